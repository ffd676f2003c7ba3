"""The queue of figures to check, doubtful first, and what a reviewer decides on each."""

from __future__ import annotations

from html import escape
from typing import Any

import numpy as np
import numpy.typing as npt
import pandas as pd
import streamlit as st

from views import correcting, evidence, filters, session
from views.decided import history
from views.deciding import (
    Task,
    decide,
    expected_now,
    go,
    gone_claims,
    last_decision,
    note_key,
    refused,
    standing,
)
from views.doubt import REASONS, queue
from views.marking import text_block
from views.phrases import day, span, what, where
from views.store import ACCEPTED, CONFLICT, CORRECTED, DECIDED_ON, REJECTED
from views.words import name_of, say

QUEUES = ("open", "conflict", "done")
FILL = 10
"""Rows of the queue that are shown without scrolling."""

NEXT_SHOWN = 100
"""Rows of the queue that go to the browser."""


def show() -> None:
    """Draw the page."""
    view = session.view()
    st.title(say("pages.review"))
    filters.tally(view)
    why, ranking = _doubts(view)
    last_decision(view.collection.name)
    places = _choose_queue(view, ranking)
    at = _position(view, places)
    if at is None:
        st.subheader(say("review.queue_empty_title"))
        st.write(say("review.queue_empty"))
    else:
        panel, aside = st.columns([3, 2], gap="medium")
        with panel.container(border=True):
            _claim(view, why, places, at)
        with aside:
            _queue_table(view, why, places, at)
    gone_claims(view.collection.name)
    history(view.collection.name, go)


def _doubts(view: session.View) -> tuple[npt.NDArray[np.intp], npt.NDArray[np.intp]]:
    """Why each row of the view is doubtful, and its rows from the most doubtful.

    Both are worked out once for the whole collection, so that a filter cannot hide or make a jump.
    """
    why, ranking = session.doubts(view.collection)
    changed = (view.seen["review_status"] == CONFLICT).to_numpy()
    places = np.cumsum(view.mask) - 1
    return np.where(changed, REASONS.index(CONFLICT), why[view.mask]), places[ranking[view.mask[ranking]]]


def _choose_queue(view: session.View, ranking: npt.NDArray[np.intp]) -> npt.NDArray[np.intp]:
    """Ask for the reviewer's name and which list to show; returns the positions of its rows."""
    found = {which: queue(view.seen, ranking, which) for which in QUEUES}
    with st.container(horizontal=True, vertical_alignment="bottom", key="review_settings"):
        st.text_input(
            say("review.reviewer"), key="reviewer", persist_state="session", width=240,
            placeholder=say("review.reviewer_hint"), autocomplete="name",
        )  # fmt: skip
        which = st.segmented_control(
            say("review.queue"), QUEUES, default="open", key="queue", persist_state="session", required=True,
            format_func=lambda one: say(f"review.queue_{one}", n=len(found[one])), on_change=go, args=(None,),
        )  # fmt: skip
    return found[which or "open"]


def _position(view: session.View, places: npt.NDArray[np.intp]) -> int | None:
    """Where the claim on the screen stands: the one last gone to, else the first of the list; None where it is empty.

    A claim stays on the screen although somebody else has decided on it, so that the reviewer is told so.
    """
    asked = st.query_params.get("claim")
    if asked and asked != st.session_state.get("review_asked"):
        st.session_state["review_asked"] = st.session_state["review_claim"] = asked
    found = np.flatnonzero((view.seen["claim_id"] == st.session_state.get("review_claim")).to_numpy())
    if len(found):
        return int(found[0])
    st.session_state["review_claim"] = str(view.seen["claim_id"].iloc[places[0]]) if len(places) else None
    return int(places[0]) if len(places) else None


def _claim(view: session.View, why: npt.NDArray[np.intp], places: npt.NDArray[np.intp], at: int) -> None:
    """The claim on the screen: where it stands in the list, its evidence, and the reviewer's buttons."""
    claim: Any = next(view.seen.iloc[[at]].itertuples())
    original = view.claims.iloc[at]
    task = _task(view, places, at, claim, original)
    _turn(task, places, at)
    if REASONS[why[at]] != "rest":
        told = say(f"review.reason.{REASONS[why[at]]}")
        st.html(f"<p class='rf-warning' dir='auto'>{escape(f'{told}: {claim.warning}' if claim.warning else told)}</p>")
    document = session.document(claim.document_id)
    st.html(head(claim))
    if document:
        st.html(evidence.in_paragraph(claim, document, evidence.explanation_of(claim)))
    else:
        st.html(text_block(escape(claim.sentence)))
    st.page_link("views/claims.py", label=say("review.open_evidence"), query_params={"claim": claim.claim_id})
    standing(task, original)
    refused(task)
    _buttons(task)
    if st.session_state.get("review_correcting") == task.claim_id:
        _correction(task, original)


def head(claim: Any) -> str:
    """What is claimed, where, when and by whom, as HTML with every word of the report escaped."""
    when = span(claim.reference_period_start, claim.reference_period_end)
    facts = " · ".join(part for part in (where(claim), when, claim.source) if part)
    report_parts = (claim.title or claim.document_id, claim.publisher, day(claim.published))
    report = " · ".join(part for part in report_parts if part)
    status = "" if claim.status == "reported" else f" <small>({escape(name_of('status', claim.status))})</small>"
    return (
        f"<div class='rf-card'><p class='rf-claim'>{escape(what(claim))}{status}</p>"
        f"<p dir='auto'>{escape(facts)}</p><p class='rf-quiet' dir='auto'>{escape(report)}</p></div>"
    )


def _task(view: session.View, places: npt.NDArray[np.intp], at: int, claim: Any, original: pd.Series) -> Task:
    ids = view.seen["claim_id"]
    order = np.flatnonzero(places == at)
    here = int(order[0]) if len(order) else -1
    after = places[here + 1] if here + 1 < len(places) else places[0] if len(places) else at
    before = places[here - 1] if here > 0 else after
    return Task(
        collection=view.collection.name,
        claim_id=claim.claim_id,
        what=what(claim),
        seen={name: as_kept(original[name]) for name in DECIDED_ON},
        expected=expected_now(view.collection.name, claim.claim_id),
        following=str(ids.iloc[after]),
        preceding=str(ids.iloc[before]),
    )


def as_kept(value: Any) -> Any:
    """A value of the frame as the database gives it."""
    return value.item() if hasattr(value, "item") else value


def _turn(task: Task, places: npt.NDArray[np.intp], at: int) -> None:
    """Buttons to the claims before and after, and how far one has come."""
    order = np.flatnonzero(places == at)
    with st.container(horizontal=True, vertical_alignment="center"):
        st.button(
            say("review.back"), icon=":material/chevron_left:", shortcut="K", on_click=go, args=(task.preceding,),
            disabled=not len(order) or bool(order[0] == 0),
        )  # fmt: skip
        st.button(
            say("review.skip"), icon=":material/chevron_right:", shortcut="J", on_click=go, args=(task.following,),
            disabled=task.following == task.claim_id,
        )  # fmt: skip
        here = say("review.position", n=order[0] + 1, total=len(places)) if len(order) else say("review.left_queue")
        st.caption(here)


def _buttons(task: Task) -> None:
    """Accept, correct, reject, with a note."""
    nameless = not (st.session_state.get("reviewer") or "").strip()
    st.text_input(
        say("review.note"), key=note_key(task.claim_id), value=task.expected.note, placeholder=say("review.note_hint"),
        on_change="ignore",
    )  # fmt: skip
    with st.container(horizontal=True, key="review_buttons"):
        st.button(
            say("review.accept"), icon=":material/check:", shortcut="A", type="primary", disabled=nameless,
            on_click=decide, args=(task, ACCEPTED),
        )  # fmt: skip
        st.button(
            say("review.correct"), icon=":material/edit:", shortcut="E", disabled=nameless,
            on_click=_open_correction, args=(task,),
        )  # fmt: skip
        st.button(
            say("review.reject"), icon=":material/close:", shortcut="X", disabled=nameless,
            on_click=decide, args=(task, REJECTED),
        )  # fmt: skip
        st.button(
            say("review.save_note"), type="tertiary", disabled=nameless,
            on_click=decide, args=(task, task.expected.review_status, task.expected.corrections),
        )  # fmt: skip
    if nameless:
        st.caption(say("review.nameless"))
    error = st.session_state.pop("review_error", "")
    if error:
        st.html(f"<p class='rf-warning' role='alert'>{escape(error)}</p>")


def _open_correction(task: Task) -> None:
    st.session_state["review_correcting"] = task.claim_id


def _correction(task: Task, original: pd.Series) -> None:
    with st.form("correction"):
        st.caption(say("review.correct_note"))
        correcting.fields(original, task.expected)
        with st.container(horizontal=True):
            st.form_submit_button(
                say("review.save"), type="primary", shortcut="Ctrl+Enter", on_click=_save_correction,
                args=(task, original),
            )  # fmt: skip
            st.form_submit_button(say("review.cancel"), on_click=go, args=(task.claim_id,))


def _save_correction(task: Task, original: pd.Series) -> None:
    corrections = correcting.changed(original)
    if corrections:
        decide(task, CORRECTED, corrections)
    else:
        st.session_state["review_error"] = say("review.unchanged")


def _queue_table(view: session.View, why: npt.NDArray[np.intp], places: npt.NDArray[np.intp], at: int) -> None:
    """The first rows of the list; a click goes to the claim."""
    rows = view.seen.iloc[places[:NEXT_SHOWN]]
    st.html(f"<h2 class='rf-sub'>{escape(say('review.queue_title'))}</h2>")
    table = pd.DataFrame(
        {
            "why": [say(f"review.short.{REASONS[reason]}") for reason in why[places[:NEXT_SHOWN]]],
            "what": [what(one) for one in rows.itertuples()],
            "where": [where(one) for one in rows.itertuples()],
        }
    )
    names = {"why": say("review.why"), "what": say("chart.what"), "where": say("chart.place")}
    key = f"queue_{hash(tuple(rows['claim_id']))}"
    here = np.flatnonzero(places[:NEXT_SHOWN] == at)
    st.session_state[key] = {"selection": {"rows": here.tolist(), "columns": [], "cells": []}}
    st.dataframe(
        table, key=key, hide_index=True, height=420 if len(table) > FILL else "auto", column_config=names,
        selection_mode="single-row-required" if len(here) else "single-row",
        alt=say("review.queue_title"), on_select=lambda: _picked(key, rows["claim_id"].tolist()),
    )  # fmt: skip
    st.caption(say("review.queue_note", n=len(rows), total=len(places)))
    st.caption(say("review.keys"))


def _picked(key: str, claim_ids: list[str]) -> None:
    rows = st.session_state[key]["selection"]["rows"]
    if rows:
        go(claim_ids[rows[0]])


show()
