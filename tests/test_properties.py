"""What holds for any text at all: nothing is raised, every number stands where its row says, and time is bounded."""

from __future__ import annotations

import math
import time
import tomllib
from typing import Any

import pandas as pd
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from extract import Document, extract
from extract.lang import FOLDER
from extract.numbers import value_of
from extract.rules.vocabulary import expand

NUMBERS = (
    "12", "1,234", "1 234", "1\u00a0234", "1.23 million", "2.4m", "199K", "2 lakh", "half a million", "two dozen",
    "one hundred and twelve (112)", "4,215,915+", "10-12 million", "between 3,000 and 5,000", "from 96 to 203",
    "US$1.1 million", "USD 1,1 million", "36 per cent", "85.6%", "(2,307)", "seven", "40,0001", "2 000 000", "0.5",
    "٣٤٥", "9" * 30, "1,2,3,4", "3.", "12-", "½", "²", "1e5", "１２", "0", "00012", "1.5 billion people",
)  # fmt: skip
WORDS = (
    "people", "killed", "were", "displaced", "in", "Syria", "Aleppo", "Deir-ez-Zor", "said", "the UN", "of", "and",
    "but", "including", "families", "houses", "targeted", "reached", "received", "kits", "no", "not", "may", "at least",
    "up to", "nearly", "as of", "14 February 2021", "January", "since", "2017", "COVID-19", "IPC Phase 3", "Round 3",
    "respectively", "children", "cases", "of them", "according to", "Ministry of Health", "women", "last week",
)  # fmt: skip
MARKS = (
    " ", "\n", "\n\n", "\r\n", "\t", ". ", ", ", "; ", ": ", " (", ") ", " – ", "• ", " | ", "\n| ", "-\n", "\x00",
    "\u200f", "\u200e", "\u202e", "\ufeff", "\u00ad", "\u2028", "\x0c", "“", "”", "…", "İ", "ß", "ﬁ", "$", "%", "/",
)  # fmt: skip


def known_phrases() -> list[str]:
    """All phrases that the files of the language list: what the rules look for, in every order that comes about.

    A pattern of a date, such as "{ordinal} quarter", stands as it is written.
    """
    phrases: set[str] = set()
    waiting: list[Any] = [tomllib.loads(path.read_text("utf-8")) for path in sorted((FOLDER / "en").rglob("*.toml"))]
    while waiting:
        found = waiting.pop()
        if isinstance(found, dict):
            waiting += [*found.keys(), *found.values()]
        elif isinstance(found, list):
            waiting += found
        elif isinstance(found, str):
            phrases.update([found] if "{" in found else expand(found))
    return sorted(phrases)


any_text = st.text(max_size=400)
report_like = st.lists(st.sampled_from(NUMBERS + WORDS + MARKS), max_size=80).map(" ".join)
phrases = st.lists(st.sampled_from(known_phrases()) | st.sampled_from(NUMBERS + MARKS), max_size=60).map(" ".join)
cells = st.lists(st.sampled_from(NUMBERS + WORDS), min_size=1, max_size=6).map(" ".join)
tables = st.lists(st.lists(cells, min_size=1, max_size=5).map(" | ".join), min_size=2, max_size=8).map("\n".join)
run_together = st.lists(st.sampled_from(NUMBERS + WORDS + MARKS), max_size=80).map("".join)
texts = st.one_of(any_text, report_like, run_together, phrases, tables)


def claims(text: str) -> pd.DataFrame:
    return extract([Document("any", text)])


def rows(text: str) -> list[dict[str, Any]]:
    return claims(text).to_dict("records")  # type: ignore[return-value]


@settings(max_examples=400, deadline=None)
@given(texts)
@example("\U00011bf0")  # a digit that not every table of Unicode knows yet
def test_every_number_stands_where_its_row_says_in_the_order_of_the_text(text: str) -> None:
    before = 0
    for row in rows(text):
        assert before <= row["start"] < row["end"] <= len(text)
        assert text[row["start"] : row["end"]] == row["value_text"]
        assert row["claim_id"] == f"any:{row['start']}"
        before = row["end"]


@settings(max_examples=400, deadline=None)
@given(texts)
def test_every_value_is_read_again_from_its_own_characters(text: str) -> None:
    for row in rows(text):
        value, low, high = value_of(row["value_text"])
        assert math.isfinite(value)
        assert row["value"] == value
        if row["qualifier"] == "range":
            assert (row["value_low"], row["value_high"]) == (low, high)


@settings(max_examples=400, deadline=None)
@given(texts)
def test_the_bounds_are_those_that_the_words_set(text: str) -> None:
    for row in rows(text):
        low, high, value = row["value_low"], row["value_high"], row["value"]
        match row["qualifier"]:
            case "exact":
                assert low == high == value
            case "about":
                assert math.isnan(low) and math.isnan(high)
            case "at_least":
                assert low == value and math.isnan(high)
            case "at_most":
                assert high == value and math.isnan(low)
            case "range":
                assert low <= value <= high
            case other:
                raise AssertionError(other)


@settings(max_examples=200, deadline=None)
@given(texts)
@example("Kherson saw seven deaths across the country.")  # which it does not name
def test_the_evidence_is_quoted_as_it_stands(text: str) -> None:
    for row in rows(text):
        assert row["sentence"] in text
        assert row["value_text"] in row["sentence"]
        for name in ("counted", "place"):
            assert row[name] in text
        assert row["source"] in " ".join(text.split())  # a speaker named over the end of a line has a space there


@settings(max_examples=200, deadline=None)
@given(texts)
def test_parts_point_at_wholes_of_the_same_report(text: str) -> None:
    by_id = {row["claim_id"]: row for row in rows(text)}
    for row in by_id.values():
        if row["whole_id"]:
            whole = by_id[row["whole_id"]]
            assert whole is not row
            assert math.isnan(row["share"]) or row["share"] >= 0


@settings(max_examples=100, deadline=None)
@given(texts, texts)
def test_the_same_report_gives_the_same_rows_whatever_is_read_beside_it(text: str, other: str) -> None:
    alone = claims(text)
    pd.testing.assert_frame_equal(alone, claims(text))
    together = extract([Document("other", other), Document("any", text)])
    beside = together[together["document_id"] == "any"].reset_index(drop=True)
    pd.testing.assert_frame_equal(alone, beside)


@pytest.mark.parametrize("mark", ["\u200e", "\u200f", "\u202b", "\u00a0", "\t"])
def test_marks_of_direction_and_odd_spaces_beside_a_number_change_nothing_about_it(mark: str) -> None:
    [row] = rows(f"The storm killed {mark}12 people.")
    assert (row["indicator"], row["value"], row["value_text"]) == ("deaths", 12.0, "12")


def test_a_nul_byte_in_a_text_is_passed_over() -> None:
    [row] = rows("The storm\x00 killed 12 people.")
    assert (row["indicator"], row["value_text"]) == ("deaths", "12")


SIZES = (2_500, 10_000, 40_000)
SLACK = 2.5
"""Of two sizes, the larger text has four times the characters of the smaller. Work that grows with the text takes four
times as long for it, work that grows with its square sixteen times; up to ten times is let pass for noise."""

HUGE_LINES = {
    "figures without an end": "killing 12 people and injuring 30, ",
    "figures of sentences": "Some 2,300 people fled to Aleppo in May 2017. ",
    "bare numbers": "12 345 678 ",
    "digits": "7",
    "digits and commas": "1,",
    "words of numbers": "two hundred and five thousand ",
    "ranges": "10-",
    "spaces": " ",
    "line ends": "\n",
    "opening brackets": "(12 ",
    "letters": "a",
    "capitals": "Aa ",
    "places": "Aleppo, Syria and ",
    "dates": "1 May 2017, ",
    "speakers": "Mark Lowcock said 12 people died, ",
    "quotation marks": "“12 ",
    "table cells": "12 | ",
    "table rows": "Aleppo | 12 | 30\n",
    "bullets": "• 12 killed\n",
    "labels and numbers": "People in need\n\n12,000\n\n",
    "letters that grow in lower case": "İ 12 ",
    "parts and wholes": "3 of 4 of ",
    "currencies": "US$ 1.1 million ",
    "stops": "12. ",
}


@pytest.mark.parametrize("piece", HUGE_LINES.values(), ids=HUGE_LINES)
def test_time_grows_with_the_text_and_no_faster(piece: str) -> None:
    text = piece * (SIZES[-1] // len(piece) + 1)
    assert_linear([text[:size] for size in SIZES])


def test_time_grows_with_the_figures_of_a_report_and_no_faster() -> None:
    sentences = [
        f"Floods killed {n:,} people in Sindh, {n + 7:,} of them women, it was said.\n\n" for n in range(4_000)
    ]
    assert_linear(["".join(sentences[:count]) for count in (250, 1_000, 4_000)])


def assert_linear(texts: list[str]) -> None:
    """Each text takes no more time than four times the figures of the one before it may take."""
    smaller = seconds(texts[0])
    for text in texts[1:]:
        larger = seconds(text)
        assert larger <= 4 * SLACK * smaller + 0.1, f"{len(text):,} characters"
        smaller = larger


def seconds(text: str) -> float:
    """Processor time to read a text; the better of two, as other things may be going on."""
    times = []
    for _ in range(2):
        begun = time.process_time()
        claims(text)
        times.append(time.process_time() - begun)
    return min(times)
