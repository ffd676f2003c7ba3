"""Which sector a figure belongs to, by HAPI's codes; empty where the text names none."""

from __future__ import annotations

import pytest

from extract import schema
from extract.lang import load_table, load_words
from extract.sector import read_sectors, sector_of
from extract.text import read_layout


def sector_at(text: str, number: str) -> str:
    layout = read_layout(text, load_words("en"))
    start = text.index(number)
    return sector_of(start, start + len(number), layout.index_at(start), read_sectors(layout))


CLAUSES = [
    ("Partners gave food parcels to 4,300 families.", "4,300", "FSC"),
    ("Some 12,700 people received food assistance in Beni.", "12,700", "FSC"),
    ("About 2,150 farmers received certified seeds.", "2,150", "FSC"),
    ("An estimated 830,000 people are food insecure.", "830,000", "FSC"),
    ("The kitchen served 9,400 hot meals.", "9,400", "FSC"),
    ("WFP handed out 310 metric tons of food.", "310", "FSC"),
    ("Teams built 240 latrines in the camp.", "240", "WSH"),
    ("Water trucking reached 18,500 people a day.", "18,500", "WSH"),
    ("Some 3,900 hygiene kits were handed out.", "3,900", "WSH"),
    ("Over 60,000 people have no safe drinking water.", "60,000", "WSH"),
    ("The WASH Cluster reached 77,000 people.", "77,000", "WSH"),
    ("Eleven boreholes serve 5,200 residents.", "5,200", "WSH"),
    ("Clinics gave 6,120 medical consultations.", "6,120", "HEA"),
    ("Some 41,000 children were vaccinated against measles.", "41,000", "HEA"),
    ("Fighting closed 14 health facilities.", "14", "HEA"),
    ("Mobile clinics treated 2,230 patients.", "2,230", "HEA"),
    ("A total of 1,870 children suffer from severe acute malnutrition.", "1,870", "NUT"),
    ("About 5,400 children were screened for malnutrition.", "5,400", "NUT"),
    ("Partners delivered 900 cartons of ready-to-use therapeutic food.", "900", "NUT"),
    ("Nutrition partners treated 3,340 mothers.", "3,340", "NUT"),
    ("Some 92,000 pupils are out of school.", "92,000", "EDU"),
    ("The agency opened 35 temporary learning spaces.", "35", "EDU"),
    ("About 7,700 children received school kits.", "7,700", "EDU"),
    ("Emergency shelter kits went to 1,460 households.", "1,460", "SHL"),
    ("Volunteers set up 520 tents.", "520", "SHL"),
    ("Some 2,800 families received non-food items (NFIs).", "2,800", "SHL"),
    ("The Red Cross distributed 8,200 blankets.", "8,200", "SHL"),
    ("Lawyers gave legal assistance to 640 women.", "640", "PRO"),
    ("Protection monitoring covered 133 villages.", "133", "PRO"),
    ("Some 71 unaccompanied children found a foster family.", "71", "PRO-CPN"),
    ("The 26 child-friendly spaces were full.", "26", "PRO-CPN"),
    ("Some 450 GBV survivors received care.", "450", "PRO-GBV"),
    ("About 3,100 dignity kits were handed out.", "3,100", "PRO-GBV"),
    ("Explosive ordnance risk education reached 9,900 people.", "9,900", "PRO-MIN"),
    ("Mine clearance opened 17 fields.", "17", "PRO-MIN"),
    ("The CCCM Cluster counted 204 sites.", "204", "CCM"),
    ("Multi-purpose cash reached 2,900 households.", "2,900", "MS"),
    ("The Logistics Cluster moved 88 trucks.", "88", "LOG"),
    ("Emergency telecommunications serve 61 organisations.", "61", "TEL"),
    ("Cash-for-work gave 1,250 people an income.", "1,250", "ERY"),
    ("The Education Cluster needs US$ 4 million.", "4 million", "EDU"),
]

LISTS = [
    ("Some 700 people got food parcels and 300 got hygiene kits.", "700", "FSC"),
    ("Some 700 people got food parcels and 300 got hygiene kits.", "300", "WSH"),
    ("They sent 50 tents, 400 blankets and 1,200 food parcels.", "50", "SHL"),
    ("They sent 50 tents, 400 blankets and 1,200 food parcels.", "1,200", "FSC"),
    ("Needs by cluster: WASH services (12,000), health services (8,000).", "12,000", "WSH"),
    ("Needs by cluster: WASH services (12,000), health services (8,000).", "8,000", "HEA"),
    ("Some 900 children received nutrition services, including 420 girls.", "420", "NUT"),
    ("Partners reached 3,000 people with shelter, clean water and health care.", "3,000", ""),
]

HEADINGS = [
    ("Food Security and Livelihoods\n\nIn May, partners reached 5,600 people.", "5,600", "FSC"),
    ("WASH\n\nIn May, partners reached 5,600 people.", "5,600", "WSH"),
    ("Water, Sanitation and Hygiene (WASH)\n\nIn May, partners reached 5,600 people.", "5,600", "WSH"),
    ("Protection (GBV)\n\nIn May, partners reached 5,600 people.", "5,600", "PRO-GBV"),
    ("Shelter/NFI\n\nIn May, partners reached 5,600 people.", "5,600", "SHL"),
    ("Camp Coordination and Camp Management\n\nIn May, partners reached 5,600 people.", "5,600", "CCM"),
    ("Health\n\nNeeds\n\nIn May, some 5,600 people were without care.", "5,600", "HEA"),
    ("Health\n\nSecurity situation\n\nIn May, some 5,600 people fled.", "5,600", ""),
    ("Education\n\nIn May, 210 families got hygiene kits.", "210", "WSH"),
    ("Shelter: More than 1,900 houses have lost their roofs.", "1,900", "SHL"),
    ("Cluster | Targeted | Reached\nNutrition | 4,000 | 3,100\nLogistics | 90 | 80\n", "3,100", "NUT"),
    ("Health and Nutrition\n\nIn May, partners reached 5,600 people.", "5,600", ""),
]

NOWHERE = [
    ("Gunmen killed 12 people near a school.", "12"),
    ("Some 34,000 people fled their homes.", "34,000"),
    ("The river rose and 85 houses fell.", "85"),
    ("Some 400 refugees crossed the border.", "400"),
    ("The protection of 700 civilians is at stake.", "700"),
    ("Education under fire: what 300 families told us\n\nSome 300,000 people live there.", "300,000"),
    ("Police held 45 people.", "45"),
    ("The appeal is 36 per cent funded.", "36"),
]


@pytest.mark.parametrize(("text", "number", "code"), CLAUSES + LISTS + HEADINGS, ids=lambda value: str(value)[:60])
def test_the_words_beside_a_figure_name_its_sector(text, number, code):
    assert sector_at(text, number) == code


@pytest.mark.parametrize(("text", "number"), NOWHERE, ids=lambda value: str(value)[:60])
def test_a_figure_of_no_named_sector_has_none(text, number):
    assert sector_at(text, number) == ""


def test_every_code_is_one_of_hapi():
    table = load_table("en", "sectors")
    codes = {code.code for code in schema.SECTORS}
    assert set(table["names"]) == set(table["phrases"]) == codes
