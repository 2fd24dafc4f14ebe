"""Serve an editor with findings, completion, hovers and quick fixes."""

import click


@click.command(name="lsp")
def command() -> None:
    """Speak the Language Server Protocol on standard input and output; an editor starts this by itself.

    Needs the extra `lsp`: `pip install "fihrist[lsp]"`.
    """
    try:
        from fihrist.editing.language_server.server import make
    except ModuleNotFoundError as error:
        missing = f"this needs the extra `lsp` ({error.name} is missing)"
        raise click.UsageError(f'{missing}: pip install "fihrist[lsp]"') from None
    make().start_io()
