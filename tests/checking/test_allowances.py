"""Allowances excuse what is doubtful, each at its place."""

from pathlib import Path

from fihrist.checking.engine import diagnose
from tests import small

WEAPON, SOURCE = "catalogue/weapons/mawj-3.yaml", "catalogue/sources/port-report.yaml"
EVENT = "catalogue/events/klein-visit-to-sahilia.yaml"


def test_what_is_certain_cannot_be_allowed(root: Path) -> None:
    """An allowance of an error that no use of words brings about excuses nothing, and is itself an error."""
    path = root / "catalogue/sources/port-report.yaml"
    text = path.read_text("utf-8")
    line = next(line for line in text.splitlines() if line.startswith("sha256: "))
    path.write_text(text.replace(line, f"sha256: {'a' * 64}  # allow Q102: meant"), "utf-8")
    assert {one.code for one in diagnose(root).errors} == {"Q102", "Y202"}
    path.write_text(text.replace(line, f"{line}  # allow V303: meant"), "utf-8")
    assert {one.code for one in diagnose(root).errors} == {"Y201"}


def test_no_allowance_makes_a_false_value_clean(root: Path) -> None:
    """A number or a date that its passage does not have is an error, whatever is allowed around it."""
    small.change(root, WEAPON, "{min: 300, max: 500}, passages: [port-report/mawj-range]}",
                 "{min: 300, max: 900}, passages: [port-report/mawj-range]}  # allow V301: meant")  # fmt: skip
    small.change(root, SOURCE, "    text: وأضاف الحداد", "    # allow C106: meant\n    text: وأضاف الحداد")
    small.change(root, EVENT, "levantine-month}}", "levantine-month}}  # allow V311: meant")
    small.change(root, EVENT, "2021-07", "2020-07")
    assert {"V301", "V311"} <= {one.code for one in diagnose(root).errors}


def test_an_allowance_excuses_a_doubt(root: Path) -> None:
    """A doubt that a reviewer has settled is not told, as long as the allowance has the form of one."""
    path = root / "catalogue/sources/port-report.yaml"
    whole = path.read_text("utf-8")
    before, _, after = whole.partition("    mode: possible\n")
    above, _, text = before.rpartition("    text: ")
    for remark, codes in (
        ("allow A102: settled", set()),
        ("allow A102 settled", {"A102", "Y202"}),
        ("allow A999: settled", {"A102", "Y202"}),
    ):
        path.write_text(f"{above}    # {remark}\n    text: {text}{after}", "utf-8")
        assert {one.code for one in diagnose(root).diagnostics} == codes
