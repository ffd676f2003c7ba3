"""What was decided, in words: one decision, the latest of everybody, and a decision as an example for the rules."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

import pandas as pd
import streamlit as st

from views import session
from views.examples import rule_example
from views.phrases import day, what
from views.store import Decision
from views.words import name_of, say

HISTORY_SHOWN = 100


def status_name(decision: Decision) -> str:
    """What was decided, in a word."""
    return name_of("review_status", decision.review_status or "none")


def said(key: str, decision: Decision) -> str:
    """Who decided what and when, in the words under ``key``."""
    return say(key, status=status_name(decision), who=decision.reviewed_by, when=moment(decision.reviewed_at))


def moment(at: dt.datetime | None) -> str:
    """A moment for reading, UTC.

    >>> moment(dt.datetime(2026, 11, 23, 9, 5, tzinfo=dt.UTC))
    '23 Nov 2026, 09:05 UTC'
    """
    return f"{day(at)}, {at:%H:%M} UTC" if at else ""


def example(decision: Decision, key: str) -> None:
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


def history(collection: str, on_pick: Callable[[str], object]) -> None:
    """The latest decisions of everybody."""
    with st.expander(say("review.history")):
        latest = session.store().history(collection, limit=HISTORY_SHOWN)
        if latest:
            st.caption(say("review.history_pick"))
            table(latest, "history", on_pick)
        else:
            st.text(say("review.history_none"))


def table(decisions: list[Decision], key: str, on_pick: Callable[[str], object]) -> None:
    """Decisions as a table; a click on one hands its claim's id to ``on_pick``."""
    seen = session.collection().seen
    rows = seen[seen["claim_id"].isin([one.claim_id for one in decisions]).to_numpy()]
    told = {one.claim_id: what(one) for one in rows.itertuples()}
    shown = pd.DataFrame(
        {
            "when": [moment(one.reviewed_at) for one in decisions],
            "who": [one.reviewed_by for one in decisions],
            "what": [say("review.history_undo") if one.restores is not None else status_name(one) for one in decisions],
            "note": [one.note for one in decisions],
            "claim": [told.get(one.claim_id, one.claim_id) for one in decisions],
        }
    )
    names = {name: say(f"review.history_{name}") for name in ("when", "who", "what", "claim")}
    chosen = f"{key}_{len(decisions)}_{decisions[0].claim_id}_{decisions[0].revision}"
    st.dataframe(
        shown, key=chosen, hide_index=True, column_config={**names, "note": name_of("column", "note")},
        selection_mode="single-row", on_select=lambda: _picked(chosen, decisions, on_pick), alt=say("review.history"),
    )  # fmt: skip


def _picked(key: str, decisions: list[Decision], on_pick: Callable[[str], object]) -> None:
    rows = st.session_state[key]["selection"]["rows"]
    if rows:
        on_pick(decisions[rows[0]].claim_id)
