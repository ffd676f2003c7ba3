"""The claims as their reviewers see them: corrections put in place of what was read."""

from __future__ import annotations

import pandas as pd

from views.store.records import CONFLICT, REJECTED

PREFIX = "corrected_"


def with_corrections(frame: pd.DataFrame, *, keep_rejected: bool = False) -> pd.DataFrame:
    """The claims as reviewed: each corrected field in place of the original, rejected claims left out.

    For key figures and charts. Tables and downloads show ``Store.claims`` itself, with originals and corrections side
    by side. A correction whose claim has changed since (``review_status`` "conflict") is not put in place.
    """
    rows = frame if keep_rejected else frame[frame["review_status"] != REJECTED]
    corrected = [name for name in rows.columns if name.startswith(PREFIX)]
    if not corrected:
        return rows
    settled = rows["review_status"] != CONFLICT
    return rows.assign(
        **{
            name.removeprefix(PREFIX): rows[name.removeprefix(PREFIX)].mask(settled & rows[name].notna(), rows[name])
            for name in corrected
        }
    )
