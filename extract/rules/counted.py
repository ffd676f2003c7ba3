"""The noun phrase that a number counts: "2,307 newly displaced people"."""

from __future__ import annotations

import functools
import operator
from collections.abc import Sequence
from dataclasses import dataclass, replace

from extract.rules.classes import (
    ALPHABETIC,
    ARTICLE,
    ATTRIBUTIVE,
    AUXILIARY,
    BREAKER,
    CLOSING,
    COLON,
    COMMA,
    CONJUNCTION,
    CUE_HERE,
    DETERMINER,
    GENITIVE_ENDING,
    GRAMMAR,
    HINDRANCE,
    HOMEWARD,
    MODIFIER_ENDING,
    NOTE_SIGN,
    NOUN_BEFORE,
    NOUN_HERE,
    NUMBER,
    NUMBER_HERE,
    NUMBER_OF,
    NUMERAL,
    OF,
    OPENING,
    OTHER_SIGN,
    PART_OF,
    PLURAL_ENDING,
    POINTER,
    POINTING,
    PREPOSITION,
    PRONOUN,
    RELATIVE,
    RESTATING,
    SINGULAR,
    SQUARE,
    TOPICS,
    VERB,
    WHICH,
)
from extract.rules.reading import Cue, NounAt, Reading
from extract.rules.vocabulary import Noun

WHERE = frozenset(("place", "site", "service"))
"""Kinds in which something happens."""

GIVEN = "goods"
"""The kind of what is given to those that words point back to: "gave six of them blankets"."""

LONGEST_OWNER = 5
"""Words in which the owner of the counted is named: "drought-hit Somalia's"."""

MOVED = ("displaced", "refugees", "returned")
"""Indicators of groups of people by how they moved."""

LONGEST_BRACKET = 8
"""Words of a bracket between a share and its whole."""

LONGEST_GAP = 4
"""Unknown words that may stand between a number and its noun ("ready-to-eat", names, adjectives)."""

LONGEST_PARTS = 10
"""Words of a bracket that tells the parts of a number before its noun."""

LONGEST_DESCRIPTION = 2
"""Unknown words that may stand between a noun in the singular and the noun that it describes."""

JOINS = COMMA | CONJUNCTION
POINTS = WHICH | POINTER

_AKIN = {"person": ("person", "household"), "household": ("person", "household")}

KNOWN = functools.reduce(operator.or_, GRAMMAR.values()) & ~(TOPICS | HINDRANCE)
ENDS_PHRASE = NUMBER_HERE | OTHER_SIGN | PREPOSITION | VERB | PRONOUN | BREAKER | ARTICLE
CLOSES_DESCRIPTION = PREPOSITION | ARTICLE | RELATIVE | PRONOUN
BEFORE_NUMBER_IN_BRACKETS = NUMERAL | VERB | AUXILIARY | PREPOSITION | DETERMINER
BEFORE_NOUN = CLOSING | NOTE_SIGN | OPENING | SQUARE | OF
"""What may stand between a number and its noun phrase."""


@dataclass(slots=True, eq=False)
class Counted:
    """A number's noun phrase, from word ``start`` to before word ``end``; ``inside`` are the cues before its noun.

    ``head`` is where in the text it stands if that is in the head of a table's column or row.
    """

    start: int
    end: int
    noun: NounAt | None
    inside: tuple[Cue, ...]
    head: tuple[int, int] | None = None


def counted_by(reading: Reading, at: int) -> Counted:
    """The noun phrase to the right of the number at word ``at``; without a noun its span is empty."""
    classes = reading.classes
    if classes[at + 1] & OF and (classes[at + 2] & POINTS or points_back(reading, at)):
        return _what_points_back(reading, at)
    if (classes[at - 1] | classes[at + 1]) & NUMBER_HERE and (label := _label_of_run(reading, at)):
        return Counted(label.start, label.end, label, ())
    start = _after_determiners(reading, at + 1)
    noun, inside = _phrase_from(reading, start)
    if noun is None:
        return Counted(at + 1, at + 1, None, ())
    if noun.noun.kind == "case" and classes[noun.end] & OF:
        noun = _event_of_cases(reading, noun)
    return Counted(start, noun.end, noun, tuple([cue for cue in inside if cue.start < noun.end]) if inside else ())


def _phrase_from(reading: Reading, index: int) -> tuple[NounAt | None, list[Cue]]:
    """The head of the noun phrase that begins at ``index``, None without one, and the participles on the way to it."""
    classes, count = reading.classes, len(reading.words)
    noun: NounAt | None = None
    inside: list[Cue] = []
    gap = 0
    while index < count and gap <= LONGEST_GAP:
        here = classes[index]
        cues = reading.cues[index] if here & CUE_HERE else ()
        if noun and here & HOMEWARD and noun.noun.kind in _AKIN:
            break
        if here & NOUN_HERE and not (noun and any(cue.form != "before" for cue in cues)):
            found = reading.nouns[index]
            noun = _compound(noun, found, reading) if noun else found
            index, gap = found.end, 0
            if cues and not found.noun.indicator:
                inside.extend(cue for cue in cues if cue.form == "participle")
        elif here & JOINS:
            joined = _joined(reading, index, noun)
            if not joined and (noun or not gap):
                break
            noun, index = joined, max(reading.nouns[index + 1].end, joined.end) if joined else index + 1
        elif noun:
            head = _head_behind(reading, noun, index)
            if not head:
                break
            noun, index = head, head.end
        elif here & ATTRIBUTIVE and _only_describes(reading, index):
            index, gap = index + 1, gap + 1
        elif here & OPENING and _is_aside(reading, index, bool(gap or inside)):
            index += 3
        elif _ends_phrase(reading, index, cues):
            break
        elif participles := [cue for cue in cues if cue.form == "participle"]:
            inside.extend(participles)
            end = max(cue.end for cue in participles)
            index = next((at for at in range(index + 1, end) if classes[at] & NOUN_HERE), end)
        else:
            index, gap = index + 1, gap + 1
    return noun, inside


def _label_of_run(reading: Reading, at: int) -> NounAt | None:
    """What one of a run of bare numbers counts, behind which as many nouns run: "840 160 individuals households"."""
    classes = reading.classes
    first, behind = at, at + 1
    while classes[first - 1] & NUMBER_HERE:
        first -= 1
    while classes[behind] & NUMBER_HERE:
        behind += 1
    nouns: list[NounAt] = []
    while len(nouns) < behind - first and (noun := reading.nouns.get(nouns[-1].end if nouns else behind)):
        nouns.append(noun)
    if len(nouns) < behind - first:
        return None
    label, above = nouns[at - first], reading.nouns_ending.get(first)
    return _said_of(above.noun, label) if above and above.noun.indicator and not label.noun.indicator else label


def _event_of_cases(reading: Reading, cases: NounAt) -> NounAt:
    """The events that "cases of" them count, one unknown word before them or none: "44 cases of armed robberies"."""
    for at in (cases.end + 1, cases.end + 2):
        if event := reading.nouns.get(at):
            return event if event.noun.kind == "event" and event.noun.indicator else cases
    return cases


def _compound(first: NounAt, last: NounAt, reading: Reading) -> NounAt:
    """The last noun of a compound, with what its first one says of the group: "the refugee child population"."""
    if first.end != last.start or last.noun.indicator or last.noun.kind not in _AKIN:
        return last
    is_plural = reading.classes[first.end - 1] & PLURAL_ENDING
    if is_plural or first.noun.indicator not in MOVED or first.noun.kind not in _AKIN:
        return last
    return _said_of(first.noun, last)


def _said_of(group: Noun, noun: NounAt) -> NounAt:
    """A noun that counts people or households, with what another says of the group."""
    if group.kind not in _AKIN or noun.noun.kind not in _AKIN:
        return noun
    return replace(noun, noun=replace(group, kind=noun.noun.kind, unit=noun.noun.unit))


def points_back(reading: Reading, word: int) -> bool:
    """Whether words that stand for what was counted before follow a number: "10 of which are", "three of these".

    Before another number they open its own clause: "5,000, of which 300 are women".
    """
    classes = reading.classes
    if not classes[word + 1] & OF:
        return False
    if classes[word + 2] & POINTS:
        return not classes[word + 3] & NUMBER_HERE
    stands_alone = not classes[word + 3] & (ALPHABETIC | NUMBER_HERE) or classes[word + 3] & (AUXILIARY | CONJUNCTION)
    return bool(classes[word + 2] & POINTING and stands_alone and not classes[word + 3] & ATTRIBUTIVE)


def _what_points_back(reading: Reading, word: int) -> Counted:
    """What "six of them" counts: the noun beside those words, as in "six of them children", or none."""
    if not points_back(reading, word):
        return Counted(word + 1, word + 1, None, ())
    beside = reading.nouns.get(word + 3)
    if beside and beside.noun.kind == GIVEN:
        beside = None
    return Counted(word + 3, beside.end if beside else word + 3, beside, ())


def is_whole(reading: Reading, word: int) -> bool:
    """Whether a number is the whole of another: "4 million of the 7 million people in need"; not "a total of 900"."""
    classes, of = reading.classes, before_owner(reading, word)
    sums_up = of == word - 1 and classes[of - 1] & NUMBER_OF
    return bool(classes[of] & PART_OF and not sums_up)


def before_owner(reading: Reading, word: int) -> int:
    """The word before a number's article or owner: "of" in "of the 7 million", "of the country's 26 provinces"."""
    classes, at = reading.classes, word - 1
    if classes[at] & GENITIVE_ENDING:
        while at > word - LONGEST_OWNER and not classes[at] & (PREPOSITION | PART_OF):
            at -= 1
        return at
    return at - 1 if classes[at] & ARTICLE else at


def _joined(reading: Reading, index: int, noun: NounAt | None) -> NounAt | None:
    """The head of two nouns that are joined at ``index``: "refugees and migrants", "IDP and refugee households"."""
    following = reading.nouns.get(index + 1)
    if noun is None or following is None:
        return None
    if reading.classes[index] & COMMA:
        return _last_of_three(reading, noun, following)
    if following.noun.kind not in _AKIN.get(noun.noun.kind, (noun.noun.kind,)):
        return None
    return noun if reading.classes[noun.end - 1] & PLURAL_ENDING else following


def _last_of_three(reading: Reading, first: NounAt, second: NounAt) -> NounAt | None:
    """The last of three groups of people that one number counts: "40 men, women and children"."""
    third = reading.nouns.get(second.end + 1) if reading.classes[second.end] & CONJUNCTION else None
    are_people = third is not None and first.noun == second.noun == third.noun and first.noun.kind == "person"
    return third if are_people else None


def _is_aside(reading: Reading, index: int, is_described: bool) -> bool:
    """Whether one word or share in brackets parts a number and its noun: "35 watery (AWD) cases", "28 (72%) cases".

    So too behind a participle: "90 severely wasted (SAM) children".
    """
    if not reading.classes[index + 2] & CLOSING:
        return False
    share = reading.numbers.get(index + 1)
    return share.kind == "percent" if share else bool(is_described and reading.classes[index + 1] & ALPHABETIC)


def _only_describes(reading: Reading, index: int) -> bool:
    """Whether a word such as "reported" stands between a number and its noun: "300 reported deaths"."""
    following = reading.classes[index + 1]
    is_open = reading.at(index + 1)[:1].isalpha() and not following & CLOSES_DESCRIPTION
    return bool(is_open or following & (NOUN_HERE | COMMA))


def _head_behind(reading: Reading, noun: NounAt, index: int) -> NounAt | None:
    """The noun that a noun in the singular and unknown words only describe: "300 patient care consultations"."""
    classes = reading.classes
    if not classes[noun.end - 1] & SINGULAR:
        return None
    for at in range(index, index + LONGEST_DESCRIPTION):
        if not classes[at] & ALPHABETIC or classes[at] & (CUE_HERE | KNOWN):
            return None
        if classes[at + 1] & NOUN_HERE:
            return reading.nouns[at + 1]
    return None


def _ends_phrase(reading: Reading, index: int, cues: Sequence[Cue]) -> bool:
    """Whether the words of a noun phrase end before the word at ``index``."""
    classes = reading.classes
    here = classes[index]
    if here & ATTRIBUTIVE and classes[index - 1] & (OF | ARTICLE) and classes[index + 1] & NOUN_HERE:
        return False
    if here & ENDS_PHRASE:
        return True
    return any(cue.form == "after" for cue in cues) and not _describes_place(reading, index)


def _describes_place(reading: Reading, index: int) -> bool:
    """Whether a word in "-ing" says what places do: "the three receiving districts", "12 participating schools"."""
    if not reading.classes[index] & MODIFIER_ENDING:
        return False
    noun = reading.nouns.get(index + 1)
    return noun is not None and noun.noun.kind in WHERE


def _after_share(reading: Reading, index: int) -> int:
    """The "of" of a whole that a share parts from its number: "900, or 40%, of the houses"; 0 where none is."""
    classes = reading.classes
    share = reading.numbers.get(index + 2)
    is_share = share is not None and share.kind == "percent" and classes[index + 1] & (RESTATING | CONJUNCTION)
    return index + 4 if is_share and classes[index + 3] & COMMA and classes[index + 4] & OF else 0


def _after_bracket(reading: Reading, index: int) -> int:
    """The word after a bracket that stands between a number and its whole: "37 per cent (1 million) of the IDPs"."""
    classes = reading.classes
    reach = range(index + 1, min(index + LONGEST_BRACKET, len(reading.words)))
    end = next((at for at in reach if classes[at] & CLOSING), 0)
    return end + 1 if end and classes[end + 1] & OF else index


def _after_determiners(reading: Reading, index: int) -> int:
    """Skip "of", "of the", "of these", footnote signs, and brackets: "(7) samples", "150,000 (IDPs)"."""
    classes, word = reading.classes, index - 1
    if classes[index] & COMMA and (of := _after_share(reading, index)):
        index = of
    if not classes[index] & BEFORE_NOUN:
        return index
    is_in_bracket = classes[index - 2] & OPENING and classes[index] & CLOSING
    if is_in_bracket and (says_again(reading, index - 3) or _is_share_of(reading, word)):
        index += 1
    while classes[index] & NOTE_SIGN:
        index += 1
    if classes[index] & SQUARE and reading.at(index + 2) == "]":
        index += 3
    if classes[index] & OPENING and (behind := _behind_parts(reading, index)):
        return behind
    glossed = reading.nouns.get(index + 1) if classes[index] & OPENING else None
    if glossed and classes[glossed.end] & CLOSING:
        return index + 1
    is_said_twice = classes[index + 1] & NUMBER_HERE and classes[index + 2] & CLOSING
    if classes[index] & OPENING and (is_said_twice or reading.numbers[word].kind == "percent"):
        index = _after_bracket(reading, index)
    if classes[index] & OF:
        index += 1
        while classes[index] & DETERMINER:
            index += 1
    return index


def _behind_parts(reading: Reading, index: int) -> int:
    """The noun behind a bracket that tells the parts of its number: "120 (70 women, 50 men) aid workers"; or 0."""
    classes = reading.classes
    reach = range(index + 2, min(index + LONGEST_PARTS, len(reading.words)))
    end = next((at for at in reach if classes[at] & CLOSING), 0)
    is_label = classes[index - 1] & NOUN_BEFORE or classes[index - 2] & COLON or index < 2
    if not classes[end + 1] & NOUN_HERE or is_label:
        return 0
    has_parts = any(word == NUMBER or word[0].isdigit() for word in reading.words[index + 1 : end])
    return end + 1 if has_parts else 0


def _is_share_of(reading: Reading, word: int) -> bool:
    """Whether a share in brackets goes on with its whole: "half (53 per cent) of the raids"."""
    share = reading.numbers.get(word)
    return share is not None and share.kind == "percent" and reading.classes[word + 2] & OF != 0


def says_again(reading: Reading, index: int) -> bool:
    """Whether a number alone in brackets goes on with its sentence: "sixty-one (61) samples", "there were (3) men"."""
    if index < 0 or reading.classes[index] & BEFORE_NUMBER_IN_BRACKETS:
        return True
    ending = reading.words[index].rpartition("-")[2]
    return bool(ending and reading.vocabulary.classes[ending] & NUMERAL)
