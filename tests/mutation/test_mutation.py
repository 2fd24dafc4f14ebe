"""Small lies about real records are caught, where they are told."""

import json
import subprocess
from functools import cache
from itertools import islice
from pathlib import Path
from random import Random
from typing import Any

import pytest

from fihrist.reading import load
from tests.mutation.judging import Judge
from tests.mutation.lying import Operator
from tests.mutation.operators import operators
from tests.mutation.scoring import about, sample

ROOT = Path(__file__).parents[2]
SURVIVORS: Any = load(Path(__file__).with_name("survivors.yaml").read_bytes())
SHARDS = 4
LIES = 1_000
COMPARED = 12
POOLED = 90
ENOUGH = 8
"""So many lies of one operator tell its share of survivors."""


@cache
def judge() -> Judge:
    """The judge of the real catalogue, made once in each process."""
    return Judge.of(ROOT)


def seed(shard: int) -> str:
    """A seed that every commit changes and every run of one commit shares."""
    done = subprocess.run(["git", "rev-parse", "HEAD"], cwd=ROOT, capture_output=True, text=True, check=False)
    return f"{done.stdout.strip()} {shard}"


@pytest.mark.parametrize("shard", range(SHARDS))
def test_lies_are_killed(shard: int) -> None:
    """Lies are caught at their place, with one finding mostly, and so many survive as their operators explain."""
    told = list(sample(judge(), seed(shard), LIES // SHARDS))
    unexplained = [(t.operator.name, t.record) for t in told if not t.killed and t.operator.name not in SURVIVORS]
    # A seed that changes with every commit meets lies that nobody has met before; one in a hundred may be odd.
    assert len(unexplained) <= len(told) / 100, unexplained
    killed = [one for one in told if one.killed]
    assert sum(one.exact for one in killed) >= 0.98 * len(killed)
    assert sorted(len(one.found) for one in killed)[len(killed) // 2] == 1


@pytest.mark.parametrize("name", SURVIVORS)
def test_no_more_survive_than_is_explained(name: str) -> None:
    """Of an operator's lies about all records, told with a seed that stays, the share that survives is at most its."""
    told = list(islice(about(judge(), named(name), "survivors"), POOLED))
    alive = [one.record for one in told if not one.killed]
    assert len(told) < ENOUGH or len(alive) <= SURVIVORS[name]["most"] * len(told), alive


def named(name: str) -> Operator:
    """The operator with a name."""
    return next(operator for operator in operators() if operator.name == name)


def test_survivors_are_explained() -> None:
    """Each operator whose lies may survive is one of ours, and says why."""
    names = {operator.name for operator in operators()}
    assert SURVIVORS.keys() <= names
    assert all(about["why"] for about in SURVIVORS.values())


def test_the_quick_verdict_is_the_full_one() -> None:
    """What the judge finds from the checks that a lie can affect is what a run over everything finds."""
    for one in sample(judge(), "equal", COMPARED):
        quick, _ = judge().verdict(one.lie.files)
        full = judge().full(one.lie.files)
        assert _places(quick) == _places(full), (one.operator.name, one.record)


def _places(found: Any) -> list[tuple[str, int, str]]:
    return sorted((diagnostic.path, diagnostic.offset, diagnostic.code) for diagnostic in found)


def test_harmless_edits_raise_nothing() -> None:
    """Comments and blank lines change nothing that a check could find."""
    random = Random("harmless")
    for path in random.sample(sorted(judge().documents), 40):
        text = judge().documents[path].text
        at = text.index("\nname:") + 1
        for edited in (text + "\n", text[:at] + "# a remark\n" + text[at:], text[:at] + "\n" + text[at:]):
            assert judge().verdict({path: edited})[0] == ()


def test_there_are_enough_operators() -> None:
    """There are at least 45 ways of lying, in all families."""
    assert len(operators()) >= 45
    families = {operator.family for operator in operators()}
    assert families == {"shape", "characters", "identity", "logic", "evidence", "grounding"}


def test_score_is_committed() -> None:
    """The committed score can be read."""
    score = json.loads((ROOT / "src" / "fihrist" / "exports" / "mutation-score.json").read_text("utf-8"))
    assert isinstance(score, dict)
