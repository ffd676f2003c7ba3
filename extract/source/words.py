"""The words of a language that say who says something; they stand in ``sources.toml`` of the language."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from functools import cache

from extract.lang import load_table
from extract.lang.patterns import trie
from extract.place.names import DATA, countries


@dataclass(frozen=True, slots=True)
class SourceWords:
    """The lists of ``sources.toml``, made ready for look-up.

    ``anchor`` finds in lowered text the verbs and lead-ins that a speaker stands beside, ``caption`` what a line or a
    bracket begins with that names the source of what stands above it; ``parts`` where the reach of a lead-in back into
    its sentence ends. ``before_verb`` are all words that may stand between a speaker and the verb, ``pronouns`` those
    for persons and things, ``mere_reports`` reports that are no speakers; ``leading_on`` and ``parting`` are the links
    but for articles, and but for what joins names.
    """

    anchor: re.Pattern[str]
    caption: re.Pattern[str]
    adjunct: re.Pattern[str]
    opener: re.Pattern[str]
    goes_on: re.Pattern[str]
    parts: re.Pattern[str]
    inverted: frozenset[str]
    relays: frozenset[str]
    between: frozenset[str]
    passive: frozenset[str]
    stops: frozenset[str]
    links: frozenset[str]
    articles: frozenset[str]
    speakers: frozenset[str]
    reports: frozenset[str]
    vague: frozenset[str]
    titles: frozenset[str]
    person: frozenset[str]
    thing: frozenset[str]
    no_source: frozenset[str]
    firm: frozenset[str]
    addressed: frozenset[str]
    adding: frozenset[str]
    dated: frozenset[str]
    months: frozenset[str]
    appositions: frozenset[str]
    makers: frozenset[str]
    headline_marks: frozenset[str]
    joins: frozenset[str]
    speaking_plurals: frozenset[str]
    known: frozenset[str]
    genitive: tuple[str, ...]
    active: tuple[str, ...]
    before_verb: frozenset[str]
    pronouns: frozenset[str]
    mere_reports: frozenset[str]
    leading_on: frozenset[str]
    parting: frozenset[str]


@cache
def known_names() -> frozenset[str]:
    """Names of one word that a sentence can begin with and still be names: organisations, news agencies, countries."""
    table = tomllib.loads((DATA / "organisations.toml").read_text(encoding="utf-8"))
    names = [name.lower() for name in table["one_word"]]
    names += [country.short.lower() for country in countries().values() if " " not in country.short]
    return frozenset(names)


@cache
def source_words(language: str) -> SourceWords:
    """The words of a language. Raises FileNotFoundError for a language without ``sources.toml``."""
    table: dict[str, list[str]] = load_table(language, "sources")
    sets = {
        name: frozenset(table[name])
        for name in (
            "inverted",
            "relays",
            "between",
            "passive",
            "stops",
            "links",
            "articles",
            "speakers",
            "reports",
            "vague",
            "titles",
            "person",
            "thing",
            "no_source",
            "firm",
            "addressed",
            "adding",
            "dated",
            "months",
            "appositions",
            "makers",
            "headline_marks",
            "joins",
            "speaking_plurals",
        )
    }
    return SourceWords(
        anchor=re.compile(
            rf"\b(?:{trie(table['idioms'])}|(?P<lead>{trie(table['lead_ins'])})|(?P<verb>{trie(table['verbs'])}))\b(?![-’'])"
        ),
        caption=re.compile(rf"(?:{trie(table['captions'])})[ \t]*:[ \t]*"),
        adjunct=re.compile(rf"\s*(?:{trie(table['adjuncts'])})\b"),
        opener=re.compile(rf"(?:[,;:–—(]|\b(?:{trie(table['clause_openers'])}),?)\s*$"),
        goes_on=re.compile(rf"[^\w$€£]*(?:[$€£]?\d|(?:{trie(table['goes_on'])})\b)"),
        parts=re.compile("|".join(map(re.escape, table["parts"]))),
        genitive=tuple(table["genitive"]),
        active=tuple(table["active"]),
        known=known_names(),
        before_verb=sets["between"] | sets["passive"],
        pronouns=sets["person"] | sets["thing"],
        mere_reports=sets["reports"] - sets["speakers"],
        leading_on=sets["links"] - sets["articles"],
        parting=sets["links"] - sets["joins"],
        **sets,
    )
