"""Serve an editor with findings, completion, hovers and quick fixes."""

import click

from fihrist.editing.language_server import make


@click.command(name="lsp")
def command() -> None:
    """Speak the Language Server Protocol on standard input and output; an editor starts this by itself.

    Needs the extra `lsp`: `pip install "fihrist[lsp]"`.
    """
    make().start_io()
