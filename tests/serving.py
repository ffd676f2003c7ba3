"""The app as a user starts it, and Debian's Chromium to look at it."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Browser, Page, Playwright, expect

from views.intake import LOCAL_VARIABLE
from views.store import DATABASE_VARIABLE

ROOT = Path(__file__).parents[1]
QUIET = ["--no-sandbox", "--disable-background-networking", "--disable-component-update", "--disable-sync"]


class App:
    """The app on the database at a URL: its address once it is started, and ways to end it.

    It is told that its visitors sit at this machine.
    """

    def __init__(self, database: str, log: Path) -> None:
        self.database, self.log, self.address = database, log, ""
        self.process: subprocess.Popen[bytes] | None = None

    def start(self) -> App:
        """Start it and wait until it answers."""
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            port = free.getsockname()[1]
        command = [sys.executable, "-m", "streamlit", "run", "dashboard.py", "--server.headless", "true"]
        command += ["--server.fileWatcherType", "none"]
        with self.log.open("a") as log:
            self.process = subprocess.Popen(
                [*command, "--server.port", str(port), "--server.address", "127.0.0.1"],
                cwd=ROOT,
                env={**os.environ, DATABASE_VARIABLE: self.database, LOCAL_VARIABLE: "1"},
                stdout=log,
                stderr=subprocess.STDOUT,
            )
        self.address = f"http://127.0.0.1:{port}"
        _wait_for(f"{self.address}/_stcore/health", self.process)
        return self

    def kill(self) -> None:
        """End it as a power cut would."""
        if self.process is not None:
            self.process.kill()
            self.process.wait()


@contextmanager
def served(database: str, log: Path) -> Iterator[str]:
    """The address of the app, running on the database at that URL until the block ends."""
    app = App(database, log)
    try:
        yield app.start().address
    finally:
        app.kill()


def _wait_for(url: str, process: subprocess.Popen[bytes]) -> None:
    for _ in range(600):
        if process.poll() is not None:
            raise RuntimeError("streamlit ended before it answered")
        try:
            urllib.request.urlopen(url, timeout=1)
            return
        except OSError:
            time.sleep(0.1)
    raise RuntimeError(f"nothing answers at {url}")


def launched(playwright: Playwright) -> Browser:
    """Debian's Chromium, found on the PATH. RuntimeError where it is not installed."""
    path = shutil.which("chromium")
    if path is None:
        raise RuntimeError("chromium is not on the PATH; on Debian: apt-get install chromium")
    return playwright.chromium.launch(executable_path=path, args=QUIET)


def settled(page: Page) -> None:
    """Wait until the app has finished its run, and those that the run itself asks for right after."""
    for _ in range(2):
        page.wait_for_timeout(120)
        expect(page.get_by_test_id("stApp")).to_have_attribute("data-test-script-state", "notRunning", timeout=60_000)
