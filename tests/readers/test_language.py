"""The language of a text, told offline and always the same."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from extract.language import detect

ROOT = Path(__file__).parents[2]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Some 4 million people are in need of aid in the north."),
        ("fr", "Les inondations ont touché 20 000 personnes dans le nord du pays."),
        ("es", "Unos 4 millones de personas necesitan ayuda en el norte del país."),
        ("pt", "Mais de 3 mil famílias foram afetadas pelas cheias no norte do país."),
        ("it", "Le alluvioni hanno colpito 20 mila persone nel nord della regione."),
        ("de", "Mehr als 4 Millionen Menschen sind auf Hilfe angewiesen, und die Zahl wächst."),
        ("ar", "بلغ عدد النازحين في المحافظة 12 ألف شخص منذ بداية العام"),
        ("fa", "بیش از ۳ هزار نفر در این استان آسیب دیده‌اند و به کمک نیاز دارند"),
        ("ru", "В результате наводнения пострадало 5000 человек на севере области."),
        ("uk", "За даними ООН, понад 5 мільйонів людей потребують допомоги на півдні."),
        ("sw", "Zaidi ya watu 3,000 wameathirika na mafuriko katika kaunti ya Tana."),
        ("id", "Sebanyak 3.000 orang mengungsi akibat banjir di Aceh dan sekitarnya."),
        ("my", "ရေကြီးမှုကြောင့် လူ ၃၀၀၀ ထိခိုက်"),
        ("am", "በጎርፉ ከ3000 በላይ ሰዎች ተፈናቅለዋል"),
        ("zh", "四川地震造成三千人受灾"),
        ("ja", "地震で3000人が避難しています"),
        ("", "12 / 34"),
        ("", "Affected: 2,400 families / 12,000 persons in 45 barangays\nInside camps: 1,500 persons in 12 sites"),
        ("", "IDPs 45 Borno 33 Yobe 12"),
    ],
)
def test_languages_are_told_apart(language, text):
    assert detect(text) == language


@pytest.mark.parametrize("path", sorted((ROOT / "seeds").rglob("*.txt")), ids=lambda path: path.stem)
def test_the_samples_are_in_the_language_that_their_names_say(path):
    named = {"haiti-seisme": "fr", "arabic": "ar"}
    expected = next((code for part, code in named.items() if part in path.stem), "en")
    assert detect(path.read_text(encoding="utf-8")) == expected


def test_a_long_text_takes_no_longer_than_a_short_one():
    assert detect("Some people are in need of aid. " * 1_000_000) == "en"


def test_the_table_has_no_word_twice_and_none_in_capitals():
    table = tomllib.loads((ROOT / "extract/lang/languages.toml").read_text(encoding="utf-8"))
    for script in set(table) - {"scripts"}:
        for code, common in table[script].items():
            words = common.split()
            assert len(set(words)) == len(words), code
            assert common == common.lower(), code
