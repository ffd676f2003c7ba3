"""The noun phrase that a number counts: "2,307 newly displaced people"."""

from __future__ import annotations

from typing import NamedTuple

from extract.rules.reading import NUMBER, Cue, NounAt, Reading
from extract.rules.vocabulary import Vocabulary

LONGEST_GAP = 4
"""Unknown words that may stand between a number and its noun ("ready-to-eat", names, adjectives)."""


_AKIN = {"person": ("person", "household"), "household": ("person", "household")}


class Counted(NamedTuple):
    """A number's noun phrase, from word ``start`` to before word ``end``; ``inside`` are the cues before its noun."""

    start: int
    end: int
    noun: NounAt | None
    inside: tuple[Cue, ...]


def counted_by(reading: Reading, at: int, vocabulary: Vocabulary) -> Counted:
    """The noun phrase to the right of the number at word ``at``; without a noun its span is empty."""
    words, grammar = reading.words, vocabulary.grammar
    start = index = _after_determiners(reading, at + 1, vocabulary)
    noun: NounAt | None = None
    inside: list[Cue] = []
    gap = 0
    while index < len(words):
        found = reading.nouns.get(index)
        cues = reading.cues.get(index, [])
        if found and not (noun and _is_verb(reading, index, cues, vocabulary)):
            noun, index, gap = found, found.end, 0
            if cues and not found.noun.indicator:
                inside.extend(cue for cue in cues if cue.form == "participle")
            continue
        participles = [cue for cue in cues if cue.form == "participle"]
        word = words[index]
        if word in grammar["conjunction"] or word == ",":
            following = reading.nouns.get(index + 1)
            joins = (
                noun
                and following
                and word != ","
                and following.noun.kind in _AKIN.get(noun.noun.kind, (noun.noun.kind,))
            )
            if not joins and not (noun is None and gap):
                break
            if joins and following and not words[noun.end - 1].endswith("s"):
                noun = following
            index, gap = index + 1, gap + 1
            if gap > LONGEST_GAP:
                break
            continue
        if word == NUMBER or word in vocabulary.stops or not (word[0].isalnum() or word in "-–'’\"“”"):
            break
        if noun or word in grammar["article"] or any(cue.form == "after" for cue in cues):
            break
        if participles:
            inside.extend(participles)
            index = max(cue.end for cue in participles)
            continue
        index, gap = index + 1, gap + 1
        if gap > LONGEST_GAP:
            break
    if noun is None:
        return Counted(at + 1, at + 1, None, ())
    return Counted(start, noun.end, noun, tuple(cue for cue in inside if cue.start < noun.end))


def _after_determiners(reading: Reading, index: int, vocabulary: Vocabulary) -> int:
    """Skip "of", "of the", "of these", footnote signs, and the bracket around a number that stands in one alone."""
    words = reading.words
    if (
        words[index - 2 : index - 1] == ["("]
        and words[index : index + 1] == [")"]
        and _says_again(words[index - 3 : index - 2], vocabulary)
    ):
        index += 1
    while index < len(words) and words[index] in "*†‡^×x¹²³":
        index += 1
    if index < len(words) and words[index] == "of":
        index += 1
        while index < len(words) and words[index] in vocabulary.grammar["determiner"]:
            index += 1
    return index


def _says_again(before: list[str], vocabulary: Vocabulary) -> bool:
    """Whether a number alone in brackets goes on with its sentence: "seven (7) samples", "there were (3) new cases"."""
    grammar = vocabulary.grammar
    return not before or any(
        before[0] in grammar[name] for name in ("number", "verb", "auxiliary", "preposition", "determiner")
    )


def _is_verb(reading: Reading, index: int, cues: list[Cue], vocabulary: Vocabulary) -> bool:
    """Whether a word that can be a noun is the verb here: "people displaced", "12 civilians wounded"."""
    return any(cue.form in ("participle", "after") for cue in cues)
