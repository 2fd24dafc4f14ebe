"""What is sound in a file whose record has not its shape, and of what nothing is known for sure."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Any

from fihrist.catalogue.parts import full
from fihrist.model import Record
from fihrist.model.fields import fields
from fihrist.model.kinds.source import Source
from fihrist.model.shape import faulty, part, shape
from fihrist.model.vocabulary import term_list
from fihrist.model.walk import type_at
from fihrist.reading import Document, Path

_NAME = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*(?:/[a-z0-9]+(?:-[a-z0-9]+)*)?")


@dataclass(frozen=True, slots=True)
class Sound:
    """What is left of a document and its record without the faulty parts; nothing of what cannot be read at all.

    `open` has the names of all of which nothing is known for sure: the record by its `id` where its envelope is faulty,
    by `id.name` if its names are, by `id.field` a field, by `id/` its passages, since one of them or a piece set aside
    is faulty, by `id/key` one that is faulty, and by `id/key/` what rests on one, since something faulty names it.
    """

    document: Document | None
    record: Record | None
    open: frozenset[str]


def in_text(text: str, kind: type[Record], id: str) -> Sound:
    """What is sound in a file that cannot be read as YAML, which should have the record with this id."""
    # Of what is in UTF-16, the names are there with a NUL beside each letter.
    return Sound(None, None, frozenset((*_whole(id), *_named(text.replace("\0", ""), kind, id))))


def in_document(document: Document, kind: type[Record], id: str, unread: Iterable[Path]) -> Sound:
    """What is sound in a document that has faulty parts, or values that could not be read at some paths."""
    gone = faulty(document, kind) | {part(path) for path in unread}
    open = {name for path in gone for name in (*_of(path, kind, id), *_named(_text(document, path), kind, id))}
    made = document.without(gone)
    filled = {path[0]: _standing_in(kind, str(path[0]), id) for path in gone if len(path) == 1}
    made = replace(made, values=made.values | {str(key): value for key, value in filled.items() if value})
    shaped = shape(made, kind)
    if isinstance(shaped, Record) and () not in gone:
        return Sound(made, shaped, frozenset(open))
    return Sound(made, None, frozenset((*open, *_whole(id))))


def _whole(id: str) -> Iterable[str]:
    """The names of what is not known where nothing of a record is."""
    return (id, f"{id}.name", f"{id}/")


def _of(path: Path, kind: type[Record], id: str) -> Iterable[str]:
    """The names of what is not known where the part at a path is faulty."""
    match path:
        case ("claims" | "unknown", str(field), *_) if field in fields(kind):
            return (f"{id}.{field}",)
        case ("claims" | "unknown", *_):
            return (f"{id}.{field}" for field in fields(kind))
        case ("passages", str(key)):
            return (f"{id}/", f"{id}/{key}")
        case ("passages", str(key), *_):
            return (f"{id}/{key}/",)
        case ("name" | "aliases", *_):
            return (id, f"{id}.name")
        case ("set_aside" | "passages", *_):
            return (f"{id}/",)
    return (id,)


def _text(document: Document, path: Path) -> str:
    return document.text[document.span(path, on="key").start : document.span(path).end]


def _named(text: str, kind: type[Record], id: str) -> set[str]:
    """What rests on the passages that a text names; in the record of a source, every word may be the key of one."""
    words = _NAME.findall(text)
    return {f"{full(word, id)}/" for word in words if "/" in word or issubclass(kind, Source)}


def _standing_in(kind: type[Record], key: str, id: str) -> Any:
    """What stands in for a faulty key that a record must have; nothing where nobody can tell."""
    if key in ("id", "name"):
        return id if key == "id" else {"en": id, "ar": id}
    info, terms = kind.model_fields.get(key), type_at(kind, (key,))[1].terms
    return next(iter(term_list(terms).terms)) if terms and info and info.is_required() else None
