"""Amounts that a verb gives to what it names: "put the toll at 12"; and those that go with several, "respectively"."""

from __future__ import annotations

from collections.abc import Iterator

from extract.rules.classes import (
    BREAKER,
    COLON,
    COMMA,
    CONJUNCTION,
    HEADCOUNT,
    NUMBER_HERE,
    NUMBER_OF,
    OPENING,
    PUTTING,
    RESPECTIVELY,
    SEMICOLON,
    STOP,
    TOTAL,
)
from extract.rules.figure import FIRM_NOUN, Choice
from extract.rules.reading import Reading
from extract.rules.rising import told_by_phrase

PUT_REACH = 20
"""Words between a verb such as "put" and the number that it gives to what it names."""

NEXT_TO_VERB = 5
"""Words behind the verb in which the noun begins: "taking the known number of infections so far to"."""

ENDS_OBJECT = NUMBER_HERE | SEMICOLON | STOP | COLON | BREAKER | OPENING
SAYS_AMOUNT = NUMBER_OF | HEADCOUNT | TOTAL

SUBJECTS_REACH = 12
"""Words before the first of several numbers in which the last of what they are told of stands."""


def by_what_is_put(reading: Reading, word: int) -> Iterator[Choice]:
    """What the object of a verb says that gives it an amount behind "at" or "to": "put the toll of the floods at 12".

    So too "bringing the caseload in the north to 90"; not "took the wounded to 3".
    """
    classes = reading.classes
    for verb in range(word - 2, max(-1, word - PUT_REACH), -1):
        if classes[verb] & ENDS_OBJECT:
            return
        if not classes[verb] & PUTTING:
            continue
        is_amount = any(here & SAYS_AMOUNT for here in classes[verb + 1 : verb + NEXT_TO_VERB])
        choice = told_by_phrase(reading, verb + 1, verb + NEXT_TO_VERB, word - 1)
        if choice and (is_amount or _is_firm(reading, choice)):
            choice.how = "amount that a verb gives"
            yield choice
        return


def _is_firm(reading: Reading, choice: Choice) -> bool:
    """Whether a choice is that of a noun which itself says what happened: "deaths", "toll"; not "the wounded"."""
    named = reading.nouns.get(choice.cue[0]) if choice.cue else None
    return named is not None and named.noun.firm and named.noun.indicator == choice.indicator


def by_respective(reading: Reading, word: int, kind: str) -> Iterator[Choice]:
    """What one of several numbers is of that go with as many nouns: "cases and deaths are 90 and 4 respectively"."""
    classes = reading.classes
    numbers = [word]
    at = word
    while classes[at + 1] & (COMMA | CONJUNCTION | NUMBER_HERE):
        at += 1
        if classes[at] & NUMBER_HERE:
            numbers.append(at)
    behind = at + 2 if classes[at + 1] & COMMA else at + 1
    if not classes[behind] & RESPECTIVELY:
        return
    at = word
    while classes[at - 1] & (COMMA | CONJUNCTION | NUMBER_HERE):
        at -= 1
        if classes[at] & NUMBER_HERE:
            numbers.insert(0, at)
    if len(numbers) > 1 and (told := _several_before(reading, numbers[0], len(numbers), kind)):
        yield told[numbers.index(word)]


def _several_before(reading: Reading, word: int, count: int, kind: str) -> list[Choice]:
    """What as many nouns or states say that stand joined before a number: "deaths and injuries", "dead and injured"."""
    classes = reading.classes
    told: list[Choice] = []
    at, last = word, max(0, word - SUBJECTS_REACH)
    while at > last and len(told) < count:
        named = reading.nouns_ending.get(at)
        cue = next((cue for cue in reading.cues_ending.get(at, ()) if kind in cue.rule.by_kind), None)
        if named and named.noun.indicator:
            span, noun = (named.start, named.end), named.noun
            told.insert(0, Choice(FIRM_NOUN + 1, noun.indicator, noun.name, "respectively", span, unit=noun.unit))
        elif cue:
            indicator, unit = cue.rule.by_kind[kind], cue.rule.alone
            told.insert(0, Choice(FIRM_NOUN + 1, indicator, cue.rule.name, "respectively", cue.span, unit=unit))
        elif told:
            return []
        else:
            at -= 1
            continue
        at = told[0].cue[0] if told[0].cue else at
        while at > last and classes[at - 1] & (COMMA | CONJUNCTION):
            at -= 1
    return told if len(told) == count else []
