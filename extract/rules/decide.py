"""What each number of a sentence counts: all that bears on a number is weighed, and the strongest decides."""

from __future__ import annotations

from collections.abc import Sequence

from extract.numbers import Number
from extract.rules.counted import Counted, counted_by
from extract.rules.figure import LOWEST, NO_CONTEXT, NOTHING, PEOPLE, WHOLE_NAMED_BEFORE, Choice, Context, Figure
from extract.rules.inherit import begins_carried, from_context, from_whole_named_before, inherited
from extract.rules.labels import by_label_words, first_noun, label_of, label_start, labels_come_first, says_itself
from extract.rules.reading import NUMBER, NounAt, Reading
from extract.rules.uncounted import counts_nothing, is_definite, is_mere_mention
from extract.rules.vocabulary import Noun
from extract.rules.weigh import by_noun, by_participle_inside, by_place_of_harm, by_verb_after, by_verb_before

SHARED_VERB = frozenset(("verb after the number", "participle after the noun", "shares the verb of the next"))
"""Ways in which a figure has a verb that the one before it in a list can share."""

LONGEST_SHARED_GAP = 6
"""Words between two figures of a list that share the verb after the last of them."""

LEFT_OUT_KINDS = frozenset(("building", "service", "land", "works", "animal", "goods"))
"""Kinds whose noun is often left out the second time."""

GROUPS = frozenset(("person", "household"))

MERE_STATES = {
    "refugees": ("population", "displaced"),
    "displaced": ("population",),
    "returned": ("population",),
    "deaths": ("recovered", "evacuated", "returned"),
}
"""Indicators that add nothing to a noun that says who the counted are, by the noun's own."""

WHOLE_REACH = 6
"""Words after a number in which the number of its whole stands: "280,500 of the 1.23 million"."""

TIGHT_VERB = 62.0
"""Weight from which a verb before a number surely has it for its object."""

OPENING = 7
"""Words in which a sentence names what it counts a part of: "Of these families, 300 ..."."""


def decide(reading: Reading, context: Context = NO_CONTEXT) -> list[Figure]:
    """The figures of a sentence in order, one for each number; ``indicator`` is empty where a number counts nothing."""
    figures: list[Figure] = []
    labels_first = labels_come_first(reading)
    previous = -1
    for word, number in reading.numbers.items():
        if labels_first:
            figures.append(_labelled(previous + 1, word, number, reading, figures, context))
        else:
            figures.append(_figure(word, number, reading, figures, context))
        previous = word
    for index in range(len(figures) - 2, -1, -1):
        figures[index] = _sharing_verb(figures[index], figures[index + 1], index + 1, reading)
    return figures


def topic_of(reading: Reading) -> tuple[str, str]:
    """The indicator that a heading without a number is about, and the rule that says so; empty where none does."""
    for index in range(len(reading.words)):
        for cue in reading.cues.get(index, ()):
            if "person" in cue.rule.kinds:
                return cue.rule.indicator, cue.rule.name
        noun = reading.nouns.get(index)
        if noun and noun.noun.indicator and noun.noun.kind in PEOPLE:
            return noun.noun.indicator, noun.noun.name
    return "", ""


def _figure(word: int, number: Number, reading: Reading, before: list[Figure], context: Context) -> Figure:
    counted = counted_by(reading, word)
    is_told = counted.noun is None and says_itself(reading, word)
    start = word if is_told else label_start(reading, word)
    label = None
    if counted.noun is None and number.kind != "money" and not is_told:
        label = label_of(reading, word) or first_noun(reading, start, word)
    noun = _noun_of(reading, word, number, counted, label) or _left_out(reading, word, number, before, context)
    kind = _kind(number, noun, is_share=reading.is_a(word + 1, "of"))
    definite = is_definite(reading, word)
    objects = list(by_verb_before(reading, word, kind, label))
    choices = [
        *by_verb_after(reading, word, counted, kind, any(choice.score >= TIGHT_VERB for choice in objects)),
        *objects,
        *by_participle_inside(counted, kind),
        *by_noun(noun, label is not None, number.kind == "percent", definite),
        *(by_label_words(reading, start, word, kind) if counted.noun is None else ()),
        *inherited(reading, word, number, noun, before),
        *from_whole_named_before(reading, word, noun),
        *by_place_of_harm(reading, kind, definite),
        *from_context(reading, word, noun, kind, context),
    ]
    best = _strongest(_without_mere_state(choices, noun))
    if counts_nothing(reading, word, number, counted, best):
        best = NOTHING
    return _made(number, word, counted, noun, kind, best, before)


def _labelled(
    start: int, word: int, number: Number, reading: Reading, before: list[Figure], context: Context
) -> Figure:
    """A number behind its label, which begins at word ``start``."""
    label = first_noun(reading, start, word)
    noun = label.noun if label else None
    kind = _kind(number, noun)
    choices = [
        *by_label_words(reading, start, word, kind),
        *by_noun(noun, True, number.kind == "percent", False),
        *by_verb_before(reading, word, kind, label),
        *(inherited(reading, word, number, noun, before) if noun or reading.is_a(word - 1, "recipient") else ()),
        *from_context(reading, word, noun, kind, context),
    ]
    counted = Counted(label.start, label.end, None, ()) if label else Counted(word + 1, word + 1, None, ())
    return _made(number, word, counted, noun, kind, _strongest(choices), before)


def _strongest(choices: Sequence[Choice]) -> Choice:
    best = max(choices, key=lambda choice: choice.score, default=NOTHING)
    return best if best.score >= LOWEST else NOTHING


def _sharing_verb(figure: Figure, following: Figure, index: int, reading: Reading) -> Figure:
    """A figure that shares the verb of the next one: "6,900 houses; 2,310 roads and 145 bridges were damaged"."""
    if figure.score >= WHOLE_NAMED_BEFORE or figure.noun is None or following.how not in SHARED_VERB:
        return figure
    gap = range(figure.counted.end, following.word)
    rule = reading.vocabulary.rules.get(following.rule)
    indicator = rule.indicator_for(figure.kind) if rule and len(gap) <= LONGEST_SHARED_GAP else ""
    is_list = any(reading.at(at) in (",", ";") or reading.is_a(at, "conjunction") for at in gap[-2:])
    cues = [cue for at in gap for cue in reading.cues.get(at, ())]
    if not indicator or not is_list or any(cue.passive or cue.form != "participle" for cue in cues):
        return figure
    return figure._replace(
        indicator=indicator,
        rule=following.rule,
        how="shares the verb of the next",
        score=following.score,
        cue=following.cue,
        parent=index,
    )


def _noun_of(reading: Reading, word: int, number: Number, counted: Counted, label: NounAt | None) -> Noun | None:
    """The noun that a number counts: after it, before it as a label, or that of the whole it is a part of."""
    if counted.noun is None and number.kind != "money" and reading.is_a(word + 1, "part_of"):
        for index in range(word + 2, word + WHOLE_REACH):
            if reading.at(index) == NUMBER:
                whole = counted_by(reading, index).noun
                return whole.noun if whole else None
    at = counted.noun or label
    if at is None and word < OPENING and reading.is_a(0, "partitive") and reading.at(word - 1) == ",":
        at = first_noun(reading, 1, word)
    return at.noun if at else None


def _left_out(reading: Reading, word: int, number: Number, before: list[Figure], context: Context) -> Noun | None:
    """The noun of the figure before, left out: "12,400 houses collapsed and another 8,140 were damaged".

    In a sentence that points back it may be that of the sentence before: "Of these, 8,140 were destroyed".
    """
    last = before[-1] if before else context.earlier if begins_carried(reading, word) else None
    if number.kind != "count" or last is None or last.noun is None or last.noun.kind not in LEFT_OUT_KINDS:
        return None
    is_subject = bool(reading.cues.get(word + 1)) or reading.is_a(word + 1, "auxiliary")
    return last.noun if is_subject else None


def _without_mere_state(choices: list[Choice], noun: Noun | None) -> list[Choice]:
    """Leave out where people are, or that they fled, for a noun that says who they are: "hosts 300 refugees"."""
    mere = MERE_STATES.get(noun.indicator, ()) if noun else ()
    return [choice for choice in choices if choice.indicator not in mere]


def _kind(number: Number, noun: Noun | None, is_share: bool = False) -> str:
    if number.kind == "money" or (number.kind == "percent" and noun is None and not is_share):
        return number.kind
    return noun.kind if noun else "alone"


def _made(
    number: Number, word: int, counted: Counted, noun: Noun | None, kind: str, best: Choice, before: list[Figure]
) -> Figure:
    unit = _unit(number, noun, best, before)
    is_claimed = unit and (noun or number.kind != "count") and not is_mere_mention(number, unit)
    indicator = best.indicator or ("other" if is_claimed else "")
    rule = best.rule or "no cue"
    return Figure(number, word, counted, noun, kind, indicator, unit, rule, best.how, best.score, best.cue, best.parent)


def _unit(number: Number, noun: Noun | None, best: Choice, before: list[Figure]) -> str:
    """The unit: of the number itself, its noun, the figure it was taken from, or the group counted before it."""
    if number.kind != "count":
        return "percent" if number.kind == "percent" else number.currency
    if noun:
        return noun.unit
    if best.parent is not None and before[best.parent].number.kind == "count":
        return before[best.parent].unit
    groups = (figure for figure in reversed(before) if figure.noun and figure.kind in GROUPS)
    group = next((figure for figure in groups if figure.number.kind == "count"), None)
    return group.unit if group and best.unit == "people" else best.unit
