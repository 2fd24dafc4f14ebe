"""What the tests of the exports need: every file of every export, made once."""

import threading
from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest

from fihrist.catalogue.edition import Edition, Revision
from fihrist.checking.engine import Outcome
from fihrist.publishing.exports import export
from fihrist.publishing.origin import unchecked
from fihrist.publishing.release import Release, data_version


@pytest.fixture(scope="session")
def outcome(root: Path) -> Outcome:
    """The real catalogue without its diagnostics, which no export reads."""
    return Outcome(unchecked(root), {}, ())


@pytest.fixture(scope="session")
def edition(outcome: Outcome) -> Edition:
    """An edition with a commit and a past."""
    first = sorted(outcome.catalogue.records)[0]
    touched = ((outcome.catalogue.records[first].folder, first, "added"), ("weapons", "gone", "removed"))
    past = (Revision("b" * 40, "2026-01-02T03:04:05Z", "A record & more", touched),)
    return Edition("0.1.0", data_version(outcome.catalogue), "a" * 40, "2026-02-03T04:05:06Z", past)


@pytest.fixture(scope="session")
def made(outcome: Outcome, edition: Edition) -> Release:
    """The real catalogue with that edition."""
    return Release(outcome.catalogue, edition)


@pytest.fixture(scope="session")
def files(outcome: Outcome, edition: Edition) -> dict[str, bytes]:
    """Every file of every export."""
    return dict(export(outcome.catalogue, edition))


class Quiet(SimpleHTTPRequestHandler):
    """A server of files that tells nobody what it served."""

    def log_message(self, format: str, *args: Any) -> None:
        pass


@pytest.fixture(scope="session")
def folder(files: dict[str, bytes], tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of all exports, written out."""
    root = tmp_path_factory.mktemp("site")
    for name, data in files.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
    return root


@pytest.fixture(scope="session")
def site(folder: Path) -> Iterator[str]:
    """The address of that folder, served on this machine alone."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(folder)))
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    thread.join()
    server.server_close()
