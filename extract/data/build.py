"""Build the tables of this folder from public data; run by hand when the data change, never by the program.

    python -m extract.data.build countries.csv pcodes.csv geocode.gz cities15000.json

SOURCES.md says what the four files are and where they come from.
"""

from __future__ import annotations

import argparse
import csv
import gzip
import json
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from extract.lang import load_table
from extract.place.names import ADMIN1, ADMIN2, COUNTRY, TOWN, fold, key_of

FOLDER = Path(__file__).parent

COUNTRY_NAMES = (
    "Preferred Term",
    "ISO Alt Term",
    "DGACM Alt Term",
    "HPC Tools Alt Term",
    "RW Short Name",
    "RW API Alt Term",
    "English Short",
    "English Formal",
    "M49 English",
)
SMALLEST_TOWN = 5_000
SMALLEST_RICH_TOWN = 15_000
"""Inhabitants of the smallest towns kept, elsewhere and in the World Bank's high-income countries."""

LEAST_SPELLED_TOWN = 100_000
"""Inhabitants from which on the other spellings of a town's name are kept too."""

LEAST_VOTES = 2
"""Towns that a state of GeoNames and a first-level unit must share to be taken for one."""

_BRACKETS = re.compile(r"\s*[(\[].*?[)\]]")
_SPELLING = re.compile(r"[A-Z][A-Za-z'’`-]+(?: [A-Z][A-Za-z'’`-]+){0,2}")

Record = tuple[int, str, str, str, int, str]
Names = defaultdict[str, list[Record]]


def main() -> None:
    """Read the four files named on the command line and write the tables beside this script."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for name in ("countries", "pcodes", "towns", "spellings"):
        parser.add_argument(name, type=Path)
    files = parser.parse_args()
    countries = [row for row in _rows(files.countries) if _code(row) and row["Deprecated"] != "Y"]
    units = list(_rows(files.pcodes))
    names: Names = defaultdict(list)
    _write("countries.tsv", ["code\tname\tshort\tlatitude\tlongitude", *_add_countries(names, countries)])
    _write("admin1.tsv", ["code\tname", *_add_units(names, units)])
    _add_towns(names, countries, json.loads(gzip.decompress(files.towns.read_bytes())))
    _join_spellings(names)
    _add_spellings(names, countries, json.loads(files.spellings.read_text(encoding="utf-8")))
    _write("names.tsv", [_line(key, names[key]) for key in sorted(names)])


def _rows(path: Path) -> Iterator[dict[str, str]]:
    with open(path, newline="", encoding="utf-8-sig") as file:
        yield from csv.DictReader(file)


def _code(row: dict[str, str]) -> str:
    """ISO 3166-1 alpha-3, or a code from the range that ISO leaves to users (XAA to XZZ), as for Kosovo."""
    own = row["x Alpha3 codes"]
    return row["ISO 3166-1 Alpha 3-Codes"] or (own if own.startswith("X") else "")


def _write(name: str, lines: Iterable[str]) -> None:
    (FOLDER / name).write_text("\n".join(lines) + "\n", encoding="utf-8")


def _line(key: str, records: list[Record]) -> str:
    readings = sorted(set(records), key=lambda record: (record[0], -record[4], record))
    return "\t".join([key, *("|".join(_field(value) for value in record) for record in readings)])


def _field(value: object) -> str:
    return str(value)


def _add(names: Names, name: str, record: Record) -> None:
    key = key_of(name)
    if len(key) > 1 and not key.isdigit():
        names[key].append(record)


def _add_countries(names: Names, rows: list[dict[str, str]]) -> Iterator[str]:
    for row in rows:
        code, preferred = _code(row), row["Preferred Term"]
        for column in COUNTRY_NAMES:
            for name in _country_names(row[column]):
                _add(names, name, (COUNTRY, code, "", "", 0, preferred))
        short = row["RW Short Name"] or _BRACKETS.sub("", preferred)
        _add(names, short, (COUNTRY, code, "", "", 0, preferred))
        yield "\t".join([code, preferred, short, row["Latitude"][:9], row["Longitude"][:9]])


def _country_names(name: str) -> set[str]:
    """The ways that a catalogue's name is written in prose: "(the)" left out, other brackets turned to the front."""
    bare = name.replace(" (the)", "").strip()
    turned = re.sub(r"^(.*?)(?:,| \() ?([^()]* of(?: the)?)\)?$", r"\2 \1", bare)
    return {form for form in (turned, _BRACKETS.sub("", turned)) if form and "," not in form}


def _add_units(names: Names, rows: list[dict[str, str]]) -> Iterator[str]:
    for row in rows:
        level, code, parent = int(row["Admin Level"]), row["P-Code"], row["Parent P-Code"]
        name = row["Name"].replace("|", " ")
        record = (ADMIN1 if level == 1 else ADMIN2, row["Location"], code, code if level == 1 else parent, 0, name)
        for spelling in _unit_names(name):
            _add(names, spelling, record)
        if level == 1:
            yield f"{code}\t{name}"


def _unit_names(name: str) -> set[str]:
    """The name with and without its brackets and the word for its kind; both parts of a name with a slash."""
    bare = _BRACKETS.sub("", name).strip()
    parts = {bare, *(part.strip() for part in bare.split("/"))}
    return {form for part in parts for form in (part, _without_kind(part), _translated(part)) if len(form) > 1}


def _translated(name: str) -> str:
    """The name with a compass word of another language turned into English and to the front."""
    compass = load_table("en", "places")["compass_abroad"]
    words = name.replace("-", " ").split()
    found = [word for word in words if word.lower() in compass]
    if len(found) != 1 or len(words) < 2:
        return name
    return " ".join([compass[found[0].lower()], *(word for word in words if word != found[0])])


def _without_kind(name: str) -> str:
    kinds = frozenset(load_table("en", "places")["kinds_after"])
    words = name.split()
    while len(words) > 1 and words[-1].lower() in kinds:
        words.pop()
    return " ".join(words)


def _add_towns(names: Names, countries: list[dict[str, str]], towns: list[dict[str, Any]]) -> None:
    rows = {row["ISO 3166-1 Alpha 2-Codes"] or row["x Alpha2 codes"]: row for row in countries}
    with_codes = {record[1] for records in names.values() for record in records if record[0] == ADMIN1}
    units = _states(names, rows, towns)
    for town in towns:
        row = rows.get(town["country_code"])
        if row is None:
            continue
        code, state = _code(row), town.get("state", "").replace("|", " ")
        if state and code not in with_codes:
            for form in {state, _without_kind(state)}:
                _add(names, form, (ADMIN1, code, "", "", 0, state))
        elif (state, code) in units and not _admin1_of(names, state, code):
            for form in {state, _without_kind(state)}:
                _add(names, form, units[state, code])
        rich = row["World Bank Income Level"] == "High"
        if town["population"] >= (SMALLEST_RICH_TOWN if rich else SMALLEST_TOWN):
            _add_town(names, town["city"].replace("|", " "), code, _admin1_of(names, state, code), town["population"])


def _states(
    names: Names,
    rows: dict[str, dict[str, str]],
    towns: list[dict[str, Any]],
) -> dict[tuple[str, str], Record]:
    """The first-level unit that a state of GeoNames is: the one that most of its towns lie in as second-level units."""
    votes: defaultdict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    first = {record[2]: record for records in names.values() for record in records if record[0] == ADMIN1}
    for town in towns:
        code = _code(rows[town["country_code"]]) if town["country_code"] in rows else ""
        parents = {r[3] for r in names.get(key_of(town["city"]), ()) if r[0] == ADMIN2 and r[1] == code}
        if len(parents) == 1 and town.get("state"):
            votes[town["state"].replace("|", " "), code][parents.pop()] += 1
    taken = {state: count.most_common(1)[0] for state, count in votes.items()}
    return {
        state: first[unit]
        for state, (unit, count) in taken.items()
        if count >= LEAST_VOTES and count > sum(votes[state].values()) / 2 and unit in first
    }


def _admin1_of(names: Names, state: str, location_code: str) -> str:
    units = (record for form in (state, _without_kind(state)) for record in names.get(key_of(form), ()))
    return next((unit[2] for unit in units if unit[0] == ADMIN1 and unit[1] == location_code), "")


def _add_town(names: Names, name: str, location_code: str, admin1_code: str, population: int) -> None:
    """Add a town, or its inhabitants to the unit of the same name."""
    key, thousands = key_of(name), max(population // 1000, 1)
    units = [record for record in names.get(key, ()) if record[1] == location_code and record[0] in (ADMIN1, ADMIN2)]
    if units:
        kept = [record for record in names[key] if record not in units]
        names[key] = kept + [(*unit[:4], max(unit[4], thousands), unit[5]) for unit in units]
    else:
        _add(names, name, (TOWN, location_code, "", admin1_code, thousands, name))


def _join_spellings(names: Names) -> None:
    """Read a town as the unit of its country whose name is spelled nearly alike, where there is one such name."""
    units: dict[tuple[str, str], set[Record]] = defaultdict(set)
    for key, records in names.items():
        for record in records:
            if record[0] in (ADMIN1, ADMIN2) and record[2]:
                units[fold(key), record[1]].add(record)
    for key, records in names.items():
        names[key] = [
            unit
            for record in records
            for unit in (sorted(units.get((fold(key), record[1]), ())) if record[0] == TOWN else ()) or [record]
        ]


def _add_spellings(names: Names, countries: list[dict[str, str]], towns: dict[str, dict[str, Any]]) -> None:
    codes = {row["ISO 3166-1 Alpha 2-Codes"] or row["x Alpha2 codes"]: _code(row) for row in countries}
    for town in towns.values():
        if town["population"] < LEAST_SPELLED_TOWN or town["countrycode"] not in codes:
            continue
        code = codes[town["countrycode"]]
        known = [record for record in names.get(key_of(town["name"]), ()) if record[1] == code and record[0] != COUNTRY]
        for spelling in town["alternatenames"]:
            if known and len(spelling) > 4 and _SPELLING.fullmatch(spelling) and not names.get(key_of(spelling)):
                names[key_of(spelling)].append(known[0])


if __name__ == "__main__":
    main()
