"""PDF: the text that pypdfium2 finds, put in reading order, with the page of every character.

Columns are read one after the other, lines joined into paragraphs, divided words into words, and sentences over page
and column ends into one; running headers, footers and page numbers are left out; tables are rows of cells. Bounded by
:data:`~extract.readers.limits.PDF_PAGES` and :data:`~extract.readers.limits.PDF_SECONDS`; a file's own drawings,
scripts and attachments are never run or opened.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator

import pypdfium2 as pdfium
from pypdfium2 import raw

from extract.document import Document, ReadError
from extract.readers.limits import FILE_BYTES, PDF_PAGES, PDF_SECONDS, TEXT_BYTES
from extract.readers.pdf.flow import text_of
from extract.readers.pdf.furniture import Page, without_furniture
from extract.readers.pdf.layout import regions
from extract.readers.pdf.ruled import RuledTables
from extract.readers.pdf.title import title_of
from extract.readers.pdf.words import page_words
from extract.readers.source import Record, Result, Source

PDFIUM = threading.RLock()
"""PDFium must not be called from two threads at once; whoever uses it holds this, for one page at a time."""

_AGAIN = "download or save it again"


def read(source: Source) -> Iterator[Result]:
    """The one document of a PDF; ReadError if it is encrypted, damaged, without text, or over a limit."""
    content = source.whole(FILE_BYTES, "a PDF")
    if b"%%EOF" not in content[-65_536:]:
        raise ReadError(source.name, "is cut off: the end of the PDF is missing", _AGAIN)
    pages, metadata_title = _pages(content, source.name)
    if not any(page.regions for page in pages):
        raise ReadError(source.name, "has no text layer", "run OCR first, for example ocrmypdf")
    pages = without_furniture(pages)
    text, page_starts = text_of(pages)
    if len(text) > TEXT_BYTES:
        raise ReadError(source.name, f"has {len(text):,} characters of text", "split it into parts")
    yield Record(
        Document(source.id, text, title=title_of(pages[0], metadata_title), path=source.path, page_starts=page_starts)
    )


def _pages(content: bytes, name: str) -> tuple[list[Page], str]:
    begun = time.monotonic()
    with PDFIUM:
        document = open_pdf(content, name)
    try:
        with PDFIUM:
            count = len(document)
            title = document.get_metadata_value("Title")
        if count > PDF_PAGES:
            raise ReadError(name, f"has {count:,} pages, more than {PDF_PAGES:,}", "split it into parts")
        tables = RuledTables()
        pages = []
        for number in range(count):
            pages.append(_page(document, number, tables, name))
            if time.monotonic() - begun > PDF_SECONDS:
                problem = f"took more than {PDF_SECONDS:.0f} seconds for {number + 1:,} of its {count:,} pages"
                raise ReadError(name, problem, "split it into parts, or print it to a new PDF")
        return pages, title
    finally:
        with PDFIUM:
            document.close()


def _page(document: pdfium.PdfDocument, number: int, tables: RuledTables, name: str) -> Page:
    with PDFIUM:
        try:
            page = document[number]
        except pdfium.PdfiumError:
            raise ReadError(name, f"is damaged: page {number + 1} cannot be opened", _AGAIN) from None
        try:
            words, upright = page_words(page)
            return Page(upright.height, regions(tables.fold_in(page, words, upright)))
        finally:
            page.close()


def open_pdf(content: bytes, name: str) -> pdfium.PdfDocument:
    """A PDF opened with PDFium; ReadError if it is encrypted or damaged."""
    try:
        return pdfium.PdfDocument(content)
    except pdfium.PdfiumError as error:
        code = getattr(error, "err_code", None)
        if code in (raw.FPDF_ERR_PASSWORD, raw.FPDF_ERR_SECURITY):
            raise ReadError(name, "is encrypted", "save a copy without a password and give that") from None
        raise ReadError(name, "is damaged or no whole PDF", _AGAIN) from None
