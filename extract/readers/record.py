"""One record of a file of reports, as a document.

The keys are those of a document: ``id``, ``text``, and optionally ``title``, ``published``, ``publisher``, ``url``,
``language``, ``country``. ReliefWeb's own shape is understood too: ``{"id": ..., "fields": {"title": ..., "body": ...,
"date": {"original": ...}, "source": [{"name": ...}], ...}}``, nested or flat
(https://apidoc.reliefweb.int/fields-tables).
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from typing import Any

from extract.document import Document, ReadError
from extract.readers.decoding import check_characters
from extract.readers.source import Source

TEXT_KEYS = ("text", "body")


def document_of(record: Mapping[str, Any], source: Source, line: int, text_key: str = "", sheet: str = "") -> Document:
    """The document of one record; ReadError where it has no text. One without an id takes its file's, and its line.

    >>> from io import BytesIO
    >>> fields = {"title": "Flash Update", "body": "Floods.", "date": {"original": "2024-05-01T00:00:00+00:00"}}
    >>> document = document_of({"id": 7, "fields": fields}, Source("export.jsonl", "export", BytesIO), 1)
    >>> document.id, document.title, document.published
    ('7', 'Flash Update', datetime.date(2024, 5, 1))
    """
    fields = record.get("fields")
    known = {**record, **fields} if isinstance(fields, Mapping) else dict(record)
    keys = (text_key,) if text_key else TEXT_KEYS
    text = next((known[key] for key in keys if isinstance(known.get(key), str) and known[key].strip()), None)
    if text is None:
        wanted = " or ".join(f'"{key}"' for key in keys)
        raise ReadError(source.name, f"the record has no text under {wanted}", "add its text or leave it out", line)
    check_characters(text, source.name, line)
    return Document(
        id=_word(record.get("id")) or "-".join(filter(None, (source.id, sheet, str(line)))),
        text=text,
        title=_word(known.get("title")),
        published=_date(known.get("published") or known.get("date")),
        publisher=_word(known.get("publisher") or known.get("source")),
        url=_word(known.get("url_alias") or known.get("url")),
        language=_word(known.get("language"), "code").lower()[:2],
        country=_word(known.get("country") or known.get("primary_country"), "iso3").upper(),
        path=source.path,
    )


def _word(value: Any, key: str = "name") -> str:
    """A field that is a word, a number, or one or several objects that hold the word under ``key``; several joined."""
    if isinstance(value, str):
        return " ".join(value.replace("\x00", "").split())
    if isinstance(value, bool) or value is None:
        return ""
    if isinstance(value, int | float):
        return str(int(value)) if float(value).is_integer() else str(value)
    if isinstance(value, Mapping):
        return _word(value.get(key))
    if isinstance(value, list):
        words = [_word(item, key) for item in value]
        return ", ".join(word for word in words if word) if key == "name" else (words[0] if words else "")
    return ""


def _date(value: Any) -> dt.date | None:
    """A date in ISO form, with or without a time; None for anything else, so that the report's own head can tell it."""
    if isinstance(value, dt.datetime):
        return value.date()
    if isinstance(value, dt.date):
        return value
    if isinstance(value, Mapping):
        return _date(value.get("original") or value.get("created"))
    if not isinstance(value, str):
        return None
    try:
        return dt.date.fromisoformat(value.strip()[:10])
    except ValueError:
        return None
