"""Words on one baseline."""

from __future__ import annotations

from collections.abc import Sequence
from statistics import median
from typing import NamedTuple

from extract.readers.grid import is_figure
from extract.readers.pdf.words import Word

SAME_BASELINE = 0.35
"""Baselines that differ by less than this part of the size are one row; a raised footnote mark differs by 0.33."""

SIDE_LABEL = 1.6
"""How many times as large as most words a figure is, and as its label, that stands beside it in several lines."""


MOST_FIGURES = 100
"""Large figures of a page whose labels are looked for; a page of more is a chart."""


class Row(NamedTuple):
    """Words on one baseline, from left to right."""

    words: list[Word]
    base: float
    top: float
    bottom: float
    size: float


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


def with_side_labels(words: Sequence[Word]) -> Sequence[Word]:
    """The words with each label that stands in several small lines beside a large figure made one line with it."""
    usual = median(word.size for word in words) if words else 0.0
    figures = [word for word in words if word.size > SIDE_LABEL * usual and is_figure(word.text)]
    for figure in figures[:MOST_FIGURES]:
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
