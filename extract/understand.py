"""One document understood: its sentences, what their numbers count, and all that gives a figure its context."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from extract import head
from extract.crossing import across_borders
from extract.document import Document
from extract.lang import load_words
from extract.numbers import Number, Passed, find_numbers, in_own_dollars
from extract.period import Periods, mark_dates, read_periods
from extract.place import Places, read_places
from extract.place_rows import by_places
from extract.rules import (
    Context,
    Figure,
    ItemLists,
    Openings,
    Reading,
    Thread,
    Told,
    Topics,
    decide,
    read_box,
    read_row,
    read_sentence,
    tables_of,
    under_columns,
    vocabulary,
    with_unit_of_head,
)
from extract.sector import Sectors, read_sectors
from extract.source import Sources, read_sources
from extract.status import Statuses, read_statuses
from extract.text import Layout, Sentence, read_layout


@dataclass(slots=True)
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
    return understand_all([document], language)[0]


def understand_all(documents: Sequence[Document], language: str = "en") -> list[Understanding]:
    """Read several documents, each step for all of them before the next.

    The words and patterns of a step then stay in the processor's cache: with short documents, this saves a sixth of
    the time.
    """
    words = load_words(language)
    layouts = [read_layout(document.text, words) for document in documents]
    marks = [mark_dates(layout, language) for layout in layouts]
    documents = list(map(head.complete, documents, layouts, marks))
    read = list(zip(documents, layouts, strict=True))
    periods = [
        read_periods(layout, document.published, language, marked)
        for (document, layout), marked in zip(read, marks, strict=True)
    ]
    places = [read_places(layout, document.title, document.country, language) for document, layout in read]
    numbers = [
        in_own_dollars(
            find_numbers(document.text, layout.lower, dated.dates, language), layout, document.publisher, language
        )
        for (document, layout), dated in zip(read, periods, strict=True)
    ]
    statements = [
        list(_statements(layout, found, named, language))
        for layout, found, named in zip(layouts, numbers, places, strict=True)
    ]
    sources = [read_sources(layout, language) for layout in layouts]
    statuses = [read_statuses(layout, language) for layout in layouts]
    sectors = [read_sectors(layout, language) for layout in layouts]
    steps = documents, layouts, numbers, statements, periods, places, sources, statuses, sectors
    return list(map(Understanding, *steps))


def _statements(layout: Layout, numbers: list[Number | Passed], places: Places, language: str) -> Iterator[Statement]:
    table = vocabulary(language)
    topics = Topics(layout, table)
    tables = tables_of(layout)
    by_sentence = _by_sentence(layout, numbers)
    lists, openings, cases = ItemLists(layout, table, by_sentence), Openings(layout, table), Told(layout, table)
    thread = Thread(layout, topics)
    for index, found in by_sentence.items():
        sentence = layout.sentences[index]
        if index in tables:
            yield Statement(index, sentence, *read_row(layout, tables[index], sentence, found, topics, table, language))
            continue
        if labels := layout.boxes.get(sentence.start):
            yield Statement(index, sentence, *read_box(layout, labels, sentence, found, table, language))
            continue
        if sentence.kind == "figure":
            found = [with_unit_of_head(layout, number, [(sentence.start, sentence.end)], language) for number in found]
        reading = read_sentence(layout.lower, sentence.start, sentence.end, found, table)
        earlier = thread.earlier
        context = Context(
            earlier,
            thread.topic(index, found),
            thread.moved(index),
            cases.before(index),
            openings.of(index),
            thread.right_before(index),
        )
        figures = lists.read(index, reading, decide(reading, context))
        if len(figures) > 1:
            figures = under_columns(layout, reading, figures, table, language)
        figures = by_places(across_borders(figures, reading, places), reading, places, earlier)
        yield Statement(index, sentence, reading, figures, earlier)
        cases.note(index, thread.note(index, figures, reading), reading)


def _by_sentence(layout: Layout, numbers: list[Number | Passed]) -> dict[int, list[Number]]:
    """The numbers that may count something, by the index of the sentence they stand in."""
    groups: dict[int, list[Number]] = {}
    for number in numbers:
        if isinstance(number, Number):
            groups.setdefault(layout.index_at(number.start), []).append(number)
    inside = {}
    for index, group in groups.items():
        sentence = layout.sentences[index] if layout.sentences else None
        if sentence and sentence.start <= group[0].start < sentence.end:
            inside[index] = [number for number in group if number.end <= sentence.end]
    return inside
