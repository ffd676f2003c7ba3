"""Why a figure was claimed, and why a number was passed over."""

from __future__ import annotations

from pathlib import Path

import pytest

from extract import Document, extract
from extract.__main__ import main
from extract.explain import Explanation, as_text, explain, explain_claim

REPORT = Document(
    "note",
    "On 3 May 2021, according to OCHA, 12,000 people were displaced in Jeremie, including 3,000 children. "
    "Of these, 500 were evacuated. See page 4.",
)


def told(number: str, document: Document = REPORT) -> Explanation:
    found = explain_claim(document, document.text.index(number))
    assert found
    return found


def test_a_claim_tells_its_rule_and_the_words_it_went_by() -> None:
    figure = told("12,000")
    assert (figure.indicator, figure.unit) == ("displaced", "people")
    assert figure.cue.startswith("displaced")
    assert figure.rule and figure.how


def test_a_claim_tells_its_place_period_and_source_and_how_they_were_found() -> None:
    figure = told("12,000")
    assert (figure.place, figure.source, figure.period_text) == ("Jeremie", "OCHA", "On 3 May 2021")
    assert figure.place_how and figure.source_how


def test_a_part_tells_the_figure_that_its_meaning_came_from() -> None:
    assert (told("3,000").inherited_from, told("3,000").whole) == ("12,000", "12,000")


def test_a_sentence_that_points_back_tells_the_figure_before() -> None:
    document = Document("note", "Floods displaced 900 people. Of these, 300 were children.")
    assert (told("300", document).inherited_from, told("300", document).whole) == ("900", "900")


@pytest.mark.parametrize(("number", "reason"), [("3 May", "date"), ("2021", "date"), ("4.", "label")])
def test_a_number_that_is_no_claim_tells_why(number: str, reason: str) -> None:
    figure = told(number)
    assert not figure.is_claim
    assert figure.reason == reason


def test_a_number_without_a_cue_says_so() -> None:
    document = Document("note", "In the end it was 40.")
    assert told("40", document).reason == "counts nothing, no cue"


def test_no_number_begins_there() -> None:
    assert explain_claim(REPORT, 1) is None


def test_the_claims_explained_are_the_claims_made() -> None:
    frame = extract([REPORT])
    explained = [number for number in explain(REPORT) if number.is_claim]
    assert [number.start for number in explained] == frame["start"].tolist()
    assert [number.rule for number in explained] == frame["rule"].tolist()


def test_an_explanation_fits_on_one_line() -> None:
    document = Document("note", "Some 500 people were in\nneed of shelter, and 20 died.")
    assert all("\n" not in as_text(number) for number in explain(document))


def test_the_command_line_prints_each_sentence(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "note.txt"
    path.write_text(REPORT.text, encoding="utf-8")
    assert main([str(path), "--explain"]) == 0
    printed = capsys.readouterr()
    assert "See page 4." in printed.out
    assert "4: no claim: label" in printed.out
    assert "1 documents, 3 claims, 0 not read" in printed.err
