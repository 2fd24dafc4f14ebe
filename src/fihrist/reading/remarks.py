"""Remarks: to which key or item of a record each comment belongs, so that it moves with it."""

from bisect import bisect_left
from collections.abc import Mapping
from dataclasses import dataclass

from fihrist.reading.document import Comment, Document, Path

SCHEMA = "yaml-language-server:"
"""How the comment begins that names the schema of a file."""


@dataclass(frozen=True, slots=True)
class Remarks:
    """The comments above and beside each path, and those at the end of the file."""

    above: Mapping[Path, tuple[str, ...]]
    beside: Mapping[Path, tuple[str, ...]]
    at_end: tuple[str, ...]

    def within(self, path: Path) -> tuple[str, ...]:
        """The comments beside a path and all that lies below it."""
        return tuple(r for at, remarks in self.beside.items() if at[: len(path)] == path for r in remarks)

    def parted(self, path: Path) -> bool:
        """Whether a comment stands above something that lies below a path."""
        return any(at[: len(path)] == path and at != path for at in self.above)


def remarks(document: Document) -> Remarks:
    """The comments of a document by the key or item to which they belong, without the one that names the schema."""
    above: dict[Path, tuple[str, ...]] = {}
    beside: dict[Path, tuple[str, ...]] = {}
    at_end: tuple[str, ...] = ()
    starts = _starts(document)
    for comment in document.comments:
        words = f"# {comment.text}".rstrip()
        if comment.text.startswith(SCHEMA):
            continue
        path, is_above = _owner(document, comment, starts)
        if path is None:
            at_end = (*at_end, words)
        elif is_above or path in beside:
            above[path] = (*above.get(path, ()), words)
        else:
            beside[path] = (words,)
    return Remarks(above, beside, at_end)


def owner(document: Document, comment: Comment) -> Path:
    """The outermost key or item on the line of which a comment speaks; the root at the end of the file."""
    path = _owner(document, comment, _starts(document))[0] or ()
    start = document.text.rfind("\n", 0, document.span(path, on="key").start)
    while len(path) > 1 and document.span(path[:-1], on="key").start > start:
        path = path[:-1]
    return path


def _starts(document: Document) -> list[tuple[int, int, Path]]:
    """Where each key or item begins, with its depth, in the order of the text and the outer before the inner."""
    places = ((p.key or p.value, path) for path, p in document.places.items() if path)
    return sorted(((span.start, len(path), path) for span, path in places), key=lambda start: start[:2])


def _owner(document: Document, comment: Comment, starts: list[tuple[int, int, Path]]) -> tuple[Path | None, bool]:
    """The path to which a comment belongs, and whether it stands above it; no path is the end of the file."""
    at = comment.span.start
    line = document.text[document.text.rfind("\n", 0, at) + 1 : at]
    following = bisect_left(starts, (at,))
    if line.strip(" -") and following:
        return starts[following - 1][2], False
    return (starts[following][2] if following < len(starts) else None), True
