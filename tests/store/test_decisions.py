"""Decisions of reviewers: kept, undone, never overwritten, and carried over to newer readings."""

import threading

import pandas as pd
import pytest

from tests.store.reports import REACHED, TARGETED, add_briefing, claims_of, report
from views.store import CONFLICT, Conflict, Decision, StoreError, open_store, with_corrections

CLAIM = "briefing:30"


def decide(store, status="accepted", *, by="Amal", claim=CLAIM, expected=None, **rest):
    """Decide on the claim, after what stands now where nothing else is expected."""
    now = expected or store.decision("Syria", claim)
    return store.decide("Syria", claim, review_status=status, reviewed_by=by, expected=now, **rest)


def row(store, claim=CLAIM):
    """The claim as it stands in the frame."""
    return store.claims("Syria").set_index("claim_id").loc[claim]


def test_a_decision_stands_beside_its_claim_with_who_and_when(store):
    add_briefing(store)
    kept = decide(store, note="checked against the speech")
    found = row(store)
    assert (found["review_status"], found["reviewed_by"], found["note"]) == (
        "accepted", "Amal", "checked against the speech",
    )  # fmt: skip
    assert found["reviewed_at"] == kept.reviewed_at
    assert row(store, "briefing:45")["review_status"] == ""


def test_a_correction_stands_beside_the_original(store):
    add_briefing(store)
    decide(
        store, "corrected", corrections={"value": "280,600", "place": "Aleppo", "reference_period_start": "2017-07-01"}
    )
    found = row(store)
    assert (found["value"], found["corrected_value"]) == (280500.0, 280600.0)
    assert (found["place"], found["corrected_place"]) == ("", "Aleppo")
    assert found["corrected_fields"] == "value place reference_period_start"
    assert pd.isna(row(store, "briefing:45")["corrected_value"])


def test_charts_take_the_corrected_values_and_leave_out_the_rejected(store):
    add_briefing(store, REACHED | {"share": 0.228}, TARGETED)
    decide(store, "corrected", corrections={"value": 280600, "share": None})
    decide(store, "rejected", claim="briefing:45")
    [seen] = with_corrections(store.claims("Syria")).to_dict("records")
    assert seen["value"] == 280600.0
    assert pd.isna(seen["share"])


def test_a_note_alone_decides_nothing(store):
    add_briefing(store)
    decide(store, "", note="ask the cluster")
    assert (row(store)["review_status"], row(store)["note"]) == ("", "ask the cluster")


@pytest.mark.parametrize(
    ("corrections", "message"),
    [
        ({"indicator": "helped"}, "indicator: there is no code helped"),
        ({"value": "many"}, "value: many is neither empty nor a number"),
        ({"value": float("inf")}, "value: inf is neither empty nor a number"),
        ({"reference_period_end": "August"}, "reference_period_end: August is neither empty nor a date"),
        ({"sentence": "Other words."}, "sentence cannot be corrected"),
    ],
)
def test_a_correction_that_cannot_be_kept_is_refused_by_name(store, corrections, message):
    add_briefing(store)
    with pytest.raises(StoreError, match=message):
        decide(store, "corrected", corrections=corrections)
    assert store.decision("Syria", CLAIM).revision == 0


def test_a_decision_needs_a_reviewer_and_a_known_status(store):
    add_briefing(store)
    with pytest.raises(StoreError, match="Say who you are"):
        decide(store, by=" ")
    with pytest.raises(StoreError, match="no review status maybe"):
        decide(store, "maybe")


def test_the_second_of_two_reviewers_is_shown_the_first_ones_decision(store):
    add_briefing(store)
    seen_by_both = store.decision("Syria", CLAIM)
    first = decide(store, "accepted", by="Amal", expected=seen_by_both)
    second = decide(store, "rejected", by="Binta", note="an old figure", expected=seen_by_both)
    assert isinstance(second, Conflict)
    assert second.theirs == first
    assert (second.mine.review_status, second.mine.note) == ("rejected", "an old figure")
    assert row(store)["review_status"] == "accepted"
    third = decide(store, "rejected", by="Binta", expected=second.theirs)
    assert isinstance(third, Decision)
    assert row(store)["reviewed_by"] == "Binta"


def test_of_many_reviewers_at_once_exactly_one_is_kept(store, url):
    add_briefing(store)
    nobody = store.decision("Syria", CLAIM)
    stores = [open_store(url) for _ in range(4)]
    start = threading.Barrier(len(stores))
    outcomes = []

    def review(own_store, name):
        start.wait()
        outcomes.append(decide(own_store, by=name, expected=nobody))

    threads = [threading.Thread(target=review, args=(one, f"R{number}")) for number, one in enumerate(stores)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    kept = [outcome for outcome in outcomes if isinstance(outcome, Decision)]
    assert len(outcomes) == len(stores)
    assert [outcome.reviewed_by for outcome in kept] == [store.decision("Syria", CLAIM).reviewed_by]
    assert len(store.history("Syria")) == 1
    for one in stores:
        one.close()


def test_a_decision_on_a_claim_read_anew_meanwhile_is_a_conflict(store):
    add_briefing(store)
    seen = {"value": 280500.0, "indicator": "reached", "unit": "people"}
    add_briefing(store, REACHED | {"indicator": "targeted"})
    outcome = decide(store, seen=seen)
    assert isinstance(outcome, Conflict)
    assert outcome.now == {"indicator": "targeted"}


def test_a_decision_on_a_claim_that_is_gone_is_a_conflict(store):
    add_briefing(store)
    add_briefing(store, TARGETED)
    outcome = decide(store)
    assert isinstance(outcome, Conflict)
    assert outcome.gone


def test_undo_goes_back_one_decision_at_a_time(store):
    add_briefing(store)
    decide(store, "accepted")
    decide(store, "corrected", corrections={"value": 1})
    decide(store, "rejected")
    back = store.undo("Syria", CLAIM, reviewed_by="Amal", expected=store.decision("Syria", CLAIM))
    assert (back.review_status, dict(back.corrections)) == ("corrected", {"value": 1.0})
    back = store.undo("Syria", CLAIM, reviewed_by="Amal", expected=back)
    assert back.review_status == "accepted"
    back = store.undo("Syria", CLAIM, reviewed_by="Amal", expected=back)
    assert back.review_status == ""
    assert row(store)["reviewed_by"] == ""
    assert [one.review_status for one in store.history("Syria", CLAIM)] == [
        "", "accepted", "corrected", "rejected", "corrected", "accepted",
    ]  # fmt: skip


def test_a_decision_after_an_undo_is_undone_to_what_the_undo_restored(store):
    add_briefing(store)
    decide(store, "accepted")
    decide(store, "rejected")
    store.undo("Syria", CLAIM, reviewed_by="Amal", expected=store.decision("Syria", CLAIM))
    decide(store, "corrected", corrections={"value": 2})
    back = store.undo("Syria", CLAIM, reviewed_by="Amal", expected=store.decision("Syria", CLAIM))
    assert back.review_status == "accepted"


def test_an_undo_after_somebody_else_decided_is_a_conflict(store):
    add_briefing(store)
    mine = decide(store, "accepted", by="Amal")
    decide(store, "rejected", by="Binta")
    outcome = store.undo("Syria", CLAIM, reviewed_by="Amal", expected=mine)
    assert isinstance(outcome, Conflict)
    assert outcome.theirs.reviewed_by == "Binta"


def test_decisions_survive_a_reading_with_newer_rules(store):
    add_briefing(store)
    decide(store, "accepted")
    add_briefing(store, REACHED | {"place": "Syria", "rule": "newer"}, TARGETED)
    assert (row(store)["review_status"], row(store)["rule"]) == ("accepted", "newer")
    assert store.outdated("Syria") == []


def test_a_decision_whose_claim_now_says_something_else_is_shown_not_applied(store):
    add_briefing(store)
    decide(store, "corrected", corrections={"place": "Aleppo"})
    add_briefing(store, REACHED | {"value": 280600.0})
    assert row(store)["review_status"] == CONFLICT
    [seen] = with_corrections(store.claims("Syria")).to_dict("records")
    assert seen["place"] == ""
    [outdated] = store.outdated("Syria")
    assert (outdated.decision.claim_id, outdated.now, outdated.gone) == (CLAIM, {"value": 280600.0}, False)


def test_a_newer_reading_that_agrees_with_the_correction_is_no_conflict(store):
    add_briefing(store)
    decide(store, "corrected", corrections={"indicator": "targeted"})
    add_briefing(store, REACHED | {"indicator": "targeted"})
    assert row(store)["review_status"] == "corrected"


def test_deciding_again_settles_what_was_outdated(store):
    add_briefing(store)
    decide(store)
    add_briefing(store, REACHED | {"value": 280600.0})
    decide(store)
    assert row(store)["review_status"] == "accepted"
    assert store.outdated("Syria") == []


def test_a_decision_whose_claim_is_gone_is_listed_and_can_be_dropped(store):
    add_briefing(store)
    decide(store, "corrected", corrections={"value": 1})
    add_briefing(store, TARGETED)
    [outdated] = store.outdated("Syria")
    assert outdated.gone
    decide(store, "", expected=outdated.decision)
    assert store.outdated("Syria") == []


def test_decisions_come_back_with_a_report_that_was_removed(store):
    add_briefing(store)
    decide(store)
    store.remove("Syria", ["briefing"])
    assert store.outdated("Syria") == []
    add_briefing(store)
    assert row(store)["review_status"] == "accepted"


def test_reviews_are_counted_by_report(store):
    add_briefing(store)
    document = report("other")
    store.add("Syria", document, claims_of(document, REACHED))
    decide(store)
    assert store.reports("Syria").set_index("document_id")["decided"].to_dict() == {"briefing": 1, "other": 0}


def test_a_store_that_is_opened_again_holds_every_decision(store, url):
    add_briefing(store)
    kept = decide(store, "corrected", corrections={"value": 1}, note="typing error")
    again = open_store(url)
    assert again.decision("Syria", CLAIM) == kept
    again.close()
