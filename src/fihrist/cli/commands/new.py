"""Write the skeleton of a record of a kind, with everything in it still to do."""

import click

from fihrist.checking.engine import diagnose
from fihrist.cli.files import create
from fihrist.cli.names import checked_id
from fihrist.cli.places import root_of
from fihrist.editing.drafting import blank
from fihrist.editing.drafting.skeletons import path_of
from fihrist.model.kinds import kinds


@click.command(name="new")
@click.argument("kind", type=click.Choice([name for name in kinds() if name != "source"]))
@click.argument("id")
@click.option("--source", help="The source that will be quoted; the first one if not given.")
@click.option("--print", "show", is_flag=True, help="Print the record instead of writing its file.")
@click.pass_context
def command(ctx: click.Context, kind: str, id: str, source: str | None, show: bool) -> None:
    """Write a record of KIND under ID, with a to-do on each line that is yours to write.

    `fihrist draft` starts from a sentence instead and knows more; `fihrist add-source` makes the record of a source.
    """
    root = root_of(ctx)
    catalogue = diagnose(root).catalogue
    checked_id(id, catalogue)
    chosen = source or next(iter(sorted(catalogue.sources)), "to-do")
    if source is not None and source not in catalogue.sources:
        raise click.UsageError(f"there is no source `{source}`; the sources are {', '.join(sorted(catalogue.sources))}")
    text, path = blank(kind, id, chosen), path_of(kind, id)
    if show:
        click.echo(text, nl=False)
    elif not create(root / path, text):
        raise click.UsageError(f"{path} is there already")
    else:
        click.echo(f"written: {path}\nnext: do its to-dos, then run `fihrist check {path}`")
