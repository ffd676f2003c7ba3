"""What the documentation says is so: its example, its commands, its links, and what it takes from the code."""

from __future__ import annotations

import datetime as dt
import doctest
import re
from pathlib import Path

import pytest

from docs.build import files
from extract import Document, export, extract
from extract.__main__ import parser
from extract.schema import NAMES

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")
PAGES = [ROOT / name for name in ("README.md", "CONTRIBUTING.md", "CHANGELOG.md", "docs/data-dictionary.md")]
TEST_COMMAND = re.compile(r"^    (python3 -m venv .* pytest .*)$", re.MULTILINE)


@pytest.mark.parametrize(("path", "text"), files().items(), ids=lambda value: getattr(value, "name", ""))
def test_what_is_made_from_the_code_is_as_the_code_is(path: Path, text: str) -> None:
    assert path.read_text(encoding="utf-8") == text, "make it anew: python -m docs.build"


def test_the_first_sentence_becomes_the_rows_that_are_shown() -> None:
    sentence = " ".join(line.removeprefix("> ") for line in README.splitlines() if line.startswith("> "))
    document = Document("report", sentence, published=dt.date(2017, 9, 27))
    header, *shown = [
        [cell.strip() for cell in line.strip("|").split("|")]
        for line in README[: README.index("## Start")].splitlines()
        if line.startswith("| ")
    ]
    frame = extract([document])
    frame["share"] = frame["share"].round(3)
    csv = export.to_bytes(frame[header], ".csv").decode().splitlines()
    assert [line.split(",") for line in csv] == [header, *shown]
    assert frame["whole_id"].tolist() == [frame["claim_id"][1], ""]
    assert f"of {len(NAMES)} columns" in README


def test_the_example_in_python_gives_what_is_printed() -> None:
    code = re.search(r"```python\n(.*?)```", README, re.DOTALL)
    assert code
    example = doctest.DocTestParser().get_doctest(code[1], {}, "README.md", None, 0)
    assert example.examples
    assert doctest.DocTestRunner().run(example).failed == 0


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_every_link_to_a_file_leads_to_one(page: Path) -> None:
    links = re.findall(r"\]\((?!https?:)([^)#]+)\)", page.read_text(encoding="utf-8"))
    assert [link for link in links if not (page.parent / link).exists()] == []


def test_every_option_of_the_command_line_is_explained() -> None:
    options = set(re.findall(r"--[a-z][a-z-]+", parser().format_help())) - {"--help", "--output"}
    assert len(options) >= 5
    assert [option for option in sorted(options) if f"`{option}" not in README] == []


def test_one_command_installs_and_runs_the_tests() -> None:
    assert len(TEST_COMMAND.findall(README)) == 1
