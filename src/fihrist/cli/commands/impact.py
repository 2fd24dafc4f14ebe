"""Show what falls if a source, a sentence or a record falls."""

import click

from fihrist.checking.engine import diagnose
from fihrist.cli.choice import record_in
from fihrist.cli.places import root_of
from fihrist.cli.progress import progress
from fihrist.editing.impact import lines, of_record, of_source


@click.command(name="impact")
@click.argument("id")
@click.option("--sentence", type=int, help="Only this sentence of the source, counted from 1.")
@click.pass_context
def command(ctx: click.Context, id: str, sentence: int | None) -> None:
    """Show what falls if the record ID falls; for a source, every claim that needs a quote from it.

    A claim falls when a quote that it needs, its value or its speaker is gone; a value is lost when all of its claims
    fall.
    """
    with progress("reading") as show:
        catalogue = diagnose(root_of(ctx), progress=show).catalogue
    record_in(catalogue, id)
    if sentence is not None:
        text = catalogue.text(id)
        if text is None:
            raise click.UsageError(f"`{id}` is no source with a text, so that it has no sentences")
        if not 0 < sentence <= len(text.sentences):
            raise click.UsageError(f"`{id}` has the sentences 1 to {len(text.sentences)}")
        click.echo(text.sentences[sentence - 1].text)
    found = (
        of_source(id, catalogue, sentence=sentence) if sentence or id in catalogue.sources else of_record(id, catalogue)
    )
    for line in lines(found):
        click.echo(line)
