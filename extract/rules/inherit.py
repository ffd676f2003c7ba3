"""What a number takes from another figure: a breakdown, a list that goes on, the same group in another unit."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from extract.numbers import Number
from extract.rules import figure as weights
from extract.rules.clauses import DASHES
from extract.rules.counted import Counted
from extract.rules.figure import Choice, Context, Figure
from extract.rules.reading import NUMBER, Reading
from extract.rules.uncounted import is_definite
from extract.rules.vocabulary import Noun

DISPLACED = "displaced"

FIGURES_BACK = 12
NAME_REACH = 8
BRACKET_REACH = 60
COUNTED_PLACES = frozenset(("place", "site", "service", "event"))


def inherited(
    reading: Reading, word: int, number: Number, noun: Noun | None, before: Sequence[Figure]
) -> Iterator[Choice]:
    """The figure of the same sentence that this one breaks down, continues or restates."""
    opening = _open_bracket(reading.words, word)
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
        start = max(parent.counted.end, parent.word + 1)
        gap = reading.words[start:word]
        if (
            noun is None
            and number.kind == "count"
            and parent.kind in COUNTED_PLACES
            and number.value > 5 * parent.number.value
        ):
            continue
        if opening is not None and parent.word < opening:
            yield _from(parent, index, weights.PART_IN_BRACKETS, "in brackets after it")
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
        if (
            number.kind == "percent"
            and not reading.is_a(word - 1, "restating")
            and "," not in gap
            and not reading.vocabulary.grammar["conjunction"].intersection(gap)
        ):
            return
        is_item = parent.parent is not None and reading.at(word - 1) == ";"
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
    opening = _open_bracket(reading.words, word)
    if opening is None or NUMBER in reading.words[opening:word] or noun is None or noun.indicator:
        return
    if noun.kind not in weights.GROUPS:
        return
    for index in range(opening, max(0, opening - NAME_REACH), -1):
        if reading.at(index - 1) in (NUMBER, ",", ";", ")", ":"):
            return
        named = reading.nouns_ending.get(index)
        if named and named.noun.kind in weights.GROUPS and reading.at(named.start - 1) != NUMBER:
            if named.noun.indicator:
                span = (named.start, named.end)
                yield Choice(weights.WHOLE_NAMED_BEFORE, named.noun.indicator, named.noun.name, "named before", span)
            return


def from_incidents_before(
    reading: Reading, word: int, noun: Noun | None, before: Sequence[Figure], context: Context
) -> Iterator[Choice]:
    """Mere "cases" that are told of after incidents are such: "98 incidents of abuse were reported; 34 cases ...".

    In the same sentence, those after the malnourished are such too: "900 are malnourished, with 30 severe cases".
    """
    figure = before[-1] if before else context.earlier
    is_mere = noun is not None and noun.kind == "case" and word + 1 in reading.nouns
    is_hungry = bool(before) and figure is not None and figure.indicator == "malnourished"
    if figure and is_mere and (figure.indicator == "incidents" or is_hungry):
        yield Choice(weights.FIRM_NOUN + 1, figure.indicator, figure.rule, "goes on with what was told before")


def from_context(
    reading: Reading, word: int, number: Number, counted: Counted, noun: Noun | None, kind: str, context: Context
) -> Iterator[Choice]:
    """What the sentence before, or the heading, hands down: "Of these, 300 were children."."""
    earlier = context.earlier
    moved = context.moved
    if noun and noun.vague and moved and moved.indicator == DISPLACED:
        score = 1 + (weights.FIRM_NOUN if noun.firm else weights.STATUS_NOUN)
        yield Choice(score, moved.indicator, moved.rule, "the group spoken of before", unit=noun.unit)
    if moved and _speaks_of_same_group(reading, word, counted, noun, kind):
        unit = "" if kind == "percent" else moved.unit
        how = "the group spoken of before"
        yield Choice(weights.CONTINUED_NOUN - 4, moved.indicator, moved.rule, how, unit=unit)
    are_people = earlier and kind in weights.PEOPLE and earlier.kind in weights.PEOPLE
    if earlier and are_people and (_begins_carried(reading, word) or _opens_with_part(reading, word)):
        yield Choice(
            weights.BREAKDOWN - 4,
            earlier.indicator,
            earlier.rule,
            "breakdown of the sentence before",
            None,
            None,
            earlier.unit,
        )
    elif earlier and are_people and noun is None and _is_compared(reading, word):
        yield Choice(weights.TOPIC, earlier.indicator, earlier.rule, "compared with that before", unit=earlier.unit)
    if earlier and are_people and number.value == earlier.number.value and is_definite(reading, word):
        yield Choice(weights.BREAKDOWN - 4, earlier.indicator, earlier.rule, "spoken of before", unit=earlier.unit)
    if context.topic and kind in weights.PEOPLE and noun and not noun.indicator:
        yield Choice(weights.TOPIC, context.topic, context.topic_rule, "heading above")


def _from(parent: Figure, index: int, score: float, how: str) -> Choice:
    return Choice(score, parent.indicator, parent.rule, how, parent.cue, index)


def _compatible(parent: Figure, number: Number, noun: Noun | None) -> bool:
    """Whether a figure can take its meaning from another: people and households mix, people and tents do not."""
    if number.kind == "money":
        return parent.number.kind == "money"
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
    gap = reading.words[start:end]
    if ";" in gap or "." in gap:
        return ""
    found = (reading.breakdown_at(at) for at in range(start, end))
    return next((words for words in found if words), "")


def _sign_of_parts(reading: Reading, start: int, word: int) -> str:
    """The colon before a number, or the dash that is all between it and its whole: "12 people – 9 men, 3 women"."""
    sign = reading.at(word - 1)
    return sign if sign == ":" or (sign in DASHES and start == word - 1) else ""


def _begins_carried(reading: Reading, word: int) -> bool:
    """Whether the sentence begins by pointing back: "Of these", "This includes"."""
    words, carried = reading.words, reading.vocabulary.carried
    return word <= BRACKET_REACH and any(tuple(words[: len(one)]) == one for one in carried.get(words[0], ()))


def _speaks_of_same_group(reading: Reading, word: int, counted: Counted, noun: Noun | None, kind: str) -> bool:
    """Whether a number tells more of a group: "1,200 individuals were registered", "60 per cent have been women"."""
    after = counted.end
    while reading.is_a(after, "auxiliary", "perfect") or reading.is_adverb(after):
        after += 1
    is_passive = after > counted.end and reading.is_a(after - 1, "auxiliary")
    if kind == "percent":
        return is_passive and any(_is_group(reading, at) for at in (after, after + 1))
    if noun is None:
        return kind == "alone" and reading.is_a(after, "arriving")
    if noun.indicator or noun.kind not in weights.GROUPS:
        return False
    is_counted = reading.is_a(word - 1, "counting") or (is_passive and reading.is_a(after, "counting"))
    return is_counted or reading.is_a(after, "arriving")


def _is_group(reading: Reading, index: int) -> bool:
    return index in reading.nouns and reading.nouns[index].noun.kind in weights.GROUPS


def _opens_with_part(reading: Reading, word: int) -> bool:
    """Whether a sentence begins with a part of what the one before told of: "3.2 million (80%) of whom live there"."""
    if word > 0:
        return False
    after = reading.words.index(")") + 1 if reading.at(1) == "(" and ")" in reading.words else 1
    return reading.is_a(after, "of") and bool(reading.breakdown_at(after))


def _is_compared(reading: Reading, word: int) -> bool:
    """Whether a number only stands beside another: "this compares with 20,000", "more than the 500 of last year"."""
    at = word - 1
    while reading.is_a(at, "determiner"):
        at -= 1
    return reading.is_a(at, "compared") or (reading.is_a(at, "preposition") and reading.is_a(at - 1, "compared"))


def _has_cell_of_its_own(reading: Reading, start: int, word: int) -> bool:
    """Whether a bar and a noun stand between two numbers: "Reached 12.4M | Partners 170"."""
    return "|" in reading.words[start:word] and any(index in reading.nouns for index in range(start, word))


def _is_list_of_groups(reading: Reading, start: int, word: int, parent: Figure, noun: Noun) -> bool:
    """Whether only semicolons part two groups of people: "4,300 children aged 0 to 5; 1,100 pregnant women"."""
    are_people = noun.kind in weights.GROUPS and parent.kind in weights.GROUPS
    return are_people and reading.at(word - 1) == ";" and not any(at in reading.cues for at in range(start, word))


def _has_verb_of_its_own(reading: Reading, word: int) -> bool:
    """Whether a verb that is not merely "are" follows a number: "; 222,000 have taken shelter"."""
    return reading.is_a(word + 1, "verb") and not reading.is_a(word + 1, "auxiliary")


def _open_bracket(words: list[str], index: int) -> int | None:
    """The word index of the bracket that is open at ``index``."""
    depth = 0
    for at in range(index - 1, max(-1, index - BRACKET_REACH), -1):
        if words[at] == ")":
            depth += 1
        elif words[at] == "(":
            if depth == 0:
                return at
            depth -= 1
    return None
