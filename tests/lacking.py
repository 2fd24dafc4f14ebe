"""What a test needs and the machine lacks: skipped on a developer's machine, a failure in CI."""

import os
from typing import NoReturn

import pytest


def lacking(what: str) -> NoReturn:
    """Skip the test for want of a tool; in CI, which installs every tool, fail it."""
    if os.environ.get("CI"):
        pytest.fail(f"CI lacks {what}; `.ci/run` must install it")
    pytest.skip(f"not installed here: {what}")
