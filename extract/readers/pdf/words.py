"""The words of a PDF page and where they stand, from pypdfium2.

Positions are in points, measured from the page's top left corner as a reader sees it, whichever way the page is turned.
"""

from __future__ import annotations

from collections import Counter
from typing import NamedTuple

import pypdfium2 as pdfium
import regex
from pypdfium2 import raw

from extract.readers.pdf import right_to_left
from extract.readers.pdf.upright import Glyph, Glyphs, Upright, quarter_turns

HYPHEN_AT_LINE_END = "\u00ad"
"""How a hyphen at a line's end is written here: PDFium marks it, and leaves the line's end out."""

_PDFIUM_HYPHENS = dict.fromkeys((0x02, 0xFFFE, 0x00AD), HYPHEN_AT_LINE_END)
_OTHER_CONTROL = dict.fromkeys((*range(1), *range(3, 32), 127, 65535), " ")
_HALF_CHARACTERS = dict.fromkeys(range(0xD800, 0xE000), "\ufffd")
_PLAIN = _PDFIUM_HYPHENS | _OTHER_CONTROL | _HALF_CHARACTERS
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


def page_words(page: pdfium.PdfPage) -> tuple[list[Word], Upright]:
    """All words of a page, in the order in which the file holds them, and how the page was turned for them.

    Words written in another direction than most of the page (labels along an axis, marks in a margin) are left out.
    """
    textpage = page.get_textpage()
    try:
        text = _characters(textpage)
        found = [match.span() for match in _WORD.finditer(text)]
        turns = [quarter_turns(textpage, start) for start, _ in found]
        turn = Counter(turns).most_common(1)[0][0] if turns else 0
        upright = Upright(turn, page.get_bbox())
        glyphs = Glyphs(textpage, upright)
        spans = [span for span, of_word in zip(found, turns, strict=True) if of_word == turn]
        words = [word for start, end in spans for word in _words(glyphs, text, start, end)]
        return [word for word in _with_marks_marked(words) if word.size > 0.5], upright
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
    return text.translate(_PLAIN)


def _words(glyphs: Glyphs, text: str, start: int, end: int) -> list[Word]:
    """The word from ``start`` to ``end``, or the pieces of it that stand at different places."""
    word = text[start:end]
    if not word.isascii() and RIGHT_TO_LEFT.search(word):
        pieces = right_to_left.pieces(word, [glyphs[index] for index in range(start, end)])
        return [_placed(piece, of_piece) for piece, of_piece in pieces]
    first = glyphs[start]
    last = glyphs[end - 1] if end - start > 1 else first
    if not word.isalpha() and (digit := _LAST_DIGIT.search(word)):
        after = raised = digit.end()
        while raised > 1 and word[raised - 1].isdigit() and _is_raised(glyphs[start + raised - 1], first):
            raised -= 1
        word = word[:raised] + word[raised:after].translate(_SUPERSCRIPT) + word[after:]
    x0, x1 = min(first.x0, last.x0), max(first.x1, last.x1)
    return [Word(word, x0, x1, first.top, first.bottom, first.base, first.height)]


def _with_marks_marked(words: list[Word]) -> list[Word]:
    """The words with marks of footnotes that stand alone written as such, on the line of the word beside them."""
    marked = list(words)
    for index, word in enumerate(words):
        if len(word.text) <= 3 and word.text.isdigit():
            beside = next((near for near in words[max(0, index - 1) : index + 2] if _is_mark_of(word, near)), None)
            if beside:
                text = word.text.translate(_SUPERSCRIPT)
                marked[index] = word._replace(text=text, base=beside.base, size=beside.size)
    return marked


def _is_mark_of(mark: Word, word: Word) -> bool:
    gap = max(mark.x0 - word.x1, word.x0 - mark.x1)
    raised = 0.1 * word.size < word.base - mark.base < 0.7 * word.size
    return raised and mark.size < 0.87 * word.size and abs(gap) < 0.5 * word.size


def _placed(text: str, glyphs: list[Glyph]) -> Word:
    """A word of letters whose heights differ, as those of joined scripts do."""
    top, bottom = min(glyph.top for glyph in glyphs), max(glyph.bottom for glyph in glyphs)
    x0, x1 = min(glyph.x0 for glyph in glyphs), max(glyph.x1 for glyph in glyphs)
    return Word(text, x0, x1, top, bottom, glyphs[0].base, bottom - top)


def _is_raised(glyph: Glyph, beside: Glyph) -> bool:
    """Whether a character is smaller than another and set above its baseline, as the mark of a footnote is."""
    return glyph.height < 0.85 * beside.height and beside.base - glyph.base > 0.1 * beside.height
