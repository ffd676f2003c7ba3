"""One document to its claims: numbers, what they count, and their context."""

from __future__ import annotations

import datetime as dt
from bisect import bisect_left
from collections.abc import Iterator
from typing import NamedTuple

from extract import head
from extract.document import Document
from extract.lang import load_words
from extract.numbers import Number, Passed, find_numbers
from extract.period import Periods, period_of, read_periods
from extract.place import Places, place_of, read_places
from extract.rules import Context, Figure, Reading, decide, read_sentence, topic_of, vocabulary
from extract.text import Layout, Sentence, read_layout

POPULATION_STATUS = {"affected": "AFF", "in_need": "INN", "targeted": "TGT", "reached": "REA"}
"""HAPI population status of an indicator."""


class Claim(NamedTuple):
    """One row of the claims frame; the fields are ``schema.COLUMNS`` in their order."""

    claim_id: str
    document_id: str
    title: str
    publisher: str
    url: str
    published: dt.date | None
    language: str
    indicator: str
    population_status: str
    population_group: str
    counted: str
    sector_code: str
    value: float
    value_low: float | None
    value_high: float | None
    qualifier: str
    unit: str
    value_text: str
    status: str
    whole_id: str
    share: float | None
    place: str
    location_code: str
    location_name: str
    admin1_code: str
    admin1_name: str
    admin2_code: str
    admin2_name: str
    reference_period_start: dt.date | None
    reference_period_end: dt.date | None
    period_text: str
    source: str
    sentence: str
    start: int
    end: int
    page: int | None
    rule: str
    warning: str


def claims_of(document: Document, language: str = "en") -> list[Claim]:
    words = load_words(language)
    layout = read_layout(document.text, words)
    document = head.complete(document, layout)
    periods = read_periods(layout, document.published, language)
    places = read_places(layout, document.title, document.country, language)
    numbers = list(find_numbers(document.text, layout.lower, periods.dates, language))
    rows = []
    table = vocabulary(language)
    earlier = None
    topics = {}
    for index, sentence, found in by_sentence(layout, numbers):
        reading = read_sentence(layout.lower, sentence.start, sentence.end, found, table)
        heading = layout.heading_above(index)
        if heading and heading.start not in topics:
            topics[heading.start] = topic_of(read_sentence(layout.lower, heading.start, heading.end, [], table))
        topic = topics[heading.start] if heading else ("", "")
        figures = decide(reading, table, Context(*topic, earlier))
        earlier = next((f for f in figures if f.indicator not in ("", "other")), None)
        for figure in figures:
            if figure.indicator:
                rows.append(_claim(document, layout, index, sentence, reading, figure, periods, places))
    return rows


def by_sentence(layout: Layout, numbers: list[Number | Passed]) -> Iterator[tuple[int, Sentence, list[Number]]]:
    """The numbers that may count something, by the sentence they stand in: its index, its span, its numbers."""
    groups: dict[int, list[Number]] = {}
    for number in numbers:
        if isinstance(number, Number):
            groups.setdefault(layout.index_at(number.start), []).append(number)
    for index, group in groups.items():
        sentence = layout.sentences[index] if layout.sentences else None
        if sentence and sentence.start <= group[0].start < sentence.end:
            yield index, sentence, [number for number in group if number.start < sentence.end]


def _claim(document, layout, index, sentence, reading, figure, periods, places):
    n = figure.number
    place = place_of(places, n.start, n.end, index)
    period = period_of(n.start, n.end, index, layout, periods)
    counted = reading.text(document.text, figure.counted.start, figure.counted.end) if figure.counted.end > figure.counted.start else ""
    return Claim(
        f"{document.id}:{n.start}", document.id, document.title, document.publisher, document.url, document.published, document.language,
        figure.indicator, POPULATION_STATUS.get(figure.indicator, ""), figure.noun.group if figure.noun else "", counted, "",
        n.value, n.low, n.high, n.qualifier, figure.unit or "people", document.text[n.start:n.end],
        "planned" if figure.indicator == "targeted" else "reported", "", None,
        place.place, place.location_code, place.location_name, place.admin1_code, place.admin1_name, place.admin2_code, place.admin2_name,
        period.first if period else None, period.last if period else None, period.text if period else "", "",
        document.text[sentence.start:sentence.end], n.start, n.end, document.page_at(n.start), figure.rule, "",
    )
