"""Derive the JSON Schemas of the kinds from the models, and that of diagnostics."""

import click

from fihrist.catalogue.files import SCHEMAS
from fihrist.checking.reports import visible
from fihrist.checking.reports.json import schema as of_diagnostics
from fihrist.cli.main import FINDINGS
from fihrist.cli.places import root_of
from fihrist.model.schemas import as_bytes, export


@click.command(name="schemas")
@click.option("--check", is_flag=True, help="Write nothing; fail when a committed schema is stale.")
@click.pass_context
def command(ctx: click.Context, check: bool) -> None:
    """Write `schemas/<kind>.schema.json` for every kind, and the one of diagnostics, or check that they are fresh."""
    folder = root_of(ctx) / SCHEMAS
    fresh = dict(export()) | {"diagnostics.schema.json": as_bytes(of_diagnostics())}
    if folder.exists() and not folder.is_dir():
        raise click.UsageError(f"{folder} is not a folder")
    # What is no plain file is stale, and is not opened: a pipe would never end.
    there = {path.name: path.read_bytes() if path.is_file() else b"" for path in folder.glob("*.schema.json")}
    stale = sorted(name for name in fresh.keys() | there.keys() if fresh.get(name) != there.get(name))
    if check:
        for name in stale:
            click.echo(f"stale: {SCHEMAS}/{visible(name)}; run `fihrist schemas`")
        ctx.exit(FINDINGS if stale else 0)
    folder.mkdir(exist_ok=True)
    for name in stale:
        if name in fresh:
            (folder / name).write_bytes(fresh[name])
        else:
            (folder / name).unlink()
    click.echo(f"{len(fresh)} schemas, {len(stale)} changed")
