"""The words of a language that say which names are places; they stand in ``places.toml`` of the language."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from extract.lang import load_table
from extract.place.names import COUNTRY, REGION, TOWN, Reading, countries, key_of


@dataclass(frozen=True, slots=True)
class PlaceWords:
    """The lists of ``places.toml``, made ready for look-up.

    ``names`` gives readings by the key of a name, ``peoples`` countries by the key of an adjective or people,
    ``acronyms`` readings by a name of capitals, exactly as written; ``first_words`` begin names of several words.
    """

    kinds_after: frozenset[str]
    kinds_before: frozenset[str]
    sites: frozenset[str]
    second_level: frozenset[str]
    first_level: frozenset[str]
    compass: frozenset[str]
    prepositions: frozenset[str]
    sure_prepositions: frozenset[str]
    towards: frozenset[str]
    away: frozenset[str]
    come_from: frozenset[str]
    determiners: frozenset[str]
    organisations: frozenset[str]
    organisations_before: frozenset[str]
    waters: frozenset[str]
    not_places: frozenset[str]
    also_words: frozenset[str]
    whole_country: tuple[str, ...]
    several_countries: tuple[str, ...]
    directions: tuple[str, ...]
    direction_end: re.Pattern[str]
    joined: re.Pattern[str]
    separator: re.Pattern[str]
    inside: re.Pattern[str]
    name_after: re.Pattern[str]
    linking: frozenset[str]
    kind_words: frozenset[str]
    numbered: frozenset[str]
    distance: re.Pattern[str]
    sums: tuple[str, ...]
    captions: tuple[str, ...]
    examples: tuple[str, ...]
    clause_breaks: tuple[str, ...]
    names: dict[str, Reading]
    peoples: dict[str, str]
    acronyms: dict[str, Reading]
    first_words: frozenset[str]
    skipped: frozenset[str]
    organisation_starts: tuple[str, ...]


@cache
def place_words(language: str) -> PlaceWords:
    """The place words of a language. Raises FileNotFoundError for a language without rules."""
    table = load_table(language, "places")
    names: dict[str, Reading] = {}
    acronyms: dict[str, Reading] = {}
    for name, reading in _named(table):
        if name.isupper() and len(name) <= 6 or len(name) <= 3:
            acronyms[name] = reading
        else:
            names[key_of(name)] = reading
    peoples = {key_of(people): code for code, all_peoples in table["peoples"].items() for people in all_peoples}
    keys = [*names, *peoples]
    sets = {name: frozenset(table[name]) for name in _SETS}
    tuples = {name: tuple(table[name]) for name in ("examples", "sums", "captions", "whole_country", "several_countries", "directions", "clause_breaks")}
    joiners, insides, leads = ("|".join(table[name]) for name in ("joiners", "insides", "leads"))
    return PlaceWords(
        **sets, **tuples,         joined=re.compile(rf"(?:['’]s)?(?:\s*,\s*(?:(?:{joiners})\s+)?|\s*,?\s+(?:{joiners})\s+(?:(?:{leads})\s+)?|\s*/\s*|\s*-\s*)"),
        separator=re.compile(rf"[,:]\s|\b(?:{joiners})\b|\d[\d.,]*"),
        inside=re.compile(rf"[\s,(]*(?:[a-z’-]+\s+){{0,3}}?(?:{insides}|,|\()?\s*(?:(?:{leads})\s+)?(?:[a-z-]+\s+){{0,2}}"),
        name_after=re.compile(rf"(?:[ -](?:(?:{'|'.join(table['linking'])}) )?[A-Z][\w’']*)+"),
        direction_end=re.compile(r"\s*(?:[.,;:)(]|$)|\s(?:" + "|".join(table["after_direction"]) + r")\s"),
        distance=re.compile(r"\d\s?(?:" + "|".join(table["distances"]) + r")\b[^.;,]*$"), names=names, peoples=peoples, acronyms=acronyms,
        organisation_starts=tuple(f" {name}" for name in table["organisations"]),
        kind_words=frozenset(word for kind in table["kinds_after"] for word in kind.split()),
        skipped=sets["compass"] | sets["determiners"] | sets["kinds_before"] | sets["linking"],
        first_words=frozenset(key.split(" ", 1)[0] for key in keys if " " in key),
    )


_SETS = (
    "kinds_after", "kinds_before", "sites", "second_level", "first_level", "compass", "prepositions", "sure_prepositions", "towards", "away",
    "come_from", "determiners", "organisations", "organisations_before", "waters", "numbered", "linking", "not_places", "also_words",
)


def _named(table: dict[str, dict[str, list[str]]]) -> Iterable[tuple[str, Reading]]:
    for code, names in table["areas"].items():
        for name in names:
            yield name, Reading(TOWN, code, "", "", name, 0)
    for name in table["regions"]:
        yield name, Reading(REGION, "", "", "", name, 0)
    for code, names in table["country_names"].items():
        for name in names:
            yield name, Reading(COUNTRY, code, "", "", countries()[code].name, 0)
