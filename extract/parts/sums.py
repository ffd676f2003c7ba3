"""Parts that no word ties to their whole, but that add up to it: "21 vessels docked, 10 with food and 11 with fuel"."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from extract.parts.scene import Scene, unit_of
from extract.rules import Figure

LEAST = 10.0
"""Figures below this are the sum of their neighbours by chance."""

PERCENT, HUNDRED = "percent", 101.0
"""The unit of shares, and what a list of rounded ones adds up to at most."""

MOST = 0.5
"""Of its whole, that a list makes up at least."""

NEAR = 3
"""Figures behind a whole among which its first part stands."""


def link_sums(scene: Scene) -> None:
    """Link figures that follow one another, have no whole yet and add up exactly to a figure before them."""
    for index, whole in enumerate(scene.figures):
        if whole.number.kind == "percent" or whole.number.value < LEAST:
            continue
        for first in range(index + 1, min(index + 1 + NEAR, len(scene.figures))):
            parts = _adding_up(scene, first, whole.number.value, unit_of(whole))
            if parts:
                scene.wholes.update(dict.fromkeys(parts, whole))
                break


def _adding_up(scene: Scene, first: int, sum_sought: float, unit: str) -> list[int]:
    """The figures of one unit and indicator, from the first one on, that add up to a sum; empty where they do not.

    Between two of them one of another unit may stand: "81 families (400 people) and 49 families (230 people)".
    """
    parts: list[int] = []
    left, indicator = sum_sought, scene.figures[first].indicator
    for index in range(first, len(scene.figures)):
        figure = scene.figures[index]
        if unit_of(figure) != unit:
            continue
        if index in scene.wholes or figure.number.value > left or figure.indicator != indicator:
            return []
        if parts and index - parts[-1] > 2:
            return []
        parts.append(index)
        left -= figure.number.value
        if left == 0:
            return parts if len(parts) > 1 else []
    return []


def told_by_sum(scene: Scene, before: Sequence[list[Figure]]) -> Iterator[tuple[int, Figure]]:
    """Lists in brackets whose sum was told before: "90 fell ill. Most were in Ava (50) and Bora (40)."."""
    groups: dict[tuple[str, str], list[int]] = defaultdict(list)
    for index, figure in enumerate(scene.figures):
        if figure.number.kind in ("count", "percent") and scene.brackets[index] >= 0:
            groups[figure.indicator, unit_of(figure)].append(index)
    least, at = LEAST, 0
    for (indicator, unit), parts in groups.items():
        if len(parts) < 2 or not scene.wholes.keys().isdisjoint(parts):
            continue
        total = sum(scene.figures[index].number.value for index in parts)
        wholes = [whole for whole in _counting(indicator, before) if whole.number.value >= least]
        if unit == PERCENT:
            is_list = total <= HUNDRED and not any(_counting(indicator, [scene.figures]))
            found = wholes[:1] if is_list else []
        else:
            found = _wholes_of(total, unit, len(parts), wholes)
        if found:
            whole = min(found, key=lambda one: abs(one.number.start - at)) if at else found[0]
            yield from ((index, whole) for index in parts)
            least, at = 0.0, whole.number.start


def _counting(indicator: str, before: Sequence[list[Figure]]) -> Iterator[Figure]:
    """The counts of an indicator in the sentences before, the nearest first."""
    for found in reversed(before):
        yield from (one for one in reversed(found) if one.number.kind == "count" and one.indicator == indicator)


def _wholes_of(total: float, unit: str, count: int, wholes: Sequence[Figure]) -> list[Figure]:
    """Of these wholes the ones that parts add up to, else those of which three parts or more make up most."""
    same = [whole for whole in wholes if unit_of(whole) == unit]
    exact = [whole for whole in same if whole.number.value == total]
    near = [whole for whole in same if MOST * whole.number.value <= total < whole.number.value]
    return exact or (near if count > 2 else [])
