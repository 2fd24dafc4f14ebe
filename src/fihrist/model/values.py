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
PASSAGE_EXAMPLE = "some-source/some-passage"
FILE = rf"^seeds/[A-Za-z0-9_][A-Za-z0-9_.-]*{END}"

Words = Annotated[str, StringConstraints(min_length=1, max_length=4000)]


class Model(BaseModel):
    """A part of a record: read strictly, frozen, and with no key but the ones named."""

    model_config = ConfigDict(
        strict=True,
        frozen=True,
        extra="forbid",
        allow_inf_nan=False,
        regex_engine="python-re",
    )


@dataclass(frozen=True, slots=True)
class Marks:
    """What an annotation says of the values of its type, to schemas and to whoever walks through records.

    `reference` has the kinds of records to one of which the value is the id, empty for any, or None where it is no
    reference; `terms` names the closed list of which the value is a term. A date is in the Extended Date/Time Format
    (ISO 8601-2), what is copied stands letter for letter in a source, and a passage is named `source/passage`, or
    `passage` in the record of its source. Where not every text will do, there is an `example` of one.
    """

    reference: tuple[str, ...] | None = None
    terms: str | None = None
    is_date: bool = False
    is_copied: bool = False
    is_passage: bool = False
    example: str = ""

    @property
    def title(self) -> str:
        """A name for the type, for schemas, empty where its own will do."""
        if self.reference is not None:
            return "To" + ("Or".join(map(str.capitalize, self.reference)) or "Record")
        return "".join(map(str.capitalize, (self.terms or "").split("-"))) or ("Date" if self.is_date else "")

    def __get_pydantic_core_schema__(self, source: type, handler: GetCoreSchemaHandler) -> CoreSchema:
        """The terms of a closed list as a literal, so that nothing else passes."""
        return core_schema.literal_schema(list(term_list(self.terms).terms)) if self.terms else handler(source)

    def __get_pydantic_json_schema__(self, schema: CoreSchema, handler: GetJsonSchemaHandler) -> dict[str, Any]:
        """The schema of the type with what is marked, a term with what it means as editors show it beside a choice."""
        if self.terms:
            terms = term_list(self.terms).terms
            about = [f"{term.label.en} · {term.label.ar}: {term.about.en}" for term in terms.values()]
            return {"type": "string", "enum": list(terms), "x-about": about, "x-terms": self.terms}
        named: Any = "passage" if self.is_passage else None
        if self.reference is not None:
            named = self.reference[0] if len(self.reference) == 1 else list(self.reference) or "record"
        extra = {"x-reference": named, "x-format": "edtf" if self.is_date else None}
        return handler(schema) | {key: value for key, value in extra.items() if value}


def one_of(name: str) -> Marks:
    """An annotation for text that is one term of the closed list of this name."""
    return Marks(terms=name)


def reference(*kinds: str) -> Marks:
    """An annotation for the id of a record of one of these kinds; no kind means any."""
    return Marks(kinds)


Id = Annotated[str, StringConstraints(pattern=ID, max_length=80), Marks(example="some-id")]
Slug = Annotated[str, StringConstraints(pattern=ID, max_length=80), Marks(example="some-key")]
FieldName = Annotated[str, StringConstraints(pattern=FIELD, max_length=40), Marks(example="some_field")]
Copied = Annotated[Words, Marks(is_copied=True)]
Date = Annotated[str, StringConstraints(pattern=DATE, max_length=40), Marks(is_date=True, example='"2022-07"')]
Mode = Annotated[str, Marks(terms="mode", example="estimated")]
PassageName = Annotated[
    str, StringConstraints(pattern=PASSAGE, max_length=161), Marks(is_passage=True, example=PASSAGE_EXAMPLE)
]
Passages = Annotated[tuple[PassageName, ...], Field(min_length=1)]
Speaker = Annotated[Id, reference("organisation", "official", "commentator")]
ToEvent = Annotated[Id, reference("event")]
ToOrganisation = Annotated[Id, reference("organisation")]
ToWeapon = Annotated[Id, reference("weapon")]


class Text(Model):
    """A text in both languages of the catalogue."""

    en: Words
    """The text in English."""
    ar: Words
    """The text in Arabic."""


class Quantity(Model):
    """A number in the unit that the field's name gives, with the bounds that the words give."""

    exact: float | None = None
    """The number, where no word bounds it."""
    min: float | None = None
    """The lower end of a range, included (بين، من، لا يقل عن، على الأقل)."""
    max: float | None = None
    """The upper end of a range, included (إلى، حتى، لا يزيد على، على الأكثر)."""
    more_than: float | None = None
    """A number that the value is said to exceed (أكثر من، يزيد على، يفوق)."""
    less_than: float | None = None
    """A number that the value is said to stay below (أقل من، دون، يقل عن)."""
    about: float | None = None
    """The number, where the words say that it is approximate (نحو، حوالي، قرابة، زهاء)."""


class Stance(Model):
    """How somebody stands toward something."""

    toward: Annotated[Id, reference()]
    """The record of what it is about."""
    view: Annotated[str, one_of("view")]
    """The stance."""


class Position(Model):
    """An office that somebody holds, held or was to hold."""

    office: Text
    """The office as the source gives it."""
    rank: Annotated[str, one_of("rank")] | None = None
    """What kind of office it is, where the closed list has it."""
    body: ToOrganisation | None = None
    """The organisation in which the office stands."""
    state: ToOrganisation | None = None
    """The state that the office serves."""
    held: Date | None = None
    """When it was held, as far as the source tells (EDTF)."""
    standing: Annotated[str, one_of("standing")] | None = None
    """Whether the source presents the office as current when it was written, as former, or as held at the time described."""  # noqa: E501


class Matter(Model):
    """Something that falls under a topic."""

    topic: Annotated[str, one_of("topic")]
    """What it is about."""
    text: Text
    """What is told, in short."""


class Figure(Model):
    """A number of something that the source counts."""

    of: Text
    """What is counted."""
    number: Quantity
    """How many."""


class Money(Model):
    """A sum of money."""

    number: Quantity
    """How much, in whole units of the currency."""
    currency: Annotated[str, one_of("currency")]
    """The currency, by its code in ISO 4217."""
    of: Text | None = None
    """What it is paid for or how often, where it is not the whole once."""
