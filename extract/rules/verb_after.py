"""Verbs and participles after a number, whose subject it is: "300 people were displaced"."""

from __future__ import annotations

from collections.abc import Iterator

from extract.rules import figure as weights
from extract.rules.classes import (
    ALPHABETIC,
    ARTICLE,
    AUXILIARY,
    BREAKDOWN_HERE,
    CARRYING,
    CLOSING,
    COMMA,
    COMPLEMENT,
    CONJUNCTION,
    CUE_HERE,
    DESCRIBING,
    MEANT,
    NOUN_HERE,
    NUMBER_HERE,
    OPENING,
    ORIGIN,
    PART_OF,
    PLACE_CLAUSE,
    POINTING,
    PREPOSITION,
    RELATIVE,
    RISING,
    SUBJECT,
    VERB,
)
from extract.rules.clauses import DASHES, ENDS, after_aside, begins_main_clause
from extract.rules.counted import Counted
from extract.rules.distance import (
    AFTER_PLACES_REACH,
    AFTER_REACH,
    ANOTHER_NUMBER_AFTER,
    NUMBER_OF_ITS_OWN,
    PER_WORD_AFTER,
    PER_WORD_PARTICIPLE,
    SAME_LIST,
    SMALL,
    cost_of,
    indicator_of,
)
from extract.rules.figure import BEFALL, Choice
from extract.rules.participles import acts_on_noun, describes_another, is_modifier, is_of_another, takes_object
from extract.rules.reading import Cue, Reading
from extract.rules.subject import (
    closes_restatement,
    ends_clause,
    goes_on_with_places,
    goes_on_with_whole,
    is_akin,
    is_of_the_subject,
    only_joins,
    where_subject_is_left,
)

VERB_BEHIND_ASIDE = 5
"""Words behind a remark, however long it is, in which its verb is looked for: "- most of them women - were killed"."""

NEXT_TO_AMOUNT = 2
"""Words behind a bare number that a verb of amount gives in which a verb tells of it: "the toll rose to 12 killed"."""

ASIDE_OPENS = COMMA | OPENING | DASHES
TELLS_AFTER = (
    ASIDE_OPENS | ENDS | BREAKDOWN_HERE | NUMBER_HERE | CUE_HERE | DESCRIBING | SUBJECT | COMPLEMENT | PLACE_CLAUSE
)
"""What must be looked at on the way from a number to a verb after it; other words only cost their passing."""

VERB_AFTER = "verb after the number"
PARTICIPLE_OF_NOUN = "participle after the noun"
RELATIVE_CLAUSE = "verb of a relative clause"


def by_verb_after(reading: Reading, word: int, counted: Counted, kind: str) -> Iterator[Choice]:
    """Verbs and participles to the right, whose subject is the counted noun."""
    classes = reading.classes
    index, cost, crossed, inside, told = counted.end, 0.0, False, False, 0
    reach = AFTER_PLACES_REACH if classes[counted.end] & PREPOSITION else AFTER_REACH
    limit = min(reading.last_cue_start + 1, counted.end + reach)
    if counted.noun is None and classes[word - 1] & RISING:
        limit = min(limit, index + NEXT_TO_AMOUNT)
    if index >= limit or (kind == "place" and classes[word - 1] & ORIGIN):
        return
    relative, noun_end = bool(classes[index] & RELATIVE), counted.end
    leaves = where_subject_is_left(reading, word, kind)
    is_part = kind == "money" and classes[counted.end] & PART_OF
    while index < limit:
        here = classes[index]
        if not (here & (TELLS_AFTER | leaves) or (relative and told)):
            cost += cost_of(here) if here & SMALL else 1.0
            index += 1
            continue
        if here & DESCRIBING and classes[index - 1] & POINTING and classes[index - 2] & CONJUNCTION:
            break
        skipped = after_aside(reading, index) if here & ASIDE_OPENS else 0
        if here & CLOSING and index == counted.end and closes_restatement(reading, word, index):
            skipped = index + 1
        if skipped:
            if index == noun_end:
                noun_end, relative = skipped, bool(classes[skipped] & RELATIVE)
            if classes[skipped] & AUXILIARY:
                limit = max(limit, min(reading.last_cue_start + 1, skipped + VERB_BEHIND_ASIDE))
            index = skipped
            continue
        relative = relative or (index > noun_end and bool(here & DESCRIBING))
        if relative and told and index >= told and begins_main_clause(reading, index):
            relative, cost = False, 0.0
        if here & leaves and is_of_the_subject(reading, index, told, leaves):
            break
        if told and here & BREAKDOWN_HERE:
            break
        for cue in reading.cues[index] if here & CUE_HERE else ():
            if choice := _subject_of(reading, cue, counted, kind, cost):
                told = max(told, cue.end)
                is_other_subject = not relative and _is_of_carrier(classes, word, choice.indicator)
                if is_other_subject and _is_main_verb(reading, counted.end, cue, choice):
                    continue
                if relative:
                    choice.how = RELATIVE_CLAUSE
                yield choice
        if here & COMMA and goes_on_with_whole(reading, word, index):
            index += 1
            continue
        if crossed and here & DESCRIBING and counted.noun and counted.noun.noun.indicator:
            break
        if here & SUBJECT and (crossed or classes[index - 1] & RELATIVE):
            break
        if ends_clause(reading, word, index, counted, kind):
            break
        if here & NUMBER_HERE:
            crossed = True
            if classes[index - 1] & VERB and reading.numbers[index].kind != "percent":
                break
            has_verb = classes[index + 1] & (CUE_HERE | AUXILIARY)
            is_listed = not has_verb and only_joins(reading, counted.end, index) and is_akin(reading, kind, index)
            inside = bool(classes[index - 1] & PREPOSITION) or (inside and goes_on_with_places(reading, index))
            if not (is_listed or inside) and classes[index - 1] & CONJUNCTION:
                break
            is_inside = inside or is_part
            cost += SAME_LIST if is_listed else NUMBER_OF_ITS_OWN if is_inside else ANOTHER_NUMBER_AFTER
        else:
            cost += cost_of(here)
        index += 1


def _is_of_carrier(classes: list[int], word: int, indicator: str) -> bool:
    """Whether the subject is what carries the counted, or what befell is said of what is meant for them."""
    if classes[word - 1] & CARRYING:
        return True
    return bool(classes[word - 1] & MEANT and classes[word - 2] & ALPHABETIC) and indicator in BEFALL


def _is_main_verb(reading: Reading, start: int, cue: Cue, choice: Choice) -> bool:
    """Whether a cue is in the verb of the sentence: "were shot dead", "hit a mine"; not "displaced by the war"."""
    if choice.how == VERB_AFTER or reading.classes[cue.end] & ARTICLE:
        return True
    return any(here & AUXILIARY for here in reading.classes[start : cue.start])


def _subject_of(reading: Reading, cue: Cue, counted: Counted, kind: str, cost: float) -> Choice | None:
    """The choice of a verb or participle after a noun; None where it is not the noun's."""
    indicator = indicator_of(reading, cue, kind, cost)
    if not indicator or cue.form == "before" or takes_object(reading, cue):
        return None
    if describes_another(reading, cue, counted.end):
        return None
    if kind == "money" and is_of_another(reading, cue, counted):
        return None
    if cost > 1 and cue.form == "after" and reading.classes[cue.start] & NOUN_HERE:
        return None
    if acts_on_noun(reading, cue):
        return None
    if cue.passive or (cue.form == "after" and not is_modifier(reading, cue.start)):
        score, how = weights.SUBJECT_OF_VERB - PER_WORD_AFTER * cost, VERB_AFTER
    elif counted.noun is None and cost <= 1:
        score, how = weights.HEADLESS_PARTICIPLE - PER_WORD_AFTER * cost, "participle right after the number"
    else:
        base = weights.PARTICIPLE_NEXT if cost < 1 else weights.PARTICIPLE_AFTER
        score, how = base - PER_WORD_PARTICIPLE * cost, PARTICIPLE_OF_NOUN
    return Choice(score + cue.rule.weight, indicator, cue.rule.name, how, cue.span, unit=cue.rule.alone)
