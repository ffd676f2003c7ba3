"""CSV: one report a row, its columns named in the first row."""

from __future__ import annotations

import csv
from collections import deque
from collections.abc import Iterator
from typing import NamedTuple

from extract.document import ReadError
from extract.readers.limits import CSV_CELLS, RECORD_BYTES
from extract.readers.lines import numbered_lines
from extract.readers.record import TEXT_KEYS, document_of
from extract.readers.source import Record, Result, Source, empty

DELIMITERS = ",;\t|"
Line = tuple[int, str | ReadError]

_MEND = 'put the cell in quotes, and write each quote inside it twice ("")'


def read(source: Source) -> Iterator[Result]:
    """The documents of a CSV file; streamed. Cells keep their line ends, so that a text is as the file has it.

    A row that is broken (quotes that do not close, more or fewer cells than the header) is reported with its line, and
    reading goes on at the next row that fits the header.
    """
    lines = numbered_lines(source)
    _, first = next(lines, (1, ""))
    if isinstance(first, ReadError):
        raise first
    if not first.strip():
        raise empty(source)
    header, delimiter = header_of(first, source.text_column)
    text_key = text_column(header, source)
    csv.field_size_limit(RECORD_BYTES)
    for line, row in _rows(lines, delimiter, len(header), source.name):
        if isinstance(row, ReadError):
            yield row
            continue
        try:
            yield Record(document_of(dict(zip(header, row, strict=True)), source, line, text_key), line)
        except ReadError as error:
            yield error


def header_of(line: str, wanted: str | None) -> tuple[list[str], str]:
    """The column names in lower case, and the delimiter: the one that shows the text column, else the most columns.

    >>> header_of("ID;Text;URL\\r\\n", None)
    (['id', 'text', 'url'], ';')
    """
    keys = {wanted.lower()} if wanted else set(TEXT_KEYS)
    found: list[tuple[bool, int, list[str], str]] = []
    for delimiter in DELIMITERS:
        cells = [cell.strip().lower() for cell in next(csv.reader([line], delimiter=delimiter), [])][:CSV_CELLS]
        found.append((bool(keys & set(cells)), len(cells), cells, delimiter))
    _, _, cells, delimiter = max(found, key=lambda candidate: candidate[:2])
    return cells, delimiter


def text_column(header: list[str], source: Source) -> str:
    """The column that holds the text; ReadError listing the columns where there is none."""
    keys = (source.text_column.lower(),) if source.text_column else TEXT_KEYS
    for key in keys:
        if key in header:
            return key
    columns = ", ".join(name for name in header[:20] if name) or "none"
    raise ReadError(
        source.name,
        f'has no column "{keys[0]}" (its columns: {columns})',
        "name the column that holds the reports' text",
        1,
    )


def _rows(lines: Iterator[Line], delimiter: str, width: int, name: str) -> Iterator[tuple[int, list[str] | ReadError]]:
    """Rows with the number of their first line. Where one is broken, its other lines are read anew as rows of their
    own; broken rows that follow each other are reported together, since they may be one text that its quotes do not
    hold."""
    waiting: deque[Line] = deque()
    broken: _Broken | None = None
    while True:
        number, line = waiting.popleft() if waiting else next(lines, (0, ""))
        problem = ""
        if number and isinstance(line, str) and line.strip():
            taken = _lines_of_row(line, waiting, lines)
            try:
                row = _cells([line, *(str(further) for _, further in taken)], delimiter, width)
            except csv.Error as error:
                problem = str(error)
                broken = broken._replace(last=number) if broken else _Broken(number, number, problem)
                waiting.extendleft(reversed(taken))
        if broken and not problem:
            yield broken.first, _report(broken, name)
            broken = None
        if not number:
            return
        if isinstance(line, ReadError):
            yield number, line
        elif line.strip() and not problem:
            yield number, row


class _Broken(NamedTuple):
    first: int
    last: int
    problem: str


def _report(broken: _Broken, name: str) -> ReadError:
    rest = f"; lines {broken.first} to {broken.last} are not read" if broken.last > broken.first else ""
    return ReadError(name, broken.problem + rest, _MEND, broken.first)


def _lines_of_row(line: str, waiting: deque[Line], lines: Iterator[Line]) -> list[Line]:
    """The further lines that a row takes: up to the one that closes its quotes, the file's end, or the limit."""
    taken: list[Line] = []
    size, quotes = len(line), line.count('"')
    while quotes % 2 and size <= RECORD_BYTES:
        entry = waiting.popleft() if waiting else next(lines, None)
        if entry is None:
            break
        taken.append(entry)
        if isinstance(entry[1], ReadError):
            break
        size, quotes = size + len(entry[1]), quotes + entry[1].count('"')
    return taken


def _cells(lines: list[str], delimiter: str, width: int) -> list[str]:
    """The cells of one row; csv.Error saying what is wrong with it."""
    if sum(line.count('"') for line in lines) % 2:
        raise csv.Error("a quote is opened and never closed")
    try:
        rows = list(csv.reader(lines, delimiter=delimiter, strict=True))
    except csv.Error as error:
        raise csv.Error(f"its quotes are broken ({error})") from None
    if len(rows) != 1 or len(rows[0]) != width:
        raise csv.Error(f"the row has {len(rows[0])} cells, the header {width}")
    return rows[0]
