"""The noun phrase that a number counts: "2,307 newly displaced people"."""

from __future__ import annotations

from typing import NamedTuple

from extract.rules.reading import NUMBER, Cue, NounAt, Reading

LONGEST_GAP = 4
"""Unknown words that may stand between a number and its noun ("ready-to-eat", names, adjectives)."""

_AKIN = {"person": ("person", "household"), "household": ("person", "household")}


class Counted(NamedTuple):
    """A number's noun phrase, from word ``start`` to before word ``end``; ``inside`` are the cues before its noun."""

    start: int
    end: int
    noun: NounAt | None
    inside: tuple[Cue, ...]


def counted_by(reading: Reading, at: int) -> Counted:
    """The noun phrase to the right of the number at word ``at``; without a noun its span is empty."""
    start = index = _after_determiners(reading, at + 1)
    noun: NounAt | None = None
    inside: list[Cue] = []
    gap = 0
    while index < len(reading.words) and gap <= LONGEST_GAP:
        found, cues = reading.nouns.get(index), reading.cues.get(index, [])
        participles = [cue for cue in cues if cue.form == "participle"]
        if found and not (noun and any(cue.form != "before" for cue in cues)):
            noun, index, gap = found, found.end, 0
            inside.extend(participles if not found.noun.indicator else ())
        elif reading.at(index) == "," or reading.is_a(index, "conjunction"):
            joined = _joined(reading, index, noun)
            if not joined and (noun or not (gap or inside)):
                break
            noun, index, gap = joined, reading.nouns[index + 1].end if joined else index + 1, gap + 1
        elif noun or (_ends_phrase(reading, index, cues) and not _describes(reading, index, start)):
            break
        elif participles:
            inside.extend(participles)
            index = max(cue.end for cue in participles)
        else:
            index, gap = index + 1, gap + 1
    if noun is None:
        return Counted(at + 1, at + 1, None, ())
    return Counted(start, noun.end, noun, tuple(cue for cue in inside if cue.start < noun.end))


def _joined(reading: Reading, index: int, noun: NounAt | None) -> NounAt | None:
    """The head of two nouns that are joined at ``index``: "refugees and migrants", "IDP and refugee households"."""
    following = reading.nouns.get(index + 1)
    if noun is None or following is None or reading.at(index) == ",":
        return None
    if following.noun.kind not in _AKIN.get(noun.noun.kind, (noun.noun.kind,)):
        return None
    return noun if reading.at(noun.end - 1).endswith(reading.vocabulary.endings["plural"]) else following


def _ends_phrase(reading: Reading, index: int, cues: list[Cue]) -> bool:
    """Whether the words of a noun phrase end before the word at ``index``."""
    word = reading.at(index)
    is_word = word[0].isalnum() or word in "-–'’\"“”"
    is_verb = "-" not in word and any(cue.form == "after" for cue in cues)
    return (
        word == NUMBER or not is_word or is_verb or word in reading.vocabulary.stops or reading.is_a(index, "article")
    )


def _describes(reading: Reading, index: int, start: int) -> bool:
    """Whether the participle of a verb of saying stands between a number and its noun: "one confirmed Ebola death"."""
    if index != start or not reading.at(index).endswith(reading.vocabulary.endings["past"]):
        return False
    return index + 1 in reading.nouns or index + 2 in reading.nouns or reading.at(index + 1) == ","


def _after_determiners(reading: Reading, index: int) -> int:
    """Skip "of", "of the", "of these", footnote signs, and the bracket around a number that stands in one alone."""
    if reading.at(index - 2) == "(" and reading.at(index) == ")" and _says_again(reading, index - 3):
        index += 1
    while reading.at(index) and reading.at(index) in "*†‡^×x¹²³":
        index += 1
    if reading.is_a(index, "of"):
        index += 1
        while reading.is_a(index, "determiner"):
            index += 1
    return index


def _says_again(reading: Reading, index: int) -> bool:
    """Whether a number alone in brackets goes on with its sentence: "seven (7) samples", "there were (3) new cases"."""
    return index < 0 or reading.is_a(index, "number", "verb", "auxiliary", "preposition", "determiner")
