"""The words of a PDF page and where they stand, from pypdfium2.

Positions are in points, measured from the page's top left corner as a reader sees it, whichever way the page is turned.
"""

from __future__ import annotations

import math
from collections import Counter
from typing import NamedTuple

import pypdfium2 as pdfium
import regex
from pypdfium2 import raw

from extract.readers.pdf import right_to_left
from extract.readers.pdf.glyphs import Box, Glyph, glyph_at

HYPHEN_AT_LINE_END = "\u00ad"
"""How a hyphen at a line's end is written here: PDFium marks it, and leaves the line's end out."""

_PDFIUM_HYPHENS = dict.fromkeys((0x02, 0xFFFE, 0x00AD), HYPHEN_AT_LINE_END)
_OTHER_CONTROL = dict.fromkeys((*range(1), *range(3, 32), 127, 65535), " ")
_WORD = regex.compile(r"[^\s\u00ad]+\u00ad?|\u00ad")
RIGHT_TO_LEFT = right_to_left.LETTER
_LAST_DIGIT = regex.compile(r"(?<=\S)\d(?=[^\p{L}\d]*$)")
_SUPERSCRIPT = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")


class Word(NamedTuple):
    """A word, or a whole row of a ruled table: its box, its baseline, its size, and the number of its table (0:
    none)."""

    text: str
    x0: float
    x1: float
    top: float
    bottom: float
    base: float
    size: float
    table: int = 0


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
        words = [word for start, end in upright for word in _words(textpage, text, start, end, turn, box)]
        return [word for word in words if word.size > 0.5], height
    finally:
        textpage.close()


def _characters(textpage: pdfium.PdfTextPage) -> str:
    """One character for each of pdfium's, so that a place in the string is pdfium's own index."""
    count = textpage.count_chars()
    text = textpage.get_text_range() if count else ""
    if len(text) != count:
        text = "".join(
            chr(code if code < 0x110000 else 0xFFFD)
            for code in (raw.FPDFText_GetUnicode(textpage, i) for i in range(count))
        )
    return text.translate(_PDFIUM_HYPHENS | _OTHER_CONTROL)


def _quarter_turns(textpage: pdfium.PdfTextPage, index: int) -> int:
    angle = raw.FPDFText_GetCharAngle(textpage, index)
    return round(angle / (math.pi / 2)) % 4 if angle > 0 else 0


def _words(textpage: pdfium.PdfTextPage, text: str, start: int, end: int, turn: int, box: Box) -> list[Word]:
    """The word from ``start`` to ``end``, or the pieces of it that stand at different places."""
    word = text[start:end]
    if RIGHT_TO_LEFT.search(word):
        glyphs = [glyph_at(textpage, index, turn, box) for index in range(start, end)]
        return [_placed(piece, of_piece) for piece, of_piece in right_to_left.pieces(word, glyphs)]
    first, last = glyph_at(textpage, start, turn, box), glyph_at(textpage, end - 1, turn, box)
    if digit := _LAST_DIGIT.search(word):
        after = raised = digit.end()
        while (
            raised > 1
            and word[raised - 1].isdigit()
            and _is_raised(glyph_at(textpage, start + raised - 1, turn, box), first)
        ):
            raised -= 1
        word = word[:raised] + word[raised:after].translate(_SUPERSCRIPT) + word[after:]
    return [_placed(word, [first, last._replace(low=first.low, high=first.high)])]


def _placed(text: str, glyphs: list[Glyph]) -> Word:
    first = glyphs[0]
    x0, x1 = min(glyph.x0 for glyph in glyphs), max(glyph.x1 for glyph in glyphs)
    low, high = min(glyph.low for glyph in glyphs), max(glyph.high for glyph in glyphs)
    return Word(text, x0, x1, -high, -low, -first.y, high - low)


def _is_raised(glyph: Glyph, beside: Glyph) -> bool:
    """Whether a character is smaller than another and set above its baseline, as the mark of a footnote is."""
    height = beside.high - beside.low
    return glyph.high - glyph.low < 0.85 * height and glyph.y - beside.y > 0.1 * height
