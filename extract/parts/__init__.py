"""Which figures are parts of which: "280,500 of the 1.23 million", "89 cases (28 girls, 30 boys)", "Of these, 300"."""

from __future__ import annotations

from collections import deque
from collections.abc import Sequence

from extract.parts.across import among_its_like, carried_list, pointed
from extract.parts.scene import Scene, brackets_of, part_words, unit_of
from extract.parts.shares import told_by_share
from extract.parts.sums import told_by_sum
from extract.parts.totals import totals
from extract.parts.within import read_within
from extract.rules import Figure
from extract.understand import Statement

__all__ = ["link", "share_of"]

SENTENCES_BACK = 2
"""Sentences before its own in which the whole of "of these, 300" is looked for."""

SHARES_BACK = 8
"""The same for the whole that a share in brackets tells: "75 (57.7%) recovered"."""

MOST_FIGURES = 150
"""What has more figures than this without a full stop is a table; its cells are not read as parts of one another."""


def link(statements: Sequence[Statement], language: str = "en") -> dict[int, Figure]:
    """The whole of each figure that is a part, by the offset of the part's number.

    Only figures that count something are linked, and only where the text says that the one is a part of the other: in
    one sentence, from a sentence that points back ("Of these, 300 ...") to one before it, or in a table with a total.
    """
    terms = part_words(language)
    links: dict[int, Figure] = {}
    before: deque[tuple[int, list[Figure]]] = deque()
    for statement in statements:
        figures = [figure for figure in statement.figures if figure.indicator]
        if not 0 < len(figures) <= MOST_FIGURES:
            continue
        while before and statement.index - before[0][0] > SHARES_BACK:
            before.popleft()
        words = statement.reading.words
        if len(figures) > 1 or (before and terms.may_point_back(words)):
            near = [found for index, found in before if statement.index - index <= SENTENCES_BACK]
            scene = _read(Scene(words, figures, terms), near, links)
            if max(scene.brackets) >= 0:
                scene.wholes.update(told_by_share(scene, [found for _, found in before]))
                scene.wholes.update(told_by_sum(scene, near))
            for part, whole in scene.wholes.items():
                links[figures[part].number.start] = whole
        before.append((statement.index, figures))
    links.update((part.number.start, whole) for part, whole in totals(statements, terms.sets["total_rows"]))
    return links


def _read(scene: Scene, before: list[list[Figure]], links: dict[int, Figure]) -> Scene:
    """Find the parts among the figures of one sentence; ``before`` are those of the sentences before it."""
    scene.brackets = brackets_of(scene.words, scene.figures)
    carried = carried_list(scene, before, links) if before else None
    if len(scene.figures) > 1:
        read_within(scene, carried)
    if before:
        scene.wholes.update(pointed(scene, before, links))
        among_its_like(scene, before)
    return scene


def share_of(part: Figure, whole: Figure) -> float | None:
    """What part of the whole a figure is; None where they count different things.

    A percentage is its own share: "36 per cent of 1,000" is 0.36.
    """
    if part.number.kind == "percent":
        return part.number.value / 100
    if whole.number.value and unit_of(part) == unit_of(whole):
        return part.number.value / whole.number.value
    return None
