"""Documents and claims as rows of the database, and rows as documents and frames."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Iterable, Sequence
from typing import Any

import pandas as pd

from extract.document import Document
from extract.schema import COLUMNS, DATE, NAMES, TEXT, Column

OF_THE_REPORT = ("document_id", "title", "publisher", "url", "published", "language")
"""Columns of a claim that are the same for all claims of a report, and are kept once with the report."""

OF_THE_CLAIM: tuple[Column, ...] = tuple(column for column in COLUMNS if column.name not in OF_THE_REPORT)

REPORT_FIELDS = (*OF_THE_REPORT, "country", "path", "page_starts", "characters", "claims", "added_at")


def storable(text: str) -> str:
    """The text as every database can hold it, each character in its place: NUL becomes U+FFFD, half a pair "?".

    >>> storable("a\\x00b\\ud800c")
    'a\ufffdb?c'
    """
    return text.replace("\x00", "\ufffd").encode("utf-8", "replace").decode("utf-8")


def iso(day: Any) -> str | None:
    """A day as the database takes it; None for unknown."""
    return None if day is None or pd.isna(day) else day.isoformat()[:10]


def report_row(document: Document, claim: pd.Series | None, claims: int, at: dt.datetime) -> dict[str, Any]:
    """The report as a row. What the extractor found out about it, such as a title, stands on ``claim``, any of its
    ``claims``.
    """
    published = document.published if claim is None else claim["published"]
    row = {
        name: known(getattr(document, name) if claim is None else claim[name])
        for name in ("title", "publisher", "url", "language")
    }
    return row | {
        "document_id": storable(document.id),
        "published": iso(published),
        "country": document.country,
        "path": storable(document.path),
        "page_starts": json.dumps(document.page_starts),
        "characters": len(document.text),
        "claims": claims,
        "added_at": at.isoformat(),
    }


def known(value: Any) -> str:
    """A text as the database takes it, "" for unknown."""
    return "" if pd.isna(value) else storable(str(value))


def claim_rows(claims: pd.DataFrame) -> Iterable[tuple[Any, ...]]:
    """The claims as rows of the columns :data:`OF_THE_CLAIM`."""
    return zip(*(values(claims[column.name], column.dtype) for column in OF_THE_CLAIM), strict=True)


def values(column: pd.Series, dtype: str) -> list[Any]:
    """A column's values as the database takes them; None for unknown, but "" for unknown text."""
    if dtype == TEXT:
        return [storable(value) for value in column.fillna("").tolist()]
    if dtype == DATE:
        return [iso(value) for value in column.tolist()]
    return [None if pd.isna(value) else value for value in column.tolist()]


def document(row: Any) -> Document:
    """The document of a row with the fields of a report and its text."""
    published = row.published
    return Document(
        id=row.document_id,
        text=row.text,
        title=row.title,
        published=dt.date.fromisoformat(published) if isinstance(published, str) else published,
        publisher=row.publisher,
        url=row.url,
        language=row.language,
        country=row.country,
        path=row.path,
        page_starts=tuple(json.loads(row.page_starts)),
    )


def claims_frame(reports: Sequence[Any], claims: Sequence[Any]) -> pd.DataFrame:
    """The frame of all claims.

    ``reports`` are rows of id and the columns :data:`OF_THE_REPORT`; ``claims`` rows of the report's id and the
    columns :data:`OF_THE_CLAIM`. Every column of the schema with its dtype, also for no claims.
    """
    by_name: dict[str, pd.Series] = {}
    report_ids, *columns = zip(*claims, strict=True) if claims else [[]] * (1 + len(OF_THE_CLAIM))
    for column, found in zip(OF_THE_CLAIM, columns, strict=True):
        by_name[column.name] = series(found, column.dtype)
    _, *kept = zip(*reports, strict=True) if reports else [[]] * (1 + len(OF_THE_REPORT))
    place = {row[0]: position for position, row in enumerate(reports)}
    taken = [place[report] for report in report_ids]
    for name, found in zip(OF_THE_REPORT, kept, strict=True):
        by_name[name] = series(found, DATE if name == "published" else TEXT).take(taken).reset_index(drop=True)
    return pd.DataFrame({name: by_name[name] for name in NAMES}, copy=False)


def series(found: Sequence[Any], dtype: str) -> pd.Series:
    """The values of one column with its dtype."""
    if dtype == DATE:
        return pd.Series(pd.to_datetime(pd.Series(found, dtype=object)), dtype=DATE)
    return pd.Series(found, dtype=dtype)
