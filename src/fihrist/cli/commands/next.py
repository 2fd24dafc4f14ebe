"""Go to the first sentence of a source that is open, and tell what can be drafted from it."""

import click

from fihrist.catalogue import Catalogue
from fihrist.catalogue.coverage import coverage
from fihrist.catalogue.loading import catalogue_at
from fihrist.checking.reports import visible
from fihrist.cli.arguments import given_root, pick
from fihrist.editing.drafting import Cut, cut, proposed
from fihrist.editing.drafting.proposing import proposals, told, with_draft
from fihrist.editing.drafting.reading import Reading


@click.command(name="next")
@click.argument("source")
def command(source: str) -> None:
    """Show the first sentence of SOURCE that is open, what its words bear out for records, and what is left.

    Nothing is written; `fihrist draft` writes what you take of it.
    """
    catalogue = catalogue_at(given_root())
    covered = coverage(pick("source", source, catalogue.sources).id, catalogue)
    if not covered.open:
        click.echo(f"every sentence of `{source}` is accounted for")
        return
    sentence, total = covered.open[0], len(covered.sentences)
    click.echo(f"sentence {sentence.number} of {total}, {len(covered.open)} open: {visible(sentence.text)}")
    piece = cut(source, sentence.number, None, catalogue)
    if isinstance(piece, Cut):
        draft = proposed(source, piece, catalogue)
        _show(f"{source}/{draft.key}", f"{source} --sentence {sentence.number}", with_draft(source, draft, catalogue))
    else:
        for name, passage in catalogue.passages.items():
            match = catalogue.match(passage) if passage.source == source else None
            if match and sentence.number in match.sentences:
                _show(name, name, catalogue)


def _show(name: str, drafted: str, catalogue: Catalogue) -> None:
    """Shows what a passage bears out, and by which command it is drafted."""
    passage = catalogue.passages[name]
    found = proposals(passage, catalogue)
    said = passage.passage
    voice = ", ".join(said.said_by) or (said.speaker.ar if said.speaker else "the document")
    click.echo(f"{name}\n  said by {visible(voice)}, {said.mode}")
    for line in told(found):
        click.echo(f"  {visible(line)}")
    own = {one.record for one in found}
    left = ", ".join(
        one for one in Reading(said.text, catalogue).left(one.suggestion for one in found) if one not in own
    )
    click.echo(f"  left to you: {visible(left) or 'nothing that is named, counted or dated'}")
    click.echo(f"  next: `fihrist draft {drafted}{f' --into {found[0].record}' if found else ''}`")
