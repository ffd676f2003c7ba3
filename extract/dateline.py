"""Datelines: where and when a report was written, which is not where or when what it tells happened."""

from __future__ import annotations

import re

import regex

_YEAR = r",?\s(?:19|20)\d\d"
_AGENCY = r"\([^()\n\d]{2,40}\)"
_DASH = r"(?:(?:--|[-–—])\s|—)"


def _names(capital: str) -> str:
    name = rf"{capital}[^\s,/()–—:.\d]*+(?:[ -][^\s,/()–—:.\d]++){{0,3}}?"
    return rf"{name}(?:\s?[/,]\s?{name}){{0,3}}"


def _day(letter: str) -> str:
    return rf"(?:\d{{1,2}}\s{letter}++\.?|{letter}++\.?\s\d{{1,2}})"


def _opening(capital: str, letter: str) -> str:
    return (
        rf"^[ \t]*(?P<names>{_names(capital)})(?:"
        rf"[ ,]+\(?{_day(letter)}(?:{_YEAR})?\)?(?:\s{_AGENCY}\s?:\s|(?:\s{_AGENCY})?\s?{_DASH}|\.\s(?={capital}))"
        rf"|,?\s{_AGENCY}\s?{_DASH})"
    )


_CAPITAL, _LETTER = r"\p{Lu}", r"\p{L}"
_LINE = regex.compile(rf"{_names(_CAPITAL)}[\s,/|–—-]+{_day(_LETTER)}{_YEAR}")
_OPENING = regex.compile(_opening(_CAPITAL, _LETTER), regex.M)
_LIKELY = re.compile(_opening(r"[^\W\d_a-z]", r"[^\W\d_]"), re.M)
"""What :data:`_OPENING` finds, and a little more, in half the time."""


def is_dateline(text: str, start: int, end: int) -> bool:
    """Whether a whole line is one: "PORT SUDAN / GENEVA / 17 Feb 2025"."""
    return text[end - 1].isdigit() and _LINE.fullmatch(text, start, end) is not None


def datelines(text: str) -> list[tuple[int, int]]:
    """The spans of the names in the datelines that paragraphs of a text open with.

    These are "NAIROBI, 20 July 2011 -", "Kabul (Agency) -", "Port-au-Prince, 12 May 2011.",
    "Quito, May 12 (Agency): ".

    >>> text = "NAIROBI, 20 July 2011 - Famine was declared."
    >>> [text[start:end] for start, end in datelines(text)], datelines("Borno - 300 people fled.")
    (['NAIROBI'], [])
    """
    return [match.span("names") for match in _OPENING.finditer(text)] if _LIKELY.search(text) else []
