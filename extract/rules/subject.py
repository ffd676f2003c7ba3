"""How far a counted noun is the subject of what stands behind it: what ends its clause, and what does not."""

from __future__ import annotations

from extract.rules import figure as weights
from extract.rules.classes import (
    AUXILIARY,
    BREAKER,
    COMMA,
    COMPLEMENT,
    CONJUNCTION,
    CUE_BEFORE,
    CUE_HERE,
    NOUN_HERE,
    NUMBER_HERE,
    OF,
    OF_THE,
    OPENING,
    PART_OF,
    PLACE_CLAUSE,
    PREPOSITION,
    RECIPIENT,
    SURVEY,
    VERB,
)
from extract.rules.clauses import ENDS, is_aside, is_participle_clause, tells_of_a_part
from extract.rules.counted import WHERE, Counted, counted_by, is_whole, says_again
from extract.rules.participles import takes_object
from extract.rules.reading import Reading

PLACES = WHERE | {"building"}
"""Kinds of what a preposition before a number makes a mere place."""

PART_REACH = 3
"""Words before a part in which the word that opens it stands: "including at least"."""


def where_subject_is_left(reading: Reading, word: int, kind: str) -> int:
    """The classes of words after a number at which a verb may be that of another: of its whole, or of its subject."""
    of_whole = AUXILIARY | VERB if is_whole(reading, word) else 0
    governing = reading.cues_ending[word] if reading.classes[word] & CUE_BEFORE else ()
    for cue in governing:
        if cue.form != "after" and not cue.passive and kind in cue.rule.by_kind:
            return of_whole | CONJUNCTION
    return of_whole


def is_of_the_subject(reading: Reading, index: int, told: int, leaves: int) -> bool:
    """Whether a verb at ``index`` is not that of the counted noun: of what it is the object or the whole of.

    "The plan requested US$ 3 million and was funded"; "40 of the 90 clinics assessed were damaged".
    """
    here = reading.classes[index]
    if told and here & leaves & (AUXILIARY | VERB):
        return index >= told
    return bool(here & leaves & CONJUNCTION and reading.classes[index + 1] & AUXILIARY)


def ends_clause(reading: Reading, word: int, index: int, counted: Counted, kind: str) -> bool:
    """Whether the clause of the number at ``word`` ends at the word at ``index``."""
    here = reading.classes[index]
    if here & PLACE_CLAUSE and kind not in PLACES:
        return True
    if here & ENDS and not (here & BREAKER and reading.classes[index - 1] & AUXILIARY):
        return True
    if here & COMMA and _ends_at_comma(reading, index, word, kind):
        return True
    if here & COMPLEMENT and _begins_speech(reading, counted.end, index):
        return True
    if kind == "money" and reading.classes[counted.end] & PART_OF and reading.classes[index - 1] & NUMBER_HERE:
        return False
    return bool(here & CUE_HERE) and _is_another_verb(reading, index, counted, kind)


def goes_on_with_whole(reading: Reading, word: int, index: int) -> bool:
    """Whether what stands behind an aside is said of an uncounted whole: "Scores of men, including 12 nurses, were"."""
    if not reading.breakdowns or not reading.classes[index + 1] & (AUXILIARY | VERB):
        return False
    is_part = any(at in reading.breakdowns for at in range(word - PART_REACH, word))
    return is_part and word == next(iter(reading.numbers))


def _is_behind_preposition(reading: Reading, word: int, kind: str) -> bool:
    """Whether places only tell where: "moved to 15 shelters, and 7,000 people were affected"."""
    return kind in PLACES and bool(reading.classes[word - 1] & PREPOSITION)


def closes_restatement(reading: Reading, word: int, index: int) -> bool:
    """Whether a bracket closes that says a number again: "57% (142 samples) tested positive", "nine (9) of them".

    So too one that counts a group before it: "half of these people (900) were reached", "a third of the population
    (some 900 people) is hungry".
    """
    if not reading.classes[word - 1] & OPENING:
        return False
    share = reading.numbers.get(word - 2)
    if reading.classes[index + 1] & (OF | AUXILIARY | VERB) and says_again(reading, word - 2):
        return True
    group = reading.nouns_ending.get(word - 1)
    if group is not None and group.noun.kind in weights.GROUPS:
        return bool(reading.classes[index + 1] & (AUXILIARY | VERB | CUE_HERE)) and not _is_counted_group(
            reading, group.start
        )
    return bool(share is not None and share.kind == "percent")


def _is_counted_group(reading: Reading, start: int) -> bool:
    """Whether a number stands before a group, so that a bracket behind it tells of a part: "9 men (2 ill) were"."""
    return any(here & NUMBER_HERE for here in reading.classes[max(0, start - PART_REACH) : start])


def _begins_speech(reading: Reading, start: int, index: int) -> bool:
    """Whether "that" opens what somebody said, not a relative clause: "two mayors told us that 30 people ..."."""
    is_told = reading.classes[index + 1] & NUMBER_HERE
    return bool(is_told) and any(here & (VERB | SURVEY) for here in reading.classes[start:index])


def is_akin(reading: Reading, kind: str, index: int) -> bool:
    """Whether the number at ``index`` counts what may share a verb: not "opened 40 shelters and 900 people were"."""
    noun = counted_by(reading, index).noun
    return noun is None or (noun.noun.kind in weights.PEOPLE) == (kind in weights.PEOPLE)


def goes_on_with_places(reading: Reading, index: int) -> bool:
    """Whether a number goes on a list of places: "people in 80 villages and 4 towns were affected"."""
    before = reading.nouns_ending.get(index - 1) if reading.classes[index - 1] & (COMMA | CONJUNCTION) else None
    if before is None or before.noun.kind not in WHERE:
        return False
    after = counted_by(reading, index).noun
    return after is not None and after.noun.kind in WHERE


def _is_another_verb(reading: Reading, index: int, counted: Counted, kind: str) -> bool:
    """Whether a verb begins at ``index`` that governs what comes after it: "500 families, providing 300 kits"."""
    classes, cues = reading.classes, reading.cues[index]
    if index <= counted.end or classes[index] & NOUN_HERE:
        return False
    begins = not classes[index] & PREPOSITION and not classes[index - 1] & AUXILIARY
    noun = reading.nouns_ending.get(index)
    if noun is not None and classes[noun.start - 1] & NUMBER_HERE:
        begins = begins and not any(cue.form == "participle" for cue in cues)
    for cue in cues:
        if takes_object(reading, cue) or (begins and cue.form == "before" and kind in cue.rule.by_kind):
            return True
    return False


def _ends_at_comma(reading: Reading, index: int, word: int, kind: str) -> bool:
    """Whether the clause of the number at ``word`` ends at a comma behind it: "To feed the 900 children, they need"."""
    if tells_of_a_part(reading, index) or is_participle_clause(reading, index + 1):
        return True
    if reading.classes[0] & RECIPIENT and not any(here & COMMA for here in reading.classes[:word]):
        return True
    return is_aside(reading, word) or _is_behind_preposition(reading, word, kind)


def only_joins(reading: Reading, start: int, end: int) -> bool:
    """Whether only a comma, "and" or "of the" lies between: "12 women and 5 men", "nine of the 11 guards"."""
    return all(here & (COMMA | CONJUNCTION | OF_THE) for here in reading.classes[start:end])
