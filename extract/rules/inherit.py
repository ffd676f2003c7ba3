"""What a number takes from another figure: a breakdown, a list that goes on, the same group in another unit."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from extract.numbers import Number
from extract.rules import figure as weights
from extract.rules.classes import (
    ARRIVING,
    ARTICLE,
    AUXILIARY,
    BAR,
    BREAKDOWN_HERE,
    BREAKER,
    CLOSING,
    COLON,
    COMMA,
    COMPARED,
    CONJUNCTION,
    COUNTING,
    CUE_HERE,
    DETERMINER,
    LINK,
    NOUN_HERE,
    NUMBER,
    NUMBER_HERE,
    NUMBER_OF,
    NUMERAL,
    OF,
    OPENING,
    PERFECT,
    PREPOSITION,
    RESTATING,
    SEMICOLON,
    STOP,
    VERB,
)
from extract.rules.clauses import DASHES
from extract.rules.counted import MOVED, Counted, is_whole
from extract.rules.enumerations import NAME_SIGNS
from extract.rules.figure import Choice, Figure
from extract.rules.reading import ADVERBIAL, Reading
from extract.rules.uncounted import is_definite
from extract.rules.vocabulary import Noun

DISPLACED = "displaced"

JOINS = COMMA | CONJUNCTION
PER_WORD_OF_GAP = 0.8
"""What each word between two items of a list costs; from the third item on, what merely joins them costs nothing."""

CONTINUES = "continues the list"
"""How a figure is counted that takes its meaning from the item before it."""

FIGURES_BACK = 12
NAME_REACH = 8
BRACKET_REACH = 60
END_OF_NAME = NUMBER_HERE | COMMA | SEMICOLON | CLOSING | COLON
"""Before what a bracket is about, what parts it from the words before."""

GOODS = frozenset(("goods", "measure"))
COUNTED_PLACES = frozenset(("place", "site", "service", "event"))

BESIDE_VERB = AUXILIARY | PERFECT | ADVERBIAL
"""What may stand between the counted and the verb that says what they did."""


def as_whole_of_sum(reading: Reading, word: int, before: Sequence[Figure]) -> Iterator[Choice]:
    """The sum that another, right before it, was received of: "$3 million of $12 million"; not "of $12m pledged"."""
    last = before[-1]
    if last.number.kind != "money" or last.word != word - 2:
        return
    if not reading.classes[word - 1] & OF or last.indicator != "funding_received":
        return
    beside = [cue for cue in reading.cues.get(word + 1, ()) if cue.form == "participle" and not cue.passive]
    if any(cue.rule.indicator == last.indicator for cue in beside):
        return
    rule = next(rule.name for rule in reading.vocabulary.rules.values() if rule.indicator == "funding_required")
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
        is_sum = parent.number.kind == "money" and noun is None and number.kind == "count"
        if is_sum and _opener(reading, max(parent.counted.end, parent.word + 1), word):
            yield _from(parent, index, weights.BREAKDOWN, "part of a sum")
            return
        if not (
            _compatible(parent, number, noun) or (opening == word - 1 and _is_share_in_heads(parent, number, noun))
        ):
            continue
        if noun is None and parent.score == weights.PLACE_OF_HARM:
            continue
        if noun is None and parent.kind in COUNTED_PLACES and reading.at(word - 1) in NAME_SIGNS:
            continue
        if number.kind == "percent" and index and is_whole(reading, parent.word):
            continue
        if number.kind == "percent" and parent.kind in COUNTED_PLACES and _names_group(reading, parent, word):
            continue
        start = max(parent.counted.end, parent.word + 1)
        gap = reading.words[start:word]
        if (
            noun is None
            and number.kind == "count"
            and parent.kind in COUNTED_PLACES
            and number.value > 5 * parent.number.value
            and not (classes[word - 1] & LINK and classes[word - 2] & NUMBER_OF)
        ):
            continue
        if opening is not None and parent.word < opening:
            if noun and noun.indicator and any(here & SEMICOLON for here in classes[start:opening]):
                return
            yield _from(parent, index, weights.PART_IN_BRACKETS, "in brackets after it")
            return
        if noun and {parent.kind, noun.kind} == weights.GROUPS and _restates(reading, start, word):
            yield _from(parent, index, weights.PART_IN_BRACKETS, "says it again")
            return
        is_part = parent.kind in weights.PEOPLE and number.kind == "count" and number.value < parent.number.value
        if gap == ["/"] and {parent.kind, noun.kind if noun else ""} == weights.GROUPS:
            yield _from(parent, index, weights.PART_IN_BRACKETS, "said again behind a slash")
            return
        if opener := _opener(reading, start, word) or (is_part and _sign_of_parts(reading, start, word)):
            yield _from(parent, index, weights.BREAKDOWN - 0.5 * len(gap), f"breakdown after “{opener}”")
            return
        if opening is not None and ";" in gap:
            continue
        is_share = number.kind == "percent" and not classes[word - 1] & RESTATING
        if is_share and not any(here & (COMMA | CONJUNCTION) for here in classes[start:word]):
            return
        joint = word - 2 if classes[word - 1] & CONJUNCTION else word - 1
        is_item = parent.parent is not None and bool(classes[joint] & SEMICOLON)
        if ";" in gap and noun and _is_list_of_groups(reading, start, word, parent, noun):
            yield _from(parent, index, weights.STATE_NOUN, CONTINUES)
        if (";" in gap and noun and not is_item) or _has_cell_of_its_own(reading, start, word):
            return
        if noun is None and ";" in gap and _has_verb_of_its_own(reading, word):
            return
        goes_far = parent.how == CONTINUES
        by_noun = parent.how in (weights.COUNTED_NOUN, "label before the number")
        base = weights.CONTINUED_NOUN if noun and (by_noun or noun.indicator) else weights.CONTINUED_LIST
        is_taken = goes_far and (noun is None or noun.indicator in MOVED)
        if parent.parent is not None and (parent.score > weights.CONTINUED_LIST or is_taken):
            base = max(base, parent.score)
        words = len([here for here in classes[start:word] if not here & JOINS]) if goes_far else len(gap)
        yield _from(parent, index, base - PER_WORD_OF_GAP * words, CONTINUES)
        return


def _names_group(reading: Reading, parent: Figure, word: int) -> bool:
    """Whether people are named between two numbers, which a share then is of: "in nine camps, women make up 54%"."""
    between = range(max(parent.counted.end, parent.word + 1), word)
    return any(at in reading.nouns and reading.nouns[at].noun.kind in weights.GROUPS for at in between)


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


def from_group_before(
    reading: Reading, word: int, counted: Counted, noun: Noun | None, kind: str, moved: Figure
) -> Iterator[Choice]:
    """What the last people who moved hand down: "5,000 IDPs arrived. In May, 300 individuals were registered."."""
    how = "the group spoken of before"
    if noun and noun.vague and noun.kind in weights.GROUPS and moved.indicator == DISPLACED:
        score = 1 + (weights.FIRM_NOUN if noun.firm else weights.STATUS_NOUN)
        yield Choice(score, moved.indicator, moved.rule, how, unit=noun.unit)
    if _speaks_of_same_group(reading, word, counted, noun, kind):
        unit = "" if kind == "percent" else moved.unit
        yield Choice(weights.CONTINUED_NOUN - 4, moved.indicator, moved.rule, how, unit=unit)


def from_sentence_before(
    reading: Reading, word: int, number: Number, noun: Noun | None, kind: str, earlier: Figure
) -> Iterator[Choice]:
    """What the sentence before hands down to one that points back: "Of these, 300 were children."."""
    is_known = word == 0 and noun is not None and bool(noun.indicator)
    are_people = kind in weights.PEOPLE and earlier.kind in weights.PEOPLE
    is_part = not is_known and _can_be_part(earlier, number, noun, kind, are_people)
    if is_part and (_begins_carried(reading, word) or _opens_with_part(reading, word)):
        how = "breakdown of the sentence before"
        is_share = number.kind == "percent" and kind in weights.GROUPS
        yield Choice(
            weights.PART_IN_BRACKETS if is_share else weights.BREAKDOWN - 4,
            earlier.indicator,
            earlier.rule,
            how,
            unit=earlier.unit,
        )
    if are_people and noun is None and _is_compared(reading, word):
        yield Choice(weights.TOPIC, earlier.indicator, earlier.rule, "compared with that before", unit=earlier.unit)
    if _speaks_of(earlier, reading, word, number, noun, are_people):
        yield Choice(weights.BREAKDOWN - 4, earlier.indicator, earlier.rule, "spoken of before", unit=earlier.unit)


def _speaks_of(
    earlier: Figure, reading: Reading, word: int, number: Number, noun: Noun | None, are_people: bool
) -> bool:
    """Whether a number is that of the sentence before, or a part of it: either of the two in "45 of the 53"."""
    if number.value == earlier.number.value:
        return (are_people or noun is None) and is_definite(reading, word)
    classes = reading.classes
    if noun or not (classes[word + 1] & OF and classes[word + 2] & ARTICLE and classes[word + 3] & NUMBER_HERE):
        return False
    return reading.numbers[word + 3].value == earlier.number.value


def _from(parent: Figure, index: int, score: float, how: str) -> Choice:
    return Choice(score, parent.indicator, parent.rule, how, parent.cue, index)


def _compatible(parent: Figure, number: Number, noun: Noun | None) -> bool:
    """Whether a figure can take its meaning from another: people and households mix, people and tents do not."""
    if number.kind == "money":
        return parent.number.kind == "money" or (
            parent.number.kind == "percent" and parent.indicator in weights.FUNDING
        )
    if number.kind == "percent":
        return True
    if parent.number.kind != "count":
        return False
    if noun is None:
        return True
    if parent.noun is None:
        return noun.kind in weights.PEOPLE
    if noun.indicator and noun.firm:
        return False
    return noun.kind == parent.noun.kind or (noun.kind in weights.PEOPLE and parent.noun.kind in weights.PEOPLE)


def _is_share_in_heads(parent: Figure, number: Number, noun: Noun | None) -> bool:
    """Whether a number says a share of people in heads: "90% of returnees (1,100 individuals) were assisted"."""
    is_share = parent.number.kind == "percent" and parent.kind in (*weights.GROUPS, "percent", "alone")
    return is_share and number.kind == "count" and noun is not None and noun.kind in weights.GROUPS


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


def _can_be_part(earlier: Figure, number: Number, noun: Noun | None, kind: str, are_people: bool) -> bool:
    """Whether a number can be a part of the figure before: people of people, a share or a smaller one of anything."""
    if are_people:
        return True
    is_less = kind == "percent" or (kind == "alone" and number.value <= earlier.number.value)
    return noun is None and is_less and earlier.number.kind == "count"


def _begins_carried(reading: Reading, word: int) -> bool:
    """Whether the sentence begins by pointing back: "Of these", "This includes", "However, this represents"."""
    if word > BRACKET_REACH:
        return False
    first = 2 if reading.classes[0] & BREAKER and reading.classes[1] & COMMA else 0
    phrases = reading.vocabulary.carried.get(reading.at(first), ())
    return any(reading.words[first : first + len(phrase)] == phrase for phrase in phrases)


def _speaks_of_same_group(reading: Reading, word: int, counted: Counted, noun: Noun | None, kind: str) -> bool:
    """Whether a number tells more of a group: "1,200 individuals were registered", "60 per cent have been women"."""
    classes, after = reading.classes, counted.end
    while classes[after] & BESIDE_VERB:
        after += 1
    is_passive = after > counted.end and classes[after - 1] & AUXILIARY
    if kind == "percent":
        return bool(is_passive) and (_is_group(reading, after) or _is_group(reading, after + 1))
    if noun is None:
        return kind == "alone" and classes[after] & ARRIVING != 0
    if noun.indicator or noun.kind not in weights.GROUPS:
        return False
    is_counted = classes[word - 1] & COUNTING or (is_passive and classes[after] & COUNTING)
    return bool(is_counted or classes[after] & ARRIVING)


def _is_group(reading: Reading, index: int) -> bool:
    return index in reading.nouns and reading.nouns[index].noun.kind in weights.GROUPS


def _opens_with_part(reading: Reading, word: int) -> bool:
    """Whether a sentence begins with a part of what the one before told of: "3.2 million (80%) of whom live there"."""
    if word > 0:
        return False
    classes, words = reading.classes, reading.words
    after = words.index(")") + 1 if classes[1] & OPENING and ")" in words else 1
    return bool(classes[after] & OF and classes[after] & BREAKDOWN_HERE)


def _is_compared(reading: Reading, word: int) -> bool:
    """Whether a number only stands beside one before: "this compares with 20,000", "more than the 500 of last year".

    Where its own sentence counts something before it, it stands beside that: "900 families, compared with 300".
    """
    classes, at = reading.classes, word - 1
    while classes[at] & DETERMINER:
        at -= 1
    if not classes[at] & COMPARED and not (classes[at] & PREPOSITION and classes[at - 1] & COMPARED):
        return False
    return not any(number.kind == "count" for other, number in reading.numbers.items() if other < word)


def _has_cell_of_its_own(reading: Reading, start: int, word: int) -> bool:
    """Whether a bar and a noun stand between two numbers: "Reached 12.4M | Partners 170"."""
    between = reading.classes[start:word]
    return any(here & BAR for here in between) and any(here & NOUN_HERE for here in between)


def _is_list_of_groups(reading: Reading, start: int, word: int, parent: Figure, noun: Noun) -> bool:
    """Whether only semicolons part two groups of people: "4,300 children aged 0 to 5; 1,100 pregnant women"."""
    are_people = noun.kind in weights.GROUPS and parent.kind in weights.GROUPS
    is_next = are_people and reading.classes[word - 1] & SEMICOLON
    return bool(is_next) and not any(here & CUE_HERE for here in reading.classes[start:word])


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
