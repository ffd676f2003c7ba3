"""One document to its claims: each figure that counts something, as one row with its context."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from typing import Final

from extract.claim import Claim
from extract.document import Document
from extract.doubts import with_doubts
from extract.parts import link, share_of
from extract.period import Whole, period_of
from extract.place import place_of
from extract.rules import Figure
from extract.sector import sector_of
from extract.source import source_of
from extract.status import status_of
from extract.understand import Statement, Understanding, understand_all

POPULATION_STATUS = {"affected": "AFF", "in_need": "INN", "targeted": "TGT", "reached": "REA"}
"""HAPI population status of an indicator."""

PLACE_COLUMNS: Final = 7
"""How many of the fields of a place, from its first on, are columns."""


def claims_of(documents: Sequence[Document], language: str = "en") -> list[Claim]:
    """The claims of several documents, in their order and that of their texts."""
    return [claim for known in understand_all(documents, language) for claim in claims_from(known, language)]


def claims_from(known: Understanding, language: str = "en") -> list[Claim]:
    """The claims of a document that has been understood, in the order of its text."""
    document = known.document
    title, publisher, url, published = document.title, document.publisher, document.url, document.published
    about = document.id, title, publisher, url, published, document.language
    wholes = link(known.statements, language)
    rows = [
        _claim(known, about, statement, figure, wholes.get(figure.number.start))
        for statement in known.statements
        for figure in statement.figures
        if figure.indicator
    ]
    return with_doubts(rows, language)


About = tuple[str, str, str, str, dt.date | None, str]
"""What a row says of its document: its columns from ``document_id`` to ``language``."""

UNDATED: tuple[dt.date | None, dt.date | None, str] = None, None, ""
"""What a row says of time where nothing dates it."""


def _claim(known: Understanding, about: About, statement: Statement, figure: Figure, whole: Figure | None) -> Claim:
    """One row; the groups of its columns come as what gives them: the document, the place, the period."""
    document, number, noun = known.document, figure.number, figure.noun
    text, indicator = document.text, figure.indicator
    start, end, index = number.start, number.end, statement.index
    source = source_of(start, end, index, known.sources)
    of = _whole_of(whole, known) if whole else None
    return Claim(
        f"{document.id}:{start}",
        *about,
        indicator,
        POPULATION_STATUS.get(indicator, ""),
        noun.group if noun else "",
        _counted(text, statement, figure),
        sector_of(start, end, index, known.sectors),
        number.value,
        number.low,
        number.high,
        number.qualifier,
        figure.unit or "people",
        text[start:end],
        status_of(start, end, index, indicator, known.statuses),
        f"{document.id}:{whole.number.start}" if whole else "",
        share_of(figure, whole) if whole else None,
        *place_of(known.places, start, end, index)[:PLACE_COLUMNS],
        *(period_of(start, end, index, known.layout, known.periods, indicator, of) or UNDATED),
        source.text if source else "",
        text[statement.sentence.start : statement.sentence.end],
        start,
        end,
        document.page_at(start),
        figure.rule,
        "",
    )


def _whole_of(whole: Figure, known: Understanding) -> Whole:
    """What the time of a part is taken from, where its own sentence names none."""
    start, end = whole.number.start, whole.number.end
    return Whole(start, end, known.layout.index_at(start), whole.indicator)


def _counted(text: str, statement: Statement, figure: Figure) -> str:
    """What a figure counts, as written in its sentence or in the head of its table."""
    counted = figure.counted
    if counted.head:
        return text[slice(*counted.head)]
    return statement.reading.text(text, counted.start, counted.end) if counted.end > counted.start else ""
