"""The exports, one format a module; the folder is the register of them."""

from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules
from typing import Any

from fihrist.catalogue.loading import catalogue_at
from fihrist.publishing.exports.api import whole
from fihrist.publishing.release import Release, current, tables

File = tuple[str, bytes]


def export(release: Release) -> Iterator[File]:
    """The files of every export, as path below the site and bytes; the same catalogue and edition give the same."""
    for module in sorted(found.name for found in iter_modules(__path__)):
        yield from import_module(f"{__name__}.{module}").export(release)


def built(root: Path) -> bytes:
    """The answer `catalogue.json`, made from the records at a root without a word about what is wrong in them."""
    return whole(current(root, catalogue_at(root), compared=0))


def rows(root: Path) -> Iterator[tuple[str, dict[str, Any]]]:
    """Every table by its name, with `columns` and `rows`, made from the records at a root."""
    for table in tables(catalogue_at(root)):
        yield table.name, {"columns": [column.name for column in table.columns], "rows": table.rows}
