"""Movement: the displaced, evacuated, refugees, returned, and the people of a place."""

from __future__ import annotations

CLAIMS: dict[str, list[tuple[str, str, str]]] = {
    "IDPs by region\nGao 34,000\nKidal 12,300": [("34,000", "displaced", "people"), ("12,300", "displaced", "people")],
    "Internally displaced persons 7,100 1,400 Individuals Households 30 7 Injuries Deaths": [
        ("7,100", "displaced", "people"),
        ("1,400", "displaced", "households"),
        ("30", "injured", "people"),
        ("7", "deaths", "people"),
    ],
    "There are 7,000 internally displaced people (IDPs) and 4,000 refugees in neighbouring countries.": [
        ("7,000", "displaced", "people"),
        ("4,000", "refugees", "people"),
    ],
    "The number of IDPs fell (from 2 million to 1 million); that of returnees has grown (from 3,000 to 4,000).": [
        ("2 million", "displaced", "people"),
        ("1 million", "displaced", "people"),
        ("3,000", "returned", "people"),
        ("4,000", "returned", "people"),
    ],
    "The count, supported by the army, has found 8,100 refugees.": [("8,100", "refugees", "people")],
    "Some 9,000 were moved to 42 camps, and 31,000 people were affected.": [
        ("9,000", "evacuated", "people"),
        ("42", "facilities", "places"),
        ("31,000", "affected", "people"),
    ],
    "Chad had 900 asylum claims in May; 300 claims are open, most by Malians (140) and Nigeriens (80).": [
        ("900", "refugees", "people"),
        ("300", "refugees", "people"),
        ("140", "refugees", "people"),
        ("80", "refugees", "people"),
    ],
    "Women make up 54 per cent of the refugees in nine camps, and children (31 per cent) come next.": [
        ("54", "refugees", "percent"),
        ("nine", "facilities", "places"),
        ("31", "refugees", "percent"),
    ],
    "In Mali there are 9,000 Ivorians, 700 Ghanaians and 90 Liberians.": [
        ("9,000", "refugees", "people"),
        ("700", "refugees", "people"),
        ("90", "refugees", "people"),
    ],
    "Refugee numbers\n- Jordan: 3,240\n- Lebanon: 8,120\n- Schools: 14": [
        ("3,240", "refugees", "people"),
        ("8,120", "refugees", "people"),
        ("14", "facilities", "buildings"),
    ],
    "IDPs 9,000 individuals (1,800 families)": [("9,000", "displaced", "people"), ("1,800", "displaced", "households")],
    "Refugees in Kenya\nOrigin | Population | |\n---|---|---|\nMali | 12% | 340 |\nTogo | 88% | 2,500 |": [
        ("12", "refugees", "percent"),
        ("340", "refugees", "people"),
        ("88", "refugees", "percent"),
        ("2,500", "refugees", "people"),
    ],
    "The mayor counts 640 families (3,150 persons) in 17 evacuation centres as of Monday.": [
        ("640", "displaced", "households"),
        ("3,150", "displaced", "people"),
        ("17", "facilities", "places"),
    ],
    "As of 5 May, 1.2 million Ukrainians have crossed into Poland.": [("1.2 million", "refugees", "people")],
    "Chad hosts 640,350 refugees and asylum seekers, most of them from Sudan.": [("640,350", "refugees", "people")],
    "More than 6,000 people fled to Chad following clashes in West Darfur.": [("6,000", "refugees", "people")],
    "Some 14,500 people fled the town, and 3,200 crossed into Chad.": [
        ("14,500", "displaced", "people"),
        ("3,200", "refugees", "people"),
    ],
    "Some 12,300 Burundian refugees remain in Rwanda's Mahama camp.": [("12,300", "refugees", "people")],
    "Since 25 August, 603,000 Rohingya have arrived in Cox's Bazar.": [("603,000", "refugees", "people")],
    "Since January, 35,600 Afghans have returned from Pakistan, including 4,100 deportees.": [
        ("35,600", "returned", "people"),
        ("4,100", "returned", "people"),
    ],
    "The camp, with a population of 78,000, lacks clean water.": [("78,000", "population", "people")],
    "Rescue teams pulled 19 survivors from the rubble.": [("19", "evacuated", "people")],
    "Around 700,000 people were evacuated ahead of the cyclone.": [("700,000", "evacuated", "people")],
    "Authorities relocated 1,870 families to the new site.": [("1,870", "evacuated", "households")],
    "Floods displaced an estimated 45,000 people in Beledweyne.": [("45,000", "displaced", "people")],
    "Some 9,200 IDPs are sheltering in 34 schools.": [
        ("9,200", "displaced", "people"),
        ("34", "facilities", "buildings"),
    ],
    "About 52,000 Syrians are living in Jordan.": [("52,000", "refugees", "people")],
    "More than 7,000 people fled Burundi in May.": [("7,000", "refugees", "people")],
    "Some 3,100 of those who sought shelter in Uganda are children.": [("3,100", "refugees", "people")],
    "Total arrivals at sea have reached 14,200 men, women and children.": [("14,200", "refugees", "people")],
    "Arrivals of migrants at the border rose to about 640 per day.": [("640", "refugees", "people")],
    "In May, 48,000 migrants landed. This compares with 21,500 at this point last year.": [
        ("48,000", "refugees", "people"),
        ("21,500", "refugees", "people"),
    ],
    "Some 2 million people fled abroad. 1.4 million (70%) of whom are in Peru.": [
        ("2 million", "refugees", "people"),
        ("1.4 million", "refugees", "people"),
        ("70", "refugees", "percent"),
    ],
    "In May, 9,000 people were displaced. In June, 1,300 individuals arrived in Herat city.": [
        ("9,000", "displaced", "people"),
        ("1,300", "displaced", "people"),
    ],
    "Camps sheltered 6,000 displaced people. In June they received 450 new arrivals.": [
        ("6,000", "displaced", "people"),
        ("450", "displaced", "people"),
    ],
    "So far 81,000 refugees have come. A total of 5,400 individuals were registered in June.": [
        ("81,000", "refugees", "people"),
        ("5,400", "refugees", "people"),
    ],
    "The agency helped 85 migrants – 70 men and 15 women – to return home.": [
        ("85", "returned", "people"),
        ("70", "returned", "people"),
        ("15", "returned", "people"),
    ],
    "While 512 people (9%) were expelled with their kin, 4,608 (91%) were deported alone.": [
        ("512", "returned", "people"),
        ("9", "returned", "percent"),
        ("4,608", "returned", "people"),
        ("91", "returned", "percent"),
    ],
    "Half of the country's 11 million people are food insecure.": [("11 million", "population", "people")],
    "Over 35 per cent (1.2 million people) of the IDPs live in camps.": [
        ("35", "displaced", "percent"),
        ("1.2 million", "displaced", "people"),
    ],
    "There are 2,600 IDPs, who are in need of aid.": [("2,600", "displaced", "people")],
    "The north hosts 27,000 IDPs and 89,000 IDP returnees.": [
        ("27,000", "displaced", "people"),
        ("89,000", "returned", "people"),
    ],
    "A total of 31,000 refugees arrived. For the most part they came from Sudan (37%), Chad (11%) and Mali (8%).": [
        ("31,000", "refugees", "people"),
        ("37", "refugees", "percent"),
        ("11", "refugees", "percent"),
        ("8", "refugees", "percent"),
    ],
    "Some 6,000 people live there, down by a few (-2.2%) since May.": [("6,000", "population", "people")],
    "Number of people displaced: 12,450": [("12,450", "displaced", "people")],
    "Total IDPs: 1,240,000": [("1,240,000", "displaced", "people")],
    "Women and girls make up 52 per cent of the displaced population.": [("52", "displaced", "percent")],
    "IOM DTM identified 23,407 returnees in 12 wards.": [("23,407", "returned", "people")],
    "During the week, 3,215 Sudanese refugees crossed into South Sudan through Joda.": [
        ("3,215", "refugees", "people")
    ],
    "New arrivals: 1,254 individuals (402 households)": [
        ("1,254", "refugees", "people"),
        ("402", "refugees", "households"),
    ],
    "UNHCR registered 4,512 new asylum seekers in May.": [("4,512", "refugees", "people")],
    "1,345 migrants were intercepted at sea and returned to Libya.": [("1,345", "evacuated", "people")],
    "The coast guard rescued 83 people off Lampedusa; 5 bodies were recovered.": [
        ("83", "evacuated", "people"),
        ("5", "deaths", "people"),
    ],
    "As many as 1.5 million people could be displaced if fighting spreads to the city.": [
        ("1.5 million", "displaced", "people")
    ],
    "15,000 Hazaras live in the enclave.": [("15,000", "population", "people")],
    "Teams counted 60 displaced households. They went to: Kal (22 HHs), Bor (38 HHs).": [
        ("60", "displaced", "households"),
        ("22", "displaced", "households"),
        ("38", "displaced", "households"),
    ],
    "Some 150,000 (IDPs) live in the north.": [("150,000", "displaced", "people")],
    "The number of people who fled to Chad is expected to rise to 41,000.": [("41,000", "refugees", "people")],
    "A total of 130 households comprising 640 IDPs were registered.": [
        ("130", "displaced", "households"),
        ("640", "displaced", "people"),
    ],
    "Some 120 and 340 refugees came on Monday and Tuesday.": [
        ("120", "refugees", "people"),
        ("340", "refugees", "people"),
    ],
    "Of them, 610 are returnees.": [("610", "returned", "people")],
    "More than 900 people who fled the fighting have returned home.": [("900", "returned", "people")],
    "The town is home to 54,000 refugees, of whom 37,000 are assisted.": [
        ("54,000", "refugees", "people"),
        ("37,000", "reached", "people"),
    ],
    "Some 64 aid workers — 41 from Pibor and 23 from Akobo — were relocated.": [
        ("64", "evacuated", "people"),
        ("41", "evacuated", "people"),
        ("23", "evacuated", "people"),
    ],
    "They counted 3,200 IDPs (640 families) and 2,900 returnees.": [
        ("3,200", "displaced", "people"),
        ("640", "displaced", "households"),
        ("2,900", "returned", "people"),
    ],
    "The camp population stands at 8,400, just 90 people short of its 8,490 capacity threshold.": [
        ("8,400", "population", "people")
    ],
    "Of those counted, 310 were recorded as returnees (70%) and 130 were identified as out-of-camp IDPs.": [
        ("310", "returned", "people"),
        ("70", "returned", "percent"),
        ("130", "displaced", "people"),
    ],
    "In the north some 5,000 people were displaced, while in the south an estimated 3,200 people, "
    "or 14 per cent of the population, face hunger.": [
        ("5,000", "displaced", "people"),
        ("3,200", "food_insecure", "people"),
        ("14", "food_insecure", "percent"),
    ],
    "The raid on the hamlet of 640 people left 35 dead.": [("640", "population", "people"), ("35", "deaths", "people")],
    "The quake in the town, home to 6,400 people, killed 35.": [
        ("6,400", "population", "people"),
        ("35", "deaths", "people"),
    ],
    "Some 6,400 people live in the besieged enclave.": [("6,400", "population", "people")],
    "Some 8 out of 10 schools burned; one in three people, or 900, fled.": [("900", "displaced", "people")],
    "900 returnees; 300 refugees; 2,400 people in need": [
        ("900", "returned", "people"),
        ("300", "refugees", "people"),
        ("2,400", "in_need", "people"),
    ],
}
