"""Looking at what a ZIP container holds before any of it is unpacked: archives, Word files and spreadsheets alike.

The sizes in a container's directory can be trusted as upper bounds, since no more than them is ever unpacked.
"""

from __future__ import annotations

import io
import zipfile
from typing import BinaryIO

from extract.document import ReadError
from extract.readers.limits import FILE_BYTES, MEGABYTE, OFFICE_BYTES, RATIO_FROM_BYTES, ZIP_RATIO
from extract.readers.source import Source

_AGAIN = "download or save it again"


def open_archive(content: BinaryIO | bytes, name: str) -> zipfile.ZipFile:
    """A ZIP container, opened; ReadError if it is damaged or packed too tightly to be honest."""
    try:
        archive = zipfile.ZipFile(io.BytesIO(content) if isinstance(content, bytes) else content)
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError) as error:
        raise ReadError(name, f"is damaged or cut off ({error})", _AGAIN) from None
    unpacked = unpacked_size(archive)
    packed = sum(member.compress_size for member in archive.infolist())
    if unpacked > RATIO_FROM_BYTES and unpacked > ZIP_RATIO * packed:
        problem = f"unpacks to {unpacked // MEGABYTE:,} MB, more than {ZIP_RATIO} times its size"
        raise ReadError(name, problem, "do not open it unless you know who made it; pack it anew if you do")
    return archive


def unpacked_size(archive: zipfile.ZipFile) -> int:
    """Bytes of all members together."""
    return sum(member.file_size for member in archive.infolist())


def office_content(source: Source, kind: str) -> bytes:
    """The bytes of a Word file or spreadsheet that is safe to parse: not too large unpacked, and without a document
    type, which no such file needs and which entities that grow without end, or that fetch other files, are declared
    in."""
    content = source.whole(FILE_BYTES, kind)
    with open_archive(content, source.name) as archive:
        unpacked = unpacked_size(archive)
        if unpacked > OFFICE_BYTES:
            problem = f"unpacks to {unpacked // MEGABYTE:,} MB, more than {OFFICE_BYTES // MEGABYTE}"
            raise ReadError(source.name, problem, "split it, or take the pictures out")
        for member in archive.infolist():
            if member.filename.endswith((".xml", ".rels", ".vml")) and _declares_type(archive, member, source.name):
                problem = (
                    f"holds an XML document type in {member.filename}, as no file that an office program writes does"
                )
                raise ReadError(
                    source.name, problem, "do not open it unless you know who made it; save it anew if you do"
                )
    return content


def _declares_type(archive: zipfile.ZipFile, member: zipfile.ZipInfo, name: str) -> bool:
    """Whether a part has a document type; only what lies before the first element is looked at."""
    try:
        with archive.open(member) as part:
            head = part.read(MEGABYTE).replace(b"\x00", b"")
    except (zipfile.BadZipFile, OSError, EOFError, RuntimeError, NotImplementedError, ValueError) as error:
        raise ReadError(name, f"is damaged ({error})", _AGAIN) from None
    except Exception as error:  # zlib and lzma raise errors of their own
        raise ReadError(name, f"is damaged ({error})", _AGAIN) from None
    return b"<!DOCTYPE" in head or b"<!ENTITY" in head
