"""What an analyst does with the pages, in a real browser; see conftest for the watch on other hosts."""

import csv
import io
import re
from urllib.parse import urlencode

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.dashboard.conftest import ARABIC, BRIEFING, HOSTILE, SAID
from tests.serving import settled

TALLY = ".rf-tally"


def open_at(page: Page, address: str, path: str = "/", **query: str | list[str]) -> None:
    """Open a page of the app and wait until it is drawn."""
    page.goto(f"{address}{path}?{urlencode(query, doseq=True)}")
    expect(page.locator("h1")).to_be_visible(timeout=60_000)
    settled(page)


def choose(page: Page, name: str, option: str) -> None:
    """Choose from a list by typing, as a click on a list that still scrolls is lost in the browser now and then."""
    page.get_by_label(name, exact=True).click()
    page.keyboard.type(option)
    expect(page.get_by_role("option")).to_have_count(1)
    page.get_by_role("option", name=option, exact=True).click()


def test_a_view_is_sent_to_a_colleague_by_its_address(page: Page, address: str, chromium: Browser):
    open_at(page, address)
    everything = page.locator(TALLY).inner_text()
    choose(page, "Indicator", "Deaths")
    expect(page.locator(TALLY)).to_contain_text(" of ")
    settled(page)
    assert "indicator=deaths" in page.url
    mine = page.locator(TALLY).inner_text()
    assert mine != everything
    other = chromium.new_context()
    theirs = other.new_page()
    theirs.goto(page.url)
    expect(theirs.locator(TALLY)).to_have_text(mine, timeout=60_000)
    other.close()


def test_a_filter_holds_from_page_to_page_and_is_cleared_by_a_button(page: Page, address: str):
    open_at(page, address, indicator="deaths")
    mine = page.locator(TALLY).inner_text()
    page.get_by_role("link", name="Figures").click()
    expect(page.locator("h1")).to_have_text("Figures")
    expect(page.locator(TALLY)).to_have_text(mine)
    page.get_by_role("button", name="Clear filters").click()
    expect(page.locator(TALLY)).not_to_contain_text(" of ")
    assert "indicator" not in page.url


def test_a_key_figure_leads_to_the_sentence_it_was_read_from(page: Page, address: str):
    open_at(page, address, collection=BRIEFING, indicator="reached")
    page.get_by_role("link", name="Evidence").click()
    expect(page.locator("h1")).to_have_text("Figures")
    sentence = page.locator(".rf-sentence")
    expect(sentence.locator("mark.rf-number")).to_have_text("280,500")
    expect(sentence.locator("mark.rf-source")).to_have_text("Mark Lowcock")
    expect(sentence.locator("mark.rf-period")).to_have_text("July and August")
    expect(page.get_by_text("Stated elsewhere in the report")).to_be_visible()


def test_next_and_previous_walk_through_the_figures_and_the_address_follows(page: Page, address: str):
    open_at(page, address, "/claims", collection=BRIEFING)
    expect(page.locator(".rf-claim")).to_have_text("Reached: 280,500 people")
    page.get_by_role("button", name="Next").click()
    expect(page.locator(".rf-claim")).to_have_text("Targeted: 1.23 million people")
    page.keyboard.press("j")
    expect(page.locator(".rf-claim")).to_have_text("Deaths: 412 people")
    settled(page)
    assert f"claim={SAID.id}%3A{SAID.text.index('412')}" in page.url
    page.reload()
    expect(page.locator(".rf-claim")).to_have_text("Deaths: 412 people", timeout=60_000)


def test_the_download_holds_the_rows_on_the_screen(page: Page, address: str):
    open_at(page, address, "/claims", indicator="deaths")
    shown = int(re.match(r"[\d,]+", page.locator(TALLY).inner_text()).group().replace(",", ""))
    page.get_by_role("button", name="Download", exact=True).click()
    with page.expect_download() as started:
        page.get_by_role("button", name=re.compile("CSV")).click()
    rows = list(csv.DictReader(io.StringIO(started.value.path().read_text(encoding="utf-8-sig"))))
    assert len(rows) == shown
    assert {row["indicator"] for row in rows} == {"deaths"}


def test_a_click_on_a_bar_filters_by_its_country(page: Page, address: str):
    open_at(page, address, indicator="deaths", show="deaths.people")
    bar = page.locator("[role=graphics-document] path[aria-roledescription=bar]").first
    bar.scroll_into_view_if_needed()
    bar.click()
    expect(page.locator(TALLY)).to_contain_text(" of ")
    page.wait_for_url(re.compile("country="), timeout=30_000)


def test_a_click_on_a_span_filters_by_its_period(page: Page, address: str):
    open_at(page, address, collection=BRIEFING)
    page.locator("[data-testid=stMain]").hover()
    page.mouse.wheel(0, 5000)
    span = page.locator("[aria-label^=Timeline] [aria-roledescription='rule mark']").first
    span.scroll_into_view_if_needed()
    span.click(force=True)
    page.wait_for_url(re.compile("period=2017-07-01&period=2017-08-31"), timeout=30_000)


@pytest.mark.parametrize("path", ["/", "/claims", "/compare"])
def test_a_hostile_report_is_only_text(page: Page, address: str, path: str):
    alerts: list[str] = []
    page.on("dialog", lambda dialog: (alerts.append(dialog.message), dialog.dismiss()))
    open_at(page, address, path, report=HOSTILE.id)
    if path == "/claims":
        text = page.locator(".rf-text").first
        expect(text).to_contain_text("<img src=http://evil.example/a.png onerror=alert(1)>")
        expect(text).to_contain_text("$\\alpha$ :red[alert] :smile:")
        expect(page.locator(".rf-card").first).to_contain_text("[link](javascript:alert(1))")
        assert page.locator("a[href^='javascript']").count() == 0
    assert page.locator("img[src*='evil']").count() == 0
    assert alerts == []


def test_a_hostile_publisher_is_only_text_in_the_filters(page: Page, address: str):
    open_at(page, address, "/claims")
    page.get_by_role("button", name="More filters").click()
    page.get_by_label("Publisher").click()
    page.keyboard.type("evil")
    expect(page.get_by_role("option", name=HOSTILE.publisher, exact=True)).to_be_visible()
    page.keyboard.press("Enter")
    page.keyboard.press("Escape")
    page.keyboard.press("Escape")
    expect(page.get_by_role("button", name="More filters (1)")).to_be_visible()
    expect(page.locator(TALLY)).to_contain_text(" of ")


def test_every_chart_has_a_name_for_screen_readers(page: Page, address: str):
    open_at(page, address)
    charts = page.locator("[data-testid=stVegaLiteChart][role=graphics-document]")
    expect(charts.first).to_be_visible(timeout=30_000)
    names = [chart.get_attribute("aria-label") for chart in charts.all()]
    assert len(names) >= 3
    assert all(names)


def test_the_filters_are_reached_and_set_by_the_keyboard_alone(page: Page, address: str):
    open_at(page, address)
    page.get_by_label("Words").focus()
    page.keyboard.type("cholera")
    page.keyboard.press("Enter")
    expect(page.locator(TALLY)).to_contain_text(" of ")
    for _ in range(5):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.getAttribute('aria-label')") == "Indicator":
            break
    page.keyboard.type("cases")
    expect(page.get_by_role("option", name="Disease cases")).to_be_visible()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile("indicator=cases"), timeout=30_000)


@pytest.mark.parametrize("path", ["/", "/claims", "/compare", "/review", "/reports", "/about"])
def test_a_phone_needs_no_sideways_scrolling(page: Page, address: str, path: str):
    page.set_viewport_size({"width": 390, "height": 844})
    open_at(page, address, path)
    assert page.evaluate("document.querySelector('[data-testid=stMain]').scrollWidth") <= 390


def test_arabic_evidence_reads_from_right_to_left(page: Page, address: str):
    open_at(page, address, "/claims", collection=BRIEFING, report=ARABIC.id)
    text = page.locator(".rf-text").first
    expect(text).to_contain_text("قتل")
    expect(text).to_be_visible()
    assert text.evaluate("element => getComputedStyle(element).direction") == "rtl"
