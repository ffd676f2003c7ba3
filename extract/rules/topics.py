"""What headings, captions and the lines above lists are about, each read when a number first asks for it."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from extract.rules.cases import is_told_as_cases
from extract.rules.classes import DISEASE
from extract.rules.figure import FUNDING, PEOPLE, Figure, Topic, no_topic, nothing_told
from extract.rules.marking import read_sentence
from extract.rules.reading import Cue, Reading
from extract.rules.vocabulary import Vocabulary
from extract.text import Layout, Sentence

REMEMBERED = 20
"""Sentences for which a report goes on telling of incidents as mere cases."""
ITEMS = frozenset(("heading", "bullet", "figure"))
"""Kinds of sentences that the items of a list, or lines of key figures, are."""


class Topics:
    """The topics of a document's headings."""

    def __init__(self, layout: Layout, words: Vocabulary) -> None:
        self._lower, self._words = layout.lower, words
        self._found: dict[int, Topic] = {}

    def of(self, heading: Sentence | None) -> Callable[[], Topic]:
        """What will tell the topic of a heading; of none, nothing."""
        return partial(self._read, heading.start, heading.end) if heading else no_topic

    def _read(self, start: int, end: int) -> Topic:
        if start not in self._found:
            self._found[start] = topic_of(read_sentence(self._lower, start, end, [], self._words))
        return self._found[start]


class Told:
    """What a document told of last that is told case by case: the incidents, say, that "34 cases" are of."""

    def __init__(self, layout: Layout, words: Vocabulary) -> None:
        self._layout, self._words = layout, words
        self._last: Figure | None = None
        self._at, self._ill_at = 0, -REMEMBERED - 1

    def note(self, index: int, figures: list[Figure], reading: Reading) -> None:
        """Remember the last such figure of the sentence at ``index``, and whether it speaks of a disease."""
        for figure in figures:
            if is_told_as_cases(figure):
                self._last, self._at = figure, index
        if reading.speaks_of(DISEASE):
            self._ill_at = index

    def before(self, index: int) -> Callable[[], Figure | None]:
        """What will tell what was told last before a sentence, unless a disease was spoken of shortly before."""
        is_near = self._last is not None and index - self._at <= REMEMBERED < index - self._ill_at
        return partial(self._unless_disease, index) if is_near else nothing_told

    def _unless_disease(self, index: int) -> Figure | None:
        sentences, classes = self._layout.sentences, self._words.classes
        between = self._layout.lower[sentences[self._at].start : sentences[index].start]
        words = (word for piece in between.split() for word in self._words.pieces[piece])
        return None if any(classes[word] & DISEASE for word in words) else self._last


class Openings:
    """The cue that the line above a list ends with: "reach" in "The plan is to reach:"."""

    def __init__(self, layout: Layout, words: Vocabulary) -> None:
        self._layout, self._words = layout, words
        self._found: dict[int, Cue | None] = {}

    def of(self, index: int) -> Cue | None:
        """The cue that opens the list which the sentence at ``index`` is an item of; None for other sentences."""
        sentences = self._layout.sentences
        if not index or sentences[index].kind != "bullet":
            return None
        first = index
        while first and first not in self._found and sentences[first].kind == "bullet":
            first -= 1
        if first not in self._found:
            self._found[first] = self._opened_by(sentences[first])
        for item in range(first + 1, index + 1):
            self._found[item] = self._found[first]
        return self._found[index]

    def _opened_by(self, sentence: Sentence) -> Cue | None:
        if not self._layout.lower.endswith(":", sentence.start, sentence.end):
            return None
        reading = read_sentence(self._layout.lower, sentence.start, sentence.end, [], self._words)
        ending = reading.cues_ending.get(len(reading.words) - 1, ())
        return max((cue for cue in ending if not cue.passive), key=len_of_cue, default=None)


def len_of_cue(cue: Cue) -> int:
    """The number of words of a cue."""
    return cue.end - cue.start


def topic_of(reading: Reading) -> Topic:
    """The indicators that a heading without a number is about, and the rules that say so; empty where none does."""
    people = funding = "", ""
    for index in range(len(reading.words)):
        for cue in reading.cues.get(index, ()):
            if not people[0] and "person" in cue.rule.by_kind:
                people = cue.rule.indicator, cue.rule.name
            if not funding[0] and cue.rule.indicator in FUNDING:
                funding = cue.rule.indicator, cue.rule.name
        noun = reading.nouns.get(index)
        if not people[0] and noun and noun.noun.indicator and noun.noun.kind in PEOPLE:
            people = noun.noun.indicator, noun.noun.name
    return Topic(*people, *funding)
