"""Serve the catalogue over the Model Context Protocol, on standard input and output."""

from pathlib import Path

import click

from fihrist import load
from fihrist.using.mcp import server


@click.command(name="mcp")
@click.option("--data", type=click.Path(exists=True, path_type=Path), help="A `catalogue.json`, or a folder with one.")
def command(data: Path | None) -> None:
    """Serve the catalogue over standard input and output; needs `pip install fihrist[mcp]`.

    Without --data, the data that came with the package are served, or in a checkout its own records.
    """
    try:
        catalogue = load(data)
    except (FileNotFoundError, ValueError) as error:
        raise click.UsageError(str(error)) from None
    server(catalogue).run()
