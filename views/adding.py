"""From files to a collection: read, extract, keep; a few reports at a time, so that a break loses little."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path

from extract import extract, read
from extract.document import Document, ReadError
from views.store import Added, Store

AT_ONCE_REPORTS = 200
AT_ONCE_CHARACTERS = 2_000_000
AT_ONCE_SECONDS = 1.0
"""When the reports that were read are extracted and kept: after so many, so much text, or so long."""

LARGEST_ORIGINAL = 50 * 2**20
"""Bytes of the largest PDF that is kept for showing its pages; of a larger one only the text is kept."""


@dataclass(slots=True)
class Progress:
    """How far adding has come: reports kept, claims found in them, and what could not be read."""

    name: str = ""
    added: list[Added] = field(default_factory=list)
    failures: list[ReadError] = field(default_factory=list)

    @property
    def claims(self) -> int:
        """How many claims the added reports hold."""
        return sum(one.claims for one in self.added)


Watcher = Callable[[Progress], object]


def nobody(_: Progress) -> None:
    """Watch nothing."""


def add_files(
    store: Store, collection: str, paths: Iterable[Path], *, inside: Path | None = None, watch: Watcher = nobody
) -> Progress:
    """Read files and folders into a collection; what cannot be read is kept as a failure.

    ``inside`` is the folder that names are told from, for instance the one that uploads were put in. ``watch`` is
    called with the progress after each report.
    """
    progress = Progress()
    root = f"{inside}/" if inside else ""

    def failed(error: ReadError) -> None:
        named = ReadError(error.path.removeprefix(root), error.problem, error.advice, error.line)
        progress.failures.append(named)
        store.note_failure(collection, named.path, str(named))
        watch(progress)

    documents = (replace(one, path=one.path.removeprefix(root)) for one in read(list(paths), on_failure=failed))
    return add_documents(store, collection, documents, folder=inside, progress=progress, watch=watch)


def add_documents(
    store: Store,
    collection: str,
    documents: Iterable[Document],
    *,
    folder: Path | None = None,
    progress: Progress | None = None,
    watch: Watcher = nobody,
) -> Progress:
    """Put reports that were read into a collection, a few in each transaction.

    A report whose id is taken by another text gets the next free id; the same text again is read anew. PDF files found
    under ``folder`` are kept, so that their pages can be shown.
    """
    progress = progress or Progress()
    taken: set[str] = set()
    for few in in_batches(named_apart(store, collection, documents, taken), progress, watch):
        originals = {one.id: found for one in few if (found := original_of(one, folder))}
        progress.added += store.add_all(collection, few, extract(few), originals)
        watch(progress)
    return progress


def read_again(
    store: Store, collection: str, document_ids: Iterable[str] | None, *, watch: Watcher = nobody
) -> Progress:
    """Extract reports of a collection anew (None: all), from their kept texts; decisions stay with their claims."""
    progress = Progress()
    for few in in_batches(store.documents(collection, document_ids), progress, watch):
        progress.added += store.add_all(collection, few, extract(few))
        watch(progress)
    return progress


def in_batches(documents: Iterable[Document], progress: Progress, watch: Watcher) -> Iterator[list[Document]]:
    """The documents in lists, each told to ``watch`` by name as it comes."""
    few: list[Document] = []
    characters, since = 0, time.monotonic()
    for one in documents:
        progress.name = one.path or one.title or one.id
        watch(progress)
        few.append(one)
        characters += len(one.text)
        full = len(few) >= AT_ONCE_REPORTS or characters >= AT_ONCE_CHARACTERS
        if full or time.monotonic() - since >= AT_ONCE_SECONDS:
            yield few
            few, characters, since = [], 0, time.monotonic()
    if few:
        yield few


def named_apart(store: Store, collection: str, documents: Iterable[Document], taken: set[str]) -> Iterator[Document]:
    """The documents, each under an id that no other text of the collection has."""
    known = set(store.reports(collection)["document_id"])
    for one in documents:
        name, number = one.id, 1
        while name in taken or (name in known and store.document(collection, name).text != one.text):
            number += 1
            name = f"{one.id}-{number}"
        taken.add(name)
        yield one if name == one.id else replace(one, id=name)


def original_of(document: Document, folder: Path | None) -> bytes | None:
    """The PDF that a document was read from; None for another format, and where it is too large to keep."""
    path = (folder or Path()) / document.path
    if not document.page_starts or not path.is_file() or path.stat().st_size > LARGEST_ORIGINAL:
        return None
    return path.read_bytes()
