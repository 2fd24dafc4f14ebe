"""Claims that are proposed for a kind: only what a passage bears out by itself; who supplies whom is never guessed."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from fihrist.catalogue.parts import plain, written
from fihrist.editing.drafting.reading import Reading
from fihrist.editing.drafting.writing import flow, inserted
from fihrist.editing.edits import Edit, apply
from fihrist.model import Quantity, Record
from fihrist.model.marks import fields_of, is_date_at, kinds_at, terms_at, type_at
from fihrist.reading import read
from fihrist.text.places import Span

LOOK = "  # to do: see whether the passage says this"
_ACTORS = frozenset({"organisation", "official", "commentator"})
"""Kinds of which a sentence names several in several roles."""


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A value for a field, and the step that leads to it where it is not in the words."""

    field: str
    value: Any
    derived: str | None = None

    def line(self, passage: str) -> str:
        """The claim on one line, resting on a passage."""
        derived = {"derived": {"how": self.derived}} if self.derived else {}
        return f"- {flow({'value': self.value, 'passages': [passage], **derived})}"


def suggestions(kind: type[Record], text: Reading) -> Iterator[Suggestion]:
    """The values that a text gives for fields of a kind, where it gives just one."""
    for field, info in fields_of(kind).items():
        path = ("claims", field, 0, "value")
        wanted, bare = kinds_at(kind, path), type_at(kind, path)[0]
        if terms := terms_at(kind, path):
            found = text.terms(terms)
            yield from (Suggestion(field, term) for term in found if len(found) == 1)
        elif wanted and _ACTORS.isdisjoint(wanted):
            ids = [id for id, named in text.named.items() if named in wanted]
            yield from (Suggestion(field, id) for id in ids if len(ids) == 1)
        elif is_date_at(kind, path):
            if date := text.date():
                yield Suggestion(field, *date)
        elif bare is Quantity and (quantity := text.quantity(info.json_schema_extra.get("x-unit", ""))):
            yield Suggestion(field, quantity)


def with_suggestions(
    path: str, text: str, record: Record | None, found: list[Suggestion], passage: str
) -> str | None:
    """The text of a record's file with claims that rest on a passage; a value that is there gains the passage.

    None where the file cannot be read rightly.
    """
    fields = record.fields() if record else {}
    name = written(passage, record.id) if record else passage
    made: str | None = text
    for one in found:
        same = (i for i, claim in enumerate(fields.get(one.field, ())) if plain(claim.value) == plain(one.value))
        if made is None:
            return None
        if (index := next(same, None)) is not None:
            made = _supported(path, made, ("claims", one.field, index, "passages"), name)
        else:
            made = inserted(path, made, ("claims", one.field), [f"{one.line(name)}{LOOK}"])
    return made


def _supported(path: str, text: str, at: tuple[str | int, ...], passage: str) -> str:
    """A text with one more passage at the end of a list of them, where it is not in it."""
    document, _ = read(path, text.encode())
    assert document
    items = [span for spot in document.places if spot[:-1] == at for span in (document.span(spot),)]
    if any(text[span.start : span.end] == passage for span in items):
        return text
    last = max(items)
    if text[document.span(at).start] == "[":
        return apply(text, [Edit(Span(last.end, last.end), f", {passage}")])
    indent = text[text.rfind("\n", 0, last.start) + 1 : last.start]
    return apply(text, [Edit(Span(last.end, last.end), f"\n{indent}{passage}")])
