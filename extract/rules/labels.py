"""Labels: the words that stand before their number: "Deaths: 12", "People in need 4.1 million"."""

from __future__ import annotations

from collections.abc import Iterator

from extract.rules.classes import (
    ADVERB_ENDING,
    ALPHABETIC,
    AUXILIARY,
    BAR,
    BREAKER,
    CHANGE,
    CHANGE_OF,
    CLOSING,
    COLON,
    COMMA,
    CONJUNCTION,
    CUE_HERE,
    DETERMINER,
    HEADCOUNT,
    JOINT,
    LINK,
    NOUN_BEFORE,
    NOUN_HERE,
    NUMBER,
    NUMBER_HERE,
    NUMBER_OF,
    NUMERAL,
    OF,
    OPENING,
    ORIGIN,
    PLURAL_ENDING,
    PREPOSITION,
    RELATIVE,
    SEMICOLON,
    STOP,
    TREND,
    VERB,
    WITH,
)
from extract.rules.classes import RISING as RISING_VERB
from extract.rules.clauses import DASHES, bracket_before
from extract.rules.counted import WHERE, counted_by
from extract.rules.figure import (
    GROUPS,
    NOUN_LABEL,
    OBJECT_OF_VERB,
    PEOPLE,
    SUBJECT_OF_REACHED,
    SUBJECT_THAT_RISES,
    TOPIC,
    WHOLE_NAMED_BEFORE,
    Choice,
    Context,
    Figure,
)
from extract.rules.reading import ADVERBIAL, NounAt, Reading

LABEL_REACH = 10
"""Words to the left of a number in which its label is looked for."""

LONGEST_LABEL = 12
"""Words of a label before its number."""

SUBJECT_REACH = 40
"""Words to the left of a number and its verb in which the subject is looked for: "the number of IDPs ... is at"."""

LABELS_OF_A_ROW = 3
"""Numbers from which on they stand in a row, each behind its label."""

RISING = "subject of its verb"

NEXT_TO_COUNT = 3
"""Words from "number" to the noun that it is the number of: "the total number of arrivals"."""

SUBJECT_NOUN = 8
"""Words after "the number of" in which the noun stands that is the head of a subject."""

ORIGIN_REACH = 5
"""Words before the first share of a list in which "from" stands: "most are from Lima (40%), Cusco (9%)"."""

LIST_REACH = 12
"""Words to either side of a number in brackets in which the next one of its list stands."""

NAMING = WHERE | {"thing"}
"""Kinds whose nouns are, in the singular, mostly parts of names."""
BRACKET_LIST = "list in brackets"
"""How a number in brackets is counted that is one of several: "thefts (12), raids (7)"."""

KINDS_REACH = 6
"""Words between incidents and the first of their kinds that are counted in brackets: "incidents were thefts (12)"."""

COUNTED_BY_PLACE = frozenset(("person", "household", "case", "event"))
"""Kinds that are counted place by place in brackets."""

COUNTED_IN_LISTS = COUNTED_BY_PLACE | {"sample"}
"""Kinds that a list in brackets counts by what the words behind it say."""

COLONS = COLON | DASHES
LINKS = COLONS | OPENING | BAR | JOINT | LINK | ADVERB_ENDING
"""What may stand between a label and its number."""

BREAKS = COMMA | SEMICOLON | STOP | COLON | OPENING | CLOSING | NUMBER_HERE
BEFORE_VERB_OF_LABEL = COMMA | PREPOSITION | DETERMINER
RISES = LINK | AUXILIARY | ADVERBIAL
STEPS = NUMBER_HERE | TREND

NAME_SIGNS = ("=", "–", "—", "-")
"""Signs between a name and its number in a list."""


def labels_come_first(reading: Reading) -> bool:
    """Whether each number of a sentence stands behind its label: "Deaths 316  Injured 1,248", "In need: 650,000"."""
    words, classes, numbers = reading.words, reading.classes, reading.numbers
    for number in numbers.values():
        if number.spelled:
            return False
    if len(numbers) > 1 and all(classes[word] & NOUN_BEFORE for word in numbers):
        return counted_by(reading, max(numbers)).noun is None
    last = len(words) - 1
    while last >= 0 and words[last] in "*+).%":
        last -= 1
    if last < 1 or words[last] != NUMBER or words[0] == NUMBER or len(words) > LONGEST_LABEL * len(numbers):
        return False
    labels = [classes[previous + 1 : word] for previous, word in zip([-1, *numbers], numbers, strict=False)]
    known = sum(any(here & (NOUN_HERE | CUE_HERE) for here in label) for label in labels)
    if len(numbers) >= LABELS_OF_A_ROW and all(map(_is_name, labels)):
        return known > 0
    return 2 * known >= len(numbers) and all(map(_is_plain, labels))


def _is_plain(label: list[int]) -> bool:
    """Whether words can be a label: some, no verb, and nothing that joins or opens a bracket."""
    return bool(label) and not any(here & (VERB | CONJUNCTION | BREAKER | OPENING | COMMA) for here in label)


def _is_name(label: list[int]) -> bool:
    """Whether words can be one of a row of labels, which may name several things: "Water, sanitation and hygiene"."""
    if not label or label[0] & (OPENING | COMMA | SEMICOLON | CONJUNCTION | PREPOSITION):
        return False
    return not any(here & (VERB | PREPOSITION | OPENING) for here in label)


def label_of(reading: Reading, word: int) -> NounAt | None:
    """The noun that a number stands behind: "Deaths: 12", "the death toll rose to 12", "Returnees 91,828".

    Behind a verb only a noun that says what happened is a label: in "partners reached 500", "partners" is none.
    """
    classes = reading.classes
    tells_what_happened = classes[word - 1] & RELATIVE and classes[word - 2] & PREPOSITION
    if tells_what_happened or _repeats_main_figure(reading, word):
        return None
    index, through_verb = word, False
    while index > max(0, word - LABEL_REACH):
        if nearest := reading.nouns_ending.get(index):
            if index < word and classes[word - 1] & COLON and _ends_clause(reading, index):
                return None
            if classes[word - 1] & DASHES and classes[nearest.start - 1] & NUMBER_HERE:
                return None
            head = _head(reading, nearest)
            is_place = head.noun.kind in WHERE and classes[word - 1] & OPENING
            if head.noun.kind in WHERE and _names_place(reading, head):
                return None
            return head if head.noun.indicator or not (through_verb or is_place or index == word) else None
        before = classes[index - 1]
        if before & CLOSING and (gloss := _gloss_before(reading, index)):
            index = gloss
            continue
        is_link = before & LINKS or (before & COMMA and _is_aside(reading, index - 1))
        is_link = is_link or (before & STEPS and _is_step(reading, index - 1))
        if not is_link and not (through_verb and _may_stand_before_verb(reading, index - 1)):
            return None
        through_verb = through_verb or bool(before & (ALPHABETIC | NUMBER_HERE))
        index -= 1
    return None


def _gloss_before(reading: Reading, index: int) -> int:
    """The word at which a short form in brackets begins that ends before ``index``: "(ARI)"; 0 where none does."""
    is_gloss = reading.classes[index - 3] & OPENING and reading.classes[index - 2] & ALPHABETIC
    return index - 3 if is_gloss else 0


def _is_step(reading: Reading, index: int) -> bool:
    """Whether a word tells by how much a figure changed: "fires fell by 14 per cent to 240", "4% lower at 350"."""
    number = reading.numbers.get(index)
    if number is None:
        return index - 1 in reading.numbers
    return number.kind == "percent" and reading.classes[index + 1] & (LINK | TREND | COMMA) != 0


def _ends_clause(reading: Reading, index: int) -> bool:
    """Whether a number and a verb stand before a colon: "58 houses were hit by the quakes: 14 in the city"."""
    classes = reading.classes
    number = next((at for at in range(index - 1, -1, -1) if classes[at] & BREAKS), -1)
    return number >= 0 and bool(classes[number] & NUMBER_HERE) and any(here & VERB for here in classes[number:index])


def label_start(reading: Reading, word: int) -> int:
    """The first word of the label before a colon or dash right before the number; the number itself where none is."""
    classes = reading.classes
    if not classes[word - 1] & COLONS:
        return word
    start = _unbroken(reading, word - 1, word)
    if start == word - 1 and classes[start - 1] & CLOSING and (opening := _bracket_of_label(reading, start - 1)):
        start = _unbroken(reading, opening, word)
    is_clause = any(here & AUXILIARY for here in classes[start : word - 1])
    return word if is_clause or classes[start - 1] & NUMBER_HERE else start


def _unbroken(reading: Reading, start: int, word: int) -> int:
    """The first of the words before ``start`` that no sign or number parts, as far as a label of ``word`` goes."""
    while start > 0 and word - start < LONGEST_LABEL and not reading.classes[start - 1] & BREAKS:
        start -= 1
    return start


def _bracket_of_label(reading: Reading, end: int) -> int:
    """Where the bracket without a number opens that closes a label: "Incidents (January to March): 34"; or 0."""
    opening = bracket_before(reading, end)
    return opening if opening < end and NUMBER not in reading.words[opening:end] else 0


def first_noun(reading: Reading, start: int, end: int) -> NounAt | None:
    """The first noun between two words; it is the head of a label such as "Refugees in neighbouring countries"."""
    return next((reading.nouns[index] for index in range(start, end) if index in reading.nouns), None)


def noun_of_label(reading: Reading, start: int, end: int) -> NounAt | None:
    """The first noun between two words that is counted, and no part of a name: not "Bor County: 30"."""
    nouns = (reading.nouns[index] for index in range(start, end) if index in reading.nouns)
    return next((noun for noun in nouns if noun.noun.kind not in NAMING or not _names_place(reading, noun)), None)


def by_label_words(reading: Reading, start: int, word: int, kind: str) -> Iterator[Choice]:
    """Cues anywhere in a label that stands before its number: "People in need of shelter: 3,000"."""
    for index in range(start, word):
        for cue in reading.cues.get(index, ()):
            if (indicator := cue.rule.by_kind.get(kind, "")) and cue.end <= word:
                score = OBJECT_OF_VERB + cue.rule.weight + (cue.end - cue.start)
                yield Choice(score, indicator, cue.rule.name, "label before the number", cue.span, unit=cue.rule.alone)


def by_what_rises(reading: Reading, word: int, kind: str) -> Iterator[Choice]:
    """What the subject of a verb such as "rose to" says: "the number of people who fled to Chad rose to 500".

    Also that of a clause behind it: "a rise in attacks, from four to 14", "the number of raids grew, with 19 in May".
    """
    classes = reading.classes
    index, last = word, max(0, word - LABEL_REACH)
    while index > last:
        before = classes[index - 1]
        if not before & RISES and not (before & STEPS and _is_step(reading, index - 1)):
            break
        index -= 1
    if classes[word - 1] & WITH and classes[word - 2] & COMMA:
        index = word - 2
    elif not classes[word - 1] & LINK:
        return
    if kind in PEOPLE and any(here & RISING_VERB for here in classes[index:word]):
        yield from _of_first_noun(reading, index)
    verb, first = range(index, word), max(0, index - SUBJECT_REACH)
    while index > first and not classes[index - 1] & (NUMBER_HERE | SEMICOLON | STOP):
        index -= 1
        if classes[index] & (NUMBER_OF | HEADCOUNT) or (classes[index] & CHANGE and classes[index + 1] & CHANGE_OF):
            yield from _of_subject(reading, index, verb, kind)
            return


def _of_first_noun(reading: Reading, verb: int) -> Iterator[Choice]:
    """What the noun that a sentence begins with says: "Arrivals of migrants at the border rose to 8,000"."""
    named = first_noun(reading, 0, min(verb, NEXT_TO_COUNT))
    is_subject = named is not None and named.noun.indicator and named.noun.kind in PEOPLE
    if named and is_subject and NUMBER not in reading.words[:verb]:
        yield _rising(named)


def _rising(named: NounAt) -> Choice:
    span, noun = (named.start, named.end), named.noun
    score = NOUN_LABEL if noun.firm else SUBJECT_THAT_RISES
    return Choice(score, noun.indicator, noun.name, RISING, span, unit=noun.unit)


def _is_item(reading: Reading, word: int) -> bool:
    """Whether a number stands in brackets behind a name, and does not say again what words say: "sixty-one (61)"."""
    if not reading.classes[word - 1] & OPENING:
        return False
    name = reading.at(word - 2)
    return name[-1:].isalpha() and not reading.vocabulary.classes[name.rpartition("-")[2]] & NUMERAL


def _of_subject(reading: Reading, start: int, verb: range, kind: str) -> Iterator[Choice]:
    """What a subject that begins with "the number of" says; "reached" tells of no aid behind it."""
    word = verb.stop
    named = first_noun(reading, start + 1, min(start + SUBJECT_NOUN, word)) or reading.nouns_ending.get(start + 1)
    group = named.noun.unit if named and named.noun.kind in GROUPS else ""
    if named and named.noun.firm and kind == "alone":
        yield _rising(named)
        return
    cues = (cue for index in range(start + 1, word) for cue in reading.cues.get(index, ()))
    for cue in cues:
        if (indicator := cue.rule.by_kind.get(kind, "")) and cue.start not in verb:
            base = SUBJECT_OF_REACHED if any(at in reading.cues for at in verb) else SUBJECT_THAT_RISES
            score = base + cue.rule.weight
            yield Choice(score, indicator, cue.rule.name, RISING, cue.span, unit=group or cue.rule.alone)
            return
    if named is None or not named.noun.indicator:
        return
    is_next = named.noun.kind in PEOPLE and named.start <= start + NEXT_TO_COUNT
    if kind == "alone" or (is_next and (kind in PEOPLE or kind == "percent")):
        yield _rising(named)


def by_list_in_brackets(reading: Reading, word: int, kind: str, context: Context) -> Iterator[Choice]:
    """What a sentence counts by place or kind, each number in brackets: "Cases came from Lima (12), Cusco (3)"."""
    if not _is_item(reading, word):
        return
    if any(cue.form != "before" and kind in cue.rule.by_kind for cue in reading.cues_ending.get(word - 1, ())):
        return
    label = reading.nouns_ending.get(word - 1)
    if label and label.noun.firm and label.noun.kind != "event":
        return
    first, is_alone = _first_of_list(reading, word)
    if first < word and (named := reading.nouns.get(first + 1)):
        if named.noun.indicator:
            span = (named.start, named.end)
            yield Choice(NOUN_LABEL, named.noun.indicator, named.noun.name, BRACKET_LIST, span, unit=named.noun.unit)
        return
    if kind == "percent" and not any(here & ORIGIN for here in reading.classes[max(0, first - ORIGIN_REACH) : first]):
        return
    for index in range(first - 1, max(-1, first - SUBJECT_REACH), -1):
        if reading.classes[index] & (SEMICOLON | NUMBER_HERE):
            return
        found = reading.nouns.get(index)
        if found and found.noun.indicator and found.noun.kind in COUNTED_BY_PLACE:
            if is_alone and not _is_most(reading, found):
                return
            is_kinds = found.noun.kind == "event" and first - found.end <= KINDS_REACH
            score = NOUN_LABEL + 1 if is_kinds else WHOLE_NAMED_BEFORE
            span = (found.start, found.end)
            yield Choice(score, found.noun.indicator, found.noun.name, BRACKET_LIST, span, unit=found.noun.unit)
            return
    if not is_alone and kind in PEOPLE and (told := _told_of_list(reading, first, next(reversed(reading.numbers)))):
        yield told
        return
    is_first = first == next(iter(reading.numbers)) and not is_alone
    if is_first and context.earlier and context.earlier.kind in COUNTED_BY_PLACE:
        yield Choice(TOPIC, context.earlier.indicator, context.earlier.rule, "list in brackets after its sentence")


def _first_of_list(reading: Reading, word: int) -> tuple[int, bool]:
    """The first number of the list of numbers in brackets that one is in, and whether it is alone in it."""
    items = [at for at in reading.numbers if _is_item(reading, at)]
    first = word
    for at in reversed(items[: items.index(word)]):
        if first - at > LIST_REACH:
            break
        first = at
    return first, not any(0 < abs(at - word) <= LIST_REACH for at in items)


def _is_most(reading: Reading, noun: NounAt) -> bool:
    """Whether a noun stands behind "the highest number of"."""
    return any(here & NUMBER_OF for here in reading.classes[max(0, noun.start - 3) : noun.start])


def _told_of_list(reading: Reading, first: int, last: int) -> Choice | None:
    """What words before or after a list in brackets say of it: "Most affected are Lima (900) ...", "... of deaths"."""
    for index in range(first - 1, max(-1, first - LABEL_REACH), -1):
        for cue in reading.cues.get(index, ()):
            if cue.form == "participle" and (indicator := cue.rule.by_kind.get("person", "")):
                return Choice(WHOLE_NAMED_BEFORE, indicator, cue.rule.name, BRACKET_LIST, cue.span)
    for index in range(last + 1, last + LABEL_REACH):
        found = reading.nouns.get(index)
        if found and found.noun.indicator and found.noun.firm and found.noun.kind in COUNTED_IN_LISTS:
            span = (found.start, found.end)
            return Choice(TOPIC, found.noun.indicator, found.noun.name, BRACKET_LIST, span, unit=found.noun.unit)
    return None


def by_list_of_names(reading: Reading, word: int, earlier: Figure) -> Iterator[Choice]:
    """What a row of places and their numbers counts, by the sentence before it: "Lima = 12, Cusco = 3"."""
    is_counted = earlier.kind == "alone" or earlier.kind in COUNTED_BY_PLACE
    if not (is_counted and reading.numbers[word].value and _stands_behind_name(reading, word)):
        return
    near = range(max(0, word - LIST_REACH), word + LIST_REACH)
    if any(at != word and at in reading.numbers and _stands_behind_name(reading, at) for at in near):
        yield Choice(SUBJECT_OF_REACHED, earlier.indicator, earlier.rule, "row of names after its sentence")


def _stands_behind_name(reading: Reading, word: int) -> bool:
    """Whether a number stands behind a name and a sign: "Adamawa – 7", "Port Loko = 8"; not "deaths = 8"."""
    if reading.at(word - 1) not in NAME_SIGNS:
        return False
    before = reading.classes[word - 2]
    noun = reading.nouns_ending.get(word - 1)
    is_known = (noun is not None and noun.noun.indicator) or word - 1 in reading.cues_ending
    return bool(before & ALPHABETIC) and not (is_known or before & LINK)


def _repeats_main_figure(reading: Reading, word: int) -> bool:
    """Whether a number in brackets is that of another time or place: "30 families got tents (20 in May)"."""
    classes = reading.classes
    if not classes[word - 1] & OPENING or not classes[word + 1] & PREPOSITION:
        return False
    nearest = reading.nouns_ending.get(word - 1)
    is_counted = nearest is not None and classes[nearest.start - 1] & NUMBER_HERE
    return not is_counted and next(iter(reading.numbers)) < word


def _names_place(reading: Reading, noun: NounAt) -> bool:
    """Whether a place is one that was counted before, or is part of a name: "three states: 30", "Bor County: 30"."""
    classes = reading.classes
    is_plural = classes[noun.end - 1] & PLURAL_ENDING
    return bool(classes[noun.start - 1] & NUMBER_HERE) or not (is_plural or noun.noun.indicator)


def _is_aside(reading: Reading, index: int) -> bool:
    """Whether a noun before a comma is all there is before it in brackets: "(CFR, 2%)"."""
    noun = reading.nouns_ending.get(index)
    return noun is not None and bool(reading.classes[noun.start - 1] & OPENING)


def _may_stand_before_verb(reading: Reading, index: int) -> bool:
    """Whether a word can lie between a label and the verb of its number: "the number of returnees in 2016 fell to"."""
    is_dated = reading.words[index][0].isdigit() or reading.at(index + 1)[:1].isdigit()
    is_remark = reading.classes[index - 1] & reading.classes[index + 1] & COMMA
    return is_dated or bool(is_remark or reading.classes[index] & BEFORE_VERB_OF_LABEL)


def _head(reading: Reading, nearest: NounAt) -> NounAt:
    """The first noun that says what happened in the phrase that ends in ``nearest``: "confirmed cases by district".

    What stands behind "number of" is the head, whatever it is: "the number of people in camps".
    """
    classes = reading.classes
    head, index = nearest, nearest.start
    while index > max(0, nearest.start - LABEL_REACH):
        before = classes[index - 1]
        if before & (BREAKS | VERB | BREAKER):
            break
        if before & OF and classes[index - 2] & NUMBER_OF:
            return first_noun(reading, index, nearest.end) or head
        if (found := reading.nouns_ending.get(index)) and (found.noun.indicator or _is_described(reading, found)):
            head = found
        index -= 1
    return head


def _is_described(reading: Reading, noun: NounAt) -> bool:
    """Whether a participle stands behind a noun and says what happened to it: "Households reached with seeds"."""
    cues = reading.cues.get(noun.end, ())
    return any(cue.form == "participle" and noun.noun.kind in cue.rule.by_kind for cue in cues)
