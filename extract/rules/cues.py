"""The cues among the phrases of a sentence, without those that its other words cancel, turn round or deny."""

from __future__ import annotations

from collections.abc import Sequence

from extract.rules.classes import (
    ACHIEVING,
    ADVERB,
    AUXILIARY,
    HINDRANCE,
    MERELY,
    NEGATION,
    NONE,
    NOUN_HERE,
    PREPOSITION,
    RECIPIENT,
)
from extract.rules.reading import ADVERBIAL, MOST_ADVERBS, Cue, Reading, before_adverbs, is_passive
from extract.rules.vocabulary import Entry, Form, Rule

DENIES = NONE | NEGATION | HINDRANCE
"""One of these stands in a sentence that says of anything that it did not come about."""

OPPOSITES = {
    "reached": "targeted",
    "targeted": "reached",
    "funding_received": "funding_required",
    "funding_required": "funding_received",
    "vaccinated": "targeted",
    "tested": "targeted",
}
"""Indicators of what has been given or done by those of what is to be, and the reverse."""

IN_EITHER_STATE = "facilities"
"""The indicator of what is counted by its state, whatever it is: schools that are open, schools that are not."""

LONGEST_MODIFIER = 3
"""Words of a noun before a participle in it."""

LONGER_REACH = 6
"""Words before the end of a cue among which a longer one that says the opposite begins."""


def cues_of(reading: Reading, phrases: list[tuple[int, Entry]], *, has_asides: bool) -> list[Cue]:
    """The cues among the phrases of a sentence that its other words let stand; some phrases may have asides in them."""
    classes = reading.classes
    found = _all_cues(classes, phrases, has_asides=has_asides)
    if not found:
        return found
    if cancelled := _cancelled(phrases):
        found = [cue for cue in found if not _is_cancelled(cue, cancelled.get(cue.rule.name, ()), classes)]
    said = {cue.rule.indicator for cue in found}
    if not said.isdisjoint(map(OPPOSITES.get, said)):
        found = _without_inner(found, classes)
    may_be_denied = reading.speaks_of(DENIES)
    return [cue for cue in found if not _is_void(cue, reading, may_be_denied=may_be_denied)]


def _all_cues(classes: list[int], phrases: list[tuple[int, Entry]], *, has_asides: bool) -> list[Cue]:
    found: list[Cue] = []
    for index, entry in phrases:
        if not entry.cues:
            continue
        is_achieved = classes[index] & RECIPIENT and classes[before_adverbs(classes, index)] & ACHIEVING
        for length, rule, form in entry.cues:
            if has_asides and _is_found(found, index, rule, form):
                continue
            if is_achieved and rule.indicator == "targeted":
                continue
            passive = form == "participle" and is_passive(classes, index)
            found.append(Cue(index, index + length, rule, form, passive))
    return found


def _is_found(found: list[Cue], index: int, rule: Rule, form: Form) -> bool:
    """Whether a phrase around a short form in brackets is a cue of the same rule at the same word already."""
    return any(cue.start == index and cue.rule is rule and cue.form == form for cue in found[-6:])


def _cancelled(phrases: list[tuple[int, Entry]]) -> dict[str, list[tuple[int, int]]]:
    """Where phrases stand in which the words of a rule mean something else, by the name of the rule."""
    spans: dict[str, list[tuple[int, int]]] = {}
    for index, entry in phrases:
        for length, name in entry.cancels:
            spans.setdefault(name, []).append((index, index + length))
    return spans


def _is_cancelled(cue: Cue, spans: Sequence[tuple[int, int]], classes: list[int]) -> bool:
    """Whether a cue, auxiliaries aside, stands inside a longer phrase in which its words mean something else."""
    if not spans:
        return False
    core = _without_auxiliaries(classes, cue.start, cue.end)
    return any(first <= core and cue.end <= last for first, last in spans)


def _without_auxiliaries(classes: list[int], start: int, end: int) -> int:
    """The first word of a cue that is no auxiliary: that of "returned" in "have returned"."""
    while start < end - 1 and classes[start] & (ADVERB | AUXILIARY) and not classes[start] & (NEGATION | PREPOSITION):
        start += 1
    return start


def _without_inner(found: list[Cue], classes: list[int]) -> list[Cue]:
    """Leave out cues inside a longer one that says the opposite: "assisted" in "to be assisted"."""
    longer = [cue for cue in found if cue.end - cue.start > 1]
    if not longer:
        return found
    purposes = {cue.start for cue in longer if cue.rule.indicator == "targeted" and classes[cue.start] & RECIPIENT}
    if purposes:
        found = [cue for cue in found if not _opens_purpose(cue, purposes)]
        longer = [cue for cue in longer if not _opens_purpose(cue, purposes)]
    longest = {cue.start: cue for cue in sorted(longer, key=lambda cue: cue.end)}
    return [cue for cue in found if cue.rule.indicator not in OPPOSITES or not _is_inside_another(cue, longest)]


def _opens_purpose(cue: Cue, purposes: set[int]) -> bool:
    """Whether the last word of aid given only opens an infinitive: "assistance to" in "assistance to feed 900"."""
    return cue.rule.indicator == "reached" and cue.start < cue.end - 1 and cue.end - 1 in purposes


def _is_inside_another(cue: Cue, longest: dict[int, Cue]) -> bool:
    """Whether aid given is a part of a longer phrase of aid wanted, or the reverse: "assisted" in "to be assisted"."""
    for start in range(cue.end - LONGER_REACH, cue.start + 1):
        if start in longest and _holds(longest[start], cue):
            return True
    return False


def _holds(outer: Cue, inner: Cue) -> bool:
    is_longer = outer.end >= inner.end and outer.end - outer.start > inner.end - inner.start
    begins_inside = outer.start < inner.start < outer.end
    if outer.rule.by_kind.keys().isdisjoint(inner.rule.by_kind):
        return False
    return (is_longer or begins_inside) and outer.rule.indicator == OPPOSITES[inner.rule.indicator]


def _is_void(cue: Cue, reading: Reading, *, may_be_denied: bool) -> bool:
    """Whether the words around a cue, or of its whole sentence, take its meaning from it."""
    if (cue.rule.amid or cue.rule.apart) and not _fits_sentence(reading, cue.rule):
        return True
    if cue.form == "participle" and _is_part_of_noun(cue, reading):
        return True
    return may_be_denied and cue.rule.indicator != IN_EITHER_STATE and _is_denied(reading.classes, cue.start)


def _fits_sentence(reading: Reading, rule: Rule) -> bool:
    """Whether a sentence has the words that a rule needs beside its own, and none that rule it out."""
    return (not rule.amid or reading.speaks_of(rule.amid)) and not (rule.apart and reading.speaks_of(rule.apart))


def _is_part_of_noun(cue: Cue, reading: Reading) -> bool:
    """Whether a participle is but a part of a noun that says the same: "displaced" in "internally displaced people"."""
    for start in range(cue.start - LONGEST_MODIFIER, cue.start + 1):
        if reading.classes[start] & NOUN_HERE:
            noun = reading.nouns[start]
            if noun.end > cue.end and noun.noun.indicator == cue.rule.indicator:
                return True
    return False


def _is_denied(classes: list[int], start: int) -> bool:
    """Whether words before a cue say that it did not come about: "not been reached", "refused to return", "no deaths".

    It did where they only say that it was not all: "not only killed 12 but wounded 30".
    """
    if classes[start - 1] & NONE:
        return True
    at = start - 1
    while at > start - MOST_ADVERBS and classes[at] & (ADVERBIAL | AUXILIARY) and not classes[at] & (NEGATION | MERELY):
        at -= 1
    if classes[at] & NEGATION:
        return not classes[at + 1] & MERELY
    leads_to = at < start - 1 or classes[start] & ADVERB
    return bool(leads_to and classes[at] & HINDRANCE)
