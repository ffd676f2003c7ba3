"""Words behind a number that point to what was counted before: "12 of them", "9 per cent of these people"."""

from __future__ import annotations

from extract.rules import figure as weights
from extract.rules.classes import (
    ALPHABETIC,
    ARTICLE,
    AUXILIARY,
    COMMA,
    CONJUNCTION,
    NOUN_HERE,
    OF,
    POINTING,
    PREPOSITION,
    REFERRING,
    SEMICOLON,
    SURVEY,
    TOTAL,
    VERB,
)
from extract.rules.clauses import DASHES
from extract.rules.counted import points_back
from extract.rules.reading import Reading

POINTS_INSIDE = COMMA | SEMICOLON | DASHES
"""Signs behind which a part is one of what its own sentence names."""


def _is_answer(reading: Reading, index: int) -> bool:
    """Whether those pointed to do something behind a share of them, which may be an answer: "40% of them said"."""
    named = reading.nouns.get(index)
    behind = reading.classes[named.end if named else index]
    return bool(behind & (SURVEY | VERB) and not behind & AUXILIARY)


def refers_back(reading: Reading, word: int) -> bool:
    """Whether words behind a number point to what was counted before: "12 of them", "9% of these", "$3m of that sum".

    "Of those who fled" and "of that region" do not; nor do such words behind a comma, which point to what their own
    sentence names: "three schools, two of them closed".
    """
    classes = reading.classes
    if not classes[word + 1] & OF or classes[word - 1] & POINTS_INSIDE:
        return False
    pointer, behind = classes[word + 2], classes[word + 3]
    if pointer & POINTING:
        if reading.numbers[word].kind == "percent" and _is_answer(reading, word + 3):
            return False
        return points_back(reading, word) or bool(pointer & ARTICLE and behind & NOUN_HERE)
    if pointer & REFERRING:
        return not behind & ALPHABETIC or bool(behind & (TOTAL | PREPOSITION | CONJUNCTION))
    if not pointer & ARTICLE:
        return False
    if behind & TOTAL:
        return not classes[word + 4] & OF
    named = reading.nouns.get(word + 3) if reading.numbers[word].kind == "count" else None
    is_of_group = named is not None and named.noun.kind in weights.PEOPLE and not named.noun.indicator
    return bool(is_of_group and named and classes[named.end] & AUXILIARY)
