"""How right the extractor is on the small annotated set: ``python -m tests.accuracy.measure [--errors N]``.

A claim FITS an annotated figure where both stand in the same snippet, their numbers overlap, and their values agree to
half a per cent; a range also fits by both its ends.

* found: the figure is claimed at all, whatever it is said to count
* strict: and with the right indicator and unit
* per indicator and per layout: strict
* per field: of the strictly right claims, those with the right context

Figures annotated as ``other`` may be claimed or not; to claim them as anything else is wrong. Claims of ``other`` are
left aside.
"""

from __future__ import annotations

import argparse
import datetime as dt
import json
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pandas as pd

from extract import extract
from extract.document import Document

SENTENCES = Path(__file__).with_name("sentences.jsonl")
FIELDS = ("country", "place", "period", "source", "qualifier", "status", "of")

Claim = dict[str, Any]
Snippet = dict[str, Any]


@dataclass
class Tally:
    """How many were annotated, how many claimed, and how many of the claimed are right.

    >>> tally = Tally(annotated=4, claimed=2, right=2)
    >>> tally.precision, tally.recall, round(tally.f1, 3)
    (1.0, 0.5, 0.667)
    """

    annotated: int = 0
    claimed: int = 0
    right: int = 0

    @property
    def precision(self) -> float:
        """Right of what was claimed, from 0 to 1."""
        return self.right / self.claimed if self.claimed else 0.0

    @property
    def recall(self) -> float:
        """Right of what was annotated, from 0 to 1."""
        return self.right / self.annotated if self.annotated else 0.0

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall."""
        both = self.annotated + self.claimed
        return 2 * self.right / both if both else 0.0


@dataclass
class Figures:
    """What was measured: tallies by name, by indicator, by layout and by field, and the errors, a line each."""

    overall: dict[str, Tally] = field(default_factory=lambda: {"found": Tally(), "strict": Tally()})
    indicators: dict[str, Tally] = field(default_factory=lambda: defaultdict(Tally))
    layouts: dict[str, Tally] = field(default_factory=lambda: defaultdict(Tally))
    fields: dict[str, Tally] = field(default_factory=lambda: {name: Tally() for name in FIELDS})
    errors: list[str] = field(default_factory=list)


def snippets() -> list[Snippet]:
    """The annotated set, each figure with the offset after its number added as ``end``."""
    with SENTENCES.open(encoding="utf-8") as lines:
        read = [json.loads(line) for line in lines]
    for snippet in read:
        for figure in snippet["claims"]:
            figure["end"] = figure["start"] + len(figure["text"])
    return read


def documents(annotated: Iterable[Snippet]) -> Iterator[Document]:
    """Each snippet as an English report of its own."""
    for snippet in annotated:
        published = dt.date.fromisoformat(snippet["published"]) if snippet["published"] else None
        yield Document(snippet["id"], snippet["text"], published=published, language="en")


def claims_by_snippet(frame: pd.DataFrame) -> dict[str, list[Claim]]:
    """The frame's rows as plain dictionaries under their document's id; None where a cell is empty."""
    found: dict[str, list[Claim]] = defaultdict(list)
    for row in frame.astype(object).to_dict("records"):
        claim = {str(name): None if pd.isna(cell) or cell == "" else cell for name, cell in row.items()}
        found[str(claim["document_id"])].append(claim)
    return found


def same_number(claimed: float | None, annotated: float | None) -> bool:
    """Whether both are given and agree to half a per cent."""
    if claimed is None or annotated is None:
        return False
    return abs(claimed - annotated) <= 0.005 * max(abs(claimed), abs(annotated))


def fits(claim: Claim, figure: Claim) -> bool:
    """Whether the claim is of the annotated number."""
    if claim["end"] <= figure["start"] or figure["end"] <= claim["start"]:
        return False
    ends = same_number(claim["value_low"], figure["low"]) and same_number(claim["value_high"], figure["high"])
    return ends or same_number(claim["value"], figure["value"])


def pair(claims: Iterable[Claim], figures: Iterable[Claim]) -> dict[int, Claim]:
    """The annotated figure that each claim fits, by the claim's offset; every figure is given away once."""
    left = list(figures)
    pairs: dict[int, Claim] = {}
    for claim in claims:
        fitting = next((figure for figure in left if fits(claim, figure)), None)
        if fitting is not None:
            left.remove(fitting)
            pairs[claim["start"]] = fitting
    return pairs


def words(text: str | None) -> set[str]:
    """The words of a name, for comparing names that differ in articles and punctuation."""
    plain = "".join(letter if letter.isalnum() else " " for letter in (text or "").casefold())
    return set(plain.split()) - {"the", "of", "a", "and", "s"}


def same_name(claimed: str | None, annotated: str | None) -> bool:
    """Whether one name holds all the words of the other, or they share half of their words.

    >>> same_name("the Ministry of Health", "Ministry of Health of Yemen"), same_name("WHO", "UNHCR")
    (True, False)
    """
    one, other = words(claimed), words(annotated)
    return bool(one and other) and (one <= other or other <= one or len(one & other) / len(one | other) >= 0.5)


def same_period(claim: Claim, figure: Claim) -> bool:
    """Whether the two periods overlap by half of the time they cover together; an open end must be open in both."""
    if figure["period"] is None:
        return False
    claimed = [claim[name] and claim[name].date() for name in ("reference_period_start", "reference_period_end")]
    annotated = [day and dt.date.fromisoformat(day) for day in (figure["period"]["start"], figure["period"]["end"])]
    if None in claimed or None in annotated:
        return any(one is not None and one == other for one, other in zip(claimed, annotated, strict=True))
    shared = (min(claimed[1], annotated[1]) - max(claimed[0], annotated[0])).days + 1
    together = (max(claimed[1], annotated[1]) - min(claimed[0], annotated[0])).days + 1
    return bool(shared / together >= 0.5)


def count_fields(tallies: dict[str, Tally], claim: Claim, figure: Claim, claims: list[Claim]) -> None:
    """Add what a strictly right claim says of its context to the tallies of the fields."""
    whole = next((other for other in claims if other["claim_id"] == claim["whole_id"]), None)
    checks: dict[str, tuple[Any, Any, Callable[[], bool]]] = {
        "country": (claim["location_code"], figure["country"], lambda: claim["location_code"] == figure["country"]),
        "place": (claim["place"], figure["place"], lambda: same_name(claim["place"], figure["place"])),
        "period": (
            claim["reference_period_start"] or claim["reference_period_end"],
            figure["period"],
            lambda: same_period(claim, figure),
        ),
        "source": (claim["source"], figure["source"], lambda: same_name(claim["source"], figure["source"])),
        "qualifier": (True, True, lambda: claim["qualifier"] == figure["qualifier"]),
        "status": (True, True, lambda: claim["status"] == figure["status"]),
        "of": (claim["whole_id"], figure["of"], lambda: whole is not None and whole["value_text"] == figure["of"]),
    }
    for name, (claimed, annotated, right) in checks.items():
        tally = tallies[name]
        tally.claimed += claimed is not None
        tally.annotated += annotated is not None
        tally.right += claimed is not None and annotated is not None and right()


def count_snippet(figures: Figures, snippet: Snippet, claims: list[Claim]) -> None:
    """Add one snippet's claims and annotated figures to everything measured."""
    layout = figures.layouts[snippet["layout"]]
    ours = [claim for claim in claims if claim["indicator"] != "other"]
    pairs = pair(ours, snippet["claims"])
    overall = (figures.overall["found"], figures.overall["strict"], layout)
    for annotated in snippet["claims"]:
        if annotated["indicator"] == "other":
            continue
        for tally in (*overall, figures.indicators[annotated["indicator"]]):
            tally.annotated += 1
        if not any(annotated is fitting for fitting in pairs.values()):
            figures.errors.append(f"missed   {wanted(annotated)}{shown(snippet)}")
    for claim in ours:
        for tally in (*overall, figures.indicators[claim["indicator"]]):
            tally.claimed += 1
        fitting = pairs.get(claim["start"])
        if fitting is None:
            figures.errors.append(f"false    {said(claim)}{shown(snippet)}")
            continue
        figures.overall["found"].right += 1
        if (claim["indicator"], claim["unit"]) != (fitting["indicator"], fitting["unit"]):
            figures.errors.append(f"wrong    {said(claim)} -> {wanted(fitting)}{shown(snippet)}")
            continue
        for tally in (figures.overall["strict"], layout, figures.indicators[claim["indicator"]]):
            tally.right += 1
        count_fields(figures.fields, claim, fitting, claims)


def said(claim: Claim) -> str:
    """What the extractor claims, for a line of errors."""
    return f"{claim['value_text']} {claim['indicator']}/{claim['unit']} by {claim['rule']!r}"


def wanted(figure: Claim) -> str:
    """What is annotated, for a line of errors."""
    return f"{figure['text']} {figure['indicator']}/{figure['unit']}"


def shown(snippet: Snippet) -> str:
    """The snippet on one line, for a line of errors."""
    return f"  [{snippet['id']}] {' / '.join(snippet['text'].split(chr(10)))}"


def measure() -> Figures:
    """Read the annotated set with the extractor and count."""
    annotated = snippets()
    claims = claims_by_snippet(extract(documents(annotated)))
    figures = Figures()
    for snippet in annotated:
        count_snippet(figures, snippet, claims.get(snippet["id"], []))
    return figures


def report(figures: Figures, errors: int = 0) -> Iterator[str]:
    """The figures as lines of text, and the first ``errors`` errors of each kind."""
    groups = {
        "overall": figures.overall,
        "indicator (strict)": dict(sorted(figures.indicators.items())),
        "layout (strict)": dict(sorted(figures.layouts.items())),
        "field, on strictly right claims": figures.fields,
    }
    for heading, tallies in groups.items():
        yield f"{heading:32} annotated claimed precision recall    F1"
        for name, tally in tallies.items():
            counts = f"{tally.annotated:9d} {tally.claimed:7d}"
            yield f"  {name:30} {counts} {tally.precision:9.3f} {tally.recall:6.3f} {tally.f1:5.3f}"
    for kind in ("missed", "false", "wrong") if errors else ():
        yield from [line for line in figures.errors if line.startswith(kind)][:errors]


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(
        prog="python -m tests.accuracy.measure", description="Measure the extractor on the small annotated set."
    )
    parser.add_argument("--errors", type=int, default=0, metavar="N", help="also print the first N errors of each kind")
    print(*report(measure(), parser.parse_args().errors), sep="\n")


if __name__ == "__main__":
    main()
