"""The time that a sentence without any takes over from the text before it."""

from __future__ import annotations

from typing import NamedTuple

from extract.period.mentions import PeriodMention
from extract.period.scene import Periods, patterns_of, scene_at, tense
from extract.text import Layout


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


GOING = Going()
NEVER_HANDED_DOWN = frozenset(["now", "to_date", "event", "ago", "last_vague", "slash_date", "iso_date", "year_span"])
"""Kinds of expression that date their own sentence alone."""

OPENING = 4
"""Characters; a time that begins within so many of its sentence or clause opens it."""


def handed_down(index: int, layout: Layout, periods: Periods) -> PeriodMention | None:
    """The time of a sentence before, where this one goes on telling what happened then."""
    sentence = layout.sentences[index]
    if sentence.kind in ("bullet", "row"):
        return None
    past, present = tense(index, layout, periods)
    score = GOING.start
    if past != present:
        score += GOING.past if past else GOING.present
    if patterns_of(periods.language).goes_on.match(layout.lower, sentence.start, sentence.end):
        score += GOING.goes_on
    new_paragraph = False
    for at in range(index - 1, max(-1, index - 1 - GOING.furthest), -1):
        before = layout.sentences[at]
        new_paragraph = new_paragraph or layout.text.count("\n", before.end, layout.sentences[at + 1].start) > 1
        found = [candidate.mention for candidate in scene_at(at, layout, periods).candidates]
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


def from_head(index: int, layout: Layout, periods: Periods) -> PeriodMention | None:
    """The period that the report covers, unless the sentence says what is so now."""
    covered = periods.covered
    if covered is None or covered.start > layout.sentences[index].start:
        return None
    past, present = tense(index, layout, periods)
    return covered if past or not present else None
