"""Downloads in a real browser: exactly what is on the screen."""

import csv
import io
import json
import zipfile

import pandas as pd
import pytest
from playwright.sync_api import expect

from extract import schema
from tests.pages.conftest import unfold
from tests.serving import asking


def download(page, label):
    """Press a button of the menu Download; returns the file's bytes."""
    if not page.get_by_text("exactly those on the screen").or_(page.get_by_text("exactly the one")).first.is_visible():
        unfold(page, "Download")
    with page.expect_download() as started:
        page.get_by_role("button", name=label).click()
    return started.value.path().read_bytes()


@pytest.fixture
def page(visit, desk):
    """The page Figures with a filter that leaves one figure of four, and a decision on it."""
    claim_id = desk.claims().loc["412", "claim_id"]
    desk.store.decide(
        desk.name, claim_id, review_status="corrected", reviewed_by="Amal", corrections={"value": 415},
        expected=desk.store.decision(desk.name, claim_id),
    )  # fmt: skip
    opened = visit(desk.address("claims") + "&indicator=deaths")
    expect(opened.get_by_text("1 of 4 figures")).to_be_visible()
    return opened


def test_the_csv_holds_the_rows_on_the_screen_with_their_decisions(page, desk):
    [row] = csv.DictReader(io.StringIO(download(page, "CSV").decode()))
    assert (row["value"], row["corrected_value"], row["review_status"], row["reviewed_by"]) == (
        "412", "415", "corrected", "Amal",
    )  # fmt: skip
    assert row["claim_id"] == desk.claims().loc["412", "claim_id"]


def test_the_parquet_file_holds_the_frame_of_the_store(page, desk):
    frame = pd.read_parquet(io.BytesIO(download(page, "Parquet")))
    expected = desk.store.claims(desk.name).query("value_text == '412'").reset_index(drop=True)
    pd.testing.assert_frame_equal(frame, expected)


def test_the_hxl_row_is_added_when_asked_for(page):
    unfold(page, "Download")
    with asking(page):
        page.get_by_text("Add the row of HXL tags").click()
    header, tags, *rows = csv.reader(io.StringIO(download(page, "CSV").decode()))
    assert header[:2] == list(schema.NAMES[:2])
    assert all(tag.startswith("#") for tag in tags)
    assert len(rows) == 1


def test_the_data_package_describes_what_is_in_it(page):
    with zipfile.ZipFile(io.BytesIO(download(page, "Data package"))) as archive:
        package = json.loads(archive.read("datapackage.json"))
        names = next(csv.reader(io.StringIO(archive.read("claims.csv").decode())))
    assert [field["name"] for field in package["resources"][0]["schema"]["fields"]] == names
