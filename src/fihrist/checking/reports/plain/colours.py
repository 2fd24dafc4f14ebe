"""Colours of a terminal, named for what is painted with them."""

from collections.abc import Callable
from typing import Final, Literal

from fihrist.checking.diagnostics import Level

Use = Level | Literal["title", "frame", "note"]
Painter = Callable[[Use, str], str]

# Parameters of the SGR sequence of ECMA-48: 1 is bold, 31 to 36 are the colours.
_PARAMETERS: Final[dict[Use, str]] = {"error": "1;31", "doubt": "1;33", "title": "1", "frame": "1;34", "note": "36"}


def painter(colour: bool) -> Painter:
    """What paints a text, or leaves it as it is."""
    return _painted if colour else lambda _, text: text


def _painted(use: Use, text: str) -> str:
    return f"\x1b[{_PARAMETERS[use]}m{text}\x1b[0m"
