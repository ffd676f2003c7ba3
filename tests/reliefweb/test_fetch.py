"""Reports from ReliefWeb: what they hold, page by page, and what becomes of attached files."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from io import BytesIO

import pytest
from reportlab.pdfgen.canvas import Canvas

from extract.document import ReadError
from extract.readers.reliefweb import Query

from .conftest import Fetch
from .server import Server, leads_to, refuses, report

POINTER = "<p>Please refer to the attached file.</p>"


def pdf(*pages: str) -> bytes:
    stream = BytesIO()
    canvas = Canvas(stream)
    for page in pages:
        canvas.drawString(72, 720, page)
        canvas.showPage()
    canvas.save()
    return stream.getvalue()


def attached(server: Server, name: str, mimetype: str = "application/pdf") -> dict[str, str]:
    return {"url": server.file_url(name), "filename": name, "mimetype": mimetype}


def test_a_report_brings_what_reliefweb_knows_about_it(fetched: Fetch, reliefweb: Server) -> None:
    reliefweb.reports = [report(4123)]
    (document,) = fetched()
    assert document.id == "4123"
    assert document.title == "Syria: Flash Update No. 4123"
    assert document.published == dt.date(2017, 7, 14)
    assert document.publisher == "UN Office for the Coordination of Humanitarian Affairs, World Food Programme"
    assert document.url == "https://reliefweb.int/report/syrian-arab-republic/flash-update-4123"
    assert document.country == "SYR"
    assert document.disaster == "FL-2017-000099-SYR"
    assert document.language == "en"
    assert "partners reached 412,300 people with food." in document.text
    assert "<p>" not in document.text


def test_a_report_about_the_world_has_no_country(fetched: Fetch, reliefweb: Server) -> None:
    reliefweb.reports = [report(1, primary_country={"iso3": "wld"})]
    assert fetched()[0].country == ""


def test_all_pages_are_read_and_progress_is_told(fetched: Fetch, reliefweb: Server) -> None:
    reliefweb.reports = [report(number) for number in range(1, 8)]
    reliefweb.page_size = 3
    progress: list[tuple[int, int]] = []
    documents = fetched(on_progress=lambda done, total: progress.append((done, total)))
    assert [document.id for document in documents] == list("1234567")
    assert [call.offset for call in reliefweb.calls] == [0, 3, 6]
    assert progress == [(done, 7) for done in range(1, 8)]


def test_the_limit_is_kept(fetched: Fetch, reliefweb: Server) -> None:
    reliefweb.reports = [report(number) for number in range(1, 8)]
    assert len(fetched(Query(countries=("SYR",), limit=4))) == 4


def test_a_report_that_moves_to_the_next_page_is_read_once(fetched: Fetch, reliefweb: Server) -> None:
    reliefweb.reports = [report(number) for number in (1, 2, 3, 3, 4)]
    reliefweb.page_size = 3
    assert [document.id for document in fetched()] == ["1", "2", "3", "4"]


def test_nothing_found_is_said(fetched: Fetch, reliefweb: Server) -> None:
    with pytest.raises(ReadError, match="has no report that fits the query; widen the dates"):
        fetched()


def test_the_attached_pdf_is_read_where_the_page_only_points_to_it(fetched: Fetch, reliefweb: Server) -> None:
    reliefweb.files["update.pdf"] = pdf("Partners reached 9,000 people.", "Some 40 schools were damaged.")
    reliefweb.reports = [report(1, POINTER, file=[attached(reliefweb, "update.pdf")])]
    (document,) = fetched()
    assert "reached 9,000 people" in document.text
    assert "attached file" not in document.text
    assert document.title == "Syria: Flash Update No. 1"
    assert document.page_at(document.text.index("40 schools")) == 2
    with open(document.path, "rb") as stream:
        assert stream.read() == reliefweb.files["update.pdf"]


def test_the_attached_pdf_comes_first_where_that_is_asked_for(fetched: Fetch, reliefweb: Server) -> None:
    long = "<p>" + "Partners reached 5,000 people in the north of the country with food. " * 10 + "</p>"
    reliefweb.files["update.pdf"] = pdf("Partners reached 9,000 people.")
    reliefweb.reports = [report(1, long, file=[attached(reliefweb, "update.pdf")])]
    assert "5,000" in fetched()[0].text
    assert "9,000" in fetched(Query(countries=("SYR",), attachments=True))[0].text


def test_attached_files_that_are_no_pdf_are_left_alone(fetched: Fetch, reliefweb: Server) -> None:
    reliefweb.reports = [report(1, file=[attached(reliefweb, "map.png", "image/png")])]
    assert "reached 100 people" in fetched()[0].text
    assert Counter(call.method for call in reliefweb.calls) == {"POST": 1}


@pytest.mark.parametrize("content", [b"%PDF-1.7 broken off", b"<html>Sign in</html>"])
def test_a_broken_pdf_is_named_and_the_page_stands_in_for_it(fetched: Fetch, reliefweb: Server, content: bytes) -> None:
    reliefweb.files["update.pdf"] = content
    reliefweb.reports = [report(1, file=[attached(reliefweb, "update.pdf")]), report(2)]
    failures: list[ReadError] = []
    documents = fetched(on_failure=failures.append)
    assert [document.id for document in documents] == ["1", "2"]
    assert [failure.path for failure in failures] == [reliefweb.file_url("update.pdf")]


def test_a_report_with_nothing_to_read_is_named_and_the_rest_is_read(fetched: Fetch, reliefweb: Server) -> None:
    empty = report(1)
    del empty["fields"]["body-html"]
    reliefweb.reports = [empty, report(2)]
    failures: list[ReadError] = []
    assert [document.id for document in fetched(on_failure=failures.append)] == ["2"]
    assert failures[0].problem == "has neither a text nor a PDF"
    assert failures[0].path == "https://reliefweb.int/report/syrian-arab-republic/flash-update-1"


def test_a_missing_attachment_is_named(fetched: Fetch, reliefweb: Server) -> None:
    reliefweb.reports = [report(1, POINTER, file=[attached(reliefweb, "gone.pdf")])]
    failures: list[ReadError] = []
    fetched(on_failure=failures.append)
    assert failures[0].problem == "could not be fetched (404)"


@pytest.mark.parametrize(
    "address",
    [
        "https://example.org/report.pdf",
        "http://reliefweb.int/attachments/report.pdf",
        "https://reliefweb.int.example.org/report.pdf",
        "https://evil-reliefweb.int/report.pdf",
        "file:///etc/passwd",
        "//example.org/report.pdf",
        "https://reliefweb.int@example.org/report.pdf",
        "https://example.org\\@reliefweb.int/report.pdf",
        "https://[reliefweb.int/report.pdf",
        "report.pdf",
    ],
)
def test_attachments_elsewhere_are_not_fetched(fetched: Fetch, reliefweb: Server, address: str) -> None:
    reliefweb.reports = [report(1, POINTER, file=[{"url": address, "mimetype": "application/pdf"}])]
    failures: list[ReadError] = []
    fetched(on_failure=failures.append)
    assert failures[0].problem == "is not at ReliefWeb"


def test_a_redirect_is_followed_on_the_same_host(fetched: Fetch, reliefweb: Server) -> None:
    reliefweb.files["new.pdf"] = pdf("Partners reached 9,000 people.")
    reliefweb.reports = [report(1, POINTER, file=[attached(reliefweb, "old.pdf")])]
    reliefweb.turns = [None, leads_to("/attachments/new.pdf")]
    assert "9,000" in fetched()[0].text


def test_a_redirect_away_from_reliefweb_is_not_followed(fetched: Fetch, reliefweb: Server) -> None:
    reliefweb.reports = [report(1, POINTER, file=[attached(reliefweb, "old.pdf")])]
    reliefweb.turns = [None, leads_to("http://127.0.0.1:9/private.pdf")]
    failures: list[ReadError] = []
    fetched(on_failure=failures.append)
    assert failures[0].problem == "leads away from ReliefWeb, to http://127.0.0.1:9/private.pdf"


def test_a_redirect_to_no_address_is_told(fetched: Fetch, reliefweb: Server) -> None:
    reliefweb.reports = [report(1, POINTER, file=[attached(reliefweb, "old.pdf")])]
    reliefweb.turns = [None, leads_to("https://[broken")]
    failures: list[ReadError] = []
    fetched(on_failure=failures.append)
    assert failures[0].problem == "leads to an address that is none"


def test_a_redirect_without_end_ends(fetched: Fetch, reliefweb: Server) -> None:
    reliefweb.reports = [report(1, POINTER, file=[attached(reliefweb, "old.pdf")])]
    reliefweb.turns = [None, *[leads_to("/attachments/old.pdf")] * 10]
    failures: list[ReadError] = []
    fetched(on_failure=failures.append)
    assert failures[0].problem == "is redirected again and again"


def test_one_attachment_out_of_order_does_not_end_the_run(fetched: Fetch, reliefweb: Server) -> None:
    reliefweb.reports = [report(1, POINTER, file=[attached(reliefweb, "update.pdf")]), report(2)]
    reliefweb.turns = [None, refuses(503), refuses(503), refuses(503)]
    failures: list[ReadError] = []
    documents = fetched(on_failure=failures.append)
    assert documents[-1].id == "2"
    assert failures[0].problem == "could not be fetched (503)"
