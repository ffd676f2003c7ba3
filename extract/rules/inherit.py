"""What a number takes from another figure: a breakdown, a list that goes on, the same group in another unit."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from extract.numbers import Number
from extract.rules import figure as weights
from extract.rules.classes import (
    AUXILIARY,
    BAR,
    CLOSING,
    COLON,
    COMMA,
    CONJUNCTION,
    CUE_HERE,
    LINK,
    NOUN_HERE,
    NUMBER,
    NUMBER_HERE,
    NUMBER_OF,
    OPENING,
    RESTATING,
    SEMICOLON,
    STOP,
    VERB,
)
from extract.rules.counted import is_whole
from extract.rules.figure import Choice, Context, Figure
from extract.rules.labels import NAME_SIGNS
from extract.rules.reading import Reading
from extract.rules.vocabulary import Noun

FIGURES_BACK = 12
NAME_REACH = 8
BRACKET_REACH = 60
END_OF_NAME = NUMBER_HERE | COMMA | SEMICOLON | CLOSING | COLON
"""Before what a bracket is about, what parts it from the words before."""

GOODS = frozenset(("goods", "measure"))
COUNTED_PLACES = frozenset(("place", "site", "service", "event"))


def inherited(
    reading: Reading, word: int, number: Number, noun: Noun | None, before: Sequence[Figure]
) -> Iterator[Choice]:
    """The figure of the same sentence that this one breaks down, continues or restates."""
    classes, opening = reading.classes, _open_bracket(reading, word)
    for index in range(len(before) - 1, max(-1, len(before) - FIGURES_BACK), -1):
        parent = before[index]
        if not parent.indicator or parent.indicator == "other" or not _compatible(parent, number, noun):
            continue
        if noun is None and parent.score == weights.PLACE_OF_HARM:
            continue
        if noun is None and parent.kind in COUNTED_PLACES and reading.at(word - 1) in NAME_SIGNS:
            continue
        if number.kind == "percent" and index and is_whole(reading, parent.word):
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
            yield _from(parent, index, weights.PART_IN_BRACKETS, "in brackets after it")
            return
        if noun and {parent.kind, noun.kind} == weights.GROUPS and _restates(reading, start, word):
            yield _from(parent, index, weights.PART_IN_BRACKETS, "says it again")
            return
        is_part = parent.kind in weights.PEOPLE and number.kind == "count" and number.value < parent.number.value
        if opener := _opener(reading, start, word) or (is_part and classes[word - 1] & COLON and ":"):
            yield _from(parent, index, weights.BREAKDOWN - 0.5 * len(gap), f"breakdown after “{opener}”")
            return
        if opening is not None and ";" in gap:
            continue
        if number.kind == "percent" and "," not in gap and not any(here & CONJUNCTION for here in classes[start:word]):
            return
        is_item = parent.parent is not None and bool(classes[word - 1] & SEMICOLON)
        if ";" in gap and noun and _is_list_of_groups(reading, start, word, parent, noun):
            yield _from(parent, index, weights.STATE_NOUN, "continues the list")
        if (";" in gap and noun and not is_item) or _has_cell_of_its_own(reading, start, word):
            return
        if noun is None and ";" in gap and _has_verb_of_its_own(reading, word):
            return
        by_noun = parent.how in ("counted noun", "label before the number")
        base = weights.CONTINUED_NOUN if noun and (by_noun or noun.indicator) else weights.CONTINUED_LIST
        if parent.parent is not None and parent.score > weights.CONTINUED_LIST:
            base = parent.score
        yield _from(parent, index, base - 0.8 * len(gap), "continues the list")
        return


def _restates(reading: Reading, start: int, word: int) -> bool:
    """Whether only words such as "or" stand between two figures of which one says the other again."""
    gap = reading.classes[start:word]
    return 0 < len(gap) <= weights.LONGEST_RESTATEMENT and all(here & RESTATING for here in gap)


def from_whole_named_before(reading: Reading, word: int, noun: Noun | None) -> Iterator[Choice]:
    """A breakdown of a whole that is named without a number: "IDPs, including 300 children"."""
    if noun and noun.indicator:
        return
    for index in range(word, max(0, word - 14), -1):
        whole = reading.nouns_ending.get(index)
        if whole is None or not whole.noun.indicator or whole.noun.kind not in weights.PEOPLE:
            continue
        if _opener(reading, whole.end, word):
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
    opening = _open_bracket(reading, word)
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


def from_incidents_before(reading: Reading, word: int, before: Sequence[Figure], context: Context) -> Iterator[Choice]:
    """Mere "cases" that are told of after incidents are such: "98 incidents of abuse were reported; 34 cases ..."."""
    figure = before[-1] if before else context.earlier
    if figure and figure.indicator == "incidents" and reading.classes[word + 1] & NOUN_HERE:
        yield Choice(weights.FIRM_NOUN + 1, figure.indicator, figure.rule, "goes on with the incidents before")


def from_sentence_before(
    reading: Reading, word: int, noun: Noun | None, kind: str, earlier: Figure
) -> Iterator[Choice]:
    """What the sentence before hands down to one that points back: "Of these, 300 were children."."""
    is_part = kind in weights.PEOPLE or (kind == "percent" and noun is None)
    if is_part and earlier.kind in weights.PEOPLE and _begins_carried(reading, word):
        how = "breakdown of the sentence before"
        yield Choice(weights.BREAKDOWN - 4, earlier.indicator, earlier.rule, how, unit=earlier.unit)


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


def _opener(reading: Reading, start: int, end: int) -> str:
    """The words that open a breakdown between two words; empty where there are none."""
    breakdowns = reading.breakdowns
    if not breakdowns or ";" in (gap := reading.words[start:end]) or "." in gap:
        return ""
    return next((breakdowns[at] for at in range(start, end) if at in breakdowns), "")


def _begins_carried(reading: Reading, word: int) -> bool:
    """Whether the sentence begins by pointing back: "Of these", "This includes"."""
    if word > BRACKET_REACH:
        return False
    phrases = reading.vocabulary.carried.get(reading.words[0], ())
    return any(reading.words[: len(phrase)] == phrase for phrase in phrases)


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


def _open_bracket(reading: Reading, index: int) -> int | None:
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
