"""The thread of a document: what the sentences before one told that bears on it."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from extract.numbers import Number
from extract.rules.counted import MOVED, points_back
from extract.rules.figure import HEADING_ABOVE, Figure, Topic, no_topic
from extract.rules.reading import Reading
from extract.rules.referring import STATE
from extract.rules.shares import counts_people
from extract.rules.told_before import first_but_places
from extract.rules.topics import ITEMS, Topics
from extract.text import Layout

REMEMBERED = 20
"""Sentences for which a report that told of people who moved goes on counting them without their name."""

NOWHERE = -9
"""The index of no sentence, far from the first."""


class Thread:
    """What was told up to a sentence.

    ``earlier`` is the main figure of the last sentence with numbers, which one that points back takes its meaning from.
    """

    def __init__(self, layout: Layout, topics: Topics) -> None:
        self._layout, self._topics = layout, topics
        self.earlier: Figure | None = None
        self._near: Sequence[Figure] = ()
        self._at = NOWHERE
        self._moved: Figure | None = None
        self._moved_at = 0
        self._topic: Callable[[], Topic] = no_topic
        self._is_headed = False

    def moved(self, index: int) -> Figure | None:
        """The last people told of who moved, if that was not long before a sentence."""
        return self._moved if index - self._moved_at <= REMEMBERED else None

    def topic(self, index: int, numbers: Sequence[Number]) -> Callable[[], Topic]:
        """What will tell the topic of the sentence at ``index``.

        Of lines of key figures, each right below the other, all have the heading of the first; else the line above is
        itself what heads a line, unless the numbers of that are too great to be parts of its own.
        """
        heading = self._layout.heading_above(index)
        if index - self._at != 1 or heading is not self._layout.sentences[self._at]:
            self._topic = self._topics.of(heading)
        elif not self._is_headed:
            is_part = not _are_more(numbers, self._near) and all(number.kind != "money" for number in numbers)
            self._topic = self._topics.of(heading) if is_part else no_topic
        return self._topic

    def right_before(self, index: int) -> Sequence[Figure]:
        """The figures of the sentence right before one, under the same heading or both lines of key figures."""
        if index - self._at != 1:
            return ()
        layout = self._layout
        are_lines = {layout.sentences[at].kind for at in (self._at, index)} <= ITEMS
        is_next = are_lines or layout.heading_above(index) is layout.heading_above(self._at)
        return self._near if is_next else ()

    def note(self, index: int, figures: Sequence[Figure], reading: Reading) -> list[Figure]:
        """Remember what the sentence at ``index`` told, and return the figures by which it told it."""
        told = [figure for figure in figures if figure.tells]
        self.earlier = _main_of(told, figures, reading)
        if not figures or figures[0].how != STATE:
            self._near = told
        self._at = index
        self._is_headed = any(figure.how == HEADING_ABOVE for figure in figures)
        if movers := next((figure for figure in told if figure.indicator in MOVED), None):
            self._moved, self._moved_at = movers, index
        return told


def _main_of(told: Sequence[Figure], figures: Sequence[Figure], reading: Reading) -> Figure | None:
    """The figure that a sentence is about, of which the next may tell more: the first that tells of no mere place.

    What befell a part is no word of a whole of which nothing is told: "90 patients, 4 of whom died".
    """
    of_whole = [figure for figure in told if not _is_of_untold(figure, figures, reading)]
    return first_but_places(of_whole) if of_whole else None


def _is_of_untold(figure: Figure, figures: Sequence[Figure], reading: Reading) -> bool:
    """Whether a figure is of some of the people before it in its sentence, of whom nothing is told: "4 of whom"."""
    if not points_back(reading, figure.word):
        return False
    return any(counts_people(other) and other.indicator == "other" for other in figures[: figures.index(figure)])


def _are_more(numbers: Sequence[Number], told: Sequence[Figure]) -> bool:
    """Whether a line has more than the line above it, which then is no heading of it: "Dead: 12", then "Huts: 90"."""
    counts = [figure.number.value for figure in told if figure.number.kind == "count"]
    return bool(counts) and any(number.kind == "count" and number.value > max(counts) for number in numbers)
