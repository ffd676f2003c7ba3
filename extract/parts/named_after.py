"""Parts whose whole stands behind them: "280,500 of the 1.23 million"; and shares of a plan, told behind it."""

from __future__ import annotations

from extract.parts.scene import MOST_EXCESS, Scene, fits
from extract.rules import Figure
from extract.rules.classes import NUMBER


def link_named_after(scene: Scene) -> None:
    """Parts whose whole comes next: "280,500 of the 1.23 million", "27 towns out of 30", "7/40"."""
    for index, part in enumerate(scene.figures):
        for whole in scene.figures[index + 1 : index + 3]:
            if (fits(part, whole, MOST_EXCESS) or _is_bare(part, whole)) and _is_of(scene, part, whole):
                scene.wholes[index] = whole
                break


def link_funded(scene: Scene) -> None:
    """Shares of what is needed, said of it: "The $30 million plan is 36 per cent funded"."""
    for index in range(1, len(scene.figures)):
        part, whole = scene.figures[index], scene.figures[index - 1]
        if part.number.kind != "percent" or part.indicator != "funding_received" or index in scene.wholes:
            continue
        gap = scene.words[whole.word + 1 : part.word]
        is_said = not scene.terms.sets["funded_by"].isdisjoint(scene.words[part.word + 1 : part.word + 2])
        if is_said and whole.indicator == "funding_required" and not {";", ",", "."}.intersection(gap):
            scene.wholes[index] = whole


def _is_bare(part: Figure, whole: Figure) -> bool:
    """Whether one of two counts has no noun of its own, and so counts what the other does: "27 towns out of 30"."""
    counts = part.number.kind == whole.number.kind == "count"
    return counts and not (part.noun and whole.noun) and part.number.value <= whole.number.value


def _is_of(scene: Scene, part: Figure, whole: Figure) -> bool:
    words, end = scene.words, whole.word
    for at in {part.word + 1, part.counted.end}:
        if words[at : at + 1] == ["("] and ")" in words[at:end]:
            at = words.index(")", at) + 1
        elif words[at : at + 1] == [")"] and part.number.kind == "percent" and at == part.word + 1:
            at += 1
        while part.number.kind == "percent" and at < end and words[at] in scene.terms.sets["funded"]:
            at += 1
        if words[at : at + 1] == ["/"] and part.word + 2 == end:
            return True
        length = scene.phrase_at(at, "of")
        if not length or NUMBER in words[at:end]:
            continue
        if scene.only_fills(at + length, end):
            return True
        if part.number.kind == "percent" and whole.number.kind == "money" and words[end - 1] == "(":
            return True
    return _is_out_of(scene, part, whole)


def _is_out_of(scene: Scene, part: Figure, whole: Figure) -> bool:
    """Whether "out of" right before the whole ties a farther part to it: "3 are closed out of a total of 12"."""
    words = scene.words
    between = words[part.word + 1 : whole.word]
    if NUMBER in between or _is_closed_in(between):
        return False
    at = whole.word - 1
    while at > part.word and not scene.phrase_at(at, "out_of") and scene.only_fills(at, at + 1):
        at -= 1
    return at > part.word and scene.phrase_at(at, "out_of") > 0 and words[at - 1] != ","


def _is_closed_in(words: list[str]) -> bool:
    """Whether the words behind a figure begin with more than itself in its bracket: "(40 per cent men) out of"."""
    end = words.index(")") if ")" in words else 0
    return end > 0 and "(" not in words[:end]
