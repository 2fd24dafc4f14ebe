"""Write a record of a kind that has nothing but a name yet."""

import click

from fihrist.catalogue.writing import Change
from fihrist.cli.arguments import free_id, opened
from fihrist.cli.files import write
from fihrist.editing.drafting import blank, path_of
from fihrist.model.kinds import kinds


@click.command(name="new")
@click.argument("kind", type=click.Choice([name for name in kinds() if name != "source"]))
@click.argument("id")
def command(kind: str, id: str) -> None:
    """Write a record of KIND under ID; the check tells what it still needs.

    `fihrist draft` starts from a sentence instead and knows more; `fihrist add-source` makes the record of a source.
    """
    root, catalogue = opened(to_write=True)
    path = path_of(kind, free_id(id, catalogue))
    write(root, [Change.of(path, None, blank(kind, id))])
    click.echo(f"written: {path}\nnext: run `fihrist check {path}`")
