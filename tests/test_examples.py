"""A reviewed figure becomes an example that the rules could take."""

import tomllib

import pytest

from extract.document import Document
from views.examples import rule_example

TEXT = 'Heavy rain.\n\nPartners said "we reached 500 of 500 families" in Idlib\\Aleppo.'
SENTENCE = 'Partners said "we reached 500 of 500 families" in Idlib\\Aleppo.'


def claim(start, **fields):
    """A claim on the number at ``start``."""
    return {
        "document_id": "brief", "url": "", "sentence": SENTENCE, "start": start, "value_text": "500", "value": 500.0,
        "value_low": float("nan"), "unit": "households", "indicator": "reached", "status": "reported", **fields,
    }  # fmt: skip


def example(start, corrections=None, status="corrected"):
    """The example, read as TOML."""
    return tomllib.loads(rule_example(claim(start), corrections or {}, status, Document("brief", TEXT)))


@pytest.mark.parametrize("which", [0, 1])
def test_the_number_that_was_claimed_is_bracketed_with_its_unit(which):
    start = [TEXT.index("500"), TEXT.rindex("500")][which]
    before, after = TEXT[TEXT.index("Partners") : start], TEXT[start + 3 :]
    assert example(start)["claims"] == [f"{before}[500|households]{after}"]


def test_what_is_expected_is_what_the_reviewer_says():
    found = example(TEXT.index("500"), {"value": 5000.0, "unit": "people"})
    assert found["expected"] == {"indicator": "reached", "value": 5000, "unit": "people", "status": "reported"}
    assert "[500]" in found["claims"][0]


def test_a_rejected_figure_is_a_sentence_that_must_yield_nothing():
    assert example(TEXT.index("500"), status="rejected") == {"nothing": [SENTENCE]}
