"""The samples' claims as they were last looked at, and what has become of them since.

``samples.csv`` holds every claim of the sample reports. After a change to the rules, ``python -m tests.golden`` shows
the rows gained, lost and changed, and accepts them; read its list as a reviewer reads a diff.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from pathlib import Path

from extract import export, extract, read
from extract.schema import NAMES

SEEDS = Path(__file__).parents[2] / "seeds"
ACCEPTED = Path(__file__).with_name("samples.csv")

ELSEWHERE = ("title", "publisher", "url", "sentence", "document_id")
"""Columns that the file leaves out: long, and the same on every row of a report, or read off the number's place."""

KEPT = tuple(name for name in NAMES if name not in ELSEWHERE)

Row = dict[str, str]


def now() -> list[Row]:
    """The samples' claims, as the extractor reads them today."""
    samples = sorted(path for path in SEEDS.iterdir() if path.suffix != ".md")
    frame = extract(read(samples))[list(KEPT)]
    return rows_of(export.to_bytes(frame, ".csv").decode("utf-8"))


def accepted() -> list[Row]:
    """The samples' claims, as they were last accepted."""
    return rows_of(ACCEPTED.read_text(encoding="utf-8"))


def rows_of(text: str) -> list[Row]:
    """The rows of a CSV with a header."""
    return list(csv.DictReader(io.StringIO(text, newline="")))


def accept(rows: list[Row]) -> None:
    """Write the rows down as the accepted ones."""
    with ACCEPTED.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, KEPT, lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)


def differences(before: list[Row], after: list[Row]) -> Iterator[str]:
    """What was gained, lost and changed, a line each.

    >>> old = {"claim_id": "note:10", "value_text": "12", "indicator": "injured", "unit": "people"}
    >>> new = {"claim_id": "note:30", "value_text": "7", "indicator": "deaths", "unit": "people"}
    >>> print(*differences([old], [old | {"indicator": "deaths"}, new]), sep="\\n")
    changed  note:10 "12": indicator injured -> deaths
    gained   note:30 "7" deaths, people
    """
    old, new = ({row["claim_id"]: row for row in rows} for rows in (before, after))
    for claim_id in old | new:
        if claim_id not in new:
            yield f"lost     {shown(old[claim_id])}"
        elif claim_id not in old:
            yield f"gained   {shown(new[claim_id])}"
        elif old[claim_id] != new[claim_id]:
            yield f'changed  {claim_id} "{new[claim_id]["value_text"]}": {changes(old[claim_id], new[claim_id])}'


def shown(row: Row) -> str:
    """A claim in a few words."""
    return f'{row["claim_id"]} "{row["value_text"]}" {row["indicator"]}, {row["unit"]}'


def changes(old: Row, new: Row) -> str:
    """The fields that differ, each with what it was and what it is."""
    names = [name for name in old | new if old.get(name) != new.get(name)]
    return "; ".join(f"{name} {old.get(name) or '(empty)'} -> {new.get(name) or '(empty)'}" for name in names)
