"""Tell what changed in the knowledge between two commits or checkouts."""

import sys
from pathlib import Path
from typing import TextIO

import click

from fihrist.catalogue import Catalogue
from fihrist.catalogue.loading import catalogue_at
from fihrist.checking.diagnostics import Diagnostic
from fihrist.checking.engine import diagnose
from fihrist.checking.store import Store
from fihrist.cli import FINDINGS
from fihrist.cli.arguments import given_root
from fihrist.editing.diff import FORMS, Unreadable, checkout
from fihrist.editing.reviewing import first, gone, reasons, remarks, told
from fihrist.publishing.comparing import compare
from fihrist.reading.files import is_root

HERE = "."
"""The working tree."""


@click.command(name="diff")
@click.argument("before", default="HEAD")
@click.argument("after", default=HERE)
@click.option("--format", "form", type=click.Choice(tuple(FORMS)), default="text", show_default=True)
@click.option("--doubts", is_flag=True, help="Also check AFTER, and tell what is found in the records that changed.")
@click.option(
    "--reasons", "said", type=click.File(encoding="utf-8", errors="replace"), metavar="FILE",
    help="The description of a pull request, in which what is removed needs its reason.",
)  # fmt: skip
def command(before: str, after: str, form: str, doubts: bool, said: TextIO | None) -> None:
    """Tell what changed from BEFORE to AFTER; without them, from the last commit to the files as they are.

    Each is a commit, or a folder with a `catalogue/` in it. What is easily missed comes first: files that cannot be
    read, allowances with their reasons, words for the checks, support that is gone. New records are shown whole, a
    changed value with the words that it rests on; records that were only written in another way have not changed.

    With `--reasons`, each record, field, passage, statement, denial, speaker, document and word that is removed needs a
    line in FILE: `removed: NAME, NAME because REASON`. What has none is told first, and ends the command with 1.
    """
    (old, _), (new, found) = _state(before), _state(after, judged=doubts)
    changes = compare(old, new)
    names, given = (gone(changes, old, new), reasons(said.read())) if said else ((), {})
    top = (*told(names, given), *first(changes, old, new))
    click.echo(FORMS[form](changes, top, remarks(found)), nl=False)
    if any(name not in given for name in names):
        sys.exit(FINDINGS)


def _state(name: str, *, judged: bool = False) -> tuple[Catalogue, tuple[Diagnostic, ...]]:
    """The catalogue of a commit or a checkout, with what is found in it where it is `judged`."""
    if name == HERE or is_root(Path(name)):
        return _read(given_root() if name == HERE else Path(name), judged=judged)
    try:
        with checkout(given_root(), name) as folder:
            return _read(folder, judged=judged, keeping=False)
    except Unreadable as error:
        raise click.UsageError(str(error)) from None


def _read(root: Path, *, judged: bool, keeping: bool = True) -> tuple[Catalogue, tuple[Diagnostic, ...]]:
    if not judged:
        return catalogue_at(root, keeping=keeping), ()
    return catalogue_at(root, keeping=keeping), diagnose(root, store=Store(root) if keeping else None).diagnostics
