"""The lines of a text stream, one by one, in bounded memory."""

from __future__ import annotations

import io
from collections.abc import Iterator
from contextlib import contextmanager

from extract.document import ReadError
from extract.readers.decoding import check_characters, decode, encoding_of
from extract.readers.limits import MEGABYTE, RECORD_BYTES
from extract.readers.source import Source


@contextmanager
def text_stream(source: Source) -> Iterator[io.TextIOWrapper]:
    """The source as text, its line ends kept; bytes that are no UTF-8 stand in it as surrogates."""
    with source.open() as binary:
        buffered = binary if isinstance(binary, io.BufferedReader) else io.BufferedReader(binary)  # type: ignore[type-var]
        encoding = encoding_of(buffered.peek(4096)[:4096])
        encoding = "utf-8-sig" if encoding == "utf-8" else encoding
        errors = "surrogateescape" if encoding == "utf-8-sig" else "strict"
        with io.TextIOWrapper(buffered, encoding=encoding, errors=errors, newline="") as stream:
            yield stream


def numbered_lines(source: Source) -> Iterator[tuple[int, str | ReadError]]:
    """Each line with its number, from 1; a line that is too long or cannot be decoded as a ReadError in its place."""
    with text_stream(source) as stream:
        number = 0
        while True:
            number += 1
            try:
                line = stream.readline(RECORD_BYTES)
            except UnicodeError:
                yield number, ReadError(source.name, "breaks off in the middle of a character", "save it again", number)
                return
            if not line:
                return
            if len(line) == RECORD_BYTES and not line.endswith(("\n", "\r")):
                _skip_line(stream)
                limit = RECORD_BYTES // MEGABYTE
                yield (
                    number,
                    ReadError(source.name, f"is longer than {limit} MB", "split the text or leave it out", number),
                )
            else:
                yield number, _checked(line, source.name, number)


def _skip_line(stream: io.TextIOWrapper) -> None:
    while (part := stream.readline(MEGABYTE)) and not part.endswith(("\n", "\r")):
        pass


def _checked(line: str, name: str, number: int) -> str | ReadError:
    try:
        if line.isascii() or not _has_surrogate(line):
            check_characters(line, name, number)
            return line
        return decode(line.encode("utf-8", "surrogateescape"), name, number)
    except ReadError as error:
        return error


def _has_surrogate(line: str) -> bool:
    try:
        line.encode()
    except UnicodeEncodeError:
        return True
    return False
