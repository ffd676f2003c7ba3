"""ReliefWeb as a source of reports, through its API v2 (https://apidoc.reliefweb.int).

The only part of the project that talks to the network, and only when :func:`fetch` is called.
"""

from __future__ import annotations

import datetime as dt
import os
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from extract.document import Document, ReadError
from extract.readers.reliefweb.answers import SERVICE
from extract.readers.reliefweb.appname import find_appname
from extract.readers.reliefweb.cache import Cache, user_folder
from extract.readers.reliefweb.connection import Connection, Pace
from extract.readers.reliefweb.query import Query
from extract.readers.reliefweb.report import Result, documents_of

__all__ = ["BASE_URL", "FRESH_FOR", "Pace", "Query", "fetch"]

BASE_URL = "https://api.reliefweb.int/v2"

POLITE = Pace()

FRESH_FOR = dt.timedelta(days=1)
"""How long a list of reports counts as up to date. Attached files do not change, and are fetched once."""


def fetch(
    query: Query,
    *,
    appname: str = "",
    base_url: str = BASE_URL,
    cache: str | os.PathLike[str] | None = None,
    fresh_for: dt.timedelta = FRESH_FOR,
    pace: Pace = POLITE,
    on_failure: Callable[[ReadError], object] | None = None,
    on_progress: Callable[[int, int], object] | None = None,
) -> Iterator[Document]:
    """The reports that fit ``query``, newest first, one at a time.

    ``appname`` is the name that ReliefWeb approved for you; without it, it is looked for in the environment
    (RELIEFWEB_APPNAME) and in ``.streamlit/secrets.toml``. Every answer is kept in the folder ``cache`` (by default
    in the user's cache folder), so that a run that was killed, or stopped by a limit, goes on where it was when it is
    started again. ``on_progress`` is called after each report with how many are done and how many there are.

    A report that cannot be read is handed to ``on_failure`` as a :class:`ReadError` and the rest is read; where
    ReliefWeb itself gives no answer, that is handed over too and the reports end there. Without ``on_failure`` the
    first one is raised.
    """
    for result in _results(query, appname, base_url, cache, fresh_for, pace, on_progress):
        if isinstance(result, Document):
            yield result
        elif on_failure is None:
            raise result
        else:
            on_failure(result)


def _results(
    query: Query,
    appname: str,
    base_url: str,
    cache: str | os.PathLike[str] | None,
    fresh_for: dt.timedelta,
    pace: Pace,
    on_progress: Callable[[int, int], object] | None,
) -> Iterator[Result]:
    try:
        folder = Path(cache) if cache is not None else user_folder()
        with Connection(appname.strip() or find_appname(), base_url, Cache(folder), pace) as connection:
            for done, (record, total) in enumerate(_records(query, connection, fresh_for), start=1):
                yield from documents_of(record, connection.file, query.attachments)
                if on_progress is not None:
                    on_progress(done, total)
    except ReadError as error:
        yield error


def _records(query: Query, connection: Connection, fresh_for: dt.timedelta) -> Iterator[tuple[dict[str, Any], int]]:
    """Each report that fits, once, and how many are to come in all.

    A report that is published while the pages are read moves the others on by one place; the one that is then met for
    the second time is passed over.
    """
    seen: set[str] = set()
    offset = 0
    total = 1
    while offset < total:
        page = connection.page(query.body(offset), fresh_for)
        if not page.total:
            advice = "widen the dates, and write names as ReliefWeb does (OCHA, Situation Report)"
            raise ReadError(SERVICE, "has no report that fits the query", advice)
        if not page.records:
            return
        total = page.total if query.limit is None else min(page.total, query.limit)
        for record in page.records[: total - offset]:
            identifier = str(record.get("id"))
            if identifier not in seen:
                seen.add(identifier)
                yield record, total
        offset += len(page.records)
