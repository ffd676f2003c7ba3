"""What a filter costs in the dashboard, server side, beside the same filter in bare pandas.

    python tests/bench_dashboard.py [--claims 200000]

The frame is the sample reports' claims, repeated under new report identifiers. "bare pandas" is the plainest way to
write the same filter on the store's frame, rows taken out included.
"""

from __future__ import annotations

import argparse
import datetime as dt
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pandas as pd

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT))

from extract import extract, read  # noqa: E402
from views.doubt import queue, ranked, reasons  # noqa: E402
from views.figures import (  # noqa: E402
    as_read,
    as_reviewed,
    by_place,
    charted,
    key_figures,
    measures,
    of_measure,
    prepare,
)
from views.query import Query, matching  # noqa: E402
from views.reach import need_to_reach  # noqa: E402
from views.rivals import disagreements, growing, repeated_text  # noqa: E402

Filter = Callable[[pd.DataFrame], pd.Series]

FILTERS: tuple[tuple[str, Query, Filter], ...] = (
    ("one indicator", Query(indicator=("reached",)), lambda frame: frame["indicator"] == "reached"),
    ("one country", Query(location_code=("SYR",)), lambda frame: frame["location_code"] == "SYR"),
    (
        "a period",
        Query(since=dt.date(2017, 7, 1), until=dt.date(2017, 9, 30)),
        lambda frame: (
            (frame["reference_period_end"].fillna(frame["published"]) >= "2017-07-01")
            & (frame["reference_period_start"].fillna(frame["published"]) <= "2017-09-30")
        ),
    ),
    (
        "part of a source's name",
        Query(source=("ministry",)),
        lambda frame: frame["source"].str.lower().str.contains("ministry", regex=False),
    ),
    (
        "one word",
        Query(words="cholera"),
        lambda frame: frame["sentence"].str.lower().str.contains("cholera", regex=False),
    ),
    (
        "indicator, country and word",
        Query(indicator=("deaths",), location_code=("YEM",), words="cholera"),
        lambda frame: (
            (frame["indicator"] == "deaths")
            & (frame["location_code"] == "YEM")
            & frame["sentence"].str.lower().str.contains("cholera", regex=False)
        ),
    ),
)


def repeated(claims: int) -> pd.DataFrame:
    """A frame as the store gives it, with so many claims: the samples again and again, each time as new reports."""
    documents = read(sorted(path for path in (ROOT / "seeds").glob("*") if path.suffix in (".txt", ".html")))
    once = extract(documents)
    times = -(-claims // len(once))
    frame = pd.concat([once] * times, ignore_index=True).iloc[:claims]
    turn = pd.Series(frame.index // len(once), index=frame.index).astype("str")
    document_id = frame["document_id"].str.cat(turn, sep="-")
    claim_id = document_id.str.cat(frame["start"].astype("str"), sep=":")
    no_date = pd.Series(pd.NaT, index=frame.index, dtype="datetime64[us]")
    decided = {"review_status": "", "reviewed_by": "", "reviewed_at": no_date, "note": "", "corrected_fields": ""}
    return frame.assign(document_id=document_id, claim_id=claim_id, **decided)


def milliseconds(work: Callable[[], object], times: int = 3) -> float:
    """The shortest of a few runs."""
    best = float("inf")
    for _ in range(times):
        begin = time.perf_counter()
        work()
        best = min(best, time.perf_counter() - begin)
    return best * 1000


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--claims", type=int, default=200_000)
    asked = parser.parse_args()
    frame = repeated(asked.claims)
    print(f"{len(frame):,} claims from {frame['document_id'].nunique():,} reports\n")
    print(f"{'once a collection':34}{'ms':>9}")
    print(f"{'prepare':34}{milliseconds(lambda: prepare(frame), 1):9.0f}\n")
    seen = prepare(frame)
    print(f"{'filter':34}{'rows':>9}{'app ms':>9}{'pandas ms':>11}{'ratio':>8}")
    for name, query, bare in FILTERS:
        rows = int(matching(seen, query).sum())
        app = milliseconds(lambda query=query: seen[matching(seen, query)])
        plain = milliseconds(lambda bare=bare: frame[bare(frame)])
        print(f"{name:34}{rows:9,}{app:9.1f}{plain:11.1f}{app / plain:8.2f}")
    shown = charted(seen)
    measure = measures(shown)[0]
    read_once, ranking = as_read(frame), ranked(seen, reasons(seen))
    decided = frame.assign(review_status=frame["review_status"].where(frame.index != len(frame) // 2, "accepted"))
    parts: tuple[tuple[str, Callable[[], object]], ...] = (
        ("a decision put in", lambda: as_reviewed(read_once, decided)),
        ("why each is doubtful, and ranked", lambda: ranked(seen, reasons(seen))),
        ("the queue to review", lambda: queue(seen, ranking, "open")),
        ("rows that charts may show", lambda: charted(seen)),
        ("key figures", lambda: key_figures(shown)),
        ("need, target, reach", lambda: need_to_reach(shown)),
        ("ranking by place", lambda: by_place(of_measure(shown, *measure))),
        ("disagreements", lambda: disagreements(shown)),
        ("one figure over reports", lambda: growing(shown)),
        ("repeated text", lambda: repeated_text(shown)),
    )
    print(f"\n{'page part, no filter at all':34}{'ms':>9}")
    for name, work in parts:
        print(f"{name:34}{milliseconds(work, 1):9.0f}")


if __name__ == "__main__":
    main()
