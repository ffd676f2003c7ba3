"""Verbs and nouns of action before a number, whose object it is: "the quake displaced 300 people"."""

from __future__ import annotations

from collections.abc import Iterator

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


def by_verb_before(reading: Reading, word: int, kind: str, label: NounAt | None) -> Iterator[Choice]:
    """Verbs and nouns of action to the left, whose object is the counted noun.

    A verb between a label and its number ("the number of cases reached 500") has the label for its subject. Harm that
    another number tells of befell only a part of those it was among: "killed 3 among 90 passengers".
    """
    classes = reading.classes
    index, cost = word, 0.0
    before = classes[word - 1]
    is_in_clause = before & RELATIVE and classes[word - 2] & COMMA
    limit = max(reading.first_cue_end - 1, word - BEFORE_REACH) if reading.cues and not is_in_clause else word
    if before & (RESULTING | CARRYING):
        limit = max(limit, word - 1)
    is_listed = kind == "alone" and reading.at(word - 1).endswith(",")
    per_word = PER_WORD_TO if before & RECIPIENT else PER_WORD_BEFORE
    is_where = kind in WHERE and before & PREPOSITION and not before & BREAKDOWN_HERE
    is_where_known = kind in WHERE and before & DEFINITE and classes[word - 2] & PREPOSITION
    is_whence = kind == "goods" and before & ORIGIN
    is_among = stands_among(reading, word)
    is_past_sum = is_past_part = False
    while index > limit:
        is_beside_verb = False
        ending = reading.cues_ending[index] if classes[index] & CUE_BEFORE else ()
        for cue in ending:
            if cue.form == "after":
                is_beside_verb = True
                continue
            indicator = indicator_of(reading, cue, kind, cost)
            has_subject = label is not None and cue.start >= label.end
            if not indicator or has_subject or (is_where and (cue.end < word or indicator in MOVES)):
                continue
            if is_past_part and indicator in weights.HARM:
                continue
            if (is_past_sum and indicator in MOVES) or (is_whence and indicator == "delivered"):
                continue
            if (is_where_known and indicator not in weights.HARM) or governs_nothing(reading, cue, word, cost):
                continue
            is_part_told = classes[cue.end] & OUT_OF and classes[cue.end + 1] & OF
            if (is_listed or is_part_told or classes[cue.end] & AGENT) and is_passive(classes, cue.start):
                continue
            is_verb = cue.form == "before" or not (cue.passive or describes(reading, cue, word))
            is_verb = is_verb and not is_what_is_counted(reading, cue)
            base = weights.OBJECT_OF_VERB if is_verb else weights.PASSIVE_BEFORE
            score = base - per_word * cost + cue.rule.weight + 0.5 * (cue.end - cue.start)
            name = cue.rule.name
            if indicator == "reached" and is_verb and is_purpose(reading, cue):
                indicator = name = "targeted"
            yield Choice(score, indicator, name, VERB_BEFORE, cue.span, unit=unit_of(reading, cue))
        if ending and index == word and is_second_predicate(reading, ending, kind, word):
            break
        before = classes[index - 1]
        if not (before & TELLS_BEFORE or is_beside_verb):
            cost += cost_of(before) if before & (SMALL | COMMA) else 1.0
            index -= 1
            continue
        if before & (SEMICOLON | STOP) or (before & BREAKDOWN_HERE and _opens_breakdown(reading, index - 1, kind)):
            break
        if index < word and (before & BREAKER or ends_cell(reading, index - 1)):
            break
        if index == word and before & BAR and _has_cue_in_cell(reading, word):
            break
        if before & CLOSING:
            index = bracket_before(reading, index - 1)
            continue
        if before & NUMBER_HERE:
            cost += ANOTHER_NUMBER_BEFORE * (2 if is_whole(reading, word) else 1)
            is_past_part = is_among
            is_past_sum = is_past_sum or reading.numbers[index - 1].kind == "money"
        elif before & (OPENING | COLON):
            cost += OUT_OF_BRACKET
        elif is_beside_verb:
            cost += ANOTHER_VERB
        else:
            cost += cost_of(before)
        index -= 1


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
