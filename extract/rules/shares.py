"""A share of what was told before it, in its sentence or in the one before: "women made up 60 per cent"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from extract.rules.classes import (
    AMOUNTING,
    ARTICLE,
    AUXILIARY,
    LINK,
    MAKES_UP,
    NUMBER_OF,
    OF,
    RECIPIENT,
    SURVEY,
    TREND_BEFORE,
)
from extract.rules.counted import WHERE, points_back
from extract.rules.figure import BREAKDOWN, GROUPS, PEOPLE, TOPIC, Choice, Figure
from extract.rules.labels import PLANNED
from extract.rules.pointing import refers_back
from extract.rules.reading import ADVERBIAL, Reading

SHARED = PEOPLE | {"event"}
"""Kinds of what a share is taken of without being named again."""

HOW = "share of what was told before"


def by_share_of_told(reading: Reading, word: int, before: Sequence[Figure], earlier: Figure | None) -> Iterator[Choice]:
    """What a share that names no whole of its own is one of: the last count before it that it can be a share of."""
    if _is_same_share(reading, word):
        yield from _as_share_before(before, earlier)
        return
    refers = refers_back(reading, word)
    points = refers or (points_back(reading, word) and not reading.classes[word + 3] & SURVEY)
    if not points and not _is_told_of_part(reading, word):
        return
    for index in range(len(before) - 1, -1, -1):
        if _can_be_whole(before[index], points):
            score = BREAKDOWN if points else TOPIC
            yield Choice(score, before[index].indicator, before[index].rule, HOW, parent=index)
            return
        if points and counts_people(before[index]):
            return
    if earlier and (refers or not points) and _can_be_whole(earlier, points):
        yield Choice(TOPIC, earlier.indicator, earlier.rule, HOW)


def _as_share_before(before: Sequence[Figure], earlier: Figure | None) -> Iterator[Choice]:
    """What the share told before is one of: "31 per cent are stunted; in May the proportion was 12 per cent"."""
    last = before[-1] if before else earlier
    if last and last.number.kind == "percent" and last.tells:
        yield Choice(TOPIC, last.indicator, last.rule, HOW, parent=len(before) - 1 if before else None)


def _is_same_share(reading: Reading, word: int) -> bool:
    """Whether a share is said to be what was told before: "the proportion was 12 per cent", "that rate is"."""
    classes, at = reading.classes, word - 1
    if classes[word + 1] & OF or not classes[at] & LINK:
        return False
    while classes[at] & (LINK | AUXILIARY | ADVERBIAL) and not classes[at] & NUMBER_OF:
        at -= 1
    return bool(classes[at] & NUMBER_OF and classes[at - 1] & ARTICLE)


def _can_be_whole(whole: Figure, is_pointed_at: bool) -> bool:
    """Whether a share can be one of a figure: "12 women died, 40% of them in Ica"; of what is planned none can."""
    is_counted = whole.number.kind == "count" and whole.indicator not in ("", "other", PLANNED)
    return is_counted and (whole.kind not in WHERE if is_pointed_at else whole.kind in SHARED)


def counts_people(figure: Figure) -> bool:
    """Whether a figure is of people named as such: in "90 patients, 40% of whom died" the share is of them."""
    return figure.number.kind == "count" and figure.noun is not None and figure.kind in GROUPS


def accounts_for(reading: Reading, word: int) -> bool:
    """Whether a verb of two words gives a number to a part: "Lima accounts for 30", "women make up 9"."""
    before, verb = reading.classes[word - 1], reading.classes[word - 2]
    return bool(before & (RECIPIENT | TREND_BEFORE) and verb & (AMOUNTING | MAKES_UP))


def _is_told_of_part(reading: Reading, word: int) -> bool:
    """Whether a share is only told of a part: "women make up 60 per cent", "60 per cent are women"."""
    classes = reading.classes
    if classes[word + 1] & OF:
        return False
    verb = word - 1
    if accounts_for(reading, word):
        verb -= 1
    if classes[verb] & (AMOUNTING | MAKES_UP):
        while classes[verb - 1] & (AUXILIARY | ADVERBIAL):
            verb -= 1
        part = reading.nouns_ending.get(verb)
        return part is not None and part.noun.kind in SHARED
    after = word + 1
    while classes[after] & (AUXILIARY | ADVERBIAL):
        after += 1
    whose = reading.nouns.get(after) if classes[after - 1] & AUXILIARY else None
    return whose is not None and whose.noun.kind in GROUPS and not whose.noun.indicator
