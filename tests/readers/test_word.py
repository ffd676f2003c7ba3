"""Word files: paragraphs, lists, tables, boxes and notes in order; headers, footers and deleted text apart."""

from __future__ import annotations

import docx
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from tests.readers.reading import only_text, read_all


def test_parts_stand_in_their_order_without_headers_and_footers(tmp_path):
    document = docx.Document()
    document.sections[0].header.paragraphs[0].text = "Header 99"
    document.sections[0].footer.paragraphs[0].text = "Page 1 of 7"
    document.add_heading("Situation Report 4", 0)
    document.add_paragraph("Some 4,000 people were displaced.")
    document.add_paragraph("12 died", style="List Bullet")
    document.add_paragraph("13 were injured", style="List Number")
    document.add_paragraph("Table 1: people by place")
    table = document.add_table(rows=3, cols=3)
    for row, texts in zip(
        table.rows, (["Place", "People", ""], ["", "in need", "reached"], ["Idlib", "1,200", "300"]), strict=True
    ):
        for cell, text in zip(row.cells, texts, strict=True):
            cell.text = text
    table.cell(0, 1).merge(table.cell(0, 2))
    note = document.add_paragraph("After 4,500")
    note.add_run("2").font.superscript = True
    note.add_run(" people\tcame.")
    document.save(str(tmp_path / "a.docx"))
    documents, failures = read_all(tmp_path / "a.docx")
    assert not failures
    assert documents[0].title == "Situation Report 4"
    assert documents[0].text.split("\n\n") == [
        "Situation Report 4",
        "Some 4,000 people were displaced.",
        "• 12 died\n• 13 were injured",
        "Table 1: people by place",
        "Place | People in need | People reached\nIdlib | 1,200 | 300",
        "After 4,500² people came.",
    ]


def test_changes_boxes_and_content_controls_are_read_as_the_reader_sees_them(tmp_path):
    document = docx.Document()
    paragraph = document.add_paragraph("In May ")
    paragraph._p.append(parse_xml(f"<w:del {nsdecls('w')}><w:r><w:delText>1,000</w:delText></w:r></w:del>"))
    paragraph._p.append(parse_xml(f"<w:ins {nsdecls('w')}><w:r><w:t>1,200</w:t></w:r></w:ins>"))
    paragraph.add_run(" people fled.")
    box = "<w:txbxContent><w:p><w:r><w:t>22.2M people in need</w:t></w:r></w:p></w:txbxContent>"
    both = (
        f'<w:r {nsdecls("w")} xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:AlternateContent>'
        f"<mc:Choice>{box}</mc:Choice><mc:Fallback>{box}</mc:Fallback></mc:AlternateContent></w:r>"
    )
    paragraph._p.append(parse_xml(both))
    control = (
        f"<w:sdt {nsdecls('w')}><w:sdtContent><w:p><w:r><w:t>Some 7 died.</w:t></w:r></w:p></w:sdtContent></w:sdt>"
    )
    document.element.body.insert(0, parse_xml(control))
    document.save(str(tmp_path / "a.docx"))
    assert only_text(tmp_path / "a.docx") == "Some 7 died.\n\nIn May 1,200 people fled.\n\n22.2M people in need"
