"""The nouns and cues of a language as one table of phrases, looked up word by word."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from functools import cache
from itertools import product
from typing import Any, Literal, NamedTuple

import regex

from extract.lang import FOLDER, load_table, load_words
from extract.rules.classes import FIRST, GRAMMAR, SECOND, SINGLE, SINGULAR, WordClasses

Form = Literal["participle", "before", "after"]

TOKEN = regex.compile(r"[^\W\d_](?:\.[^\W\d_])++(?![^\W_])|[^\W\d_]+(?:[-‑'’][^\W_]+)*+|\d[\d.,]*+\w*+|[^\s\w]|_")
"""An abbreviation such as "u.n"; a word with its inner hyphens and apostrophes; a number; or one sign."""

MOST_PIECES = 100_000
"""Different pieces of text whose words are remembered."""


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
    """Words that say what a number counts; see the files in ``rules/`` of the language.

    ``by_kind`` is the indicator that it gives to each kind of counted thing that it holds for.
    """

    name: str
    indicator: str
    by_kind: dict[str, str] = field(hash=False)
    alone: str = ""
    weight: float = 0.0
    claims: tuple[str, ...] = ()
    nothing: tuple[str, ...] = ()


class Entry(NamedTuple):
    """What one phrase can be: a noun, cues of rules, cues that cancel rules; ``length`` is its number of words.

    ``opens`` is the phrase itself where it opens a breakdown, such as "of whom".
    """

    length: int
    noun: Noun | None
    cues: tuple[tuple[Rule, Form], ...]
    cancels: tuple[str, ...]
    opens: str


class Branch(NamedTuple):
    """The phrases that begin with certain words: the one that ends with them, if any, and the others by their next."""

    entry: Entry | None
    further: dict[str, Branch]


class Pieces(dict[str, tuple[str, ...]]):
    """The words of each piece of text between spaces, cut when it is first met: "camps," is "camps" and ","."""

    def __missing__(self, piece: str) -> tuple[str, ...]:
        """Cut a piece and remember its words."""
        if len(self) >= MOST_PIECES:
            self.clear()
        words = self[piece] = tuple(TOKEN.findall(piece))
        return words


@dataclass(frozen=True, slots=True, eq=False)
class Vocabulary:
    """The words of a language.

    ``single`` are its phrases of one word, ``longer`` the others by their first word, then by each that follows;
    ``classes`` tells what a word is, ``pieces`` how text is cut into words; ``carried`` are the phrases that point back
    to the sentence before, by their first word.
    """

    single: dict[str, Entry]
    longer: dict[str, dict[str, Branch]]
    rules: dict[str, Rule]
    classes: WordClasses
    pieces: Pieces
    carried: dict[str, list[list[str]]]


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
        for phrase in row.get("not", ()):
            for words in map(tokens_of, expand(phrase)):
                cancels.setdefault(words, []).append(rule.name)
    table = load_words(language).table
    grammar: dict[str, list[str]] = table["grammar"] | {"number": list(table["number"])}
    single, longer = _by_first_words(nouns, cues, cancels, {tokens_of(phrase) for phrase in grammar["breakdown"]})
    endings = {name: tuple(ends) for name, ends in table["endings"].items()}
    return Vocabulary(
        single,
        longer,
        {rule.name: rule for rule in rules},
        WordClasses(_classes(grammar, single, longer, endings["plural"]), endings, single),
        Pieces(),
        _by_first_word(grammar["carried"]),
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
        {kind: row.get("by", {}).get(kind, row["indicator"]) for kind in row["kinds"]},
        row.get("alone", ""),
        row.get("weight", 0.0),
        tuple(row.get("claims", ())),
        tuple(row.get("nothing", ())),
    )


def _classes(
    grammar: dict[str, list[str]],
    single: dict[str, Entry],
    longer: dict[str, dict[str, Branch]],
    plural: tuple[str, ...],
) -> dict[str, int]:
    """The classes of all words that a language lists, by what they are listed as."""
    classes: defaultdict[str, int] = defaultdict(int)
    for name, words in grammar.items():
        for word in words:
            classes[word] |= GRAMMAR[name]
    for word, entry in single.items():
        classes[word] |= SINGLE
        for ending in plural:
            if entry.noun and word.endswith(ending):
                classes[word.removesuffix(ending)] |= SINGULAR
    for word, by_second in longer.items():
        classes[word] |= FIRST
        for second in by_second:
            classes[second] |= SECOND
    return dict(classes)


def _by_first_word(phrases: list[str]) -> dict[str, list[list[str]]]:
    by_first: dict[str, list[list[str]]] = {}
    for words in sorted(map(list, map(tokens_of, phrases)), key=len, reverse=True):
        by_first.setdefault(words[0], []).append(words)
    return by_first


def _by_first_words(
    nouns: dict[tuple[str, ...], Noun],
    cues: dict[tuple[str, ...], list[tuple[Rule, Form]]],
    cancels: dict[tuple[str, ...], list[str]],
    breakdowns: set[tuple[str, ...]],
) -> tuple[dict[str, Entry], dict[str, dict[str, Branch]]]:
    single: dict[str, Entry] = {}
    longer: dict[str, dict[str, Branch]] = {}
    for words in {*nouns, *cues, *cancels, *breakdowns}:
        opens = " ".join(words) if words in breakdowns else ""
        by_rules = tuple(cues.get(words, ())), tuple(cancels.get(words, ()))
        entry = Entry(len(words), nouns.get(words), *by_rules, opens)
        if entry.length == 1:
            single[words[0]] = entry
        else:
            _grow(longer.setdefault(words[0], {}), words[1:], entry)
    return single, longer


def _grow(branches: dict[str, Branch], words: tuple[str, ...], entry: Entry) -> None:
    """Add a phrase, by the words of it that are left, to the branches that its words before have led to."""
    branch = branches.setdefault(words[0], Branch(None, {}))
    if len(words) == 1:
        branches[words[0]] = branch._replace(entry=entry)
    else:
        _grow(branch.further, words[1:], entry)
