"""The statements of a sentence: who speaks in it, and over what stretch of the text."""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import NamedTuple

from extract.source.speaker import Speaker, Token, read_backwards, read_forwards, tokens_of
from extract.source.words import SourceWords
from extract.text import Layout

QUOTE = 1200
"""Characters of the longest quotation whose beginning is looked for."""

ADJUNCT = 60
"""Characters of time and place that may follow a verb of saying at the end of a sentence."""

HEADLINE = 4
"""Words of the longest speaker that a headline ends with."""

_QUOTES = "\"”“’'»"
_OPENING = {"”": "“", '"': '"', "»": "«"}
_INTRODUCING = ":“"
"""Marks behind a verb of saying that lead to what is said."""

OPENING = frozenset(_OPENING.values())
"""Marks that open a quotation."""

CLOSING = re.compile(f"[{''.join(_OPENING)}]")
"""A mark that closes a quotation, which may have begun sentences before."""

_NUMBER = re.compile(r"\d")


class Statement(NamedTuple):
    """A speaker and the stretch of the text, from ``low`` to ``high``, that is said to come from them."""

    speaker: Speaker
    low: int
    high: int
    found: str


def statements_in(layout: Layout, index: int, anchors: list[re.Match[str]], words: SourceWords) -> list[Statement]:
    """The statements of the sentence at ``index``; ``anchors`` are its verbs and lead-ins, in order."""
    sentence = layout.sentences[index]
    tokens = tokens_of(layout.text, sentence.start, sentence.end, words)
    starts = [token.start for token in tokens]
    found: list[Statement] = []
    for anchor in anchors:
        statement = None
        if anchor.lastgroup == "lead":
            statement = _led(layout, index, anchor, tokens, starts, found, words)
        elif anchor.lastgroup == "verb" and not _is_name_part(layout, anchor, sentence.start):
            statement = _said(layout, index, anchor, tokens, starts, words)
            if statement is None and found and anchor.group() in words.adding:
                found.append(Statement(found[-1].speaker, anchor.end(), sentence.end, "verb"))
        if statement and not (found and found[-1].speaker.end > statement.speaker.start):
            found.append(statement)
    return found


def headline_speaker(layout: Layout, index: int, words: SourceWords) -> Statement | None:
    """The statement of a headline that ends with who says so: "Quake kills 12 - officials".

    A name after a dash is more often that of the newspaper.
    """
    sentence = layout.sentences[index]
    cut = max(layout.text.rfind(f"{mark} ", sentence.start, sentence.end) for mark in words.headline_marks)
    if cut < 0 or not any(char.isdigit() for char in layout.text[sentence.start : cut]):
        return None
    tokens = tokens_of(layout.text, cut + 1, sentence.end, words)
    speaker = read_forwards([Token(cut, cut + 1, ",", ","), *tokens], 1, words)
    if speaker is None or speaker.high != tokens[-1].end or len(tokens) > HEADLINE:
        return None
    if layout.text[cut] != ":" and layout.text[speaker.start].isupper():
        return None
    return Statement(speaker, sentence.start, cut, "headline")


def _is_name_part(layout: Layout, verb: re.Match[str], sentence_start: int) -> bool:
    """Whether what looks like a verb is written as part of a name ("Registered Camp")."""
    return verb.start() > sentence_start and layout.text[verb.start()].isupper()


def _led(
    layout: Layout,
    index: int,
    anchor: re.Match[str],
    tokens: list[Token],
    starts: list[int],
    before: list[Statement],
    words: SourceWords,
) -> Statement | None:
    """The statement of a lead-in: "according to ...", "... verified by ..."."""
    phrase = " ".join(anchor.group().split())
    if before and phrase in words.relays:
        return None
    speaker = read_forwards(tokens, bisect_left(starts, anchor.end()), words)
    if speaker is None:
        return None
    if speaker.pronoun and phrase in words.firm:
        speaker = speaker._replace(pronoun="")
    sentence = layout.sentences[index]
    ahead = layout.lower[sentence.start : anchor.start()]
    opens = not any(char.isalnum() for char in ahead)
    vouches_back = ahead.rstrip().endswith(",") and _NUMBER.search(ahead)
    if opens or words.opener.search(ahead) and not vouches_back and not _closes(layout, speaker, sentence.end):
        return Statement(speaker, speaker.high, sentence.end, "lead-in")
    low = sentence.start
    for mark in words.parts.finditer(layout.lower, sentence.start, anchor.start()):
        low = mark.end() if not mark.group()[-1].isalpha() or phrase not in words.firm else low
    return Statement(speaker, low, sentence.end, "lead-in after")


def _closes(layout: Layout, speaker: Speaker, end: int) -> bool:
    """Whether nothing with a number follows the speaker in the sentence."""
    return not _NUMBER.search(layout.text, speaker.high, end)


def _said(
    layout: Layout, index: int, anchor: re.Match[str], tokens: list[Token], starts: list[int], words: SourceWords
) -> Statement | None:
    """The statement of a verb: "X said that ...", "..., said X", "..., X said"."""
    text, sentence = layout.text, layout.sentences[index]
    verb = bisect_left(starts, anchor.start())
    if verb == len(tokens) or tokens[verb].start != anchor.start():
        return None
    closed = bool(verb) and tokens[verb - 1].text[-1] in "," + _QUOTES
    if closed and anchor.group() in words.inverted and not _is_adjunct(tokens, verb + 1, words):
        speaker = read_forwards(tokens, verb + 1, words)
        if speaker:
            return Statement(speaker, _beginning(layout, sentence.start, tokens, verb), anchor.start(), "verb before")
    speaker = read_backwards(tokens, verb, words)
    if speaker is None:
        return None
    ahead = text[sentence.start : speaker.low].rstrip()
    for article in words.articles:
        if ahead.lower().endswith((" " + article, "\n" + article)):
            ahead = ahead[: -len(article)].rstrip()
    is_told = ahead and (ahead[-1] in "," + _QUOTES or _NUMBER.search(ahead) and _is_last(text, anchor, sentence.end))
    if is_told and _ends(layout, anchor, sentence.end, words):
        low = _beginning(layout, sentence.start, tokens, bisect_left(starts, speaker.low))
        return Statement(speaker, low, speaker.low, "verb after")
    return Statement(speaker, anchor.end(), sentence.end, "verb")


def _is_last(text: str, verb: re.Match[str], end: int) -> bool:
    """Whether a verb of saying is the last word of its sentence."""
    return not any(char.isalnum() for char in text[verb.end() : end])


def _is_adjunct(tokens: list[Token], index: int, words: SourceWords) -> bool:
    return index < len(tokens) and tokens[index].word in words.leading_on


def _ends(layout: Layout, verb: re.Match[str], end: int, words: SourceWords) -> bool:
    """Whether a clause of saying ends after its verb, but for words of time and place and whom it is said to."""
    start = stop = verb.end()
    told = verb.group() in words.addressed
    while stop < end and layout.text[stop] not in ',.;:!?"“”':
        stop += 1
    rest = layout.lower[start:stop]
    if not rest.strip():
        return stop == end or layout.text[stop] not in _INTRODUCING
    return len(rest) <= ADJUNCT and not _NUMBER.search(rest) and (told or bool(words.adjunct.match(rest)))


def _beginning(layout: Layout, sentence_start: int, tokens: list[Token], at: int) -> int:
    """Where what is said begins: with the sentence, or at the quotation mark that opens in a sentence before."""
    opening = _OPENING.get(tokens[at - 1].text[-1]) if at else None
    opened = layout.text.rfind(opening, max(0, sentence_start - QUOTE), tokens[at - 1].start) if opening else -1
    return min(sentence_start, opened) if opened >= 0 else sentence_start
