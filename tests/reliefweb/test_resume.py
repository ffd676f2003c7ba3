"""Nothing is asked twice, and a run that was killed goes on where it was."""

from __future__ import annotations

import datetime as dt
import os
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest

from extract.document import ReadError
from extract.readers.reliefweb.cache import KEPT, Cache, user_folder

from .conftest import Fetch
from .server import APPROVED, Handler, Server, refuses, report

ROOT = Path(__file__).parents[2]

RUN = """
import sys
from extract.readers.reliefweb import Pace, Query, fetch
url, cache = sys.argv[1:]
for document in fetch(Query(countries=("SYR",)), base_url=url, cache=cache, pace=Pace(pause=0, read=30)):
    print(document.id, flush=True)
"""


def test_the_second_run_asks_nobody(fetched: Fetch, reliefweb: Server) -> None:
    reliefweb.reports = [report(number) for number in range(1, 6)]
    reliefweb.page_size = 2
    first = fetched()
    asked = len(reliefweb.calls)
    assert fetched() == first
    assert len(reliefweb.calls) == asked == 3


def test_another_appname_finds_what_is_kept(fetched: Fetch, reliefweb: Server) -> None:
    reliefweb.reports = [report(1)]
    assert fetched() == fetched(appname="another")


def test_a_list_that_is_no_longer_fresh_is_asked_for_again(fetched: Fetch, reliefweb: Server) -> None:
    reliefweb.reports = [report(1)]
    fetched()
    reliefweb.reports.insert(0, report(2))
    assert [document.id for document in fetched(fresh_for=dt.timedelta())] == ["2", "1"]


def test_a_run_that_reliefweb_stopped_goes_on_from_there(fetched: Fetch, reliefweb: Server) -> None:
    reliefweb.reports = [report(number) for number in range(1, 6)]
    reliefweb.page_size = 2
    reliefweb.turns = [None, None, refuses(429, retry_after="3600")]
    failures: list[ReadError] = []
    assert len(fetched(on_failure=failures.append)) == 4
    assert len(failures) == 1
    assert len(fetched()) == 5
    assert [call.offset for call in reliefweb.calls] == [0, 2, 4, 4]


def test_a_run_that_was_killed_goes_on_where_it_was(fetched: Fetch, reliefweb: Server, tmp_path: Path) -> None:
    half_way = threading.Event()

    def hangs(handler: Handler) -> None:
        half_way.set()
        time.sleep(5)

    reliefweb.reports = [report(number) for number in range(1, 6)]
    reliefweb.page_size = 2
    reliefweb.turns = [None, None, hangs]
    command = [sys.executable, "-c", RUN, reliefweb.url, str(tmp_path / "cache")]
    environment = os.environ | {"RELIEFWEB_APPNAME": APPROVED}
    with subprocess.Popen(command, cwd=ROOT, env=environment, stdout=subprocess.PIPE, text=True) as run:
        assert run.stdout
        assert [run.stdout.readline().strip() for _ in range(4)] == ["1", "2", "3", "4"]
        assert half_way.wait(60)
        run.kill()
    assert [document.id for document in fetched()] == ["1", "2", "3", "4", "5"]
    assert [call.offset for call in reliefweb.calls] == [0, 2, 4, 4]


def test_a_damaged_answer_in_the_cache_is_fetched_again(fetched: Fetch, reliefweb: Server, tmp_path: Path) -> None:
    reliefweb.reports = [report(1)]
    fetched()
    (kept,) = (tmp_path / "cache").iterdir()
    kept.write_bytes(kept.read_bytes()[:100])
    assert len(fetched()) == 1
    assert len(reliefweb.calls) == 2


def test_a_cache_that_cannot_be_written_is_named(fetched: Fetch, tmp_path: Path) -> None:
    (tmp_path / "note.txt").write_text("in the way")
    with pytest.raises(ReadError, match=r"note\.txt: cannot be used as a cache .*name another folder"):
        fetched(cache=tmp_path / "note.txt")


def test_old_answers_are_removed_and_other_files_left_alone(tmp_path: Path) -> None:
    old, new, foreign = Cache(tmp_path).keep("old", b"1"), Cache(tmp_path).keep("new", b"2"), tmp_path / "thesis.docx"
    foreign.write_bytes(b"3")
    long_ago = time.time() - KEPT.total_seconds() - 1
    for path in (old, foreign):
        os.utime(path, (long_ago, long_ago))
    cache = Cache(tmp_path)
    assert cache.find("old") is None
    assert cache.find("new") == new
    assert foreign.exists()


@pytest.mark.skipif(sys.platform != "linux", reason="the folder of other systems has another name")
def test_the_cache_lies_where_the_user_keeps_caches(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    assert user_folder() == tmp_path / "relief-figures" / "reliefweb"
