"""The preview behind `fihrist serve`: a build with its findings, and a server for this machine only."""

from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

from fihrist.checking.engine import diagnose
from fihrist.checking.reports import visible
from fihrist.publishing.build import Refused, build
from fihrist.publishing.pages import Site
from fihrist.publishing.plugin import make
from fihrist.publishing.release import Checked, current

MOST = 20
"""So many findings are shown in the terminal."""


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
        findings = tuple(
            visible(f"{d.path}:{d.start.line}:{d.start.column} {d.code} {d.message}") for d in outcome.errors
        )
        yield from findings[:MOST]
        if len(findings) > MOST:
            yield f"and {len(findings) - MOST:,} more; `fihrist check` shows them"
        self._count += 1
        catalogue, checked = outcome.catalogue, Checked.of(outcome.diagnostics)
        site = Site(catalogue, findings=findings, edition=current(self.root, catalogue), checked=checked)
        make_pages = partial(self._make, site=site)
        try:
            build(catalogue, self.out, make_pages, edition=site.edition, checked=checked, at_once=False)
        except (SystemExit, Refused) as error:
            # MkDocs exits on a fault in a page of `docs/`, which it has told by then.
            yield (
                f"not built: {error}; the last preview stays"
                if isinstance(error, Refused)
                else "not built; the last preview stays"
            )
            return
        yield f"built: {len(catalogue.records):,} records, {len(findings):,} errors, {len(outcome.doubts):,} doubts"

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
