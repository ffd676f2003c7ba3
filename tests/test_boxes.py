"""Key figures and tables that were written out line by line, or as running text: which label is whose."""

import pytest

from extract import Document, extract
from extract.boxes import plain_tables

BOXES: dict[str, list[tuple[str, str, str]]] = {
    "IN NUMBERS\n\n4.2 million\n\n1.9 million\n\n640,000\n\nPeople in need\n\nPeople targeted\n\nPeople displaced": [
        ("4.2 million", "in_need", "people"),
        ("1.9 million", "targeted", "people"),
        ("640,000", "displaced", "people"),
    ],
    "IN NUMBERS\nPeople in need\nPeople targeted\nPeople displaced\n4.2 million\n1.9 million\n640,000\n\nIt rained.": [
        ("4.2 million", "in_need", "people"),
        ("1.9 million", "targeted", "people"),
        ("640,000", "displaced", "people"),
    ],
    "4.2M 1.9M 0.6M\nPeople in need People targeted People reached": [
        ("4.2M", "in_need", "people"),
        ("1.9M", "targeted", "people"),
        ("0.6M", "reached", "people"),
    ],
    "Sector People in need People targeted People reached People reached %\nHealth\n91,000\n60,500\n12,100\n20%": [
        ("91,000", "in_need", "people"),
        ("60,500", "targeted", "people"),
        ("12,100", "reached", "people"),
        ("20%", "reached", "percent"),
    ],
    "Indicator\nTarget\nResults\nChildren treated for measles\n58,000\n31,200\nFamilies given seeds\n9,000\n2,400": [
        ("58,000", "targeted", "people"),
        ("31,200", "reached", "people"),
        ("9,000", "targeted", "households"),
        ("2,400", "reached", "households"),
    ],
    "Arrivals since 4 May\n\nArrivals in host villages": [],
    "71,500\n\n24,000\n\nArrivals since 4 May\n\nArrivals in host villages": [
        ("71,500", "refugees", "people"),
        ("24,000", "refugees", "people"),
    ],
}


def claims(text: str) -> list[tuple[str, str, str]]:
    frame = extract([Document("a", text)])
    return list(zip(frame["value_text"], frame["indicator"], frame["unit"], strict=True))


@pytest.mark.parametrize("text", BOXES)
def test_numbers_and_labels_apart_are_paired_by_their_order(text):
    assert claims(text) == [(number.strip("%"), *rest) for number, *rest in BOXES[text]]


@pytest.mark.parametrize(
    "text",
    [
        "Health\nLogistics\nShelter\n\n12\n340\n51\n\nWinter\nSummer\nSpring",
        "People in need\nPeople reached\nThe north\n910\n340\n120\nSchools\nCamps\nRoads",
        "910\n340\n\nOffices of partners\n\nPlaces of origin",
    ],
)
def test_lines_that_pair_in_two_ways_or_tell_nothing_count_nothing(text):
    assert [claim for claim in claims(text) if claim[1] != "other"] == []


def test_the_sentence_of_a_box_holds_its_numbers_and_its_labels():
    frame = extract([Document("a", "310\n\n45\n\nPeople killed\n\nPeople injured")])
    assert list(frame["sentence"].str.split()) == [["310", "45", "People", "killed", "People", "injured"]] * 2


def test_rows_of_a_table_in_running_text_are_read_by_the_heads_of_its_columns():
    text = (
        "Cluster response Target Results (#) Target achieved. Children screened for malnutrition 120,000 45,300 38% "
        "Households with safe water 30,000 21,200 71%"
    )
    assert claims(text) == [
        ("120,000", "targeted", "people"),
        ("45,300", "reached", "people"),
        ("38", "reached", "percent"),
        ("30,000", "targeted", "households"),
        ("21,200", "reached", "households"),
        ("71", "reached", "percent"),
    ]


def test_a_run_of_numbers_is_no_row_where_far_more_were_reached_than_targeted():
    text = "Target Results Children screened in the camps 1,200 45,300"
    assert ("1,200", "targeted", "people") not in claims(text)


def test_the_marks_of_a_chart_count_nothing():
    assert claims("FUNDING BY SECTOR 40% 25% 20% 15% Health (40%)") == [("40", "funding_received", "percent")]


def test_a_row_of_places_breaks_down_what_the_sentence_before_it_counted():
    text = "Neighbours host 2.9 million refugees.\n\nUganda 1.5 million Sudan 900,000 Kenya 500,000"
    assert [one for one in claims(text) if one[1] == "refugees"] == claims(text)
    assert len(claims(text)) == 4


def test_rows_of_sums_are_read_by_the_heads_of_their_columns():
    assert claims("Sector Requirements Funding Coverage\nHealth $12.4M $3.1M 25%\nSchools $22.4M $5.6M 25%") == [
        ("12.4M", "funding_required", "USD"),
        ("3.1M", "funding_received", "USD"),
        ("25", "funding_received", "percent"),
        ("22.4M", "funding_required", "USD"),
        ("5.6M", "funding_received", "USD"),
        ("25", "funding_received", "percent"),
    ]


def test_many_digits_behind_a_word_are_no_row_and_are_read_at_once():
    text = "Area Cases Deaths\nLima " + "1" * 5_000 + "x 2"
    assert plain_tables(text, [(0, 17, "heading"), (18, len(text), "heading")]) == []
