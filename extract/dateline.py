"""Datelines: where and when a report was written, which is not where or when what it tells happened."""

from __future__ import annotations

import regex

_NAME = r"\p{Lu}[^\s,/()–—:.\d]*+(?:[ -][^\s,/()–—:.\d]++){0,3}?"
_NAMES = rf"{_NAME}(?:\s?[/,]\s?{_NAME}){{0,3}}"
_DAY = r"(?:\d{1,2}\s\p{L}++\.?|\p{L}++\.?\s\d{1,2})"
_YEAR = r",?\s(?:19|20)\d\d"
_AGENCY = r"\([^()\n\d]{2,40}\)"
_DASH = r"(?:(?:--|[-–—])\s|—)"

LINE = regex.compile(rf"{_NAMES}[\s,/|–—-]+{_DAY}{_YEAR}")
"""A whole line that is one: "PORT SUDAN / GENEVA / 17 Feb 2025"."""

OPENING = regex.compile(
    rf"^[ \t]*(?P<names>{_NAMES})(?:"
    rf"[ ,]+\(?{_DAY}(?:{_YEAR})?\)?(?:(?:\s{_AGENCY})?\s?{_DASH}|\.\s(?=\p{{Lu}}))"
    rf"|,?\s{_AGENCY}\s?{_DASH})",
    regex.M,
)
"""One that a paragraph opens with: "NAIROBI, 20 July 2011 -", "Kabul (Agency) -", "Port-au-Prince, 12 May 2011."."""


def datelines(text: str) -> list[tuple[int, int]]:
    """The spans of the names in the datelines that paragraphs of a text open with.

    >>> text = "NAIROBI, 20 July 2011 - Famine was declared."
    >>> [text[start:end] for start, end in datelines(text)], datelines("Borno - 300 people fled.")
    (['NAIROBI'], [])
    """
    return [match.span("names") for match in OPENING.finditer(text)]
