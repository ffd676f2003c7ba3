"""The words around an expression of time that tell what it dates, from ``[govern]`` in ``dates.toml``."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from extract.lang.patterns import trie
from extract.period.grammar import load_grammar


class Patterns(NamedTuple):
    """What tells clauses, comparisons, tenses and the going on of a story apart, in one language."""

    breaks: re.Pattern[str]
    baseline: re.Pattern[str]
    past: re.Pattern[str]
    perfect: re.Pattern[str]
    present: re.Pattern[str]
    goes_on: re.Pattern[str]
    tally: re.Pattern[str]
    points: re.Pattern[str]
    joins: re.Pattern[str]
    aside: re.Pattern[str]
    told_on: re.Pattern[str]
    since_then: re.Pattern[str]
    from_number: re.Pattern[str]
    when: re.Pattern[str]
    change: re.Pattern[str]


@cache
def patterns_of(language: str) -> Patterns:
    """The patterns of a language."""
    words = load_grammar(language).table["govern"]
    marks = "".join(word for word in words["breaks"] if not word[0].isalpha())
    any_of = {name: rf"\b{trie([word for word in words[name] if word[0].isalpha()])}\b" for name in words}
    return Patterns(
        breaks=re.compile(rf"[{re.escape(marks)}]|{any_of['breaks']}"),
        baseline=re.compile(rf"{any_of['baseline']}|{any_of['comparative']}(?!\s+[$€£]?\d)"),
        past=re.compile(any_of["past"]),
        perfect=re.compile(any_of["perfect"]),
        present=re.compile(any_of["present"]),
        goes_on=re.compile(rf"[^\w$€£]*(?:[$€£]?\d|{any_of['goes_on']}|{any_of['tally']})"),
        tally=re.compile(rf"[^\w$€£]*(?:[$€£]?\d|{any_of['tally']})"),
        points=re.compile(rf"[^\w$€£]*{any_of['points']}"),
        joins=re.compile(rf"{any_of['joins']}\s$"),
        aside=re.compile(rf"{any_of['aside']}[^,;:]*$"),
        told_on=re.compile(rf"{any_of['told_on']}\s+$"),
        since_then=re.compile(rf"{any_of['superlative']}\b[^,;:.]*$"),
        from_number=re.compile(
            rf"{any_of['left']}\s+(?=[$€£]?\d[\d.,]*(?:\s+(?!{any_of['reached']})[a-z]+){{0,3}}\s+$)"
        ),
        when=re.compile(rf",?\s+{any_of['when']}"),
        change=re.compile(
            rf"(?:{any_of['change']}\s+(?:{any_of['change_of']}\s+[\w.,%]+\s+(?:\w+\s+){{0,2}})?"
            rf"|{any_of['changed_by']}\s+\d[\d.,]*\s?(?:%|[a-z]+(?:\s[a-z]+)?)\s+)(?:{any_of['changed']}\s+)?$"
        ),
    )
