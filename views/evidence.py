"""The evidence of one figure: its sentence in the report with every word that it was read from marked."""

from __future__ import annotations

from html import escape
from typing import Any

import pandas as pd
import streamlit as st

from extract.document import Document, ReadError
from extract.explain import Explanation
from extract.readers.pdf import page_picture
from extract.schema import NAMES
from views import session
from views.figures import each
from views.marking import (
    KINDS,
    Span,
    legend,
    line_around,
    marked,
    paragraph_around,
    sentence_in,
    spans_of,
    text_block,
)
from views.phrases import day, percent, span, what, where
from views.words import name_of, say

REPORT_SHOWN = 30_000
"""Characters of a report that are shown at once, half of them before the figure."""

ADDRESSES = ("http://", "https://")


def show(claim: Any, original: pd.Series) -> None:
    """Draw the evidence of a claim.

    ``claim`` is a row of the view with corrections in place; ``original`` the row as the store keeps it.
    """
    document = session.document(claim.document_id)
    explained = explanation_of(claim)
    st.html(_head(claim))
    if claim.warning:
        st.html(f"<p class='rf-warning' dir='auto'>{escape(say('evidence.warning', warning=claim.warning))}</p>")
    if document is None:
        st.html(text_block(escape(claim.sentence)))
        st.caption(say("evidence.no_document"))
    else:
        st.html(in_paragraph(claim, document, explained))
    _links(claim)
    _why(claim, explained)
    if document is not None:
        _page(claim, document)
    _details(claim, original)
    _others(claim)
    if document is not None:
        _report(claim, document)


def _head(claim: Any) -> str:
    """What is claimed, and by which report, as HTML."""
    report = ", ".join(part for part in (claim.publisher, day(claim.published)) if part)
    title = escape(claim.title or say("evidence.untitled"))
    if str(claim.url).lower().startswith(ADDRESSES):
        address = escape(claim.url, quote=True)
        tip = escape(say("evidence.open"), quote=True)
        title = f"<a href='{address}' target='_blank' rel='noopener noreferrer' title='{tip}'>{title}</a>"
    period = span(claim.reference_period_start, claim.reference_period_end)
    facts = " · ".join(part for part in (where(claim), period) if part)
    lines = [
        f"<p class='rf-claim'>{escape(what(claim))}</p>",
        f"<p dir='auto'>{escape(facts)}</p>" if facts else "",
        f"<p dir='auto'>{title}</p>",
        f"<p class='rf-quiet'>{escape(report)}</p>",
    ]
    return f"<div class='rf-card'>{''.join(lines)}</div>"


def explanation_of(claim: Any) -> Explanation | None:
    """Why the rules of today claim this figure; None where they claim it for another reason, or not at all."""
    found = session.explained(claim.document_id).get(claim.start)
    return found if found is not None and found.is_claim and found.rule == claim.rule else None


def in_paragraph(claim: Any, document: Document, explained: Explanation | None = None) -> str:
    """The paragraph of a claim as HTML, its sentence set off, its words marked; then what stands elsewhere."""
    text = document.text
    if text[claim.start : claim.end] != claim.value_text:
        return text_block(escape(claim.sentence))
    spans = spans_of(claim, text, explained.cue if explained else "")
    first, last = paragraph_around(text, claim.start, claim.end)
    kinds = [kind for kind in KINDS if any(one.kind == kind for one in spans)]
    inside = [one for one in spans if first <= one.start and one.end <= last]
    begin, finish = sentence_in(text, claim) or (-1, -1)
    if begin < first or finish > last:
        body = marked(text, first, last, inside)
    else:
        sentence = f"<span class='rf-sentence'>{marked(text, begin, finish, inside)}</span>"
        body = marked(text, first, begin, inside) + sentence + marked(text, finish, last, inside)
    far = [one for one in spans if one not in inside]
    return legend(kinds) + text_block(body, "rf-scroll") + _elsewhere(text, far)


def _elsewhere(text: str, far: list[Span]) -> str:
    """The lines on which a heading or a dateline gives the claim its place, period or source."""
    if not far:
        return ""
    items = []
    for one in far:
        first, last = line_around(text, one.start, one.end)
        told = escape(say("evidence.elsewhere_item", what=say(f"evidence.{one.kind}")))
        items.append(f"<dt>{told}</dt><dd dir='auto'>{marked(text, first, last, [one])}</dd>")
    return f"<p class='rf-quiet'>{escape(say('evidence.elsewhere'))}</p><dl class='rf-pairs'>{''.join(items)}</dl>"


def _links(claim: Any) -> None:
    """The whole that this figure is a part of, and its own parts, each with a way there."""
    rows = session.collection().seen
    linked = rows[(rows["claim_id"] == claim.whole_id).to_numpy()] if claim.whole_id else rows.iloc[:0]
    parts = rows[(rows["whole_id"] == claim.claim_id).to_numpy()]
    for label, group in ((say("evidence.whole"), linked), (say("evidence.parts"), parts)):
        for one in each(group.head(12)):
            share = claim.share if group is linked else one.share
            told = f"{label}: {what(one)}" + (f", {percent(share)}" if pd.notna(share) else "")
            with st.container(horizontal=True, vertical_alignment="center"):
                st.html(f"<p class='rf-quiet'>{escape(told)}</p>", width="content")
                st.page_link("views/claims.py", label=say("evidence.go"), query_params={"claim": one.claim_id})


def _why(claim: Any, explained: Explanation | None) -> None:
    """The rule that claimed the figure, what it went by, and what stands decided on it."""
    rows = [*reasons(claim, explained), (say("column.status"), name_of("status", claim.status))]
    if claim.review_status:
        status, when = name_of("review_status", claim.review_status), day(claim.reviewed_at)
        rows.append(
            (say("column.review_status"), say("evidence.reviewed", status=status, who=claim.reviewed_by, when=when))
        )
        rows.append((say("column.note"), claim.note))
    st.html(f"<h4 class='rf-sub'>{escape(say('evidence.why'))}</h4>{pairs_html(rows)}")


def reasons(claim: Any, explained: Explanation | None) -> list[tuple[str, str]]:
    """Names and values that say why a figure was claimed, and how its place, period and source were found."""
    rows = [(say("column.rule"), str(claim.rule))]
    if explained is not None:
        rows += [
            (say("evidence.how"), explained.how),
            (say("evidence.cue_words"), quoted(explained.cue)),
            (say("evidence.inherited_from"), explained.inherited_from),
            (say("column.place"), told_how(explained.place, "place_how", explained.place_how)),
            (say("column.period"), quoted(explained.period_text)),
            (say("column.source"), told_how(explained.source, "source_how", explained.source_how)),
        ]
    return [*rows, (say("column.qualifier"), name_of("exactness", claim.qualifier))]


def quoted(words: str) -> str:
    """Words of a report in quotation marks; empty where there are none."""
    return say("evidence.quoted", words=words) if words else ""


def told_how(words: str, family: str, how: str) -> str:
    """What was found, and how; empty where nothing was."""
    return f"{words} ({name_of(family, how)})" if words and how else words


def pairs_html(rows: list[tuple[str, Any]]) -> str:
    """Names and values as an HTML list, escaped; rows without a value left out."""
    items = (f"<dt>{escape(name)}</dt><dd dir='auto'>{escape(str(value))}</dd>" for name, value in rows if str(value))
    return f"<dl class='rf-pairs'>{''.join(items)}</dl>"


def _page(claim: Any, document: Document) -> None:
    """The page of a PDF as a picture with the number marked, drawn only when asked for."""
    if pd.isna(claim.page) or not document.path.lower().endswith(".pdf"):
        return
    page = int(claim.page)
    expander = st.expander(say("evidence.page_picture", n=page), key=f"page_{claim.claim_id}", on_change="rerun")
    if not expander.open:
        return
    kept = session.store().original(session.collection().name, document.id)
    inside = sentence_in(document.text, claim)
    begin = claim.start - inside[0] if inside else max(claim.sentence.find(claim.value_text), 0)
    with expander:
        try:
            picture = page_picture(kept or document.path, page, claim.sentence, begin, begin + len(claim.value_text))
        except (ReadError, OSError):
            st.caption(say("evidence.page_gone"))
        else:
            st.image(picture)


def _details(claim: Any, original: pd.Series) -> None:
    """Every column of the claim; of a corrected one, also what was read."""
    rows = []
    for name in NAMES:
        value, was = field_text(getattr(claim, name)), field_text(original.get(name))
        corrected = f" ({say('evidence.corrected', was=was or '–')})" if value != was else ""
        rows.append((name_of("column", name), value + corrected))
    with st.expander(say("evidence.details")):
        st.html(pairs_html(rows))


def field_text(value: Any) -> str:
    """A value of the claims frame as text; empty where there is none; numbers without needless decimals."""
    if value is None or value is pd.NaT or (not isinstance(value, str) and pd.isna(value)):
        return ""
    if isinstance(value, pd.Timestamp):
        return value.date().isoformat()
    return f"{value:,.10g}" if isinstance(value, float) else str(value)


def _others(claim: Any) -> None:
    """All figures of the same report, each with a way to its evidence."""
    rows = session.collection().seen
    same = rows[(rows["document_id"] == claim.document_id).to_numpy()]
    with st.expander(say("evidence.others", n=len(same))):
        table = pd.DataFrame(
            {
                "what": [what(one) for one in each(same)],
                "where": [where(one) for one in each(same)],
                "who": same["source"].astype("str").to_numpy(),
            }
        )
        names = {"what": say("chart.what"), "where": say("chart.place"), "who": say("chart.source")}
        key = f"others_{claim.document_id}"
        st.dataframe(
            table,
            hide_index=True,
            column_config=names,
            key=key,
            selection_mode="single-row",
            alt=say("evidence.others", n=len(same)),
            on_select=lambda: _go(key, same["claim_id"].tolist()),
        )


def _go(key: str, claim_ids: list[str]) -> None:
    rows = st.session_state[key]["selection"]["rows"]
    if rows:
        st.session_state["claim"], st.session_state["table_first"] = claim_ids[rows[0]], None


def _report(claim: Any, document: Document) -> None:
    """The report's text with every figure marked; of a long one, the part around this figure."""
    first = max(0, min(claim.start - REPORT_SHOWN // 2, len(document.text) - REPORT_SHOWN))
    last = min(first + REPORT_SHOWN, len(document.text))
    rows = session.collection().seen
    same = rows[(rows["document_id"] == claim.document_id).to_numpy()]
    spans = [Span(claim.start, claim.end, "number")]
    spans += [Span(int(start), int(end), "figure") for start, end in zip(same["start"], same["end"], strict=True)]
    with st.expander(say("evidence.report")):
        if last - first < len(document.text):
            st.caption(say("evidence.report_cut", first=first, last=last, total=len(document.text)))
        st.html(text_block(marked(document.text, first, last, spans), "rf-scroll"))
