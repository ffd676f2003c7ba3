"""The title of a PDF: its metadata's, if the first page says the same, else the first page's largest line."""

from __future__ import annotations

from statistics import median

import regex

from extract.readers.pdf.furniture import Page

CLEARLY_LARGER = 1.3
"""Of the size of most lines on the page."""

LONGEST = 200

_WORD = regex.compile(r"[^\W_]+")


def title_of(page: Page, metadata: str) -> str:
    """The title as the report's reader sees it; empty where no line stands out.

    Metadata often holds the name of a draft's file; it counts only if all its words stand on the first page.
    """
    lines = [line for region in page.regions for line in region.lines if not line.table]
    if not lines:
        return ""
    words = set(_WORD.findall(" ".join(line.text for line in lines).lower()))
    wanted = _WORD.findall(metadata.lower())
    if len(wanted) > 1 and words.issuperset(wanted):
        return " ".join(metadata.split())[:LONGEST]
    usual = median(line.size for line in lines)
    named = [line for line in lines if sum(map(str.isalpha, line.text)) > 2 * sum(map(str.isdigit, line.text))]
    largest = max((line.size for line in named if line.base < page.height / 2), default=0.0)
    if largest < CLEARLY_LARGER * usual:
        return ""
    first = next(index for index, line in enumerate(named) if line.size == largest)
    parts = [line.text for line in named[first : first + 3] if line.size > 0.98 * largest]
    return " ".join(parts)[:LONGEST]
