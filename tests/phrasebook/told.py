"""Numbers that take their meaning from the sentence, line or heading before them; and those that only seem to."""

from __future__ import annotations

CLAIMS: dict[str, list[tuple[str, str, str]]] = {
    "Some 1,400 people fled to the mission in June. Another 600 sleep in the yard.": [
        ("1,400", "displaced", "people"),
        ("600", "displaced", "people"),
    ],
    "Monitors recorded 64 raids in June. Two border districts accounted for 75 per cent of them.": [
        ("64", "incidents", "events"),
        ("75", "incidents", "percent"),
    ],
    "Police recorded 64 raids in June. Three towns accounted for 75 per cent of that total.": [
        ("64", "incidents", "events"),
        ("75", "incidents", "percent"),
    ],
    "Peru had 7,200 cases of cholera by June. The ministry counts 8,100.": [
        ("7,200", "cases", "people"),
        ("8,100", "cases", "people"),
    ],
    "Peru had 7,200 cases of cholera by June. In Piura there were 310.": [
        ("7,200", "cases", "people"),
        ("310", "cases", "people"),
    ],
    "Peru had 7,200 cases of cholera by June. Piura tops the list, with 3,100.": [
        ("7,200", "cases", "people"),
        ("3,100", "cases", "people"),
    ],
    "Peru had 7,200 cases of cholera by June. Piura accounts for 900, Ica for 70 and Tacna for 2.": [
        ("7,200", "cases", "people"),
        ("900", "cases", "people"),
        ("70", "cases", "people"),
        ("2", "cases", "people"),
    ],
    "Peru had 7,200 cases of cholera by June. July alone added 850. That compares with 410 in May.": [
        ("7,200", "cases", "people"),
        ("850", "cases", "people"),
        ("410", "cases", "people"),
    ],
    "The storm killed 140 people. The police put the toll at 190.": [
        ("140", "deaths", "people"),
        ("190", "deaths", "people"),
    ],
    "The storm killed 140 people. An early report put it at 96.": [
        ("140", "deaths", "people"),
        ("96", "deaths", "people"),
    ],
    "The storm killed 140 people. Piura was hit hardest with 80, followed by Ica with 30.": [
        ("140", "deaths", "people"),
        ("80", "deaths", "people"),
        ("30", "deaths", "people"),
    ],
    "The storm killed 140 people. Half of them, 70, were children.": [
        ("140", "deaths", "people"),
        ("70", "deaths", "people"),
    ],
    "The storm killed 140 people. Sixteen of the victims were children.": [
        ("140", "deaths", "people"),
        ("Sixteen", "deaths", "people"),
    ],
    "Some 4,000 families fled. Of these, 2,100 received tents and a further 700 were given cash.": [
        ("4,000", "displaced", "households"),
        ("2,100", "reached", "households"),
        ("700", "reached", "households"),
    ],
    "Vouchers reached 290,000 people in June. The Piura office's share was 110,000 people, or 19,000 families.": [
        ("290,000", "reached", "people"),
        ("110,000", "reached", "people"),
        ("19,000", "reached", "households"),
    ],
    "The agency repatriated 61 Malians. The group, 8 boys and 53 men, went by air.": [
        ("61", "returned", "people"),
        ("8", "returned", "people"),
        ("53", "returned", "people"),
    ],
    "Partners distributed 6,000 kits. Piura received 1,900, Ica 700 and Tacna 300.": [
        ("6,000", "delivered", "items"),
        ("1,900", "delivered", "items"),
        ("700", "delivered", "items"),
        ("300", "delivered", "items"),
    ],
    "Donors gave $80 million. By country: Chad, $45 million, or 56 per cent; Mali, $20 million.": [
        ("80 million", "funding_received", "USD"),
        ("45 million", "funding_received", "USD"),
        ("56", "funding_received", "percent"),
        ("20 million", "funding_received", "USD"),
    ],
    "Donors gave $80 million. The new window supplied $60 million of that.": [
        ("80 million", "funding_received", "USD"),
        ("60 million", "funding_received", "USD"),
    ],
    "Troops burned 400 houses. Shelling damaged 1,200.": [
        ("400", "damaged", "buildings"),
        ("1,200", "damaged", "buildings"),
    ],
    "Raids killed 14 people and burned 40 houses. Of these houses, 15 stood in Ica.": [
        ("14", "deaths", "people"),
        ("40", "damaged", "buildings"),
        ("15", "damaged", "buildings"),
    ],
    "The raid wounded 52.": [("52", "injured", "people")],
    "Cases: 140\nSevere: 14\nMild: 90": [
        ("140", "cases", "people"),
        ("14", "cases", "people"),
        ("90", "cases", "people"),
    ],
    "Cholera cases\nSevere: 14\nNew shelters: 6": [("14", "cases", "people")],
    "Deaths: 14\nSurvivors: 85": [("14", "deaths", "people")],
    "Affected: 92,000 people\nBy nationality: 51,000 Chadians; 41,000 others": [
        ("92,000", "affected", "people"),
        ("51,000", "affected", "people"),
        ("41,000", "affected", "people"),
    ],
    "FUNDING RECEIVED\nJapan: USD 6 million\nPeru: USD 2 million": [
        ("6 million", "funding_received", "USD"),
        ("2 million", "funding_received", "USD"),
    ],
    "Uprooted inside the country in the past year: 6.2 million nationwide\nIn need of aid: 13.1 million people": [
        ("6.2 million", "displaced", "people"),
        ("13.1 million", "in_need", "people"),
    ],
    "Target for 2019: 310 children treated for malnutrition": [("310", "targeted", "people")],
    "The storm killed 140 people. There are 90 in the choir.": [("140", "deaths", "people")],
    "The storm killed 140 people. Another 45 kilometres of road are cut.": [("140", "deaths", "people")],
    "The storm killed 140 people. The river rose by another 14.": [("140", "deaths", "people")],
    "The storm killed 140 people. Rice accounted for 40 per cent.": [("140", "deaths", "people")],
    "The storm killed 140 people. The town has had 25 inches of rain, 6 of them in a day.": [
        ("140", "deaths", "people")
    ],
    "The storm killed 140 people. Prices rose. In Piura there were 14 on the list.": [("140", "deaths", "people")],
}
