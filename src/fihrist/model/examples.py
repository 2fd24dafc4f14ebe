"""Examples: how what may stand at a place of a record is written in a line, from its annotation alone."""

from typing import Any, Literal, get_args, get_origin

from fihrist.model import Claim, Model, Record
from fihrist.model.describing import descriptions
from fihrist.model.values import Marks
from fihrist.model.vocabulary import term_list
from fihrist.model.walk import model_at, type_at
from fihrist.reading import Path

NUMBER, _TEXT = "450", "…"


def example(model: type[Model], path: Path) -> str:
    """What stands at a path of a model, with no more keys than it must have; `…` is any text, and `some-…` an id."""
    value, marks = type_at(model, path)
    if marks.example or marks.terms:
        return marks.example or next(iter(term_list(marks.terms or "").terms))
    if marks.reference is not None:
        return f"some-{(*marks.reference, 'record')[0]}"
    if isinstance(value, type) and issubclass(value, Model):
        return "{" + ", ".join(f"{key}: {example(value, (key,))}" for key in _needed(value)) + "}"
    if get_origin(value) is tuple:
        return f"[{example(model, (*path, 0))}]"
    if get_origin(value) is dict:
        return f"{{{_key(value)}: {example(model, (*path, ''))}}}"
    if get_origin(value) is Literal:
        return str(get_args(value)[0])
    return NUMBER if value is float else _TEXT


def _needed(model: type[Model]) -> list[str]:
    """The keys that a mapping must have; the first one where it must have one of several."""
    known = model.model_fields
    return [key for key, info in known.items() if info.is_required()] or list(known)[:1]


def _key(value: Any) -> str:
    """A key of a mapping with free keys."""
    return next(mark.example for mark in get_args(value)[0].__metadata__ if isinstance(mark, Marks))


def about(model: type[Model], path: Path) -> str:
    """What the key or field at a path is for, in a sentence."""
    there = model_at(model, path[:-1])
    return descriptions(there).get(str(path[-1]), "") if there else ""


def page(kind: type[Record], path: Path) -> str:
    """What `fihrist explain` is given for a place: `transfer`, `transfer.stage`, `passage.text`, `claim.mode`."""
    name, whole = kind.__name__.lower(), path
    match path:
        case ("claims", _, _, str(key), *_) if key != "value":
            name, path = "claim", (key,)
        case ("claims", *rest):
            path = tuple(rest)
        case ("passages", _, "statements", _, *rest):
            name, path = "statement", tuple(rest)
        case ("passages", _, *rest):
            name, path = "passage", tuple(rest)
    if isinstance(found := type_at(kind, whole)[0], type) and issubclass(found, Claim):
        return "claim"
    return ".".join((name, *map(str, path[:1])))
