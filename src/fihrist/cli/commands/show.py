"""Show a record on the terminal, with the status and the voices of each value, and the very words."""

import click

from fihrist.catalogue.loading import catalogue_at
from fihrist.checking.reports import visible
from fihrist.cli.arguments import given_root, pick
from fihrist.publishing.portrait import portrait


@click.command(name="show")
@click.argument("id")
@click.option("--words/--no-words", default=True, help="Show the passages on which the values rest.")
def command(id: str, words: bool) -> None:
    """Show the record ID: each field with its status, its values, who says so and who denies it, and the words."""
    catalogue = catalogue_at(given_root())
    for line in portrait(pick("record", id, catalogue.records), catalogue, words=words):
        click.echo(visible(line))
