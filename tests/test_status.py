"""Whether a figure is reported, planned, projected or denied."""

from __future__ import annotations

import pytest

from extract.lang import load_words
from extract.status import read_statuses, status_of
from extract.text import read_layout


def status_at(text: str, number: str, indicator: str) -> str:
    layout = read_layout(text, load_words("en"))
    start = text.index(number)
    return status_of(start, start + len(number), layout.index_at(start), indicator, read_statuses(layout))


PHRASES = [
    ("Floods displaced 3,400 people in May.", "3,400", "displaced", "reported"),
    ("In May 2019 some 260 people were killed.", "260", "deaths", "reported"),
    ("Partners reached 8,100 people, fewer than planned.", "8,100", "reached", "reported"),
    ("As expected, 8,100 people came home.", "8,100", "returned", "reported"),
    ("Attacks by unknown gunmen targeted 14 schools.", "14", "incidents", "reported"),
    ("The appeal asks for US$ 12 million.", "12 million", "funding_required", "reported"),
    ("Some 500 people have fled, while more rain could follow.", "500", "displaced", "reported"),
    ("The mayor denied that 40 people had died.", "40", "deaths", "denied"),
    ("There is no truth in reports of 200 deaths.", "200", "deaths", "denied"),
    ("Police dismissed rumours of 70 arrests.", "70", "detained", "denied"),
    ("The plan targets 65,000 people.", "65,000", "targeted", "planned"),
    ("WFP will feed 65,000 people.", "65,000", "reached", "planned"),
    ("The agency aims to build 320 shelters.", "320", "delivered", "planned"),
    ("Some 320 shelters are to be built.", "320", "delivered", "planned"),
    ("A further 5,000 kits are planned.", "5,000", "delivered", "planned"),
    ("The ministry intends to relocate 1,100 families.", "1,100", "evacuated", "planned"),
    ("Delivery of 75 tents is scheduled for Monday.", "75", "delivered", "planned"),
    ("Norway to resettle 450 refugees", "450", "evacuated", "planned"),
    ("The union will give 9 million euros.", "9 million", "funding_received", "planned"),
    ("The drought may push 2 million people into hunger.", "2 million", "food_insecure", "projected"),
    ("Up to 90,000 people could be displaced by the dam.", "90,000", "displaced", "projected"),
    ("An estimated 4,700 children are likely to be malnourished.", "4,700", "malnourished", "projected"),
    ("Some 31 districts are at risk of famine.", "31", "food_insecure", "projected"),
    ("The storm will affect 800,000 people.", "800,000", "affected", "projected"),
    ("The number is projected to reach 1.9 million by June.", "1.9 million", "food_insecure", "projected"),
    ("The bridge could serve 6,000 people.", "6,000", "targeted", "projected"),
    ("More than 300 people are expected to return, of whom 40 are children.", "300", "returned", "projected"),
]


@pytest.mark.parametrize(("text", "number", "indicator", "status"), PHRASES, ids=[p[0] for p in PHRASES])
def test_the_clause_says_how_a_figure_stands(text, number, indicator, status):
    assert status_at(text, number, indicator) == status


def test_a_month_is_no_possibility():
    assert status_at("On 3 May 150 people fled.", "150", "displaced") == "reported"
    assert status_at("Now 150 people may flee.", "150", "displaced") == "projected"
