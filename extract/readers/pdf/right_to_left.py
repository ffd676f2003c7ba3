"""Words of scripts that are read from the right, put in reading order.

Files hold their letters as they were drawn, in either direction, and now and then a full stop of another line among
them.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

import regex

from extract.readers.pdf.upright import Glyph

LETTER = regex.compile(r"[[\p{Hebrew}\p{Arabic}\p{Syriac}\p{Thaana}]&&\p{L}]", regex.V1)

_NUMBER = regex.compile(r"\d[\d.,٫٬/%:-]*\d|\d")


def pieces(text: str, glyphs: Sequence[Glyph]) -> list[tuple[str, list[Glyph]]]:
    """A word's letters in the order of reading, in one piece for each line and place that they were drawn at."""
    groups: list[list[tuple[str, Glyph]]] = []
    for letter, glyph in zip(text, glyphs, strict=True):
        if groups and _is_beside(groups[-1][-1][1], glyph):
            groups[-1].append((letter, glyph))
        else:
            groups.append([(letter, glyph)])
    return [(_in_order(group), [glyph for _, glyph in group]) for group in groups]


def _is_beside(first: Glyph, second: Glyph) -> bool:
    size = max(first.height, 1.0)
    gap = max(second.x0 - first.x1, first.x0 - second.x1)
    return abs(first.base - second.base) < 0.5 * size and gap < size


def _in_order(letters: list[tuple[str, Glyph]]) -> str:
    """Letters from the right, numbers within them from the left. Letters of one ligature, which stand at one place,
    keep their order if the word was drawn from the right, and are turned round if it was drawn from the left."""
    steps = [second.x0 - first.x0 for (_, first), (_, second) in pairwise(letters)]
    if sum(step > 0 for step in steps) > sum(step < 0 for step in steps):
        letters = letters[::-1]
    ordered = sorted(letters, key=lambda pair: -round(pair[1].x0 + pair[1].x1, 1))
    return str(_NUMBER.sub(lambda number: number[0][::-1], "".join(letter for letter, _ in ordered)))
