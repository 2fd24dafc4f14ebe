"""Show what falls if a source, a sentence, a passage or a record falls."""

import click

from fihrist.catalogue import Catalogue
from fihrist.cli.arguments import opened, the_record
from fihrist.editing.impact import Impact, lines, of_passages, of_record, of_sentence


@click.command(name="impact")
@click.argument("id")
@click.option("--sentence", type=int, help="Only this sentence of the source, counted from 1.")
def command(id: str, sentence: int | None) -> None:
    """Show what falls if ID falls: a record, a source with all its passages, or a passage (`source/passage`).

    A claim falls when no passage is left that says it, or when its value is gone.
    """
    _, catalogue = opened()
    for line in lines(_impact(id, sentence, catalogue), catalogue):
        click.echo(line)


def _impact(id: str, sentence: int | None, catalogue: Catalogue) -> Impact:
    if sentence is None and id in catalogue.passages:
        return of_passages(frozenset({id}), catalogue)
    the_record(id, catalogue)
    if sentence is None:
        return of_record(id, catalogue)
    text = catalogue.text(id)
    if text is None:
        raise click.UsageError(f"`{id}` is no source with a text, so that it has no sentences")
    if not 0 < sentence <= len(text.sentences):
        raise click.UsageError(f"`{id}` has the sentences 1 to {len(text.sentences)}")
    click.echo(text.sentences[sentence - 1].text)
    return of_sentence(id, sentence, catalogue)
