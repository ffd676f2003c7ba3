"""Downloads: the rows on the screen, and a chart with the rows it was drawn from."""

from __future__ import annotations

import io
from collections.abc import Sequence
from functools import partial

import altair as alt
import pandas as pd
import streamlit as st

from extract.export import Options, to_bytes
from views.words import say

FILE_NAME = "relief-figures"
MIME = {
    ".csv": "text/csv",
    ".parquet": "application/vnd.apache.parquet",
    ".jsonl": "application/jsonl",
    ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    ".zip": "application/zip",
}
FOR_PRINT = 2
"""How many pixels of the picture stand for one pixel of the chart, so that it is sharp on paper."""


def download_buttons(frame: pd.DataFrame, *, notes: Sequence[str] = (), key: str = "claims") -> None:
    """A menu that downloads exactly the rows of ``frame``, made only when somebody asks.

    ``frame`` is ``Store.claims`` or some of its rows. ``notes`` say what view it is, such as the filters that are set;
    they go into the workbook's README and the data package. ``key`` sets two menus on one page apart.
    """
    with st.popover(say("downloads.button"), icon=":material/download:", width="content", key=f"downloads_{key}"):
        if frame.empty:
            st.text(say("downloads.nothing"))
            return
        st.text(say("downloads.what_one") if len(frame) == 1 else say("downloads.what", n=len(frame)))
        hxl = st.checkbox(say("downloads.hxl"), key=f"downloads_{key}_hxl")
        for ending, mime in MIME.items():
            name = ending.removeprefix(".")
            st.download_button(
                say(f"downloads.{name}"),
                data=partial(to_bytes, frame, ending, Options(hxl=hxl, harmless=True, notes=notes)),
                file_name=f"{FILE_NAME}{ending}",
                mime=mime,
                help=say(f"downloads.{name}_help"),
                key=f"downloads_{key}_{name}",
                on_click="ignore",
                width="stretch",
            )


def chart_downloads(chart: alt.typing.ChartType, frame: pd.DataFrame, name: str) -> None:
    """A small menu beside a chart: its picture as PNG and SVG, and the rows it was drawn from as CSV.

    ``name`` names the files and sets the menus of a page apart.
    """
    with st.popover(
        say("downloads.chart"), icon=":material/download:", type="tertiary", width="content", key=f"chart_{name}"
    ):
        for ending, mime in ((".png", "image/png"), (".svg", "image/svg+xml")):
            _chart_button(name, ending, mime, partial(picture, chart, ending))
        _chart_button(name, ".csv", MIME[".csv"], partial(to_bytes, frame, ".csv", Options(harmless=True)))


def _chart_button(name: str, ending: str, mime: str, data: partial[bytes]) -> None:
    kind = ending.removeprefix(".")
    st.download_button(
        say("downloads.chart_csv") if kind == "csv" else say(f"downloads.{kind}"),
        data=data,
        file_name=f"{FILE_NAME}-{name}{ending}",
        mime=mime,
        key=f"chart_{name}_{kind}",
        on_click="ignore",
        width="stretch",
    )


def picture(chart: alt.typing.ChartType, ending: str) -> bytes:
    """The chart as a picture, ".png" or ".svg", drawn here without a browser or a network."""
    if ending == ".svg":
        text = io.StringIO()
        chart.save(text, format="svg")
        return text.getvalue().encode()
    file = io.BytesIO()
    chart.save(file, format="png", scale_factor=FOR_PRINT)
    return file.getvalue()
