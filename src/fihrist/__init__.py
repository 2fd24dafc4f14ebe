"""Fihrist: an evidence-backed catalogue of Russia–Iran relations; `load()` gives it to programs."""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from pathlib import Path

    from fihrist.using import Best, Catalogue, Claim, Doubtful, Field, Passage, Record, Statement

__version__ = "0.1.0"
__all__ = ["Best", "Catalogue", "Claim", "Doubtful", "Field", "Passage", "Record", "Statement", "load"]


def load(path: "Path | str | None" = None) -> "Catalogue":
    """The catalogue of a `catalogue.json`, or of a checkout; without a path that of the package."""
    loaded: Catalogue = _using("load")(path)
    return loaded


def __getattr__(name: str) -> Any:
    """What `load` gives, imported when it is asked for."""
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return _using(name)


def __dir__() -> list[str]:
    """The public names, which `help` shows."""
    return [*globals(), *__all__]


def _using(name: str) -> Any:
    # The rooms take the version from here, so that nothing of them is imported at the top.
    from importlib import import_module

    return getattr(import_module("fihrist.using"), name)
