"""The envelope: what records of every kind have, in the words of the editors."""

from typing import Annotated, Any, ClassVar

from pydantic import Field

from fihrist.model.claim import Claim
from fihrist.model.passage import PassageName
from fihrist.model.strict import Model
from fihrist.model.values import FieldName, Id, OneOf, Text, Words
from fihrist.model.vocabulary import Label

ORDER = (
    "id", "name", "aliases", "formerly", "type", "code", "parties", "part_of", "file", "sha256", "note",
    "claims", "unknown", "passages", "set_aside",
)  # fmt: skip
"""The keys of records of all kinds, in the order in which they are written."""


class Aliases(Model):
    """Other names by which people look for the record."""

    en: Annotated[tuple[Words, ...], Field(min_length=1)] = ()
    """Other names in English."""
    ar: Annotated[tuple[Words, ...], Field(min_length=1)] = ()
    """Other names in Arabic; inflected forms are found without."""


class Unknown(Model):
    """Why a required field has no claim."""

    why: Annotated[str, OneOf("unknown")]
    """The reason."""
    passage: PassageName | None = None
    """The passage that says that it is unknown."""


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
    """Other names."""
    formerly: Annotated[tuple[Id, ...], Field(min_length=1)] = ()
    """The ids that the record had before; their addresses lead to it."""
    note: Text | None = None
    """A remark of the editors about the record; never a fact."""
    claims: Fields = Fields()
    """The claims, grouped under their fields."""
    unknown: dict[FieldName, Unknown] = {}
    """The required fields that no claim can fill."""

    @classmethod
    def keys(cls) -> tuple[str, ...]:
        """The keys of the kind, in the order in which they are written."""
        return tuple(sorted(cls.model_fields, key=ORDER.index))

    def fields(self) -> dict[str, tuple[Claim[Any], ...]]:
        """The claims of each field that has any, in the order of the kind."""
        named = ((name, getattr(self.claims, name)) for name in type(self.claims).model_fields)
        return {name: claims for name, claims in named if claims}
