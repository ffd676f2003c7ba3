"""A claim's words found again in its report, and the report's text as HTML with these words marked.

Pure: text in, text out. Every character of a report is escaped; the only tags are those written here.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from html import escape
from itertools import pairwise
from typing import Any, NamedTuple

from views.words import say

KINDS = ("number", "cue", "counted", "place", "period", "source")
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


def sentence_in(text: str, claim: Any) -> tuple[int, int] | None:
    """Where the sentence of a claim begins and ends; None where the text does not hold it around the number.

    >>> from types import SimpleNamespace
    >>> sentence_in("Of 5, 5 left. 5 died.", SimpleNamespace(sentence="Of 5, 5 left.", start=6))
    (0, 13)
    """
    if not claim.sentence:
        return None
    begin = text.rfind(claim.sentence, 0, claim.start + len(claim.sentence))
    return (begin, begin + len(claim.sentence)) if 0 <= begin <= claim.start < begin + len(claim.sentence) else None


def spans_of(claim: Any, text: str, cue: str = "") -> list[Span]:
    """Where the words of a claim stand: its number, and the nearest place where its cue and each field is written.

    ``claim`` is a row of the claims frame, ``cue`` the words that the rule went by. Words that the text does not hold
    as they are written have no span; the cue has none outside the claim's sentence.
    """
    spans = [Span(claim.start, claim.end, "number")]
    first, last = sentence_in(text, claim) or (0, 0)
    at = nearest(text[first:last], cue, claim.start - first, claim.end - first) if cue else None
    if at is not None:
        spans.append(Span(first + at, first + at + len(cue), "cue"))
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
    """The text from first to last as HTML, escaped, with the spans in <mark> elements; overlapping ones show both.

    >>> marked("5 <b>people</b>", 0, 15, [Span(0, 1, "number")])
    "<mark class='rf-number' title='number'>5</mark> &lt;b&gt;people&lt;/b&gt;"
    """
    inside = [span for span in spans if first <= span.start < span.end <= last]
    cuts = sorted({first, last, *(span.start for span in inside), *(span.end for span in inside)})
    return "".join(_stretch(text, begin, end, inside) for begin, end in pairwise(cuts))


def _stretch(text: str, begin: int, end: int, spans: list[Span]) -> str:
    """A stretch without the edge of a span inside it, marked in the ways of all spans that hold it."""
    kinds = dict.fromkeys(span.kind for span in spans if span.start <= begin and end <= span.end)
    words = escape(text[begin:end])
    if not kinds:
        return words
    css = " ".join(f"rf-{kind}" for kind in kinds)
    title = escape(", ".join(say(f"evidence.{kind}") for kind in kinds))
    return f"<mark class='{css}' title='{title}'>{words}</mark>"


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
