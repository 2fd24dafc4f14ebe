"""Small lies about real records are caught, where they are told."""

import json
from dataclasses import replace
from functools import cache
from itertools import islice
from random import Random
from statistics import median
from typing import Any

import pytest

from fihrist.checking.checks import checks
from fihrist.checking.engine import run
from fihrist.checking.finding import Spot
from tests.mutation.figures import ROOT, commit
from tests.mutation.judging import Judge
from tests.mutation.operators import operators
from tests.mutation.scoring import draw, sample, tell
from tests.mutation.surviving import key, reasons, unexplained

SCORE = ROOT / "src" / "fihrist" / "exports" / "mutation-score.json"
BYTES = 100
SHARDS = 8
LIES = 2_000
COMPARED = 12
UNEXPLAINED, ASTRAY = 0.01, 0.02
"""Shares of a shard; over all lies the committed score has neither more than none, nor more than one in a hundred."""


@cache
def judge() -> Judge:
    """The judge of the real catalogue, made once in each process."""
    return Judge.of(ROOT)


@pytest.mark.parametrize("shard", range(SHARDS))
def test_lies_are_killed(shard: int) -> None:
    """A sample of lies is caught at their places, mostly with one finding, but for those that no machine could know."""
    drawn = islice(draw(judge(), commit("%H"), LIES), shard, None, SHARDS)
    told = [tell(judge(), *one) for one in drawn]
    # Whoever changes a record changes the lies about it; `make mutation` asks for a reason for each that survives.
    odd = [key(one) for one in unexplained(told)]
    assert len(odd) <= UNEXPLAINED * len(told), odd
    killed = [one for one in told if one.killed]
    astray = [(key(one), [(d.code, d.path, d.start.line) for d in one.found]) for one in killed if not one.exact]
    assert len(astray) <= ASTRAY * len(killed), astray
    assert median(len(one.found) for one in killed) == 1


def test_survivors_are_explained() -> None:
    """Each reason is given once, in both languages, for lies of an operator of ours about records that there are."""
    names = {operator.name for operator in operators()}
    keys = [(reason.operator, record) for reason in reasons() for record in reason.records]
    assert len(keys) == len(set(keys))
    assert {name for name, _ in keys} <= names
    assert all(record in judge().catalogue.records for _, record in keys)
    assert all(reason.en and reason.ar for reason in reasons())


def test_the_quick_verdict_is_the_full_one() -> None:
    """What the judge finds from the checks that a lie can affect is what a run over everything finds."""
    for one in sample(judge(), "equal", COMPARED):
        quick, _ = judge().verdict(one.lie.files)
        full = judge().full(one.lie.files)
        assert _places(quick) == _places(full), (one.operator.name, one.record)


def _places(found: Any) -> list[tuple[str, int, str]]:
    return sorted((diagnostic.path, diagnostic.offset, diagnostic.code) for diagnostic in found)


@pytest.mark.parametrize("source", sorted(path.stem for path in (ROOT / "catalogue" / "sources").iterdir()))
def test_a_changed_byte_of_a_source_is_told(source: str) -> None:
    """A document with one other byte, wherever it stands, is not the one that was read."""
    clean, random = judge().catalogue, Random(source)
    file = clean.sources[source].file
    for _ in range(BYTES):
        data = bytearray(clean.files[file])
        data[random.randrange(len(data))] ^= 1 << random.randrange(8)
        changed = replace(clean, files={**clean.files, file: bytes(data)})
        found = [(path, finding.spot) for path, finding in run(checks()["Q102"], changed, {})]
        assert found == [(clean.paths[source], Spot("sha256"))]


def test_there_are_enough_operators() -> None:
    """There are at least 45 ways of lying, in all families."""
    assert len(operators()) >= 45
    families = {operator.family for operator in operators()}
    assert families == {"shape", "characters", "identity", "logic", "evidence", "grounding"}


def test_the_committed_score_reaches_the_goals() -> None:
    """The last run over all lies caught all, but for a twentieth of those about meaning, at their places."""
    score = json.loads(SCORE.read_text("utf-8"))
    grounding = score["families"].pop("grounding")
    assert all(family["killed"] == family["lies"] for family in score["families"].values())
    assert grounding["killed"] >= 0.95 * grounding["lies"]
    assert score["exact_place"] >= 0.99 * score["killed"]
    assert score["findings_median"] == 1
    assert sum(reason["count"] for reason in score["survivors"]) == score["lies"] - score["killed"]
