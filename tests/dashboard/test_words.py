"""The catalogue of interface words: all that the pages say stands in it, and nothing else does."""

import re
import tomllib
from pathlib import Path

import pytest

from extract import schema
from views import words

VIEWS = Path(words.__file__).parents[1]
CODE = {path: path.read_text(encoding="utf-8") for path in [*VIEWS.rglob("*.py"), VIEWS.parent / "dashboard.py"]}
SAID = {key for text in CODE.values() for key in re.findall(r"""\bsay\(\s*["']([\w.]+)["']""", text)}
FAMILIES = {
    "indicator": schema.INDICATORS,
    "unit": schema.UNITS,
    "status": schema.STATUSES,
    "qualifier": schema.QUALIFIERS,
}


def catalogue(code: str) -> dict[str, str]:
    """All keys of a language with their words."""

    def flat(prefix: str, table: dict[str, object]) -> list[tuple[str, str]]:
        return [
            pair
            for key, value in table.items()
            for pair in (flat(f"{prefix}{key}.", value) if isinstance(value, dict) else [(prefix + key, str(value))])
        ]

    return dict(flat("", tomllib.loads((VIEWS / "words" / f"{code}.toml").read_text(encoding="utf-8"))))


@pytest.mark.parametrize("key", sorted(SAID))
def test_the_catalogue_holds(key: str):
    assert key in catalogue("en")


@pytest.mark.parametrize("family", FAMILIES)
def test_every_code_has_a_name(family: str):
    assert [one.code for one in FAMILIES[family] if f"{family}.{one.code}" not in catalogue("en")] == []


def test_every_column_has_a_name():
    assert [name for name in schema.NAMES if f"column.{name}" not in catalogue("en")] == []


@pytest.mark.parametrize("path", sorted(VIEWS.glob("words/*.toml")), ids=lambda path: path.stem)
def test_a_language_has_only_keys_that_english_has(path: Path):
    assert set(catalogue(path.stem)) <= set(catalogue("en"))


def test_a_language_that_is_not_there_speaks_english(monkeypatch: pytest.MonkeyPatch):
    for wanted in ("xx", "../en", ""):
        monkeypatch.setenv(words.LANGUAGE_VARIABLE, wanted)
        assert words.say("app.name") == "Relief Figures"
