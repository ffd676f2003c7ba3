"""Lists of names with a number behind each, in brackets or after a sign: "Lima (12), Cusco (3)", "Lima = 12"."""

from __future__ import annotations

from collections.abc import Iterator

from extract.rules.classes import (
    ALPHABETIC,
    LINK,
    NUMBER_HERE,
    NUMBER_OF,
    NUMERAL,
    OPENING,
    ORIGIN,
    PREPOSITION,
    SEMICOLON,
)
from extract.rules.figure import (
    NOUN_LABEL,
    PEOPLE,
    SUBJECT_OF_REACHED,
    TOPIC,
    WHOLE_NAMED_BEFORE,
    Choice,
    Context,
    Figure,
)
from extract.rules.labels import LABEL_REACH
from extract.rules.reading import NounAt, Reading
from extract.rules.rising import SUBJECT_REACH

ORIGIN_REACH = 5
"""Words before the first share of a list in which "from" stands: "most are from Lima (40%), Cusco (9%)"."""

LIST_REACH = 12
"""Words to either side of a number in brackets in which the next one of its list stands."""

BRACKET_LIST = "list in brackets"
"""How a number in brackets is counted that is one of several: "thefts (12), raids (7)"."""

KINDS_REACH = 6
"""Words between incidents and the first of their kinds that are counted in brackets: "incidents were thefts (12)"."""

COUNTED_BY_PLACE = frozenset(("person", "household", "case", "event"))
"""Kinds that are counted place by place in brackets."""

COUNTED_IN_LISTS = COUNTED_BY_PLACE | {"sample"}
"""Kinds that a list in brackets counts by what the words behind it say."""

NAME_SIGNS = ("=", "–", "—", "-")
"""Signs between a name and its number in a list."""


def _is_item(reading: Reading, word: int) -> bool:
    """Whether a number stands in brackets behind a name, and does not say again what words say: "sixty-one (61)"."""
    if not reading.classes[word - 1] & OPENING:
        return False
    name = reading.at(word - 2)
    return name[-1:].isalpha() and not reading.vocabulary.classes[name.rpartition("-")[2]] & NUMERAL


def by_list_in_brackets(reading: Reading, word: int, kind: str, context: Context) -> Iterator[Choice]:
    """What a sentence counts by place or kind, each number in brackets: "Cases came from Lima (12), Cusco (3)"."""
    if not _is_item(reading, word):
        return
    if any(cue.form != "before" and kind in cue.rule.by_kind for cue in reading.cues_ending.get(word - 1, ())):
        return
    label = reading.nouns_ending.get(word - 1)
    if label and label.noun.firm and label.noun.kind != "event":
        return
    first, is_alone = _first_of_list(reading, word)
    if first < word and (named := reading.nouns.get(first + 1)):
        if named.noun.indicator:
            span = (named.start, named.end)
            yield Choice(NOUN_LABEL, named.noun.indicator, named.noun.name, BRACKET_LIST, span, unit=named.noun.unit)
        return
    if kind == "percent" and not any(here & ORIGIN for here in reading.classes[max(0, first - ORIGIN_REACH) : first]):
        return
    for index in range(first - 1, max(-1, first - SUBJECT_REACH), -1):
        if reading.classes[index] & (SEMICOLON | NUMBER_HERE):
            return
        found = reading.nouns.get(index)
        if found and found.noun.kind == "event" and _is_only_when(reading, found):
            continue
        if found and found.noun.indicator and found.noun.kind in COUNTED_BY_PLACE:
            if is_alone and not _is_most(reading, found):
                return
            is_kinds = found.noun.kind == "event" and first - found.end <= KINDS_REACH
            score = NOUN_LABEL + 1 if is_kinds else WHOLE_NAMED_BEFORE
            span = (found.start, found.end)
            yield Choice(score, found.noun.indicator, found.noun.name, BRACKET_LIST, span, unit=found.noun.unit)
            return
    if not is_alone and kind in PEOPLE and (told := _told_of_list(reading, first, next(reversed(reading.numbers)))):
        yield told
        return
    is_first = first == next(iter(reading.numbers)) and not is_alone
    if is_first and context.earlier and context.earlier.kind in COUNTED_BY_PLACE:
        yield Choice(TOPIC, context.earlier.indicator, context.earlier.rule, "list in brackets after its sentence")


def _first_of_list(reading: Reading, word: int) -> tuple[int, bool]:
    """The first number of the list of numbers in brackets that one is in, and whether it is alone in it."""
    items = [at for at in reading.numbers if _is_item(reading, at)]
    first = word
    for at in reversed(items[: items.index(word)]):
        if first - at > LIST_REACH:
            break
        first = at
    return first, not any(0 < abs(at - word) <= LIST_REACH for at in items)


def _is_only_when(reading: Reading, event: NounAt) -> bool:
    """Whether events only tell when what is counted before them was: "204 people were hurt during riots in"."""
    if not reading.classes[event.start - 1] & PREPOSITION:
        return False
    return any(at < event.start and number.kind == "count" for at, number in reading.numbers.items())


def _is_most(reading: Reading, noun: NounAt) -> bool:
    """Whether a noun stands behind "the highest number of"."""
    return any(here & NUMBER_OF for here in reading.classes[max(0, noun.start - 3) : noun.start])


def _told_of_list(reading: Reading, first: int, last: int) -> Choice | None:
    """What words before or after a list in brackets say of it: "Most affected are Lima (900) ...", "... of deaths"."""
    for index in range(first - 1, max(-1, first - LABEL_REACH), -1):
        for cue in reading.cues.get(index, ()):
            if cue.form == "participle" and (indicator := cue.rule.by_kind.get("person", "")):
                return Choice(WHOLE_NAMED_BEFORE, indicator, cue.rule.name, BRACKET_LIST, cue.span)
    for index in range(last + 1, last + LABEL_REACH):
        found = reading.nouns.get(index)
        if found and found.noun.indicator and found.noun.firm and found.noun.kind in COUNTED_IN_LISTS:
            span = (found.start, found.end)
            return Choice(TOPIC, found.noun.indicator, found.noun.name, BRACKET_LIST, span, unit=found.noun.unit)
    return None


def by_list_of_names(reading: Reading, word: int, earlier: Figure) -> Iterator[Choice]:
    """What a row of places and their numbers counts, by the sentence before it: "Lima = 12, Cusco = 3"."""
    is_counted = earlier.kind == "alone" or earlier.kind in COUNTED_BY_PLACE
    if not (is_counted and reading.numbers[word].value and _stands_behind_name(reading, word)):
        return
    near = range(max(0, word - LIST_REACH), word + LIST_REACH)
    if any(at != word and at in reading.numbers and _stands_behind_name(reading, at) for at in near):
        yield Choice(SUBJECT_OF_REACHED, earlier.indicator, earlier.rule, "row of names after its sentence")


def _stands_behind_name(reading: Reading, word: int) -> bool:
    """Whether a number stands behind a name and a sign: "Adamawa – 7", "Port Loko = 8"; not "deaths = 8"."""
    if reading.at(word - 1) not in NAME_SIGNS:
        return False
    before = reading.classes[word - 2]
    noun = reading.nouns_ending.get(word - 1)
    is_known = (noun is not None and noun.noun.indicator) or word - 1 in reading.cues_ending
    return bool(before & ALPHABETIC) and not (is_known or before & LINK)
