"""What a number's own noun says, and the participles before it: "40 deaths", "300 displaced people"."""

from __future__ import annotations

from collections.abc import Iterator

from extract.rules import figure as weights
from extract.rules.counted import Counted
from extract.rules.figure import COUNTED_NOUN, LABEL_BEFORE, Choice
from extract.rules.vocabulary import Noun

INSIDE = "participle before the noun"

WEAK_KINDS = frozenset(("service", "site", "goods", "team", "dose", "session"))
NO_SHARE = "population"
"""The indicator of people of whom a share tells nothing by their mere name: "60 per cent of residents own land"."""

WEAK_INDICATORS = frozenset(("personnel",))
"""What a noun of these kinds and indicators says by itself is worth little."""


def by_participle_inside(counted: Counted, kind: str) -> Iterator[Choice]:
    """Participles between the number and its noun: "2,307 newly displaced people"."""
    for cue in counted.inside:
        if indicator := cue.rule.by_kind.get(kind, ""):
            score = weights.PARTICIPLE_INSIDE + cue.rule.weight
            yield Choice(score, indicator, cue.rule.name, INSIDE, cue.span)


def by_noun(
    noun: Noun, is_label: bool, is_percent: bool, is_definite: bool, is_of_whole: bool = False
) -> Iterator[Choice]:
    """What the noun says by itself. "The three camps" says nothing: they were counted before.

    That of the whole says less than a verb of the part: "60 arrests, 12 of which became disappearances".
    """
    if is_percent and noun.indicator == NO_SHARE:
        return
    is_weak = noun.kind in WEAK_KINDS or noun.indicator in WEAK_INDICATORS
    if is_weak and (is_percent or is_definite):
        return
    firm = weights.PART_OF_TOLD if is_of_whole else weights.FIRM_NOUN
    score = firm if noun.firm else weights.STATE_NOUN if is_weak else weights.STATUS_NOUN
    if is_label:
        score = weights.NOUN_LABEL if noun.firm and noun.indicator != "other" else weights.PARTICIPLE_AFTER
    yield Choice(score, noun.indicator, noun.name, LABEL_BEFORE if is_label else COUNTED_NOUN)
