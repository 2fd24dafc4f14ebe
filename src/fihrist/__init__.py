"""Fihrist: an evidence-backed catalogue of Russia–Iran relations."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    from fihrist.dataset import Catalogue

__version__ = "0.1.0"


def load(path: "str | Path | None" = None) -> "Catalogue":
    """The catalogue as typed objects: the built-in data, or the ones at `path`; see `fihrist.dataset.load`."""
    from fihrist.dataset import load

    return load(path)
