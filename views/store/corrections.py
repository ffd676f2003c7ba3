"""The claims as their reviewers see them: corrections put in place of what was read."""

from __future__ import annotations

import pandas as pd

from views.store.records import CONFLICT, REJECTED

PREFIX = "corrected_"
FIELDS = f"{PREFIX}fields"


def with_corrections(frame: pd.DataFrame, *, keep_rejected: bool = False) -> pd.DataFrame:
    """The claims as reviewed: each corrected field in place of the original, rejected claims left out.

    For key figures and charts. Tables and downloads show ``Store.claims`` itself, with originals and corrections side
    by side. ``corrected_fields`` names what was corrected, so a date may also be corrected to empty. A correction whose
    claim has changed since (``review_status`` "conflict") is not put in place.
    """
    rows = frame if keep_rejected else frame[frame["review_status"] != REJECTED]
    corrected = [name for name in rows.columns if name.startswith(PREFIX) and name != FIELDS]
    if not corrected:
        return rows
    settled = (rows["review_status"] != CONFLICT) & (rows[FIELDS] != "")
    names = rows[FIELDS].where(settled, "").str.split()
    in_place = {}
    for column in corrected:
        name = column.removeprefix(PREFIX)
        chosen = pd.Series([name in fields for fields in names], index=rows.index)
        in_place[name] = rows[name].mask(chosen, rows[column].astype(rows[name].dtype))
    return rows.assign(**in_place)
