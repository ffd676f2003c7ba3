"""What the words of time say, and which of them dates a figure.

In the sentences the figure stands in angle brackets; the second and third part are the first and last day expected.
"""

from __future__ import annotations

import datetime as dt
import itertools
import time

import pytest
import regex
from hypothesis import given, settings
from hypothesis import strategies as st

from extract.lang import load_table, load_words
from extract.period import Period, Whole, find_dates, find_periods, period_of, read_periods
from extract.period.grammar import begin_pattern, expression_patterns
from extract.period.readings import READERS
from extract.text import Layout, read_layout

REPORT = dt.date(2021, 4, 8)
"""The day of the report in all these examples, a Thursday."""


def layout(text: str) -> Layout:
    return read_layout(text, load_words("en"))


def day(text: str) -> dt.date | None:
    return dt.date.fromisoformat(text) if text else None


SAYINGS = {
    "3 March": "2021-03-03..2021-03-03",
    "on Wednesday, March 3": "2021-03-03..2021-03-03",
    "3rd of March 2020": "2020-03-03..2020-03-03",
    "2020-03-03": "2020-03-03..2020-03-03",
    "03/04/2020": "2020-04-03..2020-04-03",
    "04/13/2020": "2020-04-13..2020-04-13",
    "24 December": "2020-12-24..2020-12-24",
    "17/2-3/3": "2021-02-17..2021-03-03",
    "from 17/02 to 23/02": "2021-02-17..2021-02-23",
    "2020-12-24": "2020-12-24..2020-12-24",
    "as of 31 March": "2021-03-31..2021-03-31",
    "As of July 2020": "2020-07-01..2020-07-31",
    "since 1 February": "2021-02-01..2021-04-08",
    "Since January": "2021-01-01..2021-04-08",
    "since the beginning of the year": "2021-01-01..2021-04-08",
    "since the clashes began": "..2021-04-08",
    "which began on 1 February": "2021-02-01..2021-04-08",
    "over the next six months": "2021-04-08..2021-10-08",
    "in the last three months of 2020": "2020-10-01..2020-12-31",
    "in the first six weeks of 2021": "2021-01-01..2021-02-11",
    "through the first two months of the year": "2021-01-01..2021-02-28",
    "during the week 12": "2021-03-22..2021-03-28",
    "week 8 (week ending 28 February 2021)": "2021-02-22..2021-02-28",
    "in the week leading up to 7 March": "2021-03-01..2021-03-07",
    "during the week": "2021-04-02..2021-04-08",
    "throughout the month": "2021-04-01..2021-04-08",
    "last week (29 March - 3 April)": "2021-03-29..2021-04-03",
    "by the end of this year": "..2021-12-31",
    "this year": "2021-01-01..2021-04-08",
    "following the clashes": "..2021-04-08",
    "since the floods at the end of May 2020": "2020-05-31..2021-04-08",
    "so far in 2021": "2021-01-01..2021-04-08",
    "so far this year": "2021-01-01..2021-04-08",
    "to date": "..2021-04-08",
    "between 1 and 8 January": "2021-01-01..2021-01-08",
    "from 5-11 July": "2020-07-05..2020-07-11",
    "from 28 March to 2 April": "2021-03-28..2021-04-02",
    "on 24, 26 and 27 March": "2021-03-24..2021-03-27",
    "between November 1 and 15": "2020-11-01..2020-11-15",
    "between March 2015 and November 2017": "2015-03-01..2017-11-30",
    "January to March": "2021-01-01..2021-03-31",
    "December to February": "2020-12-01..2021-02-28",
    "UPDATE MAY-JUNE 2020": "2020-05-01..2020-06-30",
    "in July and August": "2020-07-01..2020-08-31",
    "in early March": "2021-03-01..2021-03-10",
    "in the first three weeks of March": "2021-03-01..2021-03-21",
    "at the end of 2020": "2020-12-31..2020-12-31",
    "by 31 March": "2021-03-31..2021-03-31",
    "by 30 June": "..2021-06-30",
    "until the end of the year": "..2021-12-31",
    "before 14 March": "..2021-03-13",
    "the first quarter of 2021": "2021-01-01..2021-03-31",
    "Q3 2020": "2020-07-01..2020-09-30",
    "in the first half of 2020": "2020-01-01..2020-06-30",
    "in week 37, 2020": "2020-09-07..2020-09-13",
    "epidemiological week 12": "2021-03-22..2021-03-28",
    "in 2019": "2019-01-01..2019-12-31",
    "2018/19": "2018-01-01..2019-12-31",
    "fiscal year 2020": "2020-01-01..2020-12-31",
    "today": "2021-04-08..2021-04-08",
    "yesterday": "2021-04-07..2021-04-07",
    "overnight": "2021-04-07..2021-04-08",
    "on Tuesday": "2021-04-06..2021-04-06",
    "last week": "2021-03-29..2021-04-04",
    "last Thursday": "2021-04-01..2021-04-01",
    "on Thursday": "2021-04-08..2021-04-08",
    "over the last week": "2021-04-01..2021-04-08",
    "in the last 24 hours": "2021-04-07..2021-04-08",
    "over the past three months": "2021-01-08..2021-04-08",
    "in recent days": "..2021-04-08",
    "last year": "2020-01-01..2020-12-31",
    "this month": "2021-04-01..2021-04-08",
}


@pytest.mark.parametrize("words", SAYINGS)
def test_words_say_days(words: str) -> None:
    found = [mention for mention in find_periods(layout(f"It rained {words}."), REPORT) if mention.dated]
    assert [f"{m.first or ''}..{m.last or ''}" for m in found] == [SAYINGS[words]]


@pytest.mark.parametrize(
    "words",
    [
        "2,018 people",
        "$2018",
        "2018 families",
        "2000 to 2500 tents",
        "more than 2000 were hurt",
        "12 may return",
        "they march on",
        "COVID-19",
    ],
)
def test_a_count_is_no_date(words: str) -> None:
    assert find_dates(layout(f"They say {words}."), REPORT) == []


@pytest.mark.parametrize("words", ["24/7", "5 p.m.", "14:30", "three months", "6-59 months", "48 hours", "six-year"])
def test_hours_and_durations_are_found_but_date_nothing(words: str) -> None:
    (found,) = find_dates(layout(f"It lasted {words} there."), REPORT)
    assert words in found.text and not found.dated


def test_a_date_without_a_year_needs_the_report_or_another_date() -> None:
    assert not find_periods(layout("On 3 March it rained."), None)[0].dated
    _, second = find_periods(layout("Floods of 1 March 2019. On 3 March it rained."), None)
    assert second.first == dt.date(2019, 3, 3)


def test_a_year_that_holds_a_known_day_does_not_move_other_dates() -> None:
    *_, found = find_periods(
        layout("On 3 March 2021 it rained. The plan for 2021 is out. By 1 February it was dry."), None
    )
    assert found.last == dt.date(2021, 2, 1)


def test_a_story_counts_from_the_day_it_named() -> None:
    text = "On 2 January it snowed. Two days later it thawed. On the same day a dam broke. On Wednesday it froze."
    assert [mention.first and mention.first.day for mention in find_periods(layout(text), REPORT)] == [2, 4, 4, 6]


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


def test_a_date_without_a_year_takes_that_of_the_first_date_after_it() -> None:
    first, _ = find_periods(layout("It rained until 21 June. Between 26 June and 2 July 2018 it snowed."), None)
    assert first.last == dt.date(2018, 6, 21)


def test_the_day_figures_are_as_of_stays_in_the_year_named_last() -> None:
    *_, found = find_periods(layout("In January 2017 it rained. As of 19 October it is dry."), None)
    assert found.first == dt.date(2017, 10, 19)


def test_a_month_that_is_looked_ahead_to_lies_ahead() -> None:
    ahead, behind = find_periods(layout("Hunger is expected to peak in July. Rain fell in July."), REPORT)
    assert (ahead.last, behind.last) == (dt.date(2021, 7, 31), dt.date(2020, 7, 31))


def test_days_after_an_event_are_not_counted_from_the_day_named_before() -> None:
    found = find_periods(layout("On 2 April a dam broke. Four days after the quake it rained."), REPORT)
    assert [mention.dated for mention in found] == [True, False]


def test_the_month_is_the_one_named_shortly_before() -> None:
    _, found = find_periods(layout("In March maize was dear. Wheat rose during the month."), REPORT)
    assert (found.first, found.last) == (dt.date(2021, 3, 1), dt.date(2021, 3, 31))


def test_last_week_on_a_sunday_is_the_one_it_ends() -> None:
    (found,) = find_periods(layout("It rained last week."), dt.date(2021, 4, 11))
    assert (found.first, found.last) == (dt.date(2021, 4, 5), dt.date(2021, 4, 10))


def test_a_date_takes_the_year_that_opens_its_sentence() -> None:
    *_, found = find_periods(layout("In 2014, a dam broke in July."), REPORT)
    assert found.first == dt.date(2014, 7, 1)


def test_every_kind_of_expression_has_a_reader() -> None:
    assert set(load_table("en", "dates")["expressions"]) == set(READERS)


WORDS = [
    "5",
    "12",
    "31",
    "3/4",
    "2019",
    "2020",
    "May",
    "march",
    "February",
    "Q1",
    "first",
    "half",
    "last",
    "week",
    "weeks",
    "ago",
    "same",
    "day",
    "to",
    "and",
    "-",
    "since",
    "the",
    "of",
    "end",
    "by",
    "(",
    ",",
    ".",
    "\n\n",
    "\u00a0",
]


@settings(max_examples=150, deadline=None)
@given(st.lists(st.sampled_from(WORDS), max_size=25).map(" ".join) | st.text(max_size=80), st.dates() | st.none())
def test_any_text_gives_spans_in_order(text: str, published: dt.date | None) -> None:
    found = find_periods(layout(text), published)
    assert all(text[mention.start : mention.end] == mention.text for mention in found)
    assert all(left.end <= right.start for left, right in itertools.pairwise(found))
    assert all(m.first <= m.last for m in found if m.first and m.last)


@pytest.mark.parametrize("run", ["may ", "1 ", "since ", "2019 to ", "5 March and ", "last ", " \n", "1/2/"])
def test_time_does_not_grow_faster_than_the_text(run: str) -> None:
    long = layout(run * (200_000 // len(run)))
    began = time.process_time()
    find_periods(long, REPORT)
    assert time.process_time() - began < 3


def words_in(table: object) -> set[str]:
    """All words of a table of the language, of its keys and of its values."""
    if isinstance(table, dict):
        return {word for key, value in table.items() for word in words_in(key) | words_in(value)}
    if isinstance(table, list):
        return {word for value in table for word in words_in(value)}
    return set(regex.findall(r"\p{L}+", str(table).lower()))


@pytest.mark.parametrize("kind", expression_patterns())
def test_each_word_that_an_expression_may_begin_with_is_tried(kind: str) -> None:
    table = load_table("en", "dates")
    pattern, begin = regex.compile(expression_patterns()[kind]), regex.compile(begin_pattern(table))
    for word in words_in(table):
        if pattern.fullmatch(word) or pattern.fullmatch(f"{word} ", partial=True):
            assert begin.match(word) or begin.fullmatch(f"{word} ", partial=True), word
