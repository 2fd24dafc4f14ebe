"""What these tests need: the real catalogue, without running any check on it."""

from pathlib import Path

import pytest

from fihrist.engine import Outcome
from fihrist.origin import unchecked


@pytest.fixture(scope="session")
def outcome(root: Path) -> Outcome:
    """The real catalogue without its diagnostics."""
    return Outcome(unchecked(root), {}, ())
