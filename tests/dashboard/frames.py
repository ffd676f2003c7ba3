"""Frames of claims for tests: a claim is written as what differs from a plain one."""

from __future__ import annotations

from typing import Any

import pandas as pd

from extract.schema import COLUMNS
from views.figures import prepare

PLAIN: dict[str, Any] = {
    "title": "Situation report",
    "publisher": "OCHA",
    "published": "2017-09-27",
    "language": "en",
    "indicator": "reached",
    "counted": "people",
    "value": 100.0,
    "qualifier": "exact",
    "unit": "people",
    "status": "reported",
    "place": "Syria",
    "location_code": "SYR",
    "location_name": "Syrian Arab Republic",
    "reference_period_start": "2017-07-01",
    "reference_period_end": "2017-08-31",
    "rule": "reached by verb",
}


def claims(*rows: dict[str, Any]) -> pd.DataFrame:
    """A frame as the store gives it. Claims stand in the report "a" unless they say ``document_id``."""
    full = [_full(number, row) for number, row in enumerate(rows)]
    frame = pd.DataFrame(full, columns=[column.name for column in COLUMNS])
    for column in COLUMNS:
        values = frame[column.name]
        if column.dtype == "str":
            frame[column.name] = values.astype("str").where(values.notna(), "").astype("str")
        elif column.dtype.startswith("datetime"):
            frame[column.name] = pd.to_datetime(values).astype(column.dtype)
        else:
            frame[column.name] = values.astype(column.dtype)
    never = pd.Series(pd.NaT, index=frame.index, dtype="datetime64[us]")
    reviews = [row.get("review_status", "") for row in rows]
    return frame.assign(review_status=reviews, reviewed_by="", reviewed_at=never, note="", corrected_fields="")


def seen(*rows: dict[str, Any]) -> pd.DataFrame:
    """The same, as the pages see it."""
    return prepare(claims(*rows))


def _full(number: int, row: dict[str, Any]) -> dict[str, Any]:
    made = {**PLAIN, "document_id": "a", "start": number * 100, **row}
    text = f"{made['value']:,.0f}"
    defaults = {
        "claim_id": f"{made['document_id']}:{made['start']}",
        "value_text": text,
        "end": made["start"] + len(text),
        "value_low": made["value"],
        "value_high": made["value"],
        "sentence": f"In report {made['document_id']} {text} people are counted, as said in sentence {number}.",
    }
    return {**defaults, **made}
