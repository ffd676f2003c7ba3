"""The cues of a sentence that bear on one number, each with its weight."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from extract.rules import figure as weights
from extract.rules.clauses import (
    after_aside,
    begins_main_clause,
    bracket_before,
    ends_cell,
    is_aside,
    is_participle_clause,
    tells_of_a_part,
)
from extract.rules.counted import Counted, is_whole
from extract.rules.figure import WHERE, Choice
from extract.rules.reading import NUMBER, Cue, NounAt, Reading, is_passive
from extract.rules.vocabulary import Noun, Vocabulary

AFTER_REACH = 18
BEFORE_REACH = 26
"""Words to either side of a number in which its verb is looked for."""

VERB_BEHIND_ASIDE = 5
"""Words behind a remark, however long it is, in which its verb is looked for: "- most of them women - were killed"."""

ANOTHER_NUMBER_AFTER = 14.0
ANOTHER_NUMBER_BEFORE = 8.0
NUMBER_OF_ITS_OWN = 5.0
SAME_LIST = 3.0
OUT_OF_BRACKET = 5.0
ANOTHER_VERB = 5.0
COMMA = 1.7
RELATIVE = 2.0
SMALL_WORD = 0.1
"""What it costs to pass over such a word on the way from a number to a cue; any other word costs 1."""

NEXT = 0.5
"""The cost up to which a cue stands right beside its number."""

PER_WORD_AFTER = 2.0
PER_WORD_PARTICIPLE = 3.0
PER_WORD_BEFORE = 1.4
PER_WORD_TO = 0.9
"""What a unit of cost takes from a weight; less before "to" and "for", which reach far: "kits through NGOs to 500"."""

CASES = frozenset(("case",))
"""The kinds of a rule that holds for nothing but cases: it harms no place."""

WEAK_KINDS = frozenset(("service", "site", "goods", "team", "dose", "session"))
WEAK_INDICATORS = frozenset(("personnel",))
"""What a noun of these kinds and indicators says by itself is worth little."""

RELATIVE_CLAUSE = "verb of a relative clause"

SHARES_BY_ADJACENT_WORDS = frozenset(("funding_received",))
"""Indicators that a bare percentage may take from farther off than the words right beside it."""


def by_verb_after(reading: Reading, word: int, counted: Counted, kind: str) -> Iterator[Choice]:
    """Verbs and participles to the right, whose subject is the counted noun."""
    index, cost, crossed, relative, told = counted.end, 0.0, False, False, 0
    limit = min(len(reading.words), counted.end + AFTER_REACH) if reading.cues else 0
    stops_at_comma = is_aside(reading, word)
    while index < limit:
        token = reading.words[index]
        if skipped := after_aside(reading, index):
            if reading.is_a(skipped, "auxiliary"):
                limit = max(limit, min(len(reading.words), skipped + VERB_BEHIND_ASIDE))
            index = skipped
            continue
        relative = relative or reading.is_a(index, "relative" if index == counted.end else "describing")
        if relative and told and index >= told and begins_main_clause(reading, index):
            relative, cost = False, 0.0
        for cue in reading.cues.get(index, ()):
            if choice := _subject_of(reading, cue, counted, kind, cost):
                told = max(told, cue.end)
                yield choice._replace(how=RELATIVE_CLAUSE) if relative else choice
        if token == "," and tells_of_a_part(reading, index):
            break
        ends = token in ";.)" or reading.is_a(index, "breaker") or (token == "," and stops_at_comma)
        ends = ends or (token == "," and is_participle_clause(reading, index + 1))
        if ends or _is_another_verb(reading, index, counted, kind) or (crossed and reading.is_a(index, "subject")):
            break
        if token == NUMBER:
            crossed = True
            has_verb = bool(reading.cues.get(index + 1)) or reading.is_a(index + 1, "auxiliary")
            is_listed = not has_verb and _only_joins(reading, counted.end, index)
            if not is_listed and reading.is_a(index - 1, "conjunction"):
                break
            is_inside = reading.is_a(index - 1, "preposition")
            cost += SAME_LIST if is_listed else NUMBER_OF_ITS_OWN if is_inside else ANOTHER_NUMBER_AFTER
        else:
            cost += _cost(token, reading.vocabulary)
        index += 1


def by_verb_before(reading: Reading, word: int, kind: str, label: NounAt | None) -> Iterator[Choice]:
    """Verbs and nouns of action to the left, whose object is the counted noun.

    A verb between a label and its number ("the number of cases reached 500") has the label for its subject.
    """
    index, cost = word, 0.0
    is_listed = reading.at(word - 1).endswith(",")
    is_in_clause = reading.is_a(word - 1, "relative") and reading.at(word - 2) == ","
    limit = max(0, word - BEFORE_REACH) if reading.cues and not is_in_clause else word
    per_word = PER_WORD_TO if reading.is_a(word - 1, "recipient") else PER_WORD_BEFORE
    is_where = kind in WHERE and reading.is_a(word - 1, "preposition")
    is_where_known = kind in WHERE and reading.is_a(word - 1, "definite") and reading.is_a(word - 2, "preposition")
    while index > limit:
        ending = reading.cues_ending.get(index, ())
        for cue in ending:
            indicator = _indicator(cue, kind, cost)
            has_subject = label is not None and cue.start >= label.end
            if not indicator or cue.form == "after" or has_subject or (is_where and cue.end < word):
                continue
            if (is_where_known and indicator not in weights.HARM) or _is_counted(reading, cue, word):
                continue
            ends = reading.is_a(cue.end, "agent") or (kind == "alone" and is_listed)
            if ends and is_passive(reading, cue.start):
                continue
            is_verb = cue.form == "before" or not (cue.passive or _describes(reading, cue, word))
            base = weights.OBJECT_OF_VERB if is_verb else weights.PASSIVE_BEFORE
            score = base - per_word * cost + cue.rule.weight + 0.5 * (cue.end - cue.start)
            yield Choice(score, indicator, cue.rule.name, "verb before the number", cue.span, unit=cue.rule.alone)
        token = reading.words[index - 1]
        if kind == "percent" and reading.breakdown_at(index - 1):
            break
        if token in ";." or (index < word and (reading.is_a(index - 1, "breaker") or ends_cell(reading, index - 1))):
            break
        if token == ")":
            index = bracket_before(reading.words, index - 1)
            continue
        if token == NUMBER:
            cost += ANOTHER_NUMBER_BEFORE * (2 if is_whole(reading, word) else 1)
        elif token in "(:":
            cost += OUT_OF_BRACKET
        elif any(cue.form == "after" for cue in ending):
            cost += ANOTHER_VERB
        else:
            cost += _cost(token, reading.vocabulary)
        index -= 1


def by_participle_inside(counted: Counted, kind: str) -> Iterator[Choice]:
    """Participles between the number and its noun: "2,307 newly displaced people"."""
    for cue in counted.inside:
        if indicator := cue.rule.indicator_for(kind):
            score = weights.PARTICIPLE_INSIDE + cue.rule.weight
            yield Choice(score, indicator, cue.rule.name, "participle before the noun", cue.span)


def by_noun(noun: Noun | None, is_label: bool, is_percent: bool, is_definite: bool) -> Iterator[Choice]:
    """What the noun says by itself. "The three camps" says nothing: they were counted before."""
    if noun is None or not noun.indicator:
        return
    is_weak = noun.kind in WEAK_KINDS or noun.indicator in WEAK_INDICATORS
    if is_weak and (is_percent or is_definite):
        return
    score = weights.FIRM_NOUN if noun.firm else weights.STATE_NOUN if is_weak else weights.STATUS_NOUN
    if is_label:
        score = weights.NOUN_LABEL if noun.firm and noun.indicator != "other" else weights.PARTICIPLE_AFTER
    yield Choice(score, noun.indicator, noun.name, "label before the number" if is_label else "counted noun")


def by_place_of_harm(reading: Reading, kind: str, is_definite: bool) -> Iterator[Choice]:
    """Places in which people were killed, displaced or fell ill are affected: "in 25 districts"."""
    if kind != "place" or is_definite:
        return
    cues = (
        (cue.rule.indicator, cue.rule.name, cue.span)
        for start, cues in reading.cues.items()
        for cue in cues
        if "-" not in reading.words[start] and cue.rule.kinds != CASES
    )
    nouns = ((at.noun.indicator, at.noun.name, (at.start, at.end)) for at in reading.nouns.values())
    for found in (cues, nouns):
        for indicator, name, span in found:
            if indicator in weights.HARM:
                yield Choice(weights.PLACE_OF_HARM, "affected", name, "place of what the sentence tells", span)
                return


def _subject_of(reading: Reading, cue: Cue, counted: Counted, kind: str, cost: float) -> Choice | None:
    """The choice of a verb or participle after a noun; None where it is not the noun's."""
    indicator = _indicator(cue, kind, cost)
    if not indicator or cue.form == "before" or _takes_object(reading, cue) or _describes_another(reading, cue):
        return None
    if cost > 1 and cue.form == "after" and cue.start in reading.nouns:
        return None
    if cue.passive or (cue.form == "after" and not _is_modifier(reading, cue.start)):
        score, how = weights.SUBJECT_OF_VERB - PER_WORD_AFTER * cost, "verb after the number"
    elif counted.noun is None and cost <= 1:
        score, how = weights.HEADLESS_PARTICIPLE - PER_WORD_AFTER * cost, "participle right after the number"
    else:
        base = weights.PARTICIPLE_NEXT if cost < 1 else weights.PARTICIPLE_AFTER
        score, how = base - PER_WORD_PARTICIPLE * cost, "participle after the noun"
    return Choice(score + cue.rule.weight, indicator, cue.rule.name, how, cue.span, unit=cue.rule.alone)


def _is_another_verb(reading: Reading, index: int, counted: Counted, kind: str) -> bool:
    """Whether a verb begins at ``index`` that governs what comes after it: "500 families, providing 300 kits"."""
    if index <= counted.end or index not in reading.cues or index in reading.nouns:
        return False
    begins = not reading.is_a(index, "preposition") and not reading.is_a(index - 1, "auxiliary")
    noun = reading.nouns_ending.get(index)
    is_beside_counted = noun is not None and reading.at(noun.start - 1) == NUMBER
    begins = begins and not (is_beside_counted and any(cue.form == "participle" for cue in reading.cues[index]))
    return any(
        _takes_object(reading, cue) or (begins and cue.form == "before" and bool(cue.rule.indicator_for(kind)))
        for cue in reading.cues.get(index, ())
    )


def _is_counted(reading: Reading, cue: Cue, word: int) -> bool:
    """Whether a cue is the noun of another number, and this one's says what it is: "eight cases and 115 contacts"."""
    own = reading.nouns.get(word + 1)
    if own is None or not own.noun.indicator or cue.form != "before" or cue.end >= word:
        return False
    return cue.start in reading.nouns and reading.at(cue.start - 1) == NUMBER


def _takes_object(reading: Reading, cue: Cue) -> bool:
    """Whether a participle is an active verb, for a number stands right after it: "and wounded 30"."""
    if cue.form != "participle" or cue.passive or reading.is_a(cue.end - 1, "preposition"):
        return False
    index = cue.end
    while reading.is_a(index, "determiner", "adverb") and not reading.is_a(index, "preposition"):
        index += 1
    return reading.at(index) == NUMBER


def _describes_another(reading: Reading, cue: Cue) -> bool:
    """Whether a participle behind an article describes the noun after it: "individuals from the affected camps"."""
    is_bare = cue.form == "participle" and not cue.passive
    return is_bare and cue.end in reading.nouns and reading.is_a(cue.start - 1, "determiner")


def _indicator(cue: Cue, kind: str, cost: float) -> str:
    """The indicator a cue gives to a kind; a bare percentage takes one from the words right beside it only."""
    if kind == "percent" and cost > NEXT and cue.rule.indicator not in SHARES_BY_ADJACENT_WORDS:
        return ""
    return cue.rule.indicator_for(kind)


def _is_modifier(reading: Reading, index: int) -> bool:
    """Whether words after a noun only describe it: "children with measles", but not "children are in need"."""
    is_participle = reading.at(index).endswith(reading.vocabulary.endings["modifier"])
    is_noun = reading.is_a(index - 1, "preposition") and not reading.is_a(index - 1, "recipient")
    describes = is_participle or is_noun or reading.is_a(index, "preposition")
    return describes and not reading.is_a(index - 1, "auxiliary")


def _describes(reading: Reading, cue: Cue, word: int) -> bool:
    """Whether a participle describes a noun: "displaced people", or a counted one, "300 houses damaged and 20"."""
    if cue.end == word:
        return False
    if (reading.is_a(cue.end, "conjunction") or reading.at(cue.end) == ",") and reading.at(cue.end + 1) == NUMBER:
        return True
    start = cue.start - reading.is_a(cue.start - 1, "adverb")
    noun = reading.nouns_ending.get(start)
    if noun is None:
        return cue.end in reading.nouns or reading.at(cue.start - 1) == NUMBER
    return NUMBER in reading.words[max(0, noun.start - 3) : noun.start]


def _only_joins(reading: Reading, start: int, end: int) -> bool:
    """Whether only a comma, "and" or "of the" lies between: "12 women and 5 men", "nine of the 11 guards"."""
    return all(reading.at(at) == "," or reading.is_a(at, "conjunction", "of_the") for at in range(start, end))


@lru_cache(maxsize=50_000)
def _cost(word: str, vocabulary: Vocabulary) -> float:
    if word in vocabulary.grammar["small"] or word.endswith(vocabulary.endings["adverb"]):
        return RELATIVE if word in vocabulary.grammar["relative"] else SMALL_WORD
    return COMMA if word == "," else 1.0
