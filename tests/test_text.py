"""Text into sentences: what belongs together, what does not, and every span in its place."""

import pytest

from extract.lang import load_words
from extract.text import LONGEST_SENTENCE, lower_in_place, read_layout


def sentences(text):
    return [
        (one.kind, " ".join(text[one.start : one.end].split())) for one in read_layout(text, load_words("en")).sentences
    ]


SENTENCES = {
    "Two died. Three fled.": ["Two died.", "Three fled."],
    "Mr. Smith of the U.N. said 12 died. No more.": ["Mr. Smith of the U.N. said 12 died.", "No more."],
    "It hit at 5 p.m. Monday and went by 9 p.m. Two fled.": ["It hit at 5 p.m. Monday and went by 9 p.m.", "Two fled."],
    "It cost $1.5 million. Funds ran out.": ["It cost $1.5 million.", "Funds ran out."],
    "He swallowed vans.One person died.": ["He swallowed vans.", "One person died."],
    "\u201cWe fled.\u201d She wept.": ["\u201cWe fled.\u201d", "She wept."],
    "Floods came.1 Roads are cut.": ["Floods came.1", "Roads are cut."],
    "It fell in 2017.2 Roads are cut.": ["It fell in 2017.2", "Roads are cut."],
    "It cost US$4.48 Million.": ["It cost US$4.48 Million."],
}


@pytest.mark.parametrize("text", SENTENCES)
def test_sentences_end_where_a_reader_would_end_them(text):
    assert [sentence for _, sentence in sentences(text)] == SENTENCES[text]


def test_a_sentence_cut_by_lines_is_one():
    text = "The rains that began on Monday have killed at least\n12 people and displaced many more in the delta.\n"
    assert len(sentences(text)) == 1


def test_a_sentence_cut_by_an_empty_line_goes_on_where_it_was_left_unfinished():
    text = "Humanitarian partners have delivered food assistance to more than\n\n1.8 million people in Idlib."
    assert len(sentences(text)) == 1


def test_a_heading_is_no_part_of_the_sentence_below_it():
    assert sentences("DISPLACEMENT\n\nSome 300 people fled.") == [
        ("heading", "DISPLACEMENT"),
        ("prose", "Some 300 people fled."),
    ]


def test_bullets_are_apart():
    assert [kind for kind, _ in sentences("\u2022 12 killed\n\u2022 30 injured\n- 4 missing")] == ["bullet"] * 3


def test_a_lone_number_stands_with_the_label_after_it():
    assert sentences("KEY FIGURES\n\n22.2 million\n\nPeople in need\n\n2 million\n\nDisplaced") == [
        ("heading", "KEY FIGURES"),
        ("figure", "22.2 million People in need"),
        ("figure", "2 million Displaced"),
    ]


def test_a_lone_number_stands_with_the_label_before_it_where_labels_come_first():
    assert sentences("PEOPLE REACHED\n\n3.4M\n\nPEOPLE TARGETED\n\n5.1M") == [
        ("figure", "PEOPLE REACHED 3.4M"),
        ("figure", "PEOPLE TARGETED 5.1M"),
    ]


def test_a_lone_number_does_not_go_on_with_a_long_label_above_it():
    label = "Total population of the camps in the two northern districts"
    assert sentences(f"KEY FIGURES\n4,100\n{label}\n790\nNew arrivals") == [
        ("heading", "KEY FIGURES"),
        ("figure", f"4,100 {label}"),
        ("figure", "790 New arrivals"),
    ]


def test_a_heading_behind_key_figures_is_no_label_of_theirs():
    assert sentences("PEOPLE REACHED\n\n3.4M\n\nPEOPLE TARGETED\n\n5.1M\n\nOVERVIEW\n\nIt rained.") == [
        ("figure", "PEOPLE REACHED 3.4M"),
        ("figure", "PEOPLE TARGETED 5.1M"),
        ("heading", "OVERVIEW"),
        ("prose", "It rained."),
    ]


def test_a_line_with_a_figure_of_its_own_is_no_label():
    assert sentences("9,100\n\npeople killed\n\n700\n\nhomes lost\n\n448,000 have fled") == [
        ("figure", "9,100 people killed"),
        ("figure", "700 homes lost"),
        ("heading", "448,000 have fled"),
    ]


def test_a_line_that_ends_in_a_number_goes_on_with_what_it_counts():
    assert sentences("HEALTH 2.6 million\n\npeople treated in our clinics")[0] == (
        "heading",
        "HEALTH 2.6 million people treated in our clinics",
    )


def test_a_bare_number_on_the_first_line_is_the_reports_own():
    assert sentences("38718\n\nRefugee situation in Bangladesh")[0] == ("figure", "38718")


def test_rows_of_a_table_are_apart():
    assert [kind for kind, _ in sentences("Province | Dead\nSindh | 799\nPunjab | 223")] == ["row"] * 3


def test_a_line_that_only_rules_off_the_head_of_a_table_is_left_out():
    assert [kind for kind, _ in sentences("Province | Dead\n---|:---:|\nSindh | 799")] == ["row"] * 2


def test_headings_are_found_above_a_sentence():
    layout = read_layout("MALAWI\n\nSixty people died.\n\nZIMBABWE\n\nForty people died.", load_words("en"))
    above = [layout.heading_above(index) for index in range(4)]
    assert [one and layout.text[one.start : one.end] for one in above] == [None, "MALAWI", "MALAWI", "ZIMBABWE"]


def test_a_long_run_without_a_stop_is_cut_in_pieces():
    layout = read_layout("word " * 5000, load_words("en"))
    assert max(one.end - one.start for one in layout.sentences) <= LONGEST_SENTENCE


@pytest.mark.parametrize("text", ["\u0130zmir has 12", "STRASSE \u1e9e", "\u03a3\u03a3"])
def test_lower_case_keeps_every_character_in_its_place(text):
    assert len(lower_in_place(text)) == len(text)
