"""Serve the site on this machine, built anew when a record changes, with findings shown on its pages."""

import time
from pathlib import Path
from typing import TYPE_CHECKING

import click

from fihrist.cli.places import root_of

if TYPE_CHECKING:
    from fihrist.cli.preview import Preview

WATCHED = ("catalogue", "seeds", "docs", "schemas")
PAUSE = 1.0
"""Seconds between two looks at the files."""


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
            _watch(root, preview)
        except KeyboardInterrupt:
            click.echo("ended")


def _watch(root: Path, preview: "Preview") -> None:
    seen = None
    while True:
        now = _stamps(root)
        if now != seen:
            seen = now
            for line in preview.build():
                click.echo(line)
        time.sleep(PAUSE)


def _stamps(root: Path) -> dict[str, tuple[int, int]]:
    """The time of change and the size of every watched file."""
    found = {}
    for folder in WATCHED:
        for path in (root / folder).rglob("*"):
            try:
                about = path.stat()
            except OSError:
                continue
            found[str(path)] = (about.st_mtime_ns, about.st_size)
    return found
