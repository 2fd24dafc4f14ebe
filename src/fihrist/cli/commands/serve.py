"""Serve the site on this machine, built anew when a record changes, with findings shown on its pages."""

from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING

import click

from fihrist.catalogue.files import SCHEMAS
from fihrist.cli.places import root_of
from fihrist.cli.watching import WATCHED, changes

if TYPE_CHECKING:
    from fihrist.cli.preview import Preview


@click.command(name="serve")
@click.option("--port", type=click.IntRange(0, 65535), default=8000, show_default=True, help="0 takes any free port.")
@click.pass_context
def command(ctx: click.Context, port: int) -> None:
    """Serve a preview of the site on this machine only; Ctrl-C ends it.

    The preview is built anew whenever a record, a source or a page changes, and open pages load themselves anew.
    """
    from fihrist.cli.preview import Preview, server

    root = root_of(ctx)
    preview = Preview(root, root / "build" / "preview")
    try:
        found = server(preview.site, port)
    except OSError as error:
        raise click.UsageError(f"port {port} can't be used: {(error.strerror or str(error)).lower()}") from None
    with found as running:
        click.echo(f"http://127.0.0.1:{running.server_port}/  (Ctrl-C ends it)")
        try:
            _build_for_ever(root, preview)
        except KeyboardInterrupt:
            click.echo("ended")


def _build_for_ever(root: Path, preview: "Preview") -> None:
    changed = changes(root, folders=(*WATCHED, "docs", SCHEMAS))
    for _ in chain([()], changed):
        for line in preview.build():
            click.echo(line)
