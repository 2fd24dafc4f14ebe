"""Remarks: to which key or item of a record each comment belongs, and which of them are allowances."""

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from math import inf

from fihrist.reading.document import Comment, Document, Path

SCHEMA = "yaml-language-server:"
"""How the comment begins that names the schema of a file."""
_ALLOWANCE = re.compile(r"allow\s+([A-Z]\d{3})\s*:\s*(\S.*)")


@dataclass(frozen=True, slots=True)
class Allowance:
    """An excuse for findings of one code at what begins on a line, and the reason that it gives.

    `spot` is the path of the outermost key or item that begins there, and () for nothing.
    """

    code: str
    reason: str
    comment: Comment
    path: str
    spot: Path


@dataclass(frozen=True, slots=True)
class Remarks:
    """The comments above, beside and behind each path, letter for letter, and those at the ends of the file.

    One behind a path stands below all that the path holds, in its block; a deeper one begins with spaces.
    """

    head: tuple[str, ...]
    above: Mapping[Path, tuple[str, ...]]
    beside: Mapping[Path, tuple[str, ...]]
    behind: Mapping[Path, tuple[str, ...]]
    at_end: tuple[str, ...]

    def within(self, path: Path) -> tuple[str, ...]:
        """The comments beside a path and all that lies below it."""
        return tuple(r for at, remarks in self.beside.items() if at[: len(path)] == path for r in remarks)

    def parted(self, path: Path) -> bool:
        """Whether a comment stands on a line of its own among what lies below a path."""
        return any(at[: len(path)] == path and at != path for at in (*self.above, *self.behind))


def remarks(document: Document) -> Remarks:
    """The comments of a document by the key or item to which they belong, without the one that names the schema."""
    found: dict[str, defaultdict[Path, list[str]]] = {side: defaultdict(list) for side in ("above", "beside", "behind")}
    starts = _starts(document)
    for comment in document.comments:
        words = document.text[comment.span.start : comment.span.end].rstrip()
        if comment.text.startswith(SCHEMA):
            continue
        path, side = _owner(document, comment, starts)
        side = "above" if side == "beside" and path in found["beside"] else side
        if side == "behind" and path and _column(document, path) < len(_before(document, comment)):
            words = f"  {words}"
        found[side][path].append(words)
    above, beside, behind = ({path: tuple(those) for path, those in found[side].items()} for side in found)
    return Remarks(above.pop((), ()), above, beside, behind, behind.pop((), ()))


def allowances(document: Document) -> Iterator[Allowance | Comment]:
    """The allowances in a document, and comments that try to be one; one alone on its line speaks of what follows."""
    meant = [comment for comment in document.comments if comment.text.startswith("allow ")]
    starts = _starts(document) if meant else []
    for comment in meant:
        if match := _ALLOWANCE.fullmatch(comment.text):
            number = bisect_left(starts, (comment.span.start,)) - bool(_before(document, comment).strip(" -"))
            spot = outermost(document, starts[number][2]) if number < len(starts) else ()
            yield Allowance(match[1], match[2], comment, document.path, spot)
        else:
            yield comment


def owner(document: Document, comment: Comment) -> Path:
    """The outermost key or item on the line of which a comment speaks; the root at the ends of the file."""
    return outermost(document, _owner(document, comment, _starts(document))[0])


def outermost(document: Document, path: Path) -> Path:
    """The path of the outermost key or item that begins on the line of the one at a path."""
    start = document.text.rfind("\n", 0, document.span(path, on="key").start)
    while len(path) > 1 and document.span(path[:-1], on="key").start > start:
        path = path[:-1]
    return path


def _starts(document: Document) -> list[tuple[int, int, Path]]:
    """Where each key or item begins, with its depth, in the order of the text and the outer before the inner."""
    places = ((p.key or p.value, path) for path, p in document.places.items() if path)
    return sorted(((span.start, len(path), path) for span, path in places), key=lambda start: start[:2])


def _owner(document: Document, comment: Comment, starts: list[tuple[int, int, Path]]) -> tuple[Path, str]:
    """The path to which a comment belongs, and on which side of it it stands; the root has those at both ends."""
    at = comment.span.start
    line = _before(document, comment)
    number = bisect_left(starts, (at,))
    if line.strip(" -") and number:
        return starts[number - 1][2], "beside"
    following = starts[number][2] if number < len(starts) else ()
    if not number:
        return (following if _ALLOWANCE.fullmatch(comment.text) else ()), "above"
    if following and len(line) <= _column(document, following):
        return following, "above"
    path = starts[number - 1][2]
    while path and _column(document, path) > len(line):
        path = path[:-1]
    return (path if following or line else ()), "behind"


def _before(document: Document, comment: Comment) -> str:
    """What stands before a comment on its line."""
    return document.text[document.text.rfind("\n", 0, comment.span.start) + 1 : comment.span.start]


def _column(document: Document, path: Path) -> float:
    """The column, from 0, of a key or of the dash of an item; endless where something else begins their line."""
    start = document.span(path, on="key").start
    line = document.text.rfind("\n", 0, start) + 1
    before = document.text[line:start]
    if before.strip(" -"):
        return inf
    return before.rindex("-") if isinstance(path[-1], int) and "-" in before else start - line
