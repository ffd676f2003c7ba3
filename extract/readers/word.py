"""DOCX: paragraphs, lists, tables and text boxes in the order in which they stand, then the footnotes.

Headers and footers are left out: they repeat on every page what is no part of a sentence. Deleted text of tracked
changes is left out, inserted text kept. Nothing outside the file is ever fetched, whatever it refers to.
"""

from __future__ import annotations

import io
from collections.abc import Iterator

import docx
from docx.document import Document as WordDocument
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import parse_xml
from docx.oxml.text.paragraph import CT_P
from lxml import etree

from extract.document import Document, ReadError
from extract.readers.decoding import check_characters
from extract.readers.grid import is_table, table_lines
from extract.readers.limits import TEXT_BYTES
from extract.readers.packed import office_content
from extract.readers.source import Record, Result, Source

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_SUPERSCRIPT = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
_NO_TEXT = frozenset(
    {_FALLBACK, *(_W + name for name in ("del", "moveFrom", "instrText", "delText", "pPr", "rPr", "sdtPr"))}
)
_CHARACTERS = {"tab": " ", "br": "\n", "cr": "\n", "noBreakHyphen": "-", "softHyphen": ""}

_LIST_STYLES = ("ListBullet", "ListNumber")
"""Starts of style ids that Word gives its own list styles, in every language."""

DEEPEST = 200
"""Elements within one another; a deeper file is refused."""


def read(source: Source) -> Iterator[Result]:
    """The one document of a Word file; ReadError if it is damaged, unsafe, or has no text."""
    content = office_content(source, "a Word file")
    try:
        word = docx.Document(io.BytesIO(content))
        blocks = [*_blocks(word.element.body), *_footnotes(word)]
        title = word.core_properties.title
    except RecursionError:
        raise ReadError(source.name, "has elements nested too deep", "save it as PDF") from None
    except Exception as error:  # python-docx raises whatever a damaged part makes it stumble over
        raise ReadError(source.name, f"is damaged ({type(error).__name__})", "save it again as .docx or PDF") from None
    text = _joined(blocks)
    if not text.strip():
        raise ReadError(source.name, "has no text", "if its pages are pictures, save it as PDF and run OCR first")
    if len(text) > TEXT_BYTES:
        raise ReadError(source.name, f"has {len(text):,} characters of text", "split it into parts")
    check_characters(text, source.name)
    yield Record(Document(source.id, text, title=_title(word, title, text), path=source.path))


def _title(word: WordDocument, metadata: str, text: str) -> str:
    """The paragraph in Word's own style for titles, else the metadata's title if the text has it."""
    for paragraph in word.paragraphs[:20]:
        style = paragraph.style
        if style is not None and style.style_id == "Title" and paragraph.text.strip():
            return " ".join(paragraph.text.split())
    return metadata if metadata and metadata.lower() in text[:2000].lower() else ""


class _Block(str):
    """A paragraph or table as text; a list item follows the one before without an empty line."""

    item: bool = False


def _item(text: str) -> _Block:
    block = _Block("• " + text)
    block.item = True
    return block


def _joined(blocks: list[_Block]) -> str:
    pieces: list[str] = []
    for index, block in enumerate(blocks):
        pieces += ["", block] if not index else ["\n" if block.item and blocks[index - 1].item else "\n\n", block]
    return "".join(pieces)


def _blocks(parent: etree._Element, depth: int = 0) -> Iterator[_Block]:
    """The paragraphs and tables of a body, a cell, a note or a text box."""
    if depth > DEEPEST:
        raise RecursionError
    for child in parent:
        if child.tag == _W + "p":
            yield from _paragraph(child, depth)
        elif child.tag == _W + "tbl":
            yield from _table(child, depth)
        elif child.tag not in _NO_TEXT:
            yield from _blocks(child, depth + 1)


def _paragraph(paragraph: CT_P, depth: int) -> Iterator[_Block]:
    pieces: list[str] = []
    boxes: list[etree._Element] = []
    _collect(paragraph, pieces, boxes, depth)
    text = "\n".join(line.strip() for line in "".join(pieces).split("\n")).strip()
    if text:
        yield _item(text) if _is_item(paragraph) else _Block(text)
    for box in boxes:
        yield from _blocks(box, depth + 1)


def _is_item(paragraph: CT_P) -> bool:
    """Whether a paragraph is one of a list: numbered or marked itself, or by a style whose Word name is that of a
    list."""
    if paragraph.find(f"{_W}pPr/{_W}numPr") is not None:
        return True
    return (paragraph.style or "").startswith(_LIST_STYLES)


def _collect(element: etree._Element, pieces: list[str], boxes: list[etree._Element], depth: int) -> None:
    if depth > DEEPEST:
        raise RecursionError
    raised = element.find(f"{_W}rPr/{_W}vertAlign") if element.tag == _W + "r" else None
    is_note = raised is not None and raised.get(_W + "val") == "superscript"
    for child in element:
        name = child.tag.removeprefix(_W) if isinstance(child.tag, str) else ""
        if child.tag in _NO_TEXT:
            continue
        if name == "txbxContent":
            boxes.append(child)
        elif name == "t":
            text = child.text or ""
            pieces.append(text.translate(_SUPERSCRIPT) if is_note and text.strip().isdigit() else text)
        elif name in _CHARACTERS:
            pieces.append(_CHARACTERS[name])
        else:
            _collect(child, pieces, boxes, depth + 1)


def _table(table: etree._Element, depth: int) -> Iterator[_Block]:
    """A table of data as rows; of a table that lays out the page, the cells one after the other."""
    grid = [_row(row, depth) for row in table.iterchildren(_W + "tr")]
    if table.find(f".//{_W}tc//{_W}tbl") is None and is_table(grid):
        yield _Block("\n".join(table_lines(grid)))
        return
    for cell in table.iterchildren(_W + "tr"):
        yield from _blocks(cell, depth + 1)


def _row(row: etree._Element, depth: int) -> list[str]:
    cells: list[str] = []
    for cell in row.iterchildren(_W + "tc"):
        span = cell.find(f"{_W}tcPr/{_W}gridSpan")
        width = span.get(_W + "val", "1") if span is not None else "1"
        text = " ".join(" ".join(block.removeprefix("• ").split()) for block in _blocks(cell, depth + 1))
        cells += [text] + [""] * (min(int(width), 100) - 1 if width.isdigit() else 0)
    return cells


def _footnotes(word: WordDocument) -> Iterator[_Block]:
    for relation in word.part.rels.values():
        if relation.reltype == RELATIONSHIP_TYPE.FOOTNOTES and not relation.is_external:
            for note in parse_xml(relation.target_part.blob):
                if note.get(_W + "type") in (None, "normal"):
                    yield from _blocks(note)
