"""What a visitor looks at: the store, the collection, its figures, and those that the filters leave.

The pages ask here, so that every page, every chart and every download shows the same rows.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import numpy as np
import numpy.typing as npt
import pandas as pd
import streamlit as st

from extract.document import Document
from extract.explain import Explanation, explain
from views.adding import add_files
from views.doubt import ranked, reasons
from views.figures import as_read, as_reviewed, charted
from views.query import Mask, Query, matching
from views.store import Store, StoreError, open_store
from views.store.corrections import FIELDS, PREFIX
from views.words import say

Places = npt.NDArray[np.intp]

SEEDS = Path(__file__).parent.parent / "seeds"
FRAMES_KEPT, VIEWS_KEPT = 4, 32
"""How many collections, and how many filtered views of them, are kept in memory for all visitors together."""


@dataclass(frozen=True, slots=True)
class Collection:
    """A collection as it stands: its name, the store's version of it, and its figures in two forms, row for row.

    ``claims`` is the frame of the store, what downloads hold; ``seen`` the same with corrections in place and columns
    to filter by, what the pages show. Both are shared by all visitors: read-only. ``read`` changes with the reports
    alone, ``says`` with the reports and with corrections; ``version`` with every decision too.
    """

    name: str
    version: str
    read: str
    says: str
    claims: pd.DataFrame
    seen: pd.DataFrame


@dataclass(frozen=True)
class View:
    """The rows of a collection that the filters leave: for downloads, for tables, and for charts."""

    collection: Collection
    query: Query
    mask: Mask

    @cached_property
    def claims(self) -> pd.DataFrame:
        """The rows as the store keeps them."""
        return kept(self.collection.claims, self.mask)

    @cached_property
    def seen(self) -> pd.DataFrame:
        """The rows as the pages show them."""
        return kept(self.collection.seen, self.mask)

    @cached_property
    def charted(self) -> pd.DataFrame:
        """The rows that a chart may show."""
        return charted(self.seen)


@st.cache_resource(show_spinner=False)
def store() -> Store:
    """The one store of the app; at its first start it takes in the sample reports."""
    opened = open_store()
    if not opened.names():
        name = say("session.samples")
        opened.create_collection(name)
        add_files(opened, name, sorted(path for path in SEEDS.iterdir() if path.suffix != ".md"), inside=SEEDS)
    return opened


def collection_names() -> list[str]:
    """The collections, by name; at least one, as an empty one is made where the last was removed."""
    names = store().names()
    if not names:
        store().create_collection(say("session.first"))
    return names or store().names()


def unknown_collection() -> list[tuple[str, str]]:
    """What the address that the visitor came with names and is no collection, as a pair with its name there."""
    names = collection_names()
    asked = st.session_state.setdefault("collection_asked", st.query_params.get("collection", ""))
    return [("collection", asked)] if asked and asked not in names else []


def collection() -> Collection:
    """The collection that the visitor has chosen; the first one where none is chosen or the chosen one is gone."""
    names = collection_names()
    chosen = st.session_state.get("collection")
    name = chosen if chosen in names else names[0]
    return _collection(name, store().version(name))


@st.cache_resource(show_spinner=False, max_entries=FRAMES_KEPT)
def _collection(name: str, version: str) -> Collection:
    claims = store().claims(name)
    read = version.rpartition(".")[0]
    corrected = claims[[name for name in claims.columns.astype("str") if name.startswith(PREFIX)]]
    corrected = corrected[(corrected[FIELDS] != "").to_numpy(dtype=bool)].astype("str")
    says = f"{read}.{pd.util.hash_pandas_object(corrected).sum()}.{len(corrected)}"
    return Collection(name, version, read, says, claims, as_reviewed(_read(name, read, claims), claims))


@st.cache_resource(show_spinner=False, max_entries=FRAMES_KEPT)
def _read(name: str, read: str, _claims: pd.DataFrame) -> pd.DataFrame:
    return as_read(_claims)


@st.cache_resource(show_spinner=False, max_entries=FRAMES_KEPT)
def _doubts(name: str, says: str, _seen: pd.DataFrame) -> tuple[Places, Places]:
    why = reasons(_seen)
    return why, ranked(_seen, why)


def doubts(current: Collection) -> tuple[Places, Places]:
    """Of every row of a collection why it is doubtful, and all rows from the most doubtful; see :mod:`views.doubt`."""
    return _doubts(current.name, current.says, current.seen)


def view() -> View:
    """The view that the filters of this run ask for; see :func:`views.filters.show`."""
    query = st.session_state.get("query", Query())
    current = collection()
    return _view(current.name, current.version, query)


@st.cache_resource(show_spinner=False, max_entries=VIEWS_KEPT)
def _view(name: str, version: str, query: Query) -> View:
    current = _collection(name, version)
    return View(current, query, matching(current.seen, query))


def kept(frame: pd.DataFrame, mask: Mask) -> pd.DataFrame:
    """The rows of a mask; the frame itself, uncopied, where that is all of them."""
    return frame if mask.all() else frame[mask]


@st.cache_resource(show_spinner=False, max_entries=64)
def _document(name: str, read: str, document_id: str) -> Document | None:
    try:
        return store().document(name, document_id)
    except StoreError:
        return None


@st.cache_resource(show_spinner=False, max_entries=64)
def _explained(name: str, read: str, document_id: str) -> dict[int, Explanation]:
    found = _document(name, read, document_id)
    return {one.start: one for one in explain(found)} if found else {}


def explained(document_id: str) -> dict[int, Explanation]:
    """Why each number of a report of the current collection is a claim or none, by where it begins."""
    current = collection()
    return _explained(current.name, current.read, document_id)


def document(document_id: str) -> Document | None:
    """A report of the current collection with its text; None where its text is not kept."""
    current = collection()
    return _document(current.name, current.read, document_id)
