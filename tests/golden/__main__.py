"""python -m tests.golden: show what has become of the samples' claims, and accept it."""

from __future__ import annotations

from tests.golden import ACCEPTED, accept, accepted, differences, now


def main() -> None:
    """Print the differences, and write today's rows down."""
    today = now()
    lines = list(differences(accepted() if ACCEPTED.is_file() else [], today))
    accept(today)
    print(*lines, f"{len(today)} claims accepted, {len(lines)} differences", sep="\n")


if __name__ == "__main__":
    main()
