"""The envelope: what records of every kind have."""

from typing import Annotated, Any, ClassVar

from pydantic import Field

from fihrist.record.claim import Claim
from fihrist.record.model import Model
from fihrist.record.values import FieldName, Id, OneOf, Reference, Slug, Text, Words
from fihrist.vocabulary import Label


class Quote(Model):
    """A passage copied letter for letter from a source."""

    source: Annotated[Id, Reference("source")]
    """The source that holds the passage."""
    text: Words
    """The passage, letter for letter."""
    en: Words
    """Our own translation of the passage into English."""
    prefix: Words | None = None
    """The words just before the passage, where it stands more than once in the source."""
    suffix: Words | None = None
    """The words just after the passage, where it stands more than once in the source."""


class Aliases(Model):
    """Other names by which people look for the record."""

    en: Annotated[tuple[Words, ...], Field(min_length=1)] = ()
    """Other names in English."""
    ar: Annotated[tuple[Words, ...], Field(min_length=1)] = ()
    """Every other spelling that the sources use."""


class Unknown(Model):
    """Why a required field has no claim."""

    why: Annotated[str, OneOf("unknown")]
    """The reason."""
    quote: Slug | None = None
    """The quote that says that it is unknown."""


class Fields(Model):
    """The claims of a record, grouped under their fields; each kind names its own fields."""


class Record(Model):
    """One record: what the sources say of one subject."""

    folder: ClassVar[str]
    label: ClassVar[Label]
    plural: ClassVar[Label]

    id: Id
    """The id: the file's name without `.yaml`, unique in the catalogue, never used again for something else."""
    name: Text
    """The usual English name, and the Arabic name as the sources spell it."""
    aliases: Aliases = Aliases()
    """Other names and spellings."""
    quotes: dict[Slug, Quote] = {}
    """The passages on which the claims rest, each under a key that tells what it says."""
    claims: Fields = Fields()
    """The claims, grouped under their fields."""
    unknown: dict[FieldName, Unknown] = {}
    """The required fields that no claim can fill."""
    note: Text | None = None
    """A remark of the editors about the record or the text; never a fact."""

    def fields(self) -> dict[str, tuple[Claim[Any], ...]]:
        """The claims of each field that has any, in the order of the kind."""
        named = ((name, getattr(self.claims, name)) for name in type(self.claims).model_fields)
        return {name: claims for name, claims in named if claims}
