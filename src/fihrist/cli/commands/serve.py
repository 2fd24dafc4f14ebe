"""Serve the site on this machine, built anew when a record changes, with findings shown on its pages."""

import re
import sys
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, suppress
from functools import partial
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Any
from urllib.parse import unquote

import click

from fihrist.catalogue.writing import reason
from fihrist.checking.engine import diagnose
from fihrist.checking.store import Store
from fihrist.cli.arguments import given_root
from fihrist.cli.commands.build import docs_of, docs_option, output, site_of
from fihrist.cli.files import WATCHED, changes
from fihrist.publishing.build import SITE, Refused, build
from fihrist.publishing.plugin import make
from fihrist.reading.files import SCHEMAS

MOST = 20
OWN_NAMES = ("127.0.0.1", "localhost")


@click.command(name="serve")
@click.option("--port", type=click.IntRange(0, 65535), default=8000, show_default=True, help="0 takes any free port.")
@docs_option
def command(port: int, docs: Path | None) -> None:
    """Serve a preview of the site on this machine only; Ctrl-C ends it.

    The preview is built anew whenever a record, a source or a page changes, and open pages load themselves anew.
    """
    root, docs = given_root(), docs_of(docs)
    out = output(root) / "preview"
    (out / SITE).mkdir(parents=True, exist_ok=True)
    with ExitStack() as stack:
        try:
            running = stack.enter_context(server(out / SITE, port))
        except OSError as error:
            raise click.UsageError(f"port {port} can't be used: {(error.strerror or str(error)).lower()}") from None
        click.echo(f"http://127.0.0.1:{running.server_port}/  (Ctrl-C ends it)")
        try:
            for number, _ in enumerate(changes(root, folders=(*WATCHED, SCHEMAS, str(docs))), 1):
                for line in preview(root, out, number, docs):
                    click.echo(line)
        except KeyboardInterrupt:
            click.echo("ended")


def preview(root: Path, out: Path, number: int, docs: Path) -> Iterator[str]:
    """Build the preview of this number in `out` with the pages and theme in `docs`; the lines tell how that went."""
    outcome = diagnose(root, store=Store(root))
    site = site_of(root, outcome)
    yield from site.findings[:MOST]
    if len(site.findings) > MOST:
        yield f"and {len(site.findings) - MOST:,} more; `fihrist check` shows them"

    def make_pages(folder: Path) -> None:
        make(docs, folder, site, preview=True)
        (folder / "preview.txt").write_text(f"{number}\n")

    try:
        build(site.release, out, make_pages)
    except (OSError, Refused) as error:
        yield f"not built: {reason(error) if isinstance(error, OSError) else error}; the last preview stays"
        return
    errors, doubts = len(outcome.errors), len(outcome.doubts)
    yield f"built: {len(site.catalogue.records):,} records, {errors:,} errors, {doubts:,} doubts"


class Server(ThreadingHTTPServer):
    """A server that says nothing of a browser that goes away before it has its answer."""

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Tell of an exception, unless the connection broke."""
        if not isinstance(sys.exception(), ConnectionError):
            super().handle_error(request, client_address)


def _can_be_a_file(address: str) -> bool:
    """Whether what an address escapes is a text, and has no NUL, so that the system can look for it."""
    with suppress(UnicodeDecodeError):
        return "\0" not in unquote(address, errors="strict")
    return False


class Handler(SimpleHTTPRequestHandler):
    """Serves files as they are at the moment, and says nothing in the terminal."""

    def send_head(self) -> Any:
        """Answer who asks for this machine by its own name, so that no site can read along under a name of its own."""
        name = re.sub(r":\d+$", "", self.headers.get("Host", ""))
        if name not in OWN_NAMES:
            self.send_error(HTTPStatus.MISDIRECTED_REQUEST)
        elif not _can_be_a_file(self.path):
            self.send_error(HTTPStatus.NOT_FOUND)
        else:
            return super().send_head()
        return None

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        """Answer what is not there by the site's own page for it, as hosts of pages do."""
        missing = Path(self.directory, "404.html")
        if code != HTTPStatus.NOT_FOUND or not missing.is_file():
            super().send_error(code, message, explain)
            return
        body = missing.read_bytes()
        self.send_response(code)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:
        """Nothing."""

    def end_headers(self) -> None:
        """Keep browsers from showing an older build."""
        self.send_header("Cache-Control", "no-store")
        super().end_headers()


@contextmanager
def server(folder: Path, port: int) -> Iterator[ThreadingHTTPServer]:
    """A server of a folder on the loopback address, for as long as the block runs."""
    with Server(("127.0.0.1", port), partial(Handler, directory=str(folder))) as running:
        Thread(target=running.serve_forever, daemon=True).start()
        try:
            yield running
        finally:
            running.shutdown()
