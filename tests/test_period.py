"""What the words of time say."""

from __future__ import annotations

import datetime as dt
import itertools
import time

import pytest
import regex
from hypothesis import given, settings
from hypothesis import strategies as st

from extract.lang import load_table, load_words
from extract.period import find_dates, find_periods
from extract.period.grammar import begin_pattern, expression_patterns
from extract.period.readings import READERS
from extract.text import Layout, read_layout

REPORT = dt.date(2021, 4, 8)
"""The day of the report in all these examples, a Thursday."""


def layout(text: str) -> Layout:
    return read_layout(text, load_words("en"))


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
