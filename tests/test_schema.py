"""The one list of columns is sound; all that is made from it agrees with it; every row holds only what it allows."""

from __future__ import annotations

import csv
import io
import json
import re
import zipfile
from pathlib import Path

import pandas as pd
import pytest

from extract import Document, descriptor, export, extract, read, schema
from extract.schema import COLUMNS, NAMES, REVIEW_COLUMNS, Code, Column

ROOT = Path(__file__).parents[1]
LISTS = {name: value for name, value in vars(schema).items() if name.isupper() and isinstance(value, tuple)}
CODE_LISTS = sorted(name for name, value in LISTS.items() if isinstance(value[0], Code))
EVERY_COLUMN = COLUMNS + REVIEW_COLUMNS


@pytest.fixture(scope="module")
def claims() -> pd.DataFrame:
    """The claims of the sample reports."""
    return extract(read(sorted(path for path in (ROOT / "seeds").iterdir() if path.suffix != ".md")))


def test_names_and_hashtags_are_used_once() -> None:
    assert len({column.name for column in EVERY_COLUMN}) == len(EVERY_COLUMN)
    assert len({column.hxl for column in EVERY_COLUMN}) == len(EVERY_COLUMN)


@pytest.mark.parametrize("column", EVERY_COLUMN, ids=lambda column: column.name)
def test_a_column_has_a_meaning_a_dtype_and_a_well_formed_hashtag(column: Column) -> None:
    assert column.meaning
    assert column.dtype in descriptor.FIELD_TYPES
    assert re.fullmatch(r"#[a-z]+\d?(\+[a-z]\w*)*", column.hxl)
    assert not column.codes or column.codes in CODE_LISTS


@pytest.mark.parametrize("name", CODE_LISTS)
def test_a_list_of_codes_holds_each_code_once_and_says_what_it_means(name: str) -> None:
    codes = getattr(schema, name)
    assert len({code.code for code in codes}) == len(codes)
    assert all(code.meaning for code in codes)


@pytest.mark.parametrize("indicator", schema.INDICATORS, ids=lambda code: code.code)
def test_the_example_of_an_indicator_is_read_as_that_indicator(indicator: Code) -> None:
    assert indicator.code in extract([Document("example", indicator.example)])["indicator"].tolist()


def test_the_header_the_dictionary_and_the_descriptor_name_the_same_columns(claims: pd.DataFrame) -> None:
    with zipfile.ZipFile(io.BytesIO(export.to_bytes(claims, ".zip"))) as package:
        header = next(csv.reader(io.StringIO(package.read("claims.csv").decode("utf-8"))))
        described = json.loads(package.read("datapackage.json"))["resources"][0]["schema"]["fields"]
        dictionary = list(csv.DictReader(io.StringIO(package.read("data-dictionary.csv").decode("utf-8"))))
    assert tuple(header) == NAMES
    assert tuple(field["name"] for field in described) == NAMES
    assert tuple(row["column"] for row in dictionary) == NAMES


@pytest.mark.parametrize("column", [column for column in COLUMNS if column.codes], ids=lambda column: column.name)
def test_the_samples_hold_only_codes_of_the_list(column: Column, claims: pd.DataFrame) -> None:
    allowed = {code.code for code in getattr(schema, column.codes)} | {""}
    if column.name == "unit":
        allowed |= {unit for unit in claims["unit"] if re.fullmatch(descriptor.CURRENCY, unit)}
    assert set(claims[column.name]) <= allowed


def test_what_must_never_be_empty_is_not(claims: pd.DataFrame) -> None:
    for name in (
        "claim_id",
        "document_id",
        "indicator",
        "unit",
        "qualifier",
        "status",
        "value_text",
        "sentence",
        "rule",
    ):
        assert (claims[name] != "").all(), name
    assert claims["value"].notna().all()
    assert claims["claim_id"].is_unique


def test_codes_of_places_stand_within_one_another(claims: pd.DataFrame) -> None:
    assert claims["location_code"].str.fullmatch("[A-Z]{3}|").all()
    for inner, outer in (
        ("admin2_code", "admin1_code"),
        ("admin1_code", "location_code"),
        ("location_name", "location_code"),
    ):
        assert (claims.loc[claims[inner] != "", outer] != "").all(), f"{inner} without {outer}"


def test_a_period_does_not_end_before_it_starts(claims: pd.DataFrame) -> None:
    dated = claims.dropna(subset=["reference_period_start", "reference_period_end"])
    assert len(dated) > 100
    assert (dated["reference_period_start"] <= dated["reference_period_end"]).all()


def test_a_share_is_the_part_divided_by_its_whole(claims: pd.DataFrame) -> None:
    parts = claims[claims["share"].notna()]
    wholes = claims.set_index("claim_id").loc[parts["whole_id"], "value"].to_numpy()
    of_numbers = (parts["unit"] != "percent").to_numpy()
    assert of_numbers.sum() >= 5
    assert parts["share"].to_numpy()[of_numbers] == pytest.approx((parts["value"].to_numpy() / wholes)[of_numbers])
