"""What an analyst should look at twice where several reports of one publisher tell the same figure over time."""

from __future__ import annotations

from typing import Any

import pandas as pd

from extract.doubts import JUMP, Doubt, text_of, written

SAME = [
    "publisher",
    "indicator",
    "unit",
    "status",
    "population_group",
    "sector_code",
    "location_code",
    "admin1_code",
    "admin2_code",
]
"""Columns that two figures of a series share."""

CUMULATIVE = ("deaths", "injured", "cases", "recovered", "vaccinated", "tested")
"""Indicators that can only grow while they are counted from the same day."""


def with_series_doubts(frame: pd.DataFrame, language: str = "en") -> pd.DataFrame:
    """The frame with doubts about successive reports added to the column ``warning``.

    Of each report the largest figure about a thing is compared with that of the report before it: whether it is ten
    times more or less, and whether a count since the same day, or as of a day, has fallen.
    """
    rows = _headline(frame)
    if rows.empty:
        return frame
    groups = rows.groupby(SAME, observed=True, sort=False)
    before = groups[["value", "published", "reference_period_start", "is_as_of", "counted"]].shift()
    times = rows["value"] / before["value"]
    rows = rows.assign(**{f"{name}_before": before[name] for name in before})[(times >= JUMP) | (times < 1)]
    found = {row.Index: text_of(doubt, language) for row in rows.itertuples() if (doubt := _doubt(row))}
    if not found:
        return frame
    added = pd.Series(found, dtype="str").reindex(frame.index).fillna("")
    joined = frame["warning"].where(added == "", frame["warning"].str.cat(added, sep="; ").str.removeprefix("; "))
    return frame.assign(warning=joined.astype("str"))


def _headline(frame: pd.DataFrame) -> pd.DataFrame:
    """Of each report the largest figure of each series, by date; figures of one report alone are left out."""
    told = (frame["value"] > 0) & (frame["unit"] != "percent") & (frame["status"] == "reported")
    told &= (frame["location_code"] != "") & (frame["publisher"] != "") & frame["published"].notna()
    told &= frame["whole_id"] == ""
    period = ["reference_period_start", "reference_period_end"]
    rows = frame.loc[told, [*SAME, "document_id", "claim_id", "published", "value", "counted", *period]]
    rows = rows.sort_values(["published", "value"], kind="stable").drop_duplicates([*SAME, "document_id"], keep="last")
    rows = rows[rows.duplicated(SAME, keep=False)]
    as_of = rows["reference_period_start"].isna() | (rows["reference_period_start"] == rows["reference_period_end"])
    return rows.assign(is_as_of=as_of)


def _doubt(row: Any) -> Doubt | None:
    """The doubt about a row that carries the figure of the report before it in columns ending in ``_before``."""
    figures = {"other": written(row.value_before), "date": row.published_before.date().isoformat()}
    times = row.value / row.value_before
    if times >= JUMP:
        return Doubt(row.claim_id, "jumps_up", figures | {"times": f"{times:,.3g}"})
    if times <= 1 / JUMP:
        return Doubt(row.claim_id, "jumps_down", figures | {"times": f"{1 / times:,.3g}"})
    since_same_day = row.reference_period_start == row.reference_period_start_before
    is_counted_on = (row.is_as_of and row.is_as_of_before) or since_same_day
    if row.indicator in CUMULATIVE and is_counted_on and row.counted == row.counted_before and times < 1:
        return Doubt(row.claim_id, "falls", figures)
    return None
