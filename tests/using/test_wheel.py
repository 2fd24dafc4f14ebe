"""The wheel, in an empty environment and without a network, has the data."""

import json
import os
import shutil
import subprocess
import sys
import venv
from pathlib import Path

import pytest

from fihrist.publishing.exports import built
from tests.small import ROOT

SCRIPT = """
import json, sys, fihrist
found, modules = fihrist.load(), sorted(name for name in sys.modules if name.startswith("fihrist"))
print(json.dumps([len(found.records), found.edition["data_version"], modules, fihrist.__file__]))
"""

PARTS = ("src", "catalogue", "seeds", "schemas", "pyproject.toml", "hatch_build.py", "README.md", "LICENSE")


@pytest.fixture(scope="module")
def checkout(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of what the wheel is made from."""
    copy = tmp_path_factory.mktemp("checkout")
    for part in PARTS:
        if (ROOT / part).is_dir():
            shutil.copytree(ROOT / part, copy / part, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copy(ROOT / part, copy / part)
    return copy


@pytest.fixture(scope="module")
def wheel(checkout: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel, built from that checkout."""
    folder = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)]
    subprocess.run(command, cwd=checkout, check=True, capture_output=True)
    (made,) = folder.glob("*.whl")
    return made


def test_the_wheel_works_alone(wheel: Path, checkout: Path, tmp_path: Path) -> None:
    """Installed without any other package, it has the very records of the checkout, and imports none of the tools."""
    environment = tmp_path / "venv"
    venv.create(environment, with_pip=False)
    python = environment / ("Scripts" if os.name == "nt" else "bin") / "python"
    pip = [sys.executable, "-m", "pip", "--python", str(python), "install", "--quiet", "--no-index", "--no-deps"]
    subprocess.run([*pip, str(wheel)], check=True, capture_output=True)
    done = subprocess.run([str(python), "-I", "-c", SCRIPT], cwd=tmp_path, capture_output=True, text=True, check=True)
    count, version, modules, file = json.loads(done.stdout)
    expected = json.loads(built(checkout))
    assert (count, version) == (len(expected["records"]), expected["edition"]["data_version"])
    assert modules == ["fihrist", "fihrist.using"]
    assert Path(file).is_relative_to(environment)
