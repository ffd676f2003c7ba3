"""The cues of a sentence that bear on one number, each with its weight."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from extract.rules import figure as weights
from extract.rules.classes import (
    ADVERB,
    ADVERB_ENDING,
    AGENT,
    AUXILIARY,
    BAR,
    BETWEEN,
    BREAKDOWN_HERE,
    BREAKER,
    CLOSING,
    COLON,
    COMMA,
    COMPLEMENT,
    CONJUNCTION,
    CUE_BEFORE,
    CUE_HERE,
    DEFINITE,
    DESCRIBING,
    DETERMINER,
    ENTIRE,
    FUNDS,
    MODIFIER_ENDING,
    NOUN_HERE,
    NUMBER,
    NUMBER_HERE,
    OF,
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
    SURVEY,
    VERB,
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
from extract.rules.counted import WHERE, Counted, counted_by, is_whole, says_again
from extract.rules.figure import Choice, Figure
from extract.rules.governs import OUT_OF_BRACKET, governs_nothing, is_second_predicate, is_what_is_counted
from extract.rules.reading import Cue, NounAt, Reading, before_adverbs, is_passive
from extract.rules.vocabulary import Noun, Rule

AFTER_REACH = 18
BEFORE_REACH = 26
"""Words to either side of a number in which its verb is looked for."""

VERB_BEHIND_ASIDE = 5
"""Words behind a remark, however long it is, in which its verb is looked for: "- most of them women - were killed"."""

ANOTHER_NUMBER_AFTER = 14.0
ANOTHER_NUMBER_BEFORE = 8.0
NUMBER_OF_ITS_OWN = 5.0
SAME_LIST = 3.0
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
TELLS_AFTER = ASIDE_OPENS | ENDS | NUMBER_HERE | CUE_HERE | DESCRIBING | SUBJECT | COMPLEMENT
TELLS_BEFORE = ENDS | OPENING | COLON | BAR | NUMBER_HERE | BREAKDOWN_HERE
"""What must be looked at on the way from a number to a verb after or before it; other words only cost their passing."""

CASES = frozenset(("case",))
"""The kinds of a rule that holds for nothing but cases: it harms no place."""

PLACES = WHERE | {"building"}
"""Kinds of what a preposition before a number makes a mere place."""

PART_REACH = 3
"""Words before a part in which the word that opens it stands: "including at least"."""

HARM_BACK = 12
"""Figures before a place among which one that tells of harm is looked for."""

MOVES = frozenset(("evacuated", "displaced", "returned", "refugees"))
"""Indicators of those who move: a place behind a preposition is where they went."""

WEAK_KINDS = frozenset(("service", "site", "goods", "team", "dose", "session"))
WEAK_INDICATORS = frozenset(("personnel",))
"""What a noun of these kinds and indicators says by itself is worth little."""

RELATIVE_CLAUSE = "verb of a relative clause"


def by_verb_after(reading: Reading, word: int, counted: Counted, kind: str) -> Iterator[Choice]:
    """Verbs and participles to the right, whose subject is the counted noun."""
    classes = reading.classes
    index, cost, crossed, inside, told = counted.end, 0.0, False, False, 0
    limit = min(reading.last_cue_start + 1, counted.end + AFTER_REACH)
    if index >= limit:
        return
    relative, noun_end = bool(classes[index] & RELATIVE), counted.end
    leaves = _where_subject_is_left(reading, word, kind)
    is_part = kind == "money" and classes[counted.end] & PART_OF
    while index < limit:
        here = classes[index]
        if not (here & (TELLS_AFTER | leaves) or (relative and told)):
            cost += _cost(here) if here & SMALL else 1.0
            index += 1
            continue
        skipped = after_aside(reading, index) if here & ASIDE_OPENS else 0
        if here & CLOSING and index == counted.end and _closes_restatement(reading, word, index):
            skipped = index + 1
        if skipped:
            if index == noun_end:
                noun_end, relative = skipped, bool(classes[skipped] & RELATIVE)
            if classes[skipped] & AUXILIARY:
                limit = max(limit, min(reading.last_cue_start + 1, skipped + VERB_BEHIND_ASIDE))
            index = skipped
            continue
        relative = relative or (index > noun_end and bool(here & DESCRIBING))
        if relative and told and index >= told and begins_main_clause(reading, index):
            relative, cost = False, 0.0
        if here & leaves and _is_of_the_subject(reading, index, told, leaves):
            break
        for cue in reading.cues[index] if here & CUE_HERE else ():
            if choice := _subject_of(reading, cue, counted, kind, cost):
                told = max(told, cue.end)
                if relative:
                    choice.how = RELATIVE_CLAUSE
                yield choice
        if here & COMMA and _goes_on_with_whole(reading, word, index):
            index += 1
            continue
        if here & SUBJECT and (crossed or classes[index - 1] & RELATIVE):
            break
        if _ends_clause(reading, word, index, counted, kind):
            break
        if here & NUMBER_HERE:
            crossed = True
            has_verb = classes[index + 1] & (CUE_HERE | AUXILIARY)
            is_listed = not has_verb and _only_joins(reading, counted.end, index) and _is_akin(reading, kind, index)
            inside = bool(classes[index - 1] & PREPOSITION) or (inside and _goes_on_with_places(reading, index))
            if not (is_listed or inside) and classes[index - 1] & CONJUNCTION:
                break
            is_inside = inside or is_part
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
    is_where = kind in WHERE and before & PREPOSITION and not before & BREAKDOWN_HERE
    is_where_known = kind in WHERE and before & DEFINITE and classes[word - 2] & PREPOSITION
    while index > limit:
        is_beside_verb = False
        ending = reading.cues_ending[index] if classes[index] & CUE_BEFORE else ()
        for cue in ending:
            if cue.form == "after":
                is_beside_verb = True
                continue
            indicator = _indicator(reading, cue, kind, cost)
            has_subject = label is not None and cue.start >= label.end
            if not indicator or has_subject or (is_where and (cue.end < word or indicator in MOVES)):
                continue
            if (is_where_known and indicator not in weights.HARM) or governs_nothing(reading, cue, word, cost):
                continue
            if (is_listed or classes[cue.end] & AGENT) and is_passive(classes, cue.start):
                continue
            is_verb = cue.form == "before" or not (cue.passive or _describes(reading, cue, word))
            is_verb = is_verb and not is_what_is_counted(reading, cue)
            base = weights.OBJECT_OF_VERB if is_verb else weights.PASSIVE_BEFORE
            score = base - per_word * cost + cue.rule.weight + 0.5 * (cue.end - cue.start)
            yield Choice(score, indicator, cue.rule.name, "verb before the number", cue.span, unit=cue.rule.alone)
        if ending and index == word and is_second_predicate(reading, ending, kind, word):
            break
        before = classes[index - 1]
        if not (before & TELLS_BEFORE or is_beside_verb):
            cost += _cost(before) if before & (SMALL | COMMA) else 1.0
            index -= 1
            continue
        if before & (SEMICOLON | STOP) or (before & BREAKDOWN_HERE and _opens_breakdown(reading, index - 1, kind)):
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


def by_place_of_harm(reading: Reading, word: int, is_definite: bool, before: Sequence[Figure]) -> Iterator[Choice]:
    """Places in which people were killed, displaced or fell ill are affected: "in 25 districts"."""
    before_number = reading.classes[word - 1]
    is_all = before_number & ENTIRE and not reading.numbers[word].spelled
    if (is_definite and not is_all) or before_number & BETWEEN:
        return
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
    harmed = next((figure for figure in before[-HARM_BACK:] if figure.indicator in weights.HARM), None)
    if harmed:
        yield Choice(weights.PLACE_OF_HARM, "affected", harmed.rule, "place of what the sentence tells")


def _subject_of(reading: Reading, cue: Cue, counted: Counted, kind: str, cost: float) -> Choice | None:
    """The choice of a verb or participle after a noun; None where it is not the noun's."""
    indicator = _indicator(reading, cue, kind, cost)
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


def _opens_breakdown(reading: Reading, index: int, kind: str) -> bool:
    """Whether words such as "including" at ``index`` make a share or a bare number a part of what was counted."""
    return kind == "percent" or (kind == "alone" and next(iter(reading.numbers)) < index)


def _where_subject_is_left(reading: Reading, word: int, kind: str) -> int:
    """The classes of words after a number at which a verb may be that of another: of its whole, or of its subject."""
    of_whole = AUXILIARY | VERB if is_whole(reading, word) else 0
    governing = reading.cues_ending[word] if reading.classes[word] & CUE_BEFORE else ()
    for cue in governing:
        if cue.form != "after" and not cue.passive and kind in cue.rule.by_kind:
            return of_whole | CONJUNCTION
    return of_whole


def _is_of_the_subject(reading: Reading, index: int, told: int, leaves: int) -> bool:
    """Whether a verb at ``index`` is not that of the counted noun: of what it is the object or the whole of.

    "The plan requested US$ 3 million and was funded"; "40 of the 90 clinics assessed were damaged".
    """
    here = reading.classes[index]
    if told and here & leaves & (AUXILIARY | VERB):
        return index >= told
    return bool(here & leaves & CONJUNCTION and reading.classes[index + 1] & AUXILIARY)


def _ends_clause(reading: Reading, word: int, index: int, counted: Counted, kind: str) -> bool:
    """Whether the clause of the number at ``word`` ends at the word at ``index``."""
    here = reading.classes[index]
    if here & ENDS and not (here & BREAKER and reading.classes[index - 1] & AUXILIARY):
        return True
    if here & COMMA and _ends_at_comma(reading, index, word, kind):
        return True
    if here & COMPLEMENT and _begins_speech(reading, counted.end, index):
        return True
    if kind == "money" and reading.classes[counted.end] & PART_OF and reading.classes[index - 1] & NUMBER_HERE:
        return False
    return bool(here & CUE_HERE) and _is_another_verb(reading, index, counted, kind)


def _goes_on_with_whole(reading: Reading, word: int, index: int) -> bool:
    """Whether what stands behind an aside is said of an uncounted whole: "Scores of men, including 12 nurses, were"."""
    if not reading.breakdowns or not reading.classes[index + 1] & (AUXILIARY | VERB):
        return False
    is_part = any(at in reading.breakdowns for at in range(word - PART_REACH, word))
    return is_part and word == next(iter(reading.numbers))


def _is_behind_preposition(reading: Reading, word: int, kind: str) -> bool:
    """Whether places only tell where: "moved to 15 shelters, and 7,000 people were affected"."""
    return kind in PLACES and bool(reading.classes[word - 1] & PREPOSITION)


def _closes_restatement(reading: Reading, word: int, index: int) -> bool:
    """Whether a bracket closes that says a number again: "57% (142 samples) tested positive", "nine (9) of them"."""
    if not reading.classes[word - 1] & OPENING:
        return False
    share = reading.numbers.get(word - 2)
    if reading.classes[index + 1] & (OF | AUXILIARY | VERB) and says_again(reading, word - 2):
        return True
    return bool(share is not None and share.kind == "percent")


def _begins_speech(reading: Reading, start: int, index: int) -> bool:
    """Whether "that" opens what somebody said, not a relative clause: "two mayors told us that 30 people ..."."""
    is_told = reading.classes[index + 1] & NUMBER_HERE
    return bool(is_told) and any(here & (VERB | SURVEY) for here in reading.classes[start:index])


def _is_akin(reading: Reading, kind: str, index: int) -> bool:
    """Whether the number at ``index`` counts what may share a verb: not "opened 40 shelters and 900 people were"."""
    noun = counted_by(reading, index).noun
    return noun is None or (noun.noun.kind in weights.PEOPLE) == (kind in weights.PEOPLE)


def _goes_on_with_places(reading: Reading, index: int) -> bool:
    """Whether a number goes on a list of places: "people in 80 villages and 4 towns were affected"."""
    before = reading.nouns_ending.get(index - 1) if reading.classes[index - 1] & (COMMA | CONJUNCTION) else None
    if before is None or before.noun.kind not in WHERE:
        return False
    after = counted_by(reading, index).noun
    return after is not None and after.noun.kind in WHERE


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


def _ends_at_comma(reading: Reading, index: int, word: int, kind: str) -> bool:
    """Whether the clause of the number at ``word`` ends at a comma behind it."""
    if tells_of_a_part(reading, index) or is_participle_clause(reading, index + 1):
        return True
    return is_aside(reading, word) or _is_behind_preposition(reading, word, kind)


def _takes_object(reading: Reading, cue: Cue) -> bool:
    """Whether a participle is an active verb, for a number stands right after it: "and wounded 30"."""
    classes = reading.classes
    if cue.form != "participle" or cue.passive or classes[cue.end - 1] & PREPOSITION:
        return False
    if _is_of_sufferers(reading, cue):
        return False
    index = cue.end
    while classes[index] & (DETERMINER | ADVERB) and not classes[index] & PREPOSITION:
        index += 1
    return bool(classes[index] & NUMBER_HERE)


def _is_of_sufferers(reading: Reading, cue: Cue) -> bool:
    """Whether counted people stand before what they can only suffer: "900,000 children affected 300 schools"."""
    noun = reading.nouns_ending.get(cue.start)
    if noun is None or cue.form != "participle" or cue.rule.indicator not in weights.SUFFERED:
        return False
    return noun.noun.kind in weights.GROUPS and bool(reading.classes[noun.start - 1] & NUMBER_HERE)


def _describes_another(reading: Reading, cue: Cue) -> bool:
    """Whether a participle describes the noun after it: "men from the affected camps", "kits to injured women"."""
    if cue.form != "participle" or cue.passive:
        return False
    return bool(reading.classes[cue.end] & NOUN_HERE and reading.classes[cue.start - 1] & (DETERMINER | PREPOSITION))


def _is_of_another(reading: Reading, cue: Cue, money: Counted) -> bool:
    """Whether a participle after a sum is another's: "an appeal for $9m has received", "$2m of the $9m needed was"."""
    if cue.passive:
        return False
    classes = reading.classes
    is_of_whole = classes[money.end] & PART_OF and classes[cue.start - 1] & NUMBER_HERE
    is_active = cue.form == "participle" and classes[before_adverbs(classes, cue.start) + 1] & PERFECT
    return bool(is_of_whole or is_active)


def _indicator(reading: Reading, cue: Cue, kind: str, cost: float) -> str:
    """The indicator a cue gives to a kind; a bare percentage takes one from the words right beside it only."""
    if kind == "percent" and cost > NEXT and not _tells_of_funds(reading, cue.rule):
        return ""
    return cue.rule.by_kind.get(kind, "")


def _tells_of_funds(reading: Reading, rule: Rule) -> bool:
    """Whether money is what a sentence tells of, so that a bare share in it is one of funds."""
    return rule.indicator == "funding_received" and reading.speaks_of(FUNDS)


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
        return _is_of_sufferers(reading, cue)
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
