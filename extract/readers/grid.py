"""Tables as text: one line a row, cells joined by ``" | "``, the header first; the same for every format."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

import regex

SEPARATOR = " | "

LONGEST_CELL = 300
"""Characters; a grid with longer cells is the page's layout, not a table."""

USUAL_CELL = 60
"""Characters; as above, for the average cell."""

_DIGIT = regex.compile(r"\d")
_LETTER = regex.compile(r"\p{L}")

Grid = Sequence[Sequence[str]]


def is_figure(cell: str) -> bool:
    """Whether a cell holds a number and little else.

    >>> [is_figure(cell) for cell in ("1,200", "36 %", "US$ 4.5M", "Phase 3 and above", "-")]
    [True, True, True, False, False]
    """
    digits = len(_DIGIT.findall(cell))
    return digits > 0 and len(_LETTER.findall(cell)) <= max(3, digits)


def is_table(grid: Grid) -> bool:
    """Whether a grid is a table of data: two rows and columns at least, cells as short as a table's, and its numbers
    alone in their cells, not with their labels as in boxes of key figures.

    >>> is_table([["Place", "Dead"], ["Idlib", "12"]]), is_table([["12 dead", "40 injured"], ["7 missing", "3 sites"]])
    (True, False)
    """
    rows = [row for row in grid if any(row)]
    cells = [cell for row in rows for cell in row if cell]
    columns = {column for row in rows for column, cell in enumerate(row) if cell}
    if len(rows) < 2 or len(columns) < 2:
        return False
    if max(map(len, cells)) > LONGEST_CELL or sum(map(len, cells)) > USUAL_CELL * len(cells):
        return False
    numbers = [cell for cell in cells if _DIGIT.search(cell)]
    figures = [cell for cell in numbers if is_figure(cell)]
    return 2 * len(figures) >= len(numbers) or 2 * len(numbers) < len(cells)


def table_lines(grid: Grid) -> list[str]:
    """The rows of a table as lines. A header of two rows is made one; the name of a row that spans several is repeated.

    >>> table_lines([["Place", "People", ""], ["", "in need", "reached"], ["Idlib", "12", "4"]])
    ['Place | People in need | People reached', 'Idlib | 12 | 4']
    """
    rows = [[_one_line(cell) for cell in row] for row in grid if any(row)]
    if len(rows) > 2 and _is_upper_header(rows[0], rows[1]):
        rows[:2] = [_joined_header(rows[0], rows[1])]
    for above, row in pairwise(rows[1:]):
        if row and above and not row[0] and not is_figure(above[0]) and any(map(is_figure, row[1:])):
            row[0] = above[0]
    return [SEPARATOR.join(row).rstrip() for row in rows]


def _one_line(cell: str) -> str:
    return " ".join(cell.split()).replace(SEPARATOR, " / ")


def _is_upper_header(first: list[str], second: list[str]) -> bool:
    """Whether the second row names the parts of what the first one names: it has words where the first has gaps."""
    if any(map(is_figure, second)) or not any(second):
        return False
    gaps = [column for column, cell in enumerate(first) if not cell]
    return bool(gaps) and any(column < len(second) and second[column] for column in gaps)


def _joined_header(first: list[str], second: list[str]) -> list[str]:
    joined: list[str] = []
    spanning = ""
    for column in range(max(len(first), len(second))):
        upper = first[column] if column < len(first) else ""
        lower = second[column] if column < len(second) else ""
        spanning = upper or spanning
        joined.append(f"{spanning} {lower}" if lower and spanning else lower or upper)
    return joined
