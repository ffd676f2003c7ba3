"""What a file is: its first bytes decide, its ending only among formats that are plain text."""

from __future__ import annotations

import json
import re
import zipfile
from typing import BinaryIO

from extract.document import ReadError
from extract.readers.decoding import encoding_of, is_binary
from extract.readers.delimited import header_of
from extract.readers.limits import ZIP_FILES
from extract.readers.record import TEXT_KEYS
from extract.readers.source import Source, empty

HEAD_BYTES = 4096

TEXT_ENDINGS = {
    ".txt": "text",
    ".text": "text",
    ".md": "text",
    ".jsonl": "json lines",
    ".ndjson": "json lines",
    ".json": "json",
    ".csv": "csv",
    ".tsv": "csv",
    ".tab": "csv",
    ".html": "html",
    ".htm": "html",
    ".xhtml": "html",
}

_HTML = re.compile(
    r"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body)\b", re.IGNORECASE | re.DOTALL
)

_SAVE = "save it as PDF, Word (.docx) or text"
_REFUSED = (
    (
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
        "is an Office file of the old kind or with a password",
        "save it as .docx, .xlsx or PDF without a password",
    ),
    (b"{\\rtf", "is an RTF file", "save it as .docx, PDF or text"),
    (b"\x89PNG", "is a picture", "run OCR first and give the text"),
    (b"\xff\xd8\xff", "is a picture", "run OCR first and give the text"),
    (b"GIF8", "is a picture", "run OCR first and give the text"),
    (b"II*\x00", "is a picture", "run OCR first and give the text"),
    (b"MM\x00*", "is a picture", "run OCR first and give the text"),
    (b"\x1f\x8b", "is a gzip archive", "unpack it, or pack its files as ZIP"),
    (b"7z\xbc\xaf\x27\x1c", "is a 7-Zip archive", "unpack it, or pack its files as ZIP"),
    (b"Rar!", "is a RAR archive", "unpack it, or pack its files as ZIP"),
    (b"BZh", "is a bzip2 archive", "unpack it, or pack its files as ZIP"),
    (b"PAR1", "is a Parquet file", "save it as CSV"),
    (b"SQLite format 3", "is a database", "save its reports as CSV"),
    (b"%!PS", "is a PostScript file", "save it as PDF"),
)


def format_of(stream: BinaryIO, source: Source) -> str:
    """``pdf``, ``zip``, ``docx``, ``xlsx``, ``html``, ``json``, ``json lines``, ``csv`` or ``text``.

    A PDF named report.txt is a PDF. ReadError for what is recognised but not read, such as a picture or an old .doc,
    and for bytes that are no text. ``stream`` is the source's, at its start.
    """
    name = source.name
    head = stream.read(HEAD_BYTES)
    if not head:
        raise empty(source)
    if b"%PDF-" in head[:1024]:
        return "pdf"
    if head.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return _packed(stream, name)
    for signature, problem, advice in _REFUSED:
        if head.startswith(signature):
            raise ReadError(name, problem, advice)
    if is_binary(head):
        raise ReadError(name, "is not text, and no format that is read here", _SAVE)
    return _text_format(head, source.ending.lower(), source.text_column)


def _packed(stream: BinaryIO, name: str) -> str:
    try:
        with zipfile.ZipFile(stream) as archive:
            names = set(archive.namelist()[: ZIP_FILES + 1])
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError) as error:
        raise ReadError(name, f"is damaged or cut off ({error})", "download or save it again") from None
    if "word/document.xml" in names:
        return "docx"
    if "xl/workbook.xml" in names:
        return "xlsx"
    if "ppt/presentation.xml" in names or "mimetype" in names or "xl/workbook.bin" in names:
        raise ReadError(name, "is a presentation, an OpenDocument file, an e-book or a binary workbook", _SAVE)
    return "zip"


def _text_format(head: bytes, ending: str, text_column: str | None) -> str:
    text = head.decode(encoding_of(head), errors="replace").lstrip("\ufeff")
    if _HTML.match(text):
        return "html"
    first_line = next((line for line in text.splitlines() if line.strip()), "")
    if text.lstrip().startswith("{") and (ending not in TEXT_ENDINGS or "json" in TEXT_ENDINGS[ending]):
        return "json lines" if _opens_a_record(first_line, len(head) == HEAD_BYTES) else "json"
    if text.lstrip().startswith("[") and "json" in TEXT_ENDINGS.get(ending, ""):
        return "json"
    if ending in TEXT_ENDINGS:
        return TEXT_ENDINGS[ending]
    columns, _ = header_of(first_line, text_column)
    wanted = {text_column.lower()} if text_column else set(TEXT_KEYS)
    return "csv" if len(columns) > 1 and wanted & set(columns) else "text"


def _opens_a_record(line: str, cut: bool) -> bool:
    """Whether a file that begins with ``line`` has one JSON object a line: a pretty-printed one breaks within it."""
    try:
        return isinstance(json.loads(line), dict)
    except RecursionError:
        return True
    except ValueError:
        return cut or len(line.strip()) > 1
