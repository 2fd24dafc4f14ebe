"""
The document of a source has marks without ink.

Signs of direction, joiners, soft hyphens and bullets of a word processor come along when a text is copied. They are passed over
wherever a passage is looked for, in the document as in the passage, so that it may be copied or typed. Look once whether one of
them changes what the document says, and allow the rest.
"""

from fihrist.catalogue import Catalogue
from fihrist.checking.finding import Finding, Findings, Spot
from fihrist.model.kinds.source import Source
from fihrist.text.characters import has_ink, inked, named

LEVEL = "doubt"


def check(source: Source, catalogue: Catalogue) -> Findings:
    text = catalogue.text(source.id)
    if text and inked(text.raw) != text.raw:
        found = [char for char in text.raw if not has_ink(char)]
        count, kinds = len(found), ", ".join(map(named, sorted(set(found))))
        help = "passages match with and without them; allow it where they mean nothing"
        yield Finding(Spot("file"), f"the document has marks without ink, {count} in all: {kinds}", help)
