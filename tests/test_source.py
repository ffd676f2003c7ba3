"""Who says a figure."""

from __future__ import annotations

import time

import pytest

from extract.lang import load_words
from extract.source import read_sources, source_of
from extract.text import read_layout


def source_at(text: str, number: str) -> str:
    layout = read_layout(text, load_words("en"))
    start = text.index(number)
    found = source_of(start, start + len(number), layout.index_at(start), read_sources(layout))
    if found is None:
        return ""
    assert " ".join(text[found.start : found.end].split()) == found.text
    return found.text


SAID = [
    ("WFP reports that 4,100 people need food.", "4,100", "WFP"),
    ("The Ministry of Health confirmed 37 cases.", "37", "Ministry of Health"),
    ("Officials said 12 people died.", "12", "Officials"),
    ("Local authorities estimate that 900 families fled.", "900", "Local authorities"),
    ("The UN refugee agency (UNHCR) has registered 5,300 arrivals.", "5,300", "UN refugee agency (UNHCR)"),
    ("UN aid chief Jane Roe told the Council that 2.5 million people went hungry.", "2.5 million", "Jane Roe"),
    ("Governor Amal Idris said 14 bridges fell.", "14", "Amal Idris"),
    ("Police in Lira say 6 houses burned.", "6 houses", "Police in Lira"),
    ("In El Salvador, partners informed that 310 families left.", "310", "partners"),
    ("On 4 May, Peru reported 2,040 new cases.", "2,040", "Peru"),
    ("Oxfam announced on Friday that 80 trucks had crossed.", "80", "Oxfam"),
    ("A survey by the Red Cross found that 45 per cent had no toilet.", "45", "Red Cross"),
    ("Figures from the border police show that 7,200 people arrived.", "7,200", "border police"),
    ("IOM figures show that 7,200 people arrived.", "7,200", "IOM"),
    ("The agency's latest update of 3 June stated that 19 had died.", "19", "agency"),
    ("Witnesses told reporters that 25 men were taken.", "25", "Witnesses"),
    ("The mission recorded 118 attacks.", "118", "mission"),
    ("UNICEF warned on Monday that 600,000 children could starve.", "600,000", "UNICEF"),
    ("The dam firm, which runs three plants, said 40 homes were lost.", "40", "dam firm"),
    ("The IOM Round XX (August 2018) estimates that 56 people fled.", "56", "IOM Round XX"),
    ("It is worse, UNHCR said on Friday, noting that 56 people had fled.", "56", "UNHCR"),
    ("Okello said that 56 people had fled.", "56", "Okello"),
    ("Local sources reported 56 deaths.", "56", "Local sources"),
    ("Ugandan officials, however, said that 56 people had fled.", "56", "Ugandan officials"),
    ("Médecins Sans Frontières recorded 56 wounded.", "56", "Médecins Sans Frontières"),
    (
        "The aid agency, Fund for Water and Food (FWF), said on Friday that 56 people had fled.",
        "56",
        "Fund for Water and Food (FWF)",
    ),
    ("UNICEF is appealing for US$ 56 million.", "56", "UNICEF"),
    ("According to the research, 56 people fled.", "56", "research"),
]

AFTER = [
    ('The head of the county, Ayo Giir said: "In all, 31 people drowned."', "31", "Ayo Giir"),
    ("In May 31 people drowned, and 12 were hurt (Source: Lake Ministry).", "31", "Lake Ministry"),
    ("At least 31 people drowned, reports the Lake News web site.", "31", "Lake News web site"),
    ("At least 31 people drowned by 3 May, per IOM Lake Monitoring.", "31", "IOM Lake Monitoring"),
    ("In May 31 people drowned and 12 were hurt OCHA said.", "31", "OCHA"),
    ("Some US$ 31 million are required by UNHCR.", "31", "UNHCR"),
    ("“We lost a bridge,” Ana Cruz said. “In all, 31 people drowned.” It rained.", "31", "Ana Cruz"),
    ("At least 31 people drowned, officials said.", "31", "officials"),
    ("At least 31 people drowned, the Red Cross said on Sunday.", "31", "Red Cross"),
    ("At least 31 people drowned, said Mayor Ana Cruz.", "31", "Ana Cruz"),
    ("“We lost 31 people,” said Ana Cruz, a nurse in the town.", "31", "Ana Cruz"),
    ("“We lost 31 people. Another 9 are missing,” said Ana Cruz.", "31", "Ana Cruz"),
    ("Some 200 were beaten, witnesses told Amnesty International.", "200", "witnesses"),
    ("Some 64,000 people fled, according to IOM, up by 300 from May.", "64,000", "IOM"),
    ("Some 64,000 people fled, according to IOM.", "64,000", "IOM"),
    ("According to the Ministry of Health, as quoted by Radio Okapi, 64 died.", "64", "Ministry of Health"),
    ("According to recent IOM-DTM figures, 64,000 people fled.", "64,000", "IOM-DTM"),
    ("According to field reports, 64 people died.", "64", "field reports"),
    ("According to the Head of the Task Force on Floods, 64 people died.", "64", "Task Force"),
    ("A total of 222 cases were confirmed by the health ministry.", "222", "health ministry"),
    ("Some 300 fled, as reported by local media.", "300", "local media"),
    ("Quake kills 12 in Lira: UN", "12", "UN"),
    ("Quake kills 12 in Lira - officials", "12", "officials"),
    ("According to official figures, 64 people died.", "64", "official figures"),
    ("As documented by OHCHR, 53 civilians died.", "53", "OHCHR"),
]

CITED = [
    ("The storm killed 150 people. (ECHO 19/03/2019) Rain went on.", "150", "ECHO"),
    ("The storm killed 150 people (ECHO 19/03/2019).", "150", "ECHO"),
    ("Some 530 families live there (Medan Post, 10 February 2015).", "530", "Medan Post"),
    ("There are 1.8 million displaced people (IOM DTM Round 25, October 2018).", "1.8 million", "IOM DTM"),
    ("Some 80 died (IFRC 01/02/2020). Some 90 fled (OCHA 03/02/2020).", "90", "OCHA"),
    ("Some 80 died (source: Civil Defence).", "80", "Civil Defence"),
    ("Province | People in need\nLira | 7,400\nGulu | 3,100\n\nSource: OCHA, May 2021\n", "3,100", "OCHA"),
]

HANDED_DOWN = [
    ("The governor, Amal Idris, said 14 bridges fell. He said 60 houses were lost.", "60", "Amal Idris"),
    ("According to UNHCR, 9,000 people crossed. Of these, 2,000 are children.", "2,000", "UNHCR"),
    ("KCNA reported that 1,070 houses fell. The dispatch also said 300 acres were flooded.", "300", "KCNA"),
    ("Oxfam said that 1,070 houses fell. It added that 300 acres were flooded.", "300", "Oxfam"),
]

NOBODY = [
    ("In the camps, 300 IDPs identified as at risk left; 40 IDPs registered in May.", "40"),
    ("WFP assisted 30,000 people.", "30,000"),
    ("The Red Cross gave tents to 200 families.", "200"),
    ("At least 17 people were reported dead.", "17"),
    ("The government needs 40 million dollars.", "40 million"),
    ("An estimated 5,000 people fled.", "5,000"),
    ("A total of 12 new cases were confirmed.", "12"),
    ("In all, 44 incidents reported in May hit schools.", "44"),
    ("Officials said rain was coming. Elsewhere, mudslides had cut a road and killed 8 men.", "8"),
    ("Some 300 people fled in March (in January it was 90).", "300"),
    ("The plan reached 6,000 people (May 2021).", "6,000"),
    ("It rained for days. According to plan, 80 wells were dug.", "80"),
    ("Quake kills 12 in Lira - Daily Mirror", "12"),
    ("Recent data show that 12 people died.", "12"),
    ("The states have 700 clinics.", "700"),
]


NAMED = SAID + AFTER + CITED + HANDED_DOWN


@pytest.mark.parametrize(("text", "number", "source"), NAMED, ids=lambda value: str(value)[:70])
def test_the_text_names_who_says_a_figure(text, number, source):
    found = source_at(text, number)
    assert found == source or source in found and len(found) <= len(source) + 30, found


@pytest.mark.parametrize(("text", "number"), NOBODY, ids=lambda value: str(value)[:70])
def test_whoever_a_figure_is_about_does_not_say_it(text, number):
    assert source_at(text, number) == ""


def test_reading_takes_no_more_than_its_share_of_time_in_a_longer_text():
    words = load_words("en")
    page = "Officials in Lira said 12 people died, and (OCHA 12/03/2019) partners reported 40 more “homes, he said. "

    def seconds(pages: int) -> float:
        layout = read_layout(page * pages, words)
        started = time.process_time()
        sources = read_sources(layout)
        for index, sentence in enumerate(layout.sentences):
            source_of(sentence.start, sentence.start + 1, index, sources)
        return time.process_time() - started

    assert seconds(1600) < 12 * seconds(400)
