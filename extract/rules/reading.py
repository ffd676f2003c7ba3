"""One sentence as words, with its numbers, nouns and cues marked."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import reduce
from itertools import chain
from operator import itemgetter, or_

from extract.numbers import Number
from extract.rules.classes import (
    ACHIEVING,
    ADVERB,
    ADVERB_ENDING,
    ALPHABETIC,
    AUXILIARY,
    BREAKDOWN_HERE,
    BREAKER,
    CLOSING,
    CONJUNCTION,
    CUE_BEFORE,
    CUE_HERE,
    DATED_AS,
    DETERMINER,
    FUNDS,
    HINDRANCE,
    MERELY,
    NEGATION,
    NONE,
    NOUN_BEFORE,
    NOUN_HERE,
    NUMBER,
    NUMBER_HERE,
    OPENING,
    PHRASE,
    PREPOSITION,
    PRONOUN,
    RECIPIENT,
    RELATIVE,
    SINGULAR,
    VERB,
    YEAR,
)
from extract.rules.vocabulary import SAYS_NOTHING, Branch, Entry, Form, Noun, Rule, Vocabulary, said_by_head

DENIES = NONE | NEGATION | HINDRANCE
"""One of these stands in a sentence that says of anything that it did not come about."""

BEYOND = (0,) * 16
"""The classes of what is looked at past the last word of a sentence, or before its first: none."""

ADVERBIAL = ADVERB | ADVERB_ENDING
"""What may stand between the parts of a verb."""

GLOSS = 3
"""Words of a short form in brackets, with these: "(CT)"."""

YEAR_TOLD = 2
"""Words of a year with its preposition: "in 2017"."""

ASIDE_REACH = 6
"""Words before such an aside from which a phrase may go on behind it."""

OPPOSITES = {
    "reached": "targeted",
    "targeted": "reached",
    "funding_received": "funding_required",
    "funding_required": "funding_received",
    "vaccinated": "targeted",
    "tested": "targeted",
}
"""Indicators of what has been given or done by those of what is to be, and the reverse."""

IN_EITHER_STATE = "facilities"
"""The indicator of what is counted by its state, whatever it is: schools that are open, schools that are not."""

COUNTED_SINGLY = frozenset(("person", "household", "animal", "building", "event"))
"""Kinds of which one alone is told as a figure; "one phase", "one river" and "one project" seldom are."""

ACTS = frozenset(("displaced", "evacuated", "refugees", "returned"))
"""Indicators whose nouns, in the singular, are acts or ways: "one crossing", "one evacuation", "one return"."""

TELLS = NOUN_HERE | CUE_HERE | VERB | PREPOSITION | DETERMINER | CONJUNCTION | PRONOUN | AUXILIARY | ADVERB
"""What no singular of a listed noun is: another noun, a cue, a small word."""

CLOSES_NOUN = CUE_HERE | VERB | PREPOSITION | DETERMINER | CONJUNCTION | PRONOUN | AUXILIARY | RELATIVE | BREAKER
"""What may stand behind a noun that ends its phrase."""

LONGEST_MODIFIER = 3
"""Words of a noun before a participle in it."""

MOST_ADVERBS = 5
"""Words that may stand between "were" and its participle."""


@dataclass(slots=True, eq=False)
class Cue:
    """Words of a rule in a sentence, from word ``start`` to before word ``end``; ``passive`` after "was", "were" ..."""

    start: int
    end: int
    rule: Rule
    form: Form
    passive: bool

    @property
    def span(self) -> tuple[int, int]:
        """Its first word, and the word after its last."""
        return self.start, self.end


@dataclass(slots=True, eq=False)
class NounAt:
    """A noun in a sentence, from word ``start`` to before word ``end``."""

    start: int
    end: int
    noun: Noun


@dataclass(slots=True)
class Reading:
    """A sentence of the text ``lower`` cut into ``words``, from ``start`` on; ``numbers`` maps words to numbers.

    ``classes`` tells what stands at each word; some words beyond either end may be asked for too, and are nothing.
    ``nouns`` and ``cues`` begin at a word, ``nouns_ending`` and ``cues_ending`` end before it; ``breakdowns`` are the
    words, such as "of whom", that open a breakdown at a word; ``spoken_of`` holds the classes of all words together,
    that of funds where a sum is named.
    """

    vocabulary: Vocabulary
    lower: str
    start: int
    words: list[str]
    numbers: dict[int, Number]
    classes: list[int]
    spoken_of: int
    nouns: dict[int, NounAt] = field(default_factory=dict)
    nouns_ending: dict[int, NounAt] = field(default_factory=dict)
    cues: dict[int, list[Cue]] = field(default_factory=dict)
    cues_ending: dict[int, list[Cue]] = field(default_factory=dict)
    breakdowns: dict[int, str] = field(default_factory=dict)
    has_brackets: bool = False
    first_cue_end: int = 0
    last_cue_start: int = -1

    def speaks_of(self, sort: int) -> bool:
        """Whether any word of the sentence is of this class."""
        return self.spoken_of & sort != 0

    def at(self, index: int) -> str:
        """The word at ``index``; empty outside the sentence."""
        return self.words[index] if 0 <= index < len(self.words) else ""

    def span_of(self, index: int) -> tuple[int, int]:
        """Where the word at ``index`` begins and ends in the text."""
        if number := self.numbers.get(index):
            return number.start, number.end
        first = index
        while first and first - 1 not in self.numbers:
            first -= 1
        at = self.numbers[first - 1].tail if first else self.start
        for passed in self.words[first:index]:
            at = self.lower.index(passed, at) + len(passed)
        at = self.lower.index(self.words[index], at)
        return at, at + len(self.words[index])

    def text(self, text: str, start: int, end: int) -> str:
        """The characters from word ``start`` to before word ``end``."""
        return text[self.span_of(start)[0] : self.span_of(end - 1)[1]]


def read_sentence(lower: str, start: int, end: int, numbers: Sequence[Number], words: Vocabulary) -> Reading:
    """Cut the sentence from ``start`` to ``end`` into words and mark what the vocabulary knows in it."""
    cut: list[str] = []
    at_word: dict[int, Number] = {}
    words_of = words.pieces.__getitem__
    at = start
    for number in numbers:
        if at < number.lead:
            cut.extend(chain.from_iterable(map(words_of, lower[at : number.lead].split())))
        at_word[len(cut)] = number
        cut.append(NUMBER)
        at = max(number.tail, at)
    cut.extend(chain.from_iterable(map(words_of, lower[at:end].split())))
    classes = [*map(words.classes.__getitem__, cut), *BEYOND]
    spoken_of = reduce(or_, classes)
    if any(number.kind == "money" for number in numbers):
        spoken_of |= FUNDS
    reading = Reading(words, lower, start, cut, at_word, classes, spoken_of)
    _mark(reading)
    return reading


def _mark(reading: Reading) -> None:
    classes = reading.classes
    reading.has_brackets = "(" in reading.words
    cancelled: dict[str, list[tuple[int, int]]] = {}
    found: list[Cue] = []
    said: set[str] = set()
    noun_until = 0
    phrases = _phrases(reading.words, classes, reading.vocabulary.phrases)
    around = _around_asides(reading) if reading.has_brackets or reading.speaks_of(YEAR) else ()
    if around:
        phrases = sorted([*around, *phrases], key=itemgetter(0))
    for index, (noun, length, cues, cancels, opens) in phrases:
        is_comparison = classes[index - 1] & classes[index + length] & DATED_AS
        if noun and index >= noun_until and not is_comparison:
            noun_until = index + length
            reading.nouns[index] = reading.nouns_ending[noun_until] = NounAt(index, noun_until, noun)
            classes[index] |= NOUN_HERE
            classes[noun_until] |= NOUN_BEFORE
        if opens and index not in reading.breakdowns:
            reading.breakdowns[index] = opens
            classes[index] |= BREAKDOWN_HERE
        for length, name in cancels:
            cancelled.setdefault(name, []).append((index, index + length))
        if not cues:
            continue
        is_achieved = classes[index] & RECIPIENT and classes[before_adverbs(classes, index)] & ACHIEVING
        for length, rule, form in cues:
            if around and _is_found(found, index, rule, form):
                continue
            if is_achieved and rule.indicator == "targeted":
                continue
            said.add(rule.indicator)
            passive = form == "participle" and is_passive(classes, index)
            found.append(Cue(index, index + length, rule, form, passive))
    if cancelled:
        found = [cue for cue in found if not _is_cancelled(cue, cancelled.get(cue.rule.name, ()), classes)]
    if not said.isdisjoint(map(OPPOSITES.get, said)):
        found = _without_inner(found, classes)
    may_be_denied = reading.speaks_of(DENIES)
    for cue in found:
        start, end = cue.start, cue.end
        if (cue.rule.amid or cue.rule.apart) and not _fits_sentence(reading, cue.rule):
            continue
        if cue.form == "participle" and _is_part_of_noun(cue, reading):
            continue
        if may_be_denied and cue.rule.indicator != IN_EITHER_STATE and _is_denied(classes, start):
            continue
        reading.cues.setdefault(start, []).append(cue)
        reading.cues_ending.setdefault(end, []).append(cue)
        classes[start] |= CUE_HERE
        classes[end] |= CUE_BEFORE
    _mark_singulars(reading)
    if reading.cues:
        reading.first_cue_end, reading.last_cue_start = min(reading.cues_ending), max(reading.cues)


def _mark_singulars(reading: Reading) -> None:
    """Mark the nouns of one alone whose plural is listed: "one medic", "one Turkish pilot"; not "one guest house"."""
    classes = reading.classes
    for word, number in reading.numbers.items():
        if number.value != 1 or number.kind != "count":
            continue
        at = word + 1
        if not classes[at] & (SINGULAR | TELLS) and classes[at + 1] & SINGULAR:
            at += 1
        if classes[at] & TELLS or not classes[at] & SINGULAR or not _may_end_phrase(classes[at + 1]):
            continue
        noun = reading.vocabulary.singulars[reading.words[at]]
        if noun.kind not in COUNTED_SINGLY or noun.indicator in ACTS:
            continue
        reading.nouns[at] = reading.nouns_ending[at + 1] = NounAt(at, at + 1, noun)
        classes[at] |= NOUN_HERE
        classes[at + 1] |= NOUN_BEFORE


def _may_end_phrase(behind: int) -> bool:
    """Whether no unknown word or noun stands behind a noun, of which it could be but a part."""
    return not behind & (ALPHABETIC | NUMBER_HERE | NOUN_HERE) or bool(behind & CLOSES_NOUN and not behind & NOUN_HERE)


def _is_cancelled(cue: Cue, spans: Sequence[tuple[int, int]], classes: list[int]) -> bool:
    """Whether a cue, auxiliaries aside, stands inside a longer phrase in which its words mean something else."""
    if not spans:
        return False
    core = _without_auxiliaries(classes, cue.start, cue.end)
    return any(first <= core and cue.end <= last for first, last in spans)


def _is_found(found: list[Cue], index: int, rule: Rule, form: Form) -> bool:
    """Whether a phrase around a short form in brackets is a cue of the same rule at the same word already."""
    return any(cue.start == index and cue.rule is rule and cue.form == form for cue in found[-6:])


def _without_inner(found: list[Cue], classes: list[int]) -> list[Cue]:
    """Leave out cues inside a longer one that says the opposite: "assisted" in "to be assisted"."""
    longer = [cue for cue in found if cue.end - cue.start > 1]
    if not longer:
        return found
    purposes = {cue.start for cue in longer if cue.rule.indicator == "targeted" and classes[cue.start] & RECIPIENT}
    if purposes:
        found = [cue for cue in found if not _opens_purpose(cue, purposes)]
        longer = [cue for cue in longer if not _opens_purpose(cue, purposes)]
    longest = {cue.start: cue for cue in sorted(longer, key=lambda cue: cue.end)}
    return [cue for cue in found if cue.rule.indicator not in OPPOSITES or not _is_inside_another(cue, longest)]


def _opens_purpose(cue: Cue, purposes: set[int]) -> bool:
    """Whether the last word of aid given only opens an infinitive: "assistance to" in "assistance to feed 900"."""
    return cue.rule.indicator == "reached" and cue.start < cue.end - 1 and cue.end - 1 in purposes


def _fits_sentence(reading: Reading, rule: Rule) -> bool:
    """Whether a sentence has the words that a rule needs beside its own, and none that rule it out."""
    return (not rule.amid or reading.speaks_of(rule.amid)) and not (rule.apart and reading.speaks_of(rule.apart))


def _without_auxiliaries(classes: list[int], start: int, end: int) -> int:
    """The first word of a cue that is no auxiliary: that of "returned" in "have returned"."""
    while start < end - 1 and classes[start] & (ADVERB | AUXILIARY) and not classes[start] & (NEGATION | PREPOSITION):
        start += 1
    return start


def _is_denied(classes: list[int], start: int) -> bool:
    """Whether words before a cue say that it did not come about: "not been reached", "refused to return", "no deaths".

    It did where they only say that it was not all: "not only killed 12 but wounded 30".
    """
    if classes[start - 1] & NONE:
        return True
    at = start - 1
    while at > start - MOST_ADVERBS and classes[at] & (ADVERBIAL | AUXILIARY) and not classes[at] & (NEGATION | MERELY):
        at -= 1
    if classes[at] & NEGATION:
        return not classes[at + 1] & MERELY
    leads_to = at < start - 1 or classes[start] & ADVERB
    return bool(leads_to and classes[at] & HINDRANCE)


def _is_part_of_noun(cue: Cue, reading: Reading) -> bool:
    """Whether a participle is but a part of a noun that says the same: "displaced" in "internally displaced people"."""
    for start in range(cue.start - LONGEST_MODIFIER, cue.start + 1):
        if reading.classes[start] & NOUN_HERE:
            noun = reading.nouns[start]
            if noun.end > cue.end and noun.noun.indicator == cue.rule.indicator:
                return True
    return False


def _is_inside_another(cue: Cue, longest: dict[int, Cue]) -> bool:
    """Whether aid given is a part of a longer phrase of aid wanted, or the reverse: "assisted" in "to be assisted"."""
    for start in range(cue.end - ASIDE_REACH, cue.start + 1):
        if start in longest and _holds(longest[start], cue):
            return True
    return False


def _holds(outer: Cue, inner: Cue) -> bool:
    is_longer = outer.end >= inner.end and outer.end - outer.start > inner.end - inner.start
    begins_inside = outer.start < inner.start < outer.end
    if outer.rule.by_kind.keys().isdisjoint(inner.rule.by_kind):
        return False
    return (is_longer or begins_inside) and outer.rule.indicator == OPPOSITES[inner.rule.indicator]


def _phrases(words: list[str], classes: list[int], phrases: dict[str, Branch]) -> list[tuple[int, Entry]]:
    """What the longest phrase of the vocabulary at each word says, by that word."""
    found: list[tuple[int, Entry]] = []
    following = [*words, ""]
    for index in [index for index, here in enumerate(classes) if here & PHRASE]:
        word = words[index]
        if word not in phrases:
            found.append((index, said_by_head(phrases, word)))
            continue
        entry, further = phrases[word]
        at = index + 1
        while branch := further.get(following[at]):
            entry, further = branch
            at += 1
        if entry is not SAYS_NOTHING:
            found.append((index, entry))
    return found


def _around_asides(reading: Reading) -> list[tuple[int, Entry]]:
    """What phrases say that an aside stands in the middle of: "cash transfers (CT) to 500 families"."""
    words, classes = reading.words, reading.classes
    found = []
    for aside in range(len(words) - 2):
        width = _width_of_aside(classes, aside)
        if not width:
            continue
        first, behind = max(0, aside - ASIDE_REACH + 1), aside + width
        around = [*range(first, aside), *range(behind, min(behind + ASIDE_REACH, len(words)))]
        near = [words[at] for at in around], [classes[at] for at in around]
        for index, entry in _phrases(*near, reading.vocabulary.phrases):
            before = aside - first - index
            if before > 0:
                found.append((first + index, _longer_than(before, entry, width)))
    return found


def _width_of_aside(classes: list[int], at: int) -> int:
    """The words of an aside at a word: "(CT)", the year of "the 2017 plan" or "needs in 2024:"; none where none is."""
    here, after, beyond = classes[at : at + GLOSS]
    if here & OPENING:
        return GLOSS if beyond & CLOSING and not after & NUMBER_HERE else 0
    if here & YEAR:
        return int(classes[at - 1] & DETERMINER != 0 and after & ALPHABETIC != 0)
    return YEAR_TOLD if after & YEAR and here & PREPOSITION else 0


def _longer_than(least: int, entry: Entry, width: int) -> Entry:
    """What only the longer phrases of an entry say, an aside of ``width`` words inside them."""
    return Entry(
        entry.noun if entry.noun_length > least else None,
        entry.noun_length + width,
        tuple((length + width, rule, form) for length, rule, form in entry.cues if length > least),
        tuple((length + width, name) for length, name in entry.cancels if length > least),
        "",
    )


def before_adverbs(classes: list[int], index: int) -> int:
    """The word before ``index``, adverbs aside: that of "are" in "are now also in need"."""
    at, last = index - 1, index - MOST_ADVERBS
    while at >= last and classes[at] & ADVERBIAL and not classes[at] & AUXILIARY:
        at -= 1
    return at


def is_passive(classes: list[int], index: int) -> bool:
    """Whether "was", "were", "have been" ... stands before the word at ``index``, adverbs aside."""
    return classes[before_adverbs(classes, index)] & AUXILIARY != 0
