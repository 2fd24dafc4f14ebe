"""The commands for contributors, as they call them."""

import itertools
import os
import subprocess
import sys
from pathlib import Path

import pytest

from fihrist.cli.watching import changes, stamp
from tests import tiny
from tests.tiny import fihrist


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A small catalogue that tests may change."""
    return tiny.make(tmp_path)


def test_draft_lists_and_writes(root: Path) -> None:
    """Sentences are listed with what rests on them; a number picks one, and nothing is written over."""
    listed = fihrist("draft", "visit-report", "--find", "ايران", cwd=root)
    lines = [line.split("]")[0] for line in listed.stdout.splitlines()]
    assert lines[:4] == ["   1 [backs putin", "   2 [backs iran, russia", "   3 [backs mig-29", "   4 [open"]
    args = ("draft", "visit-report", "--find", "سوخوي", "--first", "--kind", "weapon", "--id", "su-35")
    assert fihrist(*args, cwd=root).stdout.startswith("written: catalogue/weapons/su-35.yaml\n")
    again = fihrist(*args, cwd=root)
    assert (again.returncode, "there is a record `su-35` already" in again.stderr) == (2, True)
    found = fihrist("check", cwd=root).stdout
    assert {line[6:10] for line in found.splitlines() if line.startswith("error[")} <= {"Y203", "C101"} | codes(found)
    assert fihrist("draft", "visit-report", "--find", "لا شيء كهذا", cwd=root).returncode == 1


def codes(text: str) -> set[str]:
    """The codes of the findings of a draft beside its to-dos: those of its grounds."""
    return {line[6:10] for line in text.splitlines() if line.startswith("error[V")}


def test_new_writes_a_record_with_to_dos(root: Path) -> None:
    """A record of each kind begins from the smallest whole one; a source begins with its document."""
    assert fihrist("new", "weapon", "su-35", cwd=root).returncode == 0
    assert "# to do: " in (root / "catalogue/weapons/su-35.yaml").read_text("utf-8")
    for args in (("weapon", "Su 35"), ("weapon", "putin"), ("source", "x"), ("weapon", "x", "--source", "none")):
        done = fihrist("new", *args, cwd=root)
        assert (done.returncode, "Traceback" in done.stderr) == (2, False)


def test_format_tells_and_mends(root: Path) -> None:
    """What is not in canonical form fails the check and is mended by the command; what is broken is left alone."""
    assert fihrist("format", "--check", cwd=root).stdout == "5 files, 0 to format\n"
    path = root / "catalogue/weapons/mig-29.yaml"
    text = path.read_text("utf-8")
    path.write_text(text.replace("id: mig-29", "id: 'mig-29'"), "utf-8")
    assert fihrist("format", "--check", cwd=root).returncode == 1
    assert fihrist("format", cwd=root).stdout == "formatted: catalogue/weapons/mig-29.yaml\n5 files, 1 changed\n"
    assert path.read_text("utf-8") == text
    path.write_text(text + "id: again\n", "utf-8")
    assert fihrist("format", cwd=root).returncode == 1
    assert path.read_text("utf-8") == text + "id: again\n"


def test_add_source_opens_its_coverage(root: Path) -> None:
    """A document is copied byte for byte and gets a record; each of its sentences is open."""
    data = "جملة أولى من النص. جملة ثانية من النص.\r\n".encode()
    (root / "Some text.txt").write_bytes(data)
    assert fihrist("add-source", "Some text.txt", cwd=root).returncode == 2
    (root / "Some text.txt").rename(root / "Some_text.txt")
    done = fihrist("add-source", "Some_text.txt", cwd=root)
    assert done.stdout.splitlines() == [
        "written: catalogue/sources/some-text.yaml and seeds/Some_text.txt",
        "2 sentences, 2 open; next: `fihrist draft some-text`",
    ]
    assert (root / "seeds/Some_text.txt").read_bytes() == data
    assert "some-text: 0% of 2 sentences" in fihrist("coverage", "some-text", cwd=root).stdout
    assert "is the source `some-text` already" in fihrist("add-source", "Some_text.txt", "--id", "b", cwd=root).stderr


def test_migrate_renames_everywhere(root: Path) -> None:
    """A renamed record has a new file, everything that named it follows, and the catalogue stays as clean as it was."""
    before = fihrist("check", "--format", "json", cwd=root).stdout
    done = fihrist("migrate", "rename-id", "visit-report", "report", cwd=root)
    assert done.stdout.endswith("5 files changed\nmoved: catalogue/sources/report.yaml\n")
    after = fihrist("check", "--format", "json", cwd=root).stdout
    assert after.replace("sources/report.yaml", "sources/visit-report.yaml") == before
    assert fihrist("migrate", "rename-id", "report", "putin", cwd=root).returncode == 2


def test_impact_of_a_sentence_and_a_record(root: Path) -> None:
    """What falls is told for a sentence, a source and a record; wrong use ends with 2."""
    told = fihrist("impact", "visit-report", "--sentence", "3", cwd=root).stdout
    assert told.startswith(tiny.SENTENCES[2] + "\n1 claims in 1 records fall")
    assert "6 claims in 4 records fall" not in fihrist("impact", "putin", cwd=root).stdout
    for args in (("nobody",), ("putin", "--sentence", "1"), ("visit-report", "--sentence", "9")):
        assert fihrist("impact", *args, cwd=root).returncode == 2


def test_watching_tells_what_changed(root: Path) -> None:
    """New, changed and removed files are told, one look after the other, and nothing where nothing changed."""
    path, iran = root / "catalogue/weapons/new.yaml", root / "catalogue/organisations/iran.yaml"
    acts = iter(
        [lambda: None, lambda: path.write_text("a", "utf-8"), lambda: iran.write_text("b", "utf-8"), path.unlink]
    )
    seen = list(itertools.islice(changes(root, sleep=lambda _: next(acts)()), 3))
    assert seen == [
        ("catalogue/weapons/new.yaml",),
        ("catalogue/organisations/iran.yaml",),
        ("catalogue/weapons/new.yaml",),
    ]
    assert set(stamp(root)) >= {"seeds/visit.txt"}


def test_fixing_ends_with_what_is_left(root: Path) -> None:
    """`check --fix` says which files it mended, and what it could not mend it shows."""
    path = root / "catalogue/weapons/mig-29.yaml"
    path.write_text(path.read_text("utf-8").replace("fighter-aircraft", "fighter-aircarft"), "utf-8")
    done = fihrist("check", "--fix", cwd=root)
    assert (done.returncode, done.stderr) == (1, "mended: catalogue/weapons/mig-29.yaml\n")
    assert done.stdout.startswith("error[C101]")


@pytest.mark.skipif(os.name != "posix", reason="needs a terminal of its own")
def test_draft_asks_on_a_terminal(root: Path) -> None:
    """On a terminal the command asks for sentence, kind and id, each with its guess, and writes what is answered."""
    import pty

    own, theirs = pty.openpty()
    command = [sys.executable, "-m", "fihrist", "draft", "visit-report", "--find", "سوخوي"]
    process = subprocess.Popen(command, cwd=root, stdin=theirs, stdout=theirs, stderr=theirs)
    os.write(own, b"4\nweapon\nsu-35\n")
    assert process.wait(60) == 0
    told = os.read(own, 10_000).decode("utf-8", "replace")
    os.close(theirs)
    os.close(own)
    assert [word in told for word in ("Which sentence", "Kind", "Id [new-weapon-iran-and-russia]", "written: ")] == [
        True
    ] * 4
    assert "سوخوي - 35" in (root / "catalogue/weapons/su-35.yaml").read_text("utf-8")
