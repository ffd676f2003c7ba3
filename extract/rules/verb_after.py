"""Verbs and participles after a number, whose subject it is: "300 people were displaced"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

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

BESIDE = COMMA | OPENING | CLOSING | DASHES
"""Signs at which a remark beside the counted may begin or close."""

TELLS_AFTER = BESIDE | ENDS | BREAKDOWN_HERE | NUMBER_HERE | CUE_HERE | DESCRIBING | SUBJECT | COMPLEMENT | PLACE_CLAUSE
"""What must be looked at on the way from a number to a verb after it; other words only cost their passing."""

VERB_AFTER = "verb after the number"
PARTICIPLE_OF_NOUN = "participle after the noun"
RELATIVE_CLAUSE = "verb of a relative clause"


@dataclass(slots=True, eq=False)
class _Way:
    """The way from what a number at ``word`` counts to the verbs behind it, and what it has passed so far.

    ``noun_end`` is the word after the noun and the remarks beside it; ``told`` the word after the last cue of the noun,
    0 before the first; ``is_inside`` tells whether the numbers passed are of places where the counted are.
    """

    word: int
    counted: Counted
    kind: str
    limit: int
    noun_end: int
    is_relative: bool
    told: int = 0
    cost: float = 0.0
    is_past_number: bool = False
    is_inside: bool = False


def by_verb_after(reading: Reading, word: int, counted: Counted, kind: str) -> Iterator[Choice]:
    """Verbs and participles to the right, whose subject is the counted noun."""
    classes, index = reading.classes, counted.end
    limit = _limit_after(reading, word, counted)
    if index >= limit or (kind == "place" and classes[word - 1] & ORIGIN):
        return
    way = _Way(word, counted, kind, limit, index, bool(classes[index] & RELATIVE))
    leaves = where_subject_is_left(reading, word, kind)
    while index < way.limit:
        here = classes[index]
        if not (here & (TELLS_AFTER | leaves) or (way.is_relative and way.told)):
            way.cost += cost_of(here) if here & SMALL else 1.0
            index += 1
            continue
        if here & DESCRIBING and classes[index - 1] & POINTING and classes[index - 2] & CONJUNCTION:
            break
        if here & BESIDE and (behind := _behind_remark(reading, way, index)):
            index = behind
            continue
        _enter_clause(reading, way, index)
        if way.told and here & BREAKDOWN_HERE:
            break
        if here & leaves and is_of_the_subject(reading, index, way.told, leaves):
            break
        for cue in reading.cues[index] if here & CUE_HERE else ():
            if choice := _subject_of(reading, cue, counted, kind, way.cost):
                way.told = max(way.told, cue.end)
                if way.is_relative:
                    choice.how = RELATIVE_CLAUSE
                elif _is_of_carrier(reading, way, choice) and _is_main_verb(reading, way, cue, choice):
                    continue
                yield choice
        if not (here & COMMA and goes_on_with_whole(reading, word, index)):
            if _ends(reading, way, index):
                break
            if not here & NUMBER_HERE:
                way.cost += cost_of(here)
            elif not _pass_number(reading, way, index):
                break
        index += 1


def _limit_after(reading: Reading, word: int, counted: Counted) -> int:
    """The word before which the look for a verb behind a number ends."""
    reach = AFTER_PLACES_REACH if reading.classes[counted.end] & PREPOSITION else AFTER_REACH
    if counted.noun is None and reading.classes[word - 1] & RISING:
        reach = NEXT_TO_AMOUNT
    return min(reading.last_cue_start + 1, counted.end + reach)


def _behind_remark(reading: Reading, way: _Way, index: int) -> int:
    """The word behind a remark on the counted that begins or closes at ``index``, where the way goes on; 0 for none."""
    if index == way.counted.end and reading.classes[index] & CLOSING and closes_restatement(reading, way.word, index):
        behind = index + 1
    else:
        behind = after_aside(reading, index)
    if not behind:
        return 0
    following = reading.classes[behind]
    if index == way.noun_end:
        way.noun_end, way.is_relative = behind, bool(following & RELATIVE)
    if following & AUXILIARY:
        way.limit = max(way.limit, min(reading.last_cue_start + 1, behind + VERB_BEHIND_ASIDE))
    return behind


def _enter_clause(reading: Reading, way: _Way, index: int) -> None:
    """Note where a relative clause begins, and where the sentence goes on behind one that told of the noun."""
    way.is_relative = way.is_relative or (index > way.noun_end and bool(reading.classes[index] & DESCRIBING))
    if way.is_relative and way.told and index >= way.told and begins_main_clause(reading, index):
        way.is_relative, way.cost = False, 0.0


def _ends(reading: Reading, way: _Way, index: int) -> bool:
    """Whether no verb behind the word at ``index`` can be that of the counted noun."""
    classes, here = reading.classes, reading.classes[index]
    if here & SUBJECT and (way.is_past_number or classes[index - 1] & RELATIVE):
        return True
    noun = way.counted.noun
    if here & DESCRIBING and way.is_past_number and noun and noun.noun.indicator:
        return True
    return ends_clause(reading, way.word, index, way.counted, way.kind)


def _pass_number(reading: Reading, way: _Way, index: int) -> bool:
    """Pass the number at ``index``, at its cost; False where it begins what is told of it alone: "and 300 were"."""
    before, end = reading.classes[index - 1], way.counted.end
    if before & VERB and reading.numbers[index].kind != "percent":
        return False
    has_verb = reading.classes[index + 1] & (CUE_HERE | AUXILIARY)
    is_listed = not has_verb and only_joins(reading, end, index) and is_akin(reading, way.kind, index)
    way.is_past_number = True
    way.is_inside = bool(before & PREPOSITION) or (way.is_inside and goes_on_with_places(reading, index))
    if before & CONJUNCTION and not (is_listed or way.is_inside):
        return False
    is_inside = way.is_inside or (way.kind == "money" and reading.classes[end] & PART_OF)
    way.cost += SAME_LIST if is_listed else NUMBER_OF_ITS_OWN if is_inside else ANOTHER_NUMBER_AFTER
    return True


def _is_of_carrier(reading: Reading, way: _Way, choice: Choice) -> bool:
    """Whether the subject is what carries the counted, or what befell is said of what is meant for them."""
    before = reading.classes[way.word - 1]
    if before & CARRYING:
        return True
    return bool(before & MEANT and reading.classes[way.word - 2] & ALPHABETIC) and choice.indicator in BEFALL


def _is_main_verb(reading: Reading, way: _Way, cue: Cue, choice: Choice) -> bool:
    """Whether a cue is in the verb of the sentence: "were shot dead", "hit a mine"; not "displaced by the war"."""
    if choice.how == VERB_AFTER or reading.classes[cue.end] & ARTICLE:
        return True
    return any(here & AUXILIARY for here in reading.classes[way.counted.end : cue.start])


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
