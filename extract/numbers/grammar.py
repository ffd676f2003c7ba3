"""The patterns of number mentions, built once from the words of a language."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from itertools import chain, groupby
from typing import Any

import regex

from extract.lang import load_words
from extract.lang.patterns import trie

SPACES = " \u00a0\u2007\u2009\u202f"
"""The spaces that may separate thousands: plain, no-break, figure, thin and narrow no-break."""

DIGITS = (
    rf"(?:[0-9]{{1,3}}(?P<sep>[,'’{SPACES}])[0-9]{{3}}(?![0-9])(?:(?P=sep)[0-9]{{3}}(?![0-9]))*+(?:\.[0-9]+)?"
    r"|[0-9]{1,2}(?:,[0-9]{2})+,[0-9]{3}(?![0-9])(?:\.[0-9]+)?"
    r"|[0-9]{1,3}(?:\.[0-9]{3}(?![0-9])){2,}"
    r"|[0-9]{1,3},[ ]0[0-9]{2}(?![0-9])"
    r"|[0-9]+(?:[.,][0-9]+)?)"
)


NO_COMPOUND = r"(?!-[a-z])"
"""No word goes on here after a hyphen: "third" is a fraction, but not in "third-country"."""


@dataclass(frozen=True, slots=True)
class Grammar:
    """The compiled patterns of one language, all over lowered text.

    ``start`` finds where a number may begin; ``numeral`` reads one in digits there, ``spelled`` one in words, both with
    their scale. The patterns named ``*_before`` read the mirrored text before a number, outwards from it (see
    :func:`mirrored`), those named ``*_after`` the text after it, and those named ``*_in`` search a head or label.
    ``both_sexes`` finds two numbers with the letters of the sexes, one each: "26F; 24M".
    Where ``any_before`` or ``any_after`` does not match, none of the others on that side does, and where ``any_scale``
    does not, no letter multiplies the number.
    """

    start: re.Pattern[str]
    numeral: re.Pattern[str]
    spelled: regex.Pattern[str]
    any_before: re.Pattern[str]
    any_after: re.Pattern[str]
    any_scale: re.Pattern[str]
    capital_scale: re.Pattern[str]
    spaced_scale: re.Pattern[str]
    heads_after: re.Pattern[str]
    sexes: frozenset[str]
    both_sexes: re.Pattern[str]
    word: dict[str, float]
    scale: dict[str, float]
    phrase: dict[str, float]
    percent_after: re.Pattern[str]
    percent_in: re.Pattern[str]
    currency_before: re.Pattern[str]
    currency_after: re.Pattern[str]
    currency_in: re.Pattern[str]
    currency: dict[str, str]
    qualifier_before: re.Pattern[str]
    qualifier_after: re.Pattern[str]
    qualifier: dict[str, str]
    label_before: re.Pattern[str]
    counts_before: re.Pattern[str]
    measure_after: re.Pattern[str]
    shape_after: re.Pattern[str]
    glued_after: re.Pattern[str]
    listed: re.Pattern[str]
    list_goes_on: re.Pattern[str]
    range_join: re.Pattern[str]
    range_and: re.Pattern[str]
    between_before: re.Pattern[str]
    from_before: re.Pattern[str]


def mirrored(text: str) -> str:
    """A text read backwards, in which a pattern for what stands before a number begins beside it."""
    return text[::-1]


@cache
def grammar(language: str) -> Grammar:
    """The patterns of a language. Raises FileNotFoundError for a language without rules."""
    table = load_words(language).table
    before = {word: kind for kind, words in table["qualifier"].items() if kind != "skips" for word in words}
    after = {word: kind for kind, words in table["qualifier_after"].items() for word in words}
    join, label, measure = table["join"], table["label"], table["measure"]
    qualifiers_before, skips = _either_before(before), _either_before(table["qualifier"]["skips"])
    labels, hashes = _either_before(label["before"]), _either_before(label["hash"])
    place, article = map(_either_before, (table["common_noun"]["place"], table["common_noun"]["article"]))
    verb, subject = map(_either_before, (table["common_noun"]["verb"], table["common_noun"]["subject"]))
    common_noun = rf"(?:{place}\s{article}|{verb}\s{subject})(?![a-z])"
    particles = "".join(
        rf"(?!(?<={mirrored(word)})\s+{_either_before(verbs)}(?![a-z]))" for word, verbs in table["particle"].items()
    )
    letters = _either(code for code in table["currency"] if len(code) == 1 and code.isalpha())
    sums_before = _either_before(code for code in table["currency"] if len(code) > 1 or not code.isalpha())
    signs = _either(code for code in table["currency"] if len(code) == 1 and not code.isalpha())
    words_before = rf"(?:\s?{sums_before})?(?:\s+(?:{qualifiers_before}|{skips}))*+"
    list_joints = _either(chain(join["inside"], join["range"]))
    return Grammar(
        start=re.compile(rf"[0-9]|\b(?:{trie([*table['number'], *table['phrase']])})"),
        numeral=_numeral_pattern(table),
        spelled=_spelled_pattern(table),
        any_before=re.compile(rf"[\s(:)]*{_either_before(_all_before(table))}"),
        any_after=re.compile(rf"[\s)-]{{0,3}}(?::|{_either(_all_after(table))})"),
        any_scale=re.compile(rf"\s?{_either(table['glued_scale'])}"),
        capital_scale=re.compile(rf"\s?{_either(letter.upper() for letter in table['glued_scale'])}(?![^\W_])"),
        spaced_scale=re.compile(rf"\s{_either(table['glued_scale'])}(?![^\W_]|[³²/.])"),
        heads_after=re.compile(rf"\s{_either(table['layout']['heads'])}(?![a-z])"),
        sexes=frozenset(table["layout"]["sexes"]),
        both_sexes=re.compile(_both_sexes_pattern(table["layout"]["sexes"], join["inside"])),
        word={word: float(value) for word, value in table["number"].items()},
        scale={word: float(value) for word, value in chain(table["scale"].items(), table["glued_scale"].items())},
        phrase={word: float(value) for word, value in table["phrase"].items()},
        percent_after=re.compile(
            rf"[{SPACES}]?{_either(sign for sign in table['percent']['signs'] if not sign[0].isalpha())}"
            rf"|\s?(?:{_either(sign for sign in table['percent']['signs'] if sign[0].isalpha())}(?![a-z]))"
        ),
        percent_in=re.compile(rf"(?<![a-z]){_either(table['percent']['signs'])}(?![a-z])"),
        currency_before=re.compile(
            rf"[{SPACES}]?(?:{sums_before}(?![a-z])|{signs})|(?P<letter>{letters})(?![a-z])"
            rf"|\s*:?\s?\)(?P<label>{sums_before})\("
        ),
        currency_after=re.compile(
            rf"(?:\s?{_either(code for code in table['currency'] if len(code) > 3 or not code.isalpha())}"
            rf"|[{SPACES}]?{_either(code for code in table['currency'] if len(code) == 3 and code.isalpha())}"
            rf"|[{SPACES}]{_either(code for code in table['currency'] if len(code) == 2 and code.isalpha())})(?![a-z])"
        ),
        currency_in=re.compile(
            rf"(?<![a-z]){_either(code for code in table['currency'] if len(code) > 2 or not code.isalpha())}(?![a-z])"
        ),
        currency=dict(table["currency"]),
        qualifier_before=re.compile(
            rf"\s*[(]?\s*(?:{skips}\s*[(]?\s*)*(?P<words>{qualifiers_before})(?![a-z]){particles}"
        ),
        qualifier_after=re.compile(rf"\s?(?P<words>{_either(after)})(?![a-z])"),
        qualifier=before | after,
        label_before=re.compile(rf"(?![{SPACES}]?{common_noun})[{SPACES}]?(?:{hashes}?\s?{labels}|{hashes})(?![a-z])"),
        counts_before=re.compile(rf"\s{_either_before(table['label']['never'])}(?![a-z])"),
        measure_after=re.compile(_measure_pattern(measure)),
        shape_after=re.compile(rf"\)?\s{_either(measure['shape'])}(?![a-z])"),
        glued_after=re.compile(rf"{_either(measure['glued'])}(?![a-z\d])"),
        listed=re.compile(rf"[\s,/&]*{list_joints}?\s*"),
        list_goes_on=re.compile(rf"\s*(?:[^\s\w]|$|{list_joints}\s)"),
        range_join=re.compile(rf"\s?[-–—‑]\s?|\s+{_either(join['range'])}\s+"),
        range_and=re.compile(rf"\s+{_either(join['between_and'])}\s+"),
        between_before=re.compile(rf"{words_before}\s+{_either_before(join['between'])}(?![a-z])"),
        from_before=re.compile(rf"{words_before}(?:\s+[^\s\d]+){{0,4}}\s+{_either_before(join['from'])}(?![a-z])"),
    )


def _either(words: Iterable[str]) -> str:
    return f"(?:{trie(words)})"


def _either_before(words: Iterable[str]) -> str:
    return _either(map(mirrored, words))


def _all_before(table: dict[str, Any]) -> Iterator[str]:
    """All that a word before a number may be, in whichever way it has to do with it."""
    return chain(table["currency"], *table["qualifier"].values(), *table["label"].values())


def _all_after(table: dict[str, Any]) -> Iterator[str]:
    """All that a word after a number may be, in whichever way it has to do with it."""
    signs, after, measure = table["percent"]["signs"], table["qualifier_after"], table["measure"]
    return chain(signs, table["currency"], *after.values(), *measure.values())


def _numeral_pattern(table: dict[str, Any]) -> re.Pattern[str]:
    scale, glued = _either(table["scale"]), _either(table["glued_scale"])
    codes = [code for code in table["currency"] if code.isalpha()]
    return re.compile(
        rf"(?<![\d_@])(?<!\d[.,])(?<![a-z][-‑–])(?:(?<![a-z])|{_right_after(codes)})"
        rf"(?P<digits>{DIGITS})(?:[\s-]?(?P<scale>{scale})(?![a-z])|(?P<glued>{glued})(?![a-z\d³²/]))?+"
    )


def _right_after(words: list[str]) -> str:
    """A look back at any of the words; Python looks back at one length at a time."""
    by_length = groupby(sorted(words, key=len), key=len)
    return "(?:" + "|".join(rf"(?<=(?<![a-z\d]){_either(same)})" for _, same in by_length) + ")"


def _spelled_pattern(table: dict[str, Any]) -> regex.Pattern[str]:
    word, scale = _either(table["number"]), _either(table["scale"])
    inside = _either(table["join"]["inside"])
    big = _either(name for name, value in table["scale"].items() if value >= 100)
    spelled = rf"{word}(?![a-z])(?:[\s-]+(?:{word}|{scale})(?![a-z])|(?<={big})\s+{inside}\s+{word}(?![a-z]))*+"
    return regex.compile(
        rf"(?<![\d_@a-z]|\d[.,]|[a-z][-‑–])(?:(?P<phrase>{_either(table['phrase'])})(?![a-z])|(?P<words>{spelled}))"
    )


def _both_sexes_pattern(sexes: list[str], joints: list[str]) -> str:
    """A number and the letter of a sex, then another number and the letter of another sex."""
    number, letter = r"[0-9][0-9,]*", _either(sexes)
    between = rf"[\s,;:/&+-]*(?:{_either(joints)}\s+)?"
    return rf"{number}\s?(?P<first>{letter})(?![a-z]){between}{number}\s?(?!(?P=first)){letter}(?![a-z])"


def _measure_pattern(measure: dict[str, list[str]]) -> str:
    named = "|".join(
        rf"(?P<{kind}>{_either(words)}(?![a-z\d²³]){NO_COMPOUND if kind in ('fraction', 'shock') else ''})"
        for kind, words in measure.items()
        if kind not in ("duration_skips", "shape", "glued")
    )
    skips = _either(measure["duration_skips"])
    duration = _either(measure["duration"])
    return rf"[\s-]?\s?(?:{named})|\s(?:{skips}\s)+(?P<long>{duration})(?![a-z])|(?P<time>:\d\d)"
