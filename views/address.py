"""Choices that stand in the address by their codes, so that a link holds in every language of the interface.

Streamlit binds a widget to the address by the words on its screen; where these are the names of codes, this module
keeps the codes there instead: :func:`adopt` before the widget is drawn, :func:`keep` after it.
"""

from __future__ import annotations

import time
from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

import streamlit as st

A_MOMENT = 2.0
"""Seconds in which a browser may still send the address as it was before the app last changed it."""


class Written(NamedTuple):
    """What the app last wrote under one name of the address: on which page, when, and what stood there before."""

    codes: tuple[str, ...] = ()
    page: str = ""
    at: float = 0.0
    before: tuple[str, ...] = ()


def is_news(asked: tuple[str, ...], written: Written | None, page: str, now: float) -> bool:
    """Whether what the address asks for was put there by the visitor, and not by the app.

    A link is news, and so is a step back in the browser. An address is none that another page of the app left out, or
    that the browser sent before it had heard of the app's last change.

    >>> is_news(("deaths",), None, "compare", 0.0), is_news((), Written(("deaths",), "claims"), "compare", 60.0)
    (True, False)
    >>> seen = Written(("deaths", "injured"), "claims", 60.0, ("deaths",))
    >>> is_news(("deaths",), seen, "claims", 60.5), is_news(("deaths",), seen, "claims", 70.0)
    (False, True)
    """
    if written is None:
        return bool(asked)
    if asked == written.codes or (not asked and page != written.page):
        return False
    return asked != written.before or now - written.at > A_MOMENT


def adopt(key: str, offered: Mapping[str, Any], *, several: bool = True) -> None:
    """Take over what the address asks for under ``key``; ``offered`` maps each code to what the widget holds for it.

    What is not offered is left out, and told by :func:`unknown`.
    """
    state = st.session_state
    asked = tuple(st.query_params.get_all(key))
    if is_news(asked, state.get(_name(key)), state.get("page", ""), time.monotonic()):
        state[f"{key}_unknown"] = [code for code in asked if code not in offered]
        known = [offered[code] for code in asked if code in offered]
        if several or known:
            state[key] = known if several else known[0]
    elif key in state and not _is_offered(state[key], offered, several):
        if several:
            state[key] = [one for one in state[key] if one in offered.values()]
        else:
            del state[key]


def _is_offered(chosen: Any, offered: Mapping[str, Any], several: bool) -> bool:
    possible = list(offered.values())
    return all(one in possible for one in chosen or ()) if several else chosen in possible


def keep(key: str, codes: Sequence[str]) -> None:
    """Write the codes that are chosen into the address; none leaves ``key`` out of it."""
    state, now = st.session_state, tuple(codes)
    there = tuple(st.query_params.get_all(key))
    written: Written = state.get(_name(key)) or Written()
    before = written.before if now == written.codes else written.codes
    at = written.at if now == written.codes else time.monotonic()
    state[_name(key)] = Written(now, state.get("page", ""), at, before)
    if now and there != now:
        st.query_params[key] = list(now)
    elif there and not now:
        del st.query_params[key]


def unknown(keys: Sequence[str]) -> list[tuple[str, str]]:
    """What the address asked for and is not there, as pairs of the name in the address and the code."""
    return [(key, code) for key in keys for code in st.session_state.get(f"{key}_unknown", ())]


def _name(key: str) -> str:
    return f"{key}_in_address"
