"""Who the counted are by what they were recorded as: "584 were recorded as returnees"."""

from __future__ import annotations

from collections.abc import Iterator

from extract.rules.classes import AUXILIARY, DATED_AS, NAMING, NUMBER_HERE, OTHER_SIGN, PERFECT, PREPOSITION
from extract.rules.counted import Counted
from extract.rules.figure import PEOPLE, SUBJECT_OF_REACHED, Choice
from extract.rules.reading import ADVERBIAL, Reading

LONGEST_VERB = 5
"""Words between the counted and "as"."""

LONGEST_DESCRIPTION = 3
"""Words between "as" and the noun: "as newly registered refugees"."""

BESIDE_VERB = AUXILIARY | PERFECT | ADVERBIAL | NAMING


def by_what_recorded_as(reading: Reading, counted: Counted, kind: str) -> Iterator[Choice]:
    """The noun behind "recorded as", "identified as" ... that tells who the counted people are."""
    classes, at = reading.classes, counted.end
    while at < counted.end + LONGEST_VERB and classes[at] & BESIDE_VERB and not classes[at] & DATED_AS:
        at += 1
    if kind not in PEOPLE or not (classes[at] & DATED_AS and classes[at - 1] & NAMING):
        return
    for index in range(at + 1, at + 2 + LONGEST_DESCRIPTION):
        if named := reading.nouns.get(index):
            while named.end in reading.nouns:
                named = reading.nouns[named.end]
            if named.noun.indicator and named.noun.kind in PEOPLE:
                span = (named.start, named.end)
                name = named.noun.name
                yield Choice(SUBJECT_OF_REACHED, named.noun.indicator, name, "recorded as", span, unit=named.noun.unit)
            return
        if classes[index] & (OTHER_SIGN | NUMBER_HERE | PREPOSITION):
            return
