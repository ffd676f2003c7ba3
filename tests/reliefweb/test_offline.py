"""Nothing but this source ever talks to the network."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from .server import APPROVED, Server, report

ROOT = Path(__file__).parents[2]

WATCH = """
import sys
sys.addaudithook(lambda event, _: print(event) if event.startswith("socket.") else None)
"""
READ = (
    WATCH
    + """
import extract
frame = extract.extract(extract.read(sys.argv[1:]))
print("claims:", len(frame))
"""
)
FETCH = (
    WATCH
    + """
from extract.readers.reliefweb import Query, fetch
print(len(list(fetch(Query(countries=("SYR",)), base_url=sys.argv[1], cache=sys.argv[2]))))
"""
)


def said_by(program: str, *arguments: str | Path) -> list[str]:
    command = [sys.executable, "-c", program, *map(str, arguments)]
    environment = os.environ | {"RELIEFWEB_APPNAME": APPROVED}
    run = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, check=True)
    return run.stdout.splitlines()


def test_reading_and_extracting_open_no_socket(tmp_path: Path) -> None:
    (tmp_path / "note.txt").write_text("Floods in Pakistan killed 12 people.")
    (tmp_path / "page.html").write_text(
        "<html><body><p>Some 300 families fled their homes.</p><img src='http://127.0.0.1:9/x.png'></body></html>"
    )
    said = said_by(READ, tmp_path)
    assert [line for line in said if line.startswith("socket.")] == []
    assert said[-1].startswith("claims:")


def test_the_watch_sees_a_socket_where_there_is_one(reliefweb: Server, tmp_path: Path) -> None:
    reliefweb.reports = [report(1)]
    said = said_by(FETCH, reliefweb.url, tmp_path)
    assert "socket.connect" in said
    assert said[-1] == "1"
