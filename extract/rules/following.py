"""What a figure takes from the next one of its sentence: a verb, a whole, or that it is said again in another unit."""

from __future__ import annotations

from dataclasses import replace

from extract.rules.classes import (
    ADVERB_ENDING,
    AGENT,
    ALPHABETIC,
    AUXILIARY,
    CARRYING,
    COMMA,
    CONJUNCTION,
    CUE_HERE,
    MODIFIER_ENDING,
    NOUN_HERE,
    NUMBER_HERE,
    OF,
    ORIGIN,
    OUT_OF,
    RATE_OF,
    RECIPIENT,
    RESTATING,
    SEMICOLON,
    VERB,
    WHICH,
    WITH,
)
from extract.rules.counted import KNOWN, points_back
from extract.rules.figure import GROUPS, LONGEST_RESTATEMENT, WHOLE_NAMED_BEFORE, Figure
from extract.rules.reading import Reading
from extract.rules.uncounted import is_change
from extract.rules.verb_after import PARTICIPLE_OF_NOUN, RELATIVE_CLAUSE, VERB_AFTER

SHARED_VERB = frozenset((VERB_AFTER, PARTICIPLE_OF_NOUN, "shares the verb of the next", RELATIVE_CLAUSE))
"""Ways in which a figure has a verb that the one before it in a list can share."""

OF_ONE_NOUN = (PARTICIPLE_OF_NOUN, RELATIVE_CLAUSE)
"""Ways in which what is told may be of the noun right before it alone: "300 refugees and 500 IDPs who came back"."""

SHARES = frozenset(("money", "percent"))
"""Kinds of what can be a part of a sum."""

LONGEST_SHARED_GAP = 6
"""Words between two figures of a list that share the verb after the last of them."""


def from_next(figure: Figure, following: Figure, index: int, reading: Reading) -> Figure:
    """A figure with what it takes from the next one, whose place among the figures is ``index``."""
    figure = _sharing_verb(figure, following, index, reading)
    figure = _sharing_whole(figure, following, index, reading)
    figure = _sum_of_need(figure, following, index, reading)
    return _said_again(figure, following, index, reading)


def _sharing_verb(figure: Figure, following: Figure, index: int, reading: Reading) -> Figure:
    """A figure that shares the verb of the next one: "6,900 houses; 2,310 roads and 145 bridges were damaged".

    What befell a part befell no whole: "90 patients, 12 of whom died".
    """
    if figure.score >= WHOLE_NAMED_BEFORE or following.how not in SHARED_VERB or points_back(reading, following.word):
        return figure
    classes = reading.classes
    is_told_apart = following.how in OF_ONE_NOUN and _are_told_apart(figure, following, classes)
    if is_told_apart or (classes[figure.word - 1] & RATE_OF and classes[figure.word - 2] & NUMBER_HERE):
        return figure
    is_place = figure.number.kind == "count" and classes[figure.word + 1] & RATE_OF and following.noun is None
    if (not figure.noun and not is_place) or (figure.word == 1 and classes[0] & OF):
        return figure
    rule = reading.vocabulary.rules.get(following.rule)
    indicator = rule.by_kind.get(figure.kind, "") if rule else ""
    gap = classes[figure.counted.end : following.word]
    if any(here & SEMICOLON for here in gap) and _is_object(figure, classes):
        return figure
    if not gap or _has_its_own_verb(figure, gap, reading) or classes[figure.word - 1] & CARRYING:
        return figure
    if following.counted.noun is None and not (is_place or _leaves_noun_out(figure, gap)):
        return figure
    if (
        not indicator
        or len(gap) > LONGEST_SHARED_GAP
        or not any(here & (COMMA | SEMICOLON | CONJUNCTION) for here in gap)
    ):
        return figure
    cues = [cue for at in range(figure.counted.end, following.word) for cue in reading.cues.get(at, ())]
    if any(here & WHICH for here in gap) or any(cue.passive or cue.form != "participle" for cue in cues):
        return figure
    taken = _taking(figure, following, index, "shares the verb of the next")
    return replace(taken, indicator=indicator, unit=figure.unit or following.unit)


def _are_told_apart(figure: Figure, following: Figure, classes: list[int]) -> bool:
    """Whether the nouns of two figures name people of different status: "300 IDPs and 500 refugees abroad".

    Behind a semicolon only the second need have none: "300 returnees; 900 people in need".
    """
    own, other = (noun.indicator if noun else "" for noun in (figure.noun, following.noun))
    if any(here & SEMICOLON for here in classes[figure.counted.end : following.word]):
        return bool(own) and own != other
    return bool(own and other) and own != other


def _is_object(figure: Figure, classes: list[int]) -> bool:
    """Whether a verb stands right before a figure, whose object it is: "nurses identified 30 patients; 12 died"."""
    before = classes[figure.word - 1]
    return bool(before & (VERB | MODIFIER_ENDING)) and not before & AUXILIARY


def _has_its_own_verb(figure: Figure, gap: list[int], reading: Reading) -> bool:
    """Whether the words after a figure go on with a verb of their own: "a raft with 26 men sank and 14 are missing".

    Not "30 huts occupied by nuns and 12 latrines were damaged".
    """
    if any(here & AGENT for here in gap):
        return False
    cues = reading.cues.get(figure.counted.end, ())
    if cues and all(figure.kind not in cue.rule.by_kind for cue in cues):
        return True
    is_unknown = gap[0] & ALPHABETIC and not gap[0] & (KNOWN | CUE_HERE | NOUN_HERE | ADVERB_ENDING)
    return bool(is_unknown) or any(here & AUXILIARY for here in gap)


def _leaves_noun_out(figure: Figure, gap: list[int]) -> bool:
    """Whether a number after a gap counts the same as a figure before it: "five men in Ica and nine in Puno died"."""
    is_plain = figure.noun is not None and figure.kind in GROUPS and not figure.noun.indicator
    return is_plain and not any(here & SEMICOLON for here in gap)


def _sharing_whole(figure: Figure, following: Figure, index: int, reading: Reading) -> Figure:
    """A share of what the next share names: "men made up 26 per cent and women 40 per cent of the displaced"."""
    if _is_share_before_rise(figure, following, reading):
        return _taking(figure, following, index, "share that the next one rose or fell from")
    are_shares = figure.number.kind == "percent" and following.number.kind == "percent" and following.noun
    if not are_shares or figure.noun or figure.tells:
        return figure
    classes = reading.classes
    if not classes[following.word + 1] & OF or classes[figure.word + 1] & OF or is_change(reading, figure.word):
        return figure
    gap = classes[figure.word + 1 : following.word]
    if len(gap) > LONGEST_SHARED_GAP or not any(here & CONJUNCTION for here in gap):
        return figure
    return _taking(figure, following, index, "shares the whole of the next")


def _is_share_before_rise(figure: Figure, following: Figure, reading: Reading) -> bool:
    """Whether a share is what the next one was before: "from 39 per cent in May, hunger rose to 60 per cent"."""
    are_shares = figure.number.kind == "percent" and following.number.kind == "percent" and following.indicator
    if not are_shares or figure.noun or figure.tells:
        return False
    return bool(reading.classes[figure.word - 1] & ORIGIN and reading.classes[following.word - 1] & RECIPIENT)


def _sum_of_need(figure: Figure, following: Figure, index: int, reading: Reading) -> Figure:
    """What is a part of the sum that is needed: "it has $9 million, or 10 per cent, of the $90 million it needs"."""
    if figure.kind not in SHARES or figure.indicator != "other" or following.indicator != "funding_required":
        return figure
    classes, after = reading.classes, figure.word + 1
    is_part = classes[after] & (OF | OUT_OF) and following.word - after <= LONGEST_RESTATEMENT
    if not is_part or following.number.kind != "money":
        return figure
    rule = reading.vocabulary.rule_of("funding_received", "money")
    return replace(figure, indicator="funding_received", rule=rule, how="part of the sum needed", parent=index)


def _said_again(figure: Figure, following: Figure, index: int, reading: Reading) -> Figure:
    """Households that the next figure counts by heads, or the reverse: "300 households comprising 1,500 IDPs".

    So too a share that it counts by heads: "19 per cent, or 1,500 people".
    """
    if figure.tells or not following.indicator:
        return figure
    gap = reading.classes[figure.counted.end : following.word]
    if figure.kind == "percent":
        if following.kind not in GROUPS or any(here & WITH for here in gap) or is_change(reading, figure.word):
            return figure
    elif {figure.kind, following.kind} != GROUPS and not is_of_heads(figure, following.word, following.kind, reading):
        return figure
    if len(gap) > LONGEST_RESTATEMENT or not any(here & RESTATING for here in gap):
        return figure
    return _taking(figure, following, index, "said again by the next")


def _taking(figure: Figure, following: Figure, index: int, how: str) -> Figure:
    """The figure with the meaning of the next one, whose place among the figures is ``index``."""
    return replace(
        figure,
        indicator=following.indicator,
        rule=following.rule,
        how=how,
        score=following.score,
        cue=following.cue,
        parent=index,
    )


def is_of_heads(households: Figure, word: int, kind: str, reading: Reading) -> bool:
    """Whether a number without a noun counts the heads of the households before it: "300 families or 1,500"."""
    if kind != "alone" or households.kind != "household" or households.counted.end != word - 1:
        return False
    return bool(reading.classes[word - 1] & RESTATING)
