"""Statements that can be held against each other: disagreements, one figure over successive reports, repeated text.

Pure: frames in, frames out. Nothing here adds up claims.
"""

from __future__ import annotations

import re

import numpy as np
import pandas as pd

from views.figures import SAME_THING, comparable_span, each, repeat_key, without_repeats
from views.words import listed

SHORT_SENTENCE = 40
"""Characters; a shorter sentence ("12 people were killed.") may be written twice by chance."""

NEAR = 14
"""Days; figures of a crisis that lie no further apart are held against each other, as reports seldom share a day."""

AROUND_NUMBER = 60
"""Characters before and after a number in which words such as "cumulative" or "newly" speak about it."""


def disagreements(rows: pd.DataFrame) -> pd.DataFrame:
    """The statements of all groups in which reports, or named sources, give different figures for the same thing.

    The same thing is the same indicator, unit, place, sector and part of the population, at times that overlap or lie
    at most :data:`NEAR` days apart. One row a statement, repeats once, of each source in a report only its largest,
    with ``repeats``, ``apart`` (days between the times of the group, 0 where they overlap) and ``group`` (a number,
    in the order in which an analyst would look: the same time first, then most statements).
    Shares and the indicator "other" are left out, as are figures without any date.
    """
    dated = _comparable(rows)
    if dated.empty:
        no_count = pd.Series(dtype="int64")
        return dated.assign(group=no_count, repeats=no_count, apart=no_count)
    grouped = dated.assign(group=_near_groups(dated))
    grouped = grouped[_sources_differ(grouped)]
    single = without_repeats(_largest_of_source(grouped))
    single = single[_sources_differ(single)]
    start, end = comparable_span(single)
    by = single.assign(start_=start, end_=end).groupby("group")
    days = (by["start_"].transform("max") - by["end_"].transform("min")).dt.days.clip(lower=0)
    spread = by["value"].transform("max") / by["value"].transform("min").clip(lower=1)
    ranked = single.assign(apart=days, later=days > 0, size=by["claim_id"].transform("size"), spread=spread)
    ordered = ranked.sort_values(
        ["later", "size", "spread", "group", "value"], ascending=[True, False, False, True, True], kind="stable"
    ).drop(columns="later")
    return ordered.assign(group=pd.factorize(ordered["group"])[0]).drop(columns=["size", "spread"])


def _comparable(rows: pd.DataFrame) -> pd.DataFrame:
    """The rows with a date that are neither a share, nor a breakdown, nor of the indicator "other"."""
    counts = (rows["indicator"] != "other") & (rows["unit"] != "percent")
    return rows[(rows["as_of_end"].notna() & counts & ~rows["breakdown"]).to_numpy()]


def _near_groups(dated: pd.DataFrame) -> pd.Series:
    """A number for each set of claims about the same thing whose comparable spans all overlap or lie near."""
    start, end = comparable_span(dated)
    keys = dated.groupby(SAME_THING, observed=True, sort=False, dropna=False).ngroup()
    table = pd.DataFrame({"key": keys, "start": start, "end": end}).sort_values(["key", "start"], kind="stable")
    first_days, last_days = (table[name].to_numpy("datetime64[D]").astype("int64") for name in ("start", "end"))
    days = (table["key"].tolist(), first_days.tolist(), last_days.tolist())
    groups, group, last_key, shared_until = [], -1, None, 0
    for key, first, last in zip(*days, strict=True):
        if key != last_key or first > shared_until + NEAR:
            group, last_key, shared_until = group + 1, key, last
        shared_until = min(shared_until, last)
        groups.append(group)
    return pd.Series(groups, index=table.index).reindex(dated.index)


def _largest_of_report(rows: pd.DataFrame, by: list[str]) -> pd.DataFrame:
    """Of one report only the largest figure counts: its smaller ones mostly are parts or single activities."""
    return rows.sort_values("value", ascending=False, kind="stable").drop_duplicates([*by, "document_id"])


def _largest_of_source(rows: pd.DataFrame) -> pd.DataFrame:
    """Of each report only its largest figure counts, and besides it that of every other source that it names."""
    ordered = rows.sort_values("value", ascending=False, kind="stable")
    first = ~ordered.duplicated(["group", "document_id"])
    named = (ordered["source"] != "") & ~ordered.duplicated(["group", "document_id", "source"])
    return ordered[(first | named).to_numpy()]


def _sources_differ(grouped: pd.DataFrame) -> pd.Series:
    """Whether the group of a row holds different figures of different reports, or of sources named by one report."""
    named = grouped["source"].astype("str").replace("", None)
    by = grouped.assign(named=named).groupby("group")
    several = (by["document_id"].transform("nunique") > 1) | (by["named"].transform("nunique") > 1)
    return several & (by["value"].transform("nunique") > 1)


def summary(groups: pd.DataFrame) -> pd.DataFrame:
    """One row for each group of :func:`disagreements`: what, where, when, lowest, highest, statements, reports."""
    if groups.empty:
        return pd.DataFrame()
    by = groups.groupby("group")
    first = by.first()
    low, high = by["value"].min(), by["value"].max()
    return pd.DataFrame(
        {
            "indicator": first["indicator"].astype("str"),
            "unit": first["unit"].astype("str"),
            "location_name": first["location_name"].astype("str"),
            "place": first["place"].astype("str"),
            "since": by["as_of_start"].min(),
            "until": by["as_of_end"].max(),
            "lowest": low,
            "highest": high,
            "ratio": high / low.where(low > 0),
            "apart": first["apart"],
            "statements": by.size(),
            "reports": by["document_id"].nunique(),
        }
    )


def growing(rows: pd.DataFrame, limit: int = 50) -> pd.DataFrame:
    """Statements of the same thing in three or more reports of different dates, with ``series`` and ``kind``.

    ``series`` numbers the thing, the one with most reports first; ``kind`` is "cumulative" or "new" where words near
    the number say so, else "unsaid". Of one report, only the largest figure of a date is kept; repeats once.
    """
    dated = _comparable(rows)
    keys = dated.groupby(SAME_THING, observed=True, sort=False, dropna=False).ngroup()
    dated = dated.assign(series=keys)
    dates = dated.groupby("series")["as_of_end"].transform("nunique")
    reports = dated.groupby("series")["document_id"].transform("nunique")
    long = dated[((dates > 2) & (reports > 2)).to_numpy()].assign(reports=reports)
    if long.empty:
        return long.assign(kind=pd.Series(dtype="str"))
    long = without_repeats(_largest_of_report(long, ["series", "as_of_end"]))
    long = long.sort_values(["reports", "series", "as_of_end"], ascending=[False, True, True], kind="stable")
    long = long.assign(series=pd.factorize(long["series"])[0])
    long = long[(long["series"] < limit).to_numpy()]
    return long.assign(kind=kind_of_count(long))


def kind_of_count(rows: pd.DataFrame) -> pd.Series:
    """Whether the words near a number call it a total so far or an addition; "unsaid" where they do not.

    The word that stands nearest to the number decides.
    """
    patterns = {kind: _any_of(listed(f"reading.{kind}")) for kind in ("cumulative", "new")}
    kinds = [_kind(row.sentence, row.value_text, patterns) for row in each(rows[["sentence", "value_text"]])]
    return pd.Series(kinds, index=rows.index, dtype="str")


def _any_of(words: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(r"\b(?:" + "|".join(map(re.escape, words)) + r")\b", re.IGNORECASE)


def _kind(sentence: str, number: str, patterns: dict[str, re.Pattern[str]]) -> str:
    at = sentence.find(number)
    if at < 0:
        return "unsaid"
    first = max(at - AROUND_NUMBER, 0)
    near = sentence[first : at + len(number) + AROUND_NUMBER]
    distance = {
        kind: min((abs(found.start() + first - at) for found in pattern.finditer(near)), default=np.inf)
        for kind, pattern in patterns.items()
    }
    nearest = min(distance, key=lambda kind: distance[kind])
    return nearest if distance[nearest] < np.inf else "unsaid"


def repeated_text(rows: pd.DataFrame) -> pd.DataFrame:
    """Sentences with a figure that several reports carry word for word, most repeated first.

    Columns: sentence, times (in how many reports), first (date of the earliest), publishers, claim_id (the earliest).
    """
    long = rows[(rows["sentence"].str.len() >= SHORT_SENTENCE).to_numpy()]
    if long.empty:
        return pd.DataFrame(columns=["sentence", "times", "first", "publishers", "claim_id"])
    keyed = long.assign(key=repeat_key(long)).sort_values("published", kind="stable")
    keyed = keyed[(keyed.groupby("key")["document_id"].transform("nunique") > 1).to_numpy()]
    by = keyed.groupby("key", sort=False)
    found = pd.DataFrame(
        {
            "sentence": by["sentence"].first(),
            "times": by["document_id"].nunique(),
            "first": by["published"].min(),
            "publishers": by["publisher"].agg(lambda names: ", ".join(sorted({str(name) for name in names if name}))),
            "claim_id": by["claim_id"].first(),
        }
    )
    one_a_sentence = found.sort_values("times", ascending=False, kind="stable").drop_duplicates("sentence")
    return one_a_sentence.reset_index(drop=True)
