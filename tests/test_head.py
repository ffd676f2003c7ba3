"""What a report's own head says about it."""

from __future__ import annotations

import datetime as dt

import pytest

from extract.document import Document
from extract.head import complete, reporting_period
from extract.lang import load_words
from extract.text import read_layout


def completed(text: str, **given: object) -> Document:
    return complete(Document("a", text, **given), read_layout(text, load_words("en")))  # type: ignore[arg-type]


DATED = {
    "KABUL, 3 June 2019 - Heavy rain has killed 12 people.": "2019-06-03",
    "Floods hit the north\n\n02 March 2015 - Crews are at work.": "2015-03-02",
    "MOGADISHU, February 4, 2021 (WFP) -- Up to 2 million people face hunger.": "2021-02-04",
    "Floods Flash Update No 7\n\nLast updated: 18 Sep 2020\n\nRain fell on 4 May 2020.": "2020-09-18",
    "LIBYA: Floods\n\nFLASH UPDATE 2\n\nAs of 11 June 2019\n\nIt rained.": "2019-06-11",
    "As of 14 February 2021, 20 people had died.": "2021-02-14",
    "COUNTRY BRIEF\n\n12 March 2021\n\nOn 21 January, a state of emergency was declared.": "2021-03-12",
    "Situation Report No. 8 (1-15 May 2018)\n\nRain fell.": "2018-05-15",
    "LOGISTICS CLUSTER Situation Update February 2018\n\nRain fell.": "2018-02-28",
    "KENYA\nUpdate\nMay 2022\n\n400\nRefugees registered as of 30 April 2022": "2022-05-31",
    "Response plan, January to December 2021\n\nAs of 14 February 2021, 20 people had died.": "2021-02-14",
    "CHAD: Floods - Aug 2021\n\nRain fell on 3 September 2021.": None,
    "CHAD: Floods - Situation Report - Aug 2021\n\nRain fell.": "2021-08-31",
    "Rain fell on 3 June and people fled.": None,
    "Since 3 June 2019 people have been fleeing.": None,
    "": None,
}


@pytest.mark.parametrize("text", DATED)
def test_the_head_dates_the_report(text: str) -> None:
    expected = DATED[text]
    assert completed(text).published == (dt.date.fromisoformat(expected) if expected else None)


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("LIBYA: Floods in the south\n\nIt rained all week.", "LIBYA: Floods in the south"),
        ("14575\n\nFlash Update 2\n\nIt rained.", "Flash Update 2"),
        ("********* [PAGE 1 START] *********\n\nPress statement\n\nIt rained.", "Press statement"),
        ("It rained all week in the south of the country.", ""),
        ("", ""),
    ],
)
def test_the_first_line_that_is_no_sentence_is_the_title(text: str, title: str) -> None:
    assert completed(text).title == title


@pytest.mark.parametrize(
    ("text", "publisher"),
    [
        ("This note is produced by OCHA Libya and is read by partners.", "OCHA Libya"),
        ("BANGKOK, 7 September 2014 (NNT) - Heavy rain has fallen.", "NNT"),
        ("Heavy rain has fallen in the north.", ""),
    ],
)
def test_the_head_names_the_publisher(text: str, publisher: str) -> None:
    assert completed(text).publisher == publisher


def test_what_is_given_stays() -> None:
    text = "KABUL, 3 June 2019 (AFP) - Heavy rain."
    given = completed(text, title="Rain", published=dt.date(2020, 1, 1), publisher="OCHA")
    assert (given.title, given.published, given.publisher) == ("Rain", dt.date(2020, 1, 1), "OCHA")


def test_a_language_without_rules_keeps_its_title() -> None:
    assert completed("Inondations au Tchad\n\nIl pleut.", language="xx").title == "Inondations au Tchad"


def test_the_head_names_the_period_it_covers() -> None:
    found = reporting_period(read_layout("UPDATE\n\n1-15 May 2018\n\nIt rained.", load_words("en")), None)
    assert found is not None
    assert (found.first, found.last) == (dt.date(2018, 5, 1), dt.date(2018, 5, 15))
