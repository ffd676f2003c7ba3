"""What the characters of a number are worth."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from extract.numbers.grammar import SPACES, Grammar, grammar, mirrored
from extract.thousands import stands_in_columns

CURRENCY = 24
"""Characters before a number in which its currency stands."""

MILLION = 1_000_000
"""A number of at least as much is no number of millions: behind it, the word belongs to another column."""

DIGITS_OF_A_MILLION = 7
"""The fewest digits that a million is written with."""

OTHER_SEX = 14
"""Characters to either side of a number with the letter of a sex in which that of the other stands."""

_SPACED_COMMA = re.compile(r"(?<=\d),\s(?=\d{3})")
_SEPARATORS = str.maketrans("", "", f"'’{SPACES}")
_THOUSANDS = re.compile(r"(?<=\d)[,.](?=\d{3}(?!\d))")
_BEFORE_CUT = re.compile(r"[1-9]\d{0,2}(?:, \d{3})*")
_BY_COMMAS = re.compile(r"\d{1,3}(?:,\d{3})++")


THOUSANDS = 3
"""Digits behind a comma that separates thousands."""


class Atom(NamedTuple):
    """One number as written: span, value, digits (empty for a number in words), and the factor of its scale word."""

    start: int
    end: int
    value: float
    digits: str
    scale: float


def value_of(text: str, language: str = "en") -> tuple[float, float, float]:
    """The value, low end and high end of a number as written; all three are equal where it is no range.

    Raises ValueError where the text is no number.

    >>> value_of("1.23 million")
    (1230000.0, 1230000.0, 1230000.0)
    >>> value_of("2, 995, 355")[0]
    2995355.0
    >>> value_of("10-12 million")
    (11000000.0, 10000000.0, 12000000.0)
    >>> value_of("1 234"), value_of("2 lakh")[0], value_of("1,1 million")[0], value_of("one hundred and twelve")[0]
    ((1234.0, 1234.0, 1234.0), 200000.0, 1100000.0, 112.0)
    """
    words = grammar(language)
    atoms = list(find_atoms(text, text.lower(), words, alone=True))
    if not atoms or atoms[0].start:
        raise ValueError(f"no number: {text!r}")
    while len(atoms) > 1 and (one := joined(atoms[0], atoms[1], text.lower())):
        atoms[:2] = [one]
    if len(atoms) == 1:
        return atoms[0].value, atoms[0].value, atoms[0].value
    if len(atoms) > 2:
        raise ValueError(f"no number: {text!r}")
    return range_of(atoms[0], atoms[1])


def find_atoms(text: str, lower: str, words: Grammar, alone: bool = False) -> Iterator[Atom]:
    """Every number of a text by itself, in order; ``lower`` is the text in lower case, character for character.

    A small letter after a space multiplies an amount of money ("USD 11 m") and what is counted by heads ("2.6 m
    people"), and a number whose text stands ``alone``.
    """
    start_of, numeral_at, spelled_at = words.start.search, words.numeral.match, words.spelled.match
    candidate = start_of(lower)
    while candidate:
        start = candidate.start()
        is_spelled = candidate[0] > "9"
        match = spelled_at(lower, start) if is_spelled else numeral_at(lower, start)
        if match is None:
            candidate = start_of(lower, candidate.end())
            continue
        end = match.end()
        if is_spelled:
            phrase, name = match.group("phrase", "words")
            yield Atom(start, end, words.phrase[" ".join(phrase.split())] if phrase else spelled(name, words), "", 1.0)
        else:
            digits, name, glued = match.group("digits", "scale", "glued")
            name = name or glued
            if " " in digits and not name and stands_in_columns(lower, start, end):
                digits = digits[: digits.index(" ")]
                end = start + len(digits)
                yield Atom(start, end, float(digits), digits, 1.0)
                candidate = start_of(lower, end)
                continue
            if not name and words.any_scale.match(lower, end):
                name, end = _letter_after(text, lower, start, end, words, alone)
            if name in words.sexes and is_of_a_sex(lower, start, words):
                name, end = "", match.end("digits")
            scale = (words.scale.get(name) or words.scale["".join(name.split())]) if name else 1.0
            if scale >= MILLION and len(digits) >= DIGITS_OF_A_MILLION and numeral(digits) >= MILLION:
                end, scale = match.end("digits"), 1.0
            if scale > 1:
                yield Atom(start, end, round(numeral(digits, scaled=scale > 1) * scale, 6), digits, scale)
            else:
                yield Atom(start, end, float(digits) if digits.isdigit() else round(numeral(digits), 6), digits, 1.0)
        candidate = start_of(lower, match.end())


def is_of_a_sex(lower: str, start: int, words: Grammar) -> bool:
    """Whether the number at ``start`` is either of two that count the sexes: "(26F; 24M)".

    >>> is_of_a_sex("staff (26f; 24m)", 12, grammar("en")), is_of_a_sex("24m people", 0, grammar("en"))
    (True, False)
    """
    found = words.both_sexes.search(lower, max(0, start - OTHER_SEX), start + 2 * OTHER_SEX)
    return found is not None and found.start() <= start < found.end()


def _letter_after(text: str, lower: str, start: int, end: int, words: Grammar, alone: bool) -> tuple[str, int]:
    """The letter that multiplies the number from ``start`` to ``end``, empty where none does, and where both end."""
    if capital := words.capital_scale.match(text, end):
        return capital[0].strip().lower(), capital.end()
    letter = words.spaced_scale.match(lower, end)
    if letter and (alone or _is_scale(lower, start, letter.end(), words)):
        return letter[0].strip(), letter.end()
    return "", end


def _is_scale(lower: str, start: int, end: int, words: Grammar) -> bool:
    """Whether a letter that ends at ``end`` multiplies the number that begins at ``start``."""
    is_sum = words.currency_before.match(mirrored(lower[max(0, start - CURRENCY) : start]))
    return bool(is_sum or words.heads_after.match(lower, end))


def joined(first: Atom, last: Atom, lower: str) -> Atom | None:
    """The one number that two stand for where a space has come behind the comma of its thousands: "25, 245 persons"."""
    if len(last.digits) != THOUSANDS or lower[first.end : last.start] != ", " or first.scale != last.scale:
        return None
    if not last.digits.isdigit() or not _BEFORE_CUT.fullmatch(first.digits):
        return None
    digits = lower[first.start : last.end]
    return Atom(first.start, last.end, numeral(digits), digits, 1.0)


def range_of(first: Atom, last: Atom) -> tuple[float, float, float]:
    """Midpoint, low and high of a range; a scale word on its end alone holds for both ends.

    >>> range_of(Atom(0, 2, 10, "10", 1), Atom(3, 13, 12e6, "12", 1e6))
    (11000000.0, 10000000.0, 12000000.0)
    """
    start = first.value
    if first.scale == 1 < last.scale and start < last.value / last.scale:
        start *= last.scale
    low, high = min(start, last.value), max(start, last.value)
    return (low + high) / 2, float(low), float(high)


def numeral(digits: str, scaled: bool = False) -> float:
    """Digits with separators to a number. A comma or stop before exactly three digits separates thousands.

    A stop before three digits is a decimal point where a scale word follows or the part before it is 0.

    >>> numeral("1,234.5"), numeral("12.345"), numeral("2,36,000"), numeral("10,5"), numeral("1.234", scaled=True)
    (1234.5, 12345.0, 236000.0, 10.5, 1.234)
    """
    if _BY_COMMAS.fullmatch(digits):
        return float(digits.replace(",", ""))
    plain = _SPACED_COMMA.sub("", digits).translate(_SEPARATORS)
    if plain.count(".") == 1 and (scaled or "," in plain or plain.startswith("0.")):
        return float(plain.replace(",", ""))
    if scaled and plain.count(",") == 1 and "." not in plain and len(plain) - plain.index(",") <= 3:
        return float(plain.replace(",", "."))
    plain = _THOUSANDS.sub("", plain)
    if plain.count(",") == 1 and "." not in plain:
        whole, rest = plain.split(",")
        return float(whole + rest) if len(rest) > 2 else float(f"{whole}.{rest}")
    return float(plain.replace(",", ""))


def spelled(text: str, words: Grammar) -> float:
    """A number in words.

    >>> spelled("two hundred and five thousand", grammar("en")), spelled("two dozen", grammar("en"))
    (205000.0, 24.0)
    """
    total = current = 0.0
    for word in text.replace("-", " ").split():
        if word in words.word:
            current += words.word[word]
        elif word in words.scale:
            scale = words.scale[word]
            if scale < 1000:
                current = (current or 1) * scale
            else:
                total, current = total + (current or 1) * scale, 0.0
    return total + current
