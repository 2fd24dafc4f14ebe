"""Note the addresses of new records, which then are kept for ever."""

import click

from fihrist.cli.main import FINDINGS
from fihrist.cli.places import root_of


@click.command(name="addresses")
@click.pass_context
def command(ctx: click.Context) -> None:
    """Add the addresses of new records to `addresses.txt`, and tell which published ones lead nowhere.

    Run it before a release. Where a record has a new id, write `folder/old -> folder/new` in the place of its old line.
    """
    from fihrist.addresses import FILE, read
    from fihrist.origin import unchecked

    root = root_of(ctx)
    there = [f"{record.folder}/{record.id}" for record in unchecked(root).records.values()]
    known = read(root)
    (root / FILE).write_text(known.text(there), "utf-8")
    for address in known.lost(there):
        click.echo(f"lost: {address}; bring the record back, or write where it went: `{address} -> folder/id`")
    click.echo(f"{len(there):,} records, {len(known.moved):,} moved")
    if known.lost(there):
        ctx.exit(FINDINGS)
