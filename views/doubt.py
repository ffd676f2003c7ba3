"""Which figures a reviewer should look at first, and why. Pure: frames in, codes and positions out."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt
import pandas as pd

from views.figures import SAME_THING
from views.store import ACCEPTED, CONFLICT, CORRECTED, REJECTED

REASONS = ("conflict", "warning", "denied", "projected", "jump", "rest")
"""Why a figure stands where it does in the queue, most doubtful first."""

JUMP = 10.0
"""How many times more, or less, than the report before is a jump."""

DECIDED = (ACCEPTED, CORRECTED, REJECTED)


def reasons(seen: pd.DataFrame) -> npt.NDArray[np.intp]:
    """For each row the first of :data:`REASONS` that its figure gives, as its place in that list.

    ``seen`` is a frame as :func:`views.figures.prepare` makes it. Decisions are not looked at: a figure that changed
    since one was made is brought to the front by :func:`queue`.
    """
    holds = [
        (seen["warning"] != "").to_numpy(dtype=bool),
        (seen["status"] == "denied").to_numpy(),
        (seen["status"] == "projected").to_numpy(),
        jumps(seen),
    ]
    return np.select(holds, range(1, len(holds) + 1), default=len(holds) + 1)


def ranked(seen: pd.DataFrame, why: npt.NDArray[np.intp]) -> npt.NDArray[np.intp]:
    """The positions of all rows: doubtful first, and of those the largest figure first."""
    return np.lexsort((-np.nan_to_num(seen["value"].to_numpy()), why))


def jumps(seen: pd.DataFrame) -> npt.NDArray[np.bool_]:
    """Rows whose figure is :data:`JUMP` times more or less than the last report's about the same thing and place.

    Of a report that says several figures about it the largest is compared.
    """
    told = (seen["value"] > 0) & (seen["unit"] != "percent") & (seen["place_key"] != "") & seen["published"].notna()
    columns = [*SAME_THING, "document_id", "published", "value"]
    rows = seen.loc[told.to_numpy(), columns].assign(row=np.flatnonzero(told.to_numpy()))
    rows = rows.sort_values(["published", "value"]).drop_duplicates([*SAME_THING, "document_id"], keep="last")
    ratio = rows["value"] / rows.groupby(SAME_THING, observed=True, sort=False)["value"].shift()
    found = np.zeros(len(seen), dtype=bool)
    found[rows.loc[(ratio >= JUMP) | (ratio <= 1 / JUMP), "row"]] = True
    return found


def queue(seen: pd.DataFrame, ranking: npt.NDArray[np.intp], which: str) -> npt.NDArray[np.intp]:
    """The positions of the rows to show, those changed since they were decided on first, the others as ranked.

    ``which`` is "open" (not decided, or changed since), "conflict" (changed since) or "done" (decided).
    """
    changed = (seen["review_status"] == CONFLICT).to_numpy()[ranking]
    if which == "conflict":
        return ranking[changed]
    done = seen["review_status"].isin(DECIDED).to_numpy()[ranking]
    return ranking[done] if which == "done" else np.concatenate([ranking[changed], ranking[~done & ~changed]])
