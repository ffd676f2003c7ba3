"""Aid: people reached, targeted and in need, goods delivered, staff."""

from __future__ import annotations

CLAIMS: dict[str, list[tuple[str, str, str]]] = {
    "Some 34,000 children were not yet reached.": [("34,000", "in_need", "people")],
    "900 people targeted 300 people assisted 46% coverage": [
        ("900", "targeted", "people"),
        ("300", "reached", "people"),
    ],
    "3 PEOPLE IN NEED 4.1M PEOPLE TARGETED 2.2M PEOPLE REACHED 1.3M": [
        ("4.1M", "in_need", "people"),
        ("2.2M", "targeted", "people"),
        ("1.3M", "reached", "people"),
    ],
    "The state opened 60 shelters and 8,000 people were evacuated.": [
        ("60", "delivered", "buildings"),
        ("8,000", "evacuated", "people"),
    ],
    "The course had 40 people (26F; 14M), and 8 clerks (5 M/3 F) were trained.": [
        ("8", "reached", "people"),
        ("5", "reached", "people"),
        ("3", "reached", "people"),
    ],
    "The agency trucked 90,000 litres of water a day to 7,200 refugees, and sent 31 mt of flour by barge.": [
        ("90,000", "delivered", "items"),
        ("7,200", "reached", "people"),
        ("31", "delivered", "tonnes"),
    ],
    "Partners requested 5,000 kits; only 800 have been delivered.": [("800", "delivered", "items")],
    "Another 25 nurses are expected on Monday.": [("25", "personnel", "people")],
    "Cluster target: 36,000": [("36,000", "targeted", "people")],
    "The agency plans to leave and fed 300 people on its way.": [("300", "reached", "people")],
    "A total of 640 men in need received aid.": [("640", "reached", "people")],
    "Households reached with seeds and tools: 6,300": [("6,300", "reached", "households")],
    "In May the cluster reached 21,400 of the 96,000 people targeted (22 per cent).": [
        ("21,400", "reached", "people"),
        ("96,000", "targeted", "people"),
        ("22", "reached", "percent"),
    ],
    "The ministry dispatched 24 medical, 8 logistics and 3 survey teams.": [
        ("24", "personnel", "other"),
        ("8", "personnel", "other"),
        ("3", "personnel", "other"),
    ],
    "2.6 m people assisted in June; donors gave P35 million, and the clinic 14 N95 masks.": [
        ("2.6 m", "reached", "people"),
        ("35 million", "funding_received", "PHP"),
        ("14", "delivered", "items"),
    ],
    "WFP dispatched 2,345 mt of mixed food commodities to Kassala in May.": [("2,345", "delivered", "tonnes")],
    "A total of 3,500 MT of food was distributed to 210,000 beneficiaries across Unity State.": [
        ("3,500", "delivered", "tonnes"),
        ("210,000", "reached", "people"),
    ],
    "Partners handled 480 mt of cargo at the Juba hub.": [("480", "delivered", "tonnes")],
    "1,210 SAM cases were admitted to stabilization centres.": [("1,210", "reached", "people")],
    "UNICEF delivered 5,000 hygiene kits, 300 tents and 12 water bladders.": [
        ("5,000", "delivered", "items"),
        ("300", "delivered", "items"),
        ("12", "delivered", "items"),
    ],
    "IOM provided emergency shelter to 2,300 families in Marib.": [("2,300", "reached", "households")],
    "The Red Crescent has deployed 140 volunteers and 6 ambulances.": [
        ("140", "personnel", "people"),
        ("6", "delivered", "items"),
    ],
    "14.6 million people need humanitarian assistance in 2023, of whom 6.1 million are in dire need.": [
        ("14.6 million", "in_need", "people"),
        ("6.1 million", "in_need", "people"),
    ],
    "Humanitarian partners plan to reach 4.9 million of the most vulnerable.": [("4.9 million", "targeted", "people")],
    "Aid agencies have so far reached 2.1 million people, or 43 per cent of the target.": [
        ("2.1 million", "reached", "people"),
        ("43", "reached", "percent"),
    ],
    "Some 88% of returnees (1,400 individuals) were assisted.": [
        ("88", "reached", "percent"),
        ("1,400", "reached", "people"),
    ],
    "WFP provided 1.3 million people with food assistance in October, 85 per cent of its target.": [
        ("1.3 million", "reached", "people"),
        ("85", "reached", "percent"),
    ],
    "An estimated 2.7 million people in the Far North require food assistance.": [("2.7 million", "in_need", "people")],
    "MSF teams carried out 6,540 outpatient consultations.": [("6,540", "reached", "events")],
    "People in need 11.7M, People targeted 8.9M, People reached 5.2M": [
        ("11.7M", "in_need", "people"),
        ("8.9M", "targeted", "people"),
        ("5.2M", "reached", "people"),
    ],
    "8.9M people targeted": [("8.9M", "targeted", "people")],
    "The first flight carried 32 metric tonnes of medical supplies.": [("32", "delivered", "tonnes")],
    "• 1,450 HHs (8,700 individuals) received NFIs in Dikwa": [
        ("1,450", "reached", "households"),
        ("8,700", "reached", "people"),
    ],
    "- Food: 45,300 people reached with in-kind rations, 12,100 with cash": [
        ("45,300", "reached", "people"),
        ("12,100", "reached", "people"),
    ],
    "WASH: 230 latrines built, 12 water points rehabilitated, 5,400 hygiene kits distributed": [
        ("230", "delivered", "buildings"),
        ("12", "delivered", "items"),
        ("5,400", "delivered", "items"),
    ],
    "The cluster has set up 40 water points.": [("40", "delivered", "items")],
    "Of the 3.2 million people in need, 1.8 million are children.": [
        ("3.2 million", "in_need", "people"),
        ("1.8 million", "in_need", "people"),
    ],
    "The plan targets 6 million out of 9.8 million people in need.": [
        ("6 million", "targeted", "people"),
        ("9.8 million", "in_need", "people"),
    ],
    "WFP plans to assist 650,000 people per month until March.": [("650,000", "targeted", "people")],
    "About 1,200 health workers were trained on infection prevention.": [("1,200", "reached", "people")],
    "More than 8,000 soldiers have been mobilized to support relief efforts.": [("8,000", "personnel", "people")],
    "25 trucks carrying 500 tonnes of flour entered Gaza.": [
        ("25", "delivered", "items"),
        ("500", "delivered", "tonnes"),
    ],
    "3,000 metric tons of sorghum were pre-positioned in Bentiu.": [("3,000", "delivered", "tonnes")],
    "UNICEF supported 34,567 (17,890 girls) children with psychosocial support.": [
        ("34,567", "reached", "people"),
        ("17,890", "reached", "people"),
    ],
    "20,345 patients were treated for malaria.": [("20,345", "reached", "people")],
    "The hospital admitted 345 patients with cholera.": [("345", "reached", "people")],
    "The clinic saw 700 mothers (640 in May).": [("700", "reached", "people"), ("640", "reached", "people")],
    "NGOs gave cash transfers (CT) to 700 families.": [("700", "reached", "households")],
    "Mobile teams gave 3,100 patient care consultations.": [("3,100", "reached", "events")],
    "Some 240 third-country nationals were helped.": [("240", "reached", "people")],
    "Some 5,200 people are to be assisted by June.": [("5,200", "targeted", "people")],
    "The clinic gave food assistance to 950 people in need.": [("950", "reached", "people")],
    "Partners reached 4,000 people, including 2,500 displaced people and 900 men affected by the drought.": [
        ("4,000", "reached", "people"),
        ("2,500", "reached", "people"),
        ("900", "reached", "people"),
    ],
    "Nurses saw 80 people at the three clinics.": [("80", "reached", "people")],
    "Half of the valley - 40,000 people - require food aid.": [("40,000", "in_need", "people")],
    "The grant is to improve access to basic services for 7,300 people.": [("7,300", "targeted", "people")],
    "The agency was able to provide 640 people with tents.": [("640", "reached", "people")],
    "Partners continue to deliver water to 3,900 people in Goma, where thousands are also affected by cholera.": [
        ("3,900", "reached", "people")
    ],
    "To reach those 61,000 children, the agency needs US$4 million.": [
        ("61,000", "targeted", "people"),
        ("4 million", "funding_required", "USD"),
    ],
    "Partners plan to reach:\n\n- 52,000 hungry people with food\n- 14,000 farmers with seed": [
        ("52,000", "targeted", "people"),
        ("14,000", "targeted", "people"),
    ],
    "Partners reached 900 displaced people in 14 districts.": [("900", "reached", "people")],
    "Water trucking continues for 32,000 people in five sites.": [
        ("32,000", "reached", "people"),
        ("five", "facilities", "places"),
    ],
    "In June 8,000 people were reached out of 19,000 people targeted with seeds.": [
        ("8,000", "reached", "people"),
        ("19,000", "targeted", "people"),
    ],
    "Partners gave out 40 tanks with a capacity of 900 litres.": [("40", "delivered", "items")],
    "Partners had planned to help 80,000 people but could only reach 11,000.": [
        ("80,000", "targeted", "people"),
        ("11,000", "reached", "people"),
    ],
    "They hope to be able to reach 65,000 more people; 9,000 no longer have access to water.": [
        ("65,000", "targeted", "people"),
        ("9,000", "in_need", "people"),
    ],
    "UNICEF will not be able to reach 37,000 children.": [("37,000", "in_need", "people")],
    "Half of the villagers (6,400) were reached. However, this represents 12 per cent of people targeted.": [
        ("6,400", "reached", "people"),
        ("12", "reached", "percent"),
    ],
    "Partners reached 900 people, including 70 elders; 40 refugees; and 30 new IDPs.": [
        ("900", "reached", "people"),
        ("70", "reached", "people"),
        ("40", "reached", "people"),
        ("30", "reached", "people"),
    ],
    "In June the agency will begin cash distributions for 7,700 households.": [("7,700", "targeted", "households")],
    "In June 700 pupils from flood and drought affected areas in Gao, Mopti and Kayes were trained.": [
        ("700", "reached", "people")
    ],
    "31 MILLION Estimated People in Need UN – June 2021\n412,000 Refugees in Chad UNHCR – May 2021": [
        ("31 MILLION", "in_need", "people"),
        ("412,000", "refugees", "people"),
    ],
    "Food aid to 6,400 people was suspended in May.": [("6,400", "in_need", "people")],
    "Clinics treated 640 children (SAM: 350, MAM: 290).": [
        ("640", "reached", "people"),
        ("350", "reached", "people"),
        ("290", "reached", "people"),
    ],
    "In need: 3.2M | Reached: 640,000\nFunding required: US$120M | Funding received: US$41M (34%)": [
        ("3.2M", "in_need", "people"),
        ("640,000", "reached", "people"),
        ("120M", "funding_required", "USD"),
        ("41M", "funding_received", "USD"),
        ("34", "funding_received", "percent"),
    ],
    "640 people in need | 300 people targeted | 140 people reached": [
        ("640", "in_need", "people"),
        ("300", "targeted", "people"),
        ("140", "reached", "people"),
    ],
    "Given so far: hot meals, 4,300; tents, 120; boxes of soap, 60.": [
        ("4,300", "delivered", "items"),
        ("120", "delivered", "items"),
        ("60", "delivered", "items"),
    ],
    "Tents were issued to 500 families, and stoves were given to 300.": [
        ("500", "reached", "households"),
        ("300", "reached", "households"),
    ],
    "Grants to help with rents went out to 90 widows.": [("90", "reached", "people")],
    "Some 230 households, that is 1,150 people, depend on aid.": [
        ("230", "in_need", "households"),
        ("1,150", "in_need", "people"),
    ],
    "People helped with seed (maize, beans) by partners to date: 1,200": [("1,200", "reached", "people")],
}
