"""Charts that answer to a click: the clicked mark goes to a callback, and the chart is ready for the next."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import streamlit as st

from views.charts import CLICK, DARK, LIGHT, Drawn, Ink

Picked = Callable[[dict[str, Any]], None]


def chart(drawn: Drawn, key: str, alt_text: str, on_pick: Picked) -> None:
    """Draw a chart; a click on a mark calls ``on_pick`` with the fields of that mark, before the page runs again."""
    turn = st.session_state.setdefault(f"{key}_turn", 0)
    name = f"{key}_{turn}"
    st.altair_chart(drawn, key=name, on_select=lambda: _picked(key, name, on_pick), selection_mode=CLICK, alt=alt_text)


def ink() -> Ink:
    """The colours that fit the theme that the visitor sees."""
    return DARK if st.context.theme.type == "dark" else LIGHT


def _picked(key: str, name: str, on_pick: Picked) -> None:
    points = st.session_state[name]["selection"].get(CLICK) or []
    if points:
        st.session_state[f"{key}_turn"] += 1
        on_pick(points[0])
