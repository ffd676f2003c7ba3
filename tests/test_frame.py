"""The frame has the columns and dtypes of the schema, whatever it holds, and its rows fit one another."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

import pandas as pd
import pytest

from extract import Document, extract
from extract.claim import Claim
from extract.schema import COLUMNS, NAMES

LOWCOCK = Document(
    "briefing",
    "Mark Lowcock said that in July and August the UN reached only 280,500 of the 1.23 million people it sought to "
    "assist in Syria. Between 10 and 12 people died.",
    title="Security Council briefing",
    published=dt.date(2017, 9, 27),
    publisher="OCHA",
    url="https://example.org/briefing",
    language="en",
    page_starts=(0, 60),
)

ANY: tuple[list[Document], ...] = (
    [],
    [Document("empty", "")],
    [Document("words", "No figure stands here.")],
    [LOWCOCK],
    [Document("undated", "The storm killed 12 people."), LOWCOCK],
)


@pytest.mark.parametrize(
    "documents", ANY, ids=["no document", "no text", "no figure", "figures", "with and without date"]
)
def test_every_column_is_there_with_its_dtype(documents: list[Document]) -> None:
    frame = extract(documents)
    assert tuple(frame.columns) == NAMES
    assert [str(dtype) for dtype in frame.dtypes] == [column.dtype for column in COLUMNS]
    assert frame.index.equals(pd.RangeIndex(len(frame)))


def test_a_claim_has_the_columns_of_the_schema_as_its_fields() -> None:
    assert Claim._fields == NAMES


def test_frames_with_and_without_claims_join_without_a_change_of_dtype() -> None:
    joined = pd.concat([extract([]), extract([LOWCOCK])])
    assert [str(dtype) for dtype in joined.dtypes] == [column.dtype for column in COLUMNS]


def test_what_is_known_of_a_report_stands_on_its_every_row() -> None:
    frame = extract([LOWCOCK])
    assert len(frame) == 3
    assert set(frame["title"]) == {"Security Council briefing"}
    assert set(frame["publisher"]) == {"OCHA"}
    assert set(frame["url"]) == {"https://example.org/briefing"}
    assert set(frame["published"]) == {pd.Timestamp("2017-09-27")}
    assert set(frame["language"]) == {"en"}


def test_each_claim_knows_its_page_where_the_report_has_pages() -> None:
    assert extract([LOWCOCK])["page"].tolist() == [2, 2, 2]
    assert extract([Document("note", "The storm killed 12 people.")])["page"].isna().all()


def test_a_part_points_at_its_whole_and_holds_its_share() -> None:
    reached, targeted, deaths = extract([LOWCOCK]).to_dict("records")
    assert (reached["indicator"], targeted["indicator"], deaths["indicator"]) == ("reached", "targeted", "deaths")
    assert reached["whole_id"] == targeted["claim_id"]
    assert reached["share"] == pytest.approx(0.228, abs=0.0005)
    assert targeted["whole_id"] == "" and pd.isna(targeted["share"])


def test_a_report_in_a_language_without_rules_gives_no_row() -> None:
    assert extract([Document("note", "La tempête a tué 12 people.", language="fr")]).empty


def test_documents_are_taken_one_at_a_time() -> None:
    taken = []

    def documents() -> Iterator[Document]:
        for name in ("one", "two"):
            taken.append(name)
            yield Document(name, "The storm killed 12 people.")

    assert extract(documents())["document_id"].tolist() == taken
