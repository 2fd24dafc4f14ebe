"""Write a record of a kind with all that it must have, each as a to-do."""

import click

from fihrist.catalogue.writing import Change
from fihrist.cli.arguments import free_id, opened
from fihrist.cli.files import write
from fihrist.editing.drafting.beginning import begun, path_of
from fihrist.model.kinds import kinds


@click.command(name="new")
@click.argument("kind", type=click.Choice([name for name in kinds() if name != "source"]))
@click.argument("id")
def command(kind: str, id: str) -> None:
    """Write a record of KIND under ID, in which each thing that it must have is a to-do with an example.

    `fihrist explain KIND` shows what else it can have. `fihrist draft` starts from a sentence instead and knows more;
    `fihrist add-source` makes the record of a source.
    """
    root, catalogue = opened(to_write=True)
    path = path_of(kind, free_id(id, catalogue))
    write(root, [Change.of(path, None, begun(kind, id))])
    click.echo(f"written: {path}")
    click.echo("next: do the to-dos; what no document tells goes below `unknown`, as in `FIELD: {why: not-in-source}`")
    click.echo(f"`fihrist explain {kind}` shows what else it can have; then run `fihrist check {path}`")
