"""Parts whose share tells their whole: "There are 130 cases. In all, 75 (57.7%) recovered."."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from extract.parts.scene import Scene, unit_of
from extract.rules import Figure

LEAST_WHOLE = 10.0
"""Figures below this have any share by chance."""

WHOLE, TENTH = 0.55, 0.055
"""By how many per cent a share that is rounded to whole numbers, or to tenths, may differ from the exact one."""


def told_by_share(scene: Scene, before: Sequence[list[Figure]]) -> Iterator[tuple[int, Figure]]:
    """Each figure and the share beside it in brackets, with the figure before that it is this share of.

    ``before`` are the figures of the sentences before, in order; the nearest one that fits is the whole.
    """
    for index in range(1, len(scene.figures)):
        pair = index - 1, index
        untold = [at for at in pair if at not in scene.wholes]
        if not untold or not _share_a_bracket(scene, *pair):
            continue
        part, share = sorted((scene.figures[at] for at in pair), key=lambda figure: figure.number.kind == "percent")
        whole = next(
            (one for found in reversed(before) for one in reversed(found) if _is_share(part, one, share)), None
        )
        if whole:
            yield from ((at, whole) for at in untold)


def _share_a_bracket(scene: Scene, first: int, second: int) -> bool:
    """Whether one of two figures is a percentage, and the other stands in brackets beside it: "75 people (58%)"."""
    one, other = scene.figures[first], scene.figures[second]
    bracket = scene.brackets[second]
    beside = bracket >= 0 and bracket != scene.brackets[first] and other.word - bracket == 1
    near = bracket - max(one.counted.end, one.word + 1) < 3
    return beside and near and {one.number.kind, other.number.kind} == {"count", "percent"}


def _is_share(part: Figure, whole: Figure, share: Figure) -> bool:
    """Whether a part is, as exactly as it is written, such a share of a whole."""
    if unit_of(part) != unit_of(whole) or whole.number.kind != "count" or whole.number.value < LEAST_WHOLE:
        return False
    rounding = WHOLE if share.number.value.is_integer() else TENTH
    return abs(100 * part.number.value / whole.number.value - share.number.value) <= rounding
