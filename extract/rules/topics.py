"""What headings and captions are about, each read when a number first asks for it."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from extract.rules.figure import NO_TOPIC, PEOPLE, Topic, no_topic
from extract.rules.reading import Reading, read_sentence
from extract.rules.vocabulary import Vocabulary
from extract.text import Layout, Sentence


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


def topic_of(reading: Reading) -> Topic:
    """The indicator that a heading without a number is about, and the rule that says so; empty where none does."""
    for index in range(len(reading.words)):
        for cue in reading.cues.get(index, ()):
            if "person" in cue.rule.by_kind:
                return Topic(cue.rule.indicator, cue.rule.name)
        noun = reading.nouns.get(index)
        if noun and noun.noun.indicator and noun.noun.kind in PEOPLE:
            return Topic(noun.noun.indicator, noun.noun.name)
    return NO_TOPIC
