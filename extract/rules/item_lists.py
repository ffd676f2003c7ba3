"""Items of a list, each a name and a number, which count what the line above the list says: "Killed:", "Gao: 12"."""

from __future__ import annotations

import itertools
from collections.abc import Mapping, Sequence
from dataclasses import replace

from extract.numbers import Number
from extract.rules.classes import ALPHABETIC, AUXILIARY, VERB
from extract.rules.decide import decide
from extract.rules.figure import GROUPS, HEADING_ABOVE, PEOPLE, Figure
from extract.rules.reading import Reading, read_sentence
from extract.rules.vocabulary import Vocabulary
from extract.text import Layout

WORDS_OF_ITEM = 8
"""Words of an item, its number among them; of several in one line, those of each."""

LONGEST_LEAD = 30
"""Words of a line that says what the items below it count."""

LONGEST_NAME = 6
"""Words of a line between a list and what it counts that only names something: a region, say."""

KINDS = frozenset(("heading", "bullet", "figure"))
"""Kinds of sentences that the items of a list are."""

NAMED = GROUPS | {"place"}
"""Kinds of which the nouns in an item tell only of whom or where it is: "Girls: 12", "Hunan province: 3"."""

HOW = "item of the list under its heading"


class ItemLists:
    """What the items of a document's lists count, each list by the line above its first item."""

    def __init__(self, layout: Layout, words: Vocabulary, numbers: Mapping[int, Sequence[Number]]) -> None:
        self._layout, self._words, self._numbers = layout, words, numbers
        self._counting: dict[int, Figure] = {}

    def read(self, index: int, reading: Reading, figures: list[Figure]) -> list[Figure]:
        """The figures of the sentence at ``index``; those of an item that tells nothing itself by its list."""
        if self._layout.sentences[index].kind not in KINDS or not is_item(reading, figures):
            return figures
        model = figures[0] if figures[0].how == HEADING_ABOVE else self._model(index, reading)
        if model is None:
            return figures
        self._counting[index] = model
        return [_as_item(figure, model) if _fits(figure, model) else figure for figure in figures]

    def _model(self, index: int, reading: Reading) -> Figure | None:
        """What the first item of the list counted; None where nothing above says it."""
        for above in range(index - 1, max(-1, index - 3), -1):
            if found := self._counting.get(above) or self._first(above, index, reading):
                return found
            if not self._only_names(above):
                break
        return None

    def _first(self, lead: int, index: int, item: Reading) -> Figure | None:
        """What the item at ``index`` counts, read as the end of the line at ``lead``."""
        sentences, lower = self._layout.sentences, self._layout.lower
        start, end, kind = sentences[lead]
        if kind == "row" or not (lower.endswith(":", start, end) or self._is_heading_of(lead, index)):
            return None
        told = self._numbers.get(lead, ())
        count = len(item.numbers)
        joined = read_sentence(lower, start, sentences[index].end, [*told, *item.numbers.values()], self._words)
        if len(joined.words) - len(item.words) > LONGEST_LEAD:
            return None
        first = decide(joined)[-count]
        return first if first.indicator not in ("", "other") and first.number.kind == "count" else None

    def _is_heading_of(self, lead: int, index: int) -> bool:
        """Whether a line without a stop or number has more than one item below it."""
        sentences = self._layout.sentences
        if sentences[lead].kind != "heading" or lead in self._numbers:
            return False
        return index + 1 in self._numbers and sentences[index + 1].kind in KINDS

    def _only_names(self, index: int) -> bool:
        """Whether a line may name what the items below it are part of: "Americas"."""
        start, end, kind = self._layout.sentences[index]
        return (
            kind == "heading"
            and index not in self._numbers
            and self._layout.lower.count(" ", start, end) < LONGEST_NAME
        )


def is_item(reading: Reading, figures: Sequence[Figure]) -> bool:
    """Whether a sentence is of names and numbers, and nothing in it tells what they count."""
    if not figures or reading.cues or len(reading.words) > WORDS_OF_ITEM * len(figures):
        return False
    if any(found.noun.indicator or found.noun.kind not in NAMED for found in reading.nouns.values()):
        return False
    classes = reading.classes
    if any(here & (VERB | AUXILIARY) for here in classes):
        return False
    return all(_is_mere(figure, len(reading.words) - 1) for figure in figures) and _are_named(reading, classes)


def _is_mere(figure: Figure, last: int) -> bool:
    """Whether a figure is a count, in digits or the ``last`` word, of which nothing is known but from a heading."""
    is_told = figure.how != HEADING_ABOVE and figure.indicator not in ("", "other")
    return not is_told and figure.number.kind == "count" and (figure.word == last or not figure.number.spelled)


def _are_named(reading: Reading, classes: Sequence[int]) -> bool:
    """Whether each number has a word of its own before it, or each one behind it."""
    bounds = [-1, *reading.numbers, len(reading.words)]
    named = [any(here & ALPHABETIC for here in classes[a + 1 : b]) for a, b in itertools.pairwise(bounds)]
    return all(named[:-1]) or all(named[1:])


def _fits(figure: Figure, model: Figure) -> bool:
    """Whether a figure can count what its list counts: people only in a list of people, and more than none."""
    return figure.number.value != 0 and (figure.noun is None or model.kind in PEOPLE)


def _as_item(figure: Figure, model: Figure) -> Figure:
    """A figure as one more of what the first item of its list counts; one of people keeps its own unit."""
    told = replace(figure, indicator=model.indicator, rule=model.rule, how=HOW, score=model.score)
    return told if figure.noun else replace(told, kind=model.kind, unit=model.unit)
