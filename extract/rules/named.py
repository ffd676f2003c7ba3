"""The noun that a number counts where it does not stand right behind it: before it as a label, shared, or left out."""

from __future__ import annotations

from collections.abc import Sequence

from extract.numbers import Number
from extract.rules.classes import (
    ADDITIONAL,
    ADVERB_ENDING,
    ALPHABETIC,
    AUXILIARY,
    BREAKDOWN_HERE,
    COLON,
    COMMA,
    CONJUNCTION,
    CUE_HERE,
    NOUN_HERE,
    NUMBER,
    NUMBER_HERE,
    OF,
    OPENING,
    PART_OF,
    PARTITIVE,
    POINTING,
    PREPOSITION,
    RATE_OF,
    RECIPIENT,
    SEMICOLON,
    VERB,
)
from extract.rules.clauses import DASHES
from extract.rules.counted import KNOWN, Counted, counted_by, points_back
from extract.rules.figure import BEFALL, GROUPS, PEOPLE, Figure
from extract.rules.labels import first_noun, label_of, noun_of_label
from extract.rules.reading import ADVERBIAL, Cue, NounAt, Reading
from extract.rules.vocabulary import Noun

LEFT_OUT_KINDS = frozenset(("building", "service", "land", "works", "animal", "goods", "team"))
"""Kinds whose noun is often left out the second time."""

GIVEN_KINDS = frozenset(("goods", "measure"))
"""Kinds of what is given to people."""

LONGEST_DESCRIPTION = 2
"""Words by which one of a list describes what the last one names: "5 public health and 2 survey teams"."""

KNOWN_WORD = NOUN_HERE | CUE_HERE | KNOWN | ADVERB_ENDING
"""A noun, a cue, or a small word: it does not merely describe what is counted."""

WHOLE_REACH = 6
"""Words after a number in which the number of its whole stands: "280,500 of the 1.23 million"."""

BEGINNING = 18
"""Words in which a sentence names what it counts a part of: "Of these families, 300 ..."."""


def label_before(reading: Reading, start: int, word: int, number: Number) -> NounAt | None:
    """The noun of the label that a number stands behind; the label may begin at word ``start``."""
    if number.kind == "money" or _has_words_of_its_own(reading, word):
        return None
    label = label_of(reading, word) or noun_of_label(reading, start, word)
    if label and (tells_of_others(reading, word, label) or _is_given(reading, word, label)):
        return None
    return label


def status_before(reading: Reading, word: int) -> NounAt | None:
    """The noun for those counted that a line opens with before their number: "IDPs 900 people", "Deaths – 12 men"."""
    end = word - 1 if reading.classes[word - 1] & DASHES else word
    opening = reading.nouns_ending.get(end)
    if opening is None or not opening.noun.indicator or opening.noun.kind not in GROUPS:
        return None
    return None if any(here & ALPHABETIC for here in reading.classes[: opening.start]) else opening


def _is_given(reading: Reading, word: int, label: NounAt) -> bool:
    """Whether what stands before a number was given to as many: "food went to 700 families, soap to 400"."""
    if not (label.noun.kind in GIVEN_KINDS and label.end == word - 1 and reading.classes[word - 1] & RECIPIENT):
        return False
    return any(reading.classes[at - 1] & RECIPIENT for at in reading.numbers if at < word)


def tells_of_others(reading: Reading, word: int, label: NounAt) -> bool:
    """Whether an event before a number only heads or does what befell people: "Floods: 16 dead", "raids hurt 45"."""
    if label.noun.kind != "event" or reading.classes[word - 1] & COLON:
        return label.noun.kind == "event" and tells_what_befell(reading, word, label.noun.kind)
    does = (cue for cue in reading.cues_ending.get(word, ()) if cue.form != "after" and cue.start >= label.end)
    return tells_what_befell(reading, word, label.noun.kind) or any(
        cue.rule.by_kind.get("alone") in BEFALL and "event" not in cue.rule.by_kind for cue in does
    )


def tells_what_befell(reading: Reading, word: int, kind: str = "") -> bool:
    """Whether right behind a number stands what befell people, and no ``kind``: "16 dead"; not "16 injured: 30"."""
    if not reading.classes[word + 1] & CUE_HERE:
        return False
    return any(
        cue.form != "before"
        and cue.rule.by_kind.get("alone") in BEFALL
        and kind not in cue.rule.by_kind
        and not reading.classes[cue.end] & (COLON | NUMBER_HERE)
        for cue in reading.cues[word + 1]
    )


def noun_of(reading: Reading, word: int, number: Number, counted: Counted, label: NounAt | None) -> Noun | None:
    """The noun that a number counts: after it, before it as a label, or that of the whole it is a part of."""
    if counted.noun:
        return counted.noun.noun
    classes = reading.classes
    if number.kind != "money" and (whole := whole_of(reading, word)):
        return whole.noun.noun if whole.noun else None
    at = label or (_shared_or_complement(reading, word) if number.kind == "count" else None)
    is_behind_comma = at is None and word < BEGINNING and classes[word - 1] & COMMA
    if is_behind_comma and _is_first_of_all(reading.words[:word]):
        first = 0 if classes[0] & ALPHABETIC else 1
        opens = classes[first] & PARTITIVE or (classes[first] & PART_OF and classes[first + 1] & OF)
        at = first_noun(reading, first + 1, word) if opens else None
    return at.noun if at else None


def _is_first_of_all(words: list[str]) -> bool:
    """Whether the words before a number, a comma last, hold no other comma or colon and no list of numbers."""
    return not {",", ":"}.intersection(words[:-1]) and words.count(NUMBER) <= 1


def whole_of(reading: Reading, word: int) -> Counted | None:
    """What the number counts that another is named a part of: "14 of the 60 damaged schools"; None where none is."""
    if not reading.classes[word + 1] & PART_OF or points_back(reading, word):
        return None
    reach = range(word + 2, word + WHOLE_REACH)
    return next((counted_by(reading, index) for index in reach if reading.classes[index] & NUMBER_HERE), None)


def left_out(reading: Reading, word: int, number: Number, before: Sequence[Figure]) -> Noun | None:
    """The noun of the figure before, left out: "9 houses collapsed and 8 more were damaged", "3 of 9".

    Also that of the whole that "of which" and "of them" point back to: "the tents, 300 of them, were flown in".
    """
    last = before[-1] if before else None
    if number.kind == "count" and points_back(reading, word):
        beside = reading.nouns_ending.get(word - 1) if reading.classes[word - 1] & COMMA else None
        whole = next((whole.noun for whole in reversed(before) if _can_be_whole(whole, number)), None)
        return whole or (beside.noun if beside else None)
    if number.kind != "count" or last is None or last.noun is None:
        return None
    classes = reading.classes
    is_of_them = classes[word + 1] & OF and classes[word + 2] & POINTING
    if is_of_them or (classes[word - 1] & OF and classes[word - 2] & PART_OF):
        return last.noun
    if classes[word + 1] & BREAKDOWN_HERE and last.kind not in PEOPLE:
        return last.noun
    if last.noun.kind not in LEFT_OUT_KINDS:
        return None
    if classes[word - 1] & COLON and any(last.kind in cue.rule.by_kind for cue in _behind_semicolon(reading, word - 1)):
        return last.noun
    at = word + 2 if classes[word + 1] & ADDITIONAL else word + 1
    if classes[at] & (AUXILIARY | VERB):
        return last.noun
    goes_on = any(last.kind in cue.rule.by_kind for cue in reading.cues.get(at, ()))
    return last.noun if goes_on else None


def stood_for(reading: Reading, counted: Counted, before: Sequence[Figure]) -> Noun | None:
    """The noun of the figure before that "others" stands for: "9 houses collapsed and 30 others were damaged"."""
    last = before[-1] if before else None
    is_others = counted.end == counted.start + 1 and reading.classes[counted.start] & ADDITIONAL
    if not is_others or last is None or last.noun is None or last.kind not in LEFT_OUT_KINDS:
        return None
    at = counted.end
    while reading.classes[at] & (AUXILIARY | ADVERBIAL) and not reading.classes[at] & CUE_HERE:
        at += 1
    kinds = [cue.rule.by_kind for cue in reading.cues.get(at, ()) if cue.form != "before"]
    are_things = any(last.kind in by_kind for by_kind in kinds) and not any("person" in by_kind for by_kind in kinds)
    return last.noun if are_things else None


def _behind_semicolon(reading: Reading, end: int) -> list[Cue]:
    """The cues that a semicolon parts from what was counted, up to a colon: "damaged" in "burnt: 9; damaged: 30"."""
    return [cue for cue in reading.cues_ending.get(end, ()) if reading.classes[cue.start - 1] & SEMICOLON]


def _has_words_of_its_own(reading: Reading, word: int) -> bool:
    """Whether what stands by a number that opens a bracket tells what it counts, not the noun before the bracket.

    "casualties (39 killed and 24 injured)"; "48,000 refugees received kits (35,000 in 2017)".
    """
    if not reading.classes[word - 1] & OPENING:
        return False
    is_of_a_year = reading.classes[word + 1] & RATE_OF and reading.at(word + 2).isdigit()
    return bool(is_of_a_year) or any(cue.form == "participle" for cue in reading.cues.get(word + 1, ()))


def _shared_or_complement(reading: Reading, word: int) -> NounAt | None:
    """The noun of the last number in "20, 300 and 400 refugees", or that of "300 of them are refugees".

    No thing is in words that say together what people did: "300 got well".
    """
    classes = reading.classes
    if last := _last_of_list(reading, word):
        return counted_by(reading, last).noun
    if classes[word + 1] & CUE_HERE and (shared := _shared_by_participles(reading, word)):
        return shared
    verb = word + 3 if classes[word + 1] & PARTITIVE else word + 1
    if not classes[verb] & AUXILIARY:
        return None
    complement = reading.nouns.get(verb + 1)
    if complement is None and not classes[verb + 1] & PREPOSITION:
        complement = reading.nouns.get(verb + 2)
    while complement and complement.end in reading.nouns:
        complement = reading.nouns[complement.end]
    if complement and complement.noun.kind not in PEOPLE:
        is_of_verb = any(cue.form == "after" for cue in reading.cues.get(verb, ()))
        complement = None if is_of_verb else complement
    return complement if complement and complement.noun.indicator else None


def _last_of_list(reading: Reading, word: int) -> int:
    """The last number of a list from ``word`` on that share its noun; 0 where none is.

    Each may stand bare or before what describes it: "12, 7 and 20 teams", "9 medical, 4 logistics and 2 survey teams".
    """
    classes = reading.classes
    is_long = classes[word - 1] & COMMA and classes[word - 2] & NUMBER_HERE
    while True:
        end = word + 1
        while end <= word + LONGEST_DESCRIPTION and classes[end] & ALPHABETIC and not classes[end] & KNOWN_WORD:
            end += 1
        joint = end + 1 if classes[end] & COMMA else end
        following = joint + 1 if classes[joint] & CONJUNCTION else joint
        if following == end or not classes[following] & NUMBER_HERE:
            return 0
        if following > joint:
            return following if joint == end or end > word + 1 or is_long else 0
        word, is_long = following, True


def _shared_by_participles(reading: Reading, word: int) -> NounAt | None:
    """The noun that two numbers share, each with its participle: "9 burnt and 30 damaged huts"; not "9 hurt and"."""
    cues = [cue for cue in reading.cues.get(word + 1, ()) if cue.form == "participle"]
    joint = max((cue.end for cue in cues), default=word)
    if not (reading.classes[joint] & CONJUNCTION and reading.classes[joint + 1] & NUMBER_HERE):
        return None
    shared = counted_by(reading, joint + 1)
    noun = shared.noun if shared.inside else None
    return noun if noun and any(noun.noun.kind in cue.rule.by_kind for cue in cues) else None


def _can_be_whole(whole: Figure, part: Number) -> bool:
    """Whether a figure can be that which "20 of them" is a part of."""
    return whole.noun is not None and whole.number.kind == "count" and whole.number.value >= part.value
