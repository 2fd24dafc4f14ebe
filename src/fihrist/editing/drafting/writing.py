"""Writing: the text of a new record, and passages and claims put into one that is there, with its comments kept."""

from collections.abc import Iterable, Mapping, Sequence
from hashlib import sha256
from typing import Any

from fihrist.catalogue.parts import plain
from fihrist.catalogue.parts import written as name_in
from fihrist.editing.drafting.reading import Suggestion
from fihrist.editing.formatting import Edit, apply, formatted, written
from fihrist.model import Record
from fihrist.model.kinds import kinds
from fihrist.reading import Document, Path, read
from fihrist.text.places import Span

TO_DO = "to do"
"""What stands where only a person knows what to write; a comment on the same line says what."""
LOOK = "  # to do: see whether the passage says this"


def path_of(kind: str, id: str) -> str:
    """The path of the file of a record."""
    return f"catalogue/{kinds()[kind].folder}/{id}.yaml"


def blank(kind: str, id: str, rest: str = "") -> str:
    """A record of a kind that has a name, and what `rest` says; the check tells what else it must have."""
    title = written(id.replace("-", " ").capitalize(), flow=True)
    text = f"id: {id}\nname: {{en: {title}, ar: {TO_DO}}}  # to do: name it in both languages\n{rest}"
    return formatted(path_of(kind, id), text) or text


def source_record(id: str, file: str, data: bytes) -> str:
    """The record of a source whose document stands, byte for byte, in `file`; all of it is still to be read."""
    unknown = "".join(f"  {field}: {{why: not-in-source}}\n" for field in ("title", "publisher", "published"))
    return blank("source", id, f"file: {file}\nsha256: {sha256(data).hexdigest()}\nunknown:\n{unknown}passages: {{}}\n")


def with_claims(path: str, text: str, record: Record | None, found: Iterable[Suggestion], passage: str) -> str | None:
    """The text of a record's file with claims that rest on a passage; a value that is there gains the passage.

    None where the file cannot be read rightly.
    """
    fields = record.fields() if record else {}
    name = name_in(passage, record.id) if record else passage
    made: str | None = text
    for one in found:
        same = (i for i, claim in enumerate(fields.get(one.field, ())) if plain(claim.value) == plain(one.value))
        if made is None:
            return None
        if (index := next(same, None)) is not None:
            made = _supported(path, made, ("claims", one.field, index, "passages"), name)
        else:
            derived = {"derived": {"how": one.derived}} if one.derived else {}
            claim = flow({"value": one.value, "passages": [name], **derived})
            made = inserted(path, made, ("claims", one.field), [f"- {claim}{LOOK}"])
    return made


def _supported(path: str, text: str, at: Path, passage: str) -> str | None:
    """A text with one more passage at the end of a list of them, where it is not in it."""
    document, _ = read(path, text.encode())
    there = document.value(at) if document else None
    if document is None or (isinstance(there, list) and passage in there):
        return text
    if text[document.span(at).start] != "[":
        return inserted(path, text, at, [f"- {passage}"])
    end = document.span(at).end - 1
    return apply(text, [Edit(Span(end, end), f", {passage}")])


def inserted(path: str, text: str, at: Path, lines: Sequence[str], *, before: str | None = None) -> str | None:
    """The text of a file with lines at the end of the block at a path of keys, or before one of its keys.

    Keys that are missing are made, the canonical form is kept; None where the file cannot be read rightly.
    """
    canonical = formatted(path, text)
    document = read(path, canonical.encode())[0] if canonical is not None else None
    if document is None:
        return None
    depth = next(n for n in range(len(at), -1, -1) if n == 0 or document.value(at[:n]))
    block = [f"{'  ' * n}{at[n]}:" for n in range(depth, len(at))]
    block += [f"{'  ' * len(at)}{line}" for line in lines]
    offset = _place(document, at[:depth], before)
    edits = [Edit(Span(offset, offset), "".join(f"{line}\n" for line in block))]
    if depth < len(at) and at[: depth + 1] in document.places:
        edits.append(Edit(_line(document, at[: depth + 1]), ""))
    return formatted(path, apply(document.text, edits))


def flow(value: Any) -> str:
    """A plain value on one line."""
    if isinstance(value, Mapping):
        return "{" + ", ".join(f"{key}: {flow(item)}" for key, item in value.items()) + "}"
    if isinstance(value, list | tuple):
        return "[" + ", ".join(map(flow, value)) + "]"
    return written(value, flow=True) if isinstance(value, str) else str(plain(value))


def _place(document: Document, block: Path, before: str | None) -> int:
    """The offset of the line before which something goes into a block."""
    text = document.text
    if before is None or (*block, before) not in document.places:
        end = max((document.span(p).end for p in document.places if p[: len(block)] == block and p), default=len(text))
        return text.find("\n", end) + 1 or len(text)
    start = _line(document, (*block, before)).start
    while (above := text.rfind("\n", 0, start - 1) + 1) and text[above:start].lstrip().startswith("#"):
        start = above
    return start


def _line(document: Document, path: Path) -> Span:
    """The line on which a key stands."""
    key = document.span(path, on="key").start
    return Span(document.text.rfind("\n", 0, key) + 1, document.text.find("\n", key) + 1)
