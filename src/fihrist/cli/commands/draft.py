"""Find a sentence of a source, and propose a passage for it and claims that rest on it."""

from pathlib import Path
from typing import Any

import click

from fihrist.catalogue import Catalogue
from fihrist.catalogue.loading import catalogue_at
from fihrist.checking.reports import visible
from fihrist.cli.choice import checked_id, record_in, source_in
from fihrist.cli.files import create, replace
from fihrist.cli.main import FINDINGS
from fihrist.cli.places import root_of
from fihrist.editing.drafting import (
    Draft,
    Reading,
    blank,
    cut,
    path_of,
    proposed,
    search,
    suggestions,
    with_passage,
    with_suggestions,
)
from fihrist.model import Record
from fihrist.model.kinds import kinds

KINDS = tuple(name for name in kinds() if name != "source")
Made = list[tuple[str, str | None, str]]
"""The path of each file, its text before, None for a new one, and after."""


@click.command(name="draft")
@click.argument("source")
@click.option("--find", default="", help="Words of the sentence, with or without hamzas and vowel signs.")
@click.option("--sentence", type=int, help="The number of the sentence to draft from.")
@click.option("--first", is_flag=True, help="Draft from the first sentence that is found.")
@click.option("--words", help="The clause that is to be the passage, letter for letter; else the whole sentence.")
@click.option("--kind", type=click.Choice(KINDS), help="Make a record of this kind with claims that rest on it.")
@click.option("--id", "id", help="The id of the new record.")
@click.option("--into", help="The record that gains claims which rest on it.")
@click.option("--print", "show", is_flag=True, help="Print what would be written.")
@click.pass_context
def command(ctx: click.Context, /, source: str, find: str, **given: Any) -> None:
    """List the sentences of SOURCE that hold some words; where there is one, or one is picked, draft from it.

    The passage is put into the source's record at its place in the text, with its voice as far as the words show it.
    Claims are only what the words bear out; the rest is named and left to you. What is to be done has a to-do on its
    line, and `fihrist check` names each until it is gone.
    """
    root = root_of(ctx)
    catalogue = catalogue_at(root)
    source_in(catalogue, source)
    number = _sentence(source, find, catalogue, **given)
    if number is None and given["words"] is None:
        ctx.exit(0 if any(True for _ in search(source, find, catalogue)) else FINDINGS)
    piece = cut(source, number, given["words"], catalogue)
    if isinstance(piece, str):
        raise click.UsageError(piece)
    draft = proposed(source, piece, catalogue)
    of = (given["kind"], given["id"], given["into"])
    made = [_passage(root, draft, catalogue), *_record(root, draft, catalogue, *of)]
    for path, before, text in made:
        if given["show"]:
            click.echo(f"# {path}\n{text}", nl=False)
        elif before is None:
            create(root / path, text)
        else:
            replace(root / path, before, text)
    if not given["show"]:
        click.echo(f"written: {draft.name} in {', '.join(path for path, _, _ in made)}")
        click.echo(f"next: do the to-dos, then run `fihrist check {' '.join(path for path, _, _ in made)}`")


def _sentence(source: str, text: str, catalogue: Catalogue, **given: Any) -> int | None:
    """The number of the sentence that is meant; None, after listing what is found, where none is picked."""
    if given["words"] is not None:
        return None
    hits = tuple(search(source, text, catalogue))
    if given["sentence"] is not None:
        if all(hit.number != given["sentence"] for hit in hits):
            raise click.UsageError(f"sentence {given['sentence']} of `{source}` is not among those found")
        return int(given["sentence"])
    if hits and (given["first"] or (text and len(hits) == 1)):
        return hits[0].number
    for hit in hits:
        click.echo(f"{hit.number:4} [{hit.state}] {visible(hit.text)}")
    click.echo(f"found: {len(hits)}; pick one with --sentence NUMBER" if hits else "no sentence has this")
    return None


def _passage(root: Path, draft: Draft, catalogue: Catalogue) -> tuple[str, str, str]:
    path = catalogue.paths[draft.source]
    before = (root / path).read_text("utf-8")
    return path, before, _readable(path, with_passage(path, before, draft))


def _record(
    root: Path, draft: Draft, catalogue: Catalogue, kind: str | None, id: str | None, into: str | None
) -> Made:
    """The record that gains claims, if one is to."""
    if into is None and kind is None:
        return []
    record: Record | None = None
    if into is not None:
        record = record_in(catalogue, into)
        path = catalogue.paths[into]
        before: str | None = (root / path).read_text("utf-8")
    else:
        assert kind
        id = checked_id(id or f"{kind}-{draft.key}"[:80].rstrip("-"), catalogue)
        path, before = path_of(kind, id), None
    model = type(record) if record else kinds()[kind or ""]
    read = Reading(str(draft.passage["text"]), catalogue)
    found = list(suggestions(model, read))
    start = before if before is not None else blank(kind or "", str(id))
    text = _readable(path, with_suggestions(path, start, record, found, draft.name))
    _left(read, [*(one.value for one in found), read.voice])
    return [(path, before, text)] if text != before else []


def _left(read: Reading, used: list[Any]) -> None:
    """Tells what the words name and count that no proposed claim holds."""
    told = [*read.named, *(f"{number:.15g}" for number in read.numbers)]
    open_ = [name for name in told if not any(name in str(value) for value in used)]
    if open_:
        click.echo(f"left to you: {', '.join(open_)}", err=True)


def _readable(path: str, text: str | None) -> str:
    if text is None:
        raise click.UsageError(f"{path} has faults that must be mended first; run `fihrist check {path}`")
    return text
