"""What a number takes from another figure: a breakdown, a list that goes on, the same group in another unit."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from extract.numbers import Number
from extract.rules import figure as weights
from extract.rules.figure import Choice, Context, Figure
from extract.rules.reading import Reading
from extract.rules.vocabulary import Noun

DASHES = "-–—"
FIGURES_BACK = 12
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
        if noun is None and _is_where(reading, parent) and any(_is_what(figure) for figure in before[:index]):
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
        if (opening is not None and parent.word < opening) or _is_set_off(reading, parent.counted.end, word):
            yield _from(parent, index, weights.PART_IN_BRACKETS, "in brackets after it")
            return
        if opener := _opener(reading, start, word):
            yield _from(parent, index, weights.BREAKDOWN - 0.5 * len(gap), f"breakdown after “{opener}”")
            return
        if (
            number.kind == "percent"
            and not reading.is_a(word - 1, "recipient")
            and "," not in gap
            and not reading.vocabulary.grammar["conjunction"].intersection(gap)
        ):
            return
        if (";" in gap and noun) or _has_cell_of_its_own(reading, start, word):
            return
        if parent.how == "verb before the number" and parent.score > weights.FIRM_NOUN and _only_lists(reading, gap):
            yield _from(parent, index, parent.score - 1, "continues the list")
            return
        by_noun = parent.how in ("counted noun", "label before the number")
        base = weights.CONTINUED_NOUN if noun and (by_noun or noun.indicator) else weights.CONTINUED_LIST
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


def from_context(reading: Reading, word: int, noun: Noun | None, kind: str, context: Context) -> Iterator[Choice]:
    """What the sentence before, or the heading, hands down: "Of these, 300 were children."."""
    earlier = context.earlier
    if earlier and kind in weights.PEOPLE and earlier.kind in weights.PEOPLE and begins_carried(reading, word):
        yield Choice(
            weights.BREAKDOWN - 4,
            earlier.indicator,
            earlier.rule,
            "breakdown of the sentence before",
            None,
            None,
            earlier.unit,
        )
    if context.topic and kind in weights.PEOPLE and noun and not noun.indicator:
        yield Choice(weights.TOPIC, context.topic, context.topic_rule, "heading above")


def _is_where(reading: Reading, figure: Figure) -> bool:
    """Whether a figure only says in how many places something is: "from 11 areas"."""
    return figure.kind in weights.WHERE and reading.is_a(figure.word - 1, "preposition")


def _is_what(figure: Figure) -> bool:
    return figure.kind in weights.PEOPLE and figure.indicator not in ("", "other")


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


def begins_carried(reading: Reading, word: int) -> bool:
    """Whether the sentence begins by pointing back: "Of these", "This includes"."""
    words, carried = reading.words, reading.vocabulary.carried
    return word <= BRACKET_REACH and any(tuple(words[: len(one)]) == one for one in carried.get(words[0], ()))


def _has_cell_of_its_own(reading: Reading, start: int, word: int) -> bool:
    """Whether a bar and a noun stand between two numbers: "Reached 12.4M | Partners 170"."""
    return "|" in reading.words[start:word] and any(index in reading.nouns for index in range(start, word))


def _is_set_off(reading: Reading, start: int, word: int) -> bool:
    """Whether only a dash stands between a counted noun and a number that breaks it down: "21 bodies -- 11 men and"."""
    return start < word and all(token in DASHES for token in reading.words[start:word])


def _only_lists(reading: Reading, gap: list[str]) -> bool:
    """Whether only a comma or "and" stands between two members of a list."""
    return all(token == "," or token in reading.vocabulary.grammar["conjunction"] for token in gap)


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
