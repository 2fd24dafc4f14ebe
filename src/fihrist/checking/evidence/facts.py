"""Facts: what the YAML files beside these modules tell of words, numbers, units and time, each read once."""

from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import Any

from fihrist.reading import load


@cache
def facts(name: str) -> Mapping[str, Any]:
    """The values of one file, by its name without the ending."""
    data: Any = load(files(__package__).joinpath(f"{name}.yaml").read_bytes())
    return dict(data)
