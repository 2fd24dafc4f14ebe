"""What records of all kinds share: the envelope, claims, passages and the types of values."""

from typing import TYPE_CHECKING, Annotated, Any, ClassVar, Generic, Literal, TypeVar

from pydantic import Field

from fihrist.model.values import (
    Copied,
    Date,
    FieldName,
    Id,
    Marks,
    Mode,
    Model,
    PassageName,
    Passages,
    Quantity,
    Slug,
    Speaker,
    Text,
    Words,
    one_of,
    reference,
)
from fihrist.model.vocabulary import Label

__all__ = [
    "ANSWERS", "Aliases", "Claim", "Derived", "Left", "Model", "Passage", "Quantity", "Record",
    "Statement", "Text",
]  # fmt: skip


V = TypeVar("V")

ORDER = (
    "id", "name", "aliases", "formerly", "type", "code", "parties", "part_of", "file", "sha256", "note",
    "claims", "unknown", "passages", "set_aside",
)  # fmt: skip
"""The keys of records of all kinds, in the order in which they are written."""
ANSWERS = {"denied": "denials", "unconfirmed": "unconfirmed", "confirmed": "confirmations"}
"""The keys under which passages answer a claim or a statement, each with the name of such passages in outputs."""


class Left(Model):
    """A number or a date of a passage that no value holds, and why."""

    words: Copied
    """The words that count or date, letter for letter."""
    why: Text
    """The reason."""


class Statement(Model):
    """What a passage says about records, where no field can hold it."""

    key: Slug | None = None
    """A name for the statement; only where something refers to it."""
    about: Annotated[tuple[Annotated[Id, reference()], ...], Field(min_length=1)]
    """The records that it is about: its subjects, not whoever is named."""
    topic: Annotated[str, one_of("topic")]
    """Which matter it is about."""
    aspect: Annotated[str, one_of("aspect")]
    """Which side of it."""
    text: Text | None = None
    """What is said, in the editors' words; only where the passage cannot be understood even with what it follows."""
    date: Date | None = None
    """When it is said to be so (EDTF)."""
    mode: Mode | None = None
    """How surely it is said, where less surely than the passage."""
    denied: Passages = ()
    """The passages that deny it."""
    unconfirmed: Passages = ()
    """The passages in which somebody neither confirms nor denies it, or refuses to comment on it."""
    confirmed: Passages = ()
    """The passages that say that it came about, where it is expected or held possible."""
    scope: Literal["unclear"] | None = None
    """`unclear` where the text leaves open whether the denials are of this statement."""


class Passage(Model):
    """A piece of a source, letter for letter, with its translation, its one voice and its statements."""

    text: Copied
    """The passage, letter for letter."""
    en: Words
    """Our own translation of the passage into English."""
    prefix: Copied | None = None
    """The words just before the passage, where it stands more than once in the source."""
    suffix: Copied | None = None
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
    follows: Passages = ()
    """Passages of the same source without which this one cannot be understood."""
    note: Text | None = None
    """A remark of the editors on how the passage is read; never a fact."""
    left: Annotated[tuple[Left, ...], Field(min_length=1)] = ()
    """The numbers and dates in it that no value holds."""
    statements: Annotated[tuple[Statement, ...], Field(min_length=1)] = ()
    """What it says about records, where no field can hold it."""


class Derived(Model):
    """How a value follows from passages in which it does not stand letter for letter."""

    how: Annotated[str, one_of("derivation")]
    """The kind of step from the words to the value."""
    why: Text | None = None
    """The step in words; needed where `how` is `context`."""


class Claim(Model, Generic[V]):
    """One value, with the passages each of which says it by itself, in its own voice."""

    @classmethod
    def model_parametrized_name(cls, params: tuple[Any, ...]) -> str:
        """A name that tells the type of value, for schemas: `StageClaim`, `ToOrganisationClaim`."""
        marks = (mark for mark in getattr(params[0], "__metadata__", ()) if isinstance(mark, Marks))
        return f"{next((mark.title for mark in marks if mark.title), params[0].__name__)}Claim"

    value: V
    """What is claimed, in the type of the field."""
    mode: Mode | None = None
    """How surely it is claimed, where less surely than its passages say."""
    as_of: Date | None = None
    """The date from which the value speaks, where the passages' own does not tell (EDTF)."""
    varies_with: FieldName | None = None
    """Another field of the record on which a range depends."""
    passages: Passages
    """The passages that say it, each by itself: `source/passage`, or `passage` in the record of the source."""
    denied: Passages = ()
    """The passages that deny this very value."""
    unconfirmed: Passages = ()
    """The passages in which somebody neither confirms nor denies this very value, or refuses to comment on it."""
    confirmed: Passages = ()
    """The passages that say that it came about, where the value is expected or held possible."""
    scope: Literal["unclear"] | None = None
    """`unclear` where the text leaves open whether the denials are of this value."""
    derived: Derived | None = None
    """How the value follows from the passages where it does not stand there letter for letter."""


if TYPE_CHECKING:
    Claims = tuple[Claim[V], ...]
else:

    class Claims:
        """The claims on one field, at least one where the field is named at all."""

        # A plain generic alias does not work: typing finds no type variables in a generic model of pydantic.
        def __class_getitem__(cls, value: Any) -> Any:
            """The type of the claims on a field with values of this type."""
            return Annotated[tuple[Claim[value], ...], Field(min_length=1)]


class Aliases(Model):
    """Other names by which people look for the record."""

    en: Annotated[tuple[Words, ...], Field(min_length=1)] = ()
    """Other names in English."""
    ar: Annotated[tuple[Words, ...], Field(min_length=1)] = ()
    """Other names in Arabic; inflected forms are found without."""


class Unknown(Model):
    """Why a required field has no claim."""

    why: Annotated[str, one_of("unknown")]
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
