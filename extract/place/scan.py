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

GENITIVE = ("'s", "’s")

LIST_GAP = 10
"""Characters between two bracketed members of a list."""

ENDS = frozenset(".,;:)”|•–")
"""Signs behind which no word governs a name any more; not all of them, but the commonest."""

COMMON = 200_000
"""Characters of a text that are searched for a name without its capital letter, to bound the work on long texts."""

_WORD = re.compile(r"[A-ZÀ-ÖØ-ÞĀ-ɏḀ-ỿ](?<!\w.)[^\W_]*+(?:(?:[’'‘ʼ`-](?=\w)|\.(?=[A-Z]))[^\W_]*+)*+")
"""A capitalised word. The look back comes after the capital, so that the search runs from one capital to the next."""

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


class _Tokens(NamedTuple):
    """The capitalised words of a text: where each begins and ends, and its key."""

    starts: list[int]
    ends: list[int]
    keys: list[str]


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


def _tokens(text: str) -> _Tokens:
    tokens = _Tokens([], [], [])
    starts, ends, keys = tokens
    for match in _WORD.finditer(text):
        start, end = match.span()
        word = match[0]
        if word[-2:] in GENITIVE:
            end -= 2
            word = word[:-2]
        if start > 2 and text[start - 1] == "-" and text[start - 3 : start - 1] in BOUND_ARTICLES:
            start -= 3
        starts.append(start)
        ends.append(end)
        keys.append(key_of(word))
    return tokens


def find_names(layout: Layout, words: PlaceWords) -> list[Found]:
    """All names that a table knows or that the words around them mark as places."""
    text, lower = layout.text, layout.lower
    tokens = _tokens(text)
    starts, ends, keys = tokens
    listed = _bracket_lists(text, words)
    first_words = words.first_words
    found: list[Found] = []
    index, count = 0, len(keys)
    while index < count:
        last, start, key = index, starts[index], keys[index]
        if key in first_words or key in ARTICLES and _is_article(text, start, key):
            last, entry = _longest(text, tokens, index, words)
        else:
            meaning = _meaning(text[start : ends[index]], words)
            entry = Found(start, ends[index], *meaning) if meaning else None
        if entry is not None and entry.key in words.begin_names and (whole := _run_end(text, tokens, index)) > last:
            end = ends[whole]
            last, entry = whole, Found(entry.start, end, key_of(text[entry.start : end]), (), "", True)
        elif entry is None and start in listed:
            end = listed[start]
            entry = Found(start, end, key_of(text[start:end]), (), "", True)
            while last + 1 < count and starts[last + 1] < end:
                last += 1
        elif entry is None:
            last, entry = _marked(text, lower, tokens, index, words)
        if entry is not None:
            found.append(entry)
        index = last + 1
    return found


def _longest(text: str, tokens: _Tokens, index: int, words: PlaceWords) -> tuple[int, Found | None]:
    """The longest known name that begins at a token that names of several words may begin with; its last token."""
    starts, ends, keys = tokens
    last = index
    most = min(len(keys), index + MOST_WORDS) - 1
    while last < most and _GAP.fullmatch(text, ends[last], starts[last + 1]):
        last += 1
    while last > index:
        if keys[last] not in ARTICLES:
            entry = _known(text, starts[index], ends[last], words)
            if entry is not None:
                return last, entry
        last -= 1
    return index, _known(text, starts[index], ends[index], words)


def _is_article(text: str, start: int, key: str) -> bool:
    """Whether an article begins a name ("Al Hudaydah") and is not the first word of a sentence ("As Syria ...")."""
    return key in BOUND_ARTICLES or text[max(0, start - 2) : start].strip().isalnum()


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


def _marked(text: str, lower: str, tokens: _Tokens, index: int, words: PlaceWords) -> tuple[int, Found | None]:
    """A name that no table knows, but that its preposition or the word for its kind marks as a place."""
    starts, ends, keys = tokens
    start, first = starts[index], keys[index]
    if first in words.numbered and (number := _NUMBER.match(text, ends[index])):
        return index, Found(start, number.end(), "", (), "", True)
    if first in words.not_places or first in words.kinds_after:
        return index, None
    run_end = last = _run_end(text, tokens, index)
    while last > index and (keys[last] in words.kind_words or keys[last] in words.not_places):
        last -= 1
    end = ends[last]
    kind = keys[run_end] if last < run_end else ""
    kind = kind if kind in words.kinds_after else kind_after(lower, end, words)
    before = word_before(lower, start, words)
    if not kind and before not in words.marks_before and not text[start:end].isupper():
        return index, None
    key = key_of(text[start:end])
    marked = _is_marked(text, lower, start, end, kind, before, words)
    if marked and not _is_no_name(text, start, end, keys[index : last + 1], words):
        return last, Found(start, end, key, (), "")
    if not marked and before in words.prepositions and len(key) > 4 and loose_readings(key):
        return last, Found(start, end, key, (), "")
    return run_end if marked else index, None


def _run_end(text: str, tokens: _Tokens, index: int) -> int:
    """The index of the last of the capitalised words that follow each other."""
    starts, ends, _ = tokens
    most = min(len(starts), index + MOST_WORDS) - 1
    while index < most and text[ends[index] : starts[index + 1]] in _SIMPLE_GAPS:
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


def _is_no_name(text: str, start: int, end: int, keys: list[str], words: PlaceWords) -> bool:
    """Whether capitalised words are an ordinary expression ("Detention Centers", "UNHCR-managed")."""
    if not words.not_places.isdisjoint(" ".join(keys).split()) or _COMPOUND.search(text, start, end):
        return True
    return is_common(text, start, end)


def kind_after(lower: str, end: int, words: PlaceWords) -> str:
    """The word for the kind of place that follows a name, of up to three words; empty where none does."""
    if not words.kind_begins.match(lower, end) or not (match := _WORDS_AFTER.match(lower, end)):
        return ""
    after = match[1].split(" ")
    return next((kind for n in (3, 2, 1) if (kind := " ".join(after[:n])) in words.kinds_after), "")


def word_before(lower: str, start: int, words: PlaceWords) -> str:
    """The word that governs a name: before it, and before its articles, compass words and words for its kind.

    Where that is no preposition, the word for its kind ("a small town of"); empty where a comma or the like is between.
    """
    if start > 1 and lower[start - 1] == " " and lower[start - 2] in ENDS:
        return ""
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
