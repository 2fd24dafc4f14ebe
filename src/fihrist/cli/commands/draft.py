"""Find a sentence of a source, and propose a passage for it and claims that rest on it."""

from collections.abc import Mapping
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
from fihrist.editing.drafting.claims import suggestions, with_suggestions
from fihrist.editing.drafting.passages import Cut, Draft, cut, proposed, search, with_passage
from fihrist.editing.drafting.reading import Reading
from fihrist.editing.drafting.writing import blank, path_of
from fihrist.model.kinds import kinds

KINDS = tuple(name for name in kinds() if name != "source")
Given = Mapping[str, Any]
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

    SOURCE may also name a passage that is there (`source/passage`), so that only claims are drafted.

    The passage is put into the source's record at its place in the text, with its voice as far as the words show it.
    Claims are only what the words bear out; the rest is named and left to you. What is to be done has a to-do on its
    line, and `fihrist check` names each until it is gone.
    """
    if given["kind"] and given["into"]:
        raise click.UsageError("give --kind for a new record or --into for one that is there, not both")
    root = root_of(ctx)
    catalogue = catalogue_at(root)
    if there := catalogue.passages.get(source):
        name, text, made = there.name, there.passage.text, Made()
    else:
        piece = _piece(ctx, source, find, catalogue, given)
        draft = proposed(source, piece, catalogue)
        name, text, made = draft.name, piece.text, [_passage(root, draft, catalogue)]
    made += _record(root, name, Reading(text, catalogue), given)
    if given["show"]:
        click.echo("".join(f"# {path}\n{after}" for path, _, after in made), nl=False)
    elif made:
        _write(root, made)
        paths = [path for path, _, _ in made]
        click.echo(f"written: {name} in {', '.join(paths)}")
        click.echo(f"next: do the to-dos, then run `fihrist check {' '.join(paths)}`")


def _write(root: Path, made: Made) -> None:
    for path, before, after in made:
        if before is None:
            create(root / path, after)
        else:
            replace(root / path, before, after)


def _piece(ctx: click.Context, source: str, find: str, catalogue: Catalogue, given: Given) -> Cut:
    """The piece of a source that is meant; ends after listing what is found where none is picked."""
    source_in(catalogue, source)
    number = None if given["words"] is not None else _sentence(source, find, catalogue, given)
    if number is None and given["words"] is None:
        ctx.exit(0 if any(True for _ in search(source, find, catalogue)) else FINDINGS)
    piece = cut(source, number, given["words"], catalogue)
    if isinstance(piece, str):
        raise click.UsageError(piece)
    return piece


def _sentence(source: str, text: str, catalogue: Catalogue, given: Given) -> int | None:
    """The number of the sentence that is meant; None, after listing what is found, where none is picked."""
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


def _record(root: Path, passage: str, read: Reading, given: Given) -> Made:
    """The record that gains claims which rest on a passage, if one is to."""
    kind, into, catalogue = given["kind"], given["into"], read.catalogue
    if into is not None:
        record = record_in(catalogue, into)
        path, model = catalogue.paths[into], type(record)
        before = (root / path).read_text("utf-8")
        found = list(suggestions(model, read))
        text = _readable(path, with_suggestions(path, before, record, found, passage))
        made: Made = [(path, before, text)] if text != before else []
    elif kind is not None:
        id = checked_id(given["id"] or f"{kind}-{passage.partition('/')[2]}"[:80].rstrip("-"), catalogue)
        found = list(suggestions(kinds()[kind], read))
        path = path_of(kind, id)
        made = [(path, None, _readable(path, with_suggestions(path, blank(kind, id), None, found, passage)))]
    else:
        return []
    used = [*(one.value for one in found), read.voice]
    told = [*read.named, *(f"{number:.15g}" for number in read.numbers)]
    open_ = [name for name in told if not any(name in str(value) for value in used)]
    click.echo(f"left to you: {', '.join(open_) or 'nothing that is named or counted'}", err=True)
    return made


def _readable(path: str, text: str | None) -> str:
    if text is None:
        raise click.UsageError(f"{path} has faults that must be mended first; run `fihrist check {path}`")
    return text
