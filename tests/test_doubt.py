"""The order in which a reviewer is shown figures."""

import datetime as dt

import pandas as pd

from tests.store.reports import claims_of, report
from views.doubt import REASONS, queue, ranked, reasons
from views.figures import prepare
from views.store import open_store


def figures(tmp_path, *rows):
    """Figures as the pages see them; each row is a document's name, its date, and columns of one figure."""
    store = open_store(f"sqlite:///{tmp_path / 'store.sqlite'}")
    store.create_collection("Syria")
    for place, (name, day, columns) in enumerate(rows):
        document = report(name, published=day)
        known = {"indicator": "displaced", "unit": "people", "status": "reported", "place": "Idlib"}
        store.add("Syria", document, claims_of(document, {"start": place, **known, **columns}))
    seen = prepare(store.claims("Syria"))
    store.close()
    return seen


def why(seen):
    """The reason for each row, by name."""
    return [REASONS[place] for place in reasons(seen)]


def opened(seen):
    """The reports of the figures to review, in the order of the queue."""
    return seen["document_id"].iloc[queue(seen, ranked(seen, reasons(seen)), "open")].tolist()


def test_warnings_denials_projections_and_the_rest_come_in_this_order(tmp_path):
    seen = figures(
        tmp_path,
        ("a", None, {"value": 5.0}),
        ("b", None, {"value": 4.0, "status": "projected"}),
        ("c", None, {"value": 3.0, "status": "denied"}),
        ("d", None, {"value": 2.0, "warning": "reached above targeted"}),
    )
    assert why(seen) == ["rest", "projected", "denied", "warning"]
    assert opened(seen) == ["d", "c", "b", "a"]


def test_of_equal_doubt_the_largest_figure_comes_first(tmp_path):
    seen = figures(
        tmp_path, *((name, None, {"value": value}) for name, value in (("a", 5.0), ("b", 700.0), ("c", None)))
    )
    assert opened(seen) == ["b", "a", "c"]


def test_a_figure_ten_times_that_of_the_report_before_is_a_jump(tmp_path):
    days = [dt.date(2017, month, 1) for month in (7, 8, 9)]
    seen = figures(tmp_path, *((f"r{place}", day, {"value": value}) for place, (day, value) in enumerate(
        zip(days, (900.0, 1000.0, 10000.0), strict=True)
    )))  # fmt: skip
    assert why(seen) == ["rest", "rest", "jump"]


def test_other_places_and_other_things_are_no_jump(tmp_path):
    seen = figures(
        tmp_path,
        ("a", dt.date(2017, 7, 1), {"value": 10.0}),
        ("b", dt.date(2017, 8, 1), {"value": 1000.0, "place": "Aleppo"}),
        ("c", dt.date(2017, 8, 2), {"value": 1000.0, "indicator": "deaths"}),
    )
    assert why(seen) == ["rest", "rest", "rest"]


def test_no_figures_have_no_reasons():
    assert len(REASONS) == 6
    assert pd.Series(REASONS).is_unique
