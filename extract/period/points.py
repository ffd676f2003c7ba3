"""Expressions of time as points, with the parts before them ("early", "end of"), and two of them made one range."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from typing import NamedTuple

from extract.period import days
from extract.period.grammar import Ends, Grammar
from extract.text import Layout

JOIN = 16
"""Characters between the two ends of a range: "to the end of the"."""

JOINING = frozenset(
    [
        "iso_date",
        "slash_date",
        "days_month",
        "month_days",
        "month_year",
        "first_units",
        "week_of_month",
        "quarter",
        "half",
        "epi_week",
        "year",
        "weekday",
        "today",
        "yesterday",
        "year_span",
        "fiscal_year",
        "middle_of_year",
        "day",
    ]
)
"""Kinds of expression that can be an end of a range."""


class Point(NamedTuple):
    """An expression as it was read: its days, whether their year is still to be found, and what its mark has before."""

    start: int
    end: int
    kind: str
    before: list[str]
    first: dt.date | None
    last: dt.date | None
    yearless: bool = False


def take(before: list[str], phrases: dict[str, str], ends: Ends, grammar: Grammar) -> tuple[int, str] | None:
    """The longest phrase that an expression stands behind, an article between them or not: its words and its meaning.

    ``before`` are the words before the expression, nearest first; ``ends`` are those of the phrases.
    """
    if not before:
        return None
    first = 1 if before[0] in grammar.articles else 0
    if len(before) <= first:
        return None
    for length in ends.get(before[first], ()):
        count = first + length
        meaning = phrases.get(" ".join(before[first:count][::-1])) if count <= len(before) else None
        if meaning is not None:
            return count, meaning
    return None


def start_of(lower: str, at: int, before: list[str]) -> int:
    """Where the words right before a place begin; ``before`` has them nearest first."""
    for word in before:
        at = lower.rindex(word, 0, at)
    return at


def joined_points(layout: Layout, points: Sequence[Point], grammar: Grammar) -> list[Point]:
    """Apply the parts ("early", "end of"), and make one of two points that are the ends of a range.

    So too where the second, in brackets, says which days the first is: "week 9 (1-7 March)".
    """
    joined: list[Point] = []
    last = None
    for point in points:
        if point.first is not None and point.last is not None:
            point = _with_part(layout, point, grammar)
        if last and point.start - last.end <= JOIN and point.first and _tells_days_of(layout, last, point, grammar):
            point = point._replace(start=last.start, before=last.before)
            joined.pop()
            last = joined[-1] if joined else None
        if last and point.start - last.end <= JOIN:
            if _joins(layout, last, point, grammar):
                last = joined[-1] = _range(last, point)
                continue
            if last.kind == "to_date" and point.first and _is_next_to(layout, last, point, grammar):
                last = joined[-1] = point._replace(start=last.start, kind="so_far")
                continue
        joined.append(point)
        last = point
    return joined


def _joins(layout: Layout, left: Point, right: Point, grammar: Grammar) -> bool:
    if left.kind not in JOINING or right.kind not in JOINING:
        return False
    if left.first is None or right.last is None:
        return False
    match = grammar.joined.match(layout.lower, left.end, right.start)
    if match is None:
        return False
    if match.end() == right.start:
        return True
    return _is_next_to(layout, left._replace(end=match.end()), right, grammar) and _cue_of(right, grammar) != "as_of"


def _tells_days_of(layout: Layout, time: Point, point: Point, grammar: Grammar) -> bool:
    """Whether a point says which days the time before it is: "week 9 (1-7 March)", "5 p.m. (GMT) on 3 March"."""
    between = layout.text[time.end : point.start]
    if time.kind != "clock":
        return between == " ("
    return all(word.isupper() or word in grammar.cues for word in grammar.token.findall(between))


def _cue_of(point: Point, grammar: Grammar) -> str:
    taken = take(point.before, grammar.cues, grammar.cue_ends, grammar)
    return taken[1] if taken else ""


def _is_next_to(layout: Layout, left: Point, right: Point, grammar: Grammar) -> bool:
    """Whether nothing but articles and cues stands between two points: "so far in 2021"."""
    between = layout.lower[left.end : right.start]
    return all(word in grammar.articles or word in grammar.cues for word in between.split())


def _range(left: Point, right: Point) -> Point:
    """From the beginning of one point to the end of the other; a year that one lacks is the other's."""
    first, last = left.first, right.last
    assert first is not None and last is not None
    if left.yearless and not right.yearless:
        first = days.in_year(first, last.year)
        first = days.in_year(first, last.year - 1) if first > last else first
    elif right.yearless and not left.yearless:
        last = days.in_year(last, first.year)
        last = days.in_year(last, first.year + 1) if last < first else last
    elif first > last and not left.yearless:
        first, last = last, first
    return Point(left.start, right.end, "range", left.before, first, last, left.yearless and right.yearless)


def _with_part(layout: Layout, point: Point, grammar: Grammar) -> Point:
    taken = take(point.before, grammar.parts, grammar.part_ends, grammar)
    if taken is None or point.first is None or point.last is None:
        return point
    count, part = taken
    start = start_of(layout.lower, point.start, point.before[:count])
    first, last = days.part(part, point.first, point.last)
    kind = "day" if part in ("start", "end") else "part" if point.kind == "the_unit" else point.kind
    return point._replace(start=start, kind=kind, before=point.before[count:], first=first, last=last)
