"""The command line: ``python -m extract PATH... -o claims.csv``."""

from __future__ import annotations

import argparse
import datetime as dt
import os
import sys
from collections.abc import Iterable, Iterator, Sequence

import pandas as pd
from tqdm import tqdm

from extract import export, extract, read
from extract.document import Document, ReadError
from extract.explain import as_text, explain
from extract.lang import languages


class Tally:
    """What was read and what was not. ``failed`` is given every ReadError and prints it at once."""

    def __init__(self) -> None:
        self.documents = self.failures = 0
        self.without_rules: dict[str, int] = {}

    def failed(self, error: ReadError) -> None:
        """Count a failure and say at once what it is."""
        self.failures += 1
        tqdm.write(f"not read: {error}", file=sys.stderr)

    def counted(self, documents: Iterable[Document]) -> Iterator[Document]:
        """The documents as they come, counted."""
        for document in documents:
            self.documents += 1
            if document.language and document.language not in languages():
                self.without_rules[document.language] = self.without_rules.get(document.language, 0) + 1
            yield document

    def closing_line(self, claims: int) -> str:
        """What was read, claimed and not read."""
        line = f"{self.documents:,} documents, {claims:,} claims, {self.failures:,} not read"
        if self.without_rules:
            which = ", ".join(f"{count} in {language}" for language, count in sorted(self.without_rules.items()))
            line += f"; read but without rules for their language: {which}"
        return line


def parser() -> argparse.ArgumentParser:
    """The arguments for reading files; ``reliefweb`` as the first word is another parser's."""
    made = argparse.ArgumentParser(
        prog="python -m extract",
        description="Read reports and write the figures in them as a table, one claim a row.",
        epilog="python -m extract reliefweb --help: read reports from the ReliefWeb API instead of files",
    )
    made.add_argument("paths", nargs="+", metavar="PATH", help="files, folders, or - for standard input")
    made.add_argument(
        "--text-column", metavar="NAME", help="column of CSV and spreadsheets that holds the text (default: text)"
    )
    made.add_argument(
        "--language", default="", metavar="CODE", help="ISO 639-1 language of texts that name none (default: detected)"
    )
    made.add_argument("--published", type=_day, metavar="YYYY-MM-DD", help="date of texts that give none")
    _add_output(made)
    return made


def _add_output(made: argparse.ArgumentParser) -> None:
    made.add_argument(
        "-o",
        "--output",
        metavar="FILE",
        help="where to write: " + ", ".join(export.WRITERS) + " (default: CSV to the screen)",
    )
    made.add_argument("--hxl", action="store_true", help="put the row of HXL tags under the header")
    made.add_argument(
        "--explain", action="store_true", help="print why each figure was claimed and which numbers were passed over"
    )


def _day(text: str) -> dt.date:
    try:
        return dt.date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"{text} is not a date: write it as 2021-02-14") from None


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line; 0 where all was read and written, 1 where something was not."""
    words = list(sys.argv[1:] if arguments is None else arguments)
    tally = Tally()
    try:
        if words[:1] == ["reliefweb"]:
            options, documents = _from_reliefweb(words[1:], tally)
        else:
            options = parser().parse_args(words)
            documents = read(
                options.paths,
                language=options.language,
                published=options.published,
                on_failure=tally.failed,
                text_column=options.text_column,
            )
        return _run(options, tally, documents)
    except ReadError as error:
        print(f"error: {error}", file=sys.stderr)
        return 1
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 1
    except KeyboardInterrupt:
        print("stopped; nothing was written", file=sys.stderr)
        return 130


def _from_reliefweb(words: list[str], tally: Tally) -> tuple[argparse.Namespace, Iterator[Document]]:
    from extract.readers.reliefweb.arguments import add_arguments, documents_from

    made = argparse.ArgumentParser(
        prog="python -m extract reliefweb", description="Read reports from the ReliefWeb API."
    )
    add_arguments(made)
    _add_output(made)
    options = made.parse_args(words)
    return options, documents_from(options, on_failure=tally.failed)


def _run(options: argparse.Namespace, tally: Tally, documents: Iterable[Document]) -> int:
    if options.output:
        export.check_target(options.output)
    watched = tqdm(tally.counted(documents), unit=" documents", file=sys.stderr, disable=None, leave=False)
    if options.explain:
        return _explained(tally, watched)
    frame = extract(watched)
    if options.output:
        export.write(frame, options.output, hxl=options.hxl)
    elif not sys.stdout.closed:
        sys.stdout.write(_as_csv(frame, options.hxl))
    print(tally.closing_line(len(frame)), file=sys.stderr)
    return 1 if tally.failures else 0


def _explained(tally: Tally, documents: Iterable[Document]) -> int:
    claims = 0
    for document in documents:
        print(f"\n{document.id}")
        sentence = ""
        for number in explain(document):
            if number.sentence != sentence:
                sentence = number.sentence
                print(f"\n  {' '.join(sentence.split())}")
            print(f"    {as_text(number)}")
            claims += number.is_claim
    print(tally.closing_line(claims), file=sys.stderr)
    return 1 if tally.failures else 0


def _as_csv(frame: pd.DataFrame, hxl: bool) -> str:
    return export.to_bytes(frame, ".csv", export.Options(hxl=hxl)).decode("utf-8")


if __name__ == "__main__":
    sys.exit(main())
