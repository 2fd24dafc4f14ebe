"""Walking through a record: every value in it, with its spot and what its type says of it."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from types import NoneType, UnionType
from typing import Annotated, Any, Union, get_args, get_origin

from fihrist.model.strict import Model
from fihrist.model.values import Edtf, OneOf, Reference

Steps = tuple[str | int, ...]


@dataclass(frozen=True, slots=True)
class Leaf:
    """A scalar in a record: its path of keys, its value, and the marks of its type."""

    path: Steps
    value: Any
    marks: "Marks"

    @property
    def reference(self) -> tuple[str, ...] | None:
        """The kinds that the value may refer to, empty for any, or None where it is no reference."""
        return self.marks.reference

    @property
    def terms(self) -> str | None:
        """The name of the closed list of which the value is a term."""
        return self.marks.terms

    @property
    def is_date(self) -> bool:
        """Whether the value is an EDTF date."""
        return self.marks.is_date


@dataclass(frozen=True, slots=True)
class Marks:
    """What the annotations of a type say of its values: see `Leaf`."""

    reference: tuple[str, ...] | None
    terms: str | None
    is_date: bool

    @classmethod
    def of(cls, annotations: tuple[Any, ...]) -> "Marks":
        """The marks among annotations."""
        return cls(
            next((mark.kinds for mark in annotations if isinstance(mark, Reference)), None),
            next((mark.name for mark in annotations if isinstance(mark, OneOf)), None),
            any(isinstance(mark, Edtf) for mark in annotations),
        )


def leaves(part: Model, path: Steps = ()) -> Iterator[Leaf]:
    """Every scalar in a record or a part of one, in the order of the model."""
    found: list[Leaf] = []
    _walk(part, path, found)
    return iter(found)


def _walk(part: Model, path: Steps, found: list[Leaf]) -> None:
    for name, annotation, marks in _fields(type(part)):
        _take(getattr(part, name), annotation, marks, (*path, name), found)


def _take(value: Any, annotation: Any, marks: Marks, path: Steps, found: list[Leaf]) -> None:
    if isinstance(value, Model):
        _walk(value, path, found)
    elif isinstance(value, tuple):
        inner, inner_marks = _inner(annotation, 0)
        for index, item in enumerate(value):
            _take(item, inner, inner_marks, (*path, index), found)
    elif isinstance(value, dict):
        inner, inner_marks = _inner(annotation, 1)
        for key, item in value.items():
            _take(item, inner, inner_marks, (*path, key), found)
    elif value is not None:
        found.append(Leaf(path, value, marks))


@cache
def _fields(model: type[Model]) -> tuple[tuple[str, Any, Marks], ...]:
    found = []
    for name, info in model.model_fields.items():
        annotation, marks = strip(info.annotation)
        found.append((name, annotation, Marks.of((*info.metadata, *marks))))
    return tuple(found)


@cache
def _inner(annotation: Any, position: int) -> tuple[Any, Marks]:
    inner, marks = strip(get_args(annotation)[position])
    return inner, Marks.of(marks)


def strip(annotation: Any) -> tuple[Any, tuple[Any, ...]]:
    """An annotation without `Annotated` and `| None`, and the marks that stood in it."""
    marks: tuple[Any, ...] = ()
    while True:
        origin = get_origin(annotation)
        if origin is Annotated:
            annotation, *more = get_args(annotation)
            marks = (*marks, *more)
        elif origin in (Union, UnionType):
            annotation = next(a for a in get_args(annotation) if a is not NoneType)
        else:
            return annotation, marks


def model_at(model: type[Model], path: Steps) -> type[Model] | None:
    """The model of the mapping at a path, or None where there is none."""
    current: Any = model
    for step in path:
        if isinstance(current, type) and issubclass(current, Model):
            info = current.model_fields.get(str(step))
            current = strip(info.annotation)[0] if info else None
        elif current is not None and get_args(current):
            current = strip(get_args(current)[0 if isinstance(step, int) else 1])[0]
        else:
            return None
    return current if isinstance(current, type) and issubclass(current, Model) else None
