"""The command line of ``python -m extract reliefweb``."""

from __future__ import annotations

import argparse
import datetime as dt
from collections.abc import Callable, Iterator

from extract.document import Document, ReadError
from extract.readers.reliefweb import BASE_URL, FRESH_FOR, Query, fetch
from extract.readers.reliefweb.appname import NAME
from extract.readers.reliefweb.cache import user_folder


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add what can be asked of ReliefWeb. Criteria that are given more than once mean any of them."""
    which = parser.add_argument_group("which reports", "all criteria together; one that is given twice means either")
    which.add_argument("--country", action="append", metavar="ISO3", help="country code, such as SYR")
    which.add_argument("--disaster", action="append", metavar="GLIDE", help="GLIDE number, ReliefWeb's number, or name")
    which.add_argument("--since", type=_day, metavar="YYYY-MM-DD", help="first day of publication")
    which.add_argument("--until", type=_day, metavar="YYYY-MM-DD", help="last day of publication")
    which.add_argument("--organisation", action="append", metavar="NAME", help="who published it, such as OCHA")
    which.add_argument("--format", action="append", metavar="NAME", help='such as "Situation Report"')
    which.add_argument("--report-language", action="append", metavar="CODE", help="language of the report, such as en")
    which.add_argument("--words", default="", help="words that all stand in the report")
    which.add_argument("--limit", type=int, metavar="N", help="the most reports to read, newest first")
    folder = str(user_folder()).replace("%", "%%")
    how = parser.add_argument_group("how to read them")
    how.add_argument("--attachments", action="store_true", help="read the attached PDF also where the page has a text")
    how.add_argument(
        "--appname", default="", help=f"your approved appname (default: {NAME}, or .streamlit/secrets.toml)"
    )
    how.add_argument("--base-url", default=BASE_URL, metavar="URL", help=f"address of the API (default: {BASE_URL})")
    how.add_argument("--cache", metavar="FOLDER", help=f"where answers are kept (default: {folder})")
    how.add_argument("--refresh", action="store_true", help="ask for the list of reports anew, even if it is of today")


def query_from(arguments: argparse.Namespace) -> Query:
    """The query that was asked for; ReadError where it makes no sense."""
    try:
        return Query(
            countries=tuple(arguments.country or ()),
            disasters=tuple(arguments.disaster or ()),
            since=arguments.since,
            until=arguments.until,
            sources=tuple(arguments.organisation or ()),
            formats=tuple(arguments.format or ()),
            languages=tuple(arguments.report_language or ()),
            words=arguments.words,
            limit=arguments.limit,
            attachments=arguments.attachments,
        )
    except ValueError as error:
        problem, _, advice = str(error).partition(": ")
        raise ReadError("ReliefWeb query", problem, advice) from None


def documents_from(
    arguments: argparse.Namespace,
    *,
    on_failure: Callable[[ReadError], object] | None = None,
    on_progress: Callable[[int, int], object] | None = None,
) -> Iterator[Document]:
    """The reports that were asked for, as :func:`extract.readers.reliefweb.fetch` gives them."""
    return fetch(
        query_from(arguments),
        appname=arguments.appname,
        base_url=arguments.base_url,
        cache=arguments.cache,
        fresh_for=dt.timedelta() if arguments.refresh else FRESH_FOR,
        on_failure=on_failure,
        on_progress=on_progress,
    )


def _day(text: str) -> dt.date:
    try:
        return dt.date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"{text} is not a date: write it as 2017-07-01") from None
