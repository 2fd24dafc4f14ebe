"""What a check yields: a spot in a record, a message and a cure."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Annotated, Literal

from fihrist.text.places import Span

Step = str | int


class Spot(tuple[Step, ...]):
    """A path of keys and list positions in a record, such as `Spot("claims", "range_km", 0, "value")`."""

    __slots__ = ()

    def __new__(cls, *steps: Step) -> "Spot":
        """The spot at these steps from the root of the record."""
        return super().__new__(cls, steps)

    def __getnewargs__(self) -> tuple[Step, ...]:
        """The steps, from which another process makes the same spot."""
        return tuple(self)


@dataclass(frozen=True, slots=True)
class Note:
    """A second spot in the same record that helps to understand a finding."""

    spot: Spot
    message: str


@dataclass(frozen=True, slots=True)
class Finding:
    """A fault at a spot of a record.

    `on` says whether the key or the value at the spot is meant. `within` narrows a text value to a range of its
    code points (as parsed). `record` is the id of the record that holds the spot, where a check reads more than one.
    """

    spot: Spot
    message: str
    help: str | None = None
    on: Literal["key", "value"] = "value"
    within: Span | None = None
    notes: tuple[Note, ...] = ()
    record: str | None = None


Findings = Iterator[Finding]
"""What a check gives that is certain."""
Arguable = Annotated[Findings, "arguable"]
"""What a check gives that is certain but where words are used in a way that nobody foresaw: it may be allowed."""
Doubts = Annotated[Findings, "doubt"]
"""What a check gives that reads language by cues: a person is to look at it."""
