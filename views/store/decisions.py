"""What reviewers decided, in the database. Append only: what stands is a claim's highest revision."""

from __future__ import annotations

import datetime as dt
import json
import math
from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any

import pandas as pd
from sqlalchemy import Connection, text

from extract import schema
from extract.descriptor import codes_of, described
from views.store import rows
from views.store.database import moment, now
from views.store.records import (
    ACCEPTED,
    CORRECTED,
    DECIDED_ON,
    REJECTED,
    UNDECIDED,
    Conflict,
    Decision,
    Fields,
    Outdated,
    StoreError,
)

FIELDS = "claim_id, revision, review_status, corrections, note, reviewed_by, reviewed_at, restores, seen"
EVIDENCE = ("claim_id", "document_id", "value_text", "sentence", "start", "end", "page", "rule", "warning")
"""Columns that say where the claim was read; they are what a correction is measured by, and cannot be corrected."""

CORRECTABLE = tuple(name for name in schema.NAMES if name not in EVIDENCE)
CLOSED = ("indicator", "qualifier", "status", "population_status", "population_group", "sector_code")
"""Columns whose codes are a closed list; the unit's is open to the currencies of ISO 4217."""


def checked(corrections: Fields) -> dict[str, Any]:
    """The corrections as they are kept: numbers, ISO dates and texts; None for a number or date made empty.

    Raises StoreError, naming the field, for a column that cannot be corrected and a value that it cannot hold.

    >>> checked({"value": "280,600", "reference_period_end": None})
    {'value': 280600.0, 'reference_period_end': None}
    """
    for name in corrections:
        if name not in CORRECTABLE:
            raise StoreError(f"{name} cannot be corrected: it says where the claim was read.")
    return {name: checked_value(name, value) for name, value in corrections.items()}


def checked_value(name: str, value: Any) -> Any:
    """One corrected value, as it is kept."""
    column = described(name)
    missing = value == "" or pd.isna(value)
    if column.dtype == schema.TEXT:
        code = "" if missing else rows.storable(str(value).strip())
        if name in CLOSED and code and code not in {known.code for known in codes_of(column)}:
            raise StoreError(f"{name}: there is no code {code}.")
        return code
    if missing:
        return None
    try:
        return dt.date.fromisoformat(str(value)[:10]).isoformat() if column.dtype == schema.DATE else finite(value)
    except ValueError as error:
        raise StoreError(
            f"{name}: {value} is neither empty nor a {'date' if column.dtype == schema.DATE else 'number'}."
        ) from error


def finite(value: Any) -> float:
    """A number given as a number or as text with commas; ValueError for any other."""
    number = float(value.replace(",", "") if isinstance(value, str) else value)
    if not math.isfinite(number):
        raise ValueError(value)
    return number


def current(connection: Connection, collection: int) -> list[Decision]:
    """What stands on every claim that somebody decided on, the undone ones left out."""
    query = text(
        f"SELECT {FIELDS} FROM decisions WHERE collection = :c AND revision = (SELECT max(revision) FROM decisions "
        "AS later WHERE later.collection = decisions.collection AND later.claim_id = decisions.claim_id)"
    )
    return [found for row in connection.execute(query, {"c": collection}) if not is_blank(found := decision_of(row))]


def is_blank(decision: Decision) -> bool:
    """Whether it says nothing: nobody decided, or everything was undone."""
    return decision.review_status == UNDECIDED and not decision.note and not decision.corrections


def standing(connection: Connection, collection: int, claim_id: str) -> Decision:
    """What stands on one claim; revision 0 where nobody has decided."""
    found = history(connection, collection, claim_id, 1)
    return found[0] if found else Decision(claim_id)


def history(connection: Connection, collection: int, claim_id: str | None, limit: int) -> list[Decision]:
    """The decisions on one claim, or on all, newest first."""
    only = "" if claim_id is None else "AND claim_id = :id"
    order = "reviewed_at DESC, revision DESC" if claim_id is None else "revision DESC"
    query = text(f"SELECT {FIELDS} FROM decisions WHERE collection = :c {only} ORDER BY {order} LIMIT :limit")
    chosen = {"c": collection, "limit": limit} | ({} if claim_id is None else {"id": claim_id})
    return [decision_of(row) for row in connection.execute(query, chosen)]


def decision_of(row: Any) -> Decision:
    """The decision of a row with the columns :data:`FIELDS`."""
    return Decision(
        claim_id=row.claim_id,
        review_status=row.review_status,
        corrections=json.loads(row.corrections),
        note=row.note,
        reviewed_by=row.reviewed_by,
        reviewed_at=moment(row.reviewed_at),
        revision=row.revision,
        restores=row.restores,
        seen=json.loads(row.seen),
    )


def decide(connection: Connection, collection: int, decision: Decision, expected: Decision) -> Decision | Conflict:
    """Write a decision after ``expected``, or say what stands in its way."""
    if not decision.reviewed_by.strip():
        raise StoreError("Say who you are before you decide.")
    if decision.review_status not in (UNDECIDED, ACCEPTED, CORRECTED, REJECTED):
        raise StoreError(f"There is no review status {decision.review_status}.")
    mine = replace(decision, corrections=checked(decision.corrections), revision=expected.revision + 1)
    says = says_now(connection, collection, decision.claim_id)
    if says is None and mine.review_status != UNDECIDED:
        return Conflict(mine, standing(connection, collection, mine.claim_id), gone=True)
    changed = {name: value for name, value in (says or {}).items() if name in mine.seen and mine.seen[name] != value}
    if changed:
        return Conflict(mine, standing(connection, collection, mine.claim_id), now=changed)
    return append(connection, collection, replace(mine, seen=says or {}))


def append(connection: Connection, collection: int, decision: Decision) -> Decision | Conflict:
    """Write a decision as the revision it names, unless somebody has written that one already."""
    mine = replace(decision, reviewed_at=now(), reviewed_by=rows.storable(decision.reviewed_by.strip()))
    written = connection.execute(
        text(
            f"INSERT INTO decisions (collection, {FIELDS}) VALUES (:c, :claim_id, :revision, :review_status, "
            ":corrections, :note, :reviewed_by, :reviewed_at, :restores, :seen) ON CONFLICT DO NOTHING"
        ),
        {
            "c": collection,
            "claim_id": mine.claim_id,
            "revision": mine.revision,
            "review_status": mine.review_status,
            "corrections": json.dumps(dict(mine.corrections), ensure_ascii=False),
            "note": rows.storable(mine.note.strip()),
            "reviewed_by": mine.reviewed_by,
            "reviewed_at": mine.reviewed_at.isoformat() if mine.reviewed_at else None,
            "restores": mine.restores,
            "seen": json.dumps(dict(mine.seen)),
        },
    ).rowcount
    stands = standing(connection, collection, mine.claim_id)
    return stands if written else Conflict(mine, stands)


def undo(connection: Connection, collection: int, reviewed_by: str, expected: Decision) -> Decision | Conflict:
    """Write anew what stood before the last decision that is not undone yet."""
    if not reviewed_by.strip():
        raise StoreError("Say who you are before you undo.")
    every = {found.revision: found for found in history(connection, collection, expected.claim_id, 1_000_000)}
    target = effective(every, effective(every, expected.revision) - 1)
    before = every.get(target, Decision(expected.claim_id))
    revision = expected.revision + 1
    return append(connection, collection, replace(before, revision=revision, restores=target, reviewed_by=reviewed_by))


def effective(every: Mapping[int, Decision], revision: int) -> int:
    """The revision whose content stands at ``revision``: itself, or the one that an undo went back to; 0 for none."""
    found = every.get(revision)
    if found is None:
        return 0
    return revision if found.restores is None else found.restores


def says_now(connection: Connection, collection: int, claim_id: str) -> dict[str, Any] | None:
    """What a claim says in the columns decided on; None where it is not there."""
    query = text(
        f"SELECT {', '.join(DECIDED_ON)} FROM claims JOIN reports ON reports.id = claims.report "
        "WHERE reports.collection = :c AND claims.claim_id = :id"
    )
    row = connection.execute(query, {"c": collection, "id": claim_id}).first()
    return None if row is None else dict(row._mapping)


def changes(decision: Decision, says: Mapping[Any, Any]) -> dict[str, Any]:
    """What the claim says now where that is neither what was decided on nor what it was corrected to."""
    return {
        name: value
        for name, value in says.items()
        if decision.seen.get(name, value) != value and decision.corrections.get(name) != value
    }


def outdated(
    decisions: Iterable[Decision], says: Mapping[Any, Mapping[Any, Any]], documents: set[str]
) -> list[Outdated]:
    """The decisions whose claim changed, or is gone from a report that is still there.

    ``says`` maps each claim_id to what the claim says in the columns decided on; ``documents`` are the reports' ids.
    """
    found = []
    for decision in decisions:
        now_says = says.get(decision.claim_id)
        if now_says is None:
            if decision.claim_id.rpartition(":")[0] in documents:
                found.append(Outdated(decision, gone=True))
        elif changed := changes(decision, now_says):
            found.append(Outdated(decision, changed))
    return found
