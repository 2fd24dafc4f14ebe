"""Show a record on the terminal, with the status and the voices of each value, and the very words."""

import click

from fihrist.checking.reports import visible
from fihrist.cli.arguments import opened, the_record
from fihrist.publishing.portrait import portrait


@click.command(name="show")
@click.argument("id")
def command(id: str) -> None:
    """Show the record ID: each field with its status, its values, who says so and who denies it, and the words."""
    _, catalogue = opened()
    for line in portrait(the_record(id, catalogue), catalogue):
        click.echo(visible(line))
