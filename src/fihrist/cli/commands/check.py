"""Check the catalogue and show what is wrong in it."""

import os
import shutil
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import click

from fihrist.checking.engine import Outcome, diagnose
from fihrist.checking.reports import FORMS, render
from fihrist.checking.store import Store
from fihrist.cli import FINDINGS, Failed
from fihrist.cli.arguments import given_root, records_below

if TYPE_CHECKING:
    from concurrent.futures import Executor


UNREAD = ("F1", "Y1", "S1")
"""How the codes of faults begin with which a record, or a part of it, is not known."""
WAITING = "what rests on a record or a part that cannot be read is not checked yet: mend that and check again"


@click.command(name="check")
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path))
@click.option("--format", "form", type=click.Choice(FORMS), default="plain", show_default=True, help="How to show it.")
@click.option("--colour", type=click.Choice(["auto", "always", "never"]), default="auto", help="Colour in plain form.")
@click.option("--fix", is_flag=True, help="First mend what is safe, and put the files into canonical form.")
@click.option("--watch", is_flag=True, help="Check again whenever a file changes; end it with Ctrl-C.")
@click.option("--cache/--no-cache", default=True, help="Judge only what has changed since the last run.")
@click.option("--scheduler", metavar="ADDRESS", help="Judge on the Dask cluster with this scheduler.")
def command(
    paths: tuple[Path, ...], form: str, colour: str, fix: bool, watch: bool, cache: bool, scheduler: str | None
) -> None:
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
    with cluster(scheduler) as executor:
        run = partial(diagnose, root, executor=executor)
        try:
            for changed in files.changes(root) if watch else [()]:
                if changed:
                    click.echo(f"\nchanged: {', '.join(changed)}")
                only = records_below(root, paths)
                clean = _show(run(only=only, store=Store(root) if cache else None), form, colour, whole=only is None)
        except KeyboardInterrupt:
            if not watch:
                raise
            click.echo()
    sys.exit(0 if clean else FINDINGS)


@contextmanager
def cluster(scheduler: str | None) -> Iterator["Executor | None"]:
    """The workers of the Dask cluster with the scheduler at an address; nobody where none is given."""
    if scheduler is None:
        yield None
        return
    try:
        from distributed import Client

        client = Client(scheduler, timeout=5)
    except ModuleNotFoundError:
        raise click.UsageError('`--scheduler` needs an extra of fihrist: pip install "fihrist[dask]"') from None
    except (OSError, ValueError) as error:
        raise Failed(f"no scheduler answers at {scheduler}: {error}") from None
    with client, client.get_executor() as executor:
        yield executor


def _show(outcome: Outcome, form: str, colour: str, *, whole: bool) -> bool:
    """Shows what was found, and says whether no error is among it."""
    if whole and not outcome.seen and not outcome.diagnostics:
        raise click.UsageError(f"there is no record in {outcome.root}")
    coloured = colour == "always" or (colour == "auto" and sys.stdout.isatty() and not os.environ.get("NO_COLOR"))
    width = shutil.get_terminal_size((120, 40)).columns
    shown = render(form, outcome.diagnostics, colour=coloured, width=width, seen=_seen(outcome))
    click.echo("".join(shown), nl=False, color=coloured)
    if form == "plain" and any(one.code.startswith(UNREAD) for one in outcome.diagnostics):
        click.echo(WAITING, err=True)
    return not outcome.errors


def _seen(outcome: Outcome) -> str:
    """How much has been judged: `3 files, 17 claims, 1 statement`."""
    claims, statements = (
        (sum(counts) for counts in zip(*outcome.seen.values(), strict=True)) if outcome.seen else (0, 0)
    )
    counts = {"file": len(outcome.seen), "claim": claims, "statement": statements}
    return ", ".join(f"{count:,} {noun}{'' if count == 1 else 's'}" for noun, count in counts.items())
