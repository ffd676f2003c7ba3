"""The words of a PDF page and where they stand, from pypdfium2.

Positions are in points, measured from the page's top left corner as a reader sees it, whichever way the page is turned.
"""

from __future__ import annotations

import ctypes
import math
from collections import Counter
from typing import NamedTuple

import pypdfium2 as pdfium
import regex
from pypdfium2 import raw

HYPHEN_AT_LINE_END = "\u00ad"
"""How a hyphen at a line's end is written here: PDFium marks it, and leaves the line's end out."""

_PDFIUM_HYPHENS = dict.fromkeys((0x02, 0xFFFE, 0x00AD), HYPHEN_AT_LINE_END)
_OTHER_CONTROL = {number: " " for number in (*range(0x01), *range(0x03, 0x20), 0x7F, 0xFFFF)}
_WORD = regex.compile(r"[^\s\u00ad]+\u00ad?|\u00ad")
_LAST_DIGIT = regex.compile(r"(?<=\S)\d(?=[^\p{L}\d]*$)")
_SUPERSCRIPT = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")


class Word(NamedTuple):
    """A word, or a whole row of a ruled table: its box, its baseline, its size, and the number of its table (0: none)."""

    text: str
    x0: float
    x1: float
    top: float
    bottom: float
    base: float
    size: float
    table: int = 0


class _Glyph(NamedTuple):
    x0: float
    x1: float
    low: float
    high: float
    x: float
    y: float


def page_words(page: pdfium.PdfPage) -> tuple[list[Word], float]:
    """All words of a page, in the order in which the file holds them, and the page's height.

    Words written in another direction than most of the page (labels along an axis, marks in a margin) are left out."""
    textpage = page.get_textpage()
    try:
        text = _characters(textpage)
        found = [match.span() for match in _WORD.finditer(text)]
        turns = [_quarter_turns(textpage, start) for start, _ in found]
        box = page.get_bbox()
        if not found:
            return [], box[3] - box[1]
        turn = Counter(turns).most_common(1)[0][0]
        height = box[2] - box[0] if turn % 2 else box[3] - box[1]
        upright = [span for span, of_word in zip(found, turns, strict=True) if of_word == turn]
        words = [_word(textpage, text, start, end, turn, box) for start, end in upright]
        return [word for word in words if word.size > 0.5], height
    finally:
        textpage.close()


def _characters(textpage: pdfium.PdfTextPage) -> str:
    """One character for each of pdfium's, so that a place in the string is pdfium's own index."""
    count = textpage.count_chars()
    text = textpage.get_text_range() if count else ""
    if len(text) != count:
        text = "".join(chr(code if code < 0x110000 else 0xFFFD) for code in (raw.FPDFText_GetUnicode(textpage, i) for i in range(count)))
    return text.translate(_PDFIUM_HYPHENS | _OTHER_CONTROL)


def _quarter_turns(textpage: pdfium.PdfTextPage, index: int) -> int:
    angle = raw.FPDFText_GetCharAngle(textpage, index)
    return round(angle / (math.pi / 2)) % 4 if angle > 0 else 0


def _word(
    textpage: pdfium.PdfTextPage, text: str, start: int, end: int, turn: int, box: tuple[float, float, float, float]
) -> Word:
    first, last = _glyph(textpage, start, turn, box), _glyph(textpage, end - 1, turn, box)
    word = text[start:end]
    if digit := _LAST_DIGIT.search(word):
        after = raised = digit.end()
        while raised > 1 and word[raised - 1].isdigit() and _is_raised(_glyph(textpage, start + raised - 1, turn, box), first):
            raised -= 1
        word = word[:raised] + word[raised:after].translate(_SUPERSCRIPT) + word[after:]
    return Word(word, min(first.x0, last.x0), max(first.x1, last.x1), -first.high, -first.low, -first.y, first.high - first.low)


def _is_raised(glyph: _Glyph, beside: _Glyph) -> bool:
    """Whether a character is smaller than another and set above its baseline, as the mark of a footnote is."""
    height = beside.high - beside.low
    return glyph.high - glyph.low < 0.85 * height and glyph.y - beside.y > 0.1 * height


def _glyph(textpage: pdfium.PdfTextPage, index: int, turn: int, box: tuple[float, float, float, float]) -> _Glyph:
    """A character's box and origin, turned upright."""
    rect = raw.FS_RECTF()
    x, y = ctypes.c_double(), ctypes.c_double()
    raw.FPDFText_GetLooseCharBox(textpage, index, rect)
    raw.FPDFText_GetCharOrigin(textpage, index, x, y)
    x0, y0 = _turned(rect.left, rect.bottom, turn, box)
    x1, y1 = _turned(rect.right, rect.top, turn, box)
    at_x, at_y = _turned(x.value, y.value, turn, box)
    return _Glyph(min(x0, x1), max(x0, x1), min(y0, y1), max(y0, y1), at_x, at_y)


def _turned(x: float, y: float, turn: int, box: tuple[float, float, float, float]) -> tuple[float, float]:
    """A point of the page after the turn that sets its text upright, its top at y = 0 and all below it negative."""
    left, bottom, right, top = box
    if turn == 1:
        return top - y, x - right
    if turn == 2:
        return right - x, bottom - y
    if turn == 3:
        return y - bottom, left - x
    return x - left, y - top
