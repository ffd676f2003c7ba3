"""The front door: streamlit run dashboard.py"""

from __future__ import annotations

from pathlib import Path

import streamlit as st

from views import filters, session
from views.store import StoreError
from views.words import say

HERE = Path(__file__).parent
PAGES = (
    ("overview", ":material/monitoring:"),
    ("claims", ":material/fact_check:"),
    ("compare", ":material/compare_arrows:"),
    ("review", ":material/rule:"),
    ("reports", ":material/description:"),
    ("about", ":material/info:"),
)
UNFILTERED = ("reports", "about")


def main() -> None:
    """Set up the page, draw the filters where they apply, and run the page that the visitor chose."""
    st.set_page_config(page_title=say("app.name"), page_icon=HERE / "views" / "data" / "icon.png", layout="wide")
    st.html(HERE / "views" / "look.css")
    pages = {
        name: st.Page(HERE / "views" / f"{name}.py", title=say(f"pages.{name}"), icon=icon, default=name == "overview")
        for name, icon in PAGES
    }
    chosen = st.navigation(list(pages.values()), position="top")
    st.session_state["page"] = chosen.url_path
    try:
        _run(chosen)
    except StoreError as error:
        st.title(say("session.trouble_title"))
        st.text(str(error))
        st.caption(say("session.trouble"))


def _run(chosen: st.Page) -> None:
    with st.spinner(say("session.loading")):
        session.store()
    with st.spinner(say("session.opening")):
        session.collection()
    if chosen.url_path not in UNFILTERED:
        filters.show()
    chosen.run()


main()
