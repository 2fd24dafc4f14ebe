"""What CONTRIBUTING.md and the guides tell to do, done on a copy: every command runs, and prints what they say."""

import re
import shlex
import shutil
import subprocess
from pathlib import Path

import pytest

from fihrist.catalogue.formatting import formatted
from tests.conftest import as_checked
from tests.publishing.test_edition import git
from tests.small import ROOT, fihrist

PAGE = (ROOT / "CONTRIBUTING.md").read_text("utf-8")
STEP = re.compile(
    r"^```(?P<form>\w+)\n(?P<body>.*?)^```$|hange\s+`(?P<old>[^`]+)`\s+to\s+`(?P<new>[^`]+)`"
    r"|\*\*, in `(?P<file>catalogue/[^`]+)`",
    re.MULTILINE | re.DOTALL,
)
DOCUMENT, SOURCE, RECORD = "exercise.txt", "catalogue/sources/exercise.yaml", "catalogue/weapons/my-first-record.yaml"


def copied(data: Path, folder: Path) -> Path:
    """A fresh checkout of the data."""
    as_checked(data, folder)
    for name in ("catalogue", "seeds", "schemas"):
        shutil.copytree(data / name, folder / name)
    for args in (["init", "-q"], ["add", "."], ["commit", "-q", "-m", "all", "--no-gpg-sign"]):
        git(folder, *args)
    return folder


def change(root: Path, old: str, new: str) -> None:
    """Puts one text in the place of another, in the one file of the exercise that has it."""
    (path,) = (root / name for name in (SOURCE, RECORD) if old in (root / name).read_text("utf-8"))
    path.write_text(path.read_text("utf-8").replace(old, new), "utf-8")


def test_the_newcomers_exercise(more: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """From a document over a mistake and its mending to a clean record and its diff; deleting four files undoes it."""
    monkeypatch.setenv("COLUMNS", "120")
    root, ran, file = copied(more, tmp_path), list[tuple[str, int, str]](), ""
    written = {}
    for step in list(STEP.finditer(PAGE))[1:]:
        form, body, file = step["form"], step["body"] or "", step["file"] or file
        if step["old"]:
            change(root, step["old"], step["new"])
        elif form == "text" and not ran:
            (root / DOCUMENT).write_text(body, "utf-8")
        elif form == "text":
            assert ran[-1][1:] == (1, body)
        elif form == "yaml":
            written[file] = body
            (root / file).write_text(body, "utf-8")
        for line in body.splitlines() if form == "sh" else ():
            command, *args = shlex.split(line)
            assert command == "fihrist"
            done = fihrist(*args, cwd=root)
            ran.append((line, done.returncode, done.stdout))
    assert [line for line, code, _ in ran if code] == [f"fihrist check {RECORD}"]
    clean = [out for line, code, out in ran if "fihrist check" in line and not code]
    assert [out.partition(": ")[2] for out in clean] == ["0 errors, 0 doubts\n"] * 2
    assert list(written) == [SOURCE, RECORD]
    assert {name: (root / name).read_text("utf-8") for name in written} == {
        name: formatted(name, text) for name, text in written.items()
    }
    assert "my-first-record" in ran[-1][2]
    for name in (DOCUMENT, f"seeds/{DOCUMENT}", SOURCE, RECORD):
        (root / name).unlink()
    assert subprocess.run(["git", "status", "-s"], cwd=root, capture_output=True, check=True).stdout == b""


GUIDE = ROOT / "docs/pages/guide"
TEXT = re.compile(r"^```text\n(.*?)^```$", re.MULTILINE | re.DOTALL)
COMMANDS = re.compile(r"^```sh\n(.*?)^```$", re.MULTILINE | re.DOTALL)
WITH_TO_DOS = {"a-fact": 2, "a-document": 1, "a-review": 0, "another-subject": 1}
"""How many of the checks in a guide find what is still to be done."""


@pytest.mark.parametrize("name", WITH_TO_DOS)
def test_every_command_of_a_guide_runs(name: str, more: Path, tmp_path: Path) -> None:
    """Each ends well, but for checks that name to-dos and open sentences; a fork begins without a record."""
    page, root = (GUIDE / f"{name}.md").read_text("utf-8"), copied(more, tmp_path)
    if name == "another-subject":
        for folder in ("catalogue", "seeds"):
            for path in [path for path in (root / folder).rglob("*") if path.is_file()]:
                path.unlink()
    for text in TEXT.findall(page):
        (root / "letter.txt").write_text(text, "utf-8")
    lines = [line for block in COMMANDS.findall(page) for line in block.splitlines()]
    done = {line: fihrist(*shlex.split(line)[1:], cwd=root) for line in lines}
    assert {line: one.stderr for line, one in done.items() if one.returncode > 1} == {}
    failed = [line for line, one in done.items() if one.returncode == 1]
    assert [line for line in failed if not line.startswith("fihrist check")] == []
    assert len(failed) == WITH_TO_DOS[name]
    found = {code for line in failed for code in re.findall(r"error\[(\w+)\]", done[line].stdout)}
    assert found <= {"Y203", "C101", "C106", "L104", "Q206"}, "only what is not read yet"
