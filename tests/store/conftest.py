"""A fresh store on SQLite and one on PostgreSQL: every test that asks for ``store`` runs on both."""

import os
import shutil
import socket
import subprocess
import tempfile
import uuid
from pathlib import Path

import pytest
from sqlalchemy import create_engine, text

from views.store import open_store

PLACES_OF_THE_SERVER = sorted(Path("/usr/lib/postgresql").glob("*/bin"), reverse=True)


def server_program(name):
    """The path of one of PostgreSQL's programs; None where the server is not installed."""
    return shutil.which(name, path=os.pathsep.join([*map(str, PLACES_OF_THE_SERVER), os.environ["PATH"]]))


@pytest.fixture(scope="session")
def postgresql():
    """The URL of a PostgreSQL server of our own, on a port of its own, with its data in a temporary folder."""
    pg_ctl, initdb = server_program("pg_ctl"), server_program("initdb")
    if not pg_ctl or not initdb:
        pytest.skip("PostgreSQL's server is not installed (Debian: apt-get install postgresql)")
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    with tempfile.TemporaryDirectory(prefix="relief-figures-") as folder:
        data = Path(folder) / "data"
        user = {}
        if os.geteuid() == 0:  # the server refuses to run as root
            shutil.chown(folder, "postgres")
            user = {"user": "postgres"}
        quiet = {"stdout": subprocess.DEVNULL, "cwd": folder, **user}
        subprocess.run(
            [initdb, "-D", data, "-U", "postgres", "-A", "trust", "-E", "UTF8", "--no-sync"], check=True, **quiet
        )
        settings = f"-c listen_addresses=127.0.0.1 -p {port} -k {folder} -c fsync=off"
        subprocess.run([pg_ctl, "-D", data, "-l", data / "log", "-w", "-o", settings, "start"], check=True, **quiet)
        try:
            yield f"postgresql://postgres@127.0.0.1:{port}"
        finally:
            subprocess.run([pg_ctl, "-D", data, "-w", "-m", "immediate", "stop"], check=True, **quiet)


@pytest.fixture(params=["sqlite", "postgresql"])
def url(request, tmp_path):
    """The URL of an empty database."""
    if request.param == "sqlite":
        return f"sqlite:///{tmp_path / 'store.sqlite'}"
    server = request.getfixturevalue("postgresql")
    name = f"test_{uuid.uuid4().hex}"
    admin = create_engine(server.replace("postgresql:", "postgresql+psycopg:") + "/postgres")
    with admin.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
        connection.execute(text(f"CREATE DATABASE {name}"))
    admin.dispose()
    return f"{server}/{name}"


@pytest.fixture
def store(url):
    """An open store with one empty collection, "Syria"."""
    opened = open_store(url)
    opened.create_collection("Syria")
    yield opened
    opened.close()
