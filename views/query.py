"""What the filters ask for, and the rows that answer. Pure: frames in, a mask out."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, fields

import numpy as np
import numpy.typing as npt
import pandas as pd

Mask = npt.NDArray[np.bool_]

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

    Each filter on codes looks at the categories, not the rows; words look at one lowered column.
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
    if not wanted:
        return True
    categories = column.cat.categories
    if whole:
        chosen = categories.isin(wanted)
    else:
        names = categories.str.casefold()
        chosen = np.zeros(len(categories), dtype=bool)
        for part in wanted:
            chosen |= (
                np.asarray(categories == part)
                if part in categories
                else names.str.contains(part.casefold(), regex=False)
            )
    return np.append(chosen, False)[column.cat.codes.to_numpy()]


def _holding(seen: pd.DataFrame, words: str, among: Mask) -> Mask:
    """Rows that hold every word, looked for only among the rows that other filters left."""
    wanted = words.casefold().split()
    if not wanted:
        return among
    left = np.flatnonzero(among)
    for word in wanted:
        held = seen["searched"].take(left).str.contains(word, regex=False)
        left = left[held.to_numpy(dtype=bool)]
    found = np.zeros(len(seen), dtype=bool)
    found[left] = True
    return found
