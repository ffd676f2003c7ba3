"""Mere "cases", "instances" and "claims", and parts of what was named without a number: what they are of."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from extract.rules import figure as weights
from extract.rules.classes import ASYLUM, ATTRIBUTIVE, DISEASE, NOUN_HERE, NUMBER_HERE, OF, POINTING, RATE_OF
from extract.rules.figure import Choice, Context, Figure
from extract.rules.reading import Reading
from extract.rules.vocabulary import Noun

REFUGEES = "refugees"

DEEDS = ("detained", "missing")
"""Indicators of what was done to people, by nouns such as "arrests"."""

NAMED_REACH = 60
"""Words before "ten of them" in which what they are a part of is named."""


def from_cases_before(
    reading: Reading, word: int, noun: Noun, before: Sequence[Figure], context: Context, is_label: bool
) -> Iterator[Choice]:
    """Mere "cases" or "complaints" are of what was told before: "98 incidents of abuse came up; 34 cases are closed".

    Cases after the malnourished of their sentence are such too: "900 are malnourished, with 30 severe cases". Instances
    are of the incidents told right before, and claims in a sentence on asylum are of those who seek it.
    """
    told = next((figure for figure in reversed(before) if figure.tells), None)
    if noun.kind == "event":
        told = told or context.earlier
        if told and told.indicator == "incidents":
            yield _of_told(told)
    elif _are_instances(reading, word, noun, context.earlier):
        yield Choice(weights.FIRM_NOUN + 1, "other", noun.name, "instances of anything")
    elif is_label or _is_bare(reading, word):
        if told and told.indicator == "malnourished":
            yield _of_told(told)
        elif told and (is_told_as_cases(told) or told.indicator in DEEDS):
            if noun.vague:
                yield _of_told(told, bool(reading.classes[word + 1] & OF))
        elif noun.vague and not noun.indicator and reading.speaks_of(ASYLUM):
            yield Choice(weights.FIRM_NOUN, REFUGEES, noun.name, "claims for asylum")
        elif noun.vague and not reading.speaks_of(DISEASE):
            if told := context.cases():
                yield _of_told(told, bool(reading.classes[word + 1] & OF))
            elif named := _incidents_named_before(reading, word):
                yield Choice(weights.FIRM_NOUN + 1, named.indicator, named.name, "named before it")


def _are_instances(reading: Reading, word: int, noun: Noun, earlier: Figure | None) -> bool:
    """Whether "in 40 per cent of cases" only says how often something was so, where nobody speaks of a disease."""
    is_how_often = reading.numbers[word].kind == "percent" and reading.classes[word - 1] & RATE_OF
    if not is_how_often or not noun.vague or reading.speaks_of(DISEASE):
        return False
    return earlier is None or earlier.indicator != noun.indicator


def _incidents_named_before(reading: Reading, word: int) -> Noun | None:
    """The incidents that a sentence names before it tells their number: "raids on shops rose to 74 cases"."""
    named = (reading.nouns_ending.get(index) for index in range(word, 0, -1))
    return next((noun.noun for noun in named if noun and noun.noun.kind == "event" and noun.noun.indicator), None)


def _is_bare(reading: Reading, word: int) -> bool:
    """Whether nothing tells what cases are of: "19 cases", "four recorded cases", "two of these cases"."""
    is_among_them = reading.classes[word + 1] & OF and reading.classes[word + 2] & POINTING
    behind = word + 3 if is_among_them else word + 2 if reading.classes[word + 1] & ATTRIBUTIVE else word + 1
    return (
        bool((reading.classes[word + 1] | reading.classes[behind]) & NOUN_HERE)
        or reading.numbers[word].kind == "percent"
    )


def is_told_as_cases(figure: Figure) -> bool:
    """Whether what a figure counts is told case by case: incidents, arrests, claims for asylum, cases of a disease."""
    is_deed = figure.noun is not None and figure.noun.firm and figure.indicator in DEEDS
    return is_deed or (figure.kind in ("event", "case") and figure.indicator not in ("", "other", "reached"))


def _of_told(told: Figure, is_part: bool = False) -> Choice:
    score = weights.PART_OF_TOLD if is_part else weights.FIRM_NOUN
    return Choice(score + 1, told.indicator, told.rule, "goes on with what was told before")


def from_uncounted_before(reading: Reading, word: int) -> Iterator[Choice]:
    """What "ten of them" are a part of, where that is named without a number: "blasts were heard, ten of them here"."""
    for index in range(word, max(0, word - NAMED_REACH), -1):
        named = reading.nouns_ending.get(index)
        if reading.classes[index - 1] & NUMBER_HERE:
            return
        if named and named.noun.firm and named.noun.indicator != "other":
            span = (named.start, named.end)
            noun = named.noun
            yield Choice(weights.BREAKDOWN, noun.indicator, noun.name, "part of what was named", span, unit=noun.unit)
            return
