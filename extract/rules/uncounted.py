"""Numbers that could count, but that their words make a rate, a price, a change, or a mere "one of the"."""

from __future__ import annotations

from extract.numbers import Number
from extract.rules.counted import Counted, points_back
from extract.rules.figure import HARM, OBJECT_OF_VERB, PART_IN_BRACKETS, PEOPLE, Choice
from extract.rules.reading import NUMBER, Reading

SMALL = 11
"""Numbers in words below this stand for much else ("one", "two sides"): only a noun or tight words make them count."""

TIGHT = PART_IN_BRACKETS - 10
"""Weight from which words bind a small number without a noun tightly enough."""

MENTIONED_UNITS = ("places", "items", "buildings", "other")
"""Units of what reports count in passing."""

WHOLE_UNITS = ("people", "households", "events", "buildings", "places", "livestock", "samples")
"""Units of what is counted one by one."""

RATE_REACH = 5
"""Words before a rate's base in which its number stands."""

PLACE_REACH = 6
"""Words of a place that may stand between those who were asked and their verb."""

SMALLEST_BASE = 100

LAST_DAY = 31


def counts_nothing(reading: Reading, word: int, number: Number, counted: Counted, best: Choice) -> bool:
    """Whether the words around a number say that it counts nothing, whatever cue bears on it."""
    if _is_rate(reading, word, counted):
        return True
    if number.kind == "money":
        return reading.is_a(word + 1, "price")
    if number.kind == "percent":
        return _answers_survey(reading, counted) or is_change(reading, word)
    if _one_in_three(reading, word):
        return True
    if not number.spelled or number.value >= SMALL:
        return False
    if best.indicator not in HARM and _tells_where(reading, word, counted):
        return True
    if number.value == 1 and _is_mere_one(reading, word, counted, best):
        return True
    is_part = best.parent is not None and reading.is_a(word - 1, "with") and reading.at(word - 2) == ","
    return counted.noun is None and best.score < TIGHT and not is_part and not _is_listed(reading, counted.end, best)


def is_mere_mention(number: Number, unit: str) -> bool:
    """Whether a number that nothing else speaks of merely tells things apart: "four key issues", "the two states"."""
    return number.spelled and number.value < SMALL and unit in MENTIONED_UNITS


def is_fraction(number: Number, unit: str) -> bool:
    """Whether a number with a part below one cannot count what comes whole: "4.1 persons per room", "(CFR 2.2)"."""
    is_whole = number.kind != "count" or number.qualifier == "range" or number.value.is_integer()
    return not is_whole and unit in WHOLE_UNITS


def is_definite(reading: Reading, word: int) -> bool:
    """Whether the counted were spoken of before, or are all there are: "the three camps", "its 26 provinces"."""
    is_owned = reading.at(word - 1).endswith(reading.vocabulary.endings["genitive"])
    return is_owned or reading.is_a(word - 1, "definite")


def _is_rate(reading: Reading, word: int, counted: Counted) -> bool:
    """Whether a number is a part of a rate: "two deaths per 10,000 people", "17 litres per person"."""
    if reading.is_a(word - 1, "rate") or (reading.is_a(word - 1, "rate_of") and _is_base(reading, word)):
        return NUMBER in reading.words[max(0, word - RATE_REACH) : word]
    end = max(counted.end, word + 1)
    if counted.noun and counted.noun.noun.kind == "measure" and reading.is_a(end, "rate"):
        return True
    return reading.is_a(end, "rate", "rate_of") and reading.at(end + 1) == NUMBER and _is_base(reading, end + 1)


def _is_base(reading: Reading, word: int) -> bool:
    """Whether a number is one that rates are given for: 100, 1,000, 10,000 ..."""
    number = reading.numbers[word]
    value = number.value
    return number.qualifier == "exact" and value >= SMALLEST_BASE and str(int(value)).strip("0") == "1"


def _answers_survey(reading: Reading, counted: Counted) -> bool:
    """Whether a share is that of answers: "71 per cent of respondents", "12 per cent of households said"."""
    if counted.noun is None or counted.noun.noun.firm:
        return False
    return counted.noun.noun.kind == "thing" or reading.is_a(_after_place(reading, counted.end), "survey")


def _after_place(reading: Reading, index: int) -> int:
    """The word after a place behind a noun: "of the IDPs in sites said"."""
    if not reading.is_a(index, "preposition"):
        return index
    reach = range(index + 1, min(index + PLACE_REACH, len(reading.words)))
    return next((at for at in reach if reading.is_a(at, "survey")), index)


def is_change(reading: Reading, word: int) -> bool:
    """Whether a share says how much something changed: "up 20 per cent", "13 per cent higher"; not "make up 20"."""
    if reading.is_a(word + 1, "trend"):
        return True
    if reading.is_a(word - 1, "of") and reading.is_a(word - 2, "trend", "trend_before"):
        return True
    return reading.is_a(word - 1, "trend_before") and not reading.is_a(word - 2, "makes_up")


def _tells_where(reading: Reading, word: int, counted: Counted) -> bool:
    """Whether a small number only says where something was: "at the three clinics", "on the two ships"."""
    is_people = counted.noun is not None and counted.noun.noun.kind in PEOPLE
    is_behind = reading.is_a(word - 1, "definite") and reading.is_a(word - 2, "preposition")
    return counted.noun is not None and is_behind and not is_people and not counted.noun.noun.firm


def _one_in_three(reading: Reading, word: int) -> bool:
    """Whether a number is either of the two in "one in three", "four in five", "one in every 74", "3/5 of"."""
    if reading.at(word + 1) == "/" or reading.at(word - 1) == "/":
        return _is_fraction(reading, word)
    after = word + 2 + reading.is_a(word + 2, "rate")
    before = word - 2 - reading.is_a(word - 1, "rate")
    is_first = reading.is_a(word + 1, "one_in") and _is_share(reading, word, after)
    return is_first or (reading.is_a(before + 1, "rate_of") and _is_share(reading, before, word))


def _is_fraction(reading: Reading, word: int) -> bool:
    """Whether a number is either of the two in "3/5 of all deaths", or in a day such as "as of 26/10"."""
    first = word if reading.at(word + 1) == "/" else word - 2
    numbers = [reading.numbers.get(first), reading.numbers.get(first + 2)]
    is_day = reading.is_a(first - 1, "dated_by") or (
        reading.is_a(first - 1, "of") and reading.is_a(first - 2, "dated_as")
    )
    longest = LAST_DAY if is_day else SMALL - 1 if reading.is_a(first + 3, "of") else 0
    return all(number and number.value <= longest for number in numbers)


def _is_share(reading: Reading, one: int, other: int) -> bool:
    """Whether two numbers are bare ones that name a share: small words both, or one and any other."""
    first, second = reading.numbers.get(one), reading.numbers.get(other)
    if first is None or second is None or second.kind != "count" or not (first.spelled or first.value == 1):
        return False
    return first.value == 1 or (first.value < SMALL and second.spelled and second.value < SMALL)


def _is_mere_one(reading: Reading, word: int, counted: Counted, best: Choice) -> bool:
    """Whether "one" only points: "one of the camps", "another one", "one step", "one child may ..."."""
    if reading.is_a(counted.end, "modal"):
        return True
    if best.score >= OBJECT_OF_VERB - 1:
        return False
    is_bare = counted.noun is None and best.parent is None
    is_part = reading.is_a(word + 1, "of") and not (best.parent is not None and points_back(reading, word))
    is_part = is_part or (reading.is_a(word + 1, "rate_of") and best.parent is None)
    return is_bare or is_part or reading.is_a(word - 1, "definite")


def _is_listed(reading: Reading, end: int, best: Choice) -> bool:
    """Whether a small number goes on with a list: "seven died in Hunan, five in Jiangxi and two of them in Wuhan"."""
    return best.parent is not None and (not reading.at(end).isalpha() or reading.is_a(end, "preposition"))
