"""Which words before a number do not govern it, near as they stand: far labels, parts of nouns, other clauses."""

from __future__ import annotations

from collections.abc import Sequence

from extract.rules.classes import AGENT, AUXILIARY, COLON, COMMA, CONJUNCTION, NOUN_HERE, NUMBER_HERE, RECIPIENT
from extract.rules.figure import GROUPS
from extract.rules.reading import Cue, Reading

OUT_OF_BRACKET = 5.0
"""What it costs to pass over a colon or an opening bracket on the way from a number to a cue."""

LABEL_COST = 4.0
"""The cost up to which a label with a colon holds: "Reached: women 300", but not all that comes behind it."""


def governs_nothing(reading: Reading, cue: Cue, word: int, cost: float) -> bool:
    """Whether a cue before the number at ``word``, at this ``cost``, says nothing about it."""
    if cue.form == "before" and (_is_part_of_noun(reading, cue) or _is_of_number_before(reading, cue)):
        return True
    if _is_said_of_each(reading, cue, word):
        return True
    if reading.classes[cue.end - 1] & AGENT and _is_past_agent(reading, cue, word):
        return True
    return _is_counted(reading, cue, word) or _is_far_label(reading, cue, cost) or _is_purpose(reading, cue, word)


def is_second_predicate(reading: Reading, ending: Sequence[Cue], kind: str, word: int) -> bool:
    """Whether the predicate that a cue is in is a second one: "has room for 80, and hosts 210 people".

    So too what stands in apposition: "floods in the town, home to 900 people".
    """
    classes = reading.classes
    for cue in ending:
        before = cue.start - 2 if classes[cue.start - 1] & CONJUNCTION else cue.start - 1
        is_joined = classes[before] & COMMA
        if is_joined and cue.form == "before" and cue.end == word and kind in cue.rule.by_kind:
            return True
    return False


def is_what_is_counted(reading: Reading, cue: Cue) -> bool:
    """Whether a cue is what a number before it counts: "of 6 million hungry people there, 4 million"."""
    if not reading.classes[cue.start - 1] & NUMBER_HERE:
        return False
    noun = reading.nouns_ending.get(cue.end)
    return noun is not None and cue.start < noun.start


def _is_far_label(reading: Reading, cue: Cue, cost: float) -> bool:
    """Whether a cue is a label with a colon that a number does not stand near to."""
    if cost <= LABEL_COST:
        return False
    if reading.classes[cue.end - 1] & COLON:
        return True
    return cost > LABEL_COST + OUT_OF_BRACKET and bool(reading.classes[cue.end] & COLON)


def _is_purpose(reading: Reading, cue: Cue, word: int) -> bool:
    """Whether a cue is in a clause of purpose before the sentence's own: "To help them, the team trained 30"."""
    classes = reading.classes
    if cue.start or not classes[0] & RECIPIENT:
        return False
    return any(classes[at] & COMMA and not classes[at - 1] & NUMBER_HERE for at in range(cue.end, word))


def _is_part_of_noun(reading: Reading, cue: Cue) -> bool:
    """Whether a cue only begins a noun: "feeding" in "feeding centres"."""
    noun = reading.nouns.get(cue.start)
    return noun is not None and noun.end > cue.end


def _is_past_agent(reading: Reading, cue: Cue, word: int) -> bool:
    """Whether those by whom something was done were named before: "the count, backed by the UN, has found 30"."""
    return any(here & (COMMA | AUXILIARY) for here in reading.classes[cue.end : word])


def _is_of_number_before(reading: Reading, cue: Cue) -> bool:
    """Whether a cue begins with those whom a number before it counts: "people targeted" in "5 people targeted 3"."""
    if not (reading.classes[cue.start] & NOUN_HERE and reading.classes[cue.start - 1] & NUMBER_HERE):
        return False
    return reading.nouns[cue.start].noun.kind in GROUPS


def _is_said_of_each(reading: Reading, cue: Cue, word: int) -> bool:
    """Whether a cue stands right behind another number and again behind this one: "30 affecting homes, 9 affecting"."""
    return bool(reading.classes[cue.start - 1] & NUMBER_HERE) and reading.words[cue.start] == reading.at(word + 1)


def _is_counted(reading: Reading, cue: Cue, word: int) -> bool:
    """Whether a cue is the noun of another number, and this one's says what it is: "eight cases and 115 contacts"."""
    own = reading.nouns.get(word + 1)
    if own and cue.end == word and is_what_is_counted(reading, cue):
        return True
    if cue.form != "before" or cue.end >= word:
        return False
    noun = reading.nouns.get(cue.start) or reading.nouns_ending.get(cue.end)
    if noun is None or not reading.classes[noun.start - 1] & NUMBER_HERE:
        return False
    is_listed = cue.end == word - 1 and reading.classes[cue.end] & COMMA
    is_part = noun.noun.kind in GROUPS and any(at in reading.breakdowns for at in range(cue.end, word))
    return bool(is_listed or is_part or (own is not None and own.noun.indicator))
