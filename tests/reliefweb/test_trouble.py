"""A network and a server as they really are: slow, broken, overloaded; and what is said about it."""

from __future__ import annotations

import gzip
import itertools
import time
from dataclasses import replace
from typing import Any

import pytest

from extract.document import ReadError
from extract.readers.reliefweb import connection

from .conftest import QUICK, Fetch
from .server import Server, breaks_off, falls_silent, leads_to, refuses, report, says


@pytest.fixture(autouse=True)
def one_report(reliefweb: Server) -> None:
    reliefweb.reports = [report(1)]


@pytest.mark.parametrize("status", [429, 500, 502, 503, 504])
def test_what_passes_is_tried_again(fetched: Fetch, reliefweb: Server, status: int) -> None:
    reliefweb.turns = [refuses(status), refuses(status)]
    assert len(fetched()) == 1
    assert len(reliefweb.calls) == 3


@pytest.mark.parametrize("turn", [breaks_off, falls_silent])
def test_an_answer_that_stops_half_way_is_asked_for_again(fetched: Fetch, reliefweb: Server, turn: object) -> None:
    reliefweb.turns = [turn]  # type: ignore[list-item]
    assert len(fetched()) == 1
    assert len(reliefweb.calls) == 2


@pytest.mark.parametrize(
    ("turn", "problem"),
    [
        (refuses(503, "Backend fetch failed"), "is out of order (503: Backend fetch failed)"),
        (refuses(429, "Quota exceeded"), "asks for fewer calls (429: Quota exceeded)"),
        (breaks_off, "broke off in the middle of its answer"),
        (falls_silent, "did not answer in time"),
    ],
)
def test_what_does_not_pass_is_told_with_the_way_to_go_on(
    fetched: Fetch, reliefweb: Server, turn: object, problem: str
) -> None:
    reliefweb.turns = [turn] * 3  # type: ignore[list-item]
    with pytest.raises(ReadError) as failure:
        fetched()
    assert failure.value.problem == problem
    assert "what was fetched is kept, and it goes on from there" in failure.value.advice
    assert len(reliefweb.calls) == 3


def test_the_server_says_how_long_to_wait(fetched: Fetch, reliefweb: Server) -> None:
    reliefweb.turns = [refuses(429, retry_after="1")]
    fetched()
    first, second = reliefweb.calls
    assert second.at - first.at >= 1


def test_a_wait_longer_than_patience_is_told_instead(fetched: Fetch, reliefweb: Server) -> None:
    reliefweb.turns = [refuses(429, "Too many requests", retry_after="3600")]
    with pytest.raises(ReadError, match="wait for 3,600 seconds"):
        fetched()
    assert len(reliefweb.calls) == 1


def test_a_wait_that_makes_no_sense_is_passed_over(fetched: Fetch, reliefweb: Server) -> None:
    reliefweb.turns = [refuses(503, retry_after="in a while")]
    assert len(fetched()) == 1


def test_waits_double(fetched: Fetch, reliefweb: Server) -> None:
    reliefweb.turns = [refuses(500)] * 4
    fetched(pace=replace(QUICK, tries=4, backoff=0.05))
    waits = [after.at - before.at for before, after in itertools.pairwise(reliefweb.calls)]
    assert [wait > least for wait, least in zip(waits, (0, 0.1, 0.2, 0.4), strict=True)] == [True] * 4
    assert waits[0] < 0.1


def test_calls_keep_their_distance(fetched: Fetch, reliefweb: Server) -> None:
    reliefweb.reports = [report(1), report(2), report(3)]
    reliefweb.page_size = 1
    fetched(pace=replace(QUICK, pause=0.1))
    assert all(after.at - before.at >= 0.1 for before, after in itertools.pairwise(reliefweb.calls))


@pytest.mark.parametrize(
    ("content", "problem"),
    [
        (b'{"totalCount": 1, "data": [', "answered with something that is not valid JSON"),
        (b"<html>Sign in to the network of this hotel</html>", "answered with something that is not valid JSON"),
        (b"[" * 200_000, "answered with something that is not valid JSON"),
        (b'{"data": {}}', "answered with something that is no list of reports"),
        (b"[]", "answered with something that is no list of reports"),
    ],
)
def test_an_answer_that_makes_no_sense_is_told_and_not_kept(
    fetched: Fetch, reliefweb: Server, content: bytes, problem: str
) -> None:
    reliefweb.turns = [says(content)]
    with pytest.raises(ReadError) as failure:
        fetched()
    assert failure.value.problem == problem
    assert len(fetched()) == 1


def test_records_that_make_no_sense_are_passed_over_or_named(fetched: Fetch, reliefweb: Server) -> None:
    odd: list[Any] = [7, {}, {"id": 2, "fields": []}, {"id": 3, "fields": {"body-html": 5, "file": "x"}}]
    reliefweb.reports = [*odd, report(4)]
    failures: list[ReadError] = []
    assert [document.id for document in fetched(on_failure=failures.append)] == ["4"]
    assert [failure.path for failure in failures] == [
        "ReliefWeb report None",
        "ReliefWeb report 2",
        "ReliefWeb report 3",
    ]


def test_a_refused_query_is_told_in_the_words_of_the_api(fetched: Fetch, reliefweb: Server) -> None:
    reliefweb.turns = [refuses(400, "Unrecognized field 'contry'.")]
    with pytest.raises(ReadError, match=r"refused the query \(400: Unrecognized field 'contry'\.\)"):
        fetched()
    assert len(reliefweb.calls) == 1


def test_a_version_that_is_gone_asks_for_an_update(fetched: Fetch, reliefweb: Server) -> None:
    reliefweb.turns = [refuses(410)]
    with pytest.raises(ReadError, match="update this program"):
        fetched()


def test_the_api_is_not_followed_elsewhere(fetched: Fetch, reliefweb: Server) -> None:
    reliefweb.turns = [leads_to("http://127.0.0.1:9/v2/reports")]
    with pytest.raises(ReadError, match=r"refused the query \(302\)"):
        fetched()


def test_nobody_at_the_address_is_told_without_the_words_of_a_library(fetched: Fetch) -> None:
    with pytest.raises(ReadError) as failure:
        fetched(base_url="http://127.0.0.1:9/v2")
    assert str(failure.value).startswith("ReliefWeb: cannot be reached; run the same again later")


def test_a_packed_answer_that_unpacks_to_too_much_is_cut_short(
    fetched: Fetch, reliefweb: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(connection, "PAGE_BYTES", 1_000_000)
    reliefweb.turns = [says(gzip.compress(bytes(50_000_000)), **{"Content-Encoding": "gzip"})]
    with pytest.raises(ReadError, match="has more than 1 MB"):
        fetched()


def test_an_answer_that_drips_is_cut_short(fetched: Fetch, reliefweb: Server) -> None:
    def drips(handler: object) -> None:
        handler.send(200, b"", length=50_000)  # type: ignore[attr-defined]
        for _ in range(200):
            handler.wfile.write(b" " * 70)  # type: ignore[attr-defined]
            time.sleep(0.05)

    reliefweb.turns = [drips]
    begin = time.monotonic()
    with pytest.raises(ReadError, match="did not answer in time"):
        fetched(pace=replace(QUICK, tries=0, whole=0.2))
    assert time.monotonic() - begin < 5
