"""The table of figures, and beside it the evidence of the one that is picked."""

from __future__ import annotations

from typing import Any

import numpy as np
import numpy.typing as npt
import pandas as pd
import streamlit as st

from extract.schema import COLUMNS
from views import address, evidence, filters, session
from views.figures import each
from views.phrases import span
from views.words import name_of, say

ROWS, ROW_HEIGHT = 500, 35
"""Rows that go to the browser at a time; height of one in pixels."""

IN_SIGHT, BEFORE = 15, 3
"""Rows of the table that are in sight without scrolling; rows left in sight before a figure that one comes to."""

SHOWN = ("indicator", "value", "unit", "location_name", "place", "period", "source", "published")
OFFERED = (
    *SHOWN,
    "qualifier",
    "reference_period_start",
    "reference_period_end",
    "status",
    "share",
    "counted",
    "sector_code",
    "population_group",
    "value_low",
    "value_high",
    "value_text",
    "location_code",
    "admin1_name",
    "admin2_name",
    "period_text",
    "publisher",
    "title",
    "sentence",
    "warning",
    "rule",
    "page",
    "review_status",
    "reviewed_by",
    "note",
    "claim_id",
)
ORDERS = ("read", "latest", "largest", "doubtful", "country")
WIDTHS = {"location_name": 110, "place": 100, "source": 120, "title": 200, "sentence": 300}
"""Pixels, for columns whose text is often long."""

CODED = ("indicator", "unit", "status", "review_status")


def show() -> None:
    """Draw the page."""
    view = session.view()
    st.title(say("claims.title"))
    filters.tally(view)
    table, panel = st.columns([3, 2], gap="medium")
    with table:
        order, columns = _settings(view)
        places = ordered(view.seen, order)
        at = _position(view.seen, places)
        _table(view, places, at, columns)
    with panel.container(border=True):
        _turn(view.seen, places, at)
        evidence.show(next(each(view.seen.iloc[[places[at]]])), view.claims.iloc[places[at]])


def _settings(view: session.View) -> tuple[str, list[str]]:
    with st.container(horizontal=True, vertical_alignment="bottom"):
        address.adopt("order", {one: one for one in ORDERS}, several=False)
        order = st.selectbox(
            say("claims.order"),
            ORDERS,
            format_func=lambda one: say(f"claims.order_{one}"),
            key="order",
            persist_state="session",
            width=220,
        )
        address.keep("order", [order] if order != ORDERS[0] else [])
        with st.popover(say("claims.columns"), icon=":material/view_column:"):
            columns = st.multiselect(
                say("claims.columns"),
                OFFERED,
                default=SHOWN,
                format_func=lambda name: name_of("column", name),
                key="columns",
                persist_state="session",
            )
    return order, columns


def ordered(seen: pd.DataFrame, order: str) -> npt.NDArray[np.intp]:
    """The positions of the rows in the order that is asked for."""
    if order == "latest":
        keys = [-seen["published"].astype("int64").where(seen["published"].notna(), 0).to_numpy()]
    elif order == "largest":
        keys = [-seen["value"].fillna(-np.inf).to_numpy()]
    elif order == "doubtful":
        keys = [np.where(seen["status"].isin(["denied", "projected"]), 0, 1), np.where(seen["warning"] != "", 0, 1)]
    elif order == "country":
        countries = seen["location_name"].cat
        names = np.append(np.argsort(np.argsort(np.asarray(countries.categories, dtype=str))), 2**31)
        keys = [-seen["value"].fillna(-np.inf).to_numpy(), names[countries.codes.to_numpy()]]
    else:
        return np.arange(len(seen))
    return np.lexsort(keys)


def _position(seen: pd.DataFrame, places: npt.NDArray[np.intp]) -> int:
    """Where the picked figure stands in the order; the first where none is picked, or the filters leave it out."""
    asked = st.query_params.get("claim")
    if asked and asked != st.session_state.get("claim_in_url"):
        go_to(asked)
    wanted = st.session_state.get("claim")
    if not wanted:
        return 0
    found = np.flatnonzero((seen["claim_id"] == wanted).to_numpy())
    st.query_params["claim"] = st.session_state["claim_in_url"] = wanted
    return int(np.flatnonzero(places == found[0])[0]) if len(found) else 0


def go_to(claim_id: str) -> None:
    """Pick a figure, wherever it stands in the table, and bring it in sight."""
    st.session_state["claim"] = claim_id
    st.session_state["table_first"] = None


def _first_row(at: int, total: int) -> int:
    """The row that the table begins with: the same as before, unless the picked figure is out of its reach."""
    first = st.session_state.get("table_first")
    if first is None or not first <= at < min(first + ROWS, total):
        first = 0 if at < IN_SIGHT else min(at - BEFORE, max(total - IN_SIGHT, 0))
    st.session_state["table_first"] = first
    return int(first)


def _table(view: session.View, places: npt.NDArray[np.intp], at: int, columns: list[str]) -> None:
    first = _first_row(at, len(places))
    rows = view.seen.iloc[places[first : first + ROWS]]
    ids = rows["claim_id"].tolist()
    shown = (view.collection.name, view.collection.version, view.query, st.session_state.get("order"), first)
    key = f"table_{hash(shown)}"
    st.session_state[key] = {"selection": {"rows": [at - first], "columns": [], "cells": []}}
    st.dataframe(
        worded(rows),
        key=key,
        hide_index=True,
        height=ROW_HEIGHT * (IN_SIGHT + 1) + 2,
        row_height=ROW_HEIGHT,
        column_order=columns or SHOWN,
        column_config=column_config(),
        selection_mode="single-row-required",
        on_select=lambda: _picked(key, ids),
        placeholder="",
        lazy=False,
        alt=say("claims.table_alt"),
    )
    if len(places) > ROWS:
        _pages(view.seen, places, first)


def worded(rows: pd.DataFrame) -> pd.DataFrame:
    """The rows as the table shows them: codes by their names, periods in words."""
    periods = [span(*dates) for dates in zip(rows["reference_period_start"], rows["reference_period_end"], strict=True)]
    shown = rows.assign(period=periods)
    for name in CODED:
        shown[name] = [name_of(name, code) if code else "" for code in rows[name].astype("str")]
    return shown[list(OFFERED)]


def _picked(key: str, ids: list[str]) -> None:
    rows = st.session_state[key]["selection"]["rows"]
    if rows:
        st.session_state["claim"] = ids[rows[0]]


def _pages(seen: pd.DataFrame, places: npt.NDArray[np.intp], first: int) -> None:
    page, key = first // ROWS + 1, f"claims_page_{first}"
    st.pagination(-(-len(places) // ROWS), default=page, key=key, on_change=lambda: _turn_page(key, seen, places))
    last = min(first + ROWS, len(places))
    st.caption(say("claims.page", first=first + 1, last=last, total=len(places)))


def _turn_page(key: str, seen: pd.DataFrame, places: npt.NDArray[np.intp]) -> None:
    first = (st.session_state[key] - 1) * ROWS
    st.session_state["table_first"] = first
    st.session_state["claim"] = seen["claim_id"].iloc[places[first]]


def column_config() -> dict[str, Any]:
    """How each column of the table is headed, explained and formatted."""
    made: dict[str, Any] = {}
    for column in COLUMNS:
        label, tip = name_of("column", column.name), column.meaning
        if column.name == "share":
            made[column.name] = st.column_config.NumberColumn(label, help=tip, format="percent")
        elif column.dtype == "float64":
            made[column.name] = st.column_config.NumberColumn(label, help=tip, format="localized")
        elif column.dtype.startswith("datetime"):
            made[column.name] = st.column_config.DateColumn(label, help=tip)
        else:
            made[column.name] = st.column_config.Column(label, help=tip, width=WIDTHS.get(column.name))
    made["period"] = st.column_config.TextColumn(name_of("column", "period"))
    for name in ("review_status", "reviewed_by", "note"):
        made[name] = st.column_config.TextColumn(name_of("column", name))
    return made


def _turn(seen: pd.DataFrame, places: npt.NDArray[np.intp], at: int) -> None:
    """Buttons to the figure before and after, and how far one has come."""
    ids = seen["claim_id"]
    with st.container(horizontal=True, vertical_alignment="center"):
        st.button(
            say("claims.previous"),
            icon=":material/chevron_left:",
            disabled=at == 0,
            shortcut="K",
            on_click=go_to,
            args=(ids.iloc[places[max(at - 1, 0)]],),
        )
        st.button(
            say("claims.next"),
            icon=":material/chevron_right:",
            disabled=at + 1 == len(places),
            shortcut="J",
            on_click=go_to,
            args=(ids.iloc[places[min(at + 1, len(places) - 1)]],),
        )
        st.caption(say("claims.position", n=at + 1, total=len(places)))


show()
