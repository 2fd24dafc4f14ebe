"""Rename an id or the key of a passage everywhere it stands."""

from pathlib import Path

import click

from fihrist.catalogue.loading import catalogue_at
from fihrist.cli.arguments import checked_key, free_id, given_root, pick
from fihrist.cli.files import Made, texts, write
from fihrist.editing.formatting import apply
from fihrist.editing.migration import Migration, rename
from fihrist.reading import read


@click.group(name="migrate")
def command() -> None:
    """Rename an id or a passage in every file, with comments and order kept."""


@command.command(name="rename-id")
@click.argument("old")
@click.argument("new")
def id_command(old: str, new: str) -> None:
    """Give the record OLD the id NEW, and move its file; its addresses go on leading to it."""
    root = given_root()
    catalogue = catalogue_at(root)
    pick("record", old, catalogue.records)
    path = root / catalogue.paths[old]
    target = path.with_name(f"{free_id(new, catalogue)}.yaml")
    _run(root, rename(old, new))
    path.rename(target)
    click.echo(f"moved: {target.relative_to(root).as_posix()}")


@command.command(name="rename-passage")
@click.argument("source")
@click.argument("old")
@click.argument("new")
def passage_command(source: str, old: str, new: str) -> None:
    """Give the passage OLD of SOURCE the key NEW."""
    root = given_root()
    passages = pick("source", source, catalogue_at(root).sources).passages
    pick(f"passage of `{source}`", old, passages)
    if checked_key(new) in passages:
        raise click.UsageError(f"`{source}` has a passage `{new}` already")
    _run(root, rename(f"{source}/{old}", new))


def _run(root: Path, migration: Migration) -> None:
    """Does a migration to every record and tells the files that it changes, and those that it cannot read."""
    made: list[Made] = []
    for path, text in texts(root):
        document, _ = read(path, text.encode())
        if document is None:
            click.echo(f"cannot be read, left as it is: {path}", err=True)
        else:
            made.append((path, text, apply(text, migration(document))))
    changed = write(root, made)
    for path in changed:
        click.echo(f"changed: {path}")
    click.echo(f"{len(changed)} files changed")
