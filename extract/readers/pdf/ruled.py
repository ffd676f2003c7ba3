"""Tables with ruling, found by pdfplumber on the pages that have enough of it.

pdfplumber reads a page some forty times more slowly than pypdfium2, so that a look at the page's lines comes first.
"""

from __future__ import annotations

import io
import time
from collections.abc import Sequence
from typing import NamedTuple

import pdfplumber
import pypdfium2 as pdfium
import regex
from pdfplumber.table import Table
from pypdfium2 import raw

from extract.readers.grid import is_table, table_lines
from extract.readers.limits import PDF_TABLE_OBJECTS, PDF_TABLE_SECONDS
from extract.readers.pdf.words import HYPHEN_AT_LINE_END, Word

THIN = 3.0
"""Points; a drawn shape this thin is a line."""

_DIVIDED = regex.compile(HYPHEN_AT_LINE_END + r"\s*(\S)")

Box = tuple[float, float, float, float]


class _Grid(NamedTuple):
    """A table's box, its cells, the top and bottom of each row, and where its words begin and end."""

    box: Box
    rows: list[list[str]]
    tops: list[tuple[float, float]]
    left: float
    right: float


class RuledTables:
    """The ruled tables of one file, within a budget of time; the tables after that are left as words."""

    def __init__(self, content: bytes):
        self._content = content
        self._left = PDF_TABLE_SECONDS

    def fold_in(self, page: pdfium.PdfPage, number: int, words: list[Word]) -> list[Word]:
        """The words with those of each ruled table replaced by its rows. ``number`` is the page's, from 0."""
        if self._left <= 0 or not words or not _is_ruled(page):
            return words
        begun = time.monotonic()
        try:
            grids = self._grids(number, words)
        except Exception:  # a damaged drawing makes pdfplumber raise anything; the words are at hand
            grids = []
        self._left -= time.monotonic() - begun
        for index, grid in enumerate(grids, start=1):
            words = [word for word in words if word.table or not _inside(word, grid.box)] + _row_words(grid, index)
        return words

    def _grids(self, number: int, words: Sequence[Word]) -> list[_Grid]:
        with pdfplumber.open(io.BytesIO(self._content), pages=[number + 1]) as document:
            found = [_grid(table, words) for table in document.pages[0].find_tables()]
        return [grid for grid in found if grid and is_table(grid.rows)]


def _is_ruled(page: pdfium.PdfPage) -> bool:
    """Whether lines or boxes on the page stand at three heights and three places across at least: two rows, two
    columns."""
    if page.get_rotation() or page.get_bbox()[:2] != (0, 0) or raw.FPDFPage_CountObjects(page) > PDF_TABLE_OBJECTS:
        return False
    heights: set[int] = set()
    places: set[int] = set()
    for drawn in page.get_objects(filter=[raw.FPDF_PAGEOBJ_PATH], max_depth=3):
        left, bottom, right, top = drawn.get_bounds()
        wide, high = right - left, top - bottom
        if wide > 5 * THIN and (high < THIN or high > 2 * THIN):
            heights |= {round(bottom / THIN), round(top / THIN)} if high > THIN else {round(top / THIN)}
        if high > 2 * THIN and (wide < THIN or wide > 5 * THIN):
            places |= {round(left / THIN), round(right / THIN)} if wide > THIN else {round(left / THIN)}
    return len(heights) >= 3 and len(places) >= 3


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
