"""Derive the JSON Schemas of the kinds from the models."""

import sys

import click

from fihrist.catalogue.writing import Change
from fihrist.checking.reports import visible
from fihrist.cli import FINDINGS
from fihrist.cli.arguments import given_root
from fihrist.cli.files import write
from fihrist.model.schemas import export
from fihrist.reading.files import SCHEMAS

BY_HAND = "diagnostics.schema.json"
"""The schema of what `fihrist check --format json` prints, which no model gives."""


@click.command(name="schemas")
@click.option("--check", is_flag=True, help="Write nothing; fail when a committed schema is stale.")
def command(check: bool) -> None:
    """Write `schemas/<kind>.schema.json` for every kind, or check that they are fresh."""
    root, fresh = given_root(to_write=not check), dict(export())
    there = {path.name: path.read_bytes() for path in (root / SCHEMAS).glob("*.schema.json") if path.name != BY_HAND}
    stale = sorted(name for name in fresh.keys() | there.keys() if fresh.get(name) != there.get(name))
    if not check:
        write(root, [Change(f"{SCHEMAS}/{name}", there.get(name), fresh.get(name)) for name in stale])
    for name in stale if check else ():
        click.echo(f"stale: {SCHEMAS}/{visible(name)}; run `fihrist schemas`")
    if not check:
        click.echo(f"{len(fresh)} schemas, {len(stale)} changed")
    sys.exit(FINDINGS if check and stale else 0)
