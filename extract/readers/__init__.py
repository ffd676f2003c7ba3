"""Reading: files, folders, archives and standard input become documents, one at a time."""

from __future__ import annotations

import datetime as dt
import os
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace

from extract.document import Document, ReadError
from extract.language import detect
from extract.readers.find import sources
from extract.readers.formats import read_source
from extract.readers.source import Record, Result


def read(
    paths: Iterable[str | os.PathLike[str]],
    *,
    language: str = "",
    published: dt.date | None = None,
    on_failure: Callable[[ReadError], object] | None = None,
    text_column: str | None = None,
) -> Iterator[Document]:
    """The documents of files, folders (all files in them, sorted by name) and ``"-"``, standard input.

    They come one at a time, so that a folder of any size fits in memory; a file of records is streamed. ``language``
    (ISO 639-1) and ``published`` are given to the documents that bring none; without ``language`` it is detected.
    ``text_column`` names the column of CSV and spreadsheets, or the key of JSON, that holds the text.

    What cannot be read is handed to ``on_failure`` as a :class:`ReadError`, and all the rest is read; without
    ``on_failure`` the first one is raised.

    A document's id is its file's name without the ending; where two files share it, their path in the folder; of a
    record the ``id`` it brings, else the file's id and the line. No two documents have one id: a record whose id came
    before is reported and not read. A file that is named twice is read once.

    >>> from pathlib import Path
    >>> import tempfile
    >>> folder = Path(tempfile.mkdtemp())
    >>> _ = (folder / "note.txt").write_text("Some 4 million people need aid.")
    >>> [document.id for document in read([folder])]
    ['note']
    """
    seen: dict[str, Record] = {}
    for result in _results(paths, text_column):
        record = result if isinstance(result, ReadError) else _with_own_id(result, seen)
        if isinstance(record, ReadError):
            if on_failure is None:
                raise record
            on_failure(record)
            continue
        document = record.document
        seen[document.id] = record._replace(document=replace(document, text=""))
        yield replace(
            document,
            language=document.language or language or detect(document.text),
            published=document.published or published,
        )


def _results(paths: Iterable[str | os.PathLike[str]], text_column: str | None) -> Iterator[Result]:
    for source in sources(paths, text_column):
        if isinstance(source, ReadError):
            yield source
        else:
            yield from read_source(source)


def _with_own_id(record: Record, seen: dict[str, Record]) -> Result:
    """The record under an id of its own: a file takes its path for one, a record that brought a used id is refused."""
    document = record.document
    first = seen.get(document.id)
    if first is None:
        return record
    if record.line is None and document.path and document.path not in seen:
        return record._replace(document=replace(document, id=document.path))
    where = first.document.path or "standard input"
    where += f", line {first.line}" if first.line else ""
    problem = f'the id "{document.id}" is already that of {where}'
    return ReadError(document.path or "standard input", problem, "give each report an id of its own", record.line)
