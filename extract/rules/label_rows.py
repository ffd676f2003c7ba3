"""Sentences that are rows of labels, each before its number: "Deaths 316  Injured 1,248"."""

from __future__ import annotations

from extract.rules.classes import (
    AUXILIARY,
    BREAKER,
    COLON,
    COMMA,
    CONJUNCTION,
    CUE_HERE,
    NOUN_BEFORE,
    NOUN_HERE,
    NUMBER,
    NUMBER_HERE,
    OF,
    OPENING,
    PERFECT,
    PREPOSITION,
    SEMICOLON,
    VERB,
)
from extract.rules.counted import counted_by
from extract.rules.labels import LONGEST_LABEL
from extract.rules.reading import Reading

FINITE = AUXILIARY | PERFECT
"""One of these stands in a sentence that is told in full."""

LAST_PAGE = 99
"""The highest number that a page or a section before a row may have."""

LONGEST_REMARK = 6
"""Words in brackets behind a number, the brackets among them."""

LABELS_OF_A_ROW = 3
"""Numbers from which on they stand in a row, each behind its label."""


def labels_come_first(reading: Reading) -> bool:
    """Whether each number of a sentence stands behind its label: "Deaths 316  Injured 1,248", "In need: 650,000"."""
    words, classes = reading.words, reading.classes
    for number in reading.numbers.values():
        if number.spelled:
            return False
    ends = _after_remarks(reading)
    numbers = {word: reading.numbers[word] for word in ends}
    if len(numbers) > 1 and classes[min(numbers) - 1] & COMMA:
        return all(_stands_behind_comma(reading, word) for word in numbers)
    if len(numbers) > 1 and not reading.speaks_of(FINITE) and all(classes[word] & NOUN_BEFORE for word in numbers):
        return counted_by(reading, max(numbers)).noun is None
    last = max(ends, default=-1) if len(words) in ends.values() else len(words) - 1
    while last >= 0 and words[last] in "*+).%":
        last -= 1
    if last < 1 or words[last] != NUMBER or len(words) > LONGEST_LABEL * len(reading.numbers):
        return False
    if words[0] == NUMBER and not _is_of_page([number.value for number in numbers.values()]):
        return False
    if not reading.nouns and not reading.cues:
        return False
    classes = _without_states(reading)
    labels = [classes[start:word] for start, word in zip([0, *ends.values()], ends, strict=False)]
    labels = labels[1:] if words[0] == NUMBER else labels
    if len(labels) > 1 and reading.speaks_of(FINITE):
        return False
    known = sum(any(here & (NOUN_HERE | CUE_HERE) for here in label) for label in labels)
    if len(labels) >= LABELS_OF_A_ROW and all(map(_is_name, labels)):
        return known > 0
    return 2 * known >= len(labels) and all(map(_is_plain, labels))


def label_starts(reading: Reading) -> dict[int, int]:
    """The numbers of a row of labels, each with the first word of its label: "dead", "hurt" in "Dead 3 Hurt 9"."""
    ends = _after_remarks(reading)
    return dict(zip(ends, [0, *ends.values()], strict=False))


def _after_remarks(reading: Reading) -> dict[int, int]:
    """Numbers, each with the word after it and the remark in brackets right behind it: "Deaths 45 (+12 new)".

    Those that stand in such a remark are left out.
    """
    ends: dict[int, int] = {}
    last = 0
    for word in reading.numbers:
        if word >= last:
            last = word + 1
            remark = reading.words[last : last + LONGEST_REMARK] if reading.classes[last] & OPENING else []
            if ")" in remark and remark[: (length := remark.index(")"))].count(NUMBER) == 1:
                last += length + 1
            ends[word] = last
    return ends


def _stands_behind_comma(reading: Reading, word: int) -> bool:
    """Whether a number closes an item that its label opens: "tents, 300; blankets, 1,200"."""
    classes = reading.classes
    is_last = word >= len(reading.words) - 2
    if not classes[word - 1] & COMMA or not (is_last or classes[word + 1] & SEMICOLON):
        return False
    label = classes[start_of_item(reading, word) : word - 1]
    return any(here & (NOUN_HERE | CUE_HERE) for here in label) and not any(here & (VERB | COMMA) for here in label)


def start_of_item(reading: Reading, word: int) -> int:
    """The first word of the label of a number behind a comma: that of "hot meals" in "Given: hot meals, 300"."""
    start = word - 1
    while start > 0 and not reading.classes[start - 1] & (COLON | SEMICOLON | NUMBER_HERE):
        start -= 1
    return start


def _without_states(reading: Reading) -> list[int]:
    """The classes of a sentence's words, but that those of a state or a label are no verbs: "need" in "in need"."""
    classes = reading.classes
    states = [
        cue
        for cues in reading.cues.values()
        for cue in cues
        if classes[cue.start] & PREPOSITION or (cue.form == "before" and classes[cue.end] & NUMBER_HERE)
    ]
    if not states:
        return classes
    inside = {at for cue in states for at in range(cue.start, cue.end)}
    return [here & ~VERB if at in inside else here for at, here in enumerate(classes)]


def _is_of_page(values: list[float]) -> bool:
    """Whether the first of a row of numbers is that of a page or a section before it: "2 In need 4.1M Reached 3.2M"."""
    return len(values) >= LABELS_OF_A_ROW and values[0] <= LAST_PAGE < min(values[1:])


def _is_plain(label: list[int]) -> bool:
    """Whether words can be a label, "People in need": no mere prepositions, no verb, nothing that joins or brackets."""
    says_nothing = all(here & (PREPOSITION | OF) for here in label)
    return not says_nothing and not any(here & (VERB | CONJUNCTION | BREAKER | OPENING | COMMA) for here in label)


def _is_name(label: list[int]) -> bool:
    """Whether words can be one of a row of labels, which may name several things: "Water, sanitation and hygiene"."""
    if not label or label[0] & (OPENING | COMMA | SEMICOLON | CONJUNCTION | PREPOSITION):
        return False
    return not any(here & (VERB | PREPOSITION | OPENING) for here in label)
