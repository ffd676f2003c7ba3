"""Which expression of time governs a figure."""

from __future__ import annotations

import datetime as dt
import re
from bisect import bisect_left
from dataclasses import dataclass, field
from functools import cache
from typing import NamedTuple

from extract.period.grammar import load_grammar, trie
from extract.period.mentions import PeriodMention, find_periods
from extract.period.reporting import reporting_period
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
    language: str = "en"
    covered: PeriodMention | None = None
    scenes: dict[int, _Scene] = field(default_factory=dict)


class _Scene(NamedTuple):
    """What stands in a sentence beside its words: the times, the numbers, the breaks between its clauses."""

    mentions: list[PeriodMention]
    numbers: list[int]
    breaks: list[int]
    commas: list[int]


class Weights(NamedTuple):
    """What stands between a time and the figure that it may date, in comparable amounts of doubt."""

    character: float = 0.02
    number: float = 1.5
    break_: float = 4.0
    comma: float = 0.3
    leading: float = 0.0
    attached: float = 2.5
    weak: float = 3.0
    baseline: float = 20.0
    bracket: float = 20.0
    event: float = 2.0
    as_of: float = -1.5
    said: float = 1.5
    before: float = 1.0
    limit: float = 20.0


WEIGHTS = Weights()


class Inheriting(NamedTuple):
    """How much speaks for a sentence without a time of its own to take the one before it, for each thing seen."""

    start: float = 0.6
    past: float = 1.0
    present: float = -1.2
    goes_on: float = 0.2
    leading: float = 0.35
    range: float = 1.0
    year: float = 0.5
    as_of: float = 0.2
    distance: float = -0.5
    paragraph: float = -0.4
    several: float = -0.5
    furthest: int = 5


INHERITING = Inheriting()
NEVER_HANDED_DOWN = frozenset(["now", "to_date", "event", "ago", "last_vague", "slash_date", "iso_date"])


class _Patterns(NamedTuple):
    breaks: re.Pattern[str]
    baseline: re.Pattern[str]
    said: re.Pattern[str]
    past: re.Pattern[str]
    present: re.Pattern[str]
    goes_on: re.Pattern[str]


@cache
def _patterns(language: str) -> _Patterns:
    words = load_grammar(language).table["govern"]
    marks = "|".join(re.escape(word) for word in words["breaks"] if not word[0].isalpha())
    named = {name: rf"\b{trie([word for word in words[name] if word[0].isalpha()])}\b" for name in words}
    return _Patterns(
        re.compile(rf"{marks}|{named['breaks']}"),
        re.compile(named["baseline"]),
        re.compile(named["said"]),
        re.compile(named["past"]),
        re.compile(named["present"]),
        re.compile(rf"[^\w$€£]*(?:[$€£]?\d|{named['goes_on']})"),
    )


BASELINE = 40
"""Characters before a time in which "compared to" stands."""

CITATION = 40
"""Characters before a date in which the bracket opens that names its source."""

_NUMBER = re.compile(r"\d[\d.,\u00a0]*")


def read_periods(layout: Layout, published: dt.date | None, language: str = "en") -> Periods:
    """Everything about time that a document says, found once."""
    mentions = find_periods(layout, published, language)
    covered = reporting_period(layout, mentions, tuple(load_grammar(language).table["covered"]))
    if covered:
        mentions = [
            mention._replace(first=covered.first, last=covered.last) if mention.kind == "reporting_period" else mention
            for mention in mentions
        ]
    return Periods(mentions, [mention.start for mention in mentions], published, language, covered)


def period_of(start: int, end: int, sentence_index: int, layout: Layout, periods: Periods) -> Period | None:
    """The time of the figure at ``start`` to ``end``; None where nothing dates it."""
    scene = _scene(sentence_index, layout, periods)
    if scene.mentions:
        costs = [(_cost(mention, start, end, sentence_index, scene, layout, periods), mention) for mention in scene.mentions]
        cost, best = min(costs)
        if cost <= WEIGHTS.limit:
            return Period(best.first, best.last, best.text)
    mention = _handed_down(sentence_index, layout, periods) or _from_head(sentence_index, layout, periods)
    return Period(mention.first, mention.last, mention.text) if mention else None


def _from_head(index: int, layout: Layout, periods: Periods) -> PeriodMention | None:
    """The period that the report covers, where the sentence does not say what is so now."""
    covered = periods.covered
    if covered is None or covered.start > layout.sentences[index].start:
        return None
    past, present = _tense(index, layout, periods)
    return covered if past or not present else None


def _tense(index: int, layout: Layout, periods: Periods) -> tuple[bool, bool]:
    patterns, (start, end, _) = _patterns(periods.language), layout.sentences[index]
    return bool(patterns.past.search(layout.lower, start, end)), bool(patterns.present.search(layout.lower, start, end))


def _handed_down(index: int, layout: Layout, periods: Periods) -> PeriodMention | None:
    """The time of a sentence before, where this one goes on telling what happened then."""
    w, sentence = INHERITING, layout.sentences[index]
    if sentence.kind == "bullet":
        return None
    score, at = w.start, index
    lower, patterns = layout.lower, _patterns(periods.language)
    past, present = _tense(index, layout, periods)
    if past != present:
        score += w.past if past else w.present
    if patterns.goes_on.match(lower, sentence.start, sentence.end):
        score += w.goes_on
    paragraph = False
    while at > 0 and index - at < w.furthest:
        paragraph = paragraph or layout.text.count("\n", layout.sentences[at - 1].end, layout.sentences[at].start) > 1
        at -= 1
        if at < index - 1:
            score += w.distance
        found = _scene(at, layout, periods).mentions
        if found and found[0].start < layout.sentences[index].start:
            return _handed_on(found, score + w.paragraph * paragraph, layout.sentences[at].start)
    return None


def _handed_on(mentions: list[PeriodMention], score: float, sentence_start: int) -> PeriodMention | None:
    w = INHERITING
    leading = mentions[0].start - sentence_start < 4
    mention = mentions[0] if leading else mentions[-1]
    if mention.kind in NEVER_HANDED_DOWN:
        return None
    score += w.leading * leading + w.several * (len(mentions) > 1) + w.as_of * (mention.cue == "as_of")
    score += w.range * (mention.kind == "range") + w.year * (mention.kind == "year")
    return mention if score > 0 else None


def _scene(index: int, layout: Layout, periods: Periods) -> _Scene:
    scene = periods.scenes.get(index)
    if scene is None:
        sentence = layout.sentences[index]
        found = _within(periods, sentence.start, sentence.end)
        if not any(mention.dated for mention in found):
            scene = _Scene([], [], [], [])
        else:
            breaks = _patterns(periods.language).breaks
            low, high = sentence.start, sentence.end
            numbers = [m.start() for m in _NUMBER.finditer(layout.lower, low, high) if not _inside(m.start(), found)]
            scene = _Scene(
                [mention for mention in found if mention.dated and not _in_citation(mention, layout)],
                numbers,
                [m.start() for m in breaks.finditer(layout.lower, low, high)],
                [at for at in range(low, high) if layout.lower[at] == ","],
            )
        periods.scenes[index] = scene
    return scene


def _within(periods: Periods, start: int, end: int) -> list[PeriodMention]:
    low = bisect_left(periods.starts, start)
    low -= low > 0 and periods.mentions[low - 1].end > start
    return periods.mentions[low:bisect_left(periods.starts, end)]


def _inside(at: int, mentions: list[PeriodMention]) -> bool:
    return any(mention.start <= at < mention.end for mention in mentions)


def _count(places: list[int], start: int, end: int) -> int:
    return bisect_left(places, end) - bisect_left(places, start)


def _cost(
    mention: PeriodMention, start: int, end: int, index: int, scene: _Scene, layout: Layout, periods: Periods
) -> float:
    """How doubtful it is that this time dates that figure."""
    w = WEIGHTS
    low, high = (mention.end, start) if mention.end <= start else (end, mention.start)
    numbers = _count(scene.numbers, low, high)
    breaks = _count(scene.breaks, low, high)
    commas = _count(scene.commas, low, high)
    cost = w.character * max(high - low, 0) + w.number * numbers + w.break_ * breaks + w.comma * commas
    sentence = layout.sentences[index]
    if mention.end <= start:
        cost += w.before
        clause = _clause_start(mention.start, scene, sentence.start)
        if not _count(scene.numbers, clause, mention.start):
            cost += w.leading if mention.start - clause < 4 else 0.0
        elif numbers == 0:
            cost += w.attached
        if mention.cue != "as_of" and _patterns(periods.language).said.search(layout.lower, mention.end, start):
            cost += w.said
    if mention.kind == "now":
        cost += w.weak
    if mention.kind == "event":
        cost += w.event
    if mention.cue == "as_of" and mention.end <= start:
        cost += w.as_of
    if _is_baseline(mention, start, sentence.start, layout, periods.language):
        cost += w.baseline
    opened = layout.text.rfind("(", sentence.start, mention.start)
    if opened >= 0 and layout.text.find(")", opened, mention.start) < 0 and not opened < start < mention.start:
        if _count(scene.numbers, opened, mention.start):
            cost += w.bracket
    return cost


def _clause_start(at: int, scene: _Scene, start: int) -> int:
    position = bisect_left(scene.breaks, at) - 1
    return max(start, scene.breaks[position]) if position >= 0 else start


def _is_baseline(mention: PeriodMention, start: int, floor: int, layout: Layout, language: str) -> bool:
    """Whether the time is that of what the figure is compared with: "12 more than a year ago"."""
    near = max(floor, mention.start - BASELINE)
    last = None
    for last in _patterns(language).baseline.finditer(layout.lower, near, mention.start):
        pass
    return last is not None and not last.end() <= start < mention.start


def _in_citation(mention: PeriodMention, layout: Layout) -> bool:
    """Whether the time is a source's date in brackets: "(IFRC 16/03/2019)"."""
    if mention.cue or mention.first != mention.last:
        return False
    opened = layout.text.rfind("(", max(0, mention.start - CITATION), mention.start)
    before = layout.text[opened + 1:mention.start].split()
    return opened >= 0 and bool(before) and before[0][0].isupper() and before[-1][-1] not in ".)" and not any(w.isdigit() for w in before)
