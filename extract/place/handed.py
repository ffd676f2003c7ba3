"""The place that a sentence without any takes over from the text before it."""

from __future__ import annotations

import re
from bisect import bisect_left

from extract.place.places import NOWHERE, Place, Places, place_at
from extract.text import Layout, Sentence

OWNED = re.compile(r"\s?(?::|[(\[](?!\d[\d.,]*\s+[^\W\d][^()\d]{0,60}\d))\s?(?:n\s?=\s?)?\d")
"""What follows a name that a figure of its own belongs to: "Sirte (2)"; not a breakdown, "Sirte (2 men, 3 boys)"."""


OPENING = 4
"""Characters; a name that begins within so many of its sentence is what the sentence is about."""

LONGEST_PHRASE = 40
"""Characters of a phrase with a comma behind it before what a sentence is about."""

REACH = 8
"""Sentences over which a place is handed on at most."""


def handed_down(places: Places) -> list[Place]:
    """For each sentence the place that holds where it names none: from the text before, its heading, or the report.

    The first place of a sentence holds on to the end of its paragraph or bullet; where it is the sentence's only one,
    it holds on over paragraphs up to the next heading. A sum is about what the section or the report is about.
    """
    handed: list[Place] = []
    before, section, alone, last_end = NOWHERE, NOWHERE, False, 0
    layout, starts, count = places.layout, places.starts, len(places.starts)
    lower = layout.lower
    said_at = first = last = 0
    for index, sentence in enumerate(layout.sentences):
        start, end, kind = sentence
        is_head = kind == "heading" or kind == "dateline"
        if is_head and not _goes_under(places, index, section):
            section = NOWHERE
        if is_head or index - said_at > REACH or not alone and _begins(layout, index, last_end):
            before = NOWHERE
        last_end = end
        larger = section if section.place else places.subject
        is_sum = before.place and larger.place and lower.startswith(places.words.sums, start)
        is_sum = is_sum and not any(phrase in lower[start:end] for phrase in places.words.in_these)
        handed.append(before if before.place and not is_sum else larger)
        first = bisect_left(starts, start, last) if last < count and starts[last] < end else last
        last = first
        while last < count and starts[last] < end:
            last += 1
        if first == last:
            continue
        single = last - first == 1
        if _heads_in_line(places, first, sentence):
            section = before = place_at(places, first, "heading")
            alone, said_at = True, index
        elif kind == "heading":
            section = place_at(places, first, "heading") if not _is_caption(places, sentence) else section
        elif kind == "prose" or kind == "bullet" or (single and kind != "row" and kind != "dateline"):
            shared = [i for i in range(first, last) if _is_shared(places, i, sentence)]
            if shared:
                led = next((i for i in shared if places.mentions[i].led), shared[0])
                before = place_at(places, _innermost(places, led, last), "earlier")
                alone, said_at = single, index
        else:
            before = NOWHERE
    return _without_sums(handed, places)


def _without_sums(handed: list[Place], places: Places) -> list[Place]:
    """The same without a place for a row that has none of its own below rows of several countries: their total."""
    countries: set[str] = set()
    for index, sentence in enumerate(places.layout.sentences):
        if sentence.kind != "row":
            countries = set()
            continue
        first, last = bisect_left(places.starts, sentence.start), bisect_left(places.starts, sentence.end)
        countries.update(mention.location_code for mention in places.mentions[first:last])
        if first == last and len(countries) > 1:
            handed[index] = NOWHERE
    return handed


def _heads_in_line(places: Places, index: int, sentence: Sentence) -> bool:
    """Whether a name before a colon heads what follows in its line: "Kenya: The number of cases fell."."""
    mention = places.mentions[index]
    if sentence.kind not in ("prose", "bullet") or not mention.sure or mention.start - sentence.start >= OPENING:
        return False
    text = places.layout.text
    return text.startswith((":", " :"), mention.end) and not OWNED.match(text, mention.end)


def _is_shared(places: Places, index: int, sentence: Sentence) -> bool:
    """Whether a name is where something happens, holds for more than one figure, and is no direction or example."""
    mention = places.mentions[index]
    is_told_of = mention.led or _opens(places, mention.start, sentence.start)
    return (
        is_told_of
        and mention.role not in ("direction", "away")
        and not OWNED.match(places.layout.text, mention.end)
        and not places.words.example.search(places.layout.lower, sentence.start, mention.start)
    )


def _innermost(places: Places, index: int, last: int) -> int:
    """The place that the genitive of a larger one leads to: "in Mexico's Chiapas"; else the place itself."""
    leads = index + 1 < last and places.words.genitive.fullmatch(
        places.layout.text, places.mentions[index].end, places.mentions[index + 1].start
    )
    return index + 1 if leads else index


def _opens(places: Places, at: int, start: int) -> bool:
    """Whether a name is what a sentence begins with, be it behind a phrase of time: "In May, Kenya reported"."""
    return at - start < OPENING or at - start < LONGEST_PHRASE and places.layout.text.endswith(", ", start, at)


def _begins(layout: Layout, index: int, last_end: int) -> bool:
    """Whether a sentence begins a bullet or a paragraph; the one before it ends at ``last_end``."""
    return layout.opens_item(index) or layout.text.find("\n\n", last_end, layout.sentences[index].start) >= 0


def _goes_under(places: Places, index: int, section: Place) -> bool:
    """Whether a heading stands right under one of a country that is not the report's, which holds on below both."""
    is_foreign = section.location_code not in ("", places.subject.location_code)
    return is_foreign and places.layout.sentences[index - 1].kind == "heading"


def _is_caption(places: Places, sentence: Sentence) -> bool:
    return any(word in places.layout.lower[sentence.start : sentence.end] for word in places.words.captions)
