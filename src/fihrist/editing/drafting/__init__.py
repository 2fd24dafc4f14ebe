"""Drafts: from a sentence of a source, or from nothing but a kind, to the skeleton of a record with its to-dos."""

from fihrist.editing.drafting.guessing import likely_kinds
from fihrist.editing.drafting.search import Hit, search
from fihrist.editing.drafting.skeletons import blank, draft
from fihrist.editing.drafting.sources import source_record

__all__ = ["Hit", "blank", "draft", "likely_kinds", "search", "source_record"]
