"""A build is whole or nothing: what is no catalogue and no site is refused, and the old output stays."""

from pathlib import Path

import pytest

from fihrist.catalogue import Catalogue
from fihrist.publishing.build import SITE, NotOurs, Refused, build


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
    files = build(catalogue, Path("out"), first_page)
    there = [path for path in (tmp_path / "out").rglob("*") if path.is_file()]
    assert (len(there), (tmp_path / "out" / SITE / "index.html").is_file()) == (files, True)


def test_what_is_no_site_is_refused(catalogue: Catalogue, tmp_path: Path) -> None:
    """Without records or without a first page nothing is switched in, and the old output stays as it was."""
    build(catalogue, tmp_path, first_page)
    before = {path: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()}
    with pytest.raises(Refused, match="no records"):
        build(Catalogue({}, {}, {}), tmp_path, first_page)
    with pytest.raises(Refused, match=r"index\.html"):
        build(catalogue, tmp_path, no_page)
    assert {path: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()} == before


def test_a_folder_of_somebody_else_is_never_replaced(catalogue: Catalogue, tmp_path: Path) -> None:
    """What no build of ours has made stays."""
    (tmp_path / SITE).mkdir()
    (tmp_path / SITE / "mine.txt").write_text("mine")
    with pytest.raises(NotOurs):
        build(catalogue, tmp_path, first_page)
    assert [path.name for path in (tmp_path / SITE).iterdir()] == ["mine.txt"]
