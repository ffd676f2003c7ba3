"""What the words of a sentence are, each class a bit: one look at a word tells of several classes at once.

``reading.classes[index] & (VERB | AUXILIARY)`` asks whether the word at ``index`` is a verb of either sort. The classes
that are asked for most come first: small numbers are compared faster.
"""

from __future__ import annotations

from collections.abc import Container

NUMBER = "\N{NULL}"
"""The word that a number mention, with its qualifier, currency and per cent sign, is read as."""

NUMBER_HERE = 1 << 0
NOUN_HERE = 1 << 1
NOUN_BEFORE = 1 << 2
CUE_HERE = 1 << 3
CUE_BEFORE = 1 << 4
BREAKDOWN_HERE = 1 << 5
"""A number, a noun, a cue, or words that open a breakdown begin at this word of a sentence, or end right before it."""

SINGLE = 1 << 6
FIRST = 1 << 7
SECOND = 1 << 8
"""A phrase of the vocabulary by itself; the first, or the second, word of a longer one."""

COMMA = 1 << 9
SEMICOLON = 1 << 10
STOP = 1 << 11
COLON = 1 << 12
OPENING = 1 << 13
CLOSING = 1 << 14

VERB = 1 << 15
AUXILIARY = 1 << 16
ADVERB = 1 << 17
DETERMINER = 1 << 18
PREPOSITION = 1 << 19
CONJUNCTION = 1 << 20
RELATIVE = 1 << 21
DESCRIBING = 1 << 22
BREAKER = 1 << 23
SUBJECT = 1 << 24
LINK = 1 << 25
OF = 1 << 26
ALPHABETIC = 1 << 27
OTHER_SIGN = 1 << 28
"""Neither a word nor a number, nor a dash, apostrophe or quotation mark, which may stand inside a noun phrase."""

ADVERB_ENDING = 1 << 29
GENITIVE_ENDING = 1 << 30
MODIFIER_ENDING = 1 << 31
PLURAL_ENDING = 1 << 32
SINGULAR = 1 << 33
"""A word whose plural is a noun of the vocabulary."""

DASH = 1 << 34
BAR = 1 << 35
JOINT = 1 << 36
"""Another sign that may stand between a label and its number."""
NOTE_SIGN = 1 << 37
"""The sign of a footnote."""

PRONOUN = 1 << 38
MODAL = 1 << 39
ATTRIBUTIVE = 1 << 40
WHICH = 1 << 41
TREND = 1 << 42
TREND_BEFORE = 1 << 43
PRICE = 1 << 44
DEFINITE = 1 << 45
RESTATING = 1 << 46
NUMBER_OF = 1 << 47
SURVEY = 1 << 48
PART_OF = 1 << 49
ONE_IN = 1 << 50
RECIPIENT = 1 << 51
PARTITIVE = 1 << 52
OF_THE = 1 << 53
FLIGHT = 1 << 54
MAKES_UP = 1 << 55
ARTICLE = 1 << 56
RATE = 1 << 57
RATE_OF = 1 << 58
NUMERAL = 1 << 59
OPENER = 1 << 60
"""A word that points back or opens a breakdown by itself."""

GRAMMAR = {
    "auxiliary": AUXILIARY,
    "adverb": ADVERB,
    "determiner": DETERMINER,
    "preposition": PREPOSITION,
    "conjunction": CONJUNCTION,
    "verb": VERB,
    "pronoun": PRONOUN,
    "modal": MODAL,
    "relative": RELATIVE,
    "describing": DESCRIBING,
    "attributive": ATTRIBUTIVE,
    "which": WHICH,
    "breaker": BREAKER,
    "link": LINK,
    "trend": TREND,
    "trend_before": TREND_BEFORE,
    "price": PRICE,
    "definite": DEFINITE,
    "restating": RESTATING,
    "number_of": NUMBER_OF,
    "survey": SURVEY,
    "of": OF,
    "part_of": PART_OF,
    "one_in": ONE_IN,
    "recipient": RECIPIENT,
    "partitive": PARTITIVE,
    "of_the": OF_THE,
    "flight": FLIGHT,
    "subject": SUBJECT,
    "makes_up": MAKES_UP,
    "article": ARTICLE,
    "rate": RATE,
    "rate_of": RATE_OF,
    "breakdown": OPENER,
    "carried": OPENER,
    "number": NUMERAL,
}
"""The classes of small words that a language lists under these names."""

ENDINGS = {
    "adverb": ADVERB_ENDING,
    "genitive": GENITIVE_ENDING,
    "modifier": MODIFIER_ENDING,
    "plural": PLURAL_ENDING,
}
"""The classes that a language tells by the endings that it lists under these names."""

SIGNS = (
    (NUMBER, NUMBER_HERE),
    (",", COMMA),
    (";", SEMICOLON),
    (".", STOP),
    (":", COLON),
    ("(", OPENING),
    (")", CLOSING),
    ("|", BAR),
    ("–—", DASH),
    ("-=*", JOINT),
    ("*†‡^×x¹²³", NOTE_SIGN),
)
INSIDE_PHRASES = "-–'’\"“”"
"""Signs that may stand inside a noun phrase."""

MOST_WORDS = 100_000
"""Different words that are remembered."""


class WordClasses(dict[str, int]):
    """The classes of each word, read off its form when it is first met.

    ``known`` are the classes of listed words, ``heads`` the words that a word with a hyphen is a phrase by.
    """

    def __init__(self, known: dict[str, int], endings: dict[str, tuple[str, ...]], heads: Container[str]) -> None:
        super().__init__()
        self.known = known
        self.endings = [(ends, ENDINGS[name]) for name, ends in endings.items()]
        self.heads = heads

    def __missing__(self, word: str) -> int:
        """Find the classes of a word and remember them."""
        if len(self) >= MOST_WORDS:
            self.clear()
        found = self.known.get(word, 0)
        for ends, of_ending in self.endings:
            if word.endswith(ends):
                found |= of_ending
        if len(word) == 1:
            found |= sum(of_sign for signs, of_sign in SIGNS if word in signs)
        if word.isalpha():
            found |= ALPHABETIC
        elif not word[0].isalnum() and word not in INSIDE_PHRASES:
            found |= OTHER_SIGN
        if "-" in word and word.rsplit("-", 1)[1] in self.heads:
            found |= SINGLE
        self[word] = found
        return found
