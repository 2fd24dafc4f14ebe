"""Every check is alive: with it switched off, a lie survives that it catches."""

from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from pathlib import Path
from random import Random
from typing import Any

import pytest

from fihrist.checking.checks import checks
from fihrist.reading import load
from tests.mutation.lying import Lie, Operator
from tests.mutation.operators import operators
from tests.mutation.scoring import subjects
from tests.mutation.test_mutation import judge

ALIVE: Any = load(Path(__file__).with_name("alive.yaml").read_bytes())
RUN = sorted(code for code, check in checks().items() if check.run)
TRIED = 40
"""So many records are tried where the one in the file no longer gives the lie."""


@cache
def named() -> dict[str, Operator]:
    """The operators by name."""
    return {operator.name: operator for operator in operators()}


def lies(operator: Operator, record: str) -> Iterator[Lie]:
    """The first lie of an operator about one record, then about others."""
    pool = subjects(judge())
    others = Random(operator.name).sample(pool, len(pool))[:TRIED]
    for subject in [*(s for s in pool if s.record.id == record), *others]:
        made = operator.make(subject, Random(f"{operator.name} {subject.path}"))
        yield from (lie for lie, _ in zip(made, range(1), strict=False))


def test_every_check_has_a_lie() -> None:
    """For each check that runs, one lie is written down."""
    assert list(ALIVE) == RUN


@pytest.mark.parametrize("code", RUN)
def test_check_is_alive(code: str) -> None:
    """The lie is caught, and none of the checks that should catch it does once this one is off."""
    operator = named()[ALIVE[code]["operator"]]
    without = replace(judge(), off=frozenset({code}))
    assert code in operator.codes
    for lie in lies(operator, ALIVE[code]["record"]):
        caught = {diagnostic.code for diagnostic in judge().verdict(lie.files)[0]}
        if caught & operator.codes == {code}:
            assert operator.codes.isdisjoint(d.code for d in without.verdict(lie.files)[0])
            return
    pytest.fail(f"no lie of {operator.name} survives without {code}")
