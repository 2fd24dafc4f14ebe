"""The edition and its past come from git where there is git, and from nothing else."""

import os
import subprocess
from pathlib import Path

import pytest

from fihrist.catalogue.loading import catalogue_at
from fihrist.publishing.comparing import compare
from fihrist.publishing.past import Past, Revision, revisions
from fihrist.publishing.release import Edition, edition_at


def git(folder: Path, *words: str, at: str = "2026-01-02T03:04:05+02:00") -> None:
    """Run git in a folder with a fixed author and time."""
    who = {"GIT_AUTHOR_NAME": "A", "GIT_AUTHOR_EMAIL": "a@example.org", "GIT_AUTHOR_DATE": at}
    who |= {"GIT_COMMITTER_NAME": "A", "GIT_COMMITTER_EMAIL": "a@example.org", "GIT_COMMITTER_DATE": at}
    subprocess.run(["git", *words], cwd=folder, env=os.environ | who, check=True, capture_output=True)


def test_without_a_repository_there_is_no_commit(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Outside a repository, and without git, an edition has its versions alone."""
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))
    outside = edition_at(tmp_path, "d")
    monkeypatch.setenv("PATH", "")
    assert (outside, edition_at(tmp_path, "d")) == (Edition(outside.version, "d"), Edition(outside.version, "d"))


def test_the_past_tells_which_records_a_commit_touched(tmp_path: Path) -> None:
    """The last commit gives the date, in UTC; each commit that touched records stands in the past."""
    weapons = tmp_path / "catalogue" / "weapons"
    weapons.mkdir(parents=True)
    git(tmp_path, "init", "-q")
    (weapons / "one.yaml").write_text("1")
    (weapons / "two.yaml").write_text("1")
    git(tmp_path, "add", ".")
    git(tmp_path, "commit", "-qm", "First")
    (weapons / "one.yaml").write_text("2")
    (weapons / "two.yaml").unlink()
    git(tmp_path, "add", ".")
    git(tmp_path, "commit", "-qm", "Second", at="2026-01-03T00:00:00Z")
    made = edition_at(tmp_path, "d")
    past = (
        Revision(made.commit or "", "2026-01-03T00:00:00Z", "Second",
                 (("weapons", "one", "changed"), ("weapons", "two", "removed"))),
        Revision(made.history[1].commit, "2026-01-02T01:04:05Z", "First",
                 (("weapons", "one", "added"), ("weapons", "two", "added"))),
    )  # fmt: skip
    assert (made.date, made.history) == ("2026-01-03T00:00:00Z", past)


def test_a_commit_tells_each_value_that_it_changed(root: Path) -> None:
    """What a commit changed is read from git; of a first commit, which has none before it, nothing is told."""
    git(root, "init", "-q")
    git(root, "add", ".")
    git(root, "commit", "-qm", "First")
    before = catalogue_at(root)
    weapon = root / "catalogue/weapons/mawj-3.yaml"
    text = weapon.read_text("utf-8")
    weapon.write_text(text.replace("about: 250", "about: 260"), "utf-8")
    git(root, "commit", "-qam", "Second")
    second, first = revisions(root)
    past = Past(root)
    assert past.changes(first.commit) is None
    assert past.changes(second.commit) == compare(before, catalogue_at(root))
