"""The appname that ReliefWeb asks of every program that uses its API."""

from __future__ import annotations

import os
import tomllib
from collections.abc import Iterable, Mapping
from pathlib import Path

from extract.document import ReadError

NAME = "RELIEFWEB_APPNAME"
"""The environment variable, and the key in ``.streamlit/secrets.toml``."""

HOW_TO_GET_ONE = (
    "ask ReliefWeb for one (a short form, answered within one working day: "
    "https://apidoc.reliefweb.int/parameters#appname) "
    f'and give it in the environment as {NAME}, or in .streamlit/secrets.toml as {NAME} = "..."'
)


def find_appname(environment: Mapping[str, str] = os.environ, secrets: Iterable[Path] | None = None) -> str:
    """The appname of the environment, else of ``.streamlit/secrets.toml`` here or in the home folder.

    ReadError where there is none, or where the file cannot be read.

    >>> find_appname({"RELIEFWEB_APPNAME": " example-analysis-x7Rq2 "})
    'example-analysis-x7Rq2'
    """
    if appname := environment.get(NAME, "").strip():
        return appname
    for path in secrets if secrets is not None else _secrets():
        if appname := _from_file(path):
            return appname
    raise ReadError("ReliefWeb", "needs an appname, and none is given", HOW_TO_GET_ONE)


def _secrets() -> list[Path]:
    return [folder / ".streamlit" / "secrets.toml" for folder in (Path.cwd(), Path.home())]


def _from_file(path: Path) -> str:
    try:
        with path.open("rb") as stream:
            value = tomllib.load(stream).get(NAME, "")
    except (FileNotFoundError, NotADirectoryError):
        return ""
    except OSError as error:
        raise ReadError(str(path), f"cannot be opened ({error.strerror})", "check its permissions") from None
    except ValueError as error:
        raise ReadError(str(path), f"is not valid TOML ({error})", f'write {NAME} = "..." in it') from None
    return value.strip() if isinstance(value, str) else ""
