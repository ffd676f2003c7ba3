"""Subjects of verbs that say how a number changed: "the number of people who fled to Chad rose to 500"."""

from __future__ import annotations

from collections.abc import Iterator

from extract.rules.classes import (
    AUXILIARY,
    CHANGE,
    CHANGE_OF,
    COMMA,
    CUE_HERE,
    HEADCOUNT,
    LINK,
    NUMBER,
    NUMBER_HERE,
    NUMBER_OF,
    POINTING,
    SEMICOLON,
    STOP,
    WITH,
)
from extract.rules.classes import RISING as RISING_VERB
from extract.rules.figure import GROUPS, NOUN_LABEL, PEOPLE, SUBJECT_OF_REACHED, SUBJECT_THAT_RISES, Choice
from extract.rules.labels import LABEL_REACH, STEPS, first_noun, is_step
from extract.rules.reading import ADVERBIAL, NounAt, Reading

SUBJECT_REACH = 40
"""Words to the left of a number and its verb in which the subject is looked for: "the number of IDPs ... is at"."""

RISING = "subject of its verb"

NEXT_TO_COUNT = 3
"""Words from "number" to the noun that it is the number of: "the total number of arrivals"."""

SUBJECT_NOUN = 8
"""Words after "the number of" in which the noun stands that is the head of a subject."""

RISES = LINK | AUXILIARY | ADVERBIAL


def by_what_rises(reading: Reading, word: int, kind: str) -> Iterator[Choice]:
    """What the subject of a verb such as "rose to" says: "the number of people who fled to Chad rose to 500".

    Also that of a clause behind it: "a rise in attacks, from four to 14", "the number of raids grew, with 19 in May".
    """
    classes = reading.classes
    index, last = word, max(0, word - LABEL_REACH)
    while index > last:
        before = classes[index - 1]
        if not before & RISES and not (before & STEPS and is_step(reading, index - 1)):
            break
        index -= 1
    if classes[word - 1] & WITH and classes[word - 2] & COMMA:
        index = word - 2
    elif not classes[word - 1] & LINK:
        return
    if kind in PEOPLE and any(here & RISING_VERB for here in classes[index:word]):
        yield from _of_first_noun(reading, index)
    verb, first = range(index, word), max(0, index - SUBJECT_REACH)
    while index > first and not classes[index - 1] & (NUMBER_HERE | SEMICOLON | STOP):
        index -= 1
        is_change = classes[index] & CHANGE and classes[index + 1] & CHANGE_OF
        are_those = classes[index] & POINTING and classes[index + 1] & CUE_HERE
        if classes[index] & (NUMBER_OF | HEADCOUNT) or is_change or are_those:
            yield from _of_subject(reading, index, verb, kind)
            return


def _of_first_noun(reading: Reading, verb: int) -> Iterator[Choice]:
    """What the noun that a sentence begins with says: "Arrivals of migrants at the border rose to 8,000"."""
    named = first_noun(reading, 0, min(verb, NEXT_TO_COUNT))
    is_subject = named is not None and named.noun.indicator and named.noun.kind in PEOPLE
    if named and is_subject and NUMBER not in reading.words[:verb]:
        yield _rising(named)


def _rising(named: NounAt) -> Choice:
    span, noun = (named.start, named.end), named.noun
    score = NOUN_LABEL if noun.firm else SUBJECT_THAT_RISES
    return Choice(score, noun.indicator, noun.name, RISING, span, unit=noun.unit)


def _of_subject(reading: Reading, start: int, verb: range, kind: str) -> Iterator[Choice]:
    """What a subject that begins with "the number of" says; "reached" tells of no aid behind it."""
    word = verb.stop
    named = first_noun(reading, start + 1, min(start + SUBJECT_NOUN, word)) or reading.nouns_ending.get(start + 1)
    group = named.noun.unit if named and named.noun.kind in GROUPS else ""
    if named and named.noun.firm and kind == "alone":
        yield _rising(named)
        return
    cues = (cue for index in range(start + 1, word) for cue in reading.cues.get(index, ()))
    for cue in cues:
        if (indicator := cue.rule.by_kind.get(kind, "")) and cue.start not in verb:
            base = SUBJECT_OF_REACHED if any(at in reading.cues for at in verb) else SUBJECT_THAT_RISES
            score = base + cue.rule.weight
            yield Choice(score, indicator, cue.rule.name, RISING, cue.span, unit=group or cue.rule.alone)
            return
    if named is None or not named.noun.indicator:
        return
    is_next = named.noun.kind in PEOPLE and named.start <= start + NEXT_TO_COUNT
    if kind == "alone" or (is_next and (kind in PEOPLE or kind == "percent")):
        yield _rising(named)
