"""Which figure is a part of which, sentence by sentence."""

from __future__ import annotations

import pytest

from extract import Document, extract

LINKED = {
    # a part before its whole
    "Partners reached 280,500 of the 1.23 million people they sought to assist.": {"280,500": "1.23 million"},
    "Teams vaccinated 64 out of 80 children.": {"64": "80"},
    "Floods closed 7 of the 40 schools.": {"7": "40"},
    "Cases were reported in 7/40 health areas.": {"7": "40"},
    "Cholera was confirmed in 27 towns out of 30.": {"27": "30"},
    "WFP assisted 3,000 people (60 per cent) of the 5,000 people targeted.": {"3,000": "5,000", "60": "5,000"},
    "UNHCR received US$9 million, or 36 per cent of the US$25 million required.": {
        "9 million": "25 million",
        "36": "25 million",
    },
    # a whole, then what opens its parts
    "The storm killed 14 people, including three children.": {"three": "14"},
    "Fighting displaced 9,000 people, of whom 2,500 fled to Jere and 400 to Mafa.": {"2,500": "9,000", "400": "9,000"},
    "Health workers reported 640 cholera cases, among them 90 children.": {"90": "640"},
    "Some 20,000 people were affected, of whom 3,000 were displaced.": {"3,000": "20,000"},
    "The camp hosts 4,200 refugees, more than 60 per cent of whom are women.": {"60": "4,200"},
    "Some 4,000 people fled, 3,400 (85%) of them to Niger.": {"3,400": "4,000", "85": "4,000"},
    # brackets
    "In May 89 cases (28 girls, 30 boys, 31 women) were treated.": {"28": "89", "30": "89", "31": "89"},
    "Partners reached 6,800 people (27 per cent girls).": {"27": "6,800"},
    "The army held 60 farmers, including two elders, while the rebels detained 30 others.": {"two": "60"},
    "Some 600 (40 per cent boys) out of 2,400 pupils left school.": {"600": "2,400", "40": "600"},
    "Of 4,000 people in need, 640 (16 per cent of the total) live in tents.": {"640": "4,000", "16": "4,000"},
    "In all 130 refugees were resettled to Canada (38), France (11) and Norway (81).": {
        "38": "130",
        "11": "130",
        "81": "130",
    },
    "Of 1,400 alerts, 1,050 (75%) were investigated.": {"1,050": "1,400", "75": "1,400"},
    "Floods displaced 4,700 households (28,200 people), including 690 households (4,150 people) in Jere.": {
        "690": "4,700",
        "4,150": "28,200",
    },
    # a colon
    "Authorities confirmed 2,600 cases: 1,300 in the north and 1,300 in the south.": {"1,300": "2,600"},
    # parts that add up
    "The storm killed 130 people, 81 people in Cebu and 49 people in Leyte.": {"81": "130", "49": "130"},
    # a whole that leads
    "Out of 16,000 schools, 250 were destroyed and 1,400 were damaged.": {"250": "16,000", "1,400": "16,000"},
    # across the border of the sentence, where the text says so
    "Nurses sent 80 samples to two laboratories. Of these samples, 35% tested positive.": {"35": "80"},
    "The floods killed 70 people and injured 500. The number of deaths includes 20 in Kyoto.": {"20": "70"},
    "The floods displaced 5,000 people. Of these, 2,000 were children and 300 were older people.": {
        "2,000": "5,000",
        "300": "5,000",
    },
    # a list in brackets behind its sum
    "Nurses found 84 new cases and 5 deaths. Ava had (50 cases and 3 deaths), Bora (34 cases and 2 deaths).": {
        "50": "84",
        "34": "84",
        "3": "5",
        "2": "5",
    },
    "The mission counted 360 attacks. Most attacks were raids (44%) and bombings (21%).": {"44": "360", "21": "360"},
    "In May ninety (90) cases were found in Ava (50) and Bora (40).": {"50": "90", "40": "90"},
    # a part among its like
    "There were 560 cases including 90 deaths. Of these, 130 cases and 20 deaths are new.": {
        "90": "560",
        "130": "560",
        "20": "90",
    },
    # what is said of a plan
    "The US$30 million plan is 35 per cent funded.": {"35": "30 million"},
    # a list whose members are told apart
    "Some 900 people moved. Of the total, 200 are refugees while 700 are internally displaced.": {
        "200": "900",
        "700": "900",
    },
    # a share of the total
    "In all 500 cases were found. Women are 55% of all suspected and confirmed cases.": {"55": "500"},
    "In all 500 cases were found. Of the total of 500 cases, 280 are new.": {"280": "500"},
    "Chad has 900 cases. Bol has 30% of the total cases.": {"30": "900"},
    # a share that tells the whole
    "There are 130 cases in Lira and 40 in Gulu. So far 55 people (42.3%) have recovered.": {
        "55": "130",
        "42.3": "130",
    },
    "Floods hit 3,785 families. Roofs fell.\nAbout 21 per cent (801 families) have no home.": {
        "21": "3,785",
        "801": "3,785",
    },
    # one of those counted before
    "The floods killed 70 people and injured 500. At least 20 of the deaths were in Kyoto.": {"20": "70"},
    "The floods killed 70 people and injured 500. Of the deaths, 20 were in Kyoto.": {"20": "70"},
    "The floods killed 70 people. Five farmers are among the dead.": {"Five": "70"},
    "The floods killed 70 people. Among those killed were five farmers.": {"five": "70"},
    "Gunmen abducted 40 people. They include 12 women.": {"12": "40"},
    "UNHCR registered 35,000 displaced families. Partners assisted 20,000 of these families.": {"20,000": "35,000"},
}

NOT_LINKED = [
    "The storm killed 140 people, with 60 more missing.",
    "Nurses found 84 new cases. They were in Ava (12 cases) and Bora (14 cases).",
    "The storm killed 12 people and injured 30.",
    "WFP delivered 300 tonnes of food to 5,000 people.",
    "Some 7,000 families (49,000 people) fled.",
    "The number of cases rose from 96 to 203.",
    "A total of 500 people fled. Another 300 people returned.",
    "At least 5 civilians died, and 26 civilians were injured.",
    "The floods killed 70 people. Two of the bridges fell.",
    "Some 114,300 refugees were resettled. Of the displaced 40 per cent are children.",
    "Floods killed 3 people in Ava. Bora saw 35 per cent of the deaths.",
    "Floods affected 9,000 people, with 2,500 people displaced.",
    "Lira had 90 cases; in Gulu numbers fall, with 20 cases.",
    "The floods killed 700 people. At least 200 of the injured are in Kyoto.",
    "Floods hit 3,785 families. About 801 people (58%) have no home.",
    "Ava had most with 90 cases, followed by Bora (30) and Ceru (20).",
    "Some 70 people arrived each day, compared with 40 people in May.",
    "The fire killed 50 people, with 20 people still missing.",
    "The drive will target 900 people in Ava, Bora and Ceru, all three of which lie on the coast.",
    "Of the 9 districts, Ava had the worst CFR at 4.5%.",
    "Police arrested 20 people together with 5 minors.",
    "Most went to Ava, where 70 people (54%) arrived, before Bora with 40 (31%) and Ceru with 20 (15%).",
]


def wholes(text: str) -> dict[str, str]:
    frame = extract([Document("note", text)])
    written = dict(zip(frame["claim_id"], frame["value_text"], strict=True))
    linked = frame[frame["whole_id"] != ""]
    return {part: written[whole] for part, whole in zip(linked["value_text"], linked["whole_id"], strict=True)}


@pytest.mark.parametrize(("sentence", "expected"), LINKED.items(), ids=LINKED)
def test_a_part_knows_its_whole(sentence: str, expected: dict[str, str]) -> None:
    assert wholes(sentence) == expected


@pytest.mark.parametrize("sentence", NOT_LINKED)
def test_figures_side_by_side_are_no_parts(sentence: str) -> None:
    assert wholes(sentence) == {}


def test_what_follows_a_breakdown_is_no_part_of_it() -> None:
    assert wholes("Nine people drowned, including two boys, and about 40 were injured.") == {"two": "Nine"}


def test_a_share_is_the_part_divided_by_its_whole() -> None:
    frame = extract([Document("note", "Partners reached 280,500 of the 1.23 million people they sought to assist.")])
    assert frame["share"].round(3).tolist()[0] == 0.228


def test_a_percentage_is_its_own_share() -> None:
    frame = extract([Document("note", "The camp hosts 4,200 refugees, 60 per cent of whom are women.")])
    assert frame.loc[frame["unit"] == "percent", "share"].tolist() == [0.6]
