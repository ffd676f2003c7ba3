"""People in need, targeted and reached: which figures belong together, and how far the reach falls short.

Two figures are set side by side only where the text links them as part and whole, or where they are about the same
place, sector, unit and part of the population at an overlapping time; a place that is not known is the same only in one
sentence. How they belong together is said on every row.
"""

from __future__ import annotations

import pandas as pd

from views.figures import SAME_THING, comparable_span

STEPS = ("in_need", "targeted", "reached")
BASES = ("linked", "same_sentence", "same_report", "same_source", "other_source")
"""How two figures belong together, the closest first."""

KEY = [name for name in SAME_THING if name not in ("indicator", "population_group")]
COMPARED = ["claim_id", "document_id", "value", "source", "sentence", "whole_id", "breakdown"]
COLUMNS = [
    "location_code",
    "location_name",
    "place",
    "sector_code",
    "unit",
    "since",
    "until",
    *STEPS,
    *(f"{step}_id" for step in STEPS),
    "share",
    "share_of",
    "gap",
    "basis",
]


def need_to_reach(rows: pd.DataFrame) -> pd.DataFrame:
    """One row for each reached (or targeted) figure that has a target (or need) to be set beside.

    Columns: the place, sector, unit and period; ``in_need``, ``targeted``, ``reached`` with the claim of each
    (``*_id``, empty where there is none); ``share`` of the last step in the one before it that is known, named by
    ``share_of``; ``gap`` between these two, negative where more were reached than targeted; ``basis``, one of
    :data:`BASES`. Largest first.
    """
    steps = {step: _step(rows, step) for step in STEPS}
    pairs = [
        _pairs(steps["reached"], steps["targeted"], "reached", "targeted"),
        _pairs(steps["targeted"], steps["in_need"], "targeted", "in_need"),
        _pairs(steps["reached"], steps["in_need"], "reached", "in_need"),
    ]
    if not any(len(pair) for pair in pairs):
        return pd.DataFrame(columns=COLUMNS)
    return _finished(_joined(*pairs), rows)


def _step(rows: pd.DataFrame, step: str) -> pd.DataFrame:
    """The claims of one step, with the time they are compared at; shares are left out."""
    chosen = rows[((rows["indicator"] == step) & (rows["unit"] != "percent") & (rows["value"] > 0)).to_numpy()]
    start, end = comparable_span(chosen)
    month = end.dt.year * 12 + end.dt.month
    kept = chosen[[*KEY, *COMPARED]].assign(near_start=start, near_end=end, month=month)
    return kept.astype(dict.fromkeys([*KEY, "document_id", "source"], "str"))


def _pairs(part: pd.DataFrame, whole: pd.DataFrame, low: str, high: str) -> pd.DataFrame:
    """For each claim of the lower step, the one of the higher step that stands closest to it.

    Where the text says which figure is the part of another, no other is set beside that one.
    """
    names = [f"{low}_id", f"{high}_id", "basis"]
    if part.empty or whole.empty:
        return pd.DataFrame(columns=names)
    found = pd.concat([_linked(part, whole), _in_one_report(part, whole), _across_reports(part, whole)])
    near = found["basis"].map({basis: at for at, basis in enumerate(BASES)})
    best = found.assign(near=near).sort_values(["near", "value_of"], ascending=[True, False], kind="stable")
    best = best.drop_duplicates("claim_id")
    linked = best["basis"] == "linked"
    best = best[linked | ~best["claim_id_of"].isin(best.loc[linked, "claim_id_of"])]
    return best.rename(columns={"claim_id": f"{low}_id", "claim_id_of": f"{high}_id"})[names]


def _linked(part: pd.DataFrame, whole: pd.DataFrame) -> pd.DataFrame:
    return part.merge(whole, left_on="whole_id", right_on="claim_id", suffixes=("", "_of")).assign(basis="linked")


def _in_one_report(part: pd.DataFrame, whole: pd.DataFrame) -> pd.DataFrame:
    by = [*KEY, "document_id"]
    pairs = _largest(part, [*by, "month"]).merge(_largest(whole, [*by, "month"]), on=by, suffixes=("", "_of"))
    undated = pairs["near_end"].isna() | pairs["near_end_of"].isna()
    pairs = pairs[_overlapping(pairs) | undated]
    one_sentence = pairs["sentence"] == pairs["sentence_of"]
    pairs = pairs.assign(basis=one_sentence.map({True: "same_sentence", False: "same_report"}))
    return pairs[one_sentence | (pairs["location_code"] != "")]


def _across_reports(part: pd.DataFrame, whole: pd.DataFrame) -> pd.DataFrame:
    """Pairs about one known place from different reports.

    The largest of each month and source is enough, and few enough to join.
    """
    by = [*KEY, "month"]
    pairs = _largest(part, [*by, "source"]).merge(_largest(whole, [*by, "source"]), on=by, suffixes=("", "_of"))
    pairs = pairs[_overlapping(pairs) & (pairs["location_code"] != "")]
    one_source = (pairs["source"] != "") & (pairs["source"] == pairs["source_of"])
    return pairs.assign(basis=one_source.map({True: "same_source", False: "other_source"}))


def _largest(step: pd.DataFrame, by: list[str]) -> pd.DataFrame:
    """The largest whole figure of each group; parts of a whole are left to the links that the text makes."""
    whole = step[~step["breakdown"]]
    return whole.sort_values("value", ascending=False, kind="stable").drop_duplicates(by)


def _overlapping(pairs: pd.DataFrame) -> pd.Series:
    return (pairs["near_start"] <= pairs["near_end_of"]) & (pairs["near_end"] >= pairs["near_start_of"])


def _joined(reach_target: pd.DataFrame, target_need: pd.DataFrame, reach_need: pd.DataFrame) -> pd.DataFrame:
    """Chains of two or three steps; the basis of a chain is its loosest link."""
    chain = reach_target.merge(target_need, on="targeted_id", how="outer", suffixes=("", "_need"))
    chain = pd.concat([chain, reach_need[~reach_need["reached_id"].isin(chain["reached_id"])]])
    rank = {basis: at for at, basis in enumerate(BASES)}
    loosest = pd.concat([chain["basis"].map(rank), chain["basis_need"].map(rank)], axis=1).max(axis=1)
    return chain.assign(basis=loosest.astype("int64").map(dict(enumerate(BASES))))


def _finished(chain: pd.DataFrame, rows: pd.DataFrame) -> pd.DataFrame:
    """Values, place and period put in for the claims of each chain; the lower step decides where and when."""
    needed = pd.unique(pd.concat([chain[f"{step}_id"] for step in STEPS]).dropna())
    by_id = rows[rows["claim_id"].isin(needed).to_numpy()].drop_duplicates("claim_id").set_index("claim_id")
    for step in STEPS:
        chain[step] = chain[f"{step}_id"].map(by_id["value"])
    lead = chain["reached_id"].fillna(chain["targeted_id"])
    for name in ("location_code", "location_name", "place", "sector_code", "unit"):
        chain[name] = lead.map(by_id[name].astype("str"))
    chain["since"], chain["until"] = lead.map(by_id["as_of_start"]), lead.map(by_id["as_of_end"])
    last = chain["reached"].fillna(chain["targeted"])
    before = chain["targeted"].where(chain["reached"].notna()).fillna(chain["in_need"])
    known_target = chain["reached"].notna() & chain["targeted"].notna()
    chain["share"], chain["gap"] = last / before, before - last
    chain["share_of"] = known_target.map({True: "targeted", False: "in_need"})
    chain[[f"{step}_id" for step in STEPS]] = chain[[f"{step}_id" for step in STEPS]].fillna("")
    return _once(chain)


def _once(chain: pd.DataFrame) -> pd.DataFrame:
    """Rows that say the same twice, as repeated texts do, once, with the closest basis; largest first."""
    near = chain["basis"].map({basis: at for at, basis in enumerate(BASES)})
    ordered = chain.assign(near=near, largest=chain[list(STEPS)].max(axis=1)).sort_values(
        ["largest", "near"], ascending=[False, True], kind="stable"
    )
    return ordered[COLUMNS].drop_duplicates(["location_code", "place", "unit", *STEPS]).reset_index(drop=True)
