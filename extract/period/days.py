"""Arithmetic on days: ends of months, ISO weeks, quarters, and the year that a date without one belongs to."""

from __future__ import annotations

import datetime as dt
from calendar import isleap

Span = tuple[dt.date, dt.date]

_LENGTHS = (0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
"""Days of each month of a common year."""

ANY_YEAR = 2000
"""A leap year; dates whose year is not written stand in it until :func:`place_year` finds the right one."""

FUTURE_WEIGHT = 5.0
"""How much less likely a date without a year lies a day ahead of the report than a day behind it."""


HARDLY_AHEAD = 20.0
"""The same where the words mean no day ahead, as after "since"; yet the date of a report may be some days too early."""


def day(year: int, month: int, number: int) -> dt.date | None:
    """The date, or None where there is no such day.

    >>> day(2021, 2, 30) is None
    True
    """
    try:
        return dt.date(year, month, number)
    except ValueError:
        return None


def length(year: int, month: int) -> int:
    """How many days a month has.

    >>> length(2020, 2), length(2021, 2)
    (29, 28)
    """
    return 29 if month == 2 and isleap(year) else _LENGTHS[month]


def month(year: int, number: int) -> Span:
    """First and last day of a month."""
    return dt.date(year, number, 1), dt.date(year, number, length(year, number))


def months(year: int, first: int, last: int) -> Span:
    """First day of one month to the last day of another in the same year."""
    return dt.date(year, first, 1), month(year, last)[1]


def year(number: int) -> Span:
    """First and last day of a year."""
    return dt.date(number, 1, 1), dt.date(number, 12, 31)


def iso_week(year: int, number: int) -> Span | None:
    """Monday and Sunday of an ISO week; None where the year has no such week.

    >>> iso_week(2018, 15)
    (datetime.date(2018, 4, 9), datetime.date(2018, 4, 15))
    """
    try:
        monday = dt.date.fromisocalendar(year, number, 1)
    except ValueError:
        return None
    return monday, monday + dt.timedelta(days=6)


def months_before(date: dt.date, count: int) -> dt.date:
    """The same day ``count`` months earlier, or the last day of that month where it is shorter.

    >>> months_before(dt.date(2021, 3, 31), 1)
    datetime.date(2021, 2, 28)
    """
    total = date.year * 12 + date.month - 1 - count
    if total < 12:
        return dt.date.min
    return in_year(date.replace(day=1, year=total // 12, month=total % 12 + 1), total // 12, date.day)


def in_year(date: dt.date, year: int, number: int | None = None) -> dt.date:
    """The date moved to a year, on its last day of the month where the month is shorter there."""
    number = number or date.day
    return dt.date(year, date.month, number if number < 29 else min(number, length(year, date.month)))


def before(date: dt.date, count: int, unit: str) -> dt.date:
    """The date ``count`` units (hour, day, week, fortnight, month, quarter, year, decade) earlier."""
    if unit == "hour":
        return date - dt.timedelta(days=min(-(-count // 24), date.toordinal() - 1))
    if unit in ("day", "week", "fortnight", "weekend"):
        many = {"day": 1, "week": 7, "fortnight": 14, "weekend": 7}[unit]
        return date - dt.timedelta(days=min(count * many, date.toordinal() - 1))
    return months_before(date, count * {"month": 1, "quarter": 3, "year": 12, "decade": 120}[unit])


def around(date: dt.date, unit: str, shift: int) -> Span | None:
    """The calendar day, week (from Monday), weekend, month, quarter or year ``shift`` units from the date's own.

    >>> around(dt.date(2015, 6, 4), "week", -1)
    (datetime.date(2015, 5, 25), datetime.date(2015, 5, 31))
    """
    if unit == "day":
        moved = date + dt.timedelta(days=shift)
        return moved, moved
    if unit in ("week", "weekend", "fortnight"):
        monday = date - dt.timedelta(days=date.weekday()) + dt.timedelta(weeks=shift)
        if unit == "weekend":
            return monday + dt.timedelta(days=5), monday + dt.timedelta(days=6)
        return monday, monday + dt.timedelta(days=6)
    if unit == "month":
        moved = months_before(date.replace(day=1), -shift)
        return month(moved.year, moved.month)
    if unit == "quarter":
        moved = months_before(date.replace(day=1), -3 * shift)
        first = (moved.month - 1) // 3 * 3 + 1
        return months(moved.year, first, first + 2)
    if unit == "year":
        return year(date.year + shift)
    return None


def part(name: str, first: dt.date, last: dt.date) -> Span:
    """A part of a time: early, middle, late (thirds), start, end (one day), a half, or a week from or to it.

    >>> part("early", dt.date(2021, 9, 1), dt.date(2021, 9, 30))
    (datetime.date(2021, 9, 1), datetime.date(2021, 9, 10))
    """
    count = (last - first).days + 1
    third, half, one = count // 3, count // 2, dt.timedelta(days=1)
    parts: dict[str, Span] = {
        "early": (first, first + max(third - 1, 0) * one),
        "middle": (first + third * one, first + max(2 * third - 1, 0) * one),
        "late": (last - max(third - 1, 0) * one, last),
        "start": (first, first),
        "end": (last, last),
        "first_half": (first, first + max(half - 1, 0) * one),
        "second_half": (first + half * one, last),
        "week_from": (first, first + 6 * one),
        "week_to": (last - 6 * one, last),
    }
    return parts.get(name, (first, last))


def weekday_before(date: dt.date, weekday: int) -> dt.date:
    """The nearest such weekday on or before the date."""
    return date - dt.timedelta(days=(date.weekday() - weekday) % 7)


def place_year(first: dt.date, last: dt.date, reference: dt.date, direction: int = 0) -> Span:
    """Give the year that fits the report's date to two days whose year is not written.

    A day behind the report is likelier than one ahead of it. ``direction`` is 1 where the words look forward, -1 where
    they look back.

    >>> place_year(dt.date(2000, 12, 31), dt.date(2000, 12, 31), dt.date(2021, 1, 4))[0]
    datetime.date(2020, 12, 31)
    """
    weight = {1: 1.0, 0: FUTURE_WEIGHT, -1: HARDLY_AHEAD}[direction]

    def distance(year: int) -> float:
        start = in_year(first, year)
        if start <= reference:
            return (reference - start).days
        return (start - reference).days * weight

    middle = min(max(reference.year, dt.MINYEAR + 1), dt.MAXYEAR - 2)
    chosen = min((middle - 1, middle, middle + 1), key=distance)
    end = chosen if (last.month, last.day) >= (first.month, first.day) else chosen + 1
    return in_year(first, chosen), in_year(last, end)
