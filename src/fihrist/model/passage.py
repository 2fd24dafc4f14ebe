"""A passage: a piece of a source with its translation and its one voice, and what it says where no field can hold it."""

from typing import Annotated, Literal

from pydantic import Field

from fihrist.model.strict import Model
from fihrist.model.values import (
    Date,
    Id,
    OneOf,
    PassageKey,
    PassageReference,
    Reference,
    Slug,
    Speaker,
    Text,
    Words,
)

Mode = Annotated[str, OneOf("mode")]
PassageName = Annotated[PassageKey, PassageReference()]
Passages = Annotated[tuple[PassageName, ...], Field(min_length=1)]


class Left(Model):
    """A number or a date of a passage that no value holds, and why."""

    words: Words
    """The words that count or date, letter for letter."""
    why: Text
    """The reason."""


class Statement(Model):
    """What a passage says about records, where no field can hold it."""

    key: Slug | None = None
    """A name for the statement; only where something refers to it."""
    about: Annotated[tuple[Annotated[Id, Reference()], ...], Field(min_length=1)]
    """The records that it is about: its subjects, not whoever is named."""
    topic: Annotated[str, OneOf("topic")]
    """Which matter it is about."""
    aspect: Annotated[str, OneOf("aspect")]
    """Which side of it."""
    text: Text | None = None
    """What is said, in the editors' words; only where the passage cannot be understood even with what it follows."""
    date: Date | None = None
    """When it is said to be so (EDTF)."""
    mode: Mode | None = None
    """How surely it is said, where less surely than the passage."""
    denied: Annotated[tuple[PassageName, ...], Field(min_length=1)] = ()
    """The passages that deny it."""
    scope: Literal["unclear"] | None = None
    """`unclear` where the text leaves open whether the denials are of this statement."""


class Passage(Model):
    """A piece of a source, letter for letter, with its translation, its one voice and its statements."""

    text: Words
    """The passage, letter for letter."""
    en: Words
    """Our own translation of the passage into English."""
    prefix: Words | None = None
    """The words just before the passage, where it stands more than once in the source."""
    suffix: Words | None = None
    """The words just after the passage, where it stands more than once in the source."""
    said_by: Annotated[tuple[Speaker, ...], Field(min_length=1)] = ()
    """Who says it; left out where the document says it in its own voice."""
    speaker: Text | None = None
    """How the text describes a speaker who has no name there."""
    via: Annotated[tuple[Speaker, ...], Field(min_length=1)] = ()
    """Who passed it on, nearest to the speaker first."""
    mode: Mode = "stated"
    """Whether the speaker states, estimates, alleges or expects it, or holds it possible."""
    as_of: Date | None = None
    """The date from which it speaks, where the source gives one (EDTF)."""
    follows: Annotated[tuple[PassageName, ...], Field(min_length=1)] = ()
    """Passages of the same source without which this one cannot be understood."""
    note: Text | None = None
    """A remark of the editors on how the passage is read; never a fact."""
    left: Annotated[tuple[Left, ...], Field(min_length=1)] = ()
    """The numbers and dates in it that no value holds."""
    statements: Annotated[tuple[Statement, ...], Field(min_length=1)] = ()
    """What it says about records, where no field can hold it."""
