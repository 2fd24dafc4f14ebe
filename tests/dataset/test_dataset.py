"""`fihrist.load()` gives the catalogue as objects that say what the API says."""

import json
import subprocess
import sys
from pathlib import Path

import pandas
import pytest

import fihrist
from fihrist.catalogue import located
from fihrist.dataset import Catalogue
from fihrist.declarations.python import modules
from fihrist.engine import Outcome
from fihrist.exports.api import whole
from fihrist.release import release
from tests.exports.doubts import doubts


@pytest.fixture(scope="module")
def catalogue(outcome: Outcome) -> Catalogue:
    """The real catalogue as objects."""
    return Catalogue(json.loads(whole(release(outcome.catalogue))))


def test_a_field_is_an_attribute_with_its_doubt(catalogue: Catalogue) -> None:
    """A value comes with its status, its speakers and the passage that says it."""
    field = catalogue.weapons["shahab-4"].range_km
    (claim,) = field.claims
    told = (field.value, field.unit, field.status, [who.id for who in claim.said_by], claim.quotes[0].source)
    speakers = ["us-defence-sources", "israeli-defence-sources"]
    assert told == ({"min": 2400, "max": 3600}, "km", "reported", speakers, "khatami-visit")
    assert claim.quotes[0].text.count("2400") == 1
    assert str(field) == "min: 2400; max: 3600 (reported)"


def test_an_empty_field_says_why_and_an_unknown_one_is_an_error(catalogue: Catalogue) -> None:
    """A field of the kind that nothing claims is empty and falsy; a name that is no field is an AttributeError."""
    source = catalogue.sources["strategic-partnership"]
    assert (len(source.published), source.published.status, source.published.unknown) == (0, None, "not-in-source")
    with pytest.raises(AttributeError, match="Source has no field 'range_km'"):
        _ = source.range_km  # type: ignore[attr-defined]
    with pytest.raises(ValueError, match="published has no value; look at `values`"):
        _ = source.published.value


def test_every_claim_is_there_with_its_speakers(catalogue: Catalogue, outcome: Outcome) -> None:
    """The objects have the claims of the catalogue, each with its mode, speakers, denials and quotes."""
    found = {c.key: c for c in catalogue.claims}
    denied = {c.key: bool(v.denials) for r in catalogue for f in r.fields.values() for v in f for c in v.claims}
    for claim, doubt in doubts(outcome.catalogue):
        one = found.pop(claim.key)
        speakers = tuple(who.id for who in one.said_by) or ((one.unnamed["en"],) if one.unnamed else ())
        assert (one.mode, speakers, len(one.quotes)) == (claim.claim.mode, doubt.speakers, 1 + len(claim.claim.also))
        assert denied[claim.key] or not doubt.denied
    assert found == {}


def test_denials_name_what_they_deny(catalogue: Catalogue, outcome: Outcome) -> None:
    """Each denial of the catalogue stands with the value that it denies."""
    stood = {d.key for r in catalogue for f in r.fields.values() for v in f for d in v.denials}
    written = {c.key for r in outcome.catalogue.records.values() for c in located(r) if c.claim.denies}
    assert stood == written


def test_search_finds_a_name_however_it_is_spelled(catalogue: Catalogue) -> None:
    """A record with exactly this name comes first, with or without hamza."""
    assert [found[0].id for found in map(catalogue.search, ("إيران", "ايران", "IRAN"))] == ["iran"] * 3
    assert catalogue.search("  ") == ()


@pytest.mark.parametrize("library", ["pandas", "polars"])
def test_frames_have_every_claim_and_its_doubt(catalogue: Catalogue, library: str) -> None:
    """A frame of claims has a row for each; a frame of a kind tells beside each doubtful value whose it is."""
    claims = catalogue.to_frame(library=library)  # type: ignore[arg-type]
    assert list(claims["claim"]) == [claim.key for claim in catalogue.claims]
    weapons = catalogue.to_frame("weapons", library=library)  # type: ignore[arg-type]
    (told,) = (c for i, c in zip(weapons["id"], weapons["range_km_claims"], strict=True) if i == "shahab-4")
    speakers = ", ".join(catalogue[id].name["en"] for id in ("us-defence-sources", "israeli-defence-sources"))
    assert told == f"min: 2400; max: 3600 (reported by {speakers})"


def test_no_frame_shows_a_doubtful_value_alone(catalogue: Catalogue) -> None:
    """In the frame of each kind, a field that is not plainly stated has its claims beside it."""
    for folder in ("weapons", "transfers", "events", "organisations"):
        frame = catalogue.to_frame(folder, library="pandas")
        for name in [column for column in frame if f"{column}_claims" in frame]:
            doubtful = frame[frame[f"{name}_status"].notna() & (frame[f"{name}_status"] != "stated")]
            assert not doubtful[f"{name}_claims"].isna().any()
    assert isinstance(catalogue.to_frame("weapons"), pandas.DataFrame)


def test_the_declarations_are_fresh(root: Path) -> None:
    """The typed classes are those of the kinds: run `python -m fihrist.declarations`."""
    there = {name: (root / "src/fihrist/dataset" / name).read_text("utf-8") for name, _ in modules()}
    assert there == dict(modules())


def test_import_is_quick() -> None:
    """`import fihrist` takes at most 50 ms and brings nothing along."""
    script = (
        "import sys, time; before = set(sys.modules); start = time.process_time(); import fihrist;"
        "print(time.process_time() - start); print(sorted(m for m in set(sys.modules) - before if 'fihrist.' in m))"
    )
    runs = [
        subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True).stdout.split("\n")
        for _ in range(3)
    ]
    assert min(float(run[0]) for run in runs) <= 0.05
    assert {run[1] for run in runs} == {"[]"}


def test_a_checkout_loads_its_own_records(outcome: Outcome, root: Path) -> None:
    """Without built data, the records of the checkout are read."""
    assert sorted(record.id for record in fihrist.load(root)) == sorted(outcome.catalogue.records)
