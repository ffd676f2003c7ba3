"""The form in which a reviewer corrects a figure, field by field."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pandas as pd
import streamlit as st

from extract import schema
from extract.descriptor import codes_of, described
from views.store import CORRECTABLE, Decision
from views.words import name_of, say

FIRST = (
    "value", "indicator", "unit", "qualifier", "status", "place", "location_code", "reference_period_start",
    "reference_period_end", "source",
)  # fmt: skip
"""The fields that are wrong most often; the others stand below them."""

MORE = tuple(name for name in CORRECTABLE if name not in FIRST)
FAMILIES = {"indicator": "indicator", "unit": "unit", "qualifier": "exactness", "status": "status"}
"""The families of the catalogue that name a column's codes."""


def fields(original: pd.Series, decision: Decision) -> None:
    """Draw an input for every field that can be corrected, filled with what stands now."""
    halves = st.columns(2)
    for place, name in enumerate(FIRST):
        with halves[place % 2]:
            _field(name, original, decision)
    with st.expander(say("review.more_fields")):
        halves = st.columns(2)
        for place, name in enumerate(MORE):
            with halves[place % 2]:
                _field(name, original, decision)


def changed(original: pd.Series) -> dict[str, Any]:
    """What the form holds wherever it is not what was read: a text, a date as text, None for a field made empty."""
    found = {}
    for name in CORRECTABLE:
        key = key_of(original, name)
        if key in st.session_state:
            value = as_text(st.session_state[key])
            typed = value.replace(",", "") if described(name).dtype == schema.NUMBER else value
            if typed != as_text(original[name]):
                found[name] = value or None
    return found


def key_of(original: pd.Series, name: str) -> str:
    """The key of a field's input."""
    return f"correct_{original['claim_id']}_{name}"


def _field(name: str, original: pd.Series, decision: Decision) -> None:
    column = described(name)
    was = as_text(original[name])
    now = as_text(decision.corrections[name]) if name in decision.corrections else was
    label, key = name_of("column", name), key_of(original, name)
    if column.dtype == schema.DATE:
        st.date_input(
            label, value=dt.date.fromisoformat(now) if now else None, key=key, format="YYYY-MM-DD",
            min_value=dt.date(1900, 1, 1), max_value=dt.date(2200, 12, 31),
        )  # fmt: skip
    elif column.codes:
        codes = [code.code for code in codes_of(column)]
        offered = list(dict.fromkeys(["", *codes, *filter(None, (was, now))]))
        st.selectbox(
            label, offered, index=offered.index(now), key=key, accept_new_options=column.codes == "UNITS",
            format_func=lambda code: code_name(name, code),
        )  # fmt: skip
    else:
        st.text_input(label, value=now, key=key)


def code_name(name: str, code: str) -> str:
    """What a code is called in the list of the column ``name``.

    >>> code_name("sector_code", "FSC"), code_name("status", "denied"), code_name("unit", "")
    ('FSC, Food security', 'Denied', '–')
    """
    if not code:
        return "–"
    if name in FAMILIES:
        return name_of(FAMILIES[name], code)
    meaning = {known.code: known.meaning for known in codes_of(described(name))}.get(code)
    return f"{code}, {meaning}" if meaning else code


def as_text(value: Any) -> str:
    """A value of a claim as its input shows it; "" for unknown.

    >>> as_text(280500.0), as_text(pd.Timestamp("2017-08-31")), as_text(float("nan"))
    ('280500', '2017-08-31', '')
    """
    if value is None or (not isinstance(value, str) and pd.isna(value)):
        return ""
    if isinstance(value, dt.date):
        return value.isoformat()[:10]
    if isinstance(value, int | float):
        return str(int(value)) if float(value).is_integer() else repr(float(value))
    return str(value).strip()
