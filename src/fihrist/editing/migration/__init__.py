"""Migrations: an id changed everywhere it stands, as edits at places, so that comments and order stay."""

from collections.abc import Callable, Iterator

from fihrist.model import Record
from fihrist.model.kinds import by_folder, kinds
from fihrist.model.marks import kinds_at
from fihrist.reading import Document, Path, Value
from fihrist.text.edits import Edit

Migration = Callable[[Document], Iterator[Edit]]
"""What a migration does to one file."""


def rename_id(old: str, new: str) -> Migration:
    """Every reference to a record, its own `id`, and the denials of its claims; its file is moved by the caller."""

    def edits(document: Document) -> Iterator[Edit]:
        kind = _kind(document)
        for path, value in _texts(document):
            if path == ("id",) or kinds_at(kind, path) is not None:
                if value == old:
                    yield Edit(document.span(path), new)
            elif path[0] == "claims" and path[3:] == ("denies",) and value.startswith(f"{old}/"):
                yield Edit(document.span(path), f"{new}/{value.partition('/')[2]}")

    return edits


def _kind(document: Document) -> type[Record]:
    return kinds()[by_folder()[document.path.split("/")[1]]]


def _texts(document: Document) -> Iterator[tuple[Path, str]]:
    """The path of every text in a document, with the text."""
    for path in document.places:
        value: Value = document.values
        for step in path:
            value = value[step]  # type: ignore[index]
        if isinstance(value, str):
            yield path, value
