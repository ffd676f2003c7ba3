"""Where statements can be held against each other: disagreements, one figure over time, repeated text."""

from __future__ import annotations

from typing import Any

import pandas as pd
import streamlit as st

from views import charts, filters, picking, session
from views.downloads import chart_downloads
from views.figures import each
from views.phrases import amount, day, span, where, who
from views.query import Query
from views.rivals import disagreements, growing, repeated_text, summary
from views.words import name_of, say

GROUPS_SHOWN, REPEATS_SHOWN = 200, 200
"""Rows of a table that go to the browser."""

TABLE_ROWS, TABLE_HEIGHT = 6, 250
"""Rows in sight without scrolling; height in pixels of a table that holds more."""


def show() -> None:
    """Draw the page."""
    view = session.view()
    st.title(say("compare.title"))
    filters.tally(view)
    groups, series, repeats = _compared(view.collection.name, view.collection.version, view.query, view.charted)
    _rivals(groups)
    _growth(series)
    _repeats(repeats)


@st.cache_resource(show_spinner=False, max_entries=session.VIEWS_KEPT)
def _compared(name: str, version: str, query: Query, _rows: pd.DataFrame) -> tuple[pd.DataFrame, ...]:
    return disagreements(_rows), growing(_rows), repeated_text(_rows)


def _rivals(groups: pd.DataFrame) -> None:
    st.subheader(say("compare.rivals"), help=say("compare.rivals_note"))
    if groups.empty:
        st.caption(say("compare.rivals_none"))
        return
    table = summary(groups).head(GROUPS_SHOWN)
    st.caption(say("compare.rivals_pick"))
    picked = st.dataframe(
        _group_table(table),
        hide_index=True,
        placeholder="",
        key="rivals",
        on_select="rerun",
        height=TABLE_HEIGHT if len(table) > TABLE_ROWS else "auto",
        selection_mode="single-row-required",
        alt=say("compare.rivals"),
        column_config=_group_columns(),
    ).selection.rows
    group = groups[(groups["group"] == table.index[picked[0] if picked and picked[0] < len(table) else 0]).to_numpy()]
    with st.container(border=True):
        st.altair_chart(charts.rivals_chart(group, picking.ink()), alt=say("chart.alt_rivals", n=len(group)))
        chart_downloads(charts.rivals_chart(group), charts.told_rows(group), "rivals")
        _statements(group, "rivals_said")


def _group_table(table: pd.DataFrame) -> pd.DataFrame:
    return pd.DataFrame(
        {
            "what": [f"{name_of('indicator', one.indicator)} ({name_of('unit', one.unit)})" for one in each(table)],
            "where": [charts.reach_place(one) for one in each(table)],
            "when": [span(one.since, one.until) for one in each(table)],
            "lowest": table["lowest"].to_numpy(),
            "highest": table["highest"].to_numpy(),
            "ratio": table["ratio"].to_numpy(),
            "apart": [_apart(days) for days in table["apart"]],
            "statements": table["statements"].to_numpy(),
        }
    )


def _apart(days: int) -> str:
    """How far apart in time the figures of a group are."""
    return say("compare.same_time") if days == 0 else say("compare.days_apart", n=days)


def _group_columns() -> dict[str, Any]:
    return {
        "what": say("chart.what"),
        "where": say("chart.place"),
        "when": say("chart.period"),
        "lowest": st.column_config.NumberColumn(say("compare.lowest"), format="localized"),
        "highest": st.column_config.NumberColumn(say("compare.highest"), format="localized"),
        "ratio": st.column_config.NumberColumn(say("compare.ratio"), format="%.1f ×"),
        "apart": say("compare.apart"),
        "statements": say("compare.statements"),
    }


def _statements(rows: pd.DataFrame, key: str) -> None:
    """Who says what, when; a picked row leads to its evidence."""
    claims = list(each(rows))
    table = pd.DataFrame(
        {
            "said": [amount(one.value, one.unit, one.qualifier, one.value_low, one.value_high) for one in claims],
            "who": [who(one) for one in claims],
            "where": [where(one) for one in claims],
            "when": [span(one.reference_period_start, one.reference_period_end) for one in claims],
            "published": [day(one.published) for one in claims],
            "times": [say("compare.repeated", n=one.repeats) if one.repeats > 1 else "" for one in claims],
        }
    )
    names = {
        "said": "compare.said",
        "who": "compare.who",
        "where": "chart.place",
        "when": "chart.period",
        "published": "compare.when",
        "times": "compare.times",
    }
    picked = st.dataframe(
        table,
        hide_index=True,
        key=key,
        on_select="rerun",
        selection_mode="single-row",
        alt=say("compare.statements"),
        column_config={name: say(label) for name, label in names.items()},
    ).selection.rows
    if picked and picked[0] < len(claims):
        st.page_link(
            "views/claims.py",
            label=say("overview.evidence"),
            icon=":material/format_quote:",
            query_params={"claim": claims[picked[0]].claim_id},
        )


def _growth(series: pd.DataFrame) -> None:
    st.subheader(say("compare.growth"), help=say("compare.growth_note"))
    if series.empty:
        st.caption(say("compare.growth_none"))
        return
    firsts = series.drop_duplicates("series").set_index("series")
    names = {int(one.Index): _series_name(one) for one in each(firsts)}
    chosen = st.selectbox(
        say("compare.growth_pick"), list(names), format_func=lambda number: names[number], key="series", width=520
    )
    rows = series[(series["series"] == chosen).to_numpy()]
    with st.container(border=True):
        drawn = charts.told_rows(rows).assign(kind=rows["kind"].to_numpy())
        alt = say("chart.alt_growth", what=names[chosen], n=len(rows))
        st.altair_chart(charts.growth_chart(rows, picking.ink()), alt=alt)
        chart_downloads(charts.growth_chart(rows), drawn, "growth")
        _statements(rows, f"growth_said_{chosen}")


def _series_name(claim: Any) -> str:
    what = f"{name_of('indicator', claim.indicator)} ({name_of('unit', claim.unit)})"
    return " · ".join(part for part in (what, where(claim), str(claim.sector_code), str(claim.part)) if part)


def _repeats(repeats: pd.DataFrame) -> None:
    st.subheader(say("compare.repeats"), help=say("compare.repeats_note"))
    if repeats.empty:
        st.caption(say("compare.repeats_none"))
        return
    st.dataframe(
        repeats.head(REPEATS_SHOWN),
        hide_index=True,
        alt=say("compare.repeats"),
        row_height=35,
        column_order=["times", "sentence", "publishers", "first"],
        column_config={
            "times": st.column_config.NumberColumn(say("compare.times")),
            "sentence": st.column_config.TextColumn(say("compare.sentence"), width="large"),
            "publishers": say("compare.publishers"),
            "first": st.column_config.DateColumn(say("compare.first")),
        },
    )


show()
