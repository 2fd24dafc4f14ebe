"""Go to the first sentence of a source that is open, and tell what can be drafted from it."""

import click

from fihrist.catalogue import Catalogue
from fihrist.catalogue.coverage import coverage
from fihrist.checking.reports import visible
from fihrist.cli.arguments import opened, the_source
from fihrist.editing.drafting import Cut, cut, proposed, with_draft
from fihrist.editing.drafting.recording import left, proposals


@click.command(name="next")
@click.argument("source")
def command(source: str) -> None:
    """Show the first sentence of SOURCE that is open, what its words bear out for records, and what is left.

    Nothing is written; `fihrist draft` writes what you take of it.
    """
    _, catalogue = opened()
    covered = coverage(the_source(source, catalogue).id, catalogue)
    if not covered.open:
        click.echo(f"every sentence of `{source}` is accounted for")
        return
    sentence, total = covered.open[0], len(covered.sentences)
    click.echo(f"sentence {sentence.number} of {total}, {len(covered.open)} open: {visible(sentence.text)}")
    piece = cut(source, sentence.number, None, catalogue)
    if isinstance(piece, Cut):
        drafts = proposed(source, piece, catalogue)
        for draft in drafts:
            catalogue = with_draft(source, draft, catalogue)
        for draft in drafts:
            _show(f"{source}/{draft.key}", catalogue, is_open="said_by" in draft.to_do)
        click.echo(f"next: `fihrist draft {source} --sentence {sentence.number}`")
    else:
        for name, passage in catalogue.passages.items():
            match = catalogue.match(passage) if passage.source == source else None
            if match and sentence.number in match.sentences:
                for record in _show(name, catalogue)[:1]:
                    click.echo(f"next: `fihrist draft {name} --into {record}`")


def _show(name: str, catalogue: Catalogue, *, is_open: bool = False) -> list[str]:
    """Shows what a passage says and in whose words, what it bears out and what is left; the records that gain by it."""
    passage = catalogue.passages[name]
    found, said = proposals(passage, catalogue), passage.passage
    voice = ", ".join(said.said_by) or (said.speaker.ar if said.speaker else "the document")
    click.echo(f"{name}: {visible(said.text)}\n  said by {'to do' if is_open else visible(voice)}, {said.mode}")
    for line in (*(one.told(catalogue) for one in found), left(passage, found, catalogue)):
        click.echo(f"  {visible(line)}")
    return [one.record for one in found if one.record != passage.source]
