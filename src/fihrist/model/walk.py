"""Walking through a record or its model: what stands at each path, and what the annotations there say of it."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from types import NoneType, UnionType
from typing import Annotated, Any, Union, get_args, get_origin

from fihrist.model.values import Edtf, LetterForLetter, Model, OneOf, Reference

Steps = tuple[str | int, ...]


@dataclass(frozen=True, slots=True)
class Marks:
    """What the annotations of a type say of its values.

    `reference` has the kinds to which one may refer, empty for any, or None where it is no reference; `terms` names the
    closed list from which it is taken.
    """

    reference: tuple[str, ...] | None
    terms: str | None
    is_date: bool
    is_copied: bool

    @classmethod
    def of(cls, annotations: tuple[Any, ...]) -> "Marks":
        """The marks among annotations."""
        return cls(
            next((mark.kinds for mark in annotations if isinstance(mark, Reference)), None),
            next((mark.name for mark in annotations if isinstance(mark, OneOf)), None),
            any(isinstance(mark, Edtf) for mark in annotations),
            any(isinstance(mark, LetterForLetter) for mark in annotations),
        )


@dataclass(frozen=True, slots=True)
class Leaf(Marks):
    """A scalar in a record: what its type says of it, its path of keys, and its value."""

    path: Steps
    value: Any


def leaves(part: Model, path: Steps = ()) -> Iterator[Leaf]:
    """Every scalar in a record or a part of one, in the order of the model."""
    for name, annotation, marks in _fields(type(part)):
        yield from _below(getattr(part, name), annotation, marks, (*path, name))


def _below(value: Any, annotation: Any, marks: Marks, path: Steps) -> Iterator[Leaf]:
    if isinstance(value, Model):
        yield from leaves(value, path)
    elif isinstance(value, tuple | dict):
        inner, inner_marks = _inner(annotation, int(isinstance(value, dict)))
        for step, item in value.items() if isinstance(value, dict) else enumerate(value):
            yield from _below(item, inner, inner_marks, (*path, step))
    elif value is not None:
        yield Leaf(marks.reference, marks.terms, marks.is_date, marks.is_copied, path, value)


@cache
def _fields(model: type[Model]) -> tuple[tuple[str, Any, Marks], ...]:
    found = ((name, *type_at(model, (name,))) for name in model.model_fields)
    return tuple((name, annotation, Marks.of(marks)) for name, annotation, marks in found)


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


def type_at(model: type[Model], path: Steps) -> tuple[Any, tuple[Any, ...]]:
    """The bare type at a path with its marks; the type is None where the model has no such path."""
    current: Any = model
    marks: tuple[Any, ...] = ()
    for step in path:
        if isinstance(current, type) and issubclass(current, Model):
            info = current.model_fields.get(str(step))
            current, inner = strip(info.annotation) if info else (None, ())
            marks = (*(info.metadata if info else ()), *inner)
        elif current is not None and get_args(current):
            current, marks = strip(get_args(current)[0 if isinstance(step, int) else 1])
        else:
            return None, ()
    return current, marks


def marks_at(model: type[Model], path: Steps) -> Marks:
    """What the annotations of the type at a path say."""
    return Marks.of(type_at(model, path)[1])


def model_at(model: type[Model], path: Steps) -> type[Model] | None:
    """The model of the mapping at a path, or None where there is none."""
    found = type_at(model, path)[0]
    return found if isinstance(found, type) and issubclass(found, Model) else None


def terms_at(model: type[Model], path: Steps) -> str | None:
    """The name of the closed list from which the value at a path is taken."""
    return marks_at(model, path).terms


def kinds_at(model: type[Model], path: Steps) -> tuple[str, ...] | None:
    """The kinds to which the value at a path may refer, empty for any, or None where it is no reference."""
    return marks_at(model, path).reference
