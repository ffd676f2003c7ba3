"""The place of a figure: the name that governs it in its sentence, or what the text has handed down to it."""

from __future__ import annotations

import re
from bisect import bisect_left

from extract.place.handed import OWNED, handed_down
from extract.place.mentions import PlaceMention, find_places
from extract.place.phrases import nameless_places
from extract.place.places import Place, Places, groups_of, outermost, place_at
from extract.place.report import subject_of
from extract.place.words import place_words
from extract.text import Layout, Sentence, lower_in_place

NEXT = 12
"""Characters between a number and a place that stands next to it ("88 from Gwoza")."""

TOUCH = 6
"""Characters between a name and the number that belongs to it ("Gwoza: 88")."""


def read_places(layout: Layout, title: str = "", country_hint: str = "", language: str = "en") -> Places:
    """Find the places of a text, and what the report and each sentence of it are about. Linear in the text.

    ``title`` is the report's title where it is known apart from the text; ``country_hint`` the ISO 3166-1 alpha-3 code
    of the country that the publisher files the report under.
    """
    words = place_words(language)
    every = find_places(layout, country_hint, language)
    subject = subject_of(layout, every, _titled(title, country_hint, language), country_hint)
    usable = [mention for mention in every if mention.role in ("place", "to", "away")]
    mentions = sorted(usable + nameless_places(layout, every, subject, words))
    starts = [mention.start for mention in mentions]
    places = Places(layout, mentions, starts, groups_of(mentions, layout.text, words), [], subject, words)
    places.handed.extend(handed_down(places))
    return places


def _titled(title: str, country_hint: str, language: str) -> list[PlaceMention]:
    if not title:
        return []
    layout = Layout(title, lower_in_place(title), [Sentence(0, len(title), "heading")], [0], [0])
    return [mention for mention in find_places(layout, country_hint, language) if mention.role != "people"]


def place_of(places: Places, start: int, end: int, sentence_index: int) -> Place:
    """The place of the figure whose number stands from ``start`` to ``end`` in the sentence at ``sentence_index``."""
    sentence = places.layout.sentences[sentence_index]
    first, last = bisect_left(places.starts, sentence.start), bisect_left(places.starts, sentence.end)
    if first == last:
        return places.handed[sentence_index]
    index, found = _governor(places, first, last, start, end)
    return place_at(places, index, found) if index >= 0 else places.handed[sentence_index]


def _governor(places: Places, first: int, last: int, start: int, end: int) -> tuple[int, str]:
    """The mention of a sentence, from ``first`` to before ``last``, that governs a figure, and how; -1 for none."""
    after = bisect_left(places.starts, end, first, last)
    before = after - 1 if after > first and places.mentions[after - 1].end <= start else -1
    after = _shared_after(places, after, last)
    if after < last and places.mentions[after].start - end <= NEXT and _leads_to(places, end, after):
        return after, "after"
    if before >= 0 and _touches(places, before, start):
        return before, "touching"
    before = _shared_before(places, first, before, start)
    ahead = after < last and places.mentions[after].led
    ahead = ahead and not _is_elsewhere(places, end, places.mentions[after].start)
    behind = before >= 0 and not _breaks(places, places.mentions[before].end, start)
    if ahead and behind and _opens_clause(places, end, after):
        return before, "before"
    if ahead and behind and _ends_statement(places, first, before, start):
        return after, "after"
    if ahead and behind:
        return _nearer(places, first, before, after, start, end)
    if ahead:
        return after, "after"
    return (before, "before" if behind else "sentence") if before >= 0 else (-1, "")


_TOUCHING = re.compile(r"\s*(?:[(\[:=–—-]|\|)?\s*(?:n\s*=\s*)?")
_DIGIT = re.compile(r"\d")


def _leads_to(places: Places, end: int, index: int) -> bool:
    """Whether a preposition and no other figure stands between a figure and a place after it."""
    mention = places.mentions[index]
    return mention.led and not _DIGIT.search(places.layout.text, end, mention.start)


def _touches(places: Places, index: int, start: int) -> bool:
    """Whether a name labels the number right after it: "Gwoza (88)", "Gwoza: 88", without a preposition "Gwoza 88"."""
    text, mention = places.layout.text, places.mentions[index]
    if start - mention.end > TOUCH or not _TOUCHING.fullmatch(text, mention.end, start):
        return False
    return not mention.led or not text[mention.end : start].isspace()


def _shared_after(places: Places, after: int, last: int) -> int:
    """The first name from ``after`` on that has no figure of its own and is not only where something comes from."""
    while after < last and OWNED.match(places.layout.text, places.mentions[after].end):
        after += 1
    while after + 1 < last and places.mentions[after].role == "away" and _goes_on(places, after):
        after += 1
    return after


def _shared_before(places: Places, first: int, before: int, start: int) -> int:
    """The last name up to ``before`` that has no figure of its own, or the place named with it that lies in it."""
    while before >= first and _is_counted_apart(places.layout.text, places.mentions[before].end, start):
        before -= 1
    return outermost(places, first, before) if before >= first else -1


_COUNTED_IN_BRACKET = re.compile(r"[^()]{0,3}\d[^()]*\)")


def _is_counted_apart(text: str, end: int, start: int) -> bool:
    """Whether a name up to ``end`` has a figure of its own: "Sirte (2)", or "Sirte 2" in a bracket now closed."""
    return OWNED.match(text, end) is not None or _COUNTED_IN_BRACKET.match(text, end, start) is not None


def _nearer(places: Places, first: int, before: int, after: int, start: int, end: int) -> tuple[int, str]:
    """Of a place before and one after a figure the one with less between; a place that opens the sentence is nearer."""
    opens = places.mentions[before].led and before == outermost(places, first, first)
    cost_after = _distance(places, end, places.mentions[after].start)
    cost_before = _distance(places, places.mentions[before].end, start) - opens
    return (after, "after") if cost_after <= cost_before else (before, "before")


def _ends_statement(places: Places, first: int, before: int, start: int) -> bool:
    """Whether a place ends what is said of a figure of its own, and a new one begins: "3 died in Rangamati and 2"."""
    layout, mention = places.layout, places.mentions[before]
    since = places.mentions[before - 1].end if before > first else layout.sentences[layout.index_at(start)].start
    has_figure = mention.led and _DIGIT.search(layout.text, since, mention.start) is not None
    return has_figure and places.words.joined.fullmatch(layout.text, mention.end, start) is not None


_ASIDE = re.compile(r"\([^()]*\)?|^[^()]*\)")


def _distance(places: Places, start: int, end: int) -> int:
    """How many commas, figures and the like stand between two places of a sentence, brackets left out."""
    return len(places.words.separator.findall(_ASIDE.sub(" ", places.layout.text[start:end])))


def _goes_on(places: Places, index: int) -> bool:
    """Whether a place that something comes from is followed by the place where it is or goes."""
    one, other = places.mentions[index], places.mentions[index + 1]
    return other.role == "place" and _leads_to(places, one.end, index + 1) and not _breaks(places, one.end, other.start)


_FIGURE_NEXT = re.compile(r"\s*,\s*\d")


def _opens_clause(places: Places, start: int, index: int) -> bool:
    """Whether a place opens the next statement, with a figure of its own: "30 died and in Gulu, 5 did"."""
    layout, mention = places.layout, places.mentions[index]
    if not _FIGURE_NEXT.match(layout.text, mention.end):
        return False
    return places.words.opens_clause.search(layout.lower, start, mention.start) is not None


def _is_elsewhere(places: Places, start: int, end: int) -> bool:
    """Whether a clause or examples that begin between two places of a sentence still go on at the second."""
    lower, words = places.layout.lower, places.words
    match = words.break_or_example.search(lower, start, end)
    if match is None:
        return False
    resumed = words.resumes.search(lower, match.end(), end) if words.example.fullmatch(match.group()) else None
    return resumed is None or words.break_or_example.search(lower, resumed.end(), end) is not None


def _breaks(places: Places, start: int, end: int) -> bool:
    return places.words.clause_break.search(places.layout.lower, start, end) is not None
