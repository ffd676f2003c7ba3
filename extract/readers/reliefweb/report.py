"""One report of ReliefWeb as a document."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from io import BytesIO
from pathlib import Path
from typing import Any

from extract.document import Document, ReadError
from extract.language import detect
from extract.readers.formats import reader_of
from extract.readers.record import document_of
from extract.readers.source import Source

SHORT_BODY = 400
"""Characters. A page with less text than this and a PDF attached has little more than a pointer to the PDF."""

PDF = "application/pdf"
WORLD = "WLD"
"""ReliefWeb's code for reports about no one country; not an ISO 3166 code."""

Result = Document | ReadError


def documents_of(record: Mapping[str, Any], fetch: Callable[[str], Path], attachments: bool) -> Iterator[Result]:
    """The document of one report of the API, and a ReadError for each part of it that cannot be read. Raises nothing.

    The text is that on the report's page; where that is short, or ``attachments`` is set, that of the first PDF
    attached (ReliefWeb puts the report itself first, then annexes and other languages). A PDF that cannot be read is
    reported, and the page's text stands in for it. ``fetch`` gives the file at a web address.
    """
    fields = record.get("fields")
    fields = fields if isinstance(fields, Mapping) else {}
    name = _word(fields.get("url_alias")) or _word(fields.get("url")) or f"ReliefWeb report {record.get('id')}"
    body = _body(fields, name)
    pdf = _first_pdf(fields)
    if pdf and (attachments or not isinstance(body, Document) or len(body.text) < SHORT_BODY):
        attached = _attached(pdf, fetch)
        if isinstance(attached, Document):
            yield _described(attached, record, fields, name)
            return
        yield attached
    if isinstance(body, Document):
        yield _described(body, record, fields, name)
    elif body is not None:
        yield body
    elif not pdf:
        yield ReadError(name, "has neither a text nor a PDF", "look at it in a browser")


def _body(fields: Mapping[str, Any], name: str) -> Result | None:
    """The text on the report's page; None where it has none."""
    html = fields.get("body-html")
    if not isinstance(html, str) or not html.strip():
        return None
    title = _word(fields.get("title")).replace("&", "&amp;").replace("<", "&lt;")
    page = f"<!DOCTYPE html><html><head><title>{title}</title></head><body><article>{html}</article></body></html>"
    content = page.encode(errors="replace")
    return _read("html", Source(name, name, lambda: BytesIO(content), len(content), ending=".html"))


def _attached(url: str, fetch: Callable[[str], Path]) -> Result:
    try:
        path = fetch(url)
        source = Source(url, url, lambda: path.open("rb"), path.stat().st_size, path=str(path), ending=".pdf")
    except ReadError as error:
        return error
    except OSError as error:
        return ReadError(url, f"is no longer in the cache ({error.strerror or error})", "run the same again")
    return _read("pdf", source)


def _read(format_name: str, source: Source) -> Result:
    """The one document of ``source``, or why there is none."""
    try:
        for result in reader_of(format_name)(source):
            return result if isinstance(result, ReadError) else result.document
    except ReadError as error:
        return error
    except OSError as error:
        return ReadError(source.name, f"cannot be opened ({error.strerror or error})", "run the same again")
    return ReadError(source.name, "holds no text", "look at it in a browser")


def _first_pdf(fields: Mapping[str, Any]) -> str:
    for file in _objects(fields.get("file")):
        if file.get("mimetype") == PDF and _word(file.get("url")):
            return _word(file.get("url"))
    return ""


def _described(document: Document, record: Mapping[str, Any], fields: Mapping[str, Any], name: str) -> Result:
    """``document`` with what ReliefWeb knows about the report. Its id is ReliefWeb's number, as in an exported file."""
    try:
        known = document_of({**record, "text": document.text}, Source(name, name, BytesIO), line=0)
    except ReadError as error:
        return error
    codes = [_word(country.get("iso3")).upper() for country in _objects(fields.get("primary_country"))] or [
        known.country
    ]
    disasters = [_word(item.get("glide")) or _word(item.get("name")) for item in _objects(fields.get("disaster"))]
    return replace(
        known,
        country="" if codes[0] == WORLD else codes[0],
        disaster="; ".join(word for word in disasters if word),
        path=document.path,
        page_starts=document.page_starts,
        language=known.language or document.language or detect(document.text),
    )


def _objects(value: Any) -> list[Mapping[str, Any]]:
    """One object, or a list of them, as a list."""
    values = value if isinstance(value, list) else [value]
    return [item for item in values if isinstance(item, Mapping)]


def _word(value: Any) -> str:
    return value.strip() if isinstance(value, str) else ""
