"""What the data are: columns, indicators with examples, accuracy, limits, how to cite."""

from __future__ import annotations

import datetime as dt
import tomllib
from pathlib import Path
from typing import Any

import pandas as pd
import streamlit as st

from extract import schema
from views import session
from views.phrases import day
from views.words import name_of, say

ACCURACY = Path(__file__).parent / "data" / "accuracy.toml"
"""What was measured, and when; written by tests/accuracy/record.py."""

LIMITS = ("language", "vague", "context", "adding", "scanned", "tables")
CODE_LISTS = (
    "UNITS",
    "QUALIFIERS",
    "STATUSES",
    "POPULATION_STATUSES",
    "POPULATION_GROUPS",
    "SECTORS",
    "REVIEW_STATUSES",
)


def show() -> None:
    """Draw the page."""
    st.title(say("about.title"))
    st.write(say("about.lead"))
    st.write(say("about.row"))
    _limits()
    _indicators()
    _dictionary()
    _accuracy()
    _cite()


def _limits() -> None:
    st.subheader(say("about.limits"))
    st.markdown("\n".join(f"- {say(f'about.limit.{limit}')}" for limit in LIMITS))


def _indicators() -> None:
    st.subheader(say("about.indicators"))
    st.caption(say("about.indicators_note"))
    rows = [(name_of("indicator", one.code), one.code, one.meaning, one.example) for one in schema.INDICATORS]
    st.table(
        pd.DataFrame(
            rows, columns=[say("column.indicator"), say("about.code"), say("about.meaning"), say("about.example")]
        ),
        hide_index=True,
    )


def _dictionary() -> None:
    st.subheader(say("about.dictionary"))
    st.caption(say("about.dictionary_note"))
    heads = [say(f"about.{head}") for head in ("column", "type", "meaning", "hxl")]
    rows = [(one.name, one.dtype, one.meaning, one.hxl) for one in schema.COLUMNS]
    st.dataframe(pd.DataFrame(rows, columns=heads), hide_index=True, height=420, alt=say("about.dictionary"))
    with st.expander(say("about.codes")):
        for name in CODE_LISTS:
            column = next((one.name for one in schema.COLUMNS if one.codes == name), name.lower())
            st.markdown(f"**{name_of('column', column)}**")
            codes = [(one.code, one.meaning) for one in getattr(schema, name)]
            st.table(pd.DataFrame(codes, columns=[say("about.code"), say("about.meaning")]), hide_index=True)


def _accuracy() -> None:
    st.subheader(say("about.accuracy"))
    st.write(say("about.accuracy_how"))
    if ACCURACY.is_file():
        record = tomllib.loads(ACCURACY.read_text(encoding="utf-8"))
        st.write(
            say("about.accuracy_on", n=record["annotated"], snippets=record["snippets"], date=day(record["measured"]))
        )
        _measures([one for one in record["measure"] if one["kind"] != "indicator"])
        with st.expander(say("about.accuracy_indicators")):
            _measures([one for one in record["measure"] if one["kind"] == "indicator"])
    else:
        st.caption(say("about.accuracy_none"))
    st.write(say("about.accuracy_check"))


def _measures(rows: list[dict[str, Any]]) -> None:
    heads = [say(f"about.{head}") for head in ("measure", "precision", "recall", "f1")]
    table = [(_measured(one), *(f"{one[name]:.2f}" for name in ("precision", "recall", "f1"))) for one in rows]
    st.table(pd.DataFrame(table, columns=heads), hide_index=True, width="content")


def _measured(one: dict[str, Any]) -> str:
    """What a measure is of: an indicator, a field of the rows that are right, or all."""
    if one["kind"] == "indicator":
        return name_of("indicator", one["name"])
    return say(f"accuracy.{one['name']}")


def _cite() -> None:
    st.subheader(say("about.cite"))
    current = session.collection()
    reports = current.seen["document_id"].nunique()
    st.text(
        say(
            "about.cite_text",
            collection=current.name,
            claims=len(current.seen),
            reports=reports,
            date=day(dt.date.today()),
        )
    )


show()
