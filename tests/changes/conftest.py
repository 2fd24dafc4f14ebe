"""What these tests need: the real catalogue, without running any check on it."""

from pathlib import Path

import pytest

from fihrist.checking.engine import Outcome
from fihrist.publishing.origin import unchecked


@pytest.fixture(scope="session")
def outcome(root: Path) -> Outcome:
    """The real catalogue without its diagnostics."""
    return Outcome(unchecked(root), {}, ())
