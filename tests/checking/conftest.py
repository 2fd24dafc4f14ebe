"""The small catalogue, read once for all tests of checks."""

import pytest

from tests.checking.examples import Base
from tests.small import make


@pytest.fixture(scope="session")
def base(tmp_path_factory: pytest.TempPathFactory) -> Base:
    """The small catalogue on top of which examples are judged."""
    return Base.at(make(tmp_path_factory.mktemp("small")))
