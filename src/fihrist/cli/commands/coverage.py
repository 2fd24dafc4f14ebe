"""Show how far the sentences of each source are accounted for."""

from collections import Counter

import click

from fihrist.catalogue.coverage import Coverage, coverage
from fihrist.checking.engine import diagnose
from fihrist.checking.reports import visible
from fihrist.cli.places import root_of
from fihrist.cli.progress import progress


@click.command(name="coverage")
@click.argument("source", required=False)
@click.option("--open", "show_open", is_flag=True, help="List the sentences that are not accounted for.")
@click.option("--sentences", is_flag=True, help="List every sentence with what rests on it.")
@click.pass_context
def command(ctx: click.Context, source: str | None, show_open: bool, sentences: bool) -> None:
    """Show for each SOURCE how many sentences back records, are set aside, or are open."""
    with progress("reading") as show:
        catalogue = diagnose(root_of(ctx), progress=show).catalogue
    if source is not None and source not in catalogue.sources:
        raise click.UsageError(f"there is no source `{source}`; the sources are {', '.join(sorted(catalogue.sources))}")
    for id in sorted(catalogue.sources) if source is None else [source]:
        found = coverage(id, catalogue)
        click.echo(_line(found))
        for sentence in found.sentences:
            closed = found.backing.get(sentence.number) or sentence.number in found.set_aside
            if sentences or (show_open and not closed):
                click.echo(f"  {sentence.number:3} {_state(found, sentence.number)} {visible(sentence.text)}")


def _line(found: Coverage) -> str:
    total = len(found.sentences)
    backed = sum(bool(found.backing.get(s.number)) for s in found.sentences)
    aside = Counter(found.set_aside.values())
    done = total - len(found.open)
    reasons = ", ".join(f"{count} {why}" for why, count in sorted(aside.items()))
    set_aside = f"{sum(aside.values())} set aside" + (f" ({reasons})" if reasons else "")
    share = f"{done / total:.0%}" if total else "no text"
    words = f"{found.quoted_words} of {found.words} words quoted"
    state = f"{backed} back records, {set_aside}, {len(found.open)} open"
    return f"{found.source}: {share} of {total} sentences: {state}; {words}"


def _state(found: Coverage, number: int) -> str:
    records = sorted({record for record, _ in found.backing.get(number, ())})
    if records:
        return f"[{', '.join(records)}]"
    return f"[set aside: {found.set_aside[number]}]" if number in found.set_aside else "[open]"
