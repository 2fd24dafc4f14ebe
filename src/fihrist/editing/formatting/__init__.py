"""The canonical form of a record's file: one fact a line, keys in the order of the model, quotes in one style."""

from collections.abc import Iterator

from fihrist.editing.edits import Edit, between
from fihrist.editing.formatting.layout import Layout
from fihrist.model.kinds import by_folder, kinds
from fihrist.reading import Document, read
from fihrist.reading.remarks import SCHEMA, remarks
from fihrist.text.places import Fault

__all__ = ["edits", "formatted"]

_MENDED = frozenset({"T101", "T106", "T108", "Y108"})
"""Faults that do not keep a file from being formatted: its values are clear all the same."""


def formatted(path: str, text: str) -> str | None:
    """The text of the file at `path` in canonical form, or None where what is wrong in it must be mended first."""
    document, faults = read(path, text.encode("utf-8", "surrogatepass"))
    kind = by_folder().get(path.split("/")[-2] if "/" in path else "")
    if document is None or kind is None or any(fault.code not in _MENDED for fault in faults):
        return None
    layout = Layout(document, kinds()[kind], remarks(document))
    made = "\n".join((f"# {SCHEMA} $schema=../../schemas/{kind}.schema.json", *layout.lines())) + "\n"
    return made if _says_the_same(document, faults, made) else None


def edits(path: str, text: str) -> Iterator[Edit]:
    """The edits of whole lines that bring a file into canonical form; none where it is in it, or cannot be."""
    made = formatted(path, text)
    if made is not None:
        yield from between(text, made)


def _says_the_same(document: Document, faults: tuple[Fault, ...], made: str) -> bool:
    """Whether a text has the values and comments of a document, and no fault that it had not."""
    after, left = read(document.path, made.encode("utf-8", "surrogatepass"))
    if after is None or not {fault.code for fault in left} <= {fault.code for fault in faults}:
        return False
    return _told(after) == _told(document)


def _told(document: Document) -> tuple[object, list[str]]:
    texts = (" ".join(comment.text.split()) for comment in document.comments)
    return document.values, sorted(text for text in texts if not text.startswith(SCHEMA))
