"""The patterns of number mentions, built once from the words of a language."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from itertools import chain
from typing import Any

import regex

from extract.lang import load_words
from extract.lang.patterns import trie

SPACES = " \u00a0\u2007\u2009\u202f"
"""The spaces that may separate thousands: plain, no-break, figure, thin and narrow no-break."""

DIGITS = (
    rf"(?:[0-9]{{1,3}}(?P<sep>[,'’{SPACES}])[0-9]{{3}}(?![0-9])(?:(?P=sep)[0-9]{{3}}(?![0-9]))*+(?:\.[0-9]+)?"
    r"|[0-9]{1,2}(?:,[0-9]{2})+,[0-9]{3}(?![0-9])"
    r"|[0-9]{1,3}(?:\.[0-9]{3}(?![0-9])){2,}"
    r"|[0-9]{1,3},[ ]0[0-9]{2}(?![0-9])"
    r"|[0-9]+(?:[.,][0-9]+)?)"
)


NO_COMPOUND = r"(?!-[a-z])"
"""No word goes on here after a hyphen: "third" is a fraction, but not in "third-country"."""


@dataclass(frozen=True, slots=True)
class Grammar:
    """The compiled patterns of one language, all over lowered text.

    ``start`` finds where a number may begin; ``number`` reads an atom there (digits or words, with their scale). The
    patterns named ``*_before`` run backwards from the number's start, those named ``*_after`` forwards from its end,
    and those named ``*_in`` search a head or label.
    """

    start: regex.Pattern[str]
    number: regex.Pattern[str]
    capital_scale: regex.Pattern[str]
    word: dict[str, float]
    scale: dict[str, float]
    phrase: dict[str, float]
    percent_after: regex.Pattern[str]
    percent_in: regex.Pattern[str]
    currency_before: regex.Pattern[str]
    currency_after: regex.Pattern[str]
    currency_in: regex.Pattern[str]
    currency: dict[str, str]
    qualifier_before: regex.Pattern[str]
    qualifier_after: regex.Pattern[str]
    qualifier: dict[str, str]
    label_before: regex.Pattern[str]
    measure_after: regex.Pattern[str]
    shape_after: regex.Pattern[str]
    glued_after: regex.Pattern[str]
    listed: regex.Pattern[str]
    list_goes_on: regex.Pattern[str]
    range_join: regex.Pattern[str]
    range_and: regex.Pattern[str]
    between_before: regex.Pattern[str]
    from_before: regex.Pattern[str]


@cache
def grammar(language: str) -> Grammar:
    """The patterns of a language. Raises FileNotFoundError for a language without rules."""
    table = load_words(language).table
    skips = _either(table["qualifier"]["skips"])
    before = {word: kind for kind, words in table["qualifier"].items() if kind != "skips" for word in words}
    after = {word: kind for kind, words in table["qualifier_after"].items() for word in words}
    join, label, measure = table["join"], table["label"], table["measure"]
    any_before = rf"(?:(?:{_either(before)}|{skips})\s+)*+(?:{_either(table['currency'])}\s?)?"
    return Grammar(
        start=regex.compile(rf"[0-9]|\b(?:{trie([*table['number'], *table['phrase']])})"),
        number=_number_pattern(table),
        capital_scale=regex.compile(
            rf"\s?(?:{_either(letter.upper() for letter in table['glued_scale'])})(?![\p{{L}}\d])"
        ),
        word={word: float(value) for word, value in table["number"].items()},
        scale={word: float(value) for word, value in chain(table["scale"].items(), table["glued_scale"].items())},
        phrase={word: float(value) for word, value in table["phrase"].items()},
        percent_after=regex.compile(rf"\s?{_either(table['percent']['signs'])}(?![a-z])"),
        percent_in=regex.compile(rf"(?<![a-z]){_either(table['percent']['signs'])}(?![a-z])"),
        currency_before=regex.compile(
            rf"(?r)(?:(?<![a-z]){_either(table['currency'])}[{SPACES}]?|\((?P<label>{_either(table['currency'])})\)\s?:?\s*)"
        ),
        currency_after=regex.compile(rf"\s?{_either(table['currency'])}(?![a-z])"),
        currency_in=regex.compile(
            rf"(?<![a-z]){_either(code for code in table['currency'] if len(code) > 2 or not code.isalpha())}(?![a-z])"
        ),
        currency=dict(table["currency"]),
        qualifier_before=regex.compile(rf"(?r)(?<![a-z])(?P<words>{_either(before)})(?:\s*[(]?\s*{skips})*\s*[(]?\s*"),
        qualifier_after=regex.compile(rf"\s?(?P<words>{_either(after)})(?![a-z])"),
        qualifier=before | after,
        label_before=regex.compile(
            rf"(?r)(?<![a-z])(?:{_either(label['before'])}\s?{_either(label['hash'])}?|{_either(label['hash'])})[{SPACES}]?"
        ),
        measure_after=regex.compile(_measure_pattern(measure)),
        shape_after=regex.compile(rf"\)?\s{_either(measure['shape'])}(?![a-z])"),
        list_goes_on=regex.compile(rf"\s*(?:[^\s\w]|$|{_either(chain(join['inside'], join['range']))}\s)"),
        glued_after=regex.compile(rf"{_either(measure['glued'])}(?![a-z\d])"),
        listed=regex.compile(rf"[\s,/&]*(?:{_either(chain(join['inside'], join['range']))})?\s*"),
        range_join=regex.compile(rf"\s?[-–—‑]\s?|\s+{_either(join['range'])}\s+"),
        range_and=regex.compile(rf"\s+{_either(join['between_and'])}\s+"),
        between_before=regex.compile(rf"(?r)(?<![a-z]){_either(join['between'])}\s+{any_before}"),
        from_before=regex.compile(rf"(?r)(?<![a-z]){_either(join['from'])}\s+(?:[^\s\d]+\s+){{0,4}}{any_before}"),
    )


def _either(words: Iterable[str]) -> str:
    """An alternation of literal words, longest first, with any white space between their parts."""
    ordered = sorted(set(words), key=len, reverse=True)
    return "(?:" + "|".join(r"\s+".join(regex.escape(part) for part in word.split()) for word in ordered) + ")"


def _number_pattern(table: dict[str, Any]) -> regex.Pattern[str]:
    word, scale, glued = _either(table["number"]), _either(table["scale"]), _either(table["glued_scale"])
    inside = _either(table["join"]["inside"])
    big = _either(name for name, value in table["scale"].items() if value >= 100)
    codes = _either(code for code in table["currency"] if code.isalpha())
    spelled = rf"{word}(?![a-z])(?:[\s-]+(?:{word}|{scale})(?![a-z])|(?<={big})\s+{inside}\s+{word}(?![a-z]))*+"
    return regex.compile(
        rf"(?<![\d_@]|\d[.,]|[a-z][-‑–])(?:(?<![a-z])|(?<=(?<![a-z\d]){codes})(?=\d))(?:"
        rf"(?P<digits>{DIGITS})(?:[\s-]?(?P<scale>{scale})(?![a-z])|(?P<glued>{glued})(?![a-z\d³²/]))?+"
        rf"|(?P<phrase>{_either(table['phrase'])})(?![a-z])"
        rf"|(?P<words>{spelled}))"
    )


def _measure_pattern(measure: dict[str, list[str]]) -> str:
    named = "|".join(
        rf"(?P<{kind}>{_either(words)}(?![a-z\d²³]){NO_COMPOUND if kind in ('fraction', 'shock') else ''})"
        for kind, words in measure.items()
        if kind not in ("duration_skips", "shape", "glued")
    )
    skips = _either(measure["duration_skips"])
    duration = _either(measure["duration"])
    return rf"[\s-]?\s?(?:{named})|\s(?:{skips}\s)+(?P<long>{duration})(?![a-z])|(?P<time>:\d\d)"
