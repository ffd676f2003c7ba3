"""Tables without ruling, told from columns of prose and from boxes of key figures by where their numbers stand."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from statistics import median
from typing import NamedTuple

from extract.readers.grid import SEPARATOR, is_figure
from extract.readers.pdf.words import Word

CELL_GAP = 0.5
"""Of the words' size: the narrowest strip without words between two columns of a table."""


BAND_STEP = 1.6
"""Of the usual distance between rows; a larger one may part two tables."""

HEADER_LINES = 5
"""More rows without figures above those that have some are prose."""


class _Row(NamedTuple):
    cells: list[str]
    base: float

    @property
    def has_figures(self) -> bool:
        return any(is_figure(cell) for cell in self.cells[1:])


def table_lines(rows: Sequence[Sequence[Word]]) -> list[str]:
    """The rows as lines of a table, its header first, or nothing if they are no table.

    They are one where more than half of the rows below the header have figures right of a first column that has
    none. What stands above the header in the first column alone is its caption. A list of two columns without a header
    is written without separators: ``Refugees 12,000``.
    """
    table, _ = _gathered(rows)
    first = next((index for index, row in enumerate(table) if row.has_figures), len(table))
    with_figures = [row for row in table[first:] if row.has_figures]
    named = [row for row in with_figures if row.cells[0] and not is_figure(row.cells[0])]
    if len(with_figures) < 2 or 2 * len(with_figures) <= len(table) - first or 2 * len(named) < len(with_figures):
        return []
    caption, header = _head(table[:first], len(table[0].cells))
    if caption is None:
        return []
    body = _with_wrapped_lines(table[first:])
    if not header and len(table[0].cells) == 2:
        return [*caption, *(" ".join(cell for cell in row.cells if cell) for row in body)]
    lines = [SEPARATOR.join(row).rstrip() for row in ([header] if header else []) + [row.cells for row in body]]
    return [*caption, *lines]


def bands(rows: Sequence[Sequence[Word]]) -> list[tuple[int, int]]:
    """The first row, and the one after the last, of each part of what may be several tables below each other: a part
    begins after a wide gap, with a row without figures."""
    table, _ = _gathered(rows)
    steps = [below.base - above.base for above, below in pairwise(table)]
    usual = median(steps) if steps else 0.0
    begins = [n for n, step in enumerate(steps, start=1) if step > BAND_STEP * usual and not table[n].has_figures]
    return list(pairwise([0, *begins, len(table)]))


def second_table(rows: Sequence[Sequence[Word]]) -> float | None:
    """Where the second of two tables beside each other begins: at a column without figures, below a row that has words
    in that column and the first alone, the tables' captions. None where there is but one."""
    table, starts = _gathered(rows)
    first = next((index for index, row in enumerate(table) if row.has_figures), len(table))
    for row in table[:first]:
        filled = [column for column, cell in enumerate(row.cells) if cell]
        if len(filled) == 2 and filled[0] == 0 and 1 < filled[1] < len(starts) - 1:
            column = [below.cells[filled[1]] for below in table[first:]]
            if any(column) and not any(map(is_figure, column)):
                return starts[filled[1]]
    return None


def _gathered(rows: Sequence[Sequence[Word]]) -> tuple[list[_Row], list[float]]:
    """Rows of cells, and where each column begins."""
    words = sorted((word for row in rows for word in row), key=lambda word: word.x0)
    smallest = CELL_GAP * median(word.size for word in words)
    starts, edge = [words[0].x0], words[0].x1
    for word in words:
        if word.x0 - edge >= smallest:
            starts.append(word.x0)
        edge = max(edge, word.x1)
    table = []
    for row in rows:
        cells: list[list[str]] = [[] for _ in starts]
        for word in row:
            column = next(index for index in range(len(starts) - 1, -1, -1) if word.x0 >= starts[index] - 0.01)
            cells[column].append(word.text)
        table.append(_Row([" ".join(cell) for cell in cells], row[0].base))
    return table, starts


def _head(rows: list[_Row], width: int) -> tuple[list[str] | None, list[str]]:
    """The rows above the first figures as caption lines and one header, its wrapped lines joined; None for the caption
    where they are too many to be a header."""
    start = next((index for index, row in enumerate(rows) if any(row.cells[1:])), len(rows))
    if len(rows) - start > HEADER_LINES:
        return None, []
    header = [" ".join(row.cells[column] for row in rows[start:] if row.cells[column]) for column in range(width)]
    return [row.cells[0] for row in rows[:start]], header if any(header) else []


def _with_wrapped_lines(rows: list[_Row]) -> list[_Row]:
    """Rows without figures, set closer to the row above or below than rows are, joined to it: a name of two lines."""
    bases = [row.base for row in rows if row.has_figures]
    near = 0.8 * median(below - above for above, below in pairwise(bases))
    joined: list[_Row] = []
    last_base = -near
    waiting: list[_Row] = []
    for row, following in zip(rows, [*rows[1:], None], strict=True):
        below = following.base - row.base if following and following.has_figures else near
        if row.has_figures:
            joined.append(_merged([*waiting, row]))
            waiting = []
        elif below < min(near, row.base - last_base):
            waiting.append(row)
        elif row.base - last_base < near:
            joined[-1] = _merged([joined[-1], row])
        else:
            joined.append(row)
        last_base = row.base
    return joined


def _merged(rows: list[_Row]) -> _Row:
    columns = zip(*(row.cells for row in rows), strict=True)
    return _Row([" ".join(filter(None, cells)) for cells in columns], rows[-1].base)
