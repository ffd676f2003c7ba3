"""Rows of a table that was written out as running text: "Children treated 5,200 1,300", below "Target Results"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from operator import sub

from extract.lang import load_words
from extract.lang.patterns import trie
from extract.rules.classes import NUMBER_HERE
from extract.rules.figure import FUNDING, GROUPS, NO_CONTEXT, SUFFERED, Figure
from extract.rules.reading import Reading
from extract.rules.table import figure_of_cell
from extract.rules.vocabulary import Vocabulary
from extract.text import Layout

HEADER_REACH = 2500
"""Characters before a row in which the header of its table stands."""

HEADER_GAP = 60
"""Characters between two heads of one header."""

LONGEST_ROW = 200
"""Characters of the label of a row."""

FEWEST_TICKS = 3
"""Shares from which on a bare run of them is the marks of a chart, whose labels stand elsewhere."""

SURPASSED = 3
"""How many times a target may be reached; more tells that the columns are other ones."""

PAIRS = {"count": ("targeted", "reached"), "money": ("funding_required", "funding_received")}
"""The columns that a row's numbers, or its sums, stand in two by two: what was meant to be and what was."""

TOLD_OF_PEOPLE = (
    SUFFERED | FUNDING | {"", "other", "targeted", "reached", "population", "refugees", "returned", "out_of_school"}
)
"""Indicators of a row's label that the column of what was reached outranks; others say what was done themselves."""


def under_columns(
    layout: Layout, reading: Reading, figures: list[Figure], words: Vocabulary, language: str
) -> list[Figure]:
    """The figures of a sentence, those in a run of bare numbers read by the heads of their columns where these stand.

    A run of shares alone counts nothing that could be told; sums are a row only beside the share that was received.
    """
    for run in _runs(reading):
        cells = [at for at in run if figures[at].number.kind != "percent"]
        if not cells and len(run) >= FEWEST_TICKS:
            figures[run[0] : run[-1] + 1] = [replace(figures[at], indicator="") for at in run]
        side = _side(layout, figures, run[0], reading.start)
        is_of_money = bool(cells) and figures[cells[0]].number.kind == "money"
        if not cells or not side or (is_of_money and len(cells) == len(run)):
            continue
        pair = PAIRS[figures[cells[0]].number.kind]
        columns = _columns(layout, side[1], [figures[at].number.value for at in cells], pair, language)
        for at, column in zip(cells, columns, strict=False):
            figures[at] = _under(column, figures[at], side, layout, words, language)
        for at in run[1:] if columns else ():
            if figures[at].number.kind == "percent" and figures[at - 1].indicator == pair[-1]:
                figures[at] = replace(figures[at - 1], number=figures[at].number, word=figures[at].word, unit="percent")
    return figures


def _runs(reading: Reading) -> Iterator[list[int]]:
    """The runs of numbers with nothing between them, as indices of the sentence's figures, counts apart from sums."""
    places = list(reading.numbers)
    if 1 not in map(sub, places[1:], places):
        return
    run: list[int] = []
    kind = ""
    for index, (word, number) in enumerate(reading.numbers.items()):
        if kind and number.kind not in (kind, "percent"):
            if len(run) > 1:
                yield run
            run = []
        run.append(index)
        kind = number.kind if number.kind != "percent" else kind
        if not reading.classes[word + 1] & NUMBER_HERE:
            if len(run) > 1:
                yield run
            run, kind = [], ""


def _side(layout: Layout, figures: list[Figure], index: int, start: int) -> tuple[int, int] | None:
    """The label of a row: what stands before its numbers, behind those of the row above."""
    start = figures[index - 1].number.tail if index else start
    end = figures[index].number.lead
    start = max(start, end - LONGEST_ROW)
    return (start, end) if layout.lower[start:end].strip() else None


@cache
def _heads(language: str) -> tuple[re.Pattern[str], dict[str, str]]:
    """The heads of columns, and what each means."""
    meanings = {head: name for name, heads in load_words(language).table["columns"].items() for head in heads}
    return re.compile(rf"(?<![a-z]){trie(meanings)}(?![a-z])"), meanings


def _columns(layout: Layout, end: int, values: list[float], pair: tuple[str, str], language: str) -> list[str]:
    """What each of a row's numbers is by the header nearest before it; empty where none fits them."""
    pattern, meanings = _heads(language)
    header: list[str] = []
    last = end
    for match in reversed(list(pattern.finditer(layout.lower, max(0, end - HEADER_REACH), end))):
        if header and last - match.end() > HEADER_GAP:
            if set(pair) <= set(header):
                break
            header = []
        header.insert(0, meanings[" ".join(match[0].split())])
        last = match.start()
    header = [head for head in header if (head in FUNDING) == (pair[0] in FUNDING)]
    if not set(pair) <= set(header):
        return []
    columns = header if len(header) == len(values) else list(pair) * (len(values) // 2)
    is_fit = len(columns) == len(values) and header[0] != pair[-1] and _are_likely(columns, values, pair)
    return columns if is_fit else []


def _are_likely(columns: list[str], values: list[float], pair: tuple[str, str]) -> bool:
    """Whether no number of people reached, or sum received, is far above its target."""
    before = ""
    for at, column in enumerate(columns):
        if (before, column) == pair and values[at] > SURPASSED * values[at - 1]:
            return False
        before = column
    return True


def _under(
    column: str, figure: Figure, side: tuple[int, int], layout: Layout, words: Vocabulary, language: str
) -> Figure:
    """A figure of the row labelled ``side``, in a column of people, or of sums, meant and reached."""
    if column in FUNDING:
        rule = words.rule_of(column, "money")
        how = "head of the column"
        return replace(figure, indicator=column, unit=figure.number.currency, rule=rule, how=how, cue=None)
    row = figure_of_cell(layout, figure.number, figure.word, [[side]], False, NO_CONTEXT, words, language)
    if row.kind not in GROUPS and row.kind != "alone":
        return row if column == "reached" else replace(row, indicator="")
    if column == "reached" and row.indicator not in TOLD_OF_PEOPLE:
        return row
    rule = words.rule_of(column, "person")
    return replace(row, indicator=column, unit=row.unit or "people", rule=rule, how="head of the column", cue=None)
