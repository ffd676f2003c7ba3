"""Where the appname comes from, and what is said where it is missing or not approved."""

from __future__ import annotations

from pathlib import Path

import pytest

from extract.document import ReadError
from extract.readers.reliefweb.appname import find_appname

from .conftest import Fetch
from .server import APPROVED, Server, report


def secrets(folder: Path, text: str) -> Path:
    path = folder / "secrets.toml"
    path.write_text(text)
    return path


def test_the_environment_comes_before_the_file(tmp_path: Path) -> None:
    file = secrets(tmp_path, 'RELIEFWEB_APPNAME = "from-file"')
    assert find_appname({"RELIEFWEB_APPNAME": "from-environment"}, [file]) == "from-environment"
    assert find_appname({}, [file]) == "from-file"


def test_secrets_that_are_not_there_or_hold_other_things_are_passed_over(tmp_path: Path) -> None:
    other = secrets(tmp_path, 'DATABASE_URL = "sqlite://"')
    with pytest.raises(ReadError, match="needs an appname, and none is given"):
        find_appname({}, [tmp_path / "absent" / "secrets.toml", other])


def test_broken_secrets_are_named(tmp_path: Path) -> None:
    with pytest.raises(ReadError, match=r"secrets\.toml: is not valid TOML"):
        find_appname({}, [secrets(tmp_path, "RELIEFWEB_APPNAME = example")])


def test_without_an_appname_nobody_is_asked(
    fetched: Fetch, reliefweb: Server, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.delenv("RELIEFWEB_APPNAME", raising=False)
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.chdir(tmp_path)
    with pytest.raises(ReadError, match=r"https://apidoc\.reliefweb\.int/parameters#appname"):
        fetched(appname="")
    assert not reliefweb.calls


def test_the_appname_of_the_secrets_file_is_sent(
    fetched: Fetch, reliefweb: Server, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.delenv("RELIEFWEB_APPNAME", raising=False)
    monkeypatch.chdir(tmp_path)
    (tmp_path / ".streamlit").mkdir()
    secrets(tmp_path / ".streamlit", f'RELIEFWEB_APPNAME = "{APPROVED}"')
    reliefweb.reports = [report(1)]
    assert len(fetched(appname="")) == 1
    assert reliefweb.calls[0].appname == APPROVED


def test_an_appname_that_is_not_approved_is_told_with_the_way_to_get_one(fetched: Fetch, reliefweb: Server) -> None:
    failures: list[ReadError] = []
    assert fetched(appname="my-app", on_failure=failures.append) == []
    assert str(failures[0]).startswith(
        'ReliefWeb: does not accept the appname "my-app" (403: You are not using an approved'
    )
    assert "ask ReliefWeb for one" in failures[0].advice
    assert len(reliefweb.calls) == 1
