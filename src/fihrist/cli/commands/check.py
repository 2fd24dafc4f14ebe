"""Check the catalogue and show what is wrong in it."""

import os
import shutil
import sys
from pathlib import Path

import click

from fihrist.checking.engine import Outcome, diagnose
from fihrist.checking.reports import FORMS, render
from fihrist.checking.store import Store
from fihrist.cli import FINDINGS
from fihrist.cli.arguments import given_root, records_below


@click.command(name="check")
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path))
@click.option("--format", "form", type=click.Choice(FORMS), default="plain", show_default=True, help="How to show it.")
@click.option("--colour", type=click.Choice(["auto", "always", "never"]), default="auto", help="Colour in plain form.")
@click.option("--fix", is_flag=True, help="First mend what is safe, and put the files into canonical form.")
@click.option("--watch", is_flag=True, help="Check again whenever a file changes; end it with Ctrl-C.")
@click.option("--cache/--no-cache", default=True, help="Judge only what has changed since the last run.")
def command(paths: tuple[Path, ...], form: str, colour: str, fix: bool, watch: bool, cache: bool) -> None:
    """Check the catalogue; with PATHS, show only what is wrong in these files and folders.

    The whole catalogue is read in any case, since records refer to each other; a document in `seeds/` stands for the
    record of its source. Ends with 1 where there are errors; doubts are shown and fail nothing.
    """
    root = given_root(to_write=fix)
    if fix or watch:
        from fihrist.cli import files
    for path in sorted(files.fix(root, records_below(root, paths))) if fix else ():
        click.echo(f"mended: {path}", err=True)
    clean = True
    try:
        for changed in files.changes(root) if watch else [()]:
            if changed:
                click.echo(f"\nchanged: {', '.join(changed)}")
            clean = _show(root, records_below(root, paths), form, colour, Store(root) if cache else None)
    except KeyboardInterrupt:
        if not watch:
            raise
        click.echo()
    sys.exit(0 if clean else FINDINGS)


def _show(root: Path, only: frozenset[str] | None, form: str, colour: str, store: Store | None) -> bool:
    """Checks once, shows what was found, and says whether no error is among it."""
    outcome = diagnose(root, only=only, store=store)
    if not outcome.seen and not outcome.diagnostics and only is None:
        raise click.UsageError(f"there is no record in {root}")
    coloured = colour == "always" or (colour == "auto" and sys.stdout.isatty() and not os.environ.get("NO_COLOR"))
    width = shutil.get_terminal_size((120, 40)).columns
    shown = render(form, outcome.diagnostics, colour=coloured, width=width, seen=_seen(outcome))
    click.echo("".join(shown), nl=False, color=coloured)
    return not outcome.errors


def _seen(outcome: Outcome) -> str:
    """How much has been judged: `3 files, 17 claims, 1 statement`."""
    claims, statements = (
        (sum(counts) for counts in zip(*outcome.seen.values(), strict=True)) if outcome.seen else (0, 0)
    )
    counts = {"file": len(outcome.seen), "claim": claims, "statement": statements}
    return ", ".join(f"{count:,} {noun}{'' if count == 1 else 's'}" for noun, count in counts.items())
