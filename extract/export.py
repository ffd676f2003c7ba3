"""Claims out: CSV, Parquet, JSON Lines, Excel, and a zip that explains itself.

A file is written beside its target and put in its place when it is whole, so that a killed run leaves the old file.
"""

from __future__ import annotations

import io
import json
import math
import os
import re
import zipfile
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import IO

import numpy as np
import pandas as pd

from extract import descriptor
from extract.document import ReadError

FORMULA = re.compile(r"\s*[=+\-@\t\r＝＋－＠]")
"""The beginnings that make a spreadsheet run a cell: https://owasp.org/www-community/attacks/CSV_Injection"""

NEEDS_QUOTES = re.compile(r'[",\r\n]|^\s|\s$')
NOT_IN_XLSX = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
"""What XML 1.0, and so a cell of a workbook, cannot hold: https://www.w3.org/TR/xml/#charsets"""

XLSX_ROWS = 1_048_576
XLSX_CELL = 32_767
"""Limits of a sheet and of a cell: https://support.microsoft.com/office/excel-specifications-and-limits"""


class WriteError(ReadError):
    """A file that could not be written; says where, what happened and what to do, as a ReadError does."""


@dataclass(frozen=True, slots=True)
class Options:
    """How to write: ``hxl`` puts the tags of the HXL standard under the header; ``harmless`` puts an apostrophe before
    a CSV's cells that a spreadsheet would run as a formula; ``notes`` say what view of the data the file holds.
    """

    hxl: bool = False
    harmless: bool = False
    notes: Sequence[str] = ()


DEFAULT = Options()


def check_target(path: str | Path) -> None:
    """Raise WriteError where :func:`write` could not write to ``path``, before any long work is done."""
    target = Path(os.path.realpath(path))
    if target.suffix.lower() not in WRITERS:
        raise WriteError(str(path), f'no format for the ending "{target.suffix}"', f"use {', '.join(WRITERS)}")
    if not os.access(target.parent, os.W_OK) or target.is_dir():
        raise WriteError(
            str(path), "cannot be written", "name a file in a folder that exists and that you may write to"
        )


def write(frame: pd.DataFrame, path: str | Path, hxl: bool = False) -> None:
    """Write claims to ``path``, in the format of its ending: one of :data:`WRITERS`.

    Raises WriteError for another ending, and where the file cannot be written.
    """
    check_target(path)
    target = Path(os.path.realpath(path))
    writer = WRITERS[target.suffix.lower()]
    beside = target.with_name(f".{target.name}.{os.getpid()}.part")
    try:
        with beside.open("wb") as file:
            writer(frame, file, Options(hxl=hxl))
        os.replace(beside, target)
    except OSError as error:
        raise WriteError(
            str(path), f"could not be written ({error.strerror})", "check that its folder exists and has room"
        ) from error
    finally:
        beside.unlink(missing_ok=True)


def to_bytes(frame: pd.DataFrame, ending: str, options: Options = DEFAULT) -> bytes:
    """The file of that ending, one of :data:`WRITERS`, in memory."""
    file = io.BytesIO()
    WRITERS[ending](frame, file, options)
    return file.getvalue()


def write_csv(frame: pd.DataFrame, file: IO[bytes], options: Options = DEFAULT) -> None:
    """UTF-8, commas, one header row, ISO 8601 dates, empty for unknown, whole numbers without a decimal point."""
    names = list(frame.columns)
    heads = [names, [descriptor.described(name).hxl for name in names]] if options.hxl else [names]
    columns = [as_fields(frame[name], options.harmless) for name in names]
    file.writelines(csv_line(map(quoted, head)) for head in heads)
    file.writelines(map(csv_line, zip(*columns, strict=True)))


def write_parquet(frame: pd.DataFrame, file: IO[bytes], options: Options = DEFAULT) -> None:
    """Apache Parquet: the exact values with their types."""
    frame.to_parquet(file, index=False)


def write_jsonl(frame: pd.DataFrame, file: IO[bytes], options: Options = DEFAULT) -> None:
    """One JSON object a line; null for unknown, ISO 8601 dates."""
    names = list(frame.columns)
    columns = [as_json(frame[name]) for name in names]
    for row in zip(*columns, strict=True):
        line = json.dumps(dict(zip(names, row, strict=True)), ensure_ascii=False)
        file.write(line.encode("utf-8", "replace") + b"\n")


def write_xlsx(frame: pd.DataFrame, file: IO[bytes], options: Options = DEFAULT) -> None:
    """An Excel workbook: the sheet "claims", and a README sheet that explains its columns.

    Texts are written as texts, so none is ever run as a formula. Raises WriteError where the rows do not fit a sheet.
    """
    from openpyxl import Workbook

    if len(frame) + 1 + options.hxl > XLSX_ROWS:
        raise WriteError("claims.xlsx", f"{len(frame):,} rows do not fit a sheet", "use .csv or .parquet")
    book = Workbook(write_only=True)
    sheet = book.create_sheet("claims")
    sheet.freeze_panes = "A3" if options.hxl else "A2"
    sheet.append(list(frame.columns))
    if options.hxl:
        sheet.append([descriptor.described(name).hxl for name in frame.columns])
    for row in zip(*(as_cells(frame[name], sheet) for name in frame.columns), strict=True):
        sheet.append(row)
    readme = book.create_sheet("README")
    for line in descriptor.citation(frame, options.notes).splitlines():
        readme.append([as_cell(line, readme)])
    readme.append([])
    readme.append(descriptor.DICTIONARY_HEADER)
    for entry in descriptor.dictionary(frame.columns):
        readme.append([as_cell(text, readme) for text in entry])
    book.save(file)


def write_zip(frame: pd.DataFrame, file: IO[bytes], options: Options = DEFAULT) -> None:
    """A Frictionless data package: claims.csv made harmless for spreadsheets, claims.parquet with the exact values,
    datapackage.json, the data dictionary, and how to cite; with ``hxl`` also claims-hxl.csv.
    """
    plain = Options(harmless=True)
    csv = to_bytes(frame, ".csv", plain)
    dictionary = [descriptor.DICTIONARY_HEADER, *descriptor.dictionary(frame.columns)]
    package = json.dumps(descriptor.datapackage(frame, csv, options.notes), ensure_ascii=False, indent=2)
    contents = {
        "claims.csv": csv,
        "claims.parquet": to_bytes(frame, ".parquet"),
        "datapackage.json": package.encode("utf-8", "replace"),
        "data-dictionary.csv": b"".join(csv_line(map(quoted, row)) for row in dictionary),
        "CITATION.txt": descriptor.citation(frame, options.notes).encode("utf-8", "replace"),
    }
    if options.hxl:
        contents["claims-hxl.csv"] = to_bytes(frame, ".csv", Options(hxl=True, harmless=True))
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in contents.items():
            archive.writestr(zipfile.ZipInfo(name), content, zipfile.ZIP_DEFLATED)


WRITERS: dict[str, Callable[[pd.DataFrame, IO[bytes], Options], None]] = {
    ".csv": write_csv,
    ".parquet": write_parquet,
    ".jsonl": write_jsonl,
    ".xlsx": write_xlsx,
    ".zip": write_zip,
}


def harmless(text: str) -> str:
    """The text with an apostrophe before it where a spreadsheet would run it as a formula.

    >>> harmless('=HYPERLINK("http://x")'), harmless("280,500")
    ('\\'=HYPERLINK("http://x")', '280,500')
    """
    return f"'{text}" if FORMULA.match(text) else text


def number_text(value: float) -> str:
    """The shortest digits that read back as the same number; "" for unknown.

    >>> number_text(280500.0), number_text(0.228), number_text(float("nan"))
    ('280500', '0.228', '')
    """
    if math.isnan(value):
        return ""
    return str(int(value)) if float(value).is_integer() else repr(float(value))


def csv_line(fields: Iterable[str]) -> bytes:
    """Fields, quoted already, as one line of CSV."""
    return (",".join(fields) + "\n").encode("utf-8", "replace")


def quoted(text: str) -> str:
    """The text as one field of CSV."""
    return '"' + text.replace('"', '""') + '"' if NEEDS_QUOTES.search(text) else text


def is_text(column: pd.Series) -> bool:
    """Whether the column holds texts."""
    return not (pd.api.types.is_numeric_dtype(column) or pd.api.types.is_datetime64_any_dtype(column))


def as_fields(column: pd.Series, safe: bool) -> list[str]:
    """The column's values as fields of CSV; a text that repeats is looked at once."""
    if not is_text(column):
        return as_texts(column)
    places, texts = pd.factorize(column)
    fields = [quoted(harmless(str(text)) if safe else str(text)) for text in texts]
    unknown = ""
    by_place: list[str] = np.array([*fields, unknown], dtype=object)[places].tolist()
    return by_place


def as_texts(column: pd.Series) -> list[str]:
    """The column's values as they stand in a CSV; "" for unknown."""
    if pd.api.types.is_datetime64_any_dtype(column):
        return iso_texts(column)
    if pd.api.types.is_integer_dtype(column):
        return [str(value) for value in column.astype(object).fillna("")]
    if pd.api.types.is_float_dtype(column):
        return [number_text(value) for value in column.tolist()]
    return [str(value) for value in column.astype(object).fillna("")]


def iso_texts(column: pd.Series) -> list[str]:
    """Days as 2017-08-31; moments, which know their time zone, as 2017-08-31T09:30:00Z."""
    moment = getattr(column.dt, "tz", None) is not None
    utc = column.dt.tz_convert("UTC").dt.tz_localize(None) if moment else column
    texts = np.datetime_as_string(utc.to_numpy("datetime64[us]"), unit="s" if moment else "D")
    ending = "Z" if moment else ""
    return ["" if text == "NaT" else f"{text}{ending}" for text in texts.tolist()]


def as_json(column: pd.Series) -> list[object]:
    """The column's values as JSON has them; None for unknown."""
    if pd.api.types.is_datetime64_any_dtype(column) or is_text(column):
        return [text or None for text in as_texts(column)]
    return [None if pd.isna(value) else as_number(value) for value in column.tolist()]


def as_number(value: float) -> int | float:
    """A whole number without its decimal point."""
    return int(value) if float(value).is_integer() else float(value)


def as_cells(column: pd.Series, sheet: object) -> list[object]:
    """The column's values as cells: numbers as numbers, days as days, all else as text."""
    if pd.api.types.is_datetime64_any_dtype(column):
        if getattr(column.dt, "tz", None) is not None:
            return [as_cell(text, sheet) for text in iso_texts(column)]
        return [None if pd.isna(value) else value.date() for value in column.tolist()]
    if is_text(column):
        return [as_cell(text, sheet) for text in as_texts(column)]
    return as_json(column)


def as_cell(text: str, sheet: object) -> object:
    """The text as a cell that is never a formula; characters no workbook can hold become U+FFFD."""
    from openpyxl.cell import WriteOnlyCell

    clean = NOT_IN_XLSX.sub("\ufffd", text)
    if len(clean) > XLSX_CELL:
        clean = clean[: XLSX_CELL - 1] + "…"
    if not FORMULA.match(clean):
        return clean or None
    cell = WriteOnlyCell(sheet, clean)
    cell.data_type = "s"
    return cell
