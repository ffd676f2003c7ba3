"""PDF: the text that pypdfium2 finds, put in reading order, and pages as pictures."""

from extract.readers.pdf.document import read
from extract.readers.pdf.picture import page_picture

__all__ = ["page_picture", "read"]
