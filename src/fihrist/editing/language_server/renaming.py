"""Renaming an id in all files, or a quote key in its record, as edits."""

from collections.abc import Mapping
from dataclasses import dataclass

from fihrist.editing.language_server.cursor import value_at
from fihrist.editing.language_server.desk import Desk
from fihrist.editing.language_server.looking import is_id, quote_key, quote_spans
from fihrist.editing.mending import path_at
from fihrist.editing.migration import rename_id
from fihrist.text.edits import Edit
from fihrist.text.places import Span


@dataclass(frozen=True, slots=True)
class Renaming:
    """The edits of each file, and the file that is to move, from and to."""

    edits: Mapping[str, tuple[Edit, ...]]
    move: tuple[str, str] | None = None


def name_at(desk: Desk, path: str, offset: int) -> tuple[str, Span] | None:
    """The id or quote key at an offset that can be renamed, with its span."""
    document = desk.document(path)
    if document is None:
        return None
    at = path_at(document, offset)
    key, value = quote_key(document, at), value_at(document, at)
    if key and at[2:] != ("text",) and at[2:] != ("en",):
        return key, document.span(at, on="key" if at[0] == "quotes" else "value")
    return (value, document.span(at)) if isinstance(value, str) and is_id(document, at) else None


def renaming(desk: Desk, path: str, offset: int, new: str) -> Renaming | None:
    """What is to be done for the id or quote key at an offset to have a new name."""
    found, document = name_at(desk, path, offset), desk.document(path)
    if found is None or document is None:
        return None
    old, _ = found
    if quote_key(document, path_at(document, offset)):
        return Renaming({path: tuple(Edit(span, new) for span in quote_spans(document, old))})
    documents = (document for document in map(desk.document, desk.paths) if document)
    edits = {document.path: tuple(rename_id(old, new)(document)) for document in documents}
    own = desk.catalogue.paths.get(old)
    move = (own, own.replace(f"/{old}.yaml", f"/{new}.yaml")) if own else None
    return Renaming({at: made for at, made in edits.items() if made}, move)
