"""The ways in which reports come into a collection: files, a folder, pasted text, ReliefWeb."""

from __future__ import annotations

import os
import re
import tempfile
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path, PurePosixPath
from typing import Any

import streamlit as st
from streamlit.runtime.uploaded_file_manager import UploadedFile

from extract.document import Document, ReadError
from extract.language import detect
from extract.readers import reliefweb
from views import session
from views.adding import Progress, Watcher, add_documents, add_files
from views.words import say

LOCAL_VARIABLE = "RELIEF_FIGURES_LOCAL"
"""The environment variable that, set to 1, says that all visitors sit at the machine that the app runs on."""

RELIEFWEB_LIMIT = 1000
NOT_IN_IDS = re.compile(r"[^\w.-]+")


def show(collection: str) -> None:
    """Draw the ways in. What was added is kept in the session as "reports_last", with what could not be read."""
    files, folder, paste, from_reliefweb = st.tabs(
        [say("reports.add_files"), say("reports.add_folder"), say("reports.add_paste"), say("reports.add_reliefweb")]
    )
    with files:
        _files(collection)
    with folder:
        _folder(collection)
    with paste:
        _paste(collection)
    with from_reliefweb:
        _reliefweb(collection)


def _files(collection: str) -> None:
    _uploads(collection, "files", True)


def _folder(collection: str) -> None:
    _uploads(collection, "folder", "directory")
    if not is_local():
        return
    with st.form("folder_path", border=False):
        hint = say("reports.folder_path_hint")
        path = st.text_input(say("reports.folder_path"), placeholder=hint, key="folder_path_text")
        if st.form_submit_button(say("reports.folder_path_add")) and path.strip():
            folder = Path(os.path.expanduser(path.strip()))
            if os.path.exists(folder):
                _add_folder(collection, folder)
            else:
                st.error(say("reports.folder_path_none", path=path.strip().replace("\n", " ")))


def _add_folder(collection: str, folder: Path, total: int = 0) -> None:
    """Add a folder, or a single file; names are told from there."""
    root = folder if folder.is_dir() else folder.parent
    _add(collection, lambda watch: add_files(session.store(), collection, [folder], inside=root, watch=watch), total)


def is_local() -> bool:
    """Whether the visitor sits at the machine that the app runs on, so that its folders are their own.

    Only whoever starts the app can say so. What a browser sends, and the address that the app listens on, say nothing
    about a visitor who comes through a proxy.
    """
    return os.environ.get(LOCAL_VARIABLE, "") == "1"


def _uploads(collection: str, kind: str, several: Any) -> None:
    """A place to drop files, or a whole folder, and a button that adds them."""
    turn = st.session_state.setdefault(f"{kind}_turn", 0)
    uploaded = st.file_uploader(say(f"reports.{kind}"), accept_multiple_files=several, key=f"{kind}_{turn}")
    st.caption(say(f"reports.{kind}_help"))
    if not uploaded:
        return
    label = say("reports.files_add_one") if len(uploaded) == 1 else say("reports.files_add", n=len(uploaded))
    if st.button(label, type="primary", key=f"{kind}_add"):
        with laid_out(uploaded) as folder:
            _add_folder(collection, folder, len(uploaded))
        st.session_state[f"{kind}_turn"] = turn + 1
        st.rerun()


@contextmanager
def laid_out(uploaded: Iterable[UploadedFile]) -> Iterator[Path]:
    """A temporary folder of the uploads under their own names; of two with one name, one lies a folder deeper."""
    with tempfile.TemporaryDirectory(prefix="relief-figures-") as folder:
        root = Path(folder).resolve()
        for number, file in enumerate(uploaded, start=1):
            target = root / safe_name(file.name)
            if target.exists():
                target = root / str(number) / target.name
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(file.getbuffer())
        yield root


def safe_name(name: str) -> PurePosixPath:
    """The path of an upload inside its folder, without any part that leads out of it.

    >>> str(safe_name("../../etc/passwd")), str(safe_name("2026/may.pdf"))
    ('etc/passwd', '2026/may.pdf')
    """
    parts = [part for part in name.replace("\\", "/").replace("\x00", "").split("/") if part not in ("", ".", "..")]
    return PurePosixPath(*parts) if parts else PurePosixPath("file")


def _paste(collection: str) -> None:
    with st.form("paste", border=False, clear_on_submit=True):
        text = st.text_area(say("reports.paste"), height=220)
        first, second = st.columns(2)
        title = first.text_input(say("reports.paste_title"))
        publisher = second.text_input(say("reports.paste_publisher"))
        published = first.date_input(say("reports.paste_published"), value=None, format="YYYY-MM-DD")
        url = second.text_input(say("reports.paste_url"))
        submitted = st.form_submit_button(say("reports.paste_add"), type="primary")
    if not submitted:
        return
    if not text.strip():
        st.error(say("reports.paste_empty"))
        return
    document = Document(
        named(title) or say("reports.paste_id"), text, title.strip(), published, publisher.strip(), url.strip(),
        detect(text),
    )  # fmt: skip
    _add(collection, lambda watch: add_documents(session.store(), collection, [document], watch=watch), 1)
    st.rerun()


def named(title: str) -> str:
    """An identifier made from a title.

    >>> named("Flash Update #3: floods")
    'flash-update-3-floods'
    """
    return NOT_IN_IDS.sub("-", title.casefold()).strip("-")[:60]


def _reliefweb(collection: str) -> None:
    st.caption(say("reports.reliefweb_note"))
    with st.form("reliefweb", border=False):
        first, second = st.columns(2)
        lists = {
            name: column.text_input(say(f"reports.reliefweb_{name}"), placeholder=say(f"reports.reliefweb_{name}_hint"))
            for name, column in (
                ("countries", first), ("disasters", second), ("sources", first), ("formats", second),
                ("languages", first),
            )
        }  # fmt: skip
        words = second.text_input(say("reports.reliefweb_words"))
        since = first.date_input(say("reports.reliefweb_since"), value=None, format="YYYY-MM-DD")
        until = second.date_input(say("reports.reliefweb_until"), value=None, format="YYYY-MM-DD")
        limit = first.number_input(say("reports.reliefweb_limit"), 1, RELIEFWEB_LIMIT, 50)
        attachments = second.checkbox(say("reports.reliefweb_attachments"))
        submitted = st.form_submit_button(say("reports.reliefweb_add"), type="primary")
    if not submitted:
        return
    chosen = {name: tuple(part.strip() for part in text.split(",") if part.strip()) for name, text in lists.items()}
    try:
        query = reliefweb.Query(
            **chosen, words=words.strip(), since=since, until=until, limit=int(limit), attachments=attachments
        )
    except ValueError as error:
        st.text(str(error))
        return
    _add(collection, lambda watch: _fetch(collection, query, watch))
    st.rerun()


def _fetch(collection: str, query: reliefweb.Query, watch: Watcher) -> Progress:
    progress = Progress()

    def failed(error: ReadError) -> None:
        progress.failures.append(error)
        session.store().note_failure(collection, error.path, str(error))
        watch(progress)

    documents = reliefweb.fetch(query, on_failure=failed)
    return add_documents(session.store(), collection, documents, progress=progress, watch=watch)


def _add(collection: str, adding: Callable[[Watcher], Progress], total: int = 0) -> None:
    """Run ``adding`` under a box that shows how far it has come, and keep what it did for the page to tell."""
    progress = watched(adding, total)
    st.session_state["reports_last"] = (collection, progress)


def watched(adding: Callable[[Watcher], Progress], total: int = 0) -> Progress:
    """Run something that adds reports, and show how far it has come."""
    with st.container(border=True, key="progress"):
        bar, name, counted = st.progress(0.0), st.empty(), st.empty()

    def watch(progress: Progress) -> None:
        read = len(progress.added)
        done = read + len(progress.failures)
        bar.progress(min(done / total, 1.0) if total else 0.0)
        name.text(say("reports.reading", name=progress.name))
        numbers = {"read": read, "claims": progress.claims, "failed": len(progress.failures)}
        counted.text(say("reports.counted_of", total=total, **numbers) if total else say("reports.counted", **numbers))

    return adding(watch)
