"""What a visitor looks at: the store, the collection, its figures, and those that the filters leave.

The pages ask here, so that every page, every chart and every download shows the same rows.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import pandas as pd
import streamlit as st

from extract.document import Document
from views.adding import add_files
from views.figures import charted, prepare
from views.query import Mask, Query, matching
from views.store import Store, StoreError, open_store
from views.words import say

SEEDS = Path(__file__).parent.parent / "seeds"
FRAMES_KEPT, VIEWS_KEPT = 4, 32
"""How many collections, and how many filtered views of them, are kept in memory for all visitors together."""


@dataclass(frozen=True, slots=True)
class Collection:
    """A collection as it stands: its name, the store's version of it, and its figures in two forms, row for row.

    ``claims`` is the frame of the store, what downloads hold; ``seen`` the same with corrections in place and columns
    to filter by, what the pages show. Both are shared by all visitors: read-only.
    """

    name: str
    version: str
    claims: pd.DataFrame
    seen: pd.DataFrame


@dataclass(frozen=True, slots=True)
class View:
    """The rows of a collection that the filters leave: for downloads, for tables, and for charts."""

    collection: Collection
    query: Query
    claims: pd.DataFrame
    seen: pd.DataFrame
    charted: pd.DataFrame


@st.cache_resource(show_spinner=False)
def store() -> Store:
    """The one store of the app; at its first start it takes in the sample reports."""
    opened = open_store()
    if not opened.collections():
        name = say("session.samples")
        opened.create_collection(name)
        add_files(opened, name, sorted(path for path in SEEDS.iterdir() if path.suffix != ".md"), inside=SEEDS)
    return opened


def collection_names() -> list[str]:
    """The collections, by name; at least one, as an empty one is made where the last was removed."""
    if not store().collections():
        store().create_collection(say("session.first"))
    return [one.name for one in store().collections()]


def collection() -> Collection:
    """The collection that the visitor has chosen; the first one where none is chosen or the chosen one is gone."""
    names = collection_names()
    chosen = st.session_state.get("collection")
    name = chosen if chosen in names else names[0]
    return _collection(name, store().version(name))


@st.cache_resource(show_spinner=False, max_entries=FRAMES_KEPT)
def _collection(name: str, version: str) -> Collection:
    claims = store().claims(name)
    return Collection(name, version, claims, prepare(claims))


def view() -> View:
    """The view that the filters of this run ask for; see :func:`views.filters.show`."""
    query = st.session_state.get("query", Query())
    current = collection()
    return _view(current.name, current.version, query)


@st.cache_resource(show_spinner=False, max_entries=VIEWS_KEPT)
def _view(name: str, version: str, query: Query) -> View:
    current = _collection(name, version)
    mask = matching(current.seen, query)
    seen = kept(current.seen, mask)
    return View(current, query, kept(current.claims, mask), seen, charted(seen))


def kept(frame: pd.DataFrame, mask: Mask) -> pd.DataFrame:
    """The rows of a mask; the frame itself, uncopied, where that is all of them."""
    return frame if mask.all() else frame[mask]


@st.cache_resource(show_spinner=False, max_entries=64)
def _document(name: str, version: str, document_id: str) -> Document | None:
    try:
        return store().document(name, document_id)
    except StoreError:
        return None


def document(document_id: str) -> Document | None:
    """A report of the current collection with its text; None where its text is not kept."""
    current = collection()
    return _document(current.name, current.version, document_id)
