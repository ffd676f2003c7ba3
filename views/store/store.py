"""The store: the one door to what is kept."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from threading import Lock
from typing import Any

import pandas as pd
from sqlalchemy import Connection, Engine, text

from extract.document import Document
from views.store import decisions, reports
from views.store.database import DATABASE_VARIABLE, moment, now, one_at_a_time, open_database, reading, writing
from views.store.records import (
    DECIDED_ON,
    NO_FIELDS,
    Added,
    Collection,
    Conflict,
    Decision,
    Failure,
    Fields,
    Outdated,
    StoreError,
)
from views.store.reviewed import with_decisions
from views.store.rows import storable

__all__ = ["DATABASE_VARIABLE", "Store", "open_store"]

IN_MEMORY = 4
"""How many collections' claims are kept in memory at once."""

NO_ORIGINALS: Mapping[str, bytes] = {}

AT_ONCE = 50
"""How many reports are read back at a time."""


def open_store(url: str = "") -> Store:
    """The store at ``url``; without one, at RELIEF_FIGURES_DATABASE; without that, the SQLite file beside the app.

    ``url`` is ``sqlite:///path/to/file.sqlite`` or ``postgresql://user:password@host/name``. A database of an older
    version of the app is brought up to date first. One Store may be shared by all threads.

    Raises StoreError where the database cannot be reached, or was written by a newer version of the app.
    """
    return Store(open_database(url))


class Store:
    """Everything that is kept: collections of reports, their claims, decisions on claims, and failures to read.

    ``collection`` is always a collection's name; a method given a name that is not there raises StoreError.
    """

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._lock = Lock()
        self._read: dict[str, tuple[Any, pd.DataFrame]] = {}
        self._reviewed: dict[str, tuple[str, pd.DataFrame]] = {}

    def close(self) -> None:
        """Give the connections back; the store can still be used, and connects anew."""
        self._engine.dispose()

    def collections(self) -> list[Collection]:
        """The collections, by name."""
        query = text(
            "SELECT name, created_at, (SELECT count(*) FROM reports WHERE collection = collections.id) AS reports, "
            "(SELECT coalesce(sum(claims), 0) FROM reports WHERE collection = collections.id) AS claims, "
            "(SELECT count(*) FROM failures WHERE collection = collections.id) AS failures "
            "FROM collections ORDER BY name"
        )
        with reading(self._engine) as connection:
            return [
                Collection(row.name, row.reports, int(row.claims), row.failures, moment(row.created_at))
                for row in connection.execute(query)
            ]

    def names(self) -> list[str]:
        """The names of the collections, in order; quicker than ``collections``."""
        with reading(self._engine) as connection:
            return list(connection.execute(text("SELECT name FROM collections ORDER BY name")).scalars())

    def create_collection(self, name: str) -> None:
        """Make an empty collection; where it is there already, nothing happens. StoreError for an empty name."""
        with writing(self._engine) as connection:
            connection.execute(
                text("INSERT INTO collections (name, created_at) VALUES (:name, :at) ON CONFLICT (name) DO NOTHING"),
                {"name": _named(name), "at": now().isoformat()},
            )

    def rename_collection(self, collection: str, name: str) -> None:
        """Give a collection another name. StoreError where that name is taken or empty."""
        with writing(self._engine) as connection:
            number = _number(connection, collection)
            if any(row.name == _named(name) for row in connection.execute(text("SELECT name FROM collections"))):
                raise StoreError(f"There is a collection “{name}” already.")
            connection.execute(
                text("UPDATE collections SET name = :name WHERE id = :c"), {"name": _named(name), "c": number}
            )

    def remove_collection(self, collection: str) -> None:
        """Remove a collection with its reports, claims, decisions and failures, for good."""
        with writing(self._engine) as connection:
            connection.execute(text("DELETE FROM collections WHERE id = :c"), {"c": _number(connection, collection)})

    def version(self, collection: str) -> str:
        """Changes with every change to the collection's reports, claims or decisions; the key for any cache."""
        with reading(self._engine) as connection:
            return "{}.{}.{}".format(*_versions(connection, collection))

    def claims(self, collection: str) -> pd.DataFrame:
        """All claims of a collection, one row each, in the order in which the reports were added.

        Columns: those of ``extract.schema`` with their dtypes, then ``review_status``, ``reviewed_by``,
        ``reviewed_at``, ``note``, ``corrected_fields``, then a ``corrected_<column>`` for each column that somebody
        corrected.
        Kept in memory for as long as ``version`` stays the same: treat it as read-only, and copy before a change.
        For charts, see ``with_corrections``.
        """
        with self._lock, reading(self._engine) as connection:
            number, content, review = _versions(connection, collection)
            known, frame = self._read.get(collection, (None, pd.DataFrame()))
            if known != (number, content):
                frame = reports.claims(connection, number)
                _keep(self._read, collection, ((number, content), frame))
            version, reviewed = self._reviewed.get(collection, ("", frame))
            if version != f"{number}.{content}.{review}":
                version = f"{number}.{content}.{review}"
                reviewed = with_decisions(frame, decisions.current(connection, number))
                _keep(self._reviewed, collection, (version, reviewed))
            return reviewed

    def reports(self, collection: str) -> pd.DataFrame:
        """The reports of a collection, newest addition first.

        Columns: document_id, title, publisher, url, published, language, country, path, characters, claims (how many),
        decided (how many of these have a decision), added_at (UTC).
        """
        with reading(self._engine) as connection:
            number = _number(connection, collection)
            frame = reports.listing(connection, number)
            decided = decisions.current(connection, number)
        counts = pd.Series([decision.claim_id.rpartition(":")[0] for decision in decided], dtype="str").value_counts()
        frame["decided"] = frame["document_id"].map(counts).fillna(0).astype("int64")
        return frame[reports.REPORT_COLUMNS]

    def document(self, collection: str, document_id: str) -> Document:
        """One report with its text. StoreError where it is not there."""
        with reading(self._engine) as connection:
            return reports.document(connection, _number(connection, collection), document_id)

    def documents(self, collection: str, document_ids: Iterable[str] | None = None) -> Iterator[Document]:
        """The named reports, or all of them, one after the other, for instance to extract them anew."""
        with reading(self._engine) as connection:
            number = _number(connection, collection)
            wanted = list(document_ids) if document_ids is not None else reports.document_ids(connection, number)
        for first in range(0, len(wanted), AT_ONCE):
            with reading(self._engine) as connection:
                found = reports.documents(connection, number, wanted[first : first + AT_ONCE])
            yield from found

    def original(self, collection: str, document_id: str) -> bytes | None:
        """The file that the report was read from, where it was kept (PDF); None otherwise."""
        with reading(self._engine) as connection:
            return reports.original(connection, _number(connection, collection), document_id)

    def add(self, collection: str, document: Document, claims: pd.DataFrame, original: bytes | None = None) -> Added:
        """Put in one report with its claims, in one transaction: whole or, whatever happens, not at all.

        A report of that id that is there already is replaced. Decisions stay with their claims, by claim_id; where the
        claim now says something else, or is gone, ``outdated`` tells. A failure noted for the same path is dropped.
        """
        with self._content(collection) as (connection, number):
            originals = {} if original is None else {document.id: original}
            return reports.put(connection, number, [document], claims, originals)[0]

    def add_all(
        self,
        collection: str,
        documents: Sequence[Document],
        claims: pd.DataFrame,
        originals: Mapping[str, bytes] = NO_ORIGINALS,
    ) -> list[Added]:
        """Put in many reports in one transaction: all of them or none. Quicker than ``add`` one by one.

        ``claims`` holds the claims of all of them; ``originals`` maps the ids of some to the files they were read from.
        """
        with self._content(collection) as (connection, number):
            return reports.put(connection, number, documents, claims, originals)

    def remove(self, collection: str, document_ids: Iterable[str]) -> None:
        """Take reports out, with their claims. Their decisions are kept, and hold again if the report comes back."""
        with self._content(collection) as (connection, number):
            reports.remove(connection, number, document_ids)

    def failures(self, collection: str) -> list[Failure]:
        """What could not be read, latest first."""
        with reading(self._engine) as connection:
            return reports.failures(connection, _number(connection, collection))

    def note_failure(self, collection: str, path: str, message: str) -> None:
        """Keep a failure to read, one a path."""
        with writing(self._engine) as connection:
            reports.note_failure(connection, _number(connection, collection), path, message)

    def forget_failures(self, collection: str, paths: Iterable[str] | None = None) -> None:
        """Drop the failures of these paths, or all of them."""
        with writing(self._engine) as connection:
            reports.forget_failures(connection, _number(connection, collection), paths)

    def decision(self, collection: str, claim_id: str) -> Decision:
        """What stands decided on a claim; a Decision of revision 0 where nobody has decided."""
        with reading(self._engine) as connection:
            return decisions.standing(connection, _number(connection, collection), claim_id)

    def decide(
        self,
        collection: str,
        claim_id: str,
        *,
        review_status: str,
        reviewed_by: str,
        expected: Decision,
        note: str = "",
        corrections: Fields = NO_FIELDS,
        seen: Fields = NO_FIELDS,
    ) -> Decision | Conflict:
        """Decide on a claim; returns the decision as kept, or, with nothing written, the conflict.

        ``expected`` is the decision that stood when the reviewer looked; ``seen`` what the claim said then in the
        columns of ``records.DECIDED_ON`` (left out: not checked). ``corrections`` maps columns of the schema to new
        values; None there means "empty". StoreError for an unknown status or column, or without a reviewer's name.
        """
        decision = Decision(claim_id, review_status, dict(corrections), note, reviewed_by, seen=dict(seen))
        with writing(self._engine) as connection:
            number = _number(connection, collection)
            outcome = decisions.decide(connection, number, decision, expected)
            _count_review(connection, number)
            return outcome

    def undo(self, collection: str, claim_id: str, *, reviewed_by: str, expected: Decision) -> Decision | Conflict:
        """Go back to what stood before the last decision on a claim that is not undone yet; itself kept in history."""
        if expected.claim_id != claim_id:
            raise StoreError(f"{expected.claim_id} is another claim than {claim_id}.")
        with writing(self._engine) as connection:
            number = _number(connection, collection)
            outcome = decisions.undo(connection, number, reviewed_by, expected)
            _count_review(connection, number)
            return outcome

    def history(self, collection: str, claim_id: str | None = None, limit: int = 100) -> list[Decision]:
        """The decisions on one claim, or on all of a collection, newest first."""
        with reading(self._engine) as connection:
            return decisions.history(connection, _number(connection, collection), claim_id, limit)

    def outdated(self, collection: str) -> list[Outdated]:
        """Decisions whose claim says something else since it was read anew, or is gone from a report still there."""
        with reading(self._engine) as connection:
            number = _number(connection, collection)
            stands = decisions.current(connection, number)
            documents = set(reports.document_ids(connection, number))
        claims = self.claims(collection)
        chosen = claims[claims["claim_id"].isin([decision.claim_id for decision in stands])]
        says = chosen.set_index("claim_id")[list(DECIDED_ON)].to_dict("index")
        return decisions.outdated(stands, says, documents)

    @contextmanager
    def _content(self, collection: str) -> Iterator[tuple[Connection, int]]:
        """A transaction that changes reports, and with them the collection's version."""
        with writing(self._engine) as connection:
            number = _number(connection, collection)
            one_at_a_time(connection, number)
            yield connection, number
            connection.execute(
                text("UPDATE collections SET content_version = content_version + 1 WHERE id = :c"), {"c": number}
            )


def _keep(frames: dict[str, Any], collection: str, entry: Any) -> None:
    """Keep an entry as the latest, and drop the one not asked for longest."""
    frames.pop(collection, None)
    frames[collection] = entry
    if len(frames) > IN_MEMORY:
        del frames[next(iter(frames))]


def _named(name: str) -> str:
    if not name.strip():
        raise StoreError("A collection needs a name.")
    return storable(name.strip())


def _number(connection: Connection, collection: str) -> int:
    return _versions(connection, collection)[0]


def _versions(connection: Connection, collection: str) -> tuple[int, int, int]:
    """The collection's number, and how often its reports and its decisions changed."""
    query = text("SELECT id, content_version, review_version FROM collections WHERE name = :name")
    row = connection.execute(query, {"name": collection}).first()
    if row is None:
        raise StoreError(f"There is no collection “{collection}”.")
    return row.id, row.content_version, row.review_version


def _count_review(connection: Connection, number: int) -> None:
    connection.execute(text("UPDATE collections SET review_version = review_version + 1 WHERE id = :c"), {"c": number})
