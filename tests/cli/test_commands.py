"""The command line, as its users call it."""

import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


def fihrist(*args: str, cwd: Path = ROOT) -> subprocess.CompletedProcess[str]:
    """One run of the command."""
    command = [sys.executable, "-m", "fihrist", *args]
    return subprocess.run(command, cwd=cwd, capture_output=True, text=True, timeout=120, check=False, encoding="utf-8")


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the catalogue in which tests may break things."""
    folder = tmp_path_factory.mktemp("small")
    for name in ("catalogue", "seeds", "schemas"):
        shutil.copytree(ROOT / name, folder / name)
    return folder


def test_check_is_clean_on_the_real_catalogue() -> None:
    """The catalogue has no finding, and the command says how much it saw."""
    done = fihrist("check")
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith("clean: ")


def test_check_shows_a_fault_where_it_stands_and_ends_with_1(small: Path) -> None:
    """A misspelt term is shown with its line and column, and only there."""
    path = small / "catalogue/weapons/mig-29.yaml"
    before = path.read_text("utf-8")
    path.write_text(before.replace("fighter-aircraft", "fighter-aircarft", 1), "utf-8")
    try:
        done = fihrist("check", "--format", "json", cwd=small)
    finally:
        path.write_text(before, "utf-8")
    found = json.loads(done.stdout)["diagnostics"]
    line = next(n for n, text in enumerate(before.splitlines(), 1) if "fighter-aircraft" in text)
    told = [(d["path"], d["code"], d["start"]["line"]) for d in found if d["code"] == "S104"]
    assert (done.returncode, told) == (1, [("catalogue/weapons/mig-29.yaml", "S104", line)])


def test_check_outside_a_catalogue_says_so(tmp_path: Path) -> None:
    """Wrong use ends with 2 and one sentence, no traceback."""
    done = fihrist("check", cwd=tmp_path)
    assert done.returncode == 2
    assert "this is no catalogue" in done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize(
    "args",
    [("check", "no-such-file"), ("show", "no-such-record"), ("explain", "Q999"), ("coverage", "none"), ("frob",)],
)
def test_wrong_use_ends_with_2(args: tuple[str, ...]) -> None:
    """A name that there is not is told in a sentence."""
    done = fihrist(*args)
    assert (done.returncode, "Traceback" in done.stderr) == (2, False)


def test_explain_shows_the_page() -> None:
    """A check is explained by its code or its name, in any case."""
    by_code, by_name = fihrist("explain", "q201"), fihrist("explain", "quote-not-in-source")
    assert by_code.stdout == by_name.stdout
    assert by_code.stdout.startswith("Q201 quote-not-in-source\n\nThe quote is not in its source.\n")


def test_coverage_accounts_for_every_sentence() -> None:
    """Each of the sources is covered to the last sentence."""
    lines = fihrist("coverage").stdout.splitlines()
    assert len(lines) == 5
    assert all(": 100% of " in line and " 0 open;" in line for line in lines)


def test_show_tells_who_says_it() -> None:
    """A record is shown with statuses, speakers and words."""
    shown = fihrist("show", "shahab-4").stdout
    assert "Shahab-4 · شهاب - 4" in shown
    who = "us-defence-sources and israeli-defence-sources"
    assert f"\n  min: 2400; max: 3600 [reported]\n      said by {who}, in khatami-visit: " in shown
    assert "denied by russia, in khatami-visit: sources-confirm (the text leaves open what is denied)" in shown


def test_schemas_are_fresh() -> None:
    """The committed schemas are what the models give; run `fihrist schemas` where this fails."""
    done = fihrist("schemas", "--check")
    assert (done.returncode, done.stdout) == (0, "")


def test_check_of_a_file_counts_that_file() -> None:
    """What is said to be clean is what was asked for."""
    assert fihrist("check", "catalogue/weapons/mig-29.yaml").stdout.startswith("clean: 1 file, ")


def test_a_full_disk_is_no_bug_of_ours() -> None:
    """What the system refuses is told in a sentence and ends with 2."""
    full = Path("/dev/full")
    if not full.exists():
        pytest.skip("no device here that is always full")
    with full.open("w") as out:
        command = [sys.executable, "-m", "fihrist", "explain", "Q201"]
        done = subprocess.run(command, cwd=ROOT, stdout=out, stderr=subprocess.PIPE, text=True, timeout=60, check=False)
    assert (done.returncode, done.stderr) == (2, "Error: No space left on device\n")
