"""Every finding reads as it was read and found good."""

import pytest

from fihrist.checking.checks import checks
from tests.checking.examples import Base
from tests.checking.golden.findings import FOLDER, NOT_SHOWN, golden


@pytest.mark.parametrize("code", sorted(set(checks()) - NOT_SHOWN))
def test_a_finding_is_told_as_before(code: str, base: Base) -> None:
    """The plain form of each code is the one in its file; run `python -m tests.checking.golden` and read the diff."""
    told = golden(code, base)
    assert told.startswith(f"{checks()[code].level}[{code}]: ")
    assert told == (FOLDER / f"{code}.txt").read_text("utf-8")


def test_every_file_has_a_check() -> None:
    """There is a file for each code that can be shown, and no other."""
    assert {file.stem for file in FOLDER.glob("*.txt")} == set(checks()) - NOT_SHOWN
