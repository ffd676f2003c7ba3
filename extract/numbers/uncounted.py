"""Numbers that count nothing: those that measure, label, order or date, footnotes, codes and fractions."""

from __future__ import annotations

import regex

from extract.numbers.grammar import Grammar
from extract.numbers.value import Atom

BEFORE = 48
"""Characters before a number in which the words beside it are looked for."""

SHARE = regex.compile(r"(?<=\()\d{1,3}(?=/\d{1,3}\))|(?<=\(\d{1,3}/)\d{1,3}(?=\))")
"""Either number of a share that stands alone in brackets: "(8/9)"."""

YEAR_BEFORE = regex.compile(r"\b(?:19|20)\d\d\s*\($")
"""A year and the bracket of a footnote: "October 2016 (1)"."""

SHARE_AFTER = frozenset("(/")
FOOTNOTE_AFTER = frozenset(".)]”")
HYPHENS = frozenset("-‑")
"""Signs beside a number that may make it a share, a footnote, or a part of a word."""

RATIO = regex.compile(r"(?<![\d:.])\d{1,3}(?=:\d+\.\d)|(?<=(?<![\d:.])\d{1,3}:)\d+\.\d+(?![\d:])")
"""Either number of a ratio that is no time of day: "1:1.2"."""

LONGEST_WRAPPED = 366
"""The greatest number that a word at the beginning of the next line measures: not "boys: 900", then "Second list"."""

LAST_YEAR = 2100
FIRST_YEAR = 1900


def why_uncounted(
    start: int,
    end: int,
    ends: tuple[float, float, float] | None,
    atom: Atom,
    lower: str,
    before: str,
    is_followed: bool,
    words: Grammar,
) -> str:
    """Why a bare number counts nothing; empty where it may.

    ``before`` is the mirrored text before it, empty where no word stands there that has to do with a number;
    ``is_followed`` says whether one stands after it.
    """
    digits = atom.digits
    previous, last, following = lower[start - 1 : start], lower[end - 1], lower[end : end + 1]
    if is_followed:
        if last == "m" and words.shape_after.match(lower, end) or words.glued_after.match(lower, end):
            return "measure"
        in_brackets = previous == "(" and following == ")"
        measure = words.measure_after.match(lower, end + in_brackets)
        is_of_next_line = following == "\n" and atom.value > LONGEST_WRAPPED
        if measure and atom.scale == 1 and not is_of_next_line:
            return "duration" if measure.lastgroup == "long" else measure.lastgroup or "measure"
    if 0 < len(digits) <= 2 and previous in FOOTNOTE_AFTER and lower[start - 2 : start - 1].isalnum():
        return "footnote"
    if previous == "[" and following == "]" and 0 < len(digits) <= 3:
        return "footnote"
    if previous in SHARE_AFTER and SHARE.match(lower, start):
        return "fraction"
    if ":" in (previous, following) and RATIO.match(lower, start):
        return "ratio"
    is_lone_digit = previous == "(" and following == ")" and len(digits) == 1
    if is_lone_digit and YEAR_BEFORE.search(lower, max(0, start - BEFORE), start):
        return "footnote"
    if last == "b":
        return "label"
    if following in HYPHENS and lower[end + 1 : end + 2].isalpha() and not words.qualifier_after.match(lower, end):
        return "compound word"
    if following.isalpha() and not lower[end + 1 : end + 2].isalpha() and following != "x":
        return "label"
    if before and words.label_before.match(before) and atom.scale == 1 and "," not in digits:
        return "label"
    if len(digits) == 4 and digits.isdigit() and FIRST_YEAR <= atom.value < LAST_YEAR and atom.scale == 1:
        return "" if words.qualifier_before.match(before) or words.counts_before.match(before) else "year"
    if not ends and digits and _is_enumerator(start, end, lower):
        return "enumerator"
    if len(digits) > 3 and digits[0] == "0" and digits.isdigit():
        return "code"
    if previous == "," and digits and lower[start - 2 : start - 1].isspace():
        return "rest of a number"
    return ""


def _is_enumerator(start: int, end: int, lower: str) -> bool:
    """Whether a number opens its line and is followed by a stop or bracket: "3. Shelter", "(2) Food", "4- Water"."""
    if lower[end : end + 1] not in (".", ")", "-") or not lower[end + 1 : end + 2].isspace() or end - start > 2:
        return False
    before = start - 1 - (lower[start - 1 : start] == "(")
    while before >= 0 and lower[before] in " \t":
        before -= 1
    return before < 0 or lower[before] in "\n\r"
