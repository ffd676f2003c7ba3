"""The words and patterns with which a language dates something, built from its ``dates.toml``."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from typing import Any

from extract.lang import load_table, load_words
from extract.lang.patterns import trie

_YEAR = r"(?:19|20)\d\d(?!\d)"
_DASH = "-–—"
_SLOT = re.compile(r"\{(\w+)\}")

WORDS_BACK = 4
"""The longest cue or part of a time, in words."""


Ends = dict[str, tuple[int, ...]]
"""Last words of phrases, and how many words the phrases have that end so, the longest first."""


@dataclass(frozen=True, slots=True)
class Grammar:
    """What finding periods needs to know of a language.

    ``near`` matches wherever an expression may stand; ``expression`` matches one, its last group naming which;
    ``token`` splits one into its words and numbers; ``joined`` is what stands between the two ends of a range;
    ``ahead`` ends before an expression that may lie ahead of the report, ``relative`` opens a clause that tells of the
    one before it, ``named`` ends before a month in the name of a disaster; ``part_ends`` and ``cue_ends`` are the ends
    of ``parts`` and ``cues``.
    """

    near: re.Pattern[str]
    expression: re.Pattern[str]
    token: re.Pattern[str]
    joined: re.Pattern[str]
    since: re.Pattern[str]
    event_end: re.Pattern[str]
    year: re.Pattern[str]
    ahead: re.Pattern[str]
    relative: re.Pattern[str]
    named: re.Pattern[str]
    months: dict[str, int]
    weekdays: dict[str, int]
    numbers: dict[str, int]
    ordinals: dict[str, int]
    units: dict[str, str]
    plurals: frozenset[str]
    shifts: dict[str, str]
    parts: dict[str, str]
    part_ends: Ends
    cues: dict[str, str]
    cue_ends: Ends
    articles: frozenset[str]
    capitalised: frozenset[str]
    before_month: frozenset[str]
    genitive: tuple[str, ...]
    table: dict[str, Any]


def _ends_of(phrases: Iterable[str]) -> Ends:
    lengths: dict[str, set[int]] = {}
    for phrase in phrases:
        words = phrase.split()
        lengths.setdefault(words[-1], set()).add(len(words))
    return {last: tuple(sorted(several, reverse=True)) for last, several in lengths.items()}


@cache
def load_grammar(language: str = "en") -> Grammar:
    """The grammar of a language. Raises FileNotFoundError for a language without ``dates.toml``."""
    table = load_table(language, "dates")
    weekdays = table["weekdays"] | table["short_weekdays"]
    expressions = "|".join(f"(?P<{name}>{pattern})" for name, pattern in expression_patterns(language).items())
    anchors = [*table["months"], *table["weekdays"], *table["units"], *table["near"]["words"]]
    to = trie(table["to"])
    return Grammar(
        near=re.compile(rf"\b(?:{trie(anchors)}\b|{_YEAR}|\d{{1,4}}[:/.-]\d|{table['near']['pattern']})"),
        expression=re.compile(
            rf"(?<![^\W_])(?={begin_pattern(table)})(?<![.,$€£]\d)(?<!\d[.,])(?<![$€£])(?:{expressions})(?![^\W_])"
        ),
        token=re.compile(r"\d+|[^\W\d_]+"),
        joined=re.compile(rf"\s*(?:[{_DASH}]|\b{to}(?!\w))\s*"),
        since=re.compile(rf"\b{trie(table['event']['since'])}\s+(?=[^\W\d])"),
        event_end=re.compile(table["event"]["end"]),
        year=re.compile(_YEAR),
        ahead=re.compile(rf"\b(?:{trie(table['ahead'])})\b(?:[^.;]|\.(?=\d))*$"),
        relative=re.compile(rf",?\s+{trie(table['relative'])}\b"),
        named=re.compile(rf"\b{trie(table['event']['named'])}\s?[-–—]\s?$"),
        months=table["months"],
        weekdays=weekdays,
        numbers=table["numbers"],
        ordinals=table["ordinals"],
        units=table["units"],
        plurals=frozenset(table["plurals"]),
        shifts=table["shifts"],
        parts=table["parts"],
        part_ends=_ends_of(table["parts"]),
        cues=table["cues"],
        cue_ends=_ends_of(table["cues"]),
        articles=frozenset(table["article"]),
        capitalised=frozenset(table["capitalised"]),
        before_month=frozenset(table["before_month"]),
        genitive=tuple(table["genitive"]),
        table=table,
    )


def expression_patterns(language: str = "en") -> dict[str, str]:
    """The pattern of each kind of expression, its slots filled, in the order in which they are tried."""
    table = load_table(language, "dates")
    slots = _slots(table, load_words(language).abbreviations)
    return {name: _fill(pattern, slots) for name, pattern in table["expressions"].items()}


def begin_pattern(table: dict[str, Any]) -> str:
    """What an expression may begin with: where nothing of it stands, none of the many kinds needs to be tried."""
    names = ("months", "weekdays", "short_weekdays", "numbers", "ordinals", "shifts", "vague")
    words = [*table["near"]["first"], *(word for name in names for word in table[name])]
    return rf"\d|{table['near']['first_pattern']}|{trie(table['weekname'])}|{trie(words)}\b"


def _slots(table: dict[str, Any], short: frozenset[str]) -> dict[str, str]:
    """The patterns that the expressions are filled with; only the ``short`` names of months are followed by a stop."""
    number = rf"(?:\d{{1,3}}(?![\d%])(?![.,]\d)|{trie(list(table['numbers']))})"
    return {
        "day": rf"(?:3[01]|[12]\d|0?[1-9])(?:{trie(table['day_endings'])})?(?![\d%])(?![.,]\d)",
        "year": _YEAR,
        "number": number,
        "to": trie(table["to"]),
        "month": rf"(?:{trie([*short.intersection(table['months'])])}\b\.?|{trie(list(table['months']))}\b)",
        "weekday": rf"{trie([*table['weekdays'], *table['short_weekdays']])}\b\.?",
        "ordinal": trie(list(table["ordinals"])),
        "unit": rf"{trie(list(table['units']))}\b",
        "shift": rf"{trie(list(table['shifts']))}\b",
        "vague": trie(table["vague"]),
        "weekname": trie(table["weekname"]),
    }


def _fill(pattern: str, slots: dict[str, str]) -> str:
    spaced = pattern.replace(" ", r"\s+").replace(r"\s+?", r"\s*")
    return _SLOT.sub(lambda match: slots.get(match.group(1), match.group(0)), spaced)
