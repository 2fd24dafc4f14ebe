"""Check the catalogue and show what is wrong in it."""

import shutil
import sys
from pathlib import Path

import click

from fihrist.checks import checks
from fihrist.cli.main import FINDINGS
from fihrist.cli.places import paths_below, root_of
from fihrist.cli.progress import progress
from fihrist.engine import diagnose
from fihrist.rendering import FORMS, Rule, render


@click.command(name="check")
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path))
@click.option("--format", "form", type=click.Choice(FORMS), default="plain", show_default=True, help="How to show it.")
@click.option("--colour", type=click.Choice(["auto", "always", "never"]), default="auto", help="Colour in plain form.")
@click.pass_context
def command(ctx: click.Context, paths: tuple[Path, ...], form: str, colour: str) -> None:
    """Check the catalogue; with PATHS, show only what is wrong in these files and folders.

    The whole catalogue is read in any case, since records refer to each other. Ends with 0 when it is clean and with 1
    when there are findings.
    """
    root = root_of(ctx)
    only = paths_below(root, paths)
    with progress("checking") as show:
        outcome = diagnose(root, only=only, progress=show)
    coloured = colour == "always" or (colour == "auto" and sys.stdout.isatty())
    rules = {check.code: Rule(check.code, check.name, check.summary, check.page) for check in checks().values()}
    width = shutil.get_terminal_size((120, 40)).columns
    for piece in render(form, outcome.diagnostics, colour=coloured, width=width, rules=rules):
        sys.stdout.write(piece)
    if outcome.diagnostics:
        ctx.exit(FINDINGS)
    if form == "plain":
        records = outcome.catalogue.records.values()
        claims = sum(len(claims) for record in records for claims in record.fields().values())
        click.echo(f"clean: {len(outcome.documents)} files, {claims:,} claims")
