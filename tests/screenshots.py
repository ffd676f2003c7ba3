"""Make the pictures of the README: python tests/screenshots.py [FOLDER]

Starts the app on the sample reports in a database of its own, and photographs its pages into docs/pictures.
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path
from typing import NamedTuple

from PIL import Image
from playwright.sync_api import Browser, sync_playwright

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT))

from tests.serving import launched, served  # noqa: E402

WIDE, PHONE = (1280, 900), (390, 844)
COLOURS = 128
"""Colours of a picture: enough for flat surfaces and text, and a third of the size."""


class Shot(NamedTuple):
    """A picture to make: its name, the page with its filters, the size of the window in pixels, and the theme."""

    name: str
    path: str
    size: tuple[int, int] = WIDE
    theme: str = "light"
    whole: bool = False


SHOTS = (
    Shot("overview", "/"),
    Shot("overview-whole", "/", whole=True),
    Shot("figures", "/claims?country=SYR"),
    Shot("compare", "/compare"),
    Shot("review", "/review"),
    Shot("reports", "/reports"),
    Shot("about", "/about"),
    Shot("overview-phone", "/", PHONE),
    Shot("figures-phone", "/claims?country=SYR", PHONE, whole=True),
    Shot("overview-dark", "/?country=SYR", theme="dark"),
)


def main() -> None:
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / "docs" / "pictures"
    folder.mkdir(parents=True, exist_ok=True)
    with (
        tempfile.TemporaryDirectory() as own,
        served(f"sqlite:///{own}/figures.sqlite", Path(own) / "streamlit.log") as address,
        sync_playwright() as playwright,
    ):
        browser = launched(playwright)
        for shot in SHOTS:
            file = folder / f"{shot.name}.png"
            take(browser, address, shot, file)
            print(f"{file}  {file.stat().st_size // 1024} kB")
        browser.close()


def take(browser: Browser, address: str, shot: Shot, file: Path) -> None:
    """Photograph one page once it is drawn."""
    width, height = shot.size
    page = browser.new_page(viewport={"width": width, "height": height}, color_scheme=shot.theme)
    page.goto(address + shot.path)
    page.locator("h1").first.wait_for(timeout=120_000)
    page.wait_for_timeout(3000)
    if shot.whole:
        full = page.evaluate("document.querySelector('[data-testid=stMain]').scrollHeight")
        page.set_viewport_size({"width": width, "height": min(full + 20, 4000)})
        page.wait_for_timeout(1500)
    page.screenshot(path=file)
    page.close()
    Image.open(file).convert("RGB").quantize(COLOURS).save(file, optimize=True)


if __name__ == "__main__":
    main()
