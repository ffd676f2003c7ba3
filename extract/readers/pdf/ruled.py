"""Tables with ruling: pdfplumber's way from lines to cells, on the lines that pypdfium2 finds.

pdfplumber reads a page some forty times more slowly than pypdfium2; its steps from lines to cells do without that.
"""

from __future__ import annotations

import time
from collections.abc import Sequence
from typing import Any, NamedTuple

import pypdfium2 as pdfium
import regex
from pdfplumber.table import Table, cells_to_tables, edges_to_intersections, intersections_to_cells, merge_edges

from extract.readers.grid import is_table, table_lines
from extract.readers.limits import PDF_TABLE_SECONDS
from extract.readers.pdf.ruling import Edge, ruling
from extract.readers.pdf.upright import Box, Upright
from extract.readers.pdf.words import HYPHEN_AT_LINE_END, Word

GAP = 3.0
"""Points; lines that are no farther apart are one, and meet. pdfplumber's own value."""

_DIVIDED = regex.compile(HYPHEN_AT_LINE_END + r"\s*(\S)")


class _Grid(NamedTuple):
    """A table's box, its cells, the top and bottom of each row, and where its words begin and end."""

    box: Box
    rows: list[list[str]]
    tops: list[tuple[float, float]]
    left: float
    right: float


class RuledTables:
    """The ruled tables of one file, within a budget of time; the tables after that are left as words."""

    def __init__(self) -> None:
        self._left = PDF_TABLE_SECONDS

    def fold_in(self, page: pdfium.PdfPage, words: list[Word], upright: Upright) -> list[Word]:
        """The words with those of each ruled table replaced by its rows."""
        if self._left <= 0 or not words:
            return words
        begun = time.monotonic()
        grids = [grid for cells in _tables(ruling(page, upright)) if (grid := _grid(cells, words))]
        self._left -= time.monotonic() - begun
        for index, grid in enumerate(grids, start=1):
            words = [word for word in words if word.table or not _inside(word, grid.box)] + _row_words(grid, index)
        return words


def _tables(edges: list[Edge]) -> list[Table]:
    """The tables that edges enclose, by pdfplumber's own steps: edges made one, crossings, cells, tables of cells."""
    merged = merge_edges(edges, GAP, GAP, GAP, GAP)
    crossings = edges_to_intersections(merged, GAP, GAP)
    page: Any = None  # which only its own reading of text would need
    return [Table(page, cells) for cells in cells_to_tables(intersections_to_cells(crossings))]


def _grid(table: Table, words: Sequence[Word]) -> _Grid | None:
    inside = [word for word in words if _inside(word, table.bbox)]
    if len(table.rows) < 2 or max(len(row.cells) for row in table.rows) < 2 or not inside:
        return None
    rows, tops = [], []
    for row in table.rows:
        cells = ["" if cell is None else _text([word for word in inside if _inside(word, cell)]) for cell in row.cells]
        if any(cells):
            rows.append(cells)
            tops.append((row.bbox[1], row.bbox[3]))
    if not is_table(rows):
        return None
    return _Grid(table.bbox, rows, tops, min(word.x0 for word in inside), max(word.x1 for word in inside))


def _inside(word: Word, box: Box) -> bool:
    x, y = (word.x0 + word.x1) / 2, (word.top + word.bottom) / 2
    return box[0] <= x <= box[2] and box[1] <= y <= box[3]


def _text(words: Sequence[Word]) -> str:
    ordered = sorted(words, key=lambda word: (round(word.base / word.size * 2), word.x0))
    text = " ".join(word.text for word in ordered)
    return str(_DIVIDED.sub(lambda match: match[1] if match[1].islower() else "-" + match[1], text))


def _row_words(grid: _Grid, number: int) -> list[Word]:
    """Each row of the table as one long word."""
    lines = table_lines(grid.rows)
    tops = grid.tops[len(grid.tops) - len(lines) :]
    size = min(12.0, *(bottom - top for top, bottom in tops))
    return [
        Word(line, grid.left, grid.right, top, bottom, (top + bottom) / 2, size, number)
        for line, (top, bottom) in zip(lines, tops, strict=True)
    ]
