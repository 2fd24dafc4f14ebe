"""Which catalogue a command works on."""

import os
from pathlib import Path

import click

from fihrist.catalogue.files import find_root, is_root


def root_of(ctx: click.Context) -> Path:
    """The root of the catalogue: `--root`, `FIHRIST_ROOT`, or the nearest one at or above the working folder."""
    given: Path | None = ctx.find_root().obj
    if given is not None:
        if not is_root(given):
            raise click.UsageError(f"there is no catalogue in {given}: it has no folder `catalogue/`")
        return given
    try:
        found = find_root(Path.cwd())
    except FileNotFoundError as error:
        raise click.UsageError("the working folder is gone; use --root or FIHRIST_ROOT") from error
    if found is None:
        raise click.UsageError("this is no catalogue: no folder `catalogue/` here or above; use --root or FIHRIST_ROOT")
    return found


def paths_below(root: Path, given: tuple[Path, ...]) -> frozenset[str] | None:
    """The files of the catalogue that the given files and folders name, relative to `root`; None for all."""
    if not given:
        return None
    found: set[str] = set()
    top = root.resolve()
    for path in given:
        if not os.path.lexists(path):
            raise click.UsageError(f"there is no file or folder {path}")
        # The last part stays as it is: a link in the catalogue has findings of its own.
        full = path.resolve() if path.name in ("", "..") else path.absolute().parent.resolve() / path.name
        if not full.is_relative_to(top):
            raise click.UsageError(f"{path} is not in the catalogue at {root}")
        below = [full, *full.rglob("*")] if full.is_dir() else [full]
        found |= {p.relative_to(top).as_posix() for p in below}
    return frozenset(found)
