"""Tell what changed in the knowledge between two commits or checkouts."""

from pathlib import Path

import click

from fihrist.catalogue import Catalogue
from fihrist.catalogue.loading import catalogue_at, is_root
from fihrist.cli.arguments import given_root
from fihrist.editing.diff import FORMS, Unreadable, checkout
from fihrist.publishing.comparing import compare

HERE = "."
"""The working tree."""


@click.command(name="diff")
@click.argument("before", default="HEAD")
@click.argument("after", default=HERE)
@click.option("--format", "form", type=click.Choice(tuple(FORMS)), default="text", show_default=True)
def command(before: str, after: str, form: str) -> None:
    """Tell what changed from BEFORE to AFTER; without them, from the last commit to the files as they are.

    Each is a commit, or a folder with a `catalogue/` in it. New records are shown whole, a changed value with the words
    that it rests on; records that were only written in another way have not changed.
    """
    states = [_state(name) for name in (before, after)]
    click.echo(FORMS[form](compare(*states)), nl=False)


def _state(name: str) -> Catalogue:
    """The catalogue of a commit or a checkout."""
    if name == HERE or is_root(Path(name)):
        return catalogue_at(given_root() if name == HERE else Path(name))
    try:
        with checkout(given_root(), name) as folder:
            return catalogue_at(folder)
    except Unreadable as error:
        raise click.UsageError(str(error)) from None
