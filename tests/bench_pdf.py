"""Pages a second and peak memory of reading PDF, beside pypdfium2's own text pass over the same pages.

Run it with ``python tests/bench_pdf.py [pages]`` from the project's folder. The pages are made here: prose in two
columns with a running header, a key figure on some pages and a ruled table on others. Each pass runs in a process of
its own, so that its memory is its own too.
"""

from __future__ import annotations

import resource
import subprocess
import sys
import tempfile
import time
from importlib import import_module
from pathlib import Path

import pypdfium2 as pdfium
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import getSampleStyleSheet
from reportlab.platypus import BaseDocTemplate, Flowable, Frame, KeepTogether, PageTemplate, Paragraph, Table

sys.path.insert(0, str(Path(__file__).parents[1]))


PARAGRAPH = (
    "The authorities said on 3 May that {0},300 people had been displaced by floods in the north of the district, and "
    "that partners had given food to {0},100 of them. Another {0}50 families wait for tents on the road to the "
    "capital. Health workers reported {0}7 cases of cholera in the camps, where {0} latrines serve everybody. "
)


def make(path: Path, pages: int) -> None:
    """A report of some so many pages."""
    style = getSampleStyleSheet()["BodyText"]
    width, height = A4
    frames = [Frame(x, 60, (width - 100) / 2, height - 130, 0, 0, 0, 0) for x in (40, 60 + (width - 100) / 2)]
    story: list[Flowable] = []
    for number in range(1, pages * 10):
        story.append(Paragraph(PARAGRAPH.format(number), style))
        if number % 100 == 0:
            story.append(
                KeepTogether(
                    [Paragraph(f"<font size=20>{number},000</font>", style), Paragraph("people in need", style)]
                )
            )
        if number % 200 == 0:
            rows = [["District", "In need", "Reached"], *([f"Place {n}", f"{n},100", f"{n},050"] for n in range(1, 12))]
            story.append(Table(rows, style=[("GRID", (0, 0), (-1, -1), 0.5, "black")]))

    def header(canvas, document) -> None:
        canvas.drawString(40, height - 40, "Situation report no. 7")
        canvas.drawRightString(width - 40, 30, str(document.page))

    BaseDocTemplate(str(path), pagesize=A4, pageTemplates=[PageTemplate("page", frames, onPage=header)]).build(story)


def text_pass(path: str) -> int:
    """pypdfium2's own text, all pages; their number."""
    document = pdfium.PdfDocument(path)
    for page in document:
        textpage = page.get_textpage()
        textpage.get_text_range()
        textpage.close()
        page.close()
    return len(document)


def reading(path: str) -> int:
    """The text that claims are read from, of, all pages; their number."""
    (document,) = import_module("extract.readers").read([path])
    return len(document.page_starts)


PASSES = {"pypdfium2's text": text_pass, "extract.read": reading}


def run(name: str, path: str) -> None:
    """One pass, timed by the processor's clock; prints its line."""
    if name != "pypdfium2's text":
        import_module("extract.readers")
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    begun = time.process_time()
    pages = PASSES[name](path)
    took = time.process_time() - begun
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    memory = f"peak {peak / 1024:5.0f} MB, {(peak - before) / 1024:.0f} of them for this"
    print(f"{name:18} {pages:5} pages {pages / took:8.0f} pages/s   {memory}")


def main() -> None:
    """Make the report, and run each pass on it."""
    if len(sys.argv) == 3:
        run(sys.argv[1], sys.argv[2])
        return
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "report.pdf"
        make(path, int(sys.argv[1]) if len(sys.argv) > 1 else 200)
        for name in PASSES:
            subprocess.run([sys.executable, __file__, name, str(path)], check=True)


if __name__ == "__main__":
    main()
