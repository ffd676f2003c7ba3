"""What was decided, put beside what was read."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
import numpy.typing as npt
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
    known = {decision.claim_id: decision for decision in decisions}
    places = np.flatnonzero(base["claim_id"].isin(list(known)).to_numpy()) if known else np.array([], dtype=np.intp)
    rows = base[["claim_id", *DECIDED_ON]].iloc[places].to_dict("records")
    placed = [known[row["claim_id"]] for row in rows]
    added: dict[str, list[Any]] = {
        "review_status": [
            CONFLICT if changes(decision, {name: row[name] for name in DECIDED_ON}) else decision.review_status
            for decision, row in zip(placed, rows, strict=True)
        ],
        "reviewed_by": [decision.reviewed_by for decision in placed],
        "reviewed_at": [decision.reviewed_at for decision in placed],
        "note": [decision.note for decision in placed],
        "corrected_fields": [" ".join(decision.corrections) for decision in placed],
    }
    for name in dict.fromkeys(name for decision in placed for name in decision.corrections):
        added[PREFIX + name] = [decision.corrections.get(name) for decision in placed]
    return base.assign(**{name: column(base.index, name, places, found) for name, found in added.items()})


def column(index: pd.Index, name: str, places: npt.NDArray[np.intp], found: Sequence[Any]) -> pd.Series:
    """A column with the dtype of the schema that holds ``found`` in ``places`` and is empty elsewhere.

    A review column without a text is ""; a corrected column that nobody corrected, and a count made empty, is missing.
    """
    dtype: Any = NULLABLE.get(described(name).dtype, described(name).dtype)
    reviewed = name in {column.name for column in schema.REVIEW_COLUMNS}
    made = pd.Series("" if reviewed and dtype == schema.TEXT else None, index=index, dtype=dtype)
    made.iloc[places] = pd.Series(found, dtype=object).astype(dtype).array
    return made
