"""People who fled to another country, or live in one that is not their own."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator

from extract.place import PlaceMention, Places
from extract.place.names import COUNTRY, key_of
from extract.rules import Figure, Reading

FLIGHT = "displaced"
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
    return [_across(figure, reading, places) for figure in figures]


def _across(figure: Figure, reading: Reading, places: Places) -> Figure:
    if figure.indicator == FLIGHT and figure.cue:
        return _fled(figure, figure.cue, reading, places)
    if figure.indicator in STAYS and figure.counted.noun and figure.noun and figure.noun.name == "nationals":
        return _abroad(figure, reading, places)
    return figure


def _fled(figure: Figure, cue: tuple[int, int], reading: Reading, places: Places) -> Figure:
    flees = any(reading.is_a(at, "flight") for at in range(*cue))
    shelters = any(reading.is_a(at, "refuge") for at in range(*cue))
    verb_end = reading.ends[cue[1] - 1]
    for mention in _countries(places, verb_end, verb_end + REACH) if flees or shelters else ():
        if verb_end < figure.number.start < mention.start:
            break
        between = _between(places, verb_end, mention.start)
        leads_to = flees and not places.words.towards.isdisjoint(between[-2:])
        leaves = flees and places.words.away.issuperset(between)
        lies_in = shelters and len(between) == 1 and between[0] in reading.vocabulary.grammar["inside"]
        if leads_to or leaves or lies_in:
            return figure._replace(indicator=OVER_A_BORDER, how=f"{figure.how}, over a border")
    return figure


def _abroad(figure: Figure, reading: Reading, places: Places) -> Figure:
    noun = figure.counted.noun
    home = places.words.peoples.get(key_of(" ".join(reading.words[noun.start : noun.end]))) if noun else None
    if noun is None or not home:
        return figure
    start = max(reading.starts[0], figure.number.start - REACH)
    end = min(reading.ends[-1], reading.ends[noun.end - 1] + REACH)
    for mention in _countries(places, start, end):
        words = _between(places, start, mention.start)[-1:]
        is_inside = not (reading.vocabulary.grammar["inside"] | places.words.towards).isdisjoint(words)
        if is_inside and mention.location_code != home:
            return _of_another_country(figure, noun.noun.name)
    report = places.subject.location_code
    names_a_place = any(mention.role in WHERE for mention in _countries(places, start, end))
    return _of_another_country(figure, noun.noun.name) if report not in ("", home) and not names_a_place else figure


def _of_another_country(figure: Figure, rule: str) -> Figure:
    return figure._replace(indicator=OVER_A_BORDER, rule=rule, how="people of one country in another")


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
