"""The pins of what a site and a wheel are built with, taken out of those of all tools: `python -m tests.pins`."""

import re
from importlib.metadata import distribution

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from tests.small import ROOT

PINS = ROOT / "requirements/site.txt"
BUILT_WITH = ("fihrist[site,parquet]", "hatchling", "editables")
_NAME = re.compile(r"[A-Za-z0-9_.-]+")


def needed() -> frozenset[str]:
    """The names of all packages that building needs, whatever needs them."""
    found, waiting = set[str](), [Requirement(name) for name in BUILT_WITH]
    while waiting:
        one = waiting.pop()
        for other in map(Requirement, distribution(one.name).requires or ()):
            wanted = not other.marker or any(other.marker.evaluate({"extra": extra}) for extra in ("", *one.extras))
            if wanted and str(other) not in found:
                found.add(str(other))
                waiting.append(other)
    names = {canonicalize_name(Requirement(one).name) for one in found} | {"hatchling", "editables"}
    return frozenset(names - {"fihrist"})


def pins() -> str:
    """The pins, with their hashes, of what is needed."""
    names, text = needed(), (ROOT / "requirements/dev.txt").read_text("utf-8")
    blocks = re.split(r"^(?=[A-Za-z0-9])", text, flags=re.MULTILINE)[1:]
    return "".join(block for block in blocks if canonicalize_name(_NAME.match(block)[0]) in names)  # type: ignore[index]


if __name__ == "__main__":
    PINS.write_text(pins(), "utf-8")
