"""The cues of a sentence that bear on one number, each with its weight."""

from __future__ import annotations

from collections.abc import Iterator

from extract.rules import figure as weights
from extract.rules.classes import (
    ADVERB,
    ADVERB_ENDING,
    AGENT,
    AUXILIARY,
    BAR,
    BREAKDOWN_HERE,
    BREAKER,
    CLOSING,
    COLON,
    COMMA,
    CONJUNCTION,
    CUE_BEFORE,
    CUE_HERE,
    DEFINITE,
    DESCRIBING,
    DETERMINER,
    MODIFIER_ENDING,
    NOUN_HERE,
    NUMBER,
    NUMBER_HERE,
    OF_THE,
    OPENING,
    PART_OF,
    PERFECT,
    PREPOSITION,
    RECIPIENT,
    RELATIVE,
    SEMICOLON,
    STOP,
    SUBJECT,
)
from extract.rules.clauses import (
    DASHES,
    after_aside,
    begins_main_clause,
    bracket_before,
    ends_cell,
    is_aside,
    is_participle_clause,
    tells_of_a_part,
)
from extract.rules.counted import WHERE, Counted, is_whole
from extract.rules.figure import Choice
from extract.rules.reading import Cue, NounAt, Reading, before_adverbs, is_passive
from extract.rules.vocabulary import Noun

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
COMMA_SIGN = 1.7
RELATIVE_WORD = 2.0
SMALL_WORD = 0.1
"""What it costs to pass over such a word on the way from a number to a cue; any other word costs 1."""

NEXT = 0.5
"""The cost up to which a cue stands right beside its number."""

PER_WORD_AFTER = 2.0
PER_WORD_PARTICIPLE = 3.0
PER_WORD_BEFORE = 1.4
PER_WORD_TO = 0.9
"""What a unit of cost takes from a weight; less before "to" and "for", which reach far: "kits through NGOs to 500"."""

SMALL = ADVERB | ADVERB_ENDING | AUXILIARY | DETERMINER | RELATIVE
ENDS = SEMICOLON | STOP | CLOSING | BREAKER
ASIDE_OPENS = COMMA | OPENING | DASHES
TELLS_AFTER = ASIDE_OPENS | ENDS | NUMBER_HERE | CUE_HERE | DESCRIBING | SUBJECT
TELLS_BEFORE = ENDS | OPENING | COLON | BAR | NUMBER_HERE | BREAKDOWN_HERE
"""What must be looked at on the way from a number to a verb after or before it; other words only cost their passing."""

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
    classes = reading.classes
    index, cost, crossed, told = counted.end, 0.0, False, 0
    limit = min(reading.last_cue_start + 1, counted.end + AFTER_REACH)
    relative = bool(classes[index] & RELATIVE)
    is_part = kind == "money" and classes[counted.end] & PART_OF
    while index < limit:
        here = classes[index]
        if not (here & TELLS_AFTER or (relative and told)):
            cost += _cost(here) if here & SMALL else 1.0
            index += 1
            continue
        if here & ASIDE_OPENS and (skipped := after_aside(reading, index)):
            if classes[skipped] & AUXILIARY:
                limit = max(limit, min(reading.last_cue_start + 1, skipped + VERB_BEHIND_ASIDE))
            index = skipped
            continue
        relative = relative or (index > counted.end and bool(here & DESCRIBING))
        if relative and told and index >= told and begins_main_clause(reading, index):
            relative, cost = False, 0.0
        for cue in reading.cues[index] if here & CUE_HERE else ():
            if choice := _subject_of(reading, cue, counted, kind, cost):
                told = max(told, cue.end)
                if relative:
                    choice.how = RELATIVE_CLAUSE
                yield choice
        if here & ENDS or (here & COMMA and _ends_at_comma(reading, index, word)):
            break
        if here & SUBJECT and (crossed or classes[index - 1] & RELATIVE):
            break
        is_of_whole = is_part and classes[index - 1] & NUMBER_HERE
        if here & CUE_HERE and not is_of_whole and _is_another_verb(reading, index, counted, kind):
            break
        if here & NUMBER_HERE:
            crossed = True
            has_verb = classes[index + 1] & (CUE_HERE | AUXILIARY)
            is_listed = not has_verb and _only_joins(reading, counted.end, index)
            if not is_listed and classes[index - 1] & CONJUNCTION:
                break
            is_inside = is_part or classes[index - 1] & PREPOSITION
            cost += SAME_LIST if is_listed else NUMBER_OF_ITS_OWN if is_inside else ANOTHER_NUMBER_AFTER
        else:
            cost += _cost(here)
        index += 1


def by_verb_before(reading: Reading, word: int, kind: str, label: NounAt | None) -> Iterator[Choice]:
    """Verbs and nouns of action to the left, whose object is the counted noun.

    A verb between a label and its number ("the number of cases reached 500") has the label for its subject.
    """
    classes = reading.classes
    index, cost = word, 0.0
    before = classes[word - 1]
    is_in_clause = before & RELATIVE and classes[word - 2] & COMMA
    limit = max(reading.first_cue_end - 1, word - BEFORE_REACH) if reading.cues and not is_in_clause else word
    is_listed = kind == "alone" and reading.at(word - 1).endswith(",")
    per_word = PER_WORD_TO if before & RECIPIENT else PER_WORD_BEFORE
    is_where = kind in WHERE and before & PREPOSITION
    is_where_known = kind in WHERE and before & DEFINITE and classes[word - 2] & PREPOSITION
    while index > limit:
        is_beside_verb = False
        for cue in reading.cues_ending[index] if classes[index] & CUE_BEFORE else ():
            if cue.form == "after":
                is_beside_verb = True
                continue
            indicator = _indicator(cue, kind, cost)
            has_subject = label is not None and cue.start >= label.end
            if not indicator or has_subject or (is_where and cue.end < word):
                continue
            if (is_where_known and indicator not in weights.HARM) or _is_counted(reading, cue, word):
                continue
            if (is_listed or classes[cue.end] & AGENT) and is_passive(classes, cue.start):
                continue
            is_verb = cue.form == "before" or not (cue.passive or _describes(reading, cue, word))
            base = weights.OBJECT_OF_VERB if is_verb else weights.PASSIVE_BEFORE
            score = base - per_word * cost + cue.rule.weight + 0.5 * (cue.end - cue.start)
            yield Choice(score, indicator, cue.rule.name, "verb before the number", cue.span, unit=cue.rule.alone)
        before = classes[index - 1]
        if not (before & TELLS_BEFORE or is_beside_verb):
            cost += _cost(before) if before & (SMALL | COMMA) else 1.0
            index -= 1
            continue
        if before & (SEMICOLON | STOP) or (before & BREAKDOWN_HERE and kind == "percent"):
            break
        if index < word and (before & BREAKER or ends_cell(reading, index - 1)):
            break
        if before & CLOSING:
            index = bracket_before(reading, index - 1)
            continue
        if before & NUMBER_HERE:
            cost += ANOTHER_NUMBER_BEFORE * (2 if is_whole(reading, word) else 1)
        elif before & (OPENING | COLON):
            cost += OUT_OF_BRACKET
        elif is_beside_verb:
            cost += ANOTHER_VERB
        else:
            cost += _cost(before)
        index -= 1


def by_participle_inside(counted: Counted, kind: str) -> Iterator[Choice]:
    """Participles between the number and its noun: "2,307 newly displaced people"."""
    for cue in counted.inside:
        if indicator := cue.rule.by_kind.get(kind, ""):
            score = weights.PARTICIPLE_INSIDE + cue.rule.weight
            yield Choice(score, indicator, cue.rule.name, "participle before the noun", cue.span)


def by_noun(noun: Noun, is_label: bool, is_percent: bool, is_definite: bool) -> Iterator[Choice]:
    """What the noun says by itself. "The three camps" says nothing: they were counted before."""
    is_weak = noun.kind in WEAK_KINDS or noun.indicator in WEAK_INDICATORS
    if is_weak and (is_percent or is_definite):
        return
    score = weights.FIRM_NOUN if noun.firm else weights.STATE_NOUN if is_weak else weights.STATUS_NOUN
    if is_label:
        score = weights.NOUN_LABEL if noun.firm and noun.indicator != "other" else weights.PARTICIPLE_AFTER
    yield Choice(score, noun.indicator, noun.name, "label before the number" if is_label else "counted noun")


def by_place_of_harm(reading: Reading) -> Iterator[Choice]:
    """Places in which people were killed, displaced or fell ill are affected: "in 25 districts"."""
    cues = (
        (cue.rule.indicator, cue.rule.name, cue.span)
        for start, cues in reading.cues.items()
        for cue in cues
        if "-" not in reading.words[start] and cue.rule.by_kind.keys() != CASES
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
    if kind == "money" and _is_of_another(reading, cue, counted):
        return None
    if cost > 1 and cue.form == "after" and reading.classes[cue.start] & NOUN_HERE:
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
    classes, cues = reading.classes, reading.cues[index]
    if index <= counted.end or classes[index] & NOUN_HERE:
        return False
    begins = not classes[index] & PREPOSITION and not classes[index - 1] & AUXILIARY
    noun = reading.nouns_ending.get(index)
    if noun is not None and classes[noun.start - 1] & NUMBER_HERE:
        begins = begins and not any(cue.form == "participle" for cue in cues)
    for cue in cues:
        if _takes_object(reading, cue) or (begins and cue.form == "before" and kind in cue.rule.by_kind):
            return True
    return False


def _ends_at_comma(reading: Reading, index: int, word: int) -> bool:
    """Whether the clause of the number at ``word`` ends at a comma behind it."""
    return tells_of_a_part(reading, index) or is_participle_clause(reading, index + 1) or is_aside(reading, word)


def _is_counted(reading: Reading, cue: Cue, word: int) -> bool:
    """Whether a cue is the noun of another number, and this one's says what it is: "eight cases and 115 contacts"."""
    if cue.form != "before" or cue.end >= word:
        return False
    noun = reading.nouns.get(cue.start) or reading.nouns_ending.get(cue.end)
    if noun is None or not reading.classes[noun.start - 1] & NUMBER_HERE:
        return False
    own = reading.nouns.get(word + 1)
    is_listed = cue.end == word - 1 and reading.classes[cue.end] & COMMA
    return bool(is_listed or (own is not None and own.noun.indicator))


def _takes_object(reading: Reading, cue: Cue) -> bool:
    """Whether a participle is an active verb, for a number stands right after it: "and wounded 30"."""
    classes = reading.classes
    if cue.form != "participle" or cue.passive or classes[cue.end - 1] & PREPOSITION:
        return False
    index = cue.end
    while classes[index] & (DETERMINER | ADVERB) and not classes[index] & PREPOSITION:
        index += 1
    return bool(classes[index] & NUMBER_HERE)


def _describes_another(reading: Reading, cue: Cue) -> bool:
    """Whether a participle behind an article describes the noun after it: "individuals from the affected camps"."""
    if cue.form != "participle" or cue.passive:
        return False
    return bool(reading.classes[cue.end] & NOUN_HERE and reading.classes[cue.start - 1] & DETERMINER)


def _is_of_another(reading: Reading, cue: Cue, money: Counted) -> bool:
    """Whether a participle after a sum is another's: "an appeal for $9m has received", "$2m of the $9m needed was"."""
    if cue.passive:
        return False
    classes = reading.classes
    is_of_whole = classes[money.end] & PART_OF and classes[cue.start - 1] & NUMBER_HERE
    is_active = cue.form == "participle" and classes[before_adverbs(classes, cue.start) + 1] & PERFECT
    return bool(is_of_whole or is_active)


def _indicator(cue: Cue, kind: str, cost: float) -> str:
    """The indicator a cue gives to a kind; a bare percentage takes one from the words right beside it only."""
    rule = cue.rule
    if kind == "percent" and cost > NEXT and rule.indicator not in SHARES_BY_ADJACENT_WORDS:
        return ""
    return rule.by_kind.get(kind, "")


def _is_modifier(reading: Reading, index: int) -> bool:
    """Whether words after a noun only describe it: "children with measles", but not "children are in need"."""
    classes = reading.classes
    is_noun = classes[index - 1] & PREPOSITION and not classes[index - 1] & RECIPIENT
    if not (classes[index] & (MODIFIER_ENDING | PREPOSITION) or is_noun):
        return False
    return not classes[before_adverbs(classes, index)] & AUXILIARY


def _describes(reading: Reading, cue: Cue, word: int) -> bool:
    """Whether a participle describes a noun: "displaced people", or a counted one, "300 houses damaged and 20"."""
    if cue.end == word:
        return False
    classes = reading.classes
    if classes[cue.end] & (CONJUNCTION | COMMA) and classes[cue.end + 1] & NUMBER_HERE:
        return True
    noun = reading.nouns_ending.get(cue.start - 1 if classes[cue.start - 1] & ADVERB else cue.start)
    if noun is None:
        return bool(classes[cue.end] & NOUN_HERE or classes[cue.start - 1] & NUMBER_HERE)
    return NUMBER in reading.words[max(0, noun.start - 3) : noun.start]


def _only_joins(reading: Reading, start: int, end: int) -> bool:
    """Whether only a comma, "and" or "of the" lies between: "12 women and 5 men", "nine of the 11 guards"."""
    return all(here & (COMMA | CONJUNCTION | OF_THE) for here in reading.classes[start:end])


def _cost(here: int) -> float:
    """What it costs to pass over a word of these classes."""
    if here & SMALL:
        return RELATIVE_WORD if here & RELATIVE else SMALL_WORD
    return COMMA_SIGN if here & COMMA else 1.0
