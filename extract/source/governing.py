"""Which statement governs a figure: one of its sentence, the citation after it, or one that the text goes on from."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass, field
from typing import NamedTuple

from extract.source.speaker import Speaker, read_forwards, tokens_of
from extract.source.statements import CLOSING, OPENING, Statement, headline_speaker, statements_in
from extract.source.words import SourceWords, source_words
from extract.text import Layout


class Source(NamedTuple):
    """Who says a figure: the name as written, without an article, and its span.

    ``found`` says how: "verb", "verb before", "verb after", "lead-in", "lead-in after", "citation", "caption" or
    "earlier".
    """

    text: str
    start: int
    end: int
    found: str


class Citation(NamedTuple):
    """A source in brackets or under a table; ``low`` to ``high`` is the stretch before it that it vouches for."""

    start: int
    end: int
    low: int
    high: int
    found: str


@dataclass(frozen=True, slots=True)
class Sources:
    """The statements and citations of one text, ready to be asked.

    ``anchors`` are the verbs and lead-ins of the text and ``starts`` their offsets; ``scenes`` remembers the statements
    of a sentence once it has been asked about. ``closings`` are where quotations close.
    """

    layout: Layout
    words: SourceWords
    anchors: list[re.Match[str]]
    starts: list[int]
    citations: list[Citation]
    ends: list[int]
    closings: list[int]
    scenes: dict[int, list[Statement]] = field(default_factory=dict)


LONGEST = 4000
"""Characters of the longest sentence or table row in which statements are looked for, to bound the work on it."""

LINE = 160
"""Characters of a line that names a source under a table, within which the name stands."""

LOOK_BACK = 3
"""Sentences before a figure's own from which a source is handed down."""

LOOK_AHEAD = 3
"""Sentences after a figure's own in which a quotation may still name its speaker."""

HANDING = frozenset(["verb", "lead-in"])
"""How a source was found that the sentences after its own may go on from."""

CITED = 2
"""Sentences before a citation, its own included, that it vouches for."""

_BRACKET = re.compile(r"\((?=[^\W\d_a-z])[^()\n]{2,160}(?:\n[^()\n]{0,80})?\)")
_DATED = re.compile(
    r"[\s,]*(?:\d{1,2}[./-]\d{1,2}[./-]\d{2,4}"
    r"|(?:(?:\d{1,2}(?:-\d{1,2})?\s+)?[^\W\d_]{3,9}\.?\s+)?(?:19|20)\d\d\b)"
)


_NUMBER = re.compile(r"\d")


def read_sources(layout: Layout, language: str = "en") -> Sources:
    """Find where a text names who says something. Linear in the text; names are read when a figure asks for them."""
    words = source_words(language)
    anchors = list(words.anchor.finditer(layout.lower))
    citations = _citations(layout, words)
    starts, ends = [anchor.start() for anchor in anchors], [citation.high for citation in citations]
    closings = [match.start() for match in CLOSING.finditer(layout.text)]
    return Sources(layout, words, anchors, starts, citations, ends, closings)


def source_of(start: int, end: int, sentence_index: int, sources: Sources) -> Source | None:
    """Who says the figure at ``start`` to ``end``, which stands in the given sentence; None where nobody is named."""
    statement = _of_own_sentence(start, end, sentence_index, sources)
    if statement:
        return _source(statement, sentence_index, sources)
    cited = _cited(start, sources) or _quoted(start, sentence_index, sources) or _resumed(sentence_index, sources)
    return cited or _handed_down(sentence_index, sources)


def _scene(index: int, sources: Sources) -> list[Statement]:
    scene = sources.scenes.get(index)
    if scene is None:
        sentence = sources.layout.sentences[index]
        first, last = bisect_left(sources.starts, sentence.start), bisect_left(sources.starts, sentence.end)
        scene = []
        if first < last and sentence.end - sentence.start <= LONGEST:
            scene = statements_in(sources.layout, index, sources.anchors[first:last], sources.words)
        if sentence.kind == "heading" and not scene:
            headline = headline_speaker(sources.layout, index, sources.words)
            scene = [headline] if headline else []
        sources.scenes[index] = scene
    return scene


def _of_own_sentence(start: int, end: int, index: int, sources: Sources) -> Statement | None:
    """The last statement before the figure that governs it, else the first after it."""
    scene = _scene(index, sources)
    if not scene:
        return None
    before = [one for one in scene if one.speaker.end <= start and one.low <= start < one.high]
    if before:
        return before[-1]
    return next((one for one in scene if one.speaker.start >= end and one.low <= start < one.high), None)


def _source(statement: Statement, index: int, sources: Sources) -> Source | None:
    speaker = statement.speaker
    if speaker.pronoun == "vague":
        return None
    if speaker.pronoun:
        return _named_before(index, speaker, sources)
    return _written(speaker.start, speaker.end, statement.found, sources)


def _written(start: int, end: int, found: str, sources: Sources) -> Source:
    return Source(" ".join(sources.layout.text[start:end].split()), start, end, found)


NAMED_BEFORE = 6
"""Sentences before a pronoun in which its name is looked for."""


def _named_before(index: int, pronoun: Speaker, sources: Sources) -> Source | None:
    """The speaker that "he", "she", "it" or "they" stands for: the last one named."""
    for at in range(index, max(-1, index - NAMED_BEFORE), -1):
        for one in reversed(_scene(at, sources)):
            if not one.speaker.pronoun and one.speaker.end <= pronoun.start:
                return _written(one.speaker.start, one.speaker.end, "earlier", sources)
    return None


def _quoted(start: int, index: int, sources: Sources) -> Source | None:
    """The speaker that a quotation of several sentences names at its end."""
    last = min(len(sources.layout.sentences), index + 1 + LOOK_AHEAD)
    end = sources.layout.sentences[last - 1].end
    closing = bisect_left(sources.closings, sources.layout.sentences[index].end)
    if closing == len(sources.closings) or sources.closings[closing] >= end:
        return None
    for at in range(index + 1, last):
        for one in _scene(at, sources):
            if one.low <= start < one.high and one.found in ("verb before", "verb after"):
                return _source(one, at, sources)
    return None


def _resumed(index: int, sources: Sources) -> Source | None:
    """The speaker of the sentence before, whose quotation this one goes on with: "..., she said. "In all, 30 fled."."""
    layout = sources.layout
    sentence = layout.sentences[index]
    if not index or layout.text[sentence.start] not in OPENING:
        return None
    said = [one for one in _scene(index - 1, sources) if one.found in ("verb before", "verb after")]
    if not said or layout.text.count("\n\n", layout.sentences[index - 1].end, sentence.start):
        return None
    source = _source(said[-1], index - 1, sources)
    return source._replace(found="earlier") if source else None


def _handed_down(index: int, sources: Sources) -> Source | None:
    """The speaker of a sentence before, where this one and those between go on from it."""
    layout = sources.layout
    for at in range(index, max(0, index - LOOK_BACK), -1):
        if not _goes_on(at, sources):
            return None
        scene = _scene(at - 1, sources)
        if scene:
            last = scene[-1]
            if last.found not in HANDING or not _NUMBER.search(layout.text, last.low, last.high):
                return None
            source = _source(last, at - 1, sources)
            return source._replace(found="earlier") if source else None
    return None


def _goes_on(index: int, sources: Sources) -> bool:
    """Whether a sentence goes on with the figures of the one before it, in the same paragraph."""
    layout = sources.layout
    sentence, before = layout.sentences[index], layout.sentences[index - 1]
    if sentence.kind not in ("prose", "bullet") or layout.text.find("\n\n", before.end, sentence.start) >= 0:
        return False
    return bool(sources.words.goes_on.match(layout.lower, sentence.start, sentence.end))


def _cited(start: int, sources: Sources) -> Source | None:
    position = bisect_left(sources.ends, start)
    if position == len(sources.citations):
        return None
    citation = sources.citations[position]
    return _written(citation.start, citation.end, citation.found, sources) if citation.low <= start else None


def _citations(layout: Layout, words: SourceWords) -> list[Citation]:
    """Every source that stands in brackets with a date, or after "Source:"."""
    found: list[tuple[int, int, int, str]] = []
    for match in _BRACKET.finditer(layout.text):
        name = _cited_name(layout, match.start() + 1, match.end() - 1, words)
        if name:
            found.append((*name, match.start(), "citation"))
    for match in words.caption.finditer(layout.lower):
        begin = _line_start(layout.text, match.start())
        if begin < 0:
            continue
        line_end = layout.text.find("\n", match.end(), match.end() + LINE)
        tokens = tokens_of(layout.text, match.end(), line_end if line_end >= 0 else match.end() + LINE, words)
        speaker = read_forwards(tokens, 0, words)
        if speaker:
            is_bracket = layout.text[begin - 1 : begin] == "("
            found.append((speaker.start, speaker.end, begin, "citation" if is_bracket else "caption"))
    citations: list[Citation] = []
    floor = 0
    for start, end, high, how in sorted(found, key=lambda one: one[2]):
        low = _vouched_from(layout, high, floor, how)
        citations.append(Citation(start, end, low, high, how))
        floor = end
    return citations


def _line_start(text: str, at: int) -> int:
    """Where the line or the bracket begins that has only spaces and bullets before a place; -1 where it has more."""
    while at and text[at - 1] in " \t*•":
        at -= 1
    return at if not at or text[at - 1] in "\n(" else -1


def _cited_name(layout: Layout, start: int, end: int, words: SourceWords) -> tuple[int, int] | None:
    """The span of the first name in a bracket that is followed by a date; None where there is none."""
    for match in _DATED.finditer(layout.text, start, end):
        tokens = tokens_of(layout.text, start, match.start(), words)
        if not tokens or tokens[0].word in words.no_source or any(token.text[0].isdigit() for token in tokens[:3]):
            return None
        last = len(tokens)
        for at, token in enumerate(tokens):
            if not (token.text[0].isalpha() or token.text in "&-–/’'"):
                last = at
                break
        if last == 0 or not tokens[0].named:
            return None
        return tokens[0].start, tokens[last - 1].end
    return None


def _vouched_from(layout: Layout, high: int, floor: int, how: str) -> int:
    """Where the stretch begins that a citation vouches for."""
    index = layout.index_at(max(0, high - 1))
    low = layout.sentences[index].start
    kinds = ("row", "figure", "heading") if how == "caption" else ("prose", "bullet")
    most = 60 if how == "caption" else CITED
    for at in range(index - 1, max(-1, index - most), -1):
        sentence = layout.sentences[at]
        if sentence.kind not in kinds or sentence.start < floor:
            break
        if how == "citation" and layout.text.find("\n\n", sentence.end, layout.sentences[at + 1].start) >= 0:
            break
        low = sentence.start
    return max(low, floor)
