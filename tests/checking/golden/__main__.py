"""Writes the golden file of every code anew, and removes those of codes that are gone."""

import tempfile
from pathlib import Path

from fihrist.checking.checks import checks
from tests.checking.examples import Base
from tests.checking.golden.findings import FOLDER, NOT_SHOWN, golden
from tests.small import make

for file in FOLDER.glob("*.txt"):
    file.unlink()
with tempfile.TemporaryDirectory() as folder:
    base = Base.at(make(Path(folder)))
    for code in sorted(set(checks()) - NOT_SHOWN):
        (FOLDER / f"{code}.txt").write_text(golden(code, base), "utf-8")
