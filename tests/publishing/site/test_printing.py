"""The build: whole or not at all, the same bytes each time, and nothing of a record's text alive in a page."""

import os
import re
import signal
import subprocess
import sys
from pathlib import Path
from urllib.request import urlopen

import pytest
from click.testing import CliRunner

from fihrist.publishing.build import MARK, NotOurs, build
from fihrist.catalogue import Catalogue
from fihrist.cli.main import group
from fihrist.cli.preview import Preview, server
from fihrist.checking.engine import Outcome
from fihrist.publishing.pages import Site, pages
from fihrist.publishing.pages.language import ARABIC, ENGLISH, LANGUAGES
from fihrist.publishing.pages.press import Press, isolated
from fihrist.model import Record

PAYLOADS = (
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    '"><svg onload=alert(1)>',
    "' onmouseover='alert(1)",
    "[click](javascript:alert(1))",
    "{{ 7 * 7 }}{% raw %}",
    "<!-- <b>&lt;i&gt; -->",
    "</mark></p></blockquote><h1>",
)


def write(text: str) -> "object":
    """What makes a page of one file with this text."""
    return lambda folder: (folder / "index.html").write_text(text)


@pytest.fixture
def empty() -> Catalogue:
    return Catalogue({}, {}, {})


def test_a_build_replaces_the_one_before(empty: Catalogue, tmp_path: Path) -> None:
    """After a build the folder holds the new output and nothing else lies beside it."""
    for text in ("old", "new"):
        build(empty, tmp_path, write(text), at_once=False)  # type: ignore[arg-type]
    assert (tmp_path / "site/index.html").read_text() == "new"
    assert (tmp_path / "site" / MARK).is_file()
    assert [path.name for path in tmp_path.iterdir()] == ["site"]


def test_a_build_that_fails_leaves_the_old_output(empty: Catalogue, tmp_path: Path) -> None:
    """An error in the middle of a build changes nothing."""
    build(empty, tmp_path, write("old"), at_once=False)  # type: ignore[arg-type]

    def fail(folder: Path) -> None:
        (folder / "index.html").write_text("half")
        raise RuntimeError("disk full")

    with pytest.raises(RuntimeError, match="disk full"):
        build(empty, tmp_path, fail, at_once=False)
    assert (tmp_path / "site/index.html").read_text() == "old"
    assert [path.name for path in tmp_path.iterdir()] == ["site"]


def test_a_build_that_is_killed_leaves_the_old_output(empty: Catalogue, tmp_path: Path) -> None:
    """A killed build changes nothing, and the next one clears away what it left."""
    build(empty, tmp_path, write("old"), at_once=False)  # type: ignore[arg-type]
    script = (
        "import os, pathlib, signal\n"
        "from fihrist.publishing.build import build\nfrom fihrist.catalogue import Catalogue\n"
        "def die(folder):\n"
        "    (folder / 'index.html').write_text('half')\n"
        "    os.kill(os.getpid(), signal.SIGKILL)\n"
        f"build(Catalogue({{}}, {{}}, {{}}), pathlib.Path({str(tmp_path)!r}), die)\n"
    )
    done = subprocess.run([sys.executable, "-c", script], check=False)
    assert done.returncode == -signal.SIGKILL
    assert (tmp_path / "site/index.html").read_text() == "old"
    build(empty, tmp_path, write("new"), at_once=False)  # type: ignore[arg-type]
    assert (tmp_path / "site/index.html").read_text() == "new"
    assert [path.name for path in tmp_path.iterdir()] == ["site"]


def test_a_folder_of_somebody_else_is_not_replaced(empty: Catalogue, tmp_path: Path) -> None:
    """A folder that no build has made stays as it is."""
    (tmp_path / "site").mkdir()
    (tmp_path / "site/diary.txt").write_text("mine")
    with pytest.raises(NotOurs):
        build(empty, tmp_path, write("new"), at_once=False)  # type: ignore[arg-type]
    assert [path.name for path in (tmp_path / "site").iterdir()] == ["diary.txt"]


def test_a_catalogue_with_findings_is_not_built(root: Path, tmp_path: Path) -> None:
    """With findings `fihrist build` says how many of which code there are, builds nothing and ends with 1."""
    for folder in ("docs", "schemas", "seeds"):
        os.symlink(root / folder, tmp_path / folder)
    record = tmp_path / "catalogue/weapons/mig-29.yaml"
    record.parent.mkdir(parents=True)
    record.write_text("id: mig-29\ncolour: red\n")
    done = CliRunner().invoke(group, ["--root", str(tmp_path), "build"])
    assert done.exit_code == 1
    assert re.match(
        r"not built: the catalogue has \d+ findings \(.*1 S102.*\); `fihrist check` shows them", done.output
    )
    assert not (tmp_path / "build").exists()


def test_two_presses_print_the_same(outcome: Outcome) -> None:
    """Every page is the same text each time that it is printed."""
    printed = []
    for _ in range(2):
        site = Site(outcome.catalogue)
        press = Press(site, [page for page in pages(site) if not page.path.startswith("sources/")][-120:])
        printed.append([press.html(page, ARABIC) for page in press.pages])
    assert printed[0] == printed[1]


@pytest.mark.parametrize("payload", PAYLOADS)
def test_the_text_of_a_record_is_never_alive(outcome: Outcome, payload: str) -> None:
    """Whatever a record's texts hold stands in the page as text."""
    records = {id: _poisoned(record, payload) for id, record in outcome.catalogue.records.items()}
    catalogue = Catalogue(records, outcome.catalogue.files, outcome.catalogue.paths)
    site = Site(catalogue, findings=(payload,))
    press = Press(site, [page for page in pages(site) if page.path in ("weapons/mig-29.html", "weapons/index.html")])
    for page in press.pages:
        for language in LANGUAGES:
            text = press.html(page, language)
            assert not re.search(r"<(script|img|b>|svg onload)|<[^>]+\son\w+=|href=\"javascript|>49<", text)
            assert "<h1></" not in text


def _poisoned(record: Record, payload: str) -> Record:
    name = record.name.model_copy(update={"en": payload, "ar": payload})
    quotes = {key: quote.model_copy(update={"en": payload}) for key, quote in record.quotes.items()}
    return record.model_copy(update={"name": name, "quotes": quotes, "note": name})


def test_left_to_right_runs_are_isolated_in_arabic_only() -> None:
    """In Arabic a Latin or mixed run is isolated and a designation keeps its number; in English nothing is changed."""
    text = "نظام S-400 وميغ - 29"
    assert isolated(text, ENGLISH) == text
    assert isolated(text, ARABIC) == ('نظام <bdi dir="ltr" class="nb">S-400</bdi> <span class="nb">وميغ - 29</span>')


def test_a_preview_shows_its_findings(root: Path, tmp_path: Path) -> None:
    """The preview of a catalogue with findings is built, has them on each page, and lists them for the terminal."""
    for folder in ("docs", "schemas", "seeds"):
        os.symlink(root / folder, tmp_path / folder)
    record = tmp_path / "catalogue/weapons/mig-29.yaml"
    record.parent.mkdir(parents=True)
    record.write_text("id: mig-29\ncolour: red\n")
    preview = Preview(tmp_path, tmp_path / "preview")
    lines = list(preview.build())
    assert lines[-1] == "built: 0 records, 2 findings"
    assert any(line.startswith("catalogue/weapons/mig-29.yaml:2:1 S102 ") for line in lines)
    for path in ("index.html", "ar/index.html", "guide/how-to-read.html"):
        page = (preview.site / path).read_text("utf-8")
        assert "catalogue/weapons/mig-29.yaml:2:1 S102" in page
        assert "assets/fihrist/preview.js" in page


def test_the_preview_is_served_on_this_machine_only(tmp_path: Path) -> None:
    """The server listens on the loopback address and forbids browsers to keep what it sends."""
    (tmp_path / "index.html").write_text("here")
    with server(tmp_path, 0) as running:
        assert running.server_address[0] == "127.0.0.1"
        with urlopen(f"http://127.0.0.1:{running.server_port}/index.html") as answer:
            assert (answer.read(), answer.headers["Cache-Control"]) == (b"here", "no-store")
