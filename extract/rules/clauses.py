"""Where the words end that can bear on a number: clauses, remarks set off, parts told of by themselves."""

from __future__ import annotations

from extract.rules.reading import NUMBER, Reading

STOPS = (";", ".")
DASHES = ("-", "–", "—")
ASIDE = 14
"""Words of a remark between commas or dashes."""


def ends_clause(reading: Reading, index: int, word: int) -> bool:
    """Whether what stands from ``index`` on tells no more of the number at ``word``."""
    token, known = reading.words[index], reading.vocabulary
    if token not in known.classes and token not in known.breakdown and token not in STOPS:
        return False
    if stops(reading, index) or breaks(reading, index) or _begins_with_some(reading, index):
        return True
    return index > word + 1 and _tells_of_part(reading, index)


def is_aside(reading: Reading, word: int) -> bool:
    """Whether a number stands in words set apart by commas: "Of 1,183 patients, ...", ", including two children,"."""
    if reading.is_a(word - 1, "partitive"):
        return True
    return any(reading.breakdown_at(at) for at in range(max(0, word - 3), word))


def after_aside(reading: Reading, index: int) -> int:
    """The word after a bracket or remark that begins at ``index``: "26 civilians, including seven children, were".

    0 where none begins.
    """
    words = reading.words
    if words[index] in DASHES and (end := _after_dashes(words, index)):
        return end
    if words[index] == "(":
        return next((at for at in range(index + 1, len(words)) if words[at] == ")"), len(words) - 1) + 1
    if words[index] != ",":
        return 0
    is_breakdown = bool(reading.breakdown_at(index + 1))
    if not is_breakdown and not reading.is_a(index + 1, "relative"):
        return 0
    end = next((at + 1 for at in range(index + 2, min(index + ASIDE, len(words))) if words[at] == ","), 0)
    return end if is_breakdown or reading.is_a(end, "auxiliary", "verb") else 0


def is_in_dashes(reading: Reading, word: int) -> bool:
    """Whether a number is one of several set off by dashes; a single one only says the same in another unit."""
    words = reading.words
    if not any(dash in words[max(0, word - ASIDE) : word] for dash in DASHES):
        return False
    start = next((at for at in range(word - 1, max(0, word - ASIDE), -1) if words[at] in DASHES), 0)
    end = _after_dashes(words, start) if start else 0
    return end > word and words[start:end].count(NUMBER) > 1


def is_whole_of_share(reading: Reading, word: int) -> bool:
    """Whether a verb before has but a share for its object: "can feed a third of the 318,000 people facing hunger"."""
    return reading.is_a(word - 1, "definite") and reading.is_a(word - 2, "of") and reading.is_a(word - 3, "share")


def breaks(reading: Reading, index: int) -> bool:
    """Whether another clause begins at a word: "but", "while"; not ", meanwhile," in the midst of one."""
    return reading.is_a(index, "breaker") and not (reading.at(index - 1) == "," == reading.at(index + 1))


def stops(reading: Reading, index: int) -> bool:
    """Whether a semicolon or full stop ends what can bear on a number; the stop of "U.S." does not."""
    return reading.words[index] == ";" or (reading.words[index] == "." and not reading.is_a(index - 1, "abbreviation"))


def is_in_relative_clause(reading: Reading, index: int) -> bool:
    """Whether a verb stands right after "who" or "that", adverbs aside: it only says which people are meant."""
    before = index if reading.is_a(index, "relative") else index - 1
    while before >= 0 and reading.is_a(before, "auxiliary", "adverb") and not reading.is_a(before, "relative"):
        before -= 1
    return reading.is_a(before, "relative")


def _tells_of_part(reading: Reading, index: int) -> bool:
    """Whether what follows is told of a part: "500 families, of whom 40 were", "5,500 cases, with 93 dying"."""
    opener = reading.breakdown_at(index)
    if opener and opener.split()[-1] in reading.vocabulary.grammar["relative"]:
        return True
    if reading.is_a(index, "relative") and reading.is_a(index - 1, "survey"):
        return True
    return reading.at(index - 1) == "," and reading.is_a(index, "absolute") and reading.at(index + 1) == NUMBER


def _begins_with_some(reading: Reading, index: int) -> bool:
    """Whether words tell on of an uncounted part only: "29 branches, some of which were destroyed"."""
    return reading.is_a(index, "share") and reading.is_a(index + 1, "of") and reading.is_a(index + 2, "relative")


def _after_dashes(words: list[str], index: int) -> int:
    """The word after figures set off by dashes that begin at ``index``: "21 bodies -- 11 men -- were found"; else 0."""
    start = index + 1 + (words[index + 1 : index + 2] == [words[index]])
    if words[start : start + 1] != [NUMBER]:
        return 0
    closing = next((at for at in range(start + 1, min(start + ASIDE, len(words))) if words[at] in DASHES), 0)
    return closing + 1 + (words[closing + 1 : closing + 2] == [words[closing]]) if closing else 0
