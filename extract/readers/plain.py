"""Plain text: one file, one document, its text unchanged."""

from __future__ import annotations

from collections.abc import Iterator

from extract.document import Document, ReadError
from extract.readers.decoding import decode
from extract.readers.limits import TEXT_BYTES
from extract.readers.source import Record, Result, Source


def read(source: Source) -> Iterator[Result]:
    """The one document of a text file. Line ends stay as they are, so that offsets fit the user's own copy."""
    text = decode(source.whole(TEXT_BYTES, "a text"), source.name)
    if not text.strip():
        raise ReadError(source.name, "holds nothing but white space", "check that it was saved completely")
    yield Record(Document(source.id, text, path=source.path))
