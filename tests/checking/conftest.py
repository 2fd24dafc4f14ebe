"""The small catalogue, read once for all tests of checks."""

from pathlib import Path

import pytest

from tests.checking.examples import Base


@pytest.fixture(scope="session")
def base(small: Path) -> Base:
    """The small catalogue on top of which examples are judged."""
    return Base.at(small)
