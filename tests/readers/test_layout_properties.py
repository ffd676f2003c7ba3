"""Wherever words stand on pages, each is read once, pages begin in order, and nothing takes long."""

from __future__ import annotations

from collections import Counter

from hypothesis import given, settings
from hypothesis import strategies as st

from extract.readers.pdf.flow import text_of
from extract.readers.pdf.furniture import Page
from extract.readers.pdf.layout import regions
from extract.readers.pdf.words import Word


@st.composite
def words(draw):
    text = draw(st.text(alphabet="abcXYZ0123456789.,%بجد", min_size=1, max_size=9))
    x, base = draw(st.integers(0, 550)), draw(st.integers(10, 780))
    size = draw(st.sampled_from([7, 9, 9, 9, 14, 28]))
    return Word(text, x, x + len(text) * size * 0.5, base - size, base + 0.2 * size, base, size * 1.2)


@settings(max_examples=150, deadline=2000)
@given(st.lists(st.lists(words(), max_size=60), min_size=1, max_size=3))
def test_every_word_is_read_once(pages):
    text, starts = text_of([Page(792, regions(page)) for page in pages])
    expected = Counter("".join(word.text for page in pages for word in page))
    assert Counter("".join(text.replace("|", "").split())) == expected
    assert len(starts) == len(pages)
    assert list(starts) == sorted(starts)
    assert all(0 <= start <= len(text) for start in starts)
