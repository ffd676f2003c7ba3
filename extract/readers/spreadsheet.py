"""XLSX: one report a row, its columns named in the first row of each sheet."""

from __future__ import annotations

import io
from collections.abc import Iterator
from typing import Any

from openpyxl import load_workbook

from extract.document import ReadError
from extract.readers.delimited import text_column
from extract.readers.limits import CSV_CELLS
from extract.readers.packed import office_content
from extract.readers.record import document_of
from extract.readers.source import Record, Result, Source


def read(source: Source) -> Iterator[Result]:
    """The documents of a workbook: the rows of every sheet that has the text column. Formulas stand for their values.

    A row without text is reported with its number, in the sheet's own counting; rows without anything are passed over.
    """
    content = office_content(source, "a spreadsheet")
    try:
        workbook = load_workbook(io.BytesIO(content), read_only=True, data_only=True)
        sheets = [(sheet.title, sheet.iter_rows(values_only=True, max_col=CSV_CELLS)) for sheet in workbook.worksheets]
        headers = [_header(next(rows, ())) for _, rows in sheets]
    except Exception as error:  # openpyxl raises whatever a damaged part makes it stumble over
        raise ReadError(
            source.name, f"is damaged ({type(error).__name__})", "save it again as .xlsx, or as CSV"
        ) from None
    missing: ReadError | None = None
    read_any = False
    for (title, rows), header in zip(sheets, headers, strict=True):
        try:
            key = text_column(header, source)
        except ReadError as error:
            missing = missing or error
            continue
        read_any = True
        yield from _documents(rows, header, key, source, title if len(sheets) > 1 else "")
    if missing and not read_any:
        raise missing


def _header(row: tuple[Any, ...]) -> list[str]:
    return ["" if cell is None else str(cell).strip().lower() for cell in row]


def _documents(
    rows: Iterator[tuple[Any, ...]], header: list[str], key: str, source: Source, sheet: str
) -> Iterator[Result]:
    number = 1
    while True:
        number += 1
        try:
            row = next(rows, None)
        except Exception as error:  # openpyxl raises whatever a damaged part makes it stumble over
            yield ReadError(
                source.name, f"is damaged ({type(error).__name__})", "save it again as .xlsx, or as CSV", number
            )
            return
        if row is None:
            return
        if any(cell is not None for cell in row):
            try:
                yield Record(document_of(dict(zip(header, row, strict=False)), source, number, key, sheet), number)
            except ReadError as error:
                yield error
