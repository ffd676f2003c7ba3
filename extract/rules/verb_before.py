"""Verbs and nouns of action before a number, whose object it is: "the quake displaced 300 people"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from extract.rules import figure as weights
from extract.rules.classes import (
    AGENT,
    BAR,
    BREAKDOWN_HERE,
    BREAKER,
    CARRYING,
    CLOSING,
    COLON,
    COMMA,
    CUE_BEFORE,
    CUE_HERE,
    DEFINITE,
    NUMBER_HERE,
    NUMBER_OF,
    OF,
    OPENING,
    ORIGIN,
    OUT_OF,
    PARTITIVE,
    PREPOSITION,
    RECIPIENT,
    RELATIVE,
    RESULTING,
    SEMICOLON,
    STOP,
)
from extract.rules.clauses import ENDS, bracket_before, ends_cell
from extract.rules.counted import WHERE, is_whole
from extract.rules.distance import (
    ANOTHER_NUMBER_BEFORE,
    ANOTHER_VERB,
    BEFORE_REACH,
    PER_WORD_BEFORE,
    PER_WORD_TO,
    SMALL,
    cost_of,
    indicator_of,
)
from extract.rules.figure import Choice
from extract.rules.governs import OUT_OF_BRACKET, governs_nothing, is_second_predicate, is_what_is_counted
from extract.rules.participles import describes
from extract.rules.purpose import is_purpose
from extract.rules.reading import Cue, NounAt, Reading, is_passive

TELLS_BEFORE = ENDS | OPENING | COLON | BAR | NUMBER_HERE | BREAKDOWN_HERE
"""What must be looked at on the way from a number to a verb before it; other words only cost their passing."""

MOVES = frozenset(("evacuated", "displaced", "returned", "refugees"))
"""Indicators of those who move: a place behind a preposition is where they went, and a sum was moved to them."""

NUMBERED_REACH = 10
"""Words before a participle in which "the number of" tells whose it is."""

VERB_BEFORE = "verb before the number"
"""How a number is counted that is the object of a verb or of a noun of action."""


@dataclass(slots=True, eq=False)
class _Way:
    """The way from a number at ``word``, and its label, back to the verbs before it, and what it has passed so far."""

    word: int
    kind: str
    label: NounAt | None
    is_past_number: bool = False
    is_past_sum: bool = False


def by_verb_before(reading: Reading, word: int, kind: str, label: NounAt | None) -> Iterator[Choice]:
    """Verbs and nouns of action to the left, whose object is the counted noun."""
    classes = reading.classes
    way, index, cost = _Way(word, kind, label), word, 0.0
    limit = _limit_before(reading, word)
    while index > limit:
        ending = reading.cues_ending[index] if classes[index] & CUE_BEFORE else ()
        is_beside_verb = False
        for cue in ending:
            if cue.form == "after":
                is_beside_verb = True
            elif choice := _object_of(reading, cue, way, cost):
                yield choice
        if ending and index == word and is_second_predicate(reading, ending, kind, word):
            break
        index -= 1
        before = classes[index]
        if not (before & TELLS_BEFORE or is_beside_verb):
            cost += cost_of(before) if before & (SMALL | COMMA) else 1.0
        elif _begins_clause(reading, way, index):
            break
        elif before & CLOSING:
            index = bracket_before(reading, index)
        elif before & NUMBER_HERE:
            way.is_past_number = True
            way.is_past_sum = way.is_past_sum or reading.numbers[index].kind == "money"
            cost += ANOTHER_NUMBER_BEFORE * (2 if is_whole(reading, word) else 1)
        elif before & (OPENING | COLON):
            cost += OUT_OF_BRACKET
        else:
            cost += ANOTHER_VERB if is_beside_verb else cost_of(before)


def _limit_before(reading: Reading, word: int) -> int:
    """The word at which the look for a verb before a number ends; the number's own where none can be its verb."""
    before = reading.classes[word - 1]
    is_in_clause = before & RELATIVE and reading.classes[word - 2] & COMMA
    if is_in_clause or not reading.cues:
        return word
    reach = 1 if before & (RESULTING | CARRYING) else BEFORE_REACH
    return max(reading.first_cue_end - 1, word - reach)


def _begins_clause(reading: Reading, way: _Way, index: int) -> bool:
    """Whether the clause, the cell or the part that a number tells of begins behind the word at ``index``."""
    here = reading.classes[index]
    if here & (SEMICOLON | STOP) or (here & BREAKDOWN_HERE and _opens_breakdown(reading, index, way.kind)):
        return True
    if index < way.word - 1:
        return bool(here & BREAKER) or ends_cell(reading, index)
    return bool(here & BAR) and _has_cue_in_cell(reading, way.word)


def _object_of(reading: Reading, cue: Cue, way: _Way, cost: float) -> Choice | None:
    """The choice of a verb or noun of action before a number; None where the number is not its object.

    A verb between a label and its number ("the number of cases reached 500") has the label for its subject.
    """
    indicator = indicator_of(reading, cue, way.kind, cost)
    if not indicator or (way.label is not None and cue.start >= way.label.end):
        return None
    if _is_only_where(reading, cue, way, indicator) or _is_of_what_was_passed(reading, way, indicator):
        return None
    if governs_nothing(reading, cue, way.word, cost) or _has_its_subject(reading, cue, way):
        return None
    is_verb = cue.form == "before" or not (cue.passive or describes(reading, cue, way.word))
    is_verb = is_verb and not is_what_is_counted(reading, cue)
    base = weights.OBJECT_OF_VERB if is_verb else weights.PASSIVE_BEFORE
    per_word = PER_WORD_TO if reading.classes[way.word - 1] & RECIPIENT else PER_WORD_BEFORE
    score = base - per_word * cost + cue.rule.weight + 0.5 * (cue.end - cue.start)
    name = cue.rule.name
    if indicator == "reached" and is_verb and is_purpose(reading, cue):
        indicator = name = "targeted"
    return Choice(score, indicator, name, VERB_BEFORE, cue.span, unit=unit_of(reading, cue))


def _is_only_where(reading: Reading, cue: Cue, way: _Way, indicator: str) -> bool:
    """Whether the counted is only where or whence something was done: "moved to 15 shelters", "given from 90 kits"."""
    before = reading.classes[way.word - 1]
    if way.kind == "goods":
        return bool(before & ORIGIN) and indicator == "delivered"
    if way.kind not in WHERE:
        return False
    if before & PREPOSITION and not before & BREAKDOWN_HERE and (cue.end < way.word or indicator in MOVES):
        return True
    return bool(before & DEFINITE and reading.classes[way.word - 2] & PREPOSITION) and indicator not in weights.HARM


def _is_of_what_was_passed(reading: Reading, way: _Way, indicator: str) -> bool:
    """Whether a cue tells of another number on the way to it: that people moved, behind a sum.

    Harm that another number tells of befell only a part of those it was among: "killed 3 among 90 passengers".
    """
    if way.is_past_sum and indicator in MOVES:
        return True
    return way.is_past_number and indicator in weights.HARM and stands_among(reading, way.word)


def _has_its_subject(reading: Reading, cue: Cue, way: _Way) -> bool:
    """Whether a passive verb has its subject before it: "were freed by 30 men", "were freed out of 40"."""
    behind = reading.classes[cue.end]
    is_listed = way.kind == "alone" and reading.at(way.word - 1).endswith(",")
    is_part_told = behind & OUT_OF and reading.classes[cue.end + 1] & OF
    return bool(is_listed or is_part_told or behind & AGENT) and is_passive(reading.classes, cue.start)


def stands_among(reading: Reading, word: int) -> bool:
    """Whether a number is of those among whom others were counted: "killed 3 among 90 passengers"."""
    before = reading.classes[word - 1]
    return bool(before & PARTITIVE and not before & OF)


def unit_of(reading: Reading, cue: Cue) -> str:
    """The unit of a number without a noun: that of the group its cue is said of: "families displaced by May: 300"."""
    group = reading.nouns.get(cue.start)
    if cue.form == "participle":
        group = reading.nouns_ending.get(cue.start) or _numbered(reading, cue.start)
    return group.noun.unit if group and group.noun.kind in weights.GROUPS else cue.rule.alone


def _numbered(reading: Reading, end: int) -> NounAt | None:
    """What "the number of" names in the words before ``end``: "the number of families from the port uprooted"."""
    classes = reading.classes
    for at in range(end - 1, max(0, end - NUMBERED_REACH), -1):
        if classes[at] & OF and classes[at - 1] & NUMBER_OF:
            return reading.nouns.get(at + 1)
    return None


def _opens_breakdown(reading: Reading, index: int, kind: str) -> bool:
    """Whether words such as "including" at ``index`` make a share or a bare number a part of what was counted."""
    return kind == "percent" or (kind == "alone" and next(iter(reading.numbers)) < index)


def _has_cue_in_cell(reading: Reading, word: int) -> bool:
    """Whether the cell that a number opens says itself what it counts: "| 900 people reached |"."""
    for at in range(word + 1, len(reading.words)):
        here = reading.classes[at]
        if here & (BAR | NUMBER_HERE):
            return False
        if here & CUE_HERE:
            return True
    return False
