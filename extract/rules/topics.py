"""What headings and captions are about, each read when a number first asks for it, and what lists count by theirs."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from extract.rules.classes import AUXILIARY, LIST_BY
from extract.rules.counted import MOVED
from extract.rules.figure import NO_TOPIC, PEOPLE, Topic, no_topic
from extract.rules.reading import Reading, read_sentence
from extract.rules.vocabulary import Noun, Vocabulary
from extract.text import Layout, Sentence

LONGEST_LISTED = 6
"""Words of a heading in which the noun that its list counts stands: "Number of reported incidents by type"."""

ITEMS = frozenset(("heading", "bullet", "figure"))
"""Kinds of sentences that the items of a list are."""


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


class Lists:
    """What the lists of a document count, item by item, as the heading right above the first of them says."""

    def __init__(self, layout: Layout, words: Vocabulary) -> None:
        self._layout, self._words = layout, words
        self._found: dict[int, Noun | None] = {}

    def of(self, index: int) -> Noun | None:
        """What the item at ``index`` counts; None for what is no item of such a list."""
        if not index or self._layout.sentences[index].kind not in ITEMS:
            return None
        above = index - 1
        if above not in self._found:
            self._found[above] = self._headed(self._layout.sentences[above])
        noun = self._found[index] = self._found[above]
        return noun

    def _headed(self, heading: Sentence) -> Noun | None:
        lower, classes = self._layout.lower, self._words.classes
        if heading.kind != "heading" or not any(
            classes[word] & LIST_BY for word in lower[heading.start : heading.end].split()
        ):
            return None
        return listed_under(read_sentence(lower, heading.start, heading.end, [], self._words))


def listed_under(reading: Reading) -> Noun | None:
    """What a heading says that its list counts, one by one: incidents in "Incidents by district"; None for others."""
    first = next((reading.nouns[at] for at in range(len(reading.words)) if at in reading.nouns), None)
    is_listed = first is not None and (first.noun.firm or first.noun.indicator in MOVED)
    if first is None or not is_listed or first.end > LONGEST_LISTED:
        return None
    is_by = (reading.classes[first.end] | reading.classes[first.end + 1]) & LIST_BY
    return first.noun if is_by and not any(here & AUXILIARY for here in reading.classes) else None


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
