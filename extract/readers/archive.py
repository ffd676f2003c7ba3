"""ZIP archives: the files in them, each as a source of its own. Nothing is ever unpacked to disk."""

from __future__ import annotations

import io
import os
import zipfile
from collections.abc import Iterator
from dataclasses import replace
from pathlib import PurePosixPath
from typing import BinaryIO

from extract.document import ReadError
from extract.readers.find import is_left_behind
from extract.readers.limits import FILE_BYTES, MEGABYTE, ZIP_BYTES, ZIP_DEPTH, ZIP_FILES
from extract.readers.names import shortest_ids
from extract.readers.packed import open_archive, unpacked_size
from extract.readers.source import Budget, Source

SEPARATOR = "/"
_SMALLER = "split the archive, or unpack it and give the folder"


def members(source: Source) -> Iterator[Source | ReadError]:
    """The files of an archive, sorted by name, and a ReadError for each that cannot be read.

    ReadError is raised for the whole archive if it is damaged, too large, or too deep in others.
    """
    if source.depth >= ZIP_DEPTH:
        raise ReadError(source.name, f"is an archive in {ZIP_DEPTH} others", "unpack the outer ones")
    with source.open() as stream, open_archive(_seekable(stream), source.name) as archive:
        entries = [entry for entry in archive.infolist() if not entry.is_dir() and not _is_left_behind(entry.filename)]
        budget = source.budget or Budget(ZIP_FILES, ZIP_BYTES)
        budget.files -= len(entries)
        budget.bytes -= unpacked_size(archive)
        if budget.files < 0:
            raise ReadError(source.name, f"holds more than {ZIP_FILES:,} files", _SMALLER)
        if budget.bytes < 0:
            raise ReadError(source.name, f"unpacks to more than {ZIP_BYTES // MEGABYTE:,} MB", _SMALLER)
        if not entries:
            raise ReadError(source.name, "holds no files", "check that it was packed completely")
        entries.sort(key=lambda entry: entry.filename)
        ids = shortest_ids([(PurePosixPath(entry.filename).stem, entry.filename) for entry in entries])
        for entry, document_id in zip(entries, ids, strict=True):
            yield _member(source, archive, entry, document_id, budget)


def _member(
    source: Source, archive: zipfile.ZipFile, entry: zipfile.ZipInfo, document_id: str, budget: Budget
) -> Source | ReadError:
    name = source.name + SEPARATOR + entry.filename
    if _points_outside(entry.filename):
        return ReadError(
            name, "has a name that points outside its archive", "rename it, or leave it out of the archive"
        )
    if entry.flag_bits & 1:
        return ReadError(name, "is encrypted", "unpack it with its password and give the folder")
    if entry.file_size > FILE_BYTES:
        return ReadError(name, f"has more than {FILE_BYTES // MEGABYTE} MB", "unpack it and give the file itself")
    try:
        content = archive.read(entry)
    except Exception as error:  # zipfile, zlib, bz2 and lzma raise errors of their own
        return ReadError(name, f"cannot be unpacked ({error})", "download or pack the archive again")

    return replace(
        source,
        name=name,
        id=f"{source.id}{SEPARATOR}{document_id}",
        open=lambda: io.BytesIO(content),
        size=len(content),
        path=name,
        ending=PurePosixPath(entry.filename).suffix,
        depth=source.depth + 1,
        budget=budget,
    )


def _seekable(stream: BinaryIO) -> BinaryIO:
    return stream if stream.seekable() else io.BytesIO(stream.read(FILE_BYTES))


def _points_outside(name: str) -> bool:
    parts = name.replace("\\", "/").split("/")
    return ".." in parts or not parts[0] or ":" in parts[0]


def _is_left_behind(name: str) -> bool:
    return not _points_outside(name) and any(is_left_behind(part) for part in name.split("/"))


def content_at(path: str) -> bytes:
    """The bytes of the file that a document's ``path`` names, which may lie in an archive, or in one within another;
    ReadError where it is gone."""
    file = next((start for start in _starts(path) if os.path.isfile(start)), None)
    if file is None:
        raise ReadError(path, "there is no such file any more", "add the report again")
    with open(file, "rb") as stream:
        content = stream.read(FILE_BYTES + 1) if file == path else _in_archive(stream, path[len(file) + 1 :], path)
    if len(content) > FILE_BYTES:
        raise ReadError(path, f"has more than {FILE_BYTES // MEGABYTE} MB", "make it smaller")
    return content


def _starts(path: str) -> list[str]:
    """A path, and it without its last part, and so on: the longest first."""
    return [path] + [path[:index] for index in range(len(path) - 1, 0, -1) if path[index] == SEPARATOR]


def _in_archive(stream: BinaryIO, inside: str, path: str) -> bytes:
    with open_archive(stream, path) as archive:
        names = {entry.filename: entry for entry in archive.infolist()}
        name = next((start for start in _starts(inside) if start in names), None)
        if name is None or names[name].file_size > FILE_BYTES:
            raise ReadError(path, "is not in its archive any more", "add the report again")
        try:
            content = archive.read(names[name])
        except Exception as error:  # zipfile, zlib, bz2 and lzma raise errors of their own
            raise ReadError(path, f"cannot be unpacked ({error})", "download or pack the archive again") from None
    return content if name == inside else _in_archive(io.BytesIO(content), inside[len(name) + 1 :], path)
