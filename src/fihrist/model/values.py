"""The types of values that records can have, and what stands in an annotation of each."""

from dataclasses import dataclass
from typing import Annotated, Any

from pydantic import BaseModel, ConfigDict, Field, GetCoreSchemaHandler, GetJsonSchemaHandler, StringConstraints
from pydantic_core import CoreSchema, core_schema

from fihrist.model.vocabulary import term_list

# Python's `$` also matches before a last line feed; the standard that schemas follow does not let it.
END = r"$(?!\n)"

ID = rf"^[a-z0-9]+(-[a-z0-9]+)*{END}"
FIELD = rf"^[a-z]+(_[a-z]+)*{END}"
PASSAGE = rf"^([a-z0-9]+(-[a-z0-9]+)*/)?[a-z0-9]+(-[a-z0-9]+)*{END}"
DATE = rf"^[0-9X~?%./-]+{END}"
SHA256 = rf"^[0-9a-f]{{64}}{END}"
FILE = rf"^seeds/[A-Za-z0-9_][A-Za-z0-9_.-]*{END}"

Id = Annotated[str, StringConstraints(pattern=ID, max_length=80)]
Slug = Annotated[str, StringConstraints(pattern=ID, max_length=80)]
FieldName = Annotated[str, StringConstraints(pattern=FIELD, max_length=40)]
Words = Annotated[str, StringConstraints(min_length=1, max_length=4000)]


class Model(BaseModel):
    """A part of a record: read strictly, frozen, and with no key but the ones named."""

    model_config = ConfigDict(
        strict=True,
        frozen=True,
        extra="forbid",
        allow_inf_nan=False,
        use_attribute_docstrings=True,
        regex_engine="python-re",
    )


@dataclass(frozen=True, slots=True)
class OneOf:
    """An annotation for text that is one term of the closed list of this name."""

    name: str

    @property
    def title(self) -> str:
        """A name for the type, for schemas."""
        return "".join(word.capitalize() for word in self.name.split("-"))

    def __get_pydantic_core_schema__(self, source: type, handler: GetCoreSchemaHandler) -> CoreSchema:
        """The terms as a literal, so that nothing else passes."""
        return core_schema.literal_schema(list(term_list(self.name).terms))

    def __get_pydantic_json_schema__(self, schema: CoreSchema, handler: GetJsonSchemaHandler) -> dict[str, Any]:
        """The terms with what each means, in the form that editors show beside a choice."""
        terms = term_list(self.name).terms
        return {
            "type": "string",
            "enum": list(terms),
            "enumDescriptions": [f"{term.label.en} · {term.label.ar}" for term in terms.values()],
            "x-terms": self.name,
        }


@dataclass(frozen=True, slots=True, init=False)
class Reference:
    """An annotation for the id of a record of one of these kinds; no kind means any."""

    kinds: tuple[str, ...]

    def __init__(self, *kinds: str) -> None:
        object.__setattr__(self, "kinds", kinds)

    @property
    def title(self) -> str:
        """A name for the type, for schemas."""
        return "To" + ("Or".join(kind.capitalize() for kind in self.kinds) or "Record")

    def __get_pydantic_json_schema__(self, schema: CoreSchema, handler: GetJsonSchemaHandler) -> dict[str, Any]:
        """The schema of an id, with the kinds that are meant."""
        named: Any = self.kinds[0] if len(self.kinds) == 1 else list(self.kinds) or "record"
        return handler(schema) | {"x-reference": named}


@dataclass(frozen=True, slots=True)
class PassageReference:
    """An annotation for the name of a passage: `source/passage`, or `passage` in the record of its source."""

    def __get_pydantic_json_schema__(self, schema: CoreSchema, handler: GetJsonSchemaHandler) -> dict[str, Any]:
        """The schema of a name, marked as that of a passage."""
        return handler(schema) | {"x-reference": "passage"}


@dataclass(frozen=True, slots=True)
class Edtf:
    """An annotation for text that is a date in the Extended Date/Time Format (ISO 8601-2)."""

    title = "Date"

    def __get_pydantic_json_schema__(self, schema: CoreSchema, handler: GetJsonSchemaHandler) -> dict[str, Any]:
        """The schema of a date, marked as one."""
        return handler(schema) | {"x-format": "edtf"}


@dataclass(frozen=True, slots=True)
class LetterForLetter:
    """An annotation for words that are copied from a source, with whatever stands there."""


Copied = Annotated[Words, LetterForLetter()]
Date = Annotated[str, StringConstraints(pattern=DATE, max_length=40), Edtf()]
Mode = Annotated[str, OneOf("mode")]
PassageName = Annotated[str, StringConstraints(pattern=PASSAGE, max_length=161), PassageReference()]
Passages = Annotated[tuple[PassageName, ...], Field(min_length=1)]
Speaker = Annotated[Id, Reference("organisation", "official", "commentator")]
ToEvent = Annotated[Id, Reference("event")]
ToOrganisation = Annotated[Id, Reference("organisation")]
ToWeapon = Annotated[Id, Reference("weapon")]


class Text(Model):
    """A text in both languages of the catalogue."""

    en: Words
    """The text in English."""
    ar: Words
    """The text in Arabic."""


class Quantity(Model):
    """A number in the unit that the field's name gives, with the bounds that the words give."""

    exact: float | None = None
    """The number, where the words give just one."""
    min: float | None = None
    """The lower end of a range, included."""
    max: float | None = None
    """The upper end of a range, included."""
    more_than: float | None = None
    """A number that the value is said to exceed."""
    less_than: float | None = None
    """A number that the value is said to stay below."""
    about: float | None = None
    """The number, where the words say that it is approximate."""


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
    body: ToOrganisation | None = None
    """The organisation in which the office stands."""
    state: ToOrganisation | None = None
    """The state that the office serves."""
    held: Date | None = None
    """When it was held, as far as the source tells (EDTF)."""
    standing: Annotated[str, OneOf("standing")] | None = None
    """Whether the source presents the office as current when it was written, as former, or as held at the time described."""  # noqa: E501


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
