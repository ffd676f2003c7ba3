"""The phrases of the vocabulary in a sentence's words, those with an aside or a year in them too."""

from __future__ import annotations

from extract.rules.classes import ALPHABETIC, CLOSING, DETERMINER, NUMBER_HERE, OPENING, PHRASE, PREPOSITION, YEAR
from extract.rules.vocabulary import SAYS_NOTHING, Branch, Entry, said_by_head

GLOSS = 3
"""Words of a short form in brackets, with these: "(CT)"."""

YEAR_TOLD = 2
"""Words of a year with its preposition: "in 2017"."""

ASIDE_REACH = 6
"""Words before such an aside from which a phrase may go on behind it."""


def phrases_of(words: list[str], classes: list[int], phrases: dict[str, Branch]) -> list[tuple[int, Entry]]:
    """What the longest phrase of the vocabulary at each word says, by that word."""
    found: list[tuple[int, Entry]] = []
    following = [*words, ""]
    for index in [index for index, here in enumerate(classes) if here & PHRASE]:
        word = words[index]
        if word not in phrases:
            found.append((index, said_by_head(phrases, word)))
            continue
        entry, further = phrases[word]
        at = index + 1
        while branch := further.get(following[at]):
            entry, further = branch
            at += 1
        if entry is not SAYS_NOTHING:
            found.append((index, entry))
    return found


def around_asides(words: list[str], classes: list[int], phrases: dict[str, Branch]) -> list[tuple[int, Entry]]:
    """What phrases say that an aside stands in the middle of: "cash transfers (CT) to 500 families"."""
    found = []
    for aside in range(len(words) - 2):
        width = _width_of_aside(classes, aside)
        if not width:
            continue
        first, behind = max(0, aside - ASIDE_REACH + 1), aside + width
        around = [*range(first, aside), *range(behind, min(behind + ASIDE_REACH, len(words)))]
        near = [words[at] for at in around], [classes[at] for at in around]
        for index, entry in phrases_of(*near, phrases):
            before = aside - first - index
            if before > 0:
                found.append((first + index, _longer_than(before, entry, width)))
    return found


def _width_of_aside(classes: list[int], at: int) -> int:
    """The words of an aside at a word: "(CT)", the year of "the 2017 plan" or "needs in 2024:"; none where none is."""
    here, after, beyond = classes[at : at + GLOSS]
    if here & OPENING:
        return GLOSS if beyond & CLOSING and not after & NUMBER_HERE else 0
    if here & YEAR:
        return int(classes[at - 1] & DETERMINER != 0 and after & ALPHABETIC != 0)
    return YEAR_TOLD if after & YEAR and here & PREPOSITION else 0


def _longer_than(least: int, entry: Entry, width: int) -> Entry:
    """What only the longer phrases of an entry say, an aside of ``width`` words inside them."""
    return Entry(
        entry.noun if entry.noun_length > least else None,
        entry.noun_length + width,
        tuple((length + width, rule, form) for length, rule, form in entry.cues if length > least),
        tuple((length + width, name) for length, name in entry.cancels if length > least),
        "",
    )
