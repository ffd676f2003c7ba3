"""JSON Lines, JSON, CSV and XLSX: one report a record, ids kept, each broken record named with its line."""

from __future__ import annotations

import datetime as dt
import json
import tracemalloc

import openpyxl
import pytest

from extract.document import ReadError
from extract.readers import limits, read
from tests.readers.reading import only_failure, read_all


def test_all_keys_of_a_record_are_read(tmp_path):
    record = {
        "id": "a1",
        "text": "Some 12 people\r\nfled.",
        "title": "Update",
        "published": "2021-02-14",
        "publisher": "OCHA",
        "url": "https://example.org/a1",
        "language": "en",
    }
    (tmp_path / "reports.jsonl").write_text(json.dumps(record) + "\n")
    documents, failures = read_all(tmp_path / "reports.jsonl")
    document = documents[0]
    assert not failures
    assert (document.id, document.text, document.published) == ("a1", "Some 12 people\r\nfled.", dt.date(2021, 2, 14))
    assert (document.title, document.publisher, document.url) == ("Update", "OCHA", "https://example.org/a1")


RELIEFWEB = {
    "id": "2034512",
    "href": "https://api.reliefweb.int/v2/reports/2034512",
    "fields": {
        "title": "Flash Update 2",
        "body": "Floods affected 20,000 people.",
        "url_alias": "https://reliefweb.int/r/x",
        "date": {"original": "2021-05-03T00:00:00+00:00", "created": "2021-05-04T10:11:12+00:00"},
        "source": [{"name": "UN OCHA", "shortname": "OCHA"}, {"name": "IFRC"}],
        "primary_country": {"iso3": "som", "name": "Somalia"},
        "language": [{"code": "en", "name": "English"}],
    },
}


def test_a_list_of_records_is_read_whatever_its_ending(tmp_path):
    for name in ("list.json", "list.jsonl"):
        (tmp_path / name).write_text(json.dumps([{"id": name, "text": "one"}, {"text": "two"}], indent=1))
    documents, failures = read_all(tmp_path)
    assert [document.id for document in documents] == ["list.json", "list.json-2", "list.jsonl", "list.jsonl-2"]
    assert not failures


@pytest.mark.parametrize("as_list", [False, True], ids=["JSON Lines", "one JSON answer"])
def test_reliefweb_exports_are_read(tmp_path, as_list):
    path = tmp_path / ("answer.json" if as_list else "export.jsonl")
    path.write_text(json.dumps({"data": [RELIEFWEB]}, indent=1) if as_list else json.dumps(RELIEFWEB))
    documents, failures = read_all(path)
    document = documents[0]
    assert not failures
    assert (document.id, document.title, document.published) == ("2034512", "Flash Update 2", dt.date(2021, 5, 3))
    assert (document.publisher, document.country, document.language) == ("UN OCHA, IFRC", "SOM", "en")
    assert (document.text, document.url) == ("Floods affected 20,000 people.", "https://reliefweb.int/r/x")


def test_broken_lines_are_named_and_the_others_read(tmp_path):
    path = tmp_path / "reports.jsonl"
    lines = [
        b'{"id": "a", "text": "one"}',
        b'{"id": "b", "text": "tw',
        b"",
        b'["no", "object"]',
        b'{"id": "c"}',
        b'{"id": "d", "text": "a\\u0000b"}',
        b'{"id": "e", "text": "\\ud800"}',
        b'{"id": "a", "text": "again"}',
        b'{"text": "no id"}',
        b'{"id": "w", "text": "caf\xe9"}',
        b"[" * 100_000,
    ]
    path.write_bytes(b"\n".join(lines))
    documents, failures = read_all(path)
    assert [(document.id, document.text) for document in documents] == [
        ("a", "one"),
        ("reports-9", "no id"),
        ("w", "café"),
    ]
    assert [failure.line for failure in failures] == [2, 4, 5, 6, 7, 8, 11]
    assert '"a" is already that of' in failures[5].problem


def test_a_line_of_50_megabytes_is_named_and_memory_stays_bounded(tmp_path):
    path = tmp_path / "reports.jsonl"
    with path.open("wb") as file:
        file.write(b'{"id": "a", "text": "one"}\n{"id": "b", "text": "')
        for _ in range(50):
            file.write(b"x" * 1_000_000)
        file.write(b'"}\n{"id": "c", "text": "three"}\n')
    tracemalloc.start()
    documents, failures = read_all(path)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert [document.id for document in documents] == ["a", "c"]
    assert [failure.line for failure in failures] == [2]
    assert peak < 6 * limits.RECORD_BYTES


def test_records_are_streamed(tmp_path):
    path = tmp_path / "reports.jsonl"
    path.write_text('{"id": "a", "text": "one"}\n' + "broken\n")
    documents = read([path])
    assert next(documents).id == "a"
    with pytest.raises(ReadError, match="line 2"):
        next(documents)


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
def test_csv_keeps_the_text_of_its_cells(tmp_path, delimiter):
    path = tmp_path / "reports.csv"
    text = 'He said ""12 people"".\r\nThen 13.'
    path.write_text(
        delimiter.join(["ID", "Text", "published"])
        + "\r\n"
        + delimiter.join(["a", f'"{text}"', "2020-01-02"])
        + "\r\n",
        newline="",
    )
    documents, failures = read_all(path)
    assert not failures
    assert (documents[0].id, documents[0].text) == ("a", 'He said "12 people".\r\nThen 13.')
    assert documents[0].published == dt.date(2020, 1, 2)


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "cp1252"])
def test_csv_is_read_in_every_encoding(tmp_path, encoding):
    path = tmp_path / "reports.csv"
    path.write_bytes("id,text\n1,Réfugiés – 12\n".encode(encoding))
    documents, failures = read_all(path)
    assert ([document.text for document in documents], failures) == (["Réfugiés – 12"], [])


def test_rows_with_broken_quotes_are_named_and_the_others_read(tmp_path):
    path = tmp_path / "reports.csv"
    path.write_text('id,text\n1,fine\n2,"bad "inner" quote"\n3,"two\nlines"\n4,a,b,c\n5,"never closed\n6,fine too\n')
    documents, failures = read_all(path)
    assert [(document.id, document.text) for document in documents] == [
        ("1", "fine"),
        ("3", "two\nlines"),
        ("6", "fine too"),
    ]
    assert [failure.line for failure in failures] == [3, 6]
    assert "lines 6 to 7 are not read" in failures[1].problem


def test_a_csv_without_a_text_column_says_which_columns_it_has(tmp_path):
    path = tmp_path / "figures.csv"
    path.write_text("country,people\nSYR,12\n")
    failure = only_failure(path)
    assert 'no column "text" (its columns: country, people)' in failure.problem


def test_another_text_column_can_be_chosen(tmp_path):
    (tmp_path / "a.csv").write_text("id,Summary,text\n1,Some 12 people,other\n")
    (tmp_path / "b.jsonl").write_text('{"id": "2", "Summary": "Some 13 people"}\n')
    documents, failures = read_all(tmp_path, text_column="Summary")
    assert [document.text for document in documents] == ["Some 12 people", "Some 13 people"]
    assert not failures


def test_spreadsheets_are_read_row_by_row(tmp_path):
    path = tmp_path / "reports.xlsx"
    workbook = openpyxl.Workbook()
    workbook.active.append(["about", "nothing"])
    sheet = workbook.create_sheet("Reports")
    for row in (
        ["id", "Text", "Published"],
        [7, "Some 12 people\nfled", dt.datetime(2020, 1, 2)],
        [None] * 3,
        ["b", None, None],
        [None, "13", None],
    ):
        sheet.append(row)
    workbook.save(path)
    documents, failures = read_all(path)
    assert [(document.id, document.text) for document in documents] == [
        ("7", "Some 12 people\nfled"),
        ("reports-Reports-5", "13"),
    ]
    assert documents[0].published == dt.date(2020, 1, 2)
    assert [failure.line for failure in failures] == [4]
    assert 'no column "summary"' in only_failure(path, text_column="Summary").problem
