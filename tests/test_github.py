"""What GitHub, editors and hooks read of this repository is well formed and safe."""

import json
import os
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
from tests.pins import pins
from tests.small import ROOT, change, fihrist

GITHUB = ROOT / ".github"
FILES = [
    ("vendor.github-workflows", sorted(GITHUB.glob("workflows/*.yml"))),
    ("vendor.github-issue-forms", sorted(GITHUB.glob("ISSUE_TEMPLATE/[0-9]*.yml"))),
    ("vendor.github-issue-config", [GITHUB / "ISSUE_TEMPLATE/config.yml"]),
]
SCRIPT = GITHUB / "scripts/answer_issue.py"
EVENTS = Path(__file__).parent / "events"
"""Events as GitHub records them when a maintainer gives a form the label `draft`."""


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


def test_what_is_installed_is_pinned() -> None:
    """Every package has a hash and comes without a build; a release is built with what the tests ran with.

    Else run `python -m tests.pins`.
    """
    assert (ROOT / "requirements/site.txt").read_text("utf-8") == pins()
    run = [*FILES[0][1], ROOT / "Makefile"]
    asked = [line for path in run for line in path.read_text("utf-8").splitlines() if "pip install" in line]
    assert [line for line in asked if "spark" not in line and "--only-binary :all: --require-hashes" not in line
            and "--no-deps --no-build-isolation -e" not in line] == []  # fmt: skip
    for path in (ROOT / "requirements").glob("*.txt"):
        parts = re.split(r"^(?=[A-Za-z0-9])", path.read_text("utf-8"), flags=re.MULTILINE)[1:]
        assert [part for part in parts if "==" not in part or "--hash=sha256:" not in part] == []
    lock = json.loads((ROOT / "tests/publishing/clients/package-lock.json").read_text("utf-8"))
    assert [name for name, one in lock["packages"].items() if name and "integrity" not in one] == []


def test_the_check_of_a_pull_request_has_no_rights() -> None:
    """What runs with a proposal may read the repository and nothing else."""
    text = (GITHUB / "workflows/check.yml").read_text("utf-8")
    assert "permissions:\n  contents: read\n\n" in text
    assert text.count("permissions:") == 1
    assert text.count("persist-credentials: false") == text.count("actions/checkout@")


def answered(event: str, root: Path) -> tuple[str, str]:
    """What the workflow answers in the issue of an event, and what it tells the steps that follow."""
    out = root / "output"
    env = {**os.environ, "GITHUB_EVENT_PATH": str(EVENTS / f"{event}.json"), "GITHUB_OUTPUT": str(out)}
    env |= {"GITHUB_SERVER_URL": "https://example.org", "GITHUB_REPOSITORY": "someone/fihrist"}
    command = [sys.executable, str(SCRIPT)]
    done = subprocess.run(command, cwd=root, env=env, capture_output=True, text=True, timeout=120, check=False)
    assert done.returncode == 0, done.stderr
    return (root / "answer.md").read_text("utf-8"), out.read_text("utf-8")


def test_a_fact_goes_into_its_record(root: Path) -> None:
    """The value is drafted into the record that the form names, on the passage that is there, and answered."""
    weapon = root / "catalogue/weapons/mawj-3.yaml"
    claim = "  warhead_mass_kg:\n    - {value: {about: 250}, passages: [port-report/mawj-warhead]}\n"
    change(root, "catalogue/weapons/mawj-3.yaml", claim, "")
    text, told = answered("fact-into-a-record", root)
    assert told == "drafted=true\n"
    assert claim[:-1] in weapon.read_text("utf-8")
    place = "https://example.org/someone/fihrist/edit/draft/issue-17/catalogue/weapons/mawj-3.yaml"
    assert f"- [catalogue/weapons/mawj-3.yaml]({place})\n" in text
    assert "```text\nThe warhead weighs 250 kg, says `Haddad` @someone\n```\n" in text
    assert claim[:-1] in text


def test_a_new_document_is_laid_out(root: Path) -> None:
    """The text of the form becomes a document and a record with its sentences as passages, which the answer shows."""
    text, told = answered("new-document", root)
    assert told == "drafted=true\n"
    assert (root / "seeds/issue-17.txt").read_text("utf-8").startswith("قال الحداد")
    assert (root / "catalogue/sources/issue-17.yaml").read_text("utf-8").count("    text: ") == 2
    assert "said_by: [haddad]" in text


@pytest.mark.parametrize(
    ("event", "why"), [("words-not-found", "no sentence has this"), ("no-document", "no document")]
)
def test_what_is_not_found_is_answered(event: str, why: str, root: Path) -> None:
    """Whatever signs the words hold they are words; nothing is written, and the issue says why."""
    before = sorted(root.rglob("*.yaml"))
    text, told = answered(event, root)
    assert (why in text, told, sorted(root.rglob("*.yaml"))) == (True, "drafted=false\n", before)


def test_the_forms_ask_for_what_a_draft_needs() -> None:
    """Headings are in both languages, those that the script reads are there, and every kind but sources is offered."""
    labels = {
        path.name: re.findall(r"^ +label: (.*)", path.read_text("utf-8"), re.MULTILINE)
        for path in sorted(GITHUB.glob("ISSUE_TEMPLATE/[0-9]*.yml"))
    }
    assert [label for found in labels.values() for label in found if " · " not in label] == []
    asked = {label.partition(" · ")[0] for found in labels.values() for label in found}
    read = set(re.findall(r'given\.get\("([^"]+)"|answers\(body\)\.get\("([^"]+)"', SCRIPT.read_text("utf-8")))
    assert {one or other for one, other in read} <= asked
    form = (GITHUB / "ISSUE_TEMPLATE/2-fact-is-missing.yml").read_text("utf-8")
    (offered,) = re.findall(r"options: \[(.*)\]", form)
    assert offered.split(", ") == [name for name in kinds() if name != "source"]


def test_every_label_is_made() -> None:
    """The labels of the forms, and the one for which a workflow waits, are made by a workflow."""
    made = set(re.findall(r"gh label create (\w+)", (GITHUB / "workflows/labels.yml").read_text("utf-8")))
    forms = "".join(path.read_text("utf-8") for path in GITHUB.glob("ISSUE_TEMPLATE/*.yml"))
    waited = re.findall(r"label\.name == '(\w+)'", (GITHUB / "workflows/draft.yml").read_text("utf-8"))
    assert made == {*re.findall(r"^labels: \[(\w+)\]", forms, re.MULTILINE), *waited}


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
