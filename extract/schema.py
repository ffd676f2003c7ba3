"""The one list of columns, and the closed lists of codes that stand in them.

The CSV header, the frame's dtypes, the HXL row, the data dictionary, the Frictionless descriptor and the help of the
dashboard's columns are all made from :data:`COLUMNS`.

Sources of the names and codes:

* column and code names: HDX Humanitarian API (HAPI), https://hdx-hapi.readthedocs.io/en/latest/
* hashtags: HXL 1.1, https://hxlstandard.org/standard/1-1final/dictionary/
* countries: ISO 3166-1 alpha-3; currencies: ISO 4217; provinces and districts: OCHA P-codes
"""

from __future__ import annotations

from typing import NamedTuple

TEXT = "str"
NUMBER = "float64"
COUNT = "int64"
COUNT_OR_EMPTY = "Int64"
DATE = "datetime64[us]"
MOMENT = "datetime64[us, UTC]"


class Column(NamedTuple):
    """One column of the claims frame: its name, pandas dtype, meaning, HXL tag, and the codes it may hold."""

    name: str
    dtype: str
    meaning: str
    hxl: str
    codes: str = ""


class Code(NamedTuple):
    """One value of a closed list: the code, what it means, and an example where one helps."""

    code: str
    meaning: str
    example: str = ""


COLUMNS: tuple[Column, ...] = (
    Column(
        "claim_id", TEXT, "Identifier of the claim, stable for the same document: document_id:start", "#meta+id+claim"
    ),
    Column("document_id", TEXT, "Identifier of the report", "#meta+id+document"),
    Column("title", TEXT, "Title of the report", "#meta+title"),
    Column("publisher", TEXT, "Organisation that published the report", "#org+publisher+name"),
    Column("url", TEXT, "Web address of the report", "#meta+url"),
    Column("published", DATE, "Date of the report", "#date+published"),
    Column("language", TEXT, "Language of the report, ISO 639-1", "#meta+lang"),
    Column("indicator", TEXT, "What is counted about the people or things", "#indicator+code", "INDICATORS"),
    Column("population_status", TEXT, "HAPI population status", "#population+status+code", "POPULATION_STATUSES"),
    Column("population_group", TEXT, "HAPI population group", "#population+group+code", "POPULATION_GROUPS"),
    Column("counted", TEXT, "The counted noun phrase, as written", "#description+counted"),
    Column("sector_code", TEXT, "HAPI sector, empty where none is named", "#sector+code", "SECTORS"),
    Column("value", NUMBER, "The number; the midpoint of a range", "#value+num"),
    Column("value_low", NUMBER, "Lowest value that the words allow; empty where they set none", "#value+min"),
    Column("value_high", NUMBER, "Highest value that the words allow; empty where they set none", "#value+max"),
    Column("qualifier", TEXT, "How exact the words say the number is", "#value+qualifier", "QUALIFIERS"),
    Column("unit", TEXT, "What one of the counted is; an ISO 4217 code for money", "#value+unit", "UNITS"),
    Column("value_text", TEXT, "The number as written; equals the document's text from start to end", "#value+text"),
    Column("status", TEXT, "Whether the figure is reported, planned, projected or denied", "#status+code", "STATUSES"),
    Column("whole_id", TEXT, "claim_id of the whole that this figure is a part of", "#meta+id+whole"),
    Column("share", NUMBER, "This figure divided by its whole, from 0 to 1", "#value+share"),
    Column("place", TEXT, "The place, as written", "#loc+name"),
    Column("location_code", TEXT, "Country, ISO 3166-1 alpha-3", "#country+code"),
    Column("location_name", TEXT, "Country, OCHA's preferred name", "#country+name"),
    Column("admin1_code", TEXT, "P-code of the first-level administrative unit", "#adm1+code"),
    Column("admin1_name", TEXT, "Name of the first-level administrative unit", "#adm1+name"),
    Column("admin2_code", TEXT, "P-code of the second-level administrative unit", "#adm2+code"),
    Column("admin2_name", TEXT, "Name of the second-level administrative unit", "#adm2+name"),
    Column(
        "reference_period_start", DATE, "First day the figure holds for; empty where open or unknown", "#date+start"
    ),
    Column("reference_period_end", DATE, "Last day the figure holds for; empty where open or unknown", "#date+end"),
    Column("period_text", TEXT, "The words that date the figure", "#date+text"),
    Column("source", TEXT, "Who says so, as written", "#meta+source"),
    Column("sentence", TEXT, "The sentence that the figure stands in, as written", "#description+sentence"),
    Column("start", COUNT, "Offset of the number's first character in the document's text", "#meta+start"),
    Column("end", COUNT, "Offset after the number's last character in the document's text", "#meta+end"),
    Column("page", COUNT_OR_EMPTY, "Page of the report, counted from 1; empty where it has none", "#meta+page"),
    Column("rule", TEXT, "Name of the rule that claimed the figure", "#meta+rule"),
    Column("warning", TEXT, "What to look at twice; empty where nothing is odd", "#meta+warning"),
)

NAMES: tuple[str, ...] = tuple(column.name for column in COLUMNS)

INDICATORS: tuple[Code, ...] = (
    Code(
        "affected", "Hit by a crisis or hazard, where nothing more specific is said", "Floods affected 20,000 people."
    ),
    Code("in_need", "In need of assistance or protection, overall or of one sector", "Some 4 million people need aid."),
    Code("targeted", "An actor plans, aims or sought to assist this many", "The plan targets 1.2 million people."),
    Code("reached", "Assisted, provided with aid or services, trained or treated", "WFP assisted 90,000 people."),
    Code(
        "displaced",
        "Internally displaced: fled, homeless, or living in displacement sites",
        "Fighting displaced 3,000 people.",
    ),
    Code(
        "evacuated",
        "Evacuated, relocated, rescued or resettled, or ordered to be",
        "About 700 residents were evacuated.",
    ),
    Code("refugees", "Refugees, asylum seekers, migrants and arrivals over a border", "Chad hosts 550,000 refugees."),
    Code("returned", "Returned home, repatriated or deported", "In May 1,800 people returned home."),
    Code("deaths", "Killed or died, by violence, disaster or disease", "The storm killed 12 people."),
    Code("injured", "Injured or wounded", "Another 30 people were injured."),
    Code("missing", "Missing, disappeared or unaccounted for", "Seven fishermen are missing."),
    Code("detained", "Detained, arrested, abducted, trafficked or forcibly recruited", "Gunmen abducted 40 pupils."),
    Code(
        "food_insecure",
        "Food insecure, hungry or facing famine; IPC and CH phases",
        "Some 2.1 million people are in IPC Phase 3 or above.",
    ),
    Code(
        "malnourished",
        "Suffering from acute malnutrition, and not said to be treated",
        "An estimated 60,000 children are wasted.",
    ),
    Code("cases", "Cases of a disease: confirmed, suspected or active", "Health workers reported 340 cholera cases."),
    Code("recovered", "Recovered or discharged patients", "So far 210 patients have recovered."),
    Code("vaccinated", "People vaccinated or doses given", "Teams vaccinated 48,000 children."),
    Code(
        "tested",
        "Tests done, samples taken, alerts investigated, contacts traced",
        "Laboratories tested 1,900 samples.",
    ),
    Code("out_of_school", "Children out of school or unable to attend", "Some 90,000 children are out of school."),
    Code(
        "population",
        "Living in, present at or registered in a place, with no other status",
        "The camp has 12,000 residents.",
    ),
    Code(
        "damaged", "Houses, infrastructure, land, livestock or stock damaged or lost", "The quake destroyed 640 houses."
    ),
    Code(
        "delivered",
        "Goods delivered, distributed, dispatched, built or pre-positioned",
        "Partners distributed 5,000 kits.",
    ),
    Code(
        "incidents",
        "Attacks, security incidents, violations, protests and accidents",
        "There were 17 attacks on schools.",
    ),
    Code("facilities", "Services or places counted by their state", "Only nine hospitals are functioning."),
    Code("personnel", "Aid workers, responders, troops or volunteers", "The Red Cross deployed 120 volunteers."),
    Code("funding_required", "Money needed, appealed for or budgeted", "The appeal seeks US$45 million."),
    Code("funding_received", "Money received, pledged, allocated or disbursed", "The plan is 36 per cent funded."),
    Code("other", "A humanitarian quantity that fits none of these", "Bread costs 20 per cent more."),
)

UNITS: tuple[Code, ...] = (
    Code("people", "People, and cases, deaths or patients counted as people"),
    Code("households", "Households or families"),
    Code("percent", "Per cent of a whole"),
    Code("tonnes", "Metric tons"),
    Code("hectares", "Hectares"),
    Code("acres", "Acres"),
    Code("km2", "Square kilometres"),
    Code("livestock", "Animals"),
    Code("buildings", "Houses, shelters, schools, health facilities and other structures"),
    Code("places", "Sites, camps, villages, districts, countries"),
    Code("items", "Goods of any kind"),
    Code("events", "Incidents, attacks, flights, missions, sessions"),
    Code("samples", "Tests, samples and alerts"),
    Code("other", "Anything else"),
)

QUALIFIERS: tuple[Code, ...] = (
    Code("exact", "Nothing is said about how exact the number is; both bounds equal the value"),
    Code("about", "About, some, nearly, an estimated; no bounds"),
    Code("at_least", "At least, more than, over; the value is the lower bound"),
    Code("at_most", "Up to, less than, as many as; the value is the upper bound"),
    Code("range", "Both ends are given; the value is their midpoint"),
)

STATUSES: tuple[Code, ...] = (
    Code("reported", "Said to have happened or to be so"),
    Code("planned", "A target or an intention"),
    Code("projected", "May, could or is expected to come about"),
    Code("denied", "Said to be untrue"),
)

POPULATION_STATUSES: tuple[Code, ...] = (
    Code("AFF", "Affected"),
    Code("INN", "In need"),
    Code("TGT", "Targeted"),
    Code("REA", "Reached"),
)

POPULATION_GROUPS: tuple[Code, ...] = (
    Code("ASY", "Asylum seekers"),
    Code("HST", "Host community"),
    Code("IDP", "Internally displaced persons"),
    Code("OIP", "Other people in need of international protection"),
    Code("OOC", "Others of concern"),
    Code("REF", "Refugees"),
    Code("RET", "Returned refugees"),
    Code("RDP", "Returned internally displaced persons"),
    Code("ROC", "Refugees and people in refugee-like situations"),
    Code("STA", "Stateless people"),
)

SECTORS: tuple[Code, ...] = (
    Code("CCM", "Camp coordination and camp management"),
    Code("EDU", "Education"),
    Code("ERY", "Early recovery"),
    Code("FSC", "Food security"),
    Code("HEA", "Health"),
    Code("LOG", "Logistics"),
    Code("MS", "Multi-sector"),
    Code("NUT", "Nutrition"),
    Code("PRO", "Protection"),
    Code("PRO-CPN", "Child protection"),
    Code("PRO-GBV", "Gender-based violence"),
    Code("PRO-MIN", "Mine action"),
    Code("SHL", "Emergency shelter and non-food items"),
    Code("TEL", "Emergency telecommunications"),
    Code("WSH", "Water, sanitation and hygiene"),
)

REVIEW_STATUSES: tuple[Code, ...] = (
    Code("accepted", "A reviewer found the claim right"),
    Code("corrected", "A reviewer changed at least one field; corrected_<column> holds the new value"),
    Code("rejected", "A reviewer found that this is no claim, or a wrong one"),
    Code("conflict", "The report was read anew and no longer says what the reviewer decided on; look again"),
)

REVIEW_COLUMNS: tuple[Column, ...] = (
    Column(
        "review_status",
        TEXT,
        "What a reviewer decided; empty where nobody has",
        "#meta+review+status",
        "REVIEW_STATUSES",
    ),
    Column("reviewed_by", TEXT, "Name of the reviewer", "#meta+review+by"),
    Column("reviewed_at", MOMENT, "When the reviewer decided, UTC", "#date+review"),
    Column("note", TEXT, "The reviewer's note", "#meta+review+note"),
    Column(
        "corrected_fields",
        TEXT,
        "Names of the columns that the reviewer changed, with spaces between",
        "#meta+review+fields",
    ),
)
"""What a claims frame may carry after :data:`COLUMNS` once people have reviewed it.

A correction stands beside the original in a column ``corrected_<name>`` with that column's dtype.
"""
