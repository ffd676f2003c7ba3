"""HTML: the article of a page, without what stands around it, by trafilatura; its tables as rows, its metadata kept.

trafilatura says which parts are the article. Their smallest common container is then read in full, since key-figure
boxes and captions are easily taken for decoration. Nothing is ever downloaded: neither pages nor pictures nor style
sheets.
"""

from __future__ import annotations

import copy
import datetime as dt
import re
from collections.abc import Iterator

import lxml.html
import trafilatura
from lxml import etree
from lxml.html import HtmlElement
from trafilatura.htmlprocessing import prune_unwanted_nodes
from trafilatura.xpaths import OVERALL_DISCARD_XPATH

from extract.document import Document, ReadError
from extract.language import detect
from extract.readers.decoding import check_characters, decode
from extract.readers.limits import HTML_BYTES, HTML_DEPTH, HTML_MARKUP_BYTES, MEGABYTE
from extract.readers.markup import squeezed, text_of
from extract.readers.source import Record, Result, Source

_CHARSET = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([\w.:-]{1,40})", re.IGNORECASE)
_EMBEDDED = re.compile(rb"data:[\w/+.;=-]{1,80};base64,[A-Za-z0-9+/=%]{100,}")
_NO_CONTENT = (
    "script",
    "style",
    "noscript",
    "template",
    "nav",
    "form",
    "button",
    "select",
    "iframe",
    "svg",
    "object",
    "head",
)


def read(source: Source) -> Iterator[Result]:
    """The one document of a web page that lies at hand; ReadError if it is too large, too deep, or has no text."""
    content = source.whole(HTML_BYTES, "a web page")
    markup = _EMBEDDED.sub(b"", content)
    if len(markup) > HTML_MARKUP_BYTES:
        problem = (
            f"has {len(markup) / MEGABYTE:,.1f} MB without its pictures, more than {HTML_MARKUP_BYTES // MEGABYTE}"
        )
        raise ReadError(source.name, problem, "save the page's text, or split it")
    yield Record(document_of(_decoded(markup, source.name), source))


def document_of(html: str, source: Source) -> Document:
    """The article in ``html``, with title, date, publisher, address and language where the page tells them."""
    tree = _tree(html, source.name)
    found = trafilatura.bare_extraction(
        copy.deepcopy(tree),
        with_metadata=True,
        include_comments=False,
        include_tables=True,
        favor_recall=True,
        date_extraction_params={"original_date": True, "extensive_search": False},
    )
    text = text_of(_article(tree, getattr(found, "body", None)))
    if not text:
        raise ReadError(source.name, "has no text of an article", "save the page again, or print it to PDF")
    check_characters(text, source.name)
    language = detect(text) or (tree.get("lang") or "").strip().lower()[:2]
    if found is None or isinstance(found, dict):
        return Document(source.id, text, language=language, path=source.path)
    return Document(
        source.id,
        text,
        title=" ".join((found.title or "").split()),
        published=_date(found.date),
        publisher=found.sitename or found.hostname or "",
        url=found.url or "",
        language=language,
        path=source.path,
    )


def _decoded(content: bytes, name: str) -> str:
    declared = _CHARSET.search(content[:4096])
    if declared and not content.startswith((b"\xff\xfe", b"\xfe\xff", b"\xef\xbb\xbf")):
        try:
            return content.decode(declared[1].decode("ascii"))
        except (LookupError, UnicodeDecodeError):
            pass
    return decode(content, name)


def _tree(html: str, name: str) -> HtmlElement:
    """The page's elements. The parser itself stops at a depth of 256, so that no page can exhaust the stack."""
    parser = lxml.html.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True, no_network=True)
    try:
        tree = lxml.html.document_fromstring(html.encode("utf-8", "replace"), parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError, ValueError) as error:
        raise ReadError(name, f"is no web page ({error})", "save the page again, or print it to PDF") from None
    depth = deepest = 0
    for event, _ in etree.iterwalk(tree, events=("start", "end")):
        depth += 1 if event == "start" else -1
        deepest = max(deepest, depth)
    if deepest > HTML_DEPTH:
        problem = f"has elements nested more than {HTML_DEPTH} deep"
        raise ReadError(name, problem, "print the page to PDF, or save its text")
    return tree


def _article(tree: HtmlElement, extracted: etree._Element | None) -> HtmlElement:
    """The smallest element that holds all paragraphs found by trafilatura, without what is plainly no article."""
    etree.strip_elements(tree, *_NO_CONTENT, with_tail=False)
    body = tree.find("body")
    pruned = prune_unwanted_nodes(tree if body is None else body, OVERALL_DISCARD_XPATH, with_backup=True)
    if extracted is None:
        return pruned
    wanted = {squeezed("".join(part.itertext())) for part in extracted.iter("p", "head", "item", "cell", "quote")} - {
        ""
    }
    holders = [
        element
        for element in pruned.iter("p", "li", "h1", "h2", "h3", "h4", "td", "th", "blockquote", "div")
        if squeezed("".join(element.itertext())) in wanted
    ]
    return _common_holder(holders) if holders else pruned


def _common_holder(elements: list[HtmlElement]) -> HtmlElement:
    common = [elements[0], *elements[0].iterancestors()][::-1]
    for element in elements[1:]:
        chain = [element, *element.iterancestors()][::-1]
        shared = sum(1 for _ in _while_same(common, chain))
        common = common[:shared]
    return common[-1]


def _while_same(first: list[HtmlElement], second: list[HtmlElement]) -> Iterator[HtmlElement]:
    for a, b in zip(first, second, strict=False):
        if a is not b:
            return
        yield a


def _date(text: str | None) -> dt.date | None:
    try:
        return dt.date.fromisoformat(text) if text else None
    except ValueError:
        return None
