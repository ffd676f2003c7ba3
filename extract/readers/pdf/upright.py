"""A page turned so that its text stands upright: every position on it as a reader sees it.

Points are measured from the page's top left corner, to the right and down.
"""

from __future__ import annotations

import ctypes
import math
from typing import NamedTuple

import pypdfium2 as pdfium
from pypdfium2 import raw

Box = tuple[float, float, float, float]


class Upright(NamedTuple):
    """The quarter turns that the page's text was drawn with, and the page's box (left, bottom, right, top)."""

    turn: int
    box: Box

    @property
    def height(self) -> float:
        """The page's height as its text stands."""
        left, bottom, right, top = self.box
        return right - left if self.turn % 2 else top - bottom

    def point(self, x: float, y: float) -> tuple[float, float]:
        """A point in the page's own coordinates as one of the upright page.

        >>> Upright(0, (0, 0, 600, 800)).point(100, 700), Upright(3, (0, 0, 600, 800)).point(100, 700)
        ((100, 100), (700, 100))
        """
        left, bottom, right, top = self.box
        if self.turn == 0:
            return x - left, top - y
        if self.turn == 1:
            return top - y, right - x
        if self.turn == 2:
            return right - x, y - bottom
        return y - bottom, x - left


class Glyph(NamedTuple):
    """A character's box and the height of its baseline, on the upright page."""

    x0: float
    x1: float
    top: float
    bottom: float
    base: float

    @property
    def height(self) -> float:
        """From top to bottom."""
        return self.bottom - self.top


class Glyphs:
    """The characters of a page, by PDFium's index."""

    def __init__(self, textpage: pdfium.PdfTextPage, upright: Upright):
        self._page = textpage.raw
        self._upright = upright
        self._rect = raw.FS_RECTF()
        self._x, self._y = ctypes.c_double(), ctypes.c_double()

    def __getitem__(self, index: int) -> Glyph:
        rect, (turn, (left, _, _, top)) = self._rect, self._upright
        raw.FPDFText_GetLooseCharBox(self._page, index, rect)
        raw.FPDFText_GetCharOrigin(self._page, index, self._x, self._y)
        if not turn:
            return Glyph(rect.left - left, rect.right - left, top - rect.top, top - rect.bottom, top - self._y.value)
        point = self._upright.point
        (ax, ay), (bx, by) = point(rect.left, rect.top), point(rect.right, rect.bottom)
        base = point(self._x.value, self._y.value)[1]
        return Glyph(min(ax, bx), max(ax, bx), min(ay, by), max(ay, by), base)


def quarter_turns(textpage: pdfium.PdfTextPage, index: int) -> int:
    """The quarter turns that a character was drawn with."""
    angle = raw.FPDFText_GetCharAngle(textpage.raw, index)
    return round(angle / (math.pi / 2)) % 4 if angle > 0 else 0
