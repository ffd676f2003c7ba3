"""The sample reports, written by other programs in every format, hold the same words and the same claims.

Exceptions are stated: reportlab cannot set Arabic, whose letters it neither joins nor turns.
"""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

import pytest

from extract import extract
from tests.readers.printing import as_html, as_word, printer, typeset
from tests.readers.reading import read_all

SEEDS = Path(__file__).parents[2] / "seeds"
REPORTS = sorted(SEEDS.rglob("*.txt"))
PRINTED_ONLY = "nav, footer {display: none}"
IN_COLUMNS = PRINTED_ONLY + " article {column-count: 2; text-align: justify; hyphens: auto}"

DIFFERENT_CLAIMS = {
    (
        "2021-08-25-haiti-earthquake-flash-appeal",
        "columns",
    ): "labels and values set apart by spaces alone, in a line that the column cuts",
    (
        "2025-02-17-sudan-response-plans",
        "typeset in columns",
    ): "a headline as long as its column, with the dateline right below it and nothing to tell them apart",
}

_BULLET = re.compile(r"(?:^|(?<=\s))[•*–-]\s")


def _words(text):
    return " ".join(_BULLET.sub(" ", text).split())


def _claims(path):
    documents, failures = read_all(path)
    assert not failures
    frame = extract(documents)
    return documents[0], Counter(zip(frame["indicator"], frame["value"], frame["unit"], strict=True))


@pytest.fixture(scope="module")
def print_page(chromium):
    with printer(chromium) as print_to:
        yield print_to


@pytest.mark.parametrize("report", REPORTS, ids=lambda path: path.stem)
@pytest.mark.parametrize("form", ["web page", "Word", "typeset", "typeset in columns", "printed", "columns"])
def test_every_format_holds_the_words_and_claims_of_the_text(tmp_path, request, report, form):
    text = report.read_text(encoding="utf-8")
    if form.startswith("typeset") and "arabic" in report.stem:
        pytest.skip("reportlab cannot set Arabic")
    if form == "web page":
        path = tmp_path / f"{report.stem}.html"
        path.write_text(as_html(text), encoding="utf-8")
    elif form == "Word":
        path = as_word(text, tmp_path / f"{report.stem}.docx")
    elif form.startswith("typeset"):
        path = typeset(text, tmp_path / f"{report.stem}.pdf", columns=2 if "columns" in form else 1)
    else:
        print_page = request.getfixturevalue("print_page")
        path = print_page(
            as_html(text, IN_COLUMNS if form == "columns" else PRINTED_ONLY), tmp_path / f"{report.stem}.pdf"
        )
    expected, claims = _claims(report)
    document, found = _claims(path)
    if form != "columns" or "arabic" not in report.stem:
        assert _words(document.text) == _words(text)
    assert document.language == expected.language
    if (report.stem, form) not in DIFFERENT_CLAIMS:
        assert found == claims
