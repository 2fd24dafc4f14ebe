"""Which catalogue a command works on."""

import os
from pathlib import Path

import click

from fihrist.catalogue.files import CATALOGUE, SEEDS, find_root, is_root
from fihrist.catalogue.loading import catalogue_at


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


def records_below(root: Path, given: tuple[Path, ...]) -> frozenset[str] | None:
    """The files of records that the given files and folders name, relative to `root`; None for all.

    A document in `seeds/` stands for the record of its source; what holds no record is wrong use.
    """
    if not given:
        return None
    documents: dict[str, list[str]] = {}
    if any(_below(root, path).parts[:1] == (SEEDS,) for path in given):
        catalogue = catalogue_at(root)
        for source in catalogue.sources.values():
            documents.setdefault(source.file, []).append(catalogue.paths[source.id])
    found: set[str] = set()
    for path in given:
        start = _below(root, path)
        full = root.resolve() / start
        tops = [full] if start.parts else [full / CATALOGUE]
        files = [p.relative_to(root.resolve()) for top in tops for p in (top, *top.rglob("*"))]
        own = [p.as_posix() for p in files if p.parts[:1] == (CATALOGUE,) and not (root / p).is_dir()]
        own += [record for p in files for record in documents.get(p.as_posix(), ())]
        if not own:
            raise click.UsageError(f"there is no record in {path}")
        found.update(own)
    return frozenset(found)


def _below(root: Path, path: Path) -> Path:
    """A path relative to `root`; wrong use where there is nothing or where it lies elsewhere."""
    if not os.path.lexists(path):
        raise click.UsageError(f"there is no file or folder {path}")
    # The last part stays as it is: a link in the catalogue has findings of its own.
    full = path.resolve() if path.name in ("", "..") else path.absolute().parent.resolve() / path.name
    if not full.is_relative_to(root.resolve()):
        raise click.UsageError(f"{path} is not in the catalogue at {root}")
    return full.relative_to(root.resolve())
