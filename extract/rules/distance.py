"""How far a cue stands from its number: how far one is looked for, and what each word on the way costs."""

from __future__ import annotations

from extract.rules.classes import ADVERB, ADVERB_ENDING, AUXILIARY, COMMA, DETERMINER, FUNDS, RELATIVE
from extract.rules.reading import Cue, Reading

AFTER_REACH = 18
AFTER_PLACES_REACH = 26
BEFORE_REACH = 26
"""Words to either side of a number in which its verb is looked for; further behind places: "people in A, B and C"."""

ANOTHER_NUMBER_AFTER = 14.0
ANOTHER_NUMBER_BEFORE = 8.0
NUMBER_OF_ITS_OWN = 5.0
SAME_LIST = 3.0
ANOTHER_VERB = 5.0
COMMA_SIGN = 1.7
RELATIVE_WORD = 2.0
SMALL_WORD = 0.1
"""What it costs to pass over such a word on the way from a number to a cue; any other word costs 1."""

NEXT = 0.5
"""The cost up to which a cue stands right beside its number."""

PER_WORD_AFTER = 2.0
PER_WORD_PARTICIPLE = 3.0
PER_WORD_BEFORE = 1.4
PER_WORD_TO = 0.9
"""What a unit of cost takes from a weight; less before "to" and "for", which reach far: "kits through NGOs to 500"."""

SMALL = ADVERB | ADVERB_ENDING | AUXILIARY | DETERMINER | RELATIVE


def indicator_of(reading: Reading, cue: Cue, kind: str, cost: float) -> str:
    """The indicator a cue gives to a kind; a bare percentage takes one from the words right beside it only."""
    if kind == "percent" and cost > NEXT and not (cue.rule.indicator == "funding_received" and tells_of_funds(reading)):
        return ""
    return cue.rule.by_kind.get(kind, "")


def tells_of_funds(reading: Reading) -> bool:
    """Whether money is what a sentence tells of, so that a bare share in it is one of funds."""
    return reading.speaks_of(FUNDS)


def cost_of(here: int) -> float:
    """What it costs to pass over a word of these classes."""
    if here & SMALL:
        return RELATIVE_WORD if here & RELATIVE else SMALL_WORD
    return COMMA_SIGN if here & COMMA else 1.0
