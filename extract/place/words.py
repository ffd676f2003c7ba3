"""The words of a language that say which names are places; they stand in ``places.toml`` of the language."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any, NamedTuple

from extract.lang import load_table
from extract.lang.patterns import trie
from extract.place.names import COUNTRY, REGION, TOWN, Reading, countries, first_words, key_of, readings


class Rare(NamedTuple):
    """A pattern for phrases, and words one of which each phrase has: a text without any of them is not searched."""

    pattern: re.Pattern[str]
    marks: tuple[str, ...]

    def finditer(self, lower: str) -> Iterator[re.Match[str]]:
        """Every match of the pattern in a text."""
        return self.pattern.finditer(lower) if any(mark in lower for mark in self.marks) else iter(())


@dataclass(frozen=True, slots=True, eq=False)
class PlaceWords:
    """The lists of ``places.toml`` by their names there, made ready for look-up; one object is equal to itself only.

    ``names`` gives readings by the key of a name, ``peoples`` countries by the key of an adjective or people,
    ``acronyms`` readings by a name of capitals, exactly as written, ``local_acronyms`` what some of them mean in
    reports about another country, ``seats`` the country of a city where statements are made; ``first_words`` begin
    names of several words, in the plural or not. ``marks_before`` are all words before a name that can tell that it is
    a place. ``skipped`` are the words between a name and the preposition that governs it; ``kind_words`` all single
    words of the kinds that follow a name. Patterns: ``kind_begins`` is the first word of such a kind, ``example`` and
    ``clause_break`` are what tells that a place is one of several, or of another clause, ``joined`` stands between the
    names of a list, ``genitive`` between a place and one in it, ``inside`` between a place and the larger one that it
    lies in, ``separator`` parts statements, ``name_after`` is what continues a name, ``direction_end`` follows a
    direction that stands on its own, ``distance`` ends before the place it is counted from, ``count_of_countries`` says
    how many they are, ``and_around`` adds the ``places`` around a country to its name, and ``named_after`` are groups
    that bear names of places.
    """

    kinds_after: frozenset[str]
    kinds_before: frozenset[str]
    sites: frozenset[str]
    second_level: frozenset[str]
    first_level: frozenset[str]
    prepositions: frozenset[str]
    sure_prepositions: frozenset[str]
    towards: frozenset[str]
    away: frozenset[str]
    come_from: frozenset[str]
    determiners: frozenset[str]
    organisations: frozenset[str]
    organisations_before: frozenset[str]
    waters: frozenset[str]
    numbered: frozenset[str]
    begin_names: frozenset[str]
    linking: frozenset[str]
    not_places: frozenset[str]
    also_words: frozenset[str]
    compass: tuple[str, ...]
    whole_country: tuple[str, ...]
    several_countries: tuple[str, ...]
    directions: tuple[str, ...]
    sums: tuple[str, ...]
    in_these: tuple[str, ...]
    captions: tuple[str, ...]
    organisation_starts: tuple[str, ...]
    deed_starts: tuple[str, ...]
    kind_words: frozenset[str]
    kind_begins: re.Pattern[str]
    skipped: frozenset[str]
    names: dict[str, Reading]
    peoples: dict[str, str]
    acronyms: dict[str, Reading]
    local_acronyms: dict[str, Reading]
    seats: dict[str, str]
    first_words: frozenset[str]
    marks_before: frozenset[str]
    example: re.Pattern[str]
    clause_break: re.Pattern[str]
    break_or_example: re.Pattern[str]
    resumes: re.Pattern[str]
    opens_clause: re.Pattern[str]
    joined: re.Pattern[str]
    genitive: re.Pattern[str]
    separator: re.Pattern[str]
    inside: re.Pattern[str]
    name_after: re.Pattern[str]
    direction_end: re.Pattern[str]
    count_of_countries: Rare
    and_around: Rare
    named_after: Rare
    distance: re.Pattern[str]


_SETS = (
    "kinds_after",
    "kinds_before",
    "sites",
    "second_level",
    "first_level",
    "prepositions",
    "sure_prepositions",
    "towards",
    "away",
    "come_from",
    "determiners",
    "organisations",
    "organisations_before",
    "waters",
    "numbered",
    "begin_names",
    "linking",
    "not_places",
    "also_words",
)
_KEYED = ("begin_names", "not_places", "also_words")
"""The lists of words that the keys of names are looked up in, which write a doubled letter once."""

_TUPLES = (
    "compass",
    "whole_country",
    "several_countries",
    "directions",
    "sums",
    "in_these",
    "captions",
)

LONGEST_ACRONYM = 6
"""Letters of the longest name of capitals that is looked up exactly as written."""


@cache
def place_words(language: str) -> PlaceWords:
    """The place words of a language. Raises FileNotFoundError for a language without rules."""
    table = load_table(language, "places")
    named = list(_named(table))
    acronyms = {name: reading for name, reading in named if _is_acronym(name)}
    names = {key_of(name): reading for name, reading in named if not _is_acronym(name)}
    peoples = {key_of(people): code for code, every in table["peoples"].items() for people in every}
    sets: dict[str, Any] = {name: frozenset(table[name]) for name in _SETS}
    sets |= {name: sets[name].union(map(key_of, table[name])) for name in _KEYED}
    kind_words = {word for kind in table["kinds_after"] for word in kind.split()}
    tuples: dict[str, Any] = {name: tuple(table[name]) for name in _TUPLES}
    return PlaceWords(
        **sets,
        **tuples,
        **_patterns(table),
        organisation_starts=tuple(f" {name}" for name in table["organisations"]),
        deed_starts=tuple(f"{mark} {deed}" for mark in table["genitive"] for deed in table["deeds_abroad"]),
        kind_words=frozenset(kind_words.union(map(key_of, kind_words))),
        skipped=sets["determiners"].union(tuples["compass"]) | sets["kinds_before"] | sets["linking"],
        names=names,
        peoples=peoples,
        acronyms=acronyms,
        local_acronyms={name: readings(key_of(whole))[0] for name, whole in table["local_acronyms"].items()},
        seats={key_of(name): code for code, every in table["seats"].items() for name in every},
        first_words=_first_words([*names, *peoples]),
        marks_before=sets["prepositions"] | sets["sure_prepositions"] | sets["kinds_before"],
    )


def _first_words(keys: list[str]) -> frozenset[str]:
    """The first words of the keys and of the tables' names that have several, each also without an "s" at its end."""
    every = first_words().union(key.split(" ", 1)[0] for key in keys if " " in key)
    return every.union(word[:-1] for word in every if word.endswith("s"))


def _is_acronym(name: str) -> bool:
    return name.isupper() and len(name) <= LONGEST_ACRONYM or len(name) <= 3


def _patterns(table: dict[str, Any]) -> dict[str, Any]:
    lists = ("joiners", "leads", "insides", "linking", "after_direction", "distances")
    joiners, leads, insides, linking, after, distances = ("|".join(table[name]) for name in lists)
    several, countries, around = (trie(table[name]) for name in ("several", "countries", "and_around"))
    comma, conjunction = rf"\s*,\s*(?:(?:{joiners})\s+)?", rf"\s*,?\s+(?:{joiners})\s+(?:(?:{leads})\s+)?"
    inside = rf"(?:[a-z’-]+\s+){{0,3}}?(?:{insides}|,|\()?\s*(?:(?:{leads})\s+)?(?:[a-z-]+\s+){{0,2}}"
    compass = trie(table["compass"])
    kinds = trie(kind.split(" ", 1)[0] for kind in table["kinds_after"])
    return {
        "kind_begins": re.compile(rf"[\s-]{{1,2}}(?:{kinds})(?![\w-])"),
        "example": _any_of(table["examples"]),
        "resumes": _any_of(table["resumes"]),
        "clause_break": _any_of(table["clause_breaks"]),
        "break_or_example": _any_of([*table["clause_breaks"], *table["examples"]]),
        "joined": re.compile(rf"(?:['’]s)?(?:{comma}|{conjunction}|\s*/\s*|\s*-\s*)(?:\((?:{compass})\)\s)?"),
        "opens_clause": re.compile(rf"\b(?:{joiners})\s+{trie(table['sure_prepositions'])}\s+(?:(?:{leads})\s+)?$"),
        "inside": re.compile(rf"[\s,(]*{inside}"),
        "genitive": re.compile(rf"(?:{'|'.join(table['genitive'])})\s+"),
        "separator": re.compile(rf"[,:]\s|\b(?:{joiners})\b|\d[\d.,]*"),
        "name_after": re.compile(rf"(?:[ -](?:(?:{linking}) )?[A-Z][\w’']*)+"),
        "direction_end": re.compile(rf"\s*(?:[.,;:)(]|$)|\s(?:{after})\s"),
        "count_of_countries": _rare(rf"\b(?:\d+|{several})\s(?:[a-z-]+\s)?(?:{countries})\b", table["countries"]),
        "and_around": _rare(rf"(?<=\s)(?:{joiners})\s(?P<places>{around})\b", table["and_around"]),
        "named_after": _rare(rf"\b(?:{trie(table['named_after'])})\b", table["named_after"]),
        "distance": re.compile(rf"\d\s?(?:{distances})\b[^.;,]*$"),
    }


def _any_of(marks: list[str]) -> re.Pattern[str]:
    return re.compile("|".join(map(re.escape, marks)))


def _rare(pattern: str, phrases: list[str]) -> Rare:
    return Rare(re.compile(pattern), tuple({max(phrase.split(), key=len): None for phrase in phrases}))


def _named(table: dict[str, Any]) -> Iterator[tuple[str, Reading]]:
    for code, names in table["areas"].items():
        for name in names:
            yield name, Reading(TOWN, code, "", "", name, 0)
    for name in table["regions"]:
        yield name, Reading(REGION, "", "", "", name, 0)
    for code, names in table["country_names"].items():
        for name in names:
            yield name, Reading(COUNTRY, code, "", "", countries()[code].name, 0)
