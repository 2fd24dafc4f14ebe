"""Migrations: an id or the key of a passage changed everywhere it stands, as edits, so that comments and order stay."""

from collections.abc import Callable, Iterator

from fihrist.editing.formatting import Edit, written
from fihrist.model import Record
from fihrist.model.kinds import kind_of
from fihrist.model.values import PassageReference
from fihrist.model.walk import kinds_at, type_at
from fihrist.reading import Document, Path
from fihrist.text.places import Span

Migration = Callable[[Document], Iterator[Edit]]
"""What a migration does to one file."""


def rename(name: str, new: str, *, remembered: bool = True) -> Migration:
    """A new id for a record, or a new key for a passage, which is named `source/key`."""
    source, _, key = name.partition("/")
    return rename_passage(source, key, new) if key else rename_id(name, new, remembered=remembered)


def rename_id(old: str, new: str, *, remembered: bool = True) -> Migration:
    """Every reference to a record or its passages, and its own `id`; no file is moved.

    The old id is written down as one that the record had `formerly`, if it shall be `remembered`.
    """

    def edits(document: Document) -> Iterator[Edit]:
        kind = kind_of(document.path)
        for path, value in _texts(document):
            if value == old and (path == ("id",) or kinds_at(kind, path) is not None):
                yield Edit(document.span(path), new)
            elif value.startswith(f"{old}/") and names_passage(kind, path):
                yield Edit(document.span(path), f"{new}/{value.removeprefix(f'{old}/')}")
        if remembered and document.value(("id",)) == old:
            yield _formerly(document, old, new)

    return edits


def rename_passage(source: str, old: str, new: str) -> Migration:
    """The key of a passage of a source, and every name of it."""

    def edits(document: Document) -> Iterator[Edit]:
        kind, names = kind_of(document.path), {f"{source}/{old}": f"{source}/{new}"}
        if document.value(("id",)) == source:
            names[old] = new
            if ("passages", old) in document.places:
                yield Edit(document.span(("passages", old), on="key"), new)
        for path, value in _texts(document):
            if value in names and names_passage(kind, path):
                yield Edit(document.span(path), names[value])

    return edits


def names_passage(kind: type[Record], path: Path) -> bool:
    """Whether the value at a path is the name of a passage."""
    return any(isinstance(mark, PassageReference) for mark in type_at(kind, path)[1])


def _formerly(document: Document, old: str, new: str) -> Edit:
    """The old id among those that the record had before, and no longer the one that it has now."""
    before = document.value(("formerly",))
    ids = [str(id) for id in before if id != new] if isinstance(before, list) else []
    made = f"[{', '.join(written(id, flow=True) for id in [*ids, old])}]"
    if before is not None:
        return Edit(document.span(("formerly",)), made)
    last = max(document.span((key,)).end for key in ("id", "name", "aliases") if (key,) in document.places)
    end = document.text.find("\n", last)
    at = end + 1 if end >= 0 else len(document.text)
    return Edit(Span(at, at), f"formerly: {made}\n" if end >= 0 else f"\nformerly: {made}\n")


def _texts(document: Document) -> Iterator[tuple[Path, str]]:
    """The path of every text in a document, with the text."""
    values = ((path, document.value(path)) for path in document.places)
    return ((path, value) for path, value in values if isinstance(value, str))
