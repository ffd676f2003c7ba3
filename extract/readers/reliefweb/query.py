"""What to ask ReliefWeb for, and how the API wants it written.

Parameters and fields: https://apidoc.reliefweb.int/parameters and https://apidoc.reliefweb.int/fields-tables
"""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass
from typing import Any

PAGE_SIZE = 100
"""Reports asked for at once. The API allows 1,000; with their bodies, 100 are some megabytes already."""

FIELDS = (
    "id",
    "title",
    "url",
    "url_alias",
    "date.original",
    "date.created",
    "primary_country.iso3",
    "country.iso3",
    "source.name",
    "disaster.name",
    "disaster.glide",
    "language.code",
    "body-html",
    "file.url",
    "file.filename",
    "file.mimetype",
)

_GLIDE = re.compile(r"[A-Z]{2}-\d{4}-\d{6}-[A-Z]{3}")
_ISO3 = re.compile(r"[A-Z]{3}")
_LANGUAGE = re.compile(r"[a-z]{2}")

Body = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Query:
    """Which reports to fetch: those that fit every criterion given, and one value of each.

    ``countries`` ISO 3166-1 alpha-3 codes; a report about several countries is found by each. ``disasters`` GLIDE
    numbers, ReliefWeb's own numbers, or names as ReliefWeb writes them. ``since`` and ``until`` the first and last
    day of original publication. ``sources`` organisations, by short or full name as ReliefWeb writes them.
    ``formats`` such as "Situation Report". ``languages`` ISO 639-1 codes. ``words`` must all stand in the report.
    ``limit`` the most reports to fetch, newest first.

    ``attachments`` reads the attached PDF of a report that has both a text and a PDF; else the text on the page is
    read, and the PDF only where the page has little more than a pointer to it.

    ValueError where a code is none, the dates are the wrong way round, or nothing is asked for.

    >>> query = Query(countries=("SYR",), since=dt.date(2017, 7, 1))
    >>> query.body(offset=0)["filter"]["conditions"][1]
    {'field': 'date.original', 'value': {'from': '2017-07-01T00:00:00+00:00'}}
    """

    countries: tuple[str, ...] = ()
    disasters: tuple[str, ...] = ()
    since: dt.date | None = None
    until: dt.date | None = None
    sources: tuple[str, ...] = ()
    formats: tuple[str, ...] = ()
    languages: tuple[str, ...] = ()
    words: str = ""
    limit: int | None = None
    attachments: bool = False

    def __post_init__(self) -> None:
        for code in self.countries:
            if not _ISO3.fullmatch(code.upper()):
                raise ValueError(f'"{code}" is not a country code: give the three letters of ISO 3166, such as SYR')
        for code in self.languages:
            if not _LANGUAGE.fullmatch(code.lower()):
                raise ValueError(f'"{code}" is not a language code: give the two letters of ISO 639-1, such as en')
        if self.since and self.until and self.since > self.until:
            raise ValueError(
                f"the period begins on {self.since} and ends before that, on {self.until}: swap the two dates"
            )
        if self.limit is not None and self.limit < 1:
            raise ValueError(f"the limit is {self.limit}: give 1 or more")
        if not self._conditions() and not self.words.strip():
            raise ValueError(
                "nothing is asked for: give a country, a disaster, dates, an organisation, a format or words"
            )

    def body(self, offset: int) -> Body:
        """The JSON that asks the API for the page of reports from ``offset`` on."""
        size = PAGE_SIZE if self.limit is None else min(PAGE_SIZE, self.limit - offset)
        body: Body = {
            "preset": "analysis",
            "fields": {"include": list(FIELDS)},
            "sort": ["date.created:desc"],
            "limit": size,
            "offset": offset,
        }
        if conditions := self._conditions():
            body["filter"] = {"operator": "AND", "conditions": conditions}
        if words := self.words.strip():
            body["query"] = {"value": words, "operator": "AND"}
        return body

    def _conditions(self) -> list[Body]:
        conditions = [
            _one_of(("country.iso3",), [code.lower() for code in self.countries]),
            _any([_disaster(name.strip()) for name in self.disasters]),
            _period(self.since, self.until),
            _one_of(("source.shortname.exact", "source.name.exact"), self.sources),
            _one_of(("format.name.exact",), self.formats),
            _one_of(("language.code",), [code.lower() for code in self.languages]),
        ]
        return [condition for condition in conditions if condition]


def _disaster(name: str) -> Body:
    if name.isdecimal():
        return {"field": "disaster.id", "value": int(name)}
    if _GLIDE.fullmatch(name.upper()):
        return {"field": "disaster.glide.exact", "value": name.upper()}
    return {"field": "disaster.name.exact", "value": name}


def _period(since: dt.date | None, until: dt.date | None) -> Body:
    value = {}
    if since:
        value["from"] = f"{since.isoformat()}T00:00:00+00:00"
    if until:
        value["to"] = f"{until.isoformat()}T23:59:59+00:00"
    return {"field": "date.original", "value": value} if value else {}


def _one_of(fields: tuple[str, ...], values: list[str] | tuple[str, ...]) -> Body:
    if not values:
        return {}
    return _any([{"field": field, "value": list(values), "operator": "OR"} for field in fields])


def _any(conditions: list[Body]) -> Body:
    if len(conditions) <= 1:
        return conditions[0] if conditions else {}
    return {"operator": "OR", "conditions": conditions}
