"""The place that a figure is about: the name that governs it in its sentence, or what the text has handed down to it."""

from __future__ import annotations

import re
from bisect import bisect_left

from extract.place.handed import OWNED, handed_down
from extract.place.mentions import find_places
from extract.place.phrases import nameless_places
from extract.place.places import Place, Places, groups_of, outermost, place_at
from extract.place.report import subject_of
from extract.place.words import place_words
from extract.text import Layout

NEXT = 12
"""Characters between a number and a place that stands next to it ("88 from Gwoza")."""

TOUCH = 6
"""Characters between a name and the number that belongs to it ("Gwoza: 88")."""

EXAMPLE = 30
"""Characters before a name in which a word like "including" makes it an example."""


def read_places(layout: Layout, title: str = "", country_hint: str = "", language: str = "en") -> Places:
    """Find the places of a text, and what the report and each sentence of it are about. Linear in the text.

    ``title`` is the report's title where it is known apart from the text; ``country_hint`` the ISO 3166-1 alpha-3 code of
    the country that the publisher files the report under.
    """
    words = place_words(language)
    every = find_places(layout, country_hint, language)
    subject = subject_of(layout, every, title, country_hint, language)
    usable = [mention for mention in every if mention.role in ("place", "to", "away")]
    mentions = sorted(usable + nameless_places(layout, every, subject, words))
    places = Places(layout, mentions, [m.start for m in mentions], groups_of(mentions, layout.text, words), [], subject, words)
    places.handed.extend(handed_down(places))
    return places


def place_of(places: Places, start: int, end: int, sentence_index: int) -> Place:
    """The place of the figure whose number stands from ``start`` to ``end`` in the sentence at ``sentence_index``."""
    sentence = places.layout.sentences[sentence_index]
    first, last = bisect_left(places.starts, sentence.start), bisect_left(places.starts, sentence.end)
    if first == last:
        return places.handed[sentence_index]
    index, found = _governor(places, first, last, start, end)
    return place_at(places, index, found) if index >= 0 else places.handed[sentence_index]


_TOUCHING = re.compile(r"\s*(?:[(\[:=–—-]|\|)?\s*(?:n\s*=\s*)?")
_DIGIT = re.compile(r"\d")

def _governor(places: Places, first: int, last: int, start: int, end: int) -> tuple[int, str]:
    """The mention of a sentence, from ``first`` to before ``last``, that governs a figure, and how."""
    text, mentions = places.layout.text, places.mentions
    after = bisect_left(places.starts, end, first, last)
    before = after - 1 if after > first and mentions[after - 1].end <= start else -1
    while after < last and OWNED.match(text, mentions[after].end):
        after += 1
    if after < last and mentions[after].led and mentions[after].start - end <= NEXT and not _DIGIT.search(text, end, mentions[after].start):
        return after, "after"
    if before >= 0 and start - mentions[before].end <= TOUCH and _TOUCHING.fullmatch(text, mentions[before].end, start) and (
        not mentions[before].led or not text[mentions[before].end:start].isspace()
    ):
        return before, "touching"
    while before >= first and OWNED.match(text, mentions[before].end):
        before -= 1
    before = outermost(places, first, before) if before >= first else -1
    while before > first and _is_example(places, before):
        before = outermost(places, first, places.groups[before][0] - 1) if places.groups[before][0] > first else first
    while after + 1 < last and mentions[after].role == "away" and _goes_on(places, after):
        after += 1
    ahead = after < last and mentions[after].led and not _breaks(places, end, mentions[after].start, places.words.examples)
    behind = before >= 0 and not _breaks(places, mentions[before].end, start, ())
    if ahead and behind:
        opens = mentions[before].led and before == outermost(places, first, first)
        cost_after = _distance(places, end, mentions[after].start)
        cost_before = _distance(places, mentions[before].end, start) - opens
        return (after, "after") if cost_after <= cost_before else (before, "before")
    if behind:
        return before, "before"
    if ahead:
        return after, "after"
    return (before, "sentence") if before >= 0 else (-1, "")


_ASIDE = re.compile(r"\([^()]*\)?|^[^()]*\)")


def _distance(places: Places, start: int, end: int) -> int:
    """How many commas, figures and the like stand between two places of a sentence, brackets left out."""
    return len(places.words.separator.findall(_ASIDE.sub(" ", places.layout.text[start:end])))


def _is_example(places: Places, index: int) -> bool:
    """Whether a name stands among examples ("particularly along Afgooye and Jowhar")."""
    start = places.mentions[places.groups[index][0]].start
    before = places.layout.lower[max(0, start - EXAMPLE):start]
    return any(mark in before for mark in places.words.examples)


def _goes_on(places: Places, index: int) -> bool:
    """Whether a place that something comes from is followed by the place where it is or goes."""
    one, other = places.mentions[index], places.mentions[index + 1]
    return other.led and other.role == "place" and not _DIGIT.search(places.layout.text, one.end, other.start) and not _breaks(places, one.end, other.start, ())


def _breaks(places: Places, start: int, end: int, more: tuple[str, ...]) -> bool:
    lower = places.layout.lower
    return any(lower.find(mark, start, end) >= 0 for mark in places.words.clause_breaks + more)
