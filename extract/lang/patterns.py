"""Patterns for many words at once."""

from __future__ import annotations

import re
from collections.abc import Iterable


def trie(words: Iterable[str]) -> str:
    """A pattern for any of the words that shares their beginnings, so that a mismatch shows at the first letter.

    The longest word that fits is taken first. Any white space may stand for a space.

    >>> trie(["may", "march", "mar"])
    'ma(?:r(?:ch)?|y)'
    """
    tails: dict[str, list[str]] = {}
    for word in sorted(set(words)):
        tails.setdefault(word[:1], []).append(word[1:])
    optional = tails.pop("", None) is not None
    branches = [_literal(letter) + trie(rest) for letter, rest in tails.items()]
    if not branches:
        return ""
    body = branches[0] if len(branches) == 1 else f"(?:{'|'.join(branches)})"
    if optional:
        return f"(?:{body})?" if len(branches) == 1 else f"{body}?"
    return body


def _literal(character: str) -> str:
    return r"\s+" if character == " " else re.escape(character)
