"""Lists of names with a number behind each, in brackets or after a sign: "Lima (12), Cusco (3)", "Lima = 12"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from extract.rules.classes import (
    ALPHABETIC,
    BAR,
    COLON,
    COMMA,
    CONJUNCTION,
    CUE_BEFORE,
    CUE_HERE,
    LARGEST,
    LINK,
    LIST_BY,
    NUMBER_HERE,
    NUMBER_OF,
    NUMERAL,
    OPENING,
    ORIGIN,
    PREPOSITION,
    SEMICOLON,
    STOP,
    VERB,
)
from extract.rules.figure import (
    GROUPS,
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
from extract.rules.rising import SUBJECT_REACH, told_by_phrase

ORIGIN_REACH = 5
"""Words before the first share of a list in which "from" stands: "most are from Lima (40%), Cusco (9%)"."""

LIST_REACH = 12
"""Words to either side of a number in brackets in which the next one of its list stands."""

BRACKET_LIST = "list in brackets"
"""How a number in brackets is counted that is one of several: "thefts (12), raids (7)"."""

KINDS_REACH = 6
"""Words between incidents and the first of their kinds that are counted in brackets: "incidents were thefts (12)"."""

LONGEST_OWN_WORDS = 3
"""Words of a noun phrase between its preposition and its noun: "during the street protests"."""

COUNTED_BY_PLACE = frozenset(("person", "household", "case", "event"))
"""Kinds that are counted place by place in brackets."""

COUNTED_PLACES = frozenset(("site", "service"))
"""Kinds that are counted place by place in brackets where they are what the sentence is about."""

COUNTED_IN_LISTS = COUNTED_BY_PLACE | {"sample"}
"""Kinds that a list in brackets counts by what the words behind it say."""

LONGEST_NAME = 5
"""Words of a name in a list."""

ENDS_ITEM = NUMBER_HERE | SEMICOLON | COMMA | COLON | BAR | CONJUNCTION | STOP
"""What parts the items of a list."""

NAME_SIGNS = ("=", "–", "—", "-")
"""Signs between a name and its number in a list."""


def _is_item(reading: Reading, word: int) -> bool:
    """Whether a number stands in brackets behind a name, and does not say again what words say: "sixty-one (61)"."""
    if not reading.classes[word - 1] & OPENING:
        return False
    name = reading.at(word - 2)
    return name[-1:].isalpha() and not reading.vocabulary.classes[name.rpartition("-")[2]] & NUMERAL


@dataclass(slots=True, eq=False)
class _Item:
    """A number of a ``kind`` in a list of numbers in brackets, behind the ``label`` beside it.

    ``first`` is the first number of the list, ``is_alone`` whether no other stands near this one; ``is_firm`` tells
    whether the label itself says what is counted.
    """

    kind: str
    label: NounAt | None
    is_firm: bool
    first: int
    is_alone: bool


def by_list_in_brackets(reading: Reading, word: int, kind: str, context: Context) -> Iterator[Choice]:
    """What a sentence counts by place or kind, each number in brackets: "Cases came from Lima (12), Cusco (3)"."""
    if not _is_item(reading, word):
        return
    if any(cue.form != "before" and kind in cue.rule.by_kind for cue in reading.cues_ending.get(word - 1, ())):
        return
    label = reading.nouns_ending.get(word - 1)
    is_firm = label is not None and label.noun.firm and label.noun.kind != "event"
    if label and label.noun.kind in GROUPS and not label.noun.indicator and (told := _claims_of(context)):
        yield told
    first, is_alone = _first_of_list(reading, word)
    if first < word and not is_firm and (named := reading.nouns.get(first + 1)):
        if named.noun.indicator:
            yield _listed(NOUN_LABEL, named)
        return
    if kind == "percent" and not any(here & ORIGIN for here in reading.classes[max(0, first - ORIGIN_REACH) : first]):
        return
    if choice := _named_before_list(reading, _Item(kind, label, is_firm, first, is_alone), context):
        yield choice


def _listed(score: float, found: NounAt) -> Choice:
    """The choice of a noun that says what a list in brackets counts."""
    noun, span = found.noun, (found.start, found.end)
    return Choice(score, noun.indicator, noun.name, BRACKET_LIST, span, unit=noun.unit)


def _named_before_list(reading: Reading, item: _Item, context: Context) -> Choice | None:
    """What the nearest noun before a list counts that can be told by place or kind; without one, what is told of it."""
    first = item.first
    for index in range(first - 1, max(-1, first - SUBJECT_REACH), -1):
        if reading.classes[index] & (SEMICOLON | NUMBER_HERE) and not _is_number_of_names(reading, index):
            return None
        found = reading.nouns.get(index)
        if found is None or not found.noun.indicator:
            continue
        if _is_subject_of_places(reading, found, item):
            return _listed(WHOLE_NAMED_BEFORE, found)
        if found.noun.kind not in COUNTED_BY_PLACE or _is_circumstance(reading, found):
            continue
        if item.is_alone and not _is_most(reading, found):
            return None
        is_kinds = _is_of_kinds(reading, found, first, item.label)
        if item.is_firm and found.end == first - 1:
            continue
        if item.is_firm and not is_kinds:
            return None
        return _listed(NOUN_LABEL + 1 if is_kinds else WHOLE_NAMED_BEFORE, found)
    return None if item.is_firm or item.is_alone else _told_of_list(reading, item, context)


def _is_subject_of_places(reading: Reading, noun: NounAt, item: _Item) -> bool:
    """Whether a list counts, place by place, the sites or services that its sentence is about."""
    if noun.noun.kind not in COUNTED_PLACES or item.kind != "alone":
        return False
    return not (item.is_alone or _preposition_of(reading, noun))


def _claims_of(context: Context) -> Choice | None:
    """What people in brackets count where claims for asylum were told of before: "Most came from Turks (2,500)"."""
    told = context.cases()
    if told is None or told.kind != "case" or told.indicator != "refugees":
        return None
    return Choice(TOPIC, told.indicator, told.rule, "those whose claims were told before", unit=told.unit)


def _first_of_list(reading: Reading, word: int) -> tuple[int, bool]:
    """The first number of the list of numbers in brackets that one is in, and whether it is alone in it."""
    items = [at for at in reading.numbers if _is_item(reading, at)]
    first = word
    for at in reversed(items[: items.index(word)]):
        if first - at > LIST_REACH:
            break
        first = at
    return first, not any(0 < abs(at - word) <= LIST_REACH for at in items)


def _is_of_kinds(reading: Reading, noun: NounAt, first: int, label: NounAt | None) -> bool:
    """Whether a list tells incidents apart by kind or target, not by place: "raids on shops (12)", not "in Ica (9)"."""
    is_near = noun.noun.kind == "event" and first - noun.end <= KINDS_REACH
    return is_near and (label is not None or not reading.classes[noun.end] & PREPOSITION)


def _is_number_of_names(reading: Reading, index: int) -> bool:
    """Whether a number only tells how many places a list names: "from three countries: Syria (200), Eritrea (90)"."""
    places = reading.nouns.get(index + 1) if reading.classes[index] & NUMBER_HERE else None
    return places is not None and places.noun.kind == "place" and bool(reading.classes[places.end] & COLON)


def _is_circumstance(reading: Reading, noun: NounAt) -> bool:
    """Whether incidents only tell of how others came to harm: "90 were hurt during street protests near Lima (60)"."""
    if noun.noun.kind != "event":
        return False
    at = _preposition_of(reading, noun)
    return at > 0 and any(word < at and number.kind == "count" for word, number in reading.numbers.items())


def _preposition_of(reading: Reading, noun: NounAt) -> int:
    """The preposition that a noun phrase stands behind: "during" in "during the street protests"; 0 where none."""
    classes, at = reading.classes, noun.start - 1
    while noun.start - at <= LONGEST_OWN_WORDS and not classes[at] & (PREPOSITION | NUMBER_HERE):
        at -= 1
    return at if at > 0 and classes[at] & PREPOSITION else 0


def _is_most(reading: Reading, noun: NounAt) -> bool:
    """Whether a noun stands behind "the highest number of", "most"."""
    return any(here & (NUMBER_OF | LARGEST) for here in reading.classes[max(0, noun.start - 3) : noun.start])


def _told_of_list(reading: Reading, item: _Item, context: Context) -> Choice | None:
    """What the words around a list in brackets say of it, or the sentence before the one that it opens."""
    told = _told_around(reading, item.first, next(reversed(reading.numbers))) if item.kind in PEOPLE else None
    if told:
        return told
    is_first = all(at >= item.first or number.spelled for at, number in reading.numbers.items())
    if is_first and context.earlier and context.earlier.kind in COUNTED_BY_PLACE:
        return Choice(TOPIC, context.earlier.indicator, context.earlier.rule, "list in brackets after its sentence")
    return None


def _told_around(reading: Reading, first: int, last: int) -> Choice | None:
    """What words before or after a list in brackets say of it: "Most affected are Lima (900) ...", "... of deaths"."""
    for index in range(first - 1, max(-1, first - LABEL_REACH), -1):
        for cue in reading.cues.get(index, ()):
            if cue.form == "participle" and (indicator := cue.rule.by_kind.get("person", "")):
                return Choice(WHOLE_NAMED_BEFORE, indicator, cue.rule.name, BRACKET_LIST, cue.span)
    for index in range(last + 1, last + LABEL_REACH):
        found = reading.nouns.get(index)
        if found and found.noun.indicator and found.noun.firm and found.noun.kind in COUNTED_IN_LISTS:
            return _listed(TOPIC, found)
    return None


def by_list_of_names(reading: Reading, word: int, earlier: Figure) -> Iterator[Choice]:
    """What a row of places and their numbers counts, by the sentence before it: "Lima = 12, Cusco = 3"."""
    is_counted = earlier.kind == "alone" or earlier.kind in COUNTED_BY_PLACE
    if not (is_counted and reading.numbers[word].value and _stands_behind_name(reading, word)):
        return
    near = range(max(0, word - LIST_REACH), word + LIST_REACH)
    if any(at != word and at in reading.numbers and _stands_behind_name(reading, at) for at in near):
        yield Choice(SUBJECT_OF_REACHED, earlier.indicator, earlier.rule, "row of names after its sentence")


def by_head_of_list(reading: Reading, word: int) -> Iterator[Choice]:
    """What the words before a colon say of the names and numbers behind it: "Deaths by region: Gao 12; Mopti 7".

    Each number must stand behind a name and be followed by none: not "Deaths: 12 in Gao".
    """
    classes = reading.classes
    first = next(iter(reading.numbers))
    colon = next((at for at in range(first - 1, max(0, first - LIST_REACH), -1) if classes[at] & COLON), 0)
    if not colon or colon == first - 1 or classes[colon - 1] & PREPOSITION:
        return
    if len(reading.numbers) == 1 and not any(here & LIST_BY for here in classes[:colon]):
        return
    if not all(_is_named(reading, at) for at in reading.numbers):
        return
    if choice := told_by_phrase(reading, 0, colon, colon):
        choice.score, choice.how = NOUN_LABEL, "head of a list of names"
        yield choice


def _is_named(reading: Reading, word: int) -> bool:
    """Whether a number stands behind the name of an item, which nothing else tells of, and at its end."""
    classes, at = reading.classes, word - 1
    ends = classes[word + 1]
    if ends & ALPHABETIC and not ends & CONJUNCTION and not _opens_name(reading, word + 1):
        return False
    if classes[at] & COMMA and not reading.speaks_of(LIST_BY):
        return False
    if classes[at] & (COMMA | COLON) or reading.at(at) in NAME_SIGNS:
        at -= 1
    start = at
    while start >= 0 and not classes[start] & ENDS_ITEM:
        if classes[start] & (CUE_HERE | CUE_BEFORE | VERB) and word - start > 1:
            return False
        noun = reading.nouns.get(start)
        if noun and noun.noun.indicator and noun.noun.kind != "person":
            return False
        start -= 1
    return 0 < at - start <= LONGEST_NAME and reading.numbers[word].kind == "count"


def _opens_name(reading: Reading, index: int) -> bool:
    """Whether the next item of a list without signs begins at ``index``: "Gao 12 Mopti 7"."""
    ahead = range(index, index + LONGEST_NAME + 1)
    behind = next((at for at in ahead if not reading.classes[at] & ALPHABETIC), index)
    return bool(reading.classes[behind] & NUMBER_HERE) and index not in reading.nouns


def _stands_behind_name(reading: Reading, word: int) -> bool:
    """Whether a number stands behind a name and a sign: "Adamawa – 7", "Port Loko = 8"; not "deaths = 8"."""
    if reading.at(word - 1) not in NAME_SIGNS:
        return False
    before = reading.classes[word - 2]
    noun = reading.nouns_ending.get(word - 1)
    is_known = (noun is not None and noun.noun.indicator) or word - 1 in reading.cues_ending
    return bool(before & ALPHABETIC) and not (is_known or before & LINK)
