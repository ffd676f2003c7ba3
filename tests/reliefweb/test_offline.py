"""Nothing but this source ever talks to the network: no connection is made, no name looked up, no port listened on.

Making a socket and binding it is not counted: urllib3, which trafilatura imports, does both once to see whether the
system has IPv6, and sends nothing.
"""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from .server import APPROVED, Server, report

ROOT = Path(__file__).parents[2]

WATCH = """
import sys
HARMLESS = {"socket.__new__", "socket.bind"}
sys.addaudithook(lambda event, _: print(event) if event.startswith("socket.") and event not in HARMLESS else None)
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


def test_reading_and_extracting_reach_nobody(tmp_path: Path) -> None:
    (tmp_path / "note.txt").write_text("Floods in Pakistan killed 12 people.")
    (tmp_path / "page.html").write_text(
        "<html><body><p>Some 300 families fled their homes.</p><img src='http://127.0.0.1:9/x.png'></body></html>"
    )
    (line,) = said_by(READ, tmp_path)
    assert line.startswith("claims:")


def test_the_watch_sees_a_connection_where_there_is_one(reliefweb: Server, tmp_path: Path) -> None:
    reliefweb.reports = [report(1)]
    said = said_by(FETCH, reliefweb.url, tmp_path)
    assert "socket.connect" in said
    assert said[-1] == "1"
