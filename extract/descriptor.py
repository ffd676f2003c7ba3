"""What goes with a file of claims: what each column means, the Frictionless descriptor, and how to cite it.

Sources of the names: Frictionless Data Package 1.0 and Table Schema 1.0, https://specs.frictionlessdata.io/
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence
from typing import Any

import pandas as pd

from extract import schema
from extract.schema import Code, Column

CORRECTED = "corrected_"
FIELD_TYPES = {
    schema.TEXT: "string",
    schema.NUMBER: "number",
    schema.COUNT: "integer",
    schema.COUNT_OR_EMPTY: "integer",
    schema.DATE: "date",
    schema.MOMENT: "datetime",
}
CURRENCY = "[A-Z]{3}"
"""ISO 4217 codes, which stand in the column ``unit`` beside the listed units."""

KNOWN = {column.name: column for column in (*schema.COLUMNS, *schema.REVIEW_COLUMNS)}
DICTIONARY_HEADER = ("column", "type", "meaning", "codes", "hxl")


def described(name: str) -> Column:
    """The schema's column of that name; also for a correction beside it, and bare for a name the schema has not.

    >>> described("corrected_value").hxl
    '#value+num+corrected'
    """
    if name in KNOWN:
        return KNOWN[name]
    original = KNOWN.get(name.removeprefix(CORRECTED))
    if name.startswith(CORRECTED) and original:
        meaning = f"What a reviewer put in the place of {original.name}; empty where it was left as read"
        return original._replace(name=name, meaning=meaning, hxl=f"{original.hxl}+corrected")
    return Column(name, schema.TEXT, "", "")


def codes_of(column: Column) -> tuple[Code, ...]:
    """The closed list that the column's values come from; empty where there is none."""
    return getattr(schema, column.codes) if column.codes else ()


def dictionary(names: Iterable[str]) -> list[tuple[str, ...]]:
    """The data dictionary: one row a column, as named in :data:`DICTIONARY_HEADER`."""
    return [
        (
            column.name,
            FIELD_TYPES[column.dtype],
            column.meaning,
            "; ".join(f"{code.code}: {code.meaning}" for code in codes_of(column)),
            column.hxl,
        )
        for column in map(described, names)
    ]


def field(column: Column) -> dict[str, Any]:
    """The column as a field of a Frictionless Table Schema, with its HXL tag."""
    entry: dict[str, Any] = {"name": column.name, "type": FIELD_TYPES[column.dtype], "description": column.meaning}
    if column.hxl:
        entry["hxl"] = column.hxl
    codes = [code.code for code in codes_of(column)]
    if column.codes == "UNITS":
        entry["constraints"] = {"pattern": f"^({'|'.join(codes)}|{CURRENCY})$"}
    elif codes:
        entry["constraints"] = {"enum": codes}
    return entry


def datapackage(frame: pd.DataFrame, csv: bytes, notes: Sequence[str] = ()) -> dict[str, Any]:
    """The Frictionless descriptor of ``csv``, which holds the rows of ``frame`` and lies beside it as claims.csv.

    ``notes`` say what view of the data this is, for instance the filters that were set.
    """
    table: dict[str, Any] = {"fields": [field(described(name)) for name in frame.columns], "missingValues": [""]}
    if "claim_id" in frame.columns:
        table["primaryKey"] = "claim_id"
    resource = {
        "name": "claims",
        "path": "claims.csv",
        "profile": "tabular-data-resource",
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "bytes": len(csv),
        "hash": f"sha256:{hashlib.sha256(csv).hexdigest()}",
        "schema": table,
    }
    return {
        "name": "relief-figures-claims",
        "title": "Figures claimed in humanitarian reports",
        "description": "\n".join(("One row is one figure that a report claims, with its evidence.", *notes)),
        "profile": "tabular-data-package",
        "sources": [
            {"title": title or document_id, **({"path": url} if url.startswith(("http://", "https://")) else {})}
            for document_id, title, _, _, url in reports_in(frame)
        ],
        "resources": [resource],
    }


def reports_in(frame: pd.DataFrame) -> list[tuple[str, str, str, str, str]]:
    """The reports behind the rows, each once: document_id, title, publisher, published (ISO), url; "" for unknown."""
    names = ["document_id", "title", "publisher", "published", "url"]
    if not set(names) <= set(frame.columns):
        return []
    once = frame[names].drop_duplicates("document_id")
    days = once["published"].dt.strftime("%Y-%m-%d").fillna("")
    texts = once[["document_id", "title", "publisher", "url"]].astype(object).fillna("")
    return [
        (str(row.document_id), str(row.title), str(row.publisher), str(day), str(row.url))
        for row, day in zip(texts.itertuples(), days, strict=True)
    ]


def citation(frame: pd.DataFrame, notes: Sequence[str] = ()) -> str:
    """How to cite the rows: the figures are the reports' own, so each report is named.

    ``notes`` as in :func:`datapackage`.
    """
    reports = reports_in(frame)
    lines = [
        "Relief Figures: figures claimed in humanitarian reports.",
        f"{len(frame):,} claims from {len(reports):,} reports.",
        *notes,
        "",
        "Every figure is its report's. Cite the report, and say that the figure was read from it with Relief Figures.",
        "Figures of different sources are rival statements about the same thing: do not add them up.",
        "",
        "Reports:",
    ]
    for document_id, title, publisher, published, url in reports:
        lines.append("- " + ", ".join(part for part in (publisher, title or document_id, published, url) if part))
    return "\n".join(lines) + "\n"
