"""How many of the rules' own examples hold, by indicator: ``python -m tests.accuracy.examples``.

An example that must claim figures holds where each of them is claimed; one that must claim nothing, where no figure of
its indicator is.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from tests.test_rules import CLAIMS, MISSES, NOTHING, Example, all_figures, wanted


def holds(example: Example) -> bool:
    """Whether the extractor reads an example as its rule says."""
    found = all_figures()[example.sentence]
    if example.figures:
        return [figure for figure in found if figure in wanted(example)] == wanted(example)
    return not [figure for figure in found if figure[0] == example.indicator]


def report() -> Iterator[str]:
    """A line for each indicator: its share of all examples, and how many of its own hold."""
    every = [*CLAIMS, *NOTHING, *(missed for missed, _ in MISSES)]
    counted = Counter(example.indicator for example in every)
    held = Counter(example.indicator for example in every if holds(example))
    yield f"{'rule examples of':32} examples   share   hold"
    for indicator, count in sorted(counted.items()):
        yield f"  {indicator:30} {count:8d} {count / len(every):7.3f} {held[indicator]:6d}"
    yield f"  {'all':30} {len(every):8d} {1:7.3f} {sum(held.values()):6d}"


if __name__ == "__main__":
    print(*report(), sep="\n")
