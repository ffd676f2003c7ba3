"""Money: funds asked for and received."""

from __future__ import annotations

CLAIMS: dict[str, list[tuple[str, str, str]]] = {
    "FUNDING REQUIRED $50 M FUNDING RECEIVED $12 M FUNDING GAP 76%": [
        ("50 M", "funding_required", "USD"),
        ("12 M", "funding_received", "USD"),
        ("76", "funding_required", "percent"),
    ],
    "Funding: $3M of $12M (25%)": [
        ("3M", "funding_received", "USD"),
        ("12M", "funding_required", "USD"),
        ("25", "funding_received", "percent"),
    ],
    "Only $3M of $12M has been received.": [("3M", "funding_received", "USD"), ("12M", "funding_required", "USD")],
    "As at 18 May ,072 people fled, and US$ 40,310,055 million was pledged.": [
        ("40,310,055", "funding_received", "USD")
    ],
    "New funding from donors: DFID£250,000, ECHO£75,000": [
        ("250,000", "funding_received", "GBP"),
        ("75,000", "funding_received", "GBP"),
    ],
    "The HRP requires US$1.8 billion to assist 7.3 million people.": [
        ("1.8 billion", "funding_required", "USD"),
        ("7.3 million", "targeted", "people"),
    ],
    "As of August, the appeal is only 23 per cent funded, with $412 million received.": [
        ("23", "funding_received", "percent"),
        ("412 million", "funding_received", "USD"),
    ],
    "The EU announced €15 million in humanitarian aid for flood victims.": [("15 million", "funding_received", "EUR")],
    "A funding gap of $230 million remains.": [("230 million", "funding_required", "USD")],
    "Only US$12 million of the US$90 million requested has been received.": [
        ("12 million", "funding_received", "USD"),
        ("90 million", "funding_required", "USD"),
    ],
    "Donors pledged 7 billion euros, of which 4.5 billion came from one state.": [
        ("7 billion", "funding_received", "EUR"),
        ("4.5 billion", "funding_received", "EUR"),
    ],
    "Funding required: US$ 34.5 million": [("34.5 million", "funding_required", "USD")],
    "Funding received: US$ 12 million (35%)": [
        ("12 million", "funding_received", "USD"),
        ("35", "funding_received", "percent"),
    ],
    "Requirements: $102M; received: $45M": [("102M", "funding_required", "USD"), ("45M", "funding_received", "USD")],
    "45% funded": [("45", "funding_received", "percent")],
    "USAID contributed $12.7 million to the response.": [("12.7 million", "funding_received", "USD")],
    "The United States pledged an additional US$ 200 million.": [("200 million", "funding_received", "USD")],
    "CERF released $5 million for the drought response.": [("5 million", "funding_received", "USD")],
    "The 2023 HNRP seeks $2.6 billion.": [("2.6 billion", "funding_required", "USD")],
    "The UN appealed for US$5 million in aid.": [("5 million", "funding_required", "USD")],
    "The plan needs US$6 million to urgently assist 41,000 people.": [
        ("6 million", "funding_required", "USD"),
        ("41,000", "targeted", "people"),
    ],
    "The fund allocated US$2 million for relief activities for 8,200 people.": [
        ("2 million", "funding_received", "USD"),
        ("8,200", "targeted", "people"),
    ],
    "They launched a call for US$5 million of aid to provide relief to 72,000 people in acute need.": [
        ("5 million", "funding_required", "USD"),
        ("72,000", "targeted", "people"),
    ],
    "The largest part of the appeal (US$8 million) is for food.": [("8 million", "funding_required", "USD")],
    "Another US$4 million of humanitarian funding has been reported.": [("4 million", "funding_received", "USD")],
    "In May the gap between requirements and funding was US$9 million.": [("9 million", "funding_required", "USD")],
    "Chad has handed over US$3 million to the town for its response plan.": [("3 million", "funding_received", "USD")],
    "Oman paid $35 million into the Yemen flash appeal.": [("35 million", "funding_received", "USD")],
    "Oxfam asks for $6 million to urgently assist 6,400 people.": [
        ("6 million", "funding_required", "USD"),
        ("6,400", "targeted", "people"),
    ],
    "Bonn gave $6 million for water to 6,400 people, and fed 350 more.": [
        ("6 million", "funding_received", "USD"),
        ("6,400", "targeted", "people"),
        ("350", "reached", "people"),
    ],
}
