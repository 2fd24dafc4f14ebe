"""Bring the files of records into their canonical form."""

from pathlib import Path

import click

from fihrist.cli.files import replace, texts
from fihrist.cli.main import FINDINGS
from fihrist.cli.places import paths_below, root_of
from fihrist.editing.formatting import formatted


@click.command(name="format")
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path))
@click.option("--check", is_flag=True, help="Write nothing; fail when a file is not in canonical form.")
@click.pass_context
def command(ctx: click.Context, paths: tuple[Path, ...], check: bool) -> None:
    """Write every record, or those in PATHS, in canonical form.

    Keys stand in the order of the model, a claim on one line where it fits, quotation marks in one style; comments are
    kept, and no value changes. A file that cannot be read rightly is named and left as it is.
    """
    root = root_of(ctx)
    changed, faulty, seen = [], [], 0
    for path, text in texts(root, paths_below(root, paths)):
        seen += 1
        made = formatted(path, text)
        if made is None:
            faulty.append(path)
        elif made != text:
            changed.append(path)
            if not check:
                replace(root / path, made)
    for path in changed:
        click.echo(f"{'not in canonical form' if check else 'formatted'}: {path}")
    for path in faulty:
        click.echo(f"left as it is, see `fihrist check {path}`: {path}", err=True)
    click.echo(f"{seen} files, {len(changed)} {'to format' if check else 'changed'}")
    if check and changed:
        click.echo("run `fihrist format`")
    ctx.exit(FINDINGS if faulty or (check and changed) else 0)
