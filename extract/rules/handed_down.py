"""What a number takes from what was told before it: by the figures and nouns of its sentence, and by those before."""

from __future__ import annotations

from collections.abc import Iterator

from extract.rules.cases import from_cases_before, from_uncounted_before
from extract.rules.classes import ALPHABETIC, CARRYING, OF, POINTING, RECIPIENT
from extract.rules.counted import points_back
from extract.rules.figure import HARM, LIST_OPENING, OBJECT_OF_VERB, PEOPLE, Choice, Question
from extract.rules.harmed_places import by_place_of_harm
from extract.rules.inherit import (
    as_whole_of_sum,
    from_goods_given,
    from_noun_of_bracket,
    from_whole_named_before,
    inherited,
)
from extract.rules.reading import Cue
from extract.rules.referring import from_what_was_told
from extract.rules.shares import by_share_of_told
from extract.rules.told_before import from_group_before, from_sentence_before, of_those_named
from extract.rules.uncounted import is_definite
from extract.rules.verb_before import stands_among

PARTS = PEOPLE | {"percent"}
"""Kinds of which some are told of those whom a sentence names first."""


def by_what_was_told(asked: Question) -> Iterator[Choice]:
    """What the figures and nouns before a number, in its sentence and in those before, hand down to it."""
    classes, opened = asked.reading.classes, asked.context.opened
    if asked.before and not classes[asked.word - 1] & CARRYING:
        yield from _by_figures_before(asked)
    yield from _by_words_that_point(asked)
    yield from by_sentences_before(asked)
    if opened and not any(here & ALPHABETIC for here in classes[: asked.word]):
        yield from _by_opening(opened, asked.kind)


def _by_figures_before(asked: Question) -> Iterator[Choice]:
    """What the figures before a number in its sentence hand down: "90 died, 12 in Ica", "kits to 40 families"."""
    reading, word, number, before = asked.reading, asked.word, asked.number, asked.before
    is_pointed = asked.counted.noun is None and points_back(reading, word)
    handed = inherited(reading, word, number, None if is_pointed else asked.noun, before)
    yield from (choice for choice in handed if choice.indicator not in HARM or not stands_among(reading, word))
    if number.kind == "money":
        yield from as_whole_of_sum(reading, word, before)
    if reading.classes[word - 1] & RECIPIENT:
        yield from from_goods_given(reading, word, asked.noun, before[-1])


def _by_words_that_point(asked: Question) -> Iterator[Choice]:
    """What a number takes that its words make a part of what was named: "60 refugees, among them 12 men"."""
    reading, word, noun, before, context = asked.reading, asked.word, asked.noun, asked.before, asked.context
    if reading.classes[1] & POINTING and asked.kind in PARTS:
        yield from of_those_named(reading, asked.kind)
    if reading.breakdowns:
        yield from from_whole_named_before(reading, word, noun)
    if noun is None and reading.classes[word + 1] & OF and points_back(reading, word):
        yield from from_uncounted_before(reading, word)
    if reading.has_brackets:
        yield from from_noun_of_bracket(reading, word, noun)
    if noun and (noun.kind == "case" or (noun.kind == "event" and not noun.indicator)):
        yield from from_cases_before(reading, word, noun, before, context, asked.label is not None)
    if asked.kind == "place":
        yield from by_place_of_harm(reading, word, is_definite(reading, word), before)
    if asked.number.kind == "percent" and noun is None:
        yield from by_share_of_told(reading, word, before, context.earlier)


def by_sentences_before(asked: Question) -> Iterator[Choice]:
    """What the sentences before its own hand down to a number: people who moved, a whole pointed back at, a count."""
    reading, word, number, noun, context = asked.reading, asked.word, asked.number, asked.noun, asked.context
    if context.moved:
        yield from from_group_before(reading, word, asked.counted, noun, asked.kind, context.moved)
    if context.earlier:
        yield from from_sentence_before(reading, word, number, noun, asked.kind, context.earlier)
    if context.near:
        yield from from_what_was_told(reading, word, number, noun, asked.before, context.near)


def _by_opening(cue: Cue, kind: str) -> Iterator[Choice]:
    """What the line above a list says of the number that an item begins with: "The plan is to reach:"."""
    if indicator := cue.rule.by_kind.get(kind, ""):
        score = OBJECT_OF_VERB + cue.rule.weight
        yield Choice(score, indicator, cue.rule.name, LIST_OPENING, unit=cue.rule.alone)
