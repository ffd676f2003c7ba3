"""Where the clause of a number ends, and what in it is only a remark."""

from __future__ import annotations

from extract.rules.classes import (
    AUXILIARY,
    BAR,
    BREAKDOWN_HERE,
    BREAKER,
    CLOSING,
    COMMA,
    CONJUNCTION,
    DASH,
    DETERMINER,
    HYPHEN,
    MODIFIER_ENDING,
    NUMBER,
    NUMBER_HERE,
    OF,
    OPENING,
    PARTITIVE,
    RELATIVE,
    RESTATING,
    SEMICOLON,
    STOP,
    VERB,
    WHICH,
)
from extract.rules.reading import Reading

DASHES = DASH | HYPHEN
"""Signs that set a remark apart."""

ENDS = SEMICOLON | STOP | CLOSING | BREAKER
"""What ends a clause wherever it stands."""

ASIDE = 14
"""Words of a remark between commas."""

LONG_ASIDE = 30
"""Words of a remark between dashes."""

JOINS_VERB = COMMA | CONJUNCTION | RELATIVE | AUXILIARY | VERB
"""What stands before a verb that goes on with the one before it."""


def begins_main_clause(reading: Reading, index: int) -> bool:
    """Whether a second verb after a relative clause is that of its sentence: "12 people who had fled were killed"."""
    return bool(reading.classes[index] & VERB) and not reading.classes[index - 1] & JOINS_VERB


def tells_of_a_part(reading: Reading, index: int) -> bool:
    """Whether a clause about a part begins after a comma: "54,000 refugees, of whom 37,000 are assisted"."""
    _, before, *near = reading.classes[index : index + 5]
    for here in near:
        if here & WHICH and before & OF:
            return True
        before = here
    return False


def is_participle_clause(reading: Reading, index: int) -> bool:
    """Whether a participle begins a clause that tells what followed: ", leaving a gap", ", bringing the total"."""
    here = reading.classes[index]
    return bool(here & MODIFIER_ENDING and here & VERB)


def ends_cell(reading: Reading, index: int) -> bool:
    """Whether a bar closes the cell of another number: that of "12.4M" in "Reached 12.4M | Partners 170"."""
    return bool(reading.classes[index] & BAR and reading.classes[index - 1] & NUMBER_HERE)


def is_aside(reading: Reading, word: int) -> bool:
    """Whether a number stands in words set apart by commas: "Of 1,183 patients, ...", ", including two children,"."""
    if reading.classes[word - 1] & PARTITIVE and not reading.classes[word - 2] & RESTATING:
        return True
    if not reading.breakdowns:
        return False
    openers = (at for at in range(word - 3, word) if at in reading.breakdowns)
    return any(not _restates_households(reading, at) for at in openers)


def _restates_households(reading: Reading, index: int) -> bool:
    """Whether words that can open a breakdown say households again by heads: "300 families comprising 1,500"."""
    noun = reading.nouns_ending.get(index)
    return noun is not None and noun.noun.kind == "household" and bool(reading.classes[index] & RESTATING)


def after_aside(reading: Reading, index: int) -> int:
    """The word after a bracket or remark that begins at ``index``: "26 civilians, including seven children, were".

    0 where none begins.
    """
    words, classes = reading.words, reading.classes
    if classes[index] & DASHES:
        return _after_dash(reading, index)
    if classes[index] & OPENING:
        return next((at for at in range(index + 1, len(words)) if classes[at] & CLOSING), len(words) - 1) + 1
    if not classes[index] & COMMA:
        return 0
    reach = words[index + 2 : index + ASIDE]
    after = index + 3 + reach.index(",") if "," in reach else 0
    if not after:
        return 0
    following = classes[index + 1]
    if following & BREAKDOWN_HERE or (following & DETERMINER and classes[index + 2] & BREAKDOWN_HERE):
        return after
    if following & RESTATING and classes[index + 2] & NUMBER_HERE and reading.numbers[index + 2].kind == "percent":
        return after
    is_remark = classes[after] & AUXILIARY and not following & (RELATIVE | CONJUNCTION)
    return after if is_remark and NUMBER not in words[index:after] else 0


def _after_dash(reading: Reading, index: int) -> int:
    """The word after the dash that closes a remark: "12 people – 9 men and 3 women – were"; 0 where none does.

    What tells no parts of a number is a remark only where the verb goes on behind it.
    """
    classes = reading.classes
    reach = range(index + 1, min(index + LONG_ASIDE, len(reading.words)))
    end = next((at for at in reach if classes[at] & DASHES), 0)
    tells_parts = classes[index + 1] & (NUMBER_HERE | BREAKDOWN_HERE)
    is_remark = classes[end + 1] & AUXILIARY or (end < index + ASIDE and (tells_parts or classes[end + 1] & VERB))
    return end + 1 if end and is_remark else 0


def bracket_before(reading: Reading, index: int) -> int:
    """The word of the bracket that opens before ``index``; ``index`` where none does."""
    classes = reading.classes
    return next((at for at in range(index - 1, -1, -1) if classes[at] & OPENING), index)
