"""A figure: a number with what it counts; and the weights by which its meaning is decided.

The weights state how tightly words are bound to a number, in the order a careful reader would: a noun that itself says
what happened ("deaths"), a verb whose subject is the counted noun, a verb whose object it is, the figure that this one
breaks down or continues, a participle beside the noun, a noun that names a status ("refugees"), and last the heading.

What is made for every number is a class with slots: made and read in less than half the time of a named tuple.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from extract.numbers import Number
from extract.rules.counted import Counted
from extract.rules.reading import Cue, NounAt, Reading
from extract.rules.vocabulary import Noun

WHOLE_SUM = 94.0
FIRM_NOUN = 92.0
SUBJECT_OF_VERB = 90.0
SUBJECT_OF_REACHED = 80.0
NOUN_LABEL = 74.0
OBJECT_OF_VERB = 70.0
HEADLESS_PARTICIPLE = 69.5
PART_IN_BRACKETS = 66.0
SUBJECT_THAT_RISES = 64.0
BREAKDOWN = 62.0
PARTICIPLE_NEXT = 61.6
PARTICIPLE_AFTER = 58.0
PART_OF_TOLD = 57.0
CONTINUED_LIST = 52.0
PARTICIPLE_INSIDE = 48.0
WHOLE_NAMED_BEFORE = 46.0
STATUS_NOUN = 42.0
CONTINUED_NOUN = 36.0
PASSIVE_BEFORE = 26.0
STATE_NOUN = 22.0
PLACE_OF_HARM = 20.0
TOPIC = 18.0
LOWEST = 14.0

HARM = frozenset(
    ("affected", "damaged", "displaced", "deaths", "injured", "missing", "cases", "evacuated", "incidents")
)
"""Indicators of harm: a place in which one of them happened is affected."""

BEFALL = HARM | {"returned", "refugees", "detained"}
"""Indicators of what befalls goods and vehicles as it does people: aid for 300 people may be turned back or burned."""

FUNDING = frozenset(("funding_received", "funding_required"))
"""Indicators of money, of which a share is told beside the sum."""

SUFFERED = frozenset(("affected", "displaced", "in_need", "food_insecure", "malnourished", "missing"))
"""Indicators of what people suffer and never do to others."""

GROUPS = frozenset(("person", "household"))

LIST_OPENING = "line that opens the list"
"""How an item of a list has its meaning from the line above the list, not from the item before it."""

HEADING_ABOVE = "heading above"
"""How people, or sums, of whom nothing else is told have their meaning."""

LONGEST_RESTATEMENT = 3
"""Words between a figure of one of these groups and the next that says it again of the other."""

LABEL_BEFORE = "label before the number"
COUNTED_NOUN = "counted noun"
"""How a number takes its meaning from a label before it, and from the noun behind it."""

PEOPLE = frozenset(("person", "household", "case", "alone"))
"""Kinds that stand for people: a breakdown may go from one to another."""


@dataclass(slots=True, eq=False)
class Choice:
    """One reading of a number, with its weight.

    ``how`` says by which relation ``cue`` (words from its first to before its second member) bears on the number;
    ``parent`` is the index of the figure that the meaning was taken from; ``unit`` that of a number without a noun.
    """

    score: float
    indicator: str
    rule: str
    how: str
    cue: tuple[int, int] | None = None
    parent: int | None = None
    unit: str = ""


NOTHING = Choice(0.0, "", "", "")


@dataclass(slots=True, eq=False)
class Figure:
    """What one number counts; ``indicator`` is empty where it counts nothing.

    ``word`` is the number's place in the sentence's words; ``kind`` the sort of thing counted; see :class:`Choice` for
    the rest.
    """

    number: Number
    word: int
    counted: Counted
    noun: Noun | None
    kind: str
    indicator: str
    unit: str
    rule: str
    how: str
    score: float
    cue: tuple[int, int] | None
    parent: int | None

    @property
    def tells(self) -> bool:
        """Whether more is known of it than that it counts something."""
        return self.indicator not in ("", "other")


class Topic(NamedTuple):
    """What a heading is about, and the rule that says so; both are empty where none does. So too of sums below it."""

    indicator: str = ""
    rule: str = ""
    funding: str = ""
    funding_rule: str = ""


NO_TOPIC = Topic()


def no_topic() -> Topic:
    """The topic of no heading."""
    return NO_TOPIC


def nothing_told() -> None:
    """What a document tells as cases before its first incidents."""


class Context(NamedTuple):
    """What stands before a sentence.

    The main figure of the sentence before it, what its heading is about, and the last figure of people who moved.
    ``topic`` is asked for only where nothing else tells what a number counts, ``cases`` for what mere "cases" are of;
    ``opened`` is the cue that the line above the list ends with: "The plan is to reach:". ``near`` holds the figures of
    the sentence right before, under the same heading.
    """

    earlier: Figure | None = None
    topic: Callable[[], Topic] = no_topic
    moved: Figure | None = None
    cases: Callable[[], Figure | None] = nothing_told
    opened: Cue | None = None
    near: Sequence[Figure] = ()


NO_CONTEXT = Context()


@dataclass(slots=True, eq=False)
class Question:
    """What a number counts, asked of its sentence: what is known of the number before all that bears on it is weighed.

    ``word`` is the number's place in the words of ``reading``, ``counted`` what stands behind it, ``label`` the noun in
    front of it that it may count instead. ``noun`` is the one it counts, ``kind`` the sort of thing that is. ``before``
    are the figures before it in its sentence, ``context`` what stands before that.
    """

    reading: Reading
    word: int
    number: Number
    counted: Counted
    label: NounAt | None
    noun: Noun | None
    kind: str
    before: list[Figure]
    context: Context
