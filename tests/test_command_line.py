"""``python -m extract`` as a user runs it: as a program of its own, on real files."""

from __future__ import annotations

import csv
import io
import json
import os
import re
import signal
import subprocess
import sys
import time
from pathlib import Path

import pandas as pd
import pytest

from extract.schema import COLUMNS, NAMES

ROOT = Path(__file__).parents[1]
BRIEFING = (
    "In July and August 2017 the UN reached only 280,500 of the 1.23 million people it sought to assist in Syria. "
    "It was the eighth round of talks.\n"
)
STORM = "The storm killed 12 people.\n"


def run(*arguments: object, given: str | bytes = "", folder: Path = ROOT) -> subprocess.CompletedProcess[str]:
    content = given.encode() if isinstance(given, str) else given
    done = subprocess.run(
        [sys.executable, "-m", "extract", *map(str, arguments)],
        input=content,
        capture_output=True,
        cwd=folder,
        env=os.environ | {"PYTHONPATH": str(ROOT), "PYTHONIOENCODING": "utf-8"},
        timeout=120,
        check=False,
    )
    out, err = done.stdout.decode(), done.stderr.decode()
    assert "Traceback" not in err, err
    return subprocess.CompletedProcess(done.args, done.returncode, out, err)


def table(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text, newline="")))


@pytest.fixture
def reports(tmp_path: Path) -> Path:
    """A folder of three reports, one of them a folder further down."""
    folder = tmp_path / "reports"
    (folder / "old").mkdir(parents=True)
    (folder / "briefing.txt").write_text(BRIEFING)
    (folder / "old" / "storm.txt").write_text(STORM)
    (folder / "notes.jsonl").write_text('{"id": "flood", "text": "The flood injured 30 people."}\n')
    return folder


def test_a_file_on_standard_output_is_a_table_with_a_closing_line_beside_it(reports: Path) -> None:
    done = run(reports / "old" / "storm.txt")
    [row] = table(done.stdout)
    assert tuple(row) == NAMES
    assert (row["document_id"], row["indicator"], row["value"], row["unit"]) == ("storm", "deaths", "12", "people")
    assert done.returncode == 0
    assert done.stderr == "1 documents, 1 claims, 0 not read\n"


def test_a_folder_is_read_with_all_that_is_in_it(reports: Path) -> None:
    done = run(reports)
    assert [row["document_id"] for row in table(done.stdout)] == ["briefing", "briefing", "flood", "storm"]
    assert done.stderr == "3 documents, 4 claims, 0 not read\n"


def test_standard_input_is_a_report_called_stdin() -> None:
    [row] = table(run("-", given=STORM).stdout)
    assert (row["claim_id"], row["value_text"]) == ("stdin:17", "12")


def test_standard_input_may_be_records() -> None:
    [row] = table(run("-", given=json.dumps({"id": "storm", "text": STORM}) + "\n").stdout)
    assert (row["document_id"], row["value"]) == ("storm", "12")


def test_the_ending_of_the_output_says_its_format(reports: Path, tmp_path: Path) -> None:
    frames = []
    for ending in ("csv", "parquet", "jsonl"):
        target = tmp_path / f"claims.{ending}"
        done = run(reports, "-o", target)
        assert (done.returncode, done.stdout) == (0, "")
        frames.append((target, done.stderr))
    assert {line for _, line in frames} == {"3 documents, 4 claims, 0 not read\n"}
    exact = pd.read_parquet(tmp_path / "claims.parquet")
    assert [str(dtype) for dtype in exact.dtypes] == [column.dtype for column in COLUMNS]
    rows = table((tmp_path / "claims.csv").read_text(encoding="utf-8"))
    objects = [json.loads(line) for line in (tmp_path / "claims.jsonl").read_text(encoding="utf-8").splitlines()]
    assert [row["claim_id"] for row in rows] == [one["claim_id"] for one in objects] == exact["claim_id"].tolist()
    assert [float(row["value"]) for row in rows] == [one["value"] for one in objects] == exact["value"].tolist()


def test_hxl_tags_stand_under_the_header_when_asked_for() -> None:
    header, tags, row = csv.reader(io.StringIO(run("-", "--hxl", given=STORM).stdout))
    assert dict(zip(header, tags, strict=True))["location_code"] == "#country+code"
    assert dict(zip(header, row, strict=True))["value"] == "12"


def test_a_date_is_given_to_texts_that_have_none_and_dates_their_figures_from_it() -> None:
    text = "The storm killed 12 people in January."
    [row] = table(run("-", "--published", "2021-02-14", given=text).stdout)
    assert row["published"] == "2021-02-14"
    assert (row["reference_period_start"], row["reference_period_end"]) == ("2021-01-01", "2021-01-31")


def test_a_language_is_given_to_texts_that_name_none() -> None:
    assert [row["language"] for row in table(run("-", "--language", "en", given=STORM).stdout)] == ["en"]
    done = run("-", "--language", "fr", given=STORM)
    assert table(done.stdout) == []
    assert done.stderr == "1 documents, 0 claims, 0 not read; read but without rules for their language: 1 in fr\n"


def test_the_column_that_holds_the_text_can_be_named(tmp_path: Path) -> None:
    (tmp_path / "rows.csv").write_text('id,body\nstorm,"The storm killed 12 people."\n')
    [row] = table(run(tmp_path / "rows.csv", "--text-column", "body").stdout)
    assert row["document_id"] == "storm"


def test_explain_says_why_a_figure_was_claimed_and_why_a_number_was_not(tmp_path: Path) -> None:
    (tmp_path / "briefing.txt").write_text("The storm of 2017 killed 12 people in Syria.\n")
    done = run(tmp_path / "briefing.txt", "--explain")
    lines = {line.split(":")[0].strip(): line for line in done.stdout.splitlines() if ":" in line}
    assert "deaths" in lines["12"] and "killed" in lines["12"]
    assert "no claim" in lines["2017"] and "year" in lines["2017"]
    assert done.stderr == "1 documents, 1 claims, 0 not read\n"


def failing(folder: Path, name: str, content: bytes) -> subprocess.CompletedProcess[str]:
    """What is said of a file that cannot be read, beside one that can."""
    (folder / "storm.txt").write_text(STORM)
    (folder / name).write_bytes(content)
    done = run(folder)
    assert done.returncode == 1
    assert "storm" in [row["document_id"] for row in table(done.stdout)]
    assert done.stderr.splitlines()[-1].endswith("1 not read")
    return done


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("broken.jsonl", b'{"id": "a", "text": "x"}\n{"id": \n', "broken.jsonl, line 2: is not valid JSON"),
        ("rows.csv", b"id,words\na,The storm killed 12 people.\n", 'rows.csv, line 1: has no column "text"'),
        ("twice.jsonl", b'{"id": "a", "text": "x"}\n{"id": "a", "text": "y"}\n', "twice.jsonl, line 2: "),
        ("empty.txt", b"", "empty.txt: "),
        ("binary.txt", bytes(range(256)) * 8, "binary.txt"),
        ("nul.txt", b"One\nThe storm\x00 killed 12 people.\n", "nul.txt, line 2: "),
    ],
    ids=["half a line of JSON", "no text column", "one id twice", "empty", "binary", "NUL"],
)  # fmt: skip
def test_what_cannot_be_read_is_named_and_the_rest_is_read(
    tmp_path: Path, name: str, content: bytes, said: str
) -> None:
    done = failing(tmp_path, name, content)
    [line] = [line for line in done.stderr.splitlines() if line.startswith("not read: ")]
    assert said in line
    assert "; " in line, "what happened, and what to do"


def test_a_missing_file_is_named(reports: Path) -> None:
    done = run(reports / "old", reports / "lost.txt")
    assert done.returncode == 1
    assert len(table(done.stdout)) == 1
    assert f"not read: {reports / 'lost.txt'}: there is no such file or folder" in done.stderr


@pytest.mark.parametrize(
    ("target", "said"),
    [("claims.doc", "claims.doc"), ("nowhere/claims.csv", "nowhere/claims.csv: cannot be written")],
    ids=["unknown ending", "no such folder"],
)
def test_an_output_that_cannot_be_written_is_said_before_anything_is_read(
    tmp_path: Path, target: str, said: str
) -> None:
    done = run("-", "-o", target, given=STORM, folder=tmp_path)
    assert done.returncode == 1
    assert done.stderr.startswith("error: ") and said in done.stderr
    assert "documents" not in done.stderr


@pytest.mark.parametrize("arguments", [["-", "--published", "14/02/2021"], []], ids=["a date that is none", "no path"])
def test_a_command_that_says_too_little_or_nonsense_is_explained(arguments: list[str]) -> None:
    done = run(*arguments)
    assert done.returncode == 2
    assert "usage: python -m extract" in done.stderr


def test_reading_on_into_a_pager_that_was_closed_is_no_error_to_talk_about(reports: Path) -> None:
    script = f"{sys.executable} -m extract {reports} {ROOT / 'seeds'} | head -n 1"
    done = subprocess.run(script, shell=True, capture_output=True, text=True, cwd=ROOT, timeout=120, check=True)
    assert done.stdout.startswith("claim_id,")
    assert "Traceback" not in done.stderr and "Error" not in done.stderr


def start(*arguments: object) -> subprocess.Popen[bytes]:
    """The program, reading from a pipe that is left open."""
    return subprocess.Popen(
        [sys.executable, "-m", "extract", *map(str, arguments)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        cwd=ROOT,
    )


def records(count: int) -> bytes:
    return b"".join(b'{"id": "%d", "text": "The storm killed 12 people."}\n' % number for number in range(count))


posix = pytest.mark.skipif(os.name != "posix", reason="signals and terminals as POSIX has them")


@posix
@pytest.mark.parametrize("ending", ["csv", "xlsx"])
def test_a_run_killed_while_it_writes_leaves_the_old_file_whole(tmp_path: Path, ending: str) -> None:
    target = tmp_path / f"claims.{ending}"
    target.write_bytes(b"the old file")
    (tmp_path / "many.jsonl").write_bytes(records(4_000))
    process = start(tmp_path / "many.jsonl", "-o", target)
    try:
        while process.poll() is None and not list(tmp_path.glob(".claims.*.part")):
            time.sleep(0.001)
        assert process.poll() is None, "it was done before it could be killed"
        process.kill()
        process.communicate(timeout=20)
    finally:
        process.kill()
    assert target.read_bytes() == b"the old file"


@posix
def test_a_run_stopped_by_its_user_says_that_nothing_was_written(tmp_path: Path) -> None:
    target = tmp_path / "claims.csv"
    target.write_bytes(b"the old file")
    process = start("-", "-o", target)
    assert process.stdin is not None
    process.stdin.write(records(20_000))
    process.stdin.flush()
    process.send_signal(signal.SIGINT)
    _, said = process.communicate(timeout=60)
    assert process.returncode == 130
    assert said.decode().endswith("stopped; nothing was written\n")
    assert target.read_bytes() == b"the old file"
    assert [path.name for path in tmp_path.iterdir()] == ["claims.csv"]


@posix
def test_progress_is_shown_where_a_person_watches(reports: Path) -> None:
    import pty
    import termios

    watcher, terminal = pty.openpty()
    termios.tcsetwinsize(terminal, (24, 80))
    command = [sys.executable, "-m", "extract", str(reports), "-o", str(reports.parent / "claims.csv")]
    process = subprocess.Popen(command, stderr=terminal, cwd=ROOT)
    os.close(terminal)
    shown = b""
    while chunk := _read(watcher):
        shown += chunk
    assert process.wait(timeout=60) == 0
    assert re.search(rb"\d documents \[", shown)
    assert shown.endswith(b"3 documents, 4 claims, 0 not read\r\n")


def _read(terminal: int) -> bytes:
    try:
        return os.read(terminal, 4096)
    except OSError:  # how Linux says that the other end was closed
        return b""


def test_progress_is_not_written_into_a_log(reports: Path) -> None:
    assert "\r" not in run(reports).stderr
