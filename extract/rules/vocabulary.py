"""The nouns and cues of a language as one table of phrases, looked up word by word."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cache
from itertools import product
from typing import Any, Literal, NamedTuple

import regex

from extract.lang import FOLDER, load_table, load_words

Form = Literal["participle", "before", "after"]

TOKEN = regex.compile(r"[^\W\d_](?:\.[^\W\d_])++(?![^\W_])|[^\W\d_]+(?:[-‑'’][^\W_]+)*+|\d[\d.,]*+\w*+|[^\s\w]|_")
"""An abbreviation such as "u.n"; a word with its inner hyphens and apostrophes; a number; or one sign."""


@dataclass(frozen=True, slots=True)
class Noun:
    """A noun that can be counted; see ``nouns.toml``."""

    name: str
    kind: str
    unit: str
    indicator: str = ""
    firm: bool = False
    group: str = ""


@dataclass(frozen=True, slots=True)
class Rule:
    """Words that say what a number counts; see the files in ``rules/`` of the language."""

    name: str
    indicator: str
    kinds: frozenset[str]
    by: dict[str, str] = field(hash=False, default_factory=dict)
    alone: str = ""
    weight: float = 0.0
    claims: tuple[str, ...] = ()
    nothing: tuple[str, ...] = ()

    def indicator_for(self, kind: str) -> str:
        """The indicator that the rule gives to a counted thing of this kind; empty where it does not hold for it."""
        return self.by.get(kind, self.indicator) if kind in self.kinds else ""


class Entry(NamedTuple):
    """What one phrase can be: a noun, cues of rules, cues that cancel rules; ``length`` is its number of words."""

    words: tuple[str, ...]
    length: int
    noun: Noun | None
    cues: tuple[tuple[Rule, Form], ...]
    cancels: tuple[str, ...]


@dataclass(frozen=True, slots=True, eq=False)
class Vocabulary:
    """The words of a language.

    ``single`` are its phrases of one word, ``longer`` the others by their first word, then their second, longest first;
    ``grammar`` its small words by class, ``classes`` the classes by word; ``breakdown`` and ``carried`` are the phrases
    of these classes by their first word.
    """

    single: dict[str, Entry]
    longer: dict[str, dict[str, tuple[Entry, ...]]]
    rules: dict[str, Rule]
    grammar: dict[str, frozenset[str]]
    classes: dict[str, frozenset[str]]
    breakdown: dict[str, list[tuple[str, ...]]]
    carried: dict[str, list[tuple[str, ...]]]
    stops: frozenset[str]
    endings: dict[str, tuple[str, ...]]


def tokens_of(phrase: str) -> tuple[str, ...]:
    """The words of a phrase as the sentences are cut: ``"covid-19 cases"`` is two."""
    return tuple(TOKEN.findall(phrase.lower()))


def expand(phrase: str) -> list[str]:
    """The forms that a shorthand stands for.

    >>> expand("food parcel//s"), expand("famil/y/ies"), expand("tents")
    (['food parcel', 'food parcels'], ['family', 'families'], ['tents'])
    """
    options = []
    for word in phrase.split(" "):
        stem, *ends = word.split("/")
        options.append([stem + end for end in ends] if len(ends) > 1 else [word])
    return [" ".join(parts) for parts in product(*options)]


@cache
def vocabulary(language: str) -> Vocabulary:
    """The vocabulary of a language. Raises FileNotFoundError for a language without rules."""
    nouns: dict[tuple[str, ...], Noun] = {}
    cues: dict[tuple[str, ...], list[tuple[Rule, Form]]] = {}
    cancels: dict[tuple[str, ...], list[str]] = {}
    for row in load_table(language, "nouns")["noun"]:
        noun = Noun(**{key: value for key, value in row.items() if key != "words"})
        for phrase in row["words"]:
            nouns.update({tokens_of(form): noun for form in expand(phrase)})
    for phrase in _nationals(language):
        nouns.setdefault(tokens_of(phrase), Noun("nationals", "person", "people"))
    rules = []
    for row in _rule_rows(language):
        rule = _rule(row)
        rules.append(rule)
        for form in ("participle", "before", "after"):
            for phrase in row.get(form, ()):
                for words in map(tokens_of, expand(phrase)):
                    if (rule, form) not in cues.setdefault(words, []):
                        cues[words].append((rule, form))
                        cancels.setdefault(words, []).extend(row.get("over", ()))
        for phrase in row.get("not", ()):
            for words in map(tokens_of, expand(phrase)):
                cancels.setdefault(words, []).append(rule.name)
    table = load_words(language).table
    grammar = {name: frozenset(words) for name, words in table["grammar"].items()} | {
        "number": frozenset(table["number"])
    }
    grammar["small"] = grammar["adverb"] | grammar["auxiliary"] | grammar["determiner"] | grammar["relative"]
    single, longer = _by_first_words(nouns, cues, cancels)
    return Vocabulary(
        single,
        longer,
        {rule.name: rule for rule in rules},
        grammar,
        {word: frozenset(name for name in grammar if word in grammar[name]) for word in set().union(*grammar.values())},
        _by_first_word(grammar["breakdown"]),
        _by_first_word(grammar["carried"]),
        grammar["preposition"] | grammar["verb"] | grammar["pronoun"] | grammar["breaker"],
        {name: tuple(endings) for name, endings in table["endings"].items()},
    )


def _nationals(language: str) -> list[str]:
    """The words for the people of a country: those that end in "s" ("Syrians"), or the only ones ("Rohingya")."""
    every = load_table(language, "places")["peoples"].values()
    return [form for forms in every for form in ([name for name in forms if name.endswith("s")] or forms)]


def _rule_rows(language: str) -> list[dict[str, Any]]:
    files = sorted((FOLDER / language / "rules").glob("*.toml"))
    return [row for path in files for row in load_table(language, f"rules/{path.stem}")["rule"]]


def _rule(row: dict[str, Any]) -> Rule:
    return Rule(
        row["name"],
        row["indicator"],
        frozenset(row["kinds"]),
        row.get("by", {}),
        row.get("alone", ""),
        row.get("weight", 0.0),
        tuple(row.get("claims", ())),
        tuple(row.get("nothing", ())),
    )


def _by_first_word(phrases: frozenset[str]) -> dict[str, list[tuple[str, ...]]]:
    by_first: dict[str, list[tuple[str, ...]]] = {}
    for words in sorted(map(tokens_of, phrases), key=len, reverse=True):
        by_first.setdefault(words[0], []).append(words)
    return by_first


def _by_first_words(
    nouns: dict[tuple[str, ...], Noun],
    cues: dict[tuple[str, ...], list[tuple[Rule, Form]]],
    cancels: dict[tuple[str, ...], list[str]],
) -> tuple[dict[str, Entry], dict[str, dict[str, tuple[Entry, ...]]]]:
    single: dict[str, Entry] = {}
    longer: dict[str, dict[str, tuple[Entry, ...]]] = {}
    for words in sorted({*nouns, *cues, *cancels}, key=len, reverse=True):
        entry = Entry(words, len(words), nouns.get(words), tuple(cues.get(words, ())), tuple(cancels.get(words, ())))
        if entry.length == 1:
            single[words[0]] = entry
        else:
            by_second = longer.setdefault(words[0], {})
            by_second[words[1]] = (*by_second.get(words[1], ()), entry)
    return single, longer
