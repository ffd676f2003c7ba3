"""What numbers count: the vocabulary, one sentence as words, and the weighing of its cues."""

from extract.rules.decide import Figure, decide
from extract.rules.reading import Reading, read_sentence
from extract.rules.vocabulary import Vocabulary, vocabulary

__all__ = ["Figure", "Reading", "Vocabulary", "decide", "read_sentence", "vocabulary"]
