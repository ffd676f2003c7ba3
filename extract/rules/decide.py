"""What each number of a sentence counts: all that bears on a number is weighed, and the strongest decides."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from operator import attrgetter

from extract.numbers import Number
from extract.rules.amounts import by_respective, by_what_is_put
from extract.rules.cases import from_cases_before, from_uncounted_before
from extract.rules.classes import (
    ALPHABETIC,
    ARTICLE,
    CARRYING,
    COLON,
    COMMA,
    JOINT,
    LINK,
    NAMING,
    OF,
    OPENING,
    POINTING,
    PREPOSITION,
    PUT_AT,
    RECIPIENT,
    RESPECTIVELY,
    RISING,
    VERB,
    WHICH,
    WITH,
)
from extract.rules.clauses import DASHES
from extract.rules.counted import Counted, counted_by, points_back
from extract.rules.distance import tells_of_funds
from extract.rules.enumerations import (
    BRACKET_LIST,
    by_head_of_list,
    by_list_in_brackets,
    by_list_of_names,
)
from extract.rules.figure import (
    FUNDING,
    GROUPS,
    HARM,
    HEADING_ABOVE,
    LABEL_BEFORE,
    LIST_OPENING,
    LOWEST,
    NO_CONTEXT,
    NOTHING,
    NOUN_LABEL,
    OBJECT_OF_VERB,
    PEOPLE,
    TOPIC,
    Choice,
    Context,
    Figure,
)
from extract.rules.following import from_next, is_of_heads
from extract.rules.harmed_places import by_place_of_harm
from extract.rules.inherit import (
    as_whole_of_sum,
    from_goods_given,
    from_noun_of_bracket,
    from_whole_named_before,
    inherited,
)
from extract.rules.label_rows import label_starts, labels_come_first, start_of_item
from extract.rules.labels import by_label_words, label_start, noun_of_label
from extract.rules.named import (
    WHOLE_REACH,
    label_before,
    left_out,
    noun_of,
    status_before,
    stood_for,
    tells_of_others,
    tells_what_befell,
    whole_of,
)
from extract.rules.noun_phrase import WEAK_INDICATORS, by_noun, by_participle_inside
from extract.rules.purpose import by_aid_for
from extract.rules.reading import Cue, NounAt, Reading
from extract.rules.recorded_as import by_what_recorded_as
from extract.rules.referring import from_what_was_told, noun_told
from extract.rules.rising import by_number_of_behind, by_total_of_before, by_what_rises, is_exceeded
from extract.rules.shares import by_share_of_told
from extract.rules.told_before import (
    OF_THOSE_NAMED,
    begins_carried,
    from_group_before,
    from_sentence_before,
    of_those_named,
)
from extract.rules.uncounted import counts_nothing, is_change, is_definite, is_fraction, is_mere_mention, is_no_sum
from extract.rules.verb_after import by_verb_after
from extract.rules.verb_before import by_verb_before, stands_among
from extract.rules.vocabulary import Noun
from extract.rules.void import without_void

SCORE = attrgetter("score")

LONGEST_STATUS = 5
"""Words before a number in which a line says who its people are: "Internally displaced people – 900 families"."""

GROUP_REACH = 40
"""Figures before one without a noun among which the group that it counts is looked for."""


OF_ANOTHER_ORDER = 100
"""Times a group counted before from which a number counts none like it: "900 households say that 2 million starve"."""


def decide(reading: Reading, context: Context = NO_CONTEXT) -> list[Figure]:
    """The figures of a sentence in order, one for each number; ``indicator`` is empty where a number counts nothing."""
    figures: list[Figure] = []
    labels = label_starts(reading) if labels_come_first(reading) else {}
    for word, number in reading.numbers.items():
        if word in labels:
            figures.append(_labelled(labels[word], word, number, reading, figures, context))
        else:
            figures.append(_figure(word, number, reading, figures, context))
    for index in range(len(figures) - 2, -1, -1):
        figures[index] = from_next(figures[index], figures[index + 1], index + 1, reading)
    return figures


def _figure(word: int, number: Number, reading: Reading, before: list[Figure], context: Context) -> Figure:
    counted = counted_by(reading, word)
    start = label_start(reading, word)
    label = label_before(reading, start, word, number) if counted.noun is None else None
    noun = stood_for(reading, counted, before) or noun_of(reading, word, number, counted, label)
    noun = noun or left_out(reading, word, number, before) or noun_told(reading, word, number, before, context.near)
    kind = _kind(reading, word, number, noun)
    choices = _choices(reading, word, number, counted, start, label, noun, kind, before, context)
    best = _or_heading(_strongest(without_void(choices, reading, word, counted, noun)), noun, kind, reading, context)
    if counts_nothing(reading, word, number, counted, best, before):
        best = NOTHING
    if best.unit == "people" and context.earlier and context.earlier.unit == "households":
        is_of_them = begins_carried(reading, word) and best.how != OF_THOSE_NAMED
        best.unit = "households" if is_of_them or points_back(reading, word) else best.unit
    return _made(reading, number, word, counted, noun, kind, best, before)


def _choices(
    reading: Reading,
    word: int,
    number: Number,
    counted: Counted,
    start: int,
    label: NounAt | None,
    noun: Noun | None,
    kind: str,
    before: list[Figure],
    context: Context,
) -> list[Choice]:
    """All that bears on a number, asked only where its sentence has what it takes."""
    choices: list[Choice] = []
    definite = is_definite(reading, word)
    if reading.cues:
        choices.extend(by_verb_after(reading, word, counted, kind))
        choices.extend(by_verb_before(reading, word, kind, label))
        whole = whole_of(reading, word) or counted
        if whole.inside:
            choices.extend(by_participle_inside(whole, kind))
    if reading.speaks_of(NAMING):
        choices.extend(by_what_recorded_as(reading, counted, kind))
    if noun and noun.indicator and kind != "money":
        is_of_whole = noun.firm and _is_of_those_told(reading, word, counted)
        choices.extend(by_noun(noun, label is not None, number.kind == "percent", definite, is_of_whole))
    if counted.noun and kind in GROUPS and 0 < word <= LONGEST_STATUS and (opening := status_before(reading, word)):
        choices.append(Choice(NOUN_LABEL, opening.noun.indicator, opening.noun.name, LABEL_BEFORE))
    if start < word and not (kind == "alone" and tells_what_befell(reading, word)):
        choices.extend(by_label_words(reading, start, word, kind))
    before_number = reading.classes[word - 1]
    if before_number & RECIPIENT:
        choices.extend(by_aid_for(reading, word, kind))
    if before_number & (LINK | WITH) or is_exceeded(reading, word):
        choices.extend(by_what_rises(reading, word, kind))
    if kind == "alone" and before_number & PUT_AT:
        choices.extend(by_what_is_put(reading, word))
    if kind == "alone" and reading.speaks_of(RESPECTIVELY):
        choices.extend(by_respective(reading, word, kind))
    if kind == "alone" and number.kind == "count" and context.earlier and before_number & (LINK | COLON | RISING):
        choices.extend(by_total_of_before(reading, word, context.earlier))
    if kind == "alone" and reading.classes[word + 1] & ARTICLE:
        choices.extend(by_number_of_behind(reading, word))
    if before_number & OPENING and (kind in PEOPLE or kind == "percent" or label):
        choices.extend(by_list_in_brackets(reading, word, kind, context))
    if before_number & (DASHES | JOINT) and kind in PEOPLE and context.earlier:
        choices.extend(by_list_of_names(reading, word, context.earlier))
    if kind == "alone" and reading.speaks_of(COLON):
        choices.extend(by_head_of_list(reading, word))
    choices.extend(_by_what_was_told(reading, word, number, counted, label, noun, kind, before, context))
    if kind == "percent" and not _can_be_of_funds(reading, context):
        return [choice for choice in choices if choice.indicator != "funding_received"]
    return choices


def _by_what_was_told(
    reading: Reading,
    word: int,
    number: Number,
    counted: Counted,
    label: NounAt | None,
    noun: Noun | None,
    kind: str,
    before: list[Figure],
    context: Context,
) -> Iterator[Choice]:
    """What the figures and nouns before a number, in its sentence and in those before, hand down to it."""
    if before and not reading.classes[word - 1] & CARRYING:
        is_pointed = counted.noun is None and points_back(reading, word)
        handed = inherited(reading, word, number, None if is_pointed else noun, before)
        spared = HARM if stands_among(reading, word) else ()
        yield from (choice for choice in handed if choice.indicator not in spared)
        if number.kind == "money":
            yield from as_whole_of_sum(reading, word, before)
        if reading.classes[word - 1] & RECIPIENT:
            yield from from_goods_given(reading, word, noun, before[-1])
    if reading.classes[1] & POINTING and kind in (*PEOPLE, "percent"):
        yield from of_those_named(reading, kind)
    if reading.breakdowns:
        yield from from_whole_named_before(reading, word, noun)
    if noun is None and reading.classes[word + 1] & OF and points_back(reading, word):
        yield from from_uncounted_before(reading, word)
    if reading.has_brackets:
        yield from from_noun_of_bracket(reading, word, noun)
    if noun and (noun.kind == "case" or (noun.kind == "event" and not noun.indicator)):
        yield from from_cases_before(reading, word, noun, before, context, label is not None)
    if kind == "place":
        yield from by_place_of_harm(reading, word, is_definite(reading, word), before)
    if number.kind == "percent" and noun is None:
        yield from by_share_of_told(reading, word, before, context.earlier)
    if context.moved:
        yield from from_group_before(reading, word, counted, noun, kind, context.moved)
    if context.earlier:
        yield from from_sentence_before(reading, word, number, noun, kind, context.earlier)
    if context.near:
        yield from from_what_was_told(reading, word, number, noun, before, context.near)
    if context.opened and not any(here & ALPHABETIC for here in reading.classes[:word]):
        yield from by_opening(context.opened, kind)


def by_opening(cue: Cue, kind: str) -> Iterator[Choice]:
    """What the line above a list says of the number that an item begins with: "The plan is to reach:"."""
    if indicator := cue.rule.by_kind.get(kind, ""):
        score = OBJECT_OF_VERB + cue.rule.weight
        yield Choice(score, indicator, cue.rule.name, LIST_OPENING, unit=cue.rule.alone)


def _can_be_of_funds(reading: Reading, context: Context) -> bool:
    """Whether a bare share may be one of funds: "40 per cent covered", but not "40 per cent received kits"."""
    return tells_of_funds(reading) or (context.earlier is not None and context.earlier.indicator in FUNDING)


def _labelled(
    start: int, word: int, number: Number, reading: Reading, before: list[Figure], context: Context
) -> Figure:
    """A number behind its label, which begins at word ``start``."""
    label = noun_of_label(reading, start_of_item(reading, word) if reading.classes[word - 1] & COMMA else start, word)
    if label and tells_of_others(reading, word, label):
        label = None
    noun = label.noun if label else left_out(reading, word, number, before)
    noun = noun or noun_told(reading, word, number, before, context.near)
    kind = _kind(reading, word, number, noun)
    counted = Counted(label.start, label.end, None, ()) if label else Counted(word + 1, word + 1, None, ())
    choices = [
        *by_label_words(reading, start, word, kind),
        *(by_what_rises(reading, word, kind) if reading.classes[word - 1] & LINK else ()),
        *(by_noun(noun, True, number.kind == "percent", False) if noun and noun.indicator and kind != "money" else ()),
        *(choice for choice in by_verb_before(reading, word, kind, label) if choice.cue and choice.cue[0] >= start),
        *(by_head_of_list(reading, word) if kind == "alone" else ()),
        *(inherited(reading, word, number, noun, before) if noun else ()),
        *(from_group_before(reading, word, counted, noun, kind, context.moved) if context.moved else ()),
        *(from_sentence_before(reading, word, number, noun, kind, context.earlier) if context.earlier else ()),
        *(from_what_was_told(reading, word, number, noun, before, context.near) if context.near else ()),
    ]
    best = _or_heading(_strongest(choices), noun, kind, reading, context)
    if number.kind == "percent" and is_change(reading, word):
        best = NOTHING
    return _made(reading, number, word, counted, noun, kind, best, before)


def _is_of_those_told(reading: Reading, word: int, counted: Counted) -> bool:
    """Whether a number is a part of what was counted before: "12 of which", "12 of these cases"."""
    if counted.noun is None:
        return points_back(reading, word)
    return bool(reading.classes[word + 1] & OF and reading.classes[word + 2] & POINTING)


def _strongest(choices: Sequence[Choice]) -> Choice:
    best = max(choices, key=SCORE, default=NOTHING)
    return best if best.score >= LOWEST else NOTHING


def _or_heading(best: Choice, noun: Noun | None, kind: str, reading: Reading, context: Context) -> Choice:
    """What the heading hands down to people, or to a sum in a line without a verb, of whom nothing stronger tells."""
    if kind == "money" and best.score < TOPIC and not any(here & VERB for here in reading.classes):
        topic = context.topic()
        return Choice(TOPIC, topic.funding, topic.funding_rule, HEADING_ABOVE) if topic.funding else best
    if best.score >= TOPIC or kind not in PEOPLE or noun is None or noun.indicator:
        return best
    topic = context.topic()
    if topic.indicator in WEAK_INDICATORS:
        return best
    return Choice(TOPIC, topic.indicator, topic.rule, HEADING_ABOVE) if topic.indicator else best


def _is_of_money(reading: Reading, word: int) -> bool:
    """Whether a share is one of a sum: "24 per cent of the US$ 293 million", "US$ 9 million, half of which"."""
    points_back = reading.classes[word + 2] & WHICH
    reach = range(word - 1, -1, -1) if points_back else range(word + 2, word + WHOLE_REACH)
    wholes = (reading.numbers.get(at) for at in reach)
    whole = next((number for number in wholes if number), None)
    return whole is not None and whole.kind == "money"


def _kind(reading: Reading, word: int, number: Number, noun: Noun | None) -> str:
    if number.kind == "money":
        return "money"
    if noun:
        return noun.kind
    is_share = reading.classes[word + 1] & OF and not _is_of_money(reading, word)
    return "alone" if number.kind == "count" or is_share else "percent"


def _made(
    reading: Reading,
    number: Number,
    word: int,
    counted: Counted,
    noun: Noun | None,
    kind: str,
    best: Choice,
    before: list[Figure],
) -> Figure:
    are_heads = bool(before) and number.kind == "count" and is_of_heads(before[-1], word, kind, reading)
    unit = "people" if are_heads else _unit(reading, number, noun, best, before)
    is_claimed = unit and (noun or number.kind != "count") and not is_mere_mention(number, unit)
    indicator = (
        "" if is_fraction(number, unit) or is_no_sum(best, unit) else best.indicator or ("other" if is_claimed else "")
    )
    rule = best.rule or "no cue"
    return Figure(number, word, counted, noun, kind, indicator, unit, rule, best.how, best.score, best.cue, best.parent)


def _unit(reading: Reading, number: Number, noun: Noun | None, best: Choice, before: list[Figure]) -> str:
    """The unit: of the number itself, its noun, the figure it was taken from, or the group counted before it."""
    if number.kind != "count":
        return "percent" if number.kind == "percent" else number.currency
    if noun:
        is_event = best.indicator == "incidents" and (noun.kind in ("case", "occasion") or best.how == BRACKET_LIST)
        return "events" if is_event else noun.unit
    if best.parent is not None and before[best.parent].number.kind != "percent":
        return before[best.parent].unit
    if best.unit == "people":
        for figure in before[:-GROUP_REACH:-1]:
            is_group = figure.noun and figure.kind in GROUPS and figure.number.kind == "count"
            is_like = number.value < figure.number.value * OF_ANOTHER_ORDER
            if is_group and is_like and not _only_tells_whence(reading, figure.word):
                return figure.unit
    return best.unit


def _only_tells_whence(reading: Reading, word: int) -> bool:
    """Whether a group stands in brackets or behind a preposition: "9 people (2 families)", "7 men from 3 families".

    It does not where something goes to it: "tents went to 40 families, and kits to 90".
    """
    before = reading.classes[word - 1]
    return bool(before & (OPENING | PREPOSITION) and not before & RECIPIENT)
