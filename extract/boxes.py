"""Key figures whose numbers and labels were written out apart: all the numbers first, or all the labels, line by line.

A box is a run of bare numbers with as many labels, or a table of which every cell stands on a line of its own. Which
label is whose is told by counting: three numbers beside three labels are taken in order, and nothing is taken where the
lines could be paired in more than one way.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

Span = tuple[int, int]
Block = tuple[int, int, str]

FEWEST = 2
"""Numbers from which on they stand in a run."""

FEWEST_AHEAD = 3
"""Numbers from which on labels may stand before them all, a line each: two lines above two numbers may be anything."""

SHORTEST_HEAD = 4
"""Letters of a word that opens each of the heads in one line: "People in need People targeted"."""

_YEAR = re.compile(r"(?:19|20)\d\d\.?")
_DIGIT = re.compile(r"\d")
_WORD = re.compile(r"[^\W\d_]+")
_HEADS = re.compile(r"[^\W\d_]+(?: +[^\W\d_]+)+ *")
_NUMBER = re.compile(r"\d[\d.,]*+%?")
_PLAIN_ROW = re.compile(rf"(?P<label>[^\d\n]*[^\W\d_][.)]? +)(?:{_NUMBER.pattern} +)*+{_NUMBER.pattern} *+")
_ENDS_ROW = frozenset("0123456789% ")


class Label(NamedTuple):
    """What tells what a number of a box counts: its label, which may come after it, or those of row and column."""

    number: Span
    parts: tuple[Span, ...]
    is_after: bool


class Box(NamedTuple):
    """The blocks from ``first`` to before ``until`` that are one box, which begins at ``start``, and its labels.

    There are none where nothing tells which label is whose.
    """

    start: int
    first: int
    until: int
    labels: tuple[Label, ...]


class _Run(NamedTuple):
    """Blocks that hold nothing but numbers, with the span of each number."""

    first: int
    until: int
    numbers: tuple[Span, ...]


def boxes_of(
    text: str, blocks: Sequence[Block], numbers_in: Callable[[Block], list[Span]], is_label: Callable[[Block], bool]
) -> list[Box]:
    """The boxes among the blocks of a text, in order.

    ``numbers_in`` gives the numbers of a block that holds nothing else; ``is_label`` tells whether one can be a label.
    """
    runs = list(_runs(text, blocks, numbers_in))
    plain = [is_label(block) for block in blocks] if runs else []
    boxes: list[Box] = []
    index = 0
    while index < len(runs):
        rows = _table(text, blocks, runs, index, plain)
        if not rows and (row := _row(text, blocks, runs[index], plain)):
            rows = [row]
        boxes.extend(rows)
        index += len(rows) or 1
    return boxes


def plain_tables(text: str, blocks: Sequence[Block]) -> list[Box]:
    """The rows of tables written out line by line, "Goma 45 12 3" below "District Cases Deaths Births", as boxes.

    The heads are of one word each, as many as a row has numbers, or one more: that of its labels.
    """
    boxes: list[Box] = []
    heads: list[Span] = []
    for index, block in enumerate(blocks):
        row = _PLAIN_ROW.fullmatch(text, block[0], block[1]) if text[block[1] - 1] in _ENDS_ROW else None
        if row is None:
            heads = _words_of_heads(text, block) if block[2] == "heading" else []
            continue
        numbers = [match.span() for match in _NUMBER.finditer(text, row.end("label"), block[1])]
        own = heads[len(heads) - len(numbers) :] if len(heads) - len(numbers) in (0, 1) else []
        if len(numbers) >= FEWEST and own:
            labels = (
                Label(number, (row.span("label"), head), False) for number, head in zip(numbers, own, strict=True)
            )
            boxes.append(Box(block[0], index, index + 1, tuple(labels)))
    return boxes


def _words_of_heads(text: str, block: Block) -> list[Span]:
    """The words of a line that has nothing else, as the heads of columns."""
    line = text[block[0] : block[1]]
    return [match.span() for match in _WORD.finditer(text, block[0], block[1])] if _HEADS.fullmatch(line) else []


def _runs(text: str, blocks: Sequence[Block], numbers_in: Callable[[Block], list[Span]]) -> Iterator[_Run]:
    first = 0
    numbers: list[Span] = []
    for index, block in enumerate([*blocks, (0, 0, "prose")]):
        found = numbers_in(block)
        if found and not _YEAR.fullmatch(text, block[0], block[1]):
            first = first if numbers else index
            numbers.extend(found)
            continue
        if len(numbers) >= FEWEST:
            yield _Run(first, index, tuple(numbers))
        numbers = []


def _table(text: str, blocks: Sequence[Block], runs: Sequence[_Run], index: int, plain: Sequence[bool]) -> list[Box]:
    """The rows of a table whose first is the run at ``index``: a label and its numbers each, below as many heads."""
    count = len(runs[index].numbers)
    side = runs[index].first - 1
    heads = _heads_in_line(text, blocks[side - 1], count) if side > 0 and plain[side] and plain[side - 1] else []
    may_be_above = not heads and side >= count and all(plain[side - count : side + 1])
    rows = _rows(runs, index, plain) if heads or may_be_above else []
    if may_be_above and len(rows) >= FEWEST:
        heads = [block[:2] for block in blocks[side - count : side]]
    boxes = []
    for row in rows if heads else ():
        own = blocks[row.first - 1]
        labels = [Label(number, (own[:2], head), False) for number, head in zip(row.numbers, heads, strict=False)]
        boxes.append(Box(own[0], row.first - 1, row.until, tuple(labels)))
    return boxes


def _rows(runs: Sequence[_Run], index: int, plain: Sequence[bool]) -> list[_Run]:
    """The runs from ``index`` on of as many numbers that follow each other with one label between."""
    rows = [runs[index]]
    for at in range(index + 1, len(runs)):
        run = runs[at]
        is_next = run.first == rows[-1].until + 1 and plain[run.first - 1]
        if not is_next or len(run.numbers) != len(rows[0].numbers):
            break
        rows.append(run)
    return rows


def _row(text: str, blocks: Sequence[Block], run: _Run, plain: Sequence[bool]) -> Box | None:
    """A run of numbers with as many labels before or after it, not both."""
    count = len(run.numbers)
    before = run.first
    while before > 0 and plain[before - 1]:
        before -= 1
    after = run.until
    while after < len(blocks) and plain[after]:
        after += 1
    is_line = run.until - run.first == 1
    ahead = _heads_in_line(text, blocks[run.first - 1], count, is_line) if run.first > before else []
    behind = _heads_in_line(text, blocks[run.until], count, is_line) if run.until < after else []
    if not ahead and not behind:
        ahead = _labels(blocks[before : run.first], count) if count >= FEWEST_AHEAD else []
        behind = _labels(blocks[run.until : after], count, first=True)
    if bool(ahead) == bool(behind):
        return Box(blocks[run.first][0], run.first, run.until, ()) if count >= FEWEST_AHEAD else None
    labels = tuple(map(Label, run.numbers, [(span,) for span in ahead or behind], [not ahead] * count))
    first = next(i for i in range(run.first, -1, -1) if blocks[i][0] <= (ahead or run.numbers)[0][0])
    until = run.until if ahead else next(i for i in range(run.until, after) if blocks[i][1] >= behind[-1][1]) + 1
    return Box(blocks[first][0], first, until, labels)


def _labels(blocks: Sequence[Block], count: int, first: bool = False) -> list[Span]:
    """As many labels as there are numbers, one a line; one line more may be a heading, that of the box or the next."""
    if len(blocks) not in (count, count + 1):
        return []
    return [block[:2] for block in (blocks[:count] if first else blocks[-count:])]


def _heads_in_line(text: str, block: Block, count: int, is_line: bool = False) -> list[Span]:
    """The heads that run on in one line without a number, each with the same first word; one more may be of the share.

    "Sector People in need People targeted People reached" has three. Where the numbers stand in one line too, the heads
    may be of one word each: "Cases Deaths Recoveries".
    """
    if is_line and len(heads := _words_of_heads(text, block)) == count:
        return heads
    if _DIGIT.search(text, block[0], block[1]):
        return []
    words = [(match.start(), match[0].lower()) for match in _WORD.finditer(text, block[0], block[1])]
    often = Counter(word for _, word in words if len(word) >= SHORTEST_HEAD)
    for times in (count, count + 1):
        if times < FEWEST:
            continue
        for word, found in often.items():
            starts = [at for at, one in words if one == word]
            if found == times:
                ends = [*starts[1:], block[1]]
                heads = [(start, end) for start, end in zip(starts, ends, strict=True)]
                if times == count or "%" in text[slice(*heads[-1])]:
                    return heads
    return []
