"""Record what was measured for the page "About the data": ``python -m tests.accuracy.record``.

Writes ``views/data/accuracy.toml``: the date, how many figures were annotated, and for each measure its kind (overall,
field or indicator), name, precision, recall and F1, from 0 to 1.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from pathlib import Path

from tests.accuracy.measure import Figures, Tally, measure, snippets

RECORD = Path(__file__).parents[2] / "views" / "data" / "accuracy.toml"


def lines(figures: Figures, snippets_read: int) -> Iterator[str]:
    """The record as lines of TOML."""
    yield "# Written by: python -m tests.accuracy.record"
    yield f"measured = {dt.date.today().isoformat()}"
    yield f"snippets = {snippets_read}"
    yield f"annotated = {figures.overall['found'].annotated}"
    indicators = dict(sorted(figures.indicators.items()))
    for kind, tallies in (("overall", figures.overall), ("field", figures.fields), ("indicator", indicators)):
        for name, tally in tallies.items():
            yield from _measure(kind, name, tally)


def _measure(kind: str, name: str, tally: Tally) -> Iterator[str]:
    yield "\n[[measure]]"
    yield f'kind = "{kind}"'
    yield f'name = "{name}"'
    yield f"precision = {tally.precision:.3f}"
    yield f"recall = {tally.recall:.3f}"
    yield f"f1 = {tally.f1:.3f}"


if __name__ == "__main__":
    RECORD.write_text("\n".join(lines(measure(), len(snippets()))) + "\n", encoding="utf-8")
    print(RECORD)
