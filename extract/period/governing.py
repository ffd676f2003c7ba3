"""Which expression of time governs a figure.

Asked in turn: the figure's own sentence, for a table the head of its column and its caption, the sentences before where
this one goes on from them, and the period that the report's head names. Where none speaks, the figure has no time.
"""

from __future__ import annotations

import datetime as dt
import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cache
from typing import NamedTuple

from extract.lang.patterns import trie
from extract.period.grammar import load_grammar
from extract.period.marks import DateMark
from extract.period.mentions import PeriodMention, find_dates, with_events
from extract.period.reporting import reporting_period
from extract.text import Layout


class Period(NamedTuple):
    """The time that a figure holds for, open where one end is None, and the words that say so."""

    first: dt.date | None
    last: dt.date | None
    text: str


@dataclass(frozen=True, slots=True)
class Periods:
    """The expressions of time of one document, ready to be asked about its figures.

    ``dates`` are the spans of every date, hour and duration, in order: a number inside one counts nothing. ``covered``
    is the period that the report's head says it covers. ``scenes`` and ``inherited`` remember what a sentence showed.
    """

    dates: list[tuple[int, int]]

    mentions: list[PeriodMention]
    starts: list[int]
    language: str
    covered: PeriodMention | None
    scenes: dict[int, _Scene] = field(default_factory=dict)
    inherited: dict[int, PeriodMention | None] = field(default_factory=dict)


class _Candidate(NamedTuple):
    """A time in a sentence, and what of its surroundings matters for any figure.

    ``compared`` is where "compared to" before it ends, ``opened`` where a bracket opens that holds it and a number
    before it; both are None where there is none. ``attached`` says that a number stands before it in its clause.
    """

    mention: PeriodMention
    compared: int | None
    opened: int | None
    attached: bool


class _Scene(NamedTuple):
    """The times in a sentence, and the places of its numbers and of the breaks between its clauses."""

    candidates: list[_Candidate]
    numbers: list[int]
    breaks: list[int]


class Doubt(NamedTuple):
    """What makes it doubtful that a time dates a figure of its sentence, in comparable amounts.

    ``number`` and ``break_`` are for each that stands between them; ``attached`` for a time before the figure that
    already dates another one; ``weak`` for "now"; ``baseline`` for what the figure is compared with; ``bracket`` for a
    bracket that holds a figure of its own. More than ``limit`` is too much.
    """

    character: float = 0.02
    number: float = 1.5
    break_: float = 4.0
    before: float = 1.0
    attached: float = 2.0
    weak: float = 5.0
    baseline: float = 20.0
    bracket: float = 20.0
    limit: float = 20.0


class Going(NamedTuple):
    """What speaks for (above 0) or against a sentence without a time taking that of a sentence before it.

    ``past`` and ``present`` are for its verbs, ``goes_on`` for an opening such as "of these" or a number, ``distance``
    for each sentence between, ``paragraph`` for a new one, ``several`` where the sentence before has several times;
    ``leading`` for a time that opens its sentence, ``span`` for one with two ends, ``year`` for a whole one.
    """

    start: float = 0.6
    past: float = 1.0
    present: float = -1.2
    goes_on: float = 0.2
    distance: float = -0.5
    paragraph: float = -0.4
    several: float = -0.5
    leading: float = 0.35
    span: float = 0.5
    year: float = 0.5
    as_of: float = 0.2
    furthest: int = 5


DOUBT = Doubt()
GOING = Going()
NEVER_HANDED_DOWN = frozenset(["now", "to_date", "event", "ago", "last_vague", "slash_date", "iso_date", "year_span"])
"""Kinds of expression that date their own sentence alone."""

OPENING = 4
"""Characters; a time that begins within so many of its sentence or clause opens it."""

BASELINE = 40
"""Characters before a time in which "compared to" stands."""

CITATION = 40
"""Characters before a date in which the bracket opens that names its source."""

CELL = " | "
"""What stands between the cells of a table's row."""

_NUMBER = re.compile(r"\d[\d.,\u00a0]*")


class _Patterns(NamedTuple):
    breaks: re.Pattern[str]
    baseline: re.Pattern[str]
    past: re.Pattern[str]
    present: re.Pattern[str]
    goes_on: re.Pattern[str]


@cache
def _patterns(language: str) -> _Patterns:
    words = load_grammar(language).table["govern"]
    marks = "".join(word for word in words["breaks"] if not word[0].isalpha())
    any_of = {name: rf"\b{trie([word for word in words[name] if word[0].isalpha()])}\b" for name in words}
    return _Patterns(
        breaks=re.compile(rf"[{re.escape(marks)}]|{any_of['breaks']}"),
        baseline=re.compile(any_of["baseline"]),
        past=re.compile(any_of["past"]),
        present=re.compile(any_of["present"]),
        goes_on=re.compile(rf"[^\w$€£]*(?:[$€£]?\d|{any_of['goes_on']})"),
    )


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
            mention._replace(first=covered.first, last=covered.last) if mention.kind == "reporting_period" else mention
            for mention in mentions
        ]
    spans = [(mention.start, mention.end) for mention in dates]
    return Periods(spans, mentions, [mention.start for mention in mentions], language, covered)


def period_of(start: int, end: int, sentence_index: int, layout: Layout, periods: Periods) -> Period | None:
    """The time of the figure at ``start`` to ``end`` of a sentence; None where nothing dates it."""
    mention = _of_own_sentence(start, end, _scene(sentence_index, layout, periods))
    if mention is None and layout.sentences[sentence_index].kind == "row":
        mention = _of_table(start, sentence_index, layout, periods)
    if mention is None:
        if sentence_index not in periods.inherited:
            handed_down = _handed_down(sentence_index, layout, periods)
            periods.inherited[sentence_index] = handed_down or _from_head(sentence_index, layout, periods)
        mention = periods.inherited[sentence_index]
    return Period(mention.first, mention.last, mention.text) if mention else None


def _of_own_sentence(start: int, end: int, scene: _Scene) -> PeriodMention | None:
    best, least = None, DOUBT.limit
    for candidate in scene.candidates:
        doubt = _doubt(candidate, start, end, scene)
        if doubt <= least:
            best, least = candidate.mention, doubt
    return best


def _scene(index: int, layout: Layout, periods: Periods) -> _Scene:
    scene = periods.scenes.get(index)
    if scene is None:
        scene = periods.scenes[index] = _look_at(index, layout, periods)
    return scene


def _look_at(index: int, layout: Layout, periods: Periods) -> _Scene:
    low, high, _ = layout.sentences[index]
    found = _within(periods, low, high)
    dated = [mention for mention in found if mention.dated and not _in_citation(mention, layout)]
    if not dated:
        return _Scene([], [], [])
    patterns = _patterns(periods.language)
    breaks = [match.start() for match in patterns.breaks.finditer(layout.lower, low, high)]
    numbers = [match.start() for match in _NUMBER.finditer(layout.lower, low, high)]
    numbers = [at for at in numbers if not any(mention.start <= at < mention.end for mention in found)]
    candidates = []
    for mention in dated:
        position = bisect_left(breaks, mention.start) - 1
        clause = max(low, breaks[position]) if position >= 0 else low
        attached = _count(numbers, clause, mention.start) > 0
        compared = _compared(mention, low, layout, patterns.baseline)
        candidates.append(_Candidate(mention, compared, _bracket(mention, low, numbers, layout), attached))
    return _Scene(candidates, numbers, breaks)


def _compared(mention: PeriodMention, floor: int, layout: Layout, baseline: re.Pattern[str]) -> int | None:
    end = None
    for match in baseline.finditer(layout.lower, max(floor, mention.start - BASELINE), mention.start):
        end = match.end()
    return end


def _bracket(mention: PeriodMention, floor: int, numbers: list[int], layout: Layout) -> int | None:
    opened = layout.text.rfind("(", floor, mention.start)
    if opened < 0 or layout.text.find(")", opened, mention.start) >= 0:
        return None
    return opened if _count(numbers, opened, mention.start) else None


def _within(periods: Periods, start: int, end: int) -> list[PeriodMention]:
    low = bisect_left(periods.starts, start)
    low -= low > 0 and periods.mentions[low - 1].end > start
    return periods.mentions[low : bisect_left(periods.starts, end)]


def _in_citation(mention: PeriodMention, layout: Layout) -> bool:
    """Whether the day is a source's, in brackets after its name: "(IFRC 16/03/2019)"."""
    if mention.cue or mention.first != mention.last:
        return False
    opened = layout.text.rfind("(", max(0, mention.start - CITATION), mention.start)
    name = layout.text[opened + 1 : mention.start]
    return opened >= 0 and name[:1].isupper() and ")" not in name and not any(word.isdigit() for word in name.split())


def _doubt(candidate: _Candidate, start: int, end: int, scene: _Scene) -> float:
    """How doubtful it is that this time dates the figure at ``start`` to ``end``."""
    mention, compared, opened, attached = candidate
    low, high = (mention.end, start) if mention.end <= start else (end, mention.start)
    numbers = _count(scene.numbers, low, high)
    breaks = _count(scene.breaks, low, high)
    doubt = DOUBT.character * max(high - low, 0) + DOUBT.number * numbers + DOUBT.break_ * breaks
    if mention.end <= start:
        doubt += DOUBT.before + DOUBT.attached * (attached and numbers == 0)
    if mention.kind == "now":
        doubt += DOUBT.weak
    if compared is not None and not compared <= start < mention.start:
        doubt += DOUBT.baseline
    if opened is not None and not opened < start < mention.start:
        doubt += DOUBT.bracket
    return doubt


def _count(places: list[int], start: int, end: int) -> int:
    return bisect_left(places, end) - bisect_left(places, start)


def _of_table(start: int, index: int, layout: Layout, periods: Periods) -> PeriodMention | None:
    """The time in the head of the figure's column, else the one time of the table's caption."""
    column = layout.text.count(CELL, layout.sentences[index].start, start)
    top = index
    while top > 0 and layout.sentences[top - 1].kind == "row":
        top -= 1
    head = layout.sentences[top].start
    for candidate in _scene(top, layout, periods).candidates if top < index else ():
        if layout.text.count(CELL, head, candidate.mention.start) == column:
            return candidate.mention
    caption = _scene(top - 1, layout, periods).candidates if top > 0 else []
    return caption[0].mention if len(caption) == 1 else None


def _handed_down(index: int, layout: Layout, periods: Periods) -> PeriodMention | None:
    """The time of a sentence before, where this one goes on telling what happened then."""
    sentence = layout.sentences[index]
    if sentence.kind in ("bullet", "row"):
        return None
    past, present = _tense(index, layout, periods)
    score = GOING.start
    if past != present:
        score += GOING.past if past else GOING.present
    if _patterns(periods.language).goes_on.match(layout.lower, sentence.start, sentence.end):
        score += GOING.goes_on
    new_paragraph = False
    for at in range(index - 1, max(-1, index - 1 - GOING.furthest), -1):
        before = layout.sentences[at]
        new_paragraph = new_paragraph or layout.text.count("\n", before.end, layout.sentences[at + 1].start) > 1
        found = [candidate.mention for candidate in _scene(at, layout, periods).candidates]
        if found:
            score += GOING.distance * (index - 1 - at) + GOING.paragraph * new_paragraph
            return _handed_on(found, score, before.start)
    return None


def _handed_on(mentions: list[PeriodMention], score: float, sentence_start: int) -> PeriodMention | None:
    """The time that a sentence hands on: the one that opens it, else its last; None where too little speaks for it."""
    leading = mentions[0].start - sentence_start < OPENING
    mention = mentions[0] if leading else mentions[-1]
    if mention.kind in NEVER_HANDED_DOWN:
        return None
    score += GOING.leading * leading + GOING.several * (len(mentions) > 1) + GOING.as_of * (mention.cue == "as_of")
    score += GOING.span * (mention.kind == "range") + GOING.year * (mention.kind == "year")
    return mention if score > 0 else None


def _from_head(index: int, layout: Layout, periods: Periods) -> PeriodMention | None:
    """The period that the report covers, unless the sentence says what is so now."""
    covered = periods.covered
    if covered is None or covered.start > layout.sentences[index].start:
        return None
    past, present = _tense(index, layout, periods)
    return covered if past or not present else None


def _tense(index: int, layout: Layout, periods: Periods) -> tuple[bool, bool]:
    patterns, (start, end, _) = _patterns(periods.language), layout.sentences[index]
    return bool(patterns.past.search(layout.lower, start, end)), bool(patterns.present.search(layout.lower, start, end))
