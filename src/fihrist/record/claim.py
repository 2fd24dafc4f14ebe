"""A claim: one statement of one value for one field, with its speaker, mode and quote."""

from typing import TYPE_CHECKING, Annotated, Any, Generic, Literal, TypeVar

from pydantic import Field

from fihrist.record.model import Model
from fihrist.record.values import ClaimKey, Date, FieldName, OneOf, Slug, Speaker, Text

V = TypeVar("V")

Mode = Annotated[str, OneOf("mode")]
Derivation = Annotated[str, OneOf("derivation")]


class Derived(Model):
    """How a value follows from a quote in which it does not stand letter for letter."""

    how: Derivation
    """The kind of step from the words to the value."""
    why: Text | None = None
    """The step in words; needed where `how` is `context`."""


class Claim(Model, Generic[V]):
    """One statement of one value, or one denial of such a statement."""

    @classmethod
    def model_parametrized_name(cls, params: tuple[Any, ...]) -> str:
        """A name that tells the type of value, for schemas: `StageClaim`, `ToOrganisationClaim`."""
        marks = [mark.title for mark in getattr(params[0], "__metadata__", ()) if hasattr(mark, "title")]
        return f"{marks[-1] if marks else params[0].__name__}Claim"

    id: Slug | None = None
    """A name for the claim within its record; only where something denies it or refers to it."""
    value: V | None = None
    """What is claimed, in the type of the field; left out in a denial."""
    denies: ClaimKey | None = None
    """The claim that the speaker denies: `claim` in this record or `record/claim`; in place of `value`."""
    said_by: Annotated[tuple[Speaker, ...], Field(min_length=1)] = ()
    """Who says it; left out where the document says it in its own voice."""
    speaker: Text | None = None
    """How the text describes a speaker who has no name there."""
    via: Annotated[tuple[Speaker, ...], Field(min_length=1)] = ()
    """Who passed it on, nearest to the speaker first."""
    mode: Mode = "stated"
    """Whether the speaker states, estimates, alleges or expects it."""
    as_of: Date | None = None
    """The date from which the statement speaks, where the source gives one (EDTF)."""
    varies_with: FieldName | None = None
    """Another field of the record on which a range depends."""
    quote: Slug
    """The key of the quote that says it."""
    also: Annotated[tuple[Slug, ...], Field(min_length=1)] = ()
    """Keys of further quotes that the claim needs, such as the one that names whom a pronoun means."""
    derived: Derived | None = None
    """How the value follows from the quote where it does not stand there letter for letter."""
    scope: Literal["unclear"] | None = None
    """On a denial: `unclear` where the text leaves open what is denied."""


if TYPE_CHECKING:
    Claims = tuple[Claim[V], ...]
else:

    class Claims:
        """The claims on one field, at least one where the field is named at all."""

        # A plain generic alias does not work: typing finds no type variables in a generic model of pydantic.
        def __class_getitem__(cls, value: Any) -> Any:
            """The type of the claims on a field with values of this type."""
            return Annotated[tuple[Claim[value], ...], Field(min_length=1)]


def field(
    en: str, ar: str, *, required: bool = False, many: bool = False, unit: str | None = None, about: str = ""
) -> Any:
    """A field of a kind: its labels, whether it must be filled, whether it holds many values, and its unit.

    `about` is the description in Arabic; the one in English is the docstring that follows the field.
    """
    extra = {"x-label": {"en": en, "ar": ar}, "x-required": required, "x-many": many, "x-about-ar": about}
    return Field(default=(), json_schema_extra=extra | ({"x-unit": unit} if unit else {}))  # type: ignore[arg-type]
