"""The words of a language. A language is a folder of TOML files; code holds none of its words."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

FOLDER = Path(__file__).parent


@dataclass(frozen=True, slots=True, eq=False)
class Words:
    """The small closed lists that finding sentences and numbers needs; ``table`` is the whole of ``words.toml``."""

    language: str
    table: dict[str, Any]
    abbreviations: frozenset[str]
    unfinished: frozenset[str]
    clock: frozenset[str]
    after_clock: frozenset[str]


@cache
def languages() -> tuple[str, ...]:
    """ISO 639-1 codes of the languages that have rules.

    >>> "en" in languages()
    True
    """
    return tuple(sorted(path.parent.name for path in FOLDER.glob("*/words.toml")))


@cache
def load_words(language: str) -> Words:
    """The words of a language. Raises FileNotFoundError for a language without rules."""
    table = load_table(language, "words")
    lists = ("abbreviations", "unfinished", "clock", "after_clock")
    return Words(language, table, *(frozenset(table[name]) for name in lists))


@cache
def load_table(language: str, name: str) -> dict[str, Any]:
    """One TOML file of a language, by its name without the ending."""
    return tomllib.loads((FOLDER / language / f"{name}.toml").read_text(encoding="utf-8"))
