"""How fast documents become a frame: python -m tests.bench [--size MB] [--runs N]

The sample reports in languages that have rules, repeated under new names until they are as long as asked. Beside it, in
the same run, one bare pass for numbers over the same texts: what any extractor pays at least on this machine. Times are
processor seconds of one core, medians of several runs.
"""

from __future__ import annotations

import argparse
import itertools
import re
import sys
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from statistics import median

from extract import Document, extract, read
from extract.lang import languages

SEEDS = Path(__file__).parents[1] / "seeds"
MEGABYTE = 1_000_000
NUMBER = re.compile(r"\d[\d,.\u00a0\u202f ]*")
"""A bare number pass: digits and what separates them. It reads no value, no word and no context."""


def samples(size: int) -> list[Document]:
    """The sample reports again and again, each time under new names, until their texts have ``size`` bytes."""
    once = [
        one
        for one in read(path for path in sorted(SEEDS.iterdir()) if path.suffix != ".md")
        if one.language in languages()
    ]
    documents: list[Document] = []
    length = 0
    for turn in itertools.count():
        for document in once:
            if length >= size:
                return documents
            documents.append(replace(document, id=f"{document.id}-{turn}"))
            length += len(document.text.encode())
    raise AssertionError("a count without an end has ended")


def number_pass(documents: list[Document]) -> int:
    """How many runs of digits the texts hold."""
    return sum(1 for document in documents for _ in NUMBER.finditer(document.text))


def seconds(work: Callable[[], object], runs: int) -> float:
    """Processor time, the median of the runs."""
    times = []
    for _ in range(runs):
        begun = time.process_time()
        work()
        times.append(time.process_time() - begun)
    return median(times)


def peak_megabytes() -> float | None:
    """The most memory that this process has held; None where the system does not tell (Windows)."""
    try:
        import resource
    except ImportError:
        return None
    unit = 1 if sys.platform == "darwin" else 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * unit / MEGABYTE


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(prog="python -m tests.bench", description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--size", type=float, default=20.0, metavar="MB", help="megabytes of text (default: 20)")
    parser.add_argument("--runs", type=int, default=3, metavar="N", help="runs of each (default: 3)")
    asked = parser.parse_args()
    documents = samples(int(asked.size * MEGABYTE))
    size = sum(len(document.text.encode()) for document in documents) / MEGABYTE
    extract(documents[:50])  # words and patterns are loaded at first use
    bare = seconds(lambda: number_pass(documents), asked.runs)
    frames: list[int] = []
    whole = seconds(lambda: frames.append(len(extract(documents))), asked.runs)
    claims = frames[-1]
    print(f"{len(documents):,} documents, {size:.1f} MB, {claims:,} claims, Python {sys.version.split()[0]}")
    print(f"documents to frame   {size / whole:8.2f} MB/s   {claims / whole:10,.0f} claims/s   {whole:7.2f} s")
    print(f"bare number pass     {size / bare:8.2f} MB/s   {'':20}{bare:7.2f} s")
    if (memory := peak_megabytes()) is not None:
        print(f"peak memory          {memory:8.0f} MB")


if __name__ == "__main__":
    main()
