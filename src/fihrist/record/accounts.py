"""What people and organisations are told to do, say and favour: values that several kinds share."""

from typing import Annotated

from fihrist.record.model import Model
from fihrist.record.values import Date, Id, OneOf, Reference, Text

Topic = Annotated[str, OneOf("topic")]


class Said(Model):
    """Something that somebody said."""

    topic: Topic
    """What it is about."""
    text: Text
    """What was said, in short; the words themselves stand in the quote."""
    date: Date | None = None
    """When it was said, as far as the source tells (EDTF)."""
    event: Annotated[Id, Reference("event")] | None = None
    """The event at which it was said."""


class Deed(Model):
    """Something that somebody did or does."""

    text: Text
    """What was done, in short."""
    date: Date | None = None
    """When, as far as the source tells (EDTF)."""
    event: Annotated[Id, Reference("event")] | None = None
    """The event of which it was a part."""


class Stance(Model):
    """How somebody stands toward something."""

    toward: Annotated[Id, Reference()]
    """The record of what it is about."""
    view: Annotated[str, OneOf("view")]
    """The stance."""
    text: Text
    """The stance in words, with its conditions."""


class Development(Model):
    """A state of affairs, with the time for which it is told."""

    text: Text
    """What is told, in short."""
    date: Date | None = None
    """For when, as far as the source tells (EDTF)."""


class Matter(Model):
    """Something that falls under a topic."""

    topic: Topic
    """What it is about."""
    text: Text
    """What is told, in short."""
