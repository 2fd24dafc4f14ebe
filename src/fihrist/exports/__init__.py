"""The exports, one format a module; the folder is the register of them."""

from collections.abc import Iterator
from importlib import import_module
from pkgutil import iter_modules

from fihrist.catalogue import Catalogue


def export(catalogue: Catalogue) -> Iterator[tuple[str, bytes]]:
    """The files of every export, as path below the site and bytes; the same catalogue gives the same bytes."""
    for module in sorted(found.name for found in iter_modules(__path__)):
        yield from import_module(f"{__name__}.{module}").export(catalogue)
