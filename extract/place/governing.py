"""The place that a figure is about: the name that governs it in its sentence, or what the text has handed down to it."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from dataclasses import dataclass
from typing import NamedTuple

from extract.place.mentions import ADJECTIVE, NAMED, PlaceMention, find_places
from extract.place.names import COUNTRY, REGION, countries
from extract.place.words import PlaceWords, place_words
from extract.text import Layout

HEAD = 400
"""Characters at the beginning of a report that say what it is about."""

CARRIED = 4
"""Sentences over which a place is handed down within a paragraph or section."""


class Place(NamedTuple):
    """The place of a figure. ``found`` says how: "touching", "after", "before", "sentence", "earlier", "heading", "report" or ""."""

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

    ``mentions`` are those that something can happen in, in order, and ``starts`` their offsets; ``groups`` gives for each
    the first and last member of the list that it stands in. ``handed`` is for each sentence the place that holds in it
    where it names none, with the way it was found; ``subject`` is the place that the report is about.
    """

    layout: Layout
    mentions: list[PlaceMention]
    starts: list[int]
    groups: list[tuple[int, int]]
    handed: list[Place]
    subject: Place
    words: PlaceWords


def read_places(layout: Layout, title: str = "", country_hint: str = "", language: str = "en") -> Places:
    """Find the places of a text, and what the report and each sentence of it are about. Linear in the text."""
    words = place_words(language)
    every = find_places(layout, country_hint, language)
    subject = _subject(layout, every, title, country_hint, language)
    mentions = [mention for mention in every if mention.role in ("place", "to", "away")]
    places = Places(layout, mentions, [m.start for m in mentions], _groups(mentions, layout.text), [], subject, words)
    places.handed.extend(_handed_down(places))
    return places


def place_of(places: Places, start: int, end: int, sentence_index: int) -> Place:
    """The place of the figure whose number stands from ``start`` to ``end`` in the sentence at ``sentence_index``."""
    sentence = places.layout.sentences[sentence_index]
    first, last = bisect_left(places.starts, sentence.start), bisect_left(places.starts, sentence.end)
    if first == last:
        return places.handed[sentence_index]
    index, found = _governor(places, first, last, start, end)
    return _place(places, index, found) if index >= 0 else places.handed[sentence_index]


_TOUCHING = re.compile(r"\s*(?:[(\[:=–—-]|\|)?\s*(?:n\s*=\s*)?")
_DIGIT = re.compile(r"\d")


def _governor(places: Places, first: int, last: int, start: int, end: int) -> tuple[int, str]:
    """The mention of a sentence, from ``first`` to before ``last``, that governs a figure, and how."""
    text, lower = places.layout.text, places.layout.lower
    after = bisect_left(places.starts, end, first, last)
    before = after - 1 if after > first and places.mentions[after - 1].end <= start else -1
    if before >= 0 and start - places.mentions[before].end <= 6 and _TOUCHING.fullmatch(text, places.mentions[before].end, start):
        return before, "touching"
    after = after if after < last else -1
    ahead = after >= 0 and not _breaks(lower, end, places.mentions[after].start, places.words)
    behind = before >= 0 and not _breaks(lower, places.mentions[before].end, start, places.words)
    near_ahead = ahead and places.mentions[after].led and not _DIGIT.search(text, end, places.mentions[after].start)
    if near_ahead:
        return after, "after"
    if behind:
        return before, "before"
    if ahead:
        return after, "after"
    return (before, "sentence") if before >= 0 else (after, "sentence")


def _breaks(lower: str, start: int, end: int, words: PlaceWords) -> bool:
    return any(lower.find(mark, start, end) >= 0 for mark in words.clause_breaks)


_JOINED = re.compile(r"\s*,\s*(?:and\s+)?|\s*,?\s+(?:and|or|&)\s+(?:the\s+|in\s+)?|\s*/\s*|\s*-\s*")


def _groups(mentions: list[PlaceMention], text: str) -> list[tuple[int, int]]:
    """For each mention the first and the last of the coordinated names that it stands among."""
    groups: list[tuple[int, int]] = []
    first = 0
    for index, mention in enumerate(mentions):
        if index and not _is_joined(mentions[index - 1], mention, text):
            groups.extend((first, index - 1) for _ in range(first, index))
            first = index
    groups.extend((first, len(mentions) - 1) for _ in range(first, len(mentions)))
    return groups


def _is_joined(one: PlaceMention, other: PlaceMention, text: str) -> bool:
    if other.start - one.end > 12 or not _JOINED.fullmatch(text, one.end, other.start):
        return False
    larger = other.level < one.level and "," in text[one.end:other.start]
    return not larger and one.level in (COUNTRY, REGION) == (other.level in (COUNTRY, REGION))


def _place(places: Places, index: int, found: str) -> Place:
    """The place of a mention with the list that it stands in; codes only where they are the same for the whole list."""
    first, last = places.groups[index]
    group = places.mentions[first:last + 1] if found != "touching" else [places.mentions[index]]
    start, end = group[0].start, group[-1].end
    codes = {mention.location_code for mention in group if mention.sure}
    code = codes.pop() if len(codes) == 1 else ""
    if not code and not any(mention.sure for mention in group):
        code = places.subject.location_code
    units1 = {(mention.admin1_code, mention.admin1_name) for mention in group}
    units2 = {(mention.admin2_code, mention.admin2_name) for mention in group}
    unit1 = units1.pop() if len(units1) == 1 else ("", "")
    unit2 = units2.pop() if len(units2) == 1 else ("", "")
    return Place(" ".join(places.layout.text[start:end].split()), code, _name(code), *unit1, *unit2, start, end, found)


def _name(code: str) -> str:
    country = countries().get(code)
    return country.name if country else ""


def _handed_down(places: Places) -> list[Place]:
    """For each sentence the place that holds where it names none: of the sentences before it, the heading, the report."""
    handed: list[Place] = []
    carried, carried_at, section = NOWHERE, -100, NOWHERE
    for index, sentence in enumerate(places.layout.sentences):
        if sentence.kind == "heading":
            carried, section = NOWHERE, NOWHERE
        if carried.place and index - carried_at <= CARRIED:
            handed.append(carried._replace(found="earlier"))
        elif section.place:
            handed.append(section._replace(found="heading"))
        else:
            handed.append(places.subject)
        first, last = bisect_left(places.starts, sentence.start), bisect_left(places.starts, sentence.end)
        if first == last:
            continue
        if sentence.kind == "heading":
            section = _place(places, first, "heading")
        else:
            carried, carried_at = _place(places, first, "earlier"), index
    return handed


def _subject(layout: Layout, mentions: list[PlaceMention], title: str, country_hint: str, language: str) -> Place:
    """What the report is about: a country, as its title and head write it; nowhere where it is about several."""
    code = subject_country(layout, mentions, title, country_hint)
    if not code:
        return NOWHERE
    named = [m for m in mentions if m.location_code == code and m.level == COUNTRY and m.role != "people"]
    if not named:
        return NOWHERE._replace(location_code=code, location_name=_name(code), place=countries()[code].short, found="report")
    best = named[0]
    return Place(best.text, code, _name(code), "", "", "", "", best.start, best.end, "report")


def subject_country(layout: Layout, mentions: list[PlaceMention], title: str = "", country_hint: str = "") -> str:
    """ISO 3166-1 alpha-3 code of the country that the report is about; empty where it is about several or none.

    The title and the head of the report count more than the rest; names count more than adjectives.
    """
    if country_hint:
        return country_hint
    weights: Counter[str] = Counter()
    for mention in mentions:
        weight = ADJECTIVE if mention.role in ("people", "organisation") else NAMED
        if mention.start < HEAD:
            weight *= 3
        weights[mention.location_code] += weight
    del weights[""]
    best = weights.most_common(2)
    return best[0][0] if best and (len(best) == 1 or best[0][1] >= 1.2 * best[1][1]) else ""
