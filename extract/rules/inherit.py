"""What a number takes from another figure: a breakdown, a list that goes on, the same group in another unit."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from extract.numbers import Number
from extract.rules import figure as weights
from extract.rules.figure import Choice, Context, Figure
from extract.rules.reading import NUMBER, Reading
from extract.rules.vocabulary import Noun

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
        if not parent.indicator or parent.indicator == "other" or not _compatible(parent, number, noun):
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
        if opener := _opener(reading, start, word) or (is_part and reading.at(word - 1) == ":" and ":"):
            yield _from(parent, index, weights.BREAKDOWN - 0.5 * len(gap), f"breakdown after “{opener}”")
            return
        if opening is not None and ";" in gap:
            continue
        if (
            number.kind == "percent"
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
    """Mere "cases" or "instances" told of after incidents are such: "98 incidents of abuse came up; 34 cases"."""
    told = (figure for figure in reversed(before) if figure.indicator not in ("", "other"))
    figure = next(told, context.earlier)
    is_instance = noun is not None and noun.kind == "event" and not noun.indicator
    is_mere = is_instance or (noun is not None and noun.kind == "case" and word + 1 in reading.nouns)
    if figure and is_mere and figure.indicator == "incidents":
        yield Choice(weights.FIRM_NOUN + 1, figure.indicator, figure.rule, "goes on with the incidents before")


def from_context(reading: Reading, word: int, noun: Noun | None, kind: str, context: Context) -> Iterator[Choice]:
    """What the sentence before, or the heading, hands down: "Of these, 300 were children."."""
    earlier = context.earlier
    is_known = noun is not None and bool(noun.indicator) and word == 0
    if earlier and _goes_on_with(earlier, noun, kind) and not is_known and _begins_carried(reading, word):
        yield Choice(
            weights.BREAKDOWN - 4,
            earlier.indicator,
            earlier.rule,
            "breakdown of the sentence before",
            None,
            None,
            earlier.unit,
        )
    if earlier and noun is None and _number_of_whole(reading, word) == earlier.number.value:
        yield Choice(
            weights.BREAKDOWN - 4, earlier.indicator, earlier.rule, "of the figure before", None, None, earlier.unit
        )
    if context.topic and kind in weights.PEOPLE and noun and not noun.indicator:
        yield Choice(weights.TOPIC, context.topic, context.topic_rule, "heading above")


def _number_of_whole(reading: Reading, word: int) -> float | None:
    """The whole in "45 of the 53", for either number of the two; None where a number stands in no such words."""
    if reading.is_a(word - 2, "of") and reading.is_a(word - 1, "article") and reading.at(word - 3) == NUMBER:
        return reading.numbers[word].value
    is_part = reading.is_a(word + 1, "of") and reading.is_a(word + 2, "article") and word + 3 in reading.numbers
    return reading.numbers[word + 3].value if is_part else None


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


def _opener(reading: Reading, start: int, end: int) -> str:
    """The words that open a breakdown between two words; empty where there are none."""
    gap = reading.words[start:end]
    if ";" in gap or "." in gap:
        return ""
    found = (reading.breakdown_at(at) for at in range(start, end))
    return next((words for words in found if words), "")


def _goes_on_with(earlier: Figure, noun: Noun | None, kind: str) -> bool:
    """Whether a number can be a part of the figure before: people of people, a bare number or share of anything."""
    if kind in weights.PEOPLE and earlier.kind in weights.PEOPLE:
        return True
    return noun is None and kind in ("alone", "percent") and earlier.number.kind == "count"


def _begins_carried(reading: Reading, word: int) -> bool:
    """Whether the sentence begins by pointing back: "Of these", "This includes", "Nine of these"."""
    words, carried = reading.words, reading.vocabulary.carried
    if word == 0 and reading.is_a(1, "of") and " ".join(words[1:3]) in reading.vocabulary.grammar["breakdown"]:
        return True
    return word <= BRACKET_REACH and any(tuple(words[: len(one)]) == one for one in carried.get(words[0], ()))


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
