"""The cues of a sentence that bear on one number, each with its weight."""

from __future__ import annotations

from collections.abc import Iterator

from extract.rules import figure as weights
from extract.rules.counted import Counted
from extract.rules.figure import Choice
from extract.rules.reading import NUMBER, Cue, NounAt, Reading
from extract.rules.vocabulary import Noun, Vocabulary

AFTER_REACH = 18
BEFORE_REACH = 26
LABEL_REACH = 10
"""Words to either side of a number in which its verb, and its label, are looked for."""

ANOTHER_NUMBER_AFTER = 14.0
ANOTHER_NUMBER_BEFORE = 8.0
NUMBER_OF_ITS_OWN = 5.0
SAME_LIST = 3.0
OUT_OF_BRACKET = 5.0
ANOTHER_VERB = 5.0
COMMA = 1.7
RELATIVE = 2.0
SMALL_WORD = 0.1
NEXT = 0.5
"""What it costs to pass over such a word on the way from a number to a cue; any other word costs 1."""

WHERE_KINDS = frozenset(("place", "site", "service"))
WEAK_KINDS = frozenset(("service", "site", "goods", "team", "dose"))


def by_verb_after(reading: Reading, word: int, counted: Counted, kind: str, vocabulary: Vocabulary) -> Iterator[Choice]:
    """Verbs and participles to the right, whose subject is the counted noun."""
    if not reading.cues:
        return
    words, grammar = reading.words, vocabulary.grammar
    index, cost = counted.end, 0.0
    limit = min(len(words), counted.end + AFTER_REACH)
    stops_at_comma = _is_aside(words, word, vocabulary)
    crossed = False
    while index < limit:
        token = words[index]
        if token == "(":
            index = closing(words, index) + 1
            continue
        if token == "," and (end := _aside_end(words, index, vocabulary)):
            index = end
            continue
        here = reading.cues.get(index, ())
        active = False
        for cue in here:
            takes_object = (
                cue.form == "participle" and not cue.passive and _object_follows(reading, cue.end, vocabulary)
            )
            active = (
                active
                or takes_object
                or (
                    cue.form == "before"
                    and token not in grammar["preposition"]
                    and words[index - 1] not in grammar["auxiliary"]
                    and bool(cue.rule.indicator_for(kind))
                )
            )
            indicator = _indicator(cue, kind, cost <= NEXT)
            if not indicator or cue.form == "before" or takes_object:
                continue
            if cue.passive or (cue.form == "after" and not _is_modifier(reading, index, vocabulary)):
                score, how = weights.SUBJECT_OF_VERB - 2 * cost, "verb after the number"
            elif counted.noun is None and cost <= 1:
                score, how = weights.HEADLESS_PARTICIPLE - 2 * cost, "participle right after the number"
            else:
                base = weights.PARTICIPLE_NEXT if cost < 1 else weights.PARTICIPLE_AFTER
                score, how = base - 3 * cost, "participle after the noun"
            yield Choice(
                score + cue.rule.weight, indicator, cue.rule.name, how, (cue.start, cue.end), None, cue.rule.alone
            )
        if token in (";", ".", ")") or token in grammar["breaker"] or (token == "," and stops_at_comma):
            break
        if active and index > counted.end and index not in reading.nouns:
            break
        if crossed and token in grammar["subject"]:
            break
        if token == NUMBER:
            crossed = True
            if _only_joins(words[counted.end : index], vocabulary) and not reading.cues.get(index + 1):
                cost += SAME_LIST
            elif words[index - 1] in grammar["conjunction"]:
                break
            else:
                cost += NUMBER_OF_ITS_OWN if words[index - 1] in grammar["preposition"] else ANOTHER_NUMBER_AFTER
        else:
            cost += _cost(token, vocabulary)
        index += 1


def by_verb_before(
    reading: Reading, word: int, kind: str, label: NounAt | None, vocabulary: Vocabulary
) -> Iterator[Choice]:
    """Verbs and nouns of action to the left, whose object is the counted noun.

    A verb between a label and its number ("the number of cases reached 500") has the label for its subject.
    """
    if not reading.cues:
        return
    words, grammar = reading.words, vocabulary.grammar
    index, cost = word, 0.0
    limit = max(0, word - BEFORE_REACH)
    nearness = 0.9 if words[word - 1 : word] in (["to"], ["for"]) else 1.4
    is_where = kind in WHERE_KINDS and words[word - 1 : word] != [] and words[word - 1] in grammar["preposition"]
    while index > limit:
        ending = reading.cues_ending.get(index, ())
        for cue in ending:
            indicator = _indicator(cue, kind, cost <= NEXT)
            if not indicator or cue.form == "after" or (label and cue.start >= label.end):
                continue
            if is_where and cue.end < word:
                continue
            is_verb = cue.form == "before" or not (cue.passive or _describes(reading, cue, word))
            base = weights.OBJECT_OF_VERB if is_verb else weights.PASSIVE_BEFORE
            score = base - nearness * cost + cue.rule.weight + 0.5 * (cue.end - cue.start)
            yield Choice(
                score, indicator, cue.rule.name, "verb before the number", (cue.start, cue.end), None, cue.rule.alone
            )
        token = words[index - 1]
        if token in (";", ".") or (token in grammar["breaker"] and index < word):
            break
        if token == ")":
            index = _opening(words, index - 1)
            continue
        if token == NUMBER:
            cost += ANOTHER_NUMBER_BEFORE
        elif token in "(:":
            cost += OUT_OF_BRACKET
        elif any(cue.form == "after" for cue in ending):
            cost += ANOTHER_VERB
        else:
            cost += _cost(token, vocabulary)
        index -= 1


def by_participle_inside(counted: Counted, kind: str) -> Iterator[Choice]:
    """Participles between the number and its noun: "2,307 newly displaced people"."""
    for cue in counted.inside:
        if indicator := cue.rule.indicator_for(kind):
            score = weights.PARTICIPLE_INSIDE + cue.rule.weight
            yield Choice(score, indicator, cue.rule.name, "participle before the noun", (cue.start, cue.end))


def by_noun(noun: Noun | None, is_label: bool, is_percent: bool, is_definite: bool) -> Iterator[Choice]:
    """What the noun says by itself. "The three camps" says nothing: they were counted before."""
    if noun is None or not noun.indicator:
        return
    is_weak = noun.kind in WEAK_KINDS or noun.indicator == "personnel"
    if is_weak and (is_percent or is_definite):
        return
    score = weights.FIRM_NOUN if noun.firm else weights.STATE_NOUN if is_weak else weights.STATUS_NOUN
    if is_label:
        score = weights.NOUN_LABEL if noun.firm else weights.PARTICIPLE_AFTER
    yield Choice(score, noun.indicator, noun.name, "label before the number" if is_label else "counted noun")


def by_label_words(reading: Reading, start: int, word: int, kind: str) -> Iterator[Choice]:
    """Cues anywhere in a label that stands before its number: "People in need of shelter: 3,000"."""
    for index in range(start, word):
        for cue in reading.cues.get(index, ()):
            if (indicator := cue.rule.indicator_for(kind)) and cue.end <= word:
                score = weights.OBJECT_OF_VERB + cue.rule.weight + (cue.end - cue.start)
                yield Choice(
                    score,
                    indicator,
                    cue.rule.name,
                    "label before the number",
                    (cue.start, cue.end),
                    None,
                    cue.rule.alone,
                )


def by_place_of_harm(reading: Reading, word: int, kind: str, is_definite: bool) -> Iterator[Choice]:
    """Places in which people were killed, displaced or fell ill are affected: "in 25 districts"."""
    if kind != "place" or is_definite:
        return
    for cues in reading.cues.values():
        for cue in cues:
            if cue.rule.indicator in weights.HARM:
                yield Choice(
                    weights.PLACE_OF_HARM,
                    "affected",
                    cue.rule.name,
                    "place of what the sentence tells",
                    (cue.start, cue.end),
                )
                return
    for at in reading.nouns.values():
        if at.noun.indicator in weights.HARM:
            yield Choice(
                weights.PLACE_OF_HARM, "affected", at.noun.name, "place of what the sentence tells", (at.start, at.end)
            )
            return


def label_of(reading: Reading, word: int, vocabulary: Vocabulary) -> NounAt | None:
    """The noun that a number stands behind: "Deaths: 12", "the death toll rose to 12", "Returnees 91,828".

    Behind a verb only a noun that says what happened is a label: in "partners reached 500", "partners" is none.
    """
    words, link = reading.words, vocabulary.grammar["link"]
    index, through_verb = word, False
    while index > max(0, word - LABEL_REACH):
        if nearest := reading.nouns_ending.get(index):
            head = _head_of_label(reading, nearest, vocabulary)
            is_place = head.noun.kind in WHERE_KINDS and words[word - 1] == "("
            is_bare = index == word
            return head if head.noun.indicator or not (through_verb or is_place or is_bare) else None
        token = words[index - 1]
        passes = token in link or token in ":–-—=(|*" or token.endswith(vocabulary.endings["adverb"])
        if not passes and not (through_verb and _may_stand_before_verb(token, vocabulary)):
            return None
        through_verb = through_verb or token.isalpha()
        index -= 1
    return None


def _may_stand_before_verb(token: str, vocabulary: Vocabulary) -> bool:
    """Whether a word can lie between a label and the verb of its number: "the number of IDPs in 2018 peaked at"."""
    grammar = vocabulary.grammar
    return token == "," or token[0].isdigit() or token in grammar["preposition"] or token in grammar["determiner"]


def _head_of_label(reading: Reading, nearest: NounAt, vocabulary: Vocabulary) -> NounAt:
    """The first noun that says what happened in the phrase that ends in ``nearest``: "confirmed cases by district"."""
    head, index = nearest, nearest.start
    while index > max(0, nearest.start - LABEL_REACH):
        token = reading.words[index - 1]
        if token in ",;.:()" or token == NUMBER or token in vocabulary.grammar["verb"]:
            break
        if (found := reading.nouns_ending.get(index)) and found.noun.indicator:
            head = found
        index -= 1
    return head


def first_noun(reading: Reading, start: int, end: int) -> NounAt | None:
    """The first noun between two words; it is the head of a label such as "Refugees in neighbouring countries"."""
    return next((reading.nouns[index] for index in range(start, end) if index in reading.nouns), None)


def closing(words: list[str], index: int) -> int:
    """The word index of the bracket that closes the one at ``index``; the last word where none does."""
    return next((at for at in range(index + 1, len(words)) if words[at] == ")"), len(words) - 1)


def _is_aside(words: list[str], word: int, vocabulary: Vocabulary) -> bool:
    """Whether a number stands in words set apart by commas: "Of 1,183 patients, ...", "..., including two children, ..."."""
    if word and words[word - 1] in vocabulary.grammar["partitive"]:
        return True
    return any(
        tuple(words[at : at + len(opener)]) == opener
        for at in range(max(0, word - 3), word)
        for opener in vocabulary.breakdown.get(words[at], ())
    )


def _aside_end(words: list[str], index: int, vocabulary: Vocabulary) -> int:
    """The word after an aside between commas: "26 civilians, including seven children, were injured"; 0 where none."""
    openers = vocabulary.breakdown.get(words[index + 1], ()) if index + 1 < len(words) else ()
    if not any(tuple(words[index + 1 : index + 1 + len(opener)]) == opener for opener in openers):
        return 0
    return next((at + 1 for at in range(index + 2, min(index + 14, len(words))) if words[at] == ","), 0)


def _opening(words: list[str], index: int) -> int:
    return next((at for at in range(index - 1, -1, -1) if words[at] == "("), index)


def _cost(token: str, vocabulary: Vocabulary) -> float:
    if token in vocabulary.grammar["small"] or token.endswith(vocabulary.endings["adverb"]):
        return RELATIVE if token in vocabulary.grammar["relative"] else SMALL_WORD
    return COMMA if token == "," else 1.0


def _indicator(cue: Cue, kind: str, is_next: bool) -> str:
    """The indicator a cue gives to a kind; a bare percentage takes one from the words right beside it only."""
    return (
        cue.rule.indicator_for(kind) if is_next or kind != "percent" or cue.rule.indicator == "funding_received" else ""
    )


def _is_modifier(reading: Reading, index: int, vocabulary: Vocabulary) -> bool:
    """Whether words after a noun only describe it: "children with measles", but not "children are in need"."""
    words, grammar = reading.words, vocabulary.grammar
    is_beside = words[index] in grammar["preposition"] or words[index].endswith(vocabulary.endings["modifier"])
    return is_beside and words[index - 1] not in grammar["auxiliary"]


def _object_follows(reading: Reading, index: int, vocabulary: Vocabulary) -> bool:
    """Whether a number stands right after, so that a participle before it is an active verb: "and wounded 30"."""
    words, grammar = reading.words, vocabulary.grammar
    while (
        index < len(words)
        and words[index] not in grammar["preposition"]
        and (words[index] in grammar["determiner"] or words[index] in grammar["adverb"])
    ):
        index += 1
    return index < len(words) and words[index] == NUMBER


def _describes(reading: Reading, cue: Cue, word: int) -> bool:
    """Whether a participle describes a noun: "displaced people", or after a counted one, "300 houses damaged and 20"."""
    if cue.end == word:
        return False
    noun = reading.nouns_ending.get(cue.start)
    if noun is None:
        return cue.end in reading.nouns or reading.words[cue.start - 1 : cue.start] == [NUMBER]
    return NUMBER in reading.words[max(0, noun.start - 3) : noun.start]


def _only_joins(words: list[str], vocabulary: Vocabulary) -> bool:
    """Whether only a comma, "and" or "of the" lies between: "12 women and 5 men", "nine of the 11 guards"."""
    grammar = vocabulary.grammar
    return all(word in grammar["conjunction"] or word in grammar["of_the"] or word == "," for word in words)
