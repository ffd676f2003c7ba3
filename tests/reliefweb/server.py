"""A server on loopback that answers as the ReliefWeb API v2 documents it, and misbehaves on demand."""

from __future__ import annotations

import json
import sys
import threading
import time
import traceback
from collections.abc import Callable
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any, NamedTuple
from urllib.parse import parse_qs, urlsplit

APPROVED = "example-relief-figures-x7Rq2"
NOT_APPROVED = (
    "You are not using an approved appname. Kindly request an appname from ReliefWeb here: "
    "https://apidoc.reliefweb.int/parameters#appname"
)


class Call(NamedTuple):
    """One call the server got."""

    method: str
    path: str
    appname: str
    body: dict[str, Any]
    at: float

    @property
    def offset(self) -> int:
        return int(self.body["offset"])


Turn = Callable[["Handler"], None]
"""What the server does instead of answering well."""


class Server(ThreadingHTTPServer):
    """``reports`` and ``files`` are what it has, ``turns`` its next misbehaviours, ``calls`` what it was asked."""

    daemon_threads = True

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), Handler)
        self.reports: list[dict[str, Any]] = []
        self.files: dict[str, bytes] = {}
        self.turns: list[Turn | None] = []
        self.calls: list[Call] = []
        self.page_size = 1000
        threading.Thread(target=self.serve_forever, args=(0.01,), daemon=True).start()

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.server_port}/v2"

    def handle_error(self, request: object, client_address: object) -> None:
        """Keep the tests quiet about callers that hung up, as they do."""
        if not isinstance(sys.exception(), ConnectionError):
            traceback.print_exc()

    def file_url(self, name: str) -> str:
        return f"http://127.0.0.1:{self.server_port}/attachments/{name}"


class Handler(BaseHTTPRequestHandler):
    server: Server

    def do_POST(self) -> None:
        content = self.rfile.read(int(self.headers["Content-Length"]))
        self._take(json.loads(content))

    def do_GET(self) -> None:
        self._take({})

    def _take(self, body: dict[str, Any]) -> None:
        parts = urlsplit(self.path)
        appname = parse_qs(parts.query).get("appname", [""])[0]
        self.server.calls.append(Call(self.command, parts.path, appname, body, time.monotonic()))
        turn = self.server.turns.pop(0) if self.server.turns else None
        if turn:
            turn(self)
        elif self.command == "GET":
            name = parts.path.removeprefix("/attachments/")
            self.send(200, self.server.files[name]) if name in self.server.files else self.send(404, b"Not found")
        elif appname != APPROVED:
            self.send(403, error(403, "AccessDeniedHttpException", NOT_APPROVED))
        else:
            self.send(200, json.dumps(self._page(body)).encode())

    def _page(self, body: dict[str, Any]) -> dict[str, Any]:
        offset, reports = body["offset"], self.server.reports
        records = reports[offset : offset + min(body["limit"], self.server.page_size)]
        return {
            "href": f"{self.server.url}/reports",
            "time": 7,
            "links": {"self": {"href": f"{self.server.url}/reports"}},
            "took": 4,
            "totalCount": len(reports),
            "count": len(records),
            "data": records,
        }

    def send(
        self, status: int, content: bytes, headers: dict[str, str] | None = None, length: int | None = None
    ) -> None:
        self.send_response(status)
        for name, value in (headers or {}).items():
            self.send_header(name, value)
        self.send_header("Content-Length", str(len(content) if length is None else length))
        self.end_headers()
        self.wfile.write(content)
        self.wfile.flush()

    def log_message(self, format: str, *args: object) -> None:
        """Keep the tests quiet."""


def error(status: int, kind: str, message: str) -> bytes:
    """An error as the API words it."""
    return json.dumps({"status": status, "time": 3, "error": {"type": kind, "message": message}}).encode()


def refuses(status: int, message: str = "", **headers: str) -> Turn:
    """Answers with an error; ``retry_after`` and other headers as words."""
    named = {name.replace("_", "-").title(): value for name, value in headers.items()}
    return lambda handler: handler.send(status, error(status, "HttpException", message), named)


def says(content: bytes, **headers: str) -> Turn:
    """Answers 200 with these bytes."""
    return lambda handler: handler.send(200, content, headers)


def leads_to(address: str) -> Turn:
    """Redirects."""
    return lambda handler: handler.send(302, b"", {"Location": address})


def breaks_off(handler: Handler) -> None:
    """Promises more than it sends, and hangs up."""
    handler.send(200, b'{"totalCount": 1, "data": [', length=5000)
    handler.close_connection = True


def falls_silent(handler: Handler) -> None:
    """Sends half an answer and no more, but stays on the line for a while."""
    handler.send(200, b'{"totalCount": 1, "data": [', length=5000)
    time.sleep(0.5)
    handler.close_connection = True


def report(number: int, body: str = "", **fields: Any) -> dict[str, Any]:
    """A report as the API gives it, with the fields that are asked for."""
    text = body or f"<p>In report {number}, partners reached {number * 100:,} people with food.</p>"
    return {
        "id": str(number),
        "score": 1,
        "href": f"https://api.reliefweb.int/v2/reports/{number}",
        "fields": {
            "id": number,
            "title": f"Syria: Flash Update No. {number}",
            "url": f"https://reliefweb.int/node/{number}",
            "url_alias": f"https://reliefweb.int/report/syrian-arab-republic/flash-update-{number}",
            "date": {"original": "2017-07-14T00:00:00+00:00", "created": "2017-07-15T09:30:00+00:00"},
            "primary_country": {"iso3": "syr"},
            "country": [{"iso3": "jor"}, {"iso3": "syr"}],
            "source": [
                {"name": "UN Office for the Coordination of Humanitarian Affairs"},
                {"name": "World Food Programme"},
            ],
            "disaster": [{"name": "Syria: Floods - Jul 2017", "glide": "FL-2017-000099-SYR"}],
            "language": [{"code": "en"}],
            "body-html": text,
            **fields,
        },
    }
