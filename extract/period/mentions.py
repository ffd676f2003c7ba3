"""Every expression of time in a text, with the days it names."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable
from typing import NamedTuple

from extract.period import days
from extract.period.grammar import WORDS_BACK, Grammar, load_grammar
from extract.text import Layout

BEFORE = 45
AFTER = 60
"""Characters searched before and after a word that belongs to an expression of time; the longest one fits."""


class PeriodMention(NamedTuple):
    """An expression of time: its span and words, the days it names, and its kind.

    ``first`` and ``last`` are both None where the expression dates nothing: a duration, an hour of the day, or a date
    whose year cannot be known. One of them alone is None where the time is open at that end. ``cue`` is how the words
    before it place the figure: in, as_of, since, until, by, before, after, range, so_far, or empty for a bare date.
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


class Point(NamedTuple):
    """An expression as it was read: its days, and whether their year is still to be found."""

    start: int
    end: int
    kind: str
    first: dt.date | None
    last: dt.date | None
    yearless: bool = False


Reader = Callable[[list[str], Grammar, "dt.date | None"], "tuple[dt.date | None, dt.date | None, bool]"]
NOTHING = (None, None, False)


def find_periods(layout: Layout, published: dt.date | None, language: str = "en") -> list[PeriodMention]:
    """Every expression of time of a text in the order of the text, none overlapping another.

    Words such as "last week" and dates without a year are read against ``published``; where it is None, a date without
    a year takes that of the nearest date before it that has one.
    """
    grammar = load_grammar(language)
    points = _join(layout, list(_points(layout, published, grammar)), grammar)
    mentions = []
    floor = 0
    known = published
    told: PeriodMention | None = None
    for point in points:
        mention = _with_cue(layout, _told_from(point, told, layout, published, grammar), floor, known, published, grammar)
        if mention.first is not None and mention.first == mention.last and mention.kind not in TOLD_FROM_REPORT:
            told = mention
        if published is None and point.first and not point.yearless:
            known = point.last or point.first
        mentions.append(mention)
        floor = mention.end
    return _with_events(layout, mentions, published, grammar)


TOLD_FROM_REPORT = frozenset(["now", "today", "yesterday", "year", "ago"])
"""Kinds whose day is counted from the report, so that no story goes on from it."""

STORY = 2000
"""Characters within which "the same day" and "Wednesday" go on from the day that was last named."""


def _told_from(
    point: Point, told: PeriodMention | None, layout: Layout, published: dt.date | None, grammar: Grammar
) -> Point:
    """Count "the same day", "two days later", or a weekday of a story long past, from the day named before it."""
    if told is None or told.first is None or point.start - told.end > STORY:
        return point
    words = grammar.token.findall(layout.lower, point.start, point.end)
    if point.kind == "same_day":
        late = any(word in grammar.table["following"] for word in words)
        date = told.first + dt.timedelta(days=int(late))
    elif point.kind == "day_after":
        count = int(words[0]) if words[0].isdigit() else grammar.numbers[words[0]]
        date = days.before(told.first, -count, grammar.units[words[1]])
    elif point.kind == "weekday" and published and (published - told.first).days > LONGEST_WEEK:
        weekday = next(grammar.weekdays[word] for word in words if word in grammar.weekdays)
        date = days.weekday_before(told.first + dt.timedelta(days=6), weekday)
    else:
        return point
    return point._replace(first=date, last=date)


LONGEST_WEEK = 9
"""Days; a weekday is not counted from the report where the story has just named a day longer ago than that."""


def _windows(lower: str, grammar: Grammar) -> list[tuple[int, int]]:
    windows: list[tuple[int, int]] = []
    start = end = -1
    for match in grammar.near.finditer(lower):
        at = match.start()
        if at - BEFORE <= end:
            end = match.end() + AFTER
            continue
        if end > 0:
            windows.append((start, end))
        start, end = max(0, at - BEFORE), match.end() + AFTER
    if end > 0:
        windows.append((start, end))
    return windows


def _points(layout: Layout, published: dt.date | None, grammar: Grammar):  # type: ignore[no-untyped-def]
    floor = 0
    for start, end in _windows(layout.lower, grammar):
        at = max(start, floor)
        while match := grammar.expression.search(layout.lower, at, end):
            point = _read(layout, match, published, grammar)
            if point is None:
                at = match.start() + 1
                continue
            at = floor = point.end
            yield point


def _read(layout: Layout, match: re.Match[str], published: dt.date | None, grammar: Grammar) -> Point | None:
    kind = match.lastgroup or ""
    if kind == "sep":
        kind = "slash_date"
    start, end = match.span(kind)
    if not _is_date(layout, start, end, kind, grammar):
        return None
    end -= layout.lower[end - 1] == "."
    words = grammar.token.findall(layout.lower, start, end)
    first, last, yearless = READERS[kind](words, grammar, published)
    return Point(start, end, kind, first, last, yearless)


def _is_date(layout: Layout, start: int, end: int, kind: str, grammar: Grammar) -> bool:
    """Whether the words are a date here: "may" and "march" alone often are not, nor is a number that counts a noun."""
    if kind == "month_year" and layout.lower[start:end] in grammar.capitalised:
        if not layout.text[start].isupper():
            return False
        before = _words_before(layout.lower, start, 0, 1)
        return not before or before[0][1] in grammar.before_month or _leads_to_month(layout, end, grammar)
    if kind == "now":
        before = _words_before(layout.lower, start, 0, 1)
        return not before or before[0][1] not in grammar.table["govern"]["now_not_after"]
    if kind == "weekday":
        return layout.lower[start:end] not in grammar.capitalised or layout.text[start].isupper()
    if kind == "year":
        return _is_year(layout, start, end, grammar)
    return True


def _leads_to_month(layout: Layout, end: int, grammar: Grammar) -> bool:
    """Whether a range goes on to another month: "MAY-JUNE", "March to May"."""
    match = grammar.joined.match(layout.lower, end)
    following = grammar.token.match(layout.lower, match.end()) if match else None
    return bool(following) and following.group() in grammar.months  # type: ignore[union-attr]


_FOLLOWS = re.compile(r"\s*([^\W\d_]+)|.")


def _is_year(layout: Layout, start: int, end: int, grammar: Grammar) -> bool:
    before = _words_before(layout.lower, start, 0, 2)
    word = before[0][1] if before else ""
    if len(before) > 1 and word in grammar.table["to"] and len(before[1][1]) == 4 and before[1][1].isdigit():
        return True
    if word in grammar.table["year"]["after"]:
        return True
    following = _FOLLOWS.match(layout.text, end)
    if not following or not following.group(1) or not following.group(1).islower():
        return True
    return following.group(1) in grammar.table["year"]["before"] or word in grammar.articles


def _words_before(lower: str, at: int, floor: int, count: int) -> list[tuple[int, str]]:
    """Up to ``count`` words that stand right before a place, nearest first, each with its start."""
    words: list[tuple[int, str]] = []
    while len(words) < count:
        end = at
        while end > floor and (lower[end - 1].isspace() or lower[end - 1] == "-"):
            end -= 1
        at = end
        while at > floor and (lower[at - 1].isalpha() or lower[at - 1].isdigit()):
            at -= 1
        if at == end:
            break
        words.append((at, lower[at:end]))
    return words


def _take(words: list[tuple[int, str]], phrases: dict[str, str]) -> tuple[int, str, int] | None:
    """The longest phrase that the words before a place end with: its start, its meaning, how many words it has."""
    for count in range(min(len(words), WORDS_BACK), 0, -1):
        phrase = " ".join(word for _, word in reversed(words[:count]))
        if phrase in phrases:
            return words[count - 1][0], phrases[phrase], count
    return None


def _join(layout: Layout, points: list[Point], grammar: Grammar) -> list[Point]:
    """Apply the parts ("early", "end of") and make one of two points that are the ends of a range."""
    joined: list[Point] = []
    for point in points:
        floor = joined[-1].end if joined else 0
        point = _with_part(layout, point, floor, grammar)
        previous = joined[-1] if joined else None
        if previous and _joins(layout, previous, point, grammar):
            joined[-1] = _range(previous, point)
        else:
            joined.append(point)
    return joined


JOINING = frozenset(
    ["iso_date", "slash_date", "days_month", "month_days", "month_year", "week_of_month", "quarter", "half", "epi_week", "year", "weekday",
     "today", "yesterday", "year_span", "fiscal_year", "middle_of_year"]
)


def _joins(layout: Layout, left: Point, right: Point, grammar: Grammar) -> bool:
    if left.kind not in JOINING or right.kind not in JOINING or right.start - left.end > 16:
        return False
    match = grammar.joined.match(layout.lower, left.end, right.start + 1)
    if not match or left.first is None or right.last is None:
        return False
    between = layout.lower[match.end():right.start].split()
    return match.end() <= right.start and all(word in grammar.articles or word in grammar.cues for word in between)


def _range(left: Point, right: Point) -> Point:
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
    return Point(left.start, right.end, "range", first, last, left.yearless and right.yearless)


def _with_part(layout: Layout, point: Point, floor: int, grammar: Grammar) -> Point:
    if point.first is None and point.kind != "the_unit":
        return point
    words = _words_before(layout.lower, point.start, floor, WORDS_BACK + 1)
    if words and words[0][1] in grammar.articles:
        words = words[1:]
    taken = _take(words, grammar.parts)
    if taken is None:
        return point
    start, part, _ = taken
    first, last = _part(part, point)
    kind = "day" if part in ("start", "end") else point.kind
    return point._replace(start=start, kind="part" if kind == "the_unit" else kind, first=first, last=last)


def _part(part: str, point: Point) -> tuple[dt.date | None, dt.date | None]:
    first, last = point.first, point.last
    if first is None or last is None:
        return first, last
    length = (last - first).days + 1
    third = length // 3
    if part == "early":
        return first, first + dt.timedelta(days=max(third - 1, 0))
    if part == "middle":
        return first + dt.timedelta(days=third), first + dt.timedelta(days=2 * third - 1 if third else 0)
    if part == "late":
        return last - dt.timedelta(days=max(third - 1, 0)), last
    if part == "start":
        return first, first
    if part == "end":
        return last, last
    if part == "first_half":
        return first, first + dt.timedelta(days=length // 2 - 1)
    if part == "second_half":
        return first + dt.timedelta(days=length // 2), last
    if part == "week_from":
        return first, first + dt.timedelta(days=6)
    if part == "week_to":
        return last - dt.timedelta(days=6), last
    return first, last


DIRECTION = {"until": 1, "by": 1, "since": -1, "so_far": -1, "as_of": -1}
"""Cues that tell whether a date without a year may lie ahead of the report (1) or must lie behind it (-1)."""


def _with_cue(
    layout: Layout, point: Point, floor: int, known: dt.date | None, published: dt.date | None, grammar: Grammar
) -> PeriodMention:
    words = _words_before(layout.lower, point.start, floor, WORDS_BACK + 1)
    if words and words[0][1] in grammar.articles:
        words = words[1:]
    taken = _take(words, grammar.cues)
    start, cue = (taken[0], taken[1]) if taken else (point.start, "")
    if point.first is None and point.last is None:
        return PeriodMention(point.start, point.end, layout.text[point.start:point.end], None, None, point.kind)
    first, last = point.first, point.last
    if point.kind == "the_unit" and cue != "so_far":
        return PeriodMention(point.start, point.end, layout.text[point.start:point.end], None, None, point.kind)
    if point.yearless:
        if known is None or first is None or last is None:
            return PeriodMention(start, point.end, layout.text[start:point.end], None, None, point.kind, cue)
        first, last = days.place_year(first, last, known, DIRECTION.get(cue, 0) if published else 1)
    first, last = _under_cue(cue, point.kind, first, last, published)
    return PeriodMention(start, point.end, layout.text[start:point.end], first, last, point.kind, cue)


def _under_cue(
    cue: str, kind: str, first: dt.date | None, last: dt.date | None, published: dt.date | None
) -> tuple[dt.date | None, dt.date | None]:
    if first is None or last is None:
        return first, last
    if cue == "since" or (cue == "from" and not _has_two_ends(kind, first, last)):
        return first, published if published and published >= first else None
    if cue == "so_far":
        return first, published if published and published >= first else last
    if cue == "until":
        return (first if kind == "range" else None), last
    if cue == "by":
        return (last, last) if published and last <= published else (None, last)
    if cue == "before":
        return None, first - dt.timedelta(days=1)
    if cue == "after":
        return last, published if published and published >= last else None
    return first, last


def _has_two_ends(kind: str, first: dt.date, last: dt.date) -> bool:
    return kind in ("range", "year_span") or (kind in ("days_month", "month_days", "epi_week") and first != last)


def _with_events(
    layout: Layout, mentions: list[PeriodMention], published: dt.date | None, grammar: Grammar
) -> list[PeriodMention]:
    """Add "since the crisis began": open at its beginning, up to the report."""
    events = []
    taken = {mention.start for mention in mentions if mention.cue == "since"}
    end_pattern = _event_end(grammar)
    longest = grammar.table["event"]["longest"]
    for match in grammar.since.finditer(layout.lower):
        before = _words_before(layout.lower, match.start(), 0, 1)
        if match.start() in taken or (before and before[0][1] in grammar.table["event"]["not_after"]):
            continue
        end = end_pattern.search(layout.lower, match.end(), match.end() + longest)
        stop = end.start() if end else min(match.end() + longest, len(layout.lower))
        text = layout.text[match.start():stop].rstrip()
        events.append(PeriodMention(match.start(), match.start() + len(text), text, None, published, "event", "since"))
    if not events:
        return mentions
    merged: list[PeriodMention] = []
    for mention in sorted([*mentions, *events]):
        previous = merged[-1] if merged else None
        if previous and mention.start < previous.end:
            inside = previous.kind == "event" and mention.dated
            merged[-1] = previous._replace(first=mention.first) if inside else previous
            continue
        merged.append(mention)
    return merged


def _event_end(grammar: Grammar) -> re.Pattern[str]:
    return re.compile(grammar.table["event"]["end"])


def _numbers(words: list[str]) -> list[int]:
    return [int(word) for word in words if word.isdigit() and len(word) <= 2]


def _year_in(words: list[str]) -> int | None:
    return next((int(word) for word in words if len(word) == 4 and word.isdigit()), None)


def _full_year(number: int) -> int:
    return number if number > 99 else 2000 + number if number < 70 else 1900 + number


def _iso_date(words: list[str], grammar: Grammar, published: dt.date | None):
    date = days.day(*(int(word) for word in words))
    return date, date, False


def _slash_date(words: list[str], grammar: Grammar, published: dt.date | None):
    """Day first, as the field writes it, unless that is no date or one long after the report."""
    one, two, three = (int(word) for word in words)
    full = _full_year(three)
    date = days.day(full, two, one) or days.day(full, one, two)
    return date, date, False


def _month_slash_year(words: list[str], grammar: Grammar, published: dt.date | None):
    return *days.month(int(words[1]), int(words[0])), False


def _dated(words: list[str], grammar: Grammar, published: dt.date | None):
    """A month with days, a year, or both or neither."""
    number = next(grammar.months[word] for word in words if word in grammar.months)
    digits = _numbers(words)
    written = _year_in(words)
    if written is None and words[-1].isdigit() and words[-2] in grammar.months and len(digits) > 1:
        written = _full_year(digits.pop())
    in_year = written or days.ANY_YEAR
    if not digits:
        return *days.month(in_year, number), written is None
    first, last = days.day(in_year, number, digits[0]), days.day(in_year, number, digits[-1])
    if first and last and first > last:
        first, last = last, first
    if first is None or last is None:
        first, last = (days.month(in_year, number)) if (first or last) else (None, None)
    return first, last, written is None


def _month_year(words: list[str], grammar: Grammar, published: dt.date | None):
    number = grammar.months[words[0]]
    if words[-1].isdigit():
        return *days.month(_full_year(int(words[-1])), number), False
    return *days.month(days.ANY_YEAR, number), True


def _of_year(words: list[str], published: dt.date | None) -> tuple[int, bool]:
    """The year that the words name, else the report's, else none."""
    written = _year_in(words)
    return written or days.ANY_YEAR, written is None


def _week_of_month(words: list[str], grammar: Grammar, published: dt.date | None):
    """The first, ... or last week of a month, or its first or last so many weeks."""
    number = next(grammar.months[word] for word in words if word in grammar.months)
    written, yearless = _of_year(words, published)
    first, last = days.month(written, number)
    count = next((int(word) if word.isdigit() else grammar.numbers[word] for word in words[1:3] if _is_count(word, grammar)), 1)
    place = grammar.ordinals[words[0]]
    if words[0] == grammar.table["last"]:
        return last - dt.timedelta(days=7 * count - 1), last, yearless
    start = first + dt.timedelta(days=7 * (place - 1))
    return start, min(start + dt.timedelta(days=7 * count - 1), last), yearless


def _is_count(word: str, grammar: Grammar) -> bool:
    return word in grammar.numbers or (word.isdigit() and len(word) < 3)


def _quarter(words: list[str], grammar: Grammar, published: dt.date | None):
    number = next((grammar.ordinals[word] for word in words if word in grammar.ordinals), 0)
    number = number or next((int(word[1]) for word in words if word[0] == "q" and len(word) == 2), 0)
    number = number or next((int(word) for word in words if word.isdigit() and len(word) == 1), 0)
    if not 1 <= number <= 4:
        return NOTHING
    written, yearless = _of_year(words, published)
    return *days.months(written, 3 * number - 2, 3 * number), yearless


def _half(words: list[str], grammar: Grammar, published: dt.date | None):
    number = next((grammar.ordinals[word] for word in words if word in grammar.ordinals), 0)
    number = number or next((int(word) for word in words if word.isdigit() and len(word) == 1), 0)
    if number not in (1, 2):
        return NOTHING
    written, yearless = _of_year(words, published)
    return *days.months(written, 6 * number - 5, 6 * number), yearless


def _epi_week(words: list[str], grammar: Grammar, published: dt.date | None):
    written = _year_in(words)
    numbers = _numbers(words)
    if not numbers or (written is None and published is None):
        return NOTHING
    in_year = written or published.year
    first, last = days.iso_week(in_year, numbers[0]), days.iso_week(in_year, numbers[-1])
    if first and published and written is None and first[0] > published:
        first, last = days.iso_week(in_year - 1, numbers[0]), days.iso_week(in_year - 1, numbers[-1])
    return (first[0], last[1], False) if first and last else NOTHING


def _fiscal_year(words: list[str], grammar: Grammar, published: dt.date | None):
    years = [_full_year(int(word)) for word in words if word.isdigit()]
    if not years:
        return (*days.year(published.year), False) if published else NOTHING
    return _year_pair(years)


def _year_span(words: list[str], grammar: Grammar, published: dt.date | None):
    return _year_pair([_full_year(int(word)) for word in words])


def _year_pair(years: list[int]):
    if years[-1] < years[0]:
        return NOTHING
    return dt.date(years[0], 1, 1), dt.date(years[-1], 12, 31), False


def _relative(shift: int, unit: str, published: dt.date | None):
    span = days.around(published, unit, shift) if published else None
    return (*span, False) if span else NOTHING


def _same_day(words: list[str], grammar: Grammar, published: dt.date | None):
    return NOTHING


def _back(words: list[str], grammar: Grammar, published: dt.date | None):
    unit = next((grammar.units[word] for word in words if word in grammar.units), None)
    counts = [int(word) if word.isdigit() else grammar.numbers[word] for word in words if word.isdigit() or word in grammar.numbers]
    shift = next((grammar.shifts[word] for word in words if word in grammar.shifts), "last")
    if unit is None or published is None or shift not in ("last", "past"):
        return NOTHING
    return days.before(published, counts[-1] if counts else 1, unit), published, False


def _ago(words: list[str], grammar: Grammar, published: dt.date | None):
    first, _, _ = _back(words, grammar, published)
    return first, first, False


def _vague(words: list[str], grammar: Grammar, published: dt.date | None):
    return None, published, False


def _last_unit(words: list[str], grammar: Grammar, published: dt.date | None):
    unit = grammar.units[words[-1]]
    shift = next(grammar.shifts[word] for word in words if word in grammar.shifts)
    rolling = shift == "past" or words[0] in grammar.articles
    if published is None:
        return NOTHING
    if shift == "this":
        return _this(unit, published)
    if shift == "past" or (shift == "last" and rolling):
        return _back(words, grammar, published)
    if words[-1].endswith("s"):
        return NOTHING
    return _relative(-1 if shift == "last" else 1, unit, published)


def _this(unit: str, published: dt.date):
    span = days.around(published, unit, 0)
    return (span[0], published, False) if span else NOTHING


def _the_unit(words: list[str], grammar: Grammar, published: dt.date | None):
    return _relative(0, grammar.units[words[-1]], published)


def _weekday(words: list[str], grammar: Grammar, published: dt.date | None):
    if published is None:
        return NOTHING
    weekday = next(grammar.weekdays[word] for word in words if word in grammar.weekdays)
    shift = grammar.shifts.get(words[0], "")
    date = days.weekday_before(published, weekday)
    if shift == "next":
        date += dt.timedelta(days=7)
    return date, date, False


def _today(words: list[str], grammar: Grammar, published: dt.date | None):
    return published, published, False


def _yesterday(words: list[str], grammar: Grammar, published: dt.date | None):
    return _relative(-1, "day", published)


def _overnight(words: list[str], grammar: Grammar, published: dt.date | None):
    return (published - dt.timedelta(days=1), published, False) if published else NOTHING


def _middle_of_year(words: list[str], grammar: Grammar, published: dt.date | None):
    date = dt.date(published.year, 6, 30) if published else None
    return date, date, False


def _end_of_year(words: list[str], grammar: Grammar, published: dt.date | None):
    date = dt.date(published.year, 12, 31) if published else None
    return date, date, False


def _none(words: list[str], grammar: Grammar, published: dt.date | None):
    return NOTHING


def _year(words: list[str], grammar: Grammar, published: dt.date | None):
    return *days.year(int(words[0])), False


READERS: dict[str, Reader] = {
    "iso_date": _iso_date,
    "slash_date": _slash_date,
    "month_slash_year": _month_slash_year,
    "clock": _none,
    "days_month": _dated,
    "month_days": _dated,
    "month_year": _month_year,
    "week_of_month": _week_of_month,
    "quarter": _quarter,
    "half": _half,
    "epi_week": _epi_week,
    "fiscal_year": _fiscal_year,
    "year_span": _year_span,
    "year": _year,
    "same_day": _same_day,
    "day_after": _none,
    "ago": _ago,
    "last_number": _back,
    "last_vague": _vague,
    "last_unit": _last_unit,
    "reporting_period": _none,
    "weekday": _weekday,
    "today": _today,
    "yesterday": _yesterday,
    "overnight": _overnight,
    "to_date": _vague,
    "now": _today,
    "middle_of_year": _middle_of_year,
    "end_of_year": _end_of_year,
    "the_unit": _the_unit,
    "duration": _none,
}
