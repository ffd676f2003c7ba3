"""What each number of a sentence counts: all that bears on a number is weighed, and the strongest decides."""

from __future__ import annotations

from collections.abc import Sequence

from extract.numbers import Number
from extract.rules.counted import Counted, counted_by, is_whole, points_back
from extract.rules.figure import (
    GROUPS,
    LOWEST,
    NO_CONTEXT,
    NOTHING,
    NOUN_LABEL,
    PEOPLE,
    WHOLE_NAMED_BEFORE,
    Choice,
    Context,
    Figure,
)
from extract.rules.inherit import (
    from_context,
    from_incidents_before,
    from_noun_of_bracket,
    from_whole_named_before,
    inherited,
)
from extract.rules.labels import (
    BRACKET_LIST,
    by_label_words,
    by_list_in_brackets,
    by_what_rises,
    label_start,
    labels_come_first,
    noun_of_label,
)
from extract.rules.named import WHOLE_REACH, label_before, left_out, noun_of
from extract.rules.reading import Reading
from extract.rules.uncounted import counts_nothing, is_change, is_definite, is_fraction, is_mere_mention
from extract.rules.vocabulary import Noun
from extract.rules.weigh import (
    RELATIVE_CLAUSE,
    by_noun,
    by_participle_inside,
    by_place_of_harm,
    by_verb_after,
    by_verb_before,
)

SHARED_VERB = frozenset(
    ("verb after the number", "participle after the noun", "shares the verb of the next", RELATIVE_CLAUSE)
)
"""Ways in which a figure has a verb that the one before it in a list can share."""

MAIN_VERB = 64.0
"""Weight from which a verb before a number is that of its sentence."""

LONGEST_SHARED_GAP = 6
"""Words between two figures of a list that share the verb after the last of them."""

GROUP_REACH = 40
"""Figures before one without a noun among which the group that it counts is looked for."""

LONGEST_LISTED = 6
"""Words of a heading in which the noun that its list counts stands: "Number of reported incidents by type"."""

LONGEST_ITEM = 8
"""Words of an item of a list, its number among them."""

LONGEST_RESTATEMENT = 3
"""Words between a figure and the next that says it again in another unit."""

MERE_STATES = {
    "refugees": ("population", "displaced"),
    "displaced": ("population", "refugees"),
    "returned": ("population",),
    "personnel": ("refugees", "population"),
    "evacuated": ("population", "displaced"),
}
"""Indicators that add nothing to a noun that says who the counted are, by the noun's own."""

AIDED = frozenset(("reached", "targeted"))
REASONS_FOR_AID = frozenset(("affected", "in_need"))
"""Indicators of what people are helped for."""


def decide(reading: Reading, context: Context = NO_CONTEXT) -> list[Figure]:
    """The figures of a sentence in order, one for each number; ``indicator`` is empty where a number counts nothing."""
    if context.listed and (items := _item_of_list(reading, context.listed)):
        return items
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
        figures[index] = _sharing_whole(figures[index], figures[index + 1], index + 1, reading)
        figures[index] = _said_again(figures[index], figures[index + 1], index + 1, reading)
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


def listed_under(reading: Reading) -> Noun | None:
    """What a heading says that its list counts, one by one: incidents in "Incidents by district"; None for others."""
    first = next((reading.nouns[at] for at in range(len(reading.words)) if at in reading.nouns), None)
    if reading.numbers or first is None or not first.noun.firm or first.end > LONGEST_LISTED:
        return None
    is_by = any(reading.is_a(at, "list_by") for at in range(first.end, first.end + 2))
    return first.noun if is_by and not any(reading.is_a(at, "auxiliary") for at in range(len(reading.words))) else None


def _item_of_list(reading: Reading, noun: Noun) -> list[Figure]:
    """The figure of a list's item, a name and a number: "Gao 439", "Looting: 34"; none for other sentences."""
    if len(reading.numbers) != 1 or len(reading.words) > LONGEST_ITEM:
        return []
    ((word, number),) = reading.numbers.items()
    sides = (range(word), range(word + 1, len(reading.words)))
    is_at_edge = any(not any(reading.at(at).isalpha() for at in side) for side in sides)
    is_clause = any(reading.is_a(at, "verb") for at in range(len(reading.words)))
    if not is_at_edge or is_clause or number.kind == "money":
        return []
    choice = Choice(NOUN_LABEL, noun.indicator, noun.name, "item of the list under its heading")
    return [_made(number, word, Counted(word + 1, word + 1, None, ()), noun, noun.kind, choice, [])]


def _figure(word: int, number: Number, reading: Reading, before: list[Figure], context: Context) -> Figure:
    counted = counted_by(reading, word)
    start = label_start(reading, word)
    label = label_before(reading, start, word, number) if counted.noun is None else None
    noun = noun_of(reading, word, number, counted, label) or left_out(reading, word, number, before)
    kind = _kind(number, noun, is_share=reading.is_a(word + 1, "of") and not _is_of_money(reading, word))
    definite = is_definite(reading, word)
    choices = [
        *by_verb_after(reading, word, counted, kind),
        *by_verb_before(reading, word, kind, label),
        *by_participle_inside(counted, kind),
        *by_noun(noun, label is not None, number.kind == "percent", definite),
        *by_label_words(reading, start, word, kind),
        *by_what_rises(reading, word, kind),
        *(by_list_in_brackets(reading, word, context) if kind in PEOPLE or label else ()),
        *inherited(
            reading, word, number, None if counted.noun is None and points_back(reading, word) else noun, before
        ),
        *from_whole_named_before(reading, word, noun),
        *from_noun_of_bracket(reading, word, noun),
        *from_incidents_before(reading, word, noun, before, context),
        *by_place_of_harm(reading, kind, definite),
        *from_context(reading, word, noun, kind, context),
    ]
    told = _without_mere_state(choices, noun, is_whole=is_whole(reading, word))
    best = _strongest(_without_description(told, word))
    if counts_nothing(reading, word, number, counted, best):
        best = NOTHING
    return _made(number, word, counted, noun, kind, best, before)


def _labelled(
    start: int, word: int, number: Number, reading: Reading, before: list[Figure], context: Context
) -> Figure:
    """A number behind its label, which begins at word ``start``."""
    label = noun_of_label(reading, start, word)
    noun = label.noun if label else None
    kind = _kind(number, noun)
    choices = [
        *by_label_words(reading, start, word, kind),
        *by_noun(noun, True, number.kind == "percent", False),
        *(choice for choice in by_verb_before(reading, word, kind, label) if choice.cue and choice.cue[0] >= start),
        *(inherited(reading, word, number, noun, before) if noun else ()),
        *from_context(reading, word, noun, kind, context),
    ]
    counted = Counted(label.start, label.end, None, ()) if label else Counted(word + 1, word + 1, None, ())
    return _made(number, word, counted, noun, kind, _strongest(choices), before)


def _strongest(choices: Sequence[Choice]) -> Choice:
    best = max(choices, key=lambda choice: choice.score, default=NOTHING)
    return best if best.score >= LOWEST else NOTHING


def _sharing_verb(figure: Figure, following: Figure, index: int, reading: Reading) -> Figure:
    """A figure that shares the verb of the next one: "6,900 houses; 2,310 roads and 145 bridges were damaged"."""
    is_place = figure.number.kind == "count" and reading.is_a(figure.word + 1, "rate_of") and following.noun is None
    if figure.score >= WHOLE_NAMED_BEFORE or following.how not in SHARED_VERB or not (figure.noun or is_place):
        return figure
    gap = range(figure.counted.end, following.word)
    rule = reading.vocabulary.rules.get(following.rule)
    indicator = rule.indicator_for(figure.kind) if rule and len(gap) <= LONGEST_SHARED_GAP else ""
    is_list = any(reading.at(at) in (",", ";") or reading.is_a(at, "conjunction") for at in gap)
    cues = [cue for at in gap for cue in reading.cues.get(at, ())]
    is_part = any(reading.is_a(at, "which") for at in gap)
    if not indicator or not is_list or is_part or any(cue.passive or cue.form != "participle" for cue in cues):
        return figure
    return figure._replace(
        indicator=indicator,
        rule=following.rule,
        unit=figure.unit or following.unit,
        how="shares the verb of the next",
        score=following.score,
        cue=following.cue,
        parent=index,
    )


def _sharing_whole(figure: Figure, following: Figure, index: int, reading: Reading) -> Figure:
    """A share of what the next share names: "men made up 26 per cent and women 40 per cent of the displaced"."""
    are_shares = figure.number.kind == "percent" and following.number.kind == "percent" and following.noun
    is_open = figure.noun is None and figure.indicator in ("", "other") and not reading.is_a(figure.word + 1, "of")
    gap = range(figure.word + 1, following.word)
    if not (are_shares and is_open and reading.is_a(following.word + 1, "of")) or is_change(reading, figure.word):
        return figure
    if len(gap) > LONGEST_SHARED_GAP or not any(reading.is_a(at, "conjunction") for at in gap):
        return figure
    return figure._replace(
        indicator=following.indicator,
        rule=following.rule,
        how="shares the whole of the next",
        score=following.score,
        cue=following.cue,
        parent=index,
    )


def _said_again(figure: Figure, following: Figure, index: int, reading: Reading) -> Figure:
    """Households that the next figure counts by heads, or the reverse: "300 households comprising 1,500 IDPs"."""
    pair = {figure.kind, following.kind}
    gap = range(figure.counted.end, following.word)
    if figure.indicator not in ("", "other") or pair != GROUPS or len(gap) > LONGEST_RESTATEMENT:
        return figure
    if not following.indicator or not any(reading.is_a(at, "restating") for at in gap):
        return figure
    return figure._replace(
        indicator=following.indicator,
        rule=following.rule,
        how="said again by the next",
        score=following.score,
        cue=following.cue,
        parent=index,
    )


def _without_mere_state(choices: list[Choice], noun: Noun | None, is_whole: bool) -> list[Choice]:
    """Leave out where people are, or that they fled, for a noun that says who they are: "hosts 300 refugees".

    Those who are a part of people who got aid got it too: "reached 900 people, among them 300 people in need".
    """
    mere = MERE_STATES.get(noun.indicator, ()) if noun else ()
    is_aided = not is_whole and any(choice.parent is not None and choice.indicator in AIDED for choice in choices)
    return [
        choice
        for choice in choices
        if choice.indicator not in mere
        and not (is_aided and choice.indicator in REASONS_FOR_AID and choice.how == "participle after the noun")
    ]


def _is_of_money(reading: Reading, word: int) -> bool:
    """Whether a share is one of a sum: "24 per cent of the US$ 293 million"."""
    wholes = (reading.numbers.get(at) for at in range(word + 2, word + WHOLE_REACH))
    whole = next((number for number in wholes if number), None)
    return whole is not None and whole.kind == "money"


def _without_description(choices: list[Choice], word: int) -> list[Choice]:
    """Leave out what a relative clause says beside a verb of the sentence: "feeds 900 refugees who rely on aid"."""
    has_verb = any(
        choice.how == "verb before the number" and choice.score >= MAIN_VERB and choice.cue and choice.cue[1] == word
        for choice in choices
    )
    return [choice for choice in choices if not (has_verb and choice.how == RELATIVE_CLAUSE)]


def _kind(number: Number, noun: Noun | None, is_share: bool = False) -> str:
    if number.kind == "money" or (number.kind == "percent" and noun is None and not is_share):
        return number.kind
    return noun.kind if noun else "alone"


def _made(
    number: Number, word: int, counted: Counted, noun: Noun | None, kind: str, best: Choice, before: list[Figure]
) -> Figure:
    unit = _unit(number, noun, best, before)
    is_claimed = unit and (noun or number.kind != "count") and not is_mere_mention(number, unit)
    indicator = "" if is_fraction(number, unit) else best.indicator or ("other" if is_claimed else "")
    rule = best.rule or "no cue"
    return Figure(number, word, counted, noun, kind, indicator, unit, rule, best.how, best.score, best.cue, best.parent)


def _unit(number: Number, noun: Noun | None, best: Choice, before: list[Figure]) -> str:
    """The unit: of the number itself, its noun, the figure it was taken from, or the group counted before it."""
    if number.kind != "count":
        return "percent" if number.kind == "percent" else number.currency
    if noun:
        is_event = best.indicator == "incidents" and (noun.kind == "case" or best.how == BRACKET_LIST)
        return "events" if is_event else noun.unit
    if best.parent is not None:
        return before[best.parent].unit
    group = next((figure for figure in before[:-GROUP_REACH:-1] if figure.noun and figure.kind in GROUPS), None)
    return group.unit if group and best.unit == "people" else best.unit
