"""What numbers count: the vocabulary, one sentence as words, and the weighing of its cues."""

from extract.rules.columns import under_columns
from extract.rules.counted import MOVED
from extract.rules.decide import decide
from extract.rules.figure import LIST_OPENING, Context, Figure
from extract.rules.item_lists import ItemLists
from extract.rules.marking import read_sentence
from extract.rules.reading import Reading
from extract.rules.table import read_box, read_row, tables_of, with_unit_of_head
from extract.rules.thread import Thread
from extract.rules.topics import Openings, Told, Topics
from extract.rules.vocabulary import Vocabulary, vocabulary

__all__ = [
    "LIST_OPENING",
    "MOVED",
    "Context",
    "Figure",
    "ItemLists",
    "Openings",
    "Reading",
    "Thread",
    "Told",
    "Topics",
    "Vocabulary",
    "decide",
    "read_box",
    "read_row",
    "read_sentence",
    "tables_of",
    "under_columns",
    "vocabulary",
    "with_unit_of_head",
]
