"""Opening a database: new, older, newer, wrong; and a process that is killed while it writes."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from sqlalchemy import text

from tests.store.reports import add_briefing
from views.store import DATABASE_VARIABLE, StoreError, open_store
from views.store.database import STEPS, connect

ROOT = Path(__file__).parents[2]

ADDS_WITHOUT_END = """
import sys
from itertools import count
from tests.store.reports import REACHED, claims_of, report
from views.store import open_store

store = open_store(sys.argv[1])
for number in count():
    document = report(f"r{number}")
    figures = [REACHED | {"start": start} for start in range(400)]
    store.add("Syria", document, claims_of(document, *figures))
    print(number, flush=True)
"""


def test_a_new_database_has_had_every_step(url):
    open_store(url).close()
    with connect(url).connect() as connection:
        names = connection.execute(text("SELECT name FROM store_steps ORDER BY step")).scalars().all()
    assert names == [step.stem for step in STEPS]


def test_opening_again_changes_nothing(store, url):
    add_briefing(store)
    before = store.version("Syria")
    again = open_store(url)
    assert again.version("Syria") == before
    again.close()


def test_a_database_of_a_newer_version_is_left_alone(url):
    open_store(url).close()
    with connect(url).begin() as connection:
        connection.execute(text("INSERT INTO store_steps VALUES (:step, 'newer')"), {"step": len(STEPS) + 1})
    with pytest.raises(StoreError, match="newer version of the app; update the app"):
        open_store(url)


def test_sqlite_lets_readers_read_beside_a_writer_and_enforces_its_references(tmp_path):
    engine = connect(f"sqlite:///{tmp_path / 'store.sqlite'}")
    with engine.connect() as connection:
        assert connection.exec_driver_sql("PRAGMA journal_mode").scalar() == "wal"
        assert connection.exec_driver_sql("PRAGMA foreign_keys").scalar() == 1
        assert connection.exec_driver_sql("PRAGMA busy_timeout").scalar() == 30_000


@pytest.mark.parametrize(
    ("url", "message"),
    [
        ("no url", "is no database URL"),
        ("mysql://host/name", "mysql is not supported"),
        ("sqlite:////nowhere/at/all.sqlite", "/nowhere/at/all.sqlite: cannot be opened"),
        ("postgresql://user:secret@127.0.0.1:1/name", r"user:\*\*\*@127.0.0.1:1/name: cannot be opened"),
    ],
)
def test_a_database_that_cannot_be_opened_is_named_without_its_password(url, message):
    with pytest.raises(StoreError, match=message) as caught:
        open_store(url)
    assert "secret" not in str(caught.value)


def test_a_missing_driver_is_said_with_how_to_get_it(monkeypatch):
    monkeypatch.setitem(sys.modules, "psycopg", None)
    with pytest.raises(StoreError, match="pip install"):
        open_store("postgresql://user@127.0.0.1:1/name")


def test_a_file_that_is_no_database_is_said_to_be_none(tmp_path):
    (tmp_path / "store.sqlite").write_text("This is a letter, and a long one at that. " * 50)
    with pytest.raises(StoreError, match="not a database of this app"):
        open_store(f"sqlite:///{tmp_path / 'store.sqlite'}")


def test_the_environment_names_the_database(tmp_path, monkeypatch):
    monkeypatch.setenv(DATABASE_VARIABLE, f"sqlite:///{tmp_path / 'team.sqlite'}")
    open_store().close()
    assert (tmp_path / "team.sqlite").exists()


def test_a_process_killed_while_it_adds_leaves_each_report_whole_or_absent(store, url):
    process = subprocess.Popen(
        [sys.executable, "-c", ADDS_WITHOUT_END, url],
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        stdout=subprocess.PIPE,
        text=True,
    )
    for _ in range(3):
        process.stdout.readline()
    time.sleep(0.02)
    process.send_signal(signal.SIGKILL)
    told = 2 + len(process.stdout.readlines())
    process.wait()
    reports = store.reports("Syria")
    assert len(reports) >= told
    claims = store.claims("Syria")
    assert set(claims["document_id"].value_counts()) == {400}
    assert set(claims["document_id"]) == set(reports["document_id"])
    assert [len(one.text) > 0 for one in store.documents("Syria")] == [True] * len(reports)
    add_briefing(store)
