"""What the tests of the site share: one build, one server and one browser."""

import fcntl
from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

import pytest
from playwright.sync_api import Browser, sync_playwright

from fihrist.publishing.build import build
from fihrist.checking.engine import Outcome
from fihrist.publishing.plugin import make
from fihrist.publishing.pages import Site
from fihrist.publishing.release import current

CHROMIUM = "/usr/bin/chromium"
FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"]


@pytest.fixture(scope="session")
def whole_site(root: Path, outcome: Outcome) -> Site:
    """The site of the real catalogue, before it is printed."""
    return Site(outcome.catalogue, edition=current(root, outcome.catalogue))


@pytest.fixture(scope="session")
def built(root: Path, whole_site: Site, tmp_path_factory: pytest.TempPathFactory, worker_id: str) -> Path:
    """The folder of the built site, built once for all workers."""
    base = tmp_path_factory.getbasetemp()
    out = (base if worker_id == "master" else base.parent) / "whole-site"
    out.mkdir(exist_ok=True)
    with (out / "lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not (out / "site").exists():
            # Workers of the tests have threads, beside which no process may be forked.
            site = whole_site
            build(site.catalogue, out, lambda folder: make(root, folder, site), edition=site.edition, at_once=False)
    return out / "site"


class Quiet(SimpleHTTPRequestHandler):
    """Serves files and says nothing."""

    def log_message(self, format: str, *args: object) -> None:
        pass


@pytest.fixture(scope="session")
def address(built: Path) -> Iterator[str]:
    """The address at which the site is served."""
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(built))) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """One Chromium for all tests of a worker; without it they fail."""
    with sync_playwright() as playwright:
        running = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        yield running
        running.close()
