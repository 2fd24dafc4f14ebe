"""Derive the JSON Schemas of the kinds from the models."""

import sys

import click

from fihrist.catalogue.loading import SCHEMAS
from fihrist.checking.reports import visible
from fihrist.cli import FINDINGS
from fihrist.cli.arguments import given_root
from fihrist.model.schemas import export

BY_HAND = "diagnostics.schema.json"
"""The schema of what `fihrist check --format json` prints, which no model gives."""


@click.command(name="schemas")
@click.option("--check", is_flag=True, help="Write nothing; fail when a committed schema is stale.")
def command(check: bool) -> None:
    """Write `schemas/<kind>.schema.json` for every kind, or check that they are fresh."""
    folder, fresh = given_root() / SCHEMAS, dict(export())
    there = {path.name: path.read_bytes() for path in folder.glob("*.schema.json") if path.name != BY_HAND}
    stale = sorted(name for name in fresh.keys() | there.keys() if fresh.get(name) != there.get(name))
    for name in stale:
        if check:
            click.echo(f"stale: {SCHEMAS}/{visible(name)}; run `fihrist schemas`")
        elif name in fresh:
            folder.mkdir(exist_ok=True)
            (folder / name).write_bytes(fresh[name])
        else:
            (folder / name).unlink()
    if not check:
        click.echo(f"{len(fresh)} schemas, {len(stale)} changed")
    sys.exit(FINDINGS if check and stale else 0)
