"""Rename a record or a passage everywhere it stands."""

from collections.abc import Iterator
from pathlib import Path

import click

from fihrist.catalogue.writing import Change
from fihrist.cli.arguments import checked_key, free_id, opened, pick
from fihrist.cli.files import texts, write
from fihrist.editing.edits import Edit, apply
from fihrist.editing.migration import Migration, rename
from fihrist.reading import read


@click.command(name="rename")
@click.argument("old")
@click.argument("new")
def command(old: str, new: str) -> None:
    """Give the record OLD, or the passage `source/key`, the id or key NEW in every file, with comments and order kept.

    The file of a record moves, and its addresses go on leading to it.
    """
    root, catalogue = opened(to_write=True)
    id, _, key = old.partition("/")
    own, target = catalogue.paths[pick("record", id, catalogue.records).id], None
    if key:
        passages = pick("source", id, catalogue.sources).passages
        pick(f"passage of `{id}`", key, passages)
        if checked_key(new) in passages:
            raise click.UsageError(f"`{id}` has a passage `{new}` already")
    else:
        # A run that was killed may have left the new file beside the old one.
        there = catalogue.records.get(new)
        new = new if there and old in there.formerly else free_id(new, catalogue)
        target = f"{own.rpartition('/')[0]}/{new}.yaml"
    made, last = list[Change](), list[Change]()
    for path, text, edits in _edited(root, rename(old, new)):
        change = Change.of(path, text, apply(text, edits))
        if path == own:
            last = [*change.moved(target)] if target else [change]
        else:
            made.append(change)
    # The file of what is renamed comes last, so that a run that was killed is completed by the next one.
    changed = write(root, [*made, *last])
    for path in changed:
        click.echo(f"changed: {path}")
    click.echo(f"{len(changed)} files changed")
    if target:
        click.echo(f"moved: {target}")


def _edited(root: Path, migration: Migration) -> Iterator[tuple[str, str, Iterator[Edit]]]:
    """Each file that can be read, its text and the edits of it; the others are told."""
    for path, text in texts(root):
        document, _ = read(path, text.encode())
        if document:
            yield path, text, migration(document)
        else:
            click.echo(f"cannot be read, left as it is: {path}", err=True)
