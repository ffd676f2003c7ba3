"""Parts and wholes in one sentence."""

from __future__ import annotations

from dataclasses import dataclass

from extract.parts.brackets import link_lists, link_restated, names_its_whole
from extract.parts.named_after import link_funded, link_named_after
from extract.parts.scene import MOST_EXCESS, ROUNDING, Scene, amount, behind_bracket, fits, unit_of
from extract.parts.sums import link_sums
from extract.rules import Figure
from extract.rules.classes import NUMBER

FIGURES_BACK = 12
"""Figures of a sentence before a part among which its whole is looked for."""

LONGEST_OPENING = 6
"""Words between "including" and its number: names, adjectives."""

LONGEST_JOIN = 4
"""Words between "and" or a comma and the next number of a list."""

LEAST_SHARE = 0.5
"""Of its whole, that a list after a colon makes up; less may be a list of anything."""


CONTAINED_IN = {
    "reached": frozenset(
        ("affected", "in_need", "targeted", "displaced", "refugees", "returned", "food_insecure", "population")
    ),
    "displaced": frozenset(("affected", "population")),
}
"""Indicators of a whole that a bare number after it can be a part of; "30 were killed and 12 injured" is none."""


OF_THE_LIVING = frozenset(
    (
        "affected",
        "displaced",
        "evacuated",
        "in_need",
        "injured",
        "missing",
        "reached",
        "refugees",
        "returned",
        "targeted",
    )
)
"""Indicators of which nobody is counted who is among the dead: "140 were killed, with 60 people still missing"."""


@dataclass(slots=True)
class List:
    """A list of parts that is being read: its whole, its last member, their sum, the bracket that it stands in.

    ``loose`` lists, after "out of 500 families", run to the end of the sentence.
    """

    whole: Figure
    last: int
    total: float
    bracket: int
    kind: str
    loose: bool = False


def read_within(scene: Scene, carried: List | None = None) -> None:
    """Find the links of one sentence; ``carried`` is a list that its beginning opened."""
    link_named_after(scene)
    link_funded(scene)
    reading = carried
    for index in range(len(scene.figures)):
        if index in scene.wholes:
            continue
        opened = _pointing(scene, index) or _opened(scene, index)
        if opened:
            reading = opened
        elif reading is None or not _goes_on(scene, index, reading):
            continue
        if opened is None or opened.last == index:
            scene.wholes[index] = reading.whole
            reading.last = index
            reading.total += amount(scene.figures[index])
    link_lists(scene)
    link_sums(scene)
    link_restated(scene)


def _pointing(scene: Scene, index: int) -> List | None:
    """A part that points back: "17 of them", "more than half of whom"."""
    part = scene.figures[index]
    start = behind_bracket(scene, index)
    after = scene.words[start : start + 2]
    if scene.is_all(index) or len(after) < 2:
        return None
    if after[0] not in scene.terms.sets["leads"] or after[1] not in scene.terms.sets["pointers"]:
        return None
    whole = _nearest(scene, index)
    return List(whole, index, 0.0, scene.brackets[index], part.number.kind) if whole else None


def _opened(scene: Scene, index: int) -> List | None:
    """The list of parts that begins with this figure, or behind it where it is a whole that leads; None for none."""
    gap, figure, bracket = scene.gap(index), scene.figures[index], scene.brackets[index]
    if _leads(scene, index):
        return List(figure, -1, 0.0, bracket, "", loose=True)
    if not index:
        return None
    whole = None
    if _has_opener(scene, index, gap):
        whole = _nearest(scene, index, MOST_EXCESS)
    elif bracket >= 0 and scene.brackets[index - 1] != bracket:
        whole = _before_bracket(scene, index, bracket)
    elif ":" in gap or "–" in gap:
        whole = _before_colon(scene, index, gap)
    elif gap[-1:] and gap[-1] in scene.terms.sets["with"] and not _is_of_another(scene, index):
        whole = _of_same_noun(scene, index)
    elif _is_some_of_them(scene, index):
        whole = _nearest(scene, index)
    return List(whole, index, 0.0, bracket, figure.number.kind) if whole else None


def _leads(scene: Scene, index: int) -> bool:
    """Whether a whole begins its clause: "Out of 16,000 schools, 256 were destroyed"."""
    if index + 1 >= len(scene.figures):
        return False
    at = scene.figures[index].word - 1
    while at >= 0:
        if scene.phrase_at(at, "leads") and _begins_clause(
            scene, at - (at > 0 and scene.phrase_at(at - 1, "out_of") > 0)
        ):
            return True
        if not scene.only_fills(at, at + 1):
            return False
        at -= 1
    return False


def _begins_clause(scene: Scene, at: int) -> bool:
    """Whether nothing but a mark, which is no bracket, stands before a word."""
    before = scene.words[at - 1] if at else ""
    return not at or before not in (NUMBER, "(", ")") and not before[-1].isalnum()


def _has_opener(scene: Scene, index: int, gap: list[str]) -> bool:
    """Whether words that open a breakdown stand between the figure before and this one, near to this one."""
    start = scene.figures[index].word - len(gap)
    for at in range(len(gap) - 1, -1, -1):
        if gap[at] in (".", ";"):
            return False
        length = scene.phrase_at(start + at, "opens")
        if not length:
            continue
        between = gap[at + length :]
        if between[:1] == [","]:
            between = between[1:]
        if at == 0 and between and gap[0] in scene.terms.sets["leads"]:
            return False
        return len(between) <= LONGEST_OPENING and "," not in between
    return False


def _nearest(scene: Scene, index: int, most: float = ROUNDING) -> Figure | None:
    """The last figure before this one that it can be a part of, best one that stands in no bracket of its own."""
    part, bracket = scene.figures[index], scene.brackets[index]
    fitting = [at for at in range(index - 1, max(-1, index - FIGURES_BACK), -1) if fits(part, scene.figures[at], most)]
    outside = [at for at in fitting if scene.brackets[at] in (-1, bracket)]
    whole = scene.figures[(outside or fitting)[0]] if fitting else None
    return whole if whole and amount(whole) != amount(part) else None


def _before_bracket(scene: Scene, index: int, bracket: int) -> Figure | None:
    """The whole of a breakdown in brackets: "86 people (33 women, 27 men)", "18,078 children (8,777 girls)"."""
    part, whole, words = scene.figures[index], scene.figures[index - 1], scene.words
    if not fits(part, whole, 1.0) or amount(part) == amount(whole):
        return None
    if bracket - max(whole.counted.end, whole.word + 1) > 0 and len(_members(scene, index)) < 2:
        return None
    after = words[part.word + 1 : part.word + 2]
    if part.number.kind == "percent":
        return whole if after and after[0].isalpha() and after != ["of"] else None
    return whole if part.counted.noun or len(_members(scene, index)) > 1 else None


def _members(scene: Scene, index: int) -> list[Figure]:
    """The figures of the same kind and unit in the bracket of this one."""
    figure, bracket = scene.figures[index], scene.brackets[index]
    pairs = zip(scene.figures, scene.brackets, strict=True)
    return [other for other, at in pairs if at == bracket and unit_of(other) == unit_of(figure)]


def _before_colon(scene: Scene, index: int, gap: list[str]) -> Figure | None:
    """The whole of a breakdown after a colon: "26,679 cases: 13,578 in the north and 13,101 in the south"."""
    whole = scene.figures[index - 1]
    mark = ":" if ":" in gap else "–"
    if scene.brackets[index] != scene.brackets[index - 1] or ")" in gap or len(gap) - gap.index(mark) > LONGEST_JOIN:
        return None
    following = [other for other in scene.figures[index:] if fits(other, whole) and other.number.kind != "percent"]
    total = sum(map(amount, following))
    is_breakdown = len(following) > 1 and LEAST_SHARE * amount(whole) <= total <= ROUNDING * amount(whole)
    return whole if is_breakdown and following[0] is scene.figures[index] else None


def _is_some_of_them(scene: Scene, index: int) -> bool:
    """Whether a number without a noun says what became of some: "500 families fled and 200 received tents"."""
    figure, before = scene.figures[index], scene.figures[index - 1]
    if figure.counted.noun or figure.number.kind != "count" or scene.brackets[index] >= 0:
        return False
    gap = scene.words[before.word + 1 : figure.word]
    is_joined = bool(scene.terms.sets["joins"].intersection(gap[-1:]))
    return is_joined and before.indicator in CONTAINED_IN.get(figure.indicator, ())


def _of_same_noun(scene: Scene, index: int) -> Figure | None:
    """The whole of a part after "with": "47,380 households were displaced, with 6,925 households verified"."""
    part, whole = scene.figures[index], _nearest(scene, index)
    if whole is None or part.noun not in (None, whole.noun) or part.number.kind == "money":
        return None
    is_further = not scene.terms.sets["beyond"].isdisjoint(scene.words[part.word + 1 : part.word + 2])
    are_living = whole.indicator == "deaths" and part.indicator in OF_THE_LIVING
    are_affected = whole.indicator == "affected" != part.indicator
    return None if is_further or are_living or are_affected else whole


def _is_of_another(scene: Scene, index: int) -> bool:
    """Whether those before "with" are not the ones told of: "60 came to Ava, followed by Bora with 40"."""
    before, figure = scene.figures[index - 1], scene.figures[index]
    gap = scene.words[max(before.counted.end, before.word + 1) : figure.word - 1]
    at = max((at for at, word in enumerate(gap) if word in scene.terms.sets["joins"]), default=len(gap) - 1)
    is_beside = not scene.terms.sets["beside"].isdisjoint(gap[-1:])
    return is_beside or ";" in gap or (figure.number.kind == "count" and at < len(gap) - 1)


def _goes_on(scene: Scene, index: int, reading: List) -> bool:
    """Whether a figure is the next member of the list of parts that is being read."""
    figure, whole = scene.figures[index], reading.whole
    if names_its_whole(scene, index) or not fits(figure, whole):
        return False
    if reading.bracket >= 0 and scene.brackets[index] != reading.bracket:
        return False
    if reading.total + amount(figure) > amount(whole) * MOST_EXCESS:
        return False
    if reading.kind and figure.number.kind != reading.kind:
        return False
    return reading.loose or reading.bracket >= 0 or _is_joined(scene, index, reading)


def _is_joined(scene: Scene, index: int, reading: List) -> bool:
    """Whether only a comma or "and", and a few words that name the next member, stand before a figure."""
    figure, last = scene.figures[index], scene.figures[reading.last]
    gap = scene.words[last.word + 1 : figure.word]
    joins, ends = scene.terms.sets["joins"], scene.terms.sets["ends"]
    at = next((at for at in range(len(gap) - 1, -1, -1) if gap[at] in joins or gap[at] == ";"), None)
    if at is None or len(gap) - at - 1 > LONGEST_JOIN or "." in gap or ends.intersection(gap):
        return False
    if gap[at] == ";" or ";" in gap:
        return figure.parent is not None or (figure.noun is not None and figure.noun is last.noun)
    is_new_clause = at > 0 and gap[at] != "," and gap[at - 1] == ","
    is_beyond = not scene.terms.sets["beyond"].isdisjoint(scene.words[figure.word + 1 : figure.word + 2])
    adds_to_whole = is_beyond and figure.indicator == reading.whole.indicator
    turns = figure.indicator != last.indicator == reading.whole.indicator
    return not (is_new_clause and (adds_to_whole or turns))
