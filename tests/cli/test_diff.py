"""`fihrist diff` compares commits, builds and checkouts."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from fihrist.cli.main import group
from fihrist.publishing.origin import built
from tests.test_edition import git

RECORD = """\
id: mig-29
name: {en: MiG-29, ar: ميغ - 29}
quotes:
  multirole-fighters:
    source: khatami-visit
    text: والمقاتلات المتعددة الأغراض
    en: and the multi-role fighters
claims:
  category:
    - {value: fighter-aircraft, quote: multirole-fighters}
"""


@pytest.fixture
def checkout(tmp_path: Path, root: Path) -> Path:
    """A repository with one record, committed."""
    folder = tmp_path / "checkout"
    (folder / "catalogue" / "weapons").mkdir(parents=True)
    (folder / "catalogue" / "weapons" / "mig-29.yaml").write_text(RECORD, "utf-8")
    (folder / "schemas").mkdir()
    for path in (root / "schemas").glob("*.json"):
        (folder / "schemas" / path.name).write_bytes(path.read_bytes())
    git(folder, "init", "-q")
    git(folder, "add", ".")
    git(folder, "commit", "-qm", "First")
    return folder


def run(checkout: Path, *words: str) -> tuple[int, str]:
    """What the command says."""
    done = CliRunner().invoke(group, ["--root", str(checkout), "diff", *words])
    return done.exit_code, done.output


def test_a_reformat_is_no_change(checkout: Path) -> None:
    """The same record in another form has not changed since the last commit."""
    path = checkout / "catalogue" / "weapons" / "mig-29.yaml"
    claim, other = (
        "- {value: fighter-aircraft, quote: multirole-fighters}",
        "- quote: multirole-fighters\n      value: ",
    )
    path.write_text(RECORD.replace(claim, f"{other}'fighter-aircraft'"), "utf-8")
    assert run(checkout) == (0, "nothing changed\n")


def test_commit_build_and_checkout_are_compared_alike(checkout: Path, tmp_path: Path) -> None:
    """A change since a commit is told as one since the build of that commit."""
    build = tmp_path / "catalogue.json"
    build.write_bytes(built(checkout))
    path = checkout / "catalogue" / "weapons" / "mig-29.yaml"
    path.write_text(RECORD.replace("fighter-aircraft", "aircraft"), "utf-8")
    told = "mig-29\n  category: value changed: fighter-aircraft → aircraft\n"
    assert [run(checkout), run(checkout, str(build)), run(checkout, "HEAD", str(checkout))] == [(0, told)] * 3
    reasons = [change["reason"] for change in json.loads(run(checkout, "--format", "json")[1])["changes"]]
    assert reasons == ["value_changed"]


@pytest.mark.parametrize("name", ["no-such-commit", "--output=/tmp/x", "-x"])
def test_a_name_of_nothing_is_wrong_use(checkout: Path, name: str) -> None:
    """A name that is no commit, build or folder is told so."""
    code, output = run(checkout, "--", name)
    assert (code, "is no commit here" in output) == (2, True)
