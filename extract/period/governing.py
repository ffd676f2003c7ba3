"""Which expression of time governs a figure."""

from __future__ import annotations

import datetime as dt
from bisect import bisect_left
from dataclasses import dataclass
from typing import NamedTuple

from extract.period.mentions import PeriodMention, find_periods
from extract.text import Layout


class Period(NamedTuple):
    """The time that a figure holds for, open where one end is None, and the words that say so."""

    first: dt.date | None
    last: dt.date | None
    text: str


@dataclass(frozen=True, slots=True)
class Periods:
    """The expressions of time of one document, ready to be asked about its figures."""

    mentions: list[PeriodMention]
    starts: list[int]
    published: dt.date | None


def read_periods(layout: Layout, published: dt.date | None, language: str = "en") -> Periods:
    """Everything about time that a document says, found once."""
    mentions = find_periods(layout, published, language)
    return Periods(mentions, [mention.start for mention in mentions], published)


def period_of(start: int, end: int, sentence_index: int, layout: Layout, periods: Periods) -> Period | None:
    """The time of the figure at ``start`` to ``end``; None where nothing dates it."""
    sentence = layout.sentences[sentence_index]
    inside = _dated(periods, sentence.start, sentence.end)
    if inside:
        return _period(_nearest(layout, inside, start, end))
    return None


def _dated(periods: Periods, start: int, end: int) -> list[PeriodMention]:
    low, high = bisect_left(periods.starts, start), bisect_left(periods.starts, end)
    return [mention for mention in periods.mentions[low:high] if mention.dated]


def _nearest(layout: Layout, mentions: list[PeriodMention], start: int, end: int) -> PeriodMention:
    return min(mentions, key=lambda mention: start - mention.end if mention.end <= start else mention.start - end)


def _period(mention: PeriodMention) -> Period:
    return Period(mention.first, mention.last, mention.text)
