"""An element of a web page as text: a paragraph a block, a line a list item, tables as rows."""

from __future__ import annotations

import re

from lxml.html import HtmlElement

from extract.readers.grid import is_table, table_lines

WIDEST_SPAN = 100
"""Columns or rows; what a cell says to span beyond that is not believed."""

_PARAGRAPH = re.compile(
    "address|article|aside|blockquote|body|caption|center|dd|details|div|dl|dt|fieldset|figcaption|figure|footer|h[1-6]|"
    "header|hr|html|main|ol|p|pre|section|summary|table|tbody|td|tfoot|th|thead|tr|ul"
)
_SUPERSCRIPT = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
_GLUED = re.compile(r"[^\W\d_]\d|[a-z][A-Z]|\d[A-Z][a-z]")
_SPACE = re.compile(r"[^\S\n\u00a0\u202f]+")
_LINE_END = re.compile(r" *\n *")
_EMPTY_LINES = re.compile(r"\n{3,}")


def text_of(element: HtmlElement) -> str:
    """The text of an element and all in it, read from top to bottom.

    >>> from lxml.html import fromstring
    >>> text_of(fromstring("<div><p>Some <b>12</b> people</p><ul><li>3 dead<li>9 injured</ul></div>"))
    'Some 12 people\\n\\n• 3 dead\\n• 9 injured'
    """
    pieces: list[str] = []
    _write(element, pieces)
    text = _LINE_END.sub("\n", "".join(pieces))
    return _EMPTY_LINES.sub("\n\n", text).strip()


def squeezed(text: str) -> str:
    """A text with its spaces made one, to compare with."""
    return " ".join(text.split())


def _write(element: HtmlElement, pieces: list[str]) -> None:
    tag = element.tag
    if not isinstance(tag, str) or _is_hidden(element):
        return
    if tag == "br":
        _break("\n", pieces)
    elif tag == "table" and (lines := _table(element)):
        pieces.append("\n\n" + "\n".join(lines) + "\n\n")
    elif tag == "sup" and _is_note(element):
        pieces.append(_note(element).translate(_SUPERSCRIPT))
    else:
        around = "\n" if tag == "li" else "\n\n" if _PARAGRAPH.fullmatch(tag) else ""
        _break(around, pieces)
        if tag == "li":
            pieces.append("• ")
        _add(element.text, pieces)
        for child in element:
            _write(child, pieces)
            _add(child.tail, pieces)
        _break(around, pieces)


def _add(text: str | None, pieces: list[str]) -> None:
    """Add running text; a space where two boxes' texts meet that a style sheet keeps apart (``24.1 millionPeople``)."""
    if not text or (text.isspace() and (not pieces or pieces[-1].endswith("\n"))):
        return
    text = _SPACE.sub(" ", text.replace("\n", " "))
    if pieces and _GLUED.match(pieces[-1][-1] + text[:2]):
        pieces.append(" ")
    pieces.append(text)


def _break(wanted: str, pieces: list[str]) -> None:
    """End the line, or the paragraph, unless that is done."""
    if wanted and pieces and not pieces[-1].endswith(wanted):
        pieces.append(wanted)


def _is_hidden(element: HtmlElement) -> bool:
    style = (element.get("style") or "").replace(" ", "").lower()
    return "display:none" in style or "visibility:hidden" in style or element.get("hidden") is not None


def _is_note(element: HtmlElement) -> bool:
    return _note(element).isdigit() and len(_note(element)) <= 3


def _note(element: HtmlElement) -> str:
    return "".join(element.itertext()).strip(" []()\n")


def _table(table: HtmlElement) -> list[str]:
    """The lines of a table, its caption first; nothing for one that only lays out the page."""
    if table.find(".//table") is not None:
        return []
    rows = table.findall(".//tr")
    grid = _grid(rows)
    if not is_table(grid):
        return []
    caption = table.find("caption")
    return ([squeezed(caption.text_content())] if caption is not None else []) + table_lines(grid)


def _grid(rows: list[HtmlElement]) -> list[list[str]]:
    """Cells at their places: one that spans several leaves the others empty."""
    grid: list[list[str]] = [[] for _ in rows]
    taken: dict[tuple[int, int], bool] = {}
    for number, row in enumerate(rows):
        column = 0
        for cell in row.iterchildren("td", "th"):
            while taken.get((number, column)):
                column += 1
            across, down = _span(cell, "colspan"), _span(cell, "rowspan")
            for y in range(number, min(number + down, len(rows))):
                for x in range(column, column + across):
                    taken[y, x] = True
            grid[number] += [""] * (column - len(grid[number])) + [squeezed(text_of(cell))] + [""] * (across - 1)
            column += across
    width = max((len(cells) for cells in grid), default=0)
    return [cells + [""] * (width - len(cells)) for cells in grid]


def _span(cell: HtmlElement, name: str) -> int:
    value = cell.get(name) or "1"
    return min(max(int(value), 1), WIDEST_SPAN) if value.isascii() and value.isdigit() and len(value) < 6 else 1
