"""Names of places: how two spellings of one name are brought together, and the tables that say what a name means.

The tables in ``extract/data`` are made by ``extract/data/build.py``; ``extract/data/SOURCES.md`` says from what.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache, lru_cache
from pathlib import Path
from typing import NamedTuple

DATA = Path(__file__).parents[1] / "data"

MOST_WORDS = 6
"""Words of the longest names that are looked up."""

COUNTRY, ADMIN1, ADMIN2, TOWN, REGION = range(5)
"""Levels of a reading: country, first- and second-level unit, place below or beside these, group of countries."""

_APOSTROPHES = re.compile("['’‘ʼʻ`´ʿʾ′]")
_OTHER = re.compile(r"[\W_]+")
_DOUBLED = re.compile(r"([^\W\d_])\1+")
ARTICLES = frozenset(
    [
        "al",
        "el",
        "ar",
        "er",
        "as",
        "es",
        "ash",
        "esh",
        "ad",
        "ed",
        "adh",
        "an",
        "en",
        "at",
        "et",
        "az",
        "ez",
        "ath",
        "the",
        "of",
        "de",
        "del",
        "della",
        "des",
        "du",
        "d",
        "da",
        "do",
        "dos",
        "das",
        "la",
        "le",
        "las",
        "les",
        "los",
        "l",
    ]
)
"""Articles and the like, of many languages, that one spelling of a name has and another leaves out."""


BOUND_ARTICLES = ("al", "el")
"""Articles that are written before names with a hyphen or without, also at the start of a sentence."""


class Reading(NamedTuple):
    """One thing that a name may mean. Codes are empty where there is none."""

    level: int
    location_code: str
    code: str
    admin1_code: str
    name: str
    thousands: int


@lru_cache(maxsize=200_000)
def key_of(name: str) -> str:
    """The key that spellings of one name share: no accents, apostrophes, articles or doubled letters.

    >>> key_of("Al-Ḩasakah") == key_of("Hasaka"), key_of("Ta’izz") == key_of("Taiz")
    (True, True)
    >>> key_of("the Democratic Republic of the Congo")
    'democratic republic congo'
    """
    plain = name
    if not plain.isascii():
        plain = "".join(c for c in unicodedata.normalize("NFKD", plain) if not unicodedata.combining(c))
    words = _OTHER.sub(" ", _APOSTROPHES.sub("", plain.casefold())).split()
    kept = [word for word in words if word not in ARTICLES] or words
    return " ".join([_word_key(word) for word in kept])


def _word_key(word: str) -> str:
    word = _DOUBLED.sub(r"\1", word)
    return word[:-1] if len(word) > 3 and word.endswith(("ah", "eh")) else word


_HEARD = (
    ("gh", "g"),
    ("kh", "g"),
    ("dh", "d"),
    ("th", "t"),
    ("ou", "o"),
    ("ai", "i"),
    ("ay", "i"),
    ("ei", "i"),
    ("ey", "i"),
)
_FOLDED = str.maketrans("eoyqkzp", "iuiggsb")


def fold(keys: str) -> str:
    """Keys with the letters that transliterations mix up made one; for many lines at once.

    >>> fold(key_of("Hodeidah")) == fold(key_of("Al Hudaydah"))
    True
    """
    for written, heard in _HEARD:
        keys = keys.replace(written, heard)
    keys = f"{keys}\n".translate(_FOLDED).replace("ii", "i").replace("uu", "u")
    return keys.replace("i\n", "a\n").replace("i ", "a ")[:-1]


@cache
def _table() -> dict[str, str]:
    """Name keys to their readings, as the lines of the table give them; read at the first use."""
    lines = (DATA / "names.tsv").read_text(encoding="utf-8").splitlines()
    return dict([line.split("\t", 1) for line in lines])


@cache
def _loose_table() -> dict[str, str]:
    """Folded name keys to the keys that fold to them, in one string: Python's collector has no list to look through."""
    keys = list(_table())
    table: dict[str, str] = {}
    for key, loose in zip(keys, fold("\n".join(keys)).split("\n"), strict=True):
        table[loose] = f"{table[loose]}\t{key}" if loose in table else key
    return table


@cache
def first_words() -> frozenset[str]:
    """The first words of all names of more than one word."""
    return frozenset([key[: key.index(" ")] for key in _table() if " " in key])


@lru_cache(maxsize=50_000)
def readings(key: str) -> tuple[Reading, ...]:
    """Everything that a name key may mean, the largest unit first."""
    line = _table().get(key)
    return tuple(_reading(record) for record in line.split("\t")) if line else ()


@lru_cache(maxsize=50_000)
def loose_readings(key: str) -> tuple[Reading, ...]:
    """What names that are spelled nearly like ``key`` may mean."""
    return tuple(reading for near in _loose_table().get(fold(key), "").split("\t") for reading in readings(near))


def _reading(record: str) -> Reading:
    level, location_code, code, admin1_code, thousands, name = record.split("|")
    return Reading(int(level), location_code, code, admin1_code, name, int(thousands or 0))


class Country(NamedTuple):
    """A row of ``countries.tsv``: ISO 3166-1 alpha-3, OCHA's preferred name, and the short name."""

    code: str
    name: str
    short: str


@cache
def countries() -> dict[str, Country]:
    """All countries and territories by ISO 3166-1 alpha-3 code."""
    lines = (DATA / "countries.tsv").read_text(encoding="utf-8").splitlines()[1:]
    return {line[:3]: Country(*line.split("\t")[:3]) for line in lines}


@cache
def admin1_names() -> dict[str, str]:
    """Names of first-level units by P-code."""
    lines = (DATA / "admin1.tsv").read_text(encoding="utf-8").splitlines()[1:]
    return dict(line.split("\t") for line in lines)
