"""The total of a table's column is the whole of the figures above and below it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from extract.rules import Figure
from extract.understand import Statement

CELL_END = "|"

ROWS_APART = 2
"""Sentences by which two rows of one table are apart at most: a row without a figure may lie between them."""


def totals(statements: Sequence[Statement], names: frozenset[str]) -> Iterator[tuple[Figure, Figure]]:
    """Each figure of a table's column with the column's total; ``names`` are the words a total's row begins with."""
    for rows in _tables(statements):
        columns: dict[tuple[int, str, str], Figure] = {}
        for row in rows:
            if row.reading.words[0] in names:
                columns.update({key: figure for key, figure in _cells(row) if key not in columns})
        for row in rows:
            if row.reading.words[0] not in names:
                yield from ((figure, columns[key]) for key, figure in _cells(row) if key in columns)


def _tables(statements: Sequence[Statement]) -> Iterator[list[Statement]]:
    """The statements that are rows, those of one table together."""
    rows: list[Statement] = []
    for statement in [statement for statement in statements if statement.sentence.kind == "row"]:
        if rows and statement.index - rows[-1].index > ROWS_APART:
            yield rows
            rows = []
        rows.append(statement)
    if rows:
        yield rows


def _cells(row: Statement) -> Iterator[tuple[tuple[int, str, str], Figure]]:
    """The figures of a row by their column and what they count."""
    for figure in row.figures:
        if figure.indicator:
            yield (row.reading.words[: figure.word].count(CELL_END), figure.indicator, figure.unit), figure
