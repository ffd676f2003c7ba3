"""A reviewed figure as an example for the rules, so that a correction can become a contribution. Pure."""

from __future__ import annotations

import json
from collections.abc import Mapping
from types import SimpleNamespace
from typing import Any

import pandas as pd

from extract.document import Document
from views.marking import sentence_in
from views.store import REJECTED

EXPECTED = (
    "indicator", "value", "value_low", "value_high", "qualifier", "unit", "status", "place", "location_code",
    "reference_period_start", "reference_period_end", "source",
)  # fmt: skip
"""The columns that an example states beside its sentence, where they are filled."""


def rule_example(claim: Mapping[Any, Any], corrections: Mapping[str, Any], status: str, document: Document) -> str:
    """The sentence of a claim as TOML, with what should be read from it.

    ``claims`` and ``nothing`` are written as the rules under extract/lang/ take them: the number in [brackets], with
    its unit where that is not people; a rejected figure goes under ``nothing``. ``expected`` holds the
    fields as corrected.
    """
    said = {**claim, **corrections}
    sentence = str(claim["sentence"])
    lines = [f"# {name} = {toml(said[name])}" for name in ("document_id", "url") if said.get(name)]
    if status == REJECTED:
        return "\n".join([*lines, f"nothing = [{toml(sentence)}]"]) + "\n"
    at = offset_in(sentence, claim, document)
    unit = "" if said["unit"] == "people" else f"|{said['unit']}"
    number = str(claim["value_text"])
    marked = f"{sentence[:at]}[{number}{unit}]{sentence[at + len(number) :]}"
    lines += [f"claims = [{toml(marked)}]", "", "[expected]"]
    return "\n".join([*lines, *(f"{name} = {toml(said[name])}" for name in EXPECTED if filled(said.get(name)))]) + "\n"


def offset_in(sentence: str, claim: Mapping[Any, Any], document: Document) -> int:
    """Where the number stands in its sentence; 0 where it does not."""
    found = sentence_in(document.text, SimpleNamespace(sentence=sentence, start=int(claim["start"])))
    number = str(claim["value_text"])
    at = int(claim["start"]) - found[0] if found else -1
    return at if found and sentence[at : at + len(number)] == number else max(sentence.find(number), 0)


def filled(value: Any) -> bool:
    """Whether a field says anything."""
    return value != "" and not pd.isna(value)


def toml(value: Any) -> str:
    """A value as TOML: numbers without a needless decimal point, days and texts in quotes.

    >>> toml(280500.0), toml('He said "five"'), toml(0.5)
    ('280500', '"He said \\\\"five\\\\""', '0.5')
    """
    if isinstance(value, int | float):
        return str(int(value)) if float(value).is_integer() else repr(float(value))
    text = value.date().isoformat() if hasattr(value, "date") else str(value)
    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007f")
