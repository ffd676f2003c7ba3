"""Reading in tests: what was read, and what was said of the rest."""

from __future__ import annotations

from os import PathLike
from typing import Any

from extract.document import Document, ReadError
from extract.readers import read


def read_all(*paths: str | PathLike[str], **options: Any) -> tuple[list[Document], list[ReadError]]:
    """The documents of paths, and the failures."""
    failures: list[ReadError] = []
    documents = list(read(paths, on_failure=failures.append, **options))
    return documents, failures


def only_text(path: str | PathLike[str], **options: Any) -> str:
    """The text of the one document that a path holds, which must be read without a failure."""
    documents, failures = read_all(path, **options)
    assert not failures, failures[0]
    assert len(documents) == 1
    return documents[0].text


def only_failure(path: str | PathLike[str], **options: Any) -> ReadError:
    """What is said of the one thing at a path that is not read."""
    documents, failures = read_all(path, **options)
    assert not documents
    assert len(failures) == 1
    assert failures[0].path.startswith(str(path))
    assert failures[0].advice
    return failures[0]
