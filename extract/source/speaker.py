"""Reading the name of a speaker, forwards from a lead-in ("according to ...") or backwards from a verb ("... said")."""

from __future__ import annotations

import re
from typing import NamedTuple

from extract.source.words import SourceWords

LONGEST = 18
"""Words of the longest speaker that is read."""

TOKEN = re.compile(r"[^\W\d_][^\W_]*(?:[-‑–’'./&][^\W\d_]+)*(?:[’']s?(?!\w))?|\d[\d.,/]*|[^\s\w]|_")
"""A word with its inner hyphens, strokes and apostrophes; a number; or one sign."""

_OPEN, _CLOSE = "([", ")]"


class Token(NamedTuple):
    """A word or sign of a sentence; ``word`` in lower case and without the ending of the genitive."""

    start: int
    end: int
    text: str
    word: str

    @property
    def named(self) -> bool:
        """Whether it is written as a name."""
        return self.text[:1].isupper()

    @property
    def acronym(self) -> bool:
        """Whether it has several capitals: a short form, or a name such as "McDonald"."""
        return sum(char.isupper() for char in self.text) > 1

    @property
    def plural_acronym(self) -> bool:
        """Whether it is a short form in the plural: "IDPs"."""
        return len(self.text) > 2 and self.text[-1] == "s" and self.text[:-1].isupper()


class Speaker(NamedTuple):
    """Who says something: the span of the name, and of the whole phrase from ``low`` to ``high``.

    ``pronoun`` is "person", "thing" or "report" where the name is to be looked for in the text before ("he", "it",
    "the report"), "vague" where nobody is named ("recent data"), and empty where the phrase names the speaker.
    """

    start: int
    end: int
    low: int
    high: int
    pronoun: str = ""


def tokens_of(text: str, start: int, end: int, words: SourceWords) -> list[Token]:
    """The words and signs of a span of the text."""
    found = []
    for match in TOKEN.finditer(text, start, end):
        written = match[0]
        word = written.lower()
        if word.endswith(words.genitive):
            word = _without_genitive(word, words)
        begin, stop = match.span()
        found.append(Token(begin, stop, written, word))
    return found


def _without_genitive(word: str, words: SourceWords) -> str:
    for ending in words.genitive:
        if len(word) > len(ending) and word.endswith(ending):
            return word[: -len(ending)]
    return word


def read_forwards(tokens: list[Token], first: int, words: SourceWords) -> Speaker | None:
    """The speaker that begins at the token ``first``; None where there stands none."""
    last = first
    while last < len(tokens) and last - first < LONGEST:
        token = tokens[last]
        if token.text in _OPEN:
            closing = _closing(tokens, last)
            if closing < 0 or not _is_short_form(tokens, last, closing):
                break
            last = closing + 1
            continue
        if not _inside(tokens, last, words):
            break
        last += 1
    return _speaker(tokens, first, last, words)


def read_backwards(tokens: list[Token], verb: int, words: SourceWords) -> Speaker | None:
    """The speaker that ends before the token ``verb``; None where there stands none, as before a passive."""
    last = verb
    passive = False
    while last > 0 and tokens[last - 1].word in words.before_verb and not tokens[last - 1].acronym:
        passive = passive or tokens[last - 1].word in words.passive
        last -= 1
    if last == 0 or passive and not tokens[verb].word.endswith(words.active):
        return None
    last = _before_date(tokens, last, words)
    if tokens[last - 1].word in words.pronouns:
        token = tokens[last - 1]
        kind = "person" if token.word in words.person else "thing"
        return Speaker(token.start, token.end, token.start, token.end, kind)
    if tokens[last - 1].text in ",–—":
        last = _before_apposition(tokens, last - 1, words)
        if last <= 0:
            return None
    first = last
    while first > 0 and last - first < LONGEST:
        token = tokens[first - 1]
        if token.text in _CLOSE:
            opening = _opening(tokens, first - 1)
            if opening <= 0 or not _is_short_form(tokens, opening, first - 1):
                break
            first = opening
            continue
        if not _inside(tokens, first - 1, words):
            break
        first -= 1
    if (first, last) == (0, 1) and _is_surname(tokens[0], tokens[verb], words):
        return Speaker(tokens[0].start, tokens[0].end, tokens[0].start, tokens[0].end)
    return _speaker(tokens, first, last, words)


def _is_surname(token: Token, verb: Token, words: SourceWords) -> bool:
    """Whether the one word before a verb whose subject is a person, or the like of one, is a name: "Okello said"."""
    is_name = token.named and token.word not in words.links | words.reports | words.vague
    return is_name and verb.word in words.inverted


def _before_date(tokens: list[Token], last: int, words: SourceWords) -> int:
    """The index after the name where a date stands between it and the verb: "the update of 26 May", "DTM (May)"."""
    if tokens[last - 1].text in _CLOSE and (opening := _opening(tokens, last - 1)) > 0:
        dated = all(token.word in words.months or token.text[0].isdigit() for token in tokens[opening + 1 : last - 1])
        return opening if dated else last
    at = last
    while at > 0 and (tokens[at - 1].word in words.months or tokens[at - 1].text[0].isdigit()):
        at -= 1
    return at - 1 if 1 < at < last and tokens[at - 1].word in words.dated else last


def _before_apposition(tokens: list[Token], comma: int, words: SourceWords) -> int:
    """The index after the name whose remark between commas ends at ``comma``, or which is that remark; else 0."""
    for index in range(comma - 1, max(-1, comma - LONGEST), -1):
        if tokens[index].text in ",–—" and index + 1 < comma and tokens[index + 1].word in words.appositions:
            return index
        if tokens[index].text in ",–—":
            remark = tokens[index + 1 : comma]
            return comma if remark and all(_in_name(token, words) for token in remark) else 0
    return 0


def _in_name(token: Token, words: SourceWords) -> bool:
    """Whether a word or sign can stand in a name that is a remark between commas: "World Food Programme (WFP)"."""
    return token.named or token.word in words.links or token.text in _OPEN + _CLOSE


def _closing(tokens: list[Token], opening: int) -> int:
    for index in range(opening + 1, min(len(tokens), opening + 8)):
        if tokens[index].text in _CLOSE:
            return index
    return -1


def _opening(tokens: list[Token], closing: int) -> int:
    for index in range(closing - 1, max(-1, closing - 8), -1):
        if tokens[index].text in _OPEN:
            return index
    return -1


def _is_short_form(tokens: list[Token], opening: int, closing: int) -> bool:
    """Whether a bracket holds the short form of the name before it: "(WHO)"."""
    inner = tokens[opening + 1 : closing]
    return bool(inner) and all(token.text[0].isalpha() and token.named for token in inner)


def _inside(tokens: list[Token], index: int, words: SourceWords) -> bool:
    """Whether a token can stand inside a speaker's name."""
    token = tokens[index]
    if not token.text[0].isalpha():
        between = 0 < index < len(tokens) - 1 and tokens[index - 1].named and tokens[index + 1].named
        return token.text == "&" or token.text in "–-/" and between
    if token.word in words.links:
        return index + 1 < len(tokens) and tokens[index + 1].text[0].isalpha()
    return token.word not in words.stops or token.acronym


def _speaker(tokens: list[Token], first: int, last: int, words: SourceWords) -> Speaker | None:
    """The speaker among the tokens from ``first`` to before ``last``, without what does not belong to the name."""
    while first < last and (tokens[first].word in words.links or not tokens[first].text[0].isalpha()):
        first += 1
    while last > first and (tokens[last - 1].word in words.links or not _ends_name(tokens[last - 1])):
        last -= 1
    if first == last:
        return None
    low, high = tokens[first].start, tokens[last - 1].end
    definite = first > 0 and tokens[first - 1].word in words.articles
    first = _maker(tokens, first, last, words)
    while first < last - 1 and _says_nothing(tokens, first, words):
        first += 1
    if not _speaks(tokens, first, last, words):
        return None
    last = _without_report(tokens, first, last, words)
    is_report = tokens[last - 1].word in words.mere_reports
    generic = is_report and not any(token.named for token in tokens[first:last])
    first = _person(tokens, first, last, words)
    end = tokens[last - 1].start + len(tokens[last - 1].word)
    return Speaker(tokens[first].start, end, low, high, ("report" if definite else "vague") if generic else "")


def _ends_name(token: Token) -> bool:
    return token.text[0].isalnum() or token.text in _CLOSE


def _says_nothing(tokens: list[Token], index: int, words: SourceWords) -> bool:
    """Whether a word before a name is none of it: an article, or an adjective that is not written as a name."""
    token = tokens[index]
    return token.word in words.articles or token.word in words.vague and (index == 0 or not token.named)


def _maker(tokens: list[Token], first: int, last: int, words: SourceWords) -> int:
    """Where the name of whoever made a report begins ("figures from the ministry"), else ``first``."""
    for index in range(first, last - 1):
        token = tokens[index]
        if token.word in words.reports:
            for at in range(index + 1, last - 1):
                if tokens[at].word in words.makers:
                    rest = tokens[at + 1 : last]
                    named = any(one.named or one.word in words.speakers for one in rest)
                    return at + 1 if named else first
            return first
        if token.word in words.links and token.word not in words.articles:
            return first
    return first


def _without_report(tokens: list[Token], first: int, last: int, words: SourceWords) -> int:
    """The end of the name without the report that it stands before ("IOM figures"), where a name is left."""
    cut = last
    while cut > first + 1 and tokens[cut - 1].word in words.mere_reports and not tokens[cut - 1].named:
        cut -= 1
    while cut > first + 1 and tokens[cut - 1].word in words.vague:
        cut -= 1
    kept = tokens[first:cut]
    return cut if any(token.named or token.text.lower() != token.word for token in kept) else last


def _speaks(tokens: list[Token], first: int, last: int, words: SourceWords) -> bool:
    """Whether the head noun of a phrase is a name or one of those that can say something."""
    end = first
    while end < last and tokens[end].word not in words.parting and tokens[end].text not in _OPEN:
        end += 1
    head = end - 1
    if head < first:
        return False
    token = tokens[head]
    if token.word in words.speakers or token.word in words.reports:
        return True
    if token.plural_acronym and token.word not in words.speaking_plurals:
        return False
    return token.named and (head > 0 or token.acronym or token.word in words.known or not token.text.isalpha())


def _person(tokens: list[Token], first: int, last: int, words: SourceWords) -> int:
    """Where a person's own name begins after the title ("UN humanitarian chief Mark Lowcock"), else ``first``."""
    for index in range(last - 2, first - 1, -1):
        token = tokens[index]
        if token.word in words.links or token.text[0] in _OPEN + _CLOSE:
            return first
        if token.word in words.titles and not tokens[index + 1].acronym:
            return index + 1 if all(one.named for one in tokens[index + 1 : last]) else first
    return first
