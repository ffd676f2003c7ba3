"""What is left out: numbers without a noun of their own, whose meaning stands elsewhere."""

from __future__ import annotations

CLAIMS: dict[str, list[tuple[str, str, str]]] = {
    "Deaths in Ica and Puno numbered 13 in May.": [("13", "deaths", "people")],
    "Families displaced by the floods numbered 800 on Monday.": [("800", "displaced", "households")],
    "According to the mayor, deaths in Ica and Puno came to 13.": [("13", "deaths", "people")],
    "The civil defence puts the toll from storms in the north over the last week at 6.": [("6", "deaths", "people")],
    "Police put the death toll at 33 and the number of wounded at 58.": [
        ("33", "deaths", "people"),
        ("58", "injured", "people"),
    ],
    "Schools closed by the strike now number 260.": [("260", "facilities", "buildings")],
    "Returns to Cusco came to 1,300 in June.": [("1,300", "returned", "people")],
    "Homes burnt in the raid exceed 310.": [("310", "damaged", "buildings")],
    "The deaths recorded since May add up to 65.": [("65", "deaths", "people")],
    "Fatalities in the two camps ran to 18.": [("18", "deaths", "people")],
    "Fatalities so far number 70, and 12 more people are missing.": [
        ("70", "deaths", "people"),
        ("12", "missing", "people"),
    ],
    "A total of 6,000 families fled Lima. Kits went to 310 of them.": [
        ("6,000", "displaced", "households"),
        ("310", "reached", "households"),
    ],
    "Some 45 people were killed in the raids. Ica accounts for two of these.": [
        ("45", "deaths", "people"),
        ("two", "deaths", "people"),
    ],
    "Some 45 people were killed in the raids. Women made up 30 per cent of them.": [
        ("45", "deaths", "people"),
        ("30", "deaths", "percent"),
    ],
    "There were 600 raids; two districts made up 70 per cent of these.": [
        ("600", "incidents", "events"),
        ("two", "affected", "places"),
        ("70", "incidents", "percent"),
    ],
    "The agency gave kits to 800, or 40%, of the families in need.": [
        ("800", "reached", "households"),
        ("40", "reached", "percent"),
    ],
    "Swabs taken: 8 – 5 in Ica and 3 in Puno.": [
        ("8", "tested", "samples"),
        ("5", "tested", "samples"),
        ("3", "tested", "samples"),
    ],
    "Deaths by province: Ica 13; Puno 8; Lima 2.": [
        ("13", "deaths", "people"),
        ("8", "deaths", "people"),
        ("2", "deaths", "people"),
    ],
    "Deaths by province: Ica, 13; Puno, 8; Lima, 2.": [
        ("13", "deaths", "people"),
        ("8", "deaths", "people"),
        ("2", "deaths", "people"),
    ],
    "Schools closed per region: Ica 20; Puno 41": [
        ("20", "facilities", "buildings"),
        ("41", "facilities", "buildings"),
    ],
    "Families displaced: Ica 210, Puno 320, Lima 43": [
        ("210", "displaced", "households"),
        ("320", "displaced", "households"),
        ("43", "displaced", "households"),
    ],
    "A further 18 infections were confirmed today. Ica accounts for 9, Puno for 6 and Lima for 3.": [
        ("18", "cases", "people"),
        ("9", "cases", "people"),
        ("6", "cases", "people"),
        ("3", "cases", "people"),
    ],
    "The state has confirmed 118 infections. Next came Ica with 9, Puno with 6 and Lima with 3.": [
        ("118", "cases", "people"),
        ("9", "cases", "people"),
        ("6", "cases", "people"),
        ("3", "cases", "people"),
    ],
    "Displaced people came from two regions: Ica (21) and Puno (32).": [
        ("two", "affected", "places"),
        ("21", "displaced", "people"),
        ("32", "displaced", "people"),
    ],
    "Most deaths were in Ica (13), followed by Puno with 8 and Lima with 2.": [
        ("13", "deaths", "people"),
        ("8", "deaths", "people"),
        ("2", "deaths", "people"),
    ],
    "Ica remains worst hit with 35 deaths, then come Puno with 13 and Lima with 8.": [
        ("35", "deaths", "people"),
        ("13", "deaths", "people"),
        ("8", "deaths", "people"),
    ],
    "Relief items distributed: blankets, 1,300; tents, 310; jerrycans, 80.": [
        ("1,300", "delivered", "items"),
        ("310", "delivered", "items"),
        ("80", "delivered", "items"),
    ],
    "The agency gave kits to 95 families in Ica as well as 70 in Puno.": [
        ("95", "reached", "households"),
        ("70", "reached", "households"),
    ],
    "The displaced stood at 70,000 and those who had returned home at around 9,000.": [
        ("70,000", "displaced", "people"),
        ("9,000", "returned", "people"),
    ],
    "Some 900 refugees went home in May, as did 70 others in June.": [
        ("900", "returned", "people"),
        ("70", "returned", "people"),
    ],
    "82 were hurt, nine seriously.": [("82", "injured", "people"), ("nine", "injured", "people")],
    "23 people were killed, eight of whom were children.": [("23", "deaths", "people"), ("eight", "deaths", "people")],
    "Some 800 families received seeds. Of those killed, 13 were children.": [
        ("800", "reached", "households"),
        ("13", "deaths", "people"),
    ],
    "Of those displaced, 60 per cent are children and 20 per cent women.": [
        ("60", "displaced", "percent"),
        ("20", "displaced", "percent"),
    ],
    "Food went to 800 families, soap to 300 and blankets to 70.": [
        ("800", "reached", "households"),
        ("300", "reached", "households"),
        ("70", "reached", "households"),
    ],
    "Houses destroyed: 80; damaged: 30.": [("80", "damaged", "buildings"), ("30", "damaged", "buildings")],
    "The fund allocated $90 million. By country: Chad, $50 million; Mali, $40 million.": [
        ("90 million", "funding_received", "USD"),
        ("50 million", "funding_received", "USD"),
        ("40 million", "funding_received", "USD"),
    ],
    "Deaths in Ica and Puno numbered 13 and 8 respectively.": [("13", "deaths", "people"), ("8", "deaths", "people")],
    "Cases and deaths stood at 1,300 and 35 respectively.": [("1,300", "cases", "people"), ("35", "deaths", "people")],
    "2,000 have gone back to their villages, while 500 stayed on.": [("2,000", "returned", "people")],
    "A boy of 13 was among seven people who were hurt.": [("seven", "injured", "people")],
    "The camp hosts refugees, most of whom have not yet turned 12.": [],
    "Under objectives 2 and 3, kits were given to 900 people.": [("900", "reached", "people")],
    "First list – women: 7,200; boys: 6,100\nSecond list – women: 3,300; men: 2,900\nThird list – men: 400": [],
    "The team met refugees in: Block 4, Block 7.": [],
    "The refugees, who number among the poorest, got help in 3 phases.": [],
    "The injured player returned to score 12 points.": [],
    "Struck by the cyclone: 8,450": [("8,450", "affected", "people")],
    "Uprooted by the mudslide: 290": [("290", "displaced", "people")],
    "The number of families in the valley registered as displaced was 1,730.": [("1,730", "displaced", "households")],
    "Clinics confirmed 640 uprooted families. Of these, 210 got tents.": [
        ("640", "displaced", "households"),
        ("210", "reached", "households"),
    ],
    "The roll lists 310 patients, 6 of whom died. Of these, 55 per cent are women.": [("6", "deaths", "people")],
    "The villages saw 7 deaths. By sex, 55 per cent of patients are women.": [("7", "deaths", "people")],
    "Last year 24,000 people fled. Landmines made 730 casualties, 18 per cent of whom were children.": [
        ("24,000", "displaced", "people")
    ],
    "Laboratories identified 4,300 new patients; 51 patients died.": [("51", "deaths", "people")],
    "The fever has killed 44 people among 1,950 patients.": [("44", "deaths", "people")],
    "Volunteers at work\n\nAmong the casualties are four children.": [],
}
