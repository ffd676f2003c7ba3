"""Bringing reports in and taking them out in a real browser."""

import re
import zipfile

import docx
import pytest
from playwright.sync_api import expect
from reportlab.pdfgen import canvas

from tests.pages.conftest import press, unfold
from tests.serving import settled


@pytest.fixture
def five_files(tmp_path):
    """Four reports of different formats, and a file that is none."""
    folder = tmp_path / "files"
    folder.mkdir()
    (folder / "note.txt").write_text("The storm killed 12 people in Haiti on 3 May 2018.")
    (folder / "page.html").write_text(
        "<html><head><title>Flood update</title></head><body><article><h1>Flood update</h1>"
        "<p>Floods displaced 3,400 people in Mozambique in March 2019, officials said on Tuesday.</p>"
        "<p>Partners reached 1,200 people with food and water in the first week of the response.</p>"
        "</article></body></html>"
    )
    word = docx.Document()
    word.add_paragraph("Partners reached 5,600 people in Yemen in June 2020.")
    word.save(folder / "brief.docx")
    pdf = canvas.Canvas(str(folder / "sitrep.pdf"))
    pdf.drawString(72, 720, "Fighting displaced 7,800 people in Sudan in May 2023.")
    pdf.save()
    (folder / "broken.pdf").write_bytes(b"%PDF-1.7\nno more than this")
    return sorted(folder.iterdir())


def drop(page, files):
    """Drop files on the page and wait until they are there."""
    page.locator("input[type=file]:not([webkitdirectory])").set_input_files([str(file) for file in files])
    expect(page.get_by_role("button", name=re.compile("^Add ")).first).to_be_visible(timeout=20_000)


def test_five_files_dropped_at_once_are_read_and_the_broken_one_named(visit, desk, five_files):
    page = visit(desk.address("reports"))
    drop(page, five_files)
    press(page, "Add 5 files")
    expect(page.get_by_text("Just added · Reports: 4")).to_be_visible(timeout=60_000)
    expect(page.get_by_text("Not read: 1").first).to_be_visible()
    expect(page.get_by_text("broken.pdf:").first).to_be_visible()
    reports = desk.store.reports(desk.name).set_index("document_id")
    assert set(reports.index) == {"briefing", "note", "page", "brief", "sitrep"}
    assert all(reports["claims"] > 0)
    assert set(reports["path"]) == {"", "note.txt", "page.html", "brief.docx", "sitrep.pdf"}
    assert desk.store.original(desk.name, "sitrep").startswith(b"%PDF")


def test_the_figures_of_the_files_just_added_are_shown_alone(visit, desk, five_files):
    page = visit(desk.address("reports"))
    drop(page, [five_files[0], five_files[2]])
    press(page, "Add 2 files")
    press(page, "Show just these figures")
    expect(page).to_have_url(re.compile("claims.*report="))
    expect(page.get_by_text(re.compile("from 2 reports"))).to_be_visible()


def test_a_zip_archive_is_read_as_its_files(visit, desk, five_files, tmp_path):
    with zipfile.ZipFile(tmp_path / "archive.zip", "w") as archive:
        for file in five_files:
            archive.write(file, file.name)
    page = visit(desk.address("reports"))
    drop(page, [tmp_path / "archive.zip"])
    press(page, "Add 1 file")
    expect(page.get_by_text("Just added · Reports: 4")).to_be_visible(timeout=60_000)


def test_the_same_file_again_is_read_anew_and_another_of_its_name_kept_apart(visit, desk, tmp_path):
    note = tmp_path / "note.txt"
    page = visit(desk.address("reports"))
    for text in ("The storm killed 12 people.", "The storm killed 12 people.", "The flood killed 30 people."):
        note.write_text(text)
        drop(page, [note])
        press(page, "Add 1 file")
        expect(page.get_by_text("Just added · Reports: 1")).to_be_visible()
        settled(page)
    assert set(desk.store.reports(desk.name)["document_id"]) == {"briefing", "note", "note-2"}


def test_pasted_text_becomes_a_report(visit, desk):
    page = visit(desk.address("reports"))
    page.get_by_role("tab", name="Paste text").click()
    page.get_by_label("Text of the report").fill("Floods killed 31 people in Chad.")
    page.get_by_label("Title", exact=True).fill("Flash Update #3")
    press(page, "Add this text")
    expect(page.get_by_text("Just added · Reports: 1 · Figures: 1")).to_be_visible()
    assert desk.store.document(desk.name, "flash-update-3").title == "Flash Update #3"


def test_a_folder_of_this_machine_is_read_by_its_path(visit, desk, five_files):
    page = visit(desk.address("reports"))
    page.get_by_role("tab", name="Folder").click()
    page.get_by_label("Or a folder that the app can reach itself").fill(str(five_files[0].parent))
    press(page, "Add this folder")
    expect(page.get_by_text("Just added · Reports: 4")).to_be_visible(timeout=60_000)


def test_reliefweb_without_an_appname_says_how_to_get_one(visit, desk):
    page = visit(desk.address("reports"))
    page.get_by_role("tab", name="ReliefWeb").click()
    page.get_by_label("Countries, three letters each").fill("SYR")
    press(page, "Fetch and add")
    expect(page.get_by_text(re.compile("needs an appname")).first).to_be_visible()


def test_a_new_collection_is_made_shown_and_removed(visit, desk):
    name = f"{desk.name} 2026"
    page = visit(desk.address("reports"))
    unfold(page, "New collection")
    page.get_by_label("Name", exact=True).fill(name)
    page.get_by_label("Name", exact=True).press("Enter")
    settled(page)
    press(page, "Make")
    expect(page.get_by_text(f"Reports in “{name}”")).to_be_visible()
    expect(page.get_by_text("No reports yet. Add some above.")).to_be_visible()
    page.keyboard.press("Escape")
    unfold(page, "Remove collection")
    press(page, "Remove for good")
    assert name not in [one.name for one in desk.store.collections()]


def test_reading_all_anew_keeps_decisions_and_tells_of_those_that_no_longer_fit(visit, desk):
    claim_id = desk.claims().loc["412", "claim_id"]
    desk.store.decide(
        desk.name,
        claim_id,
        review_status="accepted",
        reviewed_by="Amal",
        expected=desk.store.decision(desk.name, claim_id),
    )
    page = visit(desk.address("reports"))
    press(page, "Read all anew")
    expect(page.get_by_text("Read anew. Reports: 1")).to_be_visible(timeout=30_000)
    assert desk.statuses()["412"] == "accepted"


def test_names_and_messages_from_files_are_shown_as_text(visit, desk, tmp_path):
    hostile = tmp_path / "<img src=x onerror=alert(1)> **bold** $x$ :red[a].txt"
    hostile.write_bytes(b"\x00\x01\x02" * 50)
    page = visit(desk.address("reports"))
    page.on("dialog", lambda dialog: pytest.fail("a script of the file ran"))
    drop(page, [hostile])
    press(page, "Add 1 file")
    expect(page.get_by_text("<img src=x onerror=alert(1)> **bold** $x$ :red[a].txt").first).to_be_visible()
    assert page.locator("img[src=x]").count() == 0
