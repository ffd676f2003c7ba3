"""Which expression of time governs a figure.

Asked in turn: the figure's own sentence, for a table the head of its column and its caption, the sentences before where
this one goes on from them, and the period that the report's head names. Where none speaks, the figure has no time.
"""

from __future__ import annotations

import datetime as dt
from typing import NamedTuple

from extract.period.handed import DONE, EVENTS, from_head, handed_down
from extract.period.mentions import PeriodMention
from extract.period.scene import Candidate, Periods, Scene, count, scene_at
from extract.text import Layout


class Period(NamedTuple):
    """The time that a figure holds for, open where one end is None, and the words that say so."""

    first: dt.date | None
    last: dt.date | None
    text: str


class Doubt(NamedTuple):
    """What makes it doubtful that a time dates a figure of its sentence, in comparable amounts.

    ``number`` and ``break_`` are for each that stands between them, ``break_after`` for a time beyond the break, in a
    clause that comes later; ``attached`` for a time before the figure that already dates another one; ``weak`` for
    "now"; ``baseline`` for what the figure is compared with; ``bracket`` for a bracket that holds a figure of its own;
    ``opens`` for a time that opens a clause after the figure; ``aside`` for that of another event, or of the saying;
    ``tied`` for a time in a later clause that another figure is told of;
    ``as_of`` is taken off for a day that opens the sentence. More than ``limit`` is too much.
    """

    character: float = 0.02
    number: float = 1.5
    break_: float = 4.0
    break_after: float = 12.0
    before: float = 1.0
    attached: float = 2.0
    weak: float = 5.0
    baseline: float = 20.0
    bracket: float = 20.0
    opens: float = 20.0
    aside: float = 8.0
    tied: float = 8.0
    as_of: float = 6.0
    limit: float = 20.0


DOUBT = Doubt()
HAPPENED = DONE | EVENTS | {"affected", "displaced", "refugees", "returned", "cases", "recovered", "tested"}
"""Indicators of what has happened by the day of a report, though it says "in 2021" of its own year."""

NOW = "now"
"""The kind of expression that dates no part of what it dates."""

CELL = " | "
"""What stands between the cells of a table's row."""


class Whole(NamedTuple):
    """What a figure is a part of: its span, the index of its sentence and its indicator."""

    start: int
    end: int
    sentence: int
    indicator: str


def period_of(
    start: int,
    end: int,
    sentence_index: int,
    layout: Layout,
    periods: Periods,
    indicator: str = "",
    whole: Whole | None = None,
) -> Period | None:
    """The time of the figure at ``start`` to ``end`` of a sentence; None where nothing dates it.

    ``indicator`` is what the figure says, where known: what was done is told of a time, what is so of a day. A part
    of a ``whole`` in a sentence before is told of the time of that: "Of these, 300 were children".
    """
    mention = _mention_of(start, end, sentence_index, layout, periods, indicator, whole)
    if mention is None:
        return None
    first, last, published = mention.first, mention.last, periods.published
    if mention.kind == "year" and indicator in HAPPENED and first and last and published and first <= published < last:
        last = published
    return Period(first, last, mention.text)


def _mention_of(
    start: int, end: int, index: int, layout: Layout, periods: Periods, indicator: str, whole: Whole | None = None
) -> PeriodMention | None:
    mention = _of_own_sentence(start, end, scene_at(index, layout, periods))
    if mention is None and layout.sentences[index].kind == "row":
        mention = _of_table(start, index, layout, periods)
    if mention is None and whole and whole.sentence < index:
        mention = _mention_of(whole.start, whole.end, whole.sentence, layout, periods, whole.indicator)
        mention = None if mention and mention.kind == NOW else mention
    if mention:
        return mention
    asked = index, indicator
    if asked not in periods.inherited:
        periods.inherited[asked] = handed_down(*asked, layout, periods) or from_head(*asked, layout, periods)
    return periods.inherited[asked]


def _of_own_sentence(start: int, end: int, scene: Scene) -> PeriodMention | None:
    best, least = None, DOUBT.limit
    for candidate in scene.candidates:
        doubt = _doubt(candidate, start, end, scene)
        if doubt <= least:
            best, least = candidate, doubt
    if best is None:
        return None
    return _narrowed(best, end, scene) if best.leading else best.mention


def _narrowed(wide: Candidate, end: int, scene: Scene) -> PeriodMention:
    """The time right after a figure, where it lies within the one that opens the sentence: "In 2014, 9 fled in May"."""
    first, last = wide.mention.first, wide.mention.last
    for candidate in scene.candidates:
        narrow = candidate.mention
        if narrow.start < end or candidate.aside or candidate.told_on:
            continue
        if not (first and last and narrow.first and narrow.last):
            continue
        is_within = first <= narrow.first and narrow.last <= last and candidate.compared is None
        if is_within and not count(scene.breaks, end, narrow.start) and not count(scene.numbers, end, narrow.start):
            return narrow
    return wide.mention


def _doubt(candidate: Candidate, start: int, end: int, scene: Scene) -> float:
    """How doubtful it is that this time dates the figure at ``start`` to ``end``."""
    mention = candidate.mention
    if candidate.owned == start or candidate.compared is not None and candidate.compared <= start < mention.start:
        return 0.0
    if candidate.told is not None and candidate.told <= start and not count(scene.breaks, candidate.told, start):
        return DOUBT.character * (start - candidate.told)
    is_before = mention.end <= start
    low, high = (mention.end, start) if is_before else (end, mention.start)
    numbers = count(scene.numbers, low, high)
    break_ = DOUBT.break_ if is_before else DOUBT.break_after
    doubt = DOUBT.character * max(high - low, 0) + DOUBT.number * numbers + break_ * count(scene.breaks, low, high)
    if is_before:
        doubt += DOUBT.before + DOUBT.attached * (candidate.attached and numbers == 0)
    if mention.kind == NOW:
        doubt += DOUBT.weak
    if candidate.opens and not is_before:
        doubt += DOUBT.opens
    if candidate.tied and not is_before and numbers and count(scene.breaks, low, high):
        doubt += DOUBT.tied
    if candidate.told_on or candidate.aside and is_before:
        doubt += DOUBT.aside
    if candidate.compared is not None:
        doubt += DOUBT.baseline
    if candidate.opened is not None and not candidate.opened < start < mention.start:
        doubt += DOUBT.bracket
    if candidate.leading and is_before:
        return min(doubt - DOUBT.as_of * (mention.cue == "as_of"), DOUBT.limit)
    return doubt


def _of_table(start: int, index: int, layout: Layout, periods: Periods) -> PeriodMention | None:
    """The time in the head of the figure's column, else the one time of the table's caption."""
    column = layout.lower.count(CELL, layout.sentences[index].start, start)
    top = index
    while top > 0 and layout.sentences[top - 1].kind == "row":
        top -= 1
    head = layout.sentences[top].start
    for candidate in scene_at(top, layout, periods).candidates if top < index else ():
        if layout.lower.count(CELL, head, candidate.mention.start) == column:
            return candidate.mention
    caption = scene_at(top - 1, layout, periods).candidates if top > 0 else []
    return caption[0].mention if len(caption) == 1 and _is_caption(caption[0].mention, top - 1, layout) else None


def _is_caption(mention: PeriodMention, index: int, layout: Layout) -> bool:
    """Whether a time above a table is that of the table, not of a whole sentence that tells what happened then."""
    sentence = layout.sentences[index]
    is_told = sentence.kind == "prose" and layout.text[sentence.start : sentence.end].rstrip().endswith(".")
    return mention.cue == "as_of" or not is_told
