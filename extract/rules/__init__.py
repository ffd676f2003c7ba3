"""What numbers count: the vocabulary, one sentence as words, and the weighing of its cues."""

from extract.rules.decide import decide, listed_under, topic_of
from extract.rules.figure import Context, Figure
from extract.rules.reading import Reading, read_sentence
from extract.rules.table import read_row, tables_of, with_unit_of_head
from extract.rules.vocabulary import Vocabulary, vocabulary

__all__ = [
    "Context",
    "Figure",
    "Reading",
    "Vocabulary",
    "decide",
    "listed_under",
    "read_row",
    "read_sentence",
    "tables_of",
    "topic_of",
    "vocabulary",
    "with_unit_of_head",
]
