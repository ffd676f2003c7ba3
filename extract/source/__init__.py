"""Who says a figure: every statement of a text, and which of them governs a figure."""

from extract.source.governing import Source, Sources, read_sources, source_of

__all__ = ["Source", "Sources", "read_sources", "source_of"]
