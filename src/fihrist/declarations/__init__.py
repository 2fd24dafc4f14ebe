"""The types of the kinds and their values, as declarations for those who use the data from a program."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, get_args

from fihrist.kinds import kinds
from fihrist.record import Model, Record
from fihrist.record.values import OneOf
from fihrist.record.walk import strip


@dataclass(frozen=True, slots=True)
class Part:
    """A type: text, number, or a shape of this name, perhaps in a list; `terms` is the closed list it is from."""

    name: str
    terms: str | None = None


@dataclass(frozen=True, slots=True)
class Member:
    """A key of a shape, or a field of a kind."""

    name: str
    part: Part
    about: str
    required: bool


@dataclass(frozen=True, slots=True)
class Shape:
    """A value with named parts."""

    name: str
    about: str
    members: tuple[Member, ...]


def fields_of(kind: type[Record]) -> tuple[Member, ...]:
    """The fields of a kind with the types of their values."""
    found = []
    for name, info in strip(kind.model_fields["claims"].annotation)[0].model_fields.items():
        value = strip(get_args(strip(info.annotation)[0])[0])[0].model_fields["value"]
        found.append(Member(name, _part(value), info.description or "", True))
    return tuple(found)


def shapes() -> Mapping[str, Shape]:
    """Every value with named parts that a field can hold, by name; each after those of which it is made."""
    found: dict[str, Shape] = {}
    for kind in kinds().values():
        for info in strip(kind.model_fields["claims"].annotation)[0].model_fields.values():
            value = strip(get_args(strip(info.annotation)[0])[0])[0].model_fields["value"]
            for shape in _shapes(strip(value.annotation)[0]):
                if found.setdefault(shape.name, shape) != shape:
                    raise TypeError(f"two shapes are named {shape.name}")
    return found


def _shapes(value: Any) -> Iterator[Shape]:
    if isinstance(value, type) and issubclass(value, Model):
        for info in value.model_fields.values():
            yield from _shapes(strip(info.annotation)[0])
        members = (
            Member(name, _part(info), info.description or "", info.is_required())
            for name, info in value.model_fields.items()
        )
        yield Shape(value.__name__, (value.__doc__ or "").strip(), tuple(members))


def _part(info: Any) -> Part:
    value, marks = strip(info.annotation)
    terms = next((mark.name for mark in (*info.metadata, *marks) if isinstance(mark, OneOf)), None)
    return Part("number" if value is float else "text" if value is str else value.__name__, terms)
