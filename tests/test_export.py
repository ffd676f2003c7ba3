"""A file of claims holds what the frame held, in every format, and a killed run never leaves half of one."""

import csv
import io
import json
import zipfile

import openpyxl
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extract import descriptor, export, schema
from extract.export import Options, WriteError

SENTENCE = 'He said: "Only 280,500, of 1.23 million,\nwere reached."'


def claims(**fields):
    """A frame of one claim, with every column of the schema, of which ``fields`` are filled."""
    row = {"claim_id": "report:10", "document_id": "report", "value": 280500.0, "start": 10, "end": 17, **fields}
    columns = {}
    for column in schema.COLUMNS:
        value = row.get(column.name, "" if column.dtype == schema.TEXT else None)
        columns[column.name] = pd.Series([value], dtype=object).astype(column.dtype)
    return pd.DataFrame(columns)


def read_back(content):
    return list(csv.DictReader(io.StringIO(content.decode("utf-8"), newline="")))


def test_a_csv_has_one_header_row_in_the_order_of_the_schema():
    header, *rows = csv.reader(io.StringIO(export.to_bytes(claims(), ".csv").decode()))
    assert tuple(header) == schema.NAMES
    assert len(rows) == 1


def test_hxl_tags_stand_directly_under_the_header():
    content = export.to_bytes(claims(), ".csv", Options(hxl=True)).decode().splitlines()
    assert content[1].split(",")[:3] == ["#meta+id+claim", "#meta+id+document", "#meta+title"]
    assert content[2].startswith("report:10,report,")


@pytest.mark.parametrize(
    ("value", "text"),
    [(280500.0, "280500"), (0.1, "0.1"), (1 / 3, "0.3333333333333333"), (1e15, "1000000000000000"), (None, "")],
)
def test_numbers_in_csv_read_back_as_the_same_number(value, text):
    [row] = read_back(export.to_bytes(claims(value=value), ".csv"))
    assert row["value"] == text
    assert value is None or float(row["value"]) == value


def test_offsets_pages_and_days_are_written_plainly():
    frame = claims(start=10, page=3, published=pd.Timestamp("2017-09-27"))
    [row] = read_back(export.to_bytes(frame, ".csv"))
    assert (row["start"], row["page"], row["published"], row["reference_period_end"]) == ("10", "3", "2017-09-27", "")


def test_quotes_commas_and_line_breaks_in_a_sentence_survive():
    [row] = read_back(export.to_bytes(claims(sentence=SENTENCE), ".csv"))
    assert row["sentence"] == SENTENCE


@settings(deadline=None)
@given(st.text(alphabet=st.characters(exclude_categories=("Cs",), exclude_characters="\x00")))
def test_any_sentence_survives_csv_and_json_lines(sentence):
    frame = claims(sentence=sentence)
    assert read_back(export.to_bytes(frame, ".csv"))[0]["sentence"] == sentence
    assert (json.loads(export.to_bytes(frame, ".jsonl"))["sentence"] or "") == sentence


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", " =", "＝"])
def test_a_cell_that_a_spreadsheet_would_run_is_made_harmless_only_when_asked(start):
    frame = claims(title=f"{start}1+1")
    assert read_back(export.to_bytes(frame, ".csv", Options(harmless=True)))[0]["title"] == f"'{start}1+1"
    assert read_back(export.to_bytes(frame, ".csv"))[0]["title"] == f"{start}1+1"


def test_negative_numbers_are_numbers_and_stay_so():
    assert read_back(export.to_bytes(claims(value=-5.0), ".csv", Options(harmless=True)))[0]["value"] == "-5"


def test_parquet_keeps_every_value_and_type():
    frame = claims(title="=1+1", page=3, published=pd.Timestamp("2017-09-27"))
    pd.testing.assert_frame_equal(pd.read_parquet(io.BytesIO(export.to_bytes(frame, ".parquet"))), frame)


def test_json_lines_say_null_for_unknown_and_whole_numbers_without_a_point():
    [line] = export.to_bytes(claims(), ".jsonl").decode().splitlines()
    row = json.loads(line)
    assert list(row) == list(schema.NAMES)
    assert (row["value"], row["share"], row["page"], row["published"]) == (280500, None, None, None)
    assert '"value": 280500,' in line


def test_a_workbook_holds_the_rows_a_readme_and_no_formula():
    frame = claims(title="=1+1", sentence="bell \x07 rings", published=pd.Timestamp("2017-09-27"))
    book = openpyxl.load_workbook(io.BytesIO(export.to_bytes(frame, ".xlsx", Options(notes=["Country: Syria"]))))
    header, row = book["claims"].iter_rows()
    cells = {name.value: cell for name, cell in zip(header, row, strict=True)}
    assert (cells["title"].value, cells["title"].data_type) == ("=1+1", "s")
    assert cells["sentence"].value == "bell \ufffd rings"
    assert cells["value"].value == 280500
    assert str(cells["published"].value.date()) == "2017-09-27"
    readme = [cell for row in book["README"].iter_rows(values_only=True) for cell in row]
    assert "Country: Syria" in readme
    assert set(schema.NAMES) <= set(readme)


def test_the_zip_describes_itself_in_frictionless_terms():
    frame = claims(title="Report 8", url="https://example.org/8")
    with zipfile.ZipFile(io.BytesIO(export.to_bytes(frame, ".zip"))) as archive:
        package = json.loads(archive.read("datapackage.json"))
        content = archive.read("claims.csv")
        assert "Report 8, https://example.org/8" in archive.read("CITATION.txt").decode()
        assert len(read_back(archive.read("data-dictionary.csv"))) == len(schema.COLUMNS)
    [resource] = package["resources"]
    assert resource["bytes"] == len(content)
    fields = {entry["name"]: entry for entry in resource["schema"]["fields"]}
    assert list(fields) == list(read_back(content)[0])
    assert fields["status"]["constraints"]["enum"] == ["reported", "planned", "projected", "denied"]
    assert (fields["start"]["type"], fields["published"]["type"]) == ("integer", "date")
    assert package["sources"] == [{"title": "Report 8", "path": "https://example.org/8"}]


def test_the_zip_is_the_same_bytes_for_the_same_claims():
    assert export.to_bytes(claims(), ".zip") == export.to_bytes(claims(), ".zip")


def test_corrections_travel_with_a_meaning_and_a_tag():
    frame = claims().assign(corrected_value=280600.0, review_status="corrected")
    lines = export.to_bytes(frame, ".csv", Options(hxl=True)).decode().splitlines()
    assert lines[0].endswith("corrected_value,review_status")
    assert lines[1].endswith("#value+num+corrected,#meta+review+status")
    assert lines[2].endswith("280600,corrected")


def test_moments_are_written_in_utc():
    at = pd.Series([pd.Timestamp("2026-11-23T12:00:00", tz="Asia/Damascus")]).astype(schema.MOMENT)
    [row] = read_back(export.to_bytes(claims().assign(reviewed_at=at), ".csv"))
    assert row["reviewed_at"] == "2026-11-23T09:00:00Z"


@pytest.mark.parametrize("ending", export.WRITERS)
def test_no_claims_are_written_as_an_empty_table(ending, tmp_path):
    export.write(claims().head(0), tmp_path / f"claims{ending}")
    assert (tmp_path / f"claims{ending}").exists()


def test_an_unknown_ending_is_named_with_the_known_ones(tmp_path):
    with pytest.raises(WriteError, match=r'no format for the ending ".doc"; use .csv, .parquet, .jsonl, .xlsx, .zip'):
        export.write(claims(), tmp_path / "claims.doc")


def test_a_folder_that_is_not_there_is_said_so(tmp_path):
    with pytest.raises(WriteError, match="name a file in a folder that exists"):
        export.write(claims(), tmp_path / "nowhere" / "claims.csv")


def test_a_run_that_breaks_leaves_the_old_file_and_no_rest(tmp_path):
    path = tmp_path / "claims.xlsx"
    export.write(claims(), path)
    before = path.read_bytes()
    too_many = pd.concat([claims()[["value"]]] * 2, ignore_index=True).reindex(range(export.XLSX_ROWS))
    with pytest.raises(WriteError, match="do not fit a sheet"):
        export.write(too_many, path)
    assert path.read_bytes() == before
    assert [file.name for file in tmp_path.iterdir()] == ["claims.xlsx"]


def test_every_column_has_a_meaning_and_a_tag():
    for column in (*schema.COLUMNS, *schema.REVIEW_COLUMNS):
        assert column.meaning
        assert descriptor.described(column.name).hxl.startswith("#")
