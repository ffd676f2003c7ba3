"""Layouts: lists and tables, in which the line above, a label or a head of a column says what a number counts."""

from __future__ import annotations

CLAIMS: dict[str, list[tuple[str, str, str]]] = {
    "The toll is 120 deaths.\nLima = 90, Cusco = 30": [
        ("120", "deaths", "people"),
        ("90", "deaths", "people"),
        ("30", "deaths", "people"),
    ],
    "Incidents by district\n\nGao 41\n\nKidal 17\n\nTotal 58": [
        ("41", "incidents", "events"),
        ("17", "incidents", "events"),
        ("58", "incidents", "events"),
    ],
    "Journalists killed since May, by region:\n\nAmericas\n\nPeru: 4\n\nChile: 2\n\nAfrica\n\nMali: 3": [
        ("4", "deaths", "people"),
        ("2", "deaths", "people"),
        ("3", "deaths", "people"),
    ],
    "In May, 13 people were killed, as follows:\n• Gao: 5\n• Kidal: 8": [
        ("13", "deaths", "people"),
        ("5", "deaths", "people"),
        ("8", "deaths", "people"),
    ],
    "District\tHouses damaged\tDeaths\nHerat\t110\t3\nZaranj\t45\t2": [
        ("110", "damaged", "buildings"),
        ("3", "deaths", "people"),
        ("45", "damaged", "buildings"),
        ("2", "deaths", "people"),
    ],
    "Damage summary\nHouses destroyed 320\nBridges 4\nLivestock 5,600": [
        ("320", "damaged", "buildings"),
        ("4", "damaged", "other"),
        ("5,600", "damaged", "livestock"),
    ],
    "Security incidents, May 2021\nAir strikes 34\nAmbushes 12\nTotal 46": [
        ("34", "incidents", "events"),
        ("12", "incidents", "events"),
        ("46", "incidents", "events"),
    ],
    "State Cases Deaths\nLagos 320 12\nKano 120 4": [
        ("320", "cases", "people"),
        ("12", "deaths", "people"),
        ("120", "cases", "people"),
        ("4", "deaths", "people"),
    ],
    "Alerts 45 340\nDeaths 3 22": [
        ("45", "tested", "samples"),
        ("340", "tested", "samples"),
        ("3", "deaths", "people"),
        ("22", "deaths", "people"),
    ],
    "Alerts Cases Deaths\n45 340 14": [
        ("45", "tested", "samples"),
        ("340", "cases", "people"),
        ("14", "deaths", "people"),
    ],
    "Confirmed: 640 (+12) Deaths: 45 (+1) Injured: 90 (+2)": [
        ("640", "cases", "people"),
        ("12", "cases", "people"),
        ("45", "deaths", "people"),
        ("1", "deaths", "people"),
        ("90", "injured", "people"),
        ("2", "injured", "people"),
    ],
    "640 | Confirmed cases\n45 | Deaths": [("640", "cases", "people"), ("45", "deaths", "people")],
    "1,640      45      900\nConfirmed  Deaths  Injured": [
        ("1,640", "cases", "people"),
        ("45", "deaths", "people"),
        ("900", "injured", "people"),
    ],
    "Deaths – 12 men": [("12", "deaths", "people")],
    "In May 312 cases and nine deaths were noted:\n- Kalomo: 140\n- Choma: 97": [
        ("312", "cases", "people"),
        ("nine", "deaths", "people"),
        ("140", "cases", "people"),
        ("97", "cases", "people"),
    ],
    "Lives lost, by province:\n• Hunan province – 10\n• Guangxi – three": [
        ("10", "deaths", "people"),
        ("three", "deaths", "people"),
    ],
    "Killed, by age:\nChildren 20\nAdults 14": [("20", "deaths", "people"), ("14", "deaths", "people")],
    "Houses destroyed\nGao – 500\nKidal – 800": [("500", "damaged", "buildings"), ("800", "damaged", "buildings")],
}
