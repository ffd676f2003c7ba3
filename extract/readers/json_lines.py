"""JSON Lines, one report a line, and JSON that is one list of reports, as ReliefWeb exports it."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from extract.document import ReadError
from extract.readers.decoding import decode
from extract.readers.limits import JSON_BYTES
from extract.readers.lines import numbered_lines
from extract.readers.record import document_of
from extract.readers.source import Record, Result, Source

_MEND = "mend the line or leave it out"


def read(source: Source) -> Iterator[Result]:
    """The documents of a file with one JSON object a line; streamed. A line that is broken is reported in its place."""
    for number, line in numbered_lines(source):
        if isinstance(line, ReadError):
            yield line
        elif line.strip():
            yield _document(line, source, number)


def read_whole(source: Source) -> Iterator[Result]:
    """The documents of a file that is one JSON value: a list, an object, or ReliefWeb's ``{"data": [...]}``."""
    text = decode(source.whole(JSON_BYTES, "a JSON file"), source.name)
    try:
        value = _parse(text)
    except ValueError as error:
        raise ReadError(source.name, f"is not valid JSON ({error})", "save or download it again") from None
    if isinstance(value, dict) and isinstance(value.get("data"), list):
        value = value["data"]
    for number, record in enumerate(value if isinstance(value, list) else [value], start=1):
        yield _from_record(record, source, number)


def _document(line: str, source: Source, number: int) -> Result:
    try:
        record = _parse(line)
    except ValueError as error:
        reason = error.msg if isinstance(error, json.JSONDecodeError) else str(error)
        return ReadError(source.name, f"is not valid JSON ({reason})", _MEND, number)
    return _from_record(record, source, number)


def _from_record(record: Any, source: Source, number: int) -> Result:
    if not isinstance(record, dict):
        return ReadError(source.name, "is not a JSON object with id and text", _MEND, number)
    try:
        return Record(document_of(record, source, number, source.text_column or ""), number)
    except ReadError as error:
        return error


def _parse(text: str) -> Any:
    try:
        return json.loads(text)
    except RecursionError:
        raise ValueError("nested too deep") from None
