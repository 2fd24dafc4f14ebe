"""Lies: one small change in the text of a real record, and what must catch it where."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from random import Random

from fihrist.catalogue import Catalogue
from fihrist.reading import Document
from fihrist.model import Claim, Record
from fihrist.text.places import Span

Path = tuple[str | int, ...]


@dataclass(frozen=True, slots=True)
class Subject:
    """A file of the catalogue that can be lied about, with what was read from it and all the rest."""

    document: Document
    record: Record
    catalogue: Catalogue
    documents: dict[str, Document] = field(repr=False)

    @property
    def path(self) -> str:
        """The path of the file."""
        return self.document.path

    @property
    def text(self) -> str:
        """The text of the file."""
        return self.document.text

    def paths(self, *pattern: str | int | None) -> list[Path]:
        """Every path in the file that fits a pattern, in which None stands for any step."""
        fits = [p for p in self.document.places if len(p) == len(pattern)]
        return [p for p in fits if all(want in (None, step) for want, step in zip(pattern, p, strict=True))]

    def source(self, path: Path) -> str:
        """What stands in the file at a path."""
        span = self.document.span(path)
        return self.text[span.start : span.end]

    def replaced(self, path: Path, new: str) -> str:
        """The text with another value at a path."""
        return self.edited(self.document.span(path), new)

    def edited(self, span: Span, new: str) -> str:
        """The text with something else at a span."""
        return self.text[: span.start] + new + self.text[span.end :]

    def without(self, path: Path) -> str | None:
        """The text without the key or list item at a path and its value, or None where it can't simply be taken out."""
        place = self.document.places[path]
        start, end = (place.key or place.value).start, place.value.end
        line_start, line_end = self.text.rfind("\n", 0, start) + 1, self.text.find("\n", end)
        line_end = len(self.text) if line_end < 0 else line_end
        before, after = self.text[line_start:start], self.text[end:line_end]
        if before.strip() in ("", "-") and not after.strip():
            if before.strip() == "-" and place.key:
                return None
            return self.text[:line_start] + self.text[line_end + 1 :]
        if after.startswith(", "):
            return self.text[:start] + self.text[end + 2 :]
        if before.endswith(", "):
            return self.text[: start - 2] + self.text[end:]
        return None

    def value(self, path: Path) -> object:
        """The value at a path."""
        found: object = self.document.values
        for step in path:
            found = found[step]  # type: ignore[index]
        return found


@dataclass(frozen=True, slots=True)
class Lie:
    """A changed catalogue: files by path, None for one that is gone, and the spots of the place that must be named.

    A spot is a path in the first file as changed, with `on` for its key; `line` stands in where a path cannot.
    """

    files: dict[str, str | None]
    spots: tuple[Path, ...] = ()
    line: int | None = None
    about: str | None = None
    """The file in which the place lies, where it is not the first one changed."""

    @property
    def path(self) -> str:
        """The file in which the place lies."""
        return self.about or next(iter(self.files))


Maker = Callable[[Subject, Random], Iterator[Lie]]


@dataclass(frozen=True, slots=True)
class Operator:
    """A way of lying: its name and family, the codes of the checks of which one must catch it, and what makes the lies.

    The maker yields lies about one record in a random order, as many as it likes; mostly only the first is taken.
    """

    name: str
    family: str
    codes: frozenset[str]
    make: Maker


def shuffled(random: Random, paths: list[Path]) -> list[Path]:
    """Paths in a random order."""
    return random.sample(paths, len(paths))


def lie(subject: Subject, text: str | None, *spots: Path, line: int | None = None) -> Iterator[Lie]:
    """The one lie that a changed text makes, if it is one."""
    if text is not None and text != subject.text:
        yield Lie({subject.path: text}, spots, line)


def claim_at(subject: Subject, path: Path) -> Claim[object]:
    """The claim in which a path lies."""
    return subject.record.fields()[str(path[1])][int(path[2])]


def texts(subject: Subject, language: str) -> list[Path]:
    """The texts of the values of claims, in a language."""
    found = [leaf.path for leaf in subject.catalogue.leaves(subject.record)]
    return [
        p for p in found if p[0] == "claims" and "value" in p and p[-1] == language and p in subject.document.places
    ]


def dates(subject: Subject, random: Random) -> list[Path]:
    """The dates in a record's claims, in a random order."""
    found = [
        leaf.path for leaf in subject.catalogue.leaves(subject.record) if leaf.is_date and leaf.path[0] == "claims"
    ]
    return shuffled(random, found)
