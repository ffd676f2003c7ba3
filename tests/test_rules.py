"""The vocabulary proves itself: every rule's own sentences, every noun, and no phrase with two meanings."""

from __future__ import annotations

import re
from collections import defaultdict
from functools import cache
from itertools import product
from typing import Any, NamedTuple

import pytest
import regex

from extract import extract
from extract.document import Document
from extract.lang import FOLDER, load_table
from extract.rules import read_sentence, vocabulary
from extract.rules.vocabulary import expand, tokens_of

LANGUAGE = "en"
FORMS = ("participle", "before", "after")
MARKED = re.compile(r"\[([^]|]+)(?:\|(\w+))?\]")


class Example(NamedTuple):
    """A sentence of a rule without its marks, and the figures it must yield: number as written, and unit."""

    indicator: str
    sentence: str
    figures: tuple[tuple[str, str], ...]


def example(rule: dict[str, Any], marked: str) -> Example:
    """Read ``"[3,000] people in [5|households] families"``.

    >>> example({"indicator": "displaced"}, "Some [40|households] families fled.")
    Example(indicator='displaced', sentence='Some 40 families fled.', figures=(('40', 'households'),))
    """
    figures = tuple((number, unit or "people") for number, unit in MARKED.findall(marked))
    return Example(rule["indicator"], MARKED.sub(r"\1", marked), figures)


FILES = sorted((FOLDER / LANGUAGE / "rules").glob("*.toml"))
RULES = [rule for path in FILES for rule in load_table(LANGUAGE, f"rules/{path.stem}")["rule"]]
NOUNS = load_table(LANGUAGE, "nouns")["noun"]
CLAIMS = [example(rule, marked) for rule in RULES for marked in rule.get("claims", ())]
NOTHING = [Example(rule["indicator"], sentence, ()) for rule in RULES for sentence in rule.get("nothing", ())]
MISSES = [(example(rule, marked), reason) for rule in RULES for marked, reason in rule.get("misses", ())]


@cache
def all_figures() -> dict[str, list[tuple[str, str, str]]]:
    """Indicator, number as written and unit of every figure that is claimed, by sentence; all are read at once."""
    sentences = {one.sentence for one in (*CLAIMS, *NOTHING, *(missed for missed, _ in MISSES))}
    frame = extract([Document(sentence, sentence, language=LANGUAGE) for sentence in sorted(sentences)])
    found: dict[str, list[tuple[str, str, str]]] = {sentence: [] for sentence in sentences}
    for row in zip(frame["document_id"], frame["indicator"], frame["value_text"], frame["unit"], strict=True):
        found[row[0]].append(row[1:])
    return found


def wanted(an_example: Example) -> list[tuple[str, str, str]]:
    return [(an_example.indicator, number, unit) for number, unit in an_example.figures]


@pytest.mark.parametrize("claimed", CLAIMS, ids=lambda claimed: claimed.sentence)
def test_a_rule_claims_the_figures_of_its_examples(claimed: Example) -> None:
    assert [figure for figure in all_figures()[claimed.sentence] if figure in wanted(claimed)] == wanted(claimed)


@pytest.mark.parametrize("passed", NOTHING, ids=lambda passed: passed.sentence)
def test_a_rule_leaves_alone_what_is_not_its_own(passed: Example) -> None:
    assert not [figure for figure in all_figures()[passed.sentence] if figure[0] == passed.indicator]


@pytest.mark.parametrize(
    "missed",
    [pytest.param(missed, marks=pytest.mark.xfail(strict=True, reason=reason)) for missed, reason in MISSES],
    ids=lambda missed: missed.sentence,
)
def test_a_known_miss_is_still_missed(missed: Example) -> None:
    found = all_figures()[missed.sentence]
    if missed.figures:
        assert [figure for figure in found if figure in wanted(missed)] == wanted(missed)
    else:
        assert not [figure for figure in found if figure[0] == missed.indicator]


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule["name"])
def test_a_rule_carries_its_evidence(rule: dict[str, Any]) -> None:
    assert len(rule["claims"]) >= 6
    assert len(rule["nothing"]) >= 2
    assert all(MARKED.search(marked) for marked in rule["claims"])


@pytest.mark.parametrize("noun", NOUNS, ids=lambda noun: noun["name"])
def test_a_noun_is_found_by_each_of_its_phrases(noun: dict[str, Any]) -> None:
    lost = [form for phrase in noun["words"] for form in expand(phrase) if found_whole(form) != noun["name"]]
    assert not lost


def found_whole(phrase: str) -> str:
    """The name of the noun that the whole of a phrase is read as; empty where it is read as none, or as several."""
    reading = read_sentence(phrase, 0, len(phrase), [], vocabulary(LANGUAGE))
    at = reading.nouns.get(0)
    return at.noun.name if at and at.end == len(reading.words) else ""


def test_no_noun_phrase_stands_twice() -> None:
    places = defaultdict(list)
    for noun in NOUNS:
        for phrase in noun["words"]:
            for form in expand(phrase):
                places[tokens_of(form)].append(noun["name"])
    assert not {" ".join(words): names for words, names in places.items() if len(names) > 1}


def test_no_phrase_means_two_things_of_the_same_kind() -> None:
    """A phrase may be a verb of people in one rule and of goods in another, never of people in both.

    Two rules of which one holds amid the very words that rule out the other never meet in a sentence.
    """
    meanings = defaultdict(set)
    for rule in RULES:
        sentences = {"plain", "disease"} if "amid" not in rule else {rule["amid"]}
        sentences.discard(rule.get("apart"))
        for form in FORMS:
            for phrase in rule.get(form, ()):
                for words in map(tokens_of, expand(phrase)):
                    for kind, sentence in product(rule["kinds"], sentences):
                        meanings[form, words, kind, sentence].add(rule.get("by", {}).get(kind, rule["indicator"]))
    assert not {key: names for key, names in meanings.items() if len(names) > 1}


def test_no_option_of_a_phrase_is_cut_at_its_space() -> None:
    """In "/are/have been" the first option makes "are been": the second holds a space, which no option may."""
    phrases = [phrase for rule in RULES for form in (*FORMS, "not") for phrase in rule.get(form, ())]
    phrases += [phrase for noun in NOUNS for phrase in noun["words"]]
    cut = regex.compile(r"\b(?:am|are|is|was|were|be|been)\s(?:am|are|is|was|were|be|been|have|has|had)\b")
    assert not [phrase for phrase in phrases if any(map(cut.search, expand(phrase)))]


def test_a_phrase_stands_once_in_its_rule() -> None:
    for rule in RULES:
        for form in (*FORMS, "not"):
            phrases = [one for phrase in rule.get(form, ()) for one in expand(phrase)]
            assert sorted(phrases) == sorted(set(phrases)), f"{rule['name']}: {form}"
