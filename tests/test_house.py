"""The house keeps its own rules."""

import ast
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from fihrist.checking.checks import checks

ROOT = Path(__file__).parents[1]
SOURCES = sorted((ROOT / "src" / "fihrist").rglob("*.py"))
BANNED = {"utils", "helpers", "common", "base", "core", "manager", "misc"}
THINGS = {"kinds", "exports", "families", "formats", "commands"}
"""Folders that hold things, each of them a module of its own however small it is."""
MAX_MODULE_LINES, MIN_MODULE_LINES, MAX_FUNCTION_LINES = 250, 30, 30
SENTENCE = re.compile(r"[^\n]+[.?](\n|$)")


def lines_of(path: Path) -> int:
    """The lines of a module without its docstring, which for a check is a page."""
    text = path.read_text("utf-8")
    doc = ast.get_docstring(ast.parse(text), clean=False) or ""
    return text.count("\n") - doc.count("\n")


def name_of(path: Path) -> str:
    """The name by which a module is imported."""
    return ".".join(path.relative_to(ROOT / "src").with_suffix("").parts).removesuffix(".__init__")


def faults(path: Path) -> Iterator[str]:
    """What is against the rules in a module: its opening, its size, its name, its functions, its docstrings."""
    tree = ast.parse(path.read_text("utf-8"))
    if not SENTENCE.match((ast.get_docstring(tree) or "").strip()):
        yield "no opening sentence"
    if lines_of(path) > MAX_MODULE_LINES or path.stem in BANNED:
        yield f"{lines_of(path)} lines, or a name that says nothing"
    for node in ast.walk(tree):
        doc = ast.get_docstring(node, clean=False) or "" if isinstance(node, ast.FunctionDef | ast.ClassDef) else ""
        if isinstance(node, ast.FunctionDef):
            length = (node.end_lineno or 0) - node.lineno + 1 - doc.count("\n")
            if length > MAX_FUNCTION_LINES:
                yield f"{node.name} has {length} lines"
        if doc and isinstance(node, ast.FunctionDef | ast.ClassDef):
            named = set(re.findall("[a-z]+", re.sub("([A-Z])", r" \1", node.name).lower()))
            more = set(re.findall("[a-z]+", doc.lower())) - named - {"a", "an", "the", "of", "is"}
            if not more or not SENTENCE.match(doc.strip()):
                yield f"{node.name} has a docstring that is no sentence, or says no more than the name"


def test_a_module_says_what_it_is_and_keeps_its_size() -> None:
    """A module and a docstring open with a sentence; a module has at most 250 lines and functions of at most 30."""
    found = {path.relative_to(ROOT / "src").as_posix(): [*faults(path)] for path in SOURCES}
    assert {path: told for path, told in found.items() if told} == {}


def test_modules_are_neither_large_nor_many() -> None:
    """The median module has 70 to 140 lines; a small one that only one other imports belongs to that one."""
    sizes = sorted(lines_of(path) for path in SOURCES)
    assert 70 <= sizes[len(sizes) // 2] <= 140
    texts = {path: path.read_text("utf-8") for path in SOURCES}
    small = (p for p in SOURCES if lines_of(p) < MIN_MODULE_LINES and not p.stem.startswith("__"))
    for path in (p for p in small if not THINGS & set(p.parts)):
        name, parent = name_of(path), name_of(path).rpartition(".")
        imported = re.compile(rf"{re.escape(name)}\b|from {re.escape(parent[0])} import .*\b{parent[2]}\b")
        assert sum(bool(imported.search(text)) for other, text in texts.items() if other != path) != 1, name


@pytest.mark.parametrize(("library", "importer"), [("yaml", "reading"), ("mkdocs", "publishing")])
def test_a_library_has_one_importer(library: str, importer: str) -> None:
    """YAML is known to one module of reading alone, and MkDocs to one of publishing."""
    pattern = re.compile(rf"^\s*(import|from) {library}\b", re.MULTILINE)
    importers = [p.relative_to(ROOT / "src/fihrist").parts[0] for p in SOURCES if pattern.search(p.read_text("utf-8"))]
    assert importers == [importer]


def test_help_is_quick() -> None:
    """`fihrist --help` imports neither pydantic nor MkDocs."""
    script = (
        "import sys; from click.testing import CliRunner; from fihrist.cli import group;"
        "result = CliRunner().invoke(group, ['--help']); assert result.exit_code == 0, result.output;"
        "print(sorted({'pydantic', 'mkdocs', 'yaml', 'jsonschema'} & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_every_code_that_the_program_can_give_has_a_page() -> None:
    """A code that stands in the source as a text is the code of a check."""
    given = {code for p in SOURCES for code in re.findall(r'"([FYTSIRQVLDCA]\d{3})"', p.read_text("utf-8"))}
    assert given <= set(checks())


def test_nothing_names_the_machine_or_a_registry() -> None:
    """No file of the project names a folder of somebody's machine, a package index or a lock file with addresses."""
    pattern = re.compile(r"/(root|home|work)/|index-url|https?://[^ ]*/simple\b")
    listed = subprocess.run(["git", "ls-files"], cwd=ROOT, capture_output=True, text=True, check=True).stdout.split()
    texts = (p for p in listed if not p.startswith("seeds/") and p != "tests/test_house.py" and (ROOT / p).is_file())
    found = [p for p in texts if pattern.search((ROOT / p).read_text("utf-8", errors="replace"))]
    assert found == []
