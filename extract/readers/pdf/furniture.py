"""Running headers, footers and page numbers: lines that come back at the edge of page after page."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from itertools import accumulate
from typing import NamedTuple

import regex

from extract.readers.pdf.layout import Region
from extract.readers.pdf.lines import Line

EDGE = 0.12
"""Part of a page's height, at its top and at its bottom, in which furniture stands."""

LARGEST = 1.3
"""Of the size of most lines; larger ones are titles and key figures."""

BORDER = 0.055
"""Part of a page's height, at its top and at its bottom, in which print that is no larger than most of the text, and
stands apart from it, is furniture on any page."""

APART = 1.0
"""Of its size: the empty strip between furniture and the text."""

_NUMBER = regex.compile(r"\d{1,4}")
_LONE_NUMBER = regex.compile(r"\W*(?<page>\d{1,4})(?:\s*/\s*\d{1,4})?\W*")


class Page(NamedTuple):
    """A page's height and its regions in reading order."""

    height: float
    regions: list[Region]


def body_size(pages: Sequence[Page]) -> float:
    """The size of most of the text: half of all characters are no larger. 0 where there is no text."""
    lines = sorted((line.size, len(line.text)) for page in pages for region in page.regions for line in region.lines)
    half = sum(length for _, length in lines) / 2
    return next(
        (
            size
            for (size, _), sum_ in zip(lines, accumulate(length for _, length in lines), strict=True)
            if sum_ >= half
        ),
        0.0,
    )


def without_furniture(pages: Sequence[Page]) -> list[Page]:
    """The pages without the lines that stand at the edge of at least three of them (of all, where they are two or
    three) and differ in nothing but numbers, without numbers at the edge that are the page's own, and without lone
    print at the very border, where programs that print a page put its date and address."""
    usual = body_size(pages)
    on_pages: dict[tuple[str, bool], set[int]] = defaultdict(set)
    for number, page in enumerate(pages):
        for region in page.regions:
            for line in region.lines:
                if _at_edge(line, page, LARGEST * usual):
                    on_pages[_key(line, page)].add(number)
    running = {key for key, numbers in on_pages.items() if len(numbers) >= min(3, max(2, len(pages)))}
    return [_cleared(page, number, running, usual) for number, page in enumerate(pages, start=1)]


def _cleared(page: Page, number: int, running: set[tuple[str, bool]], usual: float) -> Page:
    first, last = _text_begins_and_ends(page)

    def is_furniture(line: Line) -> bool:
        if not _at_edge(line, page, LARGEST * usual):
            return False
        if line.size <= 1.05 * usual and (line.bottom < first or line.top > last):
            return True
        alone = _LONE_NUMBER.fullmatch(line.text)
        return bool(alone and int(alone["page"]) == number) or _key(line, page) in running

    kept = [region._replace(lines=[line for line in region.lines if not is_furniture(line)]) for region in page.regions]
    return page._replace(regions=[region for region in kept if region.lines])


def _text_begins_and_ends(page: Page) -> tuple[float, float]:
    """Heights on the page: what ends above the first, or begins below the second, is at the border and apart from the
    text."""
    border = BORDER * page.height
    inner = [line for region in page.regions for line in region.lines if border <= line.base <= page.height - border]
    if not inner:
        return 0.0, page.height
    top = min(inner, key=lambda line: line.top)
    bottom = max(inner, key=lambda line: line.bottom)
    return min(border, top.top - APART * top.size), max(page.height - border, bottom.bottom + APART * bottom.size)


def _at_edge(line: Line, page: Page, largest: float) -> bool:
    near = line.base < EDGE * page.height or line.base > (1 - EDGE) * page.height
    return near and not line.table and line.size <= largest


def _key(line: Line, page: Page) -> tuple[str, bool]:
    return _NUMBER.sub("#", line.text), line.base < page.height / 2
