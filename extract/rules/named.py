"""The noun that a number counts where it does not stand right behind it: before it as a label, shared, or left out."""

from __future__ import annotations

from collections.abc import Sequence

from extract.numbers import Number
from extract.rules.counted import Counted, counted_by
from extract.rules.figure import PEOPLE, Figure
from extract.rules.labels import first_noun, label_of, noun_of_label
from extract.rules.reading import NUMBER, NounAt, Reading
from extract.rules.vocabulary import Noun

LEFT_OUT_KINDS = frozenset(("building", "service", "land", "works", "animal", "goods", "team"))
"""Kinds whose noun is often left out the second time."""

WHOLE_REACH = 6
"""Words after a number in which the number of its whole stands: "280,500 of the 1.23 million"."""

LONGEST_DESCRIPTION = 2
"""Words by which one of a list describes what the last one names: "5 public health and 2 survey teams"."""

OPENING = 7
"""Words in which a sentence names what it counts a part of: "Of these families, 300 ..."."""


def label_before(reading: Reading, start: int, word: int, number: Number) -> NounAt | None:
    """The noun of the label that a number stands behind; the label may begin at word ``start``."""
    if number.kind == "money" or _has_words_of_its_own(reading, word):
        return None
    return label_of(reading, word) or noun_of_label(reading, start, word)


def noun_of(reading: Reading, word: int, number: Number, counted: Counted, label: NounAt | None) -> Noun | None:
    """The noun that a number counts: after it, before it as a label, or that of the whole it is a part of."""
    if counted.noun is None and number.kind != "money" and (whole := whole_of(reading, word)):
        return whole.noun.noun if whole.noun else None
    at = counted.noun or label or (_shared_or_complement(reading, word) if number.kind == "count" else None)
    if at is None and word < OPENING and reading.is_a(0, "partitive") and reading.at(word - 1) == ",":
        at = first_noun(reading, 1, word)
    return at.noun if at else None


def whole_of(reading: Reading, word: int) -> Counted | None:
    """What the number counts that another is named a part of: "14 of the 60 damaged schools"; None where none is."""
    if not reading.is_a(word + 1, "part_of"):
        return None
    reach = range(word + 2, word + WHOLE_REACH)
    return next((counted_by(reading, index) for index in reach if reading.at(index) == NUMBER), None)


def left_out(reading: Reading, word: int, number: Number, before: Sequence[Figure]) -> Noun | None:
    """The noun of the figure before, left out: "12,400 houses collapsed and another 8,140 were damaged", "3 of 9".

    So it is before "of which": "eight clinics, four of which are closed".
    """
    last = before[-1] if before else None
    if number.kind != "count" or last is None or last.noun is None:
        return None
    if reading.is_a(word - 1, "of") and reading.is_a(word - 2, "part_of"):
        return last.noun
    if reading.breakdown_at(word + 1) and last.kind not in PEOPLE:
        return last.noun
    if last.noun.kind not in LEFT_OUT_KINDS:
        return None
    is_subject = bool(reading.cues.get(word + 1)) or reading.is_a(word + 1, "auxiliary", "verb")
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
    """The noun of the next number in "300 and 400 refugees", or that of "300 of them are refugees"."""
    if reading.is_a(word + 1, "conjunction") and reading.at(word + 2) == NUMBER:
        return counted_by(reading, word + 2).noun
    if noun := _noun_of_list(reading, word):
        return noun
    verb = word + 3 if reading.is_a(word + 1, "partitive") else word + 1
    if not reading.is_a(verb, "auxiliary"):
        return None
    complement = reading.nouns.get(verb + 1) or reading.nouns.get(verb + 2)
    return complement if complement and complement.noun.indicator else None


def _noun_of_list(reading: Reading, word: int) -> NounAt | None:
    """The noun behind the last of a list of descriptions: "9 medical, 4 logistics and 2 survey teams"."""
    while True:
        end = word + 1
        while end <= word + LONGEST_DESCRIPTION and _describes(reading, end):
            end += 1
        joint = end + (reading.at(end) == ",")
        is_last = reading.is_a(joint, "conjunction")
        following = joint + is_last
        if end == word + 1 or joint == following == end or reading.at(following) != NUMBER:
            return None
        if is_last:
            return counted_by(reading, following).noun
        word = following


def _describes(reading: Reading, index: int) -> bool:
    """Whether a word can only describe what is counted: it is no noun, cue or small word."""
    is_known = index in reading.nouns or index in reading.cues or reading.at(index) in reading.vocabulary.classes
    return reading.at(index).isalpha() and not is_known and not reading.is_adverb(index)
