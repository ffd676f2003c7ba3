"""Parts told in brackets: a number behind each name of a list, and what says a figure again in another unit."""

from __future__ import annotations

from extract.parts.scene import ROUNDING, Scene, amount, fits, unit_of
from extract.rules import Figure
from extract.rules.classes import NUMBER
from extract.rules.figure import PEOPLE

LONGEST_JOIN = 4
"""Words between a figure and what says it again."""

WHOLE_AGAIN = ("described", "totals", "pointers", "counted")
"""Lists of ``parts.toml`` with the words that stand for a whole that was told."""


def link_lists(scene: Scene) -> None:
    """Numbers alone in brackets behind the names of the parts: "to Canada (38), France (4) and Norway (81)"."""
    alone = [index for index in range(len(scene.figures)) if index not in scene.wholes and _is_alone(scene, index)]
    for kind in ("count", "percent", "money"):
        members = [index for index in alone if scene.figures[index].number.kind == kind]
        if len(members) < 2:
            continue
        total = sum(amount(scene.figures[index]) for index in members)
        before = [
            scene.figures[index] for index in range(members[0]) if index not in alone and not _is_member(scene, index)
        ]
        wholes = [whole for whole in before if total <= amount(whole) * ROUNDING]
        if kind == "count":
            wholes = [whole for whole in wholes if not _leads_the_rest(scene, whole, scene.figures[members[0]])]
        for index in members:
            whole = next((whole for whole in reversed(wholes) if fits(scene.figures[index], whole)), None)
            if whole:
                scene.wholes[index] = whole


def _leads_the_rest(scene: Scene, first: Figure, following: Figure) -> bool:
    """Whether a figure is but the first of a ranking: "Ava had 90 cases, followed by Bora (30)"."""
    return not scene.terms.sets["followed"].isdisjoint(scene.words[first.word : following.word])


def _is_member(scene: Scene, index: int) -> bool:
    """Whether a figure stands in a bracket with what it counts: "Ava (137 cases and 2 deaths)"."""
    return scene.brackets[index] >= 0 and scene.words[
        scene.figures[index].word + 1 : scene.figures[index].word + 2
    ] != [")"]


def _is_alone(scene: Scene, index: int) -> bool:
    """Whether nothing but the number stands in its bracket, and no number right before the bracket."""
    word = scene.figures[index].word
    is_in_bracket = scene.brackets[index] == word - 1 and scene.words[word + 1 : word + 2] == [")"]
    if scene.figures[index].counted.noun or not is_in_bracket or scene.words[: word - 1][-1:] == [NUMBER]:
        return False
    return not index or scene.figures[index - 1].counted.end < word - 1


def link_restated(scene: Scene) -> None:
    """Let a figure and what restates it share their whole: "1,250 (86.9%)", "50.6 million, representing 4% of ...".

    Families in brackets behind people, or people behind families, are a part of the families behind the whole.
    """
    for index in range(1, len(scene.figures)):
        if not _restates(scene, index):
            continue
        wholes, before = scene.wholes, scene.figures[index - 1]
        whole = wholes.get(index)
        if whole is None:
            restated = None if names_its_whole(scene, index) else _whole_of_restated(scene, index)
            if restated:
                wholes[index] = restated
        elif index - 1 not in wholes and whole is not before and fits(before, whole, 1.0):
            wholes[index - 1] = whole


def names_its_whole(scene: Scene, index: int) -> bool:
    """Whether a share in brackets is not one of those counted but of others: "70 (3 per cent of the herders)"."""
    words, sets = scene.words, scene.terms.sets
    at = scene.figures[index].word + 1
    is_in_bracket = scene.figures[index].number.kind == "percent" and scene.brackets[index] >= 0
    if not is_in_bracket or not scene.phrase_at(at, "of"):
        return False
    at += scene.phrase_at(at, "of")
    while words[at : at + 1] and words[at] in sets["articles"]:
        at += 1
    named = words[at : at + 1]
    return bool(named) and named[0].isalpha() and not any(named[0] in sets[name] for name in WHOLE_AGAIN)


def _whole_of_restated(scene: Scene, index: int) -> Figure | None:
    """The whole of what a figure restates, or that whole in the unit of the figure; None where neither is known.

    Behind a whole that comes last ("27 towns out of 30, which is 90%") it is that whole.
    """
    figure, before = scene.figures[index], scene.figures[index - 1]
    whole = scene.wholes.get(index - 1)
    if whole is None:
        return before if figure.number.kind == "percent" and scene.wholes.get(index - 2) is before else None
    if not fits(figure, whole, 1.0):
        at = next((at for at, other in enumerate(scene.figures) if other is whole), len(scene.figures))
        if at + 1 >= index or not _restates(scene, at + 1):
            return None
        whole = scene.figures[at + 1]
    return whole if fits(figure, whole, 1.0) and whole is not before else None


def _restates(scene: Scene, index: int) -> bool:
    """Whether a figure says in another unit what the one before it says."""
    figure, before = scene.figures[index], scene.figures[index - 1]
    if unit_of(figure) == unit_of(before) or (figure.number.kind == "count" and figure.kind not in PEOPLE):
        return False
    start, bracket = max(before.counted.end, before.word + 1), scene.brackets[index]
    if bracket >= 0 and bracket != scene.brackets[index - 1]:
        return figure.word - bracket == 1 and bracket - start < 3
    gap = [word for word in scene.words[start : figure.word] if word != ","]
    return 0 < len(gap) <= LONGEST_JOIN and scene.terms.sets["restates"].issuperset(gap)
