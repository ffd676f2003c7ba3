"""Subjects of verbs that say how a number changed: "the number of people who fled to Chad rose to 500"."""

from __future__ import annotations

from collections.abc import Iterator

from extract.rules.classes import (
    ARTICLE,
    ATTRIBUTIVE,
    AUXILIARY,
    BREAKER,
    CHANGE,
    CHANGE_OF,
    COLON,
    COMMA,
    CUE_HERE,
    DESCRIBING,
    HEADCOUNT,
    LARGEST,
    LINK,
    NUMBER,
    NUMBER_HERE,
    NUMBER_OF,
    OF,
    POINTING,
    PREPOSITION,
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

PERSONNEL = "personnel"
"""The indicator of those at work, who are more than that where something befalls them: "aid workers killed"."""

TOTAL_BEFORE = "total of what was told before"

LONGEST_TOTAL = 3
"""Words to the colon of a total: "Grand total:"."""

COUNT_BEHIND = "the number of, behind it"

NEXT_TO_COUNT = 3
"""Words from "number" to the noun that it is the number of: "the total number of arrivals"."""

SUBJECT_NOUN = 8
"""Words after "the number of" in which the noun stands that is the head of a subject."""

RISES = LINK | AUXILIARY | ADVERBIAL
ENDS_SUBJECT = SEMICOLON | STOP | COLON | BREAKER


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
    exceeds = is_exceeded(reading, word)
    if classes[word - 1] & WITH and classes[word - 2] & COMMA:
        index = word - 2
        yield from _of_largest(reading, index, kind)
    elif not (exceeds or classes[word - 1] & LINK):
        return
    if kind in PEOPLE and (exceeds or any(here & RISING_VERB for here in classes[index:word])):
        yield from _of_first_noun(reading, index, kind)
    verb, first = range(index, word), max(0, index - SUBJECT_REACH)
    while index > first and not classes[index - 1] & (NUMBER_HERE | SEMICOLON | STOP):
        index -= 1
        is_change = classes[index] & CHANGE and classes[index + 1] & CHANGE_OF
        are_those = classes[index] & POINTING and classes[index + 1] & (CUE_HERE | DESCRIBING)
        if classes[index] & (NUMBER_OF | HEADCOUNT) or is_change or are_those:
            yield from _of_subject(reading, index, verb, kind)
            return


def is_exceeded(reading: Reading, word: int) -> bool:
    """Whether the words that make a number a lower bound are the verb of a subject: "exceeds 400", "topped 90"."""
    number = reading.numbers.get(word)
    if number is None or number.qualifier != "at_least" or number.lead == number.start:
        return False
    verb = reading.lower[number.lead : number.start].split(maxsplit=1)[0]
    return reading.vocabulary.classes[verb] & RISING_VERB != 0


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
    if kind == "alone" and (choice := _of_clause(reading, verb)):
        yield choice
    if is_exceeded(reading, verb):
        return
    named = first_noun(reading, 0, min(verb, NEXT_TO_COUNT)) or reading.nouns_ending.get(verb)
    is_event = named is not None and named.noun.kind == "event" and named.noun.firm and kind == "alone"
    is_told = named is not None and (named.noun.kind in PEOPLE or is_event)
    is_subject = named is not None and named.noun.indicator and is_told
    if named is None or NUMBER in reading.words[:verb]:
        return
    if is_subject:
        yield _rising(named)
    elif kind == "alone" and not named.noun.indicator:
        for cue in reading.cues.get(named.end, ()):
            if cue.form == "participle" and (indicator := cue.rule.by_kind.get(named.noun.kind, "")):
                yield Choice(SUBJECT_THAT_RISES, indicator, cue.rule.name, RISING, cue.span, unit=named.noun.unit)


def _of_largest(reading: Reading, end: int, kind: str) -> Iterator[Choice]:
    """What the greatest of several are: "The largest groups of refugees are Syrians, with 3,600"."""
    classes = reading.classes
    last = max(-1, end - SUBJECT_REACH)
    largest = next((at for at in range(end - 1, last, -1) if classes[at] & (LARGEST | ENDS_SUBJECT | NUMBER_HERE)), -1)
    if kind != "alone" or largest < 0 or not classes[largest] & LARGEST:
        return
    named = first_noun(reading, largest + 1, min(largest + NEXT_TO_COUNT + 1, end))
    if named and named.noun.indicator not in ("", "other") and named.noun.kind in PEOPLE:
        yield _rising(named)


def _of_clause(reading: Reading, verb: int) -> Choice | None:
    """What the subject of a verb of amount says, from where its clause begins: "Homes burnt in the raid exceed 300".

    What only leads to the clause is passed over: "According to the mayor, deaths in the two camps came to 12".
    """
    classes = reading.classes
    first = verb
    while first > 0 and not _ends_subject(reading, first - 1):
        first -= 1
    if first and classes[first - 1] & NUMBER_HERE:
        return None
    if choice := told_by_phrase(reading, first, first + NEXT_TO_COUNT + 1, verb):
        return choice
    comma = next((at for at in range(first + 1, verb) if classes[at] & COMMA), 0)
    if not comma or not classes[first] & (PREPOSITION | ADVERBIAL):
        return None
    return told_by_phrase(reading, comma + 1, comma + NEXT_TO_COUNT + 2, verb)


def _ends_subject(reading: Reading, index: int) -> bool:
    """Whether the word at ``index`` ends what can be a subject; a number of places in it does not: "in two camps"."""
    here = reading.classes[index]
    if here & NUMBER_HERE:
        found = reading.nouns.get(index + 1)
        return not (found and found.noun.kind in WHERE and reading.classes[index - 1] & (PREPOSITION | ARTICLE))
    return here & ENDS_SUBJECT != 0


def told_by_phrase(reading: Reading, start: int, reach: int, end: int) -> Choice | None:
    """What a noun phrase says that its noun begins before ``reach``: "Deaths in Ica", "Schools closed by the storm".

    A verb that is no participle of the noun makes it a clause, and tells nothing.
    """
    classes = reading.classes
    named = first_noun(reading, start, min(reach, end))
    if named is None or any(here & AUXILIARY and not here & ATTRIBUTIVE for here in classes[start:end]):
        return None
    if any(classes[at] & OF and not classes[at - 1] & (NUMBER_OF | HEADCOUNT) for at in range(start, named.start)):
        return None
    cues = (cue for index in range(start, min(end, named.end + NEXT_TO_COUNT)) for cue in reading.cues.get(index, ()))
    for cue in cues if not named.noun.firm or named.noun.indicator == PERSONNEL else ():
        if cue.form == "participle" and cue.end <= end and (indicator := cue.rule.by_kind.get(named.noun.kind, "")):
            unit = named.noun.unit
            return Choice(SUBJECT_THAT_RISES + cue.rule.weight, indicator, cue.rule.name, RISING, cue.span, unit=unit)
    return _rising(named) if named.noun.indicator not in ("", "other") else None


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
            is_told = any(at in reading.cues or (group and reading.classes[at] & RISING_VERB) for at in verb)
            base = SUBJECT_OF_REACHED if is_told else SUBJECT_THAT_RISES
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
