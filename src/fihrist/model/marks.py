"""Marks: the type of the value at any path of a record, and what its annotations say of it."""

from collections.abc import Mapping
from typing import Any, get_args

from fihrist.model.strict import Model
from fihrist.model.values import Edtf, OneOf, Reference
from fihrist.model.walk import Steps, strip


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


def terms_at(model: type[Model], path: Steps) -> str | None:
    """The name of the closed list from which the value at a path is taken."""
    return next((mark.name for mark in type_at(model, path)[1] if isinstance(mark, OneOf)), None)


def kinds_at(model: type[Model], path: Steps) -> tuple[str, ...] | None:
    """The kinds to which the value at a path may refer, empty for any, or None where it is no reference."""
    return next((mark.kinds for mark in type_at(model, path)[1] if isinstance(mark, Reference)), None)


def is_date_at(model: type[Model], path: Steps) -> bool:
    """Whether the value at a path is an EDTF date."""
    return any(isinstance(mark, Edtf) for mark in type_at(model, path)[1])


def fields_of(kind: type[Model]) -> Mapping[str, Any]:
    """The fields of a kind, with what each is."""
    claims = type_at(kind, ("claims",))[0]
    return dict(claims.model_fields)
