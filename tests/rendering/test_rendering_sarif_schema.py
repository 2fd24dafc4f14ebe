"""The SARIF form is valid by the schema of its standard."""

import json
import shutil
import subprocess
import tarfile
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from tests.lacking import lacking
from tests.rendering.conftest import Diagnose

from fihrist.checks import checks
from fihrist.rendering import Rule, render

PACKAGE, VERSION = "@microsoft/jest-sarif", "1.0.0-beta.0"
SCHEMA = "package/lib/schemas/sarif-2.1.0-rtm.5.json"


@pytest.fixture(scope="module")
def schema(root: Path) -> Any:
    """The schema of SARIF 2.1.0, from a package that carries it, fetched once into the folder of caches."""
    npm = shutil.which("npm")
    if npm is None:
        lacking("npm")
    folder = root / ".cache" / f"sarif-{VERSION}"
    folder.mkdir(parents=True, exist_ok=True)
    if not list(folder.glob("*.tgz")):
        command = [npm, "pack", "--silent", f"{PACKAGE}@{VERSION}", "--pack-destination", str(folder)]
        if subprocess.run(command, capture_output=True, check=False).returncode:
            lacking("the schema of SARIF")
    with tarfile.open(next(folder.glob("*.tgz"))) as archive:
        member = archive.extractfile(SCHEMA)
        assert member
        return json.load(member)


def test_the_log_is_valid_by_the_schema_of_sarif(schema: Any, diagnose: Diagnose) -> None:
    """A log without results, and one with notes, Arabic and hostile text, with every rule, obey the schema."""
    rules = {check.code: Rule(check.code, check.name, check.summary, check.page) for check in checks().values()}
    text = "range_km: {min: 2400, max: 3700} # والصواريخ {0} [x](y) ::error\n"
    found = [diagnose(text, "3700", ("2400", "a note {1}")), diagnose(text, "والصواريخ", code="Q201", help="mend it")]
    validator = jsonschema.Draft7Validator(schema)
    for diagnostics in ([], found):
        log = json.loads("".join(render("sarif", diagnostics, rules=rules)))
        assert [error.message for error in validator.iter_errors(log)] == []
