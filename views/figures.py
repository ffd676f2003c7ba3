"""From claims to figures that may stand side by side: what is the same thing, what is said of it, what is largest.

Pure: frames in, frames and small records out. Nothing here adds up claims.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt
import pandas as pd

from extract.schema import INDICATORS, NAMES
from views.store.corrections import FIELDS, with_corrections
from views.words import listed

CATEGORIES = [
    *("document_id", "title", "publisher", "language", "indicator", "population_status", "population_group", "counted"),
    *("sector_code", "qualifier", "unit", "status", "place", "location_code", "location_name", "admin1_code"),
    *("admin1_name", "admin2_code", "admin2_name", "source", "rule"),
]
"""Columns whose values repeat from row to row."""

SAME_THING = ["indicator", "unit", "location_code", "place_key", "sector_code", "population_group", "part"]
"""Columns in which two claims must agree before their values may be compared."""

WEIGHED = [*SAME_THING, "value", "as_of_start", "as_of_end", "published", "status", "warning", "breakdown"]
"""The columns that decide on a key figure; the others are looked at only in the few rows that are shown."""

A_MONTH, A_YEAR = pd.Timedelta(days=31), pd.Timedelta(days=366)
REJECTED = "rejected"
DENIED = "denied"


def prepare(claims: pd.DataFrame) -> pd.DataFrame:
    """The claims as the views see them: corrections in place, codes as categories, and what filters look at.

    ``claims`` is what the store gives; the result has its rows in its order, and besides its columns

    * ``as_of_start``, ``as_of_end``: the reference period without open ends; the report's date where none is stated
    * ``place_key``: the most specific place, so that two claims about one place share it
    * ``part``: of people, the noun that names a part of them ("children"), empty where all are counted; of anything
      else, what is counted ("kits")
    * ``breakdown``: whether it is a part of a whole of its own indicator (12 of them children), and so no rival of it;
      people reached of people targeted are no breakdown
    * ``searched``: the sentence in small letters, for the filter on words
    """
    return as_reviewed(as_read(claims), claims)


def as_read(claims: pd.DataFrame) -> pd.DataFrame:
    """What :func:`prepare` makes of the claims' own columns alone: the costly part, which no decision changes."""
    seen = claims[list(NAMES)]
    start, end, published = (seen[name] for name in ("reference_period_start", "reference_period_end", "published"))
    last = end.fillna(published.where(published >= start, start)).fillna(published)
    derived: dict[str, Any] = {
        "as_of_start": start.fillna(last),
        "as_of_end": last,
        "searched": seen["sentence"].str.lower(),
        **{name: seen[name].astype("category") for name in CATEGORIES},
    }
    seen = seen.assign(**derived)
    return seen.assign(place_key=_place_key(seen), part=_part(seen), breakdown=_breakdown(seen))


def as_reviewed(read: pd.DataFrame, claims: pd.DataFrame) -> pd.DataFrame:
    """The frame of :func:`as_read` with the decisions that ``claims`` carries; only corrected rows are made anew."""
    decided = {str(name): claims[name] for name in claims.columns if name not in NAMES}
    decided["review_status"] = claims["review_status"].astype("category")
    seen = read.assign(**decided)
    places = np.flatnonzero((claims[FIELDS] != "").to_numpy(dtype=bool))
    if not len(places):
        return seen
    corrected = as_read(with_corrections(claims.iloc[places], keep_rejected=True))
    before = {name: read[name] for name in corrected.columns.astype("str") if name != "breakdown"}
    put = {name: _put(column, places, corrected[name]) for name, column in before.items()}
    seen = seen.assign(**put)
    linked = any(put[name] is not before[name] for name in ("indicator", "whole_id"))
    return seen.assign(breakdown=_breakdown(seen)) if linked else seen


def _put(column: pd.Series, places: npt.NDArray[np.intp], values: pd.Series) -> pd.Series:
    """The column with other values in some places; the column itself where they are what stands there."""
    there = column.iloc[places]
    if there.astype(object).equals(values.astype(object)):
        return column
    if isinstance(column.dtype, pd.CategoricalDtype):
        categories = column.cat.categories.union(values.cat.categories, sort=False)
        codes = column.cat.codes.to_numpy(np.int32, copy=True)
        codes[places] = categories.get_indexer(pd.Index(values))
        return pd.Series(pd.Categorical.from_codes(codes, categories), index=column.index)
    changed = column.copy()
    changed.iloc[places] = values.to_numpy()
    return changed


def charted(seen: pd.DataFrame) -> pd.DataFrame:
    """The rows that a chart may show: neither denied by the text nor rejected by a reviewer."""
    shown = ((seen["status"] != DENIED) & (seen["review_status"] != REJECTED)).to_numpy()
    return seen if shown.all() else seen[shown]


def _texts(column: pd.Series) -> npt.NDArray[np.object_]:
    """The values of a category column as strings; empty where there is none."""
    names = np.array([*map(str, column.cat.categories), ""], dtype=object)
    return names[column.cat.codes.to_numpy()]


def _place_key(seen: pd.DataFrame) -> pd.Series:
    """P-code where one is known; else the place as written, unless that is the country itself, as "Syria" is."""
    admin2, admin1 = (_texts(seen[name]) for name in ("admin2_code", "admin1_code"))
    place, country = seen["place"].cat, seen["location_name"].cat
    pairs = place.codes.to_numpy(np.int64) * (len(country.categories) + 1) + country.codes.to_numpy()
    different, of_pair = np.unique(pairs, return_inverse=True)
    examples = np.zeros(len(different), dtype=np.intp)
    examples[of_pair] = np.arange(len(pairs))
    written = [
        "" if name.lower().startswith(own.lower()) else own.lower()
        for own, name in zip(seen["place"].iloc[examples], seen["location_name"].iloc[examples], strict=True)
    ]
    key = np.where(admin2 != "", admin2, np.where(admin1 != "", admin1, np.array(written, dtype=object)[of_pair]))
    return pd.Series(key, index=seen.index, dtype="category")


def _breakdown(seen: pd.DataFrame) -> npt.NDArray[np.bool_]:
    parts = np.flatnonzero((seen["whole_id"] != "").to_numpy())
    within = np.zeros(len(seen), dtype=bool)
    if len(parts):
        wholes = seen["claim_id"].isin(seen["whole_id"].iloc[parts]).to_numpy()
        known = dict(zip(seen["claim_id"][wholes], seen["indicator"][wholes], strict=True))
        own = zip(seen["whole_id"].iloc[parts], seen["indicator"].iloc[parts], strict=True)
        within[parts] = [known.get(whole, indicator) == indicator for whole, indicator in own]
    return within


def _part(seen: pd.DataFrame) -> pd.Series:
    nouns = set(listed("reading.part_of_population"))
    phrases = [str(phrase).lower().split() for phrase in seen["counted"].cat.categories]
    of_people = [next((word for word in phrase if word in nouns), "") for phrase in phrases]
    heads = [phrase[-1] if phrase else "" for phrase in phrases]
    codes = seen["counted"].cat.codes.to_numpy()
    people = seen["unit"].isin(["people", "households"]).to_numpy()
    named = [np.array([*words, ""], dtype=object)[codes] for words in (of_people, heads)]
    return pd.Series(np.where(people, *named), index=seen.index, dtype="category")


@dataclass(frozen=True, slots=True)
class KeyFigure:
    """The figure of an indicator that stands for it, and what others say of the same thing.

    ``headline`` and ``latest`` are rows; ``rivals`` the statements about the same thing, the headline's own included,
    repeats of one text once; ``low`` and ``high`` their bounds; ``places`` and ``claims`` count the whole view.
    """

    headline: Any
    latest: Any
    rivals: pd.DataFrame
    low: float
    high: float
    places: int
    claims: int


def key_figures(rows: pd.DataFrame, limit: int = 8) -> list[KeyFigure]:
    """For each of the most stated indicators, the figure that stands for it with its rivals; in the schema's order.

    Breakdowns, shares, plans and projections cannot be the headline, except for people targeted and funds required,
    where plans are what is said. Which of the others is, :func:`fit_for_headline` says.
    """
    slim = rows[WEIGHED]
    counts = ~slim["breakdown"] & (slim["unit"] != "percent") & (slim["indicator"] != "other")
    intended = slim["indicator"].isin(["targeted", "funding_required"])
    settled = (slim["status"] == "reported") | (intended & (slim["status"] == "planned"))
    whole = slim[(counts & settled).to_numpy()]
    if whole.empty:
        return []
    units = _main_units(whole)
    order = {code.code: place for place, code in enumerate(INDICATORS)}
    chosen = sorted(list(units)[:limit], key=lambda pair: order.get(pair[0], len(order)))
    return [_key_figure(rows, of_measure(whole, *pair)) for pair in chosen]


def _main_units(whole: pd.DataFrame) -> list[tuple[str, str]]:
    """The indicators, most stated first, each with the unit that it is mostly counted in."""
    counts = whole.groupby(["indicator", "unit"], observed=True).size().sort_values(ascending=False, kind="stable")
    seen: dict[str, str] = {}
    for indicator, unit in counts.index:
        seen.setdefault(indicator, unit)
    return list(seen.items())


def _key_figure(rows: pd.DataFrame, group: pd.DataFrame) -> KeyFigure:
    """The key figure of a group of slim rows; the few rows that it shows are taken whole."""
    fit = fit_for_headline(group)
    headline = _largest(fit, "value")
    near = rivals_of(group, next(each(group.loc[[headline]])))
    rivals = without_repeats(one_a_source(rows.loc[near.index]))
    latest = _largest(fit, "as_of_end", "value")
    low, high = bounds(rivals)
    places = group[["location_code", "place_key"]].drop_duplicates()
    shown = [next(each(rows.loc[[label]])) for label in (headline, latest)]
    return KeyFigure(shown[0], shown[1], rivals, low, high, len(places), len(group))


def fit_for_headline(group: pd.DataFrame) -> pd.DataFrame:
    """The rows that an analyst would take first: each wish narrows the choice, unless it would leave none.

    No warning; of the time of their report, not of a crisis long past; about a whole country; about all sectors, all
    groups and the whole population.
    """
    past = group["as_of_end"] < group["published"] - A_YEAR
    wishes = (
        group["warning"] == "",
        ~past,
        (group["location_code"] != "") & (group["place_key"] == ""),
        (group["sector_code"] == "") & (group["population_group"] == ""),
        ~group["unit"].isin(["people", "households"]) | (group["part"] == ""),
    )
    fit = np.ones(len(group), dtype=bool)
    for wish in wishes:
        narrower = fit & wish.to_numpy(dtype=bool)
        fit = narrower if narrower.any() else fit
    return group[fit]


def each(rows: pd.DataFrame) -> Iterator[Any]:
    """The rows one by one, as named tuples."""
    return iter(rows.itertuples())


def _largest(rows: pd.DataFrame, *by: str) -> Any:
    """The label of the row with the largest value in the columns ``by``; ties go to the first."""
    best = np.arange(len(rows))
    for name in by:
        column = rows[name].iloc[best]
        best = best[(column == column.max()).to_numpy()] if column.notna().any() else best
    return rows.index[best[0]]


def bounds(rows: pd.DataFrame) -> tuple[float, float]:
    """The lowest and the highest value that any of these rows states."""
    low, high = rows["value_low"].fillna(rows["value"]), rows["value_high"].fillna(rows["value"])
    return float(np.minimum(low, rows["value"]).min()), float(np.maximum(high, rows["value"]).max())


def rivals_of(rows: pd.DataFrame, claim: Any) -> pd.DataFrame:
    """The rows that speak about the same thing as ``claim`` at an overlapping time, itself included if it is there."""
    same = np.ones(len(rows), dtype=bool)
    for name in SAME_THING:
        same &= (rows[name] == getattr(claim, name)).to_numpy()
    near = rows[same]
    if pd.isna(claim.as_of_end):
        alone: pd.DataFrame = near.loc[near.index == claim.Index]
        return alone
    start, end = comparable_span(near)
    begin, finish = pd.Timestamp(claim.as_of_start), pd.Timestamp(claim.as_of_end)
    return near[((start <= finish) & (end >= max(begin, finish - A_MONTH))).to_numpy()]


def one_a_source(rows: pd.DataFrame) -> pd.DataFrame:
    """Of each report and each source in it only the largest figure: its smaller ones mostly are parts of it."""
    return rows.sort_values("value", ascending=False, kind="stable").drop_duplicates(["document_id", "source"])


def comparable_span(rows: pd.DataFrame) -> tuple[pd.Series, pd.Series]:
    """The days on which a claim is set beside others: its period, of a long one the last month.

    A figure for a long period mostly is a total up to its end; it is no rival of a figure for the period's first week.
    """
    start, end = rows["as_of_start"], rows["as_of_end"]
    return start.where(start >= end - A_MONTH, end - A_MONTH), end


def repeat_key(rows: pd.DataFrame) -> pd.Series:
    """One number for one statement: equal where two reports carry the same sentence with the same figure.

    Spaces and line breaks do not count, as they change with every layout.
    """
    words = rows["searched"]
    for space in (" ", "\n", "\t", "\xa0", "\xad"):
        words = words.str.replace(space, "", regex=False)
    keys = pd.util.hash_array(words.to_numpy(object), categorize=False)
    return pd.Series(keys ^ pd.util.hash_array(rows["value"].to_numpy()), index=rows.index)


def without_repeats(rows: pd.DataFrame) -> pd.DataFrame:
    """One row for each statement, the earliest, with a column ``repeats``: in how many reports it stands."""
    if rows.empty:
        return rows.assign(repeats=pd.Series(dtype="int64"))
    keyed = rows.assign(repeat_key=repeat_key(rows)).sort_values("published", kind="stable")
    repeats = keyed.groupby("repeat_key")["document_id"].transform("nunique")
    return keyed.assign(repeats=repeats).drop_duplicates("repeat_key").drop(columns="repeat_key")


def codes_present(column: pd.Series) -> list[str]:
    """The values of a category column that occur, most frequent first, without the empty one."""
    counts = np.bincount(column.cat.codes.to_numpy() + 1, minlength=len(column.cat.categories) + 1)[1:]
    names = np.asarray(column.cat.categories, dtype=object)
    order = np.argsort(-counts, kind="stable")
    return [str(name) for name in names[order[counts[order] > 0]] if name]


def in_schema_order(codes: Iterable[str], order: Iterable[str]) -> list[str]:
    """``codes`` in the order of ``order``, unknown ones last by name."""
    rank = {code: place for place, code in enumerate(order)}
    return sorted(codes, key=lambda code: (rank.get(code, len(rank)), code))


def country_names(seen: pd.DataFrame) -> dict[str, str]:
    """The name of each country that occurs, by its ISO 3166-1 alpha-3 code; in the order of the names."""
    pairs = seen[["location_code", "location_name"]].drop_duplicates().astype("str")
    named = zip(pairs["location_code"], pairs["location_name"], strict=True)
    return dict(sorted(((code, name or code) for code, name in named if code), key=lambda pair: pair[1]))


def measures(rows: pd.DataFrame) -> list[tuple[str, str]]:
    """The pairs of indicator and unit that can be ranked and mapped, most stated first; shares are left out."""
    countable = rows[(rows["unit"] != "percent").to_numpy()]
    counts = countable.groupby(["indicator", "unit"], observed=True).size().sort_values(ascending=False, kind="stable")
    pairs = [(str(indicator), str(unit)) for indicator, unit in counts.index]
    return [pair for pair in pairs if pair[0] != "other"] + [pair for pair in pairs if pair[0] == "other"]


def of_measure(rows: pd.DataFrame, indicator: str, unit: str) -> pd.DataFrame:
    """The rows of one indicator and unit."""
    return rows[((rows["indicator"] == indicator) & (rows["unit"] == unit)).to_numpy()]


def by_place(rows: pd.DataFrame) -> tuple[pd.DataFrame, str]:
    """The largest and smallest single figure of each place, and which column the places are.

    Columns: code, place (its name), largest, smallest, count, and claim_id of the largest; largest first. The places
    are countries (``location_code``); where the rows know one country only, its provinces (``admin1_name``).
    """
    countries = rows["location_code"].nunique() - ("" in set(rows["location_code"].unique()))
    provinces = rows["admin1_name"].nunique() - ("" in set(rows["admin1_name"].unique()))
    column = "admin1_name" if countries == 1 and provinces > 1 else "location_code"
    named = "admin1_name" if column == "admin1_name" else "location_name"
    known = rows[(rows[column] != "").to_numpy()].sort_values("value", ascending=False, kind="stable")
    by = known.groupby(column, observed=True, sort=False)
    table = pd.DataFrame(
        {
            "place": by[named].first().astype("str"),
            "largest": by["value"].max(),
            "smallest": by["value"].min(),
            "count": by.size(),
            "claim_id": by["claim_id"].first(),
        }
    )
    table.insert(0, "code", table.index.astype("str"))
    return table.sort_values("largest", ascending=False, kind="stable").reset_index(drop=True), column
