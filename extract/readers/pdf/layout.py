"""The words of a page in the order in which a person reads them: columns, boxes, lines.

A *gutter* is an upright strip without words, with words on both sides of it, that several rows share. The page is cut
at the gutter that most rows share, into what stands above it, left of it, right of it and below it, and each of these
again, until none is left. Where the rows on both sides belong together, as in a table, they are kept as rows.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from statistics import median
from typing import NamedTuple

import regex

from extract.readers.grid import is_figure
from extract.readers.pdf.unruled import table_lines
from extract.readers.pdf.words import HYPHEN_AT_LINE_END, RIGHT_TO_LEFT, Word

SAME_BASELINE = 0.35
"""Baselines that differ by less than this part of the size are one row; a raised footnote mark differs by 0.33."""

NARROWEST_GUTTER = 0.6
"""Of the words' size; a space between words is 0.25, in justified lines now and then more than 1."""

BAND_GAP = 3.0
"""Of the words' size; a higher empty strip across a gutter ends it."""

COLUMN_GAP = 2.0
"""Of the usual distance of its lines; what stands farther below a left column that ends lower than the right one is no
longer part of it."""

SIDE_LABEL = 1.6
"""How many times as large as most words a figure is, and as its label, that stands beside it in several lines."""

TOUCHING = 0.16
"""Of the size; a full stop or bracket that is nearer to a word belongs to it."""

MOST_CUTS = 40
"""Cuts within one another; no real page needs more than ten."""

_LEFT_TO_RIGHT = regex.compile(r"[\p{Latin}\p{Cyrillic}\p{Greek}]")
_BRACKETS = "()[]"
_CLOSING = ".,;:!?»”’%؟،。" + _BRACKETS
_MIRRORED = str.maketrans("()[]", ")(][")
_ITEM_MARK = regex.compile(r"[^\p{L}\p{N}]{1,2}|o|\(?[\p{L}\p{N}]{1,2}[.)]|\d{1,2}")


class Line(NamedTuple):
    """A line of text, or a row of a table (``table`` is then the table's number on its page)."""

    text: str
    x0: float
    x1: float
    top: float
    bottom: float
    base: float
    size: float
    first_width: float
    table: int = 0


class Region(NamedTuple):
    """Lines that follow each other in one column."""

    lines: list[Line]

    @property
    def right(self) -> float:
        """The column's right edge: that of the longest line, unless it reaches far beyond all others."""
        ends = sorted((line.x1 for line in self.lines), reverse=True)
        outlying = len(ends) > 2 and ends[0] - ends[1] > 0.15 * (ends[1] - min(line.x0 for line in self.lines))
        return ends[1] if outlying else ends[0]


class Row(NamedTuple):
    """Words on one baseline, from left to right."""

    words: list[Word]
    base: float
    top: float
    bottom: float
    size: float


class _Gutter(NamedTuple):
    """Its rows, from ``first`` to before ``last``, of which those to before ``both`` have words on both sides at the
    end."""

    first: int
    both: int
    last: int
    left: float
    right: float
    shared: int


def regions(words: Sequence[Word]) -> list[Region]:
    """The page's words as regions in reading order; from right to left where most words are written so."""
    backwards = 2 * sum(bool(RIGHT_TO_LEFT.search(word.text)) for word in words) > len(words)
    return _cut(rows_of(_with_side_labels(words)), backwards, MOST_CUTS)


def _with_side_labels(words: Sequence[Word]) -> Sequence[Word]:
    """The words with each label that stands in several small lines beside a large figure made one line with it."""
    usual = median(word.size for word in words) if words else 0.0
    for figure in [word for word in words if word.size > SIDE_LABEL * usual and is_figure(word.text)]:
        small = [word for word in words if _is_beside(word, figure)]
        label = _first_cluster(small, figure.x1, figure.size)
        if len({round(word.base) for word in label}) > 1:
            taken = set(map(id, label))
            line = [word._replace(base=figure.base) for word in label]
            texts = " ".join(word.text for word in label)
            joined = line[0]._replace(text=texts, x1=max(word.x1 for word in line))
            words = [word for word in words if id(word) not in taken] + [joined]
    return words


def _is_beside(word: Word, figure: Word) -> bool:
    inside = word.top > figure.top - 0.4 * figure.size and word.bottom < figure.bottom + 0.4 * figure.size
    return inside and word.x0 >= figure.x1 and word.size * SIDE_LABEL < figure.size and not word.table


def _first_cluster(words: Sequence[Word], edge: float, size: float) -> list[Word]:
    """The words that stand next to an edge without a gap, line by line."""
    cluster: list[Word] = []
    limit = edge + size
    for word in sorted(words, key=lambda word: word.x0):
        if word.x0 > limit:
            break
        cluster.append(word)
        limit = max(limit, word.x1 + word.size)
    return sorted(cluster, key=lambda word: (round(word.base), word.x0))


def rows_of(words: Sequence[Word]) -> list[Row]:
    """Words gathered by baseline, from the top down."""
    gathered: list[list[Word]] = []
    for word in sorted(words, key=lambda word: (word.base, word.x0)):
        last = gathered[-1][0] if gathered else None
        if (
            last
            and word.base - last.base < SAME_BASELINE * min(word.size, last.size)
            and not (word.table or last.table)
        ):
            gathered[-1].append(word)
        else:
            gathered.append([word])
    return [_row(sorted(row, key=lambda word: word.x0)) for row in gathered]


def _row(words: list[Word]) -> Row:
    return Row(
        words,
        median(word.base for word in words),
        min(word.top for word in words),
        max(word.bottom for word in words),
        max(word.size for word in words),
    )


def _cut(rows: list[Row], backwards: bool, cuts: int) -> list[Region]:
    gutter = _best_gutter(rows) if cuts else None
    if gutter is None:
        return [_region(rows, backwards)] if rows else []
    run = rows[gutter.first : gutter.last]
    above = _cut(rows[: gutter.first], backwards, cuts - 1)
    tabular = rows[gutter.first : gutter.both]
    table = table_lines([row.words for row in tabular])
    if table:
        return [*above, _table_region(table, tabular), *_cut(rows[gutter.both :], backwards, cuts - 1)]
    middle = (gutter.left + gutter.right) / 2
    left = [word for row in run for word in row.words if word.x0 < middle]
    right = [word for row in run for word in row.words if word.x0 >= middle]
    sides = (right, left) if backwards else (left, right)
    columns = [region for side in sides for region in _cut(rows_of(side), backwards, cuts - 1)]
    return [*above, *columns, *_cut(rows[gutter.last :], backwards, cuts - 1)]


def _best_gutter(rows: list[Row]) -> _Gutter | None:
    """The gutter that most rows share, the wider of two equals."""
    best: _Gutter | None = None
    tried: list[_Gutter] = []
    for index in range(len(rows)):
        for left, right in _gaps(rows, index):
            if any(g.first <= index < g.last and left < g.right and g.left < right for g in tried):
                continue
            gutter = _grown(rows, index, left, right)
            if gutter is None:
                continue
            tried.append(gutter)
            if best is None or (gutter.shared, gutter.right - gutter.left) > (best.shared, best.right - best.left):
                best = gutter
    return best


def _gaps(rows: list[Row], index: int) -> list[tuple[float, float]]:
    """Gaps between the words of a row and the next one taken together, since columns need not share their baselines."""
    words = rows[index].words
    smallest = NARROWEST_GUTTER * rows[index].size
    if index + 1 < len(rows) and rows[index + 1].base - rows[index].base < rows[index].size:
        words = sorted([*words, *rows[index + 1].words], key=lambda word: word.x0)
    gaps: list[tuple[float, float]] = []
    edge = words[0].x1
    for word in words[1:]:
        if word.x0 - edge >= smallest:
            gaps.append((edge, word.x0))
        edge = max(edge, word.x1)
    return gaps


def _grown(rows: list[Row], seed: int, left: float, right: float) -> _Gutter | None:
    """The gutter grown up and down from a row as far as no words cross it; None if too few rows share it."""
    first = last = seed
    for step in (-1, 1):
        index = seed + step
        while 0 <= index < len(rows):
            near = rows[index - step]
            apart = (near.top - rows[index].bottom) if step < 0 else (rows[index].top - near.bottom)
            narrowed = _narrowed(rows[index], left, right)
            if narrowed is None or apart > BAND_GAP * min(near.size, rows[index].size):
                break
            left, right = narrowed
            first, last = min(first, index), max(last, index)
            index += step
    first, both, last = _trimmed(rows, first, last + 1, left)
    sides = [_sides(row, left) for row in rows[first:last]]
    shared = min(sum(has_left for has_left, _ in sides), sum(has_right for _, has_right in sides))
    size = median(row.size for row in rows[first:last]) if last > first else 1.0
    wide = (right - left) / size
    if not (wide >= 2.5 or (wide >= 1.2 and shared >= 3) or (wide >= NARROWEST_GUTTER and shared >= 5)) or not shared:
        return None
    marks = [word.text for row in rows[first:last] for word in row.words if word.x0 < left]
    if all(_ITEM_MARK.fullmatch(mark) for mark in marks):
        return None
    return _Gutter(first, both, last, left, right, shared)


def _narrowed(row: Row, left: float, right: float) -> tuple[float, float] | None:
    """What a row leaves of a gutter; None where that is too narrow."""
    for word in row.words:
        if word.x1 <= left or word.x0 >= right:
            continue
        if word.x0 <= left and word.x1 >= right:
            return None
        if word.x0 - left > right - word.x1:
            right = word.x0
        else:
            left = word.x1
    return (left, right) if right - left >= NARROWEST_GUTTER * row.size else None


def _sides(row: Row, gutter: float) -> tuple[bool, bool]:
    return row.words[0].x0 < gutter, row.words[-1].x0 >= gutter


def _trimmed(rows: list[Row], first: int, last: int, left: float) -> tuple[int, int, int]:
    """The first row, the end of those with words on both sides, and the end of those that belong to the left column, as
    their distance shows; without the rows at either end that only happen to be too short to cross the gutter."""
    while first < last and not _sides(rows[first], left)[1]:
        first += 1
    both = last
    while both > first and not _sides(rows[both - 1], left)[1]:
        both -= 1
    ends = both
    bases = [row.base for row in rows[first:both] if _sides(row, left)[0]]
    steps = [below - above for above, below in pairwise(bases)]
    largest = COLUMN_GAP * median(steps) if steps else 0.0
    size = median(row.size for row in rows[first:both]) if both > first else 0.0
    while bases and ends < last and rows[ends].base - bases[-1] <= largest and rows[ends].size < 1.1 * size:
        bases.append(rows[ends].base)
        ends += 1
    return first, both, ends


def _region(rows: list[Row], backwards: bool) -> Region:
    return Region([_line(row, backwards) for row in rows])


def _line(row: Row, backwards: bool) -> Line:
    words = _from_the_right(row.words) if backwards else row.words
    first = words[0]
    return Line(
        _unmirrored(_joined(words)) if backwards else _joined(words),
        row.words[0].x0,
        max(word.x1 for word in words),
        row.top,
        row.bottom,
        row.base,
        median(word.size for word in words),
        first.x1 - first.x0,
        first.table,
    )


def _from_the_right(words: list[Word]) -> list[Word]:
    """The words of a line that is read from the right, but for phrases in a script that is read from the left: these
    keep their order, the numbers within them too."""
    if not any(RIGHT_TO_LEFT.search(word.text) for word in words):
        return words
    ordered: list[Word] = []
    index = len(words)
    while index:
        start = index - 1
        if _LEFT_TO_RIGHT.search(words[start].text):
            phrase = start
            while phrase and not RIGHT_TO_LEFT.search(words[phrase - 1].text):
                phrase -= 1
                if _LEFT_TO_RIGHT.search(words[phrase].text):
                    start = phrase
        ordered += words[start:index]
        index = start
    return ordered


def _unmirrored(text: str) -> str:
    """Brackets the right way round, where a file names them by the shapes that they have in a line read from the
    right."""
    opened, closed = text.find("("), text.find(")")
    return text.translate(_MIRRORED) if -1 < closed < opened else text


def _joined(words: list[Word]) -> str:
    """The words with spaces between them, but before a full stop and its like that touches the word before, such as one
    after the mark of a footnote, and within a word that could be divided and is not."""
    pieces = [words[0].text]
    for before, word in pairwise(words):
        gap = max(word.x0 - before.x1, before.x0 - word.x1)
        touches = abs(gap) < TOUCHING * word.size and (word.text[0] in _CLOSING or before.text[-1] in _BRACKETS)
        pieces += [word.text] if touches else [" ", word.text]
    return "".join(pieces).replace(HYPHEN_AT_LINE_END + " ", "")


def _table_region(texts: list[str], run: list[Row]) -> Region:
    """The rows of an unruled table; numbered from -1 down, to tell them from ruled ones."""
    x0 = min(row.words[0].x0 for row in run)
    x1 = max(row.words[-1].x1 for row in run)
    first, last = run[0], run[-1]
    step = (last.base - first.base) / max(1, len(texts) - 1)
    number = -1 - int(first.top)
    lines = [
        Line(
            text,
            x0,
            x1,
            first.top + i * step,
            first.bottom + i * step,
            first.base + i * step,
            first.size,
            x1 - x0,
            number if " | " in text else 0,
        )
        for i, text in enumerate(texts)
    ]
    return Region(lines)
