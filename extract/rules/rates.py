"""Numbers that are a part of a rate or a proportion: "two deaths per 10,000 people", "one in three"."""

from __future__ import annotations

from extract.rules.classes import (
    APIECE,
    COMMA,
    DATED_AS,
    DATED_BY,
    NUMBER,
    NUMBER_HERE,
    OF,
    ONE_IN,
    OUT_OF,
    RATE,
    RATE_OF,
    RECIPIENT,
    SHARED_BY,
    SLASH,
    STOP,
)
from extract.rules.counted import Counted
from extract.rules.figure import GROUPS
from extract.rules.reading import Reading

SMALL = 11
"""Numbers in words below this stand for much else ("one", "two sides"): only a noun or tight words make them count."""

RATE_REACH = 5
"""Words before a rate's base in which its number stands."""

RATIONED = ("goods", "measure", "dose")
"""Kinds of which each person or family gets a share."""

SMALLEST_BASE = 100

BASES = (2, 20, 100)
WHOLES_OF_PROPORTIONS = (3, 4, 5, 10)
"""Small numbers of which proportions are named: "three out of four"."""

TENTHS = 10
"""A whole of which proportions are named in digits too: "9 out of 10"."""

LAST_DAY = 31


def is_rate(reading: Reading, word: int, counted: Counted) -> bool:
    """Whether a number is a part of a rate: "two deaths per 10,000 people", "one tap for every 300"."""
    classes = reading.classes
    before = classes[word - 1]
    if before & RATE and _is_base(reading, word):
        return True
    if before & RATE or (before & RATE_OF and _is_base(reading, word)):
        return NUMBER in reading.words[max(0, word - RATE_REACH) : word]
    end = max(counted.end, word + 1)
    if classes[end] & RATE and counted.noun and counted.noun.noun.kind == "measure":
        return True
    if classes[end] & RATE and classes[end + 1] & SHARED_BY:
        return True
    if _is_ration(reading, end, counted):
        return True
    if classes[end] & RECIPIENT and classes[end + 1] & RATE and classes[end + 2] & NUMBER_HERE:
        return True
    is_joined = classes[end] & (RATE | RATE_OF) and classes[end + 1] & NUMBER_HERE
    return bool(is_joined) and _is_base(reading, end + 1)


def _is_ration(reading: Reading, end: int, counted: Counted) -> bool:
    """Whether goods are counted for each of those who get them: "two nets each", "9 litres of water per person"."""
    if counted.noun is None or counted.noun.noun.kind not in RATIONED:
        return False
    classes = reading.classes
    for at in range(end, end + RATE_REACH):
        if classes[at] & APIECE:
            return True
        if classes[at] & RATE:
            group = reading.nouns.get(at + 1)
            return group is not None and group.noun.kind in GROUPS
        if classes[at] & (NUMBER_HERE | COMMA | STOP):
            return False
    return False


def _is_base(reading: Reading, word: int) -> bool:
    """Whether a number is one that rates are given for: 100, 1,000, 10,000 ..."""
    number = reading.numbers[word]
    value = number.value
    return number.qualifier == "exact" and value >= SMALLEST_BASE and str(int(value)).strip("0") == "1"


def is_of_proportion(reading: Reading, word: int) -> bool:
    """Whether a number is either of the two in "one in three", "one in every 74", "two out of three", "3/5 of"."""
    classes = reading.classes
    if (classes[word + 1] | classes[word - 1]) & SLASH:
        return _is_fraction(reading, word)
    if classes[word + 1] & ONE_IN:
        after = word + 3 if classes[word + 2] & RATE else word + 2
        if _is_share(reading, word, after):
            return True
    if classes[word + 1] & OUT_OF and classes[word + 2] & OF:
        return _is_proportion(reading, word, word + 3)
    if classes[word - 2] & OUT_OF and classes[word - 1] & OF:
        return _is_proportion(reading, word - 3, word)
    before = word - 2 if classes[word - 1] & RATE else word - 1
    return bool(classes[before] & RATE_OF) and _is_share(reading, before - 1, word)


def _is_fraction(reading: Reading, word: int) -> bool:
    """Whether a number is either of the two in "3/5 of all deaths", or in a day such as "as of 26/10"."""
    classes = reading.classes
    first = word if classes[word + 1] & SLASH else word - 2
    numbers = [reading.numbers.get(first), reading.numbers.get(first + 2)]
    is_day = classes[first - 1] & DATED_BY or (classes[first - 1] & OF and classes[first - 2] & DATED_AS)
    longest = LAST_DAY if is_day else SMALL - 1 if classes[first + 3] & OF else 0
    return all(number and number.value <= longest for number in numbers)


def _is_share(reading: Reading, one: int, other: int) -> bool:
    """Whether two numbers are bare ones that name a share: small words both, or one and any other."""
    first, second = reading.numbers.get(one), reading.numbers.get(other)
    if first is None or second is None or second.kind != "count" or not (first.spelled or first.value == 1):
        return False
    return first.value == 1 or (first.value < SMALL and second.spelled and second.value < SMALL)


def _is_proportion(reading: Reading, part: int, whole: int) -> bool:
    """Whether two small numbers name a proportion, not a count: "two out of three", "1 out of 10", "8 out of ten"."""
    first, second = reading.numbers.get(part), reading.numbers.get(whole)
    if first is None or second is None:
        return False
    if first.value == 1 and second.value in (*WHOLES_OF_PROPORTIONS, *BASES):
        return True
    if not (first.spelled and second.spelled) and second.value != TENTHS:
        return False
    return first.value < second.value and second.value in WHOLES_OF_PROPORTIONS
