"""Which of the times of a text dates a figure.

In the sentences the figure stands in angle brackets; the second and third part are the first and last day expected.
"""

from __future__ import annotations

import datetime as dt

import pytest

from extract.period import Period, Whole, period_of, read_periods
from tests.test_period import REPORT, layout


def day(text: str) -> dt.date | None:
    return dt.date.fromisoformat(text) if text else None


GOVERNED = {
    "nearest before": ("In January, <300> people fled.", "2021-01-01", "2021-01-31"),
    "after": ("Some <300> people fled on 3 March.", "2021-03-03", "2021-03-03"),
    "each its own": ("The number rose from 96 in 2019 to <203> in 2020.", "2020-01-01", "2020-12-31"),
    "own clause": ("On 1 March 20 people died, while <300> were evacuated on 5 March.", "2021-03-05", "2021-03-05"),
    "before a breakdown": ("As of 3 March, 50 cases, including <12> deaths, are known.", "2021-03-03", "2021-03-03"),
    "not what it is compared with": ("About <5,000> people fled, more than in 2019.", None, None),
    "compared with this": ("Prices rose in March, compared to <19> per cent in 2019.", "2019-01-01", "2019-12-31"),
    "not a source's date": ("The toll stands at <150> people dead (IFRC 16/03/2021).", None, None),
    "not another's bracket": ("Partners reached <3,260> households (3,314 in 2017).", None, None),
    "goes on": ("On 3 March a dam broke. At least <10> people were killed.", "2021-03-03", "2021-03-03"),
    "of these": ("In 2020, 900 people fled. Of these, <50> were hosted in schools.", "2020-01-01", "2020-12-31"),
    "what is so now": ("On 3 March a dam broke. The plan is <36> per cent funded.", None, None),
    "nothing": ("Some <300> people are displaced.", None, None),
    "never ahead": ("On 3 March 20 people died.\n\n<400> people need help.\n\nIn 2019 it rained.", None, None),
    "reporting period": (
        "Situation Report No. 8 (1-15 March 2021)\n\nDuring the reporting period, <80> people returned.",
        "2021-03-01",
        "2021-03-15",
    ),
    "column": ("Returns\n\nState | 2019 | 2020\nBorno | 40 | <50>\n", "2020-01-01", "2020-12-31"),
    "caption": ("Returns in March 2020\n\nState | People\nBorno | <50>\n", "2020-03-01", "2020-03-31"),
    "no caption": ("In March 2020 it rained in Borno.\n\nState | People\nBorno | <50>\n", None, None),
    "not the year before": ("Last year the clinic treated 900 men. It treated <300> wounded.", None, None),
    "row": ("Returns\n\nMonth | People\nMarch 2020 | <50>\n", "2020-03-01", "2020-03-31"),
    "not the row above": ("Returns\n\nMonth | People\nMarch 2020 | 50\nAll | <90>\n", None, None),
    "covered": ("UPDATE\n\n1-15 March 2021\n\nPartners trained <80> teachers.", "2021-03-01", "2021-03-15"),
    "day that opens": (
        "As of 3 March, 50 cases are known in Ava; 20 in Bora; 11 in Cela; 9 in Dorn; while Esk reports <4> cases.",
        "2021-03-03",
        "2021-03-03",
    ),
    "as of, not since": ("As of 3 March, <40> people have fled since 1 January.", "2021-03-03", "2021-03-03"),
    "not a later clause": ("Some <300> people fled; the last bus; the last boat left on 3 March.", None, None),
    "to the end of": (
        "From January to the end of March 2021, <300> people fled, 40 of them last week.",
        "2021-01-01",
        "2021-03-31",
    ),
    "compared, farther on": (
        "In March, 48 huts with a roof were counted, as compared to <90> huts, with a roof, counted in January 2020.",
        "2020-01-01",
        "2020-01-31",
    ),
    "hours of days": (
        "Between 4 a.m. 1 March and midnight on 3 March, at least <80> huts were lost.",
        "2021-03-01",
        "2021-03-03",
    ),
    "an hour's day": ("<80> huts were lost as of 5 p.m. (GMT) on 3 March.", "2021-03-03", "2021-03-03"),
    "led in": (
        "In March, partners say:\n\n• nearly <80> people have been newly displaced\n",
        "2021-03-01",
        "2021-03-31",
    ),
    "not the month in a disaster's name": (
        "Chad: Floods - Feb 2021\n\nRain fell. Floods killed <80> people.",
        None,
        None,
    ),
    "the month of the report": (
        "UPDATE\n\n1-31 March 2021\n\nThe storm has passed. In the month, <80> people left.",
        "2021-03-01",
        "2021-03-31",
    ),
    "not what a later clause opens with": ("Some <80> people fled, and as of 3 March, 90 had left.", None, None),
    "not of a clause about another": (
        "In March, <80> per cent more huts fell than in February, when fewer stood than in 1990.",
        "2021-03-01",
        "2021-03-31",
    ),
    "points back": (
        "During week 9, 90 cases were found in Ava. These cases are from <7> camps.",
        "2021-03-01",
        "2021-03-07",
    ),
    "as of is no end": (
        "Update for 2021 - as of 3 March 2021\n\nIn all, <80> huts were lost.",
        "2021-03-03",
        "2021-03-03",
    ),
    "more than is no comparison": (
        "Floods hit more than 300 people as of 3 March, leaving <80> without a roof.",
        "2021-03-03",
        "2021-03-03",
    ),
    "told of": ("Needs have grown since May 2020, when <16> camps were open.", "2020-05-01", "2020-05-31"),
    "told of what is compared": ("Fewer left than in 2019, when <800> people did.", "2019-01-01", "2019-12-31"),
    "own bracket": ("Cases rose in March compared to January 2020 (<48>).", "2020-01-01", "2020-01-31"),
    "narrower": ("In 2019, <30> people fled between May and June.", "2019-05-01", "2019-06-30"),
    "list": ("In January, partners:\n\n• opened <3> schools\n", "2021-01-01", "2021-01-31"),
    "not the bullet above": ("• In January, 3 schools opened\n• <9> wells were dug\n", None, None),
    "tally since": (
        "Since 1 January, 90 people have applied. A total of <40> have left.",
        "2021-01-01",
        "2021-04-08",
    ),
    "not since": ("Nothing has been counted since 2015. Near Ava, <40> huts were burnt.", None, None),
    "tally as of": (
        "The toll (as of 3 March): 12 wounded, the last on 1 March. There are <5> dead.",
        "2021-03-03",
        "2021-03-03",
    ),
    "not a deadline": ("Storms may last until 30 April. At least <12> people were killed.", None, None),
    "not a name's year": ("The dike took half of Ava's 2019 budget. Some <12> huts were flooded.", None, None),
    "weekday": ("On Monday a dam broke. <Five> people were killed.", "2021-04-05", "2021-04-05"),
    "not a weekday gone by": ("A dam broke on Monday. A road sank. Near Ava <five> people were killed.", None, None),
    "needs are no verb": (
        "On 3 March a dam broke. By the Joint Needs Review <80> people lost their huts.",
        "2021-03-03",
        "2021-03-03",
    ),
    "as of in the head": (
        "FLASH UPDATE\n\nAs of 7 April 2021\n\nThe storm has passed over the islands and left much sorrow.\n\n"
        "Some <80> schools are closed.",
        "2021-04-07",
        "2021-04-07",
    ),
    "not where another day is named": (
        "FLASH UPDATE\n\nAs of 7 April 2021\n\nAs of 3 March, 9 people are missing.\n\nThe storm has passed.\n\n"
        "In Ava <80> schools are closed.",
        None,
        None,
    ),
    "as of the day it was published": (
        "UPDATE\n\nAs of 8 April 2021 the storm that came in from the sea has passed over the islands in the north, "
        "where 9 people are missing.\n\nIt will be long until the ports can open. Some <80> schools are closed.",
        "2021-04-08",
        "2021-04-08",
    ),
    "the same period": (
        "Between 1 and 8 March, 90 people fled; during the same period <20> were killed.",
        "2021-03-01",
        "2021-03-08",
    ),
    "the same period of another year": (
        "Between 1 and 8 March, 90 people fled, more than the <70> in the same period last year.",
        "2020-03-01",
        "2020-03-08",
    ),
    "the week before": (
        "In the week ending 14 March 90 cases were found, half of the <180> found the week before.",
        "2021-03-01",
        "2021-03-07",
    ),
    "the month before, which a number is compared with": (
        "In February 2021 <90> cases were found, a decrease of 12 per cent over the previous month.",
        "2021-02-01",
        "2021-02-28",
    ),
    "not what led to it": (
        "On 4 March, following a raid which took place on 28 February in Ava, <50> families left the hills.",
        "2021-03-04",
        "2021-03-04",
    ),
    "not what a share has changed from": (
        "In March <90> cases were found, up 40 per cent from the last three months of 2020.",
        "2021-03-01",
        "2021-03-31",
    ),
    "in addition": (
        "As of 3 March, 9 people died. In addition, <90> families have been displaced.",
        "2021-03-03",
        "2021-03-03",
    ),
    "not what lies ahead": (
        "The plan helps 900 people over the next three months. The fund gave <20> tents.",
        None,
        None,
    ),
    "not the saying": ("Since 1 March <30> people have died, the mayor said on Monday.", "2021-03-01", "2021-04-08"),
    "not the later of two clauses": (
        "UPDATE\n\nAs of 7 April 2021\n\nSome <900> people are displaced, including 600 who left after 1 May 2020.",
        "2021-04-07",
        "2021-04-07",
    ),
    "not what it was before": (
        "Hunger now threatens <900> people, from 600 six months ago.",
        "2021-04-08",
        "2021-04-08",
    ),
    "not what it surpasses": (
        "A dam broke on 3 March. That day brought the worst flood since 1950, in which <64> people died.",
        "2021-03-03",
        "2021-03-03",
    ),
    "what it surpasses, told of": (
        "It was the worst flood since 1950, when <64> people died.",
        "1950-01-01",
        "1950-12-31",
    ),
    "not what the sentence before compares with": (
        "In March 90 cases were found, compared to 30 in February. <Six> of the sick died.",
        "2021-03-01",
        "2021-03-31",
    ),
    "not the day of a name": ("Friday's storm has passed. Near Ava <five> huts fell.", None, None),
    "this month, of a report on March": (
        "Bulletin\n\n1-31 March 2021\n\nIt rained.\n\nThis month, <80> huts fell.",
        "2021-03-01",
        "2021-03-31",
    ),
    "covered, but so now": ("UPDATE\n\n1-15 March 2021\n\nSome <80> schools are closed.", None, None),
}


RAINS = "In March the rains came.\n\nA road was cut off. "
CALM = "UPDATE\n\n1-15 March 2021\n\nThe storm has passed.\n\nThe roads are open.\n\nAll is calm.\n\n"
BY_INDICATOR = {
    ("reached", f"{RAINS}Partners trained <80> teachers."): ("2021-03-01", "2021-03-31"),
    ("displaced", f"{RAINS}Camp Ava: <80> huts."): None,
    ("returned", f"{CALM}Camp Ava: <80> people."): ("2021-03-01", "2021-03-15"),
    ("population", f"{CALM}Camp Ava: <80> people."): None,
    ("deaths", "In March the rains came.\n\nThe hills slid. Mud buried <80> people."): ("2021-03-01", "2021-03-31"),
    ("deaths", "On 3 March the rains came.\n\nThe hills slid. Mud buried <80> people."): None,
    ("reached", "In 2021, partners reached <80> people."): ("2021-01-01", "2021-04-08"),
    ("targeted", "In 2021, partners aim to reach <80> people."): ("2021-01-01", "2021-12-31"),
    ("damaged", "SUVA, 7 April 2021 (NNA) - Rain fell.\n\nIt was wet.\n\nSome <500> huts fell."): (
        "2021-04-07",
        "2021-04-07",
    ),
    ("damaged", "Suva, April 7 (NNA): Rain fell.\n\nIt was wet.\n\nSome <500> huts fell."): (
        "2021-04-07",
        "2021-04-07",
    ),
    ("damaged", "SUVA, 7 April 2021 (NNA) - On 3 May 1950 it rained.\n\nIt was wet.\n\nSome <500> huts fell."): None,
    ("affected", "SUVA, 7 April 2021 (NNA) - Rain fell.\n\nIt was wet.\n\nIt hit <500> people."): None,
}
"""What an indicator has to do with the time that a figure takes over."""


def time_of_figure(text: str, indicator: str = "", published: dt.date | None = REPORT) -> Period | None:
    start, end = text.index("<"), text.index(">") - 1
    plain = layout(text.replace("<", "").replace(">", ""))
    return period_of(start, end, plain.index_at(start), plain, read_periods(plain, published), indicator)


@pytest.mark.parametrize("name", GOVERNED)
def test_which_time_governs(name: str) -> None:
    text, first, last = GOVERNED[name]
    found = time_of_figure(text)
    if first is None:
        assert found is None
    else:
        assert found is not None
        assert (found.first, found.last) == (day(first), day(str(last)))


@pytest.mark.parametrize("case", BY_INDICATOR)
def test_what_was_done_is_told_of_a_time_and_what_is_so_of_a_day(case: tuple[str, str]) -> None:
    indicator, text = case
    found = time_of_figure(text, indicator)
    assert (found and (str(found.first), str(found.last))) == BY_INDICATOR[case]


def test_a_time_that_no_day_is_known_for_does_not_give_way_to_that_of_the_sentence_before() -> None:
    text = "In 2014, 20 people died. At least <30> people were killed last week."
    assert time_of_figure(text, published=None) is None


def test_a_part_is_told_of_the_time_of_its_whole() -> None:
    plain = layout("In 2014, 90 people fled. Nobody came back since May 2015. Of these, 30 are children.")
    whole = Whole(plain.text.index("90"), plain.text.index("90") + 2, 0, "displaced")
    start, periods = plain.text.index("30"), read_periods(plain, REPORT)
    found = period_of(start, start + 2, 2, plain, periods, "displaced", whole)
    assert found is not None and found.text == "In 2014"
