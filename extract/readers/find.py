"""The files that paths name: themselves, those in folders, and standard input."""

from __future__ import annotations

import io
import os
import sys
from collections.abc import Callable, Iterable, Iterator
from functools import cache
from pathlib import Path
from typing import BinaryIO

from extract.document import ReadError
from extract.readers.limits import FILE_BYTES, MEGABYTE
from extract.readers.names import shortest_ids
from extract.readers.source import Source

STANDARD_INPUT = "-"

_NOT_REPORTS = ("README", "~$", "._", "__MACOSX", "Thumbs.db", "desktop.ini")
"""Starts of names of what a folder says about itself, and of what office programs and systems leave in one."""


def sources(paths: Iterable[str | os.PathLike[str]], text_column: str | None = None) -> Iterator[Source | ReadError]:
    """A source for each file, in the order of ``paths`` and sorted within folders; a ReadError for a path without one.

    Hidden files, and those that office programs leave behind, are passed over; links to folders are not followed.
    """
    found = [item for path in paths for item in _found(os.fspath(path))]
    files = list(dict.fromkeys(item for item in found if not isinstance(item, ReadError)))
    ids = dict(zip(files, shortest_ids([_id_candidates(*file) for file in files]), strict=True))
    for item in dict.fromkeys(found):
        yield item if isinstance(item, ReadError) else _source(item[0], ids[item], text_column)


def is_left_behind(name: str) -> bool:
    """Whether a file of this name is nobody's report: hidden, or left by an office program or the system.

    >>> is_left_behind(".DS_Store"), is_left_behind("~$report.docx"), is_left_behind("report.docx")
    (True, True, False)
    """
    return name.startswith((".", *_NOT_REPORTS))


def _found(path: str) -> Iterator[tuple[str, str] | ReadError]:
    """Pairs of a file's path and its path within the folder that was named; the same file always by the same pair."""
    if path == STANDARD_INPUT:
        yield path, "stdin"
    elif os.path.isdir(path):
        yield from _in_folder(path)
    elif os.path.lexists(path):
        yield path, os.path.basename(path)
    else:
        yield ReadError(path, "there is no such file or folder", "check the name and the folder you are in")


def _in_folder(folder: str) -> Iterator[tuple[str, str] | ReadError]:
    unreadable: list[ReadError] = []

    def note(error: OSError) -> None:
        unreadable.append(
            ReadError(str(error.filename), f"cannot be listed ({error.strerror})", "check its permissions")
        )

    files: list[str] = []
    for parent, folders, names in os.walk(folder, onerror=note):
        folders[:] = [name for name in folders if not is_left_behind(name)]
        files += [os.path.join(parent, name) for name in names if not is_left_behind(name)]
    yield from unreadable
    if not files and not unreadable:
        yield ReadError(folder, "has no files in it", "name the folder that holds the reports")
    for file in sorted(files):
        yield file, Path(os.path.relpath(file, folder)).as_posix()


def _id_candidates(path: str, inside: str) -> tuple[str, ...]:
    return Path(inside).stem, inside, path


def _source(path: str, document_id: str, text_column: str | None) -> Source:
    if path == STANDARD_INPUT:
        return Source("standard input", document_id, _standard_input(), text_column=text_column)
    return Source(
        name=path,
        id=document_id,
        open=lambda: open(path, "rb"),
        size=os.path.getsize(path) if os.path.isfile(path) else None,
        path=path,
        ending=os.path.splitext(path)[1],
        text_column=text_column,
    )


def _standard_input() -> Callable[[], BinaryIO]:
    """Opens all of standard input, as often as asked: its format is told by a look at its start."""

    @cache
    def content() -> bytes:
        given = sys.stdin.buffer.read(FILE_BYTES + 1)
        if len(given) > FILE_BYTES:
            advice = "give the files themselves, which are read bit by bit"
            raise ReadError("standard input", f"has more than {FILE_BYTES // MEGABYTE} MB", advice)
        return given

    return lambda: io.BytesIO(content())
