"""Number mentions: every number of a text, what it is worth, how exact it is, and which numbers count nothing."""

from extract.numbers.find import Number, Passed, find_numbers
from extract.numbers.value import value_of

__all__ = ["Number", "Passed", "find_numbers", "value_of"]
