"""What the figures of quality tell of the catalogue, of the checks and of allowances."""

import json
from dataclasses import replace

from fihrist.catalogue import Catalogue
from fihrist.checking.checks import checks
from fihrist.publishing.exports.api.quality import allowances, quality
from fihrist.publishing.release import Release
from tests.publishing.conftest import CHECKED


def test_figures_are_counts_of_the_tables(files: dict[str, bytes], made: Release) -> None:
    """Each figure is the number of rows of a table, and the statuses add up to them."""
    told = json.loads(files["api/v1/index.json"])["quality"]
    counted = {name: len(made.table(name).rows) for name in told["counts"]}
    assert told["counts"] == counted
    assert sum(told["claims_by_status"].values()) == counted["claims"]
    assert sum(told["statements_by_status"].values()) == counted["statements"]
    assert told["groundings"]["exact"] + sum(told["groundings"]["derived"].values()) == counted["claims"]
    assert told["checked"] == {"errors": dict(CHECKED.errors), "doubts": dict(CHECKED.doubts)}


def test_an_allowance_is_told_with_its_place(catalogue: Catalogue, files: dict[str, bytes]) -> None:
    """An allowance has the key of the claim that it excuses, its check and reason; the answer on its record has it."""
    key = catalogue.claims_in(catalogue.records["mawj-3"])[2].key
    about = {"record": "mawj-3", "file": "catalogue/weapons/mawj-3.yaml", "place": key}
    told = [{**about, "code": "A102", "check": checks()["A102"].name, "reason": "for a reason"}]
    assert allowances(catalogue) == told
    assert json.loads(files["api/v1/weapons/mawj-3.json"])["allowances"] == told
    assert "allowances" not in json.loads(files["api/v1/weapons/mig-29.json"])


def test_what_is_not_known_is_not_none_at_all(made: Release) -> None:
    """Without files there is no word on allowances, and without a run of the checks none on findings."""
    unknown = quality(replace(made, catalogue=replace(made.catalogue, allowances=None), checked=None))
    assert (unknown["allowances"], unknown["checked"]) == (None, None)
    assert quality(replace(made, catalogue=replace(made.catalogue, allowances=())))["allowances"] == []
