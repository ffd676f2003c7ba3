"""Text into sentences, every one a span of the original text.

Nothing is rewritten: a sentence that a line end, a page end or a column cut in two is one span that covers both parts.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

import regex

from extract.blocks import BULLET, Kind, blocks_of
from extract.boxes import Label
from extract.dateline import datelines
from extract.lang import Words

LONGEST_SENTENCE = 1500
"""Characters; a longer run without a full stop is cut at the next comma, line end or space, to bound the work on it."""

_MARK = re.compile(r"[.!?؟。•●▪■◦‣⁃∙►▶✓✔➢➤\uf000-\uf0ff]")
"""The signs at which a sentence may end; looked for first, as few of them stand in a text."""

_OF_CLOCK = "0123456789:."
"""What an hour is written with: "5p.m.", "5:30p.m."."""

_WORD_AFTER = re.compile(r"\s+(\w+)")

_ROW = re.compile(r"(?m)^(?=[^\n]*[^\s]\t+[^\s])[^\t\n]*(?:\t[^\t\n]*){2,}")
"""A line of three cells or more with tabs between them, two of which hold something."""

_NO_DECIMALS = r"(?:(?<!\d\.)|(?<=\b(?:19|20)\d\d\.))"
"""The digits behind a stop are those of a footnote, not of "4.48 Million"; behind a year they are too."""

_END = regex.compile(
    r"(?<stop>[.!?؟。][\"'”’»)\]]*+)(?:" + _NO_DECIMALS + r"\d{1,2}(?=\s))?+"
    r"(?=\s+[\"'“‘«(\[]*+[\p{Lu}\p{Lo}\d$€£(•–-])"
    r"|(?<tight>[\p{Ll})][.!?][\"”]?)(?=\p{Lu}\p{Ll})"
    r"|(?<=\p{L}\.)(?=-\s)"
    r"|(?<glyph>(?<=\s)[•●▪■◦‣⁃∙►▶✓✔➢➤\uf000-\uf0ff](?=\s))"
)


class Sentence(NamedTuple):
    """A span read as one sentence, heading, bullet, table row, key figure with its label, or the report's dateline."""

    start: int
    end: int
    kind: Kind


@dataclass(slots=True)
class Layout:
    """A text seen as sentences.

    ``lower`` is the text in lower case, character for character in the same places. ``headings`` are the indices into
    ``sentences`` of those that read as headings, in order; ``boxes`` the labels of key figures written apart from their
    numbers, by where the sentence of such a box begins; ``datelines`` the spans of the names in datelines.
    """

    text: str
    lower: str
    sentences: list[Sentence]
    headings: list[int] = field(default_factory=list)
    starts: list[int] = field(default_factory=list)
    boxes: dict[int, tuple[Label, ...]] = field(default_factory=dict)
    datelines: list[tuple[int, int]] = field(default_factory=list)

    def index_at(self, offset: int) -> int:
        """The index of the sentence that the character at ``offset`` stands in, or of the last one before it."""
        return (bisect_right(self.starts, offset) or 1) - 1

    def opens_item(self, index: int) -> bool:
        """Whether the sentence at ``index`` is the first of a bullet."""
        start, end, kind = self.sentences[index]
        return kind == "bullet" and BULLET.match(self.text, start, end) is not None

    def heading_above(self, index: int) -> Sentence | None:
        """The nearest heading before the sentence at ``index``; None where there is none."""
        position = bisect_right(self.headings, index - 1) - 1
        return self.sentences[self.headings[position]] if position >= 0 else None


def lower_in_place(text: str) -> str:
    """The text in lower case with every character in its old place; hyphens of any sort are plain ones.

    The tabs between the cells of a table's row are the bars that stand there in tables which a reader wrote out.

    >>> len(lower_in_place("İzmir")), lower_in_place("Non\N{HYPHEN}food IDPs")
    (5, 'non-food idps')
    >>> lower_in_place("Lima\\t12\\t30\\n\\tFood")
    'lima|12|30\\n\\tfood'
    """
    if "\t" in text:
        text = _ROW.sub(lambda row: row[0].replace("\t", "|"), text)
    text = text.replace("\N{HYPHEN}", "-").replace("\N{NON-BREAKING HYPHEN}", "-")
    lowered = text.lower()
    if len(lowered) == len(text):
        return lowered
    return text.translate({ord(char): low for char in set(text) if len(low := char.lower()) == 1})


def read_layout(text: str, words: Words) -> Layout:
    """Find the sentences of a text. ``words`` gives the language's abbreviations and words that end no sentence."""
    lower = lower_in_place(text)
    sentences: list[Sentence] = []
    blocks, boxes = blocks_of(text, lower, words)
    for start, end, kind in blocks:
        if kind in ("prose", "bullet"):
            sentences.extend(_sentences(text, lower, start, end, kind, words))
        else:
            sentences.append(Sentence(start, end, kind))
    headings = [i for i, sentence in enumerate(sentences) if sentence.kind == "heading"]
    starts = [sentence.start for sentence in sentences]
    labels = {box.start: box.labels for box in boxes if box.labels}
    return Layout(text, lower, sentences, headings, starts, labels, datelines(text))


def _sentences(text: str, lower: str, start: int, end: int, kind: Kind, words: Words) -> list[Sentence]:
    sentences: list[Sentence] = []
    at = start
    for match in _ends(text, start, end):
        if match.group("stop") and _is_abbreviation(lower, at, match.start(), match.end(), words):
            continue
        cut = match.start() if match.group("glyph") else match.end()
        _append(text, sentences, at, cut, kind)
        at = cut
    _append(text, sentences, at, end, kind)
    return sentences


def _ends(text: str, start: int, end: int) -> Iterator[regex.Match[str]]:
    """Every match of :data:`_END`; where no space follows the sign, one may also begin beside it."""
    floor = start
    for mark in _MARK.finditer(text, start, end):
        at = mark.start()
        if at < floor:
            continue
        for place in _places_of_end(text, at):
            if place >= floor and (match := _END.match(text, place, end)):
                yield match
                floor = match.end()
                break


def _places_of_end(text: str, at: int) -> Iterator[int]:
    """Where a match of :data:`_END` may begin for the sign at a place.

    That is at the sign, but for one that a letter follows; before it where a sentence ends without a space, and after
    it where a dash goes on: "3.5", "U.S.", "homes.Partners", "Geneva.- ".
    """
    previous, following = text[at - 1 : at], text[at + 1 : at + 2]
    if previous == ")" or previous.islower() and not following.isspace():
        yield at - 1
    if not following.isalpha():
        yield at
    if following == "-":
        yield at + 1


def _is_abbreviation(lower: str, start: int, stop: int, end: int, words: Words) -> bool:
    if lower[stop] != "." or end - stop > 1:
        return False
    word_start = stop
    while word_start > start and not lower[word_start - 1].isspace() and lower[word_start - 1] not in "([\"'“":
        word_start -= 1
    word = lower[word_start:stop]
    if word.lstrip(_OF_CLOCK) in words.clock:
        following = _WORD_AFTER.match(lower, end)
        return following is not None and following[1] in words.after_clock
    return word in words.abbreviations or (len(word) == 1 and word.isalpha())


def _append(text: str, sentences: list[Sentence], start: int, end: int, kind: Kind) -> None:
    while start < end and text[start].isspace():
        start += 1
    while start < end and text[end - 1].isspace():
        end -= 1
    while end - start > LONGEST_SENTENCE:
        cut = text.rfind(", ", start + LONGEST_SENTENCE // 2, start + LONGEST_SENTENCE)
        if cut < 0:
            cut = text.rfind(" ", start + LONGEST_SENTENCE // 2, start + LONGEST_SENTENCE)
        cut = cut + 1 if cut >= 0 else start + LONGEST_SENTENCE
        sentences.append(Sentence(start, cut, kind))
        start = cut
    if end > start:
        sentences.append(Sentence(start, end, kind))
