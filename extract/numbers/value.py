"""What the characters of a number are worth."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

import regex

from extract.numbers.grammar import SPACES, Grammar, grammar, mirrored

CURRENCY = 24
"""Characters before a number in which its currency stands."""

_SPACED_COMMA = regex.compile(r"(?<=\d),\s(?=\d{3})")
_SEPARATORS = str.maketrans("", "", f"'’{SPACES}")
_THOUSANDS = regex.compile(r"(?<=\d)[,.](?=\d{3}(?!\d))")


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
    >>> value_of("10-12 million")
    (11000000.0, 10000000.0, 12000000.0)
    >>> value_of("1 234"), value_of("2 lakh")[0], value_of("1,1 million")[0], value_of("one hundred and twelve")[0]
    ((1234.0, 1234.0, 1234.0), 200000.0, 1100000.0, 112.0)
    """
    words = grammar(language)
    atoms = list(find_atoms(text, text.lower(), words, alone=True))
    if not atoms or atoms[0].start or len(atoms) > 2:
        raise ValueError(f"no number: {text!r}")
    if len(atoms) == 1:
        return atoms[0].value, atoms[0].value, atoms[0].value
    return range_of(atoms[0], atoms[1])


def find_atoms(text: str, lower: str, words: Grammar, alone: bool = False) -> Iterator[Atom]:
    """Every number of a text by itself, in order; ``lower`` is the text in lower case, character for character.

    A small letter after a space multiplies an amount of money ("USD 11 m") and what is counted by heads ("2.6 m
    people"), and a number whose text stands ``alone``.
    """
    for match in _matches(lower, words):
        digits, scale, end = match["digits"] or "", 1.0, match.end()
        if digits:
            name = match["scale"] or match["glued"]
            if not name and (capital := words.capital_scale.match(text, end)):
                name, end = capital[0].strip().lower(), capital.end()
            has_letter = not name and words.spaced_scale.match(lower, end)
            if has_letter and (alone or _is_scale(lower, match.start(), has_letter.end(), words)):
                name, end = has_letter[0].strip(), has_letter.end()
            if name:
                scale = words.scale[name] if name in words.scale else words.scale["".join(name.split())]
            value = round(numeral(digits, scaled=scale > 1) * scale, 6)
        elif match["phrase"]:
            value = words.phrase[" ".join(match["phrase"].split())]
        else:
            value = spelled(match["words"], words)
        yield Atom(match.start(), end, value, digits, scale)


def _is_scale(lower: str, start: int, end: int, words: Grammar) -> bool:
    """Whether a letter that ends at ``end`` multiplies the number that begins at ``start``."""
    is_sum = words.currency_before.match(mirrored(lower[max(0, start - CURRENCY) : start]))
    return bool(is_sum or words.heads_after.match(lower, end))


def _matches(lower: str, words: Grammar) -> Iterator[regex.Match[str]]:
    """The matches of ``words.number``, tried only where a number may begin: ten times as fast as searching with it."""
    candidate = words.start.search(lower)
    while candidate:
        match = words.number.match(lower, candidate.start())
        if match:
            yield match
        candidate = words.start.search(lower, match.end() if match else candidate.end())


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
