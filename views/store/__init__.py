"""Where collections, reports, claims and review decisions are kept.

One SQLite file beside the app by default; PostgreSQL for teams, by one URL. Nothing here knows of the screen::

    store = open_store()                               # or open_store("postgresql://user@host/name")
    store.create_collection("Sudan 2026")
    store.add("Sudan 2026", document, extract([document]))
    frame = store.claims("Sudan 2026")                 # one row a claim, with what reviewers decided
    now = store.decision("Sudan 2026", claim_id)       # its revision, for the next call
    store.decide("Sudan 2026", claim_id, review_status="accepted", reviewed_by="Amal", expected=now)
"""

from views.store.corrections import with_corrections
from views.store.decisions import CORRECTABLE
from views.store.records import (
    ACCEPTED,
    CONFLICT,
    CORRECTED,
    DECIDED_ON,
    REJECTED,
    UNDECIDED,
    Added,
    Collection,
    Conflict,
    Decision,
    Failure,
    Outdated,
    StoreError,
)
from views.store.store import DATABASE_VARIABLE, Store, open_store

__all__ = [
    "ACCEPTED",
    "CONFLICT",
    "CORRECTABLE",
    "CORRECTED",
    "DATABASE_VARIABLE",
    "DECIDED_ON",
    "REJECTED",
    "UNDECIDED",
    "Added",
    "Collection",
    "Conflict",
    "Decision",
    "Failure",
    "Outdated",
    "Store",
    "StoreError",
    "open_store",
    "with_corrections",
]
