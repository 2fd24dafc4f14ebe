"""Explain a kind of record, a field with its terms, or a check by its code."""

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, get_origin

import click

from fihrist.cli.arguments import pick
from fihrist.model import Claim, Model, Passage, Record, Statement
from fihrist.model.examples import about, example
from fihrist.model.fields import fields, label_of
from fihrist.model.kinds import kinds
from fihrist.model.shape import FORMS
from fihrist.model.values import DATE, PASSAGE, Text
from fihrist.model.vocabulary import term_list
from fihrist.model.walk import type_at
from fihrist.reading import Path

if TYPE_CHECKING:
    from fihrist.checking.checks import Check

MODELS: Mapping[str, type[Model]] = {**kinds(), "passage": Passage, "statement": Statement, "claim": Claim}
"""What is written in a catalogue, by the name under which it is explained."""


def _completed(_: click.Context, __: click.Parameter, typed: str) -> list[str]:
    """What may be explained, for a shell that completes what is typed."""
    name, dot, _key = typed.partition(".")
    known = [f"{name}.{key}" for key in _paths(name)] if dot and name in MODELS else [*MODELS, *_checks()]
    return [one for one in known if one.startswith(typed)]


@click.command(name="explain", epilog=f"WHAT can be {', '.join(MODELS)}, each with one of its keys, or a check.")
@click.argument("what", shell_complete=_completed)
def command(what: str) -> None:
    """Show how a record is written, or what a finding means.

    \b
    fihrist explain transfer        the keys and fields of a kind: what each is for, and an example
    fihrist explain transfer.stage  one of them, with its terms or the keys of its value
    fihrist explain passage         the same for a passage, a statement or a claim
    fihrist explain V301            a check: the fault, why it matters, what fails and what passes
    """
    name, dot, key = what.lower().partition(".")
    if name in MODELS:
        lines = _of_key(name, pick(f"key of {name}", key, _paths(name))) if dot else _of_model(name)
        click.echo("\n".join(lines))
    else:
        known = {**_checks(), **{check.name: check for check in _checks().values()}, **dict.fromkeys(MODELS)}
        check = pick("kind or check", what.upper() if what[1:].isdigit() else what.lower(), known)
        assert check
        click.echo(f"{check.code} {check.name}\n\n{check.page}")


def _checks() -> "Mapping[str, Check]":
    # Who asks for a kind need not wait for the checks.
    from fihrist.checking.checks import checks

    return checks()


def _paths(name: str) -> Mapping[str, Path]:
    """The keys of a model with their paths, fields among them, in the order in which they are written."""
    model = MODELS[name]
    if not issubclass(model, Record):
        return {key: (key,) for key in model.model_fields}
    names = model.keys()
    below = {"claims": [("claims", one) for one in fields(model)]}
    return {str(path[-1]): path for key in names for path in below.get(key, [(key,)])}


def _of_model(name: str) -> Iterator[str]:
    """An example with every key, and what each is for as a remark above it."""
    model, inside = MODELS[name], False
    yield f"# {' '.join((model.__doc__ or '').split())}"
    if issubclass(model, Record):
        yield f"# It stands in catalogue/{model.folder}/, in a file named by its id."
    yield f"# `fihrist explain {name}.KEY` tells more of a key."
    for path in _paths(name).values():
        if len(path) > 1 and not inside:
            yield "claims:"
        inside = len(path) > 1
        margin = "  " * inside
        yield f"{margin}# {_about(model, path)}"
        yield from _written(model, path, margin)


def _of_key(name: str, path: Path) -> Iterator[str]:
    """What a key is for, how it is written, and what its value can be."""
    model, key = MODELS[name], str(path[-1])
    known = fields(model)[key] if len(path) > 1 else None
    label, arabic = known.label if known else label_of(model, key), known.about.ar if known else ""
    yield " · ".join((f"{name}.{key}", *((label.en, label.ar) if label else ())))
    yield from filter(None, (_about(model, path), arabic))
    if known and known.required:
        yield f"Where no document tells it, write `{key}: {{why: not-in-source}}` below `unknown`."
    yield ""
    yield from ("claims:", *_written(model, path, "  ")) if known else _written(model, path, "")
    if rest := [*_below(model, (*path, 0, "value") if known else path, "")]:
        yield from ("", *rest)


def _about(model: type[Model], path: Path) -> str:
    """What a key is for, and whether it must be there and may have several values."""
    if len(path) == 1:
        return about(model, path) + " Required." * model.model_fields[str(path[0])].is_required()
    known = fields(model)[str(path[1])]
    return f"{about(model, path)}{' Required.' * known.required}{' May have several values.' * known.many}"


def _written(model: type[Model], path: Path, margin: str) -> Iterator[str]:
    """The lines of a key with its example; each claim has one of its own."""
    if len(path) > 1:
        yield from (f"{margin}{path[1]}:", f"{margin}  - {example(model, (*path, 0))}")
    else:
        yield f"{margin}{path[0]}: {example(model, path)}"


def _below(model: type[Model], path: Path, margin: str) -> Iterator[str]:
    """What the value at a path can be: a term, an id, a date, or keys with what theirs can be in turn."""
    value, marks = type_at(model, path)
    if get_origin(value) in (tuple, dict):
        yield from _below(model, (*path, 0 if get_origin(value) is tuple else ""), margin)
    elif marks.terms:
        yield f"{margin}It is one of these terms:"
        for term in term_list(marks.terms).terms.values():
            yield f"{margin}  {term.id} ({term.label.ar}): {term.about.en}"
    elif marks.reference is not None:
        yield f"{margin}It is the id of a record; its kind is {' or '.join(marks.reference) or 'any'}."
    elif marks.is_date or marks.is_passage:
        yield f"{margin}It is {FORMS[DATE if marks.is_date else PASSAGE]}."
    elif own := next((name for name, one in MODELS.items() if one is value), None):
        yield f"{margin}`fihrist explain {own}` shows what it can hold."
    elif isinstance(value, type) and issubclass(value, Model) and value is not Text:
        yield f"{margin}Its keys:"
        for key in value.model_fields:
            yield f"{margin}  {key}: {example(value, (key,))}  # {_about(value, (key,))}"
            yield from _below(value, (key,), f"{margin}    ")
