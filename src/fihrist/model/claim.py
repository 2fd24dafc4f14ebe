"""A claim: one value for one field of a record, with the passages that say it."""

from typing import TYPE_CHECKING, Annotated, Any, Generic, Literal, TypeVar

from pydantic import Field

from fihrist.model.passage import Mode, PassageName, Passages
from fihrist.model.strict import Model
from fihrist.model.values import Date, FieldName, OneOf, Text

V = TypeVar("V")


class Derived(Model):
    """How a value follows from passages in which it does not stand letter for letter."""

    how: Annotated[str, OneOf("derivation")]
    """The kind of step from the words to the value."""
    why: Text | None = None
    """The step in words; needed where `how` is `context`."""


class Claim(Model, Generic[V]):
    """One value, with the passages each of which says it by itself, in its own voice."""

    @classmethod
    def model_parametrized_name(cls, params: tuple[Any, ...]) -> str:
        """A name that tells the type of value, for schemas: `StageClaim`, `ToOrganisationClaim`."""
        marks = [mark.title for mark in getattr(params[0], "__metadata__", ()) if hasattr(mark, "title")]
        return f"{marks[-1] if marks else params[0].__name__}Claim"

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
    denied: Annotated[tuple[PassageName, ...], Field(min_length=1)] = ()
    """The passages that deny this very value."""
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


def field(
    en: str, ar: str, *, required: bool = False, many: bool = False, unit: str | None = None, about: str = ""
) -> Any:
    """A field of a kind: its labels, whether it must be filled, whether it holds many values, and its unit.

    `about` is the description in Arabic; the one in English is the docstring that follows the field.
    """
    extra = {"x-label": {"en": en, "ar": ar}, "x-required": required, "x-many": many, "x-about-ar": about}
    return Field(default=(), json_schema_extra=extra | ({"x-unit": unit} if unit else {}))  # type: ignore[arg-type]


def key(en: str, ar: str, *, required: bool = False, about: str = "", least: int | None = None) -> Any:
    """A key of the envelope that only some kinds have: its labels, and how many values it must have at least."""
    extra: Any = {"x-label": {"en": en, "ar": ar}, "x-about-ar": about}
    if required:
        return Field(min_length=least, json_schema_extra=extra)
    return Field(default=None, json_schema_extra=extra)
