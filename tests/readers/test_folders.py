"""Paths: folders, names that many files share, standard input, and files that are not there."""

from __future__ import annotations

import datetime as dt
import io
import os
import sys

import pytest

from extract.document import ReadError
from extract.readers import read
from tests.readers.reading import only_failure, read_all


def _write(folder, *names):
    for name in names:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(f"Some 12 people in {name}.")


def test_a_folder_is_read_in_the_order_of_its_names_without_what_programs_leave_in_it(tmp_path):
    _write(tmp_path, "b.txt", "a/z.txt", "a/y.txt", ".hidden", ".git/config", "~$b.docx", "__MACOSX/b.txt", "Thumbs.db")
    documents, failures = read_all(tmp_path)
    assert [document.id for document in documents] == ["y", "z", "b"]
    assert not failures


def test_files_of_one_name_take_their_path_as_id(tmp_path):
    _write(tmp_path, "one/report.txt", "two/report.txt", "two/report.md", "other.txt")
    documents, _ = read_all(tmp_path)
    assert [document.id for document in documents] == ["one/report.txt", "other", "two/report.md", "two/report.txt"]


def test_files_of_one_name_in_two_folders_are_both_read(tmp_path):
    _write(tmp_path, "one/report.txt", "two/report.txt")
    documents, failures = read_all(tmp_path / "one", tmp_path / "two")
    assert [document.id for document in documents] == [
        str(tmp_path / "one/report.txt"),
        str(tmp_path / "two/report.txt"),
    ]
    assert not failures


def test_a_file_that_is_named_twice_is_read_once(tmp_path):
    _write(tmp_path, "report.txt")
    documents, failures = read_all(tmp_path / "report.txt", tmp_path / "report.txt", tmp_path)
    assert ([document.id for document in documents], failures) == (["report"], [])


def test_language_and_date_are_given_to_documents_without(tmp_path):
    _write(tmp_path, "report.txt")
    documents, _ = read_all(tmp_path, language="fr", published=dt.date(2020, 1, 1))
    assert (documents[0].language, documents[0].published) == ("fr", dt.date(2020, 1, 1))


@pytest.mark.parametrize(
    ("content", "texts"),
    [
        (b"Some 12 people fled.", ["Some 12 people fled."]),
        (b'{"id": 1, "text": "one"}\n{"id": 2, "text": "two"}\n', ["one", "two"]),
        (b"id,text\n1,one\n", ["one"]),
    ],
    ids=["text", "JSON Lines", "CSV"],
)
def test_standard_input_is_read_by_what_it_holds(monkeypatch, content, texts):
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(content)))
    documents, failures = read_all("-")
    assert ([document.text for document in documents], failures) == (texts, [])


def test_a_missing_file_and_an_empty_folder_are_named(tmp_path):
    assert "no such file" in only_failure(tmp_path / "gone.txt").problem
    assert "no files" in only_failure(tmp_path).problem


def test_without_a_listener_the_first_failure_is_raised(tmp_path):
    with pytest.raises(ReadError, match="no such file"):
        list(read([tmp_path / "gone.txt"]))


def test_an_unreadable_file_is_named(tmp_path):
    path = tmp_path / "loop.txt"
    os.symlink(path, path)
    assert "cannot be opened" in only_failure(path).problem


@pytest.mark.parametrize(
    ("content", "problem"),
    [
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "Office file of the old kind"),
        (b"\x89PNG\r\n\x1a\n" + bytes(60), "picture"),
        (b"\x1f\x8b\x08" + bytes(60), "gzip"),
        (b"{\\rtf1 12 people}", "RTF"),
    ],
)
def test_a_format_that_is_not_read_is_called_by_its_name(tmp_path, content, problem):
    (tmp_path / "report.txt").write_bytes(content)
    assert problem in only_failure(tmp_path / "report.txt").problem
