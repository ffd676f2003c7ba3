"""Reports with their claims, and what could not be read, in the database."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

import pandas as pd
from sqlalchemy import Connection, bindparam, text

from extract.document import Document
from views.store import rows
from views.store.database import moment, now
from views.store.records import Added, Failure, StoreError
from views.store.rows import OF_THE_CLAIM, OF_THE_REPORT, REPORT_FIELDS

REPORT_COLUMNS = [
    "document_id",
    "title",
    "publisher",
    "url",
    "published",
    "language",
    "country",
    "path",
    "characters",
    "claims",
    "decided",
    "added_at",
]
MANY = 500
"""How many names one statement takes: SQLite allows 999 in its oldest versions."""


def put(
    connection: Connection,
    collection: int,
    documents: Sequence[Document],
    claims: pd.DataFrame,
    originals: Mapping[str, bytes],
) -> list[Added]:
    """Write reports with their claims, in the place of what stood there under their ids.

    ``claims`` holds the claims of all of ``documents`` and of no other report, or ValueError is raised; ``originals``
    the files of some by document_id.
    """
    strangers = set(claims["document_id"]) - {document.id for document in documents}
    if strangers:
        raise ValueError(f"claims of reports that are not given with them: {sorted(strangers)}")
    first = {str(claim["document_id"]): claim for _, claim in claims.drop_duplicates("document_id").iterrows()}
    counts = claims["document_id"].value_counts()
    written: dict[str, int] = {}
    added = []
    for document in documents:
        count = int(counts.get(document.id, 0))
        row = rows.report_row(document, first.get(document.id), count, now()) | {"collection": collection}
        before = report_id(connection, collection, row["document_id"])
        written[document.id] = put_report(connection, row, before)
        keep_text(connection, written[document.id], document, originals.get(document.id))
        added.append(Added(document.id, row["claims"], replaced=before is not None))
    put_claims(connection, claims["document_id"].map(written).tolist(), claims)
    forget_failures(connection, collection, [rows.storable(document.path) for document in documents])
    return added


def put_report(connection: Connection, row: Mapping[str, Any], before: int | None) -> int:
    """Write the row of one report, in the place of the one numbered ``before``; returns its number."""
    if before is not None:
        changes = ", ".join(f"{name} = :{name}" for name in REPORT_FIELDS)
        connection.execute(text(f"UPDATE reports SET {changes} WHERE id = :id"), {**row, "id": before})
        connection.execute(text("DELETE FROM claims WHERE report = :id"), {"id": before})
        return before
    names = ("collection", *REPORT_FIELDS)
    places = ", ".join(f":{name}" for name in names)
    connection.execute(text(f"INSERT INTO reports ({', '.join(names)}) VALUES ({places})"), dict(row))
    number = report_id(connection, row["collection"], row["document_id"])
    if number is None:
        raise StoreError(f"{row['document_id']} could not be kept; try again.")
    return number


def report_id(connection: Connection, collection: int, document_id: str) -> int | None:
    """The number of a report; None where it is not there."""
    query = text("SELECT id FROM reports WHERE collection = :c AND document_id = :d")
    return connection.execute(query, {"c": collection, "d": document_id}).scalar_one_or_none()


def keep_text(connection: Connection, report: int, document: Document, original: bytes | None) -> None:
    """Write the text; a reading anew without the file leaves the kept file where it is."""
    connection.execute(
        text(
            "INSERT INTO texts (report, text, original) VALUES (:report, :text, :original) ON CONFLICT (report) "
            "DO UPDATE SET text = excluded.text, original = coalesce(excluded.original, texts.original)"
        ),
        {"report": report, "text": rows.storable(document.text), "original": original},
    )


def put_claims(connection: Connection, report_numbers: Sequence[int], claims: pd.DataFrame) -> None:
    """Write claims, each to the report whose number stands in its place, in one statement."""
    if claims.empty:
        return
    names = ", ".join(f'"{column.name}"' for column in OF_THE_CLAIM)
    found = ((number, *row) for number, row in zip(report_numbers, rows.claim_rows(claims), strict=True))
    if connection.dialect.name == "sqlite":
        marks = ", ".join("?" * (1 + len(OF_THE_CLAIM)))
        connection.exec_driver_sql(f"INSERT INTO claims (report, {names}) VALUES ({marks})", list(found))
        return
    cursor: Any = connection.connection.cursor()
    with cursor, cursor.copy(f"COPY claims (report, {names}) FROM STDIN") as copy:
        for row in found:
            copy.write_row(row)


def remove(connection: Connection, collection: int, document_ids: Iterable[str]) -> None:
    """Take reports out, with their texts and claims."""
    query = text("DELETE FROM reports WHERE collection = :c AND document_id IN :ids")
    for ids in batches(document_ids):
        connection.execute(query.bindparams(bindparam("ids", expanding=True)), {"c": collection, "ids": ids})


def batches(names: Iterable[str]) -> Iterator[list[str]]:
    """The names in lists of at most :data:`MANY`."""
    every = list(names)
    return (every[first : first + MANY] for first in range(0, len(every), MANY))


def claims(connection: Connection, collection: int) -> pd.DataFrame:
    """All claims of a collection with the schema's columns, in the order of the reports and of their text."""
    columns = ", ".join(f'claims."{column.name}"' for column in OF_THE_CLAIM)
    mark = "?" if connection.dialect.name == "sqlite" else "%s"
    of_reports = f"SELECT id, {', '.join(OF_THE_REPORT)} FROM reports WHERE collection = {mark}"
    of_claims = (
        f"SELECT claims.report, {columns} FROM reports JOIN claims ON claims.report = reports.id "
        f'WHERE reports.collection = {mark} ORDER BY reports.id, claims."start"'
    )
    found = [raw_rows(connection, query, collection) for query in (of_reports, of_claims)]
    return rows.claims_frame(*found)


def raw_rows(connection: Connection, query: str, collection: int) -> list[tuple[Any, ...]]:
    """The rows as the driver gives them; SQLAlchemy's own rows cost a second more for 200,000 of them."""
    cursor = connection.connection.cursor()
    try:
        cursor.execute(query, (collection,))
        return list(cursor.fetchall())
    finally:
        cursor.close()


def listing(connection: Connection, collection: int) -> pd.DataFrame:
    """The reports of a collection as a frame of the columns :data:`REPORT_COLUMNS`, latest addition first."""
    names = [name for name in REPORT_COLUMNS if name != "decided"]
    query = text(f"SELECT {', '.join(names)} FROM reports WHERE collection = :c ORDER BY added_at DESC, id DESC")
    frame = pd.DataFrame(connection.execute(query, {"c": collection}).fetchall(), columns=names)
    frame["added_at"] = pd.to_datetime(pd.Series([moment(at) for at in frame["added_at"]], dtype="datetime64[us, UTC]"))
    frame["published"] = pd.to_datetime(frame["published"]).astype("datetime64[us]")
    return frame


def document(connection: Connection, collection: int, document_id: str) -> Document:
    """One report with its text; StoreError where it is not there."""
    for found in documents(connection, collection, [document_id]):
        return found
    raise StoreError(f"There is no report {document_id} in this collection.")


def documents(connection: Connection, collection: int, document_ids: Iterable[str]) -> list[Document]:
    """The named reports with their texts."""
    query = text(
        f"SELECT {', '.join(REPORT_FIELDS)}, text FROM reports JOIN texts ON texts.report = reports.id "
        "WHERE collection = :c AND document_id IN :ids ORDER BY reports.id"
    ).bindparams(bindparam("ids", expanding=True))
    return [
        rows.document(row)
        for ids in batches(document_ids)
        for row in connection.execute(query, {"c": collection, "ids": ids})
    ]


def document_ids(connection: Connection, collection: int) -> list[str]:
    """The ids of a collection's reports, in the order of their addition."""
    query = text("SELECT document_id FROM reports WHERE collection = :c ORDER BY id")
    return list(connection.execute(query, {"c": collection}).scalars())


def original(connection: Connection, collection: int, document_id: str) -> bytes | None:
    """The file that a report was read from, where it was kept."""
    query = text(
        "SELECT original FROM reports JOIN texts ON texts.report = reports.id "
        "WHERE collection = :c AND document_id = :d"
    )
    found = connection.execute(query, {"c": collection, "d": document_id}).scalar_one_or_none()
    return None if found is None else bytes(found)


def failures(connection: Connection, collection: int) -> list[Failure]:
    """What could not be read, latest first."""
    query = text("SELECT path, message, failed_at FROM failures WHERE collection = :c ORDER BY failed_at DESC, path")
    return [
        Failure(row.path, row.message, moment(row.failed_at)) for row in connection.execute(query, {"c": collection})
    ]


def note_failure(connection: Connection, collection: int, path: str, message: str) -> None:
    """Keep one failure to read, in the place of an earlier one of the same path."""
    connection.execute(
        text(
            "INSERT INTO failures VALUES (:c, :path, :message, :at) ON CONFLICT (collection, path) "
            "DO UPDATE SET message = excluded.message, failed_at = excluded.failed_at"
        ),
        {"c": collection, "path": rows.storable(path), "message": rows.storable(message), "at": now().isoformat()},
    )


def forget_failures(connection: Connection, collection: int, paths: Iterable[str] | None) -> None:
    """Drop the failures of these paths, or all of them."""
    if paths is None:
        connection.execute(text("DELETE FROM failures WHERE collection = :c"), {"c": collection})
        return
    query = text("DELETE FROM failures WHERE collection = :c AND path IN :paths")
    for some in batches(paths):
        connection.execute(query.bindparams(bindparam("paths", expanding=True)), {"c": collection, "paths": some})
