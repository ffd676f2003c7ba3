"""Why a figure was claimed, and why a number was not."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Any, NamedTuple

from extract.claim import Claim
from extract.claims import claims_from
from extract.document import Document
from extract.lang import load_table
from extract.numbers import Number
from extract.place import place_of
from extract.rules import LIST_OPENING, Figure
from extract.source import source_of
from extract.understand import Statement, Understanding, understand

DETAILS = ("how", "rule", "cue", "inherited_from", "whole", "place", "period_text", "source", "status", "warning")
"""What an explanation tells of a claim, in this order."""


class Explanation(NamedTuple):
    """Why one number is a claim, or none.

    ``start`` and ``end`` span the number in the text. ``rule`` is the rule that claimed it, ``how`` the relation in
    which ``cue``, words as written, bears on it, and ``inherited_from`` the figure, as written, that its meaning was
    taken from. ``place_how`` and ``source_how`` tell how place and source were found. ``reason`` says why a number is
    no claim; it is empty for a claim, as the fields about claims are for other numbers.
    """

    start: int
    end: int
    value_text: str
    is_claim: bool
    indicator: str = ""
    unit: str = ""
    rule: str = ""
    how: str = ""
    cue: str = ""
    inherited_from: str = ""
    place_how: str = ""
    period_text: str = ""
    source_how: str = ""
    reason: str = ""
    sentence: str = ""
    place: str = ""
    source: str = ""
    whole: str = ""
    status: str = ""
    warning: str = ""


def explain(document: Document, language: str = "en") -> list[Explanation]:
    """An explanation for every number of a document, in the order of its text.

    >>> for number in explain(Document("note", "On 3 May 2021 the storm killed 12 people.")):
    ...     print(as_text(number))
    3: no claim: date
    2021: no claim: date
    12: deaths, people; verb before the number; by rule “killed”; cue “killed”; period “On 3 May 2021”; reported
    """
    known = understand(document, language)
    claims = {claim.start: claim for claim in claims_from(known, language)}
    figures = {
        figure.number.start: (statement, figure) for statement in known.statements for figure in statement.figures
    }
    explained = []
    for number in known.numbers:
        if number.start in claims:
            explained.append(_of_claim(known, claims, claims[number.start], *figures[number.start]))
        else:
            if isinstance(number, Number):
                reason = str(_texts(language)["no_cue" if number.start in figures else "outside"])
            else:
                reason = number.reason
            explained.append(_of_other(known, number.start, number.end, reason))
    return explained


def explain_claim(document: Document, start: int, language: str = "en") -> Explanation | None:
    """The explanation of the number that begins at ``start``; None where none does."""
    return next((number for number in explain(document, language) if number.start == start), None)


def as_text(explanation: Explanation, language: str = "en") -> str:
    """An explanation on one line, without its sentence."""
    texts = _texts(language)
    if not explanation.is_claim:
        return f"{explanation.value_text}: {texts['passed'].format(reason=explanation.reason)}"
    claimed = texts["claimed"].format(indicator=explanation.indicator, unit=explanation.unit)
    return f"{explanation.value_text}: {'; '.join([claimed, *_details(explanation, texts)])}"


def _details(explanation: Explanation, texts: dict[str, Any]) -> Iterator[str]:
    found = {"place": explanation.place_how, "source": explanation.source_how}
    for name in DETAILS:
        value = getattr(explanation, name)
        if value:
            how = f" ({found[name]})" if found.get(name) else ""
            yield " ".join(texts["details"][name].format(value).split()) + how


@cache
def _texts(language: str) -> dict[str, Any]:
    return load_table(language, "explain")


def _of_claim(
    known: Understanding, claims: dict[int, Claim], claim: Claim, statement: Statement, figure: Figure
) -> Explanation:
    text, span = known.document.text, (claim.start, claim.end, statement.index)
    place, source = place_of(known.places, *span), source_of(*span, known.sources)
    parent = _parent(statement, figure)
    whole = claims[int(claim.whole_id.rpartition(":")[2])].value_text if claim.whole_id else ""
    return Explanation(
        start=claim.start,
        end=claim.end,
        value_text=claim.value_text,
        is_claim=True,
        indicator=claim.indicator,
        unit=claim.unit,
        rule=claim.rule,
        how=figure.how,
        cue=statement.reading.text(text, *figure.cue) if figure.cue else "",
        inherited_from=text[parent.number.start : parent.number.end] if parent else "",
        place_how=place.found,
        period_text=claim.period_text,
        source_how=source.found if source else "",
        sentence=claim.sentence,
        place=claim.place or claim.location_name,
        source=claim.source,
        whole=whole,
        status=claim.status,
        warning=claim.warning,
    )


def _parent(statement: Statement, figure: Figure) -> Figure | None:
    """The figure that a meaning was taken from: one of the sentence, or the main one of the sentence before."""
    if figure.parent is not None:
        return statement.figures[figure.parent]
    earlier = statement.earlier
    is_own = (
        figure.cue is not None
        or figure.how == LIST_OPENING
        or (figure.noun is not None and figure.noun.name == figure.rule)
    )
    return earlier if earlier and not is_own and earlier.rule == figure.rule else None


def _of_other(known: Understanding, start: int, end: int, reason: str) -> Explanation:
    text, layout = known.document.text, known.layout
    sentence = layout.sentences[layout.index_at(start)] if layout.sentences else None
    around = text[sentence.start : sentence.end] if sentence and sentence.start <= start < sentence.end else ""
    return Explanation(start, end, text[start:end], is_claim=False, reason=reason, sentence=around)
