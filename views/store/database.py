"""The connection to SQLite or PostgreSQL, and the steps that bring an older database up to date."""

from __future__ import annotations

import datetime as dt
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import Connection, Engine, create_engine, event, make_url, text
from sqlalchemy.exc import ArgumentError, OperationalError, SQLAlchemyError
from sqlalchemy.pool import ConnectionPoolEntry

from views.store.records import StoreError

DATABASE_VARIABLE = "RELIEF_FIGURES_DATABASE"
"""The environment variable that names another database, as a URL such as ``postgresql://user@host/name``."""

BESIDE_THE_APP = Path(__file__).parents[2] / "relief-figures.sqlite"
STEPS = sorted(Path(__file__).with_name("steps").glob("[0-9]*.sql"))

WAIT = 30
"""Seconds that a writer waits for another writer before it gives up."""

NATIVE = {
    "sqlite": {"identity": "INTEGER PRIMARY KEY AUTOINCREMENT", "bytes": "BLOB", "moment": "TEXT"},
    "postgresql": {
        "identity": "BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY",
        "bytes": "BYTEA",
        "moment": "TIMESTAMP WITH TIME ZONE",
    },
}

MIGRATION_LOCK = 20170927
"""Any number that no other application on the same PostgreSQL server uses for pg_advisory_xact_lock."""


def open_database(url: str = "") -> Engine:
    """The database at ``url``, up to date; see :func:`views.store.open_store`."""
    engine = connect(url or os.environ.get(DATABASE_VARIABLE, "") or f"sqlite:///{BESIDE_THE_APP}")
    where = engine.url.render_as_string(hide_password=True)
    try:
        with writing(engine) as connection:
            migrate(connection)
    except SQLAlchemyError as error:
        raise StoreError(f"{where}: not a database of this app ({error})") from error
    return engine


def connect(url: str) -> Engine:
    """An engine for ``url`` with this app's settings."""
    try:
        address = make_url(url)
    except ArgumentError as error:
        raise StoreError(f"{DATABASE_VARIABLE} is no database URL; use sqlite:///FILE or postgresql://…") from error
    family = address.get_backend_name()
    if family == "sqlite":
        engine = create_engine(address, connect_args={"timeout": WAIT})
        event.listen(engine, "connect", prepare_sqlite)
        event.listen(engine, "begin", begin_sqlite)
        return engine
    if family in NATIVE:
        try:
            return create_engine(address.set(drivername="postgresql+psycopg"), pool_pre_ping=True)
        except ModuleNotFoundError as error:
            raise StoreError('PostgreSQL needs its driver: run pip install "psycopg[binary]"') from error
    raise StoreError(f"{DATABASE_VARIABLE}: {family} is not supported; use sqlite:///FILE or postgresql://…")


def prepare_sqlite(connection: object, _: ConnectionPoolEntry) -> None:
    """Readers beside one writer (WAL), foreign keys enforced, transactions begun by :func:`begin_sqlite` alone."""
    connection.isolation_level = None  # type: ignore[attr-defined]
    cursor = connection.cursor()  # type: ignore[attr-defined]
    for setting in ("journal_mode = WAL", "foreign_keys = ON", "synchronous = NORMAL"):
        cursor.execute(f"PRAGMA {setting}")
    cursor.close()


def begin_sqlite(connection: Connection) -> None:
    """A writer takes its lock at once, so that two of them wait for each other instead of failing half-way."""
    connection.exec_driver_sql("BEGIN IMMEDIATE" if connection.get_execution_options().get("writes") else "BEGIN")


def one_at_a_time(connection: Connection, collection: int) -> None:
    """Wait until nobody else changes the reports of a collection; SQLite has but one writer anyway."""
    if connection.dialect.name == "postgresql":
        lock = text("SELECT pg_advisory_xact_lock(:lock, :collection)")
        connection.execute(lock, {"lock": MIGRATION_LOCK, "collection": collection})


@contextmanager
def writing(engine: Engine) -> Iterator[Connection]:
    """A transaction that writes: kept at its end, undone by any error."""
    with told(engine), engine.execution_options(writes=True).begin() as connection:
        yield connection


@contextmanager
def told(engine: Engine) -> Iterator[None]:
    """Say in the app's own words that the database cannot be reached, read or written any more."""
    try:
        yield
    except OperationalError as error:
        where = engine.url.render_as_string(hide_password=True)
        raise StoreError(
            f"{where}: cannot be opened; check that it is there and may be written ({error.orig})"
        ) from error


@contextmanager
def reading(engine: Engine) -> Iterator[Connection]:
    """A transaction that only reads, and sees one state of the database from its first question to its last."""
    same_state = {} if engine.dialect.name == "sqlite" else {"isolation_level": "REPEATABLE READ"}
    with told(engine), engine.execution_options(**same_state).begin() as connection:
        yield connection


def migrate(connection: Connection) -> None:
    """Run the steps that this database has not had yet, in the order of their numbers.

    Raises StoreError for a database that has had more steps than this version of the app knows.
    """
    family = connection.dialect.name
    if family == "postgresql":
        connection.execute(text("SELECT pg_advisory_xact_lock(:lock)"), {"lock": MIGRATION_LOCK})
    connection.execute(text("CREATE TABLE IF NOT EXISTS store_steps (step INTEGER PRIMARY KEY, name TEXT NOT NULL)"))
    done = connection.execute(text("SELECT coalesce(max(step), 0) FROM store_steps")).scalar_one()
    if done > len(STEPS):
        raise StoreError("This database was written by a newer version of the app; update the app to open it.")
    for number, step in enumerate(STEPS[done:], start=done + 1):
        for statement in statements(step.read_text(encoding="utf-8").format_map(NATIVE[family])):
            connection.exec_driver_sql(statement)
        connection.execute(text("INSERT INTO store_steps VALUES (:step, :name)"), {"step": number, "name": step.stem})


def statements(script: str) -> list[str]:
    """The statements of a script without its comments.

    >>> statements("-- a; b\\nCREATE TABLE a (b TEXT);\\nDROP TABLE a;")
    ['CREATE TABLE a (b TEXT)', 'DROP TABLE a']
    """
    lines = (line for line in script.splitlines() if not line.lstrip().startswith("--"))
    return [statement.strip() for statement in "\n".join(lines).split(";") if statement.strip()]


def now() -> dt.datetime:
    """The present moment in UTC."""
    return dt.datetime.now(dt.UTC)


def moment(value: str | dt.datetime) -> dt.datetime:
    """A moment as the database gives it, in UTC.

    >>> moment("2026-11-23T12:00:00+03:00").isoformat()
    '2026-11-23T09:00:00+00:00'
    """
    return (dt.datetime.fromisoformat(value) if isinstance(value, str) else value).astimezone(dt.UTC)
