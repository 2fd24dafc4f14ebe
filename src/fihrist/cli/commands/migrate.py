"""Rename an id or the key of a passage everywhere it stands."""

from pathlib import Path

import click

from fihrist.catalogue.writing import Change
from fihrist.cli.arguments import checked_key, free_id, opened, pick
from fihrist.cli.files import texts, write
from fihrist.editing.edits import apply
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
    root, catalogue = opened(to_write=True)
    path, there = catalogue.paths[pick("record", old, catalogue.records).id], catalogue.records.get(new)
    # A run that was killed may have left the new file beside the old one.
    id = new if there and old in there.formerly else free_id(new, catalogue)
    target = f"{path.rpartition('/')[0]}/{id}.yaml"
    _run(root, rename(old, new), path, target)
    click.echo(f"moved: {target}")


@command.command(name="rename-passage")
@click.argument("source")
@click.argument("old")
@click.argument("new")
def passage_command(source: str, old: str, new: str) -> None:
    """Give the passage OLD of SOURCE the key NEW."""
    root, catalogue = opened(to_write=True)
    passages = pick("source", source, catalogue.sources).passages
    pick(f"passage of `{source}`", old, passages)
    if checked_key(new) in passages:
        raise click.UsageError(f"`{source}` has a passage `{new}` already")
    _run(root, rename(f"{source}/{old}", new), catalogue.paths[source])


def _run(root: Path, migration: Migration, own: str, target: str | None = None) -> None:
    """Does a migration to every record and tells the files that it changes, and those that it cannot read.

    The file of what is renamed comes last, so that a run that was killed is completed by the next one; it may move.
    """
    made: list[Change] = []
    last: list[Change] = []
    for path, text in texts(root):
        document, _ = read(path, text.encode())
        if document is None:
            click.echo(f"cannot be read, left as it is: {path}", err=True)
            continue
        change = Change.of(path, text, apply(text, migration(document)))
        if path == own:
            last += change.moved(target) if target else [change]
        else:
            made.append(change)
    changed = write(root, [*made, *last])
    for path in changed:
        click.echo(f"changed: {path}")
    click.echo(f"{len(changed)} files changed")
