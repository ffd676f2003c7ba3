"""Every limit of reading, in one place: what is more than this is reported, not read.

They bound time and memory for one file, whatever it holds: a file is refused by its size before it is opened, a packed
one by what it unpacks to, and a slow one by the clock. Sizes are in bytes, times in seconds.
"""

from __future__ import annotations

MEGABYTE = 1_000_000

TEXT_BYTES = 20 * MEGABYTE
"""One document's text, in whatever format it comes: some 7,000 pages."""

RECORD_BYTES = TEXT_BYTES
"""One line of JSON Lines, or one row of CSV. Files of records have no limit of their own: they are streamed."""

JSON_BYTES = 100 * MEGABYTE
"""A JSON file that is one value, not lines: it cannot be streamed."""

CSV_CELLS = 1_000
"""Columns in one row of CSV or of a spreadsheet."""

FILE_BYTES = 200 * MEGABYTE
"""A PDF, a Word file or a spreadsheet, and one file of any format on standard input or inside an archive."""

HTML_BYTES = 30 * MEGABYTE
HTML_MARKUP_BYTES = 5 * MEGABYTE
"""A web page as saved, and without the pictures that are written into it; the latter takes some eight seconds."""

HTML_DEPTH = 250
"""How deep elements may lie in one another; real pages stay under 100."""

PDF_PAGES = 2_000
PDF_SECONDS = 120.0
"""Looked at after each page."""

PDF_TABLE_SECONDS = 30.0
"""For all ruled tables of one file; the tables after that are read as text."""

PDF_TABLE_EDGES = 3_000
PDF_TABLE_OBJECTS = 5_000
"""Straight lines, and drawn objects of any kind, on a page above which it is a map or a chart, and is not searched for
ruled tables."""

OFFICE_BYTES = 150 * MEGABYTE
"""What a Word file or spreadsheet may unpack to."""

ZIP_FILES = 10_000
ZIP_BYTES = 2_000 * MEGABYTE
ZIP_RATIO = 200
ZIP_DEPTH = 2
"""An archive: files in it, what it unpacks to in all, the same as a multiple of its size (above 10 MB), and how many
archives may lie in one another, itself counted. The ratio holds for Word files and spreadsheets too."""

RATIO_FROM_BYTES = 10 * MEGABYTE
"""What unpacks to less than this may be packed as tightly as it likes."""
