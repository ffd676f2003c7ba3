"""Labels: the words that stand before their number: "Deaths: 12", "People in need 4.1 million"."""

from __future__ import annotations

from collections.abc import Iterator

from extract.rules.clauses import DASHES, bracket_before
from extract.rules.counted import counted_by
from extract.rules.figure import (
    NOUN_LABEL,
    OBJECT_OF_VERB,
    SUBJECT_THAT_RISES,
    TOPIC,
    WHERE,
    WHOLE_NAMED_BEFORE,
    Choice,
    Context,
)
from extract.rules.reading import NUMBER, NounAt, Reading

LABEL_REACH = 10
"""Words to the left of a number in which its label is looked for."""

LONGEST_LABEL = 12
"""Words of a label before its number."""

SUBJECT_REACH = 26
"""Words to the left of a number and its verb in which the subject is looked for: "the number of IDPs ... is at"."""

LABELS_OF_A_ROW = 3
"""Numbers from which on they stand in a row, each behind its label."""

SUBJECT_NOUN = 8
"""Words after "the number of" in which the noun stands that is the head of a subject."""

LIST_REACH = 12
"""Words to either side of a number in brackets in which the next one of its list stands."""

BRACKET_LIST = "list in brackets"
"""How a number in brackets is counted that is one of several: "thefts (12), raids (7)"."""

KINDS_REACH = 6
"""Words between incidents and the first of their kinds that are counted in brackets: "incidents were thefts (12)"."""

COUNTED_BY_PLACE = frozenset(("person", "household", "case", "event"))
"""Kinds that are counted place by place in brackets."""

COLONS = ":–—"
JOINTS = ":–-—=(|*"
"""Signs between a label and its number."""

BREAKS = ",;.:()"


def labels_come_first(reading: Reading) -> bool:
    """Whether each number of a sentence stands behind its label: "Deaths 316  Injured 1,248", "In need: 650,000"."""
    words, numbers = reading.words, list(reading.numbers)
    if any(number.spelled for number in reading.numbers.values()):
        return False
    if len(numbers) > 1 and all(word in reading.nouns_ending for word in numbers):
        return counted_by(reading, numbers[-1]).noun is None
    last = len(words) - 1
    while last >= 0 and words[last] in "*+).%":
        last -= 1
    if last < 1 or words[last] != NUMBER or words[0] == NUMBER or len(words) > LONGEST_LABEL * len(numbers):
        return False
    labels = [range(previous + 1, word) for previous, word in zip([-1, *numbers], numbers, strict=False)]
    known = sum(any(at in reading.nouns or at in reading.cues for at in label) for label in labels)
    if len(numbers) >= LABELS_OF_A_ROW and all(_is_name(reading, label) for label in labels):
        return known > 0
    return 2 * known >= len(numbers) and all(_is_plain(reading, label) for label in labels)


def _is_plain(reading: Reading, label: range) -> bool:
    """Whether words can be a label: some, no verb, and nothing that joins or opens a bracket."""
    joins = (at for at in label if reading.is_a(at, "verb", "conjunction") or reading.words[at] in "(,")
    return bool(label) and next(joins, None) is None


def _is_name(reading: Reading, label: range) -> bool:
    """Whether words can be one of a row of labels, which may name several things: "Water, sanitation and hygiene"."""
    if not label or reading.words[label[0]] in "(,;" or reading.is_a(label[0], "conjunction", "preposition"):
        return False
    return not any(reading.is_a(at, "verb", "preposition") or reading.words[at] == "(" for at in label)


def label_of(reading: Reading, word: int) -> NounAt | None:
    """The noun that a number stands behind: "Deaths: 12", "the death toll rose to 12", "Returnees 91,828".

    Behind a verb only a noun that says what happened is a label: in "partners reached 500", "partners" is none.
    """
    tells_what_happened = reading.is_a(word - 1, "relative") and reading.is_a(word - 2, "preposition")
    if tells_what_happened or _repeats_main_figure(reading, word):
        return None
    index, through_verb = word, False
    while index > max(0, word - LABEL_REACH):
        if nearest := reading.nouns_ending.get(index):
            if index < word and reading.at(word - 1) == ":" and _ends_clause(reading, index):
                return None
            if reading.at(word - 1) in DASHES and reading.at(nearest.start - 1) == NUMBER:
                return None
            head = _head(reading, nearest)
            is_place = head.noun.kind in WHERE and reading.at(word - 1) == "("
            if head.noun.kind in WHERE and _names_place(reading, head):
                return None
            return head if head.noun.indicator or not (through_verb or is_place or index == word) else None
        token = reading.at(index - 1)
        is_adverb = token.endswith(reading.vocabulary.endings["adverb"])
        is_link = is_adverb or token in JOINTS or reading.is_a(index - 1, "link") or _is_aside(reading, index - 1)
        is_link = is_link or _is_step(reading, index - 1)
        if not is_link and not (through_verb and _may_stand_before_verb(reading, index - 1)):
            return None
        through_verb = through_verb or token.isalpha() or token == NUMBER
        index -= 1
    return None


def _is_step(reading: Reading, index: int) -> bool:
    """Whether a word tells by how much a figure changed: "fires fell by 14 per cent to 240", "4% lower at 350"."""
    number = reading.numbers.get(index)
    if number is None:
        return reading.is_a(index, "trend") and (index - 1) in reading.numbers
    return number.kind == "percent" and (reading.is_a(index + 1, "link", "trend") or reading.at(index + 1) == ",")


def _ends_clause(reading: Reading, index: int) -> bool:
    """Whether a number and a verb stand before a colon: "58 houses were hit by the quakes: 14 in the city"."""
    number = next((at for at in range(index - 1, -1, -1) if reading.at(at) in (NUMBER, *BREAKS)), -1)
    return number >= 0 and reading.at(number) == NUMBER and any(reading.is_a(at, "verb") for at in range(number, index))


def label_start(reading: Reading, word: int) -> int:
    """The first word of the label before a colon or dash right before the number; the number itself where none is."""
    if not word or reading.at(word - 1) not in COLONS:
        return word
    start = _unbroken(reading, word - 1, word)
    if start == word - 1 and reading.at(start - 1) == ")" and (opening := _bracket_of_label(reading, start - 1)):
        start = _unbroken(reading, opening, word)
    is_clause = any(reading.is_a(at, "auxiliary") for at in range(start, word - 1))
    return word if is_clause or reading.at(start - 1) == NUMBER else start


def _unbroken(reading: Reading, start: int, word: int) -> int:
    """The first of the words before ``start`` that no sign or number parts, as far as a label of ``word`` goes."""
    while start > 0 and word - start < LONGEST_LABEL and reading.at(start - 1) not in (*BREAKS, NUMBER):
        start -= 1
    return start


def _bracket_of_label(reading: Reading, end: int) -> int:
    """Where the bracket without a number opens that closes a label: "Incidents (January to March): 34"; or 0."""
    opening = bracket_before(reading.words, end)
    return opening if opening < end and NUMBER not in reading.words[opening:end] else 0


def first_noun(reading: Reading, start: int, end: int) -> NounAt | None:
    """The first noun between two words; it is the head of a label such as "Refugees in neighbouring countries"."""
    return next((reading.nouns[index] for index in range(start, end) if index in reading.nouns), None)


def noun_of_label(reading: Reading, start: int, end: int) -> NounAt | None:
    """The first noun between two words that is counted, and no part of a name: not "Bor County: 30"."""
    nouns = (reading.nouns[index] for index in range(start, end) if index in reading.nouns)
    return next((noun for noun in nouns if noun.noun.kind not in WHERE or not _names_place(reading, noun)), None)


def by_label_words(reading: Reading, start: int, word: int, kind: str) -> Iterator[Choice]:
    """Cues anywhere in a label that stands before its number: "People in need of shelter: 3,000"."""
    for index in range(start, word):
        for cue in reading.cues.get(index, ()):
            if (indicator := cue.rule.indicator_for(kind)) and cue.end <= word:
                score = OBJECT_OF_VERB + cue.rule.weight + (cue.end - cue.start)
                yield Choice(score, indicator, cue.rule.name, "label before the number", cue.span, unit=cue.rule.alone)


def by_what_rises(reading: Reading, word: int, kind: str) -> Iterator[Choice]:
    """What the subject of a verb such as "rose to" says: "the number of people who fled to Chad rose to 500".

    Also that of a clause behind it: "a rise in attacks, from four to 14", "the number of raids grew, with 19 in May".
    """
    index, last = word, max(0, word - LABEL_REACH)
    while index > last and (
        reading.is_a(index - 1, "link", "auxiliary") or reading.is_adverb(index - 1) or _is_step(reading, index - 1)
    ):
        index -= 1
    if reading.is_a(word - 1, "with") and reading.at(word - 2) == ",":
        index = word - 2
    elif index == word or not reading.is_a(word - 1, "link"):
        return
    first = max(0, index - SUBJECT_REACH)
    while index > first and reading.at(index - 1) not in (NUMBER, ";", "."):
        index -= 1
        if reading.is_a(index, "number_of") or (reading.is_a(index, "change") and reading.is_a(index + 1, "change_of")):
            yield from _of_subject(reading, index, word, kind)
            return


def _is_item(reading: Reading, word: int) -> bool:
    """Whether a number stands in brackets behind a name."""
    return reading.at(word - 1) == "(" and reading.at(word - 2)[-1:].isalpha()


def _of_subject(reading: Reading, start: int, word: int, kind: str) -> Iterator[Choice]:
    named = first_noun(reading, start + 1, min(start + SUBJECT_NOUN, word))
    if named and named.noun.firm and kind == "alone":
        span = (named.start, named.end)
        noun = named.noun
        yield Choice(NOUN_LABEL, noun.indicator, noun.name, "subject of its verb", span, unit=noun.unit)
        return
    cues = (cue for index in range(start + 1, word) for cue in reading.cues.get(index, ()))
    for cue in cues:
        if (indicator := cue.rule.indicator_for(kind)) and not reading.is_a(cue.start, "link"):
            score = SUBJECT_THAT_RISES + cue.rule.weight
            yield Choice(score, indicator, cue.rule.name, "subject of its verb", cue.span, unit=cue.rule.alone)
            return
    if named and named.noun.indicator and kind == "alone":
        noun, how = named.noun, "subject of its verb"
        yield Choice(NOUN_LABEL, noun.indicator, noun.name, how, (named.start, named.end), unit=noun.unit)


def by_list_in_brackets(reading: Reading, word: int, context: Context) -> Iterator[Choice]:
    """What a sentence counts by place or kind, each number in brackets: "Cases came from Lima (12), Cusco (3)"."""
    if not _is_item(reading, word) or any(cue.form != "before" for cue in reading.cues_ending.get(word - 1, ())):
        return
    label = reading.nouns_ending.get(word - 1)
    if label and label.noun.firm and label.noun.kind != "event":
        return
    first, is_alone = _first_of_list(reading, word)
    for index in range(first - 1, max(-1, first - SUBJECT_REACH), -1):
        if reading.at(index) in (";", NUMBER):
            return
        found = reading.nouns.get(index)
        if found and found.noun.indicator and found.noun.kind in COUNTED_BY_PLACE:
            if is_alone and not _is_most(reading, found):
                return
            is_kinds = found.noun.kind == "event" and first - found.end <= KINDS_REACH
            score = NOUN_LABEL + 1 if is_kinds else WHOLE_NAMED_BEFORE
            span = (found.start, found.end)
            yield Choice(score, found.noun.indicator, found.noun.name, BRACKET_LIST, span, unit=found.noun.unit)
            return
    is_first = first == next(iter(reading.numbers)) and not is_alone
    if is_first and context.earlier and context.earlier.kind in COUNTED_BY_PLACE:
        yield Choice(TOPIC, context.earlier.indicator, context.earlier.rule, "list in brackets after its sentence")


def _first_of_list(reading: Reading, word: int) -> tuple[int, bool]:
    """The first number of the list of numbers in brackets that one is in, and whether it is alone in it."""
    items = [at for at in reading.numbers if _is_item(reading, at)]
    first = word
    for at in reversed(items[: items.index(word)]):
        if first - at > LIST_REACH:
            break
        first = at
    return first, not any(0 < abs(at - word) <= LIST_REACH for at in items)


def _is_most(reading: Reading, noun: NounAt) -> bool:
    """Whether a noun stands behind "the highest number of"."""
    return any(reading.is_a(at, "number_of") for at in range(noun.start - 3, noun.start))


def _repeats_main_figure(reading: Reading, word: int) -> bool:
    """Whether a number in brackets is that of another time or place: "30 families got tents (20 in May)"."""
    if reading.at(word - 1) != "(" or not reading.is_a(word + 1, "preposition"):
        return False
    nearest = reading.nouns_ending.get(word - 1)
    is_counted = nearest is not None and reading.at(nearest.start - 1) == NUMBER
    return not is_counted and next(iter(reading.numbers)) < word


def _names_place(reading: Reading, noun: NounAt) -> bool:
    """Whether a place is one that was counted before, or is part of a name: "three states: 30", "Bor County: 30"."""
    is_plural = reading.at(noun.end - 1).endswith(reading.vocabulary.endings["plural"])
    return reading.at(noun.start - 1) == NUMBER or not (is_plural or noun.noun.indicator)


def _is_aside(reading: Reading, index: int) -> bool:
    """Whether a comma stands behind a noun that is all there is before it in brackets: "(CFR, 2%)"."""
    noun = reading.nouns_ending.get(index)
    return reading.at(index) == "," and noun is not None and reading.at(noun.start - 1) == "("


def _may_stand_before_verb(reading: Reading, index: int) -> bool:
    """Whether a word can lie between a label and the verb of its number: "the number of returnees in 2016 fell to"."""
    token = reading.at(index)
    is_dated = token[0].isdigit() or reading.at(index + 1)[:1].isdigit()
    return token == "," or is_dated or reading.is_a(index, "preposition", "determiner")


def _head(reading: Reading, nearest: NounAt) -> NounAt:
    """The first noun that says what happened in the phrase that ends in ``nearest``: "confirmed cases by district".

    What stands behind "number of" is the head, whatever it is: "the number of people in camps".
    """
    head, index = nearest, nearest.start
    while index > max(0, nearest.start - LABEL_REACH):
        token = reading.at(index - 1)
        if token in BREAKS or token == NUMBER or reading.is_a(index - 1, "verb"):
            break
        if reading.is_a(index - 1, "of") and reading.is_a(index - 2, "number_of"):
            return first_noun(reading, index, nearest.end) or head
        if (found := reading.nouns_ending.get(index)) and found.noun.indicator:
            head = found
        index -= 1
    return head
