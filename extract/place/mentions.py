"""Every name of a place in a text, with what it means there."""

from __future__ import annotations

import re
from collections import Counter
from typing import Literal, NamedTuple

from extract.place.names import ADMIN1, ADMIN2, COUNTRY, REGION, TOWN, Reading, admin1_names, key_of, loose_readings
from extract.place.scan import Found, find_names, is_common, kind_after, word_before
from extract.place.words import PlaceWords, place_words
from extract.text import Layout

Role = Literal["place", "to", "away", "origin", "people", "organisation", "direction", "dateline"]

NAMED = 3
ADJECTIVE = 1
"""Weights of a country's name and of an adjective made from it, as evidence that a report is about the country."""

KNOWN = 100
"""Thousands of inhabitants from which on a town's name is evidence for its country."""

MINOR = 0.1
"""Share of the most named country's weight that a country needs for its small towns and districts to be looked for."""

LEAST_NAMES = 3
"""Names of places in a country that is not named itself from which on a report is taken to be about it too."""

LARGE = 500
"""Thousands of inhabitants from which on a town is known without its country being named."""

LONGEST_ORGANISATION = 20
"""Characters after a name in which the word for an organisation stands that makes it the organisation's."""

GENITIVE = ("'", "’")

NAME_GOES_ON = (" ", "-")
"""What stands between a name and the words that make it a longer one."""

_ADJACENT = (" ", "\n", "-", "\u00a0")
_WORD_BEFORE = re.compile(r"([\w’'-]+)[\s(]*$")


class PlaceMention(NamedTuple):
    """A name in the text and the place it means. ``text`` is what stands from ``start`` to ``end``.

    ``level``: 0 country, 1 and 2 first- and second-level units, 3 a place below or beside these, 4 several countries.
    ``role``: "to" and "away" are places that something moves to and away from; "origin" is where the counted people
    come from, "people" an adjective of nationality, "organisation" part of an organisation's name, "dateline" where the
    report was written: none of these four is where something happens. ``sure`` is false for a name that no table knows.
    """

    start: int
    end: int
    text: str
    location_code: str
    level: int
    admin1_code: str
    admin1_name: str
    admin2_code: str
    admin2_name: str
    role: Role
    sure: bool
    led: bool


def find_places(layout: Layout, country_hint: str = "", language: str = "en") -> list[PlaceMention]:
    """Every mention of a place in the text, in order.

    ``country_hint`` is the ISO 3166-1 alpha-3 code of the country that the publisher files the report under.
    """
    words = place_words(language)
    found = _at_home(find_names(layout, words), country_hint, layout.text, words)
    weights = _country_weights(found, words)
    if country_hint:
        weights[country_hint] = weights.get(country_hint, 0) + NAMED
    least = MINOR * max(weights.values(), default=0)
    mentions = [mention for one in found if (mention := _mention(one, layout, words, weights, least))]
    mentions = _listed(mentions, layout.text, words)
    mentions = _with_role("dateline", layout.datelines, mentions)
    return _with_role("organisation", [match.span() for match in words.named_after.finditer(layout.lower)], mentions)


def _at_home(found: list[Found], country_hint: str, text: str, words: PlaceWords) -> list[Found]:
    """The names, an acronym of a country of which nothing else speaks for its namesake in the one most spoken of."""
    if not any(acronym in text for acronym in words.local_acronyms):
        return found
    local = [words.local_acronyms.get(text[one.start : one.end]) for one in found]
    weights = _country_weights([one for one, is_local in zip(found, local, strict=True) if not is_local], words)
    weights[country_hint] = weights.get(country_hint, 0) + NAMED * bool(country_hint)
    subject = max(weights, key=lambda code: weights[code])
    return [
        one._replace(readings=(meant,))
        if meant and meant.location_code == subject and one.readings[0].location_code not in weights
        else one
        for one, meant in zip(found, local, strict=True)
    ]


def _with_role(role: Role, spans: list[tuple[int, int]], mentions: list[PlaceMention]) -> list[PlaceMention]:
    """The mentions; those within the spans have the role."""
    if not spans:
        return mentions
    inside = {m.start for m in mentions for start, end in spans if start <= m.start < end}
    return [m._replace(role=role) if m.start in inside else m for m in mentions]


def _country_weights(found: list[Found], words: PlaceWords) -> dict[str, float]:
    """How much each country is named in a text, or meant by names of its provinces and towns."""
    weights: dict[str, float] = {}
    for one in found:
        code, weight = "", ADJECTIVE
        if one.people:
            code = one.people
        elif not one.readings:
            continue
        elif one.readings[0].level == COUNTRY and one.key not in words.also_words:
            code, weight = one.readings[0].location_code, NAMED
        elif one.key not in words.seats and one.readings[-1].level == TOWN and one.readings[-1].thousands == 0:
            code = one.readings[-1].location_code
        else:
            continue
        weights[code] = weights.get(code, 0) + weight
    for code, weight in _meant_weights(found, weights, words).items():
        weights[code] = weights.get(code, 0) + weight
    return weights


def _meant_weights(found: list[Found], named: dict[str, float], words: PlaceWords) -> dict[str, int]:
    """The one country, not named in the text, that most of its otherwise unknown names point to.

    Of countries with as many names it is the one whose place of that name is the largest.
    """
    votes: Counter[str] = Counter()
    sizes: dict[str, tuple[bool, int]] = {}
    for key, meant in {one.key: one.readings for one in found if one.readings}.items():
        if key in words.also_words or len(key) <= 3:
            continue
        if not any(r.location_code in named or not r.location_code for r in meant):
            every = {r.location_code for r in meant}
            known = {r.location_code for r in meant if r.level in (COUNTRY, ADMIN1) or r.thousands >= KNOWN}
            votes.update(every if len(every) == 1 else known)
            for r in meant:
                size = (r.level <= ADMIN1, r.thousands)
                sizes[r.location_code] = max(size, sizes.get(r.location_code, size))
    if not votes:
        return {}
    best = max(votes, key=lambda code: (votes[code], sizes[code], code))
    return {best: ADJECTIVE * votes[best]} if votes[best] >= LEAST_NAMES or not named else {}


def _mention(
    one: Found, layout: Layout, words: PlaceWords, weights: dict[str, float], least: float
) -> PlaceMention | None:
    text, lower = layout.text, layout.lower
    before = word_before(lower, one.start, words)
    kind = kind_after(lower, one.end, words)
    if one.people:
        return _made(text, one.start, one.end, Reading(COUNTRY, one.people, "", "", "", 0), "people", True, False)
    if kind in words.waters or words.distance.search(lower, max(0, one.start - 40), one.start):
        return None
    led = before in words.prepositions or before in words.kinds_before
    reading = None
    if one.readings:
        if not (led or kind) and _is_doubtful(one, text, lower, words):
            return None
        reading = _choose(one.key, one.readings, kind, words, weights, least)
    else:
        near = tuple(r for r in loose_readings(one.key) if r.level in (ADMIN1, ADMIN2) and r.location_code in weights)
        reading = _choose(one.key, near, kind, words, weights, least) if near else None
    if one.key in words.seats and (reading is None or reading.location_code != words.seats[one.key]):
        return None
    marked = kind or one.listed or before in words.sure_prepositions or before in words.kinds_before
    if reading is None and not marked:
        return None
    start = _with_compass(lower, one.start, words)
    end = _with_kind(lower, one.end, kind, words)
    role = _role(text, lower, start, one.end, before, words)
    return _made(text, start, end, reading, role, reading is not None, led)


def _is_doubtful(one: Found, text: str, lower: str, words: PlaceWords) -> bool:
    """Whether an unmarked name may be an ordinary word or part of a person's name."""
    if one.readings[0].level in (COUNTRY, REGION):
        return one.key in words.also_words
    if one.key in words.also_words or len(one.key) < 4:
        return True
    return is_common(text, one.start, one.end)


def _choose(
    key: str,
    meant: tuple[Reading, ...],
    kind: str,
    words: PlaceWords,
    weights: dict[str, float],
    least: float,
) -> Reading | None:
    """The likeliest reading of a name in a report about the weighed countries; minor ones weigh less than ``least``."""
    first = meant[0]
    if first.level in (COUNTRY, REGION) and not (kind in words.first_level or kind in words.second_level):
        return first
    known = [
        reading
        for reading in meant
        if reading.level == REGION
        or reading.location_code in weights
        and (weights[reading.location_code] >= least or reading.level <= ADMIN1 or reading.thousands >= KNOWN)
    ]
    if not known:
        largest = max(meant, key=lambda reading: reading.thousands)
        is_known = largest.thousands >= LARGE and key_of(largest.name) == key or first.level in (COUNTRY, REGION)
        return largest if is_known else None
    wanted = ADMIN2 if kind in words.second_level else ADMIN1 if kind in words.first_level else -1
    return min(known, key=lambda r: (r.level != wanted, -weights.get(r.location_code, 0), r.level, -r.thousands))


def _with_compass(lower: str, start: int, words: PlaceWords) -> int:
    """The start of a name together with the compass word before it ("north-west Syria")."""
    if lower[start - 1 : start] not in _ADJACENT or not lower.endswith(words.compass, 0, start - 1):
        return start
    match = _WORD_BEFORE.search(lower, max(0, start - 20), start)
    adjacent = match is not None and match.group(1) in words.compass and lower[match.end(1) : start] in _ADJACENT
    return match.start(1) if match and adjacent else start


def _with_kind(lower: str, end: int, kind: str, words: PlaceWords) -> int:
    """The end of a name together with the word for its kind, where the name is not complete without it."""
    return lower.index(kind, end) + len(kind) if kind in words.sites else end


def _role(text: str, lower: str, start: int, end: int, before: str, words: PlaceWords) -> Role:
    if text[end : end + 1] in NAME_GOES_ON and _names_organisation(text, lower, end, words):
        return "organisation"
    if text[end : end + 1] in GENITIVE and lower.startswith(words.deed_starts, end):
        return "organisation"
    ahead = lower[max(0, start - 60) : start]
    nearest = ahead.rsplit(None, 2)
    office = nearest[-2:-1] if nearest and nearest[-1] in words.linking else nearest[-1:]
    if office and office[0] in words.organisations_before:
        return "organisation"
    if before in words.away:
        earlier = ahead.split()
        cause = earlier[earlier.index(before) - 1] if before in earlier and earlier.index(before) else ""
        return "origin" if cause in words.come_from else "away"
    return "to" if before in words.towards else "place"


def _names_organisation(text: str, lower: str, end: int, words: PlaceWords) -> bool:
    """Whether the capitalised words after a name make it the name of an organisation ("Yemen Women's Union")."""
    match = words.name_after.match(text, end)
    if match is None or match.group().count(" ") > 2:
        return lower.startswith(words.organisation_starts, end, end + LONGEST_ORGANISATION)
    after = match.group().lower().split()
    return any(" ".join(after[i : i + n]) in words.organisations for i in range(len(after)) for n in (1, 2))


def _made(text: str, start: int, end: int, reading: Reading | None, role: Role, sure: bool, led: bool) -> PlaceMention:
    if reading is None:
        return PlaceMention(start, end, text[start:end], "", TOWN, "", "", "", "", role, sure, led)
    admin1 = reading.admin1_code
    admin2 = reading.code if reading.level == ADMIN2 else ""
    name1 = admin1_names().get(admin1, reading.name if reading.level == ADMIN1 else "")
    units = (admin1, name1, admin2, reading.name if admin2 else "")
    return PlaceMention(start, end, text[start:end], reading.location_code, reading.level, *units, role, sure, led)


def _listed(mentions: list[PlaceMention], text: str, words: PlaceWords) -> list[PlaceMention]:
    """The mentions; in a list, the preposition and role of the first name hold for the others."""
    listed: list[PlaceMention] = []
    for mention in mentions:
        if listed and not mention.led and mention.role == "place" and mention.start - listed[-1].end < 12:
            previous = listed[-1]
            if previous.role != "people" and words.joined.fullmatch(text, previous.end, mention.start):
                role = mention.role if previous.role == "organisation" else previous.role
                mention = mention._replace(led=previous.led, role=role)
        listed.append(mention)
    return listed
