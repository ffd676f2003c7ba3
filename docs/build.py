"""Rewrite what the documentation takes from the code: python -m docs.build

Makes ``docs/data-dictionary.md``, and in ``README.md`` whatever stands between ``<!-- begin NAME -->`` and
``<!-- end NAME -->``, for each NAME of :data:`BLOCKS`. A test says when it is time to run it.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from extract import schema
from extract.descriptor import FIELD_TYPES, codes_of
from extract.readers import limits

ROOT = Path(__file__).parents[1]
README = ROOT / "README.md"
DICTIONARY = Path(__file__).with_name("data-dictionary.md")
ACCURACY = ROOT / "views" / "data" / "accuracy.toml"

MEASURES = {
    "found": "Found at all",
    "strict": "... and with the right indicator and unit",
    "country": "Country",
    "place": "Place",
    "period": "Period",
    "source": "Source",
    "qualifier": "Qualifier",
    "status": "Status",
    "of": "Whole that a part belongs to",
}


def table(header: Iterable[str], rows: Iterable[Iterable[object]]) -> Iterator[str]:
    """A Markdown table, line by line.

    >>> print(*table(["code", "meaning"], [["AFF", "affected"]]), sep="\\n")
    | code | meaning |
    |---|---|
    | AFF | affected |
    """
    header = list(header)
    yield line(header)
    yield "|" + "---|" * len(header)
    yield from map(line, rows)


def line(cells: Iterable[object]) -> str:
    r"""One row of a Markdown table.

    >>> line(["AFF", "a|b"]) == r"| AFF | a\|b |"
    True
    """
    return "| " + " | ".join(str(cell).replace("|", "\\|") for cell in cells) + " |"


def dictionary() -> Iterator[str]:
    """The data dictionary: the columns, what reviewers add, and every list of codes."""
    yield "# Data dictionary"
    yield "\nMade from `extract/schema.py` by `python -m docs.build`. Empty means unknown, in every column.\n"
    yield from columns(schema.COLUMNS)
    yield "\n## What reviewers add\n"
    yield "A correction stands beside the original, in a column `corrected_<name>`.\n"
    yield from columns(schema.REVIEW_COLUMNS)
    for column in (*schema.COLUMNS, *schema.REVIEW_COLUMNS):
        if column.codes:
            yield f"\n## Codes of {column.name}\n"
            codes = codes_of(column)
            if any(code.example for code in codes):
                yield from table(("code", "meaning", "example"), ((f"`{one[0]}`", *one[1:]) for one in codes))
            else:
                yield from table(("code", "meaning"), ((f"`{one.code}`", one.meaning) for one in codes))


def columns(listed: Iterable[schema.Column]) -> Iterator[str]:
    """One row a column."""
    rows = ((f"`{one.name}`", FIELD_TYPES[one.dtype], one.meaning, f"`{one.hxl}`") for one in listed)
    return table(("column", "type", "meaning", "HXL tag"), rows)


def size(number: int) -> str:
    """Bytes as a reader knows them.

    >>> size(20_000_000), size(2_000_000_000)
    ('20 MB', '2 GB')
    """
    return f"{number // 10**9} GB" if number >= 10**9 else f"{number // 10**6} MB"


def limits_block() -> Iterator[str]:
    """What one file may be at most; see ``extract/readers/limits.py``."""
    yield from table(
        ("what", "at most"),
        (
            ("Text of one report, in whatever format", size(limits.TEXT_BYTES)),
            ("One line of JSON Lines, one row of CSV (the files themselves are streamed)", size(limits.RECORD_BYTES)),
            ("A JSON file that is one list", size(limits.JSON_BYTES)),
            ("Columns of a CSV file or a spreadsheet", f"{limits.CSV_CELLS:,}"),
            ("A PDF, Word or Excel file, a file on standard input or in an archive", size(limits.FILE_BYTES)),
            ("A PDF", f"{limits.PDF_PAGES:,} pages, {limits.PDF_SECONDS:.0f} seconds"),
            (
                "A web page",
                f"{size(limits.HTML_BYTES)}, {size(limits.HTML_MARKUP_BYTES)} without pictures in it, "
                f"elements {limits.HTML_DEPTH} deep",
            ),
            ("What a Word or Excel file unpacks to", size(limits.OFFICE_BYTES)),
            (
                "A ZIP archive",
                f"{limits.ZIP_FILES:,} files, {size(limits.ZIP_BYTES)} unpacked, {limits.ZIP_RATIO} times its own "
                f"size, archives {limits.ZIP_DEPTH} deep",
            ),
        ),
    )


def accuracy_block() -> Iterator[str]:
    """What ``python -m tests.accuracy.record`` measured last."""
    record = tomllib.loads(ACCURACY.read_text(encoding="utf-8"))
    yield f"Measured {record['measured']}: {record['annotated']} annotated figures in {record['snippets']} snippets.\n"
    rows = [
        (MEASURES[one["name"]], *(f"{one[name]:.2f}" for name in ("precision", "recall", "f1")))
        for one in record["measure"]
        if one["kind"] in ("overall", "field")
    ]
    yield from table(("what", "precision", "recall", "F1"), rows)


BLOCKS: dict[str, Callable[[], Iterator[str]]] = {"limits": limits_block, "accuracy": accuracy_block}


def with_blocks(text: str) -> str:
    """The text with every block made anew; KeyError for a block that nothing makes."""

    def block(match: re.Match[str]) -> str:
        lines = "\n".join(BLOCKS[match["name"]]())
        return f"<!-- begin {match['name']} -->\n{lines}\n<!-- end {match['name']} -->"

    return re.sub(r"<!-- begin (?P<name>\w+) -->\n.*?<!-- end (?P=name) -->", block, text, flags=re.DOTALL)


def files() -> dict[Path, str]:
    """Every file that is made, and what it should hold."""
    return {
        DICTIONARY: "\n".join(dictionary()) + "\n",
        README: with_blocks(README.read_text(encoding="utf-8")),
    }


if __name__ == "__main__":
    for path, text in files().items():
        path.write_text(text, encoding="utf-8")
        print(path.relative_to(ROOT))
