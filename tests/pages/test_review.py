"""Reviewing figures in a real browser: by keyboard, by two people at once, over a reload and a power cut."""

import re

from playwright.sync_api import expect

from extract.document import Document
from tests.pages.conftest import Desk, press, unfold
from tests.serving import settled
from tests.store.reports import claims_of
from views.store import Decision, open_store


def review_page(visit, desk, name="Amal"):
    """The page Review, with a reviewer's name given."""
    page = visit(desk.address("review"))
    if name:
        page.get_by_label("Your name").fill(name)
        page.get_by_label("Your name").press("Enter")
        settled(page)
    return page


def test_the_doubtful_figure_comes_first_and_says_why(visit, desk):
    page = review_page(visit, desk)
    expect(page.get_by_text("Projected", exact=True).first).to_be_visible()
    expect(page.locator("mark.rf-number").last).to_have_text("90,000")


def test_nothing_can_be_decided_without_a_name(visit, desk):
    page = review_page(visit, desk, name="")
    expect(page.get_by_role("button", name=re.compile("^Accept"))).to_be_disabled()
    expect(page.get_by_text("Write your name above before you decide.")).to_be_visible()


def test_a_figure_is_accepted_and_the_next_one_shown(visit, desk):
    page = review_page(visit, desk)
    page.get_by_label("Note").fill("as the clusters say")
    press(page, "Accept")
    expect(page.locator("mark.rf-number").last).not_to_have_text("90,000")
    expect(page.get_by_text("To review (3)")).to_be_visible()
    claim = desk.claims().loc["90,000"]
    assert (claim["review_status"], claim["reviewed_by"], claim["note"]) == ("accepted", "Amal", "as the clusters say")


def test_the_keyboard_is_enough(visit, desk):
    page = review_page(visit, desk)
    page.locator("h1").click()
    page.keyboard.press("a")
    expect(page.get_by_text("To review (3)")).to_be_visible()
    page.keyboard.press("j")
    settled(page)
    page.keyboard.press("x")
    expect(page.get_by_text("To review (2)")).to_be_visible()
    assert sorted(desk.statuses().values()) == ["accepted", "rejected"]
    settled(page)
    page.keyboard.press("u")
    expect(page.get_by_text("To review (3)")).to_be_visible()
    assert desk.statuses() == {"90,000": "accepted"}


def test_letters_typed_into_the_note_are_no_commands(visit, desk):
    page = review_page(visit, desk)
    page.get_by_label("Note").click()
    page.keyboard.type("axjeu")
    settled(page)
    assert desk.statuses() == {}


def test_a_corrected_field_stands_beside_the_original(visit, desk):
    page = review_page(visit, desk)
    press(page, "Correct")
    page.get_by_label("Figure", exact=True).fill("95,000")
    press(page, "Save correction")
    claim = desk.claims().loc["90,000"]
    assert (claim["value"], claim["corrected_value"], claim["corrected_fields"]) == (90000, 95000, "value")
    expect(page.get_by_text("Corrected: ")).to_be_visible()


def test_a_correction_that_makes_no_sense_is_refused_with_its_field(visit, desk):
    page = review_page(visit, desk)
    press(page, "Correct")
    page.get_by_label("Figure", exact=True).fill("many")
    press(page, "Save correction")
    expect(page.get_by_role("alert").get_by_text("value: many is neither empty nor a number")).to_be_visible()
    assert desk.statuses() == {}


def test_a_correction_becomes_an_example_for_the_rules(visit, desk):
    page = review_page(visit, desk)
    press(page, "Correct")
    page.get_by_label("Figure", exact=True).fill("95000")
    press(page, "Save correction")
    unfold(page, "Save as rule example")
    code = page.get_by_test_id("stCode")
    expect(code).to_contain_text('claims = ["It may displace [90,000] people in Idlib."]')
    expect(code).to_contain_text("value = 95000")


def test_of_two_people_at_one_figure_the_second_is_told_and_may_insist(visit, desk):
    amal, binta = review_page(visit, desk, "Amal"), review_page(visit, desk, "Binta")
    press(amal, "Accept")
    press(binta, "Reject")
    expect(binta.get_by_text("Somebody was here before you")).to_be_visible()
    expect(binta.get_by_text("Amal decided on this figure")).to_be_visible()
    expect(binta.get_by_text("Your decision (Rejected) was not written.")).to_be_visible()
    assert desk.statuses() == {"90,000": "accepted"}
    press(binta, "Write mine after it")
    assert desk.statuses() == {"90,000": "rejected"}
    claim_id = desk.claims().loc["90,000", "claim_id"]
    assert [one.reviewed_by for one in desk.store.history(desk.name, claim_id)] == ["Binta", "Amal"]


def test_whoever_types_a_note_meanwhile_still_does_not_pass_over_the_other(visit, desk):
    amal, binta = review_page(visit, desk, "Amal"), review_page(visit, desk, "Binta")
    press(amal, "Accept")
    binta.get_by_label("Note").fill("an old figure")
    binta.get_by_label("Note").press("Enter")
    settled(binta)
    press(binta, "Reject")
    expect(binta.get_by_text("was not written")).to_be_visible()
    assert desk.statuses() == {"90,000": "accepted"}


def test_an_undo_after_somebody_else_decided_is_refused_and_said_so(visit, desk):
    amal, binta = review_page(visit, desk, "Amal"), review_page(visit, desk, "Binta")
    press(amal, "Accept")
    claim_id = desk.claims().loc["90,000", "claim_id"]
    binta.goto(desk.address("review") + f"&claim={claim_id}")
    binta.wait_for_selector("h1")
    settled(binta)
    binta.get_by_label("Your name").fill("Binta")
    binta.get_by_label("Your name").press("Enter")
    settled(binta)
    press(binta, "Reject")
    press(amal, "Undo")
    expect(amal.get_by_text("Not taken back: Binta has decided")).to_be_visible()
    assert desk.statuses() == {"90,000": "rejected"}


def test_decisions_outlast_a_reload_and_a_power_cut(visit, own_app):
    store = open_store(own_app.database)
    desk = Desk(own_app.address, store, "own")
    page = review_page(visit, desk)
    press(page, "Accept")
    page.reload()
    page.wait_for_selector("h1")
    expect(page.get_by_text("Reviewed (1)")).to_be_visible()
    own_app.kill()
    desk.app = own_app.start().address
    page = review_page(visit, desk)
    expect(page.get_by_text("Reviewed (1)")).to_be_visible()
    assert desk.statuses() == {"90,000": "accepted"}
    store.close()


def test_a_decision_that_a_newer_reading_contradicts_is_shown_first(visit, desk):
    claims = desk.store.claims(desk.name)
    claim = claims.set_index("value_text").loc["412"]
    expected = Decision(claim["claim_id"])
    desk.store.decide(desk.name, claim["claim_id"], review_status="accepted", reviewed_by="Amal", expected=expected)
    original = claims.iloc[:, :38].copy()
    original.loc[original["value_text"] == "412", "indicator"] = "injured"
    desk.store.add(desk.name, desk.store.document(desk.name, "briefing"), original)
    page = review_page(visit, desk)
    expect(page.get_by_text("Changed (1)")).to_be_visible()
    expect(page.get_by_text("Changed since it was reviewed").first).to_be_visible()
    expect(page.get_by_text("Indicator: deaths → injured")).to_be_visible()
    press(page, "Accept")
    assert desk.store.outdated(desk.name) == []


def test_what_a_report_and_a_reviewer_write_is_shown_as_text(visit, desk):
    hostile = "<img src=http://elsewhere.example/x> **bold** $x$ :red[a] [x](javascript:alert(1))"
    text = f"{hostile} The fighting killed 7 people."
    document = Document("hostile", text, title=f"<style>*{{display:none}}</style>{hostile}", publisher=hostile)
    start = text.index("7 people")
    claim = {"start": start, "end": start + 1, "value_text": "7", "value": 7.0, "indicator": "deaths", "unit": "people"}
    said = {"sentence": text, "warning": hostile, "source": hostile, "status": "reported", "qualifier": "exact"}
    desk.store.add(desk.name, document, claims_of(document, {**claim, **said, "publisher": hostile}))
    claim_id = f"hostile:{start}"
    desk.store.decide(
        desk.name, claim_id, review_status="", reviewed_by=hostile, note=hostile, expected=Decision(claim_id)
    )
    page = review_page(visit, desk, hostile)
    assert page.get_by_text(hostile).count() >= 4
    assert page.locator("img[src*=elsewhere], a[href^=javascript]").count() == 0
    expect(page.locator("h1")).to_be_visible()
