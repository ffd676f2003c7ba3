"""The collections, what they hold, and how reports come in and go."""

from __future__ import annotations

from html import escape

import pandas as pd
import streamlit as st

from views import filters, intake, session
from views.adding import Progress, read_again
from views.store import Collection, StoreError
from views.words import say

FILL = 12
"""How many reports are listed without scrolling."""

FEW = 200
"""How many reports a filter in the URL can name; of more, all figures are shown."""


def show() -> None:
    """Draw the page."""
    st.title(say("pages.reports"))
    current = _choose_collection()
    _told()
    with st.container(border=True):
        st.html(f"<h2 class='rf-sub'>{escape(say('reports.add_title', name=current.name))}</h2>")
        intake.show(current.name)
    _just_added(current)
    _failures(current)
    _list(current)


def _choose_collection() -> Collection:
    """Which collection to look at, with what can be done to it."""
    collections = {one.name: one for one in session.store().collections()}
    if st.session_state.get("collection", next(iter(collections))) not in collections:
        del st.session_state["collection"]
    with st.container(horizontal=True, vertical_alignment="bottom", key="collections"):
        name = st.selectbox(
            say("reports.collection"), list(collections), key="collection", bind="query-params",
            persist_state="session", width=280,
        )  # fmt: skip
        with st.popover(say("reports.new"), icon=":material/add:", key="new_collection"):
            st.text_input(say("reports.new_name"), key="new_name", placeholder=say("reports.new_hint"))
            st.button(say("reports.new_make"), type="primary", on_click=_make, key="new_make")
        with st.popover(say("reports.rename"), icon=":material/edit:", key="rename_collection"):
            st.text_input(say("reports.new_name"), key=f"rename_{name}", value=name)
            st.button(say("reports.rename_do"), on_click=_rename, args=(name,), key="rename_do")
        with st.popover(say("reports.drop"), icon=":material/delete:", key="drop_collection"):
            _drop_form(collections, name)
    current = collections[name]
    st.caption(say("reports.holds", reports=current.reports, claims=current.claims))
    return current


def _drop_form(collections: dict[str, Collection], name: str) -> None:
    if len(collections) == 1:
        st.text(say("reports.drop_last"))
        return
    one = collections[name]
    st.text(say("reports.drop_sure", name=name, reports=one.reports, claims=one.claims))
    st.button(say("reports.drop_do"), type="primary", on_click=_drop, args=(name,), key="drop_do")


def _make() -> None:
    name = (st.session_state.get("new_name") or "").strip()
    try:
        session.store().create_collection(name)
        st.session_state["collection"], st.session_state["new_name"] = name, ""
    except StoreError as error:
        st.session_state["reports_told"] = str(error)


def _rename(name: str) -> None:
    new = (st.session_state.get(f"rename_{name}") or "").strip()
    try:
        session.store().rename_collection(name, new)
        st.session_state["collection"] = new
    except StoreError as error:
        st.session_state["reports_told"] = str(error)


def _drop(name: str) -> None:
    session.store().remove_collection(name)
    st.session_state["collection"] = session.collection_names()[0]


def _told() -> None:
    """What the last button has to say, once."""
    told = st.session_state.pop("reports_told", "")
    if told:
        st.html(f"<p class='rf-warning' role='status' dir='auto'>{escape(told)}</p>")


def _just_added(current: Collection) -> None:
    """What was added last: each report with its figures, and what could not be read."""
    last = st.session_state.get("reports_last")
    if last is None or last[0] != current.name:
        return
    progress: Progress = last[1]
    with st.container(border=True, key="just_added"):
        told = say("reports.added_title", read=len(progress.added), claims=progress.claims)
        st.html(f"<h2 class='rf-sub' role='status'>{escape(told)}</h2>")
        if progress.added:
            states = {True: say("reports.state_replaced"), False: say("reports.state_added")}
            table = pd.DataFrame(
                {
                    say("reports.name"): [one.document_id for one in progress.added],
                    say("reports.figures"): [one.claims for one in progress.added],
                    say("reports.state"): [states[one.replaced] for one in progress.added],
                }
            )
            st.dataframe(table, hide_index=True, height="auto" if len(table) < 10 else 360, alt=told)
        _messages([str(failure) for failure in progress.failures])
        with st.container(horizontal=True):
            ids = [one.document_id for one in progress.added]
            if ids:
                _show_button(ids, "added")
            close = say("reports.added_close")
            st.button(close, on_click=lambda: st.session_state.pop("reports_last"), key="added_close")


def _messages(messages: list[str]) -> None:
    """What readers say of files that they could not read; the names in it are the user's own."""
    if messages:
        items = "".join(f"<li dir='auto'>{escape(message)}</li>" for message in messages)
        told = escape(say("reports.added_failed", n=len(messages)))
        st.html(f"<p class='rf-warning'>{told}</p><ul class='rf-messages'>{items}</ul>")


def _show_button(ids: list[str], key: str) -> None:
    """A button to the figures of these reports alone."""
    label = say("reports.added_show") if key == "added" else say("reports.show")
    if st.button(label, icon=":material/filter_alt:", key=f"show_{key}"):
        named = ids if len(ids) <= FEW else []
        filters.clear()
        filters.narrow(report=named)
        st.switch_page("views/claims.py", query_params={"report": named})


def _failures(current: Collection) -> None:
    """What could not be read since the list was cleared."""
    failures = session.store().failures(current.name)
    if not failures:
        return
    with st.expander(say("reports.failures_title", n=len(failures)), icon=":material/report:"):
        _messages([failure.message for failure in failures])
        st.button(
            say("reports.failures_clear"), key="failures_clear",
            on_click=lambda: session.store().forget_failures(current.name),
        )  # fmt: skip


def _list(current: Collection) -> None:
    """The reports of the collection, and what can be done to those picked."""
    st.html(f"<h2 class='rf-sub'>{escape(say('reports.list_title', name=current.name))}</h2>")
    reports = session.store().reports(current.name)
    if reports.empty:
        st.text(say("reports.list_empty"))
        return
    key = f"reports_{current.name}_{session.store().version(current.name)}"
    picked = st.session_state.get(key, {}).get("selection", {}).get("rows", [])
    ids = reports["document_id"].iloc[picked].tolist()
    _actions(current, ids)
    shown = reports.assign(title=reports["title"].where(reports["title"] != "", reports["document_id"]))
    st.dataframe(
        shown, key=key, hide_index=True, height=460 if len(shown) > FILL else "auto",
        selection_mode="multi-row", on_select="rerun", placeholder="",
        column_order=["title", "publisher", "published", "language", "claims", "decided", "added_at", "document_id"],
        column_config={
            "title": st.column_config.TextColumn(say("reports.name"), width="large"),
            "publisher": say("column.publisher"),
            "published": st.column_config.DateColumn(say("column.published")),
            "language": say("column.language"),
            "claims": st.column_config.NumberColumn(say("reports.figures"), format="localized"),
            "decided": st.column_config.NumberColumn(say("reports.reviewed"), format="localized"),
            "added_at": st.column_config.DatetimeColumn(say("reports.added"), format="YYYY-MM-DD HH:mm"),
            "document_id": say("reports.identifier"),
        },
        alt=say("reports.list_title", name=current.name),
    )  # fmt: skip


def _actions(current: Collection, ids: list[str]) -> None:
    """Show, read anew or remove the picked reports; read all anew where none is picked."""
    with st.container(horizontal=True, vertical_alignment="center", key="report_actions"):
        if not ids:
            st.caption(say("reports.list_pick"), width="content")
            help_text = say("reports.again_help")
            if st.button(say("reports.again_all"), icon=":material/refresh:", help=help_text, key="again_all"):
                _read_again(current, None, current.reports)
            return
        st.caption(say("reports.list_picked", n=len(ids)), width="content")
        _show_button(ids, "picked")
        again = st.button(say("reports.again"), icon=":material/refresh:", help=say("reports.again_help"), key="again")
        with st.popover(say("reports.remove"), icon=":material/delete:", key="remove_reports"):
            st.text(say("reports.remove_sure", n=len(ids)))
            st.button(
                say("reports.remove_do"), type="primary", key="remove_do",
                on_click=lambda: session.store().remove(current.name, ids),
            )  # fmt: skip
    if again:
        _read_again(current, ids, len(ids))


def _read_again(current: Collection, ids: list[str] | None, total: int) -> None:
    progress = intake.watched(lambda watch: read_again(session.store(), current.name, ids, watch=watch), total)
    told = say("reports.again_done", read=len(progress.added), claims=progress.claims)
    outdated = session.store().outdated(current.name)
    if outdated:
        told += " " + say("reports.again_conflicts", n=len(outdated))
    st.session_state["reports_told"] = told
    st.rerun()


show()
