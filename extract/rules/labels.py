"""Labels: the words that stand before their number: "Deaths: 12", "People in need 4.1 million"."""

from __future__ import annotations

from collections.abc import Iterator

from extract.rules.counted import counted_by
from extract.rules.figure import OBJECT_OF_VERB, WHERE, Choice
from extract.rules.reading import NUMBER, NounAt, Reading

LABEL_REACH = 10
"""Words to the left of a number in which its label is looked for."""

LONGEST_SUBJECT = 24
"""Words from "the number of" to its number."""

LONGEST_LABEL = 12
"""Words of a label before its number."""

COLONS = ":–—"
JOINTS = ":–-—=(|*"
"""Signs between a label and its number."""

BREAKS = ",;.:()"


def labels_come_first(reading: Reading) -> bool:
    """Whether each number of a sentence stands behind its label: "Deaths 316  Injured 1,248", "In need: 650,000"."""
    words, numbers = reading.words, list(reading.numbers)
    if any(number.spelled for number in reading.numbers.values()):
        return False
    if len(numbers) > 1 and all(word in reading.nouns_ending for word in numbers):
        return counted_by(reading, numbers[-1]).noun is None
    last = len(words) - 1
    while last >= 0 and words[last] in "*+).%":
        last -= 1
    if last < 1 or words[last] != NUMBER or words[0] == NUMBER or len(words) > LONGEST_LABEL * len(numbers):
        return False
    known = 0
    for previous, word in zip([-1, *numbers], numbers, strict=False):
        label = range(previous + 1, word)
        if not label or any(reading.is_a(at, "verb", "conjunction") or words[at] in "(," for at in label):
            return False
        known += any(at in reading.nouns or at in reading.cues for at in label)
    return 2 * known >= len(numbers)


def label_of(reading: Reading, word: int) -> NounAt | None:
    """The noun that a number stands behind: "Deaths: 12", "the death toll rose to 12", "Returnees 91,828".

    Behind a verb only a noun that says what happened is a label: in "partners reached 500", "partners" is none.
    """
    index, through_verb = word, False
    while index > max(0, word - LABEL_REACH):
        if nearest := reading.nouns_ending.get(index):
            head = _head(reading, nearest)
            is_place = head.noun.kind in WHERE and reading.at(word - 1) == "("
            return head if head.noun.indicator or not (through_verb or is_place or index == word) else None
        token = reading.at(index - 1)
        if reading.is_a(index - 1, "relative") and reading.is_a(index - 2, "preposition"):
            return None
        if not _is_link(reading, index - 1) and not (through_verb and _may_stand_before_verb(reading, index - 1)):
            return None
        through_verb = through_verb or token.isalpha()
        index -= 1
    return None


def says_itself(reading: Reading, word: int) -> bool:
    """Whether what happened stands right after a number in brackets or a list: "casualties (12 killed, 30 hurt)"."""
    headless = [cue for cue in reading.cues.get(word + 1, ()) if cue.form == "participle" and cue.rule.alone]
    if not headless or reading.at(headless[-1].end) in COLONS:
        return False
    return reading.at(word - 1) in ("(", ":", ",") or reading.is_a(word - 1, "conjunction")


def label_start(reading: Reading, word: int) -> int:
    """The first word of the label of a number; the number itself where none is.

    A label ends in a colon or dash right before the number, or is the subject of its verb: "the number of those in
    camps had risen to 500".
    """
    if not word or reading.at(word - 1) not in COLONS:
        return _counted_subject(reading, word)
    start = word - 1
    while start > 0 and word - start < LONGEST_LABEL and reading.at(start - 1) not in (*BREAKS, NUMBER):
        start -= 1
    return start


def _counted_subject(reading: Reading, word: int) -> int:
    """The word after "the number of" where only its phrase and a verb of counting stand before the number."""
    index = word
    while index > 0 and _is_link(reading, index - 1):
        index -= 1
    if index == word or not any(reading.is_a(at, "verb") for at in range(index, word)):
        return word
    for at in range(index - 1, max(0, word - LONGEST_SUBJECT), -1):
        if reading.at(at) in (*BREAKS, NUMBER):
            break
        if reading.is_a(at, "of") and reading.is_a(at - 1, "number_of"):
            return at + 1
    return word


def _is_link(reading: Reading, index: int) -> bool:
    """Whether a word may stand between a label and its number: "stands at", "rose to", a dash."""
    token = reading.at(index)
    return token.endswith(reading.vocabulary.endings["adverb"]) or token in JOINTS or reading.is_a(index, "link")


def first_noun(reading: Reading, start: int, end: int) -> NounAt | None:
    """The first noun between two words; it is the head of a label such as "Refugees in neighbouring countries"."""
    return next((reading.nouns[index] for index in range(start, end) if index in reading.nouns), None)


def by_label_words(reading: Reading, start: int, word: int, kind: str) -> Iterator[Choice]:
    """Cues anywhere in a label that stands before its number: "People in need of shelter: 3,000"."""
    for index in range(start, word):
        for cue in reading.cues.get(index, ()):
            if (indicator := cue.rule.indicator_for(kind)) and cue.end <= word:
                score = OBJECT_OF_VERB + cue.rule.weight + (cue.end - cue.start)
                yield Choice(score, indicator, cue.rule.name, "label before the number", cue.span, unit=cue.rule.alone)


def _may_stand_before_verb(reading: Reading, index: int) -> bool:
    """Whether a word can lie between a label and the verb of its number: "the number of IDPs in 2018 peaked at"."""
    token = reading.at(index)
    if reading.at(index - 1) == "," == reading.at(index + 1) and reading.is_a(index, "pronoun"):
        return True
    return token == "," or token[0].isdigit() or reading.is_a(index, "preposition", "determiner")


def _head(reading: Reading, nearest: NounAt) -> NounAt:
    """The first noun that says what happened in the phrase that ends in ``nearest``: "confirmed cases by district"."""
    head, index = nearest, nearest.start
    while index > max(0, nearest.start - LABEL_REACH):
        token = reading.at(index - 1)
        if token in BREAKS or token == NUMBER or reading.is_a(index - 1, "verb"):
            break
        if (found := reading.nouns_ending.get(index)) and found.noun.indicator:
            head = found
        index -= 1
    return head
