"""The straight lines and the sides of boxes that are drawn on a page."""

from __future__ import annotations

import ctypes
from collections.abc import Iterator
from typing import Any

import pypdfium2 as pdfium
from pypdfium2 import raw

from extract.readers.limits import PDF_TABLE_EDGES, PDF_TABLE_OBJECTS
from extract.readers.pdf.upright import Upright

SHORTEST = 3.0
"""Points; pdfplumber's own value. What is shorter is a dot or the end of a thin box."""

LEVEL = 0.5
"""Points; a line that rises or falls by less is level."""

MOST_SEGMENTS = 1_000
"""Parts of one drawn shape; a shape of more is a map or a chart."""

Edge = dict[str, Any]
"""A line as pdfplumber writes it: ``orientation`` h or v, and its box."""

Point = tuple[float, float]


def ruling(page: pdfium.PdfPage, upright: Upright) -> list[Edge]:
    """The level and upright lines of a page; none where it has fewer than a table needs, or more than a table has."""
    if raw.FPDFPage_CountObjects(page.raw) > PDF_TABLE_OBJECTS:
        return []
    edges: list[Edge] = []
    for drawn in page.get_objects(filter=[raw.FPDF_PAGEOBJ_PATH], max_depth=3):
        edges += _edges(drawn, upright)
        if len(edges) > PDF_TABLE_EDGES:
            return []
    heights = {round(edge["top"] / SHORTEST) for edge in edges if edge["orientation"] == "h"}
    places = {round(edge["x0"] / SHORTEST) for edge in edges if edge["orientation"] == "v"}
    return edges if len(heights) >= 3 and len(places) >= 3 else []


def _edges(drawn: pdfium.PdfObject, upright: Upright) -> Iterator[Edge]:
    count = raw.FPDFPath_CountSegments(drawn.raw)
    if not 2 <= count <= MOST_SEGMENTS:
        return
    matrix = _matrix(drawn)
    begun = last = (0.0, 0.0)
    x, y = ctypes.c_float(), ctypes.c_float()
    for index in range(count):
        segment = raw.FPDFPath_GetPathSegment(drawn.raw, index)
        raw.FPDFPathSegment_GetPoint(segment, x, y)
        point = upright.point(*matrix.on_point(x.value, y.value))
        kind = raw.FPDFPathSegment_GetType(segment)
        if kind == raw.FPDF_SEGMENT_MOVETO:
            begun = point
        elif kind == raw.FPDF_SEGMENT_LINETO:
            yield from _edge(last, point)
        last = point
        if raw.FPDFPathSegment_GetClose(segment):
            yield from _edge(last, begun)


def _matrix(drawn: pdfium.PdfObject) -> pdfium.PdfMatrix:
    """From a shape's own points to the page's, through the forms that it lies in."""
    matrix = drawn.get_matrix()
    while drawn.container is not None:
        drawn = drawn.container
        matrix = matrix.multiply(drawn.get_matrix())
    return matrix


def _edge(start: Point, end: Point) -> Iterator[Edge]:
    (x0, x1), (top, bottom) = sorted((start[0], end[0])), sorted((start[1], end[1]))
    wide, high = x1 - x0, bottom - top
    if high <= LEVEL and wide >= SHORTEST:
        yield _written("h", x0, x1, (top + bottom) / 2, (top + bottom) / 2)
    elif wide <= LEVEL and high >= SHORTEST:
        yield _written("v", (x0 + x1) / 2, (x0 + x1) / 2, top, bottom)


def _written(orientation: str, x0: float, x1: float, top: float, bottom: float) -> Edge:
    return {
        "object_type": "line",
        "orientation": orientation,
        "x0": x0,
        "x1": x1,
        "top": top,
        "bottom": bottom,
        "doctop": top,
        "width": x1 - x0,
        "height": bottom - top,
    }
