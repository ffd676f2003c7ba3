"""Which place a figure is about: names, lists, headings, what the text hands on, and the codes that follow."""

from __future__ import annotations

import time

import pytest

from extract.data.build import _country_names
from extract.lang import load_words
from extract.place import find_places, place_of, read_places
from extract.place.names import countries, key_of, loose_readings, readings
from extract.text import read_layout


def places_in(text: str, title: str = "", country: str = ""):
    return read_places(read_layout(text, load_words("en")), title, country)


def place_at(text: str, number: str, title: str = "", country: str = ""):
    places = places_in(text, title, country)
    start = text.index(number)
    return place_of(places, start, start + len(number), places.layout.index_at(start))


GOVERNED = [
    ("Some 4,000 people fled to Maiduguri, Nigeria.", "4,000", "Maiduguri", "NGA"),
    ("In Ethiopia, 5,200 refugees arrived from Sudan.", "5,200", "Ethiopia", "ETH"),
    ("Mali: the Islamic State in the Greater Sahara killed 40 people.", "40", "Mali", "MLI"),
    ("Syrian refugees in Lebanon number 850,000.", "850,000", "Lebanon", "LBN"),
    ("Kenya hosts 270,000 refugees from Somalia.", "270,000", "Kenya", "KEN"),
    ("The Norwegian Refugee Council reached 900 people in Herat, Afghanistan.", "900", "Herat", "AFG"),
    ("From Libya, people went on to Niger (2,202) and Italy (415).", "2,202", "Niger", "NER"),
    ("From Libya, people went on to Niger (2,202) and Italy (415).", "415", "Italy", "ITA"),
    ("Cases in Nigeria: 50 from Jere, 88 from Gwoza.", "50", "Jere", "NGA"),
    ("Cases in Nigeria: 50 from Jere, 88 from Gwoza.", "88", "Gwoza", "NGA"),
    ("In Syria, 13,578 cases were found in the north and 13,199 in the east.", "13,578", "north", "SYR"),
    ("In Syria, 13,578 cases were found in the north and 13,199 in the east.", "13,199", "east", "SYR"),
    ("China said that in Hunan seven people died and in Jiangxi five.", "seven", "Hunan", "CHN"),
    ("In Sofala, Zambezia and Tete provinces of Mozambique, 66 people died.", "66", "Sofala, Zambezia and Tete", "MOZ"),
    ("In Aleppo, at 3 in the morning Damascus time, 12 people died.", "12", "Aleppo", "SYR"),
    ("Kenya: the chief of the IFRC Delegation for Southern Africa said 14 people died.", "14", "Kenya", "KEN"),
    ("Floods hit the Philippines. In CAR, 400 families fled.", "400", "CAR", "PHL"),
    ("In CAR, 400 families fled Bria.", "400", "CAR", "CAF"),
    ("In the Central African Republic, 90 from the Philippines work. In CAR 400 families fled.", "400", "CAR", "CAF"),
    ("Fighting in Taizz, Yemen, displaced 635 families.", "635", "Taizz", "YEM"),
    ("In Burkina Faso, gunmen killed 30 people in the village of Kodyel.", "30", "Kodyel", "BFA"),
    ("In Kenya, 12,000 people live at the edge of Kalobeyo camp.", "12,000", "Kalobeyo camp", "KEN"),
    ("Sudan: in Kassala, 400 km from Khartoum, floods hit 300 homes.", "300", "Kassala", "SDN"),
    ("In Ethiopia, Somali fighters killed 12 people.", "12", "Ethiopia", "ETH"),
    ("Chad reported 40 cases in Abeche, while 90 were found nationwide.", "90", "Chad", "TCD"),
    ("Libya: shelling in Wadi Al Rabie killed 30 people.", "30", "Wadi Al Rabie", "LBY"),
    ("In Nigeria, 68 died (Mubi South 2; Mubi North 4; Girei 2); 39 people are missing.", "39", "Nigeria", "NGA"),
    ("Some 30 people died in Mopti and 12 died and 9 were hurt in Gao, Mali.", "12", "Gao", "MLI"),
    ("Aid reached 300 people in Niger and 590 people in Mali (545 locals and 45 refugees).", "590", "Mali", "MLI"),
    ("Aid reached 300 people in Niger and 590 people in Mali (545 locals and 45 refugees).", "45", "Mali", "MLI"),
    ("In Chad, (eastern) Sudan and Kenya some 300 people fled.", "300", "Chad, (eastern) Sudan and Kenya", ""),
    ("In Nepal 12 died in Surkhet and 40 are lost and in Bardiya, 15 died.", "40", "Surkhet", "NPL"),
    ("DRC: fever. In all 500 cases, including 48 likely ones, were found in Ituri.", "500", "Ituri", "COD"),
    ("Ukraine: since Russia’s invasion 300 people died.", "300", "Ukraine", "UKR"),
    ("Sri Lanka is wet. At least 12 people died in the landslides-hit Kegalle district.", "12", "Kegalle", "LKA"),
]


@pytest.mark.parametrize(("text", "number", "place", "country"), GOVERNED, ids=[f"{g[1]}: {g[2]}" for g in GOVERNED])
def test_the_name_that_governs_a_figure_is_its_place(text, number, place, country):
    found = place_at(text, number)
    assert (found.place, found.location_code) == (place, country)


HANDED_ON = [
    ("Nepal: floods\n\nBanke and Dang were hit. A total of 60 people died in these districts.", "60", "Banke and Dang"),
    (
        "Cholera\n\nKenya: Cases fall. In all 90 people died. Mali: Cases rise. A total of 40 cases were found.",
        "90",
        "Kenya",
    ),
    (
        "Cholera\n\nKenya: Cases fall. In all 90 people died. Mali : Cases rise. A total of 40 cases were found.",
        "40",
        "Mali",
    ),
    ("Floods reached Goma, DRC, on Monday. At least 10 people died.", "10", "Goma"),
    ("NIGERIA: cholera\n\nBorno State\n\nThe death toll rose to 45 on Friday.", "45", "Borno"),
    (
        "Floods in brief\n\nIn Sudan 4 died. Sudan is wet.\n\nYemen: floods\n\nOverview\n\nAt least 300 people died.",
        "300",
        "Yemen",
    ),
    (
        "Cholera\n\nKenya saw one case. Chad had 9. Niger had 8.\n\nIn May, Mali saw one. Overall, 12 died.",
        "12",
        "Mali",
    ),
    ("Africa\n\n• In May, Mali cared for many who fled from Chad. At least 12 died.\n", "12", "Mali"),
    ("Africa\n\n• In May, Mali cared for many who fled from Chad.\n\n• At least 12 died.\n", "12", "Africa"),
    ("Floods hit a camp in Mexico's Chiapas, and Cuba sent tents. At least 12 died.", "12", "Chiapas"),
    ("Yemen: Situation Report\n\nPartners assisted 5,000 families.", "5,000", "Yemen"),
    ("Pakistan: floods\n\nDamage includes one school in Islamabad. Some 300 people died.", "300", "Pakistan"),
    ("Pakistan: floods\n\nState | Deaths\nSindh | 12\nPunjab | 30\n\nFloods displaced 4,000.", "4,000", "Pakistan"),
]


@pytest.mark.parametrize(("text", "number", "place"), HANDED_ON, ids=[f"{h[1]}: {h[2]}" for h in HANDED_ON])
def test_a_sentence_without_a_place_takes_over_that_of_the_text_before(text, number, place):
    assert place_at(text, number).place == place


@pytest.mark.parametrize(
    "dateline",
    [
        "GENEVA / PORT SUDAN / 17 Feb 2025\n\n",
        "Kampala, 17 February 2025\n\n",
        "KAMPALA, 17 February - ",
        "Kampala (Agency) -- ",
        "Kampala, 17 February 2025. ",
        "Kampala/Gulu, 17 February 2025—",
    ],
)
def test_where_a_report_was_written_is_not_where_its_figures_are(dateline):
    assert place_at(f"Kenya: floods\n{dateline}Some 700 people fled.", "700").place == "Kenya"


def test_a_city_from_which_people_speak_is_no_place_of_figures():
    assert (
        place_at("Kenya: floods\n\nSome 700 people fled, the agency told reporters in Geneva.", "700").place == "Kenya"
    )


def test_towns_of_one_province_do_not_add_up_to_what_a_report_is_about():
    text = "Nigeria: floods\n\nSome 700 people died. The water is high in Monguno and in Dikwa."
    assert place_at(text, "700").place == "Nigeria"


def test_a_place_named_twice_does_not_outweigh_the_country_of_the_title():
    text = "Malawi: cyclone\n\nHIGHLIGHTS\n\nSome 700 people died.\n\nThe water is high in Nsanje. In Nsanje it rains."
    assert place_at(text, "700").place == "Malawi"


def test_a_report_is_not_about_a_country_that_it_names_in_passing():
    text = "Some 700 people starve. " + "Food costs more than it did. " * 20
    assert place_at(text + "War in Ukraine, frost in Brazil: Ukraine above all.", "700").location_code == ""


def test_the_total_of_several_countries_has_no_country():
    table = "Country | Deaths\nGuinea | 25\nLiberia | 48\nTotal | 73"
    assert place_at(f"Congo: Ebola\n\nThe outbreak before this one:\n\n{table}", "73").location_code == ""


def test_a_country_named_in_passing_is_not_handed_on():
    text = "Kenya: drought\n\nIt is the worst crisis since Somalia in 2011. Some 700 people died."
    assert place_at(text, "700").place == "Kenya"


def test_a_sum_is_about_what_the_report_is_about():
    text = "Mali: Flash Update\n\nIn Gao, 12 people died. So far, 90 people have died."
    assert (place_at(text, "12").place, place_at(text, "90").place) == ("Gao", "Mali")


@pytest.mark.parametrize(
    "text",
    [
        "UNHCR helped 700 people in Kenya, Uganda and Ethiopia.",
        "Kenya: update\n\nUNHCR helped 700 people in seven asylum countries.",
        "Kenya: update\n\nUNHCR helped 700 people in Kenya and in the region.",
        "Worldwide, 700 people were affected. Kenya sent help.",
        "Across the Sahel 700 people went hungry.",
        "Some 700 people were affected.",
    ],
)
def test_several_countries_or_none_have_no_country(text):
    assert place_at(text, "700").location_code == ""


def test_a_province_and_a_district_have_their_p_codes():
    province = place_at("In Nigeria, 124 cases were reported in Adamawa State.", "124")
    district = place_at("In Nigeria, 75 cases were reported in Gwoza LGA.", "75")
    assert (province.admin1_code, province.admin1_name, province.admin2_code) == ("NG002", "Adamawa", "")
    assert (district.admin1_name, district.admin2_name) == ("Borno", "Gwoza")


def test_an_ambiguous_name_means_the_place_in_a_country_of_the_report():
    assert place_at("Libya: clashes in Tripoli killed 20 people.", "20").location_code == "LBY"
    assert place_at("Lebanon: a fire in Tripoli killed 20 people.", "20").location_code == "LBN"


def test_a_province_may_have_the_name_of_a_country():
    found = place_at("In Nigeria, floods displaced 800 people in Niger State.", "800")
    assert (found.location_code, found.admin1_name) == ("NGA", "Niger")


def test_a_report_that_names_no_country_is_placed_by_its_provinces():
    assert place_at("Cases rose in Adamawa, Borno and Yobe. Gombe had 12.", "12").location_code == "NGA"
    assert place_at("Alerts came from Pibor, Magwi and Yambio, near Uganda. Pibor had 12.", "12").location_code == "SSD"


def test_title_and_country_known_apart_from_the_text_count():
    text = "Partners assisted 5,000 families."
    assert place_at(text, "5,000", title="Haiti: Situation Report").location_code == "HTI"
    assert place_at(text, "5,000", country="HTI").location_code == "HTI"


@pytest.mark.parametrize(("one", "other"), [("Sana'a", "Sanaa"), ("Ta’izz", "Taiz"), ("Al-Hasakah", "Hasakeh")])
def test_spellings_of_one_name_share_a_reading(one, other):
    meant = set(readings(key_of(one))) | set(loose_readings(key_of(one)))
    assert meant & (set(readings(key_of(other))) | set(loose_readings(key_of(other))))


@pytest.mark.parametrize(
    "word", ["March", "Health", "Cluster", "Women", "In Floods", "In Refugee", "Department of Welfare"]
)
def test_ordinary_words_are_no_places(word):
    layout = read_layout(f"Nigeria. {word} 12 people came.", load_words("en"))
    assert [mention.text for mention in find_places(layout)] == ["Nigeria"]


def test_every_place_lies_where_it_says():
    text = "In north-west Syria, 12 people fled Idleb and Aleppo for Al Hol camp. Türkiye took in 3."
    for mention in places_in(text).mentions:
        assert text[mention.start : mention.end] == mention.text


def test_every_country_has_a_code_and_can_be_read_by_its_name():
    assert all(len(code) == 3 and country.name for code, country in countries().items())
    for code, country in countries().items():
        assert code in {reading.location_code for reading in readings(key_of(country.short))}, country


def test_names_of_a_catalogue_are_turned_as_prose_writes_them():
    assert "Bolivarian Republic of Venezuela" in _country_names("Venezuela (Bolivarian Republic of)")
    assert _country_names("Congo (the)") == {"Congo"}


STRANGE = ["", " ", "12", "In ", "\x00 5 \u202e in Aleppo", "A" * 50_000, "in Aleppo, " * 4_000, "Al " * 9_000]


@pytest.mark.parametrize("text", STRANGE, ids=range(len(STRANGE)))
def test_any_text_is_read_in_bounded_time(text):
    started = time.process_time()
    places_in(text)
    assert time.process_time() - started < 5
