"""The kind of what a number counts, its unit, and the figure that it makes with what was decided of it."""

from __future__ import annotations

from extract.numbers import Number
from extract.rules.classes import OF, OPENING, PREPOSITION, RECIPIENT, WHICH
from extract.rules.enumerations import BRACKET_LIST
from extract.rules.figure import Choice, Figure, Question
from extract.rules.following import is_of_heads
from extract.rules.named import WHOLE_REACH
from extract.rules.reading import Reading
from extract.rules.shares import counts_people
from extract.rules.uncounted import is_fraction, is_mere_mention, is_no_sum
from extract.rules.vocabulary import Noun

GROUP_REACH = 40
"""Figures before one without a noun among which the group that it counts is looked for."""

OF_ANOTHER_ORDER = 100
"""Times a group counted before from which a number counts none like it: "900 households say that 2 million starve"."""


def kind_of(reading: Reading, word: int, number: Number, noun: Noun | None) -> str:
    """The sort of thing that a number counts; without a noun "alone", as is a share of no sum: "half of"."""
    if number.kind == "money":
        return "money"
    if noun:
        return noun.kind
    if number.kind == "count":
        return "alone"
    return "alone" if reading.classes[word + 1] & OF and not _is_of_money(reading, word) else "percent"


def _is_of_money(reading: Reading, word: int) -> bool:
    """Whether a share is one of a sum: "24 per cent of the US$ 293 million", "US$ 9 million, half of which"."""
    is_before = reading.classes[word + 2] & WHICH
    reach = range(word - 1, -1, -1) if is_before else range(word + 2, word + WHOLE_REACH)
    wholes = (reading.numbers.get(at) for at in reach)
    whole = next((number for number in wholes if number), None)
    return whole is not None and whole.kind == "money"


def figure_of(asked: Question, best: Choice) -> Figure:
    """The figure that a number makes with what was decided of it; ``other`` where it only counts something."""
    number, noun, word, before = asked.number, asked.noun, asked.word, asked.before
    is_bare = bool(before) and number.kind == "count"
    are_heads = is_bare and is_of_heads(before[-1], word, asked.kind, asked.reading)
    unit = "people" if are_heads else _unit(asked.reading, number, noun, best, before)
    is_claimed = unit and (noun or number.kind != "count") and not is_mere_mention(number, unit)
    indicator = best.indicator or ("other" if is_claimed else "")
    if is_fraction(number, unit) or is_no_sum(best, unit):
        indicator = ""
    rule = best.rule or "no cue"
    return Figure(
        number,
        word,
        asked.counted,
        noun,
        asked.kind,
        indicator,
        unit,
        rule,
        best.how,
        best.score,
        best.cue,
        best.parent,
    )


def _unit(reading: Reading, number: Number, noun: Noun | None, best: Choice, before: list[Figure]) -> str:
    """The unit: of the number itself, its noun, the figure it was taken from, or the group counted before it."""
    if number.kind != "count":
        return "percent" if number.kind == "percent" else number.currency
    if noun:
        is_event = best.indicator == "incidents" and (noun.kind in ("case", "occasion") or best.how == BRACKET_LIST)
        return "events" if is_event else noun.unit
    if best.parent is not None and before[best.parent].number.kind != "percent":
        return before[best.parent].unit
    if best.unit == "people":
        for figure in before[:-GROUP_REACH:-1]:
            is_like = number.value < figure.number.value * OF_ANOTHER_ORDER
            if counts_people(figure) and is_like and not _only_tells_whence(reading, figure.word):
                return figure.unit
    return best.unit


def _only_tells_whence(reading: Reading, word: int) -> bool:
    """Whether a group stands in brackets or behind a preposition: "9 people (2 families)", "7 men from 3 families".

    It does not where something goes to it: "tents went to 40 families, and kits to 90".
    """
    before = reading.classes[word - 1]
    return bool(before & (OPENING | PREPOSITION) and not before & RECIPIENT)
