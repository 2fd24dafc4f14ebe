"""What the arguments of commands mean: a catalogue, its files, a thing by its name, a name that is free."""

import os
import re
from collections.abc import Mapping
from difflib import get_close_matches
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

import click

from fihrist.reading.files import CATALOGUE, SEEDS, find_root, is_root, misnamed

if TYPE_CHECKING:
    from fihrist.catalogue import Catalogue
    from fihrist.model import Record
    from fihrist.model.kinds.source import Source

T = TypeVar("T")
_LONGEST = 80


def given_root(*, to_write: bool = False) -> Path:
    """The root of the catalogue: `--root`, `FIHRIST_ROOT`, or the nearest one at or above the working folder.

    Who is going `to_write` finds no staged files there of runs that have died.
    """
    given: Path | None = click.get_current_context().find_root().obj
    if given is not None and not is_root(given):
        raise click.UsageError(f"there is no catalogue in {given}: it has no folder `catalogue/`")
    try:
        found = given or find_root(Path.cwd())
    except FileNotFoundError as error:
        raise click.UsageError("the working folder is gone; use --root or FIHRIST_ROOT") from error
    if found is None:
        raise click.UsageError("this is no catalogue: no folder `catalogue/` here or above; use --root or FIHRIST_ROOT")
    if to_write:
        from fihrist.catalogue.writing import clear

        clear(found)
    return found


def opened(*, to_write: bool = False) -> "tuple[Path, Catalogue]":
    """The root of the catalogue and the catalogue there."""
    from fihrist.catalogue.loading import catalogue_at

    root = given_root(to_write=to_write)
    return root, catalogue_at(root)


def records_below(root: Path, given: tuple[Path, ...]) -> frozenset[str] | None:
    """The files of records that the given files and folders name, relative to `root`; None for all.

    A document in `seeds/` stands for the record of its source; what holds no record is wrong use.
    """
    if not given:
        return None
    starts = {path: _below(root, path) for path in given}
    documents: dict[str, list[str]] = {}
    if any(start.parts[:1] == (SEEDS,) for start in starts.values()):
        from fihrist.catalogue.loading import catalogue_at

        catalogue = catalogue_at(root)
        for source in catalogue.sources.values():
            documents.setdefault(source.file, []).append(catalogue.paths[source.id])
    found: set[str] = set()
    for path, start in starts.items():
        top = root / (start if start.parts else CATALOGUE)
        names = [one.relative_to(root).as_posix() for one in (top, *top.rglob("*")) if not one.is_dir()]
        own = {one for name in names for one in (name, *documents.get(name, ())) if one.startswith(f"{CATALOGUE}/")}
        if not own:
            raise click.UsageError(f"there is no record in {path}")
        found |= own
    return frozenset(found)


def pick(what: str, name: str, known: Mapping[str, T]) -> T:
    """What is known by a name; wrong use, with the nearest names, where nothing is."""
    if name in known:
        return known[name]
    near = get_close_matches(name, list(known), n=3)
    raise click.UsageError(f"there is no {what} `{name}`" + (f"; did you mean {' or '.join(near)}?" if near else ""))


def the_record(id: str, catalogue: "Catalogue") -> "Record":
    """The record with this id; wrong use where there is none, or where its file cannot be read."""
    _refuse_unread(id, catalogue)
    return pick("record", id, catalogue.records)


def the_source(id: str, catalogue: "Catalogue") -> "Source":
    """The source with this id; wrong use where there is none, or where its file cannot be read."""
    _refuse_unread(id, catalogue)
    return pick("source", id, catalogue.sources)


def _refuse_unread(name: str, catalogue: "Catalogue") -> None:
    """Wrong use where a file promises the record of this name, or of this passage, and cannot be read."""
    id = name.partition("/")[0]
    if id in catalogue.promised - catalogue.records.keys():
        root = given_root()
        path = min(one.relative_to(root).as_posix() for one in (root / CATALOGUE).glob(f"*/{id}.yaml"))
        raise click.UsageError(f"`{id}` cannot be read: {path}; `fihrist check {path}` tells why")


def free_id(id: str, catalogue: "Catalogue") -> str:
    """The id, where it has the form of one and neither a record nor a file that cannot be read has it."""
    if id in catalogue.records:
        raise click.UsageError(f"there is a record `{id}` already: {catalogue.paths[id]}")
    if id in catalogue.promised:
        raise click.UsageError(f"the file of `{id}` is there already and cannot be read; `fihrist check` tells why")
    if fault := misnamed(f"{checked_key(id)}.yaml"):
        raise click.UsageError(f"{fault[1]}: {id}.yaml")
    return id


def checked_key(key: str) -> str:
    """The id or key, where it has the form of one."""
    from fihrist.model.values import ID

    if not re.match(ID, key) or len(key) > _LONGEST:
        raise click.UsageError(f"`{key}` is no id: write small Latin letters and digits, divided by single hyphens")
    return key


def _below(root: Path, path: Path) -> Path:
    """A path relative to `root`; wrong use where there is nothing or where it lies elsewhere."""
    if not os.path.lexists(path):
        raise click.UsageError(f"there is no file or folder {path}")
    # The last part stays as it is: a link in the catalogue has findings of its own.
    full = path.resolve() if path.name in ("", "..") else path.absolute().parent.resolve() / path.name
    if not full.is_relative_to(root.resolve()):
        raise click.UsageError(f"{path} is not in the catalogue at {root}")
    return full.relative_to(root.resolve())
