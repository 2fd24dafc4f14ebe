"""Tell what changed in the knowledge between two commits or checkouts."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import click

from fihrist.catalogue import Catalogue
from fihrist.catalogue.files import is_root
from fihrist.catalogue.loading import catalogue_at
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

    Each is a commit, or a folder with a `catalogue/` in it. New records are shown whole, a changed value with the words
    that it rests on; records that were only written in another way have not changed.
    """
    from fihrist.editing.diff import as_json, as_markdown, as_text, compare

    tell = {"text": as_text, "markdown": as_markdown, "json": as_json}[form]
    with _state(ctx, before) as one, _state(ctx, after) as other:
        click.echo(tell(compare(one, other)), nl=False)


@contextmanager
def _state(ctx: click.Context, name: str) -> Iterator[Catalogue]:
    """The catalogue of a commit or a checkout."""
    from fihrist.editing.committed import Unreadable, checkout

    path = Path(name)
    if name == HERE or (path.is_dir() and is_root(path)):
        yield catalogue_at(root_of(ctx) if name == HERE else path)
        return
    try:
        with checkout(root_of(ctx), name) as folder:
            yield catalogue_at(folder)
    except Unreadable as error:
        raise click.UsageError(str(error)) from None
