"""Where a text has expressions of time: dates, durations, "last week"; not yet which days they name."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from extract.period.grammar import WORDS_BACK, Grammar, load_grammar
from extract.period.readings import READERS, Reading
from extract.text import Layout

BEFORE = 36
AFTER = 24
"""Characters searched before and after a word that belongs to an expression of time; the longest one fits."""

NEAR_WORDS = 120
"""Characters before an expression within which the words that place it stand."""

NAMED = frozenset(["month_year", "weekday", "days_month", "month_days"])
"""Kinds that name a month or a day of the week, which is a date only where it is written as a name."""

_FOLLOWING = re.compile(r"\s*([^\W\d_]+)")


class DateMark(NamedTuple):
    """An expression of time as it stands in a text: its span, kind and words, not yet which days it names.

    ``before`` are the words right before it, nearest first, back to the expression before. ``days`` are those that it
    names whenever it was written, nothing where they must be counted from the report's date.
    """

    start: int
    end: int
    kind: str
    words: list[str]
    before: list[str]
    days: Reading


def mark_dates(layout: Layout, language: str = "en") -> list[DateMark]:
    """Where a text has expressions of time, in order, none overlapping another."""
    grammar = load_grammar(language)
    lower = layout.lower
    marks: list[DateMark] = []
    floor = 0
    for start, end in _windows(lower, grammar):
        at = max(start, floor)
        while match := grammar.expression.search(lower, at, end):
            mark = _mark(layout, match, floor, grammar)
            if mark is None:
                at = match.start() + 1
                continue
            at = floor = mark.end
            marks.append(mark)
    return marks


def _windows(lower: str, grammar: Grammar) -> Iterator[tuple[int, int]]:
    start = end = -1
    for match in grammar.near.finditer(lower):
        at = match.start()
        if at - BEFORE > end:
            if end > 0:
                yield start, end
            start = max(0, at - BEFORE)
        end = match.end() + AFTER
    if end > 0:
        yield start, end


def _mark(layout: Layout, match: re.Match[str], floor: int, grammar: Grammar) -> DateMark | None:
    kind = match.lastgroup or ""
    start, end = match.span()
    words = grammar.token.findall(layout.lower, start, end)
    if not _is_date(layout, start, end, kind, words, grammar):
        return None
    end -= layout.lower[end - 1] == "." and kind != "clock"
    before = words_before(layout.lower, start, floor, 2 * WORDS_BACK + 2)
    return DateMark(start, end, kind, words, before, READERS[kind](words, grammar, None))


def _is_date(layout: Layout, start: int, end: int, kind: str, words: list[str], grammar: Grammar) -> bool:
    """Whether the words are a date here: "may" and "march" often are not, nor is a number that counts a noun."""
    if kind == "year":
        return _is_year(layout, start, end, grammar)
    if kind == "now":
        return word_before(layout.lower, start) not in grammar.table["govern"]["now_not_after"]
    if kind in NAMED and not grammar.capitalised.isdisjoint(words):
        if not _is_capitalised(layout, start, end, grammar):
            return False
        if kind == "month_year" and layout.lower[start:end] in grammar.capitalised:
            before = word_before(layout.lower, start)
            return not before or before in grammar.before_month or _leads_to_month(layout, end, grammar)
    return True


def _is_capitalised(layout: Layout, start: int, end: int, grammar: Grammar) -> bool:
    for match in grammar.token.finditer(layout.lower, start, end):
        if match.group() in grammar.capitalised:
            return layout.text[match.start()].isupper()
    return True


def _leads_to_month(layout: Layout, end: int, grammar: Grammar) -> bool:
    """Whether a range goes on to another month: "MAY-JUNE", "March to May"."""
    joined = grammar.joined.match(layout.lower, end)
    following = grammar.token.match(layout.lower, joined.end()) if joined else None
    return following is not None and following.group() in grammar.months


def _is_year(layout: Layout, start: int, end: int, grammar: Grammar) -> bool:
    before = words_before(layout.lower, start, 0, 2)
    if len(before) == 2 and before[0] in grammar.table["to"] and len(before[1]) == 4 and before[1].isdigit():
        return True
    following = _FOLLOWING.match(layout.text, end)
    is_least = " ".join(reversed(before)) in grammar.table["year"]["least"]
    if is_least and following and following.group(1) in grammar.table["year"]["counted"]:
        return False
    if _leads_to_count(layout, end, grammar):
        return False
    if before and before[0] in grammar.table["year"]["after"]:
        return True
    if not following or not following.group(1).islower():
        return True
    return following.group(1) in grammar.table["year"]["before"] or bool(before and before[0] in grammar.articles)


def _leads_to_count(layout: Layout, end: int, grammar: Grammar) -> bool:
    """Whether a range goes on to a number that is no year: "2000 to 2500 families"."""
    joined = grammar.joined.match(layout.lower, end)
    if joined is None or grammar.year.match(layout.lower, joined.end()):
        return False
    following = layout.lower[joined.end() : joined.end() + 4]
    return len(following) == 4 and following.isdigit()


def word_before(lower: str, at: int) -> str:
    """The word right before a place; empty where none is."""
    words = words_before(lower, at, 0, 1)
    return words[0] if words else ""


def words_before(lower: str, at: int, floor: int, count: int) -> list[str]:
    """Up to ``count`` words right before a place, nearest first, with nothing but space and hyphens between them."""
    words: list[str] = []
    if at <= floor or lower[at - 1] not in "- " and not lower[at - 1].isspace():
        return words
    for word in lower[max(floor, at - NEAR_WORDS) : at].replace("-", " ").rsplit(None, count)[: -count - 1 : -1]:
        if word.isalnum():
            words.append(word)
            continue
        end = start = len(word)
        while start and word[start - 1].isalnum():
            start -= 1
        if start < end:
            words.append(word[start:])
        break
    return words
