"""The noun that a number counts where it does not stand right behind it: before it as a label, shared, or left out."""

from __future__ import annotations

from collections.abc import Sequence

from extract.numbers import Number
from extract.rules.counted import Counted, counted_by, points_back
from extract.rules.figure import Figure
from extract.rules.labels import first_noun, label_of, noun_of_label
from extract.rules.reading import NUMBER, NounAt, Reading
from extract.rules.vocabulary import Noun

LEFT_OUT_KINDS = frozenset(("building", "service", "land", "works", "animal", "goods", "team"))
"""Kinds whose noun is often left out the second time."""

WHOLE_REACH = 6
"""Words after a number in which the number of its whole stands: "280,500 of the 1.23 million"."""

OPENING = 12
"""Words in which a sentence names what it counts a part of: "Of these families, 300 ..."."""


def label_before(reading: Reading, start: int, word: int, number: Number) -> NounAt | None:
    """The noun of the label that a number stands behind; the label may begin at word ``start``."""
    if number.kind == "money" or _has_words_of_its_own(reading, word):
        return None
    return label_of(reading, word) or noun_of_label(reading, start, word)


def noun_of(reading: Reading, word: int, number: Number, counted: Counted, label: NounAt | None) -> Noun | None:
    """The noun that a number counts: after it, before it as a label, or that of the whole it is a part of."""
    is_part = reading.is_a(word + 1, "part_of") and not points_back(reading, word)
    if counted.noun is None and number.kind != "money" and is_part:
        for index in range(word + 2, word + WHOLE_REACH):
            if reading.at(index) == NUMBER:
                whole = counted_by(reading, index).noun
                return whole.noun if whole else None
    at = counted.noun or label or (_shared_or_complement(reading, word) if number.kind == "count" else None)
    opens = reading.is_a(0, "partitive") or (reading.is_a(0, "part_of") and reading.is_a(1, "of"))
    if at is None and word < OPENING and opens and "," in reading.words[:word] and reading.words.index(",") == word - 1:
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
    if reading.is_a(word - 1, "of") and reading.is_a(word - 2, "part_of"):
        return last.noun
    if last.noun.kind not in LEFT_OUT_KINDS:
        return None
    is_subject = bool(reading.cues.get(word + 1)) or reading.is_a(word + 1, "auxiliary")
    return last.noun if is_subject else None


def _has_words_of_its_own(reading: Reading, word: int) -> bool:
    """Whether what stands by a number that opens a bracket tells what it counts, not the noun before the bracket.

    "casualties (39 killed and 24 injured)"; "48,000 refugees received kits (35,000 in 2017)".
    """
    if reading.at(word - 1) != "(":
        return False
    is_of_a_year = reading.is_a(word + 1, "rate_of") and reading.at(word + 2).isdigit()
    return is_of_a_year or any(cue.form == "participle" for cue in reading.cues.get(word + 1, ()))


def _shared_or_complement(reading: Reading, word: int) -> NounAt | None:
    """The noun of the last number in "20, 300 and 400 refugees", or that of "300 of them are refugees"."""
    if last := _last_of_list(reading, word):
        return counted_by(reading, last).noun
    verb = word + 3 if reading.is_a(word + 1, "partitive") else word + 1
    if not reading.is_a(verb, "auxiliary"):
        return None
    complement = reading.nouns.get(verb + 1)
    if complement is None and not reading.is_a(verb + 1, "preposition"):
        complement = reading.nouns.get(verb + 2)
    while complement and complement.end in reading.nouns:
        complement = reading.nouns[complement.end]
    return complement if complement and complement.noun.indicator else None


def _last_of_list(reading: Reading, word: int) -> int:
    """The last of bare numbers that are listed from ``word`` on, "20" in "12, 7 and 20"; 0 where none are."""
    index = word
    while reading.at(index + 1) == "," and reading.at(index + 2) == NUMBER:
        index += 2
    joint = index + 1
    is_long = index > word or (reading.at(word - 1) == "," and reading.at(word - 2) == NUMBER)
    if reading.at(joint) == "," and is_long:
        joint += 1
    return joint + 1 if reading.is_a(joint, "conjunction") and reading.at(joint + 1) == NUMBER else 0


def _can_be_whole(whole: Figure, part: Number) -> bool:
    """Whether a figure can be that which "20 of them" is a part of."""
    return whole.noun is not None and whole.number.kind == "count" and whole.number.value >= part.value
