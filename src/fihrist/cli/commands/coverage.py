"""Show which sentences of the sources have passages, which are set aside, and which are open."""

import click

from fihrist.catalogue.coverage import Coverage, coverage
from fihrist.catalogue.loading import catalogue_at
from fihrist.checking.reports import visible
from fihrist.cli.arguments import given_root, pick
from fihrist.editing.drafting import state


@click.command(name="coverage")
@click.argument("source", required=False)
@click.option("--sentences", is_flag=True, help="Show every sentence, with its passages or why it is set aside.")
@click.option("--open", "show_open", is_flag=True, help="Show the open sentences.")
def command(source: str | None, sentences: bool, show_open: bool) -> None:
    """Show how much of each source, or of SOURCE alone, is accounted for."""
    catalogue = catalogue_at(given_root())
    for one in [pick("source", source, catalogue.sources)] if source else catalogue.sources.values():
        found = coverage(one.id, catalogue)
        click.echo(f"{one.id}: {_summed(found)}")
        for sentence in found.sentences if sentences else found.open if show_open else ():
            click.echo(f"  {sentence.number:3} [{state(found, sentence)}] {visible(sentence.text)}")


def _summed(found: Coverage) -> str:
    total, done = len(found.sentences), len(found.sentences) - len(found.open)
    share = f"{done / total:.0%}" if total else "no text"
    state = f"{len(found.passages)} have passages, {len(found.set_aside)} are set aside, {len(found.open)} are open"
    return f"{share} of {total} sentences: {state}; {found.used_words} of {found.words} words"
