"""What each number of a sentence counts: all that bears on a number is weighed, and the strongest decides."""

from __future__ import annotations

from extract.numbers import Number
from extract.rules.counted import Counted, counted_by
from extract.rules.figure import (
    LOWEST,
    NO_CONTEXT,
    NOTHING,
    OBJECT_OF_VERB,
    PART_IN_BRACKETS,
    WHOLE_NAMED_BEFORE,
    Choice,
    Context,
    Figure,
)
from extract.rules.inherit import from_context, from_whole_named_before, inherited
from extract.rules.reading import NUMBER, NounAt, Reading
from extract.rules.vocabulary import Noun, Vocabulary
from extract.rules.weigh import (
    by_label_words,
    by_noun,
    by_participle_inside,
    by_place_of_harm,
    by_verb_after,
    by_verb_before,
    first_noun,
    label_of,
)

SMALL = 11
"""Numbers in words below this stand for so much else ("one", "two sides") that only a noun or tight words make them count."""

SHARED_VERB = ("verb after the number", "participle after the noun", "shares the verb of the next")
THINGS = frozenset(("building", "service", "land", "works", "animal", "goods"))
"""Kinds whose noun is often left out the second time."""

STATUSES = frozenset(("refugees", "returned", "displaced"))
MERE_STATES = frozenset(("population", "displaced"))
"""Indicators that add nothing to a noun that names one of ``STATUSES``."""

JOINERS = frozenset((",", ";"))
LONGEST_SHARED_GAP = 6
"""Words between two figures of a list that share the verb after the last of them."""

OPENING = 7
"""Words in which a sentence names what it counts a part of: "Of these families, 300 ..."."""

LONGEST_LABEL = 12
"""Words of a label before its number."""


def decide(reading: Reading, vocabulary: Vocabulary, context: Context = NO_CONTEXT) -> list[Figure]:
    """The figures of a sentence in order, one for each number; ``indicator`` is empty where a number counts nothing."""
    figures: list[Figure] = []
    labels_first = _labels_come_first(reading, vocabulary)
    previous = -1
    for word, number in reading.numbers.items():
        if labels_first:
            figures.append(_labelled(previous + 1, word, number, reading, figures, vocabulary, context))
        else:
            figures.append(_figure(word, number, reading, figures, vocabulary, context))
        previous = word
    for index in range(len(figures) - 2, -1, -1):
        figures[index] = _sharing_verb(figures[index], figures[index + 1], index + 1, reading, vocabulary)
    return figures


def _sharing_verb(figure: Figure, following: Figure, index: int, reading: Reading, vocabulary: Vocabulary) -> Figure:
    """A figure that shares the verb of the next one: "6,900 houses; 2,310 roads and 145 bridges were damaged"."""
    if figure.score >= WHOLE_NAMED_BEFORE or figure.noun is None or following.how not in SHARED_VERB:
        return figure
    gap = reading.words[figure.counted.end : following.word]
    rule = vocabulary.rules.get(following.rule)
    indicator = rule.indicator_for(figure.kind) if rule and len(gap) <= LONGEST_SHARED_GAP else ""
    if not indicator or not (set(gap) & JOINERS or vocabulary.grammar["conjunction"].intersection(gap)):
        return figure
    between = (cue for at in range(figure.counted.end, following.word) for cue in reading.cues.get(at, ()))
    if any(cue.passive or cue.form != "participle" for cue in between):
        return figure
    return figure._replace(
        indicator=indicator,
        rule=following.rule,
        how="shares the verb of the next",
        score=following.score,
        cue=following.cue,
        parent=index,
    )


def topic_of(reading: Reading) -> tuple[str, str]:
    """The indicator that a heading without a number is about, and the rule that says so; empty where none does."""
    for index in range(len(reading.words)):
        for cue in reading.cues.get(index, ()):
            if "person" in cue.rule.kinds:
                return cue.rule.indicator, cue.rule.name
        noun = reading.nouns.get(index)
        if noun and noun.noun.indicator and noun.noun.kind in ("person", "household", "case"):
            return noun.noun.indicator, noun.noun.name
    return "", ""


def _labels_come_first(reading: Reading, vocabulary: Vocabulary) -> bool:
    """Whether each number stands behind its label: "Deaths 316  Injured 1,248", "In need: 650,000"."""
    words, numbers = reading.words, list(reading.numbers)
    if len(numbers) > 1 and all(word in reading.nouns_ending for word in numbers):
        return counted_by(reading, numbers[-1], vocabulary).noun is None
    last = len(words) - 1
    while last >= 0 and words[last] in "*+).%":
        last -= 1
    if last < 1 or words[last] != NUMBER or words[0] == NUMBER or len(words) > LONGEST_LABEL * len(numbers):
        return False
    known = 0
    for previous, word in zip([-1, *numbers], numbers, strict=False):
        label = words[previous + 1 : word]
        if not label or any(token in vocabulary.grammar["verb"] or token in ("(", ",", "and") for token in label):
            return False
        known += any(index in reading.nouns or index in reading.cues for index in range(previous + 1, word))
    return 2 * known >= len(numbers)


def _labelled(
    start: int,
    word: int,
    number: Number,
    reading: Reading,
    before: list[Figure],
    vocabulary: Vocabulary,
    context: Context,
) -> Figure:
    """A number behind its label, which begins at word ``start``."""
    label = first_noun(reading, start, word)
    noun = label.noun if label else None
    kind = _kind(number, noun)
    choices = [
        *by_label_words(reading, start, word, kind),
        *by_noun(noun, True, number.kind == "percent", False),
        *by_verb_before(reading, word, kind, label, vocabulary),
        *(inherited(reading, word, number, noun, before, vocabulary) if noun else ()),
        *from_context(reading, word, noun, kind, context, vocabulary),
    ]
    best = max(choices, key=lambda choice: choice.score, default=NOTHING)
    counted = Counted(label.start, label.end, None, ()) if label else Counted(word + 1, word + 1, None, ())
    return _made(number, word, counted, noun, kind, best if best.score >= LOWEST else NOTHING, before)


def _figure(
    word: int, number: Number, reading: Reading, before: list[Figure], vocabulary: Vocabulary, context: Context
) -> Figure:
    counted = counted_by(reading, word, vocabulary)
    label_start = _label_start(reading, word)
    label = None
    if counted.noun is None and number.kind != "money":
        label = label_of(reading, word, vocabulary) or first_noun(reading, label_start, word)
    noun = _noun_of(reading, word, number, counted, label, vocabulary) or _left_out(
        reading, word, number, before, vocabulary
    )
    kind = _kind(number, noun, reading.words[word + 1 : word + 2] == ["of"])
    is_definite = _is_definite(reading.words, word, vocabulary)
    choices = [
        *by_verb_after(reading, word, counted, kind, vocabulary),
        *by_verb_before(reading, word, kind, label, vocabulary),
        *by_participle_inside(counted, kind),
        *by_noun(noun, label is not None, number.kind == "percent", is_definite),
        *inherited(reading, word, number, noun, before, vocabulary),
        *from_whole_named_before(reading, word, noun, vocabulary),
        *by_place_of_harm(reading, word, kind, is_definite),
        *from_context(reading, word, noun, kind, context, vocabulary),
    ]
    if counted.noun is None and label_start < word:
        choices.extend(by_label_words(reading, label_start, word, kind))
    best = max(_without_mere_state(choices, noun), key=lambda choice: choice.score, default=NOTHING)
    if best.score < LOWEST or _says_something_else(reading, word, number, counted, best, vocabulary):
        best = NOTHING
    return _made(number, word, counted, noun, kind, best, before)


def _left_out(reading: Reading, word: int, number: Number, before: list[Figure], vocabulary: Vocabulary) -> Noun | None:
    """The noun of the figure before, left out: "12,400 houses collapsed and another 8,140 were damaged"."""
    last = before[-1] if before else None
    if number.kind != "count" or last is None or last.noun is None or last.noun.kind not in THINGS:
        return None
    after = reading.words[word + 1 : word + 2]
    is_subject = bool(reading.cues.get(word + 1)) or (bool(after) and after[0] in vocabulary.grammar["auxiliary"])
    return last.noun if is_subject else None


def _without_mere_state(choices: list[Choice], noun: Noun | None) -> list[Choice]:
    """Leave out where people are, or that they fled, for a noun that says who they are: "hosts 300 refugees"."""
    if noun is None or not noun.indicator or noun.indicator not in STATUSES:
        return choices
    return [choice for choice in choices if choice.indicator not in MERE_STATES or choice.indicator == noun.indicator]


def _is_definite(words: list[str], word: int, vocabulary: Vocabulary) -> bool:
    """Whether the counted were spoken of before, or are all there are: "the three camps", "the country's 26 provinces"."""
    return word > 0 and (
        words[word - 1] in vocabulary.grammar["definite"] or words[word - 1].endswith(vocabulary.endings["genitive"])
    )


def _label_start(reading: Reading, word: int) -> int:
    """The first word of the label before a colon or dash right before the number; the number itself where none is."""
    words = reading.words
    if not word or words[word - 1] not in ":–—":
        return word
    start = word - 1
    while start > 0 and word - start < LONGEST_LABEL and words[start - 1] not in (",", ";", ".", ":", "(", ")", NUMBER):
        start -= 1
    return start


def _noun_of(
    reading: Reading, word: int, number: Number, counted: Counted, label: NounAt | None, vocabulary: Vocabulary
) -> Noun | None:
    """The noun that a number counts: after it, before it as a label, or that of the whole it is a part of."""
    words = reading.words
    if counted.noun is None and number.kind != "money" and words[word + 1 : word + 2] in (["of"], ["out"]):
        for index in range(word + 2, min(word + 6, len(words))):
            if words[index] == NUMBER:
                whole = counted_by(reading, index, vocabulary).noun
                return whole.noun if whole else None
    at = counted.noun or label
    if (
        at is None
        and word < OPENING
        and words[0] in vocabulary.grammar["partitive"]
        and words[word - 1 : word] == [","]
    ):
        at = first_noun(reading, 1, word)
    return at.noun if at else None


def _kind(number: Number, noun: Noun | None, is_share: bool = False) -> str:
    if number.kind == "money" or (number.kind == "percent" and noun is None and not is_share):
        return number.kind
    return noun.kind if noun else "alone"


def _says_something_else(
    reading: Reading, word: int, number: Number, counted: Counted, best: Choice, vocabulary: Vocabulary
) -> bool:
    """Whether a number that could count is the price of one thing, a change in per cent, or a mere "one of the"."""
    words, grammar = reading.words, vocabulary.grammar
    after = words[word + 1 : word + 2]
    if _is_rate(reading, word, counted, vocabulary):
        return True
    if number.kind == "money":
        return bool(after) and after[0] in grammar["price"]
    if number.kind == "percent":
        if counted.noun and _answers_survey(words, counted, vocabulary):
            return True
        is_change = bool(after) and after[0] in grammar["trend"]
        is_part = words[word - 2 : word - 1] != [] and words[word - 2] in grammar["makes_up"]
        return is_change or (word > 0 and words[word - 1] in grammar["trend_before"] and not is_part)
    if not number.spelled or number.value >= SMALL:
        return False
    if _one_in_three(reading, word):
        return True
    if (
        number.value == 1
        and best.score < OBJECT_OF_VERB - 1
        and (
            (counted.noun is None and best.parent is None)
            or after == ["of"]
            or (word and words[word - 1] in grammar["definite"])
            or after == ["in"]
        )
    ):
        return True
    if counted.noun:
        return False
    is_listed = best.parent is not None and (not after or after[0] in grammar["preposition"] or not after[0].isalpha())
    return not is_listed and best.score < PART_IN_BRACKETS - 10


def _is_rate(reading: Reading, word: int, counted: Counted, vocabulary: Vocabulary) -> bool:
    """Whether a number is a part of a rate: "two deaths per 10,000 people", "one in every 74"."""
    words, base = reading.words, vocabulary.grammar["rate"]
    if word and words[word - 1] in base and (words[word - 1] != "in" or _is_base(reading, word)):
        return NUMBER in words[max(0, word - 5) : word]
    end = max(counted.end, word + 1)
    return (
        words[end : end + 1] != []
        and words[end] in base
        and words[end + 1 : end + 2] == [NUMBER]
        and _is_base(reading, end + 1)
    )


def _is_base(reading: Reading, word: int) -> bool:
    """Whether a number is one that rates are given for: 100, 1,000, 10,000 ..."""
    value = reading.numbers[word].value
    return value >= 100 and str(int(value)).strip("0") == "1"


def _answers_survey(words: list[str], counted: Counted, vocabulary: Vocabulary) -> bool:
    """Whether a share is that of the answers in a survey: "71 per cent of respondents", "12 per cent of households said"."""
    if counted.noun is None or counted.noun.noun.firm:
        return False
    after = words[counted.end : counted.end + 1]
    return counted.noun.noun.kind == "thing" or (bool(after) and after[0] in vocabulary.grammar["survey"])


def _one_in_three(reading: Reading, word: int) -> bool:
    """Whether a number is either of the two in "one in three", "four in five"."""
    words = reading.words
    return (
        words[word + 1 : word + 2] in (["in"], ["out"])
        and NUMBER in words[word + 2 : word + 4]
        and word + 2 in _spelled(reading)
        or (words[word - 2 : word] == [NUMBER, "in"] and word - 2 in _spelled(reading))
    )


def _spelled(reading: Reading) -> set[int]:
    return {word for word, number in reading.numbers.items() if number.spelled and number.value < SMALL}


def _made(
    number: Number, word: int, counted: Counted, noun: Noun | None, kind: str, best: Choice, before: list[Figure]
) -> Figure:
    unit = best.unit
    if number.kind == "percent":
        unit = "percent"
    elif number.kind == "money":
        unit = number.currency
    elif noun:
        unit = noun.unit
    elif best.parent is not None:
        unit = before[best.parent].unit
    elif unit == "people" and (group := _group_before(before)):
        unit = group.unit
    indicator = best.indicator or ("other" if unit and (noun or number.kind != "count") else "")
    return Figure(
        number,
        word,
        counted,
        noun,
        kind,
        indicator,
        unit,
        best.rule or "no cue",
        best.how,
        best.score,
        best.cue,
        best.parent,
    )


def _group_before(before: list[Figure]) -> Figure | None:
    """The last group of people counted in the sentence: "300 families were verified and 200 received kits"."""
    return next((figure for figure in reversed(before) if figure.noun and figure.kind in ("person", "household")), None)
