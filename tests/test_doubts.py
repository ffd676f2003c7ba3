"""What a report's figures make an analyst look at twice, and what they do not."""

from __future__ import annotations

import datetime as dt

import pandas as pd
import pytest

from extract import Document, extract

DOUBTFUL = {
    "WFP reached 6,200 of the 5,000 people targeted.": {"6,200": "more reached than targeted (5,000)"},
    "Of 1,200 alerts, 1,023 (95.6%) were investigated.": {"95.6": "95.6 per cent is stated, 1,023 of 1,200 is 85.2"},
    "Covid-19 infected 21,723 people, among whom 22,285 people recovered.": {
        "22,285": "more than the whole it is a part of (21,723)",
    },
    "In May 89 cases (28 girls, 40 boys, 31 women) were treated.": {"89": "its parts add up to more (99)"},
    "The fire killed 21 people (2 girls, 3 boys, 9 women and 11 men).": {"21": "its parts add up to more (25)"},
    "In May more than 400 cases (280 girls, 250 women) were treated.": {"400": "its parts add up to more (530)"},
    "Some 140 per cent of the refugees are children.": {"140": "more than 100 per cent"},
    "The flood displaced 90-80 families.": {"90-80": "the ends of the range are reversed"},
    "In May 2021 floods displaced 1,240 people in Haiti. In May 2021 floods displaced 12,400 people in Haiti.": {
        "1,240": "another figure in this report is 10 times as large (12,400)",
        "12,400": "10 times as large as another figure in this report (1,240)",
    },
}

PLAUSIBLE = [
    "WFP reached 4,800 of the 5,000 people targeted.",
    "WFP reached 5,000 people. UNICEF targeted 300 schools.",
    "Of 1,200 alerts, 1,023 (85%) were investigated.",
    "Of 2.4 million people, 1.3 million (54%) were reached.",
    "In May 89 cases (28 girls, 30 boys, 31 women) were treated.",
    "In May more than 410 cases (231 girls, 188 women) were treated.",
    "In May 80 cases were seen, of whom 60% (48) were girls and 25% (20) were infants.",
    "The ward had 2,100 patients, including 1,575 children (75%) and 945 women (45%).",
    "Most evacuees came from Ava (30) out of a total of 70 (25 children, 45 adults).",
    "Some 500 villagers need help, including 300 who need food and 400 who need health care.",
    "Some 600 (40 per cent boys) out of 2,400 pupils left school.",
    "Of 4,000 people in need, 700 (3 per cent of the population) live in tents.",
    "In May 400 to 450 cases (281 girls, 158 women) were treated.",
    "The response reached 120 per cent of the target.",
    "The flood displaced 80-90 families.",
    "In May 2021 floods displaced 1,240 people in Haiti and killed 12 people.",
]


def warnings(text: str) -> dict[str, str]:
    frame = extract([Document("note", text)])
    doubtful = frame[frame["warning"] != ""]
    return dict(zip(doubtful["value_text"], doubtful["warning"], strict=True))


@pytest.mark.parametrize(("sentence", "expected"), DOUBTFUL.items(), ids=DOUBTFUL)
def test_what_does_not_fit_is_said(sentence: str, expected: dict[str, str]) -> None:
    assert warnings(sentence) == expected


@pytest.mark.parametrize("sentence", PLAUSIBLE)
def test_what_fits_is_left_alone(sentence: str) -> None:
    assert warnings(sentence) == {}


def test_a_doubtful_figure_stays_a_claim() -> None:
    frame = extract([Document("note", "WFP reached 6,200 of the 5,000 people targeted.")])
    assert frame["value"].tolist() == [6200.0, 5000.0]


def series(*texts: str, publisher: str = "OCHA") -> pd.DataFrame:
    reports = (
        Document(f"report-{day}", text, published=dt.date(2021, 5, day), publisher=publisher)
        for day, text in zip((1, 8, 15), texts, strict=False)
    )
    return extract(reports)


def test_a_death_toll_that_falls_from_report_to_report() -> None:
    frame = series(
        "As of 1 May 2021 the earthquake has killed 1,200 people in Haiti.",
        "As of 8 May 2021 the earthquake has killed 1,100 people in Haiti.",
    )
    assert frame["warning"].tolist() == ["", "less than the 1,200 reported on 2021-05-01"]


def test_a_figure_ten_times_that_of_the_report_before() -> None:
    frame = series("Partners reached 5,000 people in Haiti.", "Partners reached 56,000 people in Haiti.")
    assert frame["warning"].tolist() == ["", "11.2 times the 5,000 reported on 2021-05-01"]


def test_a_toll_that_grows_is_left_alone() -> None:
    frame = series(
        "As of 1 May 2021 the earthquake has killed 1,200 people in Haiti.",
        "As of 8 May 2021 the earthquake has killed 1,300 people in Haiti.",
    )
    assert frame["warning"].tolist() == ["", ""]


def test_reports_on_two_countries_are_no_series() -> None:
    frame = series("Partners reached 5,000 people in Haiti.", "Partners reached 56,000 people in Chad.")
    assert frame["warning"].tolist() == ["", ""]


def test_reports_that_name_no_publisher_are_no_series() -> None:
    texts = "Partners reached 5,000 people in Haiti.", "Partners reached 56,000 people in Haiti."
    assert series(*texts, publisher="")["warning"].tolist() == ["", ""]
