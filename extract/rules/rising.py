"""Subjects of verbs that say how a number changed: "the number of people who fled to Chad rose to 500"."""

from __future__ import annotations

from collections.abc import Iterator

from extract.rules.classes import (
    ARTICLE,
    AUXILIARY,
    CHANGE,
    CHANGE_OF,
    COLON,
    COMMA,
    CUE_HERE,
    HEADCOUNT,
    LINK,
    NUMBER,
    NUMBER_HERE,
    NUMBER_OF,
    OF,
    POINTING,
    RATE,
    SEMICOLON,
    STOP,
    TOTAL,
    WITH,
)
from extract.rules.classes import RISING as RISING_VERB
from extract.rules.counted import WHERE
from extract.rules.figure import (
    GROUPS,
    NOUN_LABEL,
    PEOPLE,
    SUBJECT_OF_REACHED,
    SUBJECT_THAT_RISES,
    TOPIC,
    Choice,
    Figure,
)
from extract.rules.labels import LABEL_REACH, STEPS, first_noun, is_step
from extract.rules.reading import ADVERBIAL, NounAt, Reading

SUBJECT_REACH = 40
"""Words to the left of a number and its verb in which the subject is looked for: "the number of IDPs ... is at"."""

RISING = "subject of its verb"

POPULATION = "population"

TOTAL_BEFORE = "total of what was told before"

LONGEST_TOTAL = 3
"""Words to the colon of a total: "Grand total:"."""

COUNT_BEHIND = "the number of, behind it"

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
        yield from _of_first_noun(reading, index, kind)
    verb, first = range(index, word), max(0, index - SUBJECT_REACH)
    while index > first and not classes[index - 1] & (NUMBER_HERE | SEMICOLON | STOP):
        index -= 1
        is_change = classes[index] & CHANGE and classes[index + 1] & CHANGE_OF
        are_those = classes[index] & POINTING and classes[index + 1] & CUE_HERE
        if classes[index] & (NUMBER_OF | HEADCOUNT) or is_change or are_those:
            yield from _of_subject(reading, index, verb, kind)
            return


def by_number_of_behind(reading: Reading, word: int) -> Iterator[Choice]:
    """What a number counts that stands before "the number of": "bringing to 14 the number of miners killed"."""
    classes, start = reading.classes, word + 3
    if not (classes[word + 1] & ARTICLE and classes[word + 2] & NUMBER_OF and classes[start] & OF):
        return
    named = first_noun(reading, start + 1, start + SUBJECT_NOUN)
    if named is None:
        return
    cues = (cue for index in range(start + 1, named.end + NEXT_TO_COUNT) for cue in reading.cues.get(index, ()))
    for cue in cues:
        if cue.form != "before" and (indicator := cue.rule.by_kind.get(named.noun.kind, "")):
            unit = named.noun.unit
            yield Choice(SUBJECT_OF_REACHED, indicator, cue.rule.name, COUNT_BEHIND, cue.span, unit=unit)
            return
    if named.noun.indicator:
        span = (named.start, named.end)
        yield Choice(
            SUBJECT_OF_REACHED, named.noun.indicator, named.noun.name, COUNT_BEHIND, span, unit=named.noun.unit
        )


def by_total_of_before(reading: Reading, word: int, earlier: Figure) -> Iterator[Choice]:
    """What a mere total counts, by the sentence before it: "Nine more fell ill. The total has risen to 45.".

    Also one that is all there is before its colon: "Killed: Lima (9), Cusco (3). Total: 12".
    """
    classes, index = reading.classes, word
    if classes[word - 1] & COLON:
        is_alone = word <= LONGEST_TOTAL and classes[word - 2] & TOTAL and not reading.cues
        if is_alone:
            yield Choice(TOPIC, earlier.indicator, earlier.rule, TOTAL_BEFORE, unit=earlier.unit)
        return
    while index > 0 and classes[index - 1] & (RISES | RISING_VERB) and not classes[index - 1] & TOTAL:
        index -= 1
    is_told = any(here & (RISING_VERB | AUXILIARY) for here in classes[index:word])
    if is_told and classes[index - 1] & TOTAL and NUMBER not in reading.words[:word]:
        yield Choice(TOPIC, earlier.indicator, earlier.rule, TOTAL_BEFORE, unit=earlier.unit)


def _of_first_noun(reading: Reading, verb: int, kind: str) -> Iterator[Choice]:
    """What the noun that a sentence begins with says: "Arrivals of migrants at the border rose to 8,000"."""
    named = first_noun(reading, 0, min(verb, NEXT_TO_COUNT)) or reading.nouns_ending.get(verb)
    is_event = named is not None and named.noun.kind == "event" and named.noun.firm and kind == "alone"
    is_told = named is not None and (named.noun.kind in PEOPLE or is_event)
    is_subject = named is not None and named.noun.indicator and is_told
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
    if named and named.noun.kind in WHERE and (inside := reading.nouns.get(named.end)):
        named = inside
    group = named.noun.unit if named and named.noun.kind in GROUPS else ""
    if named and named.noun.firm and kind == "alone":
        yield _rising(named)
        return
    cues = (cue for index in range(start + 1, word) for cue in reading.cues.get(index, ()))
    is_number_of = named is not None and named.start <= start + NEXT_TO_COUNT and reading.classes[start] & NUMBER_OF
    told_of = named.noun.kind if named and is_number_of and kind == "alone" and named.noun.kind not in GROUPS else kind
    if told_of != kind and reading.classes[word + 1] & RATE:
        return
    for cue in cues:
        if (indicator := cue.rule.by_kind.get(told_of, "")) and cue.start not in verb:
            base = SUBJECT_OF_REACHED if any(at in reading.cues for at in verb) else SUBJECT_THAT_RISES
            score = base + cue.rule.weight
            unit = group or (named.noun.unit if named and told_of != kind else cue.rule.alone)
            yield Choice(score, indicator, cue.rule.name, RISING, cue.span, unit=unit)
            return
    is_headcount = reading.classes[start] & HEADCOUNT and any(reading.classes[at] & RISING_VERB for at in verb)
    headed = reading.nouns_ending.get(start + 1) if is_headcount else None
    if headed and headed.noun.kind in GROUPS and kind in (headed.noun.kind, "alone") and not headed.noun.indicator:
        span = (headed.start, headed.end)
        yield Choice(SUBJECT_THAT_RISES, POPULATION, headed.noun.name, RISING, span, unit=headed.noun.unit)
        return
    if named is None or not named.noun.indicator:
        return
    is_next = named.noun.kind in PEOPLE and named.start <= start + NEXT_TO_COUNT
    if kind == "alone" or (is_next and (kind in PEOPLE or kind == "percent")):
        yield _rising(named)
