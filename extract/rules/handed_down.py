"""What a number takes from what was told before it: by the figures and nouns of its sentence, and by those before."""

from __future__ import annotations

from collections.abc import Iterator

from extract.numbers import Number
from extract.rules.cases import from_cases_before, from_uncounted_before
from extract.rules.classes import ALPHABETIC, CARRYING, OF, POINTING, RECIPIENT
from extract.rules.counted import Counted, points_back
from extract.rules.figure import HARM, LIST_OPENING, OBJECT_OF_VERB, PEOPLE, Choice, Context, Figure
from extract.rules.harmed_places import by_place_of_harm
from extract.rules.inherit import (
    as_whole_of_sum,
    from_goods_given,
    from_noun_of_bracket,
    from_whole_named_before,
    inherited,
)
from extract.rules.reading import Cue, NounAt, Reading
from extract.rules.referring import from_what_was_told
from extract.rules.shares import by_share_of_told
from extract.rules.told_before import from_group_before, from_sentence_before, of_those_named
from extract.rules.uncounted import is_definite
from extract.rules.verb_before import stands_among
from extract.rules.vocabulary import Noun

PARTS = PEOPLE | {"percent"}
"""Kinds of which some are told of those whom a sentence names first."""


def by_what_was_told(
    reading: Reading,
    word: int,
    number: Number,
    counted: Counted,
    label: NounAt | None,
    noun: Noun | None,
    kind: str,
    before: list[Figure],
    context: Context,
) -> Iterator[Choice]:
    """What the figures and nouns before a number, in its sentence and in those before, hand down to it."""
    if before and not reading.classes[word - 1] & CARRYING:
        yield from _by_figures_before(reading, word, number, counted, noun, before)
    yield from _by_words_that_point(reading, word, number, label, noun, kind, before, context)
    yield from by_sentences_before(reading, word, number, counted, noun, kind, before, context)
    if context.opened and not any(here & ALPHABETIC for here in reading.classes[:word]):
        yield from _by_opening(context.opened, kind)


def _by_figures_before(
    reading: Reading, word: int, number: Number, counted: Counted, noun: Noun | None, before: list[Figure]
) -> Iterator[Choice]:
    """What the figures before a number in its sentence hand down: "90 died, 12 in Ica", "kits to 40 families"."""
    is_pointed = counted.noun is None and points_back(reading, word)
    handed = inherited(reading, word, number, None if is_pointed else noun, before)
    yield from (choice for choice in handed if choice.indicator not in HARM or not stands_among(reading, word))
    if number.kind == "money":
        yield from as_whole_of_sum(reading, word, before)
    if reading.classes[word - 1] & RECIPIENT:
        yield from from_goods_given(reading, word, noun, before[-1])


def _by_words_that_point(
    reading: Reading,
    word: int,
    number: Number,
    label: NounAt | None,
    noun: Noun | None,
    kind: str,
    before: list[Figure],
    context: Context,
) -> Iterator[Choice]:
    """What a number takes that its words make a part of what was named: "60 refugees, among them 12 men"."""
    if reading.classes[1] & POINTING and kind in PARTS:
        yield from of_those_named(reading, kind)
    if reading.breakdowns:
        yield from from_whole_named_before(reading, word, noun)
    if noun is None and reading.classes[word + 1] & OF and points_back(reading, word):
        yield from from_uncounted_before(reading, word)
    if reading.has_brackets:
        yield from from_noun_of_bracket(reading, word, noun)
    if noun and (noun.kind == "case" or (noun.kind == "event" and not noun.indicator)):
        yield from from_cases_before(reading, word, noun, before, context, label is not None)
    if kind == "place":
        yield from by_place_of_harm(reading, word, is_definite(reading, word), before)
    if number.kind == "percent" and noun is None:
        yield from by_share_of_told(reading, word, before, context.earlier)


def by_sentences_before(
    reading: Reading,
    word: int,
    number: Number,
    counted: Counted,
    noun: Noun | None,
    kind: str,
    before: list[Figure],
    context: Context,
) -> Iterator[Choice]:
    """What the sentences before its own hand down to a number: people who moved, a whole pointed back at, a count."""
    if context.moved:
        yield from from_group_before(reading, word, counted, noun, kind, context.moved)
    if context.earlier:
        yield from from_sentence_before(reading, word, number, noun, kind, context.earlier)
    if context.near:
        yield from from_what_was_told(reading, word, number, noun, before, context.near)


def _by_opening(cue: Cue, kind: str) -> Iterator[Choice]:
    """What the line above a list says of the number that an item begins with: "The plan is to reach:"."""
    if indicator := cue.rule.by_kind.get(kind, ""):
        score = OBJECT_OF_VERB + cue.rule.weight
        yield Choice(score, indicator, cue.rule.name, LIST_OPENING, unit=cue.rule.alone)
