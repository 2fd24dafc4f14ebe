"""Who changes only `catalogue/` and `seeds/` and has a clean check has green tests."""

import re
from pathlib import Path

from tests.small import ROOT

READ_DATA = re.compile(
    r'(catalogue_at|diagnose|make|Judge)\(.*\bROOT\)|str\(ROOT\), "|copytree\(ROOT / name|ROOT / "(catalogue|seeds)'
)
"""How a test reads the repository's own data as it is; in all others a document more is added to it."""
AS_IT_IS = {"tests/test_real_catalogue.py"}
"""The module that judges the data as it is, by laws that hold with other data as well."""


def test_tests_read_the_data_with_a_document_more() -> None:
    """Whatever a test asks of the repository's own data holds after a proposal that adds a document to it."""
    modules = (path for path in (ROOT / "tests").rglob("test_*.py") if path.name != Path(__file__).name)
    found = {path.relative_to(ROOT).as_posix() for path in modules if READ_DATA.search(path.read_text("utf-8"))}
    assert found <= AS_IT_IS
