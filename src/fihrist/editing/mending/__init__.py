"""Mending: for a diagnostic the edits that would cure it, each told whether a machine may make it unasked."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from pkgutil import iter_modules
from types import ModuleType

from fihrist.catalogue import Catalogue
from fihrist.checking.diagnostics import Diagnostic
from fihrist.editing.edits import Edit, apply
from fihrist.model import Record
from fihrist.model.kinds import by_folder, kinds
from fihrist.reading import Document, Path, Value, read
from fihrist.text.places import Span

__all__ = ["Case", "Mend", "kind_of", "mends", "path_at", "safe_edits", "value_at"]


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
    def code(self) -> str:
        """The code of the diagnostic."""
        return self.diagnostic.code

    @property
    def here(self) -> str:
        """The text that the diagnostic marks."""
        return self.text[self.diagnostic.span.start : self.diagnostic.span.end]

    @property
    def kind(self) -> type[Record]:
        """The kind of the file's record."""
        return kind_of(self.diagnostic.path)

    @property
    def path(self) -> Path:
        """The path of the key or value that is meant; empty without a document."""
        if self.document is None:
            return ()
        spot = self.diagnostic.spot
        return tuple(spot) if spot is not None else path_at(self.document, self.diagnostic.span.start)

    def value(self, path: Path) -> Value:
        """The value at a path of the document, None where there is none."""
        return value_at(self.document, path) if self.document else None


def mends(case: Case) -> Iterator[Mend]:
    """The cures of a diagnostic, the likeliest first."""
    for module in _modules():
        if case.code in module.CODES:
            yield from module.mends(case)


def safe_edits(
    diagnostics: Iterable[Diagnostic], text: str, document: Document | None, catalogue: Catalogue
) -> Iterator[Edit]:
    """The edits that cure diagnostics of one file, can be made without asking and bring no fault into the file."""
    for diagnostic in diagnostics:
        mend = next((m for m in mends(Case(diagnostic, text, document, catalogue)) if m.safe), None)
        if mend and not _faults(diagnostic.path, apply(text, mend.edits)) - _faults(diagnostic.path, text):
            yield from mend.edits


def _faults(path: str, text: str) -> Counter[str]:
    """How many faults of each code are in the characters and the YAML of a text."""
    return Counter(fault.code for fault in read(path, text.encode("utf-8", "surrogatepass"))[1])


def kind_of(path: str) -> type[Record]:
    """The kind of the record in the file at a path."""
    return kinds()[by_folder()[path.split("/")[1]]]


def path_at(document: Document, offset: int) -> Path:
    """The path of the innermost key or value that holds an offset; the root where there is none."""
    holding = (
        path for path, place in document.places.items() if _holds(place.key, offset) or _holds(place.value, offset)
    )
    return max(holding, key=len, default=())


def value_at(document: Document, path: Path) -> Value:
    """The value at a path, None where there is none."""
    value: Value = document.values
    for step in path:
        if isinstance(value, dict) and isinstance(step, str):
            value = value.get(step)
        elif isinstance(value, list) and isinstance(step, int) and step < len(value):
            value = value[step]
        else:
            return None
    return value


def _holds(span: Span | None, offset: int) -> bool:
    return span is not None and (span.start <= offset < span.end or span.start == offset)


@cache
def _modules() -> tuple[ModuleType, ...]:
    return tuple(import_module(f"{__name__}.{module.name}") for module in iter_modules(__path__))
