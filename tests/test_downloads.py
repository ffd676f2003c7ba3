"""Charts as pictures, drawn without a browser."""

import altair as alt
import pandas as pd
import pytest

from views.downloads import picture


@pytest.mark.parametrize(("ending", "begins"), [(".png", b"\x89PNG\r\n"), (".svg", b"<svg")])
def test_a_chart_is_drawn_as_a_picture(ending, begins):
    chart = alt.Chart(pd.DataFrame({"place": ["Idlib"], "people": [90000]})).mark_bar().encode(x="people", y="place")
    content = picture(chart, ending)
    assert content.startswith(begins)
    assert ending != ".svg" or b"Idlib" in content
