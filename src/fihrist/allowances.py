"""Allowances: comments that excuse a finding on their line, with a reason."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from fihrist.diagnostics import Diagnostic
from fihrist.reading import Comment, Document, Path
from fihrist.text import Fault, Lines

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


class Allowances:
    """The allowances of one document, and which of them have excused something."""

    def __init__(self, allowances: tuple[Allowance, ...], malformed: tuple[Comment, ...]) -> None:
        self._allowances = allowances
        self._malformed = malformed
        self._used: set[Allowance] = set()

    @classmethod
    def of(cls, document: Document) -> "Allowances":
        """The allowances in a document; a comment alone on its line speaks of the next line."""
        meant = [comment for comment in document.comments if comment.text.startswith("allow ")]
        if not meant:
            return cls((), ())
        lines = Lines(document.text)
        found, malformed = [], []
        for comment in meant:
            place = lines.place(comment.span.start)
            alone = not lines.line(place.line)[: place.column - 1].strip()
            if match := FORM.fullmatch(comment.text):
                line = place.line + alone
                spot = _spot(document, lines, line)
                found.append(Allowance(match[1], line, match[2], comment, document.path, spot))
            else:
                malformed.append(comment)
        return cls(tuple(found), tuple(malformed))

    def __iter__(self) -> Iterator[Allowance]:
        """The allowances in the order of the file."""
        return iter(self._allowances)

    def excuse(self, diagnostic: Diagnostic) -> bool:
        """Whether an allowance excuses a diagnostic, which is then remembered."""
        for allowance in self._allowances:
            if (allowance.code, allowance.line) == (diagnostic.code, diagnostic.start.line):
                self._used.add(allowance)
                return True
        return False

    def faults(self, codes: frozenset[str], *, judged: bool = True) -> tuple[Fault, ...]:
        """What is wrong with the allowances themselves, once all findings have been seen.

        Where a file could not be `judged`, nothing is said of those that have excused nothing.
        """
        malformed = (
            Fault("Y202", c.span, "this allowance has the wrong form", "write `# allow V301: the reason`")
            for c in self._malformed
        )
        unknown = (
            Fault("Y202", a.comment.span, f"there is no check `{a.code}`", "name the code that the finding shows")
            for a in self._allowances
            if a.code not in codes
        )
        idle = (
            Fault("Y201", a.comment.span, "this allowance excuses nothing", "remove it")
            for a in self._allowances
            if judged and a.code in codes and a not in self._used
        )
        return (*malformed, *unknown, *idle)


def _spot(document: Document, lines: Lines, line: int) -> Path:
    """The shortest path to what begins on a line of a document, by its key where it has one."""
    begins = ((path, (place.key or place.value).start) for path, place in document.places.items() if path)
    return min((path for path, start in begins if lines.place(start).line == line), key=len, default=())
