"""Generators of clients make something of the description of the API, and what they make reads a served record."""

import os
import re
import shutil
import subprocess
import sys
from collections import Counter
from pathlib import Path

import pytest

from tests.lacking import lacking

CLIENTS = Path(__file__).with_name("clients")
TYPESCRIPT = CLIENTS / "node_modules" / ".bin"
READ = "2400 3600 reported 0\n"
"""The range of Shahab-4, its status, and how many deny it."""


def run(*command: str | Path, cwd: Path) -> str:
    """What a command prints; the tools of this environment are found, and no proxy is asked."""
    path = os.pathsep.join((str(Path(sys.executable).parent), os.environ["PATH"]))
    settings = {**os.environ, "PATH": path, "PYTHONPATH": str(cwd), "NO_PROXY": "127.0.0.1"}
    done = subprocess.run([*map(str, command)], cwd=cwd, env=settings, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


@pytest.fixture
def described(folder: Path, tmp_path: Path) -> Path:
    """A folder with the description alone."""
    shutil.copy(folder / "api" / "v1" / "openapi.json", tmp_path)
    return tmp_path


def test_a_python_client_reads_a_record(described: Path, site: str) -> None:
    """openapi-python-client gives each part one class with its own name, and the client reads the record."""
    run("openapi-python-client", "generate", "--path", "openapi.json", "--meta", "none", "--output-path", "client",
        cwd=described)  # fmt: skip
    made = (path.read_text("utf-8") for path in (described / "client" / "models").glob("*.py"))
    names = Counter(name for text in made for name in re.findall(r"^class (\w+)", text, re.M))
    assert names["Derived"] == names["QuantityClaim"] == 1
    assert [name for name in names if (stem := name.rstrip("0123456789")) != name and stem in names] == []
    shown = run(sys.executable, CLIENTS / "read.py", site, cwd=described)
    assert shown.replace(".0", "") == READ


def test_a_typescript_client_reads_a_record(described: Path, site: str) -> None:
    """openapi-typescript makes types by which a program is compiled in the strictest mode, and reads the record."""
    if not TYPESCRIPT.is_dir():
        lacking("openapi-typescript (`make clients`)")
    run(TYPESCRIPT / "openapi-typescript", "openapi.json", "--output", "api.ts", cwd=described)
    shutil.copy(CLIENTS / "read.ts", described)
    (described / "package.json").write_text('{"type": "module"}', "utf-8")
    strict = "--strict --noUncheckedIndexedAccess --module nodenext --target es2022 --lib es2022,dom"
    (described / "node.d.ts").write_text("declare const process: { argv: string[] };\n", "utf-8")
    run(TYPESCRIPT / "tsc", *strict.split(), "read.ts", "node.d.ts", cwd=described)
    assert run("node", "read.js", site, cwd=described) == READ
