"""Dollars that do not say whose they are: those of the United States, unless their sentence or the publisher says."""

from __future__ import annotations

import re
from functools import cache
from itertools import groupby
from typing import NamedTuple

from extract.lang import load_words
from extract.lang.patterns import trie
from extract.numbers.find import Number, Passed
from extract.text import Layout

USD = "USD"
CONVERTED = re.compile(r"\s*[(\[][^()\[\]\d]*")
"""What stands between a sum and the same in another currency: "A$10 million (about $7 million)"."""


class Dollars(NamedTuple):
    """How a language names the dollars of the United States, and the publishers that count in others."""

    american: re.Pattern[str]
    publisher: re.Pattern[str]
    of_publisher: dict[str, str]


def in_own_dollars(
    numbers: list[Number | Passed], layout: Layout, publisher: str, language: str = "en"
) -> list[Number | Passed]:
    """The numbers of a document, with bare dollars in those that their sentence or the publisher counts in.

    >>> from extract.numbers import find_numbers
    >>> from extract.text import read_layout
    >>> text = "Canada gave C$9 million, $2 million of it for Chad. The appeal needs $40 million."
    >>> layout = read_layout(text, load_words("en"))
    >>> [number.currency for number in in_own_dollars(find_numbers(text, layout.lower), layout, "OCHA")]
    ['CAD', 'CAD', 'USD']
    """
    if not any(isinstance(number, Number) and number.currency == USD for number in numbers):
        return numbers
    words = _dollars(language)
    named = words.publisher.search(publisher.lower())
    usual = words.of_publisher[named[0]] if named else USD
    own: list[Number | Passed] = []
    for _, together in groupby(numbers, key=lambda number: layout.index_at(number.start)):
        own.extend(_of_sentence(list(together), layout.lower, usual, words))
    return own


def _of_sentence(numbers: list[Number | Passed], lower: str, usual: str, words: Dollars) -> list[Number | Passed]:
    """The numbers of a sentence; its bare dollars are those of the sum before them that says whose it is."""
    dollars, own = usual, []
    for at, number in enumerate(numbers):
        if isinstance(number, Number) and number.kind == "money":
            is_bare = number.currency == USD and not words.american.search(lower, number.lead, number.tail)
            if is_bare and not (at and _is_converted(numbers[at - 1], number, lower)):
                number = number._replace(currency=dollars)
            elif number.currency in (USD, *words.of_publisher.values()):
                dollars = number.currency
        own.append(number)
    return own


def _is_converted(previous: Number | Passed, number: Number, lower: str) -> bool:
    is_sum = isinstance(previous, Number) and previous.kind == "money"
    return is_sum and CONVERTED.fullmatch(lower, previous.end, number.lead) is not None


@cache
def _dollars(language: str) -> Dollars:
    table = load_words(language).table
    bare, of_publisher = table["dollar"]["bare"], table["dollar"]["of_publisher"]
    american = [word for word, currency in table["currency"].items() if currency == USD and word not in bare]
    return Dollars(
        re.compile(rf"(?<![a-z])(?:{trie(american)})(?![a-z])"),
        re.compile(rf"(?<![a-z])(?:{trie(of_publisher)})(?![a-z])"),
        of_publisher,
    )
