"""Numbers in every form that reports use, how exact they are, and the numbers that count nothing."""

import pytest

from extract.lang import load_words
from extract.numbers import Number, Passed, find_numbers, in_own_dollars, value_of
from extract.text import read_layout


def found(text, dates=()):
    return list(find_numbers(text, text.lower(), dates))


def only(text):
    (number,) = [one for one in found(text) if isinstance(one, Number)]
    return number


WRITTEN = {
    "Some 1,234 people": ("1,234", 1234),
    "Some 1 234 people": ("1 234", 1234),
    "Some 1\u00a0234 people": ("1\u00a0234", 1234),
    "Some 1\u202f234\u202f567 people": ("1\u202f234\u202f567", 1234567),
    "Some 12.345.678 people": ("12.345.678", 12345678),
    "Some 2,36,000 people": ("2,36,000", 236000),
    "Losses of Rs 2,36,000.75 lakh": ("2,36,000.75 lakh", 23600075000),
    "There were 2052 cases": ("2052", 2052),
    "Some 10, 000 people": ("10, 000", 10000),
    "Some 1.23 million people": ("1.23 million", 1230000),
    "Some 1.23million people": ("1.23million", 1230000),
    "Some 2.4m people": ("2.4m", 2400000),
    "Some 2.8 M people": ("2.8 M", 2800000),
    "About 199K fled": ("199K", 199000),
    "Some 2 lakh people": ("2 lakh", 200000),
    "Some 3 crore people": ("3 crore", 30000000),
    "Half a million people": ("Half a million", 500000),
    "Two dozen people": ("Two dozen", 24),
    "A dozen miners": ("A dozen", 12),
    "Two hundred and five thousand people": ("Two hundred and five thousand", 205000),
    "Ninety-five people": ("Ninety-five", 95),
    "One hundred and twelve (112) sites": ("112", 112),
    "Seven (7) samples": ("7", 7),
    "4,215,915+ people": ("4,215,915", 4215915),
    "It costs US$1.1 million": ("1.1 million", 1100000),
    "It costs USD 11 m": ("11 m", 11000000),
    "It costs USD 1,1 million": ("1,1 million", 1100000),
    "It costs Sh4.48Billion": ("4.48Billion", 4480000000),
    "Some 36 per cent of them": ("36", 36),
    "Some 7.1 mil- lion people": ("7.1 mil- lion", 7100000),
    "A total of 13, 415 cases": ("13, 415", 13415),
    "or 1, 213, 415 persons": ("1, 213, 415", 1213415),
    "More than 1.81 million1 people": ("1.81 million", 1810000),
    "There were 17 deaths1 there": ("17", 17),
    "20x staff members": ("20", 20),
    "In the camp 300 people died": ("300", 300),
    "The bridge fell, so 300 people wait": ("300", 300),
}


@pytest.mark.parametrize("text", WRITTEN)
def test_a_number_is_found_and_worth_what_it_says(text):
    number = only(text)
    assert (text[number.start : number.end], number.value) == WRITTEN[text]


@pytest.mark.parametrize("text", WRITTEN)
def test_its_value_is_read_again_from_its_own_characters(text):
    number = only(text)
    assert value_of(text[number.start : number.end])[0] == number.value


RANGES = {
    "10-12 million people": ("10-12 million", 10e6, 12e6),
    "between 3,000 and 5,000 people": ("3,000 and 5,000", 3000, 5000),
    "3,000 to 5,000 people": ("3,000 to 5,000", 3000, 5000),
    "40 or 50 homes": ("40 or 50", 40, 50),
    "20\u201335% of them": ("20\u201335", 20, 35),
    "between US$7 and US$9 million": ("7 and US$9 million", 7e6, 9e6),
}


@pytest.mark.parametrize("text", RANGES)
def test_a_range_is_one_number_with_two_ends(text):
    number = only(text)
    assert (text[number.start : number.end], number.low, number.high) == RANGES[text]
    assert number.value == (number.low + number.high) / 2
    assert number.qualifier == "range"


@pytest.mark.parametrize(
    "text",
    [
        "from 96 to 203 last week",
        "from last week's 96 to 203",
        "3 villages and 40 families",
        "killed 2,014 and 300 houses",
        "a rate of 3.5% – 27 deaths",
    ],
)
def test_two_figures_are_no_range(text):
    assert [one.qualifier for one in found(text) if isinstance(one, Number)] == ["exact", "exact"]


EXACTNESS = {
    "280,500 people": ("exact", 280500, 280500),
    "only 280,500 people": ("exact", 280500, 280500),
    "at least 12 people": ("at_least", 12, None),
    "more than a total of 12 people": ("at_least", 12, None),
    "no fewer than 12 people": ("at_least", 12, None),
    "500+ people": ("at_least", 500, None),
    "500-plus people": ("at_least", 500, None),
    "500 people or more": ("exact", 500, 500),
    "12 or more people": ("at_least", 12, None),
    "up to 12 people": ("at_most", None, 12),
    "as many as 12 people": ("at_most", None, 12),
    "fewer than 12 people": ("at_most", None, 12),
    "nearly 12 people": ("about", None, None),
    "an estimated 12 people": ("about", None, None),
    "some 12 people": ("about", None, None),
    "over US$ 12 million": ("at_least", 12e6, None),
    "(approximately 12 people)": ("about", None, None),
    "handed over 12 kits": ("exact", 12, 12),
    "handed over more than 12 kits": ("at_least", 12, None),
}


@pytest.mark.parametrize("text", EXACTNESS)
def test_the_words_beside_a_number_set_its_bounds(text):
    number = only(text)
    assert (number.qualifier, number.low, number.high) == EXACTNESS[text]


MONEY = {
    "US$45 million": "USD",
    "$45 million": "USD",
    "USD 45 million": "USD",
    "45 million dollars": "USD",
    "\u20ac3.5 million": "EUR",
    "GBP 2 million": "GBP",
    "AFN 35": "AFN",
    "300 million naira": "NGN",
    "Rs 25 lakh": "INR",
    "CHF 400,000": "CHF",
    "Requirements (US$): 187.3 million": "USD",
}


@pytest.mark.parametrize("text", MONEY)
def test_money_is_told_by_its_currency(text):
    assert (only(text).kind, only(text).currency) == ("money", MONEY[text])


DOLLARS = {
    ("It gave $45 million.", ""): ["USD"],
    ("It gave $45 million.", "Government of Australia"): ["AUD"],
    ("It gave 45 million dollars, US$9 million of it in cash.", "Govt. New Zealand"): ["NZD", "USD"],
    ("It gave $45 million.", "Caritas Australia"): ["USD"],
    ("It gave A$45 million, including $9 million in cash.", ""): ["AUD", "AUD"],
    ("It gave C$45 million ($33 million).", ""): ["CAD", "USD"],
    ("It gave A$45 million. The plan needs $900 million.", ""): ["AUD", "USD"],
    ("It gave A$45 million, and others gave US$3 million, $2 million of it in cash.", ""): ["AUD", "USD", "USD"],
}


@pytest.mark.parametrize(("text", "publisher"), DOLLARS)
def test_a_bare_dollar_is_that_of_its_sentence_or_of_the_publisher(text, publisher):
    numbers = in_own_dollars(found(text), read_layout(text, load_words("en")), publisher)
    assert [number.currency for number in numbers] == DOLLARS[text, publisher]


@pytest.mark.parametrize("text", ["36 per cent", "36 percent", "36%", "36 %", "36 per- cent", "thirty-six per cent"])
def test_a_share_is_told_by_its_sign(text):
    assert (only(text).kind, only(text).value) == ("percent", 36)


NOT_COUNTED = {
    "for three months": "duration",
    "in the last 24 hours": "duration",
    "a six-year war": "duration",
    "for 10 consecutive days": "duration",
    "children aged 5": "label",
    "a girl of 12 years": "duration",
    "a five-year-old boy": "duration",
    "children under five": "label",
    "Phase 3": "label",
    "Category 5 storm": "label",
    "Resolution 2533": "label",
    "Annex 2": "label",
    "Figure 7": "label",
    "No. 8": "label",
    "Camp 16": "label",
    "a family of five": "label",
    "COVID- 19": "label",
    "#41": "label",
    "210 km/h": "measure",
    "69mm of rain": "measure",
    "30 km away": "measure",
    "5\u00b0C": "measure",
    "magnitude 6.4": "label",
    "a 50kg bag": "measure",
    "a 100m buffer zone": "measure",
    "the 8th round": "ordinal",
    "at 10:30": "time",
    "at 5 pm": "clock",
    "two thirds of them": "fraction",
    "a ratio of 1:1.2": "ratio",
    "(see P14)": "label",
    "a 20-bed clinic": "compound word",
    "in 2017": "year",
    "increased 3 fold": "fold",
    "attack.5 Refugees are": "footnote",
    "(IPC Phase 3)1 or worse": "label",
    "1.7 million 1 people": "footnote",
    "3. Shelter": "enumerator",
    "0045 is the code": "code",
    "the raid hit IPC 3 areas": "label",
    "a quake of magnitude of 6.1": "label",
    "children (under 15)": "label",
    "2- More people flee": "enumerator",
    "the 5Ws map": "measure",
    "Rosa, 41, a farmer, fled": "age",
    "a mother of five": "label",
    "a boy of 14": "label",
    "41 per cent of them are under 15": "label",
}


@pytest.mark.parametrize("text", NOT_COUNTED)
def test_a_number_that_counts_nothing_is_passed_over_with_the_reason(text):
    assert NOT_COUNTED[text] in [one.reason for one in found(text) if isinstance(one, Passed)]


@pytest.mark.parametrize(
    "text", ["COVID-19", "H1N1", "deaths1", "A-12", "nobody knows", "dozens of people", "hundreds fled"]
)
def test_no_number_is_seen_inside_a_word(text):
    assert found(text) == []


def test_a_second_number_after_a_label_is_a_label_too():
    assert [one.reason for one in found("Phases 10 and 11, quakes of magnitude 6.4 and 5.8 hit")] == ["label"] * 4


def test_numbers_inside_dates_are_passed_over():
    assert found("On 3 May 12 people died", dates=[(3, 8)])[0] == Passed(3, 4, "date")


@pytest.mark.parametrize("text", ["", "people", "12 and 13 and 14"])
def test_characters_that_are_no_number_are_refused(text):
    with pytest.raises(ValueError, match="no number"):
        value_of(text)
