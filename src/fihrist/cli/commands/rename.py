"""Rename a record or a passage everywhere it stands."""

from collections.abc import Iterator, Mapping
from pathlib import Path

import click

from fihrist.catalogue.writing import Change
from fihrist.cli.arguments import checked_key, free_id, opened, pick, the_record, the_source
from fihrist.cli.files import texts, write
from fihrist.editing.drafting.keys import translated
from fihrist.editing.edits import apply
from fihrist.editing.migration import rename
from fihrist.model.kinds.source import Source
from fihrist.reading import read


@click.command(name="rename")
@click.argument("old")
@click.argument("new", required=False)
def command(old: str, new: str | None) -> None:
    """Give the record OLD, or the passage `source/key`, the id or key NEW in every file, with comments and order kept.

    The file of a record moves, and its addresses go on leading to it. Without NEW a passage is called after its
    translation, or each of a source that has only a number.
    """
    root, catalogue = opened(to_write=True)
    id, _, key = old.partition("/")
    own, target = catalogue.paths[the_record(id, catalogue).id], None
    if key or new is None:
        names = _keys(the_source(id, catalogue), key, new)
    else:
        # A run that was killed may have left the new file beside the old one.
        there = catalogue.records.get(new)
        names = {old: new if there and old in there.formerly else free_id(new, catalogue)}
        target = f"{own.rpartition('/')[0]}/{names[old]}.yaml"
    made, last = list[Change](), list[Change]()
    for path, text, after in _edited(root, names):
        change = Change.of(path, text, after)
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


def _keys(source: Source, key: str, new: str | None) -> Mapping[str, str]:
    """The new key of a passage, or those of each that has only a number, by the names of these passages."""
    if key:
        pick(f"passage of `{source.id}`", key, source.passages)
    made = translated(source, key) if new is None else {key: checked_key(new)}
    if new in source.passages:
        raise click.UsageError(f"`{source.id}` has a passage `{new}` already")
    if not made:
        raise click.UsageError(f"no passage of `{source.id}` is numbered and translated; give a new key")
    return {f"{source.id}/{one}": name for one, name in made.items()}


def _edited(root: Path, names: Mapping[str, str]) -> Iterator[tuple[str, str, str]]:
    """Each file that can be read, its text before and with the new names; the others are told."""
    for path, before in texts(root):
        document, _ = read(path, before.encode())
        if document is None:
            click.echo(f"cannot be read, left as it is: {path}", err=True)
            continue
        text = before
        for old, new in names.items():
            if document and old.rpartition("/")[2] in text:
                text = apply(text, rename(old, new)(document))
                document, _ = read(path, text.encode())
        yield path, before, text
