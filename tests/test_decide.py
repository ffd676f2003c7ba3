"""What numbers count, sentence by sentence: a phrasebook of the ways in which reports say things."""

from __future__ import annotations

import pytest

from extract import Document, extract
from tests.phrasebook import CLAIMS

MISSES = {
    "The UN verified 1,012 grave violations against 789 children.": (
        "the children of a violation are its victims; no cue says so",
        [("incidents", "events"), ("incidents", "people")],
    ),
    "Heavy rains have affected 23 of the country's 26 provinces.": (
        "the whole of a part is taken for affected too",
        [("affected", "places")],
    ),
    "The agency can feed a third of the 250,000 people facing severe hunger.": (
        "the verb of a share is taken for that of its whole",
        [("food_insecure", "people")],
    ),
    "Volunteers distributed 10,000 masks in 43 villages.": (
        "places in which goods are given out are not read as reached",
        [("delivered", "items"), ("reached", "places")],
    ),
}
"""Sentences that are not read right yet, why, and the indicators and units that would be right."""


def figures(text: str) -> list[tuple[str, str, str]]:
    """Number as written, indicator and unit of each figure but those of ``other``."""
    frame = extract([Document("note", text)])
    frame = frame[frame["indicator"] != "other"]
    return list(zip(frame["value_text"], frame["indicator"], frame["unit"], strict=True))


@pytest.mark.parametrize("text", CLAIMS)
def test_a_sentence_claims(text):
    assert figures(text) == CLAIMS[text]


@pytest.mark.parametrize("text", MISSES)
def test_a_sentence_is_still_misread(text, request):
    why, right = MISSES[text]
    request.applymarker(pytest.mark.xfail(strict=True, reason=why))
    assert [(indicator, unit) for _, indicator, unit in figures(text)] == right


@pytest.mark.parametrize(("between", "indicator"), [(3, "refugees"), (40, "")])
def test_a_group_that_moved_is_not_remembered_for_ever(between, indicator):
    told = "So far 81,000 refugees have come. " + "The rains went on. " * between
    found = {value: said for value, said, _ in figures(told + "A total of 5,400 individuals were registered.")}
    assert found.get("5,400", "") == indicator


def test_a_cell_counts_what_the_head_of_its_column_says():
    table = "District | Number of people affected by the floods\nAden | 500\nLahj | 700\n"
    assert extract([Document("note", table)])["counted"].tolist() == ["people", "people"]
