"""How right the extractor is on annotated reports that are kept beside the project; passed over where they are not.

The reports belong to their publishers, so they are no part of the project. What everybody can measure is in
``tests/accuracy``.
"""

from __future__ import annotations

import hashlib
import importlib.util
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
GOLD = SHARED / "gold"

pytestmark = pytest.mark.skipif(not SHARED.is_dir(), reason="the annotated reports are not beside the project")

FLOORS = {"found": 0.95, "strict": 0.905, "full": 0.725}
FIELD_FLOORS = {
    "country": 0.95,
    "place": 0.765,
    "period": 0.83,
    "source": 0.79,
    "qualifier": 0.96,
    "status": 0.98,
    "of": 0.80,
}
FLOORS_SET_ASIDE = {"found": 0.93, "strict": 0.845, "full": 0.63}
"""F1 below which a change may not let the figures fall."""


def is_set_aside(annotated: Path) -> bool:
    """Whether the errors of a report are never read, so that its figures tell how the rules do on unseen ones.

    Nobody may look at what is missed in these, only at their figures; the rules are tuned on the others.
    """
    return int(hashlib.sha1(annotated.name.encode(), usedforsecurity=False).hexdigest(), 16) % 3 == 0


@pytest.fixture(scope="module")
def scores(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    """The figures of ``score.py`` on all annotated reports, and on those that are set aside."""
    spec = importlib.util.spec_from_file_location("score", SHARED / "score.py")
    assert spec and spec.loader
    scorer = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(scorer)
    work = tmp_path_factory.mktemp("annotated")
    every = sorted((GOLD / "ann").glob("*.json"))
    (work / "documents.jsonl").write_text("".join(map(_line, every)), encoding="utf-8")
    command = [sys.executable, "-m", "extract", str(work / "documents.jsonl"), "-o", str(work / "claims.csv")]
    subprocess.run(command, cwd=ROOT, check=True, capture_output=True)
    claims = scorer.read_csv(work / "claims.csv")
    return {
        "all": scorer.score(claims, every),
        "set aside": scorer.score(claims, [path for path in every if is_set_aside(path)]),
    }


def _line(annotated: Path) -> str:
    known = json.loads(annotated.read_text(encoding="utf-8"))
    text = (GOLD / "docs" / f"{known['doc_id']}.txt").read_bytes().decode()
    return json.dumps({"id": known["doc_id"], "text": text, "published": known.get("doc_date")}) + "\n"


@pytest.mark.parametrize(("name", "floor"), FLOORS.items())
def test_claims_are_found_and_right(scores: dict[str, Any], name: str, floor: float) -> None:
    assert scores["all"][name][2] >= floor


@pytest.mark.parametrize(("name", "floor"), FLOORS_SET_ASIDE.items())
def test_claims_of_reports_set_aside_are_found_and_right(scores: dict[str, Any], name: str, floor: float) -> None:
    assert scores["set aside"][name][2] >= floor


@pytest.mark.parametrize(("name", "floor"), FIELD_FLOORS.items())
def test_the_context_of_right_claims_is_right(scores: dict[str, Any], name: str, floor: float) -> None:
    assert scores["all"]["fields"][name][2] >= floor


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
