"""Parts whose whole stands in a sentence before: "Of these, 300 were children.", "This includes 200 families."."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from extract.parts.scene import Scene, amount, fits
from extract.parts.within import LONGEST_OPENING, List
from extract.rules import Figure
from extract.rules.vocabulary import NUMBER

LONGEST_SUBJECT = 5
"""Words before the verb in "The displaced people included 300 children"."""


def points_back(scene: Scene) -> int:
    """The word after what points back at the beginning of a sentence: "Of these", "These include"; 0 for none."""
    words, sets = scene.words, scene.terms.sets
    at = 0
    while at < len(words) and not words[at][0].isalnum() and words[at] != NUMBER:
        at += 1
    length = scene.phrase_at(at, "leads")
    if length and at + length < len(words):
        word = words[at + length]
        after = words[at + length + 1 : at + length + 2]
        is_total = word in sets["articles"] and bool(sets["totals"].intersection(after))
        return at + length + 1 if word in sets["pointers"] or is_total else 0
    if at < len(words) and words[at] in sets["subjects"]:
        for verb in range(at + 1, min(at + 1 + LONGEST_SUBJECT, len(words))):
            if words[verb] in sets["contains"]:
                return verb + 1
            if words[verb] == NUMBER or words[verb] == ",":
                break
    return 0


def carried_list(scene: Scene, before: Sequence[list[Figure]], links: Mapping[int, Figure]) -> List | None:
    """The list that the beginning of a sentence opens; ``before`` are the figures of the sentences before, in order.

    ``links`` are the wholes found so far, by the offset of the part's number.
    """
    begin = points_back(scene)
    first = next((index for index, figure in enumerate(scene.figures) if figure.word >= begin), None)
    if not begin or first is None:
        return None
    figure = scene.figures[first]
    if scene.words[begin - 1] in scene.terms.sets["contains"] and figure.word - begin > LONGEST_OPENING:
        return None
    whole = _main(figure, before, links)
    if whole is None:
        return None
    scene.wholes[first] = whole
    return List(whole, first, amount(figure), scene.brackets[first], figure.number.kind)


def pointed(scene: Scene, before: Sequence[list[Figure]], links: Mapping[int, Figure]) -> Iterator[tuple[int, Figure]]:
    """Figures that point back by themselves: "20,000 of these families", where their sentence has no whole for them."""
    for index, figure in enumerate(scene.figures):
        after = scene.words[figure.word + 1 : figure.word + 3]
        if index in scene.wholes or len(after) < 2 or after[0] not in scene.terms.sets["leads"]:
            continue
        if after[1] in scene.terms.sets["pointers"] and (whole := _main(figure, before, links)):
            yield index, whole


def _main(part: Figure, before: Sequence[list[Figure]], links: Mapping[int, Figure]) -> Figure | None:
    """What a part that points back is a part of, in the nearest sentence with a figure that it fits.

    That is the last figure that is no part of another one there, if possible one of the same indicator; where the
    sentence itself points back and breaks a whole down ("Of these, 20 were children and 30 were women."), it is that
    whole.
    """
    for figures in reversed(before):
        fitting = [figure for figure in figures if fits(part, figure)]
        main = [figure for figure in fitting if not _is_inner(figure, figures, links)] or fitting
        if not main:
            continue
        main = [figure for figure in main if figure.indicator == part.indicator] or main
        wholes = {links[figure.number.start] for figure in main if figure.number.start in links}
        whole = wholes.pop() if len(main) > 1 and len(wholes) == 1 else main[-1]
        return whole if amount(whole) != amount(part) else None
    return None


def _is_inner(part: Figure, figures: list[Figure], links: Mapping[int, Figure]) -> bool:
    """Whether a figure is a part of another one of its own sentence."""
    whole = links.get(part.number.start)
    return whole is not None and figures[0].number.start <= whole.number.start <= figures[-1].number.start
