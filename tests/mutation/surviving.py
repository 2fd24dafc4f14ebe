"""Surviving: the lies that nothing catches, the reasons why no machine could know, and reasons that explain nothing."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from fihrist.reading import load
from tests.mutation.scoring import Told

Key = tuple[str, str]
"""A lie of the pool: its operator and the record about which it is told."""


@dataclass(frozen=True, slots=True)
class Reason:
    """Why the lies of one operator about some records survive, in both languages."""

    operator: str
    en: str
    ar: str
    records: tuple[str, ...]


@cache
def reasons() -> tuple[Reason, ...]:
    """The reasons that are written down."""
    found: Any = load(Path(__file__).with_name("survivors.yaml").read_bytes())
    return tuple(
        Reason(operator, one["why"]["en"], one["why"]["ar"], tuple(one["records"]))
        for operator, each in found.items()
        for one in each
    )


@cache
def explained() -> Mapping[Key, Reason]:
    """The reason for each lie that has one."""
    return {(reason.operator, record): reason for reason in reasons() for record in reason.records}


def key(told: Told) -> Key:
    """The lie that was told."""
    return told.operator.name, told.record


def unexplained(told: Iterable[Told]) -> Iterator[Told]:
    """The lies that survive without a reason."""
    return (one for one in told if not one.killed and key(one) not in explained())


def idle(told: Iterable[Told]) -> list[Key]:
    """The reasons given for lies that are caught, or that nobody tells, once all have been told."""
    return sorted(explained().keys() - {key(one) for one in told if not one.killed})


def counted(told: Iterable[Told]) -> list[dict[str, object]]:
    """How many lies survive for each reason."""
    counts = Counter(explained()[key(one)] for one in told if not one.killed and key(one) in explained())
    return [
        {"operator": reason.operator, "count": counts[reason], "why": {"en": reason.en, "ar": reason.ar}}
        for reason in reasons()
        if counts[reason]
    ]
