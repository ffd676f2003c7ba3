"""What the store hands out and takes in: collections, decisions, conflicts, failures."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field

from extract.schema import REVIEW_STATUSES

ACCEPTED, CORRECTED, REJECTED, CONFLICT = (code.code for code in REVIEW_STATUSES)
UNDECIDED = ""

DECIDED_ON = ("value", "indicator", "unit")
"""The columns that a decision was made on: where a newer reading differs in one of them, the decision is in doubt."""

Fields = Mapping[str, object]
NO_FIELDS: Fields = {}


class StoreError(Exception):
    """Something the store cannot do; the message is meant for the person at the screen."""


@dataclass(frozen=True, slots=True)
class Collection:
    """A named set of reports, such as "Sudan 2026", with what it holds."""

    name: str
    reports: int
    claims: int
    failures: int
    created_at: dt.datetime


@dataclass(frozen=True, slots=True)
class Added:
    """What adding one report did: how many claims it holds now, and whether it stood there before."""

    document_id: str
    claims: int
    replaced: bool


@dataclass(frozen=True, slots=True)
class Failure:
    """A file, or one record of it, that could not be read; ``message`` is what the reader said."""

    path: str
    message: str
    failed_at: dt.datetime


@dataclass(frozen=True, slots=True)
class Decision:
    """What a reviewer decided on one claim.

    ``revision`` counts the decisions on this claim; 0 means that nobody has decided yet. ``corrections`` maps column
    names to new values. ``seen`` holds what the claim said then, for the columns of :data:`DECIDED_ON`.
    ``restores`` is the revision that an undo went back to; None for a decision that is no undo.
    """

    claim_id: str
    review_status: str = UNDECIDED
    corrections: Fields = field(default_factory=dict)
    note: str = ""
    reviewed_by: str = ""
    reviewed_at: dt.datetime | None = None
    revision: int = 0
    restores: int | None = None
    seen: Fields = field(default_factory=dict, compare=False)


@dataclass(frozen=True, slots=True)
class Conflict:
    """A decision that was not written, because the claim had changed since the reviewer saw it.

    ``mine`` is the decision that was refused, ``theirs`` the one that stands. ``now`` holds what the claim says now in
    the columns of :data:`DECIDED_ON` where a newer reading changed them; ``gone`` is true where it is no longer there.
    """

    mine: Decision
    theirs: Decision
    now: Fields = field(default_factory=dict)
    gone: bool = False


@dataclass(frozen=True, slots=True)
class Outdated:
    """A decision whose claim was read anew and no longer says what was decided on.

    ``now`` holds what it says now in the columns of :data:`DECIDED_ON` that changed; ``gone`` is true where the report
    is still there and the claim is not.
    """

    decision: Decision
    now: Fields = field(default_factory=dict)
    gone: bool = False
