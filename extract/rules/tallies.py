"""Numbers without a noun by which others count again what was told, or places and times have their part of it.

"The ministry counts 90", "police put the toll at 300", "Lima accounts for 30", "in Ica there were 12", "Lima was hit
hardest, with 60".
"""

from __future__ import annotations

from extract.numbers import Number
from extract.rules import figure as weights
from extract.rules.classes import (
    ALPHABETIC,
    ARTICLE,
    AUXILIARY,
    CONJUNCTION,
    EXISTENTIAL,
    FLOWING,
    GETTING,
    LEADING,
    LINK,
    NUMBER_OF,
    OF,
    PREPOSITION,
    PUTTING,
    RECIPIENT,
    SUBJECT,
    TALLYING,
    TOTAL,
    WITH,
)
from extract.rules.figure import Figure
from extract.rules.pointing import refers_back
from extract.rules.reading import ADVERBIAL, Reading
from extract.rules.shares import accounts_for

TALLIED_KINDS = weights.PEOPLE | {"event", "sample"}
"""Kinds that are counted again by others, or place by place."""

GIVEN_KINDS = frozenset(("goods", "measure", "dose", "money"))
"""Kinds of which places get their part."""

AREAS = frozenset(("place", "site"))
"""Kinds of the nouns beside a place that stands out: "tops the list of cities"."""

SHARERS = weights.GROUPS | AREAS
"""Kinds of what is given its share: groups and places."""

LEAST_BARE = 11
"""Numbers in words below this stand for much else."""


def weight_of_tally(reading: Reading, word: int, number: Number, told: Figure) -> float:
    """How much speaks for a number without a noun being counted as what was told before; 0 where nothing does."""
    if not stands_bare(reading, word):
        return 0
    if told.kind in GIVEN_KINDS:
        is_part = not number.spelled and number.kind == told.number.kind and number.value <= told.number.value
        return weights.BREAKDOWN if is_part and _is_given(reading, word) else 0
    if told.kind not in TALLIED_KINDS or number.kind != "count":
        return 0
    if _is_shared_out(reading, word, told):
        return weights.CONTINUED_LIST
    if number.spelled and number.value < LEAST_BARE:
        return 0
    if _is_of_leading(reading, word) and number.value <= told.number.value:
        return weights.OBJECT_OF_VERB + 1
    if _gives_figure_of(reading, word):
        return weights.OBJECT_OF_VERB + 1
    return weights.CONTINUED_LIST if _is_tallied(reading, word) else 0


def _is_given(reading: Reading, word: int) -> bool:
    """Whether places got their part of what was given out: "Lima received 90", "90 went to Ica"."""
    classes = reading.classes
    gets = classes[word - 1] & GETTING and reading.numbers[word].kind == "count"
    return bool(gets or (classes[word + 1] & FLOWING and classes[word + 2] & RECIPIENT))


def _is_of_leading(reading: Reading, word: int) -> bool:
    """Whether a place stands out by its number, or comes next: "Lima tops the list, with 300"."""
    if not reading.classes[word - 1] & WITH or not reading.speaks_of(LEADING):
        return False
    return not any(noun.noun.indicator or noun.noun.kind not in AREAS for noun in reading.nouns.values())


def _gives_figure_of(reading: Reading, word: int) -> bool:
    """Whether somebody gives a figure: "state media gave a figure of 300"."""
    classes = reading.classes
    is_figure = classes[word - 1] & OF and classes[word - 2] & TOTAL and classes[word - 3] & ARTICLE
    return bool(is_figure and classes[word - 4] & (TALLYING | PUTTING))


def stands_bare(reading: Reading, word: int) -> bool:
    """Whether no noun can follow a number: its clause ends, or a preposition, a verb or "and" comes."""
    behind = reading.classes[word + 1]
    if behind & OF:
        return refers_back(reading, word)
    return not behind & ALPHABETIC or bool(behind & (PREPOSITION | CONJUNCTION | AUXILIARY | FLOWING))


def _is_shared_out(reading: Reading, word: int, told: Figure) -> bool:
    """Whether a place or group is given its part of what was told: "Lima accounts for 30", "women make up 9"."""
    if not accounts_for(reading, word):
        return False
    named = [reading.nouns[at].noun for at in range(word - 2) if at in reading.nouns]
    return all(noun.indicator == told.indicator if noun.indicator else noun.kind in SHARERS for noun in named)


def _is_tallied(reading: Reading, word: int) -> bool:
    """Whether others count the same again, "police put it at 90", or a place has some of it: "in Ica there were 12"."""
    classes = reading.classes
    if _has_meaning_of_its_own(reading, word):
        return False
    at = word - 1
    while classes[at] & ADVERBIAL and not classes[at] & AUXILIARY:
        at -= 1
    if classes[at] & TALLYING and not classes[at - 1] & SUBJECT:
        return True
    if classes[at] & AUXILIARY and classes[at - 1] & EXISTENTIAL:
        return at > 1 and classes[0] & PREPOSITION != 0
    if classes[at] & LINK and classes[at - 1] & (TOTAL | NUMBER_OF) and classes[at - 2] & ARTICLE:
        return bool(classes[at - 3] & PUTTING)
    return bool(classes[at] & LINK and classes[at - 1] & SUBJECT and classes[at - 2] & PUTTING)


def _has_meaning_of_its_own(reading: Reading, word: int) -> bool:
    """Whether words before a number tell what it counts: a cue, "killed 12", or a noun, "deaths: 12"."""
    if any("alone" in cue.rule.by_kind and cue.start < word for cues in reading.cues.values() for cue in cues):
        return True
    return any(noun.noun.indicator for at, noun in reading.nouns.items() if at < word)
