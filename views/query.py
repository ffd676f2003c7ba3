"""What the filters ask for, and the rows that answer. Pure: frames in, a mask out."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, fields

import numpy as np
import numpy.typing as npt
import pandas as pd

Mask = npt.NDArray[np.bool_]

WORDED = ("title", "place", "location_name", "source", "counted")
"""Columns, besides the sentence, in which a word may stand."""

NAMED = ("source", "publisher")
"""Columns with an open set of names: a typed part of a name matches every name that holds it."""


@dataclass(frozen=True, slots=True)
class Query:
    """The filters of a view. An empty field lets every row pass; fields join by "and", values within one by "or"."""

    words: str = ""
    indicator: tuple[str, ...] = ()
    location_code: tuple[str, ...] = ()
    admin1_name: tuple[str, ...] = ()
    since: dt.date | None = None
    until: dt.date | None = None
    unit: tuple[str, ...] = ()
    source: tuple[str, ...] = ()
    status: tuple[str, ...] = ()
    publisher: tuple[str, ...] = ()
    review_status: tuple[str, ...] = ()
    document_id: tuple[str, ...] = ()

    def count(self) -> int:
        """How many filters are set; a period counts once."""
        chosen = sum(bool(getattr(self, field.name)) for field in fields(self))
        return chosen - bool(self.since and self.until)


def matching(seen: pd.DataFrame, query: Query) -> Mask:
    """Which rows of ``seen`` (see :func:`views.figures.prepare`) the query lets pass.

    A filter looks at the categories of a column, not at its rows; only words look at every sentence that is left.
    """
    mask = np.ones(len(seen), dtype=bool)
    for name in ("indicator", "location_code", "admin1_name", "unit", "status", "review_status", "document_id"):
        mask &= _one_of(seen[name], getattr(query, name), whole=True)
    for name in NAMED:
        mask &= _one_of(seen[name], getattr(query, name), whole=False)
    if query.since:
        mask &= (seen["as_of_end"] >= pd.Timestamp(query.since)).to_numpy()
    if query.until:
        mask &= (seen["as_of_start"] <= pd.Timestamp(query.until)).to_numpy()
    return mask & _holding(seen, query.words, mask)


def _one_of(column: pd.Series, wanted: tuple[str, ...], *, whole: bool) -> Mask | bool:
    """Rows whose value is one of those wanted or, where names need not be whole, holds one of them."""
    if not wanted:
        return True
    categories = column.cat.categories
    if whole:
        return _of_categories(column, categories.isin(wanted))
    chosen = np.zeros(len(categories), dtype=bool)
    for part in wanted:
        chosen |= categories == part if part in categories else _holds(categories, part.lower())
    return _of_categories(column, chosen)


def _holds(categories: pd.Index, part: str) -> Mask:
    return np.fromiter((part in name.lower() for name in categories), dtype=bool, count=len(categories))


def _of_categories(column: pd.Series, chosen: Mask) -> Mask:
    """The rows of the chosen categories."""
    rows: Mask = np.append(chosen, False)[column.cat.codes.to_numpy()]
    return rows


def _holding(seen: pd.DataFrame, words: str, among: Mask) -> Mask:
    """Rows that hold every word, looked for only among the rows that other filters left."""
    wanted = words.lower().split()
    if not wanted:
        return among
    left = np.flatnonzero(among)
    for word in wanted:
        held = [seen["searched"].take(left).str.contains(word, regex=False).to_numpy(dtype=bool)]
        held += [_of_categories(seen[name], _holds(seen[name].cat.categories, word))[left] for name in WORDED]
        left = left[np.any(held, axis=0)]
    found = np.zeros(len(seen), dtype=bool)
    found[left] = True
    return found
