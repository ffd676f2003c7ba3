"""People who fled to another country, or live in one that is not their own."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import replace

from extract.place import PlaceMention, Places
from extract.place.names import COUNTRY, key_of
from extract.rules import Figure, Reading
from extract.rules.classes import COMMA, CONJUNCTION, FLIGHT, INSIDE, REFUGE
from extract.rules.reading import NounAt

FLEEING = "displaced"
OVER_A_BORDER = "refugees"
STAYS = ("population", "other")
"""Indicators that a people in a country that is not its own adds something to."""

WHERE = ("place", "to")
"""Roles of the country that people are in."""

REACH = 60
"""Characters after the verb of flight, or beside a people, in which the country is named."""


def across_borders(figures: list[Figure], reading: Reading, places: Places) -> list[Figure]:
    """The figures of a sentence, those who fled over a border, or are of one country and in another, as refugees.

    A flight is one over a border where it ends in a country by name ("fled to Chad"), leaves one ("fled Chad"), or
    finds shelter in one ("sought refuge in Chad").
    """
    for index, figure in enumerate(figures):
        if figure.indicator == FLEEING and figure.cue:
            figures[index] = _fled(figure, figure.cue, reading, places)
        elif figure.indicator in STAYS and figure.counted.noun and figure.noun and figure.noun.name == "nationals":
            abroad = _abroad(figure, figure.counted.noun, reading, places)
            is_listed = index > 0 and _goes_on(figures[index - 1], figure, reading)
            figures[index] = _of_another_country(figure, figure.noun.name) if is_listed else abroad
    return figures


def _goes_on(previous: Figure, figure: Figure, reading: Reading) -> bool:
    """Whether a people goes on a list of those in another country: "93,000 Syrians, 72,000 Ethiopians"."""
    is_abroad = previous.indicator == OVER_A_BORDER and previous.noun == figure.noun
    gap = reading.classes[previous.counted.end : figure.word]
    return is_abroad and all(here & (COMMA | CONJUNCTION) for here in gap)


def _fled(figure: Figure, cue: tuple[int, int], reading: Reading, places: Places) -> Figure:
    flees = any(here & FLIGHT for here in reading.classes[slice(*cue)])
    shelters = any(here & REFUGE for here in reading.classes[slice(*cue)])
    if not flees and not shelters:
        return figure
    verb_end = reading.span_of(cue[1] - 1)[1]
    for mention in _countries(places, verb_end, verb_end + REACH):
        if any(verb_end < number.start < mention.start for number in reading.numbers.values()):
            break
        between = _between(places, verb_end, mention.start)
        leads_to = flees and not places.words.towards.isdisjoint(between[-2:])
        leaves = flees and places.words.away.issuperset(between)
        lies_in = shelters and len(between) == 1 and reading.vocabulary.classes[between[0]] & INSIDE
        if leads_to or leaves or lies_in:
            return replace(figure, indicator=OVER_A_BORDER, how=f"{figure.how}, over a border")
    return figure


def _abroad(figure: Figure, noun: NounAt, reading: Reading, places: Places) -> Figure:
    home = places.words.peoples.get(key_of(" ".join(reading.words[noun.start : noun.end])))
    if not home:
        return figure
    start = max(reading.span_of(0)[0], figure.number.start - REACH)
    end = min(reading.span_of(len(reading.words) - 1)[1], reading.span_of(noun.end - 1)[1] + REACH)
    for mention in _countries(places, start, end):
        words = _between(places, start, mention.start)[-1:]
        is_inside = any(reading.vocabulary.classes[word] & INSIDE or word in places.words.towards for word in words)
        if is_inside and mention.location_code != home:
            return _of_another_country(figure, noun.noun.name)
    report = places.subject.location_code
    names_a_place = any(mention.role in WHERE for mention in _countries(places, start, end))
    return _of_another_country(figure, noun.noun.name) if report not in ("", home) and not names_a_place else figure


def _of_another_country(figure: Figure, rule: str) -> Figure:
    return replace(figure, indicator=OVER_A_BORDER, rule=rule, how="people of one country in another")


def _between(places: Places, start: int, end: int) -> list[str]:
    """The words between two offsets, articles and compounds such as "war-torn" left out."""
    words = places.layout.lower[start:end].split()
    return [word for word in words if word not in places.words.determiners and "-" not in word]


def _countries(places: Places, start: int, end: int) -> Iterator[PlaceMention]:
    """The countries named between two offsets, one that only owns something left out: "Chad's lake"."""
    for mention in places.mentions[bisect_left(places.starts, start) :]:
        if mention.start > end:
            return
        if mention.level == COUNTRY and not places.layout.lower.startswith(("'s", "’s"), mention.end):
            yield mention
