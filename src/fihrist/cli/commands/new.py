"""Write a record of a kind that has nothing but a name yet."""

import click

from fihrist.catalogue.loading import catalogue_at
from fihrist.cli.choice import checked_id
from fihrist.cli.files import create
from fihrist.cli.places import root_of
from fihrist.editing.drafting.writing import blank, path_of
from fihrist.model.kinds import kinds


@click.command(name="new")
@click.argument("kind", type=click.Choice([name for name in kinds() if name != "source"]))
@click.argument("id")
@click.option("--print", "show", is_flag=True, help="Print the record instead of writing its file.")
@click.pass_context
def command(ctx: click.Context, kind: str, id: str, show: bool) -> None:
    """Write a record of KIND under ID; the check tells what it still needs.

    `fihrist draft` starts from a sentence instead and knows more; `fihrist add-source` makes the record of a source.
    """
    root = root_of(ctx)
    text, path = blank(kind, checked_id(id, catalogue_at(root))), path_of(kind, id)
    if show:
        click.echo(text, nl=False)
    else:
        create(root / path, text)
        click.echo(f"written: {path}\nnext: run `fihrist check {path}`")
