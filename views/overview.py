"""The first page: key figures, from need to reach, where, and when."""

from __future__ import annotations

import datetime as dt
from html import escape
from typing import Any

import pandas as pd
import streamlit as st

from views import address, charts, filters, picking, session
from views.downloads import chart_downloads
from views.figures import KeyFigure, by_place, each, key_figures, measures, of_measure
from views.phrases import amount, day, exact, number, span, where, who
from views.query import Query
from views.reach import need_to_reach
from views.words import name_of, say

CARDS_IN_ROW, REACH_SHOWN, PLACES_SHOWN, TIMES_SHOWN = 4, 6, 10, 400
"""How many cards stand in a row, and how many rows or marks a chart draws before it says that there are more."""


@st.cache_resource(show_spinner=False, max_entries=session.VIEWS_KEPT)
def _worked_out(name: str, version: str, query: Query, _rows: pd.DataFrame) -> tuple[list[KeyFigure], pd.DataFrame]:
    """The key figures and the reach of a view, worked out once for all who look at it."""
    return key_figures(_rows), need_to_reach(_rows)


def show() -> None:
    """Draw the page, top to bottom."""
    view = session.view()
    cards, pairs = _worked_out(view.collection.name, view.collection.version, view.query, view.charted)
    st.title(say("app.name"))
    st.html(f"<p class='rf-quiet'>{escape(say('app.tagline'))}</p>")
    filters.tally(view)
    _key_figures(cards)
    _reach(pairs)
    _places_and_times(view)


def _key_figures(cards: list[KeyFigure]) -> None:
    if not cards:
        return
    st.subheader(say("overview.key_figures"), help=say("overview.key_figures_note"))
    with st.container(key="cards"):
        for first in range(0, len(cards), CARDS_IN_ROW):
            for column, card in zip(st.columns(CARDS_IN_ROW), cards[first : first + CARDS_IN_ROW], strict=False):
                with column.container(border=True, height="stretch"):
                    _card(card)


def _card(card: KeyFigure) -> None:
    st.html(card_html(card))
    st.page_link(
        "views/claims.py",
        label=say("overview.evidence"),
        icon=":material/format_quote:",
        query_params={"claim": card.headline.claim_id},
    )


def card_html(card: KeyFigure) -> str:
    """A key figure as HTML; every word from a report is escaped."""
    claim = card.headline
    qualifier = name_of("qualifier", claim.qualifier)
    unit = name_of("unit", claim.unit) if claim.unit != "other" else ""
    period = span(claim.reference_period_start, claim.reference_period_end)
    lines = [
        f"<h3>{escape(name_of('indicator', claim.indicator))}</h3>",
        f"<p class='rf-big' title='{escape(exact(claim.value))}'><small>{escape(qualifier)}</small> "
        f"{escape(number(claim.value))} <small>{escape(unit)}</small></p>",
        _line(" · ".join(part for part in (where(claim) or say("overview.no_place"), period) if part)),
        _line(", ".join(part for part in (who(claim), day(claim.published)) if part)),
        _spread(card),
        f"<p class='rf-quiet'>{escape(_latest(card))}</p>",
        f"<p class='rf-quiet'>{escape(_counted(card.claims))}</p>",
    ]
    return f"<div class='rf-card'>{''.join(lines)}</div>"


def _line(text: str) -> str:
    return f"<p dir='auto'>{escape(text)}</p>" if text else ""


def _spread(card: KeyFigure) -> str:
    """What others say of the same thing: a dot a statement on one line, and the same in words."""
    n = len(card.rivals)
    if n < 2:
        return f"<p class='rf-quiet'>{escape(say('overview.alone'))}</p>"
    if card.low == card.high:
        return f"<p class='rf-quiet'>{escape(say('overview.agree', n=n))}</p>"
    reach = card.high - card.low
    dots = "".join(
        f"<i class='{'rf-own' if claim.claim_id == card.headline.claim_id else 'rf-other'}' "
        f"style='left:{(claim.value - card.low) / reach:.1%}' title='{escape(who(claim), quote=True)}'></i>"
        for claim in each(card.rivals)
    )
    told = say("overview.range", n=n, low=number(card.low), high=number(card.high))
    return f"<div class='rf-strip' aria-hidden='true'>{dots}</div><p>{escape(told)}</p>"


def _counted(claims: int) -> str:
    return say("overview.all_of_one") if claims == 1 else say("overview.all_of", n=claims)


def _latest(card: KeyFigure) -> str:
    claim = card.latest
    if claim.claim_id == card.headline.claim_id:
        return say("overview.latest_same")
    said = amount(claim.value, claim.unit, claim.qualifier, claim.value_low, claim.value_high)
    place = where(claim) if card.places > 1 else ""
    return ", ".join(part for part in (f"{say('overview.latest')}: {said}", place, day(claim.as_of_end)) if part)


def _reach(pairs: pd.DataFrame) -> None:
    st.subheader(say("overview.reach_title"), help=say("overview.reach_note"))
    if pairs.empty:
        st.caption(say("overview.reach_none"))
        return
    with st.container(border=True):
        keys = "".join(
            f"<span class='rf-{step}'>{escape(name_of('step', step))}</span>" for step in charts.STEP_HEIGHTS
        )
        st.html(f"<div class='rf-key'>{keys}</div>")
        chart = charts.reach_chart(pairs, REACH_SHOWN, picking.ink())
        picking.chart(chart, "reach", say("chart.alt_reach", n=min(len(pairs), REACH_SHOWN)), _pick_reach)
        chart_downloads(charts.reach_chart(pairs, REACH_SHOWN), pairs, "reach")
        if len(pairs) > REACH_SHOWN:
            st.caption(say("overview.reach_shown", shown=REACH_SHOWN, n=len(pairs)))
        with st.expander(say("overview.reach_table", n=len(pairs))):
            _reach_table(pairs)


def _pick_reach(mark: dict[str, Any]) -> None:
    if mark.get("location_code"):
        filters.narrow(country=[mark["location_code"]], indicator=["in_need", "targeted", "reached"])


def _reach_table(pairs: pd.DataFrame) -> None:
    table = pairs.assign(
        basis=[say(f"basis.{basis}") for basis in pairs["basis"]],
        unit=[name_of("unit", unit) for unit in pairs["unit"]],
    )
    number, date = st.column_config.NumberColumn, st.column_config.DateColumn
    columns: dict[str, Any] = {
        **{name: name_of("column", name) for name in ("location_name", "place", "sector_code")},
        "since": date(say("chart.from")),
        "until": date(say("chart.to")),
        **{step: number(name_of("indicator", step), format="localized") for step in charts.STEP_HEIGHTS},
        "share": number(say("column.share"), format="percent"),
        "gap": number(say("overview.gap_column"), format="localized"),
        "unit": say("column.unit"),
        "basis": say("basis.title"),
    }
    st.dataframe(
        table,
        hide_index=True,
        placeholder="",
        alt=say("overview.reach_title"),
        column_order=list(columns),
        column_config=columns,
    )


def _places_and_times(view: session.View) -> None:
    offered = measures(view.charted)
    if not offered:
        return
    address.adopt("show", {".".join(pair): pair for pair in offered}, several=False)
    indicator, unit = st.selectbox(
        say("overview.measure"), offered, format_func=_measure_name, key="show", persist_state="session", width=340
    )
    st.caption(say("overview.click"))
    address.keep("show", [f"{indicator}.{unit}"] if (indicator, unit) != offered[0] else [])
    rows = of_measure(view.charted, indicator, unit)
    what = _measure_name((indicator, unit))
    table, column = by_place(rows[(~rows["breakdown"]).to_numpy()])
    table = table.assign(told=[amount(value, unit) for value in table["largest"]])
    if len(table) > 1 and column == "admin1_name":
        with st.container(border=True):
            _places(table, column, what)
            st.caption(say("overview.map_provinces"))
    elif len(table) > 1:
        left, right = st.columns(2)
        with left.container(border=True, height="stretch"):
            _places(table, column, what)
        with right.container(border=True, height="stretch"):
            _map(table, what)
    with st.container(border=True):
        _times(rows, what)


def _measure_name(pair: tuple[str, str]) -> str:
    return f"{name_of('indicator', pair[0])} ({name_of('unit', pair[1])})"


def _places(table: pd.DataFrame, column: str, what: str) -> None:
    st.markdown(f"### {say('overview.places_title')}", help=say("overview.places_note"))
    shown = min(len(table), PLACES_SHOWN)
    key = "area" if column == "admin1_name" else "country"
    chart = charts.places_chart(table, PLACES_SHOWN, picking.ink())
    told = say("chart.alt_places", what=what, n=shown)
    picking.chart(chart, "places", told, lambda mark: filters.narrow(**{key: [mark["code"]]}))
    chart_downloads(charts.places_chart(table, PLACES_SHOWN), table, "places")
    if len(table) > shown:
        st.caption(say("overview.places_shown", shown=shown, n=len(table)))


def _map(table: pd.DataFrame, what: str) -> None:
    st.markdown(f"### {say('overview.map_title')}")
    shown = table["code"].isin(charts.country_points()["location_code"]).sum()
    if not shown:
        st.caption(say("overview.map_none"))
        return
    chart = charts.map_chart(table, picking.ink())
    told = say("chart.alt_map", what=what, n=shown)
    picking.chart(chart, "map", told, lambda mark: filters.narrow(country=[mark["code"]]))
    st.caption(say("overview.map_note"))
    chart_downloads(charts.map_chart(table), table, "map")


def _times(rows: pd.DataFrame, what: str) -> None:
    st.markdown(f"### {say('overview.time_title')}", help=say("overview.time_note"))
    dated = rows[(rows["as_of_end"].notna() & (rows["value"] > 0)).to_numpy()]
    if dated.empty:
        st.caption(say("overview.time_none"))
        return
    drawn = dated.nlargest(TIMES_SHOWN, "value")
    days = drawn.set_index("claim_id")[["as_of_start", "as_of_end"]]
    chart = charts.time_chart(drawn, picking.ink())
    told = say("chart.alt_time", what=what, n=len(drawn))
    picking.chart(chart, "time", told, lambda mark: filters.narrow(period=_dates(days.loc[mark["claim_id"]])))
    chart_downloads(charts.time_chart(drawn), charts.told_rows(drawn), "time")
    if len(dated) > len(drawn):
        st.caption(say("overview.time_shown", shown=len(drawn), n=len(dated)))


def _dates(days: Any) -> tuple[dt.date, ...]:
    return tuple(day.date() for day in days)


show()
