"""The humanitarian sector of a figure: named in its clause, in its sentence, or by the heading above it."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass
from functools import cache
from typing import Any, NamedTuple

from extract.lang import load_table
from extract.lang.patterns import trie
from extract.rules.vocabulary import expand
from extract.text import Layout, Sentence

WINDOW = 1500
"""Characters before and after a figure within which its sentence or table row is read, to bound the work on it."""

REACH = 40
"""Sentences below a heading in which it still names the sector."""

LABEL = 60
"""Characters of the longest label before a colon that can name a sector."""

HEADING = 90
"""Characters of the longest heading that can name a sector by a bare name."""


_LETTERS = re.compile(r"[^\W\d_]+")
_WORD = re.compile(r"[^\W\d_]+(?:[-/][^\W\d_]+)*")


class Mention(NamedTuple):
    """Words that name a sector, and its HAPI code."""

    start: int
    end: int
    code: str


@dataclass(frozen=True, slots=True)
class SectorWords:
    """The lists of ``sectors.toml``, made ready for look-up: ``codes`` by phrase, ``names`` by bare name.

    ``known`` are all words of names and of ``filler``: a heading with any other word is no name of a sector.
    """

    phrase: re.Pattern[str]
    codes: dict[str, str]
    name: re.Pattern[str]
    names: dict[str, str]
    filler: frozenset[str]
    known: frozenset[str]
    below: frozenset[str]
    breaks: re.Pattern[str]
    parts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Sectors:
    """The sectors named in one text, ready to be asked: ``mentions`` in order, and what headings hand to sentences."""

    layout: Layout
    mentions: list[Mention]
    starts: list[int]
    handed: list[str]
    words: SectorWords


@cache
def sector_words(language: str) -> SectorWords:
    """The words of a language. Raises FileNotFoundError for a language without ``sectors.toml``."""
    table: dict[str, Any] = load_table(language, "sectors")
    grammar = table["grammar"]
    names = {name: code for code, rows in table["names"].items() for name in rows}
    codes = {form: code for code, rows in table["phrases"].items() for row in rows for form in expand(row)}
    codes |= {f"{name} {company}": code for name, code in names.items() for company in grammar["company"]}
    signs = "".join(mark for mark in grammar["breaks"] if not mark[0].isalpha())
    breaks = trie([mark for mark in grammar["breaks"] if mark[0].isalpha()])
    return SectorWords(
        re.compile(rf"\b(?:{trie(list(codes))})\b(?![-’'])"),
        codes,
        re.compile(rf"\b(?:{trie(list(names))})\b(?!-)"),
        names,
        frozenset(grammar["filler"]),
        frozenset(_LETTERS.findall(" ".join([*names, *grammar["filler"]]))),
        frozenset(grammar["below"]),
        re.compile(rf"[{re.escape(signs)}]|\b(?:{breaks})\b"),
        tuple(grammar["parts"]),
    )


def read_sectors(layout: Layout, language: str = "en") -> Sectors:
    """Find where a text names sectors, and which sector each sentence is handed by its heading. Linear in the text."""
    words = sector_words(language)
    mentions = [
        Mention(match.start(), match.end(), words.codes[" ".join(match.group().split())])
        for match in words.phrase.finditer(layout.lower)
    ]
    return Sectors(layout, mentions, [m.start for m in mentions], _handed_down(layout, words), words)


def sector_of(start: int, end: int, sentence_index: int, sectors: Sectors) -> str:
    """One of ``schema.SECTORS`` for the figure at ``start`` to ``end`` in the given sentence; empty where none is."""
    whole = sectors.layout.sentences[sentence_index]
    low, high = max(whole.start, start - WINDOW), min(whole.end, end + WINDOW)
    first = bisect_left(sectors.starts, low)
    if first == len(sectors.starts) or sectors.starts[first] >= high:
        return sectors.handed[sentence_index]
    sentence = Sentence(low, high, whole.kind)
    named = sectors.mentions[first : bisect_left(sectors.starts, high)]
    return _of_clause(start, end, sentence, named, sectors) or _of_sentence(sentence, named, sectors)


_NUMBER = re.compile(r"\d[\d.,\u00a0]*")
_OWN = re.compile(r"\s*(?:[(:=–-]|\|)\s*\d")

FEW = 2
"""Figures of a sentence up to which a sector that it names anywhere is that of each of them."""


def _of_clause(start: int, end: int, sentence: Sentence, named: list[Mention], sectors: Sectors) -> str:
    """The sector named between the figure and the next one, else between the clause's beginning and the figure."""
    lower, words = sectors.layout.lower, sectors.words
    owned = [m for m in named if m.end <= start and _OWN.match(lower, m.end)]
    if owned and not _NUMBER.search(lower, owned[-1].end, start):
        return owned[-1].code
    stop = words.breaks.search(lower, end, sentence.end)
    high = stop.start() if stop else sentence.end
    number = _NUMBER.search(lower, end, high)
    ahead = [m for m in named if end <= m.start < (number.start() if number else high) and not _OWN.match(lower, m.end)]
    if ahead:
        return _listed(ahead, end, number.start() if number else high, sectors)
    low = max([sentence.start, *(m.end() for m in words.breaks.finditer(lower, sentence.start, start))])
    behind = [m for m in named if low <= m.start and m.end <= start and not _OWN.match(lower, m.end)]
    if behind and not _is_anothers(behind[-1], low, start, sectors):
        return behind[-1].code
    return ""


def _listed(ahead: list[Mention], start: int, end: int, sectors: Sectors) -> str:
    """The sector of what follows a figure; empty where a list names several ("shelter, clean water and health")."""
    words = sectors.words
    names = words.name.finditer(sectors.layout.lower, start, end)
    return _one([*(m.code for m in ahead), *(words.names[" ".join(m.group().split())] for m in names)])


def _is_anothers(mention: Mention, low: int, start: int, sectors: Sectors) -> bool:
    """Whether a sector before a figure goes with a figure before it, and this figure is no part of that one."""
    lower = sectors.layout.lower
    if not _NUMBER.search(lower, low, mention.start):
        return False
    return not any(lower.find(word, mention.end, start) >= 0 for word in sectors.words.parts)


def _of_sentence(sentence: Sentence, named: list[Mention], sectors: Sectors) -> str:
    """The one sector that a sentence of few figures names."""
    figures = sum(1 for _ in _NUMBER.finditer(sectors.layout.lower, sentence.start, sentence.end))
    return _one([mention.code for mention in named]) if figures <= FEW else ""


def _one(codes: list[str]) -> str:
    """The sector where all codes agree; the area of responsibility where its sector stands beside it; else empty.

    >>> _one(["PRO", "PRO-GBV"]), _one(["WSH", "HEA"])
    ('PRO-GBV', '')
    """
    distinct = set(codes)
    if len(distinct) == 2:
        shorter, longer = sorted(distinct, key=len)
        if longer.startswith(shorter + "-"):
            return longer
    return distinct.pop() if len(distinct) == 1 else ""


def _handed_down(layout: Layout, words: SectorWords) -> list[str]:
    """For each sentence the sector of the heading above it, or of the label that its paragraph or row begins with."""
    handed: list[str] = []
    section, since, label = "", 0, ""
    last_end = 0
    for index, sentence in enumerate(layout.sentences):
        start, end, kind = sentence
        if kind == "heading" or kind == "row" or kind == "bullet" or layout.text.find("\n\n", last_end, start) >= 0:
            label = ""
        last_end = end
        if kind == "heading":
            text = " ".join(layout.lower[start:end].split())
            if text not in words.below:
                section, since = _named(text, words), index
        label = _labelled(layout, sentence, words) or label
        handed.append(label or (section if index - since <= REACH else ""))
    return handed


def _named(heading: str, words: SectorWords) -> str:
    """The sector that a heading is the name of; empty where it says anything else."""
    if len(heading) > HEADING or not words.known.issuperset(_LETTERS.findall(heading)):
        return ""
    codes = [words.names[" ".join(match.group().split())] for match in words.name.finditer(heading)]
    if not codes:
        return ""
    rest = words.name.sub(" ", heading)
    return _one(codes) if all(word in words.filler for word in _WORD.findall(rest)) else ""


def _labelled(layout: Layout, sentence: Sentence, words: SectorWords) -> str:
    """The sector of a label before a colon or of a row's first cell: "Health: ...", "WASH | 1,200"."""
    mark = "|" if sentence.kind == "row" else ":"
    stop = layout.lower.find(mark, sentence.start, min(sentence.end, sentence.start + LABEL))
    if stop < 0:
        return ""
    return _named(" ".join(layout.lower[sentence.start : stop].strip(" •-*").split()), words)
