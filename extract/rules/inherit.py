"""What a number takes from another of its sentence: a breakdown, a list that goes on, one group in another unit."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import reduce
from operator import or_

from extract.numbers import Number
from extract.rules import figure as weights
from extract.rules.alike import CONTINUES, GOODS, can_inherit, is_measured_again, is_share_in_heads
from extract.rules.classes import (
    ALPHABETIC,
    AUXILIARY,
    BAR,
    BREAKER,
    CLOSING,
    COLON,
    COMMA,
    COMPARED,
    CONJUNCTION,
    CUE_HERE,
    DATED_AS,
    LINK,
    NOUN_HERE,
    NUMBER,
    NUMBER_HERE,
    NUMBER_OF,
    NUMERAL,
    OF,
    OPENING,
    ORIGIN,
    OUT_OF,
    PERFECT,
    RECIPIENT,
    RESTATING,
    SEMICOLON,
    STOP,
    VERB,
    WITH,
)
from extract.rules.clauses import DASHES
from extract.rules.counted import KNOWN, MOVED, is_whole
from extract.rules.enumerations import NAME_SIGNS
from extract.rules.figure import Choice, Figure
from extract.rules.reading import Reading
from extract.rules.vocabulary import Noun

JOINS = COMMA | CONJUNCTION
DID = AUXILIARY | VERB | PERFECT
"""What stands for the verb of the figure before: "900 people were fed, as were 60 in Ica", "as did 60 others"."""

PER_WORD_OF_GAP = 0.8
"""What each word between two items of a list costs; from the third item on, what merely joins them costs nothing."""

FIGURES_BACK = 12
NAME_REACH = 8
BRACKET_REACH = 60
END_OF_NAME = NUMBER_HERE | COMMA | SEMICOLON | CLOSING | COLON
"""Before what a bracket is about, what parts it from the words before."""

COUNTED_PLACES = frozenset(("place", "site", "service", "event"))


def as_whole_of_sum(reading: Reading, word: int, before: Sequence[Figure]) -> Iterator[Choice]:
    """The sum that another before it was received of: "$3 million out of $12 million"; not "of $12m pledged"."""
    last = before[-1]
    first = word - 2 if reading.classes[word - 2] & OUT_OF else word - 1
    if last.number.kind != "money" or last.word != first - 1:
        return
    if not reading.classes[word - 1] & OF or last.indicator != "funding_received":
        return
    beside = [cue for cue in reading.cues.get(word + 1, ()) if cue.form == "participle" and not cue.passive]
    if any(cue.rule.indicator == last.indicator for cue in beside):
        return
    rule = reading.vocabulary.rule_of("funding_required", "money")
    yield Choice(weights.WHOLE_SUM, "funding_required", rule, "whole of the sum before it")


def inherited(
    reading: Reading, word: int, number: Number, noun: Noun | None, before: Sequence[Figure]
) -> Iterator[Choice]:
    """The figure of the same sentence that this one breaks down, continues or restates.

    A number that says again what words say is in no bracket: "11 deaths, five (5) injured".
    """
    classes, opening = reading.classes, open_bracket(reading, word)
    if noun and opening == word - 1 and classes[opening - 1] & NUMERAL:
        opening = None
    for index in range(len(before) - 1, max(-1, len(before) - FIGURES_BACK), -1):
        parent = before[index]
        if not parent.indicator or parent.indicator == "other":
            continue
        start = max(parent.counted.end, parent.word + 1)
        is_sum = parent.number.kind == "money" and noun is None and number.kind == "count"
        if is_sum and _opener(reading, start, word):
            yield _from(parent, index, weights.BREAKDOWN, "part of a sum")
            return
        is_told_again = is_share_in_heads(parent, number, noun) or is_measured_again(parent, number, noun)
        is_in_brackets = opening == word - 1 and is_told_again
        if not (is_in_brackets or can_inherit(parent, number, noun)) or _tells_nothing(
            reading, start, word, number, noun, parent, is_first=index == 0
        ):
            continue
        if opening is not None and parent.word < opening:
            if not (noun and noun.indicator and any(here & SEMICOLON for here in classes[start:opening])):
                yield _from(parent, index, weights.PART_IN_BRACKETS, "in brackets after it")
            return
        if part := _as_part(reading, start, word, number, noun, parent):
            yield _from(parent, index, *part)
            return
        if opening is not None and SEMICOLON & reduce(or_, classes[start:word], 0):
            continue
        if reading.classes[word - 1] & DID and reading.classes[word - 2] & DATED_AS and parent.kind in weights.PEOPLE:
            yield _from(parent, index, weights.SUBJECT_OF_REACHED, "did so too")
            return
        yield from _as_item(reading, start, word, number, noun, parent, index)
        return


def _tells_nothing(
    reading: Reading, start: int, word: int, number: Number, noun: Noun | None, parent: Figure, *, is_first: bool
) -> bool:
    """Whether a figure that could hand down its meaning is passed over for one before it."""
    are_places = parent.kind in COUNTED_PLACES
    if number.kind == "percent":
        if not is_first and is_whole(reading, parent.word):
            return True
        if are_places and _names_group(reading, start, word):
            return True
    if noun is not None:
        return False
    if parent.score == weights.PLACE_OF_HARM or (are_places and reading.at(word - 1) in NAME_SIGNS):
        return True
    is_far_more = are_places and number.kind == "count" and number.value > 5 * parent.number.value
    return is_far_more and not (reading.classes[word - 1] & LINK and reading.classes[word - 2] & NUMBER_OF)


def _as_part(
    reading: Reading, start: int, word: int, number: Number, noun: Noun | None, parent: Figure
) -> tuple[float, str] | None:
    """How much, and why, a number is a part of the one before or says it again; None where it is neither."""
    if {parent.kind, noun.kind if noun else ""} == weights.GROUPS:
        if _restates(reading, start, word):
            return weights.PART_IN_BRACKETS, "says it again"
        if reading.words[start:word] == ["/"]:
            return weights.PART_IN_BRACKETS, "said again behind a slash"
    is_less = number.kind == "percent" or (number.kind == "count" and number.value < parent.number.value)
    is_part = parent.kind in weights.PEOPLE and parent.number.kind == "count" and is_less
    if opener := _opener(reading, start, word) or (is_part and _sign_of_parts(reading, start, word)):
        return weights.BREAKDOWN - 0.5 * len(reading.words[start:word]), f"breakdown after “{opener}”"
    return None


def _as_item(
    reading: Reading, start: int, word: int, number: Number, noun: Noun | None, parent: Figure, index: int
) -> Iterator[Choice]:
    """The figure before a number, where both are items of one list."""
    classes = reading.classes
    between = reduce(or_, classes[start:word], 0)
    is_share = number.kind == "percent" and not classes[word - 1] & RESTATING
    if is_share and not between & JOINS and not _is_share_compared(reading, word, parent):
        return
    if between & SEMICOLON:
        joint = word - 2 if classes[word - 1] & CONJUNCTION else word - 1
        is_item = parent.parent is not None and classes[joint] & SEMICOLON
        if noun and _is_list_of_groups(reading, between, word, parent, noun):
            yield _from(parent, index, weights.STATE_NOUN, CONTINUES)
        if not is_item if noun else _has_verb_of_its_own(reading, word):
            return
    if between & BAR and between & NOUN_HERE:
        return
    if noun is None and between & BREAKER and not between & COMPARED and _goes_on_otherwise(reading, word):
        return
    goes_far = parent.how == CONTINUES
    by_noun = parent.how in (weights.COUNTED_NOUN, weights.LABEL_BEFORE)
    base = weights.CONTINUED_NOUN if noun and (by_noun or noun.indicator) else weights.CONTINUED_LIST
    is_taken = goes_far and (noun is None or noun.indicator in MOVED)
    is_held = parent.parent is not None and (parent.score > weights.CONTINUED_LIST or is_taken)
    if is_held and not _is_another_group(parent, noun):
        base = max(base, parent.score)
    if noun is None and classes[word - 1] & classes[parent.word - 1] & WITH:
        base = weights.NOUN_LABEL
    words = len([here for here in classes[start:word] if not here & JOINS]) if goes_far else word - start
    yield _from(parent, index, base - PER_WORD_OF_GAP * words, CONTINUES)


def _is_share_compared(reading: Reading, word: int, parent: Figure) -> bool:
    """Whether a share only stands beside the one before: "14 per cent, up from 12", "14 per cent against 12"."""
    classes = reading.classes
    at = word - 2 if classes[word - 1] & (RECIPIENT | WITH) else word - 1
    return parent.number.kind == "percent" and bool(classes[at] & (COMPARED | ORIGIN))


def _is_another_group(parent: Figure, noun: Noun | None) -> bool:
    """Whether both say who the counted are, so that neither tells of the other: "300 IDPs and 200 returnees"."""
    if noun is None or noun.indicator == parent.indicator:
        return False
    return noun.indicator in MOVED and parent.indicator in MOVED


def _names_group(reading: Reading, start: int, word: int) -> bool:
    """Whether people are named between two numbers, which a share then is of: "in nine camps, women make up 54%"."""
    return any(at in reading.nouns and reading.nouns[at].noun.kind in weights.GROUPS for at in range(start, word))


def _restates(reading: Reading, start: int, word: int) -> bool:
    """Whether only words such as "or" stand between two figures of which one says the other again."""
    gap = reading.classes[start:word]
    return 0 < len(gap) <= weights.LONGEST_RESTATEMENT and all(here & RESTATING for here in gap)


def from_whole_named_before(reading: Reading, word: int, noun: Noun | None) -> Iterator[Choice]:
    """A breakdown of a whole that is named without a number: "IDPs, including 300 children".

    Aid workers among the dead and wounded are no more than that: "casualties, among them 12 nurses".
    """
    is_known = noun is not None and bool(noun.indicator)
    if noun and noun.firm:
        return
    for index in range(word, max(0, word - 14), -1):
        whole = reading.nouns_ending.get(index)
        if whole is None or not whole.noun.indicator or whole.noun.kind not in weights.PEOPLE:
            continue
        if _opener(reading, whole.end, word) and (not is_known or whole.noun.indicator == "other"):
            yield Choice(
                weights.WHOLE_NAMED_BEFORE,
                whole.noun.indicator,
                whole.noun.name,
                "breakdown of a noun before it",
                (whole.start, whole.end),
            )
        return


def from_noun_of_bracket(reading: Reading, word: int, noun: Noun | None) -> Iterator[Choice]:
    """The size of a group that is named before a bracket: "returnees from abroad (160,000 individuals)"."""
    opening = open_bracket(reading, word)
    if opening is None or NUMBER in reading.words[opening:word] or noun is None or noun.indicator:
        return
    if noun.kind not in weights.GROUPS:
        return
    for index in range(opening, max(0, opening - NAME_REACH), -1):
        if reading.classes[index - 1] & END_OF_NAME:
            return
        named = reading.nouns_ending.get(index)
        if named and named.noun.kind in weights.GROUPS and not reading.classes[named.start - 1] & NUMBER_HERE:
            if named.noun.indicator:
                span = (named.start, named.end)
                yield Choice(weights.WHOLE_NAMED_BEFORE, named.noun.indicator, named.noun.name, "named before", span)
            return


def from_goods_given(reading: Reading, word: int, noun: Noun | None, goods: Figure) -> Iterator[Choice]:
    """Those who got the goods counted before them: "trucked 90,000 litres of water a day to 700 families"."""
    if goods.indicator != "delivered" or goods.kind not in GOODS or noun is None or noun.kind not in weights.GROUPS:
        return
    gap = reading.classes[max(goods.counted.end, goods.word + 1) : word]
    if len(gap) <= NAME_REACH and not any(here & (END_OF_NAME | STOP | OPENING | VERB) for here in gap):
        yield Choice(weights.BREAKDOWN, "reached", goods.rule, "those who got what was given", goods.cue)


def _from(parent: Figure, index: int, score: float, how: str) -> Choice:
    return Choice(score, parent.indicator, parent.rule, how, parent.cue, index)


def _opener(reading: Reading, start: int, end: int) -> str:
    """The words that open a breakdown between two words; empty where there are none."""
    breakdowns = reading.breakdowns
    if not breakdowns or ";" in (gap := reading.words[start:end]) or "." in gap:
        return ""
    return next((breakdowns[at] for at in range(start, end) if at in breakdowns), "")


def _sign_of_parts(reading: Reading, start: int, word: int) -> str:
    """The colon before a number, or the dash that is all between it and its whole: "12 people – 9 men, 3 women"."""
    sign = reading.classes[word - 1]
    return reading.words[word - 1] if sign & COLON or (sign & DASHES and start == word - 1) else ""


def _is_list_of_groups(reading: Reading, between: int, word: int, parent: Figure, noun: Noun) -> bool:
    """Whether only semicolons part two groups of people: "4,300 children aged 0 to 5; 1,100 pregnant women"."""
    are_people = noun.kind in weights.GROUPS and parent.kind in weights.GROUPS
    is_next = are_people and reading.classes[word - 1] & SEMICOLON
    return bool(is_next) and not between & CUE_HERE


def _goes_on_otherwise(reading: Reading, word: int) -> bool:
    """Whether an unknown word behind a number of another clause may be its verb: "3,000 left, while 600 stayed"."""
    behind = reading.classes[word + 1]
    return bool(behind & ALPHABETIC) and not behind & (CUE_HERE | KNOWN)


def _has_verb_of_its_own(reading: Reading, word: int) -> bool:
    """Whether a verb that is not merely "are" follows a number: "; 222,000 have taken shelter"."""
    return bool(reading.classes[word + 1] & VERB) and not reading.classes[word + 1] & AUXILIARY


def open_bracket(reading: Reading, index: int) -> int | None:
    """The word index of the bracket that is open at ``index``."""
    words = reading.words
    if not reading.has_brackets:
        return None
    depth = 0
    for at in range(index - 1, max(-1, index - BRACKET_REACH), -1):
        if words[at] == ")":
            depth += 1
        elif words[at] == "(":
            if depth == 0:
                return at
            depth -= 1
    return None
