"""Parts whose whole stands in a sentence before: "Of these, 300 were children.", "This includes 200 families."."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import dropwhile

from extract.parts.scene import Scene, amount, behind_bracket, fits
from extract.parts.within import LONGEST_OPENING, List
from extract.rules import Figure
from extract.rules.classes import NUMBER

LEAST_OF_PERCENTS = 10.0
"""A whole below this is not spoken of in per cent."""

FARTHEST_POINTER = 8
"""Words behind a figure among which "among those killed" says what it is one of."""

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
        is_total = word in sets["articles"] and not (sets["totals"] | sets["counted"]).isdisjoint(after)
        rest = words[at + length + 2 : at + length + 4]
        is_total = is_total and not (NUMBER in rest and rest[0] in sets["of"] | {NUMBER})
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
    if scene.words[begin : begin + 1] and scene.words[begin] in scene.terms.sets["counted"]:
        before = _counting_the_same(figure, before)
    whole = _main(figure, before, links)
    if whole is None:
        return None
    scene.wholes[first] = whole
    return List(whole, first, amount(figure), scene.brackets[first], figure.number.kind)


def pointed(scene: Scene, before: Sequence[list[Figure]], links: Mapping[int, Figure]) -> Iterator[tuple[int, Figure]]:
    """Figures that point back by themselves, where their sentence has no whole for them.

    "20,000 of these families" may point at what anything was said of; "20 of the deaths" and "5 farmers are among those
    killed" only at what counts the same.
    """
    for index, figure in enumerate(scene.figures):
        if index in scene.wholes or scene.is_all(index):
            continue
        whole = _main(figure, before, links) if _points_at(scene, index, ("pointers",)) else None
        if whole is None and _points_at(scene, index, ("pointers", "counted"), FARTHEST_POINTER):
            whole = _main(figure, _counting_the_same(figure, before), links)
        if whole:
            yield index, whole


def among_its_like(scene: Scene, before: Sequence[list[Figure]]) -> None:
    """Let a part of what was counted before be one of those that count the same: 18 of the 107 deaths, not cases."""
    for index, whole in list(scene.wholes.items()):
        part = scene.figures[index]
        if part.indicator == whole.indicator:
            continue
        beside = next((found for found in before if any(one is whole for one in found)), [])
        like = [one for one in beside if one.indicator == part.indicator and fits(part, one)]
        if like and amount(like[-1]) != amount(part):
            scene.wholes[index] = like[-1]


def _counting_the_same(part: Figure, before: Sequence[list[Figure]]) -> list[list[Figure]]:
    """The figures that count the same as a part; for a percentage only those that one can speak of percents of."""
    least = LEAST_OF_PERCENTS if part.number.kind == "percent" else 0.0
    return [[one for one in found if one.indicator == part.indicator and one.number.value >= least] for found in before]


def _points_at(scene: Scene, index: int, names: tuple[str, ...], farthest: int = 1) -> bool:
    """Whether a word that leads to a whole, and one of the lists of that ``names``, stand behind a figure.

    No number stands between them, and up to ``farthest`` words; farther than the next, only a verb's "among" leads.
    """
    is_share = scene.figures[index].number.kind == "percent"
    start = behind_bracket(scene, index) if is_share else scene.figures[index].word + 1
    for at in range(start, min(start + farthest, len(scene.words) - 1)):
        word, after = scene.words[at], scene.words[at + 1 : at + 7]
        if word == NUMBER:
            return False
        if word in scene.terms.sets["leads" if at == start else "membership"]:
            after = after[after[0] in scene.terms.sets["articles"] :]
            if is_share:
                after = list(dropwhile(scene.terms.sets["described"].__contains__, after))
            return any(after[:1] and after[0] in scene.terms.sets[name] for name in names)
    return False


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
