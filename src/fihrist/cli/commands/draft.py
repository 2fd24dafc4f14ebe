"""Find a sentence of a source, and propose a passage for it and claims that rest on it."""

import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import click

from fihrist.catalogue import Catalogue, PassageAt
from fihrist.catalogue.coverage import coverage
from fihrist.catalogue.writing import Change
from fihrist.checking.reports import visible
from fihrist.cli import FINDINGS
from fihrist.cli.arguments import free_id, opened, the_record, the_source
from fihrist.cli.commands.coverage import line as listed
from fihrist.cli.files import write
from fihrist.editing.choices import sentences
from fihrist.editing.drafting import Cut, cut, proposed, with_claims, with_drafts
from fihrist.editing.drafting.beginning import begun, path_of
from fihrist.editing.drafting.reading import Reading
from fihrist.editing.drafting.recording import left, proposals
from fihrist.model.kinds import kinds
from fihrist.text import fold_key

KINDS = tuple(name for name in kinds() if name != "source")
Given = Mapping[str, Any]


@click.command(name="draft")
@click.argument("source")
@click.option("--find", default="", help="Words of the sentence, with or without hamzas and vowel signs.")
@click.option("--sentence", type=int, help="The number of the sentence to draft from.")
@click.option("--first", is_flag=True, help="Draft from the first sentence that is found.")
@click.option("--words", help="The clause that is to be the passage, letter for letter; else the whole sentence.")
@click.option("--kind", type=click.Choice(KINDS), help="Make a record of this kind with claims that rest on it.")
@click.option("--id", "id", help="The id of the new record.")
@click.option("--into", help="The record that gains claims which rest on it.")
def command(source: str, find: str, **given: Any) -> None:
    """List the sentences of SOURCE that hold some words; where there is one, or one is picked, draft from it.

    SOURCE may also name a passage that is there (`source/passage`), so that only claims are drafted.

    The passage is put into the source's record at its place in the text, with its voice as far as the words show it.
    Claims are only what the words bear out; the rest is named and left to you. What is to be done has a to-do on its
    line, and `fihrist check` names each until it is gone.
    """
    if given["kind"] and given["into"]:
        raise click.UsageError("give --kind for a new record or --into for one that is there, not both")
    root, catalogue = opened(to_write=True)
    made, has_claims = list[Change](), bool(given["kind"] or given["into"])
    if there := catalogue.passages.get(source) or (_standing(source, find, catalogue) if given["into"] else None):
        names = [there.name]
    else:
        piece = _piece(the_source(source, catalogue).id, find, catalogue, given)
        # A record of its own rests on one passage; else the sentence is cut where the voice or the mode changes.
        drafts = proposed(source, piece, catalogue, whole=has_claims or bool(given["words"]))
        path = catalogue.paths[source]
        before = (root / path).read_bytes().decode()
        after, catalogue = with_drafts(source, before, drafts, catalogue)
        made.append(_made(path, before, after or None))
        names = [f"{source}/{draft.key}" for draft in drafts]
    if has_claims:
        made.append(_record(root, catalogue.passages[names[0]], catalogue, given))
    for name in names if not has_claims else ():
        for one in proposals(catalogue.passages[name], catalogue):
            how = f"take it with `fihrist draft {name} --into {one.record}`"
            click.echo(f"proposed for {visible(one.told(catalogue))}; {how}")
    if paths := write(root, made):
        click.echo(f"written: {', '.join(names)} in {', '.join(paths)}")
        click.echo(f"next: do the to-dos, then run `fihrist check {' '.join(paths)}`")


def _standing(source: str, find: str, catalogue: Catalogue) -> PassageAt | None:
    """The one passage of a source in which some words stand already."""
    wanted = " ".join(fold_key(find).split())
    own = [one for one in catalogue.passages.values() if one.source == source and wanted in fold_key(one.passage.text)]
    return own[0] if wanted and len(own) == 1 else None


def _piece(source: str, find: str, catalogue: Catalogue, given: Given) -> Cut:
    """The piece of a source that is meant; ends after listing what is found where none is picked."""
    number = given["sentence"]
    if given["words"] is None:
        hits = tuple(sentences(source, find, catalogue))
        if number is not None and all(hit.number != number for hit in hits):
            raise click.UsageError(f"sentence {number} of `{source}` is not among those found")
        if number is None and not (hits and (given["first"] or (find and len(hits) == 1))):
            covered = coverage(source, catalogue)
            for hit in hits:
                click.echo(listed(covered, hit))
            click.echo(f"found: {len(hits)}; pick one with --sentence NUMBER" if hits else "no sentence has this")
            sys.exit(0 if hits else FINDINGS)
        number = number or hits[0].number
    piece = cut(source, number, given["words"], catalogue)
    if isinstance(piece, str):
        raise click.UsageError(piece)
    return piece


def _record(root: Path, passage: PassageAt, catalogue: Catalogue, given: Given) -> Change:
    """The record that gains claims which rest on a passage, with a word on what it does not gain."""
    if kind := given["kind"]:
        id = free_id(given["id"] or f"{kind}-{passage.key}"[:80].rstrip("-"), catalogue)
        path, before, text = path_of(kind, id), None, begun(kind, id)
        found = tuple(Reading(passage.passage.text, catalogue).suggestions(kinds()[kind]))
    else:
        id = the_record(given["into"], catalogue).id
        path = catalogue.paths[id]
        text = before = (root / path).read_bytes().decode()
        found = proposals(passage, catalogue, [id])
    click.echo(left(passage, found, catalogue), err=True)
    return _made(path, before, with_claims(path, text, found, passage.name))


def _made(path: str, before: str | None, after: str | None) -> Change:
    if after is None:
        raise click.UsageError(f"{path} has faults that must be mended first; run `fihrist check {path}`")
    return Change.of(path, before, after)
