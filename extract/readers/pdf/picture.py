"""A page as a picture with a figure marked on it: the evidence as the report's reader sees it."""

from __future__ import annotations

import ctypes
import io
import os
import unicodedata
from typing import NamedTuple

import pypdfium2 as pdfium
from PIL import Image, ImageDraw
from pypdfium2 import raw

from extract.document import ReadError
from extract.readers.archive import content_at
from extract.readers.pdf.document import PDFIUM, open_pdf

MARK = (255, 214, 0, 110)
OUTLINE = (200, 60, 0, 255)
"""Red, green, blue and opacity. The outline tells the mark without its colour too."""

MOST_PIXELS = 4_000
"""A side of the picture."""

CONTEXT = 40
"""Characters on each side of a number that are compared to tell it from others that read the same."""

_LEFT_OUT = str.maketrans("", "", " \t\r\n\u00a0\u202f\u2009|-\u2010\u00ad\u0002\ufffe•")


class _Squeezed(NamedTuple):
    """Text without spaces, hyphens and cell borders, and where each of its characters stood."""

    text: str
    places: list[int]


def page_picture(
    pdf: str | os.PathLike[str] | bytes, page: int, sentence: str, start: int, end: int, *, width: int = 1000
) -> bytes:
    """Page ``page`` of a PDF, counted from 1, as PNG, ``width`` pixels wide, with ``sentence[start:end]`` marked.

    ``pdf`` is a document's ``path``, that of an archive's member included, or the file's bytes. Where a number stands
    on the page several times, the one whose surroundings are most like the sentence's is marked; where it does not
    stand on it, the page is shown without a mark. ReadError where there is no such file or page.
    """
    content = pdf if isinstance(pdf, bytes) else content_at(os.fspath(pdf))
    name = "the PDF" if isinstance(pdf, bytes) else os.fspath(pdf)
    with PDFIUM:
        document = open_pdf(content, name)
        try:
            if not 1 <= page <= len(document):
                raise ReadError(name, f"has no page {page}", "read the report again: its file has changed")
            return _drawn(document[page - 1], sentence, start, end, width)
        finally:
            document.close()


def _drawn(page: pdfium.PdfPage, sentence: str, start: int, end: int, width: int) -> bytes:
    wide, high = page.get_size()
    scale = min(width / wide, MOST_PIXELS / high, MOST_PIXELS / wide)
    picture = page.render(scale=scale).to_pil().convert("RGB")
    textpage = page.get_textpage()
    boxes = [_on_picture(page, picture.size, box) for box in _boxes(textpage, sentence, start, end)]
    overlay = Image.new("RGBA", picture.size)
    draw = ImageDraw.Draw(overlay)
    for left, top, right, bottom in boxes:
        draw.rectangle((left - 3, top - 2, right + 3, bottom + 2), fill=MARK, outline=OUTLINE, width=2)
    picture.paste(overlay, mask=overlay)
    output = io.BytesIO()
    picture.save(output, "PNG")
    return output.getvalue()


def _boxes(
    textpage: pdfium.PdfTextPage, sentence: str, start: int, end: int
) -> list[tuple[float, float, float, float]]:
    """The boxes of a number's characters in the page's own points, one for each line that it stands on."""
    characters = [
        chr(min(raw.FPDFText_GetUnicode(textpage, index), 0x10FFFF)) for index in range(textpage.count_chars())
    ]
    place = _find(_squeezed(characters), characters, sentence, start, end)
    if place is None:
        return []
    lines: list[list[tuple[float, float, float, float]]] = []
    rect = raw.FS_RECTF()
    for index in range(place[0], place[1] + 1):
        raw.FPDFText_GetLooseCharBox(textpage, index, rect)
        box = (rect.left, rect.bottom, rect.right, rect.top)
        if lines and abs(lines[-1][0][1] - box[1]) < rect.top - rect.bottom:
            lines[-1].append(box)
        elif rect.right > rect.left:
            lines.append([box])
    return [
        (min(b[0] for b in line), min(b[1] for b in line), max(b[2] for b in line), max(b[3] for b in line))
        for line in lines
    ]


def _find(page: _Squeezed, characters: list[str], sentence: str, start: int, end: int) -> tuple[int, int] | None:
    """The first and last character of the number: of all its places, the one with the likest surroundings."""
    number, before, after = (_plain(part) for part in (sentence[start:end], sentence[:start], sentence[end:]))
    best: tuple[int, int, int] | None = None
    at = page.text.find(number) if number else -1
    while at >= 0:
        first, last = page.places[at], page.places[at + len(number) - 1]
        inside_another = (
            first > 0
            and characters[first - 1].isdigit()
            or last + 1 < len(characters)
            and characters[last + 1].isdigit()
        )
        likeness = _alike(page.text[max(0, at - CONTEXT) : at][::-1], before[-CONTEXT:][::-1])
        likeness += _alike(page.text[at + len(number) :][:CONTEXT], after[:CONTEXT]) - 10 * inside_another
        if best is None or likeness > best[0]:
            best = (likeness, first, last)
        at = page.text.find(number, at + 1)
    return best[1:] if best else None


def _alike(first: str, second: str) -> int:
    """How many characters two texts begin with in common."""
    return next(
        (n for n, (a, b) in enumerate(zip(first, second, strict=False)) if a != b), min(len(first), len(second))
    )


def _plain(text: str) -> str:
    return unicodedata.normalize("NFKC", text).translate(_LEFT_OUT)


def _squeezed(characters: list[str]) -> _Squeezed:
    pieces: list[str] = []
    places: list[int] = []
    for index, character in enumerate(characters):
        plain = _plain(character)
        pieces.append(plain)
        places += [index] * len(plain)
    return _Squeezed("".join(pieces), places)


def _on_picture(
    page: pdfium.PdfPage, size: tuple[int, int], box: tuple[float, float, float, float]
) -> tuple[int, int, int, int]:
    """A box in the page's points as one in the picture's pixels, whichever way the page is turned."""
    x, y = ctypes.c_int(), ctypes.c_int()
    corners = []
    for across, up in ((box[0], box[1]), (box[2], box[3])):
        raw.FPDF_PageToDevice(page, 0, 0, *size, 0, across, up, x, y)
        corners.append((x.value, y.value))
    (x0, y0), (x1, y1) = corners
    return min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1)
