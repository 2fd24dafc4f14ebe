"""Writing: the text of a new record, and lines put into one that is there, with its comments kept."""

from collections.abc import Mapping, Sequence
from hashlib import sha256
from typing import Any

from fihrist.editing.edits import Edit, apply
from fihrist.editing.formatting import formatted
from fihrist.editing.formatting.scalars import written
from fihrist.editing.mending import value_at
from fihrist.model.kinds import kinds
from fihrist.reading import Document, read
from fihrist.text.places import Span

TO_DO = "to do"
"""What stands where only a person knows what to write; a comment on the same line says what."""


def path_of(kind: str, id: str) -> str:
    """The path of the file of a record."""
    return f"catalogue/{kinds()[kind].folder}/{id}.yaml"


def blank(kind: str, id: str) -> str:
    """A record of a kind that has a name and nothing else yet; the check tells what it must have."""
    return _canonical(path_of(kind, id), f"id: {id}\n{_name(id)}")


def source_record(id: str, file: str, data: bytes) -> str:
    """The record of a source whose document stands, byte for byte, in `file`; all of it is still to be read."""
    unknown = "".join(f"  {field}: {{why: not-in-source}}\n" for field in ("title", "publisher", "published"))
    text = f"id: {id}\n{_name(id)}file: {file}\nsha256: {sha256(data).hexdigest()}\nunknown:\n{unknown}passages: {{}}\n"
    return _canonical(path_of("source", id), text)


def inserted(
    path: str, text: str, at: tuple[str, ...], lines: Sequence[str], *, before: str | None = None
) -> str | None:
    """The text of a file with lines at the end of the block at a path of keys, or before one of its keys.

    Keys that are missing are made, the canonical form is kept; None where the file cannot be read rightly.
    """
    canonical = formatted(path, text)
    document = read(path, canonical.encode())[0] if canonical is not None else None
    if document is None:
        return None
    depth = next(n for n in range(len(at), -1, -1) if n == 0 or value_at(document, at[:n]))
    block = [f"{'  ' * n}{at[n]}:" for n in range(depth, len(at))]
    block += [f"{'  ' * len(at)}{line}" for line in lines]
    edits = [Edit(Span(offset := _place(document, at[:depth], before), offset), "".join(f"{line}\n" for line in block))]
    if depth < len(at) and at[: depth + 1] in document.places:
        edits.append(Edit(_line(document, at[: depth + 1]), ""))
    return formatted(path, apply(document.text, edits))


def flow(value: Any) -> str:
    """A plain value on one line."""
    if isinstance(value, Mapping):
        return "{" + ", ".join(f"{written(key, flow=True)}: {flow(item)}" for key, item in value.items()) + "}"
    if isinstance(value, list | tuple):
        return "[" + ", ".join(map(flow, value)) + "]"
    if isinstance(value, str):
        return written(value, flow=True)
    return str(int(value) if isinstance(value, float) and value.is_integer() else value)


def _place(document: Document, block: tuple[str, ...], before: str | None) -> int:
    """The offset of the line before which something goes into a block."""
    text = document.text
    if before is None or (*block, before) not in document.places:
        end = max((document.span(p).end for p in document.places if p[: len(block)] == block and p), default=len(text))
        return text.find("\n", end) + 1 or len(text)
    start = _line(document, (*block, before)).start
    while (above := text.rfind("\n", 0, start - 1) + 1) and text[above:start].lstrip().startswith("#"):
        start = above
    return start


def _line(document: Document, path: tuple[str, ...]) -> Span:
    """The line on which a key stands."""
    key = document.span(path, on="key").start
    return Span(document.text.rfind("\n", 0, key) + 1, document.text.find("\n", key) + 1)


def _name(id: str) -> str:
    title = id.replace("-", " ").capitalize()
    return f"name: {{en: {written(title, flow=True)}, ar: {TO_DO}}}  # to do: name it in both languages\n"


def _canonical(path: str, text: str) -> str:
    return formatted(path, text) or text
