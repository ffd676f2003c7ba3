"""The places of one text: what a figure's place is, which names stand in one list, and which lies in which."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from extract.place.mentions import PlaceMention
from extract.place.names import COUNTRY, REGION, countries
from extract.place.words import PlaceWords
from extract.text import Layout

CHAIN = 40
"""Characters between a place and the larger one that it is said to lie in."""

LIST_GAP = 12
"""Characters between two members of a list."""

NEAR = 600
"""Characters before a name that no table knows in which the place that it lies in is looked for."""


class Place(NamedTuple):
    """The place of a figure, and the offsets of the words that name it.

    ``found`` says how it was found: "touching", "after" or "before" the number, elsewhere in the "sentence", in an
    "earlier" one, in the "heading", or as what the "report" is about; empty where there is none.
    """

    place: str = ""
    location_code: str = ""
    location_name: str = ""
    admin1_code: str = ""
    admin1_name: str = ""
    admin2_code: str = ""
    admin2_name: str = ""
    start: int = -1
    end: int = -1
    found: str = ""


NOWHERE = Place()


@dataclass(frozen=True, slots=True)
class Places:
    """The places of one text, ready to be asked.

    ``mentions`` are those that something can happen in, in order, and ``starts`` their offsets; ``groups`` gives for
    each the first and last member of the list that it stands in. ``handed`` is for each sentence the place that holds
    in it where it names none; ``subject`` is the place that the report is about.
    """

    layout: Layout
    mentions: list[PlaceMention]
    starts: list[int]
    groups: list[tuple[int, int]]
    handed: list[Place]
    subject: Place
    words: PlaceWords


def groups_of(mentions: list[PlaceMention], text: str, words: PlaceWords) -> list[tuple[int, int]]:
    """For each mention the first and the last of the coordinated names that it stands among."""
    groups: list[tuple[int, int]] = []
    first = 0
    for index, mention in enumerate(mentions):
        if index and not _is_joined(mentions[index - 1], mention, text, words):
            groups.extend((first, index - 1) for _ in range(first, index))
            first = index
    groups.extend((first, len(mentions) - 1) for _ in range(first, len(mentions)))
    return groups


def _is_joined(one: PlaceMention, other: PlaceMention, text: str, words: PlaceWords) -> bool:
    if other.start - one.end > LIST_GAP or not words.joined.fullmatch(text, one.end, other.start):
        return False
    larger = other.level < one.level and "," in text[one.end : other.start]
    return not larger and (one.level in (COUNTRY, REGION)) == (other.level in (COUNTRY, REGION))


def place_at(places: Places, index: int, found: str) -> Place:
    """The place of a mention with the list that it stands in; codes only where they are the same for the whole list."""
    first, last = places.groups[index]
    one = places.mentions[index]
    if one.sure and (first == last or found == "touching"):
        units = one.admin1_code, one.admin1_name, one.admin2_code, one.admin2_name
        code = one.location_code
        return Place(" ".join(one.text.split()), code, country_name(code), *units, one.start, one.end, found)
    group = places.mentions[first : last + 1] if found != "touching" else [places.mentions[index]]
    start, end = group[0].start, group[-1].end
    if not all(mention.sure for mention in group):
        larger = _surroundings(places, first, last)
        group = [mention if mention.sure else _lying_in(mention, larger) for mention in group]
    codes = {mention.location_code for mention in group}
    code = codes.pop() if len(codes) == 1 else ""
    units1 = {(mention.admin1_code, mention.admin1_name) for mention in group}
    units2 = {(mention.admin2_code, mention.admin2_name) for mention in group}
    unit1 = units1.pop() if len(units1) == 1 else ("", "")
    unit2 = units2.pop() if len(units2) == 1 else ("", "")
    text = places.layout.text[start:end] if len(group) > 1 else group[0].text
    return Place(" ".join(text.split()), code, country_name(code), *unit1, *unit2, start, end, found)


def _surroundings(places: Places, first: int, last: int) -> PlaceMention | Place:
    """What a name that no table knows lies in: a larger place named with it, the country before it, or the report's."""
    mentions, text = places.mentions, places.layout.text
    if last + 1 < len(mentions) and mentions[last + 1].sure and mentions[last + 1].level != REGION:
        gap = text[mentions[last].end : mentions[last + 1].start]
        if len(gap) <= CHAIN and places.words.inside.fullmatch(gap):
            return mentions[last + 1]
    start = mentions[first].start
    for index in range(first - 1, -1, -1):
        if start - mentions[index].start > NEAR:
            break
        if mentions[index].sure and mentions[index].location_code:
            return mentions[index]._replace(admin1_code="", admin1_name="")
    return places.subject


def _lying_in(mention: PlaceMention, larger: PlaceMention | Place) -> PlaceMention:
    return mention._replace(
        location_code=larger.location_code,
        admin1_code=larger.admin1_code,
        admin1_name=larger.admin1_name,
    )


def country_name(code: str) -> str:
    """OCHA's preferred name of a country by its ISO 3166-1 alpha-3 code; empty for any other code."""
    country = countries().get(code)
    return country.name if country else ""


def outermost(places: Places, first: int, index: int) -> int:
    """The name at the head of a chain of places each inside the next ("the camp of Mentao near Djibo")."""
    while index > first and _lies_in(places, index - 1):
        index -= 1
    return index


def _lies_in(places: Places, index: int) -> bool:
    """Whether the text says that a place lies in or near the next one."""
    one, other = places.mentions[index], places.mentions[index + 1]
    if other.start - one.end > CHAIN or one.level < other.level:
        return False
    gap = places.layout.text[one.end : other.start]
    listed = one.level == other.level and places.words.joined.fullmatch(gap)
    return not listed and places.words.inside.fullmatch(gap) is not None
