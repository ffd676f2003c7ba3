"""Tables: a cell counts what the head of its column, or of its row, says.

A table stands in a text as lines whose cells are joined by "|" or by tabs; its first line is the header. Lines each of
whose cells has a label and a number of its own are none: "In need: 3.2M | Reached: 640,000". One of two columns may
have its numbers first and no header: "640 | Deaths".
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import groupby
from typing import NamedTuple

import regex

from extract.blocks import LONGEST_LABEL
from extract.boxes import Label
from extract.numbers import Number
from extract.numbers.grammar import grammar
from extract.rules.counted import Counted
from extract.rules.decide import decide
from extract.rules.figure import NO_CONTEXT, Context, Figure
from extract.rules.marking import read_sentence
from extract.rules.reading import Reading
from extract.rules.topics import Topics
from extract.rules.vocabulary import Vocabulary
from extract.text import Layout, Sentence

Span = tuple[int, int]

CELL = regex.compile(r"[^|\n]+")
LABELLED = regex.compile(r"\s*+\p{L}[^\d|]*+(?<=\W)\d[\d.,\s]*+(?:\p{L}++\s*+)?+(?:\([^)|]*+\)\s*+)?+")
"""A cell with its label before its number."""

BARE = regex.compile(r"\W*+\d[\d.,]*+\s?(?:\p{L}{1,3}|%)?\s*+")
"""A cell that holds nothing but a number."""

FEWEST_CELLS = 2
FEW_UNTOLD = 4
"""Labels of a box of which one may tell nothing of what is counted."""

HUNDRED = 100
"""The highest number that a per cent sign in its head or label makes a share."""


class Table(NamedTuple):
    """The sentences, by index, that are a table's header and its rows, and the one before it that is its caption.

    Where ``has_labels_last``, it has two columns and no header: its rows begin with their number.
    """

    header: int
    rows: range
    caption: int | None
    has_labels_last: bool = False


def tables_of(layout: Layout) -> dict[int, Table]:
    """The table of each row, by the row's index in the layout's sentences."""
    rows = [index for index, sentence in enumerate(layout.sentences) if sentence.kind == "row"]
    tables: dict[int, Table] = {}
    for _, together in groupby(enumerate(rows), key=lambda row: row[1] - row[0]):
        header, *others = [index for _, index in together]
        if others and _has_labels_last(layout, header, others[0]):
            table = Table(header, range(header, others[-1] + 1), None, has_labels_last=True)
            tables.update(dict.fromkeys([header, *others], table))
        elif len(others) + 1 >= FEWEST_CELLS and not _is_of_labels(layout, header, others[0]):
            table = Table(header, range(header + 1, header + 1 + len(others)), _caption(layout, header))
            tables.update(dict.fromkeys(others, table))
    return tables


def read_row(
    layout: Layout, table: Table, row: Sentence, numbers: list[Number], topics: Topics, words: Vocabulary, language: str
) -> tuple[Reading, list[Figure]]:
    """The words of a row, and a figure for each of its numbers."""
    reading = read_sentence(layout.lower, row.start, row.end, numbers, words)
    caption = layout.sentences[table.caption] if table.caption is not None else None
    context = Context(topic=topics.of(caption))
    heads, cells = _cells(layout, layout.sentences[table.header]), _cells(layout, row)
    figures = []
    for word, number in reading.numbers.items():
        if table.has_labels_last:
            figures.append(figure_of_cell(layout, number, word, _ways(cells[-1]), True, context, words, language))
            continue
        column = sum(start <= number.start for start, _ in cells) - 1
        head = _head_of(layout, heads, column)
        ways = [[part for part in way if part[1] <= number.start] for way in _ways(cells[0], head)]
        figures.append(figure_of_cell(layout, number, word, ways, False, context, words, language))
    return reading, figures


def read_box(
    layout: Layout, labels: Sequence[Label], box: Sentence, numbers: list[Number], words: Vocabulary, language: str
) -> tuple[Reading, list[Figure]]:
    """The words of a box of key figures, and a figure for each of its numbers by its label.

    Lines of which more than one in a few tells nothing were no labels: then nothing is counted.
    """
    reading = read_sentence(layout.lower, box.start, box.end, numbers, words)
    figures = []
    for word, number in reading.numbers.items():
        label = next((one for one in labels if one.number[0] <= number.start < one.number[1]), None)
        ways = _ways(*label.parts) if label else []
        is_after = label is not None and label.is_after
        figures.append(figure_of_cell(layout, number, word, ways, is_after, NO_CONTEXT, words, language))
    untold = sum(not figure.tells and figure.noun is None for figure in figures)
    if untold * FEW_UNTOLD > len(figures):
        figures = [replace(figure, indicator="") for figure in figures]
    return reading, figures


def _ways(side: Span, head: Span | None = None) -> list[list[Span]]:
    """The labels that a cell may be read by, one after the other: its column's head, its row's, both together."""
    return [[head], [side], [side, head]] if head else [[side]]


def _head_of(layout: Layout, heads: list[tuple[int, int]], column: int) -> tuple[int, int] | None:
    """The head of a column: of those that are empty, the one to their left, which spans them too; not the first."""
    if column >= len(heads):
        return None
    while column > 0 and not layout.lower[slice(*heads[column])].strip():
        column -= 1
    return heads[column] if column > 0 else None


def figure_of_cell(
    layout: Layout,
    number: Number,
    word: int,
    ways: list[list[Span]],
    is_after: bool,
    context: Context,
    words: Vocabulary,
    language: str,
) -> Figure:
    """What a number counts by the first of its labels that says so; ``is_after`` where they stand behind the number."""
    best: Figure | None = None
    for spans in ways:
        labelled = with_unit_of_head(layout, number, spans, language)
        reading = _reading(layout, labelled, spans, is_after, words)
        figures = decide(reading, context)
        if figures and (best is None or figures[0].score > best.score):
            best = figures[0]
            best.number = labelled
            best.counted = _in_head(layout, reading, best.counted, spans, word)
        if best and best.tells:
            break
    if best and best.noun is None and best.indicator and len(ways) > 1:
        row = decide(_reading(layout, number, ways[1], is_after, words), context)[0]
        if row.kind == "household":
            best = replace(best, noun=row.noun, kind=row.kind, unit=row.unit)
    if best is None:
        best = decide(_reading(layout, number, [], False, words))[0]
        best.number = number
    best.word = word
    return best


def _in_head(layout: Layout, reading: Reading, counted: Counted, spans: list[tuple[int, int]], word: int) -> Counted:
    """What the number at ``word`` of its row counts, found in the text of the heads that ``reading`` was made of."""
    found: tuple[int, int] | None = None
    if counted.end > counted.start:
        first, last = reading.span_of(counted.start)[0], reading.span_of(counted.end - 1)[1]
        for start, end in spans:
            head = layout.lower[start:end]
            length = len(head.strip())
            if first >= 0 and last <= length:
                begin = start + len(head) - len(head.lstrip())
                found = begin + first, begin + last
                break
            first, last = first - length - 1, last - length - 1
    return Counted(word + 1, word + 1, counted.noun, (), found)


def with_unit_of_head(layout: Layout, number: Number, spans: list[tuple[int, int]], language: str) -> Number:
    """The number with the per cent sign or currency that its head or label, the text in ``spans``, gives."""
    words = grammar(language)
    for start, end in spans if number.kind == "count" else ():
        if number.value <= HUNDRED and words.percent_in.search(layout.lower, start, end):
            return number._replace(kind="percent")
        if money := words.currency_in.search(layout.lower, start, end):
            return number._replace(kind="money", currency=words.currency[" ".join(money[0].split())])
    return number


def _reading(layout: Layout, number: Number, spans: list[Span], is_after: bool, words: Vocabulary) -> Reading:
    """The words of the heads, then the number: a label before its number; the number first if it ``is_after``."""
    label = "".join(layout.lower[start:end].strip() + " " for start, end in spans)
    at = 0 if is_after else len(label)
    moved = number._replace(start=at, end=at, lead=at, tail=at)
    return read_sentence(label, 0, len(label), [moved], words)


def _cells(layout: Layout, row: Sentence) -> list[tuple[int, int]]:
    return [match.span() for match in CELL.finditer(layout.lower, row.start, row.end)]


def _is_of_labels(layout: Layout, *rows: int) -> bool:
    """Whether every cell of some lines has its own label before its number."""
    spans = [span for row in rows for span in _cells(layout, layout.sentences[row])]
    return all(LABELLED.fullmatch(layout.lower, *span) for span in spans)


def _has_labels_last(layout: Layout, *rows: int) -> bool:
    """Whether some lines have two cells each, of which the first holds nothing but a number."""
    lines = [_cells(layout, layout.sentences[row]) for row in rows]
    return all(len(cells) == FEWEST_CELLS and BARE.fullmatch(layout.lower, *cells[0]) for cells in lines)


def _caption(layout: Layout, header: int) -> int | None:
    """The short line right before a table."""
    if header == 0:
        return None
    before = layout.sentences[header - 1]
    is_near = layout.text.count("\n", before.end, layout.sentences[header].start) <= 2
    return header - 1 if is_near and before.end - before.start <= LONGEST_LABEL else None
