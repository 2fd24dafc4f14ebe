"""Bring the files of records into their canonical form."""

import sys
from pathlib import Path

import click

from fihrist.catalogue.formatting import formatted
from fihrist.catalogue.loading import holds_words
from fihrist.catalogue.writing import Change
from fihrist.cli import FINDINGS
from fihrist.cli.arguments import given_root, records_below
from fihrist.cli.files import texts, write


@click.command(name="format")
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path))
@click.option("--check", is_flag=True, help="Write nothing; fail when a file is not in canonical form.")
def command(paths: tuple[Path, ...], check: bool) -> None:
    """Write every record, or those in PATHS, in canonical form.

    Keys stand in the order of the model, a claim on one line where it fits, quotation marks in one style; comments are
    kept in their block, and no value changes. A file that cannot be read rightly is named and left as it is; words for
    the checks have no canonical form.
    """
    root = given_root(to_write=not check)
    found = ((path, text) for path, text in texts(root, records_below(root, paths)) if not holds_words(path))
    made = [(path, text, formatted(path, text)) for path, text in found]
    changed = [(path, text, after) for path, text, after in made if after is not None and after != text]
    faulty = [path for path, _, after in made if after is None]
    if not check:
        write(root, (Change.of(*one) for one in changed))
    for path, _, _ in changed:
        click.echo(f"{'not in canonical form' if check else 'formatted'}: {path}")
    for path in faulty:
        click.echo(f"left as it is, see `fihrist check {path}`: {path}", err=True)
    click.echo(f"{len(made)} files, {len(changed)} {'to format' if check else 'changed'}")
    if check and changed:
        click.echo("run `fihrist format`")
    sys.exit(FINDINGS if faulty or (check and changed) else 0)
