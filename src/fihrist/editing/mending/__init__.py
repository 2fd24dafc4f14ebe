"""Mending: for a diagnostic the edits that would cure it, each told whether a machine may make it unasked."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from pkgutil import iter_modules
from types import ModuleType

from fihrist.catalogue import Catalogue
from fihrist.checking.diagnostics import Diagnostic
from fihrist.model import Record
from fihrist.model.kinds import by_folder, kinds
from fihrist.reading import Document, Path, Value
from fihrist.text.edits import Edit
from fihrist.text.places import Place, Span


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
    def span(self) -> Span:
        """The span that the diagnostic marks."""
        return Span(self.diagnostic.offset, max(self.diagnostic.offset, _offset(self.text, self.diagnostic.end)))

    @property
    def kind(self) -> type[Record]:
        """The kind of the file's record."""
        return kinds()[by_folder()[self.diagnostic.path.split("/")[1]]]

    @property
    def path(self) -> Path:
        """The path of the innermost key or value at which the diagnostic starts; empty without a document."""
        return path_at(self.document, self.diagnostic.offset) if self.document else ()

    def value(self, path: Path) -> Value:
        """The value at a path of the document."""
        found: Value = self.document.values if self.document else None
        for step in path:
            found = found[step]  # type: ignore[index]
        return found


def mends(case: Case) -> Iterator[Mend]:
    """The cures of a diagnostic, the likeliest first."""
    for module in _modules():
        if case.diagnostic.code in module.CODES:
            yield from module.mends(case)


def safe_edits(
    diagnostics: Iterable[Diagnostic], text: str, document: Document | None, catalogue: Catalogue
) -> Iterator[Edit]:
    """The edits that cure diagnostics of one file and can be made without asking."""
    for diagnostic in diagnostics:
        mend = next((m for m in mends(Case(diagnostic, text, document, catalogue)) if m.safe), None)
        yield from mend.edits if mend else ()


def path_at(document: Document, offset: int) -> Path:
    """The path of the innermost key or value that holds an offset; the root where there is none."""
    holding = (
        path for path, place in document.places.items() if _holds(place.key, offset) or _holds(place.value, offset)
    )
    return max(holding, key=len, default=())


def _holds(span: Span | None, offset: int) -> bool:
    return span is not None and (span.start <= offset < span.end or span.start == offset)


def _offset(text: str, place: Place) -> int:
    start = 0
    for _ in range(place.line - 1):
        start = text.index("\n", start) + 1
    return min(start + place.column - 1, len(text))


@cache
def _modules() -> tuple[ModuleType, ...]:
    return tuple(import_module(f"{__name__}.{module.name}") for module in iter_modules(__path__))


__all__ = ["Case", "Mend", "mends", "path_at", "safe_edits"]
