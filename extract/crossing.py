"""People who fled to another country: a flight that ends in a country by name is one over a border."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import replace

from extract.place import Places
from extract.place.names import COUNTRY
from extract.rules import Figure, Reading
from extract.rules.classes import FLIGHT

FLEEING = "displaced"
OVER_A_BORDER = "refugees"

REACH = 60
"""Characters after the verb of flight in which the country that it leads to is named."""


def across_borders(figures: list[Figure], reading: Reading, places: Places) -> list[Figure]:
    """The figures of a sentence, those who fled "to" or "into" a country by name counted as refugees."""
    for index, figure in enumerate(figures):
        if figure.indicator == FLEEING and figure.cue:
            figures[index] = _across(figure, figure.cue, reading, places)
    return figures


def _across(figure: Figure, cue: tuple[int, int], reading: Reading, places: Places) -> Figure:
    if not any(here & FLIGHT for here in reading.classes[slice(*cue)]):
        return figure
    verb_end = reading.span_of(cue[1] - 1)[1]
    if verb_end < figure.number.start:
        return figure
    lower = places.layout.lower
    for mention in places.mentions[bisect_left(places.starts, verb_end) :]:
        if mention.start > verb_end + REACH:
            break
        before = lower[verb_end : mention.start].split()
        leads_to = any(word in places.words.towards for word in before[-2:])
        if mention.level == COUNTRY and leads_to and not lower.startswith(("'s", "’s"), mention.end):
            return replace(figure, indicator=OVER_A_BORDER, how=f"{figure.how}, to another country")
    return figure
