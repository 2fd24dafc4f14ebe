"""Who changes only `catalogue/` and `seeds/` and has a clean check has green tests."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

from tests.small import ROOT, fihrist
from tests.test_real_catalogue import with_a_document

READ_DATA = re.compile(
    r'catalogue_at\(ROOT|make\(ROOT|"--root", str\(ROOT\), "build"|copytree\(ROOT / name|ROOT / "(catalogue|seeds)'
)
"""How a test reads the repository's own data."""
BOTH = "tests/test_real_catalogue.py"
"""The module that judges the data as it is and with a document more by itself."""
BUILDS = {"tests/publishing/site/test_web.py", "tests/publishing/site/test_record_pages.py"}
"""Modules that ask of a page of the real catalogue only what holds of every record."""
RUN = {
    "tests/cli/test_contributing.py": "",
    "tests/publishing/site/test_home.py": "::test_every_record_that_a_question_names_is_there",
}
"""The modules, each with its test on data, that are run here on a copy of the repository with a document more."""


def test_only_laws_read_the_data() -> None:
    """The tests that read the repository's own data are those whose laws hold with other data as well."""
    modules = (path for path in (ROOT / "tests").rglob("test_*.py") if path.name != Path(__file__).name)
    found = {path.relative_to(ROOT).as_posix() for path in modules if READ_DATA.search(path.read_text("utf-8"))}
    assert found <= {BOTH, *RUN, *BUILDS}


def test_a_proposal_of_data_that_is_clean_is_green(tmp_path: Path) -> None:
    """A document more and the records on it pass `fihrist check`; the tests on data then pass in that checkout."""
    with_a_document(tmp_path)
    for name in ("src", "tests", ".github", "pyproject.toml", "README.md", "CONTRIBUTING.md", "CHANGELOG.md"):
        copy = shutil.copytree if (ROOT / name).is_dir() else shutil.copy
        copy(ROOT / name, tmp_path / name)
    assert fihrist("check", cwd=tmp_path).returncode == 0
    done = subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "-p", "no:xdist", "-p", "no:cacheprovider", *map("".join, RUN.items())],
        cwd=tmp_path, capture_output=True, text=True, timeout=300, check=False,
        env={**os.environ, "PYTHONPATH": str(tmp_path / "src")},
    )  # fmt: skip
    assert done.returncode == 0, done.stdout
