"""Words stand out from what is behind them: at least 4.5 to 1, as WCAG 2.2 asks for text (success criterion 1.4.3)."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest
import regex

from views.charts import DARK, LIGHT, Ink

ROOT = Path(__file__).parents[2]
THEMES = tomllib.loads((ROOT / ".streamlit" / "config.toml").read_text(encoding="utf-8"))["theme"]
NUMBER_MARK = regex.search(r"mark\.rf-number \{ background: (#\w+)", (ROOT / "views" / "look.css").read_text("utf-8"))
ENOUGH = 4.5


def channels(colour: str) -> list[float]:
    """Red, green, blue, and opacity where it is given, from 0 to 1."""
    return [int(colour[at : at + 2], 16) / 255 for at in range(1, len(colour), 2)]


def over(colour: str, behind: str) -> str:
    """A colour with an opacity, painted over another one."""
    *front, opacity = channels(colour)
    mixed = (opacity * one + (1 - opacity) * other for one, other in zip(front, channels(behind), strict=True))
    return "#" + "".join(f"{round(255 * one):02x}" for one in mixed)


def luminance(colour: str) -> float:
    linear = [one / 12.92 if one <= 0.04045 else ((one + 0.055) / 1.055) ** 2.4 for one in channels(colour)]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


def test_black_on_white_has_the_contrast_that_the_standard_gives() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)


@pytest.mark.parametrize("behind", ["backgroundColor", "secondaryBackgroundColor"])
@pytest.mark.parametrize("words", ["textColor", "linkColor"])
@pytest.mark.parametrize("theme", ["light", "dark"])
def test_text_and_links_stand_out(theme: str, words: str, behind: str) -> None:
    assert contrast(THEMES[theme][words], THEMES[theme][behind]) >= ENOUGH


@pytest.mark.parametrize(("theme", "ink"), [("light", LIGHT), ("dark", DARK)])
def test_words_in_charts_stand_out(theme: str, ink: Ink) -> None:
    assert min(contrast(words, THEMES[theme]["backgroundColor"]) for words in (ink.words, ink.quiet)) >= ENOUGH


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_the_marked_number_stands_out(theme: str) -> None:
    assert NUMBER_MARK is not None
    behind = over(NUMBER_MARK[1], THEMES[theme]["backgroundColor"])
    assert contrast(THEMES[theme]["textColor"], behind) >= ENOUGH
