"""Reading a sentence: its text cut into words, with what the vocabulary knows marked in them."""

from __future__ import annotations

from collections.abc import Sequence
from functools import reduce
from itertools import chain
from operator import itemgetter, or_

from extract.numbers import Number
from extract.rules.classes import (
    ADVERB,
    ALPHABETIC,
    AUXILIARY,
    BREAKDOWN_HERE,
    BREAKER,
    CONJUNCTION,
    CUE_BEFORE,
    CUE_HERE,
    DATED_AS,
    DETERMINER,
    FUNDS,
    NOUN_BEFORE,
    NOUN_HERE,
    NUMBER,
    NUMBER_HERE,
    PREPOSITION,
    PRONOUN,
    RELATIVE,
    SINGULAR,
    VERB,
    YEAR,
)
from extract.rules.cues import cues_of
from extract.rules.phrases import around_asides, phrases_of
from extract.rules.reading import NounAt, Reading
from extract.rules.vocabulary import Entry, Vocabulary

BEYOND = (0,) * 16
"""The classes of what is looked at past the last word of a sentence, or before its first: none."""

COUNTED_SINGLY = frozenset(("person", "household", "animal", "building", "event"))
"""Kinds of which one alone is told as a figure; "one phase", "one river" and "one project" seldom are."""

ACTS = frozenset(("displaced", "evacuated", "refugees", "returned"))
"""Indicators whose nouns, in the singular, are acts or ways: "one crossing", "one evacuation", "one return"."""

TELLS = NOUN_HERE | CUE_HERE | VERB | PREPOSITION | DETERMINER | CONJUNCTION | PRONOUN | AUXILIARY | ADVERB
"""What no singular of a listed noun is: another noun, a cue, a small word."""

CLOSES_NOUN = CUE_HERE | VERB | PREPOSITION | DETERMINER | CONJUNCTION | PRONOUN | AUXILIARY | RELATIVE | BREAKER
"""What may stand behind a noun that ends its phrase."""


def read_sentence(lower: str, start: int, end: int, numbers: Sequence[Number], words: Vocabulary) -> Reading:
    """Cut the sentence from ``start`` to ``end`` into words and mark what the vocabulary knows in it."""
    cut: list[str] = []
    at_word: dict[int, Number] = {}
    words_of = words.pieces.__getitem__
    at = start
    for number in numbers:
        if at < number.lead:
            cut.extend(chain.from_iterable(map(words_of, lower[at : number.lead].split())))
        at_word[len(cut)] = number
        cut.append(NUMBER)
        at = max(number.tail, at)
    cut.extend(chain.from_iterable(map(words_of, lower[at:end].split())))
    classes = [*map(words.classes.__getitem__, cut), *BEYOND]
    spoken_of = reduce(or_, classes)
    if any(number.kind == "money" for number in numbers):
        spoken_of |= FUNDS
    reading = Reading(words, lower, start, cut, at_word, classes, spoken_of)
    _mark(reading)
    return reading


def _mark(reading: Reading) -> None:
    words, classes, known = reading.words, reading.classes, reading.vocabulary.phrases
    reading.has_brackets = "(" in words
    phrases = phrases_of(words, classes, known)
    around = around_asides(words, classes, known) if reading.has_brackets or reading.speaks_of(YEAR) else []
    if around:
        phrases = sorted([*around, *phrases], key=itemgetter(0))
    _mark_nouns(reading, phrases)
    for cue in cues_of(reading, phrases, has_asides=bool(around)):
        reading.cues.setdefault(cue.start, []).append(cue)
        reading.cues_ending.setdefault(cue.end, []).append(cue)
        classes[cue.start] |= CUE_HERE
        classes[cue.end] |= CUE_BEFORE
    _mark_singulars(reading)
    if reading.cues:
        reading.first_cue_end, reading.last_cue_start = min(reading.cues_ending), max(reading.cues)


def _mark_nouns(reading: Reading, phrases: list[tuple[int, Entry]]) -> None:
    """Mark the nouns among the phrases, none inside another, and the words that open a breakdown."""
    classes = reading.classes
    noun_until = 0
    for index, (noun, length, _, _, opens) in phrases:
        if noun and index >= noun_until and not classes[index - 1] & classes[index + length] & DATED_AS:
            noun_until = index + length
            _mark_noun(reading, NounAt(index, noun_until, noun))
        if opens and index not in reading.breakdowns:
            reading.breakdowns[index] = opens
            classes[index] |= BREAKDOWN_HERE


def _mark_singulars(reading: Reading) -> None:
    """Mark the nouns of one alone whose plural is listed: "one medic", "one Turkish pilot"; not "one guest house"."""
    classes = reading.classes
    for word, number in reading.numbers.items():
        if number.value != 1 or number.kind != "count":
            continue
        at = word + 1
        if not classes[at] & (SINGULAR | TELLS) and classes[at + 1] & SINGULAR:
            at += 1
        if classes[at] & TELLS or not classes[at] & SINGULAR or not _may_end_phrase(classes[at + 1]):
            continue
        noun = reading.vocabulary.singulars[reading.words[at]]
        if noun.kind not in COUNTED_SINGLY or noun.indicator in ACTS:
            continue
        _mark_noun(reading, NounAt(at, at + 1, noun))


def _mark_noun(reading: Reading, noun: NounAt) -> None:
    reading.nouns[noun.start] = reading.nouns_ending[noun.end] = noun
    reading.classes[noun.start] |= NOUN_HERE
    reading.classes[noun.end] |= NOUN_BEFORE


def _may_end_phrase(behind: int) -> bool:
    """Whether no unknown word or noun stands behind a noun, of which it could be but a part."""
    return not behind & (ALPHABETIC | NUMBER_HERE | NOUN_HERE) or bool(behind & CLOSES_NOUN and not behind & NOUN_HERE)
