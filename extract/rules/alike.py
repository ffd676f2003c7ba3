"""Whether two figures of a sentence can share a meaning, by what they count: people and households, not tents."""

from __future__ import annotations

from extract.numbers import Number
from extract.rules import figure as weights
from extract.rules.figure import Figure
from extract.rules.vocabulary import Noun

CONTINUES = "continues the list"
"""How a figure is counted that takes its meaning from the item before it."""

GOODS = frozenset(("goods", "measure"))
"""Kinds of what is handed out."""

BUILT = frozenset(("building", "service", "land", "works", "animal"))
"""Kinds of what a list of damage mixes."""


def can_inherit(parent: Figure, number: Number, noun: Noun | None) -> bool:
    """Whether a figure can take its meaning from another: people and households mix, people and tents do not."""
    if number.kind == "money":
        return parent.number.kind == "money" or (
            parent.number.kind == "percent" and parent.indicator in weights.FUNDING
        )
    if number.kind == "percent":
        return True
    if parent.number.kind != "count":
        return False
    if noun is None:
        return True
    if parent.noun is None:
        return noun.kind in weights.PEOPLE
    if (noun.indicator and noun.firm) or _is_told_by_trade(parent, noun):
        return False
    if noun.kind == parent.noun.kind or (noun.kind in weights.PEOPLE and parent.noun.kind in weights.PEOPLE):
        return True
    return noun.kind in BUILT and parent.noun.kind in BUILT and _is_headed(parent)


def is_share_in_heads(parent: Figure, number: Number, noun: Noun | None) -> bool:
    """Whether a number says a share of people in heads: "90% of returnees (1,100 individuals) were assisted"."""
    is_share = parent.number.kind == "percent" and parent.kind in (*weights.GROUPS, "percent", "alone")
    return is_share and number.kind == "count" and noun is not None and noun.kind in weights.GROUPS


def is_measured_again(parent: Figure, number: Number, noun: Noun | None) -> bool:
    """Whether a number says in another measure how much goods there are: "41 tonnes (230 m3) of supplies"."""
    return parent.kind in GOODS and number.kind == "count" and noun is not None and noun.kind == "measure"


def _is_headed(parent: Figure) -> bool:
    """Whether a label says that a figure and what is listed after it was damaged: "Lost: 690 homes, 40 bridges"."""
    return parent.indicator == "damaged" and parent.how in (weights.LABEL_BEFORE, CONTINUES)


def _is_told_by_trade(parent: Figure, noun: Noun) -> bool:
    """Whether only their trade tells what those before a figure are: as in "five medics, four girls"."""
    is_by_noun = parent.how == weights.COUNTED_NOUN and parent.noun is not None
    return is_by_noun and parent.indicator == "personnel" and noun.indicator != "personnel"
