"""One sentence as words, with its numbers, nouns and cues marked."""

from __future__ import annotations

from dataclasses import dataclass, field

from extract.numbers import Number
from extract.rules.classes import ADVERB, ADVERB_ENDING, AUXILIARY
from extract.rules.vocabulary import Form, Noun, Rule, Vocabulary

ADVERBIAL = ADVERB | ADVERB_ENDING
"""What may stand between the parts of a verb."""

MOST_ADVERBS = 5
"""Words that may stand between "were" and its participle."""


@dataclass(slots=True, eq=False)
class Cue:
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


@dataclass(slots=True, eq=False)
class NounAt:
    """A noun in a sentence, from word ``start`` to before word ``end``."""

    start: int
    end: int
    noun: Noun


@dataclass(slots=True)
class Reading:
    """A sentence of the text ``lower`` cut into ``words``, from ``start`` on; ``numbers`` maps words to numbers.

    ``classes`` tells what stands at each word; some words beyond either end may be asked for too, and are nothing.
    ``nouns`` and ``cues`` begin at a word, ``nouns_ending`` and ``cues_ending`` end before it; ``breakdowns`` are the
    words, such as "of whom", that open a breakdown at a word; ``spoken_of`` holds the classes of all words together,
    that of funds where a sum is named.
    """

    vocabulary: Vocabulary
    lower: str
    start: int
    words: list[str]
    numbers: dict[int, Number]
    classes: list[int]
    spoken_of: int
    nouns: dict[int, NounAt] = field(default_factory=dict)
    nouns_ending: dict[int, NounAt] = field(default_factory=dict)
    cues: dict[int, list[Cue]] = field(default_factory=dict)
    cues_ending: dict[int, list[Cue]] = field(default_factory=dict)
    breakdowns: dict[int, str] = field(default_factory=dict)
    has_brackets: bool = False
    first_cue_end: int = 0
    last_cue_start: int = -1

    def speaks_of(self, sort: int) -> bool:
        """Whether any word of the sentence is of this class."""
        return self.spoken_of & sort != 0

    def at(self, index: int) -> str:
        """The word at ``index``; empty outside the sentence."""
        return self.words[index] if 0 <= index < len(self.words) else ""

    def span_of(self, index: int) -> tuple[int, int]:
        """Where the word at ``index`` begins and ends in the text."""
        if number := self.numbers.get(index):
            return number.start, number.end
        first = index
        while first and first - 1 not in self.numbers:
            first -= 1
        at = self.numbers[first - 1].tail if first else self.start
        for passed in self.words[first:index]:
            at = self.lower.index(passed, at) + len(passed)
        at = self.lower.index(self.words[index], at)
        return at, at + len(self.words[index])

    def text(self, text: str, start: int, end: int) -> str:
        """The characters from word ``start`` to before word ``end``."""
        return text[self.span_of(start)[0] : self.span_of(end - 1)[1]]


def before_adverbs(classes: list[int], index: int) -> int:
    """The word before ``index``, adverbs aside: that of "are" in "are now also in need"."""
    at, last = index - 1, index - MOST_ADVERBS
    while at >= last and classes[at] & ADVERBIAL and not classes[at] & AUXILIARY:
        at -= 1
    return at


def is_passive(classes: list[int], index: int) -> bool:
    """Whether "was", "were", "have been" ... stands before the word at ``index``, adverbs aside."""
    return classes[before_adverbs(classes, index)] & AUXILIARY != 0
