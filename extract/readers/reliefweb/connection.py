"""The one place that talks to the network: a polite connection to ReliefWeb, through a cache.

requests is used because it honours the proxies and certificates of the user's system, which offices often need. What to
try again, and how long to wait before it, urllib3's Retry decides (its back-off doubles and has no chance in it).
"""

from __future__ import annotations

import datetime as dt
import time
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Self
from urllib.parse import urljoin

import requests
from urllib3.exceptions import (
    DecodeError,
    HTTPError,
    InvalidHeader,
    LocationParseError,
    MaxRetryError,
    ProtocolError,
    ReadTimeoutError,
)
from urllib3.util import Retry, parse_url

from extract.document import ReadError
from extract.readers.limits import MEGABYTE
from extract.readers.reliefweb.answers import GOES_ON, SERVICE, Answer, Page, page_of, refusal
from extract.readers.reliefweb.cache import Cache
from extract.readers.reliefweb.query import Body

PAGE_BYTES = 100 * MEGABYTE
"""One page of reports with their bodies."""

ATTACHMENT_BYTES = 50 * MEGABYTE
"""One attached file."""

REDIRECTS = 3
TRIED_AGAIN = frozenset({429, 500, 502, 503, 504})

_CHUNK = 65_536
_BY_HAND = "open it in a browser, and add the file itself"
_CHECK = "check the connection to the internet, its certificates and its proxy"
_HOPELESS = (
    requests.exceptions.SSLError,
    requests.exceptions.InvalidURL,
    requests.exceptions.InvalidSchema,
    requests.exceptions.MissingSchema,
    requests.exceptions.InvalidHeader,
)


@dataclass(frozen=True, slots=True)
class Pace:
    """How patient and how polite to be; all in seconds, but for ``tries``.

    ``pause`` between two calls; ``connect`` and ``read`` the longest silence while connecting and while reading,
    ``whole`` the longest time for one answer; ``tries`` after the first, the second of them after 2 times
    ``backoff``, then 4, 8, ..., or after what the server asks for in Retry-After; where that is more than
    ``longest_wait``, it is not tried again.
    """

    pause: float = 1.0
    connect: float = 10.0
    read: float = 60.0
    whole: float = 600.0
    tries: int = 5
    backoff: float = 1.0
    longest_wait: float = 120.0


class _Session(requests.Session):
    """Leaves redirects to its caller, unread: requests looks where they lead, even where it is told not to follow."""

    def get_redirect_target(self, resp: requests.Response) -> None:
        return None


class Connection:
    """Pages of reports and attached files, from the cache where it has them, else from ReliefWeb."""

    def __init__(self, appname: str, base_url: str, cache: Cache, pace: Pace):
        self._appname, self._base_url, self._cache, self._pace = appname, base_url.rstrip("/"), cache, pace
        self._next_call = 0.0
        self._session = _Session()
        self._session.headers["User-Agent"] = "relief-figures"

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._session.close()

    def page(self, body: Body, fresh_for: dt.timedelta) -> Page:
        """The reports that fit ``body``, asked for at most ``fresh_for`` ago; ReadError where no good answer came."""
        url = f"{self._base_url}/reports"
        asked = ["POST", url, body]
        if (path := self._cache.find(asked, fresh_for)) and (page := _kept_page(path)):
            return page
        answer = self._call("POST", url, PAGE_BYTES, body)
        if answer.status != 200:
            raise refusal(answer, self._appname)
        page = page_of(answer.content)
        self._cache.keep(asked, answer.content)
        return page

    def file(self, url: str) -> Path:
        """The file at ``url``, on disk. ReadError where it cannot be had, or lies elsewhere than at ReliefWeb."""
        asked = ["GET", url]
        if path := self._cache.find(asked):
            return path
        answer = self._follow(url)
        if answer.status != 200:
            raise ReadError(url, f"could not be fetched ({answer.status})", _BY_HAND)
        return self._cache.keep(asked, answer.content)

    def _follow(self, url: str) -> Answer:
        """The answer at ``url`` or where it leads to, as long as that is ReliefWeb."""
        target = url
        for _ in range(REDIRECTS + 1):
            if not self._is_reliefweb(target):
                problem = "is not at ReliefWeb" if target == url else f"leads away from ReliefWeb, to {target}"
                raise ReadError(url, problem, _BY_HAND)
            answer = self._call("GET", target, ATTACHMENT_BYTES)
            if not answer.location:
                return answer
            try:
                target = urljoin(target, answer.location)
            except ValueError:
                raise ReadError(url, "leads to an address that is none", _BY_HAND) from None
        raise ReadError(url, "is redirected again and again", _BY_HAND)

    def _is_reliefweb(self, url: str) -> bool:
        """Whether to fetch ``url``: at ReliefWeb's own hosts, by https, or at the server of the API."""
        try:
            asked, base = parse_url(url), parse_url(self._base_url)
        except LocationParseError:
            return False
        if (asked.scheme, asked.host, asked.port) == (base.scheme, base.host, base.port):
            return True
        host = asked.host or ""
        return asked.scheme == "https" and (host == "reliefweb.int" or host.endswith(".reliefweb.int"))

    def _call(self, method: str, url: str, limit: int, body: Body | None = None) -> Answer:
        """The answer to a call that is tried again as long as there is hope; ReadError where none came."""
        retry = Retry(self._pace.tries, backoff_factor=self._pace.backoff)
        while True:
            outcome = self._once(method, url, limit, body)
            answer = outcome if isinstance(outcome, Answer) else None
            if answer and (answer.status not in TRIED_AGAIN or answer.wait > self._pace.longest_wait):
                return answer
            try:
                retry = retry.increment(method, url)
            except MaxRetryError:
                if isinstance(outcome, Answer):
                    return outcome
                raise ReadError(self._called(url), _reason(outcome, self._pace), GOES_ON) from None
            time.sleep(answer.wait if answer and answer.wait else retry.get_backoff_time())

    def _once(
        self, method: str, url: str, limit: int, body: Body | None
    ) -> Answer | requests.RequestException | HTTPError:
        """One call, not sooner than the pause after the last one: its answer, or what went wrong on the way."""
        time.sleep(max(0.0, self._next_call - time.monotonic()))
        parameters = {"appname": self._appname} if body is not None else None
        try:
            with self._session.request(
                method,
                url,
                params=parameters,
                json=body,
                timeout=(self._pace.connect, self._pace.read),
                stream=True,
                allow_redirects=False,
            ) as response:
                content = self._content(response, limit)
                location = response.headers.get("Location", "") if response.is_redirect else ""
                return Answer(response.status_code, content, _wait(response.headers.get("Retry-After")), location)
        except (requests.RequestException, HTTPError) as error:
            if isinstance(error, _HOPELESS):
                raise ReadError(self._called(url), _reason(error, self._pace), _CHECK) from None
            return error
        finally:
            self._next_call = time.monotonic() + self._pace.pause

    def _content(self, response: requests.Response, limit: int) -> bytes:
        """The body, unpacked: ReadError where it is larger than ``limit``, Timeout where it takes too long."""
        end = time.monotonic() + self._pace.whole
        content = bytearray()
        while chunk := response.raw.read1(_CHUNK, decode_content=True):
            content += chunk
            if len(content) > limit:
                problem = f"has more than {limit // MEGABYTE} MB, the most that is fetched at once"
                raise ReadError(self._called(response.url), problem, _BY_HAND)
            if time.monotonic() > end:
                raise requests.Timeout
        return bytes(content)

    def _called(self, url: str) -> str:
        """What messages call ``url``."""
        return SERVICE if url.startswith(f"{self._base_url}/reports") else url


def _kept_page(path: Path) -> Page | None:
    """The page in the cache; None where somebody has damaged it, so that it is asked for again."""
    try:
        return page_of(path.read_bytes())
    except (OSError, ReadError):
        return None


def _wait(retry_after: str | None) -> float:
    """The seconds that the header Retry-After asks for, as a number or a date; 0 where it says nothing that makes
    sense.

    >>> _wait("120"), _wait("soon"), _wait(None)
    (120, 0.0, 0.0)
    """
    try:
        return Retry().parse_retry_after(retry_after) if retry_after else 0.0
    except InvalidHeader:
        return 0.0


def _reason(error: requests.RequestException | HTTPError, pace: Pace) -> str:
    """What went wrong, without the library's own words for it."""
    if isinstance(error, requests.ConnectTimeout):
        return f"did not take the call within {pace.connect:g} seconds"
    if isinstance(error, requests.Timeout | ReadTimeoutError):
        return "did not answer in time"
    if isinstance(error, requests.exceptions.ProxyError):
        return "cannot be reached through the proxy that this system names"
    if isinstance(error, requests.exceptions.SSLError):
        return "has no certificate that this system trusts"
    if isinstance(error, ProtocolError | DecodeError):
        return "broke off in the middle of its answer"
    if isinstance(error, requests.ConnectionError):
        return "cannot be reached"
    return "has an address that cannot be asked"
