"""The annotated set is sound, and the extractor does not fall below what it has reached on it."""

from __future__ import annotations

from collections import Counter

import pytest

from extract import schema
from tests.accuracy.measure import Figures, Snippet, measure, snippets

SET = snippets()

FLOORS = {"found": 0.98, "strict": 0.92}
FIELD_FLOORS = {
    "country": 0.83,
    "place": 0.86,
    "period": 0.89,
    "source": 0.79,
    "qualifier": 0.98,
    "status": 0.97,
    "of": 0.84,
}


@pytest.fixture(scope="module")
def figures() -> Figures:
    return measure()


@pytest.mark.parametrize(("name", "floor"), FLOORS.items())
def test_the_extractor_stays_above_its_floor(figures: Figures, name: str, floor: float) -> None:
    assert figures.overall[name].f1 >= floor


@pytest.mark.parametrize(("name", "floor"), FIELD_FLOORS.items())
def test_context_stays_above_its_floor(figures: Figures, name: str, floor: float) -> None:
    assert figures.fields[name].f1 >= floor


@pytest.mark.parametrize("snippet", SET, ids=lambda snippet: snippet["id"])
def test_every_annotation_stands_where_it_says(snippet: Snippet) -> None:
    numbers = [snippet["text"][claim["start"] : claim["end"]] for claim in snippet["claims"]]
    assert numbers == [claim["text"] for claim in snippet["claims"]]
    for claim in snippet["claims"]:
        quoted = (claim["place"], claim["source"], claim["of"], claim["period"] and claim["period"]["text"])
        assert all(words in snippet["text"] for words in quoted if words)


@pytest.mark.parametrize("indicator", [code.code for code in schema.INDICATORS])
def test_every_indicator_is_annotated_at_least_nine_times(indicator: str) -> None:
    assert Counter(claim["indicator"] for snippet in SET for claim in snippet["claims"])[indicator] >= 9


def test_numbers_that_are_no_claims_are_in_the_set() -> None:
    assert sum(not snippet["claims"] for snippet in SET) >= 35
