"""One thing to read, wherever its bytes lie, and the one interface of all readers."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import BinaryIO, NamedTuple

from extract.document import Document, ReadError
from extract.readers.limits import MEGABYTE


class Record(NamedTuple):
    """A document, and the line it begins on where its file holds several."""

    document: Document
    line: int | None = None


Result = Record | ReadError
"""What a reader yields. What is wrong with a whole file it raises, as a ReadError."""


@dataclass(slots=True)
class Budget:
    """What an archive, and all archives in it, may still hold."""

    files: int
    bytes: int


@dataclass(frozen=True, slots=True)
class Source:
    """A file, a member of an archive, or standard input.

    ``name`` is what messages call it, ``id`` the document's id where one file is one document, and the start of the ids
    of records that bring none, ``open`` its bytes from the first one, ``size`` how many where known, ``path`` the file
    on disk (of a member: its archive and its name in it), ``depth`` the archives around it,
    ``budget`` what they may still hold.
    """

    name: str
    id: str
    open: Callable[[], BinaryIO]
    size: int | None = None
    path: str = ""
    ending: str = ""
    text_column: str | None = None
    depth: int = 0
    budget: Budget | None = None

    def whole(self, limit: int, kind: str) -> bytes:
        """All its bytes; ReadError where they are more than ``limit``, or none."""
        advice = f"the most that is read of {kind} is {limit // MEGABYTE} MB: split it or make it smaller"
        if self.size is not None and self.size > limit:
            raise ReadError(self.name, f"has {self.size / MEGABYTE:,.1f} MB", advice)
        with self.open() as stream:
            content = stream.read(limit + 1)
        if len(content) > limit:
            raise ReadError(self.name, f"has more than {limit // MEGABYTE} MB", advice)
        if not content:
            raise empty(self)
        return content


Reader = Callable[[Source], Iterator[Result]]


def empty(source: Source) -> ReadError:
    """The report of a file without a byte."""
    return ReadError(source.name, "is empty", "check that it was saved or downloaded completely")
