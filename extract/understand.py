"""One document understood: its sentences, what their numbers count, and all that gives a figure its context."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from extract import head
from extract.crossing import across_borders
from extract.document import Document
from extract.lang import load_words
from extract.numbers import Number, Passed, find_numbers
from extract.period import Periods, mark_dates, read_periods
from extract.place import Places, read_places
from extract.rules import (
    Context,
    Figure,
    Reading,
    decide,
    listed_under,
    read_row,
    read_sentence,
    tables_of,
    topic_of,
    vocabulary,
    with_unit_of_head,
)
from extract.rules.vocabulary import Noun, Vocabulary
from extract.sector import Sectors, read_sectors
from extract.source import Sources, read_sources
from extract.status import Statuses, read_statuses
from extract.text import Layout, Sentence, read_layout

ITEMS = frozenset(("heading", "bullet", "figure"))
"""Kinds of sentences that the items of a list are."""


@dataclass(frozen=True, slots=True)
class Statement:
    """A sentence with numbers: its ``index`` in the layout, its words, and a figure for each number that may count.

    A figure whose ``indicator`` is empty counts nothing. ``earlier`` is the main figure of the statement before, which
    one that points back takes its meaning from.
    """

    index: int
    sentence: Sentence
    reading: Reading
    figures: list[Figure]
    earlier: Figure | None = None


@dataclass(frozen=True, slots=True)
class Understanding:
    """A document with everything that was read in it; claims and explanations are both made from this.

    ``document`` has its title, date and publisher completed from its own head; ``numbers`` are all its numbers in
    order, those that were passed over too.
    """

    document: Document
    layout: Layout
    numbers: list[Number | Passed]
    statements: list[Statement]
    periods: Periods
    places: Places
    sources: Sources
    statuses: Statuses
    sectors: Sectors


def understand(document: Document, language: str = "en") -> Understanding:
    """Read a document. Raises FileNotFoundError for a language without rules."""
    layout = read_layout(document.text, load_words(language))
    marks = mark_dates(layout, language)
    document = head.complete(document, layout, marks)
    periods = read_periods(layout, document.published, language, marks)
    places = read_places(layout, document.title, document.country, language)
    numbers = list(find_numbers(document.text, layout.lower, periods.dates, language))
    statements = list(_statements(layout, numbers, places, language))
    return Understanding(
        document,
        layout,
        numbers,
        statements,
        periods,
        places,
        read_sources(layout, language),
        read_statuses(layout, language),
        read_sectors(layout, language),
    )


def _statements(layout: Layout, numbers: list[Number | Passed], places: Places, language: str) -> Iterator[Statement]:
    table = vocabulary(language)
    earlier: Figure | None = None
    topics: dict[int, tuple[str, str]] = {}
    tables = tables_of(layout)
    lists: dict[int, Noun | None] = {}
    for index, sentence, found in _by_sentence(layout, numbers):
        if index in tables:
            yield Statement(index, sentence, *read_row(layout, tables[index], sentence, found, table, language))
            continue
        if sentence.kind == "figure":
            found = [with_unit_of_head(layout, number, [(sentence.start, sentence.end)], language) for number in found]
        reading = read_sentence(layout.lower, sentence.start, sentence.end, found, table)
        heading = layout.heading_above(index)
        if heading and heading.start not in topics:
            topics[heading.start] = topic_of(read_sentence(layout.lower, heading.start, heading.end, [], table))
        topic = topics[heading.start] if heading else ("", "")
        listed = None
        if sentence.kind in ITEMS and index:
            if index - 1 not in lists:
                lists[index - 1] = _heading_of_list(layout, index - 1, table)
            listed = lists[index] = lists[index - 1]
        figures = decide(reading, Context(*topic, earlier, listed))
        figures = across_borders(figures, reading, places, table.grammar["flight"])
        yield Statement(index, sentence, reading, figures, earlier)
        earlier = next((figure for figure in figures if figure.indicator not in ("", "other")), None)


def _heading_of_list(layout: Layout, index: int, words: Vocabulary) -> Noun | None:
    """What the list under the sentence at ``index`` counts, where that is the heading of one."""
    heading = layout.sentences[index]
    if heading.kind != "heading":
        return None
    return listed_under(read_sentence(layout.lower, heading.start, heading.end, [], words))


def _by_sentence(layout: Layout, numbers: list[Number | Passed]) -> Iterator[tuple[int, Sentence, list[Number]]]:
    """The numbers that may count something, by the sentence they stand in: its index, its span, its numbers."""
    groups: dict[int, list[Number]] = {}
    for number in numbers:
        if isinstance(number, Number):
            groups.setdefault(layout.index_at(number.start), []).append(number)
    for index, group in groups.items():
        sentence = layout.sentences[index] if layout.sentences else None
        if sentence and sentence.start <= group[0].start < sentence.end:
            yield index, sentence, [number for number in group if number.start < sentence.end]
