"""The lines of a text joined into blocks: paragraphs, headings, bullets, rows, and key figures with their labels."""

from __future__ import annotations

import re
from functools import cache, partial
from typing import Literal, NamedTuple

import regex

from extract.boxes import Box, boxes_of, plain_tables
from extract.dateline import is_dateline
from extract.lang import Words
from extract.lang.patterns import trie
from extract.thousands import are_apart

Kind = Literal["prose", "bullet", "heading", "dateline", "row", "figure"]
Found = Kind | Literal["figures", "box"]
"""A kind; or, while blocks are put together, a line of bare numbers, or a box of key figures."""

Block = tuple[int, int, Found]

SHORT_LINE = 55
"""Characters; a line as long as this, or longer, without a full stop was cut by the page's width."""

LONGEST_LABEL = 110
"""Characters; a line without a full stop that is no longer than this can be a heading or the label of a figure."""

LONGEST_FIGURE = 40
"""Characters of a number that stands alone on its line, with its currency and scale."""

FIGURE_BEGINS = 12
"""Characters of signs and currency before the first digit of such a number, and a few more."""

BULLET = re.compile(r"\s*(?:[•●▪■◦‣⁃∙·○►▶✓✔➢➤*–—\-]|[\uf000-\uf0ff]|o(?=\s)|\(?[a-z0-9]{1,2}\)(?=\s))\s*")
"""What an item of a list begins with."""

_LINE = re.compile(r"[^\n\r\v\f\x85\u2028\u2029]+")
_DIGIT = re.compile(r"\d")
_BEGINS = re.compile(r"[^\w\n]*\d")
_COUNTS = re.compile(r"\d,\d|\d\.\d++(?!\s?%)")
"""What a line begins with or holds that counts something itself: "448 people fled", "Health: 5.1 million people".

Not a share beside a label: "deaths (CFR 1.8%)".
"""

_GROUPED = re.compile(r"(?<![\d.,])\d{1,3}\s\d{3}(?![\d.,])")
LAST_DATELINE = 3
"""The index of the last block of a text, after its title, that can be its dateline."""


class _Patterns(NamedTuple):
    """Lines that a page bears beside its text, and numbers that stand alone, in the words of one language."""

    furniture: re.Pattern[str]
    figure: regex.Pattern[str]
    item: regex.Pattern[str]
    keyed: regex.Pattern[str]
    bare: regex.Pattern[str]
    several: regex.Pattern[str]
    last: regex.Pattern[str]
    label: re.Pattern[str]


@cache
def _patterns(words: Words) -> _Patterns:
    page, scale = trie(words.table["layout"]["page"]), trie([*words.table["scale"], *words.table["glued_scale"]])
    of, unit = trie(words.table["layout"]["of"]), trie(words.table["layout"]["unit"])
    bare = (
        r"(?:(?-i:\p{Lu}{2,3})\$?\s?|[$€£]\s?)?\d++(?:[.,]\d++)*+"
        rf"(?:\s?(?:%|{scale}))?[+*]*+(?![^\s|])"
    )
    numbered = rf"(?:{page}\s*)?\|?\s*\d{{1,4}}\s*(?:\|\s*{page}|(?:{of}|/)\s*\d{{1,4}})|{page}\s+\d{{1,4}}"
    return _Patterns(
        furniture=re.compile(
            rf"\s*(?:[*=_~#\-\s]{{6,}}.{{0,40}}[*=_~#\-]{{3,}}|{numbered}|[:\-\s]*\|[|:\-\s]*)\s*", re.I
        ),
        figure=regex.compile(
            r"[^\p{L}\d]{0,4}(?:(?-i:\p{Lu}{2,3})\$?\s?|[$€£]\s?)?\d[\d.,\s\u00a0\u202f]*\s?"
            rf"(?:%|\+|{scale})?[+*]?(?:\s?(?:{unit}))?",
            regex.I,
        ),
        item=regex.compile(rf"\d[\d.,]*+(?i:\s?{scale})?[+*]?\s\p{{Lu}}\p{{Ll}}"),
        keyed=regex.compile(
            rf"(?:\p{{Lu}}{{2,3}}\$?\s?|[$€£]\s?)?\d[\d.,]*+(?i:\s?{scale})?[+*]?\s?[–—-]\s\p{{L}}"
            r"|\p{Lu}[^\n.:;!?]{2,90}+:\s[^\n\d]{0,30}+\d"
        ),
        bare=regex.compile(bare, regex.I),
        several=regex.compile(rf"{bare}(?:\s+{bare})++", regex.I),
        last=regex.compile(rf"(?<!\S){bare}$", regex.I),
        label=re.compile(rf"(?<![a-z]){trie(words.table['layout']['label'])}(?![a-z])"),
    )


class _Line(NamedTuple):
    start: int
    end: int
    blank_before: bool


def _lines(text: str, words: Words) -> list[_Line]:
    lines: list[_Line] = []
    furniture = _patterns(words).furniture
    last = 0
    for match in _LINE.finditer(text):
        line = match[0]
        start = match.start() + len(line) - len(line.lstrip())
        end = start + len(line.strip())
        if end <= start:
            continue
        if furniture.fullmatch(text, start, end):
            last = end
            lines.append(_Line(end, end, True))
            continue
        lines.append(_Line(start, end, text.count("\n", last, start) > 1 or text.count("\r", last, start) > 2))
        last = end
    return lines


def blocks_of(text: str, lower: str, words: Words) -> tuple[list[tuple[int, int, Kind]], list[Box]]:
    """Lines joined into blocks, key figures joined with their labels; and the boxes of key figures among them."""
    blocks: list[Block] = []
    start = last = end = -1
    is_key_line = False
    for line in _lines(text, words):
        if start >= 0 and _continues(text, lower, start, last, end, line, words):
            last, end = line.start, line.end
            continue
        if start >= 0:
            was_key_line = is_key_line
            is_key_line = end - last >= SHORT_LINE and not line.blank_before and _are_key_lines(text, last, line, words)
            kind = _kind(text, lower, start, end, words)
            blocks.append((start, end, "bullet" if kind == "heading" and (is_key_line or was_key_line) else kind))
        start = last = line.start if line.end > line.start else -1
        end = line.end
    if start >= 0:
        blocks.append((start, end, _kind(text, lower, start, end, words)))
    boxes = plain_tables(text, blocks)
    blocks = _with_boxes(blocks, boxes)
    if any(kind in ("figure", "figures") for _, _, kind in blocks):
        keys = boxes_of(text, blocks, partial(_numbers_in, text, words), partial(_is_label, text))
        blocks = _with_labels(text, lower, _with_boxes(blocks, keys), words)
        boxes += keys
    for index in range(1, min(LAST_DATELINE + 1, len(blocks))):
        start, end, kind = blocks[index]
        if kind == "heading" and is_dateline(text, start, end):
            blocks[index] = start, end, "dateline"
    return [(start, end, _settled(kind)) for start, end, kind in blocks], boxes


def _continues(text: str, lower: str, start: int, last: int, end: int, line: _Line, words: Words) -> bool:
    """Whether a line goes on with the sentence that the block before it left open; its last line begins at ``last``."""
    close = text[end - 1]
    if line.start == line.end or close in ".!?:;؟" or _is_row(text, lower, line.start, line.end):
        return False
    is_whole = close.isalnum() or close == ")"
    if is_whole and end - start <= LONGEST_LABEL and _is_figure(text, line.start, line.end, words):
        return _last_word(lower, start, end) in words.unfinished
    if (
        _is_row(text, lower, last, end)
        or BULLET.match(text, line.start, line.end)
        or is_dateline(text, line.start, line.end)
        or _is_figure(text, start, end, words)
        or (_is_item(text, last, words) and _is_item(text, line.start, words))
    ):
        return False
    unfinished = close in ",-–(&" or _last_word(lower, start, end) in words.unfinished
    if not unfinished and _are_key_lines(text, last, line, words):
        return False
    unfinished = unfinished or (text[line.start].islower() and _ends_in_number(text, last, end, words))
    is_long = end - last >= SHORT_LINE
    if line.blank_before:
        return unfinished or (is_long and text[line.start].islower())
    return unfinished or is_long or text[line.start].islower()


def _last_word(lower: str, start: int, end: int) -> str:
    return lower[max(start, end - 20) : end].rsplit(None, 1)[-1]


def _ends_in_number(text: str, start: int, end: int, words: Words) -> bool:
    """Whether the line from ``start`` to ``end`` ends in a number, as one that goes on with what it counts."""
    if not (text[end - 1].isdigit() or _DIGIT.search(text, max(start, end - FIGURE_BEGINS), end)):
        return False
    return _patterns(words).last.search(text, max(start, end - LONGEST_FIGURE), end) is not None


def _is_figure(text: str, start: int, end: int, words: Words) -> bool:
    """Whether a block is a number that stands alone."""
    if end - start > LONGEST_FIGURE or not _DIGIT.search(text, start, min(end, start + FIGURE_BEGINS)):
        return False
    return _patterns(words).figure.fullmatch(text, start, end) is not None


def _is_several(text: str, start: int, end: int, words: Words) -> bool:
    """Whether a block is several numbers and nothing else, which cannot all be groups of the digits of others."""
    if text.find(" ", start, end) < 0 or not _patterns(words).several.fullmatch(text, start, end):
        return False
    return not _GROUPED.search(text, start, end) or are_apart(text[start:end].split())


def _is_item(text: str, start: int, words: Words) -> bool:
    """Whether a line begins with a number and a capital, as key figures do: "500,000 Children targeted"."""
    return _patterns(words).item.match(text, start) is not None


def _are_key_lines(text: str, last: int, line: _Line, words: Words) -> bool:
    """Whether two lines are key figures: "People in the camps: 400, of whom ...", "4.5 million – children in ..."."""
    keyed = _patterns(words).keyed
    return keyed.match(text, last) is not None and keyed.match(text, line.start) is not None


def _settled(kind: Found) -> Kind:
    """The kind of a block once no more is put together."""
    return "heading" if kind == "figures" else "figure" if kind == "box" else kind


def _numbers_in(text: str, words: Words, block: Block) -> list[tuple[int, int]]:
    """The numbers of a block that holds nothing else; a number in groups of three digits may be one: "12 400"."""
    start, end, kind = block
    if kind not in ("figure", "figures"):
        return []
    found = [match.span() for match in _patterns(words).bare.finditer(text, start, end)]
    return found if kind == "figures" else [(start, end)]


def _with_boxes(blocks: list[Block], boxes: list[Box]) -> list[Block]:
    """The blocks, each box of key figures joined into one."""
    for box in reversed(boxes):
        blocks[box.first : box.until] = [(blocks[box.first][0], blocks[box.until - 1][1], "box")]
    return blocks


def _is_row(text: str, lower: str, start: int, end: int) -> bool:
    """Whether a line is a table's row: bars between its cells, or tabs, which are bars in the ``lower`` text."""
    return text.find(" | ", start, end) >= 0 or (text.find("\t", start, end) >= 0 and lower.find("|", start, end) >= 0)


def _kind(text: str, lower: str, start: int, end: int, words: Words) -> Found:
    if _is_row(text, lower, start, end):
        return "row"
    if end - start <= LONGEST_LABEL and _DIGIT.search(text, start, min(end, start + FIGURE_BEGINS)):
        if _is_several(text, start, end, words):
            return "figures"
        if _is_figure(text, start, end, words):
            return "figure"
    if BULLET.match(text, start, end):
        return "bullet"
    if end - start <= LONGEST_LABEL and text[end - 1] not in ".!?;,":
        return "heading"
    return "prose"


def _with_labels(text: str, lower: str, blocks: list[Block], words: Words) -> list[Block]:
    """Join each number that stands alone with its label.

    In a run in which labels and lone numbers alternate, the labels come first where the run begins with a label and
    ends with a number; else each label stands after its number, and a label before the first number is a heading. Of a
    label at either end, the one is a heading that names nothing which key figures count.
    """
    joined: list[Block] = []
    index = 0
    while index < len(blocks):
        until = _run_end(text, blocks, index) if index or not _is_own_number(text, blocks[0]) else 1
        run = blocks[index:until]
        figures = [block for block in run if block[2] == "figure"]
        if not figures or len(run) < 2:
            joined.append(blocks[index])
            index += 1
            continue
        if run[0][2] != "figure" and run[-1][2] != "figure":
            if _tells(lower, run[0], words) and not _tells(lower, run[-1], words):
                run.pop()
                until -= 1
            else:
                joined.append(run.pop(0))
        while len(run) > 1:
            (start, _, _), (_, end, _) = run.pop(0), run.pop(0)
            joined.append((start, end, "figure"))
        joined.extend(run)
        index = until
    return joined


def _tells(lower: str, block: Block, words: Words) -> bool:
    """Whether a line has a word of what key figures count."""
    return _patterns(words).label.search(lower, block[0], block[1]) is not None


def _is_own_number(text: str, block: Block) -> bool:
    """Whether the first line is a bare number: that of the report or the page, not a figure."""
    return block[2] == "figure" and text[block[0] : block[1]].isdigit()


def _run_end(text: str, blocks: list[Block], index: int) -> int:
    """The index after the run of alternating labels and lone numbers that begins at ``index``."""
    was_figure = None
    while index < len(blocks):
        is_figure = blocks[index][2] == "figure"
        if is_figure == was_figure or not (is_figure or _is_label(text, blocks[index])):
            break
        was_figure = is_figure
        index += 1
    return index


def _is_label(text: str, block: Block) -> bool:
    start, end, kind = block
    longest = SHORT_LINE if text[end - 1] == "." else LONGEST_LABEL
    is_line = kind in ("heading", "prose") and end - start <= longest and text[end - 1] not in "!?;:"
    return is_line and not (_BEGINS.match(text, start, end) or _COUNTS.search(text, start, end))
