"""The noun that a number counts where it does not stand right behind it: before it as a label, shared, or left out."""

from __future__ import annotations

from collections.abc import Sequence

from extract.numbers import Number
from extract.rules.classes import (
    AUXILIARY,
    COMMA,
    CONJUNCTION,
    CUE_HERE,
    NUMBER_HERE,
    OF,
    OPENING,
    PART_OF,
    PARTITIVE,
    PREPOSITION,
    RATE_OF,
)
from extract.rules.counted import JOINS, Counted, counted_by, points_back
from extract.rules.figure import Figure
from extract.rules.labels import first_noun, label_of, noun_of_label
from extract.rules.reading import NounAt, Reading
from extract.rules.vocabulary import Noun

LEFT_OUT_KINDS = frozenset(("building", "service", "land", "works", "animal", "goods", "team"))
"""Kinds whose noun is often left out the second time."""

WHOLE_REACH = 6
"""Words after a number in which the number of its whole stands: "280,500 of the 1.23 million"."""

BEGINNING = 12
"""Words in which a sentence names what it counts a part of: "Of these families, 300 ..."."""


def label_before(reading: Reading, start: int, word: int, number: Number) -> NounAt | None:
    """The noun of the label that a number stands behind; the label may begin at word ``start``."""
    if number.kind == "money" or _has_words_of_its_own(reading, word):
        return None
    return label_of(reading, word) or noun_of_label(reading, start, word)


def noun_of(reading: Reading, word: int, number: Number, counted: Counted, label: NounAt | None) -> Noun | None:
    """The noun that a number counts: after it, before it as a label, or that of the whole it is a part of."""
    if counted.noun:
        return counted.noun.noun
    classes = reading.classes
    if classes[word + 1] & PART_OF and number.kind != "money" and not points_back(reading, word):
        for index in range(word + 2, word + WHOLE_REACH):
            if classes[index] & NUMBER_HERE:
                whole = counted_by(reading, index).noun
                return whole.noun if whole else None
    at = label or (_shared_or_complement(reading, word) if number.kind == "count" else None)
    opens = classes[0] & PARTITIVE or (classes[0] & PART_OF and classes[1] & OF)
    if at is None and word < BEGINNING and opens and classes[word - 1] & COMMA and "," not in reading.words[: word - 1]:
        at = first_noun(reading, 1, word)
    return at.noun if at else None


def left_out(reading: Reading, word: int, number: Number, before: Sequence[Figure]) -> Noun | None:
    """The noun of the figure before, left out: "12,400 houses collapsed and another 8,140 were damaged", "3 of 9".

    Also that of the whole that "of which" and "of them" point back to.
    """
    last = before[-1] if before else None
    if number.kind == "count" and points_back(reading, word):
        return next((whole.noun for whole in reversed(before) if _can_be_whole(whole, number)), None)
    if number.kind != "count" or last is None or last.noun is None:
        return None
    classes = reading.classes
    if classes[word - 1] & OF and classes[word - 2] & PART_OF:
        return last.noun
    if last.noun.kind not in LEFT_OUT_KINDS:
        return None
    return last.noun if classes[word + 1] & (CUE_HERE | AUXILIARY) else None


def _has_words_of_its_own(reading: Reading, word: int) -> bool:
    """Whether what stands by a number that opens a bracket tells what it counts, not the noun before the bracket.

    "casualties (39 killed and 24 injured)"; "48,000 refugees received kits (35,000 in 2017)".
    """
    if not reading.classes[word - 1] & OPENING:
        return False
    is_of_a_year = reading.classes[word + 1] & RATE_OF and reading.at(word + 2).isdigit()
    return bool(is_of_a_year) or any(cue.form == "participle" for cue in reading.cues.get(word + 1, ()))


def _shared_or_complement(reading: Reading, word: int) -> NounAt | None:
    """The noun of the last number in "20, 300 and 400 refugees", or that of "300 of them are refugees"."""
    classes = reading.classes
    if classes[word + 1] & JOINS and (last := _last_of_list(reading, word)):
        return counted_by(reading, last).noun
    verb = word + 3 if classes[word + 1] & PARTITIVE else word + 1
    if not classes[verb] & AUXILIARY:
        return None
    complement = reading.nouns.get(verb + 1)
    if complement is None and not classes[verb + 1] & PREPOSITION:
        complement = reading.nouns.get(verb + 2)
    while complement and complement.end in reading.nouns:
        complement = reading.nouns[complement.end]
    return complement if complement and complement.noun.indicator else None


def _last_of_list(reading: Reading, word: int) -> int:
    """The last of bare numbers that are listed from ``word`` on, "20" in "12, 7 and 20"; 0 where none are."""
    classes, index = reading.classes, word
    while classes[index + 1] & COMMA and classes[index + 2] & NUMBER_HERE:
        index += 2
    joint = index + 1
    is_long = index > word or (classes[word - 1] & COMMA and classes[word - 2] & NUMBER_HERE)
    if classes[joint] & COMMA and is_long:
        joint += 1
    return joint + 1 if classes[joint] & CONJUNCTION and classes[joint + 1] & NUMBER_HERE else 0


def _can_be_whole(whole: Figure, part: Number) -> bool:
    """Whether a figure can be that which "20 of them" is a part of."""
    return whole.noun is not None and whole.number.kind == "count" and whole.number.value >= part.value
