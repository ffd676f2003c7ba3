"""What each kind of expression of time says: its words in, its days out.

The kinds are the names of ``[expressions]`` in a language's ``dates.toml``; :data:`READERS` has one reader for each.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from typing import NamedTuple

from extract.period import days
from extract.period.grammar import Grammar


class Reading(NamedTuple):
    """First and last day, both None where there is none, and whether their year is still to be found."""

    first: dt.date | None = None
    last: dt.date | None = None
    yearless: bool = False


Words = list[str]
Published = dt.date | None
Reader = Callable[[Words, Grammar, Published], Reading]

NOTHING = Reading()
SUNDAY = 6
CENTURY = 70
"""Years of two digits from this one on are of the last century."""


def _one(date: dt.date | None) -> Reading:
    return Reading(date, date)


def _span(span: days.Span | None, yearless: bool = False) -> Reading:
    return Reading(*span, yearless) if span else NOTHING


def _small_numbers(words: Words) -> list[int]:
    return [int(word) for word in words if word.isdigit() and len(word) <= 2]


def _year_in(words: Words) -> int | None:
    return next((int(word) for word in words if len(word) == 4 and word.isdigit()), None)


def _full_year(number: int) -> int:
    if number > 99:
        return number
    return (2000 if number < CENTURY else 1900) + number


def _count_in(words: Words, grammar: Grammar) -> int | None:
    """The last count among the words, in digits or spelt out."""
    counts = [int(word) if word.isdigit() else grammar.numbers[word] for word in words if is_count(word, grammar)]
    return counts[-1] if counts else None


def is_count(word: str, grammar: Grammar) -> bool:
    """Whether a word counts units of time: "3", "three"."""
    return word in grammar.numbers or (word.isdigit() and len(word) <= 3)


def _ordinal_in(words: Words, grammar: Grammar) -> int:
    """Which quarter or half is meant: by its ordinal, else by its digit; 0 where neither is there."""
    ordinal = next((grammar.ordinals[word] for word in words if word in grammar.ordinals), 0)
    return ordinal or next((int(word) for word in words if word.isdigit() and len(word) == 1), 0)


def _iso_date(words: Words, grammar: Grammar, published: Published) -> Reading:
    return _one(days.day(*(int(word) for word in words)))


def _slash_date(words: Words, grammar: Grammar, published: Published) -> Reading:
    """Day first, as this field writes it, unless only month first makes a date."""
    one, two, three = (int(word) for word in words)
    year = _full_year(three)
    return _one(days.day(year, two, one) or days.day(year, one, two))


def _slash_days(words: Words, grammar: Grammar, published: Published) -> Reading:
    """Two days of one year, day first: "12/5 - 9/6"."""
    one, two, three, four = _small_numbers(words)
    start, end = days.day(days.ANY_YEAR, two, one), days.day(days.ANY_YEAR, four, three)
    return Reading(start, end, True) if start and end and start <= end else NOTHING


def _month_slash_year(words: Words, grammar: Grammar, published: Published) -> Reading:
    return _span(days.month(int(words[1]), int(words[0])))


def _days_of_month(words: Words, grammar: Grammar, published: Published) -> Reading:
    """Days of a month, with or without its year; the whole month where one of the days does not exist."""
    month, written, numbers = 0, None, []
    for word in words:
        if word.isdigit():
            if len(word) <= 2:
                numbers.append(int(word))
            elif len(word) == 4:
                written = written or int(word)
        elif not month:
            month = grammar.months.get(word, 0)
    if written is None and words[-1].isdigit() and words[-2] in grammar.months and len(numbers) > 1:
        written = _full_year(numbers.pop())
    year = written or days.ANY_YEAR
    first, last = numbers[0], numbers[-1]
    if first > last:
        first, last = last, first
    start, end = days.day(year, month, first), days.day(year, month, last)
    if start and end:
        return Reading(start, end, written is None)
    return _span(days.month(year, month), written is None) if start or end else NOTHING


def _month_year(words: Words, grammar: Grammar, published: Published) -> Reading:
    month = grammar.months[words[0]]
    if words[-1].isdigit():
        return _span(days.month(_full_year(int(words[-1])), month))
    return _span(days.month(days.ANY_YEAR, month), yearless=True)


def _week_of_month(words: Words, grammar: Grammar, published: Published) -> Reading:
    """The first, ... or last week of a month, or its first or last so many weeks."""
    month = next(grammar.months[word] for word in words if word in grammar.months)
    written = _year_in(words)
    first, last = days.month(written or days.ANY_YEAR, month)
    length = dt.timedelta(days=7 * (_count_in(words[1:3], grammar) or 1) - 1)
    if words[0] == grammar.table["last"]:
        return Reading(last - length, last, written is None)
    start = first + dt.timedelta(days=7 * (grammar.ordinals[words[0]] - 1))
    return Reading(start, min(start + length, last), written is None)


def _first_units(words: Words, grammar: Grammar, published: Published) -> Reading:
    """The first or last so many weeks or months of a year: of the report's own where it is not written."""
    year = _year_in(words) or (published.year if published else None)
    count = next((_count_in([word], grammar) for word in words if is_count(word, grammar)), None)
    unit = next((grammar.units[word] for word in words if word in grammar.units), None)
    if year is None or not count or unit is None:
        return NOTHING
    first, last = days.year(year)
    if any(word in grammar.table["at_end"] for word in words):
        return Reading(max(days.before(last + dt.timedelta(days=1), count, unit), first), last)
    return Reading(first, min(days.before(days.before(first, -count, unit), 1, "day"), last))


def _quarter(words: Words, grammar: Grammar, published: Published) -> Reading:
    number, written = _ordinal_in(words, grammar), _year_in(words)
    if not 1 <= number <= 4:
        return NOTHING
    return _span(days.months(written or days.ANY_YEAR, 3 * number - 2, 3 * number), written is None)


def _half(words: Words, grammar: Grammar, published: Published) -> Reading:
    number, written = _ordinal_in(words, grammar), _year_in(words)
    if number not in (1, 2):
        return NOTHING
    return _span(days.months(written or days.ANY_YEAR, 6 * number - 5, 6 * number), written is None)


def _epi_week(words: Words, grammar: Grammar, published: Published) -> Reading:
    """ISO weeks; without a year those of the report's year, or of the one before where they would lie ahead."""
    written, numbers = _year_in(words), _small_numbers(words)
    if not numbers or (written is None and published is None):
        return NOTHING
    year = written or (published.year if published else days.ANY_YEAR)
    first, last = days.iso_week(year, numbers[0]), days.iso_week(year, numbers[-1])
    if written is None and published and first and first[0] > published:
        first, last = days.iso_week(year - 1, numbers[0]), days.iso_week(year - 1, numbers[-1])
    return Reading(first[0], last[1]) if first and last else NOTHING


def _fiscal_year(words: Words, grammar: Grammar, published: Published) -> Reading:
    years = [_full_year(int(word)) for word in words if word.isdigit()]
    if not years:
        return _span(days.year(published.year)) if published else NOTHING
    return _years(years)


def _year_span(words: Words, grammar: Grammar, published: Published) -> Reading:
    return _years([_full_year(int(word)) for word in words])


def _years(years: list[int]) -> Reading:
    if years[-1] < years[0]:
        return NOTHING
    return Reading(dt.date(years[0], 1, 1), dt.date(years[-1], 12, 31))


def _year(words: Words, grammar: Grammar, published: Published) -> Reading:
    return _span(days.year(int(words[0])))


def _back(words: Words, grammar: Grammar, published: Published) -> Reading:
    """So many units up to the report, or from it on: "the last three weeks", "the next six months"."""
    unit = next((grammar.units[word] for word in words if word in grammar.units), None)
    shift = next((grammar.shifts[word] for word in words if word in grammar.shifts), "last")
    if unit is None or published is None or shift == "this":
        return NOTHING
    if shift == "next":
        return Reading(published, days.before(published, -(_count_in(words, grammar) or 1), unit))
    return Reading(days.before(published, _count_in(words, grammar) or 1, unit), published)


def _ago(words: Words, grammar: Grammar, published: Published) -> Reading:
    return _one(_back(words, grammar, published).first)


def _up_to_report(words: Words, grammar: Grammar, published: Published) -> Reading:
    return Reading(None, published)


def _last_unit(words: Words, grammar: Grammar, published: Published) -> Reading:
    """A calendar week before the report's for "last week", the days up to it for "the last week", "the past week".

    On a Sunday, "last week" is the one that the day ends.
    """
    if published is None:
        return NOTHING
    shift = next(grammar.shifts[word] for word in words if word in grammar.shifts)
    unit = grammar.units[words[-1]]
    if shift == "past" or (shift == "last" and words[0] in grammar.articles):
        return _back(words, grammar, published)
    if words[-1] in grammar.plurals:
        return NOTHING
    if shift == "last" and unit == "week" and published.weekday() == SUNDAY:
        return Reading(days.before(published, 6, "day"), days.before(published, 1, "day"))
    return _span(days.around(published, unit, {"last": -1, "this": 0}.get(shift, 1)))


def _the_unit(words: Words, grammar: Grammar, published: Published) -> Reading:
    return _span(days.around(published, grammar.units[words[-1]], 0)) if published else NOTHING


def _weekday(words: Words, grammar: Grammar, published: Published) -> Reading:
    if published is None:
        return NOTHING
    date = days.weekday_before(published, next(grammar.weekdays[word] for word in words if word in grammar.weekdays))
    shift = grammar.shifts.get(words[0])
    weeks = 1 if shift == "next" else -1 if shift == "last" and date == published else 0
    return _one(date + dt.timedelta(weeks=weeks))


def _today(words: Words, grammar: Grammar, published: Published) -> Reading:
    return _one(published)


def _yesterday(words: Words, grammar: Grammar, published: Published) -> Reading:
    return _span(days.around(published, "day", -1)) if published else NOTHING


def _overnight(words: Words, grammar: Grammar, published: Published) -> Reading:
    return Reading(days.before(published, 1, "day"), published) if published else NOTHING


def _middle_of_year(words: Words, grammar: Grammar, published: Published) -> Reading:
    return _one(dt.date(published.year, 6, 30) if published else None)


def _end_of_year(words: Words, grammar: Grammar, published: Published) -> Reading:
    return _one(dt.date(published.year, 12, 31) if published else None)


def _nothing(words: Words, grammar: Grammar, published: Published) -> Reading:
    return NOTHING


READERS: dict[str, Reader] = {
    "iso_date": _iso_date,
    "slash_date": _slash_date,
    "slash_days": _slash_days,
    "month_slash_year": _month_slash_year,
    "clock": _nothing,
    "days_month": _days_of_month,
    "month_days": _days_of_month,
    "month_year": _month_year,
    "first_units": _first_units,
    "week_of_month": _week_of_month,
    "quarter": _quarter,
    "half": _half,
    "epi_week": _epi_week,
    "fiscal_year": _fiscal_year,
    "year_span": _year_span,
    "year": _year,
    "same_day": _nothing,
    "same_period": _nothing,
    "unit_before": _nothing,
    "day_after": _nothing,
    "ago": _ago,
    "last_number": _back,
    "last_vague": _up_to_report,
    "last_unit": _last_unit,
    "reporting_period": _nothing,
    "weekday": _weekday,
    "today": _today,
    "yesterday": _yesterday,
    "overnight": _overnight,
    "to_date": _up_to_report,
    "now": _today,
    "middle_of_year": _middle_of_year,
    "end_of_year": _end_of_year,
    "the_unit": _the_unit,
    "duration": _nothing,
}
