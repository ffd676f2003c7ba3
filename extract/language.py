"""The language of a text, told by its script and its commonest words (``lang/languages.toml``)."""

from __future__ import annotations

import tomllib
from collections import Counter
from functools import cache
from importlib.resources import files
from typing import NamedTuple

import regex

SAMPLE = 3_000
"""Characters looked at from the start of a text, and as many from its middle, where headings and lists are rarer."""

SCRIPT_SAMPLE = 500
"""Characters, spread over the sample, that are looked at to tell its script."""

ENOUGH = 2
"""Common words that must be found: fewer are no sign of a language."""

_WORD = regex.compile(r"[^\W\d_]++(?:['’][^\W\d_]++)?+")


class _Table(NamedTuple):
    """By script: the languages that a word is common in, and the script's language where it has but one."""

    words: dict[str, dict[str, tuple[str, ...]]]
    only: dict[str, str]
    script: regex.Pattern[str]


@cache
def _table() -> _Table:
    table = tomllib.loads(files("extract").joinpath("lang/languages.toml").read_text(encoding="utf-8"))
    only = {script: code for code, script in table.pop("scripts").items()}
    words: dict[str, dict[str, tuple[str, ...]]] = {}
    for script, languages in table.items():
        of_word = words.setdefault(script, {})
        for code, common in languages.items():
            for word in common.split():
                of_word[word] = (*of_word.get(word, ()), code)
    named = "|".join(rf"(?P<{script}>\p{{{script.title()}}})" for script in (*words, *only))
    return _Table(words, only, regex.compile(named))


def detect(text: str) -> str:
    """The ISO 639-1 code of the language that ``text`` is written in; empty where nothing tells it.

    Only the scripts and languages of the table are told apart; a text of few words, or of names and numbers alone,
    tells nothing. The same text always gives the same answer, in a time that does not depend on its length.

    >>> detect("Some 4 million people are in need of aid."), detect("Les inondations ont touché 20 000 personnes.")
    ('en', 'fr')
    >>> detect("بلغ عدد النازحين في المحافظة 12 ألف شخص"), detect("12 / 34")
    ('ar', '')
    """
    table = _table()
    middle = max(SAMPLE, len(text) // 2)
    sample = (text[:SAMPLE] + " " + text[middle : middle + SAMPLE]).lower()
    if sample.isascii():
        return _by_words(sample, table.words["latin"])
    every = max(1, len(sample) // SCRIPT_SAMPLE)
    scripts = Counter(match.lastgroup for match in table.script.finditer(sample[::every]))
    if scripts["hiragana"] * 10 > scripts["han"] > 0:
        return "ja"
    ranked = scripts.most_common(1)
    if not ranked:
        return ""
    script = str(ranked[0][0])
    return table.only.get(script) or _by_words(sample, table.words.get(script, {}))


def _by_words(sample: str, languages_of: dict[str, tuple[str, ...]]) -> str:
    """The language most of whose common words stand in the sample, a word that several share counting a part for each.

    Empty where two languages are as likely: "Inside camps: 4,100 families in 12 sites" has but the "in" of many.
    """
    found: Counter[str] = Counter()
    hits: Counter[str] = Counter()
    for word in _WORD.findall(sample):
        codes = languages_of.get(word, ())
        for code in codes:
            hits[code] += 1
            found[code] += 12 // len(codes)
    if not found:
        return ""
    (best, most), *others = found.most_common(2)
    is_alone = not others or others[0][1] < most
    return best if is_alone and hits[best] >= ENOUGH else ""
