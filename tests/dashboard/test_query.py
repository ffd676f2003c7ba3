"""What each filter lets pass."""

import datetime as dt

import pandas as pd
import pytest

from tests.dashboard.frames import claims, seen
from views.figures import prepare
from views.query import Query, matching

YEMEN = {"location_code": "YEM", "location_name": "Yemen"}
NO_PERIOD = {"reference_period_start": None, "reference_period_end": None}
ALL_2019 = {"reference_period_start": "2019-01-01", "reference_period_end": "2019-12-31"}
ROWS = seen(
    {"value": 1, "source": "WHO", "sentence": "Cholera killed 1 person in Aleppo."},
    {"value": 2, "indicator": "deaths", "source": "the Ministry of Health", **YEMEN},
    {"value": 3, "unit": "households", "status": "planned", **NO_PERIOD},
    {"value": 4, "publisher": "Agence France-Presse", "review_status": "accepted", "reference_period_end": None},
    {"value": 5, "document_id": "b", "admin1_name": "Idleb", **ALL_2019},
)


@pytest.mark.parametrize(
    ("query", "values"),
    [
        (Query(), [1, 2, 3, 4, 5]),
        (Query(indicator=("deaths", "injured")), [2]),
        (Query(location_code=("YEM",)), [2]),
        (Query(admin1_name=("Idleb",)), [5]),
        (Query(unit=("households",)), [3]),
        (Query(status=("planned",)), [3]),
        (Query(review_status=("",)), [1, 2, 3, 5]),
        (Query(review_status=("accepted",)), [4]),
        (Query(document_id=("b",)), [5]),
        (Query(source=("ministry",)), [2]),
        (Query(source=("WHO",)), [1]),
        (Query(publisher=("france",)), [4]),
        (Query(words="CHOLERA aleppo"), [1]),
        (Query(words="cholera yemen"), []),
        (Query(words="yemen"), [2]),
        (Query(words="(cholera"), []),
        (Query(since=dt.date(2017, 8, 31), until=dt.date(2017, 8, 31)), [1, 2, 4]),
        (Query(until=dt.date(2017, 6, 30)), []),
        (Query(since=dt.date(2017, 9, 27), until=dt.date(2017, 9, 27)), [3, 4]),
        (Query(since=dt.date(2019, 6, 1)), [5]),
        (Query(indicator=("reached",), source=("WHO",), words="cholera"), [1]),
    ],
    ids=str,
)
def test_a_filter_lets_pass(query: Query, values: list[int]):
    assert ROWS["value"][matching(ROWS, query)].tolist() == values


def test_a_period_counts_as_one_filter():
    assert Query(words="x", since=dt.date(2017, 1, 1), until=dt.date(2017, 2, 1)).count() == 2


def test_a_corrected_field_is_what_filters_see():
    frame = claims({"value": 1, "indicator": "reached", "review_status": "corrected"})
    rows = prepare(frame.assign(corrected_fields="indicator", corrected_indicator=pd.Series(["deaths"], dtype="str")))
    assert matching(rows, Query(indicator=("deaths",))).tolist() == [True]
