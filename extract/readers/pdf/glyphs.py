"""Single characters of a PDF page and where they stand."""

from __future__ import annotations

import ctypes
from typing import NamedTuple

import pypdfium2 as pdfium
from pypdfium2 import raw

Box = tuple[float, float, float, float]


class Glyph(NamedTuple):
    """A character's box and origin, turned upright: y is 0 at the page's top, and all below it negative."""

    x0: float
    x1: float
    low: float
    high: float
    x: float
    y: float


def glyph_at(textpage: pdfium.PdfTextPage, index: int, turn: int, box: Box) -> Glyph:
    """A character's box and origin, turned upright."""
    rect = raw.FS_RECTF()
    x, y = ctypes.c_double(), ctypes.c_double()
    raw.FPDFText_GetLooseCharBox(textpage, index, rect)
    raw.FPDFText_GetCharOrigin(textpage, index, x, y)
    x0, y0 = _turned(rect.left, rect.bottom, turn, box)
    x1, y1 = _turned(rect.right, rect.top, turn, box)
    at_x, at_y = _turned(x.value, y.value, turn, box)
    return Glyph(min(x0, x1), max(x0, x1), min(y0, y1), max(y0, y1), at_x, at_y)


def _turned(x: float, y: float, turn: int, box: Box) -> tuple[float, float]:
    """A point of the page after the turn that sets its text upright, its top at y = 0 and all below it negative."""
    left, bottom, right, top = box
    if turn == 1:
        return top - y, x - right
    if turn == 2:
        return right - x, bottom - y
    if turn == 3:
        return y - bottom, left - x
    return x - left, y - top
