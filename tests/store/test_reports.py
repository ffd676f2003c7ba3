"""What goes into a collection comes out as it was."""

import datetime as dt
import threading

import pandas as pd
import pytest

from extract import schema
from tests.store.reports import REACHED, TARGETED, add_briefing, claims_of, report
from views.store import StoreError, open_store


def test_claims_come_back_as_they_were_given(store):
    day = dt.date(2017, 9, 27)
    document = report(published=day)
    reached = REACHED | {
        "reference_period_start": dt.date(2017, 7, 1),
        "share": 0.228,
        "page": 3,
        "whole_id": "briefing:45",
        "source": "Mark Lowcock",
    }
    given = claims_of(document, reached, TARGETED)
    store.add("Syria", document, given)
    kept = store.claims("Syria")
    pd.testing.assert_frame_equal(kept[list(schema.NAMES)], given)
    assert list(kept.columns[len(schema.NAMES) :]) == [column.name for column in schema.REVIEW_COLUMNS]


def test_an_empty_collection_has_every_column_with_its_dtype(store):
    frame = store.claims("Syria")
    assert len(frame) == 0
    for column in (*schema.COLUMNS, *schema.REVIEW_COLUMNS):
        assert str(frame[column.name].dtype) == column.dtype


def test_a_report_comes_back_as_it_was_read(store):
    document = report(
        published=dt.date(2017, 9, 27),
        publisher="UN News",
        url="https://example.org",
        country="SYR",
        page_starts=(0, 9),
    )
    store.add("Syria", document, claims_of(document))
    assert store.document("Syria", "briefing") == document


def test_a_report_without_claims_is_kept(store):
    document = report(text="No figure here.")
    assert store.add("Syria", document, claims_of(document)).claims == 0
    assert list(store.reports("Syria")["document_id"]) == ["briefing"]


def test_what_the_extractor_found_out_about_a_report_is_listed(store):
    document = report()
    claims = claims_of(document, REACHED).assign(title="Found in its head", publisher="OCHA")
    store.add("Syria", document, claims)
    listed = store.reports("Syria").iloc[0]
    assert (listed["title"], listed["publisher"], listed["claims"], listed["decided"]) == (
        "Found in its head", "OCHA", 1, 0,
    )  # fmt: skip


def test_reports_are_listed_latest_first_and_claims_in_the_order_of_addition(store):
    for name in ("first", "second"):
        document = report(name)
        store.add("Syria", document, claims_of(document, TARGETED, REACHED))
    assert list(store.reports("Syria")["document_id"]) == ["second", "first"]
    assert list(store.claims("Syria")["claim_id"]) == ["first:30", "first:45", "second:30", "second:45"]


def test_a_character_that_no_database_holds_keeps_its_place(store):
    document = report(text="NUL \x00 and half a pair \ud800, then 280,500 people.")
    store.add("Syria", document, claims_of(document, REACHED | {"sentence": "280,500 people", "source": "a\x00b"}))
    kept = store.document("Syria", "briefing").text
    assert (len(kept), kept.index("280,500")) == (len(document.text), document.text.index("280,500"))
    assert store.claims("Syria")["source"].tolist() == ["a\ufffdb"]


@pytest.mark.parametrize(
    "text", ["أُجلي ٣٠٠ شخص من حلب.", "'; DROP TABLE claims; --", "{braces} %s %(name)s :name", "😀" * 5000]
)
def test_any_text_is_kept_as_text(store, text):
    document = report(text=text)
    store.add("Syria", document, claims_of(document, REACHED))
    assert store.document("Syria", "briefing").text == text
    assert store.claims("Syria")["sentence"].tolist() == [text]


def test_adding_a_report_again_replaces_it(store):
    add_briefing(store)
    document = report()
    assert store.add("Syria", document, claims_of(document, REACHED)).replaced
    assert store.claims("Syria")["claim_id"].tolist() == ["briefing:30"]
    assert store.collections()[0].reports == 1


def test_many_reports_go_in_together_or_not_at_all(store):
    one, two = report("one"), report("two")
    claims = pd.concat([claims_of(one, REACHED), claims_of(two, REACHED, TARGETED)], ignore_index=True)
    assert [added.claims for added in store.add_all("Syria", [one, two], claims)] == [1, 2]
    broken = claims.assign(indicator=[None, "reached", "reached"]).astype({"indicator": object})
    broken.loc[2, "start"] = broken.loc[1, "start"]
    broken.loc[2, "claim_id"] = broken.loc[1, "claim_id"]
    before = store.claims("Syria")
    with pytest.raises(Exception, match=r"(?i)unique"):
        store.add_all("Syria", [one, two], broken)
    pd.testing.assert_frame_equal(store.claims("Syria"), before)


def test_claims_of_a_report_that_is_not_given_with_them_are_refused(store):
    with pytest.raises(ValueError, match="briefing"):
        store.add("Syria", report("other"), claims_of(report(), REACHED))
    assert store.reports("Syria").empty


def test_the_file_is_kept_beside_the_text_and_survives_a_reading_anew(store):
    document = report()
    store.add("Syria", document, claims_of(document, REACHED), original=b"%PDF-1.7 \x00\xff")
    store.add("Syria", document, claims_of(document, REACHED))
    assert store.original("Syria", "briefing") == b"%PDF-1.7 \x00\xff"
    assert store.original("Syria", "nowhere") is None


def test_removed_reports_are_gone_with_their_claims(store):
    for name in ("first", "second"):
        document = report(name)
        store.add("Syria", document, claims_of(document, REACHED))
    store.remove("Syria", ["first"])
    assert store.claims("Syria")["document_id"].tolist() == ["second"]
    with pytest.raises(StoreError, match="There is no report first"):
        store.document("Syria", "first")


def test_a_thousand_reports_are_named_in_one_call(store):
    documents = [report(f"r{number}") for number in range(1000)]
    store.add_all("Syria", documents, claims_of(documents[0]))
    assert len(list(store.documents("Syria"))) == 1000
    store.remove("Syria", [one.id for one in documents])
    assert store.reports("Syria").empty


def test_collections_keep_apart_what_has_the_same_name(store):
    store.create_collection("Sudan 2026")
    add_briefing(store)
    add_briefing(store, REACHED, collection="Sudan 2026")
    assert [(one.name, one.reports, one.claims) for one in store.collections()] == [
        ("Sudan 2026", 1, 1),
        ("Syria", 1, 2),
    ]
    store.remove_collection("Sudan 2026")
    assert len(store.claims("Syria")) == 2


def test_a_collection_is_renamed_unless_the_name_is_taken(store):
    store.create_collection("Sudan 2026")
    add_briefing(store)
    store.rename_collection("Syria", "Syria 2017")
    assert len(store.claims("Syria 2017")) == 2
    with pytest.raises(StoreError, match="already"):
        store.rename_collection("Syria 2017", "Sudan 2026")


def test_a_collection_needs_a_name_and_must_be_there(store):
    with pytest.raises(StoreError, match="needs a name"):
        store.create_collection("  ")
    with pytest.raises(StoreError, match="no collection “Chad”"):
        store.claims("Chad")


def test_a_collection_made_anew_shows_nothing_of_the_old_one(store):
    add_briefing(store)
    assert len(store.claims("Syria")) == 2
    store.remove_collection("Syria")
    store.create_collection("Syria")
    assert store.claims("Syria").empty


def test_the_version_changes_with_every_change_and_only_then(store):
    versions = [store.version("Syria")]
    add_briefing(store)
    versions.append(store.version("Syria"))
    store.decide(
        "Syria",
        "briefing:30",
        review_status="accepted",
        reviewed_by="Amal",
        expected=store.decision("Syria", "briefing:30"),
    )
    versions.append(store.version("Syria"))
    store.remove("Syria", ["briefing"])
    versions.append(store.version("Syria"))
    assert len(set(versions)) == len(versions)
    assert store.version("Syria") == versions[-1]
    assert store.claims("Syria") is store.claims("Syria")


def test_failures_are_kept_one_a_path_until_the_report_is_read(store):
    store.note_failure("Syria", "scan.pdf", "scan.pdf: no text layer; run OCR first")
    store.note_failure("Syria", "scan.pdf", "scan.pdf: still no text layer; run OCR first")
    store.note_failure("Syria", "other.pdf", "other.pdf: encrypted; save it without a password")
    assert [failure.path for failure in store.failures("Syria")] == ["other.pdf", "scan.pdf"]
    document = report(path="scan.pdf")
    store.add("Syria", document, claims_of(document))
    assert [failure.message for failure in store.failures("Syria")] == [
        "other.pdf: encrypted; save it without a password"
    ]
    store.forget_failures("Syria")
    assert store.failures("Syria") == []


def test_a_store_that_is_opened_again_holds_what_was_kept(store, url):
    claims = add_briefing(store)
    again = open_store(url)
    pd.testing.assert_frame_equal(again.claims("Syria")[list(schema.NAMES)], claims)
    again.close()


def test_two_people_adding_the_same_report_at_once_leave_it_there_once(store, url):
    stores = [open_store(url) for _ in range(3)]
    start = threading.Barrier(len(stores))
    outcomes = []

    def add(own_store):
        start.wait()
        for number in range(10):
            document = report(f"r{number}")
            outcomes.append(own_store.add("Syria", document, claims_of(document, REACHED, TARGETED)))

    threads = [threading.Thread(target=add, args=(one,)) for one in stores]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(outcomes) == 30
    assert sum(not one.replaced for one in outcomes) == 10
    assert len(store.claims("Syria")) == 20
    for one in stores:
        one.close()
