"""Words beside a noun that may describe it: whether they do, describe another noun, or are an active verb."""

from __future__ import annotations

from extract.rules import figure as weights
from extract.rules.classes import (
    ADVERB,
    ALPHABETIC,
    ARTICLE,
    AUXILIARY,
    COMMA,
    CONJUNCTION,
    DATED_AS,
    DETERMINER,
    MODIFIER_ENDING,
    NOUN_HERE,
    NUMBER,
    NUMBER_HERE,
    OF,
    PART_OF,
    PERFECT,
    PREPOSITION,
    RECIPIENT,
    VERB,
)
from extract.rules.counted import KNOWN, Counted, counted_by
from extract.rules.reading import Cue, Reading, before_adverbs

LONGEST_MODIFIER = 9
"""Words from a preposition to the participle of the noun behind it: "from flood, drought and conflict affected"."""


PLACES = frozenset(("place", "site"))

OPENS_PREDICATE = AUXILIARY | VERB | PREPOSITION | OF | ADVERB
"""What words that say something of a sum begin with, unless they are a noun that it stands before: "plan"."""


def takes_object(reading: Reading, cue: Cue) -> bool:
    """Whether a participle is an active verb, for a number stands right after it: "and wounded 30"."""
    classes = reading.classes
    if cue.form != "participle" or cue.passive or classes[cue.end - 1] & PREPOSITION:
        return False
    if is_of_sufferers(reading, cue) or is_of_row(reading, cue):
        return False
    index = cue.end
    while classes[index] & (DETERMINER | ADVERB) and not classes[index] & PREPOSITION:
        index += 1
    return bool(classes[index] & NUMBER_HERE)


def acts_on_noun(reading: Reading, cue: Cue) -> bool:
    """Whether a participle is an active verb, for its object follows: "two missiles hit a large school".

    Not "children killed the day before", nor what people can only suffer: "and 14 missing. The search ...".
    """
    if cue.form != "participle" or cue.passive or cue.rule.indicator in weights.SUFFERED:
        return False
    classes, first = reading.classes, cue.end
    if classes[first - 1] & PREPOSITION:
        return False
    return bool(classes[first] & ARTICLE and (classes[first + 1] | classes[first + 2]) & NOUN_HERE)


def is_of_sufferers(reading: Reading, cue: Cue) -> bool:
    """Whether counted people stand before what they can only suffer: "900,000 children affected 300 schools"."""
    noun = reading.nouns_ending.get(cue.start)
    if noun is None or cue.form != "participle" or cue.rule.indicator not in weights.SUFFERED:
        return False
    return noun.noun.kind in weights.GROUPS and bool(reading.classes[noun.start - 1] & NUMBER_HERE)


def is_of_row(reading: Reading, cue: Cue) -> bool:
    """Whether a participle ends one of a row of figures, each before its label: "500 targeted 300 reached".

    The figure before or behind it has a participle of its own, which tells the row from "300 volunteers reached 500".
    """
    number = _labelled_by(reading, cue)
    if number < 0 or not reading.classes[cue.end] & NUMBER_HERE:
        return False
    if any(_labelled_by(reading, one) >= 0 for one in reading.cues_ending.get(number, ())):
        return True
    counted = counted_by(reading, cue.end)
    is_alike = (counted.noun is None) == (number == cue.start - 1)
    return is_alike and any(one.form == "participle" and not one.passive for one in reading.cues.get(counted.end, ()))


def _labelled_by(reading: Reading, cue: Cue) -> int:
    """The number that a participle follows right away or behind the noun that it counts; -1 where there is none."""
    noun = reading.nouns_ending.get(cue.start)
    number = (noun.start if noun else cue.start) - 1
    return number if cue.form == "participle" and number in reading.numbers else -1


def describes_another(reading: Reading, cue: Cue, start: int) -> bool:
    """Whether a participle describes the noun after it: "men from the affected camps", "kits to injured women".

    So too a noun that is not known: "people in the besieged enclave". ``start`` is the word after the counted: "men
    from drought and conflict affected areas".
    """
    if cue.form != "participle" or cue.passive:
        return False
    classes = reading.classes
    before, after = classes[cue.start - 1], classes[cue.end]
    if not after & NOUN_HERE:
        is_unknown = after & ALPHABETIC and not after & KNOWN
        return bool(is_unknown and before & ARTICLE and classes[cue.start - 2] & PREPOSITION)
    if before & (DETERMINER | PREPOSITION):
        return True
    is_behind = classes[start] & PREPOSITION and not classes[start] & DATED_AS
    if not is_behind or not start < cue.start < start + LONGEST_MODIFIER:
        return False
    return reading.nouns[cue.end].noun.kind in weights.GROUPS | PLACES


def is_of_another(reading: Reading, cue: Cue, money: Counted) -> bool:
    """Whether a participle after a sum is another's: "an appeal for $9m has received", "$2m of the $9m needed was"."""
    if cue.passive:
        return False
    classes = reading.classes
    is_noun = cue.form == "after" and not classes[cue.start] & OPENS_PREDICATE
    if is_noun and any(here & PREPOSITION for here in classes[money.end : cue.start]):
        return True
    is_of_whole = classes[money.end] & PART_OF and cue.start > money.end and classes[cue.start - 1] & NUMBER_HERE
    is_active = cue.form == "participle" and classes[before_adverbs(classes, cue.start) + 1] & PERFECT
    return bool(is_of_whole or is_active)


def is_modifier(reading: Reading, index: int) -> bool:
    """Whether words after a noun only describe it: "children with measles", but not "children are in need"."""
    classes = reading.classes
    is_noun = classes[index - 1] & PREPOSITION and not classes[index - 1] & RECIPIENT
    if not (classes[index] & (MODIFIER_ENDING | PREPOSITION) or is_noun):
        return False
    return not classes[before_adverbs(classes, index)] & AUXILIARY


def describes(reading: Reading, cue: Cue, word: int) -> bool:
    """Whether a participle describes a noun: "displaced people", or a counted one, "300 houses damaged and 20"."""
    if cue.end == word:
        return is_of_sufferers(reading, cue) or is_of_row(reading, cue)
    classes = reading.classes
    if classes[cue.end] & (CONJUNCTION | COMMA) and classes[cue.end + 1] & NUMBER_HERE:
        return True
    noun = reading.nouns_ending.get(cue.start - 1 if classes[cue.start - 1] & ADVERB else cue.start)
    if noun is None:
        return bool(classes[cue.end] & NOUN_HERE or classes[cue.start - 1] & NUMBER_HERE)
    return NUMBER in reading.words[max(0, noun.start - 3) : noun.start]
