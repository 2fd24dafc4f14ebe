"""What CONTRIBUTING.md tells a newcomer to do, done: every command in it runs, and ends as it says."""

import re
import shlex
import shutil
import subprocess
from pathlib import Path

from fihrist.editing.formatting import formatted
from tests.tiny import ROOT, fihrist

PAGE = (ROOT / "CONTRIBUTING.md").read_text("utf-8")
STEPS = re.findall(r"^```(sh|yaml|text)\n(.*?)^```$", PAGE, re.MULTILINE | re.DOTALL)
RECORD = "catalogue/weapons/my-first-record.yaml"


def clone(folder: Path) -> Path:
    """A fresh checkout, with no more of the data than the page uses, since that is quicker."""
    for name in ("catalogue/weapons", "catalogue/sources", "seeds", "schemas"):
        shutil.copytree(ROOT / name, folder / name)
    for args in (["init", "-q"], ["add", "."], ["commit", "-q", "-m", "all"]):
        mail = ["-c", "user.name=x", "-c", "user.email=x@example.org", "-c", "commit.gpgsign=false"]
        subprocess.run(["git", *mail, *args], cwd=folder, check=True, capture_output=True)
    return folder


def test_the_newcomers_session(tmp_path: Path) -> None:
    """From a fresh clone over a draft, mistakes, a message and the mending of them to a clean record and its diff."""
    root = clone(tmp_path)
    told: list[tuple[str, int, str]] = []
    for form, body in STEPS[1:]:
        if form == "yaml":
            (root / RECORD).write_text(body.partition("\n")[2], "utf-8")
        elif form == "text":
            assert told[-1] == (told[-1][0], 1, body)
        for line in body.splitlines() if form == "sh" else ():
            name, *args = shlex.split(line)
            assert name == "fihrist"
            done = fihrist(*args, cwd=root)
            assert "Traceback" not in done.stderr
            told.append((line, done.returncode, done.stdout))
    codes = [code for _, code, _ in told]
    assert codes == [0, 0, 0, 1, 0, 0, 0, 0, 0, 0], told
    assert "clean: " in told[2][2]
    assert "my-first-record" in told[-1][2]
    good = next(body for form, body in STEPS if form == "yaml").partition("\n")[2]
    assert (root / RECORD).read_text("utf-8") == formatted(RECORD, good)


def test_every_command_that_is_named_is_there() -> None:
    """Each `fihrist …` in the text is a command with such options."""
    named = {tuple(found.split()[:2]) for found in re.findall(r"`(fihrist [a-z][^`]*)`", PAGE)}
    for _, command in sorted(named):
        done = fihrist(command, "--help", cwd=ROOT)
        assert done.returncode == 0, command
    options = {option for found in re.findall(r"`(fihrist [^`]*)`", PAGE) for option in re.findall(r"--[a-z]+", found)}
    assert options <= {"--fix", "--watch", "--open", "--sentence"}
