"""Which figures stand side by side, and that they are never added up."""

import pandas as pd

from tests.dashboard.frames import claims, seen
from views.figures import as_read, as_reviewed, by_place, charted, key_figures
from views.reach import need_to_reach
from views.rivals import disagreements, growing, repeated_text, summary
from views.store.corrections import with_corrections


def test_a_key_figure_is_the_largest_statement_and_never_a_sum():
    rows = seen(
        {"document_id": "a", "source": "WHO", "value": 2_400_000},
        {"document_id": "b", "source": "the Red Crescent", "value": 2_100_000},
    )
    (card,) = key_figures(rows)
    assert card.headline.value == 2_400_000
    assert (card.low, card.high) == (2_100_000, 2_400_000)
    assert list(card.rivals["source"]) == ["WHO", "the Red Crescent"]


def test_only_statements_about_the_same_thing_are_in_the_range_of_a_key_figure():
    rows = seen(
        {"document_id": "a", "value": 5000},
        {"document_id": "b", "value": 10, "place": "Aleppo"},
        {"document_id": "c", "value": 20, "counted": "children"},
        {"document_id": "d", "value": 30, "sector_code": "HEA"},
        {"document_id": "e", "value": 40, "reference_period_start": "2016-01-01", "reference_period_end": "2016-01-31"},
        {"document_id": "f", "value": 50, "location_code": "YEM", "location_name": "Yemen", "place": "Yemen"},
        {"document_id": "g", "value": 4000},
    )
    (card,) = key_figures(rows)
    assert sorted(card.rivals["value"]) == [4000, 5000]
    assert card.claims == 7


def test_a_country_is_one_place_however_it_is_written():
    rows = seen(
        {"document_id": "a", "place": "SYRIA"}, {"document_id": "b", "place": ""}, {"document_id": "c", "place": "Homs"}
    )
    assert list(rows["place_key"]) == ["", "", "homs"]


def test_the_bounds_that_words_set_widen_the_range():
    rows = seen(
        {"document_id": "a", "value": 4000, "value_low": 3000, "value_high": 5000, "qualifier": "range"},
        {"document_id": "b", "value": 3500},
    )
    (card,) = key_figures(rows)
    assert (card.low, card.high) == (3000, 5000)


def test_parts_shares_projections_and_doubtful_figures_are_no_headline():
    rows = seen(
        {"value": 100},
        {"value": 900, "whole_id": "a:0"},
        {"value": 95, "unit": "percent"},
        {"value": 800, "status": "projected"},
        {"value": 700, "warning": "ten times the figure before"},
    )
    (card,) = key_figures(rows)
    assert card.headline.value == 100


def test_a_whole_country_of_today_is_the_headline_before_larger_figures_of_less_use():
    rows = seen(
        {"value": 100},
        {"value": 900, "place": "Aleppo"},
        {"value": 800, "location_code": "", "location_name": "", "place": ""},
        {"value": 700, "reference_period_start": "2010-01-01", "reference_period_end": "2010-12-31"},
        {"value": 600, "sector_code": "HEA"},
        {"value": 500, "counted": "children"},
    )
    (card,) = key_figures(rows)
    assert card.headline.value == 100
    (card,) = key_figures(rows.iloc[[1, 2]])
    assert card.headline.value == 900


def test_figures_a_week_apart_are_held_against_each_other_and_those_a_month_apart_are_not():
    def report(name: str, day: str, value: int, **fields: object) -> dict[str, object]:
        dates = {"reference_period_start": day, "reference_period_end": day}
        return {"document_id": name, "indicator": "deaths", "value": value, **dates, **fields}

    toll = report("a", "2021-08-15", 1297), report("b", "2021-08-22", 2207)
    assert summary(disagreements(seen(*toll)))[["lowest", "highest", "apart"]].values.tolist() == [[1297, 2207, 7]]
    assert disagreements(seen(toll[0], report("b", "2021-09-22", 2207))).empty
    same_time = report("c", "2021-08-15", 1300, place="Les Cayes"), report("d", "2021-08-15", 1400, place="Les Cayes")
    assert summary(disagreements(seen(*toll, *same_time)))["apart"].tolist() == [0, 7]


def test_two_sources_named_by_one_report_can_disagree_and_two_unnamed_figures_cannot():
    assert summary(disagreements(seen({"value": 5, "source": "WHO"}, {"value": 7, "source": "MSF"})))[
        ["lowest", "highest"]
    ].values.tolist() == [[5, 7]]
    assert disagreements(seen({"value": 5, "source": "WHO"}, {"value": 7})).empty


def test_people_reached_of_people_targeted_are_a_figure_of_their_own():
    rows = seen(
        {"value": 280_500, "whole_id": "a:100"}, {"value": 1_230_000, "indicator": "targeted", "status": "planned"}
    )
    assert [(card.headline.indicator, card.headline.value) for card in key_figures(rows)] == [
        ("targeted", 1_230_000),
        ("reached", 280_500),
    ]


def test_denied_and_rejected_claims_are_not_charted():
    rows = seen({"value": 1}, {"value": 2, "status": "denied"}, {"value": 3, "review_status": "rejected"})
    assert list(charted(rows)["value"]) == [1]


def test_reached_of_targeted_is_read_from_the_link_that_the_text_makes():
    rows = seen(
        {"value": 280_500, "whole_id": "a:100"},
        {"value": 1_230_000, "indicator": "targeted", "status": "planned"},
        {"value": 9_000_000, "indicator": "targeted", "status": "planned", "start": 900},
    )
    (row,) = need_to_reach(rows).head(1).to_dict("records")
    assert (row["reached"], row["targeted"], row["basis"]) == (280_500, 1_230_000, "linked")
    assert round(row["share"], 3) == 0.228
    assert row["gap"] == 949_500


def test_beside_a_figure_whose_part_is_named_no_other_is_set():
    need = {"indicator": "in_need", "value": 30_400_000}
    part = {"indicator": "targeted", "value": 20_900_000, "whole_id": "a:100"}
    headline = {"indicator": "targeted", "value": 26_000_000}
    pairs = need_to_reach(seen(headline, need, part))
    assert pairs["targeted"].tolist() == [20_900_000]


def test_need_target_and_reach_of_one_place_and_time_make_one_row():
    rows = seen(
        {"indicator": "in_need", "value": 1000},
        {"indicator": "targeted", "value": 800, "status": "planned"},
        {"indicator": "reached", "value": 200},
    )
    (row,) = need_to_reach(rows).to_dict("records")
    assert (row["in_need"], row["targeted"], row["reached"], row["share"]) == (1000, 800, 200, 0.25)
    assert (row["share_of"], row["basis"]) == ("targeted", "same_report")


def test_how_two_figures_belong_together_is_said():
    who = {"document_id": "b", "indicator": "targeted", "source": "WHO"}
    assert set(need_to_reach(seen({"source": "WHO"}, who))["basis"]) == {"same_source"}
    assert set(need_to_reach(seen({"source": "WFP"}, who))["basis"]) == {"other_source"}


def test_another_place_time_sector_or_unit_is_no_target_of_a_reach():
    for other in (
        {"place": "Aleppo"},
        {"reference_period_start": "2018-01-01", "reference_period_end": "2018-01-31"},
        {"sector_code": "WSH"},
        {"unit": "households"},
        {"counted": "children"},
    ):
        assert need_to_reach(seen({}, {"indicator": "targeted", "value": 500, **other})).empty


def test_two_reports_that_differ_are_a_disagreement_and_one_report_alone_is_not():
    differing = seen({"document_id": "a", "value": 100}, {"document_id": "b", "value": 130})
    table = summary(disagreements(differing))
    assert table[["lowest", "highest", "statements"]].values.tolist() == [[100, 130, 2]]
    assert disagreements(seen({"value": 100}, {"value": 130})).empty
    assert disagreements(seen({"document_id": "a", "value": 100}, {"document_id": "b", "value": 100})).empty


def test_a_figure_for_a_year_is_no_rival_of_one_for_its_first_week():
    year = {
        "document_id": "a",
        "value": 5000,
        "reference_period_start": "2017-01-01",
        "reference_period_end": "2017-12-31",
    }
    week = {
        "document_id": "b",
        "value": 90,
        "reference_period_start": "2017-01-01",
        "reference_period_end": "2017-01-07",
    }
    assert disagreements(seen(year, week)).empty


def test_a_repeated_text_counts_once_and_says_how_often_it_stands():
    text = "The storm killed 12 people and left 3,000 homeless, officials said."
    rows = seen(
        {"document_id": "a", "value": 12, "sentence": text},
        {"document_id": "b", "value": 12, "sentence": text.replace(" and", "\nand")},
        {"document_id": "c", "value": 15},
    )
    groups = disagreements(rows)
    assert sorted(zip(groups["value"], groups["repeats"], strict=True)) == [(12, 2), (15, 1)]
    repeats = repeated_text(seen(*[{"document_id": name, "value": 12, "sentence": text} for name in "abc"]))
    assert repeats["times"].tolist() == [3]


def test_one_figure_over_reports_tells_a_total_from_an_addition():
    def report(name: str, day: str, value: int, sentence: str) -> dict[str, object]:
        dates = {"reference_period_start": day, "reference_period_end": day}
        return {"document_id": name, "indicator": "cases", "value": value, "sentence": sentence, **dates}

    series = growing(
        seen(
            report("a", "2017-07-01", 100, "A cumulative total of 100 cases is known in the whole country."),
            report("b", "2017-07-08", 140, "By Saturday 140 cases were known in the whole country."),
            report("c", "2017-07-15", 60, "Last week 60 new cases were found in the whole country."),
        )
    )
    assert dict(zip(series["value"], series["kind"], strict=True)) == {100: "cumulative", 140: "unsaid", 60: "new"}


def test_places_rank_by_their_largest_figure_and_fall_back_to_provinces():
    table, column = by_place(
        seen({"value": 5}, {"value": 7}, {"value": 6, "location_code": "YEM", "location_name": "Yemen"})
    )
    assert column == "location_code"
    assert table[["place", "largest", "smallest", "count"]].values.tolist() == [
        ["Syrian Arab Republic", 7, 5, 2],
        ["Yemen", 6, 6, 1],
    ]
    table, column = by_place(seen({"value": 5, "admin1_name": "Aleppo"}, {"value": 7, "admin1_name": "Idleb"}))
    assert (column, list(table["place"])) == ("admin1_name", ["Idleb", "Aleppo"])


def test_a_decision_put_into_prepared_rows_leaves_what_preparing_them_anew_would():
    rows = claims({"value": 100}, {"value": 10, "whole_id": "a:0"}, {"value": 7, "place": "Homs"}, {"value": 3})
    decided = rows.assign(
        review_status=["corrected", "accepted", "corrected", "rejected"],
        corrected_fields=["indicator reference_period_end", "", "place value", ""],
        corrected_indicator=["deaths", "", "", ""],
        corrected_reference_period_end=pd.Series(pd.NaT, index=rows.index, dtype="datetime64[us]"),
        corrected_place=["", "", "Aleppo", ""],
        corrected_value=[float("nan"), float("nan"), 9.0, float("nan")],
    )
    corrected = with_corrections(decided, keep_rejected=True)
    anew = as_read(corrected)
    patched = as_reviewed(as_read(rows), decided)
    assert patched["breakdown"].tolist() == [False, False, False, False] == anew["breakdown"].tolist()
    for name in anew:
        assert patched[name].astype(object).equals(anew[name].astype(object)), name


def test_an_empty_view_has_no_figures_and_no_errors():
    rows = seen()
    assert key_figures(rows) == []
    for found in (need_to_reach(rows), disagreements(rows), growing(rows), repeated_text(rows)):
        assert isinstance(found, pd.DataFrame) and found.empty
