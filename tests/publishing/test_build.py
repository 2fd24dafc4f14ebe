"""A build is whole or nothing: what is no catalogue and no site is refused, and the old output stays."""

import errno
import sys
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

import pytest

from fihrist.catalogue import Catalogue
from fihrist.catalogue.writing import STAGED
from fihrist.publishing.build import SITE, NotOurs, Refused, build
from fihrist.publishing.release import Release, release
from tests.faults import Fault, in_a_child, injected, killed, none, once, tree
from tests.many import TIMES


def first_page(site: Path) -> None:
    """Make pages of which there is just the first."""
    assert site.is_absolute()
    (site / "index.html").write_text("<title>Fihrist</title>")


def no_page(site: Path) -> None:
    """Make no pages."""


def test_a_relative_folder_is_that_of_the_caller(
    catalogue: Catalogue, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What makes the pages gets an absolute path, and the site lands in the folder that the caller means."""
    monkeypatch.chdir(tmp_path)
    files = build(release(catalogue), Path("out"), first_page)
    there = [path for path in (tmp_path / "out").rglob("*") if path.is_file()]
    assert (len(there), (tmp_path / "out" / SITE / "index.html").is_file()) == (files, True)


def test_what_is_no_site_is_refused(catalogue: Catalogue, tmp_path: Path) -> None:
    """Without records or without a first page nothing is switched in, and the old output stays as it was."""
    build(release(catalogue), tmp_path, first_page)
    before = {path: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()}
    with pytest.raises(Refused, match="no records"):
        build(release(Catalogue({}, {}, {})), tmp_path, first_page)
    with pytest.raises(Refused, match=r"index\.html"):
        build(release(catalogue), tmp_path, no_page)
    assert {path: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()} == before


def test_a_folder_of_somebody_else_is_never_replaced(catalogue: Catalogue, tmp_path: Path) -> None:
    """What no build of ours has made stays."""
    (tmp_path / SITE).mkdir()
    (tmp_path / SITE / "mine.txt").write_text("mine")
    with pytest.raises(NotOurs):
        build(release(catalogue), tmp_path, first_page)
    assert [path.name for path in (tmp_path / SITE).iterdir()] == ["mine.txt"]


@pytest.mark.skipif(sys.platform == "win32", reason="processes are copied")
@pytest.mark.parametrize("system", ["as it is", "without an exchange of folders"])
def test_a_build_that_is_refused_or_killed_leaves_a_whole_site(
    catalogue: Catalogue, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, system: str
) -> None:
    """Wherever the disk is full or the run is killed, the site is wholly old or new, and the next run clears up."""
    if system != "as it is":
        monkeypatch.setattr(sys, "platform", "darwin")
    few = {id: catalogue.records[id] for id in ("port-report", "nordal")}
    made = release(replace(catalogue, records=few))
    build(made, tmp_path, first_page)
    (tmp_path / SITE / "index.html").write_text("old")
    before = tree(tmp_path)
    with injected(none) as calls:
        build(made, tmp_path, first_page)
    after, switch = tree(tmp_path), max(i for i, name in enumerate(calls, 1) if name.startswith(("write ", "rename ")))
    # Five calls on the way, or each in a long run; and those around the switch.
    spread = range(1, switch, max(1, switch // (5 * TIMES))) if system == "as it is" else (1, switch // 2)
    for at in sorted({*spread, *range(switch - 1, switch + 4)}):
        for fault in (once(at, OSError(errno.ENOSPC, "full")), killed(at)):
            (tmp_path / SITE / "index.html").write_text("old")
            in_a_child(lambda fault=fault: failing(fault, made, tmp_path))  # type: ignore[misc]
            now = {name: found for name, found in tree(tmp_path).items() if STAGED not in name}
            torn = system != "as it is" and not (tmp_path / SITE).exists()
            assert now in (before, after) or torn, at
            if torn:
                assert fault.__qualname__.startswith("killed")
            if torn or now != tree(tmp_path):
                build(made, tmp_path, first_page)
                assert tree(tmp_path) == after


def failing(fault: Fault, made: Release, out: Path) -> None:
    """A build with a fault, which may end it."""
    with injected(fault), suppress(OSError):
        build(made, out, first_page)
