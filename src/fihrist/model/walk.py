"""Walking through a record or its model: what stands at each path, and what the annotations there say of it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache, reduce
from types import NoneType, UnionType
from typing import Annotated, Any, Union, get_args, get_origin

from fihrist.model.values import Marks, Model
from fihrist.reading import Path


@dataclass(frozen=True, slots=True)
class Leaf(Marks):
    """A scalar in a record: what its type says of it, its path of keys, and its value."""

    path: Path = ()
    value: Any = None


def leaves(part: Model) -> Iterator[Leaf]:
    """Every scalar in a record or a part of one, in the order of the model."""
    return _below(part, type(part), Marks(), ())


def _below(value: Any, annotation: Any, marks: Marks, path: Path) -> Iterator[Leaf]:
    held: Iterable[tuple[str | int, Any]]
    match value:
        case Model():
            held = vars(value).items()
        case dict():
            held = value.items()
        case tuple():
            held = enumerate(value)
        case _:
            said = (marks.reference, marks.terms, marks.is_date, marks.is_copied, marks.is_passage, marks.example)
            yield Leaf(*said, path, value)
            return
    for step, item in held:
        if item is not None and item != ():
            yield from _below(item, *_into(annotation, step), (*path, step))


@lru_cache(maxsize=4096)
def _into(annotation: Any, step: str | int) -> tuple[Any, Marks]:
    """The bare type one step below another, None where there is none, and what the annotations there say."""
    if isinstance(annotation, type) and issubclass(annotation, Model):
        info = annotation.model_fields.get(str(step))
        annotation, marks = _bare(info.annotation) if info else (None, ())
        return annotation, _marks((*(info.metadata if info else ()), *marks))
    within = get_args(annotation)[0 if isinstance(step, int) else 1 :]
    annotation, marks = _bare(within[0]) if within else (None, ())
    return annotation, _marks(marks)


def _bare(annotation: Any) -> tuple[Any, tuple[Any, ...]]:
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


def _marks(annotations: tuple[Any, ...]) -> Marks:
    # The last one says most: that an id is a reference, and to what.
    return next((mark for mark in reversed(annotations) if isinstance(mark, Marks)), Marks())


def type_at(model: type[Model], path: Path) -> tuple[Any, Marks]:
    """The bare type at a path, None where the model has no such path, and what the annotations there say."""
    return reduce(lambda at, step: _into(at[0], step), path, (model, Marks()))


def model_at(model: type[Model], path: Path) -> type[Model] | None:
    """The model of the mapping at a path, or None where there is none."""
    found = type_at(model, path)[0]
    return found if isinstance(found, type) and issubclass(found, Model) else None
