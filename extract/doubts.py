"""What an analyst should look at twice in one report. A doubt is a warning beside a claim; it never removes one."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from decimal import Decimal
from functools import cache
from typing import Any, NamedTuple

from extract.claim import Claim
from extract.lang import load_table
from extract.numbers.grammar import grammar
from extract.numbers.value import find_atoms

JUMP = 10.0
"""How many times as large as another figure about the same thing is a jump."""

SLIPS = (10.0, 100.0, 1000.0)
SLIP = 0.01
"""How many times as large a figure becomes by a digit or a scale word that slipped, and how near it is to that."""

LEAST = 11.0
"""Figures below this are ten times one another by chance."""

RESTATED = 25
"""Characters between a figure and the share that restates it: "1,250 (86.9%)", "1,250, or 86.9 per cent"."""

EXACT = 1e15
"""Whole numbers below this are written with all their digits."""

MOST_SHARES = 102.0
"""Per cent that the shares of parts add up to where no two of them overlap; reports round."""

ABOUT = 1.5
"""Per cent points that "about" leaves a stated share."""

MAY_EXCEED = frozenset(
    (
        "reached",
        "targeted",
        "delivered",
        "vaccinated",
        "tested",
        "facilities",
        "funding_received",
        "funding_required",
        "other",
    )
)
"""Indicators of which more than all there is, or was planned, can be had: 120 per cent of a target."""


AIMS = ("targeted", "funding_required")
"""Indicators of a whole that its parts may exceed: more is reached than was aimed at."""


class Doubt(NamedTuple):
    """A doubt about the claim with this id: a key of ``doubts.toml``, and the figures that its text names."""

    claim_id: str
    key: str
    figures: dict[str, str]


def with_doubts(claims: Sequence[Claim], language: str = "en") -> list[Claim]:
    """The claims of one report with the column ``warning`` filled in where one of :data:`CHECKS` finds a doubt."""
    texts: dict[str, list[str]] = defaultdict(list)
    for check in CHECKS:
        for doubt in check(claims):
            texts[doubt.claim_id].append(text_of(doubt, language))
    if not texts:
        return list(claims)
    return [
        claim._replace(warning="; ".join(dict.fromkeys(texts[claim.claim_id]))) if claim.claim_id in texts else claim
        for claim in claims
    ]


def text_of(doubt: Doubt, language: str = "en") -> str:
    """The doubt in the words of a language. Raises FileNotFoundError for a language without ``doubts.toml``.

    >>> text_of(Doubt("note:1", "more_reached", {"targeted": "5,000"}))
    'more reached than targeted (5,000)'
    """
    return str(_texts(language)[doubt.key]).format(**doubt.figures)


@cache
def _texts(language: str) -> dict[str, Any]:
    return load_table(language, "doubts")


def written(value: float) -> str:
    """A number as the texts write it.

    >>> written(5000.0), written(0.25)
    ('5,000', '0.25')
    """
    return f"{value:,.10g}"


def slack(value: float) -> float:
    """How far a number may be from the true one by rounding: half a unit of its last digit that is not 0.

    >>> slack(2_400_000.0), slack(86.9), slack(57.0)
    (50000.0, 0.05, 0.5)
    """
    if 0 < value < EXACT and value.is_integer():
        whole = str(int(value))
        return 0.5 * 10.0 ** (len(whole) - len(whole.rstrip("0")))
    digits = Decimal(repr(value)).normalize()
    exponent = digits.as_tuple().exponent
    return 0.5 * 10.0**exponent if isinstance(exponent, int) and value else 0.0


def _least(claim: Claim) -> float:
    """The least that a figure may stand for, by rounding; "almost 300" is written of 200 and more."""
    low = claim.value_low if claim.qualifier == "range" and claim.value_low is not None else claim.value
    return low - slack(low) * (2 if claim.qualifier == "at_most" else 1)


def _most(claim: Claim) -> float:
    """The most that a figure may stand for, by rounding; "more than 300" is written of 400 and less."""
    high = claim.value_high if claim.qualifier == "range" and claim.value_high is not None else claim.value
    return high + slack(high) * (2 if claim.qualifier == "at_least" else 1)


def more_reached_than_targeted(claims: Sequence[Claim]) -> Iterator[Doubt]:
    """More reached than targeted of the same people, in the same place, time and sector."""
    if not any(claim.indicator == "reached" for claim in claims):
        return
    by_id = {claim.claim_id: claim for claim in claims}
    targets: dict[tuple[object, ...], float] = {}
    for claim in claims:
        if claim.indicator == "targeted":
            thing = _thing(claim)
            targets[thing] = max(claim.value, targets.get(thing, 0.0))
    for claim in claims:
        if claim.indicator != "reached" or claim.status != "reported" or claim.unit == "percent":
            continue
        whole = by_id.get(claim.whole_id)
        target = whole.value if whole and whole.indicator == "targeted" else targets.get(_thing(claim))
        if target is not None and claim.value - slack(claim.value) > target:
            yield Doubt(claim.claim_id, "more_reached", {"targeted": written(target)})


def shares_that_do_not_fit(claims: Sequence[Claim]) -> Iterator[Doubt]:
    """A stated share that is not that of the figure beside it: "300 (60 per cent) of 400".

    Between two figures it is that of the one that it fits: "60% (12) were women and 25% (5) infants".
    """
    by_id = {claim.claim_id: claim for claim in claims}
    for at, share in enumerate(claims):
        if share.unit != "percent" or share.qualifier in ("at_least", "at_most", "range"):
            continue
        whole = by_id.get(share.whole_id)
        parts = [
            part
            for part in (*claims[max(0, at - 1) : at], *claims[at + 1 : at + 2])
            if whole and part.unit == whole.unit and part.whole_id == share.whole_id and _apart(part, share) <= RESTATED
        ]
        if whole and parts and not any(_is_share(share, part, whole) for part in parts):
            figures = {"stated": written(share.value), "part": written(parts[0].value), "whole": written(whole.value)}
            computed = f"{100 * parts[0].value / whole.value:.3g}"
            yield Doubt(share.claim_id, "share_misfit", figures | {"computed": computed})


def _apart(first: Claim, second: Claim) -> int:
    """Characters between two numbers."""
    return max(first.start, second.start) - min(first.end, second.end)


def _is_share(share: Claim, part: Claim, whole: Claim) -> bool:
    """Whether a part is such a share of its whole, within what rounding leaves open."""
    least = (part.value - slack(part.value)) / (whole.value + slack(whole.value))
    most = (part.value + slack(part.value)) / max(whole.value - slack(whole.value), slack(whole.value))
    room = slack(share.value) + (ABOUT if "about" in (share.qualifier, part.qualifier, whole.qualifier) else 0.0)
    return 100 * least - room <= share.value <= 100 * most + room


def parts_that_exceed(claims: Sequence[Claim]) -> Iterator[Doubt]:
    """A part that is more than its whole, and parts of one sentence, on one side of the whole, that together are.

    Parts of several sectors may overlap, and so do those whose stated shares add up to more than 100 per cent.
    """
    by_id = {claim.claim_id: claim for claim in claims}
    parts: dict[tuple[str, str, int, bool], list[Claim]] = defaultdict(list)
    shares: dict[tuple[str, int], float] = defaultdict(float)
    for claim in claims:
        whole = by_id.get(claim.whole_id)
        if whole is None:
            continue
        if claim.unit == "percent" != whole.unit:
            shares[whole.claim_id, len(claim.sentence)] += claim.value
        if whole.unit != claim.unit or whole.indicator in AIMS:
            continue
        if _least(claim) > _most(whole):
            yield Doubt(claim.claim_id, "exceeds_whole", {"whole": written(whole.value)})
        else:
            is_behind = claim.start > whole.start
            parts[whole.claim_id, claim.indicator, len(claim.sentence), is_behind].append(claim)
    for (whole_id, _, sentence, _), members in parts.items():
        overlap = shares[whole_id, sentence] > MOST_SHARES or len({part.sector_code for part in members}) > 1
        if not overlap and (total := _beyond(members, by_id[whole_id])):
            yield Doubt(whole_id, "parts_exceed", {"total": written(total)})


def _beyond(parts: list[Claim], whole: Claim) -> float:
    """What parts add up to where that is more than their whole; 0 where it is not.

    Parts that add up to the whole are a breakdown that is complete; after them another one may begin.
    """
    total = least = most = 0.0
    for part in parts:
        total, least, most = total + part.value, least + _least(part), most + _most(part)
        if least <= _most(whole) and most >= _least(whole):
            total = least = most = 0.0
    return total if least > _most(whole) else 0.0


def more_than_all(claims: Sequence[Claim]) -> Iterator[Doubt]:
    """More than 100 per cent where there cannot be more than all."""
    for claim in claims:
        if claim.unit == "percent" and claim.value > 100 and claim.indicator not in MAY_EXCEED:
            yield Doubt(claim.claim_id, "above_hundred", {})


def reversed_ranges(claims: Sequence[Claim]) -> Iterator[Doubt]:
    """A range whose first end is the larger one: "between 5,000 and 3,000"."""
    for claim in claims:
        if claim.qualifier == "range":
            atoms = list(find_atoms(claim.value_text, claim.value_text.lower(), grammar("en")))
            if len(atoms) > 1 and atoms[0].value > atoms[-1].value:
                yield Doubt(claim.claim_id, "reversed_range", {})


def slips_within(claims: Sequence[Claim]) -> Iterator[Doubt]:
    """Two figures of one report about the same thing that differ by a factor of ten: 1,240 and 12,400."""
    told: dict[tuple[object, ...], list[Claim]] = defaultdict(list)
    for claim in claims:
        if claim.counted and claim.unit != "percent" and claim.value >= LEAST:
            told[claim.indicator, claim.status, *_thing(claim)].append(claim)
    for same in told.values():
        if len(same) < 2:
            continue
        values = sorted(claim.value for claim in same)
        for claim in same:
            for factor in SLIPS:
                less, more = _near(claim.value / factor, values), _near(claim.value * factor, values)
                if less is not None:
                    yield Doubt(claim.claim_id, "much_more", _compared(claim.value, less) | {"other": written(less)})
                if more is not None:
                    yield Doubt(claim.claim_id, "much_less", _compared(more, claim.value) | {"other": written(more)})


def _near(value: float, values: list[float]) -> float | None:
    """The first of the sorted values that is within :data:`SLIP` of this one; None where none is."""
    at = bisect_left(values, value * (1 - SLIP))
    return values[at] if at < len(values) and values[at] <= value * (1 + SLIP) else None


def _compared(more: float, less: float) -> dict[str, str]:
    return {"times": f"{more / less:,.3g}"}


def _thing(claim: Claim) -> tuple[object, ...]:
    """What two figures must share to be about the same: what is counted, its unit, sector, place and time."""
    return (
        claim.unit,
        claim.counted.casefold(),
        claim.population_group,
        claim.sector_code,
        claim.place,
        claim.location_code,
        claim.admin1_code,
        claim.admin2_code,
        claim.reference_period_start,
        claim.reference_period_end,
    )


Check = Callable[[Sequence[Claim]], Iterator[Doubt]]

CHECKS: tuple[Check, ...] = (
    more_reached_than_targeted,
    shares_that_do_not_fit,
    parts_that_exceed,
    more_than_all,
    reversed_ranges,
    slips_within,
)
"""All checks of one report."""
