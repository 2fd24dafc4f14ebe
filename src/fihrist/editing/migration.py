"""Migrations: an id or the key of a passage changed everywhere it stands, as edits, so that comments and order stay."""

from collections.abc import Callable, Iterator

from fihrist.catalogue import full
from fihrist.catalogue.formatting import written
from fihrist.catalogue.loading import holds_words
from fihrist.editing.edits import Edit
from fihrist.model.kinds import kind_of
from fihrist.model.walk import type_at
from fihrist.reading import Document
from fihrist.text.places import Span

Migration = Callable[[Document], Iterator[Edit]]
"""What a migration does to one file."""


def rename(old: str, new: str, *, remembered: bool = True) -> Migration:
    """A new id for a record, or a new key for a passage, which is named `source/key`; no file is moved.

    What names the record or its passages follows, and the old id is written down as one that the record had `formerly`,
    if it shall be `remembered`.
    """
    source, _, key = old.partition("/")

    def edits(document: Document) -> Iterator[Edit]:
        if holds_words(document.path):
            return
        kind, id = kind_of(document.path), document.value(("id",))
        if key and id == source and ("passages", key) in document.places:
            yield Edit(document.span(("passages", key), on="key"), new)
        texts = ((path, value) for path in document.places if isinstance(value := document.value(path), str))
        for path, value in texts:
            marks = type_at(kind, path)[1]
            if marks.is_passage:
                if key and full(value, str(id)) == old:
                    yield Edit(document.span(path), f"{source}/{new}" if "/" in value else new)
                elif not key and value.startswith(f"{old}/"):
                    yield Edit(document.span(path), f"{new}/{value.removeprefix(f'{old}/')}")
            elif value == old and (path == ("id",) or marks.reference is not None):
                yield Edit(document.span(path), new)
        if remembered and id == old:
            yield _formerly(document, old, new)

    return edits


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
