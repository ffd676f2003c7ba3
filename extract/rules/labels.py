"""Labels: the words that stand before their number: "Deaths: 12", "People in need 4.1 million"."""

from __future__ import annotations

from collections.abc import Iterator

from extract.rules.classes import (
    ADVERB_ENDING,
    AGENT,
    ALPHABETIC,
    AUXILIARY,
    BAR,
    BREAKER,
    CLOSING,
    COLON,
    COMMA,
    DETERMINER,
    JOINT,
    LINK,
    NUMBER,
    NUMBER_HERE,
    NUMBER_OF,
    OF,
    OPENING,
    PLURAL_ENDING,
    PREPOSITION,
    PUTTING,
    RELATIVE,
    SEMICOLON,
    STOP,
    TREND,
    VERB,
)
from extract.rules.clauses import DASHES, bracket_before
from extract.rules.counted import KNOWN, LONGEST_DESCRIPTION, WHERE
from extract.rules.figure import FIRM_NOUN, LABEL_BEFORE, OBJECT_OF_VERB, Choice
from extract.rules.reading import Cue, NounAt, Reading
from extract.rules.verb_before import unit_of

PLANNED = "targeted"
"""The indicator of what an actor plans to do."""

LABEL_REACH = 10
"""Words to the left of a number in which its label is looked for."""

LONGEST_LABEL = 12
"""Words of a label before its number."""

NAMING = WHERE | {"thing"}
"""Kinds whose nouns are, in the singular, mostly parts of names."""

LEFT = WHERE | {"building", "event"}
"""Kinds of what people leave or come back to, and of what befalls them."""

LONGEST_CAUSE = 6
"""Words from a preposition to the event behind it: "killed in the night's two attacks"."""

APOSTROPHES = ("'", "’")
"""Signs behind the owner of what is counted: "the floods' toll"."""

COLONS = COLON | DASHES
LINKS = COLONS | OPENING | BAR | JOINT | LINK | ADVERB_ENDING
"""What may stand between a label and its number."""

BREAKS = COMMA | SEMICOLON | STOP | COLON | OPENING | CLOSING | NUMBER_HERE
BEFORE_VERB_OF_LABEL = COMMA | PREPOSITION | DETERMINER
STEPS = NUMBER_HERE | TREND


def label_of(reading: Reading, word: int) -> NounAt | None:
    """The noun that a number stands behind: "Deaths: 12", "the death toll rose to 12", "Returnees 91,828".

    Behind a verb only a noun that says what happened is a label: in "partners reached 500", "partners" is none.
    """
    classes = reading.classes
    tells_what_happened = classes[word - 1] & RELATIVE and classes[word - 2] & PREPOSITION
    if tells_what_happened or _repeats_main_figure(reading, word):
        return None
    index, through_verb = word, False
    while index > max(0, word - LABEL_REACH):
        if nearest := reading.nouns_ending.get(index):
            if index < word and classes[word - 1] & COLON and _ends_clause(reading, index):
                return None
            if classes[word - 1] & DASHES and classes[nearest.start - 1] & NUMBER_HERE:
                return None
            head = _head(reading, nearest)
            if head is nearest and _is_agent(reading, nearest):
                return None
            is_place = head.noun.kind in WHERE and classes[word - 1] & OPENING
            if head.noun.kind in WHERE and _names_place(reading, head):
                return None
            if classes[word - 1] & COLONS and _only_tells_how(reading, head):
                return None
            return head if head.noun.indicator or not (through_verb or is_place or index == word) else None
        before = classes[index - 1]
        if before & CLOSING and (gloss := _gloss_before(reading, index)):
            index = gloss
            continue
        is_link = before & LINKS or (before & COMMA and _is_aside(reading, index - 1))
        is_link = is_link or (before & STEPS and is_step(reading, index - 1))
        if not is_link and not (through_verb and _may_stand_before_verb(reading, index - 1)):
            return None
        through_verb = through_verb or bool(before & (ALPHABETIC | NUMBER_HERE))
        index -= 1
    return None


def _is_agent(reading: Reading, noun: NounAt) -> bool:
    """Whether a noun names what did it to those of a label: "Hit by the floods"."""
    reach = range(noun.start - 1, max(0, noun.start - 1 - LONGEST_DESCRIPTION), -1)
    agent = next((at for at in reach if reading.classes[at] & AGENT), 0)
    return any(cue.end >= agent for at in range(agent) for cue in reading.cues.get(at, ()))


def _gloss_before(reading: Reading, index: int) -> int:
    """The word at which a short form in brackets begins that ends before ``index``: "(ARI)"; 0 where none does."""
    is_gloss = reading.classes[index - 3] & OPENING and reading.classes[index - 2] & ALPHABETIC
    return index - 3 if is_gloss else 0


def is_step(reading: Reading, index: int) -> bool:
    """Whether a word tells by how much a figure changed: "fires fell by 14 per cent to 240", "4% lower at 350"."""
    number = reading.numbers.get(index)
    if number is None:
        return index - 1 in reading.numbers
    return number.kind == "percent" and reading.classes[index + 1] & (LINK | TREND | COMMA) != 0


def _ends_clause(reading: Reading, index: int) -> bool:
    """Whether a number and a verb stand before a colon: "58 houses were hit by the quakes: 14 in the city"."""
    classes = reading.classes
    number = next((at for at in range(index - 1, -1, -1) if classes[at] & BREAKS), -1)
    return number >= 0 and bool(classes[number] & NUMBER_HERE) and any(here & VERB for here in classes[number:index])


def label_start(reading: Reading, word: int) -> int:
    """The first word of the label before a colon or dash right before the number; the number itself where none is."""
    classes = reading.classes
    if classes[word - 1] & COMMA:
        return _start_of_pair(reading, word)
    if not classes[word - 1] & COLONS:
        return word
    start = _unbroken(reading, word - 1, word)
    if classes[start - 1] & CLOSING and (opening := _bracket_of_label(reading, start - 1)):
        start = _unbroken(reading, opening, word - (start - opening))
    is_clause = any(here & AUXILIARY for here in classes[start : word - 1])
    return word if is_clause or classes[start - 1] & NUMBER_HERE else start


def _start_of_pair(reading: Reading, word: int) -> int:
    """The first word of a noun and its number in a list that semicolons part: "tents, 300; blankets, 900"."""
    classes = reading.classes
    noun = reading.nouns_ending.get(word - 1)
    ends = classes[word + 1] & SEMICOLON or not any(here & ALPHABETIC for here in classes[word + 1 : word + 3])
    if noun is None or not (ends and classes[noun.end - 1] & PLURAL_ENDING):
        return word
    start = _unbroken(reading, word - 1, word)
    return start if classes[start - 1] & (SEMICOLON | COLON) and reading.speaks_of(SEMICOLON) else word


def _unbroken(reading: Reading, start: int, word: int) -> int:
    """The first of the words before ``start`` that no sign or number parts, as far as a label of ``word`` goes."""
    while start > 0 and word - start < LONGEST_LABEL and not reading.classes[start - 1] & BREAKS:
        start -= 1
    return start


def _bracket_of_label(reading: Reading, end: int) -> int:
    """Where the bracket without a number in a label opens that ends at a word: "Incidents (all) in May: 34"; or 0."""
    opening = bracket_before(reading, end)
    return opening if opening < end and NUMBER not in reading.words[opening:end] else 0


def first_noun(reading: Reading, start: int, end: int) -> NounAt | None:
    """The first noun between two words; it is the head of a label such as "Refugees in neighbouring countries"."""
    return next((reading.nouns[index] for index in range(start, end) if index in reading.nouns), None)


def noun_of_label(reading: Reading, start: int, end: int) -> NounAt | None:
    """The first noun between two words that is counted: no part of a name ("Bor County: 30") or a cue, and no agent."""
    for index in range(start, end):
        noun = reading.nouns.get(index)
        if noun is None or _only_tells_how(reading, noun) or _is_agent(reading, noun):
            continue
        if noun.noun.kind not in NAMING or not _names_place(reading, noun):
            return noun
    return None


def by_label_words(reading: Reading, start: int, word: int, kind: str) -> Iterator[Choice]:
    """Cues anywhere in a label that stands before its number: "People in need of shelter: 3,000".

    What was done to people outranks what only describes them: "Children with measles treated: 70". What a label says is
    planned is so, whatever stands behind the number: "Target for 2019: 300 children treated".
    """
    cues = [cue for index in range(start, word) for cue in reading.cues.get(index, ()) if kind in cue.rule.by_kind]
    done = max((cue.start for cue in cues if cue.form == "participle"), default=0)
    for cue in cues:
        if cue.end <= word and not (cue.form == "after" and cue.end <= done):
            is_plan = cue.rule.indicator == PLANNED and start <= 1 and reading.classes[word - 1] & COLON
            score = (FIRM_NOUN if is_plan else OBJECT_OF_VERB) + cue.rule.weight + (cue.end - cue.start)
            indicator = cue.rule.by_kind[kind]
            yield Choice(score, indicator, cue.rule.name, LABEL_BEFORE, cue.span, unit=unit_of(reading, cue))


def _repeats_main_figure(reading: Reading, word: int) -> bool:
    """Whether a number in brackets is that of another time or place: "30 families got tents (20 in May)"."""
    classes = reading.classes
    if not classes[word - 1] & OPENING or not classes[word + 1] & PREPOSITION:
        return False
    nearest = reading.nouns_ending.get(word - 1)
    is_counted = nearest is not None and classes[nearest.start - 1] & NUMBER_HERE
    return not is_counted and next(iter(reading.numbers)) < word


def _names_place(reading: Reading, noun: NounAt) -> bool:
    """Whether a place is one that was counted before, or is part of a name: "three states: 30", "Bor County: 30"."""
    classes, before = reading.classes, noun.start - 1
    while noun.start - before <= LONGEST_DESCRIPTION and _describes(reading, before):
        before -= 1
    is_plural = classes[noun.end - 1] & PLURAL_ENDING
    return bool(classes[before] & NUMBER_HERE) or not (is_plural or noun.noun.indicator)


def _only_tells_how(reading: Reading, noun: NounAt) -> bool:
    """Whether a noun only tells how people came to harm: "Driven from their homes: 300", "Killed in attacks: 30"."""
    if noun.noun.kind not in LEFT:
        return False
    ending = reading.cues_ending.get(noun.end, ())
    if any(cue.start < noun.start and _is_of_people_alone(cue, noun) for cue in ending):
        return True
    for at in range(noun.start - 1, max(0, noun.start - LONGEST_CAUSE), -1):
        if reading.classes[at] & PREPOSITION and noun.noun.kind == "event":
            cues = (*reading.cues_ending.get(at, ()), *reading.cues_ending.get(at + 1, ()))
            return any(cue.form == "participle" and _is_of_people_alone(cue, noun) for cue in cues)
    return False


def _is_of_people_alone(cue: Cue, noun: NounAt) -> bool:
    """Whether a cue tells of people without a noun, and of no such things as ``noun``."""
    return "alone" in cue.rule.by_kind and noun.noun.kind not in cue.rule.by_kind


def _describes(reading: Reading, index: int) -> bool:
    """Whether a word only describes the noun behind it: "government-run" in "14 government-run camps"."""
    return reading.at(index)[:1].isalpha() and not reading.classes[index] & KNOWN


def _is_aside(reading: Reading, index: int) -> bool:
    """Whether a noun before a comma is all there is before it in brackets: "(CFR, 2%)"."""
    noun = reading.nouns_ending.get(index)
    return noun is not None and bool(reading.classes[noun.start - 1] & OPENING)


def _may_stand_before_verb(reading: Reading, index: int) -> bool:
    """Whether a word can lie between a label and the verb of its number: "the number of returnees in 2016 fell to"."""
    is_dated = reading.words[index][0].isdigit() or reading.at(index + 1)[:1].isdigit()
    is_remark = reading.classes[index - 1] & reading.classes[index + 1] & COMMA
    return is_dated or bool(is_remark or reading.classes[index] & BEFORE_VERB_OF_LABEL)


def _head(reading: Reading, nearest: NounAt) -> NounAt:
    """The first noun that says what happened in the phrase that ends in ``nearest``: "confirmed cases by district".

    What stands behind "number of" is the head, whatever it is: "the number of people in camps".
    """
    classes = reading.classes
    head, index = nearest, nearest.start
    while index > max(0, nearest.start - LABEL_REACH):
        before = classes[index - 1]
        if before & (BREAKS | VERB | BREAKER | PUTTING) or reading.words[index - 1] in APOSTROPHES:
            break
        if before & OF and classes[index - 2] & NUMBER_OF:
            return first_noun(reading, index, nearest.end) or head
        if (found := reading.nouns_ending.get(index)) and (found.noun.indicator or _is_described(reading, found)):
            head = found
        index -= 1
    return head


def _is_described(reading: Reading, noun: NounAt) -> bool:
    """Whether a participle stands behind a noun and says what happened to it: "Households reached with seeds"."""
    cues = reading.cues.get(noun.end, ())
    return any(cue.form == "participle" and noun.noun.kind in cue.rule.by_kind for cue in cues)
