"""Check the catalogue and show what is wrong in it."""

import os
import shutil
import sys
from pathlib import Path

import click

from fihrist.checking.engine import Outcome, diagnose
from fihrist.checking.reports import FORMS, render
from fihrist.cli.fixing import fix as fix_files
from fihrist.cli.main import FINDINGS
from fihrist.cli.places import records_below, root_of
from fihrist.cli.progress import progress
from fihrist.cli.watching import changes


@click.command(name="check")
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path))
@click.option("--format", "form", type=click.Choice(FORMS), default="plain", show_default=True, help="How to show it.")
@click.option("--colour", type=click.Choice(["auto", "always", "never"]), default="auto", help="Colour in plain form.")
@click.option("--fix", is_flag=True, help="First mend what is safe, and put the files into canonical form.")
@click.option("--watch", is_flag=True, help="Check again whenever a file changes; end it with Ctrl-C.")
@click.pass_context
def command(ctx: click.Context, paths: tuple[Path, ...], form: str, colour: str, fix: bool, watch: bool) -> None:
    """Check the catalogue; with PATHS, show only what is wrong in these files and folders.

    The whole catalogue is read in any case, since records refer to each other; a document in `seeds/` stands for the
    record of its source. Ends with 1 where there are errors; doubts are shown and fail nothing.
    """
    root = root_of(ctx)
    only = records_below(root, paths)
    if fix:
        for path in fix_files(root, only):
            click.echo(f"mended: {path}", err=True)
    clean = _show(root, only, form, colour)
    if watch:
        try:
            for changed in changes(root):
                click.echo(f"\nchanged: {', '.join(changed)}")
                clean = _show(root, records_below(root, paths), form, colour)
        except KeyboardInterrupt:
            click.echo()
    ctx.exit(0 if clean else FINDINGS)


def _show(root: Path, only: frozenset[str] | None, form: str, colour: str) -> bool:
    """Checks once, shows what was found, and says whether no error is among it."""
    with progress("checking") as show:
        outcome = diagnose(root, only=only, progress=show)
    if not outcome.documents and not outcome.diagnostics and only is None:
        raise click.UsageError(f"there is no record in {root}")
    coloured = colour == "always" or (colour == "auto" and sys.stdout.isatty() and not os.environ.get("NO_COLOR"))
    width = shutil.get_terminal_size((120, 40)).columns
    for piece in render(form, outcome.diagnostics, colour=coloured, width=width, seen=_seen(outcome, only)):
        sys.stdout.write(piece)
    sys.stdout.flush()
    return not outcome.errors


def _seen(outcome: Outcome, only: frozenset[str] | None) -> str:
    """How much has been judged: `3 files, 17 claims, 1 statement`."""
    catalogue = outcome.catalogue
    shown = {id for id, path in catalogue.paths.items() if only is None or path in only}
    counts = {
        "file": sum(only is None or path in only for path in outcome.documents),
        "claim": sum(one.record in shown for one in catalogue.claims),
        "statement": sum(one.record in shown for one in catalogue.statements),
    }
    return ", ".join(f"{count:,} {noun}{'' if count == 1 else 's'}" for noun, count in counts.items())
