"""What was decided, put beside what was read."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
import pandas as pd

from extract import schema
from extract.descriptor import described
from views.store.corrections import PREFIX
from views.store.decisions import changes
from views.store.records import CONFLICT, DECIDED_ON, Decision

NULLABLE = {schema.COUNT: schema.COUNT_OR_EMPTY}


def with_decisions(base: pd.DataFrame, decisions: Sequence[Decision]) -> pd.DataFrame:
    """The claims with the review columns of the schema, and corrected_<column> where somebody corrected one.

    A decision on a claim that is not there is left out; one whose claim changed since has the status "conflict".
    """
    positions = pd.Index(base["claim_id"]).get_indexer([decision.claim_id for decision in decisions])
    placed = [(place, decision) for place, decision in zip(positions.tolist(), decisions, strict=True) if place >= 0]
    says = {name: base[name].to_numpy() for name in DECIDED_ON}
    added = {column.name: empty(len(base), column.dtype) for column in schema.REVIEW_COLUMNS}
    for place, decision in placed:
        changed = changes(decision, {name: found[place] for name, found in says.items()})
        added["review_status"][place] = CONFLICT if changed else decision.review_status
        added["reviewed_by"][place] = decision.reviewed_by
        added["reviewed_at"][place] = decision.reviewed_at
        added["note"][place] = decision.note
        added["corrected_fields"][place] = " ".join(decision.corrections)
        for name, value in decision.corrections.items():
            if PREFIX + name not in added:
                added[PREFIX + name] = np.full(len(base), None, dtype=object)
            added[PREFIX + name][place] = value
    return base.assign(**{name: typed(name, found) for name, found in added.items()})


def empty(length: int, dtype: str) -> Any:
    """A column of unknown values: "" for text, None otherwise."""
    return np.full(length, "" if dtype == schema.TEXT else None, dtype=object)


def typed(name: str, found: Any) -> pd.Series:
    """A column with the dtype of the schema; a corrected count may be empty."""
    dtype: Any = described(name).dtype
    return pd.Series(found, dtype=object).astype(NULLABLE.get(dtype, dtype))
