"""Which place a figure is about."""

from __future__ import annotations

import pytest

from extract.lang import load_words
from extract.place import place_of, read_places
from extract.text import read_layout


def place_at(text: str, number: str):
    layout = read_layout(text, load_words("en"))
    start = text.index(number)
    return place_of(read_places(layout), start, start + len(number), layout.index_at(start))


PHRASES = [
    ("Some 4,000 people fled to Maiduguri, Nigeria.", "4,000", "Maiduguri", "NGA"),
    ("Syrian refugees in Lebanon number 850,000.", "850,000", "Lebanon", "LBN"),
    ("Libya received 12 and sent people to Niger (2,202) and Italy (415).", "2,202", "Niger", "NER"),
    ("Libya received 12 and sent people to Niger (2,202) and Italy (415).", "415", "Italy", "ITA"),
    ("Cases in Nigeria: 50 from Jere, 88 from Gwoza.", "88", "Gwoza", "NGA"),
    ("Floods in Mozambique. In Sofala, Zambezia and Tete, 66 people died.", "66", "Sofala, Zambezia and Tete", "MOZ"),
    ("In Yemen, fighting in Taizz displaced 635 families.", "635", "Taizz", "YEM"),
]


@pytest.mark.parametrize(("text", "number", "place", "country"), PHRASES, ids=[f"{p[1]} in {p[2]}" for p in PHRASES])
def test_the_name_that_governs_a_figure_is_its_place(text, number, place, country):
    found = place_at(text, number)
    assert (found.place, found.location_code) == (place, country)


def test_a_province_has_its_p_code():
    found = place_at("In Nigeria, 124 cases were reported in Adamawa State.", "124")
    assert (found.admin1_code, found.admin1_name) == ("NG002", "Adamawa")
