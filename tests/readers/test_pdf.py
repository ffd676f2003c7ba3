"""PDF: what a person reads on the page, in the order in which they read it."""

from __future__ import annotations

import io
import zipfile

import pypdfium2 as pdfium
import pytest
from PIL import Image
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import getSampleStyleSheet
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import (
    Paragraph,
    SimpleDocTemplate,
    Table,
    TableStyle,
)

from extract.document import ReadError
from extract.readers.pdf import page_picture
from tests.readers.reading import only_text, read_all

WIDTH, HEIGHT = A4
STYLES = getSampleStyleSheet()


def _canvas(path, *pages):
    """A PDF of pages, each a list of (x, y from the top, size, text)."""
    canvas = Canvas(str(path), pagesize=A4)
    for page in pages:
        for x, y, size, text in page:
            canvas.setFont("Helvetica", size)
            canvas.drawString(x, HEIGHT - y, text)
        canvas.showPage()
    canvas.save()
    return path


def _lines(x, y, *texts, size=10, leading=12):
    return [(x, y + index * leading, size, text) for index, text in enumerate(texts)]


LEFT = (
    "Heavy rain in the north of the country has",
    "forced more families from their homes than",
    "in any year before. The authorities say that",
    "some 12,300 people were displaced in May, and",
    "that the towns along the river cannot take",
)
RIGHT = (
    "in any more. Partners gave food to 4,500 of",
    "them and water to all. Schools serve as",
    "shelters in nine districts, and the pupils",
    "have to stay at home until the end of the",
    "month at least.",
)


def test_columns_are_read_one_after_the_other_and_their_sentences_made_whole(tmp_path):
    path = _canvas(
        tmp_path / "a.pdf",
        [(50, 60, 18, "Floods in the north: situation report"), *_lines(50, 100, *LEFT), *_lines(310, 100, *RIGHT)],
    )
    assert only_text(path) == "Floods in the north: situation report\n\n" + " ".join(LEFT + RIGHT)


def test_columns_whose_lines_stand_at_different_heights_are_read_one_after_the_other(tmp_path):
    path = _canvas(tmp_path / "a.pdf", [*_lines(50, 100, *LEFT), *_lines(310, 105, *RIGHT)])
    assert only_text(path) == " ".join(LEFT + RIGHT)


def test_divided_words_are_joined_and_true_hyphens_kept(tmp_path):
    lines = (
        "The internally dis-",
        "placed live in government-",
        "controlled areas; others in opposition-controlled or government-controlled",
        "ones, near Bab al-",
        "Hawa, and 10-",
        "12 million need aid in the country and beyond it.",
    )
    path = _canvas(tmp_path / "a.pdf", _lines(50, 100, *lines))
    text = only_text(path).replace("\n", " ")
    assert "internally displaced live in government-controlled areas" in text
    assert "Bab al-Hawa" in text
    assert "10-12 million" in text


def test_headers_footers_and_page_numbers_are_left_out_and_a_sentence_over_a_page_end_made_whole(tmp_path):
    pages = []
    for number in range(1, 5):
        body = _lines(
            50,
            110,
            f"Report part {number} begins here and goes on for the whole",
            "width of the page so that nobody can miss it, and the",
            f"number of people who fled in the {number}. week of the year was",
        )
        body += _lines(50, 146, f"{number},200 in all, as the authorities said on the same day.")
        pages.append(
            [
                (50, 30, 8, f"OCHA Situation Report No. 7 | {number}"),
                *body,
                (290, 820, 8, f"Page {number} of 4"),
                (50, 820, 8, "www.example.org"),
            ]
        )
    broken = pages[0][:4]
    pages[0] = [*broken, *pages[0][5:]]
    pages[1] = [pages[1][0], (50, 110, 10, "1,200 in all, as the authorities said on the same day."), *pages[1][5:]]
    documents, failures = read_all(_canvas(tmp_path / "a.pdf", *pages))
    text = documents[0].text
    assert not failures
    assert "in the 1. week of the year was 1,200 in all, as the authorities said" in text
    assert "Page " not in text
    assert "Situation Report" not in text
    assert "www" not in text
    starts = documents[0].page_starts
    assert text[starts[1] :].startswith("1,200 in all")
    assert text[starts[2] :].startswith("Report part 3")
    assert [documents[0].page_at(text.index(f"{number},200 in all")) for number in (1, 3, 4)] == [2, 3, 4]


def test_footnotes_between_the_halves_of_a_sentence_do_not_part_it(tmp_path):
    first = [
        *_lines(
            50,
            700,
            "The authorities said that the number of people who had to leave",
            "their homes because of the fighting in the north of the country has",
        ),
        (50, 760, 7, "1 Displacement Tracking Matrix, round 12, April 2021."),
    ]
    second = _lines(
        50,
        80,
        "risen to 48,000 since the start of the year, most of them children",
        "and women who live with relatives in towns to the south.",
    )
    text = only_text(_canvas(tmp_path / "a.pdf", first, second))
    assert "in the north of the country has risen to 48,000 since the start" in text
    assert text.index("Displacement Tracking") < text.index("The authorities")


def test_the_mark_of_a_footnote_is_no_digit_of_the_number(tmp_path):
    canvas = Canvas(str(tmp_path / "a.pdf"), pagesize=A4)
    line = canvas.beginText(50, 700)
    for size, rise, text in (
        (11, 0, "Some 4,500"),
        (7, 4, "12"),
        (11, 0, " people fled in May"),
        (7, 4, "3"),
        (11, 0, "."),
    ):
        line.setFont("Helvetica", size)
        line.setRise(rise)
        line.textOut(text)
    canvas.drawText(line)
    canvas.save()
    assert only_text(tmp_path / "a.pdf") == "Some 4,500¹² people fled in May³."


def test_boxes_of_key_figures_keep_their_labels(tmp_path):
    boxes = [(x, 100, 24, figure) for x, figure in zip((50, 220, 390), ("22.2M", "13.1M", "8.6M"), strict=True)]
    labels = [
        (x, 116, 9, label)
        for x, label in zip((50, 220, 390), ("people in need", "people targeted", "people reached"), strict=True)
    ]
    text = only_text(_canvas(tmp_path / "a.pdf", [*boxes, *labels, *_lines(50, 160, *LEFT)]))
    assert text.startswith("22.2M\npeople in need\n\n13.1M\npeople targeted\n\n8.6M\npeople reached\n\nHeavy rain")


def test_a_label_of_several_lines_beside_a_figure_is_read_after_it(tmp_path):
    words = [(50, 112, 26, "5.1M"), (122, 100, 9, "people reached"), (122, 111, 9, "with food aid")]
    text = only_text(_canvas(tmp_path / "a.pdf", [*words, *_lines(50, 160, *LEFT)]))
    assert text.startswith("5.1M people reached with food aid\n")


def test_names_and_headers_of_several_lines_are_one_cell(tmp_path):
    path = tmp_path / "a.pdf"
    rows = [["State", "People\naffected", "Homes\ndestroyed"], ["South Darfur", "29,300", "2,540"]]
    rows += [["Central\nDarfur", "23,300", "3,040"], ["Gedaref", "8,970", "2,013"], ["Total", "61,570", "7,593"]]
    SimpleDocTemplate(str(path), pagesize=A4).build([Table(rows, style=[("VALIGN", (0, 0), (-1, -1), "MIDDLE")])])
    lines = only_text(path).split("\n")
    assert lines[0] == "State | People affected | Homes destroyed"
    assert lines[2] == "Central Darfur | 23,300 | 3,040"


ROWS = [
    ["Governorate", "People in need", "People targeted", "People reached"],
    ["Idlib", "2,100,000", "1,800,000", "900,100"],
    ["Rural Damascus", "1,000,200", "700,000", "40,000"],
    ["Al-Hasakeh", "800,300", "500,000", "120,700"],
    ["Total", "3,900,500", "3,000,000", "1,060,800"],
]


@pytest.mark.parametrize(
    "style",
    [[("GRID", (0, 0), (-1, -1), 0.5, "black")], [("LINEBELOW", (0, 0), (-1, 0), 1, "black")], []],
    ids=["ruled", "line under the header", "unruled"],
)
def test_tables_are_rows_under_their_header(tmp_path, style):
    path = tmp_path / "a.pdf"
    story = [
        Paragraph("Table 1: People by governorate, May 2021", STYLES["Normal"]),
        Table(ROWS, style=TableStyle(style)),
    ]
    story.append(Paragraph("The figures are those of the Humanitarian Country Team.", STYLES["Normal"]))
    SimpleDocTemplate(str(path), pagesize=A4).build(story)
    text = only_text(path)
    assert "\n".join(" | ".join(row) for row in ROWS) in text
    assert text.startswith("Table 1: People by governorate, May 2021\n")
    assert text.endswith("1,060,800\n\nThe figures are those of the Humanitarian Country Team.")


def test_tables_beside_and_below_each_other_are_kept_apart(tmp_path):
    def table(x, y, caption, *rows):
        cells = [
            (x + 80 * column, y + 14 * (1 + row), 9, text)
            for row, texts in enumerate(rows)
            for column, text in enumerate(texts)
        ]
        return [(x, y, 9, caption), *cells]

    cases = (["State", "Cases", "Deaths"], ["Borno", "1,200", "33"], ["Adamawa", "430", "12"], ["Yobe", "210", "4"])
    response = (
        ["Sector", "Targeted", "Reached"],
        ["Health", "12,200", "3,300"],
        ["Food", "43,000", "900"],
        ["Shelter", "700", "70"],
    )
    page = [
        *table(40, 100, "Cases by state", *cases),
        *table(310, 100, "Response", *response),
        *table(40, 220, "In June", *cases),
    ]
    text = only_text(_canvas(tmp_path / "a.pdf", page))
    written = [
        f"{caption}\n" + "\n".join(map(" | ".join, rows))
        for caption, rows in (("Cases by state", cases), ("Response", response), ("In June", cases))
    ]
    assert text == "\n\n".join(written)


def test_cells_that_span_others_name_them(tmp_path):
    path = tmp_path / "a.pdf"
    rows = [["Place", "People", ""], ["", "in need", "reached"], ["Idlib", "12,000", "500"], ["Homs", "3,000", "200"]]
    style = TableStyle([("GRID", (0, 0), (-1, -1), 0.5, "black"), ("SPAN", (1, 0), (2, 0)), ("SPAN", (0, 0), (0, 1))])
    SimpleDocTemplate(str(path), pagesize=A4).build([Table(rows, style=style)])
    assert only_text(path) == "Place | People in need | People reached\nIdlib | 12,000 | 500\nHoms | 3,000 | 200"


def test_bullets_are_lines_of_their_own(tmp_path):
    items = (
        "• 12 people died when the river burst its banks.",
        "• 300 houses were destroyed.",
        "• 7 people are missing.",
    )
    lines = (items[0][:37], items[0][38:], *items[1:])
    assert only_text(_canvas(tmp_path / "a.pdf", _lines(50, 100, *lines))) == "\n".join(items)


def test_a_page_that_is_turned_is_read_upright(tmp_path):
    path = _canvas(
        tmp_path / "a.pdf", [(50, 60, 18, "Floods in the north"), *_lines(50, 100, *LEFT), *_lines(310, 100, *RIGHT)]
    )
    upright = only_text(path)
    document = pdfium.PdfDocument(path)
    document[0].set_rotation(90)
    document.save(tmp_path / "turned.pdf")
    canvas = Canvas(str(tmp_path / "drawn.pdf"), pagesize=(HEIGHT, WIDTH))
    canvas.translate(HEIGHT, 0)
    canvas.rotate(90)
    for x, y, size, line in [(50, 60, 18, "Floods in the north"), *_lines(50, 100, *LEFT), *_lines(310, 100, *RIGHT)]:
        canvas.setFont("Helvetica", size)
        canvas.drawString(x, HEIGHT - y, line)
    canvas.save()
    assert only_text(tmp_path / "turned.pdf") == upright
    assert only_text(tmp_path / "drawn.pdf") == upright


def test_the_title_is_the_largest_line_unless_the_metadata_says_what_the_page_says(tmp_path):
    path = _canvas(tmp_path / "a.pdf", [(50, 60, 18, "Floods in the north"), *_lines(50, 100, *LEFT)])
    documents, _ = read_all(path)
    assert (documents[0].title, documents[0].language) == ("Floods in the north", "en")


def _marked(picture):
    """The box of the pixels that have the mark's colour, as parts of the picture's width and height."""
    image = Image.open(io.BytesIO(picture)).convert("RGB")
    spots = [
        (x, y)
        for x in range(0, image.width, 2)
        for y in range(0, image.height, 2)
        if (p := image.getpixel((x, y)))[2] < 180 and p[0] > 220
    ]
    if not spots:
        return None
    return (
        min(x for x, _ in spots) / image.width,
        min(y for _, y in spots) / image.height,
        max(y for _, y in spots) / image.height,
    )


def test_a_picture_of_the_page_marks_the_number_that_the_sentence_means(tmp_path):
    lines = ("In May 1,200 people fled.", "In June 1,200 people fled too.", "In July 11,200 people came back.")
    path = _canvas(tmp_path / "a.pdf", [], _lines(50, 100, *lines, leading=60))
    sentence = "In June 1,200 people fled too."
    left, top, bottom = _marked(page_picture(path, 2, sentence, 8, 13, width=600))
    assert 0.1 < left < 0.25
    assert 140 / HEIGHT < top < bottom < 168 / HEIGHT
    assert _marked(page_picture(path, 2, "Some 77 died", 5, 7, width=600)) is None


def test_a_table_that_runs_over_a_page_end_stays_one_table(tmp_path):
    path = tmp_path / "a.pdf"
    rows = [
        ["District", "People in need", "People reached"],
        *([f"District {chr(65 + n % 26)}{chr(97 + n // 26)}", f"{n},100", f"{n},050"] for n in range(60)),
    ]
    table = Table(rows, style=[("GRID", (0, 0), (-1, -1), 0.5, "black")], repeatRows=1)
    SimpleDocTemplate(str(path), pagesize=A4).build([table])
    documents, _ = read_all(path)
    assert documents[0].text == "\n".join(" | ".join(row) for row in rows)
    assert [documents[0].page_at(documents[0].text.index(f"{n},050")) for n in (1, 59)] == [1, 2]


def test_a_picture_of_a_page_in_an_archive_is_drawn_and_one_that_is_gone_named(tmp_path):
    path = _canvas(tmp_path / "a.pdf", _lines(50, 100, "In May 1,200 people fled."))
    with zipfile.ZipFile(tmp_path / "inner.zip", "w") as inner:
        inner.write(path, "reports/a.pdf")
    with zipfile.ZipFile(tmp_path / "all.zip", "w") as archive:
        archive.write(tmp_path / "inner.zip", "inner.zip")
    documents, _ = read_all(tmp_path / "all.zip")
    picture = page_picture(documents[0].path, 1, documents[0].text, 7, 12, width=600)
    assert _marked(picture) == _marked(page_picture(path.read_bytes(), 1, documents[0].text, 7, 12, width=600))
    with pytest.raises(ReadError, match="has no page 2"):
        page_picture(path, 2, "In May 1,200 people fled.", 7, 12)
    with pytest.raises(ReadError, match="no such file"):
        page_picture(tmp_path / "gone.pdf", 1, "In May 1,200 people fled.", 7, 12)
