"""What a report is about: its country and its place."""

from __future__ import annotations

from collections import Counter

from extract.place.mentions import PlaceMention
from extract.place.names import COUNTRY, REGION
from extract.place.places import NOWHERE, Place, country_name
from extract.text import Layout

HEAD = 400
"""Characters at the beginning of a report that say what it is about."""

HEAD_WEIGHT, TITLE_WEIGHT = 4, 8
"""How much more a name counts that stands in the head of a report, and a country's name in its title."""

CLEAR = 1.2
"""How many times as often as the next the country is named that a report is about."""

DOMINANT = 0.4
"""Share of a report's names below the country from which on a place is what the report is about."""

ROLE_WEIGHTS = {"people": 0.2, "organisation": 1, "origin": 1}
"""What a mention counts that is not simply a place; a place counts 2."""


def subject_of(layout: Layout, mentions: list[PlaceMention], title: str, country_hint: str, language: str) -> Place:
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
        return Place(location_code=code, location_name=country_name(code), found="report")
    return Place(best.text, code, country_name(code), best.admin1_code, best.admin1_name, best.admin2_code, best.admin2_name, best.start, best.end, "report")


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


def subject_country(layout: Layout, mentions: list[PlaceMention], title: str = "", country_hint: str = "") -> str:
    """ISO 3166-1 alpha-3 code of the country that the report is about; empty where it is about several or none.

    The head of the report counts more than the rest; names count more than organisations and adjectives.
    """
    if country_hint:
        return country_hint
    weights: Counter[str] = Counter()
    for mention in mentions:
        weight = ROLE_WEIGHTS.get(mention.role, 2)
        if mention.start < HEAD:
            weight *= TITLE_WEIGHT if mention.level == COUNTRY and _is_title(layout, mention.start) else HEAD_WEIGHT
        weights[mention.location_code] += weight
    del weights[""]
    best = weights.most_common(2)
    return best[0][0] if best and (len(best) == 1 or best[0][1] >= CLEAR * best[1][1]) else ""
