"""Bytes to text, with nothing lost and nothing guessed that cannot be checked.

In order: a byte order mark decides (UTF-8, UTF-16, UTF-32; the mark itself is no part of the text); UTF-16 without one,
by its zero bytes; UTF-8, if every byte fits; else Windows-1252, the usual encoding of older Western files, in which
every byte has a character (the five that Microsoft left open stand for the control characters of the same number, as
in web browsers). Bytes that are none of these are refused with the line they stand on.
"""

from __future__ import annotations

import codecs
import re

from extract.document import ReadError

SAVE_AS_UTF8 = "open it in the program it comes from and save it as UTF-8"

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_OPEN_IN_1252 = {number: chr(number) for number in (0x81, 0x8D, 0x8F, 0x90, 0x9D)}
_NO_TEXT = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f]")
_LETTER_OVER_ASCII = re.compile(rb"[\xc0-\xff]")
_LETTER = re.compile(rb"[A-Za-z]")
_UTF8_SEQUENCE = re.compile(rb"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}")


def encoding_of(head: bytes) -> str:
    """The Unicode encoding that a file's first bytes show; utf-8 where they show none.

    >>> encoding_of("People in need".encode("utf-16")), encoding_of(b"People")
    ('utf-16', 'utf-8')
    """
    for mark, name in _MARKS:
        if head.startswith(mark):
            return name
    pairs = len(head) // 2
    if pairs >= 4:
        if head[1::2].count(0) > 0.4 * pairs and not head[0::2].count(0):
            return "utf-16-le"
        if head[0::2].count(0) > 0.4 * pairs and not head[1::2].count(0):
            return "utf-16-be"
    return "utf-8"


def is_binary(head: bytes) -> bool:
    """Whether bytes hold control characters as no text does.

    >>> is_binary(b"12 people\\r\\n"), is_binary(bytes(range(40)))
    (False, True)
    """
    if encoding_of(head).startswith(("utf-16", "utf-32")):
        return False
    return len(_NO_TEXT.findall(head)) > max(8, len(head) // 50)


def decode(content: bytes, name: str, first_line: int = 1) -> str:
    """The text of ``content``; ReadError naming the line where it cannot be told.

    >>> decode("Réfugiés – 12".encode("cp1252"), "a.txt")
    'Réfugiés – 12'
    """
    encoding = encoding_of(content[:4096])
    try:
        text = content.decode(encoding)
    except UnicodeDecodeError as error:
        line = first_line + content.count(b"\n", 0, error.start)
        if encoding != "utf-8":
            raise ReadError(
                name, f"breaks off in the middle of its {encoding.upper()} text", SAVE_AS_UTF8, line
            ) from None
        text = _windows_1252(content, name, line)
    check_characters(text, name, first_line)
    return text


def check_characters(text: str, name: str, first_line: int = 1) -> None:
    """ReadError where ``text`` holds a character that no file can keep: NUL, or half of a surrogate pair."""
    position = text.find("\x00")
    if position >= 0:
        line = first_line + text.count("\n", 0, position)
        raise ReadError(name, "holds NUL characters, so it is damaged or no text", SAVE_AS_UTF8, line)
    if not text.isascii():
        try:
            text.encode()
        except UnicodeEncodeError as error:
            line = first_line + text.count("\n", 0, error.start)
            raise ReadError(name, "holds half of a two-part character", SAVE_AS_UTF8, line) from None


def _windows_1252(content: bytes, name: str, line: int) -> str:
    if is_binary(content):
        raise ReadError(name, "is not text", "give a text file, or a format that is read here")
    sequences = len(_UTF8_SEQUENCE.findall(content))
    lone = len(re.findall(rb"[\x80-\xff]", _UTF8_SEQUENCE.sub(b"", content)))
    if sequences >= lone:
        raise ReadError(name, "has bytes that are not UTF-8, as the rest of it is", SAVE_AS_UTF8, line)
    if len(_LETTER_OVER_ASCII.findall(content)) > len(_LETTER.findall(content)):
        raise ReadError(name, "is in an encoding that is neither UTF-8, UTF-16 nor Windows-1252", SAVE_AS_UTF8, line)
    return content.decode("latin-1").translate(_FROM_1252)


_FROM_1252 = {number: _OPEN_IN_1252.get(number) or bytes([number]).decode("cp1252") for number in range(0x80, 0xA0)}
