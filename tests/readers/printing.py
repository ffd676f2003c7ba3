"""The sample reports as other programs would write them: Chromium, reportlab, python-docx."""

from __future__ import annotations

import html
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import docx
from playwright.sync_api import Browser
from reportlab.lib.enums import TA_JUSTIFY
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.platypus import BaseDocTemplate, Flowable, Frame, PageTemplate, Paragraph, Table

BULLETS = "•-–*"


def blocks(text: str) -> Iterator[tuple[str, list[str]]]:
    """The parts of a report in plain text: ``table`` with its rows, ``list`` with its items, ``lines`` of anything
    else."""
    for block in text.strip().split("\n\n"):
        lines = block.split("\n")
        rows = [line for line in lines if " | " in line]
        if len(rows) > 1:
            if lines[0] not in rows:
                yield "lines", [lines[0]]
            yield "table", rows
        elif all(line[:1] in BULLETS for line in lines):
            yield "list", [line.lstrip(BULLETS).strip() for line in lines]
        else:
            yield "lines", lines


def as_html(text: str, style: str = "") -> str:
    """The report as a web page, with a menu and a footer around it that are no part of it."""
    parts = []
    for kind, lines in blocks(text):
        safe = [html.escape(line) for line in lines]
        if kind == "table":
            cells = [line.split(" | ") for line in safe]
            rows = ["".join(f"<td dir='auto'>{cell}</td>" for cell in row) for row in cells]
            parts.append("<table>" + "".join(f"<tr>{row}</tr>" for row in rows) + "</table>")
        elif kind == "list":
            parts.append("<ul>" + "".join(f"<li dir='auto'>{line}</li>" for line in safe) + "</ul>")
        else:
            parts.append("<p dir='auto'>" + "<br>".join(safe) + "</p>")
    return (
        "<!DOCTYPE html><html><head><meta charset='utf-8'><style>"
        "table{border-collapse:collapse} td{border:1px solid;padding:3px}"
        f"body{{font-family:DejaVu Sans,sans-serif}} {style}</style></head><body>"
        "<nav><ul><li><a href='/'>Home (12 new)</a></li></ul></nav>"
        f"<article>{''.join(parts)}</article><footer><p>All 300 staff</p></footer></body></html>"
    )


@contextmanager
def printer(browser: Browser) -> Iterator[Callable[[str, Path], Path]]:
    """A headless Chromium that prints a page to a PDF, with its own header and footer of date, title, address and
    number."""
    page = browser.new_page(offline=True)

    def print_page(html_text: str, path: Path) -> Path:
        page.set_content(html_text)
        page.pdf(
            path=path,
            format="A4",
            display_header_footer=True,
            margin={"top": "60px", "bottom": "60px", "left": "50px", "right": "50px"},
        )
        return path

    yield print_page
    page.close()


def typeset(text: str, path: Path, columns: int) -> Path:
    """The report as reportlab sets it: justified, in columns, with a running header and page numbers."""
    pdfmetrics.registerFont(TTFont("Text", "/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf"))
    style = ParagraphStyle("text", fontName="Text", fontSize=9, leading=11.5, alignment=TA_JUSTIFY, spaceAfter=6)
    story: list[Flowable] = []
    for kind, lines in blocks(text):
        safe = [html.escape(line) for line in lines]
        if kind == "table":
            story.append(
                Table(
                    [[Paragraph(cell, style) for cell in line.split(" | ")] for line in safe],
                    style=[("GRID", (0, 0), (-1, -1), 0.5, "black")],
                )
            )
        elif kind == "list":
            story += [Paragraph(line, style, bulletText="•") for line in safe]
        else:
            story.append(Paragraph("<br/>".join(safe), style))
    width, height = A4
    wide = (width - 80 - 20 * (columns - 1)) / columns
    frames = [Frame(40 + index * (wide + 20), 60, wide, height - 130, 0, 0, 0, 0) for index in range(columns)]

    def furniture(canvas, document):
        canvas.setFont("Text", 7)
        canvas.drawString(40, height - 35, "Relief Figures sample report")
        canvas.drawRightString(width - 40, 30, str(document.page))

    BaseDocTemplate(str(path), pagesize=A4, pageTemplates=[PageTemplate("page", frames, onPage=furniture)]).build(story)
    return path


def as_word(text: str, path: Path) -> Path:
    """The report as a Word file, with a header that is no part of it."""
    document = docx.Document()
    document.sections[0].header.paragraphs[0].text = "Header of 99 pages"
    for kind, lines in blocks(text):
        if kind == "table":
            cells = [line.split(" | ") for line in lines]
            table = document.add_table(rows=len(cells), cols=max(map(len, cells)))
            for row, texts in zip(table.rows, cells, strict=True):
                for cell, words in zip(row.cells, texts, strict=False):
                    cell.text = words
        elif kind == "list":
            for line in lines:
                document.add_paragraph(line, style="List Bullet")
        else:
            document.add_paragraph("\n".join(lines))
    document.save(str(path))
    return path
