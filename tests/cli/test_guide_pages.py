"""The guides for a fact, a document, a review and another subject: every command in them runs, in their order."""

import re
import shlex
from pathlib import Path

import pytest

from tests.cli.test_contributing import copied
from tests.small import ROOT, fihrist

GUIDE = ROOT / "docs/pages/guide"
TEXT = re.compile(r"^```text\n(.*?)^```$", re.MULTILINE | re.DOTALL)
COMMANDS = re.compile(r"^```sh\n(.*?)^```$", re.MULTILINE | re.DOTALL)
WITH_TO_DOS = {"a-fact": 2, "a-document": 1, "a-review": 0, "another-subject": 1}
"""How many of the checks in a guide find what is still to be done."""


@pytest.mark.parametrize("name", WITH_TO_DOS)
def test_every_command_of_a_guide_runs(name: str, tmp_path: Path) -> None:
    """Each ends well, but for checks that name to-dos and open sentences; a fork begins without a record."""
    page, root = (GUIDE / f"{name}.md").read_text("utf-8"), copied(tmp_path)
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
