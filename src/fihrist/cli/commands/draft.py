"""Find a sentence of a source and write a record that starts from it."""

import sys
from typing import Any

import click

from fihrist.catalogue import Catalogue
from fihrist.checking.engine import diagnose
from fihrist.checking.reports import visible
from fihrist.cli.files import create
from fihrist.cli.main import FINDINGS
from fihrist.cli.names import checked_id
from fihrist.cli.places import root_of
from fihrist.cli.progress import progress
from fihrist.editing.drafting import Hit, draft, likely_kinds, search
from fihrist.editing.drafting.passage import Passage
from fihrist.editing.drafting.skeletons import key_of, path_of
from fihrist.model.kinds import kinds

KINDS = tuple(name for name in kinds() if name != "source")


@click.command(name="draft")
@click.argument("source")
@click.option("--find", "text", default="", help="Words of the sentence, with or without hamzas and vowel signs.")
@click.option("--sentence", type=int, help="The number of the sentence to draft from; asked for on a terminal.")
@click.option("--first", is_flag=True, help="Draft from the first sentence that is found, without asking.")
@click.option("--kind", type=click.Choice(KINDS), help="What the record is of; guessed if not given.")
@click.option("--id", "id", help="The id of the new record.")
@click.option("--print", "show", is_flag=True, help="Print the record instead of writing its file.")
@click.pass_context
def command(ctx: click.Context, /, source: str, text: str, sentence: int | None, first: bool, **named: Any) -> None:
    """List the sentences of SOURCE that hold a text, with what rests on each, and draft a record from one of them.

    The draft has the sentence as its quote, and the terms, names, numbers and dates in it as claims to look at. Every
    line that needs you has a to-do; `fihrist check` reminds you until the last one is gone.
    """
    root = root_of(ctx)
    with progress("reading") as shown:
        catalogue = diagnose(root, progress=shown).catalogue
    if source not in catalogue.sources:
        raise click.UsageError(f"there is no source `{source}`; the sources are {', '.join(sorted(catalogue.sources))}")
    hits = tuple(search(source, text, catalogue))
    passage = _chosen(source, hits, hits[0].sentence.number if first and hits else sentence, catalogue)
    if passage is None:
        ctx.exit(0 if hits else FINDINGS)
    kind, id = _named(passage, named["kind"], named["id"], catalogue)
    made, path = draft(kind, id, passage), path_of(kind, id)
    if named["show"]:
        click.echo(made, nl=False)
    elif not create(root / path, made):
        raise click.UsageError(f"{path} is there already; choose another --id")
    else:
        click.echo(f"written: {path}\nnext: do its to-dos, then run `fihrist check {path}`")


def _chosen(source: str, hits: tuple[Hit, ...], number: int | None, catalogue: Catalogue) -> Passage | None:
    """The passage of the sentence that is picked; None after listing, where none is."""
    if number is None:
        for hit in hits:
            click.echo(f"{hit.sentence.number:4} [{hit.state}] {visible(hit.sentence.text)}")
        click.echo(f"found: {len(hits)}" if hits else "no sentence has this; try fewer letters of it")
        if not hits or not _on_terminal():
            if hits:
                click.echo("pick one with --sentence NUMBER")
            return None
        number = click.prompt("Which sentence", type=int)
    for hit in hits:
        if hit.sentence.number == number:
            return Passage(source, number, hit.sentence.text, catalogue)
    raise click.UsageError(f"sentence {number} of `{source}` is not among those found")


def _named(passage: Passage, kind: str | None, id: str | None, catalogue: Catalogue) -> tuple[str, str]:
    """The kind and id of the record: as given, else as answered on a terminal, else as guessed."""
    guessed = likely_kinds(passage)[0]
    if kind is None:
        kind = click.prompt("Kind", default=guessed, type=click.Choice(KINDS)) if _on_terminal() else guessed
    if id is None:
        likely = f"new-{kind}-{key_of(passage)}"[:80].rstrip("-")
        id = click.prompt("Id", default=likely) if _on_terminal() else likely
    return kind, checked_id(id, catalogue)


def _on_terminal() -> bool:
    return sys.stdin.isatty() and sys.stdout.isatty()
