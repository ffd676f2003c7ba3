"""What bears on a number and yet says nothing of it, for what stands beside it says better what it counts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from extract.rules.classes import (
    ARTICLE,
    AUXILIARY,
    CLOSING,
    COMMA,
    CONJUNCTION,
    LINK,
    MODIFIER_ENDING,
    NONE,
    NUMBER_HERE,
    OF,
    PARTITIVE,
    PREPOSITION,
    RECIPIENT,
    SHARE,
    STOP,
    STOPPED,
)
from extract.rules.clauses import bracket_before
from extract.rules.counted import MOVED, Counted, before_owner, is_whole
from extract.rules.figure import GROUPS, HARM, STATE_NOUN, Choice
from extract.rules.inherit import open_bracket
from extract.rules.noun_phrase import INSIDE
from extract.rules.reading import ADVERBIAL, Reading, before_adverbs, is_passive
from extract.rules.rising import RISING
from extract.rules.verb_after import PARTICIPLE_OF_NOUN, RELATIVE_CLAUSE, VERB_AFTER
from extract.rules.verb_before import VERB_BEFORE
from extract.rules.vocabulary import Noun

MAIN_VERB = 64.0
"""Weight from which a verb before a number is that of its sentence."""

MERE_STATES = {
    "refugees": ("population", "displaced", "personnel"),
    "displaced": ("population", "refugees", "personnel"),
    "returned": ("population", "personnel"),
    "personnel": ("refugees", "population"),
    "evacuated": ("population", "displaced"),
}
"""Indicators that add nothing to a noun that says who the counted are, by the noun's own."""

OF_VERBS = (VERB_AFTER, VERB_BEFORE)
"""How verbs bear on a number."""

AIDED = frozenset(("reached", "targeted"))
AILMENT = "malnourished"
"""The indicator of what the parts of those treated are told by: "treated 900 children (SAM: 300, MAM: 600)"."""

WHOLES = (*GROUPS, "sample")
"""Kinds whose noun says of a whole what is so of it, whatever came of its part: "12 of 90 samples were positive"."""

REASONS_FOR_AID = frozenset(("affected", "in_need"))
"""Indicators of what people are helped for."""


def without_void(
    choices: list[Choice], reading: Reading, word: int, counted: Counted, noun: Noun | None
) -> list[Choice]:
    """The choices for a number that are left when those that others make void are out."""
    told, behind = choices, reading.classes[counted.end]
    hows = [choice.how for choice in choices]
    if RISING in hows:
        told = _without_rise(told, reading)
    if told:
        told = _without_mere_state(told, reading, word, noun, behind & COMMA != 0)
    told = _without_verb_of_part(told, reading, word, noun)
    if behind & AUXILIARY and is_stopped(reading, word, counted.end):
        told = [choice for choice in told if choice.how != VERB_BEFORE]
    if VERB_AFTER in hows and VERB_BEFORE in hows and len(reading.numbers) > 1:
        told = _without_next_clause(told, reading, word, counted)
    if len(reading.numbers) > 1:
        told = [_wanted_if_funded(one, reading, word) if one.indicator == "reached" else one for one in told]
    if noun is None and behind & PREPOSITION:
        told = _without_plan_it_is_for(told, word)
    return _without_description(told, word) if RELATIVE_CLAUSE in hows else told


def _without_next_clause(choices: list[Choice], reading: Reading, word: int, counted: Counted) -> list[Choice]:
    """Leave out the verb of a next number for the object of a verb: "killed 13 people and 900 were affected"."""
    others = [at for at in reading.numbers if at >= counted.end]
    if not others or not any(here & CONJUNCTION for here in reading.classes[counted.end : others[0]]):
        return choices
    if not any(_is_verb_of_object(choice, reading.classes, word) for choice in choices):
        return choices
    return [choice for choice in choices if not _is_of_next(choice, reading.classes, others[0])]


def _is_verb_of_object(choice: Choice, classes: Sequence[int], word: int) -> bool:
    """Whether a verb of a subject stands right before a number; not "the damaged 13 schools"."""
    if choice.how != VERB_BEFORE or choice.cue is None or choice.cue[1] != word or word < 2:
        return False
    return not (classes[choice.cue[0] - 1] & (ARTICLE | AUXILIARY) or classes[word - 1] & PREPOSITION)


def _is_of_next(choice: Choice, classes: Sequence[int], other: int) -> bool:
    """Whether a verb stands behind the next number with an auxiliary of its own."""
    is_after = choice.how == VERB_AFTER and choice.cue is not None
    return is_after and any(here & AUXILIARY for here in classes[other : choice.cue[1] if choice.cue else other])


def _wanted_if_funded(choice: Choice, reading: Reading, word: int) -> Choice:
    """What a sum is to bring about is not so yet: "needs $3 million to feed 900 people"; others reached are kept."""
    if choice.cue is None or choice.cue[1] > word:
        return choice
    classes, (first, end) = reading.classes, choice.cue
    sum_at = next((at for at, number in reading.numbers.items() if at < first and number.kind == "money"), 0)
    if not sum_at:
        return choice
    is_wanted = any(here & RECIPIENT for here in classes[before_adverbs(classes, first) + 1 : first])
    is_wanted = is_wanted and not classes[first] & MODIFIER_ENDING
    if classes[end - 1] & classes[sum_at + 1] & RECIPIENT:
        is_wanted = not any(here & (COMMA | STOP | NUMBER_HERE) for here in classes[sum_at + 1 : first])
    return replace(choice, indicator="targeted", how="what money is for") if is_wanted else choice


def _without_plan_it_is_for(choices: list[Choice], word: int) -> list[Choice]:
    """Leave out the plan that money goes to for the verb that gives it: "paid $3 million into the flash appeal"."""
    is_given = any(
        choice.indicator == "funding_received" and choice.cue and choice.cue[1] == word for choice in choices
    )
    if not is_given:
        return choices
    return [choice for choice in choices if not (choice.how == VERB_AFTER and choice.indicator == "funding_required")]


def is_stopped(reading: Reading, word: int, index: int) -> bool:
    """Whether what was for people was stopped, behind them at ``index``: "aid to 900 was cut".

    Its verb stands behind the counted, which a preposition binds to it.
    """
    classes = reading.classes
    if not (classes[index] & AUXILIARY and classes[before_owner(reading, word)] & (RECIPIENT | OF)):
        return False
    while classes[index] & (AUXILIARY | ADVERBIAL):
        index += 1
    return bool(classes[index] & STOPPED and is_passive(classes, index))


def _without_mere_state(
    choices: list[Choice], reading: Reading, word: int, noun: Noun | None, adds_only: bool
) -> list[Choice]:
    """Leave out where people are, or that they fled, for a noun that says who they are: "hosts 300 refugees".

    So too what a relative clause that ``adds_only`` says of their needs: "there are 900 refugees, who need aid".

    Those who are a part of people who got aid got it too: "reached 900 people, among them 300 people in need".
    """
    mere = MERE_STATES.get(noun.indicator, ()) if noun and not noun.vague else ()
    adds_only = adds_only and noun is not None and noun.indicator in MERE_STATES
    is_aided = is_meant = False
    for choice in choices:
        if choice.parent is not None and choice.indicator in AIDED:
            is_aided = not is_whole(reading, word)
            if reading.has_brackets and open_bracket(reading, word) is not None:
                choices = [other for other in choices if other.indicator != AILMENT]
            is_meant = choice.indicator == "targeted" and choice.how != "continues the list"
    if not mere and not adds_only and not is_aided:
        return choices
    return [
        choice
        for choice in choices
        if choice.indicator not in mere
        and not (adds_only and choice.how == RELATIVE_CLAUSE and choice.indicator in REASONS_FOR_AID)
        and not (is_aided and choice.how == PARTICIPLE_OF_NOUN and _tells_of_aid(choice, is_meant))
    ]


def _tells_of_aid(choice: Choice, is_meant: bool) -> bool:
    """Whether a participle only says why people get aid, or what they are to get: "with access to water"."""
    return choice.indicator in REASONS_FOR_AID or (is_meant and choice.indicator == "reached")


def _without_rise(choices: list[Choice], reading: Reading) -> list[Choice]:
    """Leave out a verb that only says how the number of its subject rose: "total arrivals have reached 900"."""
    return [
        choice
        for choice in choices
        if not (choice.how == VERB_BEFORE and choice.cue and _only_links(reading, choice.cue[1] - 1))
    ]


def _only_links(reading: Reading, index: int) -> bool:
    """Whether a verb ends with a word that only says how its subject rose: "to", "reached"; not "of"."""
    return bool(reading.classes[index] & LINK) and not reading.classes[index] & OF


def _without_description(choices: list[Choice], word: int) -> list[Choice]:
    """Leave out what a relative clause says beside a verb of the sentence: "feeds 900 refugees who rely on aid"."""
    has_verb = any(
        choice.how == VERB_BEFORE and choice.score >= MAIN_VERB and choice.cue and choice.cue[1] == word
        for choice in choices
    )
    return [choice for choice in choices if not (has_verb and choice.how == RELATIVE_CLAUSE)]


def _without_verb_of_part(choices: list[Choice], reading: Reading, word: int, noun: Noun | None) -> list[Choice]:
    """Leave out the verb of a share for its whole, the people of a place: "half of the town's 9,000 people fled".

    So too for a whole whose noun says who they are: "a third of the 9,000 refugees lack water"; for one whose noun is
    described, and for harm to a part: "two of the six kidnapped engineers were killed"; and for what holds of none at
    all: "none of the 40 huts burned".
    """
    classes, of = reading.classes, before_owner(reading, word)
    if reading.speaks_of(NONE) and classes[of - 1 if classes[of] & PARTITIVE else of] & NONE:
        return [choice for choice in choices if choice.how not in OF_VERBS and choice.parent is None]
    if not noun or noun.kind not in WHOLES:
        return choices
    part = bracket_before(reading, of - 1) - 1 if classes[of - 1] & CLOSING else of - 1
    if not classes[of] & OF or not classes[part] & (NUMBER_HERE | SHARE):
        return choices
    if noun.kind not in GROUPS:
        return [choice for choice in choices if choice.how != VERB_AFTER] if noun.indicator else choices
    if any(choice.how == INSIDE for choice in choices):
        return [choice for choice in choices if choice.how != VERB_AFTER and choice.parent is None]
    if any(choice.how == VERB_AFTER and choice.indicator in HARM for choice in choices):
        return [
            choice
            for choice in choices
            if choice.indicator not in HARM or (choice.how != VERB_AFTER and choice.parent is None)
        ]
    is_owned = of < word - 1 and not classes[word - 1] & ARTICLE
    if noun.indicator not in MOVED if noun.indicator else not is_owned:
        return choices
    kept = [choice for choice in choices if choice.how != VERB_AFTER and choice.parent is None]
    people = Choice(STATE_NOUN, "population", noun.name, "the people of a place", unit=noun.unit)
    return kept if noun.indicator else [*kept, people]
