"""Which reader reads which format, and reading one source with it."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from importlib import import_module

from extract.document import ReadError
from extract.readers import archive
from extract.readers.sniff import format_of
from extract.readers.source import Reader, Result, Source

READERS = {
    "text": ("plain", "read"),
    "json lines": ("json_lines", "read"),
    "json": ("json_lines", "read_whole"),
    "csv": ("delimited", "read"),
    "pdf": ("pdf", "read"),
    "docx": ("word", "read"),
    "html": ("web", "read"),
    "xlsx": ("spreadsheet", "read"),
}
"""The module and function that read each format."""


@cache
def reader_of(format_name: str) -> Reader:
    """The function that reads a format; its module, with the large libraries that it needs, is loaded at first use."""
    module, function = READERS[format_name]
    reader: Reader = getattr(import_module(f"extract.readers.{module}"), function)
    return reader


def read_source(source: Source) -> Iterator[Result]:
    """The documents of one source, and a ReadError for each part of it that cannot be read. Raises nothing."""
    try:
        with source.open() as stream:
            format_name = format_of(stream, source)
        if format_name == "zip":
            for member in archive.members(source):
                yield from [member] if isinstance(member, ReadError) else read_source(member)
        else:
            yield from reader_of(format_name)(source)
    except ReadError as error:
        yield error
    except OSError as error:
        yield ReadError(
            source.name, f"cannot be opened ({error.strerror or error})", "check the file and its permissions"
        )
