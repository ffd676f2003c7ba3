"""Where a figure holds: names of places in a text, what they mean, and which of them governs a figure."""

from extract.place.governing import Place, Places, place_of, read_places, subject_country
from extract.place.mentions import PlaceMention, find_places

__all__ = ["Place", "PlaceMention", "Places", "find_places", "place_of", "read_places", "subject_country"]
