"""The nouns and cues of a language as one table of phrases, looked up word by word."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from functools import cache
from itertools import product
from typing import Any, Literal, NamedTuple

import regex

from extract.lang import FOLDER, load_table, load_words
from extract.rules.classes import GRAMMAR, NUMBER, PHRASE, SINGULAR, WordClasses

Form = Literal["participle", "before", "after"]

TOKEN = regex.compile(
    r"[^\W\d_](?:\.[^\W\d_])++(?![^\W_])|[^\W\d_]+(?:[-‑'’][^\W_]+)*+|\d(?:[.,]*\d)*+\w*+|[^\s\w\0]|_"
)
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
    vague: bool = False
    group: str = ""


@dataclass(frozen=True, slots=True)
class Rule:
    """Words that say what a number counts; see the files in ``rules/`` of the language.

    ``by_kind`` is the indicator that it gives to each kind of counted thing that it holds for. It holds only in
    sentences with a word of the class ``amid``, and in none with a word of the class ``apart``.
    """

    name: str
    indicator: str
    by_kind: dict[str, str] = field(hash=False)
    alone: str = ""
    weight: float = 0.0
    amid: int = 0
    apart: int = 0
    claims: tuple[str, ...] = ()
    nothing: tuple[str, ...] = ()


class Entry(NamedTuple):
    """What a phrase says, together with the shorter phrases that it begins with; each has its number of words.

    ``noun`` is that of the longest that is one; ``cues`` are cues of rules, ``cancels`` the rules that are cancelled;
    ``opens`` is the longest that opens a breakdown, such as "of whom".
    """

    noun: Noun | None
    noun_length: int
    cues: tuple[tuple[int, Rule, Form], ...]
    cancels: tuple[tuple[int, str], ...]
    opens: str


SAYS_NOTHING = Entry(None, 0, (), (), "")


class Branch(NamedTuple):
    """What certain words say together, and what they say with each word that may follow."""

    entry: Entry
    further: dict[str, Branch]


class Pieces(dict[str, tuple[str, ...]]):
    """The words of each piece of text between spaces, cut when it is first met.

    >>> Pieces()["(idps),"]
    ('(', 'idps', ')', ',')
    """

    def __missing__(self, piece: str) -> tuple[str, ...]:
        """Cut a piece and remember its words."""
        if len(self) >= MOST_PIECES:
            self.clear()
        words = self[piece] = tuple(TOKEN.findall(piece))
        return words


@dataclass(frozen=True, slots=True, eq=False)
class Vocabulary:
    """The words of a language.

    ``phrases`` are its phrases, by their first word, then by each that follows; ``classes`` tells what a word is,
    ``pieces`` how text is cut into words; ``carried`` are the phrases that point back to the sentence before, by their
    first word; ``singulars`` nouns by their singular, whether that is listed or not.
    """

    phrases: dict[str, Branch]
    rules: dict[str, Rule]
    classes: WordClasses
    pieces: Pieces
    carried: dict[str, list[list[str]]]
    singulars: dict[str, Noun]

    def rule_of(self, indicator: str, kind: str) -> str:
        """The name of the first rule that says this indicator of things of this kind. StopIteration where none does."""
        return next(rule.name for rule in self.rules.values() if rule.by_kind.get(kind) == indicator)


def tokens_of(phrase: str) -> tuple[str, ...]:
    """The words of a phrase as the sentences are cut: ``"covid-19 cases"`` is two; "#" stands for any number."""
    if phrase.islower() and phrase.replace(" ", "").isalpha():
        return tuple(phrase.split())
    return tuple(NUMBER if word == "#" else word for word in TOKEN.findall(phrase.lower()))


def expand(phrase: str) -> list[str]:
    """The forms that a shorthand stands for. Raises ValueError where an option of several words is cut at its space.

    >>> expand("food parcel//s"), expand("famil/y/ies"), expand("tents")
    (['food parcel', 'food parcels'], ['family', 'families'], ['tents'])
    >>> expand("/are/have been/had been /hurt/ill")
    Traceback (most recent call last):
    ValueError: an option holds a space in '/are/have been/had been /hurt/ill': write it as a phrase of its own
    """
    if "/" not in phrase:
        return [phrase]
    words = [word.split("/") for word in phrase.split(" ")]
    has_options = any(len(word) > 2 for word in words)
    if any(len(word) == 2 and word[1] and (has_options or not word[0]) for word in words):
        raise ValueError(f"an option holds a space in {phrase!r}: write it as a phrase of its own")
    options = [[stem + end for end in ends] if len(ends) > 1 else ["/".join([stem, *ends])] for stem, *ends in words]
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
    grammar: dict[str, list[str]] = table["grammar"] | {"number": [*table["number"], *table["scale"]]}
    phrases = _phrases(nouns, cues, cancels, {tokens_of(phrase) for phrase in grammar["breakdown"]})
    endings = {name: tuple(ends) for name, ends in table["endings"].items()}
    singulars = _singulars(phrases, endings["plural"])
    return Vocabulary(
        phrases,
        {rule.name: rule for rule in rules},
        WordClasses(_classes(grammar, phrases, singulars), endings, phrases, table["negations"]),
        Pieces(),
        _by_first_word(grammar["carried"]),
        singulars,
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
        GRAMMAR[row["amid"]] if "amid" in row else 0,
        GRAMMAR[row["apart"]] if "apart" in row else 0,
        tuple(row.get("claims", ())),
        tuple(row.get("nothing", ())),
    )


def _classes(grammar: dict[str, list[str]], phrases: dict[str, Branch], singulars: dict[str, Noun]) -> dict[str, int]:
    """The classes of all words that a language lists, by what they are listed as."""
    classes: defaultdict[str, int] = defaultdict(int)
    for name, words in grammar.items():
        for word in words:
            classes[word] |= GRAMMAR[name]
    for word in phrases:
        classes[word] |= PHRASE
    for word in singulars:
        classes[word] |= SINGULAR
    return dict(classes)


def _singulars(phrases: dict[str, Branch], plural: tuple[str, ...]) -> dict[str, Noun]:
    """The nouns whose plural is listed, by their singular: that of "medics" by "medic"."""
    return {
        word.removesuffix(ending): branch.entry.noun
        for word, branch in phrases.items()
        for ending in plural
        if branch.entry.noun and word.endswith(ending)
    }


def _by_first_word(phrases: list[str]) -> dict[str, list[list[str]]]:
    by_first: dict[str, list[list[str]]] = {}
    for words in sorted(map(list, map(tokens_of, phrases)), key=len, reverse=True):
        by_first.setdefault(words[0], []).append(words)
    return by_first


def _phrases(
    nouns: dict[tuple[str, ...], Noun],
    cues: dict[tuple[str, ...], list[tuple[Rule, Form]]],
    cancels: dict[tuple[str, ...], list[str]],
    breakdowns: set[tuple[str, ...]],
) -> dict[str, Branch]:
    phrases: dict[str, Branch] = {}
    for words in sorted({*nouns, *cues, *cancels, *breakdowns}, key=len):
        length = len(words)
        opens = " ".join(words) if words in breakdowns else ""
        by_rules = [(length, *cue) for cue in cues.get(words, ())], [(length, name) for name in cancels.get(words, ())]
        entry = Entry(nouns.get(words), length, tuple(by_rules[0]), tuple(by_rules[1]), opens)
        _grow(phrases, words, entry, said_by_head(phrases, words[0]) if length > 1 else SAYS_NOTHING)
    return phrases


def said_by_head(phrases: dict[str, Branch], word: str) -> Entry:
    """What a word with a hyphen says by its last part: that of a noun or a cue, but it opens no breakdown."""
    branch = phrases.get(word.rpartition("-")[2]) if "-" in word else None
    return branch.entry._replace(opens="") if branch else SAYS_NOTHING


def _grow(branches: dict[str, Branch], words: tuple[str, ...], entry: Entry, before: Entry) -> None:
    """Add a phrase to the branches that its words lead to.

    Shorter phrases are added first; ``before`` is what the last part of its first word says.
    """
    for word in words[:-1]:
        branch = branches.get(word)
        if branch is None:
            branch = branches[word] = Branch(before, {})
        branches, before = branch.further, branch.entry
    last = branches.get(words[-1])
    branches[words[-1]] = Branch(_with_shorter(entry, before), last.further if last else {})


def _with_shorter(entry: Entry, shorter: Entry) -> Entry:
    """What a phrase says, and what the shorter ones say that it does not say itself."""
    if shorter is SAYS_NOTHING:
        return entry
    own = [cue[1:] for cue in entry.cues]
    return Entry(
        entry.noun or shorter.noun,
        entry.noun_length if entry.noun else shorter.noun_length,
        entry.cues + tuple(cue for cue in shorter.cues if cue[1:] not in own),
        entry.cancels + shorter.cancels,
        entry.opens or shorter.opens,
    )
