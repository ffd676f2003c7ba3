"""Whatever stands in a record, it becomes documents and named failures, and nothing else."""

from __future__ import annotations

from pathlib import Path

from hypothesis import example, given, settings
from hypothesis import strategies as st

from extract.document import Document, ReadError
from extract.readers.reliefweb.query import FIELDS
from extract.readers.reliefweb.report import documents_of

NAMES = sorted({part for field in FIELDS for part in [field.split(".")[0], field.split(".")[-1]]})

VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=40),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(NAMES), inner, max_size=4),
    max_leaves=12,
)
RECORDS = st.fixed_dictionaries(
    {"id": VALUES, "fields": st.dictionaries(st.sampled_from(NAMES), VALUES, max_size=8) | VALUES}
)


def nothing_there(url: str) -> Path:
    raise ReadError(url, "is not there", "look again")


@settings(max_examples=150, deadline=None)
@given(RECORDS)
@example({"id": 1, "fields": {"body-html": "<p>12 killed\x00 and \ud800 5 injured</p>", "title": "\ud800\x00"}})
@example({"id": 1, "fields": {"body-html": "<div>" * 100_000 + "12 killed"}})
@example({"id": 1, "fields": {"body-html": "<p>12 killed</p>", "date": {"original": "soon"}, "url_alias": ["x"]}})
@example({"id": 1, "fields": {"file": [{"mimetype": "application/pdf", "url": "https://reliefweb.int/a.pdf"}]}})
def test_any_record_becomes_documents_and_named_failures(record: dict[str, object]) -> None:
    results = list(documents_of(record, nothing_there, attachments=False))
    assert results
    for result in results:
        assert isinstance(result, Document | ReadError)
        assert not isinstance(result, Document) or result.text.strip()
