"""Spaces between digits: those of thousands ("45 340 people"), or of a table's columns ("Alerts 45 340")."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Sequence

_LAST = re.compile(r"(?:(?<=\s)|^)\d[\d.,]*(?:[ \t]+\d[\d.,]*)*[ \t]*$")
"""The bare numbers that a line ends in."""

THOUSANDS = 3
"""Digits behind a space that may separate thousands."""


LONGEST_ROW = 200
"""Characters of a row."""

FURTHEST = 500
"""Characters before and after a row in which the rows of its table are looked for."""


def stands_in_columns(lower: str, start: int, end: int) -> bool:
    """Whether digits with a space between them are numbers of two columns.

    Their line holds numbers to its end. Either more of them stand there, not all of which can be thousands,
    or a row of the same table has as many that surely are none.

    >>> stands_in_columns("cases 45 340\\ndeaths 3 22", 6, 12), stands_in_columns("in need: 45 340", 9, 15)
    (True, False)
    >>> stands_in_columns("lima 45 340 7 3", 5, 11), stands_in_columns("lima 45 340 7 300", 5, 11)
    (True, False)
    """
    first, last = lower.rfind("\n", max(0, start - LONGEST_ROW), start) + 1, lower.find("\n", end, end + LONGEST_ROW)
    last = len(lower) if last < 0 else last
    numbers = _columns(lower[first:last]) if last - first <= LONGEST_ROW else []
    if not numbers or lower[end:last].strip(" \t.,0123456789"):
        return False
    return are_apart(numbers) or any(map(are_apart, _rows_beside(lower, first, last, len(numbers))))


def _columns(line: str) -> list[str]:
    """The bare numbers that a row ends in."""
    run = _LAST.search(line)
    return run[0].split() if run else []


def _rows_beside(lower: str, first: int, last: int, count: int) -> Iterator[list[str]]:
    """The numbers of the rows right above and below a line that have as many."""
    above = lower[max(0, first - FURTHEST) : first].splitlines()[::-1]
    below = lower[last + 1 : last + 1 + FURTHEST].splitlines()
    for side in (above, below):
        for line in side:
            if len(numbers := _columns(line)) != count:
                break
            yield numbers


def are_apart(numbers: Sequence[str]) -> bool:
    """Whether some number of a run is neither thousands nor before thousands: "3 22", "45 340 7"."""
    is_cut = [len(number) == THOUSANDS and number.isdigit() for number in numbers]
    return any(not (here or after) for here, after in itertools.pairwise([*is_cut, False]))
