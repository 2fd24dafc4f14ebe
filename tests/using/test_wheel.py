"""The wheel, in an empty environment and without a network, has the data."""

import json
import os
import shutil
import subprocess
import sys
import venv
from email.parser import Parser
from pathlib import Path
from zipfile import ZipFile

import pytest

from fihrist.publishing.exports import built
from tests.small import ROOT

SCRIPT = """
import json, sys, fihrist
found, modules = fihrist.load(), sorted(name.partition(".")[0] for name in sys.modules)
foreign = [name for name in modules if name not in sys.stdlib_module_names and name not in ("fihrist", "__main__")]
claims = found.rows("claims")
assert {row["claim"] for row in claims} == set(found.claims), "the tables are not those of the records"
print(json.dumps([len(found.records), found.edition["data_version"], foreign, fihrist.__file__]))
"""

PARTS = ("src", "catalogue", "seeds", "schemas", "pyproject.toml", "docs", "hatch_build.py", "README.md", "LICENSE")


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


MOST = 2_100_000
"""So many bytes an installation has at most."""


@pytest.fixture(scope="module")
def python(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The interpreter of an empty environment in which the wheel is installed, and nothing else."""
    environment = tmp_path_factory.mktemp("alone") / "venv"
    venv.create(environment, with_pip=False)
    found = environment / ("Scripts" if os.name == "nt" else "bin") / "python"
    pip = [sys.executable, "-m", "pip", "--python", str(found), "install", "--quiet", "--no-index", "--no-compile"]
    subprocess.run([*pip, "--no-deps", str(wheel)], check=True, capture_output=True)
    return found


def test_the_wheel_works_alone(python: Path, checkout: Path, tmp_path: Path) -> None:
    """Installed without any other package, it has the very records of the checkout, and imports none of the tools."""
    done = subprocess.run([str(python), "-I", "-c", SCRIPT], cwd=tmp_path, capture_output=True, text=True, check=True)
    count, version, foreign, file = json.loads(done.stdout)
    expected = json.loads(built(checkout))
    assert (count, version) == (len(expected["records"]), expected["edition"]["data_version"])
    assert foreign == []
    assert Path(file).is_relative_to(python.parents[1])


def test_the_wheel_needs_nothing_and_is_small(wheel: Path, python: Path) -> None:
    """Each package that it needs belongs to an extra, and what is installed is small."""
    with ZipFile(wheel) as archive:
        (named,) = (name for name in archive.namelist() if name.endswith("METADATA"))
        needed = Parser().parsestr(archive.read(named).decode()).get_all("Requires-Dist") or []
        sizes = [one.file_size for one in archive.infolist()]
    assert [one for one in needed if "extra ==" not in one] == []
    assert sum(sizes) <= MOST, sum(sizes)


def test_the_wheel_has_the_pages_and_the_theme(wheel: Path, root: Path, tmp_path: Path) -> None:
    """What is installed builds the site of a folder of records that has no pages, and leaves nothing behind."""
    with ZipFile(wheel) as archive:
        archive.extractall(tmp_path / "installed")
    (tmp_path / "temporary").mkdir()
    env = {**os.environ, "PYTHONPATH": str(tmp_path / "installed"), "TMPDIR": str(tmp_path / "temporary")}
    subprocess.run([sys.executable, "-m", "fihrist", "build"], cwd=root, env=env, check=True, capture_output=True)
    assert (root / "build/site/guide/tour.html").is_file()
    assert list((tmp_path / "temporary").iterdir()) == []


def test_a_catalogue_with_errors_is_in_no_wheel(checkout: Path, tmp_path: Path) -> None:
    """The wheel is packed from a catalogue that the check lets pass, or not at all."""
    place = checkout / "catalogue/places/wrong.yaml"
    place.write_text("id: wrong\n")
    command = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(tmp_path)]
    done = subprocess.run(command, cwd=checkout, capture_output=True, text=True, check=False)
    place.unlink()
    assert (done.returncode, list(tmp_path.iterdir())) == (1, [])
    assert "errors, so that no wheel is made; `fihrist check` shows them" in done.stderr


def test_commands_without_the_tools_say_what_they_need(python: Path, tmp_path: Path) -> None:
    """Where only the wheel is installed, a command names the extra in a line."""
    done = subprocess.run([str(python), "-I", "-m", "fihrist", "check"], cwd=tmp_path, capture_output=True, text=True)
    assert (done.returncode, done.stderr.count("\n")) == (2, 1)
    assert 'pip install "fihrist[tools]"' in done.stderr
