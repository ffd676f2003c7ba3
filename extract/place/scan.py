"""Names in a text that may be places: those a table knows, and those that the words around them mark."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from extract.place.names import (
    ARTICLES,
    BOUND_ARTICLES,
    COUNTRY,
    MOST_WORDS,
    REGION,
    Reading,
    key_of,
    loose_readings,
    readings,
)
from extract.place.words import PlaceWords
from extract.text import Layout

LONGEST_LISTED = 40
"""Characters of the longest name looked for before a number in brackets."""

LIST_GAP = 10
"""Characters between two bracketed members of a list."""

COMMON = 200_000
"""Characters of a text that are searched for a name without its capital letter, to bound the work on long texts."""

_WORD = re.compile(r"\b[A-ZÀ-ÖØ-ÞĀ-ɏḀ-ỿ][^\W_]*(?:(?:[’'‘ʼ`-](?=\w)|\.(?=[A-Z]))[^\W_]*)*")
_LINKS = r"(?:of|and|the|de|del|du|la|le|al|el|es|da|do|dos|bin|ben|di|d['’]|l['’])"
_GAP = re.compile(rf"(?:['’]s)?(?:[ \n\u00a0]|-|‐|–)(?:{_LINKS}[ \u00a0])*")
_SIMPLE_GAPS = frozenset([" ", "-", "\n", *(f" {article}-" for article in BOUND_ARTICLES)])
_COUNTED = re.compile(r"\d \w{2,4} $")
_NUMBER = re.compile(r" \d{1,3}[A-Z]?(?![\d,.]?\d)")
_COMPOUND = re.compile(r"[A-Z]-[a-z]")
_WORDS_AFTER = re.compile(r"[\s-]{1,2}([a-z][\w-]*(?: [a-z][\w-]*)?(?: [a-z][\w-]*)?)")
_BRACKET = re.compile(r" \((?:n ?= ?)?\d[\d.,%]*\)")
_NAME_BEFORE = re.compile(r"[A-Z][^\W\d_’'-]*(?:[ ’'-][^\W\d_]+){0,3}$")


class Found(NamedTuple):
    """A name before it is decided what it means: its span and all its readings; none for a name that no table knows."""

    start: int
    end: int
    key: str
    readings: tuple[Reading, ...]
    people: str
    listed: bool = False


class _Token(NamedTuple):
    start: int
    end: int
    key: str


def _bracket_lists(text: str, words: PlaceWords) -> dict[int, int]:
    """Start and end of the names of lists like "Sirte (2), Imsalata (12)" in which a table knows one of the names."""
    spans: dict[int, int] = {}
    run: list[tuple[int, int]] = []
    last = -100
    for match in _BRACKET.finditer(text):
        name = _NAME_BEFORE.search(text, max(last, match.start() - LONGEST_LISTED, 0), match.start())
        if name is None or any(word in words.not_places for word in key_of(name.group()).split()):
            continue
        if name.start() - last > LIST_GAP:
            run = []
        last = match.end()
        run.append(name.span())
        if any(_meaning(text[start:end], words) for start, end in run):
            spans.update(run)
    return spans


def _tokens(text: str) -> list[_Token]:
    tokens: list[_Token] = []
    for match in _WORD.finditer(text):
        start, end = match.span()
        word = match.group()
        if word[-2:] in ("'s", "’s"):
            end -= 2
            word = word[:-2]
        if text[start - 1 : start] == "-" and text[start - 3 : start - 1] in BOUND_ARTICLES:
            start -= 3
        tokens.append(_Token(start, end, key_of(word)))
    return tokens


def find_names(layout: Layout, words: PlaceWords) -> list[Found]:
    """All names that a table knows or that the words around them mark as places."""
    text, lower = layout.text, layout.lower
    tokens = _tokens(text)
    listed = _bracket_lists(text, words)
    found: list[Found] = []
    index = 0
    while index < len(tokens):
        last, entry = _longest(text, tokens, index, words)
        if entry is not None and entry.key in words.begin_names and (whole := _run_end(text, tokens, index)) > last:
            end = tokens[whole].end
            last, entry = whole, Found(entry.start, end, key_of(text[entry.start : end]), (), "", True)
        elif entry is None and tokens[index].start in listed:
            end = listed[tokens[index].start]
            entry = Found(tokens[index].start, end, key_of(text[tokens[index].start : end]), (), "", True)
            while last + 1 < len(tokens) and tokens[last + 1].start < end:
                last += 1
        elif entry is None:
            last, entry = _marked(text, lower, tokens, index, words)
        if entry is not None:
            found.append(entry)
        index = last + 1
    return found


def _longest(
    text: str,
    tokens: list[_Token],
    index: int,
    words: PlaceWords,
) -> tuple[int, Found | None]:
    """The longest known name that begins at a token, and the index of its last token."""
    token = tokens[index]
    if token.key in words.first_words or _is_article(text, token):
        last = index
        end = min(len(tokens), index + MOST_WORDS) - 1
        while last < end and _GAP.fullmatch(text, tokens[last].end, tokens[last + 1].start):
            last += 1
        while last > index:
            if tokens[last].key in ARTICLES:
                last -= 1
                continue
            entry = _known(text, token.start, tokens[last].end, words)
            if entry is not None:
                return last, entry
            last -= 1
    return index, _known(text, token.start, token.end, words)


def _is_article(text: str, token: _Token) -> bool:
    """Whether a word is the article of a name ("Al Hudaydah") and not the first word of a sentence ("As Syria ...")."""
    if token.key not in ARTICLES:
        return False
    return token.key in BOUND_ARTICLES or text[max(0, token.start - 2) : token.start].strip().isalnum()


def _known(text: str, start: int, end: int, words: PlaceWords) -> Found | None:
    meaning = _meaning(text[start:end], words)
    return Found(start, end, *meaning) if meaning else None


@lru_cache(maxsize=50_000)
def _meaning(name: str, words: PlaceWords) -> tuple[str, tuple[Reading, ...], str] | None:
    """The key of a name, its readings, and the country of the people that it names; None where it means no place."""
    key = key_of(name)
    people = words.peoples.get(key, "")
    reading = words.acronyms.get(name) or words.names.get(key)
    meant = readings(key)
    if reading is not None:
        meant = (reading, *meant) if reading.level in (COUNTRY, REGION) else (*meant, reading)
    if not meant and not people:
        return None
    if key in words.not_places or (len(name) <= 3 and name.isupper() and reading is None):
        return None
    return key, meant, people


def _marked(text: str, lower: str, tokens: list[_Token], index: int, words: PlaceWords) -> tuple[int, Found | None]:
    """A name that no table knows, but that its preposition or the word for its kind marks as a place."""
    first = tokens[index]
    if first.key in words.numbered and (number := _NUMBER.match(text, first.end)):
        return index, Found(first.start, number.end(), "", (), "", True)
    if first.key in words.not_places or first.key in words.kinds_after:
        return index, None
    run_end = last = _run_end(text, tokens, index)
    while last > index and (tokens[last].key in words.kind_words or tokens[last].key in words.not_places):
        last -= 1
    end = tokens[last].end
    kind = tokens[run_end].key if last < run_end else ""
    kind = kind if kind in words.kinds_after else kind_after(lower, end, words)
    before = word_before(lower, first.start, words)
    if not kind and before not in words.marks_before and not text[first.start : end].isupper():
        return index, None
    key = key_of(text[first.start : end])
    marked = _is_marked(text, lower, first.start, end, kind, before, words)
    if marked and not _is_no_name(text, tokens[index : last + 1], words):
        return last, Found(first.start, end, key, (), "")
    if not marked and before in words.prepositions and len(key) > 4 and loose_readings(key):
        return last, Found(first.start, end, key, (), "")
    return run_end if marked else index, None


def _run_end(text: str, tokens: list[_Token], index: int) -> int:
    """The index of the last of the capitalised words that follow each other."""
    end = min(len(tokens), index + MOST_WORDS) - 1
    while index < end and text[tokens[index].end : tokens[index + 1].start] in _SIMPLE_GAPS:
        index += 1
    return index


def _is_marked(text: str, lower: str, start: int, end: int, kind: str, before: str, words: PlaceWords) -> bool:
    """Whether the words around a name say that it is a place; an acronym needs more than a preposition."""
    around = text[max(0, start - 30) : end + 30]
    if not text[start:end].isupper() or around.isupper():
        return bool(kind) or before in words.sure_prepositions or before in words.kinds_before
    if kind in words.second_level or kind in words.first_level or kind in words.sites:
        return True
    return _COUNTED.search(lower, max(0, start - 20), start) is not None


def _is_no_name(text: str, tokens: list[_Token], words: PlaceWords) -> bool:
    """Whether capitalised words are an ordinary expression ("Detention Centers", "UNHCR-managed")."""
    start, end = tokens[0].start, tokens[-1].end
    if _has_any(tokens, words.not_places) or _COMPOUND.search(text, start, end):
        return True
    return is_common(text, start, end)


def _has_any(tokens: list[_Token], listed: frozenset[str]) -> bool:
    return any(word in listed for token in tokens for word in token.key.split())


def kind_after(lower: str, end: int, words: PlaceWords) -> str:
    """The word for the kind of place that follows a name, of up to three words; empty where none does."""
    match = _WORDS_AFTER.match(lower, end)
    if match is None:
        return ""
    after = match.group(1).split(" ")
    if after[0] not in words.kind_starts:
        return ""
    return next((kind for n in (3, 2, 1) if (kind := " ".join(after[:n])) in words.kinds_after), "")


def word_before(lower: str, start: int, words: PlaceWords) -> str:
    """The word that governs a name: before it, and before its articles, compass words and words for its kind.

    Where that is no preposition, the word for its kind ("a small town of").
    """
    rest = lower[max(0, start - 60) : start]
    kind, linked, last = "", False, ""
    while before := rest.rsplit(None, 1):
        word = before[-1].lstrip("(")
        if word not in words.skipped:
            return word if word in words.prepositions else kind or last or word
        if word in words.kinds_before and linked:
            kind = word
        linked = word in words.linking
        last = last or (word if word in words.prepositions else "")
        rest = before[0] if len(before) > 1 else ""
    return kind


def is_common(text: str, start: int, end: int) -> bool:
    """Whether the text also has the word, or the last of the words, without its capital letter."""
    word = text[start:end].lower().rsplit(None, 1)[-1]
    return any(text.find(form, 0, COMMON) >= 0 for form in (f" {word} ", f" {word},", f" {word}.", f" {word}s "))
