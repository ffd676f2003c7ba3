"""Relief Figures: the figures of humanitarian reports, each with its context and its evidence.

>>> from extract import Document, extract
>>> extract([Document("note", "The storm killed 12 people.")])[["indicator", "value", "value_text"]].values.tolist()
[['deaths', 12.0, '12']]
"""

from extract.document import Document, ReadError
from extract.frame import extract
from extract.readers import read

__all__ = ["Document", "ReadError", "extract", "read"]
