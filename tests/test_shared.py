"""How right the extractor is on annotated reports that are kept beside the project; passed over where they are not.

The reports belong to their publishers, so they are no part of the project. What everybody can measure is in
``tests/accuracy``.
"""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pandas as pd
import pytest

from extract import extract, read

ROOT = Path(__file__).parents[1]
SHARED = ROOT.parent / "shared"

pytestmark = pytest.mark.skipif(not SHARED.is_dir(), reason="the annotated reports are not beside the project")

FLOORS = {"found": 0.94, "strict": 0.85, "full": 0.63}
FIELD_FLOORS = {
    "country": 0.92,
    "place": 0.75,
    "period": 0.75,
    "source": 0.70,
    "qualifier": 0.96,
    "status": 0.97,
    "of": 0.75,
}
"""F1 below which a change may not let the figures fall. Still to reach: strict 0.88, full 0.70."""


@pytest.fixture(scope="module")
def figures() -> Any:
    command = [sys.executable, str(SHARED / "score.py"), "--json"]
    scored = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    return json.loads(scored.stdout.splitlines()[-1])


@pytest.mark.parametrize(("name", "floor"), FLOORS.items())
def test_claims_are_found_and_right(figures: Any, name: str, floor: float) -> None:
    assert figures[name][2] >= floor


@pytest.mark.parametrize(("name", "floor"), FIELD_FLOORS.items())
def test_the_context_of_right_claims_is_right(figures: Any, name: str, floor: float) -> None:
    assert figures["fields"][name][2] >= floor


def test_the_first_report_gives_its_two_linked_claims_and_nothing_else() -> None:
    frame = extract(read([SHARED / "gold" / "docs" / "seed-syria-2017.txt"]))
    assert frame[["indicator", "value", "unit"]].values.tolist() == [
        ["reached", 280_500, "people"],
        ["targeted", 1_230_000, "people"],
    ]
    reached, targeted = frame.to_dict("records")
    assert reached["whole_id"] == targeted["claim_id"]
    assert round(reached["share"], 3) == 0.228
    for claim in (reached, targeted):
        assert claim["location_code"] == "SYR"
        assert claim["reference_period_start"] == pd.Timestamp("2017-07-01")
        assert claim["reference_period_end"] == pd.Timestamp("2017-08-31")
        assert claim["source"] == "Mark Lowcock"
