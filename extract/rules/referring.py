"""Numbers without a noun that refer to what the sentence right before told: "another 700 remain", "45% of them".

What says so may be a word before the number ("another"), one behind it ("of these"), or the construction in which
places, groups and other counters are given their share or their own count of it: "Lima accounts for 30", "the ministry
counts 90", "in Ica there were 12". Nothing is taken where the sentence itself has told of something before.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from extract.numbers import Number
from extract.rules import figure as weights
from extract.rules.classes import (
    AGENT,
    ALPHABETIC,
    ARTICLE,
    AUXILIARY,
    COLON,
    COMMA,
    CONJUNCTION,
    CUE_HERE,
    FURTHER,
    GENITIVE_ENDING,
    LINK,
    NOUN_HERE,
    OF,
    OPENING,
    OWN_PART,
    PLURAL_ENDING,
    POSSESSIVE,
    PREPOSITION,
    RELATIVE,
    RESTATING,
    SHARE,
    STATE_LABEL,
    VERB,
)
from extract.rules.clauses import DASHES
from extract.rules.figure import Choice, Figure
from extract.rules.labels import PLANNED
from extract.rules.named import LEFT_OUT_KINDS
from extract.rules.pointing import refers_back
from extract.rules.reading import ADVERBIAL, Cue, Reading
from extract.rules.tallies import TALLIED_KINDS, stands_bare, weight_of_tally
from extract.rules.told_before import begins_carried, first_but_places, names_others
from extract.rules.vocabulary import Noun

PARTED_KINDS = TALLIED_KINDS | {"building", "animal", "sample", "measure", "goods", "land", "place", "site", "service"}
"""Kinds of which a part is told by words that point back."""

FIRST_WORDS = 1
"""Words before a number that begins its sentence: "Only 90 have fled"."""

SHARE_REACH = 4
"""Words from a share in words to the number that says it again: "Half of them, 60, were"."""

LONGEST_STATE = 3
"""Words of a label that only tells the state of some: "Newly confirmed today:"."""

AFTER_PARTICIPLE = PREPOSITION | CONJUNCTION | ADVERBIAL | RELATIVE
"""What may follow a participle that describes nothing behind it: "another 700 displaced by floods"."""

PART = "part of what was told before"
STATE = "some of those in the line above"
TALLY = "counted again, or place by place"
"""How a number has its meaning from the sentence before: "12 of them", "Severe: 12", "the ministry counts 90"."""


def noun_told(
    reading: Reading, word: int, number: Number, before: Sequence[Figure], near: Sequence[Figure]
) -> Noun | None:
    """What was counted in the sentence before, for "another 13", "13 of them": families, say, of which some got aid."""
    if not near or number.kind != "count" or any(figure.indicator for figure in before):
        return None
    told = first_but_places(near)
    is_part = number.value <= told.number.value and (
        refers_back(reading, word) or (told.kind == "household" and _may_be_families(reading, word))
    )
    is_same = is_part or _is_further(reading, word) or _shares_its_cue(reading, word, told)
    return told.noun if told.noun and is_same else None


def _shares_its_cue(reading: Reading, word: int, told: Figure) -> bool:
    """Whether a cue beside a bare number is said of such things alone: "300 houses burned. Floods destroyed 45."."""
    if told.kind not in LEFT_OUT_KINDS:
        return False
    before = reading.cues_ending.get(word, ()) if stands_bare(reading, word) else ()
    beside = [cue for cue in before if cue.form != "after"]
    beside += [cue for cue in reading.cues.get(word + 1, ()) if cue.form == "after" or cue.passive]
    return any(told.kind in cue.rule.by_kind for cue in beside) and not any(
        "alone" in cue.rule.by_kind for cue in beside
    )


def _may_be_families(reading: Reading, word: int) -> bool:
    """Whether a bare number goes on with families counted before: "Of these, 300 got tents", "Only 90 have fled"."""
    behind = reading.classes[word + 1]
    is_bare = not behind & (ALPHABETIC | NOUN_HERE) or bool(behind & (VERB | AUXILIARY))
    if begins_carried(reading, word):
        return is_bare or bool(behind & (PREPOSITION | CUE_HERE))
    return word <= FIRST_WORDS and is_bare


def from_what_was_told(
    reading: Reading, word: int, number: Number, noun: Noun | None, before: Sequence[Figure], near: Sequence[Figure]
) -> Iterator[Choice]:
    """What the sentence right before hands down to a number that refers to it without a noun that tells more."""
    if any(figure.tells and figure.how != TALLY for figure in before):
        return
    if _is_state_label(reading, word, number, near[0]):
        yield _told(near[0], weights.CONTINUED_LIST, STATE)
        return
    of_kind = next((figure for figure in near if noun and figure.kind == noun.kind), None)
    told = of_kind or first_but_places(near)
    if noun and noun.indicator and not (of_kind and of_kind.noun is noun):
        return
    if not _is_alike(number, told) or (noun and not of_kind and not _are_people(noun, told)):
        return
    if names_others(number, noun, told):
        return
    if refers_back(reading, word) or (of_kind and begins_carried(reading, word)) or _says_share_again(reading, word):
        if number.kind == "percent" or number.value <= told.number.value:
            yield _told(told, weights.BREAKDOWN - 4, PART)
    elif _is_further(reading, word) or _is_owned_share(reading, word, number, told):
        yield _told(told, weights.BREAKDOWN - 4, PART)
    if noun is None and (score := weight_of_tally(reading, word, number, told)):
        yield _told(told, score, TALLY)


def _is_state_label(reading: Reading, word: int, number: Number, told: Figure) -> bool:
    """Whether a number stands behind a mere state of those who were counted in the line above: "Severe: 12"."""
    is_of_people = told.kind in weights.PEOPLE and told.number.kind == "count"
    is_part = number.kind == "percent" or (number.kind == "count" and number.value <= told.number.value)
    return is_of_people and is_part and _stands_behind_state(reading, word)


def _stands_behind_state(reading: Reading, word: int) -> bool:
    """Whether all that stands before a number is a label that tells a state, and not of whom: "Newly confirmed: 12"."""
    classes = reading.classes
    first = 0 if classes[0] & ALPHABETIC else 1
    end = next((at for at in range(first, word) if classes[at] & (COLON | DASHES)), word)
    label = classes[first:end]
    if not 0 < len(label) <= LONGEST_STATE or word > end + 1 or not all(here & ALPHABETIC for here in label):
        return False
    if any(noun.noun.kind not in weights.PEOPLE or noun.noun.indicator for noun in reading.nouns.values()):
        return False
    is_cue = any(cue.start < end for cues in reading.cues.values() for cue in cues if "alone" in cue.rule.by_kind)
    return not is_cue and any(here & STATE_LABEL for here in label)


def _is_owned_share(reading: Reading, word: int, number: Number, told: Figure) -> bool:
    """Whether a number is somebody's part of what was told: "the Lima office's share was 300 families"."""
    classes, at = reading.classes, word - 1
    while classes[at] & (LINK | AUXILIARY | ADVERBIAL):
        at -= 1
    is_owned = classes[at] & OWN_PART and classes[at - 1] & (GENITIVE_ENDING | POSSESSIVE)
    return bool(is_owned) and at < word - 1 and number.kind == told.number.kind and number.value <= told.number.value


def _are_people(noun: Noun, told: Figure) -> bool:
    return noun.kind in weights.PEOPLE and told.kind in weights.PEOPLE


def _says_share_again(reading: Reading, word: int) -> bool:
    """Whether a number says again a share in words that a sentence begins with: "Half of them, 60, were children"."""
    if not 0 < word <= SHARE_REACH or not reading.classes[word - 1] & (COMMA | OPENING | RESTATING):
        return False
    is_part = any(here & SHARE for here in reading.classes[: word - 1])
    return is_part and not any(at in reading.nouns for at in range(word))


def _told(near: Figure, score: float, how: str) -> Choice:
    return Choice(score, near.indicator, near.rule, how, unit=near.unit)


def _is_alike(number: Number, near: Figure) -> bool:
    """Whether a number can be a part of a figure, or count the same again: a sum of a sum, a share of anything.

    A share of what is planned tells how much of it was done.
    """
    if number.kind == "money" or near.number.kind == "money":
        is_of_sum = number.kind in (near.number.kind, "percent") and number.value <= near.number.value
        return is_of_sum and number.currency in ("", near.number.currency)
    if number.kind == "percent":
        return near.kind in PARTED_KINDS and near.indicator != PLANNED
    return near.number.kind == "count" and near.kind in PARTED_KINDS


def _is_further(reading: Reading, word: int) -> bool:
    """Whether a number without a noun counts more of the same: "another 13 were", "the remaining 300, mostly"."""
    classes = reading.classes
    if not classes[word - 1] & FURTHER or classes[word + 1] & (OF | NOUN_HERE):
        return False
    start = word - 2 if classes[word - 2] & ARTICLE else word - 1
    if classes[start - 1] & AGENT:
        return False
    if classes[word + 1] & CUE_HERE:
        return not any(_describes(reading, cue) for cue in reading.cues[word + 1])
    behind, next_word = classes[word + 1], classes[word + 2]
    may_be_verb = behind & (VERB | PREPOSITION | ADVERBIAL) or (
        not behind & PLURAL_ENDING and next_word & (PREPOSITION | ARTICLE)
    )
    return not behind & ALPHABETIC or bool(may_be_verb)


def _describes(reading: Reading, cue: Cue) -> bool:
    """Whether a participle stands before what it describes: "another 700 displaced Malians"."""
    behind = reading.classes[cue.end]
    return cue.form == "participle" and bool(behind & ALPHABETIC) and not behind & AFTER_PARTICIPLE
