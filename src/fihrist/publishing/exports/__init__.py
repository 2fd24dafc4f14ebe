"""The exports, one format a module; the folder is the register of them."""

from collections.abc import Callable, Iterator
from importlib import import_module
from inspect import signature
from pkgutil import iter_modules
from typing import Any

from fihrist.catalogue import Catalogue
from fihrist.catalogue.edition import Edition
from fihrist.publishing.release import Release, release

File = tuple[str, bytes]


def export(catalogue: Catalogue, edition: Edition | None = None) -> Iterator[File]:
    """The files of every export, as path below the site and bytes; the same catalogue and edition give the same."""
    made = release(catalogue, edition)
    for module in sorted(found.name for found in iter_modules(__path__)):
        yield from _run(import_module(f"{__name__}.{module}").export, made)


def _run(export: Callable[[Any], Iterator[File]], made: Release) -> Iterator[File]:
    """One export; by the type of its parameter it reads a `Release` or a `Catalogue` alone."""
    (reads,) = (parameter.annotation for parameter in signature(export).parameters.values())
    yield from export(made.catalogue if reads is Catalogue else made)
