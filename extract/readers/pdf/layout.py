"""The words of a page in the order in which a person reads them: columns, boxes, lines.

A *gutter* is an upright strip without words, with words on both sides of it, that several rows share. The page is cut
at the gutter that most rows share, into what stands above it, left of it, right of it and below it, and each of these
again, until none is left. Where the rows on both sides belong together, as in a table, they are kept as rows.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from extract.readers.pdf.gutters import best_gutter
from extract.readers.pdf.lines import Line, line_of
from extract.readers.pdf.rows import Row, rows_of, with_side_labels
from extract.readers.pdf.unruled import bands, second_table, table_lines
from extract.readers.pdf.words import RIGHT_TO_LEFT, Word

MOST_CUTS = 40
"""Cuts within one another; no real page needs more than ten."""


class Region(NamedTuple):
    """Lines that follow each other in one column."""

    lines: list[Line]

    @property
    def right(self) -> float:
        """The column's right edge: that of the longest line, unless it reaches far beyond all others."""
        ends = sorted((line.x1 for line in self.lines), reverse=True)
        outlying = len(ends) > 2 and ends[0] - ends[1] > 0.15 * (ends[1] - min(line.x0 for line in self.lines))
        return ends[1] if outlying else ends[0]


def regions(words: Sequence[Word]) -> list[Region]:
    """The page's words as regions in reading order; from right to left where most words are written so."""
    backwards = 2 * sum(bool(RIGHT_TO_LEFT.search(word.text)) for word in words) > len(words)
    return _cut(rows_of(with_side_labels(words)), backwards, MOST_CUTS)


def _cut(rows: list[Row], backwards: bool, cuts: int) -> list[Region]:
    gutter = best_gutter(rows) if cuts else None
    if gutter is None:
        return [_region(rows, backwards)] if rows else []
    parts = bands([row.words for row in rows[gutter.first : gutter.both]])
    for first, last in [(gutter.first + begin, gutter.first + end) for begin, end in parts]:
        tabular = rows[first:last]
        table = table_lines([row.words for row in tabular])
        if table:
            second = second_table([row.words for row in tabular])
            tables = _beside(tabular, second, backwards, cuts) if second else [_table_region(table, tabular)]
            return [*_cut(rows[:first], backwards, cuts - 1), *tables, *_cut(rows[last:], backwards, cuts - 1)]
    above, run, below = rows[: gutter.first], rows[gutter.first : gutter.last], rows[gutter.last :]
    columns = _beside(run, (gutter.left + gutter.right) / 2, backwards, cuts)
    return [*_cut(above, backwards, cuts - 1), *columns, *_cut(below, backwards, cuts - 1)]


def _beside(rows: list[Row], middle: float, backwards: bool, cuts: int) -> list[Region]:
    """What stands left of a place, and what stands right of it; the other way round on a page read from the right."""
    left = [word for row in rows for word in row.words if word.x0 < middle]
    right = [word for row in rows for word in row.words if word.x0 >= middle]
    sides = (right, left) if backwards else (left, right)
    return [region for side in sides for region in _cut(rows_of(side), backwards, cuts - 1)]


def _region(rows: list[Row], backwards: bool) -> Region:
    return Region([line_of(row, backwards) for row in rows])


def _table_region(texts: list[str], run: list[Row]) -> Region:
    """The rows of an unruled table; numbered from -1 down, to tell them from ruled ones."""
    x0 = min(row.words[0].x0 for row in run)
    x1 = max(row.words[-1].x1 for row in run)
    first, last = run[0], run[-1]
    step = (last.base - first.base) / max(1, len(texts) - 1)
    number = -1 - int(first.top)
    lines = [
        Line(
            text,
            x0,
            x1,
            first.top + i * step,
            first.bottom + i * step,
            first.base + i * step,
            first.size,
            x1 - x0,
            number if " | " in text else 0,
        )
        for i, text in enumerate(texts)
    ]
    return Region(lines)
