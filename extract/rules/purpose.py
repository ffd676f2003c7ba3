"""Aid that is meant for people: the object of an infinitive or a future verb, or what money is given for."""

from __future__ import annotations

from collections.abc import Iterator

from extract.rules.classes import (
    ACHIEVING,
    ADVERB_ENDING,
    AID,
    AUXILIARY,
    CARRYING,
    COMMA,
    FUTURE,
    NUMBER_HERE,
    PURPOSE,
    RECIPIENT,
    RELATIVE,
    SEMICOLON,
    STOP,
    VERB,
    WITH,
)
from extract.rules.figure import GROUPS, STATUS_NOUN, Choice
from extract.rules.reading import Cue, Reading, before_adverbs

PURPOSE_REACH = 12
"""Words before aid in which the infinitive that it is the object of, or the money for it, stands."""

AID_FOR = STATUS_NOUN + 2
"""What a noun of aid weighs: more than that the people it is for are refugees, less than any verb."""

ENDS_PURPOSE = COMMA | SEMICOLON | STOP | RELATIVE | AUXILIARY


def is_purpose(reading: Reading, cue: Cue) -> bool:
    """Whether words of aid given before a number tell what is to be given.

    "US$9 million to urgently assist 900"; "to improve access to services for 900"; "US$9 million for shelter for 900";
    "will begin distributions for 900";
    but not "was able to assist 900", "continued to provide shelter for 900", "gave shelter to 900".
    """
    classes = reading.classes
    if classes[cue.start] & PURPOSE and _is_infinitive(reading, _before_manner(classes, cue.start)):
        return True
    if (
        not classes[cue.end - 1] & RECIPIENT
        or _is_finite(classes[cue.start])
        or any(beside.form == "participle" for beside in reading.cues[cue.start])
    ):
        return False
    is_for = False
    for at in range(cue.start - 1, max(-1, cue.start - PURPOSE_REACH), -1):
        here = classes[at]
        if here & ENDS_PURPOSE and not here & RECIPIENT:
            return False
        if here & FUTURE:
            return not classes[at + 1] & ACHIEVING
        if here & NUMBER_HERE:
            return is_for and reading.numbers[at].kind == "money"
        if here & RECIPIENT:
            is_for = True
            verb = at + 2 if classes[at + 1] & ADVERB_ENDING else at + 1
            if classes[verb] & PURPOSE:
                return _is_infinitive(reading, at)
    return False


def by_aid_for(reading: Reading, word: int, kind: str) -> Iterator[Choice]:
    """Those whom a noun of aid further before is for: "the distribution of snacks in schools for 900 children".

    Not what only tells of a load: "lorries with aid for 900 people".
    """
    classes = reading.classes
    if kind not in GROUPS or not classes[word - 1] & RECIPIENT:
        return
    for at in range(word - 2, max(-1, word - 2 - PURPOSE_REACH), -1):
        here = classes[at]
        if here & (ENDS_PURPOSE | NUMBER_HERE | RECIPIENT):
            return
        if here & AID:
            if classes[at - 1] & (WITH | CARRYING):
                return
            yield Choice(AID_FOR, "reached", "reached", "aid that is for them", (at, at + 1), unit="people")
            return


def _is_infinitive(reading: Reading, at: int) -> bool:
    """Whether the word at ``at`` opens an infinitive of purpose: not that of "managed to", "was able to"."""
    classes = reading.classes
    return bool(classes[at] & RECIPIENT) and not classes[before_adverbs(classes, at)] & ACHIEVING


def _is_finite(verb: int) -> bool:
    """Whether words of aid begin with what happened: "went out to" in "grants to help with rents went out to 90"."""
    return bool(verb & VERB and not verb & PURPOSE)


def _before_manner(classes: list[int], index: int) -> int:
    """The word before ``index``, or before the adverb there: "to" in "to urgently assist"."""
    return index - 2 if classes[index - 1] & ADVERB_ENDING else index - 1
