"""How amounts, periods and sayings read on the screen. Pure: values in, plain text out."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pandas as pd

from views.words import listed, name_of, say

SCALES = ((1e9, "number.billion"), (1e6, "number.million"))


def number(value: float) -> str:
    """A number for reading: all digits below a million, three significant ones above.

    >>> number(280500), number(1_230_000), number(22.5), number(9_999_999)
    ('280,500', '1.23 million', '22.5', '10 million')
    """
    for scale, key in SCALES:
        if abs(value) >= scale:
            return say(key, n=f"{value / scale:.3g}" if value / scale < 1000 else f"{value / scale:,.0f}")
    return f"{value:,.0f}" if float(value).is_integer() else f"{value:,.2f}".rstrip("0").rstrip(".")


def exact(value: float) -> str:
    """Every digit of a number.

    >>> exact(1_230_000), exact(0.5)
    ('1,230,000', '0.5')
    """
    return f"{value:,.0f}" if float(value).is_integer() else f"{value:,}"


def amount(value: float, unit: str, qualifier: str = "", low: Any = None, high: Any = None) -> str:
    """A figure with the words that set its bounds, and its unit.

    >>> amount(1_230_000, "people", "about")
    'about 1.23 million people'
    >>> amount(4000, "households", "range", 3000, 5000)
    '3,000 to 5,000 households'
    """
    if qualifier == "range" and pd.notna(low) and pd.notna(high):
        text = say("number.to", low=number(float(low)), high=number(float(high)))
    else:
        text = number(value)
    if unit == "percent":
        text = say("number.percent", n=text)
    elif unit != "other":
        text = f"{text} {name_of('unit', unit)}"
    word = name_of("qualifier", qualifier) if qualifier else ""
    return f"{word} {text}".strip()


def percent(share: float) -> str:
    """A share as per cent, without decimals unless it is small.

    >>> percent(0.228), percent(0.004), percent(1.31)
    ('23 %', '0.4 %', '131 %')
    """
    per_cent = share * 100
    return say("number.percent", n=f"{per_cent:.0f}" if per_cent >= 1 or per_cent == 0 else f"{per_cent:.1g}")


def day(date: Any) -> str:
    """A date for reading; empty where there is none.

    >>> day(dt.date(2017, 9, 27)), day(None)
    ('27 Sep 2017', '')
    """
    if date is None or pd.isna(date):
        return ""
    months = listed("number.month")
    return f"{date.day} {months[date.month - 1]} {date.year}"


def span(start: Any, end: Any) -> str:
    """A period for reading; whole months and years are named as such, open ends said.

    >>> span(dt.date(2017, 7, 1), dt.date(2017, 8, 31)), span(dt.date(2017, 1, 1), dt.date(2017, 12, 31))
    ('Jul – Aug 2017', '2017')
    >>> span(dt.date(2017, 7, 3), None), span(dt.date(2017, 7, 3), dt.date(2017, 7, 3))
    ('since 3 Jul 2017', '3 Jul 2017')
    """
    first, last = day(start), day(end)
    if not first or not last:
        return say("number.since", date=first) if first else say("number.until", date=last) if last else ""
    if first == last:
        return first
    if start.day == 1 and (end + dt.timedelta(days=1)).day == 1:
        return _whole_months(start, end)
    if start.year == end.year:
        return f"{first.removesuffix(f' {start.year}')} – {last}"
    return f"{first} – {last}"


def _whole_months(start: Any, end: Any) -> str:
    months = listed("number.month")
    if (start.month, end.month) == (1, 12):
        return str(start.year) if start.year == end.year else f"{start.year} – {end.year}"
    if (start.year, start.month) == (end.year, end.month):
        return f"{months[start.month - 1]} {start.year}"
    first = months[start.month - 1] if start.year == end.year else f"{months[start.month - 1]} {start.year}"
    return f"{first} – {months[end.month - 1]} {end.year}"


def where(claim: Any) -> str:
    """The place of a claim, most specific first, no name twice; empty where none is known.

    ``claim`` is a row with the columns place, admin1_name, admin2_name and location_name.

    >>> from types import SimpleNamespace
    >>> where(SimpleNamespace(place="Adre", admin2_name="Assoungha", admin1_name="Ouaddai", location_name="Chad"))
    'Adre, Assoungha, Ouaddai, Chad'
    >>> where(SimpleNamespace(place="Syria", admin2_name="", admin1_name="", location_name="Syrian Arab Republic"))
    'Syrian Arab Republic'
    """
    names = [str(name) for name in (claim.place, claim.admin2_name, claim.admin1_name, claim.location_name) if name]
    return ", ".join(name for at, name in enumerate(names) if not _said_again(name, names[at + 1 :]))


def _said_again(name: str, wider: list[str]) -> bool:
    return any(other.casefold().startswith(name.casefold()) for other in wider)


def who(claim: Any) -> str:
    """Who says so: the source as written; else the publisher, else the report's title."""
    return str(claim.source or claim.publisher or claim.title or claim.document_id)


def what(claim: Any) -> str:
    """The indicator and the amount of a claim, as one phrase."""
    said = amount(claim.value, claim.unit, claim.qualifier, claim.value_low, claim.value_high)
    return f"{name_of('indicator', claim.indicator)}: {said}"
