"""A claim's words found again in its report, and the report's text as HTML with these words marked.

Pure: text in, text out. Every character of a report is escaped; the only tags are those written here.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from html import escape
from typing import Any, NamedTuple

from views.words import say

KINDS = ("number", "counted", "place", "period", "source")
FIELDS = {"counted": "counted", "place": "place", "period": "period_text", "source": "source"}
"""Where the claim keeps the words of each kind."""

PARAGRAPH = 1200
"""Characters; a paragraph without an empty line for longer than this is shown in part."""


class Span(NamedTuple):
    """A stretch of a report's text, from ``start`` up to ``end``, and what it tells."""

    start: int
    end: int
    kind: str


def paragraph_around(text: str, start: int, end: int) -> tuple[int, int]:
    """The paragraph that a stretch stands in: up to the next empty line, and at most :data:`PARAGRAPH` to each side.

    >>> paragraph_around("One.\\n\\nTwo 2.\\nStill two.\\n\\nThree.", 10, 11)
    (6, 23)
    """
    before, after = max(start - PARAGRAPH, 0), min(end + PARAGRAPH, len(text))
    first = text.rfind("\n\n", before, start)
    last = text.find("\n\n", end, after)
    return (before if first < 0 else first + 2), (after if last < 0 else last)


def spans_of(claim: Any, text: str) -> list[Span]:
    """Where the words of a claim stand: its number, and the nearest place where each other field is written.

    ``claim`` is a row of the claims frame. Fields that the text does not hold word for word have no span.
    """
    spans = [Span(claim.start, claim.end, "number")]
    for kind, field in FIELDS.items():
        found = nearest(text, getattr(claim, field), claim.start, claim.end)
        if found is not None:
            spans.append(Span(found, found + len(getattr(claim, field)), kind))
    return spans


def nearest(text: str, words: str, start: int, end: int) -> int | None:
    """Where ``words`` stand nearest to the stretch from start to end, outside it; None where they do not.

    Whole words come before parts of longer ones.

    >>> nearest("Aid for Syria: the Syrians got 5 tents", "Syria", 31, 32)
    8
    """
    if not words.strip():
        return None
    found = [one.start() for one in re.finditer(re.escape(words), text) if one.end() <= start or one.start() >= end]
    whole = [at for at in found if _stands_alone(text, at, at + len(words))]
    return min(whole or found, key=lambda at: start - at - len(words) if at < start else at - end, default=None)


def _stands_alone(text: str, start: int, end: int) -> bool:
    return not text[max(start - 1, 0) : start].isalnum() and not text[end : end + 1].isalnum()


def marked(text: str, first: int, last: int, spans: Iterable[Span]) -> str:
    """The text from first to last as HTML, escaped, with the spans in <mark> elements; of two that overlap, the first.

    >>> marked("5 <b>people</b>", 0, 15, [Span(0, 1, "number")])
    "<mark class='rf-number' title='number'>5</mark> &lt;b&gt;people&lt;/b&gt;"
    """
    parts, at = [], first
    for span in _apart(spans, first, last):
        title = escape(say(f"evidence.{span.kind}"))
        parts.append(escape(text[at : span.start]))
        parts.append(f"<mark class='rf-{span.kind}' title='{title}'>{escape(text[span.start : span.end])}</mark>")
        at = span.end
    return "".join(parts) + escape(text[at:last])


def _apart(spans: Iterable[Span], first: int, last: int) -> list[Span]:
    kept: list[Span] = []
    for span in spans:
        inside = first <= span.start < span.end <= last
        if inside and all(span.end <= other.start or span.start >= other.end for other in kept):
            kept.append(span)
    return sorted(kept)


def legend(kinds: Iterable[str]) -> str:
    """What each way of marking means, as HTML."""
    marks = "".join(f"<span><mark class='rf-{kind}'>{escape(say(f'evidence.{kind}'))}</mark></span>" for kind in kinds)
    return f"<div class='rf-legend' role='note' aria-label='{escape(say('evidence.legend'), quote=True)}'>{marks}</div>"


def text_block(html: str, css: str = "") -> str:
    """A stretch of a report as a block that takes its direction, left to right or right to left, from its own words."""
    return f"<div class='rf-text {css}' dir='auto'>{html}</div>"


def line_around(text: str, start: int, end: int, room: int = 90) -> tuple[int, int]:
    """The line that a stretch stands in, cut to ``room`` characters before and after."""
    first = max(text.rfind("\n", 0, start) + 1, start - room)
    newline = text.find("\n", end)
    return first, min(len(text) if newline < 0 else newline, end + room)
