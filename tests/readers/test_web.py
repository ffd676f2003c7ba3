"""Web pages: the article, its tables, title, date and publisher, and nothing of what stands around it."""

from __future__ import annotations

import datetime as dt

import pytest

from tests.readers.reading import only_text, read_all

PAGE = """<!doctype html><html lang="en"><head><meta charset="{charset}"><title>Flash Update 3 | OCHA</title>
<meta property="og:site_name" content="OCHA"><meta property="article:published_time" content="2023-02-10T10:00:00Z">
<meta property="og:url" content="https://example.org/update-3"></head><body>
<nav><a href="/">Home</a> 5,000 visitors today</nav><div class="cookie-banner">We and 12 partners use cookies</div>
<main><article><h1>Flash Update 3</h1>
<div class="key"><div><b>22.2 million</b><span>People in need</span></div>
<div><b>8.6 million</b><p>People targeted</p></div></div>
<p>At least 20,213<sup>1</sup> people have died there and 80,052 are injured, the Minister of
Health said – “so far”.</p>
<ul><li>Six trucks crossed the border.</li><li>Some 12 people <b>died</b> on the way.</li></ul>
<p style="display:none">Hidden 999 people</p>
<table><caption>People by place</caption><tr><th rowspan="2">Place</th><th colspan="2">People</th></tr>
<tr><th>in need</th><th>reached</th></tr><tr><td>Idlib</td><td>12,000</td><td>500</td></tr></table>
<p>In Syria, as many as 5.37 million people may need help with shelter, she told reporters in Geneva.</p>
</article><aside>Related: 300 dead in another place</aside></main><footer>Call 12 345</footer>
<script>var people = 77;</script></body></html>"""


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "windows-1252"])
def test_the_article_and_what_is_known_about_it(tmp_path, encoding):
    (tmp_path / "page.html").write_bytes(PAGE.format(charset=encoding).encode(encoding))
    documents, failures = read_all(tmp_path / "page.html")
    document = documents[0]
    assert not failures
    assert document.text.split("\n\n") == [
        "Flash Update 3",
        "22.2 million People in need",
        "8.6 million",
        "People targeted",
        "At least 20,213¹ people have died there and 80,052 are injured, the Minister of Health said – “so far”.",
        "• Six trucks crossed the border.\n• Some 12 people died on the way.",
        "People by place\nPlace | People in need | People reached\nIdlib | 12,000 | 500",
        "In Syria, as many as 5.37 million people may need help with shelter, she told reporters in Geneva.",
    ]
    assert (document.title, document.published) == ("Flash Update 3", dt.date(2023, 2, 10))
    assert (document.publisher, document.url) == ("OCHA", "https://example.org/update-3")
    assert document.language == "en"


def test_a_table_that_lays_out_the_page_is_read_as_text(tmp_path):
    story = (
        "The authorities said on Tuesday that the floods had killed 12 people and destroyed 300 houses in the valley. "
        * 3
    )
    (tmp_path / "page.html").write_text(f"<html><body><table><tr><td>Menu</td><td><p>{story}</p></td></tr></table>")
    text = only_text(tmp_path / "page.html")
    assert story.strip() in text
    assert " | " not in text


def test_markup_in_the_text_stays_text(tmp_path):
    said = "Some 12 people said &lt;script&gt;alert(1)&lt;/script&gt; &amp; left the town of Kutum on foot."
    (tmp_path / "page.html").write_text(f"<html><body><p>{said}</p></body></html>")
    assert only_text(tmp_path / "page.html").startswith("Some 12 people said <script>alert(1)</script> & left")
