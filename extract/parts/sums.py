"""Parts that no word ties to their whole, but that add up to it: "21 vessels docked, 10 with food and 11 with fuel"."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from extract.parts.scene import Scene, unit_of
from extract.rules import Figure

LEAST = 10.0
"""Figures below this are the sum of their neighbours by chance."""

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
    """Figures in brackets that add up exactly to one of a sentence before: "90 fell ill. Ava (50) and Bora (40) ..."."""
    groups: dict[tuple[str, str], list[int]] = defaultdict(list)
    for index, figure in enumerate(scene.figures):
        if figure.number.kind == "count" and scene.brackets[index] >= 0:
            groups[figure.indicator, unit_of(figure)].append(index)
    earlier = [figure for found in before for figure in found if figure.number.kind == "count"]
    least = LEAST
    for (indicator, unit), parts in groups.items():
        total = sum(scene.figures[index].number.value for index in parts)
        if len(parts) < 2 or total < least or not scene.wholes.keys().isdisjoint(parts):
            continue
        for whole in reversed(earlier):
            if whole.number.value == total and (whole.indicator, unit_of(whole)) == (indicator, unit):
                yield from ((index, whole) for index in parts)
                least = 0.0
                break
