"""One sentence as words, with its numbers, nouns and cues marked."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from extract.numbers import Number
from extract.rules.vocabulary import TOKEN, Entry, Form, Noun, Rule, Vocabulary

NUMBER = "\N{NULL}"
"""The word that a number mention, with its qualifier, currency and per cent sign, is read as."""


QUOTES = ('"', "'", "“", "‘")
"""Signs that open a quotation."""

MOST_ADVERBS = 5
"""Words that may stand between "were" and its participle."""


class Cue(NamedTuple):
    """Words of a rule in a sentence, from word ``start`` to before word ``end``; ``passive`` after "was", "were" ..."""

    start: int
    end: int
    rule: Rule
    form: Form
    passive: bool

    @property
    def span(self) -> tuple[int, int]:
        """Its first word, and the word after its last."""
        return self.start, self.end


class NounAt(NamedTuple):
    """A noun in a sentence, from word ``start`` to before word ``end``."""

    start: int
    end: int
    noun: Noun


@dataclass(slots=True)
class Reading:
    """A sentence cut into words. ``starts`` and ``ends`` are offsets in the text; ``numbers`` maps words to numbers.

    ``nouns`` and ``cues`` begin at a word, ``nouns_ending`` and ``cues_ending`` that end before it.
    """

    vocabulary: Vocabulary
    words: list[str] = field(default_factory=list)
    starts: list[int] = field(default_factory=list)
    ends: list[int] = field(default_factory=list)
    numbers: dict[int, Number] = field(default_factory=dict)
    nouns: dict[int, NounAt] = field(default_factory=dict)
    nouns_ending: dict[int, NounAt] = field(default_factory=dict)
    cues: dict[int, list[Cue]] = field(default_factory=dict)
    cues_ending: dict[int, list[Cue]] = field(default_factory=dict)

    def at(self, index: int) -> str:
        """The word at ``index``; empty outside the sentence."""
        return self.words[index] if 0 <= index < len(self.words) else ""

    def is_a(self, index: int, *classes: str) -> bool:
        """Whether the word at ``index`` is in one of these classes of grammar words."""
        if not 0 <= index < len(self.words):
            return False
        known = self.vocabulary.classes.get(self.words[index])
        return known is not None and not known.isdisjoint(classes)

    def is_adverb(self, index: int) -> bool:
        """Whether the word at ``index`` may stand between the parts of a verb."""
        return self.is_a(index, "adverb") or self.at(index).endswith(self.vocabulary.endings["adverb"])

    def breakdown_at(self, index: int) -> str:
        """The words that open a breakdown at ``index``, such as "of whom"; empty where none do."""
        openers = self.vocabulary.breakdown.get(self.at(index), ())
        found = next((words for words in openers if tuple(self.words[index : index + len(words)]) == words), ())
        return " ".join(found)

    def text(self, text: str, start: int, end: int) -> str:
        """The characters from word ``start`` to before word ``end``."""
        return text[self.starts[start] : self.ends[end - 1]]


def read_sentence(lower: str, start: int, end: int, numbers: Sequence[Number], words: Vocabulary) -> Reading:
    """Cut the sentence from ``start`` to ``end`` into words and mark what the vocabulary knows in it."""
    reading = Reading(words)
    at = start
    for number in numbers:
        _cut(reading, lower, at, max(at, number.lead))
        reading.numbers[len(reading.words)] = number
        reading.words.append(NUMBER)
        reading.starts.append(number.start)
        reading.ends.append(number.end)
        at = max(number.tail, at)
    _cut(reading, lower, at, end)
    _mark(reading)
    return reading


def _cut(reading: Reading, lower: str, start: int, end: int) -> None:
    matches = list(TOKEN.finditer(lower, start, end))
    reading.words.extend([match[0] for match in matches])
    reading.starts.extend([match.start() for match in matches])
    reading.ends.extend([match.end() for match in matches])


def _mark(reading: Reading) -> None:
    cancelled: dict[str, list[tuple[int, int]]] = {}
    found: list[Cue] = []
    noun_until = 0
    for index, entry in _phrases(reading.words, reading.vocabulary):
        end = index + entry.length
        if entry.noun and index >= noun_until:
            reading.nouns[index] = reading.nouns_ending[end] = NounAt(index, end, entry.noun)
            noun_until = end
        for name in entry.cancels:
            cancelled.setdefault(name, []).append((index, end))
        for rule, form in entry.cues:
            if not any(cue.start == index and cue.rule is rule and cue.form == form for cue in found[-6:]):
                passive = form == "participle" and _is_passive(reading, index)
                found.append(Cue(index, end, rule, form, passive))
    for cue in found:
        if cancelled and any(start <= cue.start and cue.end <= end for start, end in cancelled.get(cue.rule.name, ())):
            continue
        reading.cues.setdefault(cue.start, []).append(cue)
        reading.cues_ending.setdefault(cue.end, []).append(cue)


def _phrases(words: list[str], vocabulary: Vocabulary) -> Iterator[tuple[int, Entry]]:
    """Every phrase of the vocabulary in a sentence, with the word it begins at; at one word the longest comes first."""
    single, longer = vocabulary.single, vocabulary.longer
    for index, pair in enumerate(zip(words, [*words[1:], ""], strict=True)):
        for phrase in longer.get(pair, ()):
            if phrase.length == 2 or tuple(words[index : index + phrase.length]) == phrase.words:
                yield index, phrase
        entry = single.get(pair[0]) or (single.get(pair[0].rsplit("-", 1)[1]) if "-" in pair[0] else None)
        if entry:
            yield index, entry


def _is_passed(reading: Reading, index: int) -> bool:
    """Whether a word may stand between "were" and its participle: an adverb, or the quotation mark before it."""
    return reading.at(index) in QUOTES or reading.is_adverb(index)


def _is_passive(reading: Reading, index: int) -> bool:
    """Whether "was", "were", "have been" ... stands before the word at ``index``, adverbs aside."""
    at = index - 1
    while at >= index - MOST_ADVERBS and not reading.is_a(at, "auxiliary") and _is_passed(reading, at):
        at -= 1
    return at >= 0 and reading.is_a(at, "auxiliary")
