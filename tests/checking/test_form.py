"""Records in another form than the canonical one are told so, once, and mended."""

from pathlib import Path

import pytest

from fihrist.checking.engine import diagnose
from tests import small
from tests.small import fihrist

WEAPON = "catalogue/weapons/mawj-3.yaml"
NAME = "name: {en: Mawj-3, ar: موج - 3}"
FORMS = [
    pytest.param("id: mawj-3", "id: 'mawj-3'", (2, 1), "write `id: mawj-3`, or ", id="quotation marks"),
    pytest.param(NAME, "name: {ar: موج - 3, en: Mawj-3}", (3, 1), f"write `{NAME}`, or ", id="order in a line"),
    pytest.param(f"id: mawj-3\n{NAME}", f"{NAME}\nid: mawj-3", (2, 1), "", id="order of lines"),
    pytest.param("id: mawj-3\n", "id: mawj-3\n\n", (4, 1), "", id="an empty line"),
    pytest.param("id: mawj-3\n", "id: mawj-3\r\n", (2, 1), "", id="one line that ends otherwise"),
    pytest.param(NAME, "name:\n  en: Mawj-3\n  ar: موج - 3", (3, 1), "", id="several lines"),
]


@pytest.mark.parametrize(("old", "new", "place", "help"), FORMS)
def test_another_form_is_told_once_and_mended(
    old: str, new: str, place: tuple[int, int], help: str, root: Path
) -> None:
    """The first line that is otherwise is marked, a line that is wrong alone is shown, and `--fix` writes them all.

    Who has a clean check has nothing left to format, and who has not has.
    """
    before = small.change(root, WEAPON, old, new)
    (told,) = diagnose(root).diagnostics
    assert (told.code, told.level, told.path, (told.start.line, told.start.column)) == ("Y301", "error", WEAPON, place)
    assert told.help == f"{help}run `fihrist check --fix`"
    assert fihrist("check", cwd=root).returncode == fihrist("format", "--check", cwd=root).returncode == 1
    assert fihrist("check", "--fix", cwd=root).returncode == fihrist("format", "--check", cwd=root).returncode == 0
    assert (root / WEAPON).read_text("utf-8") == before


def test_lines_may_end_as_on_windows(root: Path) -> None:
    """A file all lines of which end with CR and LF, as git of Windows may bring it, is in form, and keeps its ends."""
    made = (root / WEAPON).read_bytes().replace(b"\n", b"\r\n")
    (root / WEAPON).write_bytes(made)
    assert diagnose(root).diagnostics == ()
    assert fihrist("check", "--fix", cwd=root).returncode == fihrist("format", "--check", cwd=root).returncode == 0
    assert (root / WEAPON).read_bytes() == made


@pytest.mark.parametrize(("new", "code"), [("nam: {ar: a}", "S102"), ("name: {", "Y101"), (f"{NAME} ", "T108")])
def test_another_fault_of_a_file_is_told_first(new: str, code: str, root: Path) -> None:
    """A file that cannot be formatted yet, or is mended with its other fault, is not called misformed as well."""
    small.change(root, WEAPON, NAME, new)
    found = {one.code for one in diagnose(root, only=frozenset({WEAPON})).diagnostics}
    assert code in found
    assert "Y301" not in found
