"""Counted places, which are affected where a sentence tells of harm: "people were killed in 25 districts"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from extract.rules import figure as weights
from extract.rules.classes import BETWEEN, ENTIRE, PREPOSITION
from extract.rules.figure import Choice, Figure
from extract.rules.reading import Cue, Reading

CASES = frozenset(("case",))
"""The kinds of a rule that holds for nothing but cases: it harms no place."""

LIVES = frozenset(("life",))
"""The kinds of a rule that tells of harm only together with its noun: "took 9 lives"."""

OF_AID = frozenset(("targeted", "reached", "in_need", "vaccinated", "delivered")) | weights.FUNDING
"""Indicators of aid: where it goes need not be affected: "reached 900 displaced people in 25 districts"."""

HARM_BACK = 12
"""Figures before a place among which one that tells of harm is looked for."""


def by_place_of_harm(reading: Reading, word: int, is_definite: bool, before: Sequence[Figure]) -> Iterator[Choice]:
    """Places in which people were killed, displaced or fell ill are affected: "in 25 districts"."""
    before_number = reading.classes[word - 1]
    is_all = before_number & ENTIRE and not reading.numbers[word].spelled
    if (is_definite and not is_all) or before_number & BETWEEN:
        return
    told = next((figure for figure in reversed(before) if figure.tells), None)
    if told and told.indicator in OF_AID:
        return
    cues = (
        (cue.rule.indicator, cue.rule.name, cue.span)
        for start, cues in reading.cues.items()
        for cue in cues
        if "-" not in reading.words[start] and _can_harm(reading, cue)
    )
    nouns = ((at.noun.indicator, at.noun.name, (at.start, at.end)) for at in reading.nouns.values())
    for found in (cues, nouns):
        for indicator, name, span in found:
            if indicator in weights.HARM:
                yield Choice(weights.PLACE_OF_HARM, "affected", name, "place of what the sentence tells", span)
                return
    harmed = next((figure for figure in before[-HARM_BACK:] if figure.indicator in weights.HARM), None)
    if harmed:
        yield Choice(weights.PLACE_OF_HARM, "affected", harmed.rule, "place of what the sentence tells")


def _can_harm(reading: Reading, cue: Cue) -> bool:
    """Whether a cue tells of harm by itself or by what it is said of: "died", "took 9 lives"; not "took", "against"."""
    by_kind = cue.rule.by_kind
    if by_kind.keys() == CASES or (cue.end == cue.start + 1 and reading.classes[cue.start] & PREPOSITION):
        return False
    return by_kind.keys() != LIVES or any(at.noun.kind == "life" for at in reading.nouns.values())
