"""Files into a collection: read, extracted and kept, with what could not be read."""

import pytest

from extract.document import Document
from views.adding import add_documents, add_files, read_again
from views.intake import safe_name
from views.store import open_store


@pytest.fixture
def store(tmp_path):
    """A store with the empty collection "Haiti"."""
    opened = open_store(f"sqlite:///{tmp_path / 'store.sqlite'}")
    opened.create_collection("Haiti")
    yield opened
    opened.close()


def test_a_folder_is_read_and_each_failure_named_from_there(store, tmp_path):
    folder = tmp_path / "reports"
    (folder / "may").mkdir(parents=True)
    (folder / "may" / "note.txt").write_text("The storm killed 12 people.")
    (folder / "empty.txt").write_text("")
    seen = []
    progress = add_files(store, "Haiti", [folder], inside=folder, watch=lambda now: seen.append(len(now.added)))
    assert [(one.document_id, one.claims) for one in progress.added] == [("note", 1)]
    assert [failure.path for failure in progress.failures] == ["empty.txt"]
    assert [failure.path for failure in store.failures("Haiti")] == ["empty.txt"]
    assert store.document("Haiti", "note").path == "may/note.txt"
    assert seen[-1] == 1


def test_another_text_of_a_name_that_is_taken_gets_the_next_free_name(store):
    for text in ("The storm killed 12 people.", "The flood killed 30 people.", "The storm killed 12 people."):
        add_documents(store, "Haiti", [Document("note", text)])
    texts = {one.id: one.text for one in store.documents("Haiti")}
    assert texts == {"note": "The storm killed 12 people.", "note-2": "The flood killed 30 people."}
    assert set(store.claims("Haiti")["claim_id"]) == {"note:17", "note-2:17"}


def test_reading_again_replaces_what_an_older_reading_found(store):
    document = Document("note", "The storm killed 12 people.")
    add_documents(store, "Haiti", [document])
    store.add("Haiti", document, store.claims("Haiti").iloc[:0, :38])
    assert store.claims("Haiti").empty
    progress = read_again(store, "Haiti", None)
    assert [one.replaced for one in progress.added] == [True]
    assert store.claims("Haiti")["value"].tolist() == [12.0]


@pytest.mark.parametrize(
    "name", ["../../etc/passwd", "/etc/passwd", "..\\..\\a.txt", "a/./../b.txt", "..", "", "a\x00b"]
)
def test_no_name_of_an_upload_leads_out_of_its_folder(name, tmp_path):
    target = (tmp_path / safe_name(name)).resolve()
    assert target.is_relative_to(tmp_path)
    assert target != tmp_path
