"""Deciding on one figure: what the reviewer sees of it, writing the decision, and what may stand in its way."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from html import escape
from typing import Any

import pandas as pd
import streamlit as st

from views import correcting, session
from views.decided import example, said, table
from views.store import UNDECIDED, Conflict, Decision, StoreError
from views.words import name_of, say


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


def expected_now(collection: str, claim_id: str) -> Decision:
    """The decision that stood when the claim came on this reviewer's screen."""
    pinned = st.session_state.get("review_pinned")
    if pinned is None or pinned[:2] != (collection, claim_id):
        pinned = (collection, claim_id, session.store().decision(collection, claim_id))
        st.session_state["review_pinned"] = pinned
    decision: Decision = pinned[2]
    return decision


def go(claim_id: str | None) -> None:
    """Bring a claim on the screen; None for the first of the list."""
    for key in ("review_pinned", "review_conflict", "review_correcting", "review_error"):
        st.session_state.pop(key, None)
    st.session_state["review_claim"] = claim_id


def note_key(claim_id: str) -> str:
    """The key of the note's input."""
    return f"note_{claim_id}"


def decide(
    task: Task, status: str, corrections: Mapping[str, Any] | None = None, expected: Decision | None = None
) -> None:
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
    go(task.following if task.following != task.claim_id else None)


def undo(collection: str, told: str, decision: Decision) -> None:
    """Take a decision back and show its claim again."""
    reviewer = st.session_state.get("reviewer") or ""
    try:
        outcome = session.store().undo(collection, decision.claim_id, reviewed_by=reviewer, expected=decision)
    except StoreError as error:
        st.session_state["review_error"] = str(error)
        return
    go(decision.claim_id)
    if isinstance(outcome, Decision):
        st.session_state.pop(note_key(decision.claim_id), None)
        st.session_state["review_last"] = (collection, told, outcome)
    else:
        st.session_state.pop("review_last", None)
        st.session_state["review_error"] = said("review.undo_refused", outcome.theirs)


def refused(task: Task) -> None:
    """Say what somebody else decided, or a newer reading changed, since the claim came on the screen."""
    conflict: Conflict | None = st.session_state.get("review_conflict")
    if conflict and conflict.mine.claim_id != task.claim_id:
        conflict = None
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
        title = f"<strong>{escape(say('review.meanwhile_title'))}</strong>"
        st.html(f"<div class='rf-warning' role='alert'>{title}{paragraphs}</div>")
        with st.container(horizontal=True):
            st.button(say("review.look_again"), on_click=go, args=(task.claim_id,))
            if conflict and not changed:
                st.button(
                    say("review.write_mine"), on_click=decide,
                    args=(task, conflict.mine.review_status, conflict.mine.corrections, theirs),
                )  # fmt: skip
                st.button(say("review.keep_theirs"), on_click=go, args=(task.following,))


def standing(task: Task, original: pd.Series) -> None:
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
            changed = say("review.changed", field=name_of("column", name), was=was, now=now_text)
            lines.append(f"{say('review.changed_title')}: {changed}")
    st.html("<div class='rf-card'>" + "".join(f"<p dir='auto'>{escape(line)}</p>" for line in lines) + "</div>")
    with st.container(horizontal=True):
        st.button(
            say("review.take_back"), type="tertiary", icon=":material/undo:", on_click=undo,
            args=(task.collection, task.what, decision),
        )  # fmt: skip
        if decision.review_status:
            example(decision, "standing")


def last_decision(in_collection: str) -> None:
    """What was decided last on this screen, with a way to take it back."""
    last = st.session_state.get("review_last")
    if last is None or last[0] != in_collection:
        return
    collection, told, decision = last
    with st.container(horizontal=True, vertical_alignment="center", key="review_last_box"):
        status = name_of("review_status", decision.review_status or "none")
        key = "review.undone" if decision.restores is not None else "review.done"
        st.html(f"<p class='rf-note' role='status'>{escape(say(key, status=status, what=told))}</p>", width="content")
        if decision.restores is None:
            st.button(
                say("review.undo"), icon=":material/undo:", shortcut="U", help=say("review.undo_help"), type="tertiary",
                on_click=undo, args=(collection, told, decision),
            )  # fmt: skip
            if decision.review_status:
                example(decision, "last")


def gone_claims(collection: str) -> None:
    """Decisions whose claim a newer reading no longer finds."""
    gone = [one.decision for one in session.store().outdated(collection) if one.gone]
    if not gone:
        return
    with st.expander(say("review.gone_title", n=len(gone))):
        st.caption(say("review.gone_note"))
        table(gone, "gone", go)
        nameless = not st.session_state.get("reviewer")
        st.button(say("review.gone_drop"), on_click=drop, args=(collection, gone), disabled=nameless)


def drop(collection: str, gone: list[Decision]) -> None:
    """Take back decisions whose claim is gone."""
    for decision in gone:
        session.store().decide(
            collection, decision.claim_id, review_status=UNDECIDED, reviewed_by=st.session_state["reviewer"],
            expected=decision,
        )  # fmt: skip
