"""Edits: spans of a text, and what is to stand in their place."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher

from fihrist.text.places import Span


@dataclass(frozen=True, slots=True, order=True)
class Edit:
    """A span of a text and what is to stand in its place."""

    span: Span
    text: str


def apply(text: str, edits: Iterable[Edit]) -> str:
    """The text after the edits; of two that overlap only the one that begins first is made."""
    for edit in reversed(tuple(apart(edits))):
        text = text[: edit.span.start] + edit.text + text[edit.span.end :]
    return text


def apart(edits: Iterable[Edit]) -> Iterator[Edit]:
    """The edits in the order of the text, each once, without those that overlap an earlier one."""
    last: Edit | None = None
    for edit in sorted(set(edits)):
        if last is None or (edit.span.start >= last.span.end and edit.span.start > last.span.start):
            yield edit
            last = edit


def between(old: str, new: str) -> Iterator[Edit]:
    """The edits of whole lines that make the new text from the old one."""
    before, after = old.splitlines(keepends=True), new.splitlines(keepends=True)
    starts = [0]
    for line in before:
        starts.append(starts[-1] + len(line))
    for tag, i, j, k, m in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        if tag != "equal":
            yield Edit(Span(starts[i], starts[j]), "".join(after[k:m]))
