"""What the words of a sentence are, each class a bit: one look at a word tells of several classes at once.

``reading.classes[index] & (VERB | AUXILIARY)`` asks whether the word at ``index`` is a verb of either sort. The classes
that are asked for most come first: small numbers are compared faster.
"""

from __future__ import annotations

from collections.abc import Container

NUMBER = "\N{NULL}"
"""The word that a number mention, with its qualifier, currency and per cent sign, is read as; "#" in a phrase."""

NUMBER_HERE = 1 << 0
NOUN_HERE = 1 << 1
NOUN_BEFORE = 1 << 2
CUE_HERE = 1 << 3
CUE_BEFORE = 1 << 4
BREAKDOWN_HERE = 1 << 5
"""A number, a noun, a cue, or words that open a breakdown begin at this word of a sentence, or end right before it."""

PHRASE = 1 << 6
"""Phrases of the vocabulary begin with this word."""

COMMA = 1 << 7
SEMICOLON = 1 << 8
STOP = 1 << 9
COLON = 1 << 10
OPENING = 1 << 11
CLOSING = 1 << 12

VERB = 1 << 13
AUXILIARY = 1 << 14
ADVERB = 1 << 15
DETERMINER = 1 << 16
PREPOSITION = 1 << 17
CONJUNCTION = 1 << 18
RELATIVE = 1 << 19
DESCRIBING = 1 << 20
BREAKER = 1 << 21
SUBJECT = 1 << 22
LINK = 1 << 23
OF = 1 << 24
ALPHABETIC = 1 << 25
OTHER_SIGN = 1 << 26
"""Neither a word nor a number, nor a dash, apostrophe or quotation mark, which may stand inside a noun phrase."""

ADVERB_ENDING = 1 << 27
GENITIVE_ENDING = 1 << 28
MODIFIER_ENDING = 1 << 29
PLURAL_ENDING = 1 << 30
SINGULAR = 1 << 31
"""A word whose plural is a noun of the vocabulary."""

DASH = 1 << 32
BAR = 1 << 33
JOINT = 1 << 34
"""Another sign that may stand between a label and its number."""
NOTE_SIGN = 1 << 35
"""The sign of a footnote."""

PRONOUN = 1 << 36
MODAL = 1 << 37
ATTRIBUTIVE = 1 << 38
WHICH = 1 << 39
TREND = 1 << 40
TREND_BEFORE = 1 << 41
PRICE = 1 << 42
DEFINITE = 1 << 43
RESTATING = 1 << 44
NUMBER_OF = 1 << 45
SURVEY = 1 << 46
PART_OF = 1 << 47
ONE_IN = 1 << 48
RECIPIENT = 1 << 49
PARTITIVE = 1 << 50
OF_THE = 1 << 51
FLIGHT = 1 << 52
MAKES_UP = 1 << 53
ARTICLE = 1 << 54
RATE = 1 << 55
RATE_OF = 1 << 56
NUMERAL = 1 << 57
OPENER = 1 << 58
"""A word that points back or opens a breakdown by itself."""

HEADCOUNT = 1 << 59
RISING = 1 << 60
ARRIVING = 1 << 61
COUNTING = 1 << 62
SHARE = 1 << 63
PERFECT = 1 << 64
COMPARED = 1 << 65
REFUGE = 1 << 66
ORIGIN = 1 << 67
INSIDE = 1 << 68

POINTER = 1 << 69
AGENT = 1 << 70
DATED_AS = 1 << 71
DATED_BY = 1 << 72
LIST_BY = 1 << 73
CHANGE = 1 << 74
CHANGE_OF = 1 << 75
WITH = 1 << 76

HYPHEN = 1 << 77
SLASH = 1 << 78
SQUARE = 1 << 79
"""The bracket that a footnote opens with: "[3]"."""

OUT_OF = 1 << 80
APIECE = 1 << 81
ADDITIONAL = 1 << 82
COMPLEMENT = 1 << 83
POINTING = 1 << 84
ENTIRE = 1 << 85
BETWEEN = 1 << 86
TOTAL = 1 << 87
ACHIEVING = 1 << 88
NAMING = 1 << 89
PURPOSE = 1 << 90
PLACE_CLAUSE = 1 << 91
CARRYING = 1 << 92
MEANT = 1 << 93
STOPPED = 1 << 94
IN_STOCK = 1 << 95
RESULTING = 1 << 96
SURVEYED = 1 << 97
THRESHOLD = 1 << 98
AID = 1 << 99
FUTURE = 1 << 100
FALLING = 1 << 101
ROOM = 1 << 102
SHORT = 1 << 103
AMOUNTING = 1 << 104
FURTHER = 1 << 105
TALLYING = 1 << 106
LEADING = 1 << 107
EXISTENTIAL = 1 << 108
REFERRING = 1 << 109
OWN_PART = 1 << 110
POSSESSIVE = 1 << 111
STATE_LABEL = 1 << 112
GETTING = 1 << 113
FLOWING = 1 << 114
YEAR = 1 << 115
PUTTING = 1 << 116
PUT_AT = 1 << 117
RESPECTIVELY = 1 << 118
LARGEST = 1 << 119

NEGATION = 1 << 120
MERELY = 1 << 121
NONE = 1 << 122
HINDRANCE = 1 << 123
"""A word that makes what follows it untrue: by itself, "never", or before "to", "refused"."""

FUNDS = 1 << 124
DISEASE = 1 << 125
REMAINS = 1 << 126
ASYLUM = 1 << 127
VACCINE = 1 << 128
COURT = 1 << 129
ARMED = 1 << 130
LEAVING = 1 << 131
RESCUE = 1 << 132
SESSION = 1 << 133
DEPRIVATION = 1 << 134
SCHOOLING = 1 << 135
INHABITING = 1 << 136
CUSTODY = 1 << 137
HOMEWARD = 1 << 138
WARD = 1 << 139
SHARED_BY = 1 << 140
LIFE = 1 << 141
COST = 1 << 142
HAZARD = 1 << 143
POWER = 1 << 144
RELIEF = 1 << 145
TEACHING = 1 << 146
PATIENTS = 1 << 147
ILLICIT = 1 << 148
PROCEEDINGS = 1 << 149

TOPICS = (
    FUNDS
    | DISEASE
    | REMAINS
    | ASYLUM
    | VACCINE
    | COURT
    | ARMED
    | LEAVING
    | RESCUE
    | SESSION
    | DEPRIVATION
    | SCHOOLING
    | INHABITING
    | CUSTODY
    | HOMEWARD
    | WARD
    | SHARED_BY
    | LIFE
    | COST
    | HAZARD
    | POWER
    | RELIEF
    | TEACHING
    | PATIENTS
    | ILLICIT
    | PROCEEDINGS
)
"""Words that tell what a sentence is about; the other classes are of small words."""

GRAMMAR = {
    "auxiliary": AUXILIARY,
    "adverb": ADVERB,
    "determiner": DETERMINER,
    "preposition": PREPOSITION,
    "conjunction": CONJUNCTION,
    "verb": VERB,
    "pronoun": PRONOUN,
    "modal": MODAL,
    "room": ROOM,
    "short": SHORT,
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
    "amounting": AMOUNTING,
    "article": ARTICLE,
    "rate": RATE,
    "rate_of": RATE_OF,
    "breakdown": OPENER,
    "carried": OPENER,
    "number": NUMERAL,
    "headcount": HEADCOUNT,
    "rising": RISING,
    "arriving": ARRIVING,
    "counting": COUNTING,
    "share": SHARE,
    "perfect": PERFECT,
    "compared": COMPARED,
    "refuge": REFUGE,
    "origin": ORIGIN,
    "inside": INSIDE,
    "pointer": POINTER,
    "agent": AGENT,
    "dated_as": DATED_AS,
    "dated_by": DATED_BY,
    "list_by": LIST_BY,
    "change": CHANGE,
    "change_of": CHANGE_OF,
    "with": WITH,
    "out_of": OUT_OF,
    "apiece": APIECE,
    "additional": ADDITIONAL,
    "complement": COMPLEMENT,
    "pointing": POINTING,
    "entire": ENTIRE,
    "between": BETWEEN,
    "funds": FUNDS,
    "disease": DISEASE,
    "remains": REMAINS,
    "asylum": ASYLUM,
    "total": TOTAL,
    "achieving": ACHIEVING,
    "naming": NAMING,
    "purpose": PURPOSE,
    "place_clause": PLACE_CLAUSE,
    "negation": NEGATION,
    "merely": MERELY,
    "none": NONE,
    "carrying": CARRYING,
    "meant": MEANT,
    "stopped": STOPPED,
    "in_stock": IN_STOCK,
    "resulting": RESULTING,
    "vaccine": VACCINE,
    "surveyed": SURVEYED,
    "threshold": THRESHOLD,
    "aid": AID,
    "relief": RELIEF,
    "teaching": TEACHING,
    "patients": PATIENTS,
    "illicit": ILLICIT,
    "proceedings": PROCEEDINGS,
    "court": COURT,
    "armed": ARMED,
    "leaving": LEAVING,
    "rescue": RESCUE,
    "session": SESSION,
    "deprivation": DEPRIVATION,
    "schooling": SCHOOLING,
    "inhabiting": INHABITING,
    "custody": CUSTODY,
    "homeward": HOMEWARD,
    "ward": WARD,
    "hindrance": HINDRANCE,
    "future": FUTURE,
    "shared_by": SHARED_BY,
    "falling": FALLING,
    "life": LIFE,
    "cost": COST,
    "hazard": HAZARD,
    "power": POWER,
    "putting": PUTTING,
    "put_at": PUT_AT,
    "respectively": RESPECTIVELY,
    "largest": LARGEST,
    "further": FURTHER,
    "tallying": TALLYING,
    "leading": LEADING,
    "existential": EXISTENTIAL,
    "referring": REFERRING,
    "own_part": OWN_PART,
    "possessive": POSSESSIVE,
    "state_label": STATE_LABEL,
    "getting": GETTING,
    "flowing": FLOWING,
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
    ("-", HYPHEN),
    ("/", SLASH),
    ("[", SQUARE),
    ("=*", JOINT),
    ("*†‡^×x¹²³", NOTE_SIGN),
)
INSIDE_PHRASES = "-–'’\"“”"
"""Signs that may stand inside a noun phrase."""

YEAR_DIGITS = 4
CENTURIES = ("19", "20")
"""What years of reports begin with."""

MOST_WORDS = 100_000
"""Different words that are remembered."""


class WordClasses(dict[str, int]):
    """The classes of each word, read off its form when it is first met.

    ``known`` are the classes of listed words, ``heads`` the words that a word with a hyphen is a phrase by, unless it
    begins with one of ``negations``: "non-displaced".

    >>> classes = WordClasses({"fled": VERB}, {"adverb": ("ly",)}, ["displaced"], ["non"])
    >>> classes["fled"] == VERB | ALPHABETIC, classes["newly"] == ADVERB_ENDING | ALPHABETIC
    (True, True)
    >>> classes[";"] == SEMICOLON | OTHER_SIGN, classes["flood-displaced"] == PHRASE
    (True, True)
    """

    def __init__(
        self,
        known: dict[str, int],
        endings: dict[str, tuple[str, ...]],
        heads: Container[str],
        negations: Container[str],
    ) -> None:
        super().__init__()
        self.known = known
        self.endings = [(ends, ENDINGS[name]) for name, ends in endings.items()]
        self.heads = heads
        self.negations = negations

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
        elif len(word) == YEAR_DIGITS and word.isdecimal() and word.startswith(CENTURIES):
            found |= YEAR
        elif not word[0].isalnum() and word not in INSIDE_PHRASES:
            found |= OTHER_SIGN
        if "-" in word and word.rpartition("-")[2] in self.heads and word.partition("-")[0] not in self.negations:
            found |= PHRASE
        self[word] = found
        return found
