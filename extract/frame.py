"""Claims as one pandas frame."""

from __future__ import annotations

import gc
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from itertools import groupby

import pandas as pd

from extract.claim import Claim
from extract.claims import claims_of
from extract.document import Document
from extract.lang import languages
from extract.schema import COLUMNS
from extract.series import with_series_doubts

BATCH = 40_000
"""Characters of the documents that are read together; a longer one is read with those before it that are not yet."""

UNSAID = "en"
"""The language that a text is read in where nobody says which it is written in."""


def extract(documents: Iterable[Document]) -> pd.DataFrame:
    """The claims of the documents, one row each, in the order of the documents and of their text.

    The columns and dtypes are those of ``schema.COLUMNS``, also where there is no claim at all. Unknown words and codes
    are empty strings; unknown numbers and dates are missing. A document whose language has no rules gives no row; one
    whose language is unknown is read as English.

    >>> text = "Partners reached 280,500 of the 1.23 million people they sought to assist."
    >>> frame = extract([Document("note", text)])
    >>> frame[["indicator", "value", "unit", "whole_id", "share"]].values.tolist()[0]
    ['reached', 280500.0, 'people', 'note:32', 0.2280487804878049]
    """
    rows: list[Claim] = []
    for language, batch in _batches(documents):
        with _without_collector():
            rows.extend(claims_of(batch, language))
    with _without_collector():
        return with_series_doubts(frame_of(rows))


@contextmanager
def _without_collector() -> Iterator[None]:
    """Let the collector of cycles rest: reading makes none, and looking for them took a sixth of its time."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def _batches(documents: Iterable[Document]) -> Iterator[tuple[str, list[Document]]]:
    """Documents in a language with rules, a few that follow each other at a time: some :data:`BATCH` characters."""
    for language, same in groupby(documents, key=lambda document: document.language or UNSAID):
        if language not in languages():
            continue
        batch: list[Document] = []
        size = 0
        for document in same:
            batch.append(document)
            size += len(document.text)
            if size >= BATCH:
                yield language, batch
                batch, size = [], 0
        yield language, batch


def frame_of(rows: list[Claim]) -> pd.DataFrame:
    """Claims as a frame with the dtypes of the schema."""
    values = list(zip(*rows, strict=True)) if rows else [()] * len(COLUMNS)
    columns = {}
    for column, cells in zip(COLUMNS, values, strict=True):
        if column.dtype.startswith("datetime"):
            days = pd.to_datetime(pd.Index(cells, dtype="object"), errors="coerce")
            columns[column.name] = pd.Series(days.as_unit("us"))
        else:
            columns[column.name] = pd.Series(cells, dtype=column.dtype)
    return pd.DataFrame(columns, copy=False)
