"""Why a figure was claimed, and why a number was not."""

from __future__ import annotations

from collections.abc import Iterator

from extract.document import Document


def explain(document: Document) -> Iterator[str]:
    yield document.id
