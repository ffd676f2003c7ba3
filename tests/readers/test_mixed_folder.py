"""Two hundred files of all kinds, ten of them broken, through one command."""

from __future__ import annotations

import subprocess
import sys
import zipfile
from pathlib import Path

import openpyxl
import pandas as pd
from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.pdfgen.canvas import Canvas

from tests.readers.printing import as_html, as_word

ROOT = Path(__file__).parents[2]


def _text(number: int) -> str:
    said = f"The authorities said on 3 May 2021 that the floods killed {number + 10} people."
    return f"Floods in district {number}\n\n{said}"


def _pdf(path: Path, number: int, **options: object) -> None:
    canvas = Canvas(str(path), **options)
    for index, line in enumerate(_text(number).split("\n\n")):
        canvas.drawString(72, 750 - 30 * index, line)
    canvas.save()


def _good(folder: Path, number: int) -> None:
    name = f"report-{number:03}"
    text = _text(number)
    match number % 8:
        case 0:
            (folder / f"{name}.txt").write_text(text)
        case 1:
            _pdf(folder / f"{name}.pdf", number)
        case 2:
            (folder / f"{name}.html").write_text(as_html(text))
        case 3:
            as_word(text, folder / f"{name}.docx")
        case 4:
            (folder / f"{name}.csv").write_text(f'id,text\n{name},"{text}"\n')
        case 5:
            (folder / f"{name}.txt").write_bytes(text.encode("utf-16"))
        case 6:
            workbook = openpyxl.Workbook()
            workbook.active.append(["id", "text"])
            workbook.active.append([name, text])
            workbook.save(folder / f"{name}.xlsx")
        case _:
            with zipfile.ZipFile(folder / f"{name}.zip", "w") as archive:
                archive.writestr("inside.txt", text)


def _broken(folder: Path) -> list[str]:
    """Ten files that cannot be read; their names."""
    _pdf(folder / "broken-encrypted.pdf", 1, encrypt=StandardEncryption("secret"))
    _pdf(folder / "broken-cut.pdf", 1)
    content = (folder / "broken-cut.pdf").read_bytes()
    (folder / "broken-cut.pdf").write_bytes(content[: len(content) // 2])
    Canvas(str(folder / "broken-scan.pdf")).save()
    (folder / "broken-empty.txt").write_bytes(b"")
    (folder / "broken-binary.txt").write_bytes(bytes(range(256)) * 9)
    (folder / "broken-nul.txt").write_bytes(b"12 peo\x00ple")
    (folder / "broken-columns.csv").write_text("a,b\n1,2\n")
    (folder / "broken-line.jsonl").write_text('{"id": "x", "text":\n')
    (folder / "broken-word.docx").write_bytes(b"PK\x03\x04 no archive")
    (folder / "broken-old.doc").write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600))
    return sorted(path.name for path in folder.glob("broken-*"))


def test_190_of_200_files_are_read_and_10_named(tmp_path):
    folder = tmp_path / "reports"
    folder.mkdir()
    for number in range(190):
        _good(folder, number)
    broken = _broken(folder)
    assert (len(list(folder.iterdir())), len(broken)) == (200, 10)
    command = [sys.executable, "-m", "extract", str(folder), "-o", str(tmp_path / "claims.csv")]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=120)
    assert done.returncode == 1
    assert "Traceback" not in done.stderr
    assert all(str(folder / name) in done.stderr for name in broken)
    claims = pd.read_csv(tmp_path / "claims.csv")
    deaths = claims[claims["indicator"] == "deaths"]
    assert sorted(deaths["value"]) == [number + 10 for number in range(190)]
    assert deaths["document_id"].nunique() == 190
    assert "190" in done.stderr + done.stdout
