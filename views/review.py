"""The queue of figures to check, doubtful first, and what a reviewer decides on each."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from html import escape
from typing import Any

import numpy as np
import numpy.typing as npt
import pandas as pd
import streamlit as st

from views import correcting, evidence, filters, session
from views.doubt import REASONS, queue, reasons
from views.examples import rule_example
from views.phrases import day, span, what, where
from views.store import (
    ACCEPTED,
    CORRECTED,
    REJECTED,
    UNDECIDED,
    Conflict,
    Decision,
    StoreError,
)
from views.words import name_of, say

QUEUES = ("open", "conflict", "done")
NEXT_SHOWN = 100
"""Rows of the queue that go to the browser."""

HISTORY_SHOWN = 100
DECIDED_ON = ("value", "indicator", "unit")


@dataclass(frozen=True, slots=True)
class Task:
    """The claim on the screen: what the reviewer sees of it, and where to go from there.

    ``expected`` is the decision that stood when the claim came on the screen; it stays so until the reviewer has seen
    another, so that a decision can never pass over one made meanwhile.
    """

    collection: str
    claim_id: str
    what: str
    seen: Mapping[str, Any]
    expected: Decision
    following: str
    preceding: str


def show() -> None:
    """Draw the page."""
    view = session.view()
    st.title(say("pages.review"))
    filters.tally(view)
    why = _reasons(view.collection.name, view.collection.version, view.query, view)
    _last_decision(view)
    places = _choose_queue(view, why)
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
    _gone(view)
    _history(view)


@st.cache_resource(show_spinner=False, max_entries=session.VIEWS_KEPT)
def _reasons(name: str, version: str, query: object, _view: session.View) -> npt.NDArray[np.intp]:
    return reasons(_view.seen)


def _choose_queue(view: session.View, why: npt.NDArray[np.intp]) -> npt.NDArray[np.intp]:
    """Ask for the reviewer's name and which list to show; returns the positions of its rows."""
    found = {which: queue(view.seen, why, which) for which in QUEUES}
    with st.container(horizontal=True, vertical_alignment="bottom", key="review_settings"):
        st.text_input(
            say("review.reviewer"), key="reviewer", persist_state="session", width=240,
            placeholder=say("review.reviewer_hint"), autocomplete="name",
        )  # fmt: skip
        which = st.segmented_control(
            say("review.queue"), QUEUES, default="open", key="queue", persist_state="session", required=True,
            format_func=lambda one: say(f"review.queue_{one}", n=len(found[one])), on_change=_go, args=(None,),
        )  # fmt: skip
    return found[which or "open"]


def _position(view: session.View, places: npt.NDArray[np.intp]) -> int | None:
    """The position of the claim on the screen: the one last gone to, else the first of the list; None where it is empty.

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
    st.html(evidence.in_paragraph(claim, document) if document else f"<p dir='auto'>{escape(claim.sentence)}</p>")
    st.page_link("views/claims.py", label=say("review.open_evidence"), query_params={"claim": claim.claim_id})
    _standing(view, task, original)
    _refused(task)
    _buttons(task)
    if st.session_state.get("review_correcting") == task.claim_id:
        _correction(task, original)


def head(claim: Any) -> str:
    """What is claimed, where, when and by whom, as HTML with every word of the report escaped."""
    when = span(claim.reference_period_start, claim.reference_period_end)
    facts = " · ".join(part for part in (where(claim), when, claim.source) if part)
    report = " · ".join(part for part in (claim.title or claim.document_id, claim.publisher, day(claim.published)) if part)
    status = "" if claim.status == "reported" else f" <small>({escape(name_of('status', claim.status))})</small>"
    return (
        f"<div class='rf-card'><p class='rf-claim'>{escape(what(claim))}{status}</p>"
        f"<p dir='auto'>{escape(facts)}</p><p class='rf-quiet' dir='auto'>{escape(report)}</p></div>"
    )


def _task(
    view: session.View, places: npt.NDArray[np.intp], at: int, claim: Any, original: pd.Series
) -> Task:
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
        expected=_expected(view.collection.name, claim.claim_id),
        following=str(ids.iloc[after]),
        preceding=str(ids.iloc[before]),
    )


def as_kept(value: Any) -> Any:
    """A value of the frame as the database gives it."""
    return value.item() if hasattr(value, "item") else value


def _expected(collection: str, claim_id: str) -> Decision:
    """The decision that stood when the claim came on this reviewer's screen."""
    pinned = st.session_state.get("review_pinned")
    if pinned is None or pinned[:2] != (collection, claim_id):
        pinned = (collection, claim_id, session.store().decision(collection, claim_id))
        st.session_state["review_pinned"] = pinned
    decision: Decision = pinned[2]
    return decision


def _go(claim_id: str | None) -> None:
    """Bring a claim on the screen; None for the first of the list."""
    for key in ("review_pinned", "review_conflict", "review_correcting", "review_error"):
        st.session_state.pop(key, None)
    st.session_state["review_claim"] = claim_id


def _turn(task: Task, places: npt.NDArray[np.intp], at: int) -> None:
    """Buttons to the claims before and after, and how far one has come."""
    order = np.flatnonzero(places == at)
    with st.container(horizontal=True, vertical_alignment="center"):
        st.button(
            say("review.back"), icon=":material/chevron_left:", shortcut="K", on_click=_go, args=(task.preceding,),
            disabled=not len(order) or order[0] == 0,
        )  # fmt: skip
        st.button(
            say("review.skip"), icon=":material/chevron_right:", shortcut="J", on_click=_go, args=(task.following,),
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
            on_click=_decide, args=(task, ACCEPTED),
        )  # fmt: skip
        st.button(
            say("review.correct"), icon=":material/edit:", shortcut="E", disabled=nameless,
            on_click=_open_correction, args=(task,),
        )  # fmt: skip
        st.button(
            say("review.reject"), icon=":material/close:", shortcut="X", disabled=nameless,
            on_click=_decide, args=(task, REJECTED),
        )  # fmt: skip
        st.button(
            say("review.save_note"), type="tertiary", disabled=nameless,
            on_click=_decide, args=(task, task.expected.review_status, task.expected.corrections),
        )  # fmt: skip
    if nameless:
        st.caption(say("review.nameless"))
    error = st.session_state.pop("review_error", "")
    if error:
        st.html(f"<p class='rf-warning' role='alert'>{escape(error)}</p>")


def note_key(claim_id: str) -> str:
    """The key of the note's input."""
    return f"note_{claim_id}"


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
            st.form_submit_button(say("review.cancel"), on_click=_go, args=(task.claim_id,))


def _save_correction(task: Task, original: pd.Series) -> None:
    corrections = correcting.changed(original)
    if corrections:
        _decide(task, CORRECTED, corrections)
    else:
        st.session_state["review_error"] = say("review.unchanged")


def _decide(task: Task, status: str, corrections: Mapping[str, Any] | None = None, expected: Decision | None = None) -> None:
    """Write the decision and go on to the next claim; or stay, and show what stands in its way."""
    try:
        outcome = session.store().decide(
            task.collection, task.claim_id, review_status=status, reviewed_by=st.session_state.get("reviewer") or "",
            note=st.session_state.get(note_key(task.claim_id)) or "", corrections=corrections or {},
            expected=expected or task.expected, seen=task.seen,
        )  # fmt: skip
    except StoreError as error:
        st.session_state["review_error"] = str(error)
        return
    if isinstance(outcome, Conflict):
        st.session_state["review_conflict"] = outcome
        return
    st.session_state["review_last"] = (task.collection, task.what, outcome)
    _go(task.following if task.following != task.claim_id else None)


def _standing(view: session.View, task: Task, original: pd.Series) -> None:
    """The decision that stands on the claim, and whether a newer reading has put it in doubt."""
    decision = task.expected
    if decision.review_status == UNDECIDED and not decision.note:
        return
    key = "review.stands" if decision.review_status else "review.noted"
    lines = [said(key, decision)]
    lines += [say("review.stands_note", note=decision.note)] if decision.note else []
    for name, now in decision.corrections.items():
        was = correcting.as_text(original[name]) or "–"
        now_text = correcting.as_text(now) or "–"
        lines.append(say("review.changed", field=name_of("column", name), was=was, now=now_text))
    for name, seen in decision.seen.items():
        if seen != task.seen.get(name) and decision.corrections.get(name) != task.seen.get(name):
            was, now_text = correcting.as_text(seen), correcting.as_text(task.seen.get(name))
            lines.append(f"{say('review.changed_title')}: " + say("review.changed", field=name_of("column", name), was=was, now=now_text))
    st.html("<div class='rf-card rf-decision'>" + "".join(f"<p dir='auto'>{escape(line)}</p>" for line in lines) + "</div>")
    with st.container(horizontal=True):
        st.button(
            say("review.take_back"), type="tertiary", icon=":material/undo:", on_click=_undo,
            args=(task.collection, task.what, decision),
        )  # fmt: skip
        if decision.review_status:
            _example(task.collection, decision, "standing")


def said(key: str, decision: Decision) -> str:
    """Who decided what and when, in the words under ``key``."""
    status = name_of("review_status", decision.review_status or "none")
    return say(key, status=status, who=decision.reviewed_by, when=moment(decision.reviewed_at))


def moment(at: dt.datetime | None) -> str:
    """A moment for reading, UTC.

    >>> moment(dt.datetime(2026, 11, 23, 9, 5, tzinfo=dt.UTC))
    '23 Nov 2026, 09:05 UTC'
    """
    return f"{day(at)}, {at:%H:%M} UTC" if at else ""


def _refused(task: Task) -> None:
    """Say what somebody else decided, or a newer reading changed, since the claim came on the screen."""
    conflict: Conflict | None = st.session_state.get("review_conflict")
    theirs = conflict.theirs if conflict else session.store().decision(task.collection, task.claim_id)
    changed = bool(conflict and (conflict.gone or conflict.now))
    if not changed and theirs.revision == task.expected.revision:
        return
    lines = []
    if conflict and conflict.gone:
        lines.append(say("review.gone"))
    elif conflict and conflict.now:
        lines.append(say("review.changed_title"))
        lines += [
            say("review.changed_field", field=name_of("column", name), now=correcting.as_text(now))
            for name, now in conflict.now.items()
        ]
    else:
        lines.append(said("review.meanwhile" if theirs.review_status else "review.meanwhile_none", theirs))
    if theirs.note:
        lines.append(say("review.stands_note", note=theirs.note))
    if conflict:
        lines.append(say("review.refused", status=name_of("review_status", conflict.mine.review_status or "none")))
    paragraphs = "".join(f"<p dir='auto'>{escape(line)}</p>" for line in lines)
    with st.container(border=True, key="review_conflict_box"):
        st.html(f"<div class='rf-warning' role='alert'><strong>{escape(say('review.meanwhile_title'))}</strong>{paragraphs}</div>")
        with st.container(horizontal=True):
            st.button(say("review.look_again"), on_click=_go, args=(task.claim_id,))
            if conflict and not changed:
                st.button(
                    say("review.write_mine"), on_click=_decide,
                    args=(task, conflict.mine.review_status, conflict.mine.corrections, theirs),
                )  # fmt: skip
                st.button(say("review.keep_theirs"), on_click=_go, args=(task.following,))


def _last_decision(view: session.View) -> None:
    """What was decided last on this screen, with a way to take it back."""
    last = st.session_state.get("review_last")
    if last is None or last[0] != view.collection.name:
        return
    collection, told, decision = last
    with st.container(horizontal=True, vertical_alignment="center", key="review_last_box"):
        status = name_of("review_status", decision.review_status or "none")
        key = "review.undone" if decision.restores is not None else "review.done"
        st.html(f"<p class='rf-note' role='status'>{escape(say(key, status=status, what=told))}</p>", width="content")
        if decision.restores is None:
            st.button(
                say("review.undo"), icon=":material/undo:", shortcut="U", help=say("review.undo_help"), type="tertiary",
                on_click=_undo, args=(collection, told, decision),
            )  # fmt: skip
            if decision.review_status:
                _example(collection, decision, "last")


def _undo(collection: str, told: str, decision: Decision) -> None:
    """Take a decision back and show its claim again."""
    reviewer = st.session_state.get("reviewer") or ""
    try:
        outcome = session.store().undo(collection, decision.claim_id, reviewed_by=reviewer, expected=decision)
    except StoreError as error:
        st.session_state["review_error"] = str(error)
        return
    _go(decision.claim_id)
    if isinstance(outcome, Decision):
        st.session_state.pop(note_key(decision.claim_id), None)
        st.session_state["review_last"] = (collection, told, outcome)
    else:
        st.session_state.pop("review_last", None)


def _example(collection: str, decision: Decision, key: str) -> None:
    """The reviewed claim as an example for the rules."""
    document = session.document(decision.claim_id.rpartition(":")[0])
    claims = session.collection().claims
    rows = claims[(claims["claim_id"] == decision.claim_id).to_numpy()]
    if document is None or rows.empty:
        return
    with st.popover(say("review.example"), icon=":material/school:", type="tertiary", key=f"example_{key}"):
        st.caption(say("review.example_note"))
        example = rule_example(rows.iloc[0].to_dict(), decision.corrections, decision.review_status, document)
        st.code(example, language="toml", wrap_lines=True)
        st.download_button(
            say("review.example_save"), example, file_name=f"{decision.claim_id.replace(':', '-')}.toml",
            mime="application/toml", on_click="ignore", key=f"example_save_{key}",
        )  # fmt: skip


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
        table, key=key, hide_index=True, height=420, column_config=names,
        selection_mode="single-row-required" if len(here) else "single-row",
        alt=say("review.queue_title"), on_select=lambda: _picked(key, rows["claim_id"].tolist()),
    )  # fmt: skip
    st.caption(say("review.queue_note", n=len(rows), total=len(places)))
    st.caption(say("review.keys"))


def _picked(key: str, claim_ids: list[str]) -> None:
    rows = st.session_state[key]["selection"]["rows"]
    if rows:
        _go(claim_ids[rows[0]])


def _gone(view: session.View) -> None:
    """Decisions whose claim a newer reading no longer finds."""
    collection = view.collection.name
    gone = [one.decision for one in session.store().outdated(collection) if one.gone]
    if not gone:
        return
    with st.expander(say("review.gone_title", n=len(gone))):
        st.caption(say("review.gone_note"))
        _decisions_table(view, gone, "gone")
        st.button(say("review.gone_drop"), on_click=_drop, args=(collection, gone), disabled=not st.session_state.get("reviewer"))


def _drop(collection: str, gone: list[Decision]) -> None:
    for decision in gone:
        session.store().decide(
            collection, decision.claim_id, review_status=UNDECIDED, reviewed_by=st.session_state["reviewer"],
            expected=decision,
        )  # fmt: skip


def _history(view: session.View) -> None:
    """The latest decisions of everybody."""
    with st.expander(say("review.history")):
        latest = session.store().history(view.collection.name, limit=HISTORY_SHOWN)
        if latest:
            st.caption(say("review.history_pick"))
            _decisions_table(view, latest, "history")
        else:
            st.text(say("review.history_none"))


def _decisions_table(view: session.View, decisions: list[Decision], key: str) -> None:
    seen = view.collection.seen
    rows = seen[seen["claim_id"].isin([one.claim_id for one in decisions]).to_numpy()]
    told = {one.claim_id: what(one) for one in rows.itertuples()}
    table = pd.DataFrame(
        {
            "when": [moment(one.reviewed_at) for one in decisions],
            "who": [one.reviewed_by for one in decisions],
            "what": [
                say("review.history_undo") if one.restores is not None else name_of("review_status", one.review_status or "none")
                for one in decisions
            ],
            "note": [one.note for one in decisions],
            "claim": [told.get(one.claim_id, one.claim_id) for one in decisions],
        }
    )
    names = {name: say(f"review.history_{name}") for name in ("when", "who", "what", "claim")}
    chosen = f"{key}_{len(decisions)}_{decisions[0].claim_id}_{decisions[0].revision}"
    st.dataframe(
        table, key=chosen, hide_index=True, column_config={**names, "note": name_of("column", "note")},
        selection_mode="single-row", on_select=lambda: _picked(chosen, [one.claim_id for one in decisions]), alt=say("review.history"),
    )  # fmt: skip


show()
