"""Fields: what a kind says of each, once, beside its annotation: labels, unit, and what checks make of it."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType
from typing import Any

import pydantic

from fihrist.model.describing import descriptions
from fihrist.model.values import Marks, Model
from fihrist.model.vocabulary import Label
from fihrist.model.walk import type_at


@dataclass(frozen=True, slots=True)
class Field:
    """What a kind says of a field; what its passages must bear out follows from the type of its values besides.

    `required` fields are filled or told to be unknown, `many` hold several values beside each other. `unit` is the one
    in which passages must give its numbers (`pieces` for what is counted). What a `whole` field names cannot rest on
    the record in its turn. What a `negated` one holds is not so.
    """

    name: str
    label: Label
    required: bool
    many: bool
    unit: str | None
    whole: bool
    negated: bool
    value: Any
    """The bare type of its values."""
    marks: Marks
    """What the annotations of that type say."""
    about_ar: str
    model: type[Model]
    """The model of which it is a key."""

    @property
    def about(self) -> Label:
        """What the field holds: in English the docstring under its annotation."""
        return Label(descriptions(self.model).get(self.name, ""), self.about_ar)


def field(
    en: str,
    ar: str,
    about: str,
    *,
    required: bool = False,
    many: bool = False,
    unit: str | None = None,
    whole: bool = False,
    negated: bool = False,
) -> Any:
    """A field of a kind, as `Field` describes it; `about` is in Arabic, and in English the docstring that follows."""
    extra = {"x-label": {"en": en, "ar": ar}, "x-required": required, "x-many": many, "x-about-ar": about}
    flags = {"x-unit": unit, "x-whole": whole, "x-negated": negated}
    return pydantic.Field(default=(), json_schema_extra=extra | {k: v for k, v in flags.items() if v})  # type: ignore[arg-type]


def key(en: str, ar: str, about: str, *, required: bool = False) -> Any:
    """A key of the envelope that only some kinds have: its labels and its description in Arabic."""
    extra: Any = {"x-label": {"en": en, "ar": ar}, "x-about-ar": about}
    return pydantic.Field(default=... if required else None, json_schema_extra=extra)


@cache
def fields(kind: type[Model]) -> Mapping[str, Field]:
    """The fields of a kind by name, in the order of the kind."""
    found = type_at(kind, ("claims",))[0].model_fields
    return MappingProxyType({name: _field(kind, name, info) for name, info in found.items()})


def label_of(kind: type[Model], key: str) -> Label | None:
    """The label of a key of the envelope that only some kinds have, or None where it has none."""
    info = kind.model_fields.get(key)
    extra = info.json_schema_extra if info else None
    return Label(**extra["x-label"]) if isinstance(extra, dict) and "x-label" in extra else None  # type: ignore[arg-type]


def _field(kind: type[Model], name: str, info: pydantic.fields.FieldInfo) -> Field:
    extra: Any = info.json_schema_extra
    label, unit = Label(**extra["x-label"]), extra.get("x-unit")
    whole, negated = (bool(extra.get(flag)) for flag in ("x-whole", "x-negated"))
    value, marks = type_at(kind, ("claims", name, 0, "value"))
    of, about = type_at(kind, ("claims",))[0], extra["x-about-ar"]
    return Field(name, label, extra["x-required"], extra["x-many"], unit, whole, negated, value, marks, about, of)
