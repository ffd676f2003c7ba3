"""The noun phrase that a number counts: "2,307 newly displaced people"."""

from __future__ import annotations

from typing import NamedTuple

from extract.rules.reading import NUMBER, Cue, NounAt, Reading

LONGEST_GAP = 4
"""Unknown words that may stand between a number and its noun ("ready-to-eat", names, adjectives)."""

LONGEST_PARTS = 10
"""Words of a bracket that tells the parts of a number before its noun."""

LONGEST_DESCRIPTION = 2
"""Unknown words that may stand between a noun in the singular and the noun that it describes."""

_AKIN = {"person": ("person", "household"), "household": ("person", "household")}


class Counted(NamedTuple):
    """A number's noun phrase, from word ``start`` to before word ``end``; ``inside`` are the cues before its noun."""

    start: int
    end: int
    noun: NounAt | None
    inside: tuple[Cue, ...]


def counted_by(reading: Reading, at: int) -> Counted:
    """The noun phrase to the right of the number at word ``at``; without a noun its span is empty."""
    if reading.is_a(at + 1, "of") and reading.is_a(at + 2, "which", "pointer"):
        return _what_points_back(reading, at)
    start = index = _after_determiners(reading, at + 1)
    noun: NounAt | None = None
    inside: list[Cue] = []
    gap = 0
    while index < len(reading.words) and gap <= LONGEST_GAP:
        found, cues = reading.nouns.get(index), reading.cues.get(index, [])
        participles = [cue for cue in cues if cue.form == "participle"]
        if found and not (noun and any(cue.form != "before" for cue in cues)):
            noun, index, gap = found, found.end, 0
            inside.extend(participles if not found.noun.indicator else ())
        elif reading.at(index) == "," or reading.is_a(index, "conjunction"):
            joined = _joined(reading, index, noun)
            if not joined and (noun or not gap):
                break
            noun, index = joined, reading.nouns[index + 1].end if joined else index + 1
        elif noun and (head := _head_behind(reading, noun, index)):
            noun, index = head, head.end
        elif not noun and _only_describes(reading, index):
            index, gap = index + 1, gap + 1
        elif noun is None and _is_aside(reading, index, gap):
            index += 3
        elif noun or _ends_phrase(reading, index, cues):
            break
        elif participles:
            inside.extend(participles)
            end = max(cue.end for cue in participles)
            index = next((at for at in range(index + 1, end) if at in reading.nouns), end)
        else:
            index, gap = index + 1, gap + 1
    if noun is None:
        return Counted(at + 1, at + 1, None, ())
    return Counted(start, noun.end, noun, tuple(cue for cue in inside if cue.start < noun.end))


def points_back(reading: Reading, word: int) -> bool:
    """Whether words that stand for what was counted before follow a number: "10 of which are", "three of them".

    Before another number they open its own clause: "5,000, of which 300 are women".
    """
    is_pointer = reading.is_a(word + 1, "of") and reading.is_a(word + 2, "which", "pointer")
    return is_pointer and reading.at(word + 3) != NUMBER


def _what_points_back(reading: Reading, word: int) -> Counted:
    """What "six of them" counts: the noun beside those words, as in "six of them children", or none."""
    if not points_back(reading, word):
        return Counted(word + 1, word + 1, None, ())
    beside = reading.nouns.get(word + 3)
    return Counted(word + 3, beside.end if beside else word + 3, beside, ())


def is_whole(reading: Reading, word: int) -> bool:
    """Whether a number is the whole of another: "4 million of the 7 million people in need"."""
    before = word - 1 if not reading.is_a(word - 1, "article") else word - 2
    return reading.is_a(before, "part_of")


def _joined(reading: Reading, index: int, noun: NounAt | None) -> NounAt | None:
    """The head of two nouns that are joined at ``index``: "refugees and migrants", "IDP and refugee households"."""
    following = reading.nouns.get(index + 1)
    if noun is None or following is None or reading.at(index) == ",":
        return None
    if following.noun.kind not in _AKIN.get(noun.noun.kind, (noun.noun.kind,)):
        return None
    return noun if reading.at(noun.end - 1).endswith(reading.vocabulary.endings["plural"]) else following


def _is_aside(reading: Reading, index: int, gap: int) -> bool:
    """Whether one word or share in brackets parts a number and its noun: "35 watery (AWD) cases", "28 (72%) cases"."""
    if reading.at(index) != "(" or reading.at(index + 2) != ")":
        return False
    share = reading.numbers.get(index + 1)
    return share.kind == "percent" if share else bool(gap) and reading.at(index + 1).isalpha()


def _only_describes(reading: Reading, index: int) -> bool:
    """Whether a word such as "reported" stands between a number and its noun: "300 reported deaths"."""
    if not reading.is_a(index, "attributive"):
        return False
    following = reading.at(index + 1)
    is_open = following.isalpha() and not reading.is_a(index + 1, "preposition", "article", "relative", "pronoun")
    return index + 1 in reading.nouns or following == "," or is_open


def _head_behind(reading: Reading, noun: NounAt, index: int) -> NounAt | None:
    """The noun that a noun in the singular and unknown words only describe: "300 patient care consultations"."""
    single, word = reading.vocabulary.single, reading.at(noun.end - 1)
    plurals = (single.get(word + ending) for ending in reading.vocabulary.endings["plural"])
    if not any(entry and entry.noun for entry in plurals):
        return None
    for at in range(index, index + LONGEST_DESCRIPTION):
        if not reading.at(at).isalpha() or at in reading.cues or reading.at(at) in reading.vocabulary.classes:
            return None
        if at + 1 in reading.nouns:
            return reading.nouns[at + 1]
    return None


def _ends_phrase(reading: Reading, index: int, cues: list[Cue]) -> bool:
    """Whether the words of a noun phrase end before the word at ``index``."""
    word = reading.at(index)
    is_word = word[0].isalnum() or word in "-–'’\"“”"
    is_verb = any(cue.form == "after" for cue in cues)
    if reading.is_a(index, "attributive") and reading.is_a(index - 1, "of", "article") and index + 1 in reading.nouns:
        return False
    return (
        word == NUMBER or not is_word or is_verb or word in reading.vocabulary.stops or reading.is_a(index, "article")
    )


def _after_determiners(reading: Reading, index: int) -> int:
    """Skip "of", "of the", "of these", footnote signs, and brackets: "(7) samples", "150,000 (IDPs)"."""
    is_in_bracket = reading.at(index - 2) == "(" and reading.at(index) == ")"
    if is_in_bracket and (_says_again(reading, index - 3) or _is_share_of(reading, index - 1)):
        index += 1
    while reading.at(index) and reading.at(index) in "*†‡^×x¹²³":
        index += 1
    if reading.at(index) == "[" and reading.at(index + 2) == "]":
        index += 3
    if reading.at(index) == "(" and (behind := _behind_parts(reading, index)):
        return behind
    glossed = reading.nouns.get(index + 1) if reading.at(index) == "(" else None
    if glossed and reading.at(glossed.end) == ")":
        return index + 1
    if reading.is_a(index, "of"):
        index += 1
        while reading.is_a(index, "determiner"):
            index += 1
    return index


def _behind_parts(reading: Reading, index: int) -> int:
    """The noun behind a bracket that tells the parts of its number: "120 (70 women, 50 men) aid workers"; or 0."""
    end = next((at for at in range(index + 2, index + LONGEST_PARTS) if reading.at(at) == ")"), 0)
    has_parts = any(reading.at(at) == NUMBER or reading.at(at)[:1].isdigit() for at in range(index + 1, end))
    is_label = index - 1 in reading.nouns_ending or reading.at(index - 2) in ("", ":")
    return end + 1 if has_parts and end + 1 in reading.nouns and not is_label else 0


def _is_share_of(reading: Reading, word: int) -> bool:
    """Whether a share in brackets goes on with its whole: "half (53 per cent) of the raids"."""
    share = reading.numbers.get(word)
    return share is not None and share.kind == "percent" and reading.is_a(word + 2, "of")


def _says_again(reading: Reading, index: int) -> bool:
    """Whether a number alone in brackets goes on with its sentence: "seven (7) samples", "there were (3) new cases"."""
    return index < 0 or reading.is_a(index, "number", "verb", "auxiliary", "preposition", "determiner")
