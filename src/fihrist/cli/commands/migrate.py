"""Rename an id everywhere it stands."""

from collections.abc import Iterator
from pathlib import Path

import click

from fihrist.checking.engine import diagnose
from fihrist.cli.choice import record_in
from fihrist.cli.files import replace, texts
from fihrist.cli.names import checked_id
from fihrist.cli.places import root_of
from fihrist.editing.migration import Migration, rename_id
from fihrist.reading import read
from fihrist.text.edits import apply


@click.group(name="migrate")
def command() -> None:
    """Rename an id in every file, with comments and order kept."""


@command.command(name="rename-id")
@click.argument("old")
@click.argument("new")
@click.pass_context
def id_command(ctx: click.Context, old: str, new: str) -> None:
    """Give the record OLD the id NEW, and move its file."""
    root = root_of(ctx)
    catalogue = diagnose(root).catalogue
    record_in(catalogue, old)
    checked_id(new, catalogue)
    _run(root, rename_id(old, new))
    path = root / catalogue.paths[old]
    moved = path.rename(path.with_name(f"{new}.yaml"))
    click.echo(f"moved: {moved.relative_to(root).as_posix()}")


def _run(root: Path, migration: Migration) -> None:
    """Does a migration to every record and tells the files that it changes."""
    changed = [path for file, text in texts(root) for path in _edit(root, file, text, migration)]
    click.echo(f"{len(changed)} files changed")


def _edit(root: Path, path: str, text: str, migration: Migration) -> Iterator[str]:
    document, _ = read(path, text.encode())
    made = apply(text, migration(document)) if document else text
    if made != text:
        replace(root / path, made)
        click.echo(f"changed: {path}")
        yield path
