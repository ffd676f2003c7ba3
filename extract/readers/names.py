"""Ids for documents that bring none: as short as they can be and still tell their files apart."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence


def shortest_ids(candidates: Sequence[tuple[str, ...]]) -> list[str]:
    """For each file the first of its candidates, short to long, that no other file has at all; else the last one.

    >>> shortest_ids([("note", "a/note.txt"), ("note", "b/note.txt"), ("map", "a/map.pdf")])
    ['a/note.txt', 'b/note.txt', 'map']
    """
    uses = Counter(name for names in candidates for name in dict.fromkeys(names))
    return [next((name for name in names if uses[name] == 1), names[-1]) for names in candidates]
