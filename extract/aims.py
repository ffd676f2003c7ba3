"""Aid that is still to be given: those whom it is planned to reach are targeted, not reached."""

from __future__ import annotations

from dataclasses import replace

from extract.rules import Figure
from extract.status import Statuses, is_intended

GIVEN = "reached"
AIMED_AT = "targeted"


def still_aimed_at(figures: list[Figure], sentence_index: int, statuses: Statuses) -> list[Figure]:
    """The figures of a sentence, those of people whom somebody plans to reach counted as targeted."""
    return [_aimed_at(figure, sentence_index, statuses) for figure in figures]


def _aimed_at(figure: Figure, sentence_index: int, statuses: Statuses) -> Figure:
    start, end = figure.number.start, figure.number.end
    if figure.indicator != GIVEN or not is_intended(start, end, sentence_index, statuses):
        return figure
    return replace(figure, indicator=AIMED_AT, how=f"{figure.how}, planned")
