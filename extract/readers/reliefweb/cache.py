"""What ReliefWeb answered, kept on disk: nothing is asked twice, and a run that was killed goes on where it was."""

from __future__ import annotations

import contextlib
import datetime as dt
import hashlib
import json
import os
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

from extract.document import ReadError

KEPT = dt.timedelta(days=30)
"""Answers older than this are removed when the cache is next opened."""

_ENDING = ".reliefweb"
_ADVICE = "make room, mend its permissions, or name another folder for the cache"


def user_folder() -> Path:
    """Where caches belong on this system, and in it a folder of our own."""
    home = Path.home()
    if sys.platform == "darwin":
        base = home / "Library" / "Caches"
    elif sys.platform == "win32":
        base = Path(os.environ.get("LOCALAPPDATA") or home / "AppData" / "Local")
    else:
        base = Path(os.environ.get("XDG_CACHE_HOME") or home / ".cache")
    return base / "relief-figures" / "reliefweb"


class Cache:
    """A folder of answers, each in a file of its own named by what was asked.

    An answer is written beside its place and then moved there, so that it is whole or absent however the run ends.
    Several runs may share a folder. ReadError where it cannot be read or written.
    """

    def __init__(self, folder: Path):
        self.folder = folder
        try:
            folder.mkdir(parents=True, exist_ok=True)
            self._remove_old()
        except OSError as error:
            raise self._error(error) from None

    def find(self, asked: Any, younger_than: dt.timedelta = KEPT) -> Path | None:
        """The file of the answer to ``asked`` (any JSON value), if there is one that is young enough."""
        path = self._path(asked)
        try:
            age = time.time() - path.stat().st_mtime
        except FileNotFoundError:
            return None
        except OSError as error:
            raise self._error(error) from None
        return path if age < younger_than.total_seconds() else None

    def keep(self, asked: Any, answer: bytes) -> Path:
        """Keep ``answer``; the file that holds it."""
        path = self._path(asked)
        try:
            with tempfile.NamedTemporaryFile(dir=self.folder, suffix=_ENDING, delete=False) as stream:
                stream.write(answer)
            os.replace(stream.name, path)
        except OSError as error:
            raise self._error(error) from None
        return path

    def _path(self, asked: Any) -> Path:
        name = hashlib.sha256(json.dumps(asked, sort_keys=True).encode()).hexdigest()
        return self.folder / f"{name}{_ENDING}"

    def _remove_old(self) -> None:
        oldest = time.time() - KEPT.total_seconds()
        for path in self.folder.glob(f"*{_ENDING}"):
            with contextlib.suppress(FileNotFoundError):
                if path.stat().st_mtime < oldest:
                    path.unlink()

    def _error(self, error: OSError) -> ReadError:
        return ReadError(str(self.folder), f"cannot be used as a cache ({error.strerror or error})", _ADVICE)
