"""The days that each expression of time names, read against the report's date and the words around it."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence
from typing import NamedTuple

from extract.period import days
from extract.period.grammar import Grammar, load_grammar
from extract.period.marks import DateMark, mark_dates, word_before
from extract.period.points import Point, joined_points, start_of, take
from extract.period.readings import READERS
from extract.text import Layout

STORY = 2000
"""Characters within which "the same day" and "Wednesday" go on from the day that was last named."""

LONG_PAST = 9
"""Days; where a story has just named a day longer before the report, its weekdays are counted from that day."""


class PeriodMention(NamedTuple):
    """An expression of time: its span and words, the days it names, and its kind.

    ``first`` and ``last`` are both None where the expression dates nothing: a duration, an hour of the day, or a date
    whose year cannot be known. One of them alone is None where the time is open at that end. ``kind`` is a name of
    ``[expressions]`` in ``dates.toml``, "range" for two of them joined, "part" for "the end of the year", "event" for
    "since the crisis began", "event_name" for the time in the name of what happened: "Floods - May", "Friday's fire".
    ``cue`` is how the words before it place the figure: in, as_of, since, from, until, by, before, after, range,
    so_far, or empty for a bare date.
    """

    start: int
    end: int
    text: str
    first: dt.date | None
    last: dt.date | None
    kind: str
    cue: str = ""

    @property
    def dated(self) -> bool:
        """Whether the mention can date a figure."""
        return self.first is not None or self.last is not None


TWO_ENDS = frozenset(["slash_days", "days_month", "month_days", "epi_week", "first_units"])
"""Kinds that name two ends themselves: "5-11 July"."""

COUNTED_FROM_REPORT = frozenset(["now", "today", "yesterday", "year", "ago", "unit_before"])
"""Kinds whose day is counted from the report or another time, so that no story goes on from it."""

FROM_SPAN = frozenset(["same_period", "unit_before", "last_unit"])
"""Kinds whose days may be counted from a time that the text has named before."""

FIXED = frozenset(["unit_before", "same_period"])
"""Kinds whose ends no cue opens."""

WIDE = frozenset(["year", "year_span", "fiscal_year"])
"""Kinds that say of a date without a year no more than the year it may be of."""

TOLD = frozenset(["same_day", "day_after", "weekday"])
"""Kinds whose day may be counted from the day that a story has named before."""

STEP = 400
"""Characters within which "the previous week" is the one before the week last named, and "the month" the month."""

LENGTHS = {"day": (1, 1), "week": (5, 9), "month": (27, 32), "quarter": (88, 93), "year": (360, 367)}
"""The fewest and the most days of a time that a unit before it is counted from."""

SAME = 12
"""Characters between "the same period" and the year in which it is looked at: "the same period of last year"."""

LONGEST_NAME = 30
"""Characters before a month in which the name of a disaster stands: "Chad: Floods - Aug 2021"."""

AHEAD = 120
"""Characters before a time in which a word such as "expected to" looks ahead to it."""

DIRECTION = {"until": 1, "by": 1, "since": -1, "so_far": -1, "as_of": -1}
"""Cues that tell whether a date without a year may lie ahead of the report (1) or must lie behind it (-1)."""


def find_dates(
    layout: Layout, published: dt.date | None, language: str = "en", marks: Sequence[DateMark] | None = None
) -> list[PeriodMention]:
    """Every date, duration and other expression of time in the order of the text, none overlapping another.

    Words such as "last week" and dates without a year are read against ``published``; where it is None, a date without
    a year takes that of the nearest date before it that has one. ``marks`` are those of the layout, where known.
    """
    grammar = load_grammar(language)
    mentions: list[PeriodMention] = []
    told: PeriodMention | None = None
    span: PeriodMention | None = None
    marks = mark_dates(layout, language) if marks is None else marks
    points = joined_points(layout, [_read(mark, published, grammar) for mark in marks], grammar)
    reference = published or _first_known_day(points)
    for point in points:
        if mentions and mentions[-1].kind == "same_period" and (same := _same_in_year(layout, mentions[-1], point)):
            mentions[-1] = same
            continue
        told_point = _told(point, told, layout, published, grammar)
        if span and point.kind in FROM_SPAN:
            told_point = _from_span(told_point, span, layout, grammar)
        told_point = _in_year_that_opens(mentions, told_point, layout)
        mention = _with_cue(layout, told_point, reference, published, grammar, span)
        mentions.append(mention)
        if mention.first is not None and mention.last is not None and mention.kind not in COUNTED_FROM_REPORT:
            span = mention
        if mention.first is not None and mention.first == mention.last and mention.kind not in COUNTED_FROM_REPORT:
            told = mention
        if published is None and point.last and not point.yearless and not _holds(point, reference):
            reference = point.last
    return mentions


def _holds(point: Point, reference: dt.date | None) -> bool:
    """Whether a time is so wide that a day known before lies in it: "2021" after "3 March 2021"."""
    return bool(reference and point.first and point.last and point.first <= reference <= point.last)


def _first_known_day(points: Sequence[Point]) -> dt.date | None:
    """The last day of the first date of a text that has its year and more than that; None where there is none."""
    return next((point.last for point in points if point.last and not point.yearless and point.kind not in WIDE), None)


def _from_span(point: Point, span: PeriodMention, layout: Layout, grammar: Grammar) -> Point:
    """Count "the same period" and "the previous week" from the time that the text has named before it."""
    if span.first is None or span.last is None or point.start - span.end > STORY:
        return point
    if point.kind == "same_period":
        return point._replace(first=span.first, last=span.last)
    words = grammar.token.findall(layout.lower, point.start, point.end)
    if point.start - span.end > STEP:
        return point
    if point.kind == "unit_before" or (point.kind == "last_unit" and words[-2] in grammar.table["anchored"]):
        unit = next(grammar.units[word] for word in words if word in grammar.units)
        least, most = LENGTHS.get(unit, (1, 0))
        length = (span.last - span.first).days + 1
        if least <= length <= most:
            before = days.around(span.first, unit, -1) if unit not in ("day", "week") else None
            last = days.before(span.first, 1, "day")
            first, last = before or (days.before(last, length - 1, "day"), last)
            return point._replace(kind="unit_before", first=first, last=last)
    return point


def _same_in_year(layout: Layout, same: PeriodMention, point: Point) -> PeriodMention | None:
    """The same days in the year that is named right behind them: "the same period last year"; None for no such year."""
    first, last, year = same.first, same.last, point.first
    if point.start - same.end > SAME or not (year and point.last and (year, point.last) == days.year(year.year)):
        return None
    whole = same._replace(end=point.end, text=layout.text[same.start : point.end], first=year, last=point.last)
    if first is None or last is None:
        return whole
    years = first.year - year.year
    return whole._replace(first=days.in_year(first, year.year), last=days.in_year(last, last.year - years))


def find_periods(layout: Layout, published: dt.date | None, language: str = "en") -> list[PeriodMention]:
    """The dates of a text, and with them "since the crisis began", which swallows the dates inside it."""
    return with_events(layout, find_dates(layout, published, language), published, language)


def _read(mark: DateMark, published: dt.date | None, grammar: Grammar) -> Point:
    first, last, yearless = mark.days
    if published and not last:
        first, last, yearless = READERS[mark.kind](mark.words, grammar, published)
    return Point(mark.start, mark.end, mark.kind, mark.before, first, last, yearless)


def _told(
    point: Point, told: PeriodMention | None, layout: Layout, published: dt.date | None, grammar: Grammar
) -> Point:
    """Count "the same day", "two days later", or a weekday of a story long past, from the day named before it."""
    if point.kind not in TOLD or told is None or told.first is None or point.start - told.end > STORY:
        return point
    words = grammar.token.findall(layout.lower, point.start, point.end)
    if point.kind == "same_day":
        date = told.first + dt.timedelta(days=int(any(word in grammar.table["following"] for word in words)))
    elif point.kind == "day_after":
        count = int(words[0]) if words[0].isdigit() else grammar.numbers[words[0]]
        date = days.before(told.first, -count, grammar.units[words[1]])
    elif point.kind == "weekday" and published and (published - told.first).days > LONG_PAST:
        weekday = next(grammar.weekdays[word] for word in words if word in grammar.weekdays)
        date = days.weekday_before(told.first + dt.timedelta(days=6), weekday)
    else:
        return point
    return point._replace(first=date, last=date)


def _with_cue(
    layout: Layout,
    point: Point,
    reference: dt.date | None,
    published: dt.date | None,
    grammar: Grammar,
    span: PeriodMention | None,
) -> PeriodMention:
    """The point as a mention: the words before it taken in, the year found, open ends opened."""
    first, last = point.first, point.last
    if first is None and last is None:
        return PeriodMention(point.start, point.end, layout.text[point.start : point.end], None, None, point.kind)
    taken = None if point.kind == "so_far" else take(point.before, grammar.cues, grammar.cue_ends, grammar)
    start = start_of(layout.lower, point.start, point.before[: taken[0]]) if taken else point.start
    cue = taken[1] if taken else "so_far" if point.kind == "so_far" else ""
    if point.kind == "the_unit":
        first, last = _told_of(point, published, grammar, layout, span) if cue == "in" else (None, None)
        kind = "reporting_period" if first else point.kind
        return PeriodMention(start, point.end, layout.text[start : point.end], first, last, kind, cue)
    if point.kind == "weekday" and layout.text.startswith(grammar.genitive, point.end):
        start, cue = (start, cue) if cue == "in" else (point.start, "")
        point = point._replace(kind="event_name")
    if point.kind == "month_year" and grammar.named.search(layout.lower, max(0, start - LONGEST_NAME), start):
        point = point._replace(kind="event_name")
    if point.kind == "last_unit" and first and last and published and first <= published:
        last = min(last, published)
    if point.yearless and first and last:
        if reference is None:
            first = last = None
        else:
            if cue == "as_of" and not published:
                reference = days.year(reference.year)[1]
            direction = DIRECTION.get(cue) if published or cue == "as_of" else 1
            if direction is None:
                direction = int(grammar.ahead.search(layout.lower, max(0, start - AHEAD), start) is not None)
            first, last = days.place_year(first, last, reference, direction)
    if first and last:
        two_ends = point.kind in ("range", "year_span") or (point.kind in TWO_ENDS and first != last)
        if point.kind not in FIXED and not grammar.relative.match(layout.lower, point.end):
            first, last = _under_cue(cue, two_ends, first, last, published)
    return PeriodMention(start, point.end, layout.text[start : point.end], first, last, point.kind, cue)


def _told_of(
    point: Point, published: dt.date | None, grammar: Grammar, layout: Layout, span: PeriodMention | None
) -> tuple[dt.date | None, dt.date | None]:
    """The days that "during the week" or "in the month" are about in a report of a known day; else neither.

    The month is the one that the text named last, if it named one shortly before.
    """
    unit = grammar.units[grammar.token.findall(layout.lower, point.start, point.end)[-1]]
    if published is None or unit not in ("week", "month"):
        return None, None
    first = days.before(published, 6, "day")
    if unit == "week":
        return first, published
    if span and span.first and point.start - span.end <= STEP and (span.first, span.last) == _month_of(span.first):
        return span.first, span.last
    first, last = _month_of(first)
    return first, min(last, published)


def _month_of(day: dt.date) -> tuple[dt.date, dt.date]:
    return days.month(day.year, day.month)


def _in_year_that_opens(mentions: list[PeriodMention], point: Point, layout: Layout) -> Point:
    """The point in the year that opens its sentence, where its own is not written: "In 2014, 300 fled in July"."""
    year = mentions[-1] if mentions else None
    if not point.yearless or not point.first or not point.last or not year or year.kind != "year" or not year.last:
        return point
    if year.cue != "in" or year.start != layout.sentences[layout.index_at(point.start)].start:
        return point
    first, last = days.place_year(point.first, point.last, year.last)
    return point._replace(first=first, last=last, yearless=False)


def _under_cue(
    cue: str, two_ends: bool, first: dt.date, last: dt.date, published: dt.date | None
) -> tuple[dt.date | None, dt.date | None]:
    if cue == "since" or (cue == "from" and not two_ends):
        return first, published if published and published >= first else None
    if cue == "so_far":
        return first, published if published and published >= first else last
    if cue == "until":
        return (first if two_ends else None), last
    if cue == "by":
        return (last, last) if published and last <= published else (None, last)
    if cue == "before":
        return None, days.before(first, 1, "day")
    if cue == "after":
        return last, published if published and published >= last else None
    return first, last


def with_events(
    layout: Layout, mentions: list[PeriodMention], published: dt.date | None, language: str = "en"
) -> list[PeriodMention]:
    """Add "since the crisis began": from the day it names, or open at its beginning, up to the report."""
    grammar = load_grammar(language)
    dated = {mention.start for mention in mentions if mention.cue == "since"}
    events = [
        event
        for match in grammar.since.finditer(layout.lower)
        if match.start() not in dated and (event := _event(layout, match, published, grammar))
    ]
    merged: list[PeriodMention] = []
    for mention in sorted([*mentions, *events], key=lambda mention: mention.start) if events else mentions:
        previous = merged[-1] if merged else None
        if previous is None or mention.start >= previous.end:
            merged.append(mention)
        elif previous.kind == "event" and mention.dated:
            is_ahead = mention.first and previous.last and mention.first > previous.last
            merged[-1] = previous._replace(first=mention.first, last=None if is_ahead else previous.last)
    return merged


def _event(layout: Layout, match: re.Match[str], published: dt.date | None, grammar: Grammar) -> PeriodMention | None:
    if word_before(layout.lower, match.start()) in grammar.table["event"]["not_after"]:
        return None
    limit = min(match.end() + grammar.table["event"]["longest"], len(layout.lower))
    end = grammar.event_end.search(layout.lower, match.end(), limit)
    text = layout.text[match.start() : end.start() if end else limit].rstrip()
    return PeriodMention(match.start(), match.start() + len(text), text, None, published, "event", "since")
