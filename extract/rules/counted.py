"""The noun phrase that a number counts: "2,307 newly displaced people"."""

from __future__ import annotations

import functools
import operator
from collections.abc import Sequence
from dataclasses import dataclass

from extract.rules.classes import (
    ALPHABETIC,
    ARTICLE,
    ATTRIBUTIVE,
    AUXILIARY,
    BREAKER,
    CLOSING,
    COMMA,
    CONJUNCTION,
    CUE_HERE,
    DETERMINER,
    GRAMMAR,
    NOTE_SIGN,
    NOUN_HERE,
    NUMBER_HERE,
    NUMERAL,
    OF,
    OPENING,
    OTHER_SIGN,
    PART_OF,
    PLURAL_ENDING,
    PREPOSITION,
    PRONOUN,
    RELATIVE,
    SINGULAR,
    TOPICS,
    VERB,
    WHICH,
)
from extract.rules.reading import Cue, NounAt, Reading

LONGEST_GAP = 4
"""Unknown words that may stand between a number and its noun ("ready-to-eat", names, adjectives)."""

LONGEST_DESCRIPTION = 2
"""Unknown words that may stand between a noun in the singular and the noun that it describes."""

JOINS = COMMA | CONJUNCTION

_AKIN = {"person": ("person", "household"), "household": ("person", "household")}

KNOWN = functools.reduce(operator.or_, GRAMMAR.values()) & ~TOPICS
ENDS_PHRASE = NUMBER_HERE | OTHER_SIGN | PREPOSITION | VERB | PRONOUN | BREAKER | ARTICLE
CLOSES_DESCRIPTION = PREPOSITION | ARTICLE | RELATIVE | PRONOUN
BEFORE_NUMBER_IN_BRACKETS = NUMERAL | VERB | AUXILIARY | PREPOSITION | DETERMINER
BEFORE_NOUN = CLOSING | NOTE_SIGN | OPENING | OF
"""What may stand between a number and its noun phrase."""


@dataclass(slots=True, eq=False)
class Counted:
    """A number's noun phrase, from word ``start`` to before word ``end``; ``inside`` are the cues before its noun.

    ``head`` is where in the text it stands if that is in the head of a table's column or row.
    """

    start: int
    end: int
    noun: NounAt | None
    inside: tuple[Cue, ...]
    head: tuple[int, int] | None = None


def counted_by(reading: Reading, at: int) -> Counted:
    """The noun phrase to the right of the number at word ``at``; without a noun its span is empty."""
    classes, count = reading.classes, len(reading.words)
    if classes[at + 1] & OF and classes[at + 2] & WHICH:
        return Counted(at + 1, at + 1, None, ())
    start = index = _after_determiners(reading, at + 1)
    noun: NounAt | None = None
    inside: list[Cue] = []
    gap = 0
    while index < count and gap <= LONGEST_GAP:
        here = classes[index]
        cues = reading.cues[index] if here & CUE_HERE else ()
        if here & NOUN_HERE and not (noun and any(cue.form != "before" for cue in cues)):
            noun = reading.nouns[index]
            index, gap = noun.end, 0
            if cues and not noun.noun.indicator:
                inside.extend(cue for cue in cues if cue.form == "participle")
        elif here & JOINS:
            joined = _joined(reading, index, noun)
            if not joined and (noun or not gap):
                break
            noun, index = joined, reading.nouns[index + 1].end if joined else index + 1
        elif noun:
            head = _head_behind(reading, noun, index)
            if not head:
                break
            noun, index = head, head.end
        elif here & ATTRIBUTIVE and _only_describes(reading, index):
            index, gap = index + 1, gap + 1
        elif here & OPENING and _is_aside(reading, index, gap):
            index += 3
        elif _ends_phrase(reading, index, cues):
            break
        elif participles := [cue for cue in cues if cue.form == "participle"]:
            inside.extend(participles)
            end = max(cue.end for cue in participles)
            index = next((at for at in range(index + 1, end) if classes[at] & NOUN_HERE), end)
        else:
            index, gap = index + 1, gap + 1
    if noun is None:
        return Counted(at + 1, at + 1, None, ())
    return Counted(start, noun.end, noun, tuple([cue for cue in inside if cue.start < noun.end]) if inside else ())


def is_whole(reading: Reading, word: int) -> bool:
    """Whether a number is the whole of another: "4 million of the 7 million people in need"."""
    classes = reading.classes
    return bool(classes[word - 2 if classes[word - 1] & ARTICLE else word - 1] & PART_OF)


def _joined(reading: Reading, index: int, noun: NounAt | None) -> NounAt | None:
    """The head of two nouns that are joined at ``index``: "refugees and migrants", "IDP and refugee households"."""
    following = reading.nouns.get(index + 1)
    if noun is None or following is None or reading.classes[index] & COMMA:
        return None
    if following.noun.kind not in _AKIN.get(noun.noun.kind, (noun.noun.kind,)):
        return None
    return noun if reading.classes[noun.end - 1] & PLURAL_ENDING else following


def _is_aside(reading: Reading, index: int, gap: int) -> bool:
    """Whether one word or share in brackets parts a number and its noun: "35 watery (AWD) cases", "28 (72%) cases"."""
    if not reading.classes[index + 2] & CLOSING:
        return False
    share = reading.numbers.get(index + 1)
    return share.kind == "percent" if share else bool(gap and reading.classes[index + 1] & ALPHABETIC)


def _only_describes(reading: Reading, index: int) -> bool:
    """Whether a word such as "reported" stands between a number and its noun: "300 reported deaths"."""
    following = reading.classes[index + 1]
    is_open = reading.at(index + 1)[:1].isalpha() and not following & CLOSES_DESCRIPTION
    return bool(is_open or following & (NOUN_HERE | COMMA))


def _head_behind(reading: Reading, noun: NounAt, index: int) -> NounAt | None:
    """The noun that a noun in the singular and unknown words only describe: "300 patient care consultations"."""
    classes = reading.classes
    if not classes[noun.end - 1] & SINGULAR:
        return None
    for at in range(index, index + LONGEST_DESCRIPTION):
        if not classes[at] & ALPHABETIC or classes[at] & (CUE_HERE | KNOWN):
            return None
        if classes[at + 1] & NOUN_HERE:
            return reading.nouns[at + 1]
    return None


def _ends_phrase(reading: Reading, index: int, cues: Sequence[Cue]) -> bool:
    """Whether the words of a noun phrase end before the word at ``index``."""
    classes = reading.classes
    here = classes[index]
    if here & ATTRIBUTIVE and classes[index - 1] & (OF | ARTICLE) and classes[index + 1] & NOUN_HERE:
        return False
    return bool(here & ENDS_PHRASE) or any(cue.form == "after" for cue in cues)


def _after_determiners(reading: Reading, index: int) -> int:
    """Skip "of", "of the", "of these", footnote signs, and brackets: "(7) samples", "150,000 (IDPs)"."""
    classes = reading.classes
    if not classes[index] & BEFORE_NOUN:
        return index
    if classes[index - 2] & OPENING and classes[index] & CLOSING and says_again(reading, index - 3):
        index += 1
    while classes[index] & NOTE_SIGN:
        index += 1
    if classes[index] & OPENING and classes[index + 1] & NUMBER_HERE and classes[index + 2] & CLOSING:
        index += 3 if classes[index + 3] & OF else 0
    glossed = reading.nouns.get(index + 1) if classes[index] & OPENING else None
    if glossed and classes[glossed.end] & CLOSING:
        return index + 1
    if classes[index] & OF:
        index += 1
        while classes[index] & DETERMINER:
            index += 1
    return index


def says_again(reading: Reading, index: int) -> bool:
    """Whether a number alone in brackets goes on with its sentence: "sixty-one (61) samples", "there were (3) men"."""
    if index < 0 or reading.classes[index] & BEFORE_NUMBER_IN_BRACKETS:
        return True
    ending = reading.words[index].rpartition("-")[2]
    return bool(ending and reading.vocabulary.classes[ending] & NUMERAL)
