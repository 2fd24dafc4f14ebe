"""Which catalogue a command works on."""

from pathlib import Path

import click

from fihrist.discovery import find_root, is_root


def root_of(ctx: click.Context) -> Path:
    """The root of the catalogue: `--root`, `FIHRIST_ROOT`, or the nearest one at or above the working folder."""
    given: Path | None = ctx.find_root().obj
    if given is not None:
        if not is_root(given):
            raise click.UsageError(f"there is no catalogue in {given}: it has no folder `catalogue/`")
        return given
    found = find_root(Path.cwd())
    if found is None:
        raise click.UsageError("this is no catalogue: no folder `catalogue/` here or above; use --root or FIHRIST_ROOT")
    return found


def paths_below(root: Path, given: tuple[Path, ...]) -> frozenset[str] | None:
    """The files of the catalogue that the given files and folders name, relative to `root`; None for all."""
    if not given:
        return None
    found: set[str] = set()
    for path in given:
        full = path.resolve()
        if not path.exists():
            raise click.UsageError(f"there is no file or folder {path}")
        if not full.is_relative_to(root.resolve()):
            raise click.UsageError(f"{path} is not in the catalogue at {root}")
        below = full.rglob("*") if full.is_dir() else [full]
        found |= {p.relative_to(root.resolve()).as_posix() for p in below}
    return frozenset(found)
