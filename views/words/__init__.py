"""The words of the interface: one catalogue a language, so that a language can be added without touching code.

``en.toml`` is the full catalogue. Another language is a file of the same keys; a key that it leaves out is said in
English. The language is the one that the environment variable RELIEF_FIGURES_LANGUAGE names, English otherwise.
"""

from __future__ import annotations

import os
import tomllib
from functools import cache
from pathlib import Path

LANGUAGE_VARIABLE = "RELIEF_FIGURES_LANGUAGE"
FALLBACK = "en"


def say(key: str, **values: object) -> str:
    """The words under ``key``, with ``values`` put into their places.

    Raises KeyError for a key that the English catalogue does not hold.

    >>> say("filters.shown", shown=12, total=3400)
    '12 of 3,400 figures'
    """
    words = _catalogue(language())
    text = words[key] if key in words else _catalogue(FALLBACK)[key]
    return text.format(**values) if values else text


def name_of(family: str, code: str) -> str:
    """What a code of the schema is called on the screen; the code itself where the catalogue has no name for it.

    >>> name_of("indicator", "in_need"), name_of("unit", "USD")
    ('People in need', 'USD')
    """
    key = f"{family}.{code}"
    words = _catalogue(language())
    return words.get(key) or _catalogue(FALLBACK).get(key, code)


def listed(key: str) -> tuple[str, ...]:
    """A list of words, such as the nouns that name a part of a population."""
    text = say(key)
    return tuple(part.strip() for part in text.split("|") if part.strip())


def language() -> str:
    """The language of the interface, ISO 639-1."""
    wanted = os.environ.get(LANGUAGE_VARIABLE, FALLBACK)
    return wanted if (Path(__file__).parent / f"{wanted}.toml").is_file() and wanted.isalnum() else FALLBACK


@cache
def _catalogue(code: str) -> dict[str, str]:
    text = (Path(__file__).parent / f"{code}.toml").read_text(encoding="utf-8")
    return dict(_flat("", tomllib.loads(text)))


def _flat(prefix: str, table: dict[str, object]) -> list[tuple[str, str]]:
    pairs: list[tuple[str, str]] = []
    for key, value in table.items():
        if isinstance(value, dict):
            pairs += _flat(f"{prefix}{key}.", value)
        else:
            pairs.append((f"{prefix}{key}", str(value)))
    return pairs
