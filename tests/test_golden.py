"""The samples' claims are those that were last looked at and accepted."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.golden import KEPT, accept, accepted, changes, differences, now, rows_of


def test_the_samples_give_the_accepted_claims() -> None:
    lines = list(differences(accepted(), now()))
    what = "\n".join(["", *lines, "", "Where these are right, accept them: python -m tests.golden"])
    assert not lines, what


def row(claim_id: str, **fields: str) -> dict[str, str]:
    return dict.fromkeys(KEPT, "") | {"claim_id": claim_id} | fields


def test_a_row_that_is_gone_is_named_as_lost() -> None:
    assert [*differences([row("a:1", value_text="12", indicator="deaths", unit="people")], [])] == [
        'lost     a:1 "12" deaths, people'
    ]


def test_every_changed_field_is_shown_with_what_it_was() -> None:
    assert changes(row("a:1", unit="people"), row("a:1", unit="items", place="Beira")) == (
        "unit people -> items; place (empty) -> Beira"
    )


def test_what_is_accepted_reads_back_the_same(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tests.golden.ACCEPTED", tmp_path / "samples.csv")
    rows = [row("a:1", counted='families, "displaced"'), row("a:2", warning="two\nlines")]
    accept(rows)
    assert accepted() == rows_of((tmp_path / "samples.csv").read_text()) == rows
