"""Numbers that could count, but that their words make a rate, a price, a change, or a mere "one of the"."""

from __future__ import annotations

from collections.abc import Sequence

from extract.numbers import Number
from extract.rules.classes import (
    ADVERB_ENDING,
    AGENT,
    ALPHABETIC,
    APIECE,
    AUXILIARY,
    COMMA,
    COMPARED,
    DEFINITE,
    DETERMINER,
    ENTIRE,
    FALLING,
    GENITIVE_ENDING,
    MAKES_UP,
    MODAL,
    NUMBER_HERE,
    OF,
    OPENING,
    PERFECT,
    PREPOSITION,
    PRICE,
    RATE_OF,
    RELATIVE,
    ROOM,
    SHORT,
    SURVEY,
    SURVEYED,
    THRESHOLD,
    TREND,
    TREND_BEFORE,
    WITH,
)
from extract.rules.counted import Counted, points_back
from extract.rules.figure import (
    COUNTED_NOUN,
    FUNDING,
    GROUPS,
    HARM,
    OBJECT_OF_VERB,
    PART_IN_BRACKETS,
    PEOPLE,
    Choice,
    Figure,
)
from extract.rules.rates import SMALL, is_of_proportion, is_rate
from extract.rules.reading import Reading

TIGHT = PART_IN_BRACKETS - 10
"""Weight from which words bind a small number without a noun tightly enough."""

MENTIONED_UNITS = ("places", "items", "buildings", "other")
"""Units of what reports count in passing."""

WHOLE_UNITS = ("people", "households", "events", "buildings", "places", "livestock", "samples")
"""Units of what is counted one by one."""

PLACE_REACH = 6
"""Words of a place that may stand between those who were asked and their verb."""

THRESHOLD_REACH = 4
"""Words after a share, itself among them, in which the word for a threshold stands."""

LEAST_GIVEN = {"measure": 100, "dose": 5}
"""The least of litres and kilos, or of doses, that was given out, and is not what one of many gets of it."""

CARRIED = "delivered"
"""The indicator of goods, of which what can be carried is only room for them: "the ship can carry 900 tonnes", "with a
capacity of 900 litres"."""

LEAST_FUNDS = 1_000
"""The least sum that is one of funds, and not of somebody's purse."""

PLUS = ("+", "±")
SIGNS = ("-", "–", "−", *PLUS)
"""Signs that a change opens with: "(-2.2%)"."""

PICKED_OUT = frozenset(("place", "site", "service", "event"))
"""Kinds of which "one of the" tells nothing."""


def counts_nothing(
    reading: Reading, word: int, number: Number, counted: Counted, best: Choice, before: Sequence[Figure]
) -> bool:
    """Whether the words around a number say that it counts nothing, whatever cue bears on it."""
    if is_rate(reading, word, counted):
        return True
    if number.kind == "money":
        is_purse = best.indicator in FUNDING and number.value < LEAST_FUNDS and number.value.is_integer()
        return is_purse or bool(reading.classes[word + 1] & PRICE)
    if number.kind == "percent":
        is_told = _answers_survey(reading, counted) or is_change(reading, word) or _is_threshold(reading, word)
        return is_told or _is_how_often(reading, word, counted, best)
    if is_of_proportion(reading, word) or _is_difference(reading, word, counted) or _is_helping(number, counted):
        return True
    if reading.classes[word + 1] & ROOM and any(at & THRESHOLD for at in reading.classes[word + 2 : word + 4]):
        return True
    is_room = reading.classes[word - 2] & ROOM and reading.classes[word - 1] & OF
    if best.indicator == CARRIED and (is_room or reading.classes[word - 2] & MODAL):
        return True
    if not number.spelled or number.value >= SMALL:
        return False
    if best.indicator not in HARM and _tells_where(reading, word, counted):
        return True
    if number.value == 1 and _is_mere_one(reading, word, counted, best):
        return True
    is_with = reading.classes[word - 1] & WITH and reading.classes[word - 2] & COMMA
    is_part = best.parent is not None and (is_with or points_back(reading, word))
    goes_on = is_part or _is_listed(reading, word, counted.end, best, before)
    return counted.noun is None and best.score < TIGHT and not goes_on


def is_mere_mention(number: Number, unit: str) -> bool:
    """Whether a number that nothing else speaks of merely tells things apart: "four key issues", "the two states"."""
    return number.spelled and number.value < SMALL and unit in MENTIONED_UNITS


def is_fraction(number: Number, unit: str) -> bool:
    """Whether a number with a part below one cannot count what comes whole: "4.1 persons per room", "(CFR 2.2)"."""
    is_whole = number.kind != "count" or number.qualifier == "range" or number.value.is_integer()
    return not is_whole and unit in WHOLE_UNITS


def is_no_sum(best: Choice, unit: str) -> bool:
    """Whether words of money bear on a number that counts something else: "Gap: 22,000 people"."""
    return best.indicator in FUNDING and not unit.isupper() and unit != "percent"


def is_definite(reading: Reading, word: int) -> bool:
    """Whether the counted were spoken of before, or are all there are: "the three camps", "its 26 provinces"."""
    return bool(reading.classes[word - 1] & (GENITIVE_ENDING | DEFINITE))


def _is_helping(number: Number, counted: Counted) -> bool:
    """Whether goods are so little that they are what one of many gets: "1 kg of onions", "pupils who got 2 doses"."""
    if number.kind != "count" or counted.noun is None or not number.value.is_integer():
        return False
    return number.value < LEAST_GIVEN.get(counted.noun.noun.kind, 0)


def _is_difference(reading: Reading, word: int, counted: Counted) -> bool:
    """Whether a number only says by how much another changed: "12 more than a year earlier", "fell by 300".

    So too how much is left to one: "90 people short of the 5,000 planned for"; not "90 people short of food".
    """
    classes, end = reading.classes, counted.end
    if classes[word - 1] & AGENT and classes[word - 2] & FALLING:
        return True
    if classes[end] & SHORT and classes[end + 1] & OF:
        return any(here & NUMBER_HERE for here in classes[end + 2 : end + 4])
    return bool(classes[word + 1] & TREND and classes[word + 2] & COMPARED)


def _answers_survey(reading: Reading, counted: Counted) -> bool:
    """Whether a share is that of answers: "71 per cent of respondents", "12 per cent of households said".

    So too that of those who were asked: "71 per cent of assessed households", "12 per cent of households surveyed".
    """
    if counted.noun is None or counted.noun.noun.firm:
        return False
    near = reading.classes[counted.start : counted.end + 1]
    if counted.noun.noun.kind in GROUPS and any(here & SURVEYED for here in near):
        return True
    return counted.noun.noun.kind == "thing" or bool(reading.classes[_after_place(reading, counted.end)] & SURVEY)


def _is_how_often(reading: Reading, word: int, counted: Counted, best: Choice) -> bool:
    """Whether a share says how often something was so, of no disease: "in 78 per cent of cases they ate less"."""
    is_of_cases = best.how == COUNTED_NOUN and counted.noun is not None and counted.noun.noun.kind == "case"
    is_bare = is_of_cases and counted.start == word + 2 and not reading.classes[counted.end] & OF
    return bool(is_bare and reading.classes[word - 1] & RATE_OF)


def _is_threshold(reading: Reading, word: int) -> bool:
    """Whether a share is only a mark that others are held to: "above the 15 per cent emergency threshold"."""
    classes = reading.classes
    if any(here & THRESHOLD for here in classes[word + 1 : word + THRESHOLD_REACH]):
        return True
    return bool(classes[word - 1] & OF and classes[word - 2] & THRESHOLD)


def _after_place(reading: Reading, index: int) -> int:
    """The word after a place behind a noun: "of the IDPs in sites said"."""
    classes = reading.classes
    if not classes[index] & PREPOSITION:
        return index
    reach = range(index + 1, min(index + PLACE_REACH, len(reading.words)))
    return next((at for at in reach if classes[at] & SURVEY), index)


def is_change(reading: Reading, word: int) -> bool:
    """Whether a share says how much something changed: "up 20 per cent", "13 per cent higher"; not "make up 20"."""
    classes = reading.classes
    sign = reading.at(word - 1)
    if classes[word + 1] & TREND or sign in PLUS or (classes[word - 2] & OPENING and sign in SIGNS):
        return True
    if classes[word - 1] & OF and classes[word - 2] & (TREND | TREND_BEFORE):
        return True
    return bool(classes[word - 1] & TREND_BEFORE) and not classes[word - 2] & MAKES_UP


def _tells_where(reading: Reading, word: int, counted: Counted) -> bool:
    """Whether a small number only says where something was: "at the three clinics", "on the two ships"."""
    if counted.noun is None or counted.noun.noun.kind in PEOPLE or counted.noun.noun.firm:
        return False
    return bool(reading.classes[word - 1] & DEFINITE and reading.classes[word - 2] & PREPOSITION)


def _is_mere_one(reading: Reading, word: int, counted: Counted, best: Choice) -> bool:
    """Whether "one" only points: "one of the camps", "another one", "one step", "one child may ..."."""
    classes = reading.classes
    if classes[counted.end] & MODAL:
        return True
    if reading.numbers[word].qualifier == "at_least" and best.indicator != "deaths" and _is_told_of_each(reading, word):
        return True
    if _is_one_of_the(reading, word, counted, best):
        return True
    if classes[word + 1] & OF and best.how == COUNTED_NOUN and not points_back(reading, word):
        return True
    if best.score >= OBJECT_OF_VERB - 1:
        return False
    points = best.indicator != "" and points_back(reading, word)
    is_bare = counted.noun is None and best.parent is None and not points
    is_part = classes[word + 1] & OF and not points
    is_part = is_part or (classes[word + 1] & RATE_OF and best.parent is None)
    return is_bare or bool(is_part or classes[word - 1] & DEFINITE)


def _is_told_of_each(reading: Reading, word: int) -> bool:
    """Whether "at least one" is said of each of many: "have at least one kit", "wards that reported at least one"."""
    before = reading.classes[word - 1]
    return bool(before & (PERFECT | WITH) or (before & SURVEY and reading.classes[word - 2] & RELATIVE))


def _is_one_of_the(reading: Reading, word: int, counted: Counted, best: Choice) -> bool:
    """Whether "one" only picks out a place or event: "one of the deadliest attacks", "one of the 16 camps"."""
    classes = reading.classes
    if not (classes[word + 1] & OF and classes[word + 2] & DETERMINER) or points_back(reading, word):
        return False
    kind = counted.noun.noun.kind if counted.noun else ""
    return kind in PICKED_OUT or best.how == COUNTED_NOUN


def _is_listed(reading: Reading, word: int, end: int, best: Choice, before: Sequence[Figure]) -> bool:
    """Whether a small number goes on with a list: "five died in Hubei, two of them in Wuhan and two each in ..."."""
    classes = reading.classes
    after = classes[end + 1 if classes[end] & APIECE else end]
    goes_on = best.parent is not None or (bool(before) and best.cue is not None and before[-1].cue == best.cue)
    is_pointed = points_back(reading, word) and not classes[word - 1] & ENTIRE
    is_subject = after & AUXILIARY and (end == word + 1 or is_pointed)
    return goes_on and bool(not after & ALPHABETIC or after & (PREPOSITION | ADVERB_ENDING) or is_subject)
