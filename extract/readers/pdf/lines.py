"""Rows of words as lines of text, read from the left or from the right."""

from __future__ import annotations

from itertools import pairwise
from statistics import median
from typing import NamedTuple

import regex

from extract.readers.pdf.rows import Row
from extract.readers.pdf.words import HYPHEN_AT_LINE_END, RIGHT_TO_LEFT, Word

TOUCHING = 0.16
"""Of the size; a full stop or bracket that is nearer to a word belongs to it."""

_LEFT_TO_RIGHT = regex.compile(r"[\p{Latin}\p{Cyrillic}\p{Greek}]")
_BRACKETS = "()[]"
_CLOSING = ".,;:!?»”’%؟،。" + _BRACKETS
_MIRRORED = str.maketrans("()[]", ")(][")


class Line(NamedTuple):
    """A line of text, or a row of a table (``table`` is then the table's number on its page)."""

    text: str
    x0: float
    x1: float
    top: float
    bottom: float
    base: float
    size: float
    first_width: float
    table: int = 0


def line_of(row: Row, backwards: bool) -> Line:
    """The words of a row as a line; ``backwards`` on a page that is read from the right."""
    words = _from_the_right(row.words) if backwards else row.words
    first = words[0]
    return Line(
        _unmirrored(_joined(words)) if backwards else _joined(words),
        row.words[0].x0,
        max(word.x1 for word in words),
        row.top,
        row.bottom,
        row.base,
        median(word.size for word in words),
        first.x1 - first.x0,
        first.table,
    )


def _from_the_right(words: list[Word]) -> list[Word]:
    """The words of a line that is read from the right, but for phrases in a script that is read from the left: these
    keep their order, the numbers within them too."""
    if not any(RIGHT_TO_LEFT.search(word.text) for word in words):
        return words
    ordered: list[Word] = []
    index = len(words)
    while index:
        start = index - 1
        if _LEFT_TO_RIGHT.search(words[start].text):
            phrase = start
            while phrase and not RIGHT_TO_LEFT.search(words[phrase - 1].text):
                phrase -= 1
                if _LEFT_TO_RIGHT.search(words[phrase].text):
                    start = phrase
        ordered += words[start:index]
        index = start
    return ordered


def _unmirrored(text: str) -> str:
    """Brackets the right way round, where a file names them by the shapes that they have in a line read from the
    right."""
    opened, closed = text.find("("), text.find(")")
    return text.translate(_MIRRORED) if -1 < closed < opened else text


def _joined(words: list[Word]) -> str:
    """The words with spaces between them, but before a full stop and its like that touches the word before, such as one
    after the mark of a footnote, and within a word that could be divided and is not."""
    pieces = [words[0].text]
    for before, word in pairwise(words):
        gap = max(word.x0 - before.x1, before.x0 - word.x1)
        touches = abs(gap) < TOUCHING * word.size and (word.text[0] in _CLOSING or before.text[-1] in _BRACKETS)
        pieces += [word.text] if touches else [" ", word.text]
    return "".join(pieces).replace(HYPHEN_AT_LINE_END + " ", "")
