"""Gutters: upright strips without words, with words on both sides of them, that several rows share."""

from __future__ import annotations

from itertools import pairwise
from statistics import median
from typing import NamedTuple

import regex

from extract.readers.pdf.rows import Row

NARROWEST_GUTTER = 0.6
"""Of the words' size; a space between words is 0.25, in justified lines now and then more than 1."""

BAND_GAP = 3.0
"""Of the words' size; a higher empty strip across a gutter ends it."""

COLUMN_GAP = 2.0
"""Of the usual distance of its lines; what stands farther below a left column that ends lower than the right one is no
longer part of it."""

_ITEM_MARK = regex.compile(r"[^\p{L}\p{N}]{1,2}|o|\(?[\p{L}\p{N}]{1,2}[.)]|\d{1,2}")


class Gutter(NamedTuple):
    """Its rows, from ``first`` to before ``last``, of which those to before ``both`` have words on both sides at the
    end."""

    first: int
    both: int
    last: int
    left: float
    right: float
    shared: int


def best_gutter(rows: list[Row]) -> Gutter | None:
    """The gutter that most rows share, the wider of two equals."""
    best: Gutter | None = None
    tried: list[Gutter] = []
    for index in range(len(rows)):
        for left, right in _gaps(rows, index):
            if any(g.first <= index < g.last and left < g.right and g.left < right for g in tried):
                continue
            gutter = _grown(rows, index, left, right)
            if gutter is None:
                continue
            tried.append(gutter)
            if best is None or (gutter.shared, gutter.right - gutter.left) > (best.shared, best.right - best.left):
                best = gutter
    return best


def _gaps(rows: list[Row], index: int) -> list[tuple[float, float]]:
    """Gaps between the words of a row and the next one taken together, since columns need not share their baselines."""
    words = rows[index].words
    smallest = NARROWEST_GUTTER * rows[index].size
    if index + 1 < len(rows) and rows[index + 1].base - rows[index].base < rows[index].size:
        words = sorted([*words, *rows[index + 1].words], key=lambda word: word.x0)
    gaps: list[tuple[float, float]] = []
    edge = words[0].x1
    for word in words[1:]:
        if word.x0 - edge >= smallest:
            gaps.append((edge, word.x0))
        edge = max(edge, word.x1)
    return gaps


def _grown(rows: list[Row], seed: int, left: float, right: float) -> Gutter | None:
    """The gutter grown up and down from a row as far as no words cross it; None if too few rows share it."""
    first = last = seed
    for step in (-1, 1):
        index = seed + step
        while 0 <= index < len(rows):
            near = rows[index - step]
            apart = (near.top - rows[index].bottom) if step < 0 else (rows[index].top - near.bottom)
            narrowed = _narrowed(rows[index], left, right)
            if narrowed is None or apart > BAND_GAP * min(near.size, rows[index].size):
                break
            left, right = narrowed
            first, last = min(first, index), max(last, index)
            index += step
    first, both, last = _trimmed(rows, first, last + 1, left)
    sides = [_sides(row, left) for row in rows[first:last]]
    shared = min(sum(has_left for has_left, _ in sides), sum(has_right for _, has_right in sides))
    size = median(row.size for row in rows[first:last]) if last > first else 1.0
    wide = (right - left) / size
    if not (wide >= 2.5 or (wide >= 1.2 and shared >= 3) or (wide >= NARROWEST_GUTTER and shared >= 5)) or not shared:
        return None
    marks = [word.text for row in rows[first:last] for word in row.words if word.x0 < left]
    if all(_ITEM_MARK.fullmatch(mark) for mark in marks):
        return None
    return Gutter(first, both, last, left, right, shared)


def _narrowed(row: Row, left: float, right: float) -> tuple[float, float] | None:
    """What a row leaves of a gutter; None where that is too narrow."""
    for word in row.words:
        if word.x1 <= left or word.x0 >= right:
            continue
        if word.x0 <= left and word.x1 >= right:
            return None
        if word.x0 - left > right - word.x1:
            right = word.x0
        else:
            left = word.x1
    return (left, right) if right - left >= NARROWEST_GUTTER * row.size else None


def _sides(row: Row, gutter: float) -> tuple[bool, bool]:
    return row.words[0].x0 < gutter, row.words[-1].x0 >= gutter


def _trimmed(rows: list[Row], first: int, last: int, left: float) -> tuple[int, int, int]:
    """The first row, the end of those with words on both sides, and the end of those that belong to the left column, as
    their distance shows; without the rows at either end that only happen to be too short to cross the gutter."""
    while first < last and not _sides(rows[first], left)[1]:
        first += 1
    both = last
    while both > first and not _sides(rows[both - 1], left)[1]:
        both -= 1
    ends = both
    bases = [row.base for row in rows[first:both] if _sides(row, left)[0]]
    steps = [below - above for above, below in pairwise(bases)]
    largest = COLUMN_GAP * median(steps) if steps else 0.0
    size = median(row.size for row in rows[first:both]) if both > first else 0.0
    while bases and ends < last and rows[ends].base - bases[-1] <= largest and rows[ends].size < 1.1 * size:
        bases.append(rows[ends].base)
        ends += 1
    return first, both, ends
