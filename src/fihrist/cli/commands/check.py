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
from fihrist.cli.places import paths_below, root_of
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

    The whole catalogue is read in any case, since records refer to each other. Ends with 0 when it is clean and with 1
    when there are findings.
    """
    root = root_of(ctx)
    only = paths_below(root, paths)
    if fix:
        for path in fix_files(root, only):
            click.echo(f"mended: {path}", err=True)
    clean = _show(root, only, form, colour)
    if watch:
        try:
            for changed in changes(root):
                click.echo(f"\nchanged: {', '.join(changed)}")
                clean = _show(root, paths_below(root, paths), form, colour)
        except KeyboardInterrupt:
            click.echo()
    ctx.exit(0 if clean else FINDINGS)


def _show(root: Path, only: frozenset[str] | None, form: str, colour: str) -> bool:
    """Checks once, shows what was found, and says whether that is nothing."""
    with progress("checking") as show:
        outcome = diagnose(root, only=only, progress=show)
    coloured = colour == "always" or (colour == "auto" and sys.stdout.isatty() and not os.environ.get("NO_COLOR"))
    width = shutil.get_terminal_size((120, 40)).columns
    for piece in render(form, outcome.diagnostics, colour=coloured, width=width):
        sys.stdout.write(piece)
    if form == "plain" and not outcome.diagnostics:
        click.echo(_clean(outcome, only))
    sys.stdout.flush()
    return not outcome.diagnostics


def _clean(outcome: Outcome, only: frozenset[str] | None) -> str:
    paths = [path for path in outcome.documents if only is None or path in only]
    shown = [id for id, path in outcome.catalogue.paths.items() if only is None or path in only]
    claims = sum(len(found) for id in shown for found in outcome.catalogue.records[id].fields().values())
    return f"clean: {len(paths):,} {'file' if len(paths) == 1 else 'files'}, {claims:,} claims"
