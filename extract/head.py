"""What a report's own head says about it: title, date, publisher, and the period it covers."""

from __future__ import annotations

import datetime as dt
import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace
from functools import cache
from typing import Any

from extract.document import Document
from extract.lang import languages, load_table
from extract.period import DateMark, PeriodMention, find_dates, in_head
from extract.period import reporting_period as _reporting_period
from extract.period.reporting import HEAD_CHARACTERS, HEAD_SENTENCES
from extract.text import Layout, Sentence

LONGEST_TITLE = 200
"""Characters; a longer first line is text, not a title."""

TITLE_WITHIN = 6
"""Sentences among which the title is looked for."""

DATELINE = 45
"""Characters from the beginning of a line in which a dateline names its day."""

LABEL = 30
"""Characters before a date in which the words that call it the report's date stand."""

SUREST = 1
"""Rank of a day that the head calls the report's date."""

UP_TO = 4
"""Rank of a day or month up to which the head says that the report tells; the latest of these is its own."""

NOT_THE_REPORT = frozenset(["since", "from", "until", "by", "before", "after", "so_far"])
"""Cues after which a date in the head is not that of the report."""

_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_DECORATED = re.compile(r"[*=_#]{3}")
_LETTERS = re.compile(r"[^\W\d_]{2,}")
_AFTER_DATELINE = re.compile(r"\s*(?:,[^\n.]{0,40})?(?:\((?P<agency>[^()\n]{2,40})\))?\s*(?:(?:--|[-–—])\s|—)")
_NAME = re.compile(r"[\s:]*(?:the\s+)?((?:[^\W\d_][\w&’'./-]*[ ]?){1,8})")


def complete(document: Document, layout: Layout, marks: Sequence[DateMark] | None = None) -> Document:
    """The document with the title, date and publisher that its own head gives, where nobody else gave them.

    A dateline ("KABUL, 3 June 2019 -"), a line that is a date, "as of 14 February 2021" and the last day of the period
    that the head names all give the date; without a year none of them does. ``marks`` are the expressions of time of
    the layout, where known.
    """
    language = document.language or "en"
    if language not in languages():
        return replace(document, title=document.title or title(layout))
    if document.title and document.published and document.publisher:
        return document
    head = _head(layout)
    of_head = None if marks is None else [mark for mark in marks if mark.end <= len(head.text)]
    mentions = find_dates(head, None, language, of_head)
    return replace(
        document,
        title=document.title or title(head),
        published=document.published or published(head, mentions, language),
        publisher=document.publisher or publisher(head, mentions, language),
    )


def _head(layout: Layout) -> Layout:
    """The first lines of a text as a layout of their own, so that a long text costs no more than a short one."""
    count = min(bisect_left(layout.starts, HEAD_CHARACTERS), HEAD_SENTENCES)
    end = layout.sentences[count - 1].end if count else 0
    headings = [index for index in layout.headings if index < count]
    return Layout(layout.text[:end], layout.lower[:end], layout.sentences[:count], headings, layout.starts[:count])


def reporting_period(layout: Layout, published: dt.date | None, language: str = "en") -> PeriodMention | None:
    """The period that the head says the report covers, such as "1-15 May 2018"; None where it names none."""
    covered = tuple(load_table(language, "dates")["covered"])
    head = _head(layout)
    return _reporting_period(head, find_dates(head, published, language), covered)


def title(layout: Layout) -> str:
    """The first line that reads as a title; empty where the text begins with a sentence."""
    for sentence in layout.sentences[:TITLE_WITHIN]:
        for line in layout.text[sentence.start : sentence.end].splitlines():
            words = " ".join(line.split())
            if not _LETTERS.search(words) or _DECORATED.search(words):
                continue
            return words if len(words) <= LONGEST_TITLE and not words.endswith((".", ";")) else ""
    return ""


def published(layout: Layout, mentions: list[PeriodMention], language: str = "en") -> dt.date | None:
    """The day of the report by its own head; None where the head names no day with a year."""
    dated = tuple(f" {word}" for word in _head_words(language)["dated"])
    best: tuple[int, dt.date] | None = None
    for mention in mentions:
        if not in_head(mention, layout):
            break
        rank = _rank(mention, layout, dated)
        if not rank or mention.last is None:
            continue
        is_later = best is not None and rank == best[0] == UP_TO and mention.last > best[1]
        if best is None or rank < best[0] or is_later:
            best = rank, mention.last
        if best[0] == SUREST:
            break
    return best[1] if best else None


def publisher(layout: Layout, mentions: list[PeriodMention], language: str = "en") -> str:
    """Who publishes the report by its own words ("produced by OCHA Libya"), or the agency of its dateline."""
    words = _head_words(language)
    sentences = layout.sentences[:TITLE_WITHIN]
    end = sentences[-1].end if sentences else 0
    cues = [cue for cue in words["publisher"] if layout.lower.find(f"{cue} ", 0, end) >= 0]
    for sentence in sentences if cues else ():
        for cue in cues:
            at = layout.lower.find(f"{cue} ", sentence.start, sentence.end)
            if at >= 0 and (name := _name(layout.text, at + len(cue), sentence.end, frozenset(words["publisher_end"]))):
                return name
    for mention in mentions[:3]:
        match = _AFTER_DATELINE.match(layout.text, mention.end)
        if match and match.group("agency") and in_head(mention, layout):
            return " ".join(match.group("agency").split())
    return ""


@cache
def _head_words(language: str) -> dict[str, Any]:
    return load_table(language, "head")


def _rank(mention: PeriodMention, layout: Layout, dated: tuple[str, ...]) -> int:
    """How surely a mention is the report's own date, 1 the surest; 0 where it is not."""
    if mention.first is None or mention.last is None or mention.cue in NOT_THE_REPORT or not _YEAR.search(mention.text):
        return 0
    sentence = layout.sentences[layout.index_at(mention.start)]
    if mention.first == mention.last:
        return _rank_of_day(mention, layout, sentence, dated)
    if mention.kind in ("days_month", "month_days", "range", "month_year", "quarter", "epi_week"):
        is_text = sentence.kind in ("prose", "bullet")
        is_month = mention.kind == "month_year" and not is_text
        is_titled = not is_text or mention.start < LONGEST_TITLE
        return 0 if mention.cue or not is_titled else UP_TO if is_month else UP_TO + 1
    return 0


def _rank_of_day(mention: PeriodMention, layout: Layout, sentence: Sentence, dated: tuple[str, ...]) -> int:
    before = " " + layout.lower[max(sentence.start, mention.start - LABEL) : mention.start].rstrip(" :|-–\n")
    if before.endswith(dated):
        return SUREST
    line_start = layout.text.rfind("\n", 0, mention.start) + 1
    if mention.start - line_start <= DATELINE and _AFTER_DATELINE.match(layout.text, mention.end):
        return 2
    if not mention.cue and sentence.kind != "prose":
        return 3
    if mention.cue == "as_of":
        return UP_TO
    if mention.cue or mention.start - line_start > DATELINE:
        return 0
    return 3 if layout.text[mention.end : mention.end + 1] in ("\n", "") else 0


def _name(text: str, start: int, end: int, stops: frozenset[str]) -> str:
    match = _NAME.match(text, start, end)
    name: list[str] = []
    for word in match.group(1).split() if match else ():
        if word in stops or (not word[0].isupper() and not name):
            break
        name.append(word)
    return " ".join(name).rstrip(".,")
