"""How people live: hunger, schools, health facilities."""

from __future__ import annotations

CLAIMS: dict[str, list[tuple[str, str, str]]] = {
    "Relief sites were reopened, among them in Koch (4), Leer (2) and Ulang (3).": [
        ("4", "facilities", "places"),
        ("2", "facilities", "places"),
        ("3", "facilities", "places"),
    ],
    "Partners opened 12 feeding centres, bringing the total to 70.": [
        ("12", "facilities", "buildings"),
        ("70", "facilities", "buildings"),
    ],
    "The closure of schools affects 12,000 pupils.": [("12,000", "out_of_school", "people")],
    "The region has 14 hospitals, six of which are no longer functioning.": [
        ("14", "facilities", "buildings"),
        ("six", "facilities", "buildings"),
    ],
    "Of the 117 LGAs surveyed, 34 were classified as hard to reach.": [
        ("117", "facilities", "places"),
        ("34", "facilities", "places"),
    ],
    "Some 640,000 herders are projected to be in IPC Phase 3 (Crisis) or worse from July on.": [
        ("640,000", "food_insecure", "people")
    ],
    "About 27 per cent of the population is acutely food insecure.": [("27", "food_insecure", "percent")],
    "Nearly 820,000 people are in Emergency (IPC Phase 4).": [("820,000", "food_insecure", "people")],
    "Three hospitals and 12 primary health centres are no longer functioning.": [
        ("Three", "facilities", "buildings"),
        ("12", "facilities", "buildings"),
    ],
    "Only 46 per cent of health facilities are fully functional.": [("46", "facilities", "percent")],
    "The Government has opened 38 evacuation centres hosting 9,120 people.": [
        ("38", "facilities", "places"),
        ("9,120", "displaced", "people"),
    ],
    "2.3 million children have been out of school for more than a year.": [("2.3 million", "out_of_school", "people")],
    "The population facing acute hunger is expected to rise to 410,000 people.": [
        ("410,000", "food_insecure", "people")
    ],
    "• 12 mobile clinics operational in 3 districts": [("12", "facilities", "buildings")],
    "By now 40 water points are functional.": [("40", "facilities", "items")],
    "Classes were suspended in 412 schools, affecting 165,000 students.": [
        ("412", "facilities", "buildings"),
        ("165,000", "affected", "people"),
    ],
    "Only 12 of the 45 health centres in the region are open.": [
        ("12", "facilities", "buildings"),
        ("45", "facilities", "buildings"),
    ],
    "Fourteen districts remain inaccessible.": [("Fourteen", "facilities", "places")],
    "People food insecure 20.1M   Health 19.7M   Water, sanitation and hygiene 17.8M": [
        ("20.1M", "food_insecure", "people")
    ],
    "The number of those facing hunger has risen from 2.1 million to 3.4 million.": [
        ("2.1 million", "food_insecure", "people"),
        ("3.4 million", "food_insecure", "people"),
    ],
    "A third of the population (some 70,000 people) face hunger.": [("70,000", "food_insecure", "people")],
    "Some 640,000 herders facing hunger, including 90,000 girls at risk of malnutrition.": [
        ("640,000", "food_insecure", "people"),
        ("90,000", "malnourished", "people"),
    ],
    "In May those experiencing emergency levels of hunger may reach 64,000.": [("64,000", "food_insecure", "people")],
    "A total of 35 clinics are not functional.": [("35", "facilities", "buildings")],
    "Eight clinics treated 350 wounded.": [("Eight", "facilities", "buildings"), ("350", "reached", "people")],
}
