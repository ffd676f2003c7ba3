"""Health: cases, tests, vaccinations, recoveries, malnutrition."""

from __future__ import annotations

CLAIMS: dict[str, list[tuple[str, str, str]]] = {
    "Ninety-four (94) new confirmed mpox cases were reported.": [("94", "cases", "people")],
    "Among confirmed cases with known age and sex, 41 per cent were boys.": [("41", "cases", "percent")],
    "Plague (40), typhus (12) and rabies (3) were the most frequent alerts.": [
        ("40", "tested", "samples"),
        ("12", "tested", "samples"),
        ("3", "tested", "samples"),
    ],
    "In all, 26 cases came from three states (Abia – 9, Imo – 17).": [
        ("26", "cases", "people"),
        ("three", "affected", "places"),
        ("9", "cases", "people"),
        ("17", "cases", "people"),
    ],
    "Five more people tested positive. The national total has risen to 81.": [
        ("Five", "cases", "people"),
        ("81", "cases", "people"),
    ],
    "Seven (35%) of the cases were health workers (case fatality ratio 41%).": [
        ("Seven", "cases", "people"),
        ("35", "cases", "percent"),
        ("41", "deaths", "percent"),
    ],
    "640,000 Children reached with vaccines in all districts of the country\n1.1 million People targeted by the plan": [
        ("640,000", "vaccinated", "people"),
        ("1.1 million", "targeted", "people"),
    ],
    "Over 13,000 children under 5 suffer from severe acute malnutrition.": [("13,000", "malnourished", "people")],
    "Health authorities reported 214 new suspected cholera cases and 6 deaths in the past week.": [
        ("214", "cases", "people"),
        ("6", "deaths", "people"),
    ],
    "Laboratories have conducted 45,210 PCR tests since March, of which 3,411 were positive.": [
        ("45,210", "tested", "samples"),
        ("3,411", "cases", "people"),
    ],
    "Contact tracing teams are following 312 contacts.": [("312", "tested", "people")],
    "The two-day campaign vaccinated 1.1 million children against polio.": [("1.1 million", "vaccinated", "people")],
    "Some 640,000 children are acutely malnourished, with 35,000 severe cases.": [
        ("640,000", "malnourished", "people"),
        ("35,000", "malnourished", "people"),
    ],
    "Mobile teams screened 23,400 children for malnutrition and referred 1,200 for treatment.": [
        ("23,400", "tested", "people"),
        ("1,200", "reached", "people"),
    ],
    "COVID-19: 15 new cases, bringing the total to 1,284.": [("15", "cases", "people"), ("1,284", "cases", "people")],
    "Cumulative cases: 5,322; deaths: 91; recovered: 4,870": [
        ("5,322", "cases", "people"),
        ("91", "deaths", "people"),
        ("4,870", "recovered", "people"),
    ],
    "A total of 3,140 people agreed and were vaccinated.": [("3,140", "vaccinated", "people")],
    "The number of confirmed cases rose from 120 to 187 in one week.": [
        ("120", "cases", "people"),
        ("187", "cases", "people"),
    ],
    "Some 540,000 children under five were screened; 23,000 were found with SAM.": [
        ("540,000", "tested", "people"),
        ("23,000", "malnourished", "people"),
    ],
    "GAM rates reached 18.7 per cent in Turkana North.": [("18.7", "malnourished", "percent")],
    "New measles cases came from Dori (14), Gao (9) and Aral (3).": [
        ("14", "cases", "people"),
        ("9", "cases", "people"),
        ("3", "cases", "people"),
    ],
    "Ninety cases were found in six states: 60 in Kano and 30 in Yobe.": [
        ("Ninety", "cases", "people"),
        ("six", "affected", "places"),
        ("60", "cases", "people"),
        ("30", "cases", "people"),
    ],
    "The disease is still moving: some 5,000 people a day become infected.": [("5,000", "cases", "people")],
    "Some 40 cases are children older than five.": [("40", "cases", "people")],
    "The number of suspected cholera cases in Yemen this year reached 500,000.": [("500,000", "cases", "people")],
    "Six of the cases (6/8) were found in the port.": [("Six", "cases", "people")],
    "In all, 30 (20 per cent) of 150 samples were positive.": [
        ("30", "cases", "people"),
        ("20", "cases", "percent"),
        ("150", "tested", "samples"),
    ],
}
