"""Patterns for many words at once."""

from __future__ import annotations

import re


def trie(words: list[str]) -> str:
    """A pattern for any of the words that shares their beginnings, so that a mismatch shows at the first letter.

    >>> trie(["may", "march", "mar"])
    'ma(?:r(?:ch)?|y)'
    """
    heads: dict[str, list[str]] = {}
    for word in sorted(set(words)):
        heads.setdefault(word[:1], []).append(word[1:])
    optional = "" in heads
    heads.pop("", None)
    branches = [_literal(head) + trie(tails) for head, tails in heads.items()]
    if not branches:
        return ""
    body = branches[0] if len(branches) == 1 else f"(?:{'|'.join(branches)})"
    if optional:
        return f"(?:{body})?" if len(branches) == 1 else f"{body}?"
    return body


def _literal(character: str) -> str:
    return r"\s+" if character == " " else re.escape(character)
