"""What a sentence shows of time: the times in it, its numbers and the breaks between its clauses."""

from __future__ import annotations

import datetime as dt
import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from extract.period.grammar import load_grammar
from extract.period.marks import DateMark
from extract.period.mentions import LENGTHS, PeriodMention, find_dates, with_events
from extract.period.patterns import Patterns, patterns_of
from extract.period.reporting import reporting_period, standing_day
from extract.text import Layout

OPENING = 6
"""Characters; a time that begins within so many of its sentence opens it."""

BASELINE = 60
"""Characters before a time in which "compared to" stands."""

ASIDE = 100
"""Characters before a time in which "following" leads to it."""

LONGEST_JOIN = 12
"""Characters of a word that joins clauses."""

CITATION = 40
"""Characters before a date in which the bracket opens that names its source."""

_OWN = re.compile(r"\s?[(:]\s?(?=\d)")
_NUMBER = re.compile(r"\d[\d.,\u00a0]*")


@dataclass(frozen=True, slots=True)
class Periods:
    """The expressions of time of one document, ready to be asked about its figures.

    ``dates`` are the spans of every date, hour and duration, in order: a number inside one counts nothing.
    ``published`` is the report's date, ``covered`` the period that its head says it covers, ``as_of`` the day that all
    its figures are as of. ``scenes`` and ``inherited`` remember what a sentence showed, and what it and its
    indicator took over.
    """

    dates: list[tuple[int, int]]
    mentions: list[PeriodMention]
    starts: list[int]
    language: str
    published: dt.date | None
    covered: PeriodMention | None
    as_of: PeriodMention | None = None
    scenes: dict[int, Scene] = field(default_factory=dict)
    inherited: dict[tuple[int, str], PeriodMention | None] = field(default_factory=dict)


ASK_FOR_A_DAY = frozenset(
    [
        "days_month",
        "month_days",
        "month_year",
        "weekday",
        "today",
        "yesterday",
        "overnight",
        "ago",
        "last_number",
        "last_vague",
        "last_unit",
    ]
)
"""Kinds of expression that name a time only where a day is known to count from."""


LEFT_BEHIND = frozenset(["ago", "last_unit", "month_year", "year", "unit_before"])
"""Kinds of expression that say when a figure was another one: "up from 300 two months ago"."""

EARLIER = frozenset(["unit_before", "same_period"])
"""Kinds of expression that what has changed since is compared with."""


class Candidate(NamedTuple):
    """A time in a sentence, and what of its surroundings matters for any figure.

    ``compared`` is where "compared to" before it ends, ``opened`` where a bracket opens that holds it and a number
    before it; both are None where there is none. ``attached`` says that a number stands before it in its clause,
    ``leading`` that the time opens the sentence. ``owned`` is where the number stands that follows the time right away,
    in a bracket or after a colon: "in 2017 (3,314)". ``told`` is where the clause begins that tells of the time: "in
    2017, when 300 fled". ``opens`` says that it opens a clause joined to the one before: "and by May, 300 fled".
    ``aside`` says that it is the time of another event ("following an attack on 3 May"), ``told_on`` of what was said
    ("said on Monday"), where a sentence has a time of its own; ``tied`` that no comma parts it from the number before.
    """

    mention: PeriodMention
    compared: int | None
    opened: int | None
    attached: bool
    leading: bool
    owned: int | None
    told: int | None
    opens: bool
    aside: bool
    told_on: bool
    tied: bool


class Scene(NamedTuple):
    """The times in a sentence, and the places of its numbers and of the breaks between its clauses."""

    candidates: list[Candidate]
    numbers: list[int]
    breaks: list[int]


TIMELESS = Scene([], [], [])
"""What a sentence without a time shows."""


class Tense(NamedTuple):
    """Whether a sentence has verbs that tell what happened, what has happened by now, and what is so now."""

    past: bool
    perfect: bool
    present: bool

    @property
    def now(self) -> bool:
        """Whether the sentence says what is so by now."""
        return self.perfect or self.present


class Opening(NamedTuple):
    """Whether the first words of a sentence go on about what was counted before, count it up, or point back at it."""

    goes_on: bool
    tally: bool
    points: bool


def read_periods(
    layout: Layout, published: dt.date | None, language: str = "en", marks: Sequence[DateMark] | None = None
) -> Periods:
    """Everything about time that a document says, found once.

    ``published`` is the date of the report, ``marks`` are the expressions of time of the layout, where known.
    """
    dates = find_dates(layout, published, language, marks)
    mentions = with_events(layout, dates, published, language)
    covered = reporting_period(layout, mentions, tuple(load_grammar(language).table["covered"]))
    if covered:
        mentions = [
            mention._replace(first=covered.first, last=covered.last)
            if _is_of_report(mention, covered, language)
            else mention
            for mention in mentions
        ]
    spans = [(mention.start, mention.end) for mention in dates]
    starts = [mention.start for mention in mentions]
    return Periods(spans, mentions, starts, language, published, covered, standing_day(layout, mentions, published))


def _is_of_report(mention: PeriodMention, covered: PeriodMention, language: str) -> bool:
    """Whether words mean the period that a report covers: "the reporting period", "this month" where it is a month."""
    if mention.kind != "last_unit" or not (covered.first and covered.last):
        return mention.kind == "reporting_period"
    grammar = load_grammar(language)
    *before, unit = grammar.token.findall(mention.text.lower())
    least, most = LENGTHS.get(grammar.units[unit], (1, 0))
    return least <= (covered.last - covered.first).days + 1 <= most and grammar.shifts.get(before[-1]) == "this"


def is_dated_elsewhere(index: int, layout: Layout, periods: Periods) -> bool:
    """Whether a sentence has a time of its own that nothing tells the day of: "last week" in an undated report."""
    low, high, _ = layout.sentences[index]
    return any(not mention.dated and mention.kind in ASK_FOR_A_DAY for mention in _within(periods, low, high))


def scene_at(index: int, layout: Layout, periods: Periods) -> Scene:
    """What the sentence at ``index`` shows of time, looked at once."""
    scene = periods.scenes.get(index)
    if scene is None:
        scene = periods.scenes[index] = _look_at(index, layout, periods)
    return scene


def _look_at(index: int, layout: Layout, periods: Periods) -> Scene:
    low, high, _ = layout.sentences[index]
    found = _within(periods, low, high)
    if not found:
        return TIMELESS
    dated = [mention for mention in found if mention.dated and not _in_citation(mention, layout)]
    if not dated:
        return TIMELESS
    patterns = patterns_of(periods.language)
    breaks = [match.start() for match in patterns.breaks.finditer(layout.lower, low, high)]
    numbers = [match.start() for match in _NUMBER.finditer(layout.lower, low, high)]
    for mention in found:
        del numbers[bisect_left(numbers, mention.start) : bisect_left(numbers, mention.end)]
    asides = said = [False]
    if len(dated) > 1:
        asides = [_is_aside(mention, low, layout, patterns) for mention in dated]
        said = [_is_behind(patterns.told_on, mention, low, layout) for mention in dated]
    if all(map(max, asides, said)):
        asides = said = [False] * len(dated)
    scene = Scene([], numbers, breaks)
    for mention, aside, told_on in zip(dated, asides, said, strict=True):
        is_leading = mention is dated[0] and mention.start - low < OPENING
        scene.candidates.append(
            _candidate(mention, (low, high), scene, layout, periods.language, is_leading, aside, told_on)
        )
    return scene


def _candidate(
    mention: PeriodMention,
    within: tuple[int, int],
    scene: Scene,
    layout: Layout,
    language: str,
    leading: bool,
    aside: bool,
    told_on: bool,
) -> Candidate:
    """A time of the sentence that goes from the first to the second of ``within``."""
    low, high = within
    numbers, patterns = scene.numbers, patterns_of(language)
    position = bisect_left(scene.breaks, mention.start) - 1
    clause = max(low, scene.breaks[position]) if position >= 0 else low
    number = numbers[at] if (at := bisect_left(numbers, mention.start) - 1) >= 0 else -1
    own = _OWN.match(layout.text, mention.end, high)
    compared = _compared(mention, low, layout, patterns)
    is_surpassed = compared is not None and mention.cue == "since"
    relative = patterns.when if is_surpassed else load_grammar(language).relative
    clause_of = relative.match(layout.lower, mention.end, high)
    return Candidate(
        mention,
        compared,
        _bracket(mention, low, numbers, layout),
        attached=number >= clause,
        leading=leading,
        owned=own.end() if own else None,
        told=clause_of.end() if clause_of else None,
        opens=layout.text.startswith(",", mention.end) and _is_joined(mention, low, layout, patterns.joins),
        aside=aside,
        told_on=told_on,
        tied=number >= clause and mention.cue != "as_of" and _is_tied(number, mention, layout),
    )


def _is_tied(number: int, mention: PeriodMention, layout: Layout) -> bool:
    """Whether no comma stands between a number and the time after it; one inside the number is none."""
    match = _NUMBER.match(layout.text, number)
    return match is not None and "," not in layout.text[match.end() : mention.start]


def _is_joined(mention: PeriodMention, floor: int, layout: Layout, joins: re.Pattern[str]) -> bool:
    """Whether a word that joins clauses stands right before a time."""
    return joins.search(layout.lower, max(floor, mention.start - LONGEST_JOIN), mention.start) is not None


def _is_aside(mention: PeriodMention, floor: int, layout: Layout, patterns: Patterns) -> bool:
    """Whether a time is that of an event which led to what is told, or of the saying."""
    if mention.kind == "event" and patterns.aside.match(layout.lower, mention.start, mention.end):
        return True
    return _is_behind(patterns.aside, mention, floor, layout)


def _is_behind(words: re.Pattern[str], mention: PeriodMention, floor: int, layout: Layout) -> bool:
    """Whether a time stands behind some words."""
    return words.search(layout.lower, max(floor, mention.start - ASIDE), mention.start) is not None


def _compared(mention: PeriodMention, floor: int, layout: Layout, patterns: Patterns) -> int | None:
    """Where what a figure is compared with begins before its time: "compared to 300 in May"; None for no comparison."""
    lower, end, begin = layout.lower, None, max(floor, mention.start - BASELINE)
    for baseline in patterns.baseline.finditer(lower, begin, mention.start):
        end = baseline.end()
    if end is not None:
        return end
    if mention.kind in EARLIER or mention.cue == "from":
        change = patterns.change.search(lower, begin, mention.start)
        return change.start() if change else None
    if mention.cue == "since":
        return mention.start if patterns.since_then.search(lower, begin, mention.start) else None
    number = patterns.from_number.search(lower, begin, mention.start) if mention.kind in LEFT_BEHIND else None
    return number.end() if number else None


def _bracket(mention: PeriodMention, floor: int, numbers: list[int], layout: Layout) -> int | None:
    opened = layout.text.rfind("(", floor, mention.start)
    if opened < 0 or layout.text.find(")", opened, mention.start) >= 0:
        return None
    return opened if count(numbers, opened, mention.start) else None


def _within(periods: Periods, start: int, end: int) -> list[PeriodMention]:
    low = bisect_left(periods.starts, start)
    low -= low > 0 and periods.mentions[low - 1].end > start
    return periods.mentions[low : bisect_left(periods.starts, end, low)]


def between(mention: PeriodMention, end: int, periods: Periods) -> list[PeriodMention]:
    """The expressions of time after one, up to a place in the text."""
    starts = periods.starts
    return periods.mentions[bisect_left(starts, mention.end) : bisect_left(starts, end)]


def _in_citation(mention: PeriodMention, layout: Layout) -> bool:
    """Whether the day is a source's, in brackets after its name: "(IFRC 16/03/2019)"."""
    if mention.cue or mention.first != mention.last:
        return False
    opened = layout.text.rfind("(", max(0, mention.start - CITATION), mention.start)
    name = layout.text[opened + 1 : mention.start]
    return opened >= 0 and name[:1].isupper() and ")" not in name and not any(word.isdigit() for word in name.split())


def count(places: list[int], start: int, end: int) -> int:
    """How many of the places, which are in order, lie from ``start`` up to ``end``."""
    return bisect_left(places, end) - bisect_left(places, start)


def tense_of(index: int, layout: Layout, periods: Periods) -> Tense:
    """The tenses of the verbs of a sentence."""
    patterns, (start, end, _), lower = patterns_of(periods.language), layout.sentences[index], layout.lower
    return Tense(
        patterns.past.search(lower, start, end) is not None,
        patterns.perfect.search(lower, start, end) is not None,
        patterns.present.search(lower, start, end) is not None,
    )


def opening_of(index: int, layout: Layout, periods: Periods) -> Opening:
    """How a sentence opens."""
    patterns, (start, end, _), lower = patterns_of(periods.language), layout.sentences[index], layout.lower
    goes_on = patterns.goes_on.match(lower, start, end) is not None
    tally = goes_on and patterns.tally.match(lower, start, end) is not None
    return Opening(goes_on, tally, patterns.points.match(lower, start, end) is not None)
