"""What many tests need: the real catalogue, read once."""

from pathlib import Path

import pytest

from fihrist.engine import Outcome, diagnose

ROOT = Path(__file__).parents[1]


@pytest.fixture(scope="session")
def root() -> Path:
    """The root of the repository."""
    return ROOT


@pytest.fixture(scope="session")
def outcome() -> Outcome:
    """The real catalogue with its diagnostics."""
    return diagnose(ROOT)
