"""The command line, as its users call it: what it prints, and how it ends."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests import small
from tests.small import ROOT, fihrist

SOURCE, WEAPON = "catalogue/sources/port-report.yaml", "catalogue/weapons/mawj-3.yaml"
COUNTED = "1 file, 3 claims, 0 statements"


def program(*args: str, cwd: Path) -> subprocess.CompletedProcess[str]:
    """One run of the program by itself."""
    command = [sys.executable, "-m", "fihrist", *args]
    return subprocess.run(command, cwd=cwd, capture_output=True, text=True, timeout=120, check=False, encoding="utf-8")


def test_a_clean_catalogue(root: Path) -> None:
    """Where nothing is wrong, the command says how much it saw, and ends with 0; the program does the same."""
    done = program("check", cwd=root)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.endswith(" statements: 0 errors, 0 doubts\n")
    assert fihrist("check", cwd=root).stdout == done.stdout


def test_a_doubt_fails_nothing(root: Path) -> None:
    """What a person is to look at is shown and counted, and the run ends with 0."""
    small.change(root, SOURCE, "    mode: possible\n", "")
    done = fihrist("check", "--format", "json", cwd=root)
    found = json.loads(done.stdout)
    assert done.returncode == 0
    assert found["summary"] == {"errors": 0, "doubts": len(found["diagnostics"]), "files": 1}
    assert {one["level"] for one in found["diagnostics"]} == {"doubt"}


def test_a_fault_is_shown_where_it_stands(root: Path) -> None:
    """A misspelt term is told with its line, only there, and the run ends with 1."""
    before = small.change(root, WEAPON, "value: missile", "value: misslie")
    done = fihrist("check", WEAPON, "--format", "json", cwd=root)
    found = [(d["code"], d["start"]["line"]) for d in json.loads(done.stdout)["diagnostics"]]
    line = before[: before.index("missile,")].count("\n") + 1
    assert (done.returncode, found) == (1, [("S104", line)])


def test_what_waits_for_a_mend_is_told(root: Path) -> None:
    """Where a record or a value of it cannot be read, the plain report says that not all is checked yet."""
    waits = "what rests on a record or a part that cannot be read is not checked yet: mend that and check again\n"
    text = small.change(root, WEAPON, "value: missile", "value: misslie")
    assert fihrist("check", cwd=root).stderr == waits
    small.change(root, WEAPON, "value: misslie", "value: {misslie")
    assert fihrist("check", cwd=root).stderr == waits
    assert fihrist("check", "--format", "json", cwd=root).stderr == ""
    (root / WEAPON).write_text(text, "utf-8")
    assert fihrist("check", cwd=root).stderr == ""


PATHS = [
    (("catalogue/weapons/mawj-3.yaml",), f"{COUNTED}: 0 errors, 0 doubts\n"),
    (("catalogue/weapons",), "5 files, 13 claims, 0 statements: 0 errors, 0 doubts\n"),
    (("seeds/port-report.txt",), "1 file, 2 claims, 2 statements: 0 errors, 0 doubts\n"),
]


@pytest.mark.parametrize(("paths", "told"), PATHS, ids=["a record", "a folder", "a document"])
def test_what_is_asked_for_is_counted(paths: tuple[str, ...], told: str, root: Path) -> None:
    """What is said to be clean is what was asked for; a document stands for the record of its source."""
    assert fihrist("check", *paths, cwd=root).stdout == told


def test_a_changed_document_is_told_at_its_name(root: Path) -> None:
    """A byte of a document that changes is a fault, also where only the document is named."""
    path, data = root / "seeds/port-report.txt", bytearray((root / "seeds/port-report.txt").read_bytes())
    data[10] ^= 1
    path.write_bytes(data)
    done = fihrist("check", "seeds/port-report.txt", cwd=root)
    assert (done.returncode, "error[Q102]" in done.stdout) == (1, True)


def test_the_root_may_be_given_from_anywhere(root: Path, tmp_path: Path) -> None:
    """A relative `--root` means the folder below the one in which the command was called."""
    assert fihrist("--root", root.name, "check", cwd=root.parent).stdout == fihrist("check", cwd=root).stdout


WRONG = [
    ("check no-such-file", "there is no file or folder no-such-file"),
    ("check notes.txt", "no record in notes.txt"),
    ("check schemas", "no record in schemas"),
    ("check empty", "no record in empty"),
    ("check /", "/ is not in the catalogue"),
    ("show no-such-record", "there is no record `no-such-record`"),
    ("show marjan", "there is no record `marjan`; did you mean marjan-7"),
    ("explain Q999", "Q999"),
    ("coverage none", "there is no source `none`"),
    ("impact nobody", "`nobody`"),
    ("draft none", "there is no source `none`"),
    ("diff no-such-commit", "is in no repository"),
    ("frob", "No such command 'frob'"),
]


@pytest.mark.parametrize(("command", "told"), WRONG, ids=[command for command, _ in WRONG])
def test_wrong_use_ends_with_2(command: str, told: str, root: Path) -> None:
    """A name that there is not is told in a sentence, with those that are near, and so is what holds no record."""
    (root / "notes.txt").write_text("x", "utf-8")
    (root / "empty").mkdir()
    done = fihrist(*command.split(), cwd=root)
    assert (done.returncode, done.stdout, told in done.stderr) == (2, "", True), done.stderr


@pytest.mark.parametrize("text", ["id: broken\nclaims: [\n", "name: {en: Broken\n"], ids=["a list", "a name"])
@pytest.mark.parametrize(
    ("command", "path"),
    [
        *((one, "catalogue/weapons/broken.yaml") for one in ("show broken", "impact broken", "rename broken new")),
        ("draft port-report/mawj-range --into broken", "catalogue/weapons/broken.yaml"),
        *((one, "catalogue/sources/broken.yaml") for one in ("next broken", "coverage broken", "draft broken")),
        *((one, "catalogue/sources/broken.yaml") for one in ("impact broken/one", "rename broken/one two")),
    ],
)
def test_a_record_that_cannot_be_read_is_not_called_missing(command: str, path: str, text: str, root: Path) -> None:
    """Who names it is told which file it is, and not of other names that are near."""
    (root / path).write_text(text, "utf-8")
    done = fihrist(*command.split(), cwd=root)
    told = f"`broken` cannot be read: {path}; `fihrist check {path}` tells why"
    assert (done.returncode, done.stdout, told in done.stderr) == (2, "", True), done.stderr


def test_a_missing_extra_is_told(tmp_path: Path) -> None:
    """Where the package that a command needs is not installed, it is named with the extras."""
    script = "import sys; sys.modules['lsprotocol'] = None; from fihrist.cli import main; main()"
    command = [sys.executable, "-c", script, "lsp"]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, timeout=60, check=False)
    assert (done.returncode, "`lsp` needs the package `lsprotocol`" in done.stderr) == (2, True)


def test_outside_of_a_catalogue(tmp_path: Path) -> None:
    """Where there is no catalogue, that is told."""
    done = fihrist("check", cwd=tmp_path)
    assert (done.returncode, "this is no catalogue" in done.stderr) == (2, True)


def test_explain_shows_the_page(root: Path) -> None:
    """A check is explained by its code or its name, in any case."""
    done = fihrist("explain", "q201", cwd=root)
    assert done.stdout.startswith("Q201 ")
    assert fihrist("explain", done.stdout.split()[1].upper(), cwd=root).stdout == done.stdout


def test_show_tells_who_says_it(root: Path) -> None:
    """A record is shown with statuses, speakers, denials and words."""
    shown = fihrist("show", "mawj-3-to-sahilia", cwd=root).stdout
    assert "Mawj-3 missiles from Nordal to Sahilia · صواريخ موج - 3 من نوردال إلى ساحليا" in shown
    assert "held possible by ports-newspaper (port-report/missiles-may-come)" in shown
    assert "denied by nordal (port-report/nordal-denies)" in shown
    assert "نوردال قد ترسل إلى ساحليا" in shown


def test_coverage_accounts_for_every_sentence(root: Path) -> None:
    """Each sentence of the source stands in passages or is set aside, and is shown with them."""
    lines = fihrist("coverage", "port-report", "--sentences", cwd=root).stdout.splitlines()
    assert lines[0].startswith("port-report: 100% of 11 sentences: 10 have passages, 1 are set aside, 0 are open;")
    assert lines[4].startswith("    4 [mawj-range, mawj-warhead] ")


def test_a_full_disk_is_no_bug_of_ours() -> None:
    """What the system refuses is told in a sentence and ends with 2."""
    full = Path("/dev/full")
    if not full.exists():
        pytest.skip("no device here that is always full")
    with full.open("w") as out:
        command = [sys.executable, "-m", "fihrist", "explain", "Q201"]
        done = subprocess.run(command, cwd=ROOT, stdout=out, stderr=subprocess.PIPE, text=True, timeout=60, check=False)
    assert (done.returncode, done.stderr) == (2, "Error: No space left on device\n")
