"""`fihrist diff` compares commits and checkouts, and says why one cannot be read."""

import shutil
import subprocess
from pathlib import Path
from unicodedata import category

import pytest

from tests import small
from tests.publishing.test_edition import git
from tests.small import fihrist

WEAPON = "catalogue/weapons/mawj-3.yaml"
TOLD = "mawj-3\n  warhead_mass_kg: value changed (value)\n    - about 250\n    + about 260\n"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A repository with the small catalogue, committed twice."""
    folder = tmp_path / "checkout"
    folder.mkdir()
    small.make(folder)
    git(folder, "init", "-q")
    git(folder, "add", ".")
    git(folder, "commit", "-qm", "First")
    small.change(folder, WEAPON, "about: 250", "about: 260")
    git(folder, "commit", "-qam", "Second")
    return folder


def test_commits_and_checkouts_are_compared_alike(root: Path, tmp_path: Path) -> None:
    """A change is told alike between commits, to the working tree, and between folders."""
    shutil.copytree(root, tmp_path / "before")
    git(tmp_path / "before", "checkout", "-q", "HEAD~1")
    told = [
        fihrist("diff", *names, cwd=root).stdout
        for names in (("HEAD~1", "HEAD"), ("HEAD~1",), (str(tmp_path / "before"), "HEAD"), ("../before", "."))
    ]
    assert [text.startswith(TOLD) for text in told] == [True] * 4
    assert len(set(told)) == 1
    assert (fihrist("diff", cwd=root).stdout, fihrist("diff", "HEAD", cwd=root).stdout) == ("nothing changed\n",) * 2


def test_no_attribute_hides_a_part_of_a_commit(root: Path, tmp_path: Path) -> None:
    """What `.gitattributes` keeps out of an archive, or lets git write otherwise, is compared as it was committed."""
    (root / ".gitattributes").write_text(f"{WEAPON} export-ignore\n* export-subst text eol=crlf\n")
    small.change(root, WEAPON, "id: mawj-3\n", "id: mawj-3\nnote: {en: A note of $Format:%H$., ar: ملاحظة}\n")
    git(root, "add", ".gitattributes")
    git(root, "commit", "-qam", "Third")
    told = fihrist("diff", "HEAD~1", "HEAD", cwd=root).stdout
    assert "mawj-3\n  note: added\n    + A note of $Format:%H$. · ملاحظة\n" in told
    assert told == fihrist("diff", "HEAD~1", cwd=root).stdout


@pytest.mark.parametrize("form", ["text", "markdown"])
def test_nothing_in_a_difference_is_obeyed(form: str, root: Path) -> None:
    """What a terminal or a renderer would obey is shown as its code point, in records and in what is told first."""
    note = r'note: {en: "a \e[31mred\n# head", ar: "م \u202e"}'
    small.change(root, WEAPON, "id: mawj-3\n", f"id: mawj-3\n{note}\n")
    small.change(root, "catalogue/officials/putin.yaml", "[بوتين]", r'["\e[31m"]')
    told = fihrist("diff", "--format", form, cwd=root).stdout
    assert not [sign for sign in told if sign != "\n" and category(sign) in ("Cc", "Cf")]
    assert ("u{1b}" in told, "\n# head" in told) == (True, False)


def test_a_commit_writes_nothing_outside(root: Path, tmp_path: Path) -> None:
    """A link of a commit that leads elsewhere is neither followed nor read."""
    (root / WEAPON).unlink()
    (root / WEAPON).symlink_to(tmp_path / "elsewhere.yaml")
    git(root, "commit", "-qam", "Third")
    done = fihrist("diff", "HEAD~1", "HEAD", cwd=root)
    assert (done.returncode, done.stdout.startswith("! mawj-3: cannot be read")) == (0, True)
    assert not (tmp_path / "elsewhere.yaml").exists()


@pytest.mark.parametrize("name", ["no-such-commit", "--output=/tmp/x", "-x"])
def test_a_name_of_nothing_is_wrong_use(name: str, root: Path) -> None:
    """A name that is no commit and no folder is told so."""
    done = fihrist("diff", "--", name, cwd=root)
    assert (done.returncode, f"Error: {name} is no commit here\n" in done.stderr) == (2, True)


def test_a_shallow_clone_says_how_to_mend_it(root: Path, tmp_path: Path) -> None:
    """Where the past is missing, the command that fetches it is named."""
    clone = tmp_path / "shallow"
    subprocess.run(["git", "clone", "-q", "--depth", "1", root.as_uri(), str(clone)], check=True, capture_output=True)
    done = fihrist("diff", "HEAD~1", cwd=clone)
    assert (done.returncode, "run `git fetch --unshallow`" in done.stderr) == (2, True)


def test_without_a_repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A folder that is no repository is told, and a machine without git."""
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))
    small.make(tmp_path)
    outside = fihrist("diff", cwd=tmp_path)
    monkeypatch.setenv("PATH", "")
    without = fihrist("diff", cwd=tmp_path)
    assert [done.returncode for done in (outside, without)] == [2, 2]
    assert outside.stderr.endswith("is in no repository\n")
    assert without.stderr.endswith("HEAD cannot be read: git is not installed\n")


def test_a_repository_of_another_user(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where git does not trust a repository, its own words are shown."""
    monkeypatch.setenv("GIT_TEST_ASSUME_DIFFERENT_OWNER", "1")
    done = fihrist("diff", "HEAD~1", cwd=root)
    assert done.returncode == 2
    assert "git does not trust this repository: detected dubious ownership" in done.stderr


def test_what_is_easily_missed_comes_first(root: Path) -> None:
    """Excuses, words for the checks, lost support, files that cannot be read; and doubts stand at their record."""
    small.change(root, WEAPON, "mawj-warhead]}", "mawj-warhead]}  # allow V303: the table tells")
    small.change(root, WEAPON, ", port-report/missiles-may-come]", "]")
    small.change(root, "catalogue/sources/port-report.yaml", "    mode: possible\n", "")
    (root / "catalogue/words").mkdir(exist_ok=True)
    (root / "catalogue/words/stage.yaml").write_text("delivered: [استلم/يستلم]\n", "utf-8")
    told = fihrist("diff", "--doubts", cwd=root).stdout.splitlines()
    assert [line for line in told if line.startswith("! ")] == [
        "! mawj-3: new allowance at claims.warhead_mass_kg: V303: the table tells",
        "! mawj-3: category rests no more on port-report/missiles-may-come",
        "! port-report: missiles-may-come is no more marked as possible",
        "! catalogue/words/stage.yaml: new word for delivered: استلم/يستلم",
    ]
    assert [line[:18] for line in told if line.startswith("  ? doubt A102")] == ["  ? doubt A102 in "]
    small.change(root, "catalogue/officials/klein.yaml", "name:", "nam:")
    comment = fihrist("diff", "--doubts", "--format", "markdown", cwd=root).stdout
    assert comment.startswith("- ⚠️ klein: cannot be read, see the check\n- ⚠️ mawj-3: new allowance")
    assert "- ❓ " in comment
