"""One document to its claims: each figure that counts something, as one row with its context."""

from __future__ import annotations

from extract.claim import Claim
from extract.document import Document
from extract.doubts import with_doubts
from extract.parts import link, share_of
from extract.period import period_of
from extract.place import place_of
from extract.rules import Figure
from extract.sector import sector_of
from extract.source import source_of
from extract.status import status_of
from extract.understand import Statement, Understanding, understand

POPULATION_STATUS = {"affected": "AFF", "in_need": "INN", "targeted": "TGT", "reached": "REA"}
"""HAPI population status of an indicator."""


def claims_of(document: Document, language: str = "en") -> list[Claim]:
    """The claims of one document in the order of its text."""
    return claims_from(understand(document, language), language)


def claims_from(known: Understanding, language: str = "en") -> list[Claim]:
    """The claims of a document that has been understood, in the order of its text."""
    rows = []
    wholes = link(known.statements, language)
    for statement in known.statements:
        for figure in statement.figures:
            if figure.indicator:
                rows.append(_claim(known, statement, figure, wholes.get(figure.number.start)))
    return with_doubts(rows, language)


def _claim(known: Understanding, statement: Statement, figure: Figure, whole: Figure | None) -> Claim:
    document, number, noun = known.document, figure.number, figure.noun
    text, span = document.text, (figure.number.start, figure.number.end, statement.index)
    place = place_of(known.places, *span)
    period = period_of(*span, known.layout, known.periods, figure.indicator)
    source = source_of(*span, known.sources)
    counted = figure.counted
    return Claim(
        claim_id=f"{document.id}:{number.start}",
        document_id=document.id,
        title=document.title,
        publisher=document.publisher,
        url=document.url,
        published=document.published,
        language=document.language,
        indicator=figure.indicator,
        population_status=POPULATION_STATUS.get(figure.indicator, ""),
        population_group=noun.group if noun else "",
        counted=statement.reading.text(text, counted.start, counted.end) if counted.end > counted.start else "",
        sector_code=sector_of(*span, known.sectors),
        value=number.value,
        value_low=number.low,
        value_high=number.high,
        qualifier=number.qualifier,
        unit=figure.unit or "people",
        value_text=text[number.start : number.end],
        status=status_of(*span, figure.indicator, known.statuses),
        whole_id=f"{document.id}:{whole.number.start}" if whole else "",
        share=share_of(figure, whole) if whole else None,
        place=place.place,
        location_code=place.location_code,
        location_name=place.location_name,
        admin1_code=place.admin1_code,
        admin1_name=place.admin1_name,
        admin2_code=place.admin2_code,
        admin2_name=place.admin2_name,
        reference_period_start=period.first if period else None,
        reference_period_end=period.last if period else None,
        period_text=period.text if period else "",
        source=source.text if source else "",
        sentence=text[statement.sentence.start : statement.sentence.end],
        start=number.start,
        end=number.end,
        page=document.page_at(number.start),
        rule=figure.rule,
        warning="",
    )
