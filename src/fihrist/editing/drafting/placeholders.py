"""Placeholders and suggestions: a value for a field of a kind, from a passage where it has one."""

from dataclasses import dataclass
from typing import Any

from fihrist.editing.drafting.passage import Passage
from fihrist.model import Model, Quantity, Record, Text
from fihrist.model.marks import fields_of, is_date_at, kinds_at, terms_at, type_at
from fihrist.model.vocabulary import term_list
from fihrist.model.walk import Steps

TO_DO = {"en": "to do", "ar": "للإكمال"}
UNSURE = "to-do"
"""What stands where an id or a term is still to be chosen; a check names what can stand there."""


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A value for a field, the step that leads to it where it is not in the words, and what is to be done about it."""

    field: str
    value: Any
    to_do: str
    derived: str | None = None


def suggestion(kind: type[Record], field: str, passage: Passage, taken: frozenset[str]) -> Suggestion | None:
    """What a passage gives for a field, where it gives something; an id that is `taken` is not used again."""
    path: Steps = ("claims", field, 0, "value")
    wanted, (bare, _) = kinds_at(kind, path), type_at(kind, path)
    if terms := terms_at(kind, path):
        found = passage.terms(terms)
        return Suggestion(field, found[0], _choose("the term", found)) if found else None
    if wanted is not None:
        ids = tuple(id for id in passage.of(wanted) if id not in taken)
        return Suggestion(field, ids[0], _choose("the record", ids)) if ids else None
    if is_date_at(kind, path):
        date = passage.date()
        return Suggestion(field, date[0], "see whether the passage dates this", date[1]) if date else None
    if bare is Quantity:
        unit = fields_of(kind)[field].json_schema_extra.get("x-unit", "")
        quantity = passage.quantity(unit)
        return Suggestion(field, quantity, "see whether the passage measures this") if quantity else None
    return None


def placeholder(kind: type[Record], path: Steps) -> Any:
    """A value of the right form for a path, which says that it is still to be written."""
    bare, _ = type_at(kind, path)
    if bare is Text:
        return dict(TO_DO)
    if terms_at(kind, path) or kinds_at(kind, path) is not None:
        return UNSURE
    if is_date_at(kind, path):
        return "XXXX"
    if bare is Quantity:
        return {"about": 0}
    if isinstance(bare, type) and issubclass(bare, Model):
        required = [name for name, info in bare.model_fields.items() if info.is_required()]
        return {name: placeholder(kind, (*path, name)) for name in required}
    return UNSURE


def choices(kind: type[Record], path: Steps) -> str:
    """What can stand at a path, in a few words."""
    terms, wanted = terms_at(kind, path), kinds_at(kind, path)
    if terms:
        return f"one of {', '.join(term_list(terms).terms)}"
    if wanted is not None:
        return f"the id of {'a record' if not wanted else 'an ' + ' or '.join(wanted)}".replace("an w", "a w")
    return "the value, as the passage gives it"


def _choose(what: str, found: tuple[str, ...]) -> str:
    also = f"; the passage may also mean {', '.join(found[1:5])}" if len(found) > 1 else ""
    return f"see whether {what} is right{also}"
