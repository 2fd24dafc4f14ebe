"""The kinds of records, one module each; the folder is the register of them."""

from collections.abc import Mapping
from functools import cache
from importlib import import_module
from pkgutil import iter_modules
from types import MappingProxyType

from fihrist.model import Record


@cache
def kinds() -> Mapping[str, type[Record]]:
    """The kinds by name, sorted; each module holds one subclass of `Record` named like the module."""
    found = {}
    for module in sorted(m.name for m in iter_modules(__path__)):
        found[module] = getattr(import_module(f"{__name__}.{module}"), module.capitalize())
    return MappingProxyType(found)


@cache
def by_folder() -> Mapping[str, str]:
    """The name of the kind whose records stand in each folder of `catalogue/`."""
    return MappingProxyType({kind.folder: name for name, kind in kinds().items()})


def kind_of(path: str) -> type[Record]:
    """The kind of the record in the file at a path, `catalogue/<folder>/<id>.yaml`."""
    return kinds()[by_folder()[path.split("/")[1]]]
