"""Tell what changed between two commits, builds or checkouts, with reasons."""

import json
from pathlib import Path
from typing import Any

import click

from fihrist.catalogue.files import is_root
from fihrist.cli.places import root_of

HERE = "."
"""The working tree."""


@click.command(name="diff")
@click.argument("before", default="HEAD")
@click.argument("after", default=HERE)
@click.option("--format", "form", type=click.Choice(["text", "markdown", "json"]), default="text", show_default=True)
@click.pass_context
def command(ctx: click.Context, before: str, after: str, form: str) -> None:
    """Tell what changed from BEFORE to AFTER; without them, from the last commit to the files as they are.

    Each is a commit, a built `catalogue.json` or the folder of a build, or a folder with a `catalogue/` in it. Records
    that were only written in another way have not changed.
    """
    from fihrist.editing.diff import as_json, as_markdown, as_text, compare

    tell = {"text": as_text, "markdown": as_markdown, "json": as_json}[form]
    click.echo(tell(compare(_state(ctx, before), _state(ctx, after))), nl=False)


def _state(ctx: click.Context, name: str) -> dict[str, dict[str, Any]]:
    """The records of a commit, a build or a checkout."""
    from fihrist.editing.diff import of_answer, of_records
    from fihrist.publishing.origin import unchecked

    path = Path(name)
    if name == HERE:
        return of_records(unchecked(root_of(ctx)).records.values())
    if path.is_dir() and is_root(path):
        return of_records(unchecked(path).records.values())
    for built in (path, path / "api/v1/catalogue.json", path / "site/api/v1/catalogue.json"):
        if built.is_file():
            try:
                return of_answer(json.loads(built.read_bytes()))
            except (ValueError, KeyError, TypeError, AttributeError):
                raise click.UsageError(f"{built} is no `catalogue.json` of this version") from None
    return of_records(_committed(ctx, name))


def _committed(ctx: click.Context, name: str) -> list[Any]:
    from fihrist.editing.committed import NoSuchCommit, records

    try:
        return records(root_of(ctx), name)
    except NoSuchCommit:
        raise click.UsageError(f"{name} is no commit here, no build and no folder with a catalogue") from None
