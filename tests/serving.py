"""The app as a user starts it, and Debian's Chromium to look at it."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from weakref import WeakKeyDictionary

from playwright.sync_api import Browser, BrowserContext, Page, Playwright, WebSocket, expect
from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg

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


RUN_ASKED, RUN_BEGUN, RUN_ENDED = "asked", "begun", "ended"


class Talk:
    """What a page and the app say to each other over the page's socket, as far as runs of the app go.

    A press of a button asks for a run; the app says when a run begins and when it has ended. What the page shows lags
    behind: on a busy machine it looks at rest while a press is still on its way.
    """

    def __init__(self, page: Page) -> None:
        self.asked, self.state = 0, RUN_ENDED
        page.on("websocket", self._listen)

    def _listen(self, socket: WebSocket) -> None:
        self.state = RUN_ASKED
        socket.on("framesent", self._sent)
        socket.on("framereceived", self._received)

    def _sent(self, frame: bytes | str) -> None:
        if isinstance(frame, bytes) and BackMsg.FromString(frame).HasField("rerun_script"):
            self.asked += 1
            self.state = RUN_ASKED

    def _received(self, frame: bytes | str) -> None:
        message = ForwardMsg.FromString(frame) if isinstance(frame, bytes) else ForwardMsg()
        if message.HasField("new_session"):
            self.state = RUN_BEGUN
        elif message.HasField("script_finished") and self.state == RUN_BEGUN:
            cut_short = message.script_finished == ForwardMsg.FINISHED_EARLY_FOR_RERUN
            self.state = RUN_ASKED if cut_short else RUN_ENDED


_talks: WeakKeyDictionary[Page, Talk] = WeakKeyDictionary()


def new_tab(context: BrowserContext) -> Page:
    """A tab whose talk with the app is followed, so that one can wait for it; see :func:`settled`."""
    page = context.new_page()
    _talks[page] = Talk(page)
    return page


def settled(page: Page) -> None:
    """Wait until the app has run for all that the page asked, also for what a run itself makes it ask right after."""
    for _ in range(2):
        page.wait_for_timeout(120)
        _wait_until(page, lambda: _talks[page].state == RUN_ENDED, "the app has not ended its run")
        expect(page.get_by_test_id("stApp")).to_have_attribute("data-test-script-state", "notRunning", timeout=60_000)


@contextmanager
def asking(page: Page) -> Iterator[None]:
    """What is done in the block must make the page ask the app for a run; waits until the app has run."""
    before = _talks[page].asked
    yield
    _wait_until(page, lambda: _talks[page].asked > before, "the page has asked the app for nothing")
    settled(page)


def _wait_until(page: Page, so: Callable[[], bool], otherwise: str) -> None:
    for _ in range(1200):
        if so():
            return
        page.wait_for_timeout(50)
    raise AssertionError(f"{otherwise} for a minute")
