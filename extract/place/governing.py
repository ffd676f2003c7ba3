"""The place that a figure is about: the name that governs it in its sentence, or what the text has handed down to it."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from dataclasses import dataclass
from typing import NamedTuple

from extract.place.mentions import ADJECTIVE, NAMED, PlaceMention, find_places
from extract.place.names import COUNTRY, REGION, TOWN, countries
from extract.place.words import PlaceWords, place_words
from extract.text import Layout, Sentence

HEAD = 400
"""Characters at the beginning of a report that say what it is about."""


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
    usable = [mention for mention in every if mention.role in ("place", "to", "away")]
    mentions = sorted(usable + _whole_country(layout, every, subject, words) + _several_countries(layout, words) + _directions(layout, words))
    places = Places(layout, mentions, [m.start for m in mentions], _groups(mentions, layout.text), [], subject, words)
    places.handed.extend(_handed_down(places))
    return places


def _whole_country(layout: Layout, mentions: list[PlaceMention], subject: Place, words: PlaceWords) -> list[PlaceMention]:
    """A mention of the subject's country for each "the country", "nationwide" and the like."""
    code = subject.location_code
    if not code:
        return []
    named = next((m.text for m in mentions if m.location_code == code and m.level == COUNTRY and m.role != "people"), countries()[code].short)
    return [
        PlaceMention(start, end, named, code, COUNTRY, "", "", "", "", "place", True, True)
        for start, end in _spans(layout.lower, words.whole_country)
    ]


def _directions(layout: Layout, words: PlaceWords) -> list[PlaceMention]:
    """A mention for each part of a country that is named by its direction alone ("13,199 in the east")."""
    lower = layout.lower
    mentions: list[PlaceMention] = []
    for start, end in _spans(lower, words.directions):
        before = lower[max(0, start - 20):start].split()
        if len(before) > 1 and before[-1] in words.determiners and before[-2] in words.sure_prepositions and words.direction_end.match(lower, end):
            mentions.append(PlaceMention(start, end, layout.text[start:end], "", TOWN, "", "", "", "", "direction", False, True))
    return mentions


def _spans(lower: str, phrases: tuple[str, ...]) -> list[tuple[int, int]]:
    """Where whole phrases stand in a text, without overlaps."""
    ends: dict[int, int] = {}
    for phrase in phrases:
        at = lower.find(phrase)
        while at >= 0:
            end = at + len(phrase)
            if not lower[at - 1:at].isalnum() and not lower[end:end + 1].isalnum():
                ends[at] = max(end, ends.get(at, 0))
            at = lower.find(phrase, end)
    return sorted(ends.items())


def _several_countries(layout: Layout, words: PlaceWords) -> list[PlaceMention]:
    """A nameless mention for each "neighbouring countries", "worldwide" and the like: a figure there has no country."""
    return [
        PlaceMention(start, end, "", "", REGION, "", "", "", "", "place", True, True)
        for start, end in _spans(layout.lower, words.several_countries)
    ]


def place_of(places: Places, start: int, end: int, sentence_index: int) -> Place:
    """The place of the figure whose number stands from ``start`` to ``end`` in the sentence at ``sentence_index``."""
    sentence = places.layout.sentences[sentence_index]
    first, last = bisect_left(places.starts, sentence.start), bisect_left(places.starts, sentence.end)
    if first == last:
        return places.handed[sentence_index]
    index, found = _governor(places, first, last, start, end)
    return _place(places, index, found) if index >= 0 else places.handed[sentence_index]


_TOUCHING = re.compile(r"\s*(?:[(\[:=–—-]|\|)?\s*(?:n\s*=\s*)?")
_OWNED = re.compile(r"\s?[(\[:]\s?(?:n\s?=\s?)?\d")
_DIGIT = re.compile(r"\d")
_INSIDE = re.compile(r"[\s,(]*(?:[a-z’-]+\s+){0,3}?(?:of|in|near|within|,|\()?\s*(?:the\s+)?(?:[a-z-]+\s+){0,2}")

NEXT = 12
"""Characters between a number and a place that stands next to it ("88 from Gwoza")."""


def _governor(places: Places, first: int, last: int, start: int, end: int) -> tuple[int, str]:
    """The mention of a sentence, from ``first`` to before ``last``, that governs a figure, and how."""
    text, mentions = places.layout.text, places.mentions
    after = bisect_left(places.starts, end, first, last)
    before = after - 1 if after > first and mentions[after - 1].end <= start else -1
    while after < last and _OWNED.match(text, mentions[after].end):
        after += 1
    if after < last and mentions[after].led and mentions[after].start - end <= NEXT and not _DIGIT.search(text, end, mentions[after].start):
        return after, "after"
    if before >= 0 and start - mentions[before].end <= 6 and _TOUCHING.fullmatch(text, mentions[before].end, start) and (
        not mentions[before].led or not text[mentions[before].end:start].isspace()
    ):
        return before, "touching"
    while before >= first and _OWNED.match(text, mentions[before].end):
        before -= 1
    before = _outermost(places, first, before) if before >= first else -1
    while before > first and _is_example(places, before):
        before = _outermost(places, first, places.groups[before][0] - 1) if places.groups[before][0] > first else first
    while after + 1 < last and mentions[after].role == "away" and _goes_on(places, after):
        after += 1
    ahead = after < last and mentions[after].led and not _breaks(places, end, mentions[after].start, places.words.examples)
    behind = before >= 0 and not _breaks(places, mentions[before].end, start, ())
    if ahead and behind:
        opens = mentions[before].led and before == _outermost(places, first, first)
        cost_after = _distance(text, end, mentions[after].start)
        cost_before = _distance(text, mentions[before].end, start) - opens
        return (after, "after") if cost_after <= cost_before else (before, "before")
    if behind:
        return before, "before"
    if ahead:
        return after, "after"
    return (before, "sentence") if before >= 0 else (-1, "")


_ASIDE = re.compile(r"\([^()]*\)?|^[^()]*\)")
_SEPARATOR = re.compile(r"[,:]\s|\band\b|\d[\d.,]*")


def _distance(text: str, start: int, end: int) -> int:
    """How many commas, figures and the like stand between two places of a sentence, brackets left out."""
    return len(_SEPARATOR.findall(_ASIDE.sub(" ", text[start:end])))


def _is_example(places: Places, index: int) -> bool:
    """Whether a name stands among examples ("particularly along Afgooye and Jowhar")."""
    start = places.mentions[places.groups[index][0]].start
    before = places.layout.lower[max(0, start - EXAMPLE):start]
    return any(mark in before for mark in places.words.examples)


EXAMPLE = 30
"""Characters before a name in which a word like "including" makes it an example."""


def _goes_on(places: Places, index: int) -> bool:
    """Whether a place that something comes from is followed by the place where it is or goes."""
    one, other = places.mentions[index], places.mentions[index + 1]
    return other.led and other.role == "place" and not _DIGIT.search(places.layout.text, one.end, other.start) and not _breaks(places, one.end, other.start, ())


CHAIN = 40
"""Characters between a place and the larger one that it is said to lie in."""


def _outermost(places: Places, first: int, index: int) -> int:
    """The name at the head of a chain of places each inside the next ("the camp of Mentao near Djibo")."""
    text, mentions = places.layout.text, places.mentions
    while index > first and mentions[index].start - mentions[index - 1].end <= CHAIN and mentions[index - 1].level >= mentions[index].level:
        gap = text[mentions[index - 1].end:mentions[index].start]
        if not _INSIDE.fullmatch(gap) or _JOINED.fullmatch(gap) and mentions[index - 1].level == mentions[index].level:
            break
        index -= 1
    return index


def _breaks(places: Places, start: int, end: int, more: tuple[str, ...]) -> bool:
    lower = places.layout.lower
    return any(lower.find(mark, start, end) >= 0 for mark in places.words.clause_breaks + more)


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
    group = [mention if mention.sure else _lying_in(mention, _surroundings(places, first, last)) for mention in group]
    codes = {mention.location_code for mention in group}
    code = codes.pop() if len(codes) == 1 else ""
    units1 = {(mention.admin1_code, mention.admin1_name) for mention in group}
    units2 = {(mention.admin2_code, mention.admin2_name) for mention in group}
    unit1 = units1.pop() if len(units1) == 1 else ("", "")
    unit2 = units2.pop() if len(units2) == 1 else ("", "")
    text = places.layout.text[start:end] if len(group) > 1 else group[0].text
    return Place(" ".join(text.split()), code, _name(code), *unit1, *unit2, start, end, found)


NEAR = 600
"""Characters before a name that no table knows in which the place that it lies in is looked for."""


def _surroundings(places: Places, first: int, last: int) -> PlaceMention | Place:
    """What a name that no table knows lies in: the larger place named with it, else the country named before it, else the report's."""
    mentions, text = places.mentions, places.layout.text
    if last + 1 < len(mentions) and mentions[last + 1].sure and mentions[last + 1].level != REGION:
        gap = text[mentions[last].end:mentions[last + 1].start]
        if len(gap) <= CHAIN and _INSIDE.fullmatch(gap):
            return mentions[last + 1]
    start = mentions[first].start
    earlier = (m for m in reversed(mentions[:first]) if m.sure and m.location_code)
    near = next(earlier, None) if first else None
    if near and start - near.start <= NEAR:
        return near._replace(admin1_code="", admin1_name="")
    return places.subject


def _lying_in(mention: PlaceMention, larger: PlaceMention | Place) -> PlaceMention:
    return mention._replace(location_code=larger.location_code, admin1_code=larger.admin1_code, admin1_name=larger.admin1_name)


def _name(code: str) -> str:
    country = countries().get(code)
    return country.name if country else ""


def _handed_down(places: Places) -> list[Place]:
    """For each sentence the place that holds where it names none: that of the text before it, its heading, or the report.

    The first place of a sentence holds on to the end of its paragraph; where it is the sentence's only one, it holds on
    over paragraphs up to the next heading. A bullet hands nothing on to the next.
    """
    handed: list[Place] = []
    before, section, alone, last_end = NOWHERE, NOWHERE, False, 0
    text, mentions = places.layout.text, places.mentions
    for sentence in places.layout.sentences:
        if sentence.kind == "heading":
            section = NOWHERE
        if sentence.kind == "heading" or not alone and text.find("\n\n", last_end, sentence.start) >= 0:
            before = NOWHERE
        last_end = sentence.end
        if before.place and not places.layout.lower.startswith(places.words.sums, sentence.start):
            handed.append(before)
        else:
            handed.append(section if section.place else places.subject)
        first, last = bisect_left(places.starts, sentence.start), bisect_left(places.starts, sentence.end)
        if first == last:
            continue
        groups = len(set(places.groups[first:last]))
        if sentence.kind == "heading":
            section = _place(places, first, "heading") if not _is_caption(places, sentence) else section
        elif sentence.kind == "prose" or groups == 1:
            shared = [i for i in range(first, last) if not _OWNED.match(text, mentions[i].end) and mentions[i].role != "direction"]
            if shared:
                before = _place(places, next((i for i in shared if places.mentions[i].led), shared[0]), "earlier")
                alone = groups == 1
        else:
            before = NOWHERE
    return handed


def _is_caption(places: Places, sentence: Sentence) -> bool:
    return any(word in places.layout.lower[sentence.start:sentence.end] for word in places.words.captions)


def _subject(layout: Layout, mentions: list[PlaceMention], title: str, country_hint: str, language: str) -> Place:
    """What the report is about: the place of its title; else the place that it names most."""
    code = subject_country(layout, mentions, title, country_hint)
    head = [m for m in mentions if m.start < HEAD and m.role != "people" and _is_title(layout, m.start)]
    region = next((m for m in head if m.level == REGION), None)
    if region and not any(m.level == COUNTRY for m in head):
        return Place(region.text, start=region.start, end=region.end, found="report")
    if not code:
        return NOWHERE
    usable = [m for m in mentions if m.location_code == code and m.role != "people"]
    of_head = [m for m in head if m.location_code == code]
    best = next((m for m in of_head if m.level != COUNTRY), None)
    if best is None:
        most = _most_named(usable)
        best = most if most and most.level != COUNTRY or not of_head else of_head[0]
    if best is None:
        return Place(location_code=code, location_name=_name(code), found="report")
    return Place(best.text, code, _name(code), best.admin1_code, best.admin1_name, best.admin2_code, best.admin2_name, best.start, best.end, "report")


def _is_title(layout: Layout, offset: int) -> bool:
    return layout.sentences[layout.index_at(offset)].kind not in ("prose", "bullet")


def _most_named(mentions: list[PlaceMention]) -> PlaceMention | None:
    """The country's first mention, or that of a place in it that is named more often than the country and all others."""
    countries_named = [m for m in mentions if m.level == COUNTRY]
    counts = Counter(m.admin2_code or m.admin1_code or m.text for m in mentions if m.level != COUNTRY)
    for name, count in counts.most_common(1):
        if count > len(countries_named) and count >= DOMINANT * sum(counts.values()):
            return next(m for m in mentions if m.level != COUNTRY and (m.admin2_code or m.admin1_code or m.text) == name)
    return countries_named[0] if countries_named else None


DOMINANT = 0.4
"""Share of a report's names below the country from which on a place is what the report is about."""


def subject_country(layout: Layout, mentions: list[PlaceMention], title: str = "", country_hint: str = "") -> str:
    """ISO 3166-1 alpha-3 code of the country that the report is about; empty where it is about several or none.

    The head of the report counts more than the rest; names count more than organisations and adjectives.
    """
    if country_hint:
        return country_hint
    weights: Counter[str] = Counter()
    for mention in mentions:
        weight = {"people": 0.2, "organisation": 1, "origin": 1}.get(mention.role, 2)
        if mention.start < HEAD:
            weight *= TITLE_WEIGHT if mention.level == COUNTRY and _is_title(layout, mention.start) else HEAD_WEIGHT
        weights[mention.location_code] += weight
    del weights[""]
    best = weights.most_common(2)
    return best[0][0] if best and (len(best) == 1 or best[0][1] >= CLEAR * best[1][1]) else ""


HEAD_WEIGHT, TITLE_WEIGHT = 4, 8
"""How much more a name counts that stands in the head of a report, and a country's name in its title."""

CLEAR = 1.2
"""How many times as often as the next the country is named that a report is about."""
