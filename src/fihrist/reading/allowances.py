"""Allowances as they stand in a file: comments that excuse a finding on their line, with a reason."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from fihrist.reading.document import Comment, Document, Path
from fihrist.text.places import Lines

FORM = re.compile(r"allow\s+([A-Z]\d{3})\s*:\s*(\S.*)")


@dataclass(frozen=True, slots=True)
class Allowance:
    """An excuse for findings of one code on one line (counted from 1), and the reason that it gives.

    `spot` is the path of the keys to what begins on that line, the shortest one where several do, and () for nothing.
    """

    code: str
    line: int
    reason: str
    comment: Comment
    path: str
    spot: Path


def allowances(document: Document) -> Iterator[Allowance | Comment]:
    """The allowances in a document, and the comments that try to be one; one alone on its line speaks of the next."""
    meant = [comment for comment in document.comments if comment.text.startswith("allow ")]
    lines = Lines(document.text) if meant else None
    for comment in meant:
        assert lines
        place = lines.place(comment.span.start)
        line = place.line + (not lines.line(place.line)[: place.column - 1].strip())
        if match := FORM.fullmatch(comment.text):
            yield Allowance(match[1], line, match[2], comment, document.path, _spot(document, lines, line))
        else:
            yield comment


def _spot(document: Document, lines: Lines, line: int) -> Path:
    """The shortest path to what begins on a line of a document, by its key where it has one."""
    begins = ((path, (place.key or place.value).start) for path, place in document.places.items() if path)
    return min((path for path, start in begins if lines.place(start).line == line), key=len, default=())
