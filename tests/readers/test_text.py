"""Plain text: every encoding that reports come in, the text unchanged, and what is no text named."""

from __future__ import annotations

import pytest

from extract.readers import limits
from tests.readers.reading import only_failure, only_text, read_all

TEXT = "Réfugiés: 1 234 – “people”\r\nin need\n\n\tof aid…\r"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1252"])
def test_text_is_read_unchanged_in_every_encoding(tmp_path, encoding):
    (tmp_path / "report.txt").write_bytes(TEXT.encode(encoding))
    assert only_text(tmp_path / "report.txt") == TEXT


def test_every_windows_1252_byte_has_a_character_of_its_own(tmp_path):
    content = b"people in need " * 20 + bytes(range(0x80, 0x100))
    (tmp_path / "report.txt").write_bytes(content)
    text = only_text(tmp_path / "report.txt")
    assert len(text) == len(content)
    assert len(set(text[-128:])) == 128


def test_right_to_left_marks_stay_where_they_are(tmp_path):
    text = "\u200fبلغ عدد النازحين \u202b12,000\u202c شخص في المحافظة\u200e."
    (tmp_path / "report.txt").write_text(text)
    documents, _ = read_all(tmp_path / "report.txt")
    assert (documents[0].text, documents[0].language) == (text, "ar")


@pytest.mark.parametrize(
    ("content", "problem", "line"),
    [
        (b"", "empty", None),
        (b" \n\t\r\n", "white space", None),
        (b"12 people\n4 d\x00ead", "NUL", 2),
        ("Tué: 12\nblessés: é".encode()[:-1], "not UTF-8", 2),
        ("12 people".encode("utf-16")[:-1], "breaks off", 1),
        (bytes(range(256)) * 20, "not text", None),
        ("تقرير عن النازحين في المحافظات".encode("cp1256"), "encoding", 1),
    ],
    ids=["empty", "blank", "NUL", "cut UTF-8", "cut UTF-16", "binary", "another encoding"],
)
def test_what_is_no_text_is_named(tmp_path, content, problem, line):
    (tmp_path / "report.txt").write_bytes(content)
    failure = only_failure(tmp_path / "report.txt")
    assert problem in failure.problem
    assert failure.line == line


def test_a_line_of_50_megabytes_is_refused_by_its_size(tmp_path):
    (tmp_path / "report.txt").write_bytes(b"12 people " * 5_000_000)
    failure = only_failure(tmp_path / "report.txt")
    assert failure.problem == "has 50.0 MB"
    assert str(limits.TEXT_BYTES // 1_000_000) in failure.advice
