"""What a number takes from what was told in the sentences before it: a group spoken of, a whole pointed back at."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from extract.numbers import Number
from extract.rules import figure as weights
from extract.rules.classes import (
    ALPHABETIC,
    ARRIVING,
    ARTICLE,
    AUXILIARY,
    BREAKDOWN_HERE,
    BREAKER,
    COLON,
    COMMA,
    COMPARED,
    COUNTING,
    CUE_HERE,
    DETERMINER,
    LIST_BY,
    NUMBER_HERE,
    OF,
    OPENING,
    PART_OF,
    PERFECT,
    POINTING,
    PREPOSITION,
)
from extract.rules.counted import WHERE, Counted
from extract.rules.figure import Choice, Figure
from extract.rules.reading import ADVERBIAL, Reading
from extract.rules.uncounted import is_definite
from extract.rules.vocabulary import Noun

DISPLACED = "displaced"

OF_THOSE_NAMED = "part of those"
"""How a figure has its meaning from those whom its own sentence names first: "Of those killed, 30 were children"."""

OPENING_REACH = 60
"""Words of a sentence that begins by pointing back within which its numbers are parts of what was told."""

LONGEST_HEAD = 6
"""Words to the colon of what tells by what a list breaks down the sentence before: "By area of origin:"."""

BESIDE_VERB = AUXILIARY | PERFECT | ADVERBIAL
"""What may stand between the counted and the verb that says what they did."""


def first_but_places(told: Sequence[Figure]) -> Figure:
    """The first of some figures that counts no places, in "In 3 towns, 90 people died" the people; else the first."""
    return next((figure for figure in told if figure.kind not in WHERE), told[0])


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
    if is_part and (begins_carried(reading, word) or _opens_with_part(reading, word)):
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


def of_those_named(reading: Reading, kind: str) -> Iterator[Choice]:
    """What a sentence says of those whom it begins with: "Of those displaced, 60 per cent are children"."""
    for cue in reading.cues[2] if _names_those(reading) else ():
        if cue.form == "participle" and (indicator := cue.rule.by_kind.get("person", "")):
            unit = cue.rule.alone if kind == "alone" else ""
            yield Choice(weights.PART_IN_BRACKETS + 1, indicator, cue.rule.name, OF_THOSE_NAMED, cue.span, unit=unit)


def _names_those(reading: Reading) -> bool:
    """Whether a sentence itself says who those are that it begins with: "Of those killed"; not "Of those, 9 died"."""
    classes = reading.classes
    return bool(classes[0] & PART_OF and classes[1] & POINTING and classes[2] & CUE_HERE)


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


def _can_be_part(earlier: Figure, number: Number, noun: Noun | None, kind: str, are_people: bool) -> bool:
    """Whether a number can be a part of the figure before: people of people, else a share or fewer: kits of kits."""
    if names_others(number, noun, earlier):
        return False
    if are_people:
        return True
    if earlier.number.kind == "money":
        is_of_sum = number.kind == "money" and number.currency == earlier.number.currency
        return number.kind == "percent" or (is_of_sum and number.value <= earlier.number.value)
    is_one = kind == "alone" or noun is earlier.noun
    is_less = kind == "percent" or (is_one and number.value <= earlier.number.value)
    return (noun is None or noun is earlier.noun) and is_less and earlier.number.kind == "count"


def names_others(number: Number, noun: Noun | None, earlier: Figure) -> bool:
    """Whether a share names whose it is, others than those who were told of: "7 deaths. 55 per cent of patients"."""
    is_named = number.kind == "percent" and noun is not None and not noun.vague
    return is_named and earlier.noun is not None and earlier.noun.firm and noun is not earlier.noun


def begins_carried(reading: Reading, word: int) -> bool:
    """Whether the sentence begins by pointing back: "Of these", "This includes", "However, this represents".

    What it lists behind a colon are parts of its own figure: "Of these 90 tested positive: 50 in Goma, 40 in Beni".
    """
    if word > OPENING_REACH or _names_those(reading):
        return False
    classes = reading.classes
    first = 0 if classes[0] & ALPHABETIC else 1
    first += 2 if classes[first] & BREAKER and classes[first + 1] & COMMA else 0
    if classes[first] & LIST_BY and any(here & COLON for here in classes[first + 1 : first + LONGEST_HEAD]):
        return not _stands_behind_own_figure(reading, word)
    phrases = reading.vocabulary.carried.get(reading.at(first), ())
    is_carried = any(reading.words[first : first + len(phrase)] == phrase for phrase in phrases)
    return is_carried and not _stands_behind_own_figure(reading, word)


def _stands_behind_own_figure(reading: Reading, word: int) -> bool:
    """Whether a number stands behind a colon, and another before that: 50 in "Of these, 90 fled: 50 men"."""
    colon = next((at for at in range(word - 1, 0, -1) if reading.classes[at] & COLON), 0)
    return colon > next(iter(reading.numbers))


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
