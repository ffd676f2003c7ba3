"""Parts whose whole stands in a sentence before: "Of these, 300 were children.", "This includes 46,659 people in Bas-Uele."."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from extract.parts.scene import Scene, amount, fits
from extract.parts.within import LONGEST_OPENING, List
from extract.rules import Figure
from extract.rules.reading import NUMBER

LONGEST_SUBJECT = 5
"""Words before the verb in "The displaced people included 300 children"."""

LEAST_SUM = 10
"""Wholes below this are the sum of their neighbours by chance."""


def points_back(scene: Scene) -> int:
    """The word after the beginning by which a sentence points back: "Of these", "These include"; 0 where it does not."""
    words, sets = scene.words, scene.terms.sets
    at = 0
    while at < len(words) and not words[at][0].isalnum() and words[at] != NUMBER:
        at += 1
    length = scene.phrase_at(at, "leads")
    if length and at + length < len(words):
        word = words[at + length]
        is_total = word == "the" and words[at + length + 1:at + length + 2] != [] and words[at + length + 1] in sets["totals"]
        return at + length + 1 if word in sets["pointers"] or is_total else 0
    if at < len(words) and words[at] in sets["subjects"]:
        for verb in range(at + 1, min(at + 1 + LONGEST_SUBJECT, len(words))):
            if words[verb] in sets["contains"]:
                return verb + 1
            if words[verb] == NUMBER or words[verb] == ",":
                break
    return 0


def carried_list(scene: Scene, before: Sequence[list[Figure]], parts: frozenset[int]) -> List | None:
    """The list that the beginning of a sentence opens; ``before`` are the figures of the sentences before, nearest last.

    ``parts`` are the offsets of numbers that are parts of another figure of their own sentence.
    """
    begin = points_back(scene)
    first = next((index for index, figure in enumerate(scene.figures) if figure.word >= begin), None)
    if not begin or first is None:
        return None
    figure = scene.figures[first]
    if scene.words[begin - 1] in scene.terms.sets["contains"] and figure.word - begin > LONGEST_OPENING:
        return None
    whole = _main(figure, before, parts)
    if whole is None:
        return None
    scene.wholes[first] = whole
    return List(whole, first, amount(figure), scene.brackets[first], figure.number.kind)


def pointed(scene: Scene, before: Sequence[list[Figure]], parts: frozenset[int]) -> Iterator[tuple[int, Figure]]:
    """Figures that point back by themselves: "20,000 of these families", where their sentence has no whole for them."""
    for index, figure in enumerate(scene.figures):
        after = scene.words[figure.word + 1:figure.word + 3]
        if index not in scene.wholes and len(after) == 2 and after[0] == "of" and after[1] in scene.terms.sets["pointers"]:
            if whole := _main(figure, before, parts):
                yield index, whole


def summed(scene: Scene, before: Sequence[list[Figure]]) -> Iterator[tuple[int, Figure]]:
    """Figures that stand together and add up exactly to one before them: "53 migrants. ... 48 men and 5 boys"."""
    return iter(())


def _main(part: Figure, before: Sequence[list[Figure]], parts: frozenset[int]) -> Figure | None:
    """What a part that points back is a part of: the last figure of the nearest sentence that is not a part itself."""
    for figures in reversed(before):
        fitting = [figure for figure in figures if fits(part, figure) and figure.number.value != part.number.value]
        main = [figure for figure in fitting if figure.number.start not in parts]
        if fitting:
            return (main or fitting)[-1]
    return None
