"""What each number of a sentence counts: all that bears on a number is weighed, and the strongest decides."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from operator import attrgetter

from extract.numbers import Number
from extract.rules.amounts import by_respective, by_what_is_put
from extract.rules.classes import (
    ARTICLE,
    COLON,
    COMMA,
    JOINT,
    LINK,
    NAMING,
    OF,
    OPENING,
    POINTING,
    PUT_AT,
    RECIPIENT,
    RESPECTIVELY,
    RISING,
    VERB,
    WITH,
)
from extract.rules.clauses import DASHES
from extract.rules.counted import Counted, counted_by, points_back
from extract.rules.distance import tells_of_funds
from extract.rules.enumerations import by_head_of_list, by_list_in_brackets, by_list_of_names
from extract.rules.figure import (
    FUNDING,
    GROUPS,
    HEADING_ABOVE,
    LABEL_BEFORE,
    LOWEST,
    NO_CONTEXT,
    NOTHING,
    NOUN_LABEL,
    PEOPLE,
    TOPIC,
    Choice,
    Context,
    Figure,
    Question,
)
from extract.rules.following import from_next
from extract.rules.handed_down import by_sentences_before, by_what_was_told
from extract.rules.inherit import inherited
from extract.rules.kind_and_unit import figure_of, kind_of
from extract.rules.label_rows import label_starts, labels_come_first, start_of_item
from extract.rules.labels import by_label_words, label_start, noun_of_label
from extract.rules.named import (
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
from extract.rules.reading import Reading
from extract.rules.recorded_as import by_what_recorded_as
from extract.rules.referring import noun_told
from extract.rules.rising import by_number_of_behind, by_total_of_before, by_what_rises, is_exceeded
from extract.rules.told_before import begins_carried
from extract.rules.uncounted import counts_nothing, is_change, is_definite
from extract.rules.verb_after import by_verb_after
from extract.rules.verb_before import by_verb_before
from extract.rules.void import without_void

SCORE = attrgetter("score")

LONGEST_STATUS = 5
"""Words before a number in which a line says who its people are: "Internally displaced people – 900 families"."""


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
    """A number with what it counts by its noun and by the strongest of all that bears on it."""
    counted = counted_by(reading, word)
    start = label_start(reading, word)
    label = label_before(reading, start, word, number) if counted.noun is None else None
    noun = stood_for(reading, counted, before) or noun_of(reading, word, number, counted, label)
    noun = noun or left_out(reading, word, number, before) or noun_told(reading, word, number, before, context.near)
    kind = kind_of(reading, word, number, noun)
    asked = Question(reading, word, number, counted, label, noun, kind, before, context)
    best = _or_heading(_strongest(without_void(_choices(asked, start), reading, word, counted, noun)), asked)
    if counts_nothing(reading, word, number, counted, best, before):
        best = NOTHING
    if best.unit == "people" and _are_households(reading, word, context.earlier):
        best.unit = "households"
    return figure_of(asked, best)


def _are_households(reading: Reading, word: int, earlier: Figure | None) -> bool:
    """Whether a number is a part of households told of before: "900 families fled. Of these, 90 live in tents"."""
    is_told = earlier is not None and earlier.unit == "households"
    return is_told and (begins_carried(reading, word) or points_back(reading, word))


def _choices(asked: Question, start: int) -> list[Choice]:
    """All that bears on a number, asked only where its sentence has what it takes; its label begins at ``start``."""
    reading, word, kind = asked.reading, asked.word, asked.kind
    choices = _by_verbs(asked) if reading.cues else []
    if reading.speaks_of(NAMING):
        choices.extend(by_what_recorded_as(reading, asked.counted, kind))
    choices.extend(_by_nouns(asked))
    if start < word and not (kind == "alone" and tells_what_befell(reading, word)):
        choices.extend(by_label_words(reading, start, word, kind))
    before_number = reading.classes[word - 1]
    if before_number & RECIPIENT:
        choices.extend(by_aid_for(reading, word, kind))
    if before_number & (LINK | WITH) or is_exceeded(reading, word):
        choices.extend(by_what_rises(reading, word, kind))
    if kind == "alone":
        choices.extend(_by_amount(asked))
    choices.extend(_by_list(asked))
    choices.extend(by_what_was_told(asked))
    if kind == "percent" and not _can_be_of_funds(reading, asked.context):
        return [choice for choice in choices if choice.indicator != "funding_received"]
    return choices


def _by_verbs(asked: Question) -> list[Choice]:
    """What the cues around a number say of it: "killed 12", "12 were killed", "12 displaced families"."""
    reading, word, counted, kind = asked.reading, asked.word, asked.counted, asked.kind
    choices = [*by_verb_after(reading, word, counted, kind), *by_verb_before(reading, word, kind, asked.label)]
    whole = whole_of(reading, word) or counted
    if whole.inside:
        choices.extend(by_participle_inside(whole, kind))
    return choices


def _by_nouns(asked: Question) -> Iterator[Choice]:
    """What the counted noun itself says, and the one that opens a line: "Displaced people: 900 families"."""
    reading, word, counted, noun = asked.reading, asked.word, asked.counted, asked.noun
    if noun and noun.indicator and asked.kind != "money":
        is_of_whole = noun.firm and _is_of_those_told(reading, word, counted)
        is_share = asked.number.kind == "percent"
        yield from by_noun(noun, asked.label is not None, is_share, is_definite(reading, word), is_of_whole)
    can_open = counted.noun and asked.kind in GROUPS and 0 < word <= LONGEST_STATUS
    if can_open and (opening := status_before(reading, word)):
        yield Choice(NOUN_LABEL, opening.noun.indicator, opening.noun.name, LABEL_BEFORE)


def _by_amount(asked: Question) -> Iterator[Choice]:
    """What words of amounts say of a number alone: "put the toll at 12", "the total has risen to 90"."""
    reading, word, earlier = asked.reading, asked.word, asked.context.earlier
    before = reading.classes[word - 1]
    if before & PUT_AT:
        yield from by_what_is_put(reading, word)
    if reading.speaks_of(RESPECTIVELY):
        yield from by_respective(reading, word, asked.kind)
    if asked.number.kind == "count" and earlier and before & (LINK | COLON | RISING):
        yield from by_total_of_before(reading, word, earlier)
    if reading.classes[word + 1] & ARTICLE:
        yield from by_number_of_behind(reading, word)


def _by_list(asked: Question) -> Iterator[Choice]:
    """What a list says whose item a number is: "(300 in Gao, 12 in Mopti)", "Gao – 300", "Killed: Gao 300"."""
    reading, word, kind, earlier = asked.reading, asked.word, asked.kind, asked.context.earlier
    before = reading.classes[word - 1]
    if before & OPENING and (kind in PEOPLE or kind == "percent" or asked.label):
        yield from by_list_in_brackets(reading, word, kind, asked.context)
    if before & (DASHES | JOINT) and kind in PEOPLE and earlier:
        yield from by_list_of_names(reading, word, earlier)
    if kind == "alone" and reading.speaks_of(COLON):
        yield from by_head_of_list(reading, word)


def _can_be_of_funds(reading: Reading, context: Context) -> bool:
    """Whether a bare share may be one of funds: "40 per cent covered", but not "40 per cent received kits"."""
    return tells_of_funds(reading) or (context.earlier is not None and context.earlier.indicator in FUNDING)


def _labelled(
    start: int, word: int, number: Number, reading: Reading, before: list[Figure], context: Context
) -> Figure:
    """A number behind its label, "In need: 650,000", which begins at word ``start``."""
    label = noun_of_label(reading, start_of_item(reading, word) if reading.classes[word - 1] & COMMA else start, word)
    if label and tells_of_others(reading, word, label):
        label = None
    noun = label.noun if label else left_out(reading, word, number, before)
    noun = noun or noun_told(reading, word, number, before, context.near)
    kind = kind_of(reading, word, number, noun)
    counted = Counted(label.start, label.end, None, ()) if label else Counted(word + 1, word + 1, None, ())
    asked = Question(reading, word, number, counted, label, noun, kind, before, context)
    choices = [
        *by_label_words(reading, start, word, kind),
        *(by_what_rises(reading, word, kind) if reading.classes[word - 1] & LINK else ()),
        *(by_noun(noun, True, number.kind == "percent", False) if noun and noun.indicator and kind != "money" else ()),
        *(choice for choice in by_verb_before(reading, word, kind, label) if choice.cue and choice.cue[0] >= start),
        *(by_head_of_list(reading, word) if kind == "alone" else ()),
        *(inherited(reading, word, number, noun, before) if noun else ()),
        *by_sentences_before(asked),
    ]
    best = _or_heading(_strongest(choices), asked)
    if number.kind == "percent" and is_change(reading, word):
        best = NOTHING
    return figure_of(asked, best)


def _is_of_those_told(reading: Reading, word: int, counted: Counted) -> bool:
    """Whether a number is a part of what was counted before: "12 of which", "12 of these cases"."""
    if counted.noun is None:
        return points_back(reading, word)
    return bool(reading.classes[word + 1] & OF and reading.classes[word + 2] & POINTING)


def _strongest(choices: Sequence[Choice]) -> Choice:
    """The choice of most weight, the first of those that have it; nothing where all are too weak."""
    best = max(choices, key=SCORE, default=NOTHING)
    return best if best.score >= LOWEST else NOTHING


def _or_heading(best: Choice, asked: Question) -> Choice:
    """What the heading hands down to people, or to a sum in a line without a verb, of whom nothing stronger tells."""
    kind, noun = asked.kind, asked.noun
    if kind == "money" and best.score < TOPIC and not any(here & VERB for here in asked.reading.classes):
        topic = asked.context.topic()
        return Choice(TOPIC, topic.funding, topic.funding_rule, HEADING_ABOVE) if topic.funding else best
    if best.score >= TOPIC or kind not in PEOPLE or noun is None or noun.indicator:
        return best
    topic = asked.context.topic()
    if topic.indicator in WEAK_INDICATORS:
        return best
    return Choice(TOPIC, topic.indicator, topic.rule, HEADING_ABOVE) if topic.indicator else best
