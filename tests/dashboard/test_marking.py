"""The evidence: a claim's words found again in its report, and nothing of the report interpreted."""

from extract import extract
from extract.document import Document
from extract.explain import explain_claim
from tests.dashboard.frames import seen
from views.evidence import in_paragraph, reasons
from views.figures import each
from views.marking import Span, marked, paragraph_around, spans_of

TEXT = (
    "Syria: Humanitarian Bulletin, August 2017\n\n"
    "Mark Lowcock said that during July and August the UN reached only 280,500 of the people it sought to assist. "
    "He blamed delays.\n\nThe next meeting is in Geneva."
)


def claim(text: str = TEXT, number: str = "280,500", **fields: object):
    """A claim on ``number`` in ``text``."""
    start = text.index(number)
    words = {"counted": "people", "place": "Syria", "period_text": "July and August", "source": "Mark Lowcock"}
    sentence = (
        "Mark Lowcock said that during July and August the UN reached only 280,500 of the people it sought to assist."
    )
    row = {"start": start, "end": start + len(number), "value_text": number, "sentence": sentence, **words, **fields}
    return next(each(seen(row)))


def test_every_word_that_a_claim_was_read_from_is_found_in_the_report():
    found = {one.kind: TEXT[one.start : one.end] for one in spans_of(claim(), TEXT)}
    assert found == {
        "number": "280,500",
        "counted": "people",
        "place": "Syria",
        "period": "July and August",
        "source": "Mark Lowcock",
    }


def test_the_evidence_shows_the_paragraph_and_what_a_heading_adds():
    html = in_paragraph(claim(), Document("a", TEXT))
    assert "<mark class='rf-number' title='number'>280,500</mark>" in html
    assert "<mark class='rf-source' title='source'>Mark Lowcock</mark>" in html
    assert "He blamed delays." in html and "Geneva" not in html
    paragraph, elsewhere = html.split("Stated elsewhere in the report")
    assert "<mark class='rf-place' title='place'>Syria</mark>: Humanitarian Bulletin" in elsewhere
    assert "Humanitarian Bulletin" not in paragraph


def test_each_kind_of_mark_has_its_own_look_and_the_legend_names_it():
    html = in_paragraph(claim(), Document("a", TEXT))
    legend = html.split("</div>")[0]
    for kind in ("number", "counted", "place", "period", "source"):
        assert f"<mark class='rf-{kind}'>{kind}</mark>" in legend


def test_a_report_whose_text_has_changed_shows_the_sentence_that_was_kept():
    html = in_paragraph(claim(), Document("a", "Something else altogether."))
    assert "280,500" in html and "Something else" not in html


def test_no_character_of_a_report_is_interpreted():
    hostile = "<img src=http://evil.example/x> <style>*{display:none}</style> killed 12 [x](javascript:1) $x$ :red[y]"
    html = in_paragraph(
        claim(hostile, "12", sentence=hostile, place="<style>", counted="", period_text="", source=""),
        Document("a", hostile),
    )
    assert "&lt;img src=http://evil.example/x&gt;" in html
    assert "<img" not in html and "<style" not in html
    assert "[x](javascript:1) $x$ :red[y]" in html


def test_words_that_two_marks_share_show_both():
    html = marked("They fled homes", 0, 15, [Span(5, 9, "cue"), Span(5, 15, "counted")])
    assert "<mark class='rf-cue rf-counted' title='cue, counted'>fled</mark>" in html
    assert "<mark class='rf-counted' title='counted'> homes</mark>" in html


def test_the_cue_is_marked_in_the_sentence_of_the_figure_and_nowhere_else():
    text = "The storm killed 3 people in May. In June it killed 3 more."
    figure = claim(text, "3 more", value_text="3", end=text.index("3 more") + 1, sentence="In June it killed 3 more.")
    cues = [(one.start, one.end) for one in spans_of(figure, text, "killed") if one.kind == "cue"]
    assert cues == [(text.rindex("killed"), text.rindex("killed") + 6)]
    assert not [one for one in spans_of(figure, text, "storm") if one.kind == "cue"]


def test_the_evidence_tells_what_the_rule_went_by():
    text = "On 3 May 2021, according to OCHA, 12,000 people were displaced in Jeremie, including 3,000 children."
    document = Document("note", text)
    row = extract([document]).iloc[1]
    explained = explain_claim(document, int(row["start"]))
    told = dict(reasons(row, explained))
    assert told["Rule"] == row["rule"]
    assert told["Meaning taken from"] == "12,000"
    assert told["Period"] == "“On 3 May 2021”"
    assert told["Place"].startswith("Jeremie (")
    assert told["Source"].startswith("OCHA (")


def test_a_text_without_an_empty_line_is_shown_in_part():
    text = "x" * 10_000
    first, last = paragraph_around(text, 5000, 5001)
    assert first < 5000 < last and last - first < 3000
