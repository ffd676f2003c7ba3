"""The filters that all pages share. Each lives in the URL under its own name, so that a view can be sent on.

Codes stand there as codes; names, words and days, which are the same in every language, as they are written.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import fields
from functools import partial
from html import escape
from typing import Any

import streamlit as st

from extract.schema import INDICATORS, REVIEW_STATUSES, STATUSES, UNITS
from views import address, session
from views.downloads import download_buttons
from views.figures import codes_present, country_names, in_schema_order
from views.query import Query
from views.words import name_of, say

NAMES_OFFERED = 300
"""How many sources, publishers or reports a list offers, the most frequent; the others are found by typing."""

MORE = ("area", "unit", "source", "status", "publisher", "review", "report")
"""The filters that stand behind the button, by their names in the URL."""

CODED = ("indicator", "country", "unit", "status", "review")
"""The filters whose values are codes."""

KEYS = ("words", "indicator", "country", "period", *MORE)
NOT_REVIEWED = "none"

KEPT: dict[str, Any] = {"bind": "query-params", "persist_state": "session"}
"""A filter stands in the URL, and holds while the visitor goes from page to page."""

Offers = dict[str, list[str]]


@st.cache_resource(show_spinner=False, max_entries=session.FRAMES_KEPT)
def _offers(name: str, says: str, _collection: session.Collection) -> tuple[Offers, dict[str, str]]:
    """What each list offers in this collection, and the names of its countries."""
    seen = _collection.seen
    countries = country_names(seen)
    offers = {
        "indicator": in_schema_order(codes_present(seen["indicator"]), (code.code for code in INDICATORS)),
        "unit": in_schema_order(codes_present(seen["unit"]), (code.code for code in UNITS)),
        "status": in_schema_order(codes_present(seen["status"]), (code.code for code in STATUSES)),
        "country": list(countries),
        "area": sorted(codes_present(seen["admin1_name"])),
        "source": codes_present(seen["source"])[:NAMES_OFFERED],
        "publisher": codes_present(seen["publisher"])[:NAMES_OFFERED],
        "report": codes_present(seen["document_id"])[:NAMES_OFFERED],
        "review": [NOT_REVIEWED, *(code.code for code in REVIEW_STATUSES)],
    }
    return offers, countries


def show() -> None:
    """Draw the filters and keep what they ask for as the query of this run."""
    with st.container(horizontal=True, gap="small", key="filters", vertical_alignment="center"):
        _choose_collection()
        current = session.collection()
        offers, countries = _offers(current.name, current.says, current)
        _words()
        _choose("indicator", offers, lambda code: name_of("indicator", code), width="stretch")
        _choose("country", offers, lambda code: countries.get(code, code), width="stretch")
        _period()
        chosen = sum(bool(st.session_state.get(key)) for key in MORE)
        label = say("filters.more_set", n=chosen) if chosen else say("filters.more")
        with st.popover(label, icon=":material/tune:", width="content"):
            _more(offers)
    _unknown()
    st.session_state["query"] = _query()


def _unknown() -> None:
    """Say what a link asked for that this collection does not hold."""
    lines = [
        say("filters.unknown", name=say(f"filters.{key}"), code=code)
        for key, code in [*address.unknown(CODED), *session.unknown_collection()]
    ]
    if lines:
        told = "".join(f"<p class='rf-warning' role='status' dir='auto'>{escape(line)}</p>" for line in lines)
        st.html(told)


def _choose_collection() -> None:
    names = session.collection_names()
    if len(names) > 1:
        st.selectbox(
            say("filters.collection"),
            names,
            key="collection",
            bind="query-params",
            persist_state="session",
            label_visibility="collapsed",
            width=150,
        )


def _words() -> None:
    st.text_input(
        say("filters.words"),
        key="words",
        **KEPT,
        type="search",
        placeholder=say("filters.words_hint"),
        label_visibility="collapsed",
        width="stretch",
    )


def _period() -> None:
    no_days: Any = ()
    st.date_input(
        say("filters.period"),
        value=no_days,
        min_value=dt.date(1945, 1, 1),
        max_value=dt.date(2100, 12, 31),
        key="period",
        **KEPT,
        format="YYYY-MM-DD",
        label_visibility="collapsed",
        width=235,
    )


def _more(offers: Offers) -> None:
    st.caption(say("filters.period_help"))
    for key, family in (("unit", "unit"), ("status", "status"), ("review", "review_status")):
        _choose(key, offers, partial(name_of, family), label_visibility="visible")
    if offers["area"]:
        _choose("area", offers, str, label_visibility="visible")
    for key in ("source", "publisher", "report"):
        _choose(key, offers, str, label_visibility="visible", accept_new_options=True)


def _choose(key: str, offers: Offers, named: Callable[[str], str], **settings: Any) -> None:
    settings.setdefault("label_visibility", "collapsed")
    coded = key in CODED
    if coded:
        address.adopt(key, {code: code for code in offers[key]})
    chosen = st.multiselect(
        say(f"filters.{key}"),
        offers[key],
        format_func=named,
        key=key,
        bind=None if coded else "query-params",
        persist_state="session",
        placeholder=say(f"filters.{key}_hint"),
        filter_mode="contains",
        select_all=False,
        **settings,
    )
    if coded:
        address.keep(key, chosen)


def _query() -> Query:
    """The query that the widgets ask for; a period whose second day is not chosen yet is open."""
    asked = st.session_state
    period = tuple(asked.get("period") or ())
    review = tuple("" if code == NOT_REVIEWED else code for code in asked.get("review") or ())
    return Query(
        words=(asked.get("words") or "").strip(),
        indicator=tuple(asked.get("indicator") or ()),
        location_code=tuple(asked.get("country") or ()),
        admin1_name=tuple(asked.get("area") or ()),
        since=period[0] if period else None,
        until=period[1] if len(period) > 1 else None,
        unit=tuple(asked.get("unit") or ()),
        source=tuple(asked.get("source") or ()),
        status=tuple(asked.get("status") or ()),
        publisher=tuple(asked.get("publisher") or ()),
        review_status=review,
        document_id=tuple(asked.get("report") or ()),
    )


def told(query: Query) -> list[str]:
    """What the filters are, one line each, for the notes that travel with a download."""
    lines = []
    for field in fields(query):
        value = getattr(query, field.name)
        if value:
            chosen = ", ".join(one or say("review_status.none") for one in value) if isinstance(value, tuple) else value
            lines.append(say(f"filters_told.{field.name}", chosen=chosen))
    return lines or [say("filters_told.none")]


def clear() -> None:
    """Take every filter away. For use as a callback, before the filters are drawn."""
    for key in KEYS:
        st.session_state[key] = "" if key == "words" else () if key == "period" else []
        st.session_state.pop(f"{key}_unknown", None)


def narrow(**chosen: Any) -> None:
    """Set filters by their names in the URL. For use as a callback, before the filters are drawn."""
    for key, value in chosen.items():
        st.session_state[key] = value


def _add_reports() -> None:
    st.page_link("views/reports.py", label=say("filters.add"), icon=":material/add:")


def tally(view: session.View) -> None:
    """Say how many figures the filters leave, with ways to clear them and to download just these.

    Stops the page where there are none.
    """
    total = len(view.collection.seen)
    if not total:
        st.subheader(say("filters.empty_title"))
        st.write(say("filters.empty"))
        _add_reports()
        st.stop()
    filtered = view.query.count() > 0
    reports = view.seen["document_id"].nunique()
    key = "filters.shown" if filtered else "filters.shown_all"
    shown = say(key, shown=len(view.seen), total=total)
    whence = say("filters.from_report") if reports == 1 else say("filters.from_reports", n=reports)
    among = escape(say("filters.of_collection", name=view.collection.name))
    with st.container(horizontal=True, vertical_alignment="center", key="tally"):
        st.html(f"<p class='rf-tally' role='status' dir='auto'>{shown} {whence} {among}</p>", width="content")
        if filtered:
            st.button(say("filters.clear"), on_click=clear, type="tertiary", icon=":material/filter_alt_off:")
        download_buttons(view.claims, notes=[view.collection.name, *told(view.query)])
        _add_reports()
    if view.seen.empty:
        st.subheader(say("filters.nothing_title"))
        st.write(say("filters.nothing", total=total))
        st.stop()
