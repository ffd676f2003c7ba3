"""Charts say what they show: in their data, their words and their marks."""

from typing import Any

from tests.dashboard.frames import seen
from views import charts
from views.figures import by_place
from views.reach import need_to_reach

REACHED = {"value": 280_500, "whole_id": "a:100"}
TARGETED = {"value": 1_230_000, "indicator": "targeted", "status": "planned"}


def data(chart: charts.Drawn) -> list[dict[str, Any]]:
    """All rows of data that a chart brings with it."""
    return [row for rows in chart.to_dict()["datasets"].values() if isinstance(rows, list) for row in rows]


def test_reach_is_told_in_words_beside_the_bars():
    (row,) = data(charts.reach_chart(need_to_reach(seen(REACHED, TARGETED))))
    assert row["head"] == "Syrian Arab Republic · Jul – Aug 2017"
    assert row["steps"] == "1.23 million targeted → 280,500 reached"
    assert row["shortfall"] == "23 % of targeted · gap 949,500"
    assert row["together"] == "said as part and whole"


def test_more_reached_than_targeted_is_said_not_hidden():
    pairs = need_to_reach(seen({"value": 150}, {"value": 100, "indicator": "targeted"}))
    assert charts.reach_chart(pairs).to_dict()["datasets"]
    assert charts.reach_rows(pairs, 1)["shortfall"].tolist() == ["150 % of targeted · 50 above"]


def test_a_period_is_a_span_and_a_day_is_a_dot():
    day = {"reference_period_start": "2017-09-01", "reference_period_end": "2017-09-01"}
    spec = charts.time_chart(seen({"value": 10}, {"value": 20, **day})).to_dict()
    rule, point = spec["layer"]
    assert (rule["mark"]["type"], point["mark"]["type"]) == ("rule", "point")
    assert {"x", "x2"} <= set(rule["encoding"])
    values = {
        layer["mark"]["type"]: [row["value"] for row in spec["datasets"][layer["data"]["name"]]]
        for layer in (rule, point)
    }
    assert values == {"rule": [10], "point": [20]}


def test_the_map_asks_for_nothing_and_has_a_circle_for_each_country():
    table, _ = by_place(seen({"value": 5}, {"value": 6, "location_code": "VUT", "location_name": "Vanuatu"}))
    chart = charts.map_chart(table.assign(told=""))
    assert '"url"' not in chart.to_json()
    circles = [row for row in data(chart) if "latitude" in row]
    assert {row["code"] for row in circles} == {"SYR", "VUT"}


def test_bounds_are_drawn_as_a_line_and_exactness_as_a_shape():
    rows = seen(
        {"value": 4000, "value_low": 3000, "value_high": 5000, "qualifier": "range", "source": "WHO"},
        {"value": 3500, "value_low": 3500, "value_high": None, "qualifier": "at_least", "source": "WFP"},
    )
    chart = charts.rivals_chart(rows)
    assert [(row["low"], row["high"]) for row in data(chart)] == [(3000, 5000), (3500, 3500)]
    assert [row["told"] for row in data(chart)] == ["3,000 to 5,000 people", "at least 3,500 people"]
