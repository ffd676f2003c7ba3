"""Rows of places, each before its number: "Chad 1.1 million Niger 240,000 Mali 61,000"."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import replace

from extract.place import Places
from extract.rules import Figure, Reading
from extract.rules.figure import CONTINUED_LIST, PEOPLE

FEWEST = 3
"""Places from which on they stand in a row."""

SIGNS = " \t\n:–-—,;("
"""What may stand between a place and its number, or behind the number before it."""


def by_places(figures: list[Figure], reading: Reading, places: Places, earlier: Figure | None) -> list[Figure]:
    """The figures of a sentence; those of a row of places count by place what the sentence before it counted."""
    if earlier is None or len(figures) < FEWEST or reading.nouns or reading.cues or earlier.kind not in PEOPLE:
        return figures
    start = reading.start
    for figure in figures:
        if figure.number.kind != "count" or not _is_place(places, start, figure.number.lead):
            return figures
        start = figure.number.tail
    how = "row of places below it"
    return [
        replace(one, indicator=earlier.indicator, unit=earlier.unit, rule=earlier.rule, how=how, score=CONTINUED_LIST)
        for one in figures
    ]


def _is_place(places: Places, start: int, end: int) -> bool:
    """Whether there is nothing but the name of a place between two offsets."""
    between = places.layout.lower[start:end]
    start += len(between) - len(between.lstrip(SIGNS))
    end -= len(between) - len(between.rstrip(SIGNS))
    index = bisect_left(places.starts, start)
    return index < len(places.mentions) and (places.mentions[index].start, places.mentions[index].end) == (start, end)
