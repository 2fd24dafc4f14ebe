"""Show which sentences of the sources have passages, which are set aside, and which are open."""

import click

from fihrist.catalogue.coverage import Coverage, coverage
from fihrist.catalogue.loading import catalogue_at
from fihrist.checking.reports import visible
from fihrist.cli.places import root_of
from fihrist.publishing.portrait import covered


@click.command(name="coverage")
@click.argument("source", required=False)
@click.option("--sentences", is_flag=True, help="Show every sentence, with its passages or why it is set aside.")
@click.option("--open", "show_open", is_flag=True, help="Show the open sentences.")
@click.pass_context
def command(ctx: click.Context, source: str | None, sentences: bool, show_open: bool) -> None:
    """Show how much of each source, or of SOURCE alone, is accounted for."""
    catalogue = catalogue_at(root_of(ctx))
    if source is not None and source not in catalogue.sources:
        raise click.UsageError(f"there is no source `{source}`; the sources are {', '.join(sorted(catalogue.sources))}")
    for id in sorted(catalogue.sources) if source is None else [source]:
        found = coverage(id, catalogue)
        click.echo(covered(catalogue.sources[id], catalogue))
        for sentence in found.sentences if sentences else found.open if show_open else ():
            click.echo(f"  {sentence.number:3} {_state(found, sentence.number)} {visible(sentence.text)}")


def _state(found: Coverage, number: int) -> str:
    if passages := found.passages.get(number):
        return f"[{', '.join(passage.key for passage in passages)}]"
    return f"[set aside: {found.set_aside[number]}]" if number in found.set_aside else "[open]"
