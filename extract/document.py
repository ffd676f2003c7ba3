"""A report: its text, and what is known about it."""

from __future__ import annotations

import datetime as dt
from bisect import bisect_right
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Document:
    """One report.

    ``text`` is what every offset of a claim counts in: the given text itself for .txt, JSON Lines and CSV, the text
    that the reader made for every other format. A table stands in it as one line a row, its cells joined by ``" | "``,
    its header first, its caption on the line before, an empty line before and after.

    ``page_starts`` holds the offset in ``text`` at which each page begins, for formats that have pages.
    ``path`` is the file it was read from, where there is one; ``country`` an ISO 3166-1 alpha-3 code where the
    publisher gives it, and ``disaster`` the GLIDE number of the disaster it is about, or else its name.

    >>> Document("a", "One. Two.", page_starts=(0, 5)).page_at(6)
    2
    """

    id: str
    text: str
    title: str = ""
    published: dt.date | None = None
    publisher: str = ""
    url: str = ""
    language: str = ""
    country: str = ""
    path: str = ""
    page_starts: tuple[int, ...] = ()
    disaster: str = ""

    def page_at(self, offset: int) -> int | None:
        """The page, counted from 1, that the character at ``offset`` stands on; None where there are no pages."""
        return bisect_right(self.page_starts, offset) or None


class ReadError(Exception):
    """A file, or one record of it, that could not be read.

    The message says what happened, where, and what to do; it is meant for the person who gave the file.

    >>> print(ReadError("reports.jsonl", "not valid JSON", "mend the line or leave it out", line=7))
    reports.jsonl, line 7: not valid JSON; mend the line or leave it out
    """

    def __init__(self, path: str, problem: str, advice: str, line: int | None = None):
        self.path, self.problem, self.advice, self.line = path, problem, advice, line
        where = f"{path}, line {line}" if line else path
        super().__init__(f"{where}: {problem}; {advice}")
