"""Beginning: a record of a kind with all that it must have, each as a to-do that shows how it is written."""

from collections.abc import Iterator
from hashlib import sha256

from fihrist.catalogue.formatting import formatted, written
from fihrist.editing.drafting.reading import TO_DO
from fihrist.model import Record
from fihrist.model.examples import about, example, page
from fihrist.model.fields import fields, label_of
from fihrist.model.kinds import kinds
from fihrist.model.vocabulary import term_list
from fihrist.model.walk import type_at
from fihrist.reading import Path


def path_of(kind: str, id: str) -> str:
    """The path of the file of a record."""
    return f"catalogue/{kinds()[kind].folder}/{id}.yaml"


def blank(kind: str, id: str, rest: str = "", more: str = "") -> str:
    """A record of a kind that has a name, and what `rest` says; the check tells what else it must have."""
    title = written(id.replace("-", " ").capitalize(), flow=True)
    text = f"id: {id}\nname: {{en: {title}, ar: {TO_DO}}}  # to do: name it in both languages{more}\n{rest}"
    return formatted(path_of(kind, id), text) or text


def source_record(id: str, file: str, data: bytes) -> str:
    """The record of a source whose document stands, byte for byte, in `file`; all of it is still to be read."""
    unknown = "".join(f"  {field}: {{why: not-in-source}}\n" for field in ("title", "publisher", "published"))
    asked = ", and claim its title, publisher and date where it tells them"
    rest = f"file: {file}\nsha256: {sha256(data).hexdigest()}\nunknown:\n{unknown}passages: {{}}\n"
    return blank("source", id, rest, asked)


def begun(kind: str, id: str) -> str:
    """The text of a record that has a name, and an example where it must have a key or a claim."""
    return blank(kind, id, "".join(_required(kinds()[kind])))


def _required(kind: type[Record]) -> Iterator[str]:
    """The lines of the keys and fields that a record of a kind must have, beside its id and its name."""
    for key, info in kind.model_fields.items():
        if info.is_required() and label_of(kind, key):
            yield f"{key}: {example(kind, (key,))}  # to do: {_wanted(kind, (key,))}\n"
    needed = [name for name, field in fields(kind).items() if field.required]
    yield "claims:\n" if needed else ""
    for name in needed:
        wanted = _wanted(kind, ("claims", name, 0, "value"))
        yield f"  {name}:\n    - {example(kind, ('claims', name, 0))}  # to do: {wanted}\n"


def _wanted(kind: type[Record], path: Path) -> str:
    """What is to be written at a path: what it is for, and what it can be."""
    key, marks = path[:2], type_at(kind, path)[1]
    words, how = about(kind, key).rstrip("."), f"see fihrist explain {page(kind, key)}"
    if marks.terms:
        how = f"one of {', '.join(term_list(marks.terms).terms)}"
    elif marks.reference:
        how = f"the id of a record of kind {' or '.join(marks.reference)}"
    return f"{words[:1].lower()}{words[1:]}: {how}"
