"""The charts: frame in, Altair chart out. Pure; the pages decide where they stand.

Colours are of the Okabe-Ito set, which people with any colour vision tell apart; each difference is also one of
length, thickness, shape or words.
"""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

import altair as alt
import pandas as pd

from views.figures import each
from views.phrases import amount, day, number, percent, span, where, who
from views.words import name_of, say

DATA = Path(__file__).parent / "data"
TOPOLOGY = alt.TopoDataFormat(type="topojson", feature="countries")
ANTARCTICA = 10
"""ISO 3166-1 numeric; left off the map, where no claim is made and much room is taken."""

BLUE, SKY, GREY = "#0072b2", "#56b4e9", "#b4bec7"
KIND_SHAPES = {"cumulative": "square", "new": "triangle-up", "unsaid": "circle"}
QUALIFIER_SHAPES = {
    "exact": "circle",
    "about": "diamond",
    "at_least": "triangle-right",
    "at_most": "triangle-left",
    "range": "circle",
}


class Ink(NamedTuple):
    """The colours that depend on the paper: of words, of quieter words and thin lines, and of marks."""

    words: str
    quiet: str
    mark: str


LIGHT = Ink("#1d2730", "#5c6870", BLUE)
DARK = Ink("#e6ebef", "#a3afb9", SKY)

Drawn = alt.LayerChart | alt.FacetChart

CLICK = "click"
"""Name of the selection that a click on a mark makes."""

STEP_HEIGHTS = {"in_need": 22, "targeted": 14, "reached": 6}
STEP_COLOURS = {"in_need": GREY, "targeted": SKY, "reached": BLUE}
REACH_LINES = (("head", -24), ("steps", 22), ("shortfall", 38), ("together", 54))
"""The written lines of a row: column, offset from the bar in pixels."""

REACH_ROW, PLACE_ROW, RIVAL_ROW, MAP_HEIGHT, TIME_HEIGHT = 112, 26, 34, 270, 320
"""Heights in pixels: of a row, and of the whole chart."""

SHORT, LONG = 120, 6 * 365
"""Days: up to here a time axis names days, from here on years."""


def reach_rows(pairs: pd.DataFrame, limit: int) -> pd.DataFrame:
    """The first rows of :func:`views.reach.need_to_reach`, with what the chart draws and the lines it writes."""
    rows = pairs.head(limit).reset_index(drop=True)
    largest = rows[["in_need", "targeted", "reached"]].astype("float64").max(axis=1)
    told = list(each(rows))
    return rows.assign(
        row=range(len(rows)),
        in_need_part=rows["in_need"].astype("float64") / largest,
        targeted_part=rows["targeted"].astype("float64") / largest,
        reached_part=rows["reached"].astype("float64") / largest,
        head=[reach_head(row) for row in told],
        steps=[reach_steps(row) for row in told],
        shortfall=[reach_share(row) for row in told],
        together=[say(f"basis.{row.basis}") for row in told],
    )


def reach_head(row: Any) -> str:
    """Place, sector and period of a row."""
    return " · ".join(part for part in (reach_place(row), row.sector_code, span(row.since, row.until)) if part)


def reach_place(row: Any) -> str:
    """The place as written and its country, the country once."""
    own = "" if row.location_name.casefold().startswith(row.place.casefold()) else row.place
    return ", ".join(part for part in (own, row.location_name) if part) or say("overview.no_place")


def reach_steps(row: Any) -> str:
    """The figures of a row, from need to reach, in words."""
    steps = (step for step in ("in_need", "targeted", "reached") if pd.notna(getattr(row, step)))
    return " → ".join(f"{number(getattr(row, step))} {name_of('step', step)}" for step in steps)


def reach_share(row: Any) -> str:
    """Share and gap, in words."""
    of_need = "targeted_of_need" if pd.isna(row.reached) else "share_of_need"
    key = "share_of_targeted" if row.share_of == "targeted" else of_need
    gap = say("overview.gap", gap=number(row.gap)) if row.gap >= 0 else say("overview.above", gap=number(-row.gap))
    return f"{say(f'overview.{key}', share=percent(row.share))} · {gap}"


def reach_chart(pairs: pd.DataFrame, limit: int = 10, ink: Ink = LIGHT) -> Drawn:
    """People in need, targeted and reached: bars of growing thinness in each other, a row on its own scale."""
    rows = reach_rows(pairs, limit)
    named = (
        ("head", "chart.place"),
        ("steps", "chart.value"),
        ("shortfall", "chart.share"),
        ("together", "basis.title"),
    )
    tips = [alt.Tooltip(f"{name}:N", title=say(title)) for name, title in named]
    base = alt.Chart(rows).encode(y=alt.Y("row:O", axis=None), tooltip=tips)
    bars = [
        base.mark_bar(height=STEP_HEIGHTS[step], color=STEP_COLOURS[step], cursor="pointer").encode(
            x=alt.X(f"{step}_part:Q", scale=alt.Scale(domain=[0, 1]), axis=None)
        )
        for step in STEP_HEIGHTS
    ]
    bars[0] = bars[0].add_params(_clicked("location_code"))
    lines = [
        base.mark_text(
            align="left",
            baseline="middle",
            dy=dy,
            fontSize=12,
            fontWeight=600 if name == "head" else 400,
            color=ink.quiet if name == "together" else ink.words,
        ).encode(x=alt.value(0), text=f"{name}:N")
        for name, dy in REACH_LINES
    ]
    return alt.layer(*bars, *lines).properties(height=REACH_ROW * len(rows))


def places_chart(table: pd.DataFrame, limit: int = 15, ink: Ink = LIGHT) -> Drawn:
    """The largest single figure of each place, as bars with their value written out.

    ``table`` has the columns place, code, largest, smallest, count and told (the figure in words), largest first.
    """
    rows = table.head(limit)
    y = alt.Y("place:N", sort=list(rows["place"]), title=None, axis=alt.Axis(labelLimit=150, ticks=False, domain=False))
    room = alt.Scale(domain=[0, float(rows["largest"].max()) * 1.5])
    base = alt.Chart(rows).encode(y=y, x=alt.X("largest:Q", axis=None, scale=room), tooltip=_place_tips())
    bars = base.mark_bar(height=14, color=ink.mark, cursor="pointer").add_params(_clicked("code"))
    values = base.mark_text(align="left", dx=5, color=ink.quiet).encode(text="told:N")
    return alt.layer(bars, values).properties(height=PLACE_ROW * len(rows) + 8)


def _place_tips() -> list[alt.Tooltip]:
    return [
        alt.Tooltip("place:N", title=say("chart.place")),
        alt.Tooltip("told:N", title=say("chart.largest")),
        alt.Tooltip("smallest:Q", title=say("chart.smallest"), format=","),
        alt.Tooltip("count:Q", title=say("chart.count"), format=","),
    ]


def map_chart(table: pd.DataFrame, ink: Ink = LIGHT) -> Drawn:
    """A world map from the app's own file, with a circle for each country of ``table``, area by its largest figure."""
    rows = table.merge(country_points(), left_on="code", right_on="location_code")
    land = alt.Chart(alt.InlineData(values=_world(), format=TOPOLOGY))
    shapes = land.mark_geoshape(fill=GREY, fillOpacity=0.35, stroke=ink.quiet, strokeOpacity=0.4, strokeWidth=0.4)
    circles = (
        alt.Chart(rows)
        .mark_circle(color=ink.mark, opacity=0.6, stroke=ink.mark, strokeWidth=1, cursor="pointer")
        .encode(
            longitude="longitude:Q",
            latitude="latitude:Q",
            size=alt.Size("largest:Q", scale=alt.Scale(range=[20, 1200]), legend=None),
            tooltip=_place_tips(),
        )
        .add_params(_clicked("code"))
    )
    return alt.layer(shapes, circles).project(type="equalEarth").properties(height=MAP_HEIGHT)


@cache
def country_points() -> pd.DataFrame:
    """A point for each country: location_code (ISO 3166-1 alpha-3), latitude and longitude in degrees."""
    return pd.read_csv(DATA / "country_points.csv", keep_default_na=False)


@cache
def _world() -> dict[str, Any]:
    world: dict[str, Any] = json.loads((DATA / "world-110m.json").read_text(encoding="utf-8"))
    countries = world["objects"]["countries"]
    countries["geometries"] = [shape for shape in countries["geometries"] if shape["id"] != ANTARCTICA]
    return world


def told_rows(rows: pd.DataFrame) -> pd.DataFrame:
    """What a chart of single claims needs: values, bounds and dates, and place, source and amount in words."""
    claims = list(each(rows))
    low = rows["value_low"].fillna(rows["value"])
    high = rows["value_high"].fillna(rows["value"])
    return pd.DataFrame(
        {
            "claim_id": rows["claim_id"].to_numpy(),
            "value": rows["value"].to_numpy(),
            "low": low.to_numpy(),
            "high": high.to_numpy(),
            "since": rows["as_of_start"].to_numpy(),
            "until": rows["as_of_end"].to_numpy(),
            "qualifier": rows["qualifier"].astype("str").to_numpy(),
            "told": [amount(one.value, one.unit, one.qualifier, one.value_low, one.value_high) for one in claims],
            "where": [where(one) for one in claims],
            "who": [who(one) for one in claims],
            "when": [span(one.as_of_start, one.as_of_end) for one in claims],
            "published": [day(one.published) for one in claims],
        }
    )


def _claim_tips() -> list[alt.Tooltip]:
    named = (("told", "value"), ("where", "place"), ("when", "period"), ("who", "source"), ("published", "published"))
    return [alt.Tooltip(f"{name}:N", title=say(f"chart.{title}")) for name, title in named]


def time_chart(rows: pd.DataFrame, ink: Ink = LIGHT) -> Drawn:
    """Claims over time: a bar spans the period that a figure holds for, a dot stands for a single day."""
    told = told_rows(rows[(rows["value"] > 0).to_numpy()])
    one_day = (told["since"] == told["until"]).to_numpy()
    axis = alt.Axis(format="~s", title=None, tickCount=5)
    y = alt.Y("value:Q", scale=alt.Scale(type="log", nice=True), axis=axis)
    x = alt.X("since:T", title=None, axis=_dates_axis(told))
    spans = (
        alt.Chart(told[~one_day])
        .mark_rule(strokeWidth=5, color=ink.mark, opacity=0.6, strokeCap="round", cursor="pointer")
        .encode(x=x, x2="until:T", y=y, tooltip=_claim_tips())
        .add_params(_clicked("claim_id"))
    )
    days = (
        alt.Chart(told[one_day])
        .mark_point(size=34, color=ink.mark, filled=False, strokeWidth=1.5)
        .encode(x=x, y=y, tooltip=_claim_tips())
    )
    return alt.layer(spans, days).properties(height=TIME_HEIGHT)


def _dates_axis(told: pd.DataFrame) -> alt.Axis:
    """Years, months or days, whichever tells the dates apart; each label says its year."""
    days = (told["until"].max() - told["since"].min()).days
    pattern = "%Y" if days > LONG else "%b %Y" if days > SHORT else "%-d %b %Y"
    return alt.Axis(format=pattern, labelOverlap=True, tickCount=6)


def rivals_chart(rows: pd.DataFrame, ink: Ink = LIGHT) -> Drawn:
    """Statements about the same thing, one a line: a mark at the figure, a line over its bounds."""
    told = told_rows(rows)
    told["line"] = told["who"] + ", " + told["published"]
    told["line"] = told["line"] + told.groupby("line").cumcount().map(lambda n: f" ({n + 1})" if n else "")
    room = alt.Scale(domain=[0, float(told["high"].max()) * 1.25])
    y = alt.Y("line:N", sort=list(told["line"]), title=None, axis=alt.Axis(labelLimit=170, ticks=False, domain=False))
    base = alt.Chart(told).encode(y=y, tooltip=_claim_tips())
    axis = alt.Axis(format="~s", title=None, tickCount=4)
    lines = base.mark_rule(color=ink.quiet, strokeWidth=3).encode(x=alt.X("low:Q", scale=room, axis=axis), x2="high:Q")
    shapes = alt.Scale(domain=list(QUALIFIER_SHAPES), range=list(QUALIFIER_SHAPES.values()))
    marks = base.mark_point(filled=True, size=110, color=ink.mark, opacity=1).encode(
        x=alt.X("value:Q", scale=room, axis=axis), shape=alt.Shape("qualifier:N", scale=shapes, legend=None)
    )
    values = base.mark_text(align="left", dx=10, color=ink.quiet).encode(x=alt.X("value:Q", scale=room), text="told:N")
    return alt.layer(lines, marks, values).properties(height=RIVAL_ROW * len(told) + 30)


def growth_chart(rows: pd.DataFrame, ink: Ink = LIGHT) -> Drawn:
    """One figure over successive reports: a thin line joins what one source says, a shape tells total from addition."""
    told = told_rows(rows)
    told["kind"] = [say(f"kind_of_count.{kind}") for kind in rows["kind"]]
    kinds = {say(f"kind_of_count.{kind}"): shape for kind, shape in KIND_SHAPES.items()}
    x = alt.X("until:T", title=None, axis=_dates_axis(told))
    y = alt.Y("value:Q", title=None, axis=alt.Axis(format="~s", tickCount=5))
    base = alt.Chart(told).encode(x=x, y=y, tooltip=_claim_tips())
    lines = base.transform_filter(alt.datum.kind != say("kind_of_count.new"))
    lines = lines.mark_line(color=ink.quiet, strokeWidth=1).encode(detail="who:N")
    shape = alt.Shape(
        "kind:N",
        scale=alt.Scale(domain=list(kinds), range=list(kinds.values())),
        legend=alt.Legend(title=None, orient="top"),
    )
    marks = base.mark_point(filled=True, size=90, color=ink.mark, opacity=1).encode(shape=shape)
    names = base.mark_text(align="left", dx=8, dy=-8, color=ink.quiet, limit=140).encode(text="who:N")
    return alt.layer(lines, marks, names).properties(height=TIME_HEIGHT)


def _clicked(*fields: str) -> alt.Parameter:
    return alt.selection_point(name=CLICK, fields=list(fields))
