"""One row of the claims frame."""

from __future__ import annotations

import datetime as dt
from typing import NamedTuple


class Claim(NamedTuple):
    """One row of the claims frame; the fields are ``schema.COLUMNS`` in their order."""

    claim_id: str
    document_id: str
    title: str
    publisher: str
    url: str
    published: dt.date | None
    language: str
    indicator: str
    population_status: str
    population_group: str
    counted: str
    sector_code: str
    value: float
    value_low: float | None
    value_high: float | None
    qualifier: str
    unit: str
    value_text: str
    status: str
    whole_id: str
    share: float | None
    place: str
    location_code: str
    location_name: str
    admin1_code: str
    admin1_name: str
    admin2_code: str
    admin2_name: str
    reference_period_start: dt.date | None
    reference_period_end: dt.date | None
    period_text: str
    source: str
    sentence: str
    start: int
    end: int
    page: int | None
    rule: str
    warning: str
