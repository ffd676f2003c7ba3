"""Number mentions: every number of a text, what it is worth, how exact it is, and which numbers count nothing."""

from extract.numbers.dollars import in_own_dollars
from extract.numbers.find import Number, Passed, find_numbers
from extract.numbers.value import value_of

__all__ = ["Number", "Passed", "find_numbers", "in_own_dollars", "value_of"]
