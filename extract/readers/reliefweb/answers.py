"""What the API answers: a page of reports, or the reason why there is none.

A page is ``{"totalCount": 812, "count": 100, "data": [{"id": "4123", "fields": {...}}, ...], ...}``, an error
``{"status": 403, "time": 3, "error": {"type": "AccessDeniedHttpException", "message": "..."}}``
(https://apidoc.reliefweb.int/result-structure).
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Any, NamedTuple

from extract.document import ReadError
from extract.readers.reliefweb.appname import HOW_TO_GET_ONE

SERVICE = "ReliefWeb"
GOES_ON = "run the same again later: what was fetched is kept, and it goes on from there"


class Page(NamedTuple):
    """Some of the reports that fit a query, and how many fit in all."""

    records: list[dict[str, Any]]
    total: int


@dataclass(frozen=True, slots=True)
class Answer:
    """An HTTP answer: status, body, seconds it asks to wait, address it redirects to (0 and empty where none)."""

    status: int
    content: bytes
    wait: float = 0.0
    location: str = ""


def page_of(content: bytes) -> Page:
    """The reports in an answer of the API; ReadError where it is not of the documented form.

    >>> page_of(b'{"totalCount": 1, "data": [{"id": "7", "fields": {"title": "Flash Update"}}]}').records[0]["id"]
    '7'
    """
    answer = _json(content)
    records, total = (answer.get("data"), answer.get("totalCount")) if isinstance(answer, dict) else (None, None)
    if not isinstance(records, list) or not isinstance(total, int):
        raise ReadError(SERVICE, "answered with something that is no list of reports", GOES_ON)
    return Page([record for record in records if isinstance(record, dict)], total)


def refusal(answer: Answer, appname: str) -> ReadError:
    """Why the API gave no reports, and what to do about it.

    >>> refusal(Answer(400, b'{"error": {"message": "Invalid limit."}}'), "example").problem
    'refused the query (400: Invalid limit.)'
    """
    message = _message(answer.content)
    said = f"{answer.status}: {message}" if message else str(answer.status)
    if answer.status in (401, 403) or "appname" in message.lower():
        return ReadError(SERVICE, f'does not accept the appname "{appname}" ({said})', HOW_TO_GET_ONE)
    if answer.status == 429:
        wait = f"for {answer.wait:,.0f} seconds" if answer.wait else "for a while"
        advice = f"wait {wait} (the API allows 1,000 calls a day), then {GOES_ON}"
        return ReadError(SERVICE, f"asks for fewer calls ({said})", advice)
    if answer.status >= 500:
        return ReadError(SERVICE, f"is out of order ({said})", GOES_ON)
    if answer.status == 410:
        return ReadError(SERVICE, f"no longer offers this version of its API ({said})", "update this program")
    return ReadError(SERVICE, f"refused the query ({said})", "change the query, or check the address of the API")


def _message(content: bytes) -> str:
    """The error message of the API, on one line; empty where the answer holds none, such as a proxy's page."""
    try:
        error = _json(content).get("error")
        message = error.get("message") if isinstance(error, dict) else error
    except (ReadError, AttributeError):
        return ""
    return " ".join(message.split())[:300] if isinstance(message, str) else ""


def _json(content: bytes) -> Any:
    try:
        return json.loads(content)
    except (ValueError, RecursionError):
        raise ReadError(SERVICE, "answered with something that is not valid JSON", GOES_ON) from None
