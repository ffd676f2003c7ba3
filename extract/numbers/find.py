"""Find every number of a text; tell those that count from those that date, measure, label or order."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from typing import Literal, NamedTuple

import regex

from extract.numbers.grammar import SPACES, Grammar, grammar, mirrored
from extract.numbers.uncounted import BEFORE, FIRST_YEAR, LAST_YEAR, why_uncounted
from extract.numbers.value import Atom, find_atoms, is_of_a_sex, joined, range_of

Kind = Literal["count", "percent", "money"]


AGE = regex.compile(r"(?<=\b\p{Lu}[\w'’-]{1,24}, )\d{1,2}(?=, [\p{Ll}\"'“‘])")
"""A number between commas behind a name: "Amina, 27, a farmer"."""


LAST_LABEL = 9
"""The highest number that goes on a list of labels because it is the next one."""

LAST_DAY_DIGITS = 2
DAYS_ON = 2
"""Days after one before it that a list of days may name."""


LEAST_SUM = 1_000
"""The least sum that a single letter is the currency of: "N5,000", but not "N95"."""


NEVER = (sys.maxsize, sys.maxsize)
"""The span of the date after the last one."""


class Number(NamedTuple):
    """A number that may count something.

    ``start`` and ``end`` span the number as written; ``lead`` and ``tail`` also take in its currency, its per cent
    sign and the words that say how exact it is. ``low`` and ``high`` are the bounds those words set, None where none.
    """

    start: int
    end: int
    value: float
    low: float | None
    high: float | None
    qualifier: str
    kind: Kind
    currency: str
    lead: int
    tail: int
    spelled: bool


class Passed(NamedTuple):
    """A number that counts nothing, and why."""

    start: int
    end: int
    reason: str


def find_numbers(
    text: str, lower: str, dates: Sequence[tuple[int, int]] = (), language: str = "en"
) -> list[Number | Passed]:
    """All numbers of a text in order.

    ``lower`` is the text in lower case, character for character; ``dates`` are the spans, in order, that are dates.

    >>> text = "Some 2,300 people, up to 40 per cent of them children, fled in 6 days."
    >>> for number in find_numbers(text, text.lower()):
    ...     print(text[number.start:number.end], number[2:])
    2,300 (2300.0, None, None, 'about', 'count', '', 0, 10, False)
    40 (40.0, None, 40.0, 'at_most', 'percent', '', 19, 36, False)
    6 ('duration',)
    """
    words = grammar(language)
    found: list[Number | Passed] = []
    run: list[Atom] = []
    day: Atom | None = None
    upcoming = iter(dates)
    date_start, date_end = next(upcoming, NEVER)
    for atom in find_atoms(text, lower, words):
        while date_end <= atom.start:
            date_start, date_end = next(upcoming, NEVER)
        is_date = date_start <= atom.start or (day is not None and _is_next_day(day, atom, lower, words))
        day = atom if is_date else None
        reason = "date" if is_date else "age" if _is_age(text, atom.start) else ""
        if run and (reason or not _may_join(run[-1], atom, lower)):
            found.extend(_settle(run, lower, words))
            run = []
        if reason:
            found.append(Passed(atom.start, atom.end, reason))
        else:
            run.append(atom)
    found.extend(_settle(run, lower, words))
    return found


def _is_age(text: str, start: int) -> bool:
    """Whether the number at ``start`` is the age of the one named before it; a comma always parts them."""
    return text.startswith(", ", max(0, start - 2)) and AGE.match(text, start) is not None


def _is_next_day(day: Atom, atom: Atom, lower: str, words: Grammar) -> bool:
    """Whether a number goes on the days of a date: "on January 14 and 15"."""
    is_next = 0 < len(atom.digits) <= LAST_DAY_DIGITS and day.value < atom.value <= day.value + DAYS_ON
    is_listed = is_next and words.listed.fullmatch(lower, day.end, atom.start) is not None
    return is_listed and words.list_goes_on.match(lower, atom.end) is not None


def _may_join(previous: Atom, atom: Atom, lower: str) -> bool:
    """Whether two numbers stand close enough to be read together: a range, a number twice, a footnote."""
    return atom.start - previous.end <= 14 and "\n\n" not in lower[previous.end : atom.start]


def _settle(atoms: list[Atom], lower: str, words: Grammar) -> Iterator[Number | Passed]:
    """Read a run of numbers that stand close together: a number after a label and "and" is a label too."""
    if len(atoms) == 1:
        yield _read(atoms[0].start, atoms[0].end, None, atoms[0], lower, words)
        return
    label_end = -1
    for found in _pairs(atoms, lower, words):
        if label_end >= 0 and isinstance(found, Number) and _goes_on(label_end, found, lower, words):
            found = Passed(found.start, found.end, "label")
        label_end = found.end if isinstance(found, Passed) and found.reason == "label" else -1
        yield found


def _goes_on(label_end: int, found: Number, lower: str, words: Grammar) -> bool:
    """Whether a number goes on a list of labels: "Phases 10 and 11:", "magnitude 7.7 and 7.6"."""
    if found.kind != "count" or not words.listed.fullmatch(lower, label_end, found.lead):
        return False
    follows = (
        found.value <= LAST_LABEL and lower[found.start - 1 : found.start] != "," and _follows(lower, label_end, found)
    )
    return not found.value.is_integer() or follows or bool(words.list_goes_on.match(lower, found.tail))


def _follows(lower: str, label_end: int, found: Number) -> bool:
    """Whether a number is the one after that of the label before it: "phases 3 and 4"."""
    return lower[label_end - 1 : label_end] == str(int(found.value) - 1)


def _pairs(atoms: list[Atom], lower: str, words: Grammar) -> Iterator[Number | Passed]:
    """Read numbers one by one, or two by two where they are a range or one number said twice."""
    index = 0
    while index < len(atoms):
        while index + 1 < len(atoms) and (one := _joined(atoms[index], atoms[index + 1 :], lower, words)):
            atoms[index : index + 2] = [one]
        atom = atoms[index]
        following = atoms[index + 1] if index + 1 < len(atoms) else None
        if following and _says_twice(atom, following, lower):
            yield Passed(atom.start, atom.end, "repeated in digits")
        elif index and _is_footnote(atoms[index - 1], atom, lower) and not words.percent_after.match(lower, atom.end):
            yield Passed(atom.start, atom.end, "footnote")
        elif following and (span := _range(atom, following, lower, words)):
            yield _read(atom.start, following.end, span, atom, lower, words)
            index += 1
        else:
            yield _read(atom.start, atom.end, None, atom, lower, words)
        index += 1


def _joined(atom: Atom, further: Sequence[Atom], lower: str, words: Grammar) -> Atom | None:
    """The one number of two that a comma and a space part, where people or words of amount stand beside it.

    "25, 245 persons", "a total of 10, 217 cases"; not "killed 12, 300 hurt".
    """
    one = joined(atom, further[0], lower)
    if one is None:
        return None
    if len(further) > 1 and (longer := _joined(one, further[1:], lower, words)):
        return longer and one
    before = _before(atom.start, lower)
    is_amount = words.qualifier_before.match(before) or words.counts_before.match(before)
    is_label = words.label_before.match(before)
    return one if (is_amount or words.heads_after.match(lower, one.end)) and not is_label else None


def _says_twice(atom: Atom, following: Atom, lower: str) -> bool:
    return (
        not atom.digits
        and bool(following.digits)
        and atom.value == following.value
        and lower[atom.end : following.start].strip() == "("
        and lower[following.end : following.end + 1] == ")"
    )


def _is_footnote(previous: Atom, atom: Atom, lower: str) -> bool:
    digits = atom.digits
    between = lower[previous.end : atom.start]
    return bool(
        digits
        and len(digits) <= 2
        and atom.scale == 1
        and len(between) == 1
        and between in SPACES
        and (previous.scale > 1 or "," in previous.digits)
    )


def _range(atom: Atom, following: Atom, lower: str, words: Grammar) -> tuple[float, float, float] | None:
    """Midpoint, low and high where two numbers are the ends of a range."""
    at = atom.end
    for pattern in (words.percent_after, words.currency_after):
        if match := pattern.match(lower, at, following.start):
            at = match.end()
    until = following.start
    if match := words.currency_before.match(mirrored(lower[at:until])):
        until -= match.end()
    before = _before(atom.start, lower)
    if words.range_and.fullmatch(lower, at, until):
        joined = bool(words.between_before.match(before))
    elif words.range_join.fullmatch(lower, at, until):
        joined = not words.from_before.match(before)
    else:
        return None
    if FIRST_YEAR <= atom.value < LAST_YEAR and len(atom.digits) == 4 != len(following.digits):
        return None
    if words.percent_after.match(lower, atom.end) and not words.percent_after.match(lower, following.end):
        return None
    ends = range_of(atom, following)
    sign = lower[at:until]
    is_dash = not (sign.isspace() or sign.strip().isalpha()) and not (sign[0].isspace() and sign[-1].isspace())
    rising = following.value > atom.value or ends[2] == following.value != ends[1]
    return ends if joined and (rising or is_dash) and ends[2] <= 100 * max(ends[1], 1) else None


def _read(
    start: int, end: int, ends: tuple[float, float, float] | None, atom: Atom, lower: str, words: Grammar
) -> Number | Passed:
    before = _before(start, lower)
    is_led = words.any_before.match(before) is not None
    is_followed = words.any_after.match(lower, end) is not None
    percent = words.percent_after.match(lower, end) if is_followed else None
    money = words.currency_before.match(before) if is_led else None
    if money and money["letter"] and atom.value < LEAST_SUM:
        return Passed(start, end, "label")
    money_after = words.currency_after.match(lower, end) if is_followed and not (percent or money) else None
    lead, tail = start, end
    letter = end + (lower[end : end + 1] == " ")
    stands_alone = lower[letter : letter + 1] in words.sexes and not lower[letter + 1 : letter + 2].isalpha()
    if stands_alone and is_of_a_sex(lower, start, words):
        tail = letter + 1
    kind: Kind = "count"
    currency = ""
    if percent or money or money_after:
        kind = "percent" if percent else "money"
        lead = start - money.end() if money and not money["label"] else start
        tail = percent.end() if percent else money_after.end() if money_after else end
        if not percent:
            sign = mirrored(money["label"] or money[0]) if money else money_after[0] if money_after else ""
            currency = words.currency[" ".join(sign.split())]
    elif tail > end:
        pass
    elif reason := why_uncounted(start, end, ends, atom, lower, before if is_led else "", is_followed, words):
        return Passed(start, end, reason)
    qualifier = "exact"
    if is_led or is_followed:
        qualifier, lead, tail = _qualifier(lead, tail, lower, words)
    value = ends[0] if ends else atom.value
    low, high = _bounds(value, ends, qualifier)
    return Number(
        start, end, value, low, high, "range" if ends else qualifier, kind, currency, lead, tail, not atom.digits
    )


def _before(offset: int, lower: str) -> str:
    """The mirrored text before an offset, as far as words beside a number reach."""
    return lower[max(0, offset - BEFORE) : offset][::-1]


def _bounds(value: float, ends: tuple[float, float, float] | None, qualifier: str) -> tuple[float | None, float | None]:
    if ends:
        return ends[1], ends[2]
    return (
        value if qualifier in ("exact", "at_least") else None,
        value if qualifier in ("exact", "at_most") else None,
    )


def _qualifier(lead: int, tail: int, lower: str, words: Grammar) -> tuple[str, int, int]:
    """How exact the words beside the number say it is, and the span with those words."""
    if match := words.qualifier_before.match(_before(lead, lower)):
        return words.qualifier[" ".join(mirrored(match["words"]).split())], lead - match.end(), tail
    if match := words.qualifier_after.match(lower, tail):
        return words.qualifier[" ".join(match["words"].split())], lead, match.end()
    return "exact", lead, tail
