"""Places that a text means without a name: the whole country, several countries, a part of one by its direction."""

from __future__ import annotations

from extract.place.mentions import PlaceMention
from extract.place.names import COUNTRY, REGION, TOWN, countries
from extract.place.places import Place
from extract.place.words import PlaceWords
from extract.text import Layout


def nameless_places(
    layout: Layout,
    named: list[PlaceMention],
    subject: Place,
    words: PlaceWords,
) -> list[PlaceMention]:
    """Mentions for all such phrases of a text about ``subject``; ``named`` are the mentions with names."""
    country = _whole_country(layout, named, subject.location_code, words)
    return country + _several_countries(layout, named, subject, words) + _directions(layout, words)


def _whole_country(layout: Layout, mentions: list[PlaceMention], code: str, words: PlaceWords) -> list[PlaceMention]:
    """A mention of the subject's country for each "the country", "nationwide" and the like.

    It has the name by which the text calls the country; where it never does, these words themselves.
    """
    if code not in countries():
        return []
    named = (m.text for m in mentions if m.location_code == code and m.level == COUNTRY and m.role != "people")
    short = countries()[code].short
    name = next(named, short if short in layout.text else "")
    return [
        PlaceMention(start, end, name or layout.text[start:end], code, COUNTRY, "", "", "", "", "place", True, True)
        for start, end in _spans(layout.lower, words.whole_country)
    ]


def _directions(layout: Layout, words: PlaceWords) -> list[PlaceMention]:
    """A mention for each part of a country that is named by its direction alone ("13,199 in the east")."""
    lower = layout.lower
    mentions: list[PlaceMention] = []
    for start, end in _spans(lower, words.directions):
        before = lower[max(0, start - 20) : start].split()
        if len(before) < 2 or before[-1] not in words.determiners or before[-2] not in words.sure_prepositions:
            continue
        if words.direction_end.match(lower, end):
            text = layout.text[start:end]
            mentions.append(PlaceMention(start, end, text, "", TOWN, "", "", "", "", "direction", False, True))
    return mentions


def _spans(lower: str, phrases: tuple[str, ...]) -> list[tuple[int, int]]:
    """Where whole phrases stand in a text, without overlaps."""
    ends: dict[int, int] = {}
    for phrase in phrases:
        at = lower.find(phrase)
        while at >= 0:
            end = at + len(phrase)
            if not lower[at - 1 : at].isalnum() and not lower[end : end + 1].isalnum():
                ends[at] = max(end, ends.get(at, 0))
            at = lower.find(phrase, end)
    return sorted(ends.items())


def _several_countries(
    layout: Layout, named: list[PlaceMention], subject: Place, words: PlaceWords
) -> list[PlaceMention]:
    """A mention without a country for each "worldwide", "in seven countries", "Sudan and the region".

    It has the name of the region that the report is about, if it is about one.
    """
    lower = layout.lower
    spans = _spans(lower, words.several_countries)
    spans += [match.span() for match in words.count_of_countries.finditer(lower)]
    ends = {mention.end for mention in named if mention.level == COUNTRY and mention.role != "people"}
    spans += [match.span("places") for match in words.and_around.finditer(lower) if match.start() - 1 in ends]
    name = "" if subject.location_code else subject.place
    return [PlaceMention(start, end, name, "", REGION, "", "", "", "", "place", True, True) for start, end in spans]
