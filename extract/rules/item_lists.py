"""Items of a list, each a name and a number, which count what the line above the list says: "Killed:", "Gao: 12"."""

from __future__ import annotations

import itertools
from collections.abc import Mapping, Sequence
from dataclasses import replace

from extract.numbers import Number
from extract.rules.classes import ALPHABETIC, AUXILIARY, VERB
from extract.rules.decide import decide
from extract.rules.figure import HEADING_ABOVE, PEOPLE, Figure
from extract.rules.marking import read_sentence
from extract.rules.reading import Reading
from extract.rules.topics import ITEMS
from extract.rules.vocabulary import Vocabulary
from extract.text import Layout

WORDS_OF_ITEM = 12
"""Words of an item, its number among them; of several in one line, those of each."""

LONGEST_LEAD = 30
"""Words of a line that says what the items below it count."""

LONGEST_NAME = 6
"""Words of a line between a list and what it counts that only names something: a region, say."""

MANY = 2
"""Things counted in a line from which on it does not tell of itself which of them the items below it count."""

HOW = "item of the list under its heading"


class ItemLists:
    """What the items of a document's lists count, each read as the end of the line above its list."""

    def __init__(self, layout: Layout, words: Vocabulary, numbers: Mapping[int, Sequence[Number]]) -> None:
        self._layout, self._words, self._numbers = layout, words, numbers
        self._leads: dict[int, int] = {}

    def read(self, index: int, reading: Reading, figures: list[Figure]) -> list[Figure]:
        """The figures of the sentence at ``index``; those of an item that tells nothing itself by its list."""
        if self._layout.sentences[index].kind not in ITEMS or len(reading.words) > WORDS_OF_ITEM * len(figures):
            return figures
        is_mere = _is_item(reading, figures)
        for above in range(index - 1, max(-1, index - 3), -1):
            lead = self._leads.get(above, above)
            if lead < above or self._leads_to(lead, index):
                self._leads[index] = lead
                found = self._under(lead, index, reading, figures) if is_mere else figures
                if found:
                    return found
            if not self._only_names(above):
                break
        return figures

    def _under(self, lead: int, index: int, item: Reading, figures: list[Figure]) -> list[Figure]:
        """The figures of an item as the line at ``lead`` and the item tell them together; none where they do not."""
        start, end, _ = self._layout.sentences[lead]
        first, last, _ = self._layout.sentences[index]
        line = self._layout.lower[start:end] + " "
        text = line + self._layout.lower[first:last]
        numbers = [_moved(number, -start) for number in self._numbers.get(lead, ())]
        numbers += [_moved(number, len(line) - first) for number in item.numbers.values()]
        joined = read_sentence(text, 0, len(text), numbers, self._words)
        if len(joined.words) - len(item.words) > LONGEST_LEAD:
            return []
        told = decide(joined)
        pairs = list(zip(figures, _of_main(told[: -len(figures)], told[-len(figures) :]), strict=True))
        read = [_as_item(figure, told) if _fits(figure, told) else figure for figure, told in pairs]
        return read if any(figure.how == HOW for figure in read) else []

    def _leads_to(self, lead: int, index: int) -> bool:
        """Whether a line ends in a colon, or is a heading without a number over more than one item."""
        sentences = self._layout.sentences
        start, end, kind = sentences[lead]
        if kind != "row" and self._layout.lower.endswith(":", start, end):
            return True
        if kind != "heading" or lead in self._numbers:
            return False
        return index + 1 in self._numbers and sentences[index + 1].kind in ITEMS

    def _only_names(self, index: int) -> bool:
        """Whether a line may name what the items below it are part of: "Americas"."""
        start, end, kind = self._layout.sentences[index]
        return (
            kind == "heading"
            and index not in self._numbers
            and self._layout.lower.count(" ", start, end) < LONGEST_NAME
        )


def _of_main(line: Sequence[Figure], items: list[Figure]) -> list[Figure]:
    """What items below a line that counts several things count: parts of the first ("90 cases and 3 deaths:")."""
    counts = [one for one in line if one.tells and one.number.kind == "count"]
    if len({one.indicator for one in counts}) < MANY:
        return items
    main = counts[0]
    is_part = all(item.number.value <= main.number.value for item in items)
    indicator = main.indicator if is_part else ""
    return [replace(item, indicator=indicator, rule=main.rule, kind=main.kind, unit=main.unit) for item in items]


def _is_item(reading: Reading, figures: Sequence[Figure]) -> bool:
    """Whether a sentence is of names and numbers, and nothing in it tells what they count."""
    if not figures or reading.cues:
        return False
    if any(found.noun.indicator for found in reading.nouns.values()):
        return False
    classes = reading.classes
    if any(here & (VERB | AUXILIARY) for here in classes):
        return False
    return all(_is_mere(figure, len(reading.words) - 1) for figure in figures) and _are_named(reading, classes)


def _is_mere(figure: Figure, last: int) -> bool:
    """Whether a figure is a count, in digits or the ``last`` word, of which nothing is known but from a heading."""
    is_told = figure.how != HEADING_ABOVE and figure.tells
    return not is_told and figure.number.kind == "count" and (figure.word == last or not figure.number.spelled)


def _are_named(reading: Reading, classes: Sequence[int]) -> bool:
    """Whether each number has a word of its own before it, or each one behind it."""
    bounds = [-1, *reading.numbers, len(reading.words)]
    named = [any(here & ALPHABETIC for here in classes[a + 1 : b]) for a, b in itertools.pairwise(bounds)]
    return all(named[:-1]) or all(named[1:])


def _moved(number: Number, by: int) -> Number:
    start, end, lead, tail = number.start + by, number.end + by, number.lead + by, number.tail + by
    return number._replace(start=start, end=end, lead=lead, tail=tail, spelled=False)


def _fits(figure: Figure, told: Figure) -> bool:
    """Whether an item counts what it and the line above it tell: something of the sort that it names itself."""
    number, noun = figure.number, figure.noun
    if not told.tells or told.number.kind != "count" or number.value == 0:
        return False
    if noun is None or noun.kind == "place":
        return True
    is_same = told.kind == figure.kind or (told.kind in PEOPLE and figure.kind in PEOPLE)
    return is_same and told.rule != noun.name


def _as_item(figure: Figure, told: Figure) -> Figure:
    """A figure with what the line above its list tells of it; one of people keeps its own unit."""
    figure = replace(figure, indicator=told.indicator, rule=told.rule, how=HOW, score=told.score)
    is_own = figure.noun and figure.noun.kind != "place"
    return figure if is_own else replace(figure, kind=told.kind, unit=told.unit)
