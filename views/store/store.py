"""The store: the one door to what is kept."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator

import pandas as pd

from extract.document import Document
from views.store.records import NO_FIELDS, Added, Collection, Conflict, Decision, Failure, Fields

DATABASE_VARIABLE = "RELIEF_FIGURES_DATABASE"
"""The environment variable that names another database, as a URL such as ``postgresql://user@host/name``."""


def open_store(url: str = "") -> Store:
    """The store at ``url``; without one, at RELIEF_FIGURES_DATABASE; without that, the SQLite file beside the app.

    ``url`` is ``sqlite:///path/to/file.sqlite`` or ``postgresql://user:password@host/name``. A database of an older
    version of the app is brought up to date first. One Store may be shared by all threads.

    Raises StoreError where the database cannot be reached, or was written by a newer version of the app.
    """
    raise NotImplementedError


class Store:
    """Everything that is kept: collections of reports, their claims, decisions on claims, and failures to read.

    ``collection`` is always a collection's name; a method given a name that is not there raises StoreError.
    """

    def collections(self) -> list[Collection]:
        """The collections, by name."""
        raise NotImplementedError

    def create_collection(self, name: str) -> None:
        """Make an empty collection; where it is there already, nothing happens. StoreError for an empty name."""
        raise NotImplementedError

    def rename_collection(self, collection: str, name: str) -> None:
        """Give a collection another name. StoreError where that name is taken or empty."""
        raise NotImplementedError

    def remove_collection(self, collection: str) -> None:
        """Remove a collection with its reports, claims, decisions and failures, for good."""
        raise NotImplementedError

    def version(self, collection: str) -> str:
        """Changes with every change to the collection's reports, claims or decisions; the key for any cache."""
        raise NotImplementedError

    def claims(self, collection: str) -> pd.DataFrame:
        """All claims of a collection, one row each, in the order in which the reports were added.

        Columns: those of ``extract.schema`` with their dtypes, then ``review_status``, ``reviewed_by``,
        ``reviewed_at``, ``note``, then a ``corrected_<column>`` for each column that somebody corrected.
        Kept in memory for as long as ``version`` stays the same: treat it as read-only, and copy before a change.
        For charts, see ``with_corrections``.
        """
        raise NotImplementedError

    def reports(self, collection: str) -> pd.DataFrame:
        """The reports of a collection, newest addition first.

        Columns: document_id, title, publisher, url, published, language, country, path, characters, claims (how many),
        decided (how many of these have a decision), added_at (UTC).
        """
        raise NotImplementedError

    def document(self, collection: str, document_id: str) -> Document:
        """One report with its text. StoreError where it is not there."""
        raise NotImplementedError

    def documents(self, collection: str, document_ids: Iterable[str] | None = None) -> Iterator[Document]:
        """The named reports, or all of them, one after the other, for instance to extract them anew."""
        raise NotImplementedError

    def original(self, collection: str, document_id: str) -> bytes | None:
        """The file that the report was read from, where it was kept (PDF); None otherwise."""
        raise NotImplementedError

    def add(self, collection: str, document: Document, claims: pd.DataFrame, original: bytes | None = None) -> Added:
        """Put in one report with its claims, in one transaction: whole or, whatever happens, not at all.

        A report of that id that is there already is replaced. Decisions stay with their claims, by claim_id; where the
        claim now says something else, or is gone, ``conflicts`` tells. A failure noted for the same path is dropped.
        """
        raise NotImplementedError

    def add_all(self, collection: str, reports: Iterable[tuple[Document, pd.DataFrame]]) -> list[Added]:
        """Put in many reports in one transaction: all of them or none. Quicker than ``add`` one by one."""
        raise NotImplementedError

    def remove(self, collection: str, document_ids: Iterable[str]) -> None:
        """Take reports out, with their claims. Their decisions are kept, and hold again if the report comes back."""
        raise NotImplementedError

    def failures(self, collection: str) -> list[Failure]:
        """What could not be read, latest first."""
        raise NotImplementedError

    def note_failure(self, collection: str, path: str, message: str) -> None:
        """Keep a failure to read, one a path."""
        raise NotImplementedError

    def forget_failures(self, collection: str, paths: Iterable[str] | None = None) -> None:
        """Drop the failures of these paths, or all of them."""
        raise NotImplementedError

    def decision(self, collection: str, claim_id: str) -> Decision:
        """What stands decided on a claim; a Decision of revision 0 where nobody has decided."""
        raise NotImplementedError

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
        raise NotImplementedError

    def undo(self, collection: str, claim_id: str, *, reviewed_by: str, expected: Decision) -> Decision | Conflict:
        """Go back to what stood before the last decision on a claim that is not undone yet; itself kept in history."""
        raise NotImplementedError

    def history(self, collection: str, claim_id: str | None = None, limit: int = 100) -> list[Decision]:
        """The decisions on one claim, or on all of a collection, newest first."""
        raise NotImplementedError

    def conflicts(self, collection: str) -> list[Conflict]:
        """Decisions whose claim says something else since it was read anew, or is gone from a report still there."""
        raise NotImplementedError


def utc_now() -> dt.datetime:
    """This moment, UTC, to the microsecond."""
    return dt.datetime.now(dt.UTC)
