"""Lines into paragraphs, paragraphs into one text, with the offset at which each page begins."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

import regex

from extract.readers.grid import SEPARATOR, is_figure
from extract.readers.pdf.furniture import Page, body_size
from extract.readers.pdf.layout import Region
from extract.readers.pdf.lines import Line
from extract.readers.pdf.words import HYPHEN_AT_LINE_END

SAME_SIZE = 0.12
"""Sizes that differ by less than this part are one."""

PARAGRAPH_GAP = 1.3
"""Of the usual distance between lines; a larger one begins a paragraph."""

SPACING_RANK = 0.3
"""Where the usual distance between lines stands among all distances from small to large."""

FIGURE_GAP = 1.9
"""Of the larger size; a label in another size that is nearer belongs to the figure above it."""

WORD_SPACE = 0.4
"""Of the size; a line that leaves room for this and the next line's first word was ended by the writer."""

SMALL_PRINT = 0.92
"""Of the size of most lines; what is smaller at the foot of a column may be notes that part a sentence from its end."""

_BULLET = regex.compile(r"\s*(?:[•●▪■◦‣⁃∙·○►▶✓✔➢➤–—\-\uf000-\uf0ff]|o(?=\s)|\(?[\p{Ll}\p{Lu}\d]{1,2}[.)](?=\s))\s*")
_SENTENCE_END = regex.compile(r"[.!?:;؟。…][\"'”’»)\]⁰¹²³⁴⁵⁶⁷⁸⁹]*$")
_HYPHENS = ("-", "\u2010", HYPHEN_AT_LINE_END)
_DASHES = "-–—"
_LABEL = regex.compile(r"\p{Lu}[^.:,]{2,60}: ")
_DIVIDED = regex.compile(r"(\p{L}+)[-\u00ad\u2010]$")
_WORD = regex.compile(r"\p{L}+(?:-\p{L}+)*")


@dataclass(slots=True)
class Block:
    """A paragraph, list item, heading or table. ``parts`` are its pieces with the page, from 0, each stands on;
    ``close`` says that it follows the block before without an empty line, ``ends_early`` that its last line was ended
    by the writer, not by the column's edge."""

    parts: list[tuple[int, str]]
    size: float
    lines: int = 1
    table: int = 0
    close: bool = False
    ends_early: bool = False


def text_of(pages: Sequence[Page]) -> tuple[str, tuple[int, ...]]:
    """The text of all pages, and the offset at which each begins.

    A sentence that a column or a page cuts in two is made whole; its second half then lies on the second page.
    """
    words = _words_in(pages)
    blocks: list[Block] = []
    spacing = _line_spacing(pages)
    body = body_size(pages)
    for number, page in enumerate(pages):
        for region in page.regions:
            fresh = list(_blocks(region, number, spacing, words))
            if fresh and _take_up(blocks, fresh[0], body, words):
                fresh = fresh[1:]
            elif fresh and blocks and fresh[0].table:
                fresh[0].close = _is_caption(blocks[-1], number)
            blocks += fresh
    return _written(blocks, len(pages))


def _line_spacing(pages: Sequence[Page]) -> float:
    """The distance between the baselines of a paragraph's lines, in parts of their size: small among all distances,
    since those between paragraphs are larger."""
    steps = sorted(
        (below.base - above.base) / below.size
        for page in pages
        for region in page.regions
        for above, below in pairwise(region.lines)
        if not above.table and not below.table and _same_size(above, below)
    )
    return steps[int(len(steps) * SPACING_RANK)] if steps else 1.2


def _same_size(above: Line, line: Line) -> bool:
    return abs(above.size - line.size) <= SAME_SIZE * above.size


def _blocks(region: Region, page: int, spacing: float, words: dict[str, int]) -> Iterator[Block]:
    """The paragraphs of a region."""
    right = region.right
    block: Block | None = None
    last: Line | None = None
    for line in region.lines:
        if block is None or last is None:
            block = _block(line, page)
        elif line.table and line.table == last.table:
            block.parts.append((page, "\n" + line.text))
        elif _begins_block(last, line, right, spacing):
            yield block
            block = _block(line, page, close=_is_close(last, line, block, spacing))
        else:
            _append(block, page, line.text, words)
            block.lines += 1
        block.ends_early = _BULLET.match(line.text) is None and right - line.x1 > 0.2 * (right - line.x0)
        last = line
    if block:
        yield block


def _block(line: Line, page: int, close: bool = False) -> Block:
    return Block([(page, line.text)], line.size, table=line.table, close=close)


def _is_close(above: Line, line: Line, block: Block, spacing: float) -> bool:
    """Whether no empty line stands between a block and what follows: a caption and its table, a figure and its label in
    another size, the lines of a list."""
    if above.table:
        return False
    if line.table:
        return block.lines == 1
    if _same_size(above, line):
        return line.base - above.base <= PARAGRAPH_GAP * spacing * line.size
    return line.base - above.base < FIGURE_GAP * max(line.size, above.size)


def _is_caption(block: Block, page: int) -> bool:
    """Whether a block that stands before a table is a line that names it."""
    last_page, text = block.parts[-1]
    return block.lines == 1 and not block.table and last_page == page and not _SENTENCE_END.search(text)


def _begins_block(above: Line, line: Line, right: float, spacing: float) -> bool:
    """Whether a line begins a new block: by its size, its distance, its place, or because its first word would have had
    room on the line above."""
    if above.table or line.table or not _same_size(above, line):
        return True
    if line.base - above.base > PARAGRAPH_GAP * spacing * line.size or _is_labelled(above, line):
        return True
    ended = bool(_SENTENCE_END.search(above.text))
    fits = right - above.x1 > line.first_width + WORD_SPACE * line.size
    if _BULLET.match(line.text):
        return fits or ended or line.text[0] not in _DASHES
    if fits and not above.text.endswith(_HYPHENS) and (ended or is_figure(above.text) or not line.text[:1].islower()):
        return True
    indented = line.x0 - above.x0 > 0.8 * line.size
    return indented and ended and not _BULLET.match(above.text)


def _is_labelled(above: Line, line: Line) -> bool:
    """Whether two lines are a heading in capitals and its text, or two of a list of labels with their values."""
    if above.text.isupper() and not line.text.isupper() and any(map(str.islower, line.text)):
        return sum(map(str.isalpha, above.text)) > 3
    return bool(_LABEL.match(above.text) and _LABEL.match(line.text))


def _take_up(blocks: list[Block], fresh: Block, body: float, words: dict[str, int]) -> bool:
    """Add a region's first block to the paragraph that was left unfinished, if it goes on with it.

    Small print between the two, such as footnotes, is put before the paragraph, so that no sentence is cut and every
    piece stays on its page.
    """
    if blocks and _same_table(blocks[-1], fresh):
        header = blocks[-1].parts[0][1].split("\n")[0]
        blocks[-1].parts += [(page, "\n" + text.lstrip("\n")) for page, text in fresh.parts if text != header]
        return True
    index = len(blocks) - 1
    while index > 0 and blocks[index].size < SMALL_PRINT * body and fresh.size >= SMALL_PRINT * body:
        index -= 1
    if index < 0 or not _goes_on(blocks[index], fresh):
        return False
    unfinished = blocks.pop(index)
    page, text = fresh.parts[0]
    _append(unfinished, page, text, words)
    unfinished.parts += fresh.parts[1:]
    unfinished.lines += fresh.lines
    unfinished.ends_early = fresh.ends_early
    blocks.append(unfinished)
    return True


def _same_table(block: Block, following: Block) -> bool:
    """Whether a table that begins a column or page is the rest of the one that ended the last: it has as many columns,
    and begins with the same header, or with figures."""
    if not block.table or not following.table:
        return False
    header, first = (
        block.parts[0][1].split("\n")[0].split(SEPARATOR),
        following.parts[0][1].split("\n")[0].split(SEPARATOR),
    )
    return header == first or (len(header) == len(first) and any(map(is_figure, first[1:])))


def _goes_on(block: Block, following: Block) -> bool:
    if block.table or following.table or abs(block.size - following.size) > SAME_SIZE * block.size:
        return False
    before, after = block.parts[-1][1], following.parts[0][1]
    if _SENTENCE_END.search(before) or _BULLET.match(after):
        return False
    if before.endswith((*_HYPHENS, ",")) or after[:1].islower():
        return block.lines > 1 or not block.ends_early
    return not block.ends_early and block.lines > 1


def _append(block: Block, page: int, text: str, words: dict[str, int]) -> None:
    """Add a line to a paragraph: after a space, or without its hyphen where that only divides a word."""
    last_page, before = block.parts[-1]
    joint = " "
    divided = _DIVIDED.search(before)
    if before.endswith(_HYPHENS) and not before[-2:-1].isspace():
        joint = ""
        rest = _WORD.match(text)
        if divided and rest and rest[0][:1].islower() and not _keeps_hyphen(divided[1], rest[0], words):
            before = before[:-1]
        else:
            before = before[:-1] + "-"
    block.parts[-1] = (last_page, before)
    if page == last_page:
        block.parts[-1] = (page, before + joint + text)
    else:
        block.parts += [(page, joint + text)]


def _keeps_hyphen(first: str, rest: str, words: dict[str, int]) -> bool:
    """Whether a word that a line end divides has a hyphen of its own: the document writes it so elsewhere, or it never
    writes it whole, and has both its parts as words, or the second one after other hyphens."""
    first, rest = first.lower(), rest.lower()
    with_hyphen, whole = words.get(f"{first}-{rest}", 0), words.get(f"{first}{rest}", 0)
    in_parts = f"-{rest}" in words or (first in words and rest in words)
    return with_hyphen > whole or (not whole and in_parts)


def _words_in(pages: Sequence[Page]) -> dict[str, int]:
    """How often each word, and each part of one with hyphens, stands on a line; only needed where a line ends in
    one."""
    lines = [line.text for page in pages for region in page.regions for line in region.lines]
    if not any(_DIVIDED.search(line) for line in lines):
        return {}
    counts: dict[str, int] = {}
    for line in lines:
        for word in _WORD.findall(_DIVIDED.sub("", line.lower())):
            first, *rest = word.split("-")
            for part in {word, first, *rest, *(f"-{end}" for end in rest)}:
                counts[part] = counts.get(part, 0) + 1
    return counts


def _written(blocks: Sequence[Block], page_count: int) -> tuple[str, tuple[int, ...]]:
    pieces: list[str] = []
    starts: dict[int, int] = {}
    length = 0
    for index, block in enumerate(blocks):
        if index:
            joint = "\n" if block.close else "\n\n"
            pieces.append(joint)
            length += len(joint)
        for page, part in block.parts:
            part = part.replace(HYPHEN_AT_LINE_END, "-")
            starts.setdefault(page, length + len(part) - len(part.lstrip()))
            pieces.append(part)
            length += len(part)
    first_offsets: list[int] = []
    following = length
    for page in reversed(range(page_count)):
        following = min(following, starts.get(page, following))
        first_offsets.append(following)
    return "".join(pieces), tuple(reversed(first_offsets))
