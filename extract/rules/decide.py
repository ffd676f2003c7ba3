"""What each number of a sentence counts: every cue that bears on a number is weighed, and the strongest one decides.

The weights state how tightly words are bound to a number, in the order a careful reader would: a verb whose subject is
the counted noun, a verb whose object it is, the noun itself where it says what happened ("deaths"), the figure that
this one breaks down or continues, a participle beside the noun, a noun that names a status ("refugees").
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from extract.numbers import Number
from extract.rules.counted import Counted, counted_by
from extract.rules.reading import NUMBER, Cue, NounAt, Reading
from extract.rules.vocabulary import Noun, Vocabulary

SUBJECT_OF_VERB = 90.0
HEADLESS_PARTICIPLE = 84.0
FIRM_NOUN = 80.0
NOUN_LABEL = 74.0
OBJECT_OF_VERB = 70.0
PART_IN_BRACKETS = 66.0
BREAKDOWN = 62.0
PARTICIPLE_AFTER = 60.0
CONTINUED_LIST = 52.0
PARTICIPLE_INSIDE = 48.0
STATUS_NOUN = 42.0
CONTINUED_NOUN = 36.0
STATE_NOUN = 22.0
PASSIVE_BEFORE = 26.0
LOWEST = 14.0

AFTER_REACH = 18
BEFORE_REACH = 26
LABEL_REACH = 8
ANOTHER_NUMBER_AFTER = 14.0
ANOTHER_NUMBER_BEFORE = 8.0
SAME_LIST = 3.0

WEAK_KINDS = frozenset(("service", "site", "goods", "team", "dose"))


class Figure(NamedTuple):
    """What one number counts.

    ``how`` says by which relation ``cue`` (the words, from ``cue_start`` to before ``cue_end``) bears on the number;
    ``parent`` is the index, in the sentence's figures, of the figure it takes its meaning from; None where there is none.
    """

    number: Number
    word: int
    counted: Counted
    noun: Noun | None
    indicator: str
    unit: str
    rule: str
    how: str
    score: float
    cue: tuple[int, int] | None
    parent: int | None


class _Choice(NamedTuple):
    score: float
    indicator: str
    rule: str
    how: str
    cue: tuple[int, int] | None = None
    parent: int | None = None
    unit: str = ""


_NOTHING = _Choice(0.0, "", "", "")


def decide(reading: Reading, vocabulary: Vocabulary) -> list[Figure]:
    """The figures of a sentence in order, one for each number; ``indicator`` is empty where a number counts nothing."""
    figures: list[Figure] = []
    for word, number in reading.numbers.items():
        figures.append(_figure(word, number, reading, figures, vocabulary))
    return figures


def _figure(word: int, number: Number, reading: Reading, before: list[Figure], vocabulary: Vocabulary) -> Figure:
    counted = counted_by(reading, word, vocabulary)
    label = None if counted.noun or number.kind == "money" else _label(reading, word, vocabulary)
    at = counted.noun or label
    noun = at.noun if at else None
    kind = number.kind if number.kind == "money" or (number.kind == "percent" and not noun) else noun.kind if noun else "alone"
    if noun is None and number.kind == "count":
        kind, noun = _borrowed(reading, word, vocabulary)
    choices = [
        *_after(reading, word, counted, kind, vocabulary),
        *_before(reading, word, kind, vocabulary),
        *_inside(counted, kind),
        *_noun(noun, counted.noun is None and label is not None, number),
        *_inherited(reading, word, number, noun, before, vocabulary),
    ]
    if number.kind == "percent" and _is_trend(reading, word, vocabulary):
        choices = []
    best = max(choices, key=lambda choice: choice.score, default=_NOTHING)
    if number.kind == "money" and _is_price(reading, word, vocabulary):
        best = _NOTHING
    if best.score < LOWEST or (number.spelled and number.value < 11 and not counted.noun and best.score < PART_IN_BRACKETS - 10):
        best = _NOTHING
    unit = _unit(number, noun, best, before)
    indicator = best.indicator or ("other" if unit and (noun or number.kind != "count") else "")
    return Figure(number, word, counted, noun, indicator, unit, best.rule or "no cue", best.how, best.score, best.cue, best.parent)


def _unit(number: Number, noun: Noun | None, best: _Choice, before: list[Figure]) -> str:
    if number.kind == "percent":
        return "percent"
    if number.kind == "money":
        return number.currency
    if noun:
        return noun.unit
    if best.parent is not None:
        return before[best.parent].unit
    return best.unit


def _borrowed(reading: Reading, word: int, vocabulary: Vocabulary) -> tuple[str, Noun | None]:
    """The noun of the whole for a number that has none: "280,500 of the 1.23 million people", "Two of the five camps"."""
    words = reading.words
    index = word + 1
    if index < len(words) and (words[index] == "of" or words[index:index + 2] == ["out", "of"]):
        for at in range(index, min(index + 5, len(words))):
            if words[at] == NUMBER:
                whole = counted_by(reading, at, vocabulary).noun
                return (whole.noun.kind, whole.noun) if whole else ("alone", None)
    return "alone", None


def _after(reading: Reading, word: int, counted: Counted, kind: str, vocabulary: Vocabulary) -> Iterator[_Choice]:
    """Verbs and participles to the right, whose subject is the counted noun."""
    words, grammar = reading.words, vocabulary.grammar
    index, cost = counted.end, 0.0
    alone = counted.noun is None
    limit = min(len(words), counted.end + AFTER_REACH)
    while index < limit:
        token = words[index]
        if token == "(":
            index = _closing(words, index) + 1
            continue
        for cue in reading.cues.get(index, ()):
            indicator = cue.rule.indicator_for(kind)
            if not indicator or cue.form == "before":
                continue
            distance = cost
            if cue.form == "after" or cue.passive:
                base, how = SUBJECT_OF_VERB, "verb after the number"
            elif _object_follows(reading, cue.end, vocabulary):
                continue
            elif alone and distance <= 1:
                base, how = HEADLESS_PARTICIPLE, "participle right after the number"
            else:
                base, how, distance = PARTICIPLE_AFTER, "participle after the noun", distance * 1.5
            yield _Choice(base - 2 * distance + cue.rule.weight, indicator, cue.rule.name, how, (cue.start, cue.end), None, cue.rule.alone)
        if token in ";" or token in grammar["breaker"] or token == ")":
            break
        if any(cue.form == "before" or (cue.form == "participle" and not cue.passive and _object_follows(reading, cue.end, vocabulary)) for cue in reading.cues.get(index, ())) and index > counted.end and token not in grammar["preposition"] and index not in reading.nouns:
            break
        if token == NUMBER:
            cost += SAME_LIST if _lists(reading, counted.end, index, vocabulary) else ANOTHER_NUMBER_AFTER
        elif token in grammar["adverb"] or token in grammar["auxiliary"] or token.endswith("ly"):
            cost += 0.1
        elif token in grammar["relative"]:
            cost += 2
        elif token == ",":
            cost += 2
        else:
            cost += 1
        index += 1


def _object_follows(reading: Reading, index: int, vocabulary: Vocabulary) -> bool:
    """Whether a number stands right after, so that a participle before it is an active verb: "and wounded 30"."""
    words = reading.words
    while index < len(words) and (words[index] in vocabulary.grammar["determiner"] or words[index] in vocabulary.grammar["adverb"]) and words[index] not in ("in", "to"):
        index += 1
    return index < len(words) and words[index] == NUMBER


def _before(reading: Reading, word: int, kind: str, vocabulary: Vocabulary) -> Iterator[_Choice]:
    """Verbs and nouns of action to the left, whose object is the counted noun."""
    words, grammar = reading.words, vocabulary.grammar
    index, cost = word, 0.0
    limit = max(0, word - BEFORE_REACH)
    while index > limit:
        for cue in reading.cues_ending.get(index, ()):
            indicator = cue.rule.indicator_for(kind)
            if not indicator or cue.form == "after":
                continue
            base = PASSIVE_BEFORE if cue.passive else OBJECT_OF_VERB
            if cue.form == "participle" and not cue.passive and index < word and _has_subject_number(reading, cue.start):
                base = PASSIVE_BEFORE
            score = base - 1.4 * cost + cue.rule.weight + 0.5 * (cue.end - cue.start)
            yield _Choice(score, indicator, cue.rule.name, "verb before the number", (cue.start, cue.end), None, cue.rule.alone)
        token = words[index - 1]
        if token == ";" or token in grammar["breaker"] and index < word:
            break
        if token == ")":
            index = _opening(words, index - 1)
            continue
        if token == NUMBER:
            cost += ANOTHER_NUMBER_BEFORE
        elif token == "(":
            cost += 5
        elif token == ",":
            cost += 1.5
        elif any(cue.form == "after" for cue in reading.cues_ending.get(index, ())):
            cost += 5
        elif token not in grammar["determiner"] and token not in grammar["adverb"]:
            cost += 1
        index -= 1


def _has_subject_number(reading: Reading, index: int) -> bool:
    """Whether a participle without "was" follows a counted noun: "300 houses damaged and 20 people ..."."""
    noun = reading.nouns_ending.get(index)
    if noun is None:
        return reading.words[index - 1:index] == [NUMBER]
    return NUMBER in reading.words[max(0, noun.start - 3):noun.start]


def _inside(counted: Counted, kind: str) -> Iterator[_Choice]:
    """Participles between the number and its noun: "2,307 newly displaced people"."""
    for cue in counted.inside:
        if indicator := cue.rule.indicator_for(kind):
            yield _Choice(PARTICIPLE_INSIDE + cue.rule.weight, indicator, cue.rule.name, "participle before the noun", (cue.start, cue.end))


def _noun(noun: Noun | None, is_label: bool, number: Number) -> Iterator[_Choice]:
    """What the noun says by itself."""
    if noun and noun.indicator:
        base = FIRM_NOUN if noun.firm else STATE_NOUN if noun.kind in WEAK_KINDS or noun.indicator == "personnel" else STATUS_NOUN
        if is_label:
            base = max(base, NOUN_LABEL if noun.firm else PARTICIPLE_AFTER)
        if number.kind == "percent" and noun.kind in ("goods", "site", "service", "team"):
            return
        yield _Choice(base, noun.indicator, noun.name, "label before the number" if is_label else "counted noun")


def _label(reading: Reading, word: int, vocabulary: Vocabulary) -> NounAt | None:
    """The noun that a number stands behind: "Deaths: 12", "the death toll rose to 12", "Returnees 91,828"."""
    words, link = reading.words, vocabulary.grammar["link"]
    index = word
    while index > max(0, word - LABEL_REACH):
        if noun := reading.nouns_ending.get(index):
            return noun
        token = words[index - 1]
        if token not in link and token not in ":–-—=(|*," and not token.endswith("ly"):
            return None
        index -= 1
    return None


def _inherited(
    reading: Reading, word: int, number: Number, noun: Noun | None, before: list[Figure], vocabulary: Vocabulary
) -> Iterator[_Choice]:
    """The figure that this one breaks down, continues or restates in another unit."""
    opening = _opening_before(reading.words, word)
    for index in range(len(before) - 1, max(-1, len(before) - 9), -1):
        parent = before[index]
        if not parent.indicator or parent.indicator == "other" or not _compatible(parent, number, noun):
            continue
        gap = reading.words[max(parent.counted.end, parent.word + 1):word]
        if opening is not None and parent.word < opening:
            if ")" in gap and gap.index(")") < (gap.index("(") if "(" in gap else 0):
                continue
            yield _from(parent, index, PART_IN_BRACKETS, "in brackets after it")
            return
        if opener := _breaks_down(gap, vocabulary):
            yield _from(parent, index, BREAKDOWN - 0.5 * len(gap), f"breakdown after “{opener}”")
            return
        by_noun = parent.how in ("counted noun", "label before the number")
        base = CONTINUED_NOUN if by_noun and noun else CONTINUED_LIST
        if number.kind == "percent" and "," not in gap and "and" not in gap:
            return
        if ";" in gap and noun:
            return
        yield _from(parent, index, base - 0.8 * len(gap), "continues the list")
        return


def _from(parent: Figure, index: int, score: float, how: str) -> _Choice:
    return _Choice(score, parent.indicator, parent.rule, how, parent.cue, index)


def _compatible(parent: Figure, number: Number, noun: Noun | None) -> bool:
    """Whether a figure can take its meaning from another: people and households mix, people and tents do not."""
    if number.kind == "money":
        return parent.number.kind == "money"
    if number.kind == "percent":
        return True
    if parent.number.kind != "count":
        return False
    people = ("person", "household", "case", "alone")
    if noun is None or parent.noun is None:
        return noun is None or noun.kind in people
    if noun.indicator and noun.firm:
        return False
    return noun.kind == parent.noun.kind or (noun.kind in people and parent.noun.kind in people)


def _breaks_down(gap: list[str], vocabulary: Vocabulary) -> str:
    for words in vocabulary.breakdown:
        if words[0] in gap:
            at = gap.index(words[0])
            if tuple(gap[at:at + len(words)]) == words and ";" not in gap:
                return " ".join(words)
    return ""


def _lists(reading: Reading, start: int, end: int, vocabulary: Vocabulary) -> bool:
    """Whether only a comma or "and" lies between: "12 women and 5 men"."""
    return all(word in vocabulary.grammar["conjunction"] or word == "," for word in reading.words[start:end])


def _opening_before(words: list[str], index: int) -> int | None:
    """The word index of the bracket that is open at ``index``."""
    depth = 0
    for at in range(index - 1, max(-1, index - 60), -1):
        if words[at] == ")":
            depth += 1
        elif words[at] == "(":
            if depth == 0:
                return at
            depth -= 1
    return None


def _opening(words: list[str], index: int) -> int:
    for at in range(index - 1, -1, -1):
        if words[at] == "(":
            return at
    return index


def _closing(words: list[str], index: int) -> int:
    for at in range(index + 1, len(words)):
        if words[at] == ")":
            return at
    return len(words) - 1


def _is_trend(reading: Reading, word: int, vocabulary: Vocabulary) -> bool:
    """Whether a percentage says how much something changed: "up 20 per cent", "13 per cent higher"."""
    words, grammar = reading.words, vocabulary.grammar
    after = words[word + 1:word + 3]
    return any(token in grammar["trend"] for token in after) or any(
        token in grammar["trend_before"] for token in words[max(0, word - 2):word]
    )


def _is_price(reading: Reading, word: int, vocabulary: Vocabulary) -> bool:
    """Whether a sum of money is the price of one of something: "$2 per litre"."""
    after = reading.words[word + 1:word + 2]
    return bool(after) and after[0] in vocabulary.grammar["price"]
