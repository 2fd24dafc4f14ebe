"""Serve the site on this machine, built anew when a record changes, with findings shown on its pages."""

from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

import click

from fihrist.catalogue.loading import SCHEMAS
from fihrist.checking.engine import diagnose
from fihrist.cli.arguments import root_of
from fihrist.cli.commands.build import site_of
from fihrist.cli.files import WATCHED, changes
from fihrist.publishing.build import Refused, build
from fihrist.publishing.pages import Site
from fihrist.publishing.plugin import make

MOST = 20


@click.command(name="serve")
@click.option("--port", type=click.IntRange(0, 65535), default=8000, show_default=True, help="0 takes any free port.")
@click.pass_context
def command(ctx: click.Context, port: int) -> None:
    """Serve a preview of the site on this machine only; Ctrl-C ends it.

    The preview is built anew whenever a record, a source or a page changes, and open pages load themselves anew.
    """
    root = root_of(ctx)
    preview = Preview(root, root / "build" / "preview")
    try:
        found = server(preview.site, port)
    except OSError as error:
        raise click.UsageError(f"port {port} can't be used: {(error.strerror or str(error)).lower()}") from None
    with found as running:
        click.echo(f"http://127.0.0.1:{running.server_port}/  (Ctrl-C ends it)")
        try:
            for _ in changes(root, folders=(*WATCHED, "docs", SCHEMAS)):
                for line in preview.build():
                    click.echo(line)
        except KeyboardInterrupt:
            click.echo("ended")


class Preview:
    """A preview of the catalogue at `root`, in the folder `out`."""

    def __init__(self, root: Path, out: Path) -> None:
        self.root, self.out = root, out
        self.site = out / "site"
        self.site.mkdir(parents=True, exist_ok=True)
        self._count = 0

    def build(self) -> Iterator[str]:
        """Build it anew; the lines tell how that went."""
        outcome = diagnose(self.root)
        site = site_of(self.root, outcome)
        yield from site.findings[:MOST]
        if len(site.findings) > MOST:
            yield f"and {len(site.findings) - MOST:,} more; `fihrist check` shows them"
        self._count += 1
        printed = partial(self._make, site=site)
        try:
            build(site.catalogue, self.out, printed, edition=site.edition, checked=site.checked)
        except (SystemExit, Refused) as error:
            # MkDocs exits on a fault in a page of `docs/`, which it has told by then.
            yield f"not built{f': {error}' if isinstance(error, Refused) else ''}; the last preview stays"
            return
        errors, doubts = len(outcome.errors), len(outcome.doubts)
        yield f"built: {len(site.catalogue.records):,} records, {errors:,} errors, {doubts:,} doubts"

    def _make(self, folder: Path, site: Site) -> None:
        make(self.root, folder, site, preview=True)
        (folder / "preview.txt").write_text(f"{self._count}\n")


class Handler(SimpleHTTPRequestHandler):
    """Serves files as they are at the moment, and says nothing in the terminal."""

    def log_message(self, format: str, *args: object) -> None:
        """Nothing."""

    def end_headers(self) -> None:
        """Keep browsers from showing an older build."""
        self.send_header("Cache-Control", "no-store")
        super().end_headers()


@contextmanager
def server(folder: Path, port: int) -> Iterator[ThreadingHTTPServer]:
    """A server of a folder on the loopback address, for as long as the block runs."""
    with ThreadingHTTPServer(("127.0.0.1", port), partial(Handler, directory=str(folder))) as running:
        Thread(target=running.serve_forever, daemon=True).start()
        try:
            yield running
        finally:
            running.shutdown()
