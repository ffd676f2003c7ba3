"""What a report is about: its country and its place."""

from __future__ import annotations

from collections import Counter

from extract.place.mentions import PlaceMention
from extract.place.names import COUNTRY, REGION, TOWN
from extract.place.places import NOWHERE, Place, country_name
from extract.text import Layout

HEAD = 400
"""Characters at the beginning of a report that say what it is about."""

HEAD_WEIGHT, TITLE_WEIGHT = 4, 8
"""How much more a name counts that stands in the head of a report, and a country's name in its title."""

CLEAR = 1.2
"""How many times as often as the next the country is named that a report is about."""

PASSING = 2
"""Names up to which one of several countries is named in passing."""

DOMINANT = 0.4
"""Share of a report's names below the country from which on a place is what the report is about."""

MOST, OFTEN = 0.6, 3
"""The same share, and the least number of times that a place is named, where the title names the country."""

PLACE_WEIGHT = 10
ROLE_WEIGHTS = {"people": 1, "organisation": 5, "origin": 5, "dateline": 3}
"""What a mention counts as evidence for what a report is about, by its role."""

NOT_ITS_PLACE = frozenset(("people", "dateline"))
"""Roles of names that a report is not about, though they tell of its country."""


def subject_of(
    layout: Layout,
    mentions: list[PlaceMention],
    titled: list[PlaceMention],
    country_hint: str = "",
) -> Place:
    """What the report is about: the place of its title; else the place that it names most.

    ``titled`` are the mentions of a title that is known apart from the text; their offsets are not the text's.
    """
    code = subject_country(layout, mentions, titled, country_hint)
    head = titled + [
        m for m in mentions if m.start < HEAD and m.role not in NOT_ITS_PLACE and _is_title(layout, m.start)
    ]
    region = next((m for m in head if m.level == REGION), None)
    if region and not any(m.level == COUNTRY for m in head):
        return Place(region.text, found="report")
    if not code:
        return NOWHERE
    usable = [m for m in mentions if m.location_code == code and m.role not in NOT_ITS_PLACE]
    of_head = [m for m in head if m.location_code == code]
    best = next((m for m in of_head if m.level != COUNTRY), None)
    if best is None:
        most = _most_named(usable, is_titled=bool(of_head))
        best = most if most and most.level != COUNTRY or not of_head else of_head[0]
    if best is None:
        return Place(location_code=code, location_name=country_name(code), found="report")
    units = (best.admin1_code, best.admin1_name, best.admin2_code, best.admin2_name)
    return Place(best.text, code, country_name(code), *units, found="report")


def _is_title(layout: Layout, offset: int) -> bool:
    return layout.sentences[layout.index_at(offset)].kind not in ("prose", "bullet", "dateline")


def _most_named(mentions: list[PlaceMention], *, is_titled: bool) -> PlaceMention | None:
    """The country's first mention, or that of a place in it that is named more often than the country or any other.

    A report whose title names the country is about a place in it only where that is named again and again.
    """
    countries_named = [m for m in mentions if m.level == COUNTRY]
    others = [m for m in mentions if m.level != COUNTRY]
    counts = Counter(_identity(mention) for mention in others)
    for identity, count in counts.most_common(1):
        least = max(MOST * len(others), OFTEN) if is_titled else DOMINANT * len(others)
        if count > len(countries_named) and count >= least:
            return next(mention for mention in others if _identity(mention) == identity)
    return countries_named[0] if countries_named else None


def _identity(mention: PlaceMention) -> str:
    """What tells a named place from others: its own P-code, or its name where it is a town."""
    return mention.text if mention.level == TOWN else mention.admin2_code or mention.admin1_code or mention.text


def subject_country(
    layout: Layout,
    mentions: list[PlaceMention],
    titled: list[PlaceMention],
    country_hint: str = "",
) -> str:
    """ISO 3166-1 alpha-3 code of the country that the report is about; empty where it is about several or none.

    The title and the head of the report count more than the rest; names count more than organisations and adjectives.
    """
    if country_hint:
        return country_hint
    weights: Counter[str] = Counter()
    for mention in titled:
        weights[mention.location_code] += _weight(mention) * TITLE_WEIGHT
    for mention in mentions:
        in_title = mention.level == COUNTRY and mention.start < HEAD and _is_title(layout, mention.start)
        factor = TITLE_WEIGHT if in_title else HEAD_WEIGHT if mention.start < HEAD else 1
        weights[mention.location_code] += _weight(mention) * factor
    del weights[""]
    best = weights.most_common(2)
    if len(best) < 2:
        return best[0][0] if best else ""
    (code, weight), (_, rival) = best
    return code if weight >= CLEAR * rival and weight > PASSING * PLACE_WEIGHT else ""


def _weight(mention: PlaceMention) -> int:
    return ROLE_WEIGHTS.get(mention.role, PLACE_WEIGHT)
