"""Whether a figure is reported, planned, projected or denied: by the words of the clause that it stands in."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass
from functools import cache
from typing import Any, NamedTuple

from extract.lang import load_table
from extract.lang.patterns import trie
from extract.text import Layout

REPORTED, PLANNED, PROJECTED, DENIED = "reported", "planned", "projected", "denied"

BEFORE = 200
"""Characters before a figure within which a cue can touch it."""

AFTER = 90
"""Characters after a figure within which a cue can touch it."""


class Cue(NamedTuple):
    """A phrase that says something about the standing of what it is said of."""

    start: int
    end: int
    status: str
    phrase: str


@dataclass(frozen=True, slots=True)
class StatusWords:
    """The lists of ``statuses.toml``, made ready for look-up."""

    cue: re.Pattern[str]
    status: dict[str, str]
    breaks: re.Pattern[str]
    headline: re.Pattern[str]
    future: frozenset[str]
    done: frozenset[str]


@dataclass(frozen=True, slots=True)
class Statuses:
    """The cues of one text, in order, ready to be asked about its figures."""

    layout: Layout
    cues: list[Cue]
    starts: list[int]
    words: StatusWords


@cache
def status_words(language: str) -> StatusWords:
    """The words of a language. Raises FileNotFoundError for a language without ``statuses.toml``."""
    table: dict[str, Any] = load_table(language, "statuses")
    status = {phrase: name for name in (PLANNED, PROJECTED, DENIED) for phrase in table[name]}
    signs = "".join(mark for mark in table["breaks"] if not mark[0].isalpha())
    words = trie([mark for mark in table["breaks"] if mark[0].isalpha()])
    return StatusWords(
        re.compile(rf"\b(?:{trie([*status, *table['cancels']])})(?![^\W\d_]|-)"),
        status,
        re.compile(rf"[{re.escape(signs)}]|\b(?:{words})\b"),
        re.compile(rf"\b{table['infinitive']}\s+[^\W\d_]+\s+(?:(?:{trie(table['quantifiers'])})\s+)?[$€£]?$"),
        frozenset(table["future"]),
        frozenset(table["done"]),
    )


def read_statuses(layout: Layout, language: str = "en") -> Statuses:
    """Find the cues of a text. Linear in the text."""
    words = status_words(language)
    cues = []
    for match in words.cue.finditer(layout.lower):
        phrase = " ".join(match.group().split())
        status = words.status.get(phrase)
        if status and layout.text[match.start() : match.end()] != phrase.title():
            cues.append(Cue(match.start(), match.end(), status, phrase))
    return Statuses(layout, cues, [cue.start for cue in cues], words)


def status_of(start: int, end: int, sentence_index: int, indicator: str, statuses: Statuses) -> str:
    """One of ``schema.STATUSES`` for the figure at ``start`` to ``end``, which stands in the given sentence."""
    usual = PLANNED if indicator == "targeted" else REPORTED
    cue = _governing(start, end, sentence_index, statuses)
    if cue is None and not _in_headline(start, sentence_index, statuses):
        return usual
    if cue is None or cue.phrase in statuses.words.future:
        return PLANNED if indicator in statuses.words.done else PROJECTED
    if cue.status == PLANNED and indicator == "funding_required":
        return usual
    return cue.status


def _in_headline(start: int, index: int, statuses: Statuses) -> bool:
    """Whether the figure stands in a headline in the infinitive: "Belarus to build 65 houses"."""
    sentence = statuses.layout.sentences[index]
    ahead = statuses.layout.lower[sentence.start : start]
    return sentence.kind == "heading" and bool(statuses.words.headline.search(ahead))


def _governing(start: int, end: int, index: int, statuses: Statuses) -> Cue | None:
    """The nearest cue of the figure's clause: the last before it, else the first after it."""
    sentence = statuses.layout.sentences[index]
    low, high = max(sentence.start, start - BEFORE), min(sentence.end, end + AFTER)
    at = bisect_left(statuses.starts, start)
    after = statuses.cues[at] if at < len(statuses.cues) and statuses.cues[at].start < high else None
    if after and _touches(statuses, end, after.start, after=True):
        return after
    before = statuses.cues[at - 1] if at and statuses.cues[at - 1].start >= low else None
    if before and _touches(statuses, before.end, start, after=False):
        return before
    return None


_NEW_SUBJECT = re.compile(r",|\band\b|\(|\.")


def _touches(statuses: Statuses, start: int, end: int, *, after: bool) -> bool:
    """Whether no clause ends between a cue and a figure; after a figure also no other part of the sentence begins."""
    lower = statuses.layout.lower
    if statuses.words.breaks.search(lower, start, end):
        return False
    return not (after and _NEW_SUBJECT.search(lower, start, end))
