"""Fihrist: an evidence-backed catalogue of Russia–Iran relations; `load()` gives it to programs."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    from fihrist.using import Catalogue

__version__ = "0.1.0"


def load(path: "Path | str | None" = None) -> "Catalogue":
    """The catalogue of a `catalogue.json`, or of a checkout; without a path that of the package."""
    # The rooms take the version from here, so that nothing of them is imported at the top.
    from importlib import import_module

    loaded: Catalogue = import_module("fihrist.using").load(path)
    return loaded
