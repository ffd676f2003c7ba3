"""What is asked for, as the API wants it written."""

from __future__ import annotations

import argparse
import datetime as dt
from pathlib import Path
from typing import Any

import pytest

from extract.document import ReadError
from extract.readers.reliefweb import Query
from extract.readers.reliefweb.arguments import add_arguments, documents_from, query_from

from .server import APPROVED, Server, report


def conditions(query: Query) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = query.body(offset=0)["filter"]["conditions"]
    return found


def parsed(*words: str) -> argparse.Namespace:
    parser = argparse.ArgumentParser()
    add_arguments(parser)
    return parser.parse_args(words)


def given(*words: str) -> Query:
    return query_from(parsed(*words))


def test_countries_are_written_as_reliefweb_keeps_them() -> None:
    query = Query(countries=("SYR", "tur"))
    assert conditions(query) == [{"field": "country.iso3", "value": ["syr", "tur"], "operator": "OR"}]


@pytest.mark.parametrize(
    ("name", "field", "value"),
    [
        ("FL-2022-000254-PAK", "disaster.glide.exact", "FL-2022-000254-PAK"),
        ("eq-2023-000015-tur", "disaster.glide.exact", "EQ-2023-000015-TUR"),
        ("51328", "disaster.id", 51328),
        ("Pakistan: Floods - Jul 2022", "disaster.name.exact", "Pakistan: Floods - Jul 2022"),
    ],
)
def test_a_disaster_is_named_by_glide_number_or_name(name: str, field: str, value: object) -> None:
    assert conditions(Query(disasters=(name,))) == [{"field": field, "value": value}]


def test_the_last_day_counts_to_its_end() -> None:
    query = Query(since=dt.date(2017, 7, 1), until=dt.date(2017, 8, 31))
    value = {"from": "2017-07-01T00:00:00+00:00", "to": "2017-08-31T23:59:59+00:00"}
    assert conditions(query) == [{"field": "date.original", "value": value}]


def test_an_organisation_goes_by_its_short_or_its_full_name() -> None:
    (condition,) = conditions(Query(sources=("OCHA",)))
    assert condition["operator"] == "OR"
    assert [part["field"] for part in condition["conditions"]] == ["source.shortname.exact", "source.name.exact"]


def test_words_are_searched_for_all_together() -> None:
    assert Query(words="cholera Aden").body(0)["query"] == {"value": "cholera Aden", "operator": "AND"}


def test_the_last_page_asks_for_no_more_than_the_limit() -> None:
    query = Query(countries=("SYR",), limit=120)
    assert [query.body(offset)["limit"] for offset in (0, 100)] == [100, 20]


@pytest.mark.parametrize(
    ("criteria", "message"),
    [
        ({}, "nothing is asked for"),
        ({"countries": ("Syria",)}, '"Syria" is not a country code'),
        ({"languages": ("english",)}, '"english" is not a language code'),
        ({"since": dt.date(2018, 1, 1), "until": dt.date(2017, 1, 1)}, "swap the two dates"),
        ({"countries": ("SYR",), "limit": 0}, "give 1 or more"),
    ],
)
def test_a_query_without_sense_is_refused_before_anybody_is_asked(criteria: dict[str, object], message: str) -> None:
    with pytest.raises(ValueError, match=message):
        Query(**criteria)  # type: ignore[arg-type]


def test_the_command_line_names_every_criterion() -> None:
    query = given(
        *("--country", "SYR", "--country", "TUR", "--disaster", "EQ-2023-000015-TUR"),
        *("--since", "2023-02-06", "--until", "2023-03-01", "--organisation", "OCHA", "--format", "Situation Report"),
        *("--report-language", "en", "--words", "shelter", "--limit", "50", "--attachments"),
    )
    assert query == Query(
        countries=("SYR", "TUR"),
        disasters=("EQ-2023-000015-TUR",),
        since=dt.date(2023, 2, 6),
        until=dt.date(2023, 3, 1),
        sources=("OCHA",),
        formats=("Situation Report",),
        languages=("en",),
        words="shelter",
        limit=50,
        attachments=True,
    )


def test_the_command_line_says_what_is_wrong_and_what_to_do() -> None:
    with pytest.raises(ReadError, match=r'ReliefWeb query: "Syria" is not a country code; give the three letters'):
        given("--country", "Syria")


def test_a_date_that_is_none_is_refused_by_the_command_line(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        given("--since", "July 2017")
    assert "July 2017 is not a date: write it as 2017-07-01" in capsys.readouterr().err


def test_the_command_line_fetches_what_it_names(reliefweb: Server, tmp_path: Path) -> None:
    reliefweb.reports = [report(1), report(2)]
    words = ("--country", "SYR", "--appname", APPROVED, "--base-url", reliefweb.url, "--cache", str(tmp_path))
    progress: list[tuple[int, int]] = []
    documents = documents_from(parsed(*words), on_progress=lambda done, total: progress.append((done, total)))
    assert [document.id for document in documents] == ["1", "2"]
    assert progress == [(1, 2), (2, 2)]
    assert len(reliefweb.calls) == 1

    list(documents_from(parsed(*words)))
    assert len(reliefweb.calls) == 1
    list(documents_from(parsed(*words, "--refresh")))
    assert len(reliefweb.calls) == 2
