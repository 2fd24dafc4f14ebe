"""Values that several kinds share: stances, offices, provisions and counted things."""

from typing import Annotated

from fihrist.model.strict import Model
from fihrist.model.values import Date, Id, OneOf, Quantity, Reference, Text


class Stance(Model):
    """How somebody stands toward something."""

    toward: Annotated[Id, Reference()]
    """The record of what it is about."""
    view: Annotated[str, OneOf("view")]
    """The stance."""


class Position(Model):
    """An office that somebody holds, held or was to hold."""

    office: Text
    """The office as the source gives it."""
    rank: Annotated[str, OneOf("rank")] | None = None
    """What kind of office it is, where the closed list has it."""
    body: Annotated[Id, Reference("organisation")] | None = None
    """The organisation in which the office stands."""
    state: Annotated[Id, Reference("organisation")] | None = None
    """The state that the office serves."""
    held: Date | None = None
    """When it was held, as far as the source tells (EDTF)."""
    standing: Annotated[str, OneOf("standing")] | None = None
    """Whether the source presents the office as current when it was written, as former, or as held at the time described."""


class Matter(Model):
    """Something that falls under a topic."""

    topic: Annotated[str, OneOf("topic")]
    """What it is about."""
    text: Text
    """What is told, in short."""


class Figure(Model):
    """A number of something that the source counts."""

    of: Text
    """What is counted."""
    number: Quantity
    """How many."""
