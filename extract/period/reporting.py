"""The period that a report says it covers in its head, or the day that it is as of."""

from __future__ import annotations

import datetime as dt

from extract.period.mentions import PeriodMention
from extract.text import Layout

HEAD_SENTENCES = 16
HEAD_CHARACTERS = 1500
"""How much of the beginning of a report counts as its head."""

OPENING = 200
"""Characters from the beginning of a text that can still be its title, run on into a sentence."""

LONGEST_LINE = 80
"""Characters of a sentence that can be a line of the head."""

FIRST = 3
"""Expressions of time of a text among which the day of its dateline is."""

BESIDE = 3
"""Characters between the place and the day of a dateline."""

SPANS = frozenset(["range", "days_month", "month_days", "month_year", "quarter", "half", "epi_week"])
"""Kinds of expression that can say which period a report covers."""


def in_head(mention: PeriodMention, layout: Layout) -> bool:
    """Whether an expression stands in the first lines of a report."""
    return mention.start < HEAD_CHARACTERS and layout.index_at(mention.start) < HEAD_SENTENCES


def reporting_period(
    layout: Layout, mentions: list[PeriodMention], named: tuple[str, ...] = ()
) -> PeriodMention | None:
    """The period that a report covers: named so in its head, else the first longer than a day in its title lines.

    ``named`` are the words for such a period ("reporting period"). None where the head names none.
    """
    candidate = None
    for mention in mentions:
        if not in_head(mention, layout):
            break
        if mention.first is None or mention.last is None or mention.kind not in SPANS or mention.first == mention.last:
            continue
        before = layout.lower[max(0, mention.start - 40) : mention.start]
        if any(name in before for name in named):
            return mention
        if candidate is None and not mention.cue and _in_title(mention, layout):
            candidate = mention
    return candidate


def standing_day(layout: Layout, mentions: list[PeriodMention], published: dt.date | None) -> PeriodMention | None:
    """The day "as of" which the head of a report gives its figures, where it names no other such day anywhere.

    It stands in a line of its own, or is the day on which the report was ``published``; without any, it is the day of
    the report's dateline.
    """
    days = [mention for mention in mentions if mention.cue == "as_of" and mention.first]
    if not days:
        return _of_dateline(layout, mentions)
    if not in_head(days[0], layout) or any(day.last != days[0].last for day in days):
        return None
    sentence = layout.sentences[layout.index_at(days[0].start)]
    is_line = sentence.kind == "heading" or sentence.end - sentence.start < LONGEST_LINE
    return days[0] if is_line or days[0].last == published else None


def _of_dateline(layout: Layout, mentions: list[PeriodMention]) -> PeriodMention | None:
    """The day of the first dateline in the head of a report: "SUVA, 3 March 2021 -"."""
    days = [mention for mention in mentions[:FIRST] if mention.first and mention.first == mention.last]
    if not days or days[0].start >= HEAD_CHARACTERS:
        return None
    found = layout.datelines
    return next((day for day in days if found and 0 <= day.start - found[0][1] <= BESIDE), None)


def _in_title(mention: PeriodMention, layout: Layout) -> bool:
    """Whether an expression stands in a title line, or opens a text that runs on from its title; not in a table."""
    index = layout.index_at(mention.start)
    kind = layout.sentences[index].kind
    if kind == "prose":
        return mention.kind != "month_year" and mention.start < OPENING
    beside = [layout.sentences[at].kind for at in (index - 1, index + 1) if 0 <= at < len(layout.sentences)]
    return kind != "row" or "row" not in beside
