"""Harmless edits: other ways to write the same record, none of which may raise a finding or change an export.

Left out is what the reader refuses on purpose: a text without quotation marks that YAML 1.1 and 1.2 read as two things,
a number with another sign or base, tabs, tags, anchors, and a space at the end of a line. Left alone are the lines of
which an allowance speaks, wherever an edit would break, join or part them.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from random import Random

from fihrist.reading import read
from tests.mutation import harmless_layout, harmless_remarks, harmless_scalars
from tests.mutation.lying import Subject

Maker = Callable[[Subject, Random], Iterator[str]]


@dataclass(frozen=True, slots=True)
class Harmless:
    """A way of writing a record otherwise: its name, and what makes the changed texts, in a random order."""

    name: str
    make: Maker


@dataclass(frozen=True, slots=True)
class Edited:
    """A file as edited, and the names of the edits, one upon the other."""

    path: str
    text: str
    names: tuple[str, ...]


EDITS = tuple(
    Harmless(name, make)
    for module in (harmless_remarks, harmless_scalars, harmless_layout)
    for name, make in module.MAKERS.items()
)


def edited(subject: Subject, random: Random, *, count: int = 1) -> Edited:
    """A file with so many edits at random, of other kinds each, as far as there are so many for it."""
    names: list[str] = []
    sampled = random.sample(EDITS, len(EDITS))
    # Nothing is built upon lines that end otherwise.
    for edit in (*sorted(sampled[:count], key=lambda edit: edit.name == "line-ends"), *sampled[count:]):
        text = next((text for text in edit.make(subject, random) if text != subject.text), None)
        if text is not None:
            names.append(edit.name)
            # What does not read as the same is for the checks to see.
            after = again(subject, text) if len(names) < count and "\r" not in text else None
            if after is None:
                return Edited(subject.path, text, tuple(names))
            subject = after
    return Edited(subject.path, subject.text, tuple(names))


def again(subject: Subject, text: str) -> Subject | None:
    """The same record as it is read from another text, or None where that does not read as the same."""
    document, faults = read(subject.path, text.encode())
    same = document is not None and not faults and document.values == subject.document.values
    return replace(subject, document=document) if document and same else None
