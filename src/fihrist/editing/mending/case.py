"""A case for mending: a diagnostic with the text in which it stands, and a mend that cures it."""

from dataclasses import dataclass

from fihrist.catalogue import Catalogue
from fihrist.checking.diagnostics import Diagnostic
from fihrist.editing.edits import Edit
from fihrist.reading import Document, Path


@dataclass(frozen=True, slots=True)
class Mend:
    """A cure: what it does, in the imperative, its edits, and whether it is `safe` to make without asking."""

    title: str
    edits: tuple[Edit, ...]
    safe: bool = False


@dataclass(frozen=True)
class Case:
    """A diagnostic with the text in which it stands, the document of it where there is one, and the catalogue."""

    diagnostic: Diagnostic
    text: str
    document: Document | None
    catalogue: Catalogue

    @property
    def here(self) -> str:
        """The text that the diagnostic marks."""
        return self.text[self.diagnostic.span.start : self.diagnostic.span.end]

    @property
    def path(self) -> Path:
        """The path of the key or value that is meant; empty without a document."""
        if self.diagnostic.spot is not None:
            return tuple(self.diagnostic.spot)
        return self.document.at(self.diagnostic.span.start) if self.document else ()
