"""What `quality.json` tells of allowances and of measurements."""

import json
import re
from dataclasses import replace
from pathlib import Path

from fihrist.checking.checks import checks
from fihrist.checking.engine import Outcome, diagnose
from fihrist.publishing.exports.quality import allowances, quality
from tests import tiny

MIG = "catalogue/weapons/mig-29.yaml"
COMMENT = re.compile(r"# allow ([A-Z]\d{3}): (.*)")


def test_every_allowance_of_the_catalogue_is_listed(root: Path, files: dict[str, bytes]) -> None:
    """Each comment that excuses a finding stands in `quality.json` with its file, its check and its reason."""
    listed = json.loads(files["api/v1/quality.json"])["allowances"]
    texts = {path.relative_to(root).as_posix(): path.read_text("utf-8") for path in root.glob("catalogue/*/*.yaml")}
    there = [(path, code, reason) for path, text in sorted(texts.items()) for code, reason in COMMENT.findall(text)]
    assert [(one["file"], one["code"], one["reason"]) for one in listed] == there
    assert [one["check"] for one in listed] == [checks()[code].name for _, code, _ in there]
    lines = json.loads("[" + ",".join(files["api/v1/claims.jsonl"].decode().splitlines()) + "]")
    where = {row["key"]: (row["record"], row["field"]) for row in lines}
    assert all(where[one["claim"]] == (one["record"], one["field"]) for one in listed if "claim" in one)


def test_an_allowance_is_told_with_its_place(tmp_path: Path) -> None:
    """An allowance has its field and claim as far as it has them, and a code that some check has."""
    file = tiny.make(tmp_path) / MIG
    excused = file.read_text("utf-8")
    for line, code in (("claims:", "V999"), ("  category:", "A102"), ("quote: fighters-obtained}", "A101")):
        excused = excused.replace(f"{line}\n", f"{line} # allow {code}: for a reason\n", 1)
    file.write_text(excused + "# allow Y201: for a reason\n", "utf-8")
    assert allowances(diagnose(tmp_path).catalogue) == [
        told("Y201"),
        told("A102", field="category"),
        told("A101", field="category", claim="mig-29/category/0"),
    ]


def told(code: str, **about: str) -> dict[str, str]:
    """An allowance in the file of one record."""
    check = {"code": code, "check": checks()[code].name, "reason": "for a reason"}
    return {"record": "mig-29", "file": MIG, **about, **check}


def test_allowances_that_are_not_known_are_not_none_at_all(outcome: Outcome) -> None:
    """A catalogue that was not read from files tells that it does not know its allowances."""
    catalogue = outcome.catalogue
    assert quality(replace(catalogue, allowances=None))["allowances"] is None
    assert quality(replace(catalogue, allowances=()))["allowances"] == []
