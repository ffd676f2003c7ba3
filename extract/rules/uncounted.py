"""Numbers that could count, but that their words make a rate, a price, a change, or a mere "one of the"."""

from __future__ import annotations

from extract.numbers import Number
from extract.rules.counted import Counted
from extract.rules.figure import OBJECT_OF_VERB, PART_IN_BRACKETS, Choice
from extract.rules.reading import NUMBER, Reading

SMALL = 11
"""Numbers in words below this stand for much else ("one", "two sides"): only a noun or tight words make them count."""

TIGHT = PART_IN_BRACKETS - 10
"""Weight from which words bind a small number without a noun tightly enough."""

MENTIONED_UNITS = ("places", "items", "other")
"""Units of what reports count in passing."""

RATE_REACH = 5
"""Words before a rate's base in which its number stands."""

SMALLEST_BASE = 100


def counts_nothing(reading: Reading, word: int, number: Number, counted: Counted, best: Choice) -> bool:
    """Whether the words around a number say that it counts nothing, whatever cue bears on it."""
    if _is_rate(reading, word, counted):
        return True
    if number.kind == "money":
        return reading.is_a(word + 1, "price") and reading.at(word + 2) != NUMBER
    if number.kind == "percent":
        return _answers_survey(reading, counted) or _is_change(reading, word)
    if not number.spelled and number.value < SMALL and reading.is_a(word - 1, "rate_of") and _is_one(reading, word - 2):
        return True
    if not number.spelled or number.value >= SMALL:
        return False
    if _one_in_three(reading, word) or (number.value == 1 and _is_mere_one(reading, word, counted, best)):
        return True
    return counted.noun is None and best.score < TIGHT and not _is_listed(reading, word, best)


def is_mere_mention(number: Number, unit: str) -> bool:
    """Whether a number that nothing else speaks of merely tells things apart: "four key issues", "the two states"."""
    return number.spelled and number.value < SMALL and unit in MENTIONED_UNITS


def is_definite(reading: Reading, word: int) -> bool:
    """Whether the counted were spoken of before, or are all there are: "the three camps", "its 26 provinces"."""
    is_owned = reading.at(word - 1).endswith(reading.vocabulary.endings["genitive"])
    return is_owned or reading.is_a(word - 1, "definite")


def _is_rate(reading: Reading, word: int, counted: Counted) -> bool:
    """Whether a number is a part of a rate: "two deaths per 10,000 people", "one in every 74"."""
    if reading.is_a(word - 1, "rate") or (reading.is_a(word - 1, "rate_of") and _is_base(reading, word)):
        return NUMBER in reading.words[max(0, word - RATE_REACH) : word]
    end = max(counted.end, word + 1)
    return reading.is_a(end, "rate", "rate_of") and reading.at(end + 1) == NUMBER and _is_base(reading, end + 1)


def _is_base(reading: Reading, word: int) -> bool:
    """Whether a number is one that rates are given for: 100, 1,000, 10,000 ..."""
    value = reading.numbers[word].value
    return value >= SMALLEST_BASE and str(int(value)).strip("0") == "1"


def _answers_survey(reading: Reading, counted: Counted) -> bool:
    """Whether a share is that of answers: "71 per cent of respondents", "12 per cent of households said"."""
    if counted.noun is None or counted.noun.noun.firm:
        return False
    return counted.noun.noun.kind == "thing" or reading.is_a(counted.end, "survey")


def _is_change(reading: Reading, word: int) -> bool:
    """Whether a share says how much something changed: "up 20 per cent", "13 per cent higher"; not "make up 20"."""
    if reading.is_a(word + 1, "trend"):
        return True
    if reading.is_a(word - 1, "of") and reading.is_a(word - 2, "trend"):
        return True
    return reading.is_a(word - 1, "trend_before") and not reading.is_a(word - 2, "makes_up")


def _one_in_three(reading: Reading, word: int) -> bool:
    """Whether a number is either of the two in "one in three", "four in five"."""
    after = word + 2 + reading.is_a(word + 2, "rate")
    if reading.is_a(word + 1, "one_in") and _is_small(reading, after, reading.numbers[word].value == 1):
        return True
    before = word - 1 - reading.is_a(word - 1, "rate")
    return reading.is_a(before, "rate_of") and _is_small(reading, before - 1)


def _is_one(reading: Reading, word: int) -> bool:
    """Whether a bare "one" stands there: that of "one in 10"."""
    return _is_small(reading, word) and reading.numbers[word].value == 1


def _is_small(reading: Reading, word: int, in_digits: bool = False) -> bool:
    number = reading.numbers.get(word)
    return number is not None and (number.spelled or in_digits) and number.value < SMALL


def _is_mere_one(reading: Reading, word: int, counted: Counted, best: Choice) -> bool:
    """Whether "one" only points: "one of the camps", "another one", "one step"."""
    if best.score >= OBJECT_OF_VERB - 1:
        return False
    is_bare = counted.noun is None and best.parent is None
    return is_bare or reading.is_a(word + 1, "of", "rate_of") or reading.is_a(word - 1, "definite")


def _is_listed(reading: Reading, word: int, best: Choice) -> bool:
    """Whether a small number goes on with a list: "seven died in Hunan, five in Jiangxi and two in Guangxi"."""
    after = reading.at(word + 1)
    return best.parent is not None and (not after.isalpha() or reading.is_a(word + 1, "preposition", "distributive"))
