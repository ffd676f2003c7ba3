"""One sentence as the finder of parts sees it: its figures, the brackets they stand in, and the links found so far."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cache
from typing import Any

from extract.lang import load_table
from extract.rules import Figure
from extract.rules.vocabulary import tokens_of

ROUNDING = 1.02
"""Parts may add up to this much of their whole: reports round."""

MOST_EXCESS = 1.5
"""A part that the words tie to its whole may exceed it by a slip of the report, but not by more than this."""


OF_PEOPLE = frozenset(
    ("cases", "deaths", "food_insecure", "injured", "malnourished", "missing", "refugees", "vaccinated")
)
PREMISES = frozenset(("places", "buildings"))
"""Indicators that count people: no share of these is one of places: "of 9 wards, Ava has a CFR of 3%"."""


@dataclass(frozen=True, slots=True)
class PartWords:
    """The lists of ``parts.toml``: ``phrases`` cut into words, by first word, longest first; ``sets`` as they stand.

    One of ``pointing_back`` stands in every sentence that goes on from the one before it, or one of ``leading`` and
    then one of those counted.
    """

    phrases: dict[str, dict[str, list[tuple[str, ...]]]]
    sets: dict[str, frozenset[str]]
    pointing_back: frozenset[str]
    leading: frozenset[str]

    def may_point_back(self, words: list[str]) -> bool:
        """Whether a sentence of such words can go on from the one before it."""
        if not self.pointing_back.isdisjoint(words):
            return True
        return not (self.leading.isdisjoint(words) or self.sets["counted"].isdisjoint(words))


@dataclass(slots=True)
class Scene:
    """A sentence's words and claimed figures; for each figure the word index of its open bracket, -1 for none.

    ``wholes`` gives the whole of a part, by its index in ``figures``.
    """

    words: list[str]
    figures: list[Figure]
    terms: PartWords
    brackets: list[int] = field(default_factory=list)
    wholes: dict[int, Figure] = field(default_factory=dict)

    def gap(self, index: int) -> list[str]:
        """The words between a figure and the one before it, or the beginning of the sentence."""
        start = self.figures[index - 1].word + 1 if index else 0
        return self.words[start : self.figures[index].word]

    def is_all(self, index: int) -> bool:
        """Whether a figure is no part but all there are: "all three of which"."""
        word = self.figures[index].word
        return not self.terms.sets["whole_of_it"].isdisjoint(self.words[word - 1 : word])

    def phrase_at(self, at: int, name: str) -> int:
        """How many words from ``at`` on are a phrase of the list of that name; 0 where none is."""
        words = self.words
        if at < len(words):
            for phrase in self.terms.phrases[name].get(words[at], ()):
                if len(phrase) == 1 or tuple(words[at : at + len(phrase)]) == phrase:
                    return len(phrase)
        return 0

    def only_fills(self, start: int, end: int) -> bool:
        """Whether there are but words that describe a whole from ``start`` to ``end``: "the total", "Yemen's"."""
        fillers = self.terms.sets["fillers"]
        return all(word in fillers or word[-2:] in ("'s", "’s") for word in self.words[start:end])


@cache
def part_words(language: str) -> PartWords:
    """The words of a language. Raises FileNotFoundError for a language without ``parts.toml``."""
    table: dict[str, Any] = load_table(language, "parts")
    phrases: dict[str, dict[str, list[tuple[str, ...]]]] = {}
    for name, rows in table.items():
        by_first = phrases.setdefault(name, {})
        for phrase in sorted(map(tokens_of, rows), key=len, reverse=True):
            by_first.setdefault(phrase[0], []).append(phrase)
    sets = {name: frozenset(rows) for name, rows in table.items()}
    leading = frozenset(phrases["leads"]) | sets["membership"]
    return PartWords(phrases, sets, sets["pointers"] | sets["totals"] | sets["contains"], leading)


def brackets_of(words: list[str], figures: list[Figure]) -> list[int]:
    """For each figure the word index of the innermost bracket that is open at its number; -1 where none is."""
    if "(" not in words:
        return [-1] * len(figures)
    at = {figure.word for figure in figures}
    found: list[int] = []
    stack: list[int] = []
    for index, word in enumerate(words):
        if word == "(":
            stack.append(index)
        elif word == ")" and stack:
            stack.pop()
        elif index in at:
            found.append(stack[-1] if stack else -1)
    return found


def behind_bracket(scene: Scene, index: int) -> int:
    """The word after a figure, and after the bracket that follows it: "3,400 (85%) of them"."""
    words, at = scene.words, scene.figures[index].word + 1
    return words.index(")", at) + 1 if words[at : at + 1] == ["("] and ")" in words[at:] else at


def fits(part: Figure, whole: Figure, most: float = ROUNDING) -> bool:
    """Whether a figure can be a part of another: of the same unit and hardly more, or a percentage of a count."""
    if whole.number.kind == "percent":
        return False
    if part.number.kind == "percent":
        return not (part.indicator in OF_PEOPLE and unit_of(whole) in PREMISES)
    return unit_of(part) == unit_of(whole) and part.number.value <= whole.number.value * most


def unit_of(figure: Figure) -> str:
    """The unit of a figure; a number that names nothing counts people."""
    return figure.unit or "people"


def amount(figure: Figure) -> float:
    """What a figure adds to a sum of parts; percentages add nothing."""
    return 0.0 if figure.number.kind == "percent" else figure.number.value
