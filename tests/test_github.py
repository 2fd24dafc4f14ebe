"""What GitHub, editors and hooks read of this repository is well formed and safe."""

import json
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import get_args

import pytest

from fihrist.checking.diagnostics import Diagnostic, Level
from fihrist.checking.reports import render
from fihrist.model.kinds import kinds
from fihrist.reading import load
from fihrist.text.places import Place, Span
from tests.lacking import lacking
from tests.small import ROOT, fihrist

GITHUB = ROOT / ".github"
FILES = [
    ("vendor.github-workflows", sorted(GITHUB.glob("workflows/*.yml"))),
    ("vendor.github-issue-forms", sorted(GITHUB.glob("ISSUE_TEMPLATE/[0-9]*.yml"))),
    ("vendor.github-issue-config", [GITHUB / "ISSUE_TEMPLATE/config.yml"]),
]
FORM = """### Document

khatami-visit

### Words of the passage

غواصات `$(id)` "

### Kind of record

weapon

### The fact

_No response_
"""


@pytest.mark.parametrize(("schema", "files"), FILES, ids=lambda found: found if isinstance(found, str) else "")
def test_files_for_github_fit_their_schemas(schema: str, files: list[Path]) -> None:
    """Workflows and issue forms are what GitHub says they must be."""
    assert files
    command = [sys.executable, "-m", "check_jsonschema", "--builtin-schema", schema, *map(str, files)]
    done = subprocess.run(command, capture_output=True, text=True, timeout=60, check=False)
    assert done.returncode == 0, done.stdout


def test_workflows_are_safe() -> None:
    """The auditor of workflows finds nothing: no secret, no right too many, every action pinned by its commit."""
    zizmor = shutil.which("zizmor", path=str(Path(sys.executable).parent))
    if zizmor is None:
        lacking("zizmor")
    command = [zizmor, "--offline", "--no-progress", "--persona=regular", str(GITHUB / "workflows")]
    done = subprocess.run(command, capture_output=True, text=True, timeout=60, check=False)
    assert done.returncode == 0, done.stdout
    for path in FILES[0][1]:
        text = path.read_text("utf-8")
        assert all(re.fullmatch(r"[\w/-]+@[0-9a-f]{40}", use) for use in re.findall(r"uses: (\S+)", text))
        assert "secrets." not in text
        assert "pull_request_target" not in text
        assert not re.search(
            r"run:.*\$\{\{|^ {10,}.*\$\{\{.*github\.(?!token)", text.replace("ref: ${{", ""), re.MULTILINE
        )


def test_the_check_of_a_pull_request_has_no_rights() -> None:
    """What runs with a proposal may read the repository and nothing else."""
    text = (GITHUB / "workflows/check.yml").read_text("utf-8")
    assert "permissions:\n  contents: read\n\n" in text
    assert text.count("permissions:") == 1
    assert text.count("persist-credentials: false") == text.count("actions/checkout@")


def test_answers_of_the_form_become_arguments(tmp_path: Path) -> None:
    """The script takes words as words, whatever signs they hold, and refuses what names no document."""
    script = GITHUB / "scripts/draft_from_issue.py"
    known: dict[str, object] = {"__name__": "script"}
    exec(compile(script.read_text("utf-8"), str(script), "exec"), known)
    command = known["command"]
    assert callable(command)
    assert command(FORM, "7") == [
        "draft", "khatami-visit", '--find=غواصات `$(id)` "', "--first", "--id=issue-7", "--kind", "weapon"
    ]  # fmt: skip
    for body in ("", FORM.replace("khatami-visit", "../x"), FORM.replace("غواصات", "").replace('`$(id)` "', "")):
        with pytest.raises(SystemExit):
            command(body, "7")


def test_the_form_asks_for_what_a_draft_needs() -> None:
    """The form for a missing fact has the headings that its answers are read by, and offers every kind but sources."""
    form = (GITHUB / "ISSUE_TEMPLATE/2-fact-is-missing.yml").read_text("utf-8")
    assert re.findall(r"label: (.*)", form) == re.findall(r"^### (.*)$", FORM, re.MULTILINE)
    (offered,) = re.findall(r"options: \[(.*)\]", form)
    assert offered.split(", ") == [name for name in kinds() if name != "source"]


def test_the_template_of_a_pull_request_has_five_lines() -> None:
    """Nobody is asked for more than five lines."""
    lines = (GITHUB / "PULL_REQUEST_TEMPLATE.md").read_text("utf-8").splitlines()
    assert sum(line.startswith("- ") for line in lines) == 5


def test_the_editor_knows_every_kind_and_reads_findings() -> None:
    """Each folder of records has its schema, and the task's pattern reads the plain form."""
    settings = json.loads((ROOT / ".vscode/settings.json").read_text("utf-8"))
    assert settings["yaml.schemas"] == {
        f"./schemas/{name}.schema.json": f"catalogue/{kind.folder}/*.yaml" for name, kind in kinds().items()
    }
    tasks = json.loads((ROOT / ".vscode/tasks.json").read_text("utf-8"))["tasks"]
    assert all(fihrist(*task["args"], "--help", cwd=ROOT).returncode == 0 for task in tasks)
    matcher = tasks[0]["problemMatcher"]
    title, place = (part["regexp"] for part in matcher["pattern"])
    for level in get_args(Level):
        start = Place(3, 5)
        found = Diagnostic("a.yaml", Span(9, 10), "V301", "no-number", level, start, start, "no such number")
        lines = "".join(render("plain", [found], seen="1 file, 2 claims")).splitlines()
        assert [re.match(title, lines[0])[n] for n in (1, 2, 3)] == [level, "V301", "no such number"]  # type: ignore[index]
        assert [re.match(place, lines[1])[n] for n in (1, 2, 3)] == ["a.yaml", "3", "5"]  # type: ignore[index]
        assert re.search(matcher["background"]["endsPattern"], lines[-1])


@pytest.mark.parametrize("name", [".pre-commit-config.yaml", ".pre-commit-hooks.yaml"])
def test_hooks_run_commands_that_there_are(name: str) -> None:
    """Each hook's entry is a command of ours, or the linter."""
    text = (ROOT / name).read_text("utf-8")
    found = load(
        text if name.endswith("config.yaml") else "hooks:\n" + re.sub(r"^", "  ", text, flags=re.MULTILINE).rstrip()
    )
    assert found
    entries = re.findall(r"entry: (?:\.venv/bin/)?(.*)", text)
    for entry in entries:
        program, *args = entry.split()
        assert program == "ruff" or fihrist(*args, "--help", cwd=ROOT).returncode == 0
