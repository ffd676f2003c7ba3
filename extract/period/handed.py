"""The time that a sentence without any takes over from the text before it."""

from __future__ import annotations

from typing import NamedTuple

from extract.period.mentions import PeriodMention
from extract.period.scene import (
    Candidate,
    Opening,
    Periods,
    Tense,
    between,
    is_dated_elsewhere,
    opening_of,
    scene_at,
    tense_of,
)
from extract.text import Layout, Sentence


class Going(NamedTuple):
    """What speaks for (above 0) or against a sentence without a time taking that of a sentence before it.

    ``past``, ``perfect`` and ``present`` are for its verbs, ``done`` for what an actor did, told in a past without an
    auxiliary verb: "partners trained 80 teachers"; ``distance`` is for each sentence between, ``paragraph`` for a new
    one, ``several`` where the sentence before has several times; ``leading`` is for a time that opens its sentence,
    ``span`` for one with two ends, ``year`` for a whole one, ``as_of`` for "as of" a day, ``weekday`` for each sentence
    between this one and a weekday, which soon is another; ``leads_in`` for a bullet of a list that a time leads in;
    ``event`` for what happened, told in the same past, within a time of a week or more.
    """

    start: float = 0.5
    past: float = 1.0
    perfect: float = -0.8
    present: float = -1.2
    distance: float = -0.5
    paragraph: float = -0.4
    several: float = -0.5
    leading: float = 0.35
    span: float = 0.5
    year: float = 0.5
    as_of: float = 0.2
    weekday: float = -1.0
    done: float = 1.5
    leads_in: float = 1.0
    event: float = 1.5
    furthest: int = 5


GOING = Going()
NEVER_HANDED_DOWN = frozenset(
    ["event_name", "now", "event", "ago", "last_vague", "slash_date", "iso_date", "year_span"]
)
"""Kinds of expression that date their own sentence alone."""

PASSED_OVER = "to_date"
"""The kind of expression behind which a sentence before may still hand down its time."""

DONE = frozenset(["reached", "delivered", "vaccinated"])
"""Indicators of what an actor did, which happened within a time rather than being so on a day."""

EVENTS = frozenset(["deaths", "injured", "missing", "damaged", "evacuated", "incidents", "detained"])
"""Indicators of what happened, which a report of a week or more goes on counting for that time."""

WEEK = 7
"""Days."""

STATES = frozenset(
    [
        "in_need",
        "targeted",
        "population",
        "funding_required",
        "food_insecure",
        "malnourished",
        "facilities",
        "personnel",
        "out_of_school",
    ]
)
"""Indicators of what is so on a day, so that the period that a report covers says nothing of them."""

STANDING = frozenset(["as_of", "since"])
"""Cues of a time that also holds for what is so now."""

NEVER = -100.0
"""More against a sentence than anything can outweigh."""

TALLY_FURTHEST = 1
"""Sentences between a time of :data:`STANDING` and a tally that goes on from it."""

LEAD_IN = ":"
"""What the sentence ends with that introduces a list."""


def handed_down(index: int, indicator: str, layout: Layout, periods: Periods) -> PeriodMention | None:
    """The time of a sentence before, where this one goes on telling what happened then.

    ``indicator`` is that of the figure in question.
    """
    sentence = layout.sentences[index]
    if sentence.kind == "row" or is_dated_elsewhere(index, layout, periods):
        return None
    is_item, new_paragraph = sentence.kind == "bullet", False
    for at in range(index - 1, max(-1, index - 1 - GOING.furthest), -1):
        before = layout.sentences[at]
        new_paragraph = new_paragraph or layout.text.count("\n", before.end, layout.sentences[at + 1].start) > 1
        candidates = [each for each in scene_at(at, layout, periods).candidates if _may_go_on(each)]
        if not candidates:
            continue
        mention = _handed_on(candidates, periods)
        if mention is None or is_item and not _leads_in(before, layout):
            return None
        between = index - 1 - at
        tense = tense_of(index, layout, periods)
        score = _fitness(mention, between) + GOING.paragraph * new_paragraph
        score += GOING.leading * candidates[0].leading + GOING.several * (len(candidates) > 1)
        score += _continuity(mention, between, opening_of(index, layout, periods), tense)
        score += GOING.leads_in * is_item
        if mention.cue != "as_of" and _is_told_in_past(sentence, tense):
            score += GOING.done * (indicator in DONE) + GOING.event * (
                indicator in EVENTS and _is_long(mention, periods)
            )
        return mention if score > 0 else None
    return None


def _may_go_on(candidate: Candidate) -> bool:
    """Whether a time is that of what a sentence tells, not of what this is compared with or came after."""
    is_of_another = candidate.compared is not None or candidate.aside or candidate.told_on
    return candidate.mention.kind != PASSED_OVER and not is_of_another


def _leads_in(sentence: Sentence, layout: Layout) -> bool:
    return layout.text[sentence.start : sentence.end].rstrip().endswith(LEAD_IN)


def _is_told_in_past(sentence: Sentence, tense: Tense) -> bool:
    """Whether a sentence tells in a past that takes no auxiliary verb: "partners trained 80 teachers"."""
    return sentence.kind in ("prose", "bullet") and not tense.past and not tense.now


def _is_long(mention: PeriodMention, periods: Periods) -> bool:
    """Whether a time takes a week or more, and is not as long as to hold the whole period that the report covers."""
    first, last, covered = mention.first, mention.last, periods.covered
    if first is None or last is None or (last - first).days + 1 < WEEK:
        return False
    is_within = covered and covered.first and covered.last and first <= covered.first and covered.last < last
    return not is_within


def _handed_on(candidates: list[Candidate], periods: Periods) -> PeriodMention | None:
    """The time that a sentence hands on: the one that opens it, else the one its figures are as of, else its last.

    A year that is a part of a name dates only what bears it: "the country's 2019 harvest".
    """
    mentions = [candidate.mention for candidate in candidates]
    as_of = next((mention for mention in mentions if mention.cue == "as_of"), mentions[-1])
    leading = candidates[0].leading
    mention = mentions[0] if leading else as_of
    is_name = mention.kind == "year" and not mention.cue and not leading
    is_over = _is_deadline(mention, periods) or _is_year_past(mention, periods)
    stays = mention.kind in NEVER_HANDED_DOWN or is_name or is_over
    return None if stays else mention


def _is_year_past(mention: PeriodMention, periods: Periods) -> bool:
    """Whether a time is a whole year before that of the report, told for comparison: "last year it fed 900 people"."""
    first, last, published = mention.first, mention.last, periods.published
    if mention.kind != "last_unit" or not (first and last and published):
        return False
    return (last - first).days >= 364 and last < published


def _is_deadline(mention: PeriodMention, periods: Periods) -> bool:
    """Whether a time is a day ahead of the report, up to which something may last, or goes from the report on."""
    first, last, published = mention.first, mention.last, periods.published
    is_ahead = last is not None and published is not None and last > published
    return is_ahead and (first is None or first == published)


def _fitness(mention: PeriodMention, between: int) -> float:
    """How well a time serves so many sentences on."""
    score = GOING.start + GOING.distance * between + GOING.as_of * (mention.cue == "as_of")
    score += GOING.span * (mention.kind == "range") + GOING.year * (mention.kind == "year")
    return score + GOING.weekday * between * (mention.kind == "weekday")


def _continuity(mention: PeriodMention, between: int, opening: Opening, tense: Tense) -> float:
    """How far a sentence goes on from a time, by its opening and its verbs; what is counted since a day must go on."""
    if mention.cue == "since" and not opening.goes_on:
        return NEVER
    if tense.past:
        return 0.0 if tense.now else GOING.past
    if opening.points or opening.tally and mention.cue in STANDING and between <= TALLY_FURTHEST:
        return 0.0
    return GOING.present if tense.present else GOING.perfect if tense.perfect else 0.0


def from_head(index: int, indicator: str, layout: Layout, periods: Periods) -> PeriodMention | None:
    """The period that the report covers, unless the figure is of what is so now; else the day it is as of.

    The day of a dateline is that of what happened alone, and only up to the next time that the text names.
    """
    start, covered, as_of = layout.sentences[index].start, periods.covered, periods.as_of
    if covered and covered.start <= start:
        tense = tense_of(index, layout, periods)
        is_now = indicator in STATES or tense.now and not tense.past
        return None if is_now else covered
    if as_of is None or as_of.start > start:
        return None
    if (
        as_of.cue == "as_of"
        or indicator in EVENTS
        and not any(mention.dated for mention in between(as_of, start, periods))
    ):
        return as_of
    return None
