"""Rows of a table that was written out as running text: "Children treated 5,200 1,300", below "Target Results"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache

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

PAIR = ("targeted", "reached")
TOLD_OF_PEOPLE = (
    SUFFERED | FUNDING | {"", "other", "targeted", "reached", "population", "refugees", "returned", "out_of_school"}
)
"""Indicators of a row's label that the column of what was reached outranks; others say what was done themselves."""


def under_columns(
    layout: Layout, reading: Reading, figures: list[Figure], words: Vocabulary, language: str
) -> list[Figure]:
    """The figures of a sentence, those in a run of bare numbers read by the heads of their columns where these stand.

    A run of shares alone counts nothing that could be told.
    """
    for run in _runs(reading):
        counts = [at for at in run if figures[at].number.kind == "count"]
        if len(run) >= FEWEST_TICKS and all(figures[at].number.kind == "percent" for at in run):
            figures[run[0] : run[-1] + 1] = [replace(figures[at], indicator="") for at in run]
            continue
        start = figures[run[0]].number.lead
        side = _side(layout, reading, figures, run[0])
        columns = _columns(layout, start, [figures[at].number.value for at in counts], language)
        if not columns or not side:
            continue
        for at, column in zip(counts, columns, strict=True):
            figures[at] = _under(column, figures[at], side, layout, words, language)
        for at in run[1:]:
            if figures[at].number.kind == "percent" and figures[at - 1].indicator == "reached":
                figures[at] = replace(figures[at - 1], number=figures[at].number, word=figures[at].word, unit="percent")
    return figures


def _runs(reading: Reading) -> Iterator[list[int]]:
    """The runs of numbers with nothing between them, as indices of the sentence's figures."""
    run: list[int] = []
    for index, word in enumerate(reading.numbers):
        run.append(index)
        if not reading.classes[word + 1] & NUMBER_HERE:
            if len(run) > 1:
                yield run
            run = []


def _side(layout: Layout, reading: Reading, figures: list[Figure], index: int) -> tuple[int, int] | None:
    """The label of a row: what stands before its numbers, behind those of the row above."""
    start = figures[index - 1].number.tail if index else reading.start
    end = figures[index].number.lead
    start = max(start, end - LONGEST_ROW)
    return (start, end) if layout.lower[start:end].strip() else None


@cache
def _heads(language: str) -> tuple[re.Pattern[str], dict[str, str]]:
    """The heads of columns, and what each means."""
    meanings = {head: name for name, heads in load_words(language).table["columns"].items() for head in heads}
    return re.compile(rf"(?<![a-z]){trie(meanings)}(?![a-z])"), meanings


def _columns(layout: Layout, end: int, values: list[float], language: str) -> list[str]:
    """What each of a row's numbers is by the header nearest before it; empty where none fits them."""
    pattern, meanings = _heads(language)
    header: list[str] = []
    last = end
    for match in reversed(list(pattern.finditer(layout.lower, max(0, end - HEADER_REACH), end))):
        if header and last - match.end() > HEADER_GAP:
            if set(PAIR) <= set(header):
                break
            header = []
        header.insert(0, meanings[" ".join(match[0].split())])
        last = match.start()
    if not set(PAIR) <= set(header):
        return []
    columns = header if len(header) == len(values) else list(PAIR) * (len(values) // 2)
    is_fit = len(columns) == len(values) and header[0] != "reached" and _are_likely(columns, values)
    return columns if is_fit else []


def _are_likely(columns: list[str], values: list[float]) -> bool:
    """Whether no number of people reached is far above its target."""
    before = ""
    for at, column in enumerate(columns):
        if column == "reached" and before == "targeted" and values[at] > SURPASSED * values[at - 1]:
            return False
        before = column
    return True


def _under(
    column: str, figure: Figure, side: tuple[int, int], layout: Layout, words: Vocabulary, language: str
) -> Figure:
    """A figure of the row labelled ``side``, in a column of people in need, targeted or reached."""
    row = figure_of_cell(layout, figure.number, figure.word, [[side]], False, NO_CONTEXT, words, language)
    if row.kind not in GROUPS and row.kind != "alone":
        return row if column == "reached" else replace(row, indicator="")
    if column == "reached" and row.indicator not in TOLD_OF_PEOPLE:
        return row
    rule = next(rule.name for rule in words.rules.values() if rule.indicator == column and "person" in rule.by_kind)
    return replace(row, indicator=column, unit=row.unit or "people", rule=rule, how="head of the column", cue=None)
