"""Damaged, hostile and oversized files: each is named with what to do, in bounded time and memory, and the rest is
read."""

from __future__ import annotations

import io
import time
import tracemalloc
import zipfile

import docx
import openpyxl
import pypdfium2 as pdfium
import pytest
from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.pdfgen.canvas import Canvas

from extract.readers import limits
from tests.readers.reading import only_failure, only_text, read_all


def _pdf(path, pages=1, text="Some 12 people fled.", **options):
    canvas = Canvas(str(path), **options)
    for _ in range(pages):
        if text:
            canvas.drawString(72, 700, text)
        canvas.showPage()
    canvas.save()
    return path


def _word(path, text="Some 12 people fled."):
    document = docx.Document()
    document.add_paragraph(text)
    document.save(str(path))
    return path


def _rewritten(path, changed):
    """A Word file or spreadsheet with the parts that ``changed`` names made other."""
    with zipfile.ZipFile(path) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, changed[name](content) if name in changed else content)
    return path


@pytest.fixture(autouse=True)
def in_bounded_time():
    begun = time.monotonic()
    yield
    assert time.monotonic() - begun < 20


class TestPdf:
    def test_encrypted(self, tmp_path):
        path = _pdf(tmp_path / "a.pdf", encrypt=StandardEncryption("secret", canPrint=0))
        assert only_failure(path).problem == "is encrypted"

    def test_protected_against_copying_but_open_to_readers(self, tmp_path):
        path = _pdf(tmp_path / "a.pdf", encrypt=StandardEncryption("", ownerPassword="secret", canCopy=0))
        assert only_text(path) == "Some 12 people fled."

    def test_scanned(self, tmp_path):
        failure = only_failure(_pdf(tmp_path / "a.pdf", pages=3, text=""))
        assert str(failure).endswith("has no text layer; run OCR first, for example ocrmypdf")

    @pytest.mark.parametrize("part", [0.1, 0.5, 0.9, 0.99])
    def test_cut_off(self, tmp_path, part):
        content = _pdf(tmp_path / "a.pdf", pages=20).read_bytes()
        (tmp_path / "a.pdf").write_bytes(content[: int(len(content) * part)])
        assert "cut off" in only_failure(tmp_path / "a.pdf").problem

    def test_damaged(self, tmp_path):
        (tmp_path / "a.pdf").write_bytes(b"%PDF-1.7\n" + b"rubbish " * 1000 + b"\n%%EOF")
        assert "damaged" in only_failure(tmp_path / "a.pdf").problem

    def test_of_3000_pages(self, tmp_path):
        failure = only_failure(_pdf(tmp_path / "a.pdf", pages=3000))
        assert failure.problem == f"has 3,000 pages, more than {limits.PDF_PAGES:,}"

    def test_that_takes_too_long(self, tmp_path, monkeypatch):
        monkeypatch.setattr("extract.readers.pdf.document.PDF_SECONDS", 0.0)
        assert "took more than" in only_failure(_pdf(tmp_path / "a.pdf", pages=3)).problem

    def test_with_more_drawing_than_a_table_has_is_read_without_its_grid(self, tmp_path):
        canvas = Canvas(str(tmp_path / "map.pdf"))
        for number in range(limits.PDF_TABLE_OBJECTS + 100):
            canvas.line(number % 500, 0, number % 500, 800)
            canvas.line(0, number % 800, 500, number % 800)
        canvas.drawString(72, 700, "Some 12 people fled.")
        canvas.save()
        assert only_text(tmp_path / "map.pdf") == "Some 12 people fled."


class TestWord:
    def test_entities_that_grow_without_end(self, tmp_path):
        laughs = (
            b'<!DOCTYPE x [<!ENTITY a "ha">'
            + b"".join(b'<!ENTITY %c "%s">' % (98 + n, b"&%c;" % (97 + n) * 10) for n in range(12))
            + b"]>"
        )
        path = _rewritten(
            _word(tmp_path / "a.docx"),
            {"word/document.xml": lambda xml: xml.replace(b"?>", b"?>" + laughs, 1).replace(b"Some 12", b"&m; 12")},
        )
        assert "document type in word/document.xml" in only_failure(path).problem

    def test_an_entity_that_names_another_file(self, tmp_path):
        (tmp_path / "secret").write_text("99 secrets")
        declared = f'<!DOCTYPE x [<!ENTITY e SYSTEM "file://{tmp_path}/secret">]>'.encode()
        path = _rewritten(
            _word(tmp_path / "a.docx"),
            {"word/document.xml": lambda xml: xml.replace(b"?>", b"?>" + declared, 1).replace(b"Some", b"&e;")},
        )
        assert "document type" in only_failure(path).problem

    def test_a_template_and_a_picture_elsewhere_are_not_fetched(self, tmp_path):
        relation = (
            b'<Relationship Id="rId99" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate"'
            b' Target="http://127.0.0.1:9/template.dotm" TargetMode="External"/></Relationships>'
        )
        path = _rewritten(
            _word(tmp_path / "a.docx"),
            {"word/_rels/document.xml.rels": lambda xml: xml.replace(b"</Relationships>", relation)},
        )
        assert only_text(path) == "Some 12 people fled."

    def test_cut_off(self, tmp_path):
        path = _word(tmp_path / "a.docx")
        path.write_bytes(path.read_bytes()[:-2000])
        assert "cut off" in only_failure(path).problem

    def test_broken_within(self, tmp_path):
        path = _rewritten(_word(tmp_path / "a.docx"), {"word/document.xml": lambda xml: xml[: len(xml) // 2]})
        assert "damaged" in only_failure(path).problem

    def test_nested_without_end(self, tmp_path):
        deep = b"<w:sdt><w:sdtContent>" * 300 + b"<w:p/>" + b"</w:sdtContent></w:sdt>" * 300
        path = _rewritten(
            _word(tmp_path / "a.docx"), {"word/document.xml": lambda xml: xml.replace(b"<w:body>", b"<w:body>" + deep)}
        )
        assert only_failure(path)

    def test_that_unpacks_to_hundreds_of_megabytes(self, tmp_path):
        path = _word(tmp_path / "a.docx")
        with zipfile.ZipFile(path, "a", zipfile.ZIP_DEFLATED) as archive:
            archive.writestr("word/media/big.bin", bytes(limits.OFFICE_BYTES + 1))
        assert "unpacks to" in only_failure(path).problem

    def test_without_text(self, tmp_path):
        assert only_failure(_word(tmp_path / "a.docx", text=" ")).problem == "has no text"


class TestSpreadsheet:
    def test_entities_and_damage(self, tmp_path):
        workbook = openpyxl.Workbook()
        workbook.active.append(["text"])
        workbook.save(tmp_path / "a.xlsx")
        workbook.save(tmp_path / "b.xlsx")
        _rewritten(tmp_path / "a.xlsx", {"xl/workbook.xml": lambda xml: b"<!DOCTYPE x>" + xml})
        _rewritten(tmp_path / "b.xlsx", {"xl/workbook.xml": lambda xml: xml[:100]})
        assert "document type" in only_failure(tmp_path / "a.xlsx").problem
        assert "damaged" in only_failure(tmp_path / "b.xlsx").problem


class TestArchive:
    def _zip(self, path, members, **options):
        with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, **options) as archive:
            for name, content in members:
                archive.writestr(name, content)
        return path

    def test_of_all_kinds_of_files(self, tmp_path):
        inner = self._zip(tmp_path / "inner.zip", [("deep.txt", "13 people")]).read_bytes()
        members = [
            ("a/report.pdf", _pdf(tmp_path / "x.pdf").read_bytes()),
            ("b/report.docx", _word(tmp_path / "x.docx").read_bytes()),
            ("list.csv", "id,text\nc1,Some 4 people\n"),
            ("inner.zip", inner),
            ("__MACOSX/._x", b"x"),
            ("broken.pdf", b"%PDF-1.4 %%EOF"),
        ]
        (tmp_path / "x.pdf").unlink()
        (tmp_path / "x.docx").unlink()
        (tmp_path / "inner.zip").unlink()
        path = self._zip(tmp_path / "all.zip", members)
        documents, failures = read_all(tmp_path)
        assert [document.id for document in documents] == [
            "all/a/report.pdf",
            "all/b/report.docx",
            "all/inner/deep",
            "c1",
        ]
        assert [failure.path for failure in failures] == [f"{path}/broken.pdf"]

    def test_bomb(self, tmp_path):
        path = self._zip(tmp_path / "a.zip", [("a.txt", b"0" * 100_000_000)])
        tracemalloc.start()
        failure = only_failure(path)
        _, peak = tracemalloc.get_traced_memory()
        tracemalloc.stop()
        assert f"more than {limits.ZIP_RATIO} times its size" in failure.problem
        assert peak < 10_000_000

    def test_bomb_within_an_archive(self, tmp_path):
        bomb = self._zip(tmp_path / "bomb.zip", [("a.txt", b"0" * 100_000_000)]).read_bytes()
        (tmp_path / "bomb.zip").unlink()
        path = self._zip(tmp_path / "a.zip", [("bomb.zip", bomb), ("b.txt", "12 people")])
        documents, failures = read_all(path)
        assert [document.text for document in documents] == ["12 people"]
        assert [failure.path for failure in failures] == [f"{path}/bomb.zip"]

    def test_that_unpacks_to_more_than_all_it_may(self, tmp_path, monkeypatch):
        monkeypatch.setattr("extract.readers.archive.ZIP_BYTES", 20)
        assert (
            "unpacks to more than"
            in only_failure(
                self._zip(tmp_path / "a.zip", [("a.txt", "12 people"), ("b.txt", "some 13 people")])
            ).problem
        )

    def test_of_too_many_files(self, tmp_path):
        path = self._zip(tmp_path / "a.zip", [(f"{n}.txt", "1") for n in range(limits.ZIP_FILES + 1)])
        assert f"more than {limits.ZIP_FILES:,} files" in only_failure(path).problem

    def test_too_deep_in_others(self, tmp_path):
        content = b"12 people"
        name = "a.txt"
        for depth in range(limits.ZIP_DEPTH + 1):
            path = self._zip(tmp_path / f"{depth}.zip", [(name, content)])
            name, content = path.name, path.read_bytes()
        assert "is an archive in" in only_failure(path).problem

    def test_with_names_that_point_outside(self, tmp_path):
        names = ["../evil.txt", "/etc/evil.txt", "C:\\evil.txt", "..\\evil2.txt", "good.txt"]
        documents, failures = read_all(
            self._zip(tmp_path / "a.zip", [(name, f"12 people in {n}") for n, name in enumerate(names)])
        )
        assert [document.id for document in documents] == ["a/good"]
        assert len(failures) == 4
        assert all("points outside" in failure.problem for failure in failures)
        assert sorted(path.name for path in tmp_path.iterdir()) == ["a.zip"]

    def test_encrypted_damaged_and_empty(self, tmp_path):
        path = self._zip(tmp_path / "a.zip", [("a.txt", "12 people " * 50)])
        content = bytearray(path.read_bytes())
        damaged = bytes(content[:45]) + bytes([content[45] ^ 0xFF]) + bytes(content[46:])
        (tmp_path / "damaged.zip").write_bytes(damaged)
        for at in (content.find(b"PK\x01\x02") + 8, 6):
            content[at] |= 1
        path.write_bytes(bytes(content))
        (tmp_path / "cut.zip").write_bytes(bytes(content[:40]))
        self._zip(tmp_path / "empty.zip", [])
        assert only_failure(path).problem == "is encrypted"
        assert "cannot be unpacked" in only_failure(tmp_path / "damaged.zip").problem
        assert "cut off" in only_failure(tmp_path / "cut.zip").problem
        assert "holds no files" in only_failure(tmp_path / "empty.zip").problem


class TestWebPage:
    def test_of_50_megabytes(self, tmp_path):
        (tmp_path / "a.html").write_bytes(b"<html><body>" + b"<p>Some 12 people fled.</p>" * 2_000_000)
        assert only_failure(tmp_path / "a.html").problem == "has 54.0 MB"

    @pytest.mark.parametrize("tag", ["div", "b", "ul><li", "table><tr><td"])
    def test_nested_100000_deep(self, tmp_path, tag):
        (tmp_path / "a.html").write_text("<html><body>" + f"<{tag}>" * 100_000 + "Some 12 people fled.")
        assert "nested more than" in only_failure(tmp_path / "a.html").problem

    def test_of_a_megabyte(self, tmp_path):
        paragraph = (
            "<p>Some 12 people fled the town of Kutum in the north, and others wait on the road for a way out.</p>\n"
        )
        (tmp_path / "a.html").write_text(
            "<html><body><article>" + paragraph * (1_000_000 // len(paragraph)) + "</article>"
        )
        assert only_text(tmp_path / "a.html").count("Some 12 people") > 9_000

    def test_of_6_megabytes_is_read_only_if_most_of_it_are_pictures(self, tmp_path):
        article = "<html><body><article><p>Some 12 people fled the town of Kutum, and others wait on the road.</p>"
        picture = "<img src='data:image/png;base64," + "iVBORw0K" * 750_000 + "'>"
        (tmp_path / "a.html").write_text(article + picture)
        assert only_text(tmp_path / "a.html").startswith("Some 12 people")
        (tmp_path / "a.html").write_text(article + "<p>x</p>" * 750_000)
        assert "without its pictures" in only_failure(tmp_path / "a.html").problem

    def test_without_an_article(self, tmp_path):
        (tmp_path / "a.html").write_text("<html><head><title>x</title></head><body><script>12</script></body></html>")
        assert "no text" in only_failure(tmp_path / "a.html").problem


@pytest.mark.parametrize("ending", [".txt", ".csv", ".html", ".jsonl", "", ".xyz"])
def test_a_wrong_ending_misleads_nobody(tmp_path, ending):
    for kind, make in (("pdf", _pdf), ("docx", _word)):
        assert only_text(make(tmp_path / f"{kind}{ending}")) == "Some 12 people fled."
    page = tmp_path / f"page{ending}"
    page.write_text(
        "<!doctype html><html><body><p>Some 12 people fled the town, and many more are on the way.</p></body></html>"
    )
    assert only_text(page) == "Some 12 people fled the town, and many more are on the way."


def test_a_text_with_the_ending_of_a_pdf_is_read(tmp_path):
    (tmp_path / "a.pdf").write_text("Some 12 people fled.")
    assert only_text(tmp_path / "a.pdf") == "Some 12 people fled."


def test_a_pdf_on_standard_input_is_read(tmp_path, monkeypatch):
    content = _pdf(tmp_path / "a.pdf").read_bytes()
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(content)))
    assert only_text("-") == "Some 12 people fled."


def test_any_bytes_after_a_signature_are_named_and_never_raise(tmp_path):
    path = _pdf(tmp_path / "a.pdf", pages=2)
    content = path.read_bytes()
    for step in range(40):
        spoiled = bytearray(content)
        spoiled[step * len(content) // 40 :: 97] = bytes(len(spoiled[step * len(content) // 40 :: 97]))
        path.write_bytes(bytes(spoiled))
        documents, failures = read_all(path)
        assert len(documents) + len(failures) == 1
    assert pdfium.PdfDocument(content)
