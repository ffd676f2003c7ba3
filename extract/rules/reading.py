"""One sentence as words, with its numbers, nouns and cues marked."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from extract.numbers import Number
from extract.rules.vocabulary import TOKEN, Entry, Form, Noun, Rule, Vocabulary

NUMBER = "\N{NULL}"
"""The word that a number mention, with its qualifier, currency and per cent sign, is read as."""


GLOSS = 3
"""Words of a short form in brackets, with these: "(CT)"."""

GLOSS_REACH = 6
"""Words before such brackets from which a phrase may go on behind them."""

OPPOSITES = {
    "reached": "targeted",
    "targeted": "reached",
    "funding_received": "funding_required",
    "funding_required": "funding_received",
}
"""Indicators of what has been given by those of what is to be, and the reverse."""

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
        for words in self.vocabulary.breakdown.get(self.at(index), ()):
            if tuple(self.words[index : index + len(words)]) == words:
                return " ".join(words)
        return ""

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
    for index, end, entry in _phrases(reading.words, reading.vocabulary):
        if entry.noun and index >= noun_until:
            reading.nouns[index] = reading.nouns_ending[end] = NounAt(index, end, entry.noun)
            noun_until = end
        for name in entry.cancels:
            cancelled.setdefault(name, []).append((index, end))
        for rule, form in entry.cues:
            if not any(cue.start == index and cue.rule is rule and cue.form == form for cue in found[-6:]):
                passive = form == "participle" and is_passive(reading, index)
                found.append(Cue(index, end, rule, form, passive))
    longest = {cue.start: cue for cue in sorted(found, key=lambda cue: cue.end) if cue.end - cue.start > 1}
    for cue in found:
        if longest and _is_inside_another(cue, longest):
            continue
        if cancelled and any(start <= cue.start and cue.end <= end for start, end in cancelled.get(cue.rule.name, ())):
            continue
        reading.cues.setdefault(cue.start, []).append(cue)
        reading.cues_ending.setdefault(cue.end, []).append(cue)


def _is_inside_another(cue: Cue, longest: dict[int, Cue]) -> bool:
    """Whether aid given is a part of a longer phrase of aid wanted, or the reverse: "assisted" in "to be assisted"."""
    if cue.rule.indicator not in OPPOSITES:
        return False
    outers = (longest.get(start) for start in range(max(0, cue.end - GLOSS_REACH), cue.start + 1))
    return any(_holds(outer, cue) for outer in outers if outer)


def _holds(outer: Cue, inner: Cue) -> bool:
    is_longer = outer.end >= inner.end and outer.end - outer.start > inner.end - inner.start
    begins_inside = outer.start < inner.start < outer.end
    return (is_longer or begins_inside) and outer.rule.indicator == OPPOSITES[inner.rule.indicator]


def _phrases(words: list[str], vocabulary: Vocabulary) -> Iterator[tuple[int, int, Entry]]:
    """Every phrase of the vocabulary in a sentence, with its first word and the word after its last.

    At one word the longest comes first.
    """
    single, longer = vocabulary.single, vocabulary.longer
    last = len(words) - 1
    glosses = {
        at for at in range(len(words) - 2) if words[at] == "(" and words[at + 2] == ")" and words[at + 1] != NUMBER
    }
    for index, word in enumerate(words):
        if glosses:
            yield from _around_gloss(words, index, glosses, longer)
        if word in longer and index < last:
            for phrase in longer[word].get(words[index + 1], ()):
                if phrase.length == 2 or tuple(words[index : index + phrase.length]) == phrase.words:
                    yield index, index + phrase.length, phrase
        if word in single:
            yield index, index + 1, single[word]
        elif "-" in word and (entry := single.get(word.rsplit("-", 1)[1])):
            yield index, index + 1, entry


def _around_gloss(
    words: list[str], index: int, glosses: set[int], longer: dict[str, dict[str, tuple[Entry, ...]]]
) -> Iterator[tuple[int, int, Entry]]:
    """The phrases that a short form in brackets stands in the middle of: "cash transfers (CT) to 500 families"."""
    for before in range(1, GLOSS_REACH):
        gloss = index + before
        if gloss not in glosses:
            continue
        joined = [*words[index:gloss], *words[gloss + GLOSS : gloss + GLOSS + GLOSS_REACH]]
        for phrase in longer.get(joined[0], {}).get(joined[1], ()) if len(joined) > 1 else ():
            if phrase.length > before and tuple(joined[: phrase.length]) == phrase.words:
                yield index, index + phrase.length + GLOSS, phrase


def is_passive(reading: Reading, index: int) -> bool:
    """Whether "was", "were", "have been" ... stands before the word at ``index``, adverbs aside."""
    at = index - 1
    while at >= index - MOST_ADVERBS and not reading.is_a(at, "auxiliary") and reading.is_adverb(at):
        at -= 1
    return at >= 0 and reading.is_a(at, "auxiliary")
