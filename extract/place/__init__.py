"""Where a figure holds: names of places in a text, what they mean, and which of them governs a figure."""

from extract.place.governing import place_of, read_places
from extract.place.mentions import PlaceMention, find_places
from extract.place.places import Place, Places
from extract.place.report import subject_country

__all__ = ["Place", "PlaceMention", "Places", "find_places", "place_of", "read_places", "subject_country"]
