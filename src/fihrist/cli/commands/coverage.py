"""Show which sentences of the sources have passages, which are set aside, and which are open."""

import click

from fihrist.catalogue.coverage import Coverage, coverage
from fihrist.checking.reports import visible
from fihrist.cli.arguments import opened, the_source
from fihrist.text import Sentence


@click.command(name="coverage")
@click.argument("source", required=False)
@click.option("--sentences", is_flag=True, help="Show every sentence, with its passages or why it is set aside.")
@click.option("--open", "show_open", is_flag=True, help="Show the open sentences.")
def command(source: str | None, sentences: bool, show_open: bool) -> None:
    """Show how much of each source, or of SOURCE alone, is accounted for."""
    _, catalogue = opened()
    for one in [the_source(source, catalogue)] if source else catalogue.sources.values():
        found = coverage(one.id, catalogue)
        click.echo(f"{one.id}: {_summed(found)}")
        for sentence in found.sentences if sentences else found.open if show_open else ():
            click.echo(line(found, sentence))


def line(found: Coverage, sentence: Sentence) -> str:
    """A sentence with what has been made of it: the keys of its passages, why it is set aside, or `open`."""
    keys = ", ".join(passage.key for passage in found.passages.get(sentence.number, ()))
    aside = found.set_aside.get(sentence.number)
    state = keys or (f"set aside as {aside}" if aside else "open")
    return f"{sentence.number:5} [{state}] {visible(sentence.text)}"


def _summed(found: Coverage) -> str:
    total, done = len(found.sentences), len(found.sentences) - len(found.open)
    share = f"{done / total:.0%}" if total else "no text"
    state = f"{len(found.passages)} have passages, {len(found.set_aside)} are set aside, {len(found.open)} are open"
    return f"{share} of {total} sentences: {state}; {found.used_words} of {found.words} words"
