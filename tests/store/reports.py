"""Reports and claims to keep, made by hand so that these tests need no extractor."""

import pandas as pd

from extract import schema
from extract.document import Document

TEXT = "In August the UN reached only 280,500 of the 1.23 million people it sought to assist."


def report(document_id="briefing", text=TEXT, **fields):
    """A report with a text of two figures."""
    return Document(document_id, text, title="Briefing", language="en", **fields)


def claims_of(document, *figures):
    """The frame of claims that an extractor could have made: each figure is a dict of columns, ``start`` among them."""
    rows = [
        {
            "claim_id": f"{document.id}:{figure['start']}",
            "document_id": document.id,
            "title": document.title,
            "language": document.language,
            "published": document.published,
            "sentence": document.text,
            "end": figure["start"] + 7,
            **figure,
        }
        for figure in figures
    ]
    columns = {}
    for column in schema.COLUMNS:
        blank = "" if column.dtype == schema.TEXT else None
        found = [row.get(column.name, blank) for row in rows]
        columns[column.name] = pd.Series(found, dtype=object).astype(column.dtype)
    return pd.DataFrame(columns)


REACHED = {"start": 30, "indicator": "reached", "value": 280500.0, "unit": "people", "value_text": "280,500"}
TARGETED = {"start": 45, "indicator": "targeted", "value": 1230000.0, "unit": "people", "value_text": "1.23 million"}


def add_briefing(store, *figures, collection="Syria"):
    """Put the report with these figures (by default both) into a collection; returns its frame of claims."""
    document = report()
    claims = claims_of(document, *(figures or (REACHED, TARGETED)))
    store.add(collection, document, claims)
    return claims
