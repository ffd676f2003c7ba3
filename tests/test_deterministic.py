"""The same reports give the same rows, whatever order a run of Python puts its sets in."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parent.parent


def rows(seed: int) -> str:
    """The samples and the small annotated set as CSV, read by a process of its own with this hash seed."""
    command = [sys.executable, "-m", "extract", "seeds", "tests/accuracy/sentences.jsonl"]
    environment = {**os.environ, "PYTHONHASHSEED": str(seed)}
    return subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, check=True).stdout


def test_the_rows_do_not_depend_on_the_hash_seed() -> None:
    first = rows(1)
    assert first.count("\n") > 100
    assert rows(2) == first
