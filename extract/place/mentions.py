"""Every name of a place in a text, with what it means there."""

from __future__ import annotations

import re
from collections import Counter
from typing import Literal, NamedTuple

from extract.place.names import (
    ARTICLES, ADMIN1, ADMIN2, COUNTRY, MOST_WORDS, REGION, TOWN, Reading, admin1_names, first_words, key_of, loose_readings, readings,
)
from extract.place.words import PlaceWords, place_words
from extract.text import Layout

Role = Literal["place", "to", "away", "origin", "people", "organisation", "direction"]

NAMED = 3
ADJECTIVE = 1
"""Weights of a country's name and of an adjective made from it, as evidence that a report is about the country."""

KNOWN = 100
"""Thousands of inhabitants from which on a town's name is evidence for its country."""

LONGEST_LISTED = 40
"""Characters of the longest name looked for before a number in brackets."""

COMMON = 200_000
"""Characters of a text that are searched for a name without its capital letter, to bound the work on long texts."""

MINOR = 0.1
"""Share of the most named country's weight that a country needs for its small towns and districts to be looked for."""

LARGE = 500
"""Thousands of inhabitants from which on a town is known without its country being named."""

_WORD = re.compile(r"\b[A-ZÀ-ÖØ-ÞĀ-ɏḀ-ỿ](?:[^\W_]|[’'‘ʼ`](?=\w)|-(?=\w)|\.(?=[A-Z]))*")
_GAP = re.compile(r"(?:['’]s)?(?:[ \n\u00a0]|-|‐|–)(?:(?:of|and|the|de|del|du|la|le|al|el|es|da|do|dos|bin|ben|di|d['’]|l['’])[ \u00a0])*")
_WORD_BEFORE = re.compile(r"([\w’'-]+)[\s(]*$")
_COUNTED = re.compile(r"\d \w{2,4} $")
_NAME_AFTER = re.compile(r"(?:[ -](?:of |for )?[A-Z][\w’']*)+")
_NUMBER = re.compile(r" \d{1,3}[A-Z]?(?![\d,.]?\d)")
_COMPOUND = re.compile(r"[A-Z]-[a-z]")
_WORDS_AFTER = re.compile(r"[\s-]{1,2}([a-z][\w-]*(?: [a-z][\w-]*)?(?: [a-z][\w-]*)?)")


class PlaceMention(NamedTuple):
    """A name in the text and the place it means. ``text`` is what stands from ``start`` to ``end``.

    ``level``: 0 country, 1 and 2 first- and second-level units, 3 a place below or beside these, 4 several countries.
    ``role``: "to" and "away" are places that something moves to and away from; "origin" is where the counted people
    come from, "people" an adjective of nationality, "organisation" part of an organisation's name: none of these three
    is where something happens. ``sure`` is false for a name that no table knows.
    """

    start: int
    end: int
    text: str
    location_code: str
    level: int
    admin1_code: str
    admin1_name: str
    admin2_code: str
    admin2_name: str
    role: Role
    sure: bool
    led: bool


class _Found(NamedTuple):
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


def find_places(layout: Layout, country_hint: str = "", language: str = "en") -> list[PlaceMention]:
    """Every mention of a place in the text, in order.

    ``country_hint`` is the ISO 3166-1 alpha-3 code of the country that the publisher files the report under.
    """
    words = place_words(language)
    found = _scan(layout, words)
    weights = _country_weights(found, words)
    if country_hint:
        weights[country_hint] += NAMED
    mentions = [mention for one in found if (mention := _mention(one, layout, words, weights))]
    return _listed(mentions, layout.text, words)


_BRACKET = re.compile(r" \((?:n ?= ?)?\d[\d.,%]*\)")
_NAME_BEFORE = re.compile(r"[A-Z][^\W\d_’'-]*(?:[ ’'-][^\W\d_]+){0,3}$")


def _bracket_lists(text: str, words: PlaceWords) -> dict[int, int]:
    """Start and end of the names of lists like "Sirte (2), Imsalata (12)" in which a table knows one of the names."""
    spans: dict[int, int] = {}
    run: list[tuple[int, int]] = []
    last = -100
    for match in _BRACKET.finditer(text):
        name = _NAME_BEFORE.search(text, max(last, match.start() - LONGEST_LISTED, 0), match.start())
        if name is None or any(word in words.not_places for word in key_of(name.group()).split()):
            continue
        if name.start() - last > len(", and the "):
            run = []
        last = match.end()
        run.append(name.span())
        if any(_known(text, start, end, key_of(text[start:end]), words) for start, end in run):
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
        if text[start - 1:start] == "-" and text[start - 3:start - 1] in ("al", "el"):
            start -= 3
        tokens.append(_Token(start, end, key_of(word)))
    return tokens


def _scan(layout: Layout, words: PlaceWords) -> list[_Found]:
    """All names that a table knows or that the words around them mark as places."""
    text, lower = layout.text, layout.lower
    tokens = _tokens(text)
    starts = first_words() | words.first_words
    listed = _bracket_lists(text, words)
    found: list[_Found] = []
    index = 0
    while index < len(tokens):
        last, entry = _longest(text, tokens, index, starts, words)
        if entry is None and tokens[index].start in listed:
            end = listed[tokens[index].start]
            entry = _Found(tokens[index].start, end, key_of(text[tokens[index].start:end]), (), "", True)
            while last + 1 < len(tokens) and tokens[last + 1].start < end:
                last += 1
        elif entry is None:
            last, entry = _marked(text, lower, tokens, index, words)
        if entry is not None:
            found.append(entry)
        index = last + 1
    return found


def _longest(
    text: str, tokens: list[_Token], index: int, starts: frozenset[str], words: PlaceWords,
) -> tuple[int, _Found | None]:
    """The longest known name that begins at a token, and the index of its last token."""
    token = tokens[index]
    if token.key in starts or token.key + "s" in starts or _is_article(text, token):
        last = index
        while last + 1 < len(tokens) and last - index < MOST_WORDS and _GAP.fullmatch(text, tokens[last].end, tokens[last + 1].start):
            last += 1
        while last > index:
            if tokens[last].key in ARTICLES:
                last -= 1
                continue
            entry = _known(text, token.start, tokens[last].end, key_of(text[token.start:tokens[last].end]), words)
            if entry is not None:
                return last, entry
            last -= 1
    return index, _known(text, token.start, token.end, token.key, words)


def _is_article(text: str, token: _Token) -> bool:
    """Whether a word is the article of a name ("Al Hudaydah") and not the first word of a sentence ("As Syria ...")."""
    return token.key in ARTICLES and (token.key in ("al", "el") or text[max(0, token.start - 2):token.start].strip().isalnum())


def _known(text: str, start: int, end: int, key: str, words: PlaceWords) -> _Found | None:
    people = words.peoples.get(key, "")
    reading = words.acronyms.get(text[start:end]) or words.names.get(key)
    meant = readings(key)
    if reading is not None:
        meant = (reading, *meant) if reading.level in (COUNTRY, REGION) else (*meant, reading)
    if not meant and not people:
        return None
    if key in words.not_places or (end - start <= 3 and text[start:end].isupper() and reading is None):
        return None
    return _Found(start, end, key, meant, people)


def _marked(text: str, lower: str, tokens: list[_Token], index: int, words: PlaceWords) -> tuple[int, _Found | None]:
    """A name that no table knows, but that its preposition or the word for its kind marks as a place."""
    first = tokens[index]
    if first.key in words.numbered and (number := _NUMBER.match(text, first.end)):
        return index, _Found(first.start, number.end(), "", (), "", True)
    if first.key in words.not_places or first.key in words.kinds_after:
        return index, None
    last = index
    while last + 1 < len(tokens) and last - index < MOST_WORDS and text[tokens[last].end:tokens[last + 1].start] in (" ", "-", "\n", " al-", " el-"):
        last += 1
    run_end = last
    while last > index and (tokens[last].key in words.kind_words or tokens[last].key in words.not_places):
        last -= 1
    end = tokens[last].end
    kind = tokens[run_end].key if last < run_end and tokens[run_end].key in words.kinds_after else _kind_after(lower, end, words)
    before = _word_before(lower, first.start, words)
    if text[first.start:end].isupper() and not text[max(0, first.start - 30):end + 30].isupper():
        marked = kind in words.second_level or kind in words.first_level or kind in words.sites or _COUNTED.search(lower, max(0, first.start - 20), first.start)
    else:
        marked = bool(kind) or before in words.sure_prepositions or before in words.kinds_before
    key = key_of(text[first.start:end])
    if not marked and before in words.prepositions and loose_readings(key) and len(key) > 4:
        return last, _Found(first.start, end, key, (), "")
    if not marked or _COMPOUND.search(text, first.start, end) or _has_any(tokens[index:last + 1], words.not_places) or _is_common(text, first.start, end):
        return run_end, None
    return last, _Found(first.start, end, key, (), "")


def _has_any(tokens: list[_Token], listed: frozenset[str]) -> bool:
    return any(word in listed for token in tokens for word in token.key.split())


def _kind_after(lower: str, end: int, words: PlaceWords) -> str:
    """The word for the kind of place that follows a name, of up to three words; empty where none does."""
    match = _WORDS_AFTER.match(lower, end)
    if match is None:
        return ""
    after = match.group(1).split(" ")
    return next((kind for n in (3, 2, 1) if (kind := " ".join(after[:n])) in words.kinds_after), "")


def _word_before(lower: str, start: int, words: PlaceWords) -> str:
    """The word that governs a name: before it, and before its articles, compass words and words for its kind.

    Where that is no preposition, the word for its kind ("a small town of").
    """
    before = lower[max(0, start - 60):start].split()
    kind, of, last = "", False, ""
    while before:
        word = before[-1].lstrip("(")
        if word not in words.skipped:
            return word if word in words.prepositions else kind or last or word
        if word in words.kinds_before and of:
            kind = word
        of = word == "of"
        last = last or (word if word in words.prepositions else "")
        before.pop()
    return kind


def _country_weights(found: list[_Found], words: PlaceWords) -> Counter[str]:
    """How much each country is named in a text, or meant by names of its provinces and towns."""
    weights: Counter[str] = Counter()
    for one in found:
        if one.people:
            weights[one.people] += ADJECTIVE
        elif one.readings and one.readings[0].level == COUNTRY and one.key not in words.also_words:
            weights[one.readings[0].location_code] += NAMED
        elif one.readings and one.readings[-1].level == TOWN and one.readings[-1].thousands == 0:
            weights[one.readings[-1].location_code] += ADJECTIVE
    return weights + _meant_weights(found, weights, words)


def _meant_weights(found: list[_Found], named: Counter[str], words: PlaceWords) -> Counter[str]:
    """The one country, not named in the text, that two or more of its otherwise unknown names point to."""
    votes: Counter[str] = Counter()
    for key, meant in {one.key: one.readings for one in found if one.readings}.items():
        codes = {r.location_code for r in meant if r.level in (COUNTRY, ADMIN1) or r.thousands >= KNOWN}
        if codes and key not in words.also_words and len(key) > 3 and not any(r.location_code in named or not r.location_code for r in meant):
            for code in codes:
                votes[code] += 1
    best = votes.most_common(1)
    return Counter({best[0][0]: ADJECTIVE * best[0][1]}) if best and (best[0][1] > 1 or not named) else Counter()


def _mention(one: _Found, layout: Layout, words: PlaceWords, weights: Counter[str]) -> PlaceMention | None:
    text, lower = layout.text, layout.lower
    before = _word_before(lower, one.start, words)
    kind = _kind_after(lower, one.end, words)
    if one.people:
        return _made(text, one.start, one.end, Reading(COUNTRY, one.people, "", "", "", 0), "people", True, False)
    if kind in words.waters or words.distance.search(lower, max(0, one.start - 40), one.start):
        return None
    led = before in words.prepositions or before in words.kinds_before
    reading = None
    if one.readings:
        if not (led or kind) and _is_doubtful(one, text, lower, words):
            return None
        reading = _choose(one.key, one.readings, kind, words, weights)
    else:
        near = tuple(r for r in loose_readings(one.key) if r.level in (ADMIN1, ADMIN2) and r.location_code in weights)
        reading = _choose(one.key, near, kind, words, weights) if near else None
    if reading is None and not kind and before not in words.sure_prepositions and before not in words.kinds_before and not one.listed:
        return None
    start = _with_compass(lower, one.start, words)
    end = _with_kind(lower, one.end, kind, words)
    role = _role(text, lower, start, one.end, before, words)
    return _made(text, start, end, reading, role, reading is not None, led)


def _is_doubtful(one: _Found, text: str, lower: str, words: PlaceWords) -> bool:
    """Whether an unmarked name may be an ordinary word or part of a person's name."""
    if one.readings[0].level in (COUNTRY, REGION):
        return one.key in words.also_words
    if one.key in words.also_words or len(one.key) < 4:
        return True
    return _is_common(text, one.start, one.end)


def _is_common(text: str, start: int, end: int) -> bool:
    """Whether the text also has the word, or the last of the words, without its capital letter."""
    word = text[start:end].lower().rsplit(None, 1)[-1]
    return any(text.find(form, 0, COMMON) >= 0 for form in (f" {word} ", f" {word},", f" {word}.", f" {word}s "))


def _choose(key: str, meant: tuple[Reading, ...], kind: str, words: PlaceWords, weights: Counter[str]) -> Reading | None:
    """The likeliest reading of a name in a report about the weighed countries."""
    first = meant[0]
    if first.level in (COUNTRY, REGION) and not (kind in words.first_level or kind in words.second_level):
        return first
    least = MINOR * max(weights.values(), default=0)
    known = [
        reading for reading in meant if reading.level == REGION or reading.location_code in weights
        and (weights[reading.location_code] >= least or reading.level <= ADMIN1 or reading.thousands >= KNOWN)
    ]
    if not known:
        largest = max(meant, key=lambda reading: reading.thousands)
        return largest if largest.thousands >= LARGE and key_of(largest.name) == key or first.level in (COUNTRY, REGION) else None
    wanted = ADMIN2 if kind in words.second_level else ADMIN1 if kind in words.first_level else -1
    return min(known, key=lambda r: (r.level != wanted, -weights[r.location_code], r.level, -r.thousands))


def _with_compass(lower: str, start: int, words: PlaceWords) -> int:
    """The start of a name together with the compass word before it ("north-west Syria")."""
    match = _WORD_BEFORE.search(lower, max(0, start - 20), start)
    return match.start(1) if match and match.group(1) in words.compass and lower[match.end(1):start] in (" ", "\n", "-", " ") else start


def _with_kind(lower: str, end: int, kind: str, words: PlaceWords) -> int:
    """The end of a name together with the word for its kind, where the name is not complete without it."""
    return lower.index(kind, end) + len(kind) if kind in words.sites else end


def _role(text: str, lower: str, start: int, end: int, before: str, words: PlaceWords) -> Role:
    if _names_organisation(text, end, words):
        return "organisation"
    earlier = lower[max(0, start - 60):start].split()
    if earlier and (earlier[-1] in words.organisations_before or (earlier[-1] == "of" and len(earlier) > 1 and earlier[-2] in words.organisations_before)):
        return "organisation"
    if before in words.away:
        cause = earlier[earlier.index(before) - 1] if before in earlier and earlier.index(before) else ""
        return "origin" if cause in words.come_from else "away"
    return "to" if before in words.towards else "place"


def _names_organisation(text: str, end: int, words: PlaceWords) -> bool:
    """Whether the capitalised words after a name make it the name of an organisation ("Yemen Women's Union")."""
    match = _NAME_AFTER.match(text, end)
    if match is None or match.group().count(" ") > 2:
        return text[end:end + 20].lower().startswith(words.organisation_starts)
    after = match.group().lower().split()
    return any(" ".join(after[i:i + n]) in words.organisations for i in range(len(after)) for n in (1, 2))


def _made(text: str, start: int, end: int, reading: Reading | None, role: Role, sure: bool, led: bool) -> PlaceMention:
    if reading is None:
        return PlaceMention(start, end, text[start:end], "", TOWN, "", "", "", "", role, sure, led)
    admin1 = reading.admin1_code
    admin2 = reading.code if reading.level == ADMIN2 else ""
    name1 = admin1_names().get(admin1, reading.name if reading.level == ADMIN1 else "")
    return PlaceMention(
        start, end, text[start:end], reading.location_code, reading.level, admin1, name1, admin2, reading.name if admin2 else "", role, sure, led,
    )


_LIST_GAP = re.compile(r"(?:['’]s)?(?:\s*,\s*|\s*,?\s+(?:and|or|&)\s+|\s*/\s*)")


def _listed(mentions: list[PlaceMention], text: str, words: PlaceWords) -> list[PlaceMention]:
    """The mentions; in a list, the preposition and role of the first name hold for the others."""
    listed: list[PlaceMention] = []
    for mention in mentions:
        if listed and not mention.led and mention.role == "place" and mention.start - listed[-1].end < 12:
            previous = listed[-1]
            if previous.role != "people" and _LIST_GAP.fullmatch(text, previous.end, mention.start):
                mention = mention._replace(led=previous.led, role=previous.role if previous.role != "organisation" else mention.role)
        listed.append(mention)
    return listed
